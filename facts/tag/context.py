"""Context rules: one tag a unit where a word has several. Called by `facts.tag.units` with the words and their options of one sentence."""

from __future__ import annotations

from facts.tag.adverbs import joins_adverbs
from facts.tag.gerunds import gerund, lone_gerund
from facts.tag.homeward import is_homeward
from facts.tag.infinitives import to_tag
from facts.tag.judging import settle_judging
from facts.tag.nationals import settle_nationals
from facts.tag.settling import of_several, settle
from facts.tag.spans import settle_spans
from facts.tag.tags import NOMINAL, NOUNY, NP_START
from facts.tag.unwelcome import settle_unwelcome

_SUBJECTS = frozenset("CHOPKETLpwNM")
_BANDS = frozenset("group party force founder boss head host chair captain author minister judge pilot officer coach".split())
_GROUPS = frozenset("people police troops forces government".split())
# Verbs that an infinitive without "to" follows: "helped free", "made cut".
_BARE = frozenset("help helped helps helping let lets letting make makes made making see saw seen watch watched hear heard dare dared".split())
_GOING = frozenset("go come dare".split())  # "to go fight", "to come help"
_PERSON_PARTICIPLES = frozenset(
    "allied exiled jailed ousted deposed imprisoned retired disgraced toppled slain convicted disputed elected re-elected unelected suspected alleged".split()
)
_HURT = frozenset("armed unarmed wounded injured masked kidnapped abducted captured detained trapped".split())
_ARMED = frozenset("forces force men man group groups wing wings gang gangs services militants militias".split())
_RELATIVES = frozenset("who which that".split())
_THOSE = frozenset("those thousands hundreds dozens scores millions".split())
_TELLING = frozenset("said told".split())
_VOICING = frozenset("expressed denied voiced claimed offered sought pledged rejected demanded signed welcomed".split())  # "both expressed concern"
_ASKED = frozenset("expected planned requested asked reported scheduled".split())  # "as expected foreign troops left"
# Tags that nothing changes where they are a unit's only one and it is none of _WORDS, as nearly all units are: a rule for one of them takes it out here.
_PLAIN = frozenset("CDEKOHMLPTWN0aqzmbhotpws&XS,.;:-()~?")
_DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest".split())
_MANNERS = frozenset("gang mob carpet mass".split())  # nouns that say how something is done
_FEW = frozenset("two three four five six seven eight nine ten dozen".split())
_PLURALS = frozenset("men women people children police policemen".split())
# What two do together, and nobody is described by.
_JOINT = frozenset(
    "agreed discussed pledged vowed exchanged reviewed expressed stressed reaffirmed underscored emphasised emphasized highlighted explored decided "
    "resolved talked spoke shared welcomed voiced reiterated underlined examined hailed affirmed outlined announced signed concluded addressed".split()
)
_ORDER = frozenset("first next last".split())
_WORDS = frozenset("most much to her such than that further no past each both all neither either just other there".split())
_ARTICLES = ("a", "an", "the")  # "called for a rethink of"
_OF_DEEDS = frozenset(
    "new latest recent additional further fresh more renewed repeated existing current tougher harsher stiffer previous".split()
)  # never of a state
_FORCED = ("labo", "disappear", "displace", "marriage", "eviction", "deportat", "conversion", "steril", "confess", "migrat", "repatriat", "recruitm", "relocat")
_GOING_ON = frozenset("renewed continued intensified heightened sustained prolonged escalated resumed".split())  # strife, in front of what it is
_WHILE = ("when", "where", "while", "whilst")
_NEVER_CLAUSAL = ("of", "with", "against", "about")  # prepositions that open no clause


def decide(lowers: list[str], options: list[str]) -> str:
    """The tag string of a sentence, left to right: each rule sees the tags already decided and the next word's options."""
    tags: list[str] = []
    size = len(options)
    before = ""  # the nearest tag that is no adverb or negation
    for index, option in enumerate(options):
        following = options[index + 1] if index + 1 < size else "."
        if option in _PLAIN and lowers[index] not in _WORDS:
            tag = "R" if option == "&" and joins_adverbs(lowers, tags, options, index) else option
        elif len(option) == 1:
            settled = option != "v" or lowers[index] in _WORDS or (lowers[index - 1] in _ARTICLES and following[0] in "I.,")
            tag = _single(lowers, index, option, before, following, options) if settled else option
        else:
            named = len(tags) > 1 and tags[-2] == "s" and lowers[index - 2] == "that" and tags[-1] in "CKHOE"
            if named and following[0] == "N" and index + 2 < size and options[index + 2][0] in "mhb":
                named = False  # "that US combat troops will leave"
            tag = _several(option, before, tags[-1] if tags else "", following, lowers, index, named)
        tags.append(tag)
        if tag not in "RX":
            before = tag
    settle(lowers, options, tags)
    settle_nationals(lowers, tags)
    settle_spans(lowers, tags)
    settle_unwelcome(lowers, tags)
    settle_judging(lowers, tags)
    return "".join(tags)


def _single(lowers: list[str], index: int, tag: str, before: str, following: str, options: list[str]) -> str:
    """The tag of a unit with one option, which is none of _PLAIN or whose word is one of _WORDS."""
    word = lowers[index]
    if tag in "IJR" and word not in _WORDS:
        return _uninflected(lowers, index, tag, before, following)
    if word in ("most", "much") and lowers[index + 1 : index + 2] == ["of"]:
        return "0"  # "most of its troops", "much of its aid"
    if following[0] == "N" and (lowers[index + 1] in _ARMED if word == "armed" else word == "forced" and lowers[index + 1].startswith(_FORCED)):
        return "J"  # "a member of the UK armed forces", "discussed wartime forced labour"
    toppling = lowers[index - 1] == "that" and index > 1 and options[index - 2][0] == "N"  # "the coup that toppled Bazoum"
    held = word in _PERSON_PARTICIPLES and not toppling and (not before or before not in "bhNHPCOEKLMpw" or lowers[index - 1] == "when")
    described = held or lowers[index - 1] == "whose"
    if tag in "dn" and described and following[0] in "NTHDCPJOE":
        return "J"
    if tag in "dng" and lowers[index - 1] in _THOSE:
        return tag  # "those fighting", "thousands fled"
    if tag in "dn" and word in _HURT and lowers[index - 1] == "the" and following[0] in "I.,&" and lowers[index + 1 : index + 2] != ["by"]:
        return "N"  # "beds for the wounded"
    if tag == "d" and before == "0" and _is_counted_subject(lowers, index, following):
        return tag
    if tag in "dn":
        return _participle(tag, before, following, word, lowers[index - 1] if index else "")
    if tag == "g":
        return lone_gerund(lowers, index, before, following)
    if tag == "v":
        return "N"
    if tag == "J" and before == "h" and following[0] in "dnb":
        return "R"  # "has just announced"
    if word == "to":
        return to_tag(lowers, options, index)
    if word == "her":
        return "q" if following[0] in "NJDgP0CKOTd" else "p"
    if word == "there" and before and before in "NTE" and following[0] in "dz":
        return "R"  # "rebels there refused"
    if word == "such" and lowers[index + 1 : index + 2] == ["as"]:
        return "I"
    if word == "than":
        return "R" if lowers[index - 1] in ("more", "less", "fewer") and following[0] in "0J" else tag  # "more than two hours"
    if word == "that":
        opening = not index and following[0] in "zbmhod"
        return "p" if opening else "a" if following[0] in "NJ" and before in ("", "I", "v", "d", "&") and not of_several(lowers, index + 1, options) else "s"
    if word == "further":
        owned = before and before in "aIqX0" and following[0] in "DCKO"  # "any further Russian aggression"
        return "J" if following[0] in "NJ" or owned else "R"
    if word == "past":  # "his past work", "in the past"
        return tag if before not in ("a", "q") or lowers[index - 1] == "all" else "J" if following[0] in "NJ0" else "N"
    if word == "other":
        return "N" if lowers[index - 1] == "the" and following[0] not in NP_START and following[0] not in "R&" else tag  # "accused the other of"
    if word == "just":
        return "J" if before and before in "aq" and following[0] in "&," else tag  # "a just and lasting peace"
    if word in ("each", "both", "all"):
        return "R" if before and (before in NOMINAL or before in "bhm") and following[0] in "dnzvmbh" else tag  # "X and Y each condemned"
    if word in ("neither", "either"):
        verb = following[0] in "vd" or (before and before in "mbh")
        return tag if not verb else "X" if word == "neither" else "R"  # "will neither confirm nor deny"
    if word == "no":
        return "a" if "N" in following or "J" in following else "X"
    return tag


def _uninflected(lowers: list[str], index: int, tag: str, before: str, following: str) -> str:
    """The tag of an adjective, adverb or preposition that is none of _WORDS."""
    word = lowers[index]
    if tag == "I" and following == "-":
        return "J"  # "anti-Isis operations"
    if before == "h" and (tag == "J" or word == "since") and following[0] in "dnb":
        return "R"  # "has outright demanded", "has since condemned"
    if tag == "J" and word == "likely" and before and ((before in "mh" and set("vbhdn").intersection(following)) or (before == "b" and following[0] in "dn")):
        return "R"  # "will likely attack", "was likely killed"
    if tag == "J" and word in _ORDER and _is_when(before, following):
        return "R"  # "Lavrov first met Xi", "will next travel to Oslo"
    if tag == "R" and word in _DIRECTIONS and lowers[index - 1] == "the" and following[0] not in "NJDP&":
        return "N"  # "forces in the north attacked"
    if tag == "R" and word in ("earlier", "later") and before in ("a", "q") and following[0] in "NJ":
        return "J"  # "rejected an earlier statement"
    if tag == "R" and "-" in word and following[0] in "NJ":
        return "J"  # "held face-to-face talks"
    return "v" if word == "back" and before == "t" else tag


def _is_when(before: str, following: str) -> bool:
    """Whether "first" or "next" between these tags tells when something is done: behind a subject or an auxiliary verb, in front of a verb."""
    return following[0] in "dn" if before in _SUBJECTS or before == "b" else before == "m" and ("v" in following or following == "b")


def _participle(tag: str, before: str, following: str, word: str, last: str) -> str:
    """A participle in front of its noun is an adjective ("the planned meeting", "Armed men attacked")."""
    if before in ("", "~") and following[0] == "N":
        return "J"  # "TUNIS - Armed men attacked"
    if word in _GOING_ON and following[0] == "g" and before in ("", *"~Idvzg"):
        return "J"  # "condemned renewed shelling", but "the army resumed shelling"
    if last in _WHILE and following[0] == "N":
        return "J"  # "when armed police raided the house"
    if last in ("both", "each") and word not in _PERSON_PARTICIPLES and (following[0] in "CKOHTPaqpD" or (following[0] == "N" and word in _VOICING)):
        return tag  # "Both urged Iran to", but "both wounded men"
    if before == "0" and following[0] in "DE" and (word in _PERSON_PARTICIPLES or word in _HURT):
        return "J"  # "killed four armed Kenyans"
    if before in NOUNY and before not in ("", "E"):
        noun = following[0] in "NJP&" or (before in "aq" and following[:2] == "vN")  # "a renewed push"
        return "J" if noun or (before in "aqS" and following[0] in "DCKLEOMg") else tag
    if before in "dvgz" and before != "":
        noun = following[0] in "NPODCEKT" or ("N" in following and word in ("repeated", "renewed", "increased"))  # "ignored repeated calls to"
        return "J" if noun and word not in _TELLING else tag  # "visited abandoned prisons", but "who asked not to be named said Israel"
    if last in _NEVER_CLAUSAL and following[0] in "TLPHCKO":
        return "J"  # "the fate of murdered Cairo student X"
    described = before == "I" and (following[0] in "NE" or (following[0] in "JD" and word not in _ASKED))
    return "J" if described else tag  # "by armed men", "despite increased international sanctions"


def _is_counted_subject(lowers: list[str], index: int, following: str) -> bool:
    """ "And the two pledged to go", "the three discussed trade": a number with an article acts, where no plural noun follows; but "the two wounded men"."""
    behind = lowers[index + 1] if index + 1 < len(lowers) else ""
    described = following[0] in "NJPD" and behind != "to" and (following[0] != "N" or behind.endswith("s") or behind in _PLURALS)
    return index > 1 and lowers[index - 2] in ("the", "these", "those") and lowers[index - 1] in _FEW and (lowers[index] in _JOINT or not described)


def _several(option: str, before: str, last: str, following: str, lowers: list[str], index: int, subjunctive: bool) -> str:
    noun = "N" in option
    if lowers[index] == "clear" and lowers[index + 1 : index + 2] in (["to"], ["that"], ["what"], ["how"]) and "it" in lowers[index - 3 : index]:
        return "J"  # "made it clear to Israel that"
    if not index and "v" in option and following[0] in "dmbh" and option[0] in "vN":
        return "P" if option[0] == "v" else "N"  # "Winch said": no verb opens a sentence in front of a finite one
    if last == "a" and lowers[index - 1] == "this" and "z" in option and following[0] in "aq0pst":
        return "z"  # "This ends three weeks of talks": no plural noun follows "this"
    if option == "RN" and last and last in "vdgnz" and following[0] in "aqECKHPT0":
        return "R"  # "to bring home Danes held there"
    if option == "RN":
        return "R" if is_homeward(last, lowers, index) else "N"
    if before in NOUNY:
        if noun and not (option[0] == "J" and following[0] in "NJ0"):
            return "N"  # "the military launched", but "the military operation"
        if "J" in option:
            return "J"
        if option[0] in "dn":
            return _participle(option[0], before, following, lowers[index], lowers[index - 1] if index else "")
        if "g" in option and before != "E":
            return "J" if following[0] in "NJP" else "N"
    if option == "JN" and last == "P" and following[0] not in "NJ" and index > 1 and lowers[index - 2] in _ARTICLES:
        return "N"  # "a Kurdish militant"
    if option[:2] == "JN" and last == "0" and following[0] not in "NJ" and ({"a", "an"} & {*lowers[max(0, index - 4) : index]}):
        return "N"  # "a record $9 billion fine on"
    if "v" in option and before in ("t", "m", "o"):
        return "v"
    if lowers[index] == "long" and before == "h" and following[0] in "dnb":
        return "R"  # "has long accused"
    if before in ("b", "h") and lowers[index] == "last" and following[0] in "dn":
        return "R"  # "was last arrested in"
    if before in ("b", "h"):
        if lowers[index] in _MANNERS and following[0] in "dn":
            return "R"  # "she was gang raped"
        described = option[:2] == "Jg" and "N" in following  # "there are growing calls"
        return _after_auxiliary(option, before) if not described else "J"
    if "g" in option:
        return gerund(option, before, last, following, lowers, index)
    if "z" in option and noun:
        if before == "&" and lowers[index - 2 : index - 1] in (["this"], ["it"], ["them"]) and lowers[index + 1 : index + 2] == ["that"]:
            return "z"  # "denies this and claims that"
        if (last == "w" and lowers[index - 1] in _RELATIVES) or (last == "s" and lowers[index - 1] == "that" and option[0] == "z"):
            return "z"
        if lowers[index - 1] in ("he", "she") or (before == "N" and following[0] in "aq" and last == "N") or (option[0] == "z" and last == "H"):
            return "z"
        if lowers[index] == "reports" and last in ("O", "H") and following[0] == "N":
            return "z"  # "the agency reports airstrikes"
        if last and last in "CKO" and index > 1 and lowers[index - 2] in _OF_DEEDS:
            return "N"  # "the new US sanctions on Iran"
        taking = following[0] in "aqCDEHOKLTPpM0" or following == "Jg" or lowers[index + 1 : index + 2] in (["for"], ["on"])
        if before in _SUBJECTS and (lowers[index : index + 2] == ["needs", "to"] or (lowers[index] == "bears" and last != "N")):
            return "z"  # "said Israel needs to stop", "Israel bears full responsibility"
        subject = before in _SUBJECTS and (before != "N" or lowers[index - 1] in _GROUPS)
        return "z" if subject and taking else "N"
    if noun and last and last in "PO" and lowers[index] in _BANDS:
        return "N"  # "the Islamist group Boko Haram", "Apple Daily founder Jimmy Lai": no single name is the subject of a plural verb
    if "v" in option and noun:
        plural = index > 0 and (lowers[index - 1].endswith("s") or last == "E" or lowers[index - 1] in _GROUPS)
        return _base_or_noun(option, before, following, last, plural, lowers[index - 1] if index else "") if not subjunctive else "v"
    if lowers[index] in ("first", "last") and following[0] in "dn" and before and before in "HPCKOEpN" and last == before:
        return "R"  # "Lavrov first visited"
    if option[0] == "J" and "v" in option and before in ("p", "w") and following[0] in NP_START:
        return "v"  # "we welcome the focus"
    if option[0] == "J" and "d" in option and following[0] in "aqCDEHOKPTp" and before not in ("I", "b"):
        return "d"
    if option[0] == "J" and noun and before and before in "CDEKOHN" and following[0] not in "NJCDEKOHTPa&-":
        return "N"  # "the agency chief told"
    if option[0] in "dn" and "J" in option and following[0] in "NJ" and before not in _SUBJECTS:
        return "J"
    return option[0]


def _after_auxiliary(option: str, before: str) -> str:
    wanted = "dnJgN" if before == "h" else "gdnJN"
    for tag in wanted:
        if tag in option:
            return tag
    return option[0]


def _base_or_noun(option: str, before: str, following: str, last: str, plural: bool, word_before: str) -> str:
    """ "call", "visit", "support": a verb after a plain subject and in front of an object, else a noun."""
    if last == "w" and word_before not in _RELATIVES:
        return "N" if word_before in ("whose", "when", "where") or option[0] == "N" else "v"  # "when war reached the town"
    if before == "&" and (option[0] == "v" or following[0] in "aq"):
        return "v"  # "will meet officials and host a dinner"
    if (before in ("p", "w") and option[0] == "v") or (word_before == "nor" and following[0] in "aqCDEHOKTPp"):
        return "v"
    if before in ("p", "w") or (before and before in "NEPHCOT" and (before != "N" or plural) and following[0] in "aqCDEHOKTPp"):
        return "v"
    if plural and before == last == "N" and following[0] == "0" and word_before in _GROUPS:
        return "v"  # "police arrest 120 people"
    if before == "I" or before in NOUNY:
        return "N"
    if last and last in "dzgnv" and word_before not in _BARE and (last != "v" or word_before not in _GOING):
        return "N"  # "offered help to", "to seek help from": a verb behind a verb wants "to"
    if word_before in _BARE and word_before.startswith("help") and last in "vdzg" and following[0] in "aqCDEHOKTP0":
        return "v"  # "to help fight the epidemic"
    return option[0] if before == "" else "N" if option[0] != "v" or before in "NPCKOLDH" else "v"

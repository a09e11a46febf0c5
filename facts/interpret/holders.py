"""Who holds a place that is struck: "the rebel-held enclave", "the Houthi-controlled port". Called by `facts.interpret.slots`."""

from __future__ import annotations

from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.countries import known_at
from facts.resolve.discourse import Discourse

_HELD = frozenset("held controlled run linked related occupied".split())
_FORCES = ("force", "crowd", "body")
_FIGHTERS = frozenset("rebel insurgent militant guerrilla guerilla jihadist separatist militia paramilitary settler opposition resistance".split())
_STRONGHOLDS = frozenset("stronghold bastion outpost holdout redoubt pocket enclave hideout".split())
_CAPITAL = "capital"
_HOLDING = frozenset("hold control occupy rule".split())
_KEEPING = (("in", "hands"), ("under", "control"), ("under", "occupation"))
_USING = frozenset("use operate man run own control staff dig".split())
_INSIDE = ("in", "near", "at", "inside", "outside")
_NEAR = 8  # phrases behind a place in which it is told who holds it
HOLDER = "who holds the place"


def holders(phrase: Phrase, sentence: Sentence, discourse: Discourse, resolver: Resolver) -> list[Actor]:
    """Those whom the words in front of a noun name as holding it: a group or state by its name, else by the noun, at home where the sentence is set."""
    units = sentence.units
    named = [part for member in phrase.members or [phrase] for part in (member, member.complement) if part is not None]
    for unit in (unit for part in named for unit in range(*part.base)):
        noun, dash, state = units.lowers[unit].partition("-")
        if dash and state in _HELD:
            role = discourse.lexicon.roles.get(noun)
            own = people(unit, noun, sentence, discourse.lexicon)
            if own is not None:
                return [own]
            if role is None or role.type not in _FORCES or noun == "government":
                return []
            home = discourse.setting.country(units.starts[0], units.ends[-1], place_only=True)
            start = units.starts[unit]
            return [Actor(noun if role.type == "body" else _plural(noun, discourse.lexicon), home, "unnamed", start, start + len(noun), HOLDER)]
        if units.tags[unit] == "-" and units.lowers[unit + 1] in _HELD and unit > phrase.base[0]:
            return resolver.resolve(Phrase("NP", unit - 1, unit, (unit - 1, unit), units.lowers[unit - 1]))
    return _stronghold(phrase, sentence, discourse, resolver) or _fighters(phrase, sentence, discourse)


def _stronghold(phrase: Phrase, sentence: Sentence, discourse: Discourse, resolver: Resolver) -> list[Actor]:
    """ "The last enclave of the rebels", "the final outpost of Hamas": whose stronghold it is by its own name."""
    (begin, end), units = phrase.base, sentence.units
    if phrase.members or phrase.complement is None or discourse.lexicon.noun_lemma(units.lowers[end - 1]) not in _STRONGHOLDS:
        return []
    if end - begin > 1 and units.tags[end - 2] == "O":
        return resolver.resolve(Phrase("NP", end - 2, end - 1, (end - 2, end - 1), units.lowers[end - 2]))  # "the Hamas stronghold of Rafah"
    found = resolver.resolve(phrase.complement) or resolver.responsible(phrase.complement)
    return [actor for actor in found if actor.type in ("group", "unnamed")]


def said_to_hold(at: int, sentence: Sentence, discourse: Discourse, resolver: Resolver) -> list[Actor]:
    """Who is said to hold a place behind its name, and whose stronghold it is said to be: "the town, then held by Hamas", "the port, which is in rebel
    hands", "the town, the last outpost of the rebels", "the hill, which was a bastion of Hamas"."""
    keeper = _keeper(at + 1, sentence)
    if keeper is not None:
        return resolver.resolve(keeper) or resolver.responsible(keeper)
    phrases = [phrase for phrase in sentence.phrases[at + 1 : at + 6] if phrase.type != "R"][:4]  # "Raqqa, once the capital of"
    if len(phrases) < 2 or phrases[0].type != ",":
        return []
    keeper = _keeper(at + 3, sentence) if phrases[1].type == "NP" and sentence.phrases[at + 2] is phrases[1] else None
    if keeper is not None:
        return resolver.resolve(keeper) or resolver.responsible(keeper)  # "the town, the last one held by Hamas"
    relative = len(phrases) == 4 and phrases[1].word == "which" and phrases[2].verb is not None and phrases[2].verb.lemma == "be"
    told = phrases[3 if relative else 1]
    noun = discourse.lexicon.noun_lemma(sentence.units.lowers[told.base[1] - 1])
    if told.type != "NP" or told.members or noun not in (*_STRONGHOLDS, _CAPITAL):
        return []
    inner = told.complement
    found = resolver.resolve(inner) or resolver.responsible(inner) if inner is not None else resolver.responsible(told)
    return [actor for actor in found if noun != _CAPITAL or actor.type == "group"]  # of a state it is where that state rules


def user(thing: Phrase, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """Who uses or has a thing: "a tunnel used by Hamas", "launchers in the valley operated by the rebels"."""
    phrases = sentence.phrases
    at = next((at for at, other in enumerate(phrases) if other.first >= thing.end), len(phrases))
    at += 2 if [phrase.type for phrase in phrases[at : at + 2]] == ["I", "NP"] and phrases[at].word in _INSIDE else 0
    at += phrases[at].type == "R" if at < len(phrases) else 0
    told = phrases[at : at + 3]
    if len(told) < 3 or told[0].verb is None or told[1].word != "by" or told[2].type != "NP":
        return None
    made = told[0].verb.lemma in _USING and not told[0].verb.parted and sentence.units.lowers[thing.base[1] - 1] not in lexicon.roles
    return told[2] if made else None


def _keeper(at: int, sentence: Sentence) -> Phrase | None:
    """Who has what stands in front of the phrase `at`: "(, which was) held by X until then", "(, which is) in X's hands", "under the control of X"."""
    phrases, lowers = sentence.phrases, sentence.units.lowers
    told = [other for other in range(at, min(at + _NEAR, len(phrases))) if phrases[other].type not in ("R", "W", "w")]
    told = told[1:] if told and phrases[told[0]].type == "," else told
    verb = phrases[told[0]].verb if told else None
    if verb is not None and len(told) > 2 and verb.lemma in _HOLDING and phrases[told[1]].word == "by" and phrases[told[2]].type == "NP":
        return phrases[told[2]]
    told = told[1:] if verb is not None and verb.lemma in ("be", "remain") else told
    if len(told) < 2 or (phrases[told[0]].word, lowers[phrases[told[1]].base[1] - 1]) not in _KEEPING:
        return None
    kept = phrases[told[1]]
    return kept.complement or kept


def _fighters(phrase: Phrase, sentence: Sentence, discourse: Discourse) -> list[Actor]:
    """Whose positions or vehicles they are that are struck: "Syrian rebel positions" are not Syria's."""
    (begin, end), units = phrase.base, sentence.units
    at = next((at for at in range(begin + 1, end - 1) if units.lowers[at] in _FIGHTERS and units.tags[at] == "N" and units.tags[at - 1] == "D"), None)
    known = known_at(at - 1, units) if at is not None else None
    if at is None or known is None or units.tags[end - 1] != "N" or units.lowers[end - 1] in discourse.lexicon.roles:
        return []
    name = f"{units.words[at - 1]} {_plural(units.lowers[at], discourse.lexicon)}"
    return [Actor(name, known.affiliation, "unnamed", units.starts[at - 1], units.ends[at], "fighters in front of the noun")]


def _plural(noun: str, lexicon: Lexicon) -> str:
    return next(iter(lexicon.plurals.get(noun, ())), f"{noun}s")


def people(unit: int, word: str, sentence: Sentence, lexicon: Lexicon) -> Actor | None:
    """The people whose town it is by the word in front of its noun, where that is a people with a home and no creed: "the Kurdish enclave" is of Kurds."""
    units = sentence.units
    if not lexicon.peoples.get(word) or units.tags[unit] == "D":
        return None
    name = f"{word.removesuffix('ish').title()}s"
    return Actor(name, None, "unnamed", units.starts[unit], units.starts[unit] + len(word), HOLDER, plural=True)

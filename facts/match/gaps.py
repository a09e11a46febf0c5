"""Which noun phrase in front of a clause is the object of its verb: "the raid, which Turkey condemned", "the curbs Turkey has imposed on Chad".

Called by `facts.match.reading` for each clause.
"""

from __future__ import annotations

from facts.clause import Clause, has_content
from facts.lexicon import Lexicon
from facts.match.recipients import GIVING
from facts.phrase import Phrase
from facts.phrase.compounds import told_of_by_who
from facts.phrase.parted import TIMES
from facts.tag import Units

FRONTED = ("whom", "which", "that")  # whose clause may read what stands in front
_GAP = frozenset("I,.;RW")  # what stands behind a verb whose object stands in front
_BEHIND = _GAP - {"W"}  # "the land it held from May"
_HANGING = frozenset("of from to with against for at into about".split())  # no particles: "the raid that Chad called off"
_HOW = TIMES | frozenset("way ways manner reason reasons extent place places season seasons".split())  # "the way Turkey acted": no object
_DOERS = frozenset("it they he she".split())
_PERSUADING = frozenset("convince persuade show teach notify".split())  # "persuaded the rebels Turkey would attack"
_JUDGING = frozenset("call deem brand label".split())
_DENYING = frozenset("deny refute reject dismiss rebut dispute".split())  # what is done to a claim, and hardly to people
_ASKING = ("urge", "encourage", "press", "pressure", "order", "instruct", "invite", "implore")
_TRACING = ("attribute", "blame", "pin", "ascribe")  # what is not done to a place
_RECEIVING = frozenset("CKHOPE")  # tags of names of whom something may be given to
_PARTS = frozenset("part result results outcome outcomes subject topic focus basis goal aim purpose end start beginning course aftermath".split())
_TELLING_REACH = 3  # "said in a statement", "told the court": what follows is said and describes nothing


def described_object(clause: Clause, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> int | None:
    """Where the object of a relative clause's verb stands in front of it; None where the verb has none there."""
    before = subject_place(clause) - 1
    saying = (clause.verb.lemma, "say") in lexicon.frames and clause.verb.lemma != "deny"  # "an act which the ministry said came"
    if before < 0 or before + 1 >= clause.at or clause.passive or saying:
        return None
    if not (_lacks_object(clause, phrases) or _asks_whom(clause, before, phrases)) or not _is_finite(clause, phrases):
        return None
    return _described(clause, before, phrases, units, lexicon)


def pronoun_in_front(clause: Clause, phrases: list[Phrase]) -> int | None:
    """Where "which" stands that a verb lacks its object for and that takes up all that was told: "accused him of lying, which he denies"."""
    at = subject_place(clause) - 1
    if at < 1 or phrases[at].word != "which" or phrases[at - 1].type not in ",~" or clause.passive or not _is_finite(clause, phrases):
        return None
    return at if _lacks_object(clause, phrases) else None


def described_by(at: int, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> Phrase:
    """Of what at phrase `at` a relative clause tells: the person in it, "part of the talks that Chad held" of the talks, else the phrase itself."""
    phrase = phrases[at]
    if "whom" in [other.word for other in phrases[at + 1 : at + 4]]:
        return told_of_by_who(phrase, units, lexicon)
    return _whole_of(phrase, units)


def _whole_of(phrase: Phrase, units: Units) -> Phrase:
    """What a phrase names a part or an effect of, "part of the talks": the talks; any other phrase itself."""
    parted = phrase.complement is not None and not phrase.members and units.lowers[phrase.base[1] - 1] in _PARTS
    return phrase.complement if parted and phrase.complement is not None else phrase


def hanging(following: list[Phrase]) -> int:
    """Behind how many phrases an object in front belongs: "the deal that Chad withdrew from in May" reads as "withdrew from the deal"."""
    for at, phrase in enumerate(following):
        if phrase.type != "I":
            return 0
        if phrase.word in _HANGING and (at + 1 == len(following) or following[at + 1].type in _BEHIND):
            return at + 1
    return 0


def given_in_front(clause: Clause, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> int | None:
    """Where the thing stands that a relative clause says is given to whom its verb has behind it: "the loan Oslo had promised Chad in May"."""
    before, behind = subject_place(clause) - 1, phrases[clause.at + 1 : clause.at + 3]
    if clause.verb.lemma not in GIVING or before < 0 or before + 1 >= clause.at or clause.passive or not behind or not _is_finite(clause, phrases):
        return None
    named = behind[0].type == "NP" and units.tags[behind[0].base[1] - 1] in _RECEIVING and clause.at + 1 < clause.limit
    if not named or (clause.at + 2 < clause.limit and behind[1].type not in _GAP):
        return None
    return _described(clause, before, phrases, units, lexicon)


def _described(clause: Clause, before: int, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> int | None:
    """What the relative clause whose subject stands behind `before` describes."""
    # "NATO without Oslo, which Moscow accuses of lying", "officials it blames for the fire": whom no other noun could stand for
    accused = (clause.verb.lemma, "accuse") in lexicon.frames and phrases[min(clause.at + 1, len(phrases) - 1)].word in ("of", "for")
    if phrases[before].type == "NP":
        return before if _is_bare(before, phrases, units, lexicon, accused=accused) else None
    if phrases[before].word not in FRONTED or not before or (clause.form != "finite" and phrases[before].word == "that"):
        return None
    return _in_front_of_pronoun(before, phrases, units, lexicon, accused=accused, verb=clause.verb.lemma)


def is_relative_subject(at: int, by_at: dict[int, Clause]) -> bool:
    """Whether the pronoun at phrase `at` is the subject of the verb behind it and stands for the noun in front of it."""
    clause = by_at.get(at + 1)
    return clause is not None and clause.subject_at == at and clause.form == "finite"


def _lacks_object(clause: Clause, phrases: list[Phrase]) -> bool:
    """Whether no noun phrase stands behind a verb, though it be another's subject."""
    behind = phrases[clause.at + 1].type if clause.at + 1 < len(phrases) else "."
    if behind == "J" and clause.verb.lemma in _JUDGING:
        return True  # "a charge Chad called absurd"
    return behind in _GAP if clause.at + 1 < clause.limit else behind != "NP"


def _asks_whom(clause: Clause, pronoun: int, phrases: list[Phrase]) -> bool:
    """ "Ivanov, whom he urged to leave", "the council, which he urged to act": an infinitive right behind the verb is what is asked of "whom"."""
    verb = phrases[clause.at + 1].verb if clause.at + 1 < len(phrases) else None
    asked = phrases[pronoun].word == "whom" or (phrases[pronoun].word == "which" and clause.verb.lemma in _ASKING)
    return asked and verb is not None and verb.form == "infinitive"


def subject_place(clause: Clause) -> int:
    """Where the subject of a clause stands, for an infinitive that of its governor where they are the same; 0 where it has no place of its own."""
    governor = clause.parent if clause.form == "infinitive" and clause.parent is not None and clause.parent.subject is clause.subject else clause
    return governor.subject_at or 0


def _is_finite(clause: Clause, phrases: list[Phrase]) -> bool:
    """Whether a clause is finite, or the end of a chain of verbs behind its subject: "Turkey continues to impose"."""
    chain = phrases[subject_place(clause) + 1 : clause.at]
    return clause.form == "finite" or (clause.form == "infinitive" and bool(chain) and all(phrase.type in ("VG", "R") for phrase in chain))


def _in_front_of_pronoun(at: int, phrases: list[Phrase], units: Units, lexicon: Lexicon, *, accused: bool, verb: str) -> int | None:
    described = at - 1 - (phrases[at - 1].type == ",")
    if described < 0 or phrases[described].type != "NP":
        return None
    before = [phrase.type for phrase in phrases[max(described - 2, 0) : described]]
    hanging = before[-1:] == ["NP"] or before == ["NP", "I"]  # "the resolution on Syria, which Russia vetoed"
    content = phrases[at].word == "that" and has_content(phrases[: described + 1], units, lexicon)
    if phrases[at].word == "which" and verb in _DENYING and units.lowers[phrases[described].base[1] - 1] in lexicon.roles:
        return None  # "accused him of arming the rebels, which he denies"
    if before == ["NP", "I"] and verb in _TRACING and units.tags[phrases[described].base[1] - 1] in "LKC":
        return described - 2  # "a bombing in Istanbul, which Turkey attributes to the PKK"
    return None if (hanging and not accused) or content else described


def _is_bare(at: int, phrases: list[Phrase], units: Units, lexicon: Lexicon, *, accused: bool) -> bool:
    """Whether a clause without a pronoun describes the noun phrase at `at`: "a raid Turkey condemned"."""
    phrase = _whole_of(phrases[at], units)
    last = phrase.base[1] - 1
    plain = accused or (phrase.complement is None and (units.lowers[last] not in lexicon.roles or _are_several(at, phrases, units, lexicon)))
    if units.tags[last] != "N" or units.lowers[last] in _HOW or phrase.members or not plain:
        return False
    if phrases[at + 1].type != "NP" or (at and phrases[at - 1].type == "NP"):
        return False
    led = at - 3 if at > 2 and phrases[at - 2].type == "I" else at - 2  # "come up with the sum Turkey promised"
    opening = at and phrases[at - 1].type == "I" and (led < 0 or phrases[led].type not in ("NP", "VG"))  # "In the end Turkey acted"
    told = any(one.verb is not None and (one.verb.lemma, "say") in lexicon.frames for one in phrases[max(at - _TELLING_REACH, 0) : at])
    return not opening and not told


def _are_several(at: int, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> bool:
    """Whether the people at `at` are others than who is behind them, which is no name of theirs: "the rebels Turkey fights", "the man it held"."""
    role, name = lexicon.roles[units.lowers[phrases[at].base[1] - 1]], phrases[at + 1]
    verb = phrases[at - 1].verb if at else None
    persuaded = verb is not None and verb.lemma in _PERSUADING
    named = role.plural and not name.members and units.tags[name.base[1] - 1] in "CKHPO"
    return not persuaded and (named or units.lowers[name.base[1] - 1] in _DOERS)

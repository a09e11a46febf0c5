"""Acts that a noun names and its verb brings about: "announced the suspension of flights to Chad" reads as "suspended flights to Chad".

Called by `facts.match.matcher` for each clause. Which verbs and nouns do so is told by `facts/lexicon/data/verbs.tsv`, roles enact and nominal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facts.clause import Clause, named_behind
from facts.lexicon import Lexicon
from facts.phrase import Phrase
from facts.tag import Units

_PHASES = frozenset("start beginning launch completion initiation commencement".split())  # "the start of the withdrawal of"
_BEHIND = frozenset("to on in".split())  # "an end to", "a freeze on", "a cut in"
_ENDING = frozenset("end halt freeze pause stop cut reduction moratorium".split())


@dataclass(slots=True)
class Enacted:
    """A noun for what is done: who does it and where he stands, its verb, what it says of it ("planned"), its object where "of" names it, and between
    which phrases its complements stand."""

    noun: Phrase
    at: int
    verb: str
    status: str
    thing: Phrase | None
    begin: int
    end: int
    doer: Phrase
    doer_at: int


def enacted(clause: Clause, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> Iterator[Enacted]:
    """What a clause announces, orders or begins that its object, or its subject where it is passive, names by nouns of acts."""
    told = lexicon.frames.get((clause.verb.lemma, "enact"))
    if told is None or clause.subject is None:
        return
    doer_at = named_behind(phrases, clause.at + 1, clause.limit, "by") if clause.passive else clause.subject_at
    at, end = (clause.subject_at, clause.at) if clause.passive else (_object_at(clause, phrases), clause.limit)
    if at is None or (doer_at is None and clause.passive):
        return
    doer, doer_at = (phrases[doer_at], doer_at) if clause.passive and doer_at is not None else (clause.subject, -1 if doer_at is None else doer_at)
    nouns = phrases[at].members or (phrases[at],)
    for noun in nouns:
        act = _act(noun, units, lexicon)
        begin = at + 1 if noun is nouns[-1] and at < end else end
        if act is None or (act[2] == "done" and told[0] == "occurred"):
            continue
        noun, verb, status = act
        ended = noun.complement is None and _ends(noun, phrases[begin:end], units)
        if noun.complement is not None or ended:
            yield Enacted(noun, at, verb, told[0] or status, noun.complement, begin + ended, end, doer, doer_at)


def _object_at(clause: Clause, phrases: list[Phrase]) -> int | None:
    """Where the object stands: behind the verb, or behind a day or an adverb."""
    at = clause.at + 1
    while at < clause.limit and (phrases[at].type in "RW" or (phrases[at].type == "I" and phrases[at + 1 : at + 2] and phrases[at + 1].type == "W")):
        at += 1
    return at if at < clause.limit and phrases[at].type == "NP" else None


def _act(noun: Phrase, units: Units, lexicon: Lexicon) -> tuple[Phrase, str, str] | None:
    """The noun that names an act, the verb of it, and what announcing it says."""
    while noun.complement is not None and units.lowers[noun.base[1] - 1] in _PHASES and not noun.owners:
        noun = noun.complement  # "the start of the withdrawal of"
    known = lexicon.frames.get((lexicon.noun_lemma(units.lowers[noun.base[1] - 1]), "nominal"))
    if known is None or noun.members or noun.owners or noun.apposition is not None or units.lowers[noun.base[0]] == "no":
        return None
    return noun, known[1], known[0]


def _ends(noun: Phrase, behind: list[Phrase], units: Units) -> bool:
    """Whether what ends stands behind a preposition: "an end to the talks"."""
    ending = units.lowers[noun.base[1] - 1] in _ENDING
    return ending and [phrase.type for phrase in behind[:2]] == ["I", "NP"] and behind[0].word in _BEHIND

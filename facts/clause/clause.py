"""A verb group with what it needs. Built by `facts.clause.clauses`, read by every later stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from facts.lexicon import Lexicon
from facts.phrase import Phrase, VerbGroup

_INSERTED = frozenset("say claim believe allege insist argue maintain contend suspect think report admit assert".split())


@dataclass(slots=True)
class Clause:
    """The verb group at phrase `at`. Its complements are the phrases `[at + 1, limit)`.

    `form`: finite, infinitive, gerund or participle. `statuses`: what governing words make of the event, outermost last; "unreal" gives no fact.
    `apart`: the phrase with which an insertion begins that stands between an infinitive and whom it is asked of; 0 where there is none.
    """

    at: int
    verb: VerbGroup
    form: str
    passive: bool
    subject: Phrase | None = None
    subject_at: int | None = None
    limit: int = 0
    parent: Clause | None = None
    statuses: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    apart: int = 0


def named_behind(phrases: Sequence[Phrase], begin: int, end: int, word: str) -> int | None:
    """Where the noun phrase stands behind the first preposition `word` among the phrases `[begin, end)`: who does what a passive tells."""
    return next((at + 1 for at in range(begin, min(end, len(phrases)) - 1) if phrases[at].word == word and phrases[at + 1].type == "NP"), None)


def is_accident(clause: Clause, phrases: Sequence[Phrase], lexicon: Lexicon) -> bool:
    """Whether a verb without an object tells of an accident: "crashed", "capsized"; but "crashed a car into a crowd"."""
    behind = phrases[clause.at + 1 : clause.at + 2]
    return (clause.verb.lemma, "accident") in lexicon.frames and not clause.passive and not (behind and behind[0].type == "NP")


def says_of(clause: Clause, own: Clause | None, phrases: Sequence[Phrase]) -> bool:
    """Whether a verb stands between another and its subject: "rebels that Kenya says are backed by Chad", "groups Kenya has said are behind it"."""
    if own is None or own.form != "finite" or clause.verb.lemma not in _INSERTED or clause.form != "finite" or own.subject is clause.subject or clause.passive:
        return False
    adjacent = clause.at < own.at and all(phrase.type in ("R", "W") for phrase in phrases[clause.at + 1 : own.at])
    return adjacent and clause.subject_at is not None and own.subject_at is not None and own.subject_at < clause.subject_at

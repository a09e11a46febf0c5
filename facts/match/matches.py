"""A pattern that fits and one that does not, as values; and which of several that fit hold. Used by `facts.match.matcher` and all that reads its matches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from facts.clause import Clause
from facts.match.grammars import Grammar
from facts.match.items import Item
from facts.match.search import Reach, slots_of
from facts.match.tables import Node, leaves
from facts.model import Pattern
from facts.phrase import Phrase

_GOOD = ("AID", "SUPPORT", "AGREE", "COOPERATE")


@dataclass(eq=False)
class Match:
    """One pattern that fits; `pattern` is None for a trap.

    `slots` maps roles to phrases; `trigger` is the unit span of the trigger word; `noun` the phrase it heads. `consumed` are the phrases that were
    read, by their index; `tree` and `items` say as what. `suppressed` tells why a match that fits gives nothing. `shorter` are the other readings of its
    kind at its trigger, the longest first, for where its parties are not what it requires; `outread` are those of other words that it suppressed.
    `told` is what a noun says of its act that is read as a verb ("planned", else nothing); None where a pattern stands at a verb or noun of its own.
    """

    grammar: Grammar
    start: str
    pattern: Pattern | None
    items: list[Item]
    read: Callable[[], Node]
    trigger: tuple[int, int]
    at: int
    clause: Clause | None = None
    noun: Phrase | None = None
    consumed: list[int] = field(default_factory=list)
    suppressed: str = ""
    shorter: list[Match] = field(default_factory=list)
    outread: list[Match] = field(default_factory=list)
    told: str | None = None

    @cached_property
    def tree(self) -> Node:
        """What was read as what: most matches give way to a longer one before anybody asks."""
        return self.read()

    @cached_property
    def slots(self) -> dict[str, list[Phrase]]:
        return slots_of(self.tree, self.items)

    @property
    def length(self) -> int:
        return len(self.consumed)

    def nouns_read(self, phrases: Sequence[Phrase], begin: int = 0) -> list[Phrase]:
        """The noun phrases of its sentence that were read, from phrase `begin` on, in order of the text."""
        return [phrases[at] for at in sorted(self.consumed) if begin <= at < len(phrases) and phrases[at].type == "NP"]

    def trigger_phrases(self) -> set[int]:
        """The phrases that were read as triggers, by their index."""
        triggers = self.grammar.triggers
        return {self.items[leaf.item].at for leaf in leaves(self.tree) if leaf.terminal in triggers}

    @property
    def sense(self) -> str | None:
        """What its pattern is to the acts beside it; None for traps and most patterns."""
        return self.pattern.sense if self.pattern is not None else None

    @property
    def name(self) -> str:
        """Kind and pattern, or trap."""
        return f"{self.grammar.kind.name}.{self.start}"


def longest(readings: list[Match]) -> Match:
    """The longest of one kind's readings at one trigger, with those of fewer of its words behind it."""
    first, *shorter = sorted(readings, key=lambda match: -match.length) if len(readings) > 1 else readings
    first.shorter = [match for match in shorter if set(match.consumed) <= set(first.consumed)]
    return first


@dataclass(slots=True)
class Attempt:
    """How far one pattern came at one trigger, for whoever asks why it did not match.

    `likely`: the trigger, or another word that the pattern needs, is no everyday one; `missing` are terminals found nowhere.
    """

    grammar: Grammar
    start: str
    trigger: tuple[int, int]
    items: list[Item]
    options: list[list[str]]
    reach: Reach
    missing: frozenset[str] = frozenset()
    matched: bool = False
    likely: bool = True


def kept(found: list[Match]) -> list[Match]:
    """The matches that hold: no traps, nothing suppressed."""
    return [match for match in found if not match.suppressed and match.pattern is not None]


def suppress(found: list[Match]) -> None:
    """Traps claim their words before patterns do; a longer reading of one sort holds; a noun that a verb's pattern has read gives no second match."""
    traps = [match for match in found if match.pattern is None]
    readings = [match for match in found if match.pattern is not None]
    for match in readings:
        trap = next((trap for trap in traps if _claims(trap, match)), None)
        match.suppressed = f"the trap {trap.name}" if trap is not None else ""
    untrapped = [match for match in readings if not match.suppressed]
    for match in untrapped:
        other = next((other for other in untrapped if other is not match and _supersedes(other, match)), None)
        if other is not None:
            match.suppressed = f"the longer reading {other.name}"
            other.outread.append(match)


def _claims(trap: Match, match: Match) -> bool:
    """A kind's own trap claims the triggers that it reads; one of a file of traps also the noun it heads, whoever reads it."""
    if trap.trigger == match.trigger or (trap.at != match.at and match.at in trap.trigger_phrases()):
        return trap.grammar.only_traps or trap.grammar.kind.name == match.grammar.kind.name
    return trap.grammar.only_traps and trap.noun is not None and trap.at in match.consumed


def _outreads(one: Match, other: Match) -> bool:
    """Of two kinds of one sort at one trigger the longer reading holds: "discussed X with Y by telephone" is a call and no meeting."""
    same = one.trigger == other.trigger and one.grammar.kind.plover == other.grammar.kind.plover
    return same and one.grammar.kind.name != other.grammar.kind.name and one.length > other.length


def _supersedes(one: Match, other: Match) -> bool:
    return _outreads(one, other) or _holds(one, other) or _refuses(one, other) or _tells_itself(one, other) or _ends(one, other)


def _ends(one: Match, other: Match) -> bool:
    """Whether one tells that somebody was denied what the other reads a noun as: "suspended its aid to Chad" and "ended its agreement with Chad" are no aid
    and no agreement."""
    denied = one.clause is not None and one.grammar.kind.plover == "SANCTION" and other.grammar.kind.plover in _GOOD
    return denied and other.noun is not None and other.at in one.trigger_phrases()


def _tells_itself(one: Match, other: Match) -> bool:
    """Whether one has read as it stands the verb or noun of which the other reads only the act that it names."""
    if one.told is not None or other.told is None or one.grammar.kind.name != other.grammar.kind.name:
        return False
    return one.trigger == other.trigger if other.clause is None else one.clause is other.clause


def _refuses(one: Match, other: Match) -> bool:
    """Whether one has read the negation of a verb as its own act: "will not provide aid" refuses it, and is no aid; sanctions that are not lifted stay."""
    told = one.trigger == other.trigger and other.grammar.kind.plover in ("AID", "SUPPORT") and one.grammar.kind.name != other.grammar.kind.name
    return told and one.pattern is not None and one.pattern.status == "occurred" and _reads_negation(one) and not _reads_negation(other)


def _reads_negation(match: Match) -> bool:
    return any(leaf.terminal == "NEGATED" for leaf in leaves(match.tree))


def _holds(one: Match, other: Match) -> bool:
    """Whether one has read the other's trigger as part of its own: "held talks with X", "stopped short of condemning X", "a round of talks".

    A verb that was read as a trigger is no act of another kind either: "promised to help" is a pledge and no aid.
    """
    if one.noun is not None and other.noun is not None:
        apart = bool(other.noun.owners) and one.grammar.kind.name != other.grammar.kind.name  # "Oslo's condemnation of Chad's raid on Niger"
        return one.at == other.at and one.trigger < other.trigger and other.noun.end <= one.noun.end and not apart  # not two of a list
    if one.clause is not None and other.clause is not None and one.at != other.at and other.at in one.trigger_phrases():
        return not (one.grammar.kind.plover == "PROTEST" and other.grammar.kind.plover == "REQUEST")  # "rallied to demand bread" are both
    if one.noun is not None and other.clause is not None and other.clause.form == "infinitive":  # "its campaign to defeat the rebels"
        return one.grammar.kind.name == other.grammar.kind.name and other.at in one.trigger_phrases() and one.length > other.length
    return one.clause is not None and one.at != other.at and one.grammar.kind.name == other.grammar.kind.name and other.at in one.consumed

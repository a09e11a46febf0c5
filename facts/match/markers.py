"""What marks a verb for patterns, in its own clause or in a reported one: negated, to come, passive, urged. Used by `facts.match.reading`;
which modal verbs mark one, by `facts.match.matcher` and its index too."""

from __future__ import annotations

from collections.abc import Iterator

from facts.clause import Clause
from facts.match.items import Item
from facts.phrase import Phrase
from facts.tag import Units

SHOULD = ("should", "must", "ought")
WILL = ("will", "would", "shall")
MAY = ("may", "might", "could", "can")


def clause_markers(clause: Clause, phrases: list[Phrase], units: Units) -> Iterator[Item]:
    """What a reported clause is: denied, to come, urged; its verb may be read in the place of the clause."""
    phrase = phrases[clause.at]
    if clause.verb.negated:
        yield Item(phrase, clause.at, ("NEGATED",), skip=1)
    if clause.verb.modal in (*WILL, *MAY):
        yield Item(phrase, clause.at, ("WILL" if clause.verb.modal in WILL else "MAY",), skip=1)
    to = any(after.type == "VG" and units.lowers[after.first] == "to" for after in phrases[clause.at + 1 : clause.at + 2])
    needed = to and clause.verb.lemma in ("need", "have") and not clause.verb.modal  # "Israel needs to stop", "said it had to stop"
    told = units.lowers[phrase.first] == "had" and not any(before.type == "VG" for before in phrases[: clause.at])  # "It had to pay," he said
    needed = needed and not told
    ought = ought_to(clause, phrase, units)
    urged = ought or units.lowers[phrase.first] == "be" or needed  # "that the group be abolished"
    if clause.passive:  # "must be freed" may be read as such, or all of it in the place of the clause
        yield Item(phrase, clause.at, ("PASSIVE",), skip=2 + ought)
    if ought:
        yield Item(phrase, clause.at, (), verb=clause.verb.modal, skip=1)
    if clause.passive:
        yield Item(phrase, clause.at, (), verb=clause.verb.lemma, width=2)
    types = ("CLAUSE", "SHOULD") if urged else ("CLAUSE", "INFINITIVE") if "unreal" in clause.statuses else ("CLAUSE",)  # "insists that Kyiv leave"
    yield Item(phrase, clause.at, types, verb="" if clause.passive else clause.verb.lemma)


def ought_to(clause: Clause, phrase: Phrase, units: Units) -> bool:
    """Whether a verb says what is to be done, not what was to: "should stop", but "should have stopped"."""
    return clause.form == "finite" and clause.verb.modal in SHOULD and "have" not in units.lowers[phrase.first : clause.verb.main]


def verb_items(phrase: Phrase, at: int, clause: Clause, units: Units) -> list[Item]:
    """A verb behind what marks it: negated, to come, passive, urged."""
    marks = [Item(phrase, at, ("NEGATED",), skip=1)] if clause.verb.negated else []
    if clause.verb.modal in (*WILL, *MAY):
        marks.append(Item(phrase, at, ("WILL" if clause.verb.modal in WILL else "MAY",), skip=1))
    if clause.passive:
        marks.append(Item(phrase, at, ("PASSIVE",)))
    if ought_to(clause, phrase, units):
        marks.append(Item(phrase, at, (), verb=clause.verb.modal, skip=1))
    return [*marks, Item(phrase, at, (), verb=clause.verb.lemma)]

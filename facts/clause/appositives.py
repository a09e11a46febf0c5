"""Who a clause tells of behind a second name: "Jan Kowalski, a Briton who fled", "the SDF, an alliance backed by". Used by `facts.clause.clauses`.

The phrases do not join such names, as the second is not closed by a comma.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.clause.clause import Clause
from facts.lexicon import Lexicon, Role
from facts.phrase import Phrase
from facts.phrase.compounds import role_head
from facts.tag import Units

_PLACING = frozenset("in at near from to into outside around on".split())  # behind which a capitalised word may be a place
_STATES = frozenset("ally country nation state partner member neighbour neighbor rival".split())


def name_subjects(clauses: Sequence[Clause], phrases: Sequence[Phrase], units: Units, lexicon: Lexicon) -> None:
    """Give clauses whose subject only says what somebody is the name in front of its comma."""
    for clause in clauses:
        subject = clause.subject
        if subject is None or clause.form == "infinitive" or (clause.form == "finite" and "relative" not in clause.links):
            continue
        if subject.first < 2 or units.tags[subject.first - 1] != "," or units.tags[subject.first] != "a" or subject.members or subject.owners:
            continue
        role = role_head(*subject.base, units, lexicon) if units.tags[subject.base[1] - 1] in "NTE" else None
        if role is None or role.plural or _acts(subject, clauses):
            continue
        at = next((at for at, phrase in enumerate(phrases) if phrase is subject), 0)
        named = _named(phrases[at - 2], subject, role, units, lexicon) if at > 1 and phrases[at - 2].type == "NP" else None
        clause.subject = named or subject


def _acts(subject: Phrase, clauses: Sequence[Clause]) -> bool:
    """Whether a phrase is the subject of a clause of its own: "According to Jan Kowalski, a man who fled was arrested"."""
    return any(clause.subject is subject and clause.form == "finite" and "relative" not in clause.links for clause in clauses)


def _named(phrase: Phrase, other: Phrase, role: Role, units: Units, lexicon: Lexicon) -> Phrase | None:
    """The last name of a phrase, if it may be of such a role: "the parents of Jan Kowalski, a Briton held by"."""
    while phrase.members or phrase.complement is not None:
        phrase = phrase.members[-1] if phrase.members else phrase.complement or phrase
    begin, end = phrase.base
    if phrase.apposition is not None:
        return None
    if role.noun in _STATES and role.type == "person":
        own = lexicon.roles.get(units.lowers[end - 1])
        return phrase if units.tags[end - 1] == "C" or (phrase.owners and own is not None and own.type == "body") else None
    if role.type not in ("person", "crowd"):
        return phrase if units.tags[end - 1] == "O" else None
    placed = begin > 0 and units.lowers[begin - 1] in _PLACING
    named = all(tag in "HPT" for tag in units.tags[begin:end]) and units.tags[end - 1] in "HP"
    return replace(phrase, end=other.end, apposition=other) if named and not (placed and "H" not in units.tags[begin:end]) else None

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
_SOME = frozenset("a an some several many".split())
_STATES = frozenset("ally country nation state partner member neighbour neighbor rival".split())


def name_subjects(clauses: Sequence[Clause], phrases: Sequence[Phrase], units: Units, lexicon: Lexicon) -> None:
    """Give clauses whose subject only says what somebody is the name in front of its comma."""
    for clause in clauses:
        clause.subject = subject = _only_last(clause, phrases, units)
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


def _only_last(clause: Clause, phrases: Sequence[Phrase], units: Units) -> Phrase | None:
    """Of a name and others in one list those that a participle right behind describes: "the Greek army and rebels backed by Chad"."""
    subject = clause.subject
    behind = clause.form == "participle" and clause.passive and clause.at and phrases[clause.at - 1] is subject
    if subject is None or not behind or len(subject.members) < 2:
        return subject
    *firsts, last = subject.members
    first = units.tags[last.first]
    some = first in "0ND" or units.lowers[last.first] in _SOME or (first == "J" and units.lowers[last.first] != "other")
    told = units.tags[last.base[1] - 1] == "N" and some and not last.owners
    shared = any(one.end - one.first == 1 and units.tags[one.first] == "P" for one in firsts)  # "Kurdish and Iraqi forces"
    known = not shared and all(units.tags[one.base[1] - 1] in "CKPHOE" or units.lowers[one.first] == "the" for one in firsts)
    return last if told and known else subject


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

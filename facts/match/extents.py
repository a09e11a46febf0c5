"""Where what belongs to a noun or a verb ends. Called by `facts.match.reading`."""

from __future__ import annotations

from collections.abc import Iterable

from facts.clause import Clause
from facts.phrase import Phrase
from facts.tag import Units

# Behind which nothing completes the verb: "will attend the talks despite differences with Chad".
APART = frozenset("despite amid following notwithstanding".split())
TOWNS = frozenset("town city village province region district port suburb county island".split())  # what a name behind "of" is of
# Behind which all is of another deed: "struck in retaliation for raids in Kunduz", "left in connection with a trial in Oslo".
REASONS = frozenset("retaliation reprisal revenge response connection relation accordance compliance".split())


def described_limit(limit: int, phrases: list[Phrase], clauses: list[Clause]) -> int:
    """Where complements end with the relative clause that describes the last of them: "claimed the bombing that killed two"."""
    if limit >= len(phrases) or phrases[limit].word not in ("that", "which") or phrases[limit - 1].type != "NP":
        return limit
    clause = next((clause for clause in clauses if clause.at == limit + 1), None)
    return clause.limit if clause is not None and clause.subject_at == limit else limit


def asked_limit(clause: Clause, phrases: list[Phrase], clauses: list[Clause]) -> int:
    """Where a verb's complements end: behind the infinitive that an insertion parts from whom it is asked of, too ("asked Ivanov, who fled, to return")."""
    asked = next((other.at + 1 for other in clauses if other.apart and other.parent is clause), None)
    return asked or described_limit(clause.limit, phrases, clauses)


def past_insertion(at: int, end: int, clauses: Iterable[Clause]) -> int:
    """The infinitive that an insertion which begins at phrase `at` parts from whom it is asked of; else where it was."""
    return next((clause.at for clause in clauses if clause.apart == at and clause.at < end), at)


def past_aside(at: int, end: int, phrases: list[Phrase], units: Units) -> int:
    """Where a sentence goes on behind an age or a description between commas: "sent Jan Kowalski, 45, to Kenya", "accused Kenya, its neighbour, of"."""
    if at < 1 or at + 3 >= end or [phrase.type for phrase in phrases[at - 1 : at + 4]] != ["NP", ",", "NP", ",", "I"]:
        return at
    named, told = units.tags[phrases[at - 1].base[1] - 1], phrases[at + 1]
    tags, first = units.tags[told.base[0] : told.base[1]], units.lowers[told.first]
    described = tags[-1] == "N" and (first in ("a", "an") or (named in "CK" and first in ("the", "its")))
    return at + 3 if (tags == "0" and named in "PH") or (described and named in "PHCK") else at


def is_described(clause: Clause, phrases: list[Phrase]) -> bool:
    """Whether a verb without commas only tells of the noun in front of it: "accused soldiers [stationed] in the north of looting"."""
    return clause.form in ("gerund", "participle") and clause.subject_at == clause.at - 1 and phrases[clause.at - 1].type == "NP"


def past_description(clause: Clause, governor: Clause | None, end: int, phrases: list[Phrase]) -> int | None:
    """Where the complements of `governor` go on behind a verb that only tells of its object, and what completes that; None where it is no such verb."""
    if governor is None or governor.passive or not is_described(clause, phrases):
        return None
    at = clause.at + 1
    at += at < end and phrases[at].type == "I"
    at += at < end and phrases[at].type == "NP"
    return at if at < end and phrases[at].type == "I" else None


def noun_extent(at: int, phrases: list[Phrase], clauses: list[Clause]) -> tuple[int, int]:
    """Where what follows a noun begins and ends: right behind it, or at its verb behind a relative clause ("the vote, which was late, was lost")."""
    inside = any("relative" in clause.links and clause.subject_at == at + 2 for clause in clauses)
    verbs = (clause for clause in clauses if clause.form == "finite" and clause.at > at + 2 and "relative" not in clause.links)
    parted = next((clause for clause in verbs if clause.subject is phrases[at]), None) if inside else None
    if parted is not None:
        return parted.at, parted.limit
    return at + 1, described_limit(noun_limit(at, phrases, clauses), phrases, clauses)


def second_verbs(phrase: Phrase, phrases: list[Phrase], clauses: list[Clause]) -> list[Clause]:
    """The verbs behind the first that a noun phrase is the subject of: "the attack killed two and injured three", "is said to have killed two"."""
    told = [clause for clause in clauses if clause.subject is phrase and clause.form == "finite"]
    apart = [clause for clause in told if "relative" in clause.links and clause.subject_at and phrases[clause.subject_at - 1].type == ","]
    said = [clause for clause in clauses if clause.subject is phrase and clause.form == "infinitive" and "alleged" in clause.statuses]
    return [clause for clause in told if "relative" not in clause.links][1:] + apart + said


def noun_limit(at: int, phrases: list[Phrase], clauses: list[Clause]) -> int:
    """A noun's own complements end where a finite verb has another subject."""
    for clause in clauses:
        if clause.at > at and clause.form == "finite" and clause.subject_at != at:
            return clause.subject_at if clause.subject_at is not None and clause.subject_at > at else clause.at
    return len(phrases)


def judged(phrase: Phrase, units: Units) -> bool:
    """Whether a noun phrase behind "as" begins with what its object is called: "dismissed as [absurd] [British claims]", "as [baseless] [Oslo's report]"."""
    begin, end = phrase.base if not phrase.owners else (phrase.first, phrase.end)
    return units.tags[begin] == "J" and any(units.tags[unit] in "DCK" for unit in range(begin + 1, min(begin + 3, end)))

"""Whose words a clause is: reporting verbs, "according to", "cited X as". Called by `facts.interpret` for the clause of a fact."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.lexicon import Lexicon
from facts.phrase import Phrase


def find_speakers(at: int, clauses: list[Clause], phrases: list[Phrase], lexicon: Lexicon) -> list[Phrase]:
    """The phrases that name who says what stands at phrase `at`, nearest first."""
    found: list[tuple[int, Phrase]] = []
    for clause in clauses:
        subject = clause.subject
        if subject is None or clause.at == at:
            continue
        if ((clause.verb.lemma, "say") in lexicon.frames and _covers(clause, at, clauses, phrases)) or (
            (clause.verb.lemma, "cite") in lexicon.frames and clause.at < at and _cites(clause, at, phrases)
        ):
            found.append((abs(clause.at - at), subject))
    source = _according_to(phrases)
    if source is not None:
        found.append((len(phrases) + 1, source))
    return [phrase for _, phrase in sorted(found, key=lambda item: item[0])]


def _covers(clause: Clause, at: int, clauses: list[Clause], phrases: list[Phrase]) -> bool:
    """Whether a reporting clause's content holds the phrase `at`: after it up to the sentence's end, or before it up to its comma."""
    start = clause.subject_at if clause.subject_at is not None else clause.at
    first = min(start, clause.at)
    if at > clause.at:
        return _opens_content(clause, clauses, phrases) and not _closed_between(clause, at, clauses, phrases)
    return at < first and first > 0 and phrases[first - 1].type in (",", "?", ".") and not clause.links


def _opens_content(clause: Clause, clauses: list[Clause], phrases: list[Phrase]) -> bool:
    """Whether what follows a reporting verb is its content: "that", a clause with its own subject, or a quotation after a comma or colon."""
    at = clause.at + 1
    while at < len(phrases) and phrases[at].type in ("R", "W", "NP", "I", ","):
        if any(other.subject_at == at and other.at > clause.at and other.form == "finite" for other in clauses):
            return True
        at += 1
    return at < len(phrases) and phrases[at].type in ("s", ":") and phrases[at].word in ("that", ":", "whether", "if")


def _closed_between(clause: Clause, at: int, clauses: list[Clause], phrases: list[Phrase]) -> bool:
    """Whether the content ended before `at`: at a semicolon, or where a later reporting clause closes the sentence (", Price said in ...")."""
    if any(phrase.type == ";" for phrase in phrases[clause.at : at]):
        return True
    for other in clauses:
        first = min(other.at, other.subject_at if other.subject_at is not None else other.at)
        if clause.at < first <= at and phrases[first - 1].type == "," and not other.links and other.form == "finite":
            return other.subject is not None and other.verb.lemma in ("say", "tell", "add", "state", "write", "report", "note")
    return False


def _cites(clause: Clause, at: int, phrases: list[Phrase]) -> bool:
    return any(phrase.word == "as" for phrase in phrases[clause.at : at])


def _according_to(phrases: list[Phrase]) -> Phrase | None:
    for at, phrase in enumerate(phrases[:-2]):
        if phrase.word == "according" and phrases[at + 1].word == "to" and phrases[at + 2].type == "NP":
            return phrases[at + 2]
    return None

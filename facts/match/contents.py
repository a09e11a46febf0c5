"""Which clause a verb of speech tells of where no "that" says so: one in front of it, or one behind a condition;
which verb has its object for another too. Called by `facts.match.reading`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.phrase import Phrase
from facts.phrase.parted import TIMES
from facts.tag import Units

_HARMING = frozenset("kill injure wound hurt maim".split())
_CONDITIONS = frozenset("if unless once when until".split())
_TOLD = frozenset("that because although though while as".split())
_IMPACTS = frozenset("impact impacts effect effects consequences repercussions implications ramifications influence toll".split())
_OPENERS = frozenset(["I", "NP", "W", "R", ",", "&", "J"])  # what may stand in front of a clause and leaves it what it is: "In Gaza, Israel must stop"


def content_in_front(clause: Clause, phrases: list[Phrase], clauses: list[Clause], lexicon: Lexicon) -> Clause | None:
    """What a closing reporter tells of, when it opens the sentence: "Israel must stop, Guterres said"."""
    start = clause.at if clause.subject_at is None else min(clause.at, clause.subject_at)
    if start < 3 or phrases[start - 1].type != "," or (clause.verb.lemma, "say") not in lexicon.frames:
        return None
    finite = [other for other in clauses if other.form == "finite"]
    first = finite[0] if finite else clause
    if phrases[0].word in _CONDITIONS:  # "If Israel attacks, Iran will respond, Rouhani said"
        first = next((other for other in finite if other is not clause and other.subject_at and phrases[other.subject_at - 1].type == ","), first)
    if first.subject_at is None or first.at >= start or first.subject_at > first.at or "relative" in first.links:
        return None
    between = any(first.at < other.at < start and (other.verb.lemma, "say") in lexicon.frames and other.form == "finite" for other in clauses)
    return first if (is_main(first, phrases) or phrases[0].word in _CONDITIONS) and not between else None


def sharing_object(clause: Clause, phrases: list[Phrase], clauses: list[Clause]) -> Clause | None:
    """The verb behind "and" that has the object of this one too: "kidnapped and killed three students", "was arrested and expelled by Egypt"."""
    behind = phrases[clause.at + 1 : clause.at + 3]
    harmed = _harmed_together(clause, phrases, clauses) if clause.passive and clause.verb.lemma in _HARMING else None
    if harmed is not None:
        return harmed
    if len(behind) < 2 or behind[0].type != "&" or behind[1].type != "VG" or behind[0].word == "but":
        return None
    other = next((other for other in clauses if other.at == clause.at + 2), None)
    alike = other is not None and (other.form, other.passive) == (clause.form, clause.passive) and other.subject is clause.subject
    return other if alike else None


def _harmed_together(clause: Clause, phrases: list[Phrase], clauses: list[Clause]) -> Clause | None:
    """The verb behind "and" that tells what befell others in the same violence: "two soldiers were killed and three wounded in a raid"."""
    at = clause.at + 1
    at += phrases[at : at + 1] != [] and phrases[at].type == ","
    if [phrase.type for phrase in phrases[at : at + 3]] != ["&", "NP", "VG"]:
        return None
    other = next((other for other in clauses if other.at == at + 2), None)
    told = [phrase.type for phrase in phrases[at + 3 : at + 5]]
    violence = told[:1] == ["I"] or told == [",", "I"]
    return other if other is not None and other.verb.lemma in _HARMING and violence else None


def is_main(clause: Clause, phrases: list[Phrase]) -> bool:
    """Whether a clause begins its sentence, but for a date, a place or a conjunction in front of it."""
    if clause.form != "finite" or "relative" in clause.links or clause.subject_at is None or clause.subject_at > clause.at:
        return False
    opening = phrases[: clause.subject_at]
    return not opening or (all(phrase.type in _OPENERS for phrase in opening) and opening[-1].type in (",", "&", "R", "W"))


def is_new(clause: Clause, phrases: list[Phrase]) -> bool:
    """Whether a clause says something by itself: it begins its sentence or follows "and", "that" or a comma, but no "if", and describes no noun."""
    if clause.form != "finite" or "relative" in clause.links or clause.subject_at is None or clause.subject_at > clause.at:
        return False
    first = clause.subject_at
    while first and phrases[first - 1].type in ("R", "W"):
        first -= 1
    before = phrases[first - 1] if first else None
    if before is None or clause.verb.lemma == clause.verb.modal:  # "should the North attack"
        return before is None
    told = before.verb is not None and not before.verb.modal
    return told or before.type in (",", "&", ":", "?", ".") or before.word in _TOLD or is_main(clause, phrases)


def past_condition(before: int, phrases: list[Phrase], clauses: Iterable[Clause]) -> int:
    """The comma that closes a condition in front of what is said: "that, if Israel attacks, it will respond"; else where it was."""
    start = before + 1 + (phrases[before + 1 : before + 2] != [] and phrases[before + 1].type == ",")
    if start >= len(phrases) or phrases[start].type != "s" or phrases[start].word not in _CONDITIONS:
        return before
    behind = (clause.subject_at for clause in clauses if clause.form == "finite" and clause.subject_at is not None)
    return next((at - 1 for at in behind if at > start + 2 and phrases[at - 1].type == ","), before)


def is_audience(phrase: Phrase, behind: Phrase | None, units: Units, lexicon: Lexicon) -> bool:
    """Whether a hearer is only who was there to hear it, not whom the words are for: "told reporters", "told the BBC", but "told reporters to leave"."""
    asked = behind is not None and behind.type == "VG"
    last = phrase.base[1] - 1
    return not asked and not phrase.members and (units.tags[last] == "M" or (units.lowers[last], "audience") in lexicon.frames)


def is_heard(clause: Clause | None, at: int, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> bool:
    """Whether phrase `at` is the audience of the verb in front of it: "told reporters that"."""
    told = clause is not None and clause.at + 1 == at and clause.verb.lemma in ("tell", "inform") and not clause.passive
    return told and is_audience(phrases[at], phrases[at + 1] if at + 1 < len(phrases) else None, units, lexicon)


def is_duration(preposition: Phrase, held: Phrase, units: Units) -> bool:
    """Whether a phrase only says how long: "for years", "for the first time"."""
    return preposition.word == "for" and units.lowers[held.base[1] - 1] in TIMES and held.complement is None and not held.owners


def is_felt(noun: Phrase, behind: Sequence[Phrase], units: Units) -> bool:
    """Whether what follows a noun says who feels a deed that it has for its complement: "the impact of Chad's war on Kenya" is no war on Kenya."""
    return units.lowers[noun.base[1] - 1] in _IMPACTS and bool(behind) and behind[0].word in ("on", "upon")


def is_mutual(phrase: Phrase, units: Units) -> bool:
    """Whether a noun phrase begins "each other" or "one another"; what follows is "other" with what it owns."""
    return phrase.type == "NP" and phrase.end - phrase.first == 1 and " ".join(units.lowers[phrase.first : phrase.end + 1]) in ("each other", "one another")


def past_second_noun(at: int, end: int, phrases: list[Phrase]) -> int:
    """The last preposition of two that share their object, where phrase `at` is the first: "solidarity with and support for Poland" is with Poland."""
    shared = [phrase.type for phrase in phrases[at : min(at + 5, end)]] == ["I", "&", "NP", "I", "NP"]
    return at + 3 if shared else at

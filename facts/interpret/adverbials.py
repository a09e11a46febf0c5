"""The dates and places of a sentence and the clauses that they belong to. The base of `facts.interpret.attachment`.

An adverbial is the index of its phrase: a date (W), or the preposition of a place (I).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase

SHIFTING = frozenset("after before following since amid despite over about against ahead until".split())  # what stands behind is of another event
_CONCERNING = frozenset("over about against".split())  # but for a name: "fired over Japan on Monday"
_TIMES = frozenset("dawn daybreak sunrise noon dusk sunset nightfall midnight".split())
MEALS = frozenset("breakfast lunch dinner supper coffee tea drinks".split())  # "met over lunch in Oslo"
_OCCASION = frozenset("in at during".split())
# What one has in an event that others make, or thinks of it.
_TAKING_PART = frozenset(
    "involvement role part interest participation hand complicity confidence stake say presence progress success results attendance way candidate party".split()
)
_STRONG = frozenset(";:~s")


class Adverbials:
    """The adverbials of one sentence; `begins` is the character at which its report begins, behind a dateline."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon, begins: int = 0) -> None:
        self._phrases = sentence.phrases
        self._clauses = sentence.clauses
        self._units = sentence.units
        self._frames = lexicon.frames
        self._adverbials = [at for at, phrase in enumerate(self._phrases) if self._is_adverbial(at) and sentence.units.starts[phrase.first] >= begins]
        self._holders: dict[int, Clause | None] = {}  # whose an adverbial is, once that is asked
        self._by_match: dict[int, list[tuple[int, Clause | None]]] = {}  # a match, which lives as long -> those of its event

    def moves(self, clause: Clause | None) -> bool:
        """Whether a clause tells of going somewhere: "to Paris" is a place there."""
        if clause is None:
            return False
        obj = self._phrases[clause.at + 1] if clause.at + 1 < len(self._phrases) else None
        trip = obj is not None and obj.type == "NP" and not clause.passive and self.is_journey(obj)  # "begin her trip in Oslo"
        return trip or (clause.verb.lemma, "motion") in self._frames

    def is_journey(self, noun: Phrase) -> bool:
        """Whether a noun names a journey: "his visit to Paris"."""
        return (self._units.lowers[noun.base[1] - 1], "motion") in self._frames

    def is_scheduled(self, clause: Clause) -> bool:
        """Whether a relative clause tells when something was to be: "a visit that had been due to start"."""
        chain = (clause, clause.parent) if clause.parent is not None else (clause,)
        return any(self._is(one, "arrange") and "relative" in one.links for one in chain)

    def begin(self, match: Match) -> int:
        """The first phrase of a match's clause or noun."""
        clause = self._telling_subject(match.clause) if match.clause is not None else None
        if clause is None:
            return match.at
        return clause.subject_at if clause.subject_at is not None and clause.subject_at < clause.at and clause.form == "finite" else clause.at

    def _telling_subject(self, clause: Clause) -> Clause:
        """The verb that a subject stands in front of, for a second verb of it: "crossed the border and killed a guard"."""
        if clause.form != "finite" or clause.subject_at is not None or clause.subject is None:
            return clause
        told = (other for other in self._clauses if other.subject is clause.subject and other.form == "finite" and other.subject_at is not None)
        return next((other for other in told if other.at < clause.at), clause)

    def holder(self, at: int) -> Clause | None:
        """The clause that an adverbial belongs to: the verb around or before it, or the one that it opens."""
        if at not in self._holders:
            self._holders[at] = self._held_by(at)
        return self._holders[at]

    def _held_by(self, at: int) -> Clause | None:
        for clause in self._clauses:
            inside = clause.form == "finite" and clause.subject_at is not None and clause.subject_at < at < clause.at
            if inside and self._phrases[clause.at - 1].type != "I" and not self._verb_in(clause.subject_at or 0, at):
                return clause  # no verb stands right behind a preposition: "over alleged plots"
        last = next((clause for clause in reversed(self._clauses) if clause.at < at and not self._is_inserted(clause, at)), None)
        if last is not None and not self._opens(last.at, at):
            return last
        return self._opened(at)

    def _is_inserted(self, clause: Clause, at: int) -> bool:
        """Whether a verb stands between two dashes that an adverbial stands behind."""
        dashes = [n for n in range(at) if self._phrases[n].type == "~"]
        return len(dashes) > 1 and dashes[-2] < clause.at < dashes[-1] and self._verb_in(-1, dashes[-2])

    def leading(self, at: int) -> Clause | None:
        """The clause that an adverbial opens; None where it stands behind or inside of its clause, or belongs to the subject in front of it."""
        first = at
        while first > 0 and (
            self._phrases[first - 1].type in "WR,I" or (first > 1 and self._phrases[first - 1].type == "NP" and self._phrases[first - 2].type == "I")
        ):
            first -= 1 + (self._phrases[first - 1].type == "NP")
        return self._opened(at) if first == 0 or self._phrases[first - 1].type in ("s", "&", "w", ";", ":", "~") else None

    def glued(self, at: int) -> bool:
        """Whether a date owns the noun behind it: "Friday's talks"."""
        behind = self._phrases[at].end
        return behind < len(self._units.tags) and self._units.tags[behind] == "S"

    def _is(self, clause: Clause, role: str) -> bool:
        """Whether a clause's verb has a role in `facts/lexicon/data/verbs.tsv`."""
        return (clause.verb.lemma, role) in self._frames

    def _verb_in(self, start: int, end: int) -> bool:
        return any(start < clause.at < end for clause in self._clauses)

    def _opens(self, verb: int, at: int) -> bool:
        """Whether a new clause begins between a verb and an adverbial: behind a strong mark, a subordinator, or "and" right before it."""
        strong = [self._phrases[between].type for between in range(verb + 1, at) if self._phrases[between].type in _STRONG]
        if strong and strong != ["~", "~"]:
            return True  # but "opened its drive - called Anvil - on Monday"
        first = at - 1 if self._phrases[at].type == "W" and self._phrases[at - 1].type == "I" else at
        both = first > 1 and self._phrases[first - 2].type == "I"  # "in and around Kidal"
        return self._phrases[first - 1].type in ("&", "w") and not both

    def _opened(self, at: int) -> Clause | None:
        behind = [clause for clause in self._clauses if clause.at > at and clause.form == "finite" and not self._is_there(clause)]
        counting = self._counts(at)
        return next((c for c in behind if not counting or self._after_comma(c)), None)

    def _is_there(self, clause: Clause) -> bool:
        """Whether a clause only tells what is at the place in front of it: "In Oslo, where he had spoken, X met Y"."""
        first = min(clause.at, clause.subject_at if clause.subject_at is not None else clause.at)
        return first > 1 and self._phrases[first - 1].word == "where"

    def _after_comma(self, clause: Clause) -> bool:
        first = min(clause.at, clause.subject_at if clause.subject_at is not None else clause.at)
        return self._phrases[first - 1].type == ","

    def _counts(self, at: int) -> bool:
        """ "two days after", "hours before": a date that counts from the event behind it."""
        date = self._units.dates.get(self._phrases[at].first) if self._phrases[at].type == "W" else None
        return date is not None and date.parts.get("rel_way") in ("after", "before", "following")

    def _of_clause(self, clause: Clause, consumed: Sequence[int] = ()) -> Iterator[tuple[int, Clause | None]]:
        """The adverbials of a clause: first those behind its verb, then those in front of it, the nearest first."""
        behind = [at for at in self._adverbials if at > clause.at]
        before = [at for at in reversed(self._adverbials) if at < clause.at]
        for at in (*map(self._exactly, behind), *before):
            if self.holder(at) is clause and not self._shifted(at, clause, consumed):
                yield at, clause

    def _exactly(self, at: int) -> int:
        """A date, or the day that is told behind its comma: "a year ago, on July 11, 2021"."""
        if self._phrases[at].type != "W" or [phrase.type for phrase in self._phrases[at + 1 : at + 2]] != [","]:
            return at
        day = at + 2 + ([phrase.word for phrase in self._phrases[at + 2 : at + 3]] == ["on"])
        if day >= len(self._phrases) or self._phrases[day].type != "W":
            return at
        return day if self._units.dates[self._phrases[day].first].form in ("month_day", "day_month", "iso") else at

    def _is_adverbial(self, at: int) -> bool:
        type_ = self._phrases[at].type
        if type_ == "W":
            return not self.glued(at) or self._is_of_occasion(at)
        return type_ == "I" and at + 1 < len(self._phrases) and self._phrases[at + 1].type == "NP"

    def _is_of_occasion(self, at: int) -> bool:
        """Whether the day that a noun is of is that of the verb in front: "was killed in Monday's raid", but no "interest in Monday's talks"."""
        noun = self._phrases[at + 1] if at + 1 < len(self._phrases) else None
        if at < 2 or self._phrases[at - 1].word not in _OCCASION or noun is None or noun.type != "NP":
            return False
        before = self._phrases[at - 2]
        if self._units.lowers[self._phrases[at].first] == "next":
            return False
        return before.type != "NP" or self._phrases[at - 1].word == "during" or self._units.lowers[before.base[1] - 1] not in _TAKING_PART

    def _shifted(self, at: int, clause: Clause, consumed: Sequence[int]) -> bool:
        """Whether an adverbial stands in the phrase of another event: "met after talks in Geneva on Monday"."""
        if self._apart(at):
            return False
        low = clause.at if at > clause.at else self._start(at)
        for before in range(at - 1, low, -1):
            counting = self._counts(before)
            shifts = counting or (self._phrases[before].type == "I" and self._phrases[before].word in SHIFTING)
            behind = min(at, before + 1 + (self._phrases[before].word == "ahead" and self._phrases[before + 1].word == "of"))
            head = self._units.lowers[self._phrases[behind].base[1] - 1]
            named = head in _TIMES or head in MEALS  # "before dawn on Monday"
            named = named or (self._phrases[before].word in _CONCERNING and self._units.tags[self._phrases[behind].end - 1] in "CLKOHP")
            if shifts and not named and self._phrases[behind].type == "NP" and before not in consumed:
                return True
            if self._phrases[before].type == "NP" and (self._units.lowers[self._phrases[before].base[1] - 1], "aftermath") in self._frames:
                return True
        return False

    def _apart(self, at: int) -> bool:
        """Whether a comma that closes no place sets an adverbial apart: "attacked the town after the blast, in the city of Kunduz"."""
        first = at - 1 if self._phrases[at].type == "W" and self._phrases[at - 1].type == "I" else at
        before = self._phrases[first - 2] if first > 1 and self._phrases[first - 1].type == "," else None
        return before is not None and before.type == "NP" and self._units.tags[before.end - 1] not in "LKC"

    def _start(self, at: int) -> int:
        """Where what an adverbial opens begins."""
        while at > 0 and self._phrases[at - 1].type in ("I", "NP", "W", "R", "J"):
            at -= 1
        return at - 1

    def _children(self, clause: Clause) -> Iterator[tuple[int, Clause | None]]:
        """Adverbials of a clause and of the infinitives below it: "are to begin in February"."""
        yield from self._of_clause(clause)
        for other in self._clauses:
            if other.parent is clause and other.form == "infinitive":
                yield from self._of_clause(other)

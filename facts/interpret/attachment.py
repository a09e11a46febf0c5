"""Which adverbials belong to an event: dates and places of its clause, of the noun that names it, or of the clause that it shares them with.

Called by `facts.interpret.circumstances`. An adverbial is the index of its phrase: a date (W), or the preposition of a place (I).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase

_SHIFTING = frozenset("after before following since amid despite over about against ahead until".split())  # what stands behind is of another event
_CONCERNING = frozenset("over about against".split())  # but for a name: "fired over Japan on Monday"
_AFTERMATH = frozenset("wake aftermath response retaliation protest revenge".split())  # "in the wake of an attack in Rome"
_WITHIN = frozenset("in during at on".split())
_STRONG = frozenset(";:~s")
_BEGINNING = frozenset("begin start commence".split())
_PLANNED = frozenset("schedule plan set expect slate due be arrange".split())


class Attachment:
    """The adverbials of one sentence."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self._phrases = sentence.phrases
        self._clauses = sentence.clauses
        self._units = sentence.units
        self._frames = lexicon.frames

    def adverbials(self, match: Match) -> Iterator[tuple[int, Clause | None]]:
        """Adverbials of a match, the surest first, each with the clause that it stands in (None: at the noun)."""
        if match.clause is None:
            yield from self._of_noun(match)
        else:
            yield from self._of_clause(match.clause, match.consumed)
            yield from self._announced(match)
            yield from self._shared(match.clause)

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

    @staticmethod
    def is_scheduled(clause: Clause) -> bool:
        """Whether a relative clause tells when something was to be: "a visit that had been due to start"."""
        chain = (clause, clause.parent) if clause.parent is not None else (clause,)
        return any(one.verb.lemma in _PLANNED and "relative" in one.links for one in chain)

    def reported(self, match: Match) -> Iterator[tuple[int, Clause | None]]:
        """ "On Friday, the army said it had attacked": dates that open the words of somebody who tells what he did himself."""
        clause = match.clause
        while clause is not None and clause.subject_at is None and clause.parent is not None and clause.parent.form == "finite":
            clause = clause.parent
        own = clause.subject if clause is not None else None
        if clause is None or own is None or clause.subject_at is None or self._units.tags[own.base[0]] not in "p" or clause.verb.modal:
            return
        at = clause.subject_at - 1 - (self._phrases[clause.subject_at - 1].word == "that")
        saying = next((c for c in self._clauses if c.at == at), None)
        if saying is None or saying.subject_at is None or (saying.verb.lemma, "say") not in self._frames:
            return
        for at in range(saying.subject_at - 1):
            if self._phrases[at].type == "W" and self.leading(at) is saying:
                yield at, saying

    def begin(self, match: Match) -> int:
        """The first phrase of a match's clause or noun."""
        clause = match.clause
        if clause is None:
            return match.at
        return clause.subject_at if clause.subject_at is not None and clause.subject_at < clause.at and clause.form == "finite" else clause.at

    def holder(self, at: int) -> Clause | None:
        """The clause that an adverbial belongs to: the verb around or before it, or the one that it opens."""
        for clause in self._clauses:
            inside = clause.form == "finite" and clause.subject_at is not None and clause.subject_at < at < clause.at
            if inside and self._phrases[clause.at - 1].type != "I" and not self._verb_in(clause.subject_at or 0, at):
                return clause  # no verb stands right behind a preposition: "over alleged plots"
        last = next((clause for clause in reversed(self._clauses) if clause.at < at), None)
        if last is not None and not self._opens(last.at, at):
            return last
        return self._opened(at)

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

    def _verb_in(self, start: int, end: int) -> bool:
        return any(start < clause.at < end for clause in self._clauses)

    def _opens(self, verb: int, at: int) -> bool:
        """Whether a new clause begins between a verb and an adverbial: behind a strong mark, a subordinator, or "and" right before it."""
        if any(self._phrases[between].type in _STRONG for between in range(verb + 1, at)):
            return True
        first = at - 1 if self._phrases[at].type == "W" and self._phrases[at - 1].type == "I" else at
        return self._phrases[first - 1].type in ("&", "w")

    def _opened(self, at: int) -> Clause | None:
        behind = [clause for clause in self._clauses if clause.at > at and clause.form == "finite"]
        counting = self._counts(at)
        return next((c for c in behind if not counting or self._after_comma(c)), None)

    def _after_comma(self, clause: Clause) -> bool:
        first = min(clause.at, clause.subject_at if clause.subject_at is not None else clause.at)
        return self._phrases[first - 1].type == ","

    def _counts(self, at: int) -> bool:
        """ "two days after", "hours before": a date that counts from the event behind it."""
        date = self._units.dates.get(self._phrases[at].first) if self._phrases[at].type == "W" else None
        return date is not None and date.parts.get("rel_way") in ("after", "before", "following")

    def _of_clause(self, clause: Clause, consumed: Sequence[int] = ()) -> Iterator[tuple[int, Clause | None]]:
        behind = range(clause.at + 1, len(self._phrases))
        for at in (*behind, *range(clause.at - 1, -1, -1)):
            if self._is_adverbial(at) and self.holder(at) is clause and not self._shifted(at, clause, consumed):
                yield at, clause

    def _is_adverbial(self, at: int) -> bool:
        type_ = self._phrases[at].type
        if type_ == "W":
            return not self.glued(at)
        return type_ == "I" and at + 1 < len(self._phrases) and self._phrases[at + 1].type == "NP"

    def _shifted(self, at: int, clause: Clause, consumed: Sequence[int]) -> bool:
        """Whether an adverbial stands in the phrase of another event: "met after talks in Geneva on Monday"."""
        low = clause.at if at > clause.at else self._start(at)
        for before in range(at - 1, low, -1):
            counting = self._counts(before)
            shifts = counting or (self._phrases[before].type == "I" and self._phrases[before].word in _SHIFTING)
            named = self._phrases[before].word in _CONCERNING and self._units.tags[self._phrases[before + 1].end - 1] in "CLKOHP"
            if shifts and not named and self._phrases[before + 1].type == "NP" and before not in consumed:
                return True
            if self._phrases[before].type == "NP" and self._units.lowers[self._phrases[before].base[1] - 1] in _AFTERMATH:
                return True
        return False

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

    def _announced(self, match: Match) -> Iterator[tuple[int, Clause | None]]:
        """ "postponed a visit that had been due to start on Friday": what a relative clause says of a noun that the pattern has read."""
        for clause in self._clauses:
            if "relative" in clause.links and clause.verb.lemma in _PLANNED and self._tells_of(clause, match):
                yield from self._children(clause)
            elif clause.form == "infinitive" and clause.parent is match.clause and clause.verb.lemma in _BEGINNING:
                yield from self._of_clause(clause)  # "declared a truce to begin on Friday"

    def _tells_of(self, clause: Clause, match: Match) -> bool:
        """Whether a relative clause behind a noun of the match, or behind what depends on it, is about that noun: "a strike over prices that was set for"."""
        subject = next((at for at, phrase in enumerate(self._phrases) if phrase is clause.subject), -1)
        if subject in match.consumed and subject > match.at:
            return True
        depends = subject > 1 and self._phrases[subject - 1].type == "I" and subject - 2 >= match.at
        return depends and (subject - 2 in match.consumed or subject - 2 == match.at) and subject - 2 >= 0

    def issued(self, match: Match) -> Iterator[tuple[int, Clause | None]]:
        """ "The resolution, which was adopted on Saturday, called on": what a paper says is as old as the paper."""
        read = {id(self._phrases[at]) for at in match.consumed if at >= 0}
        for clause in self._clauses:
            about = id(clause.subject) in read and ("relative" in clause.links or clause.form == "participle")
            if about and clause is not match.clause and (clause.verb.lemma, "issue") in self._frames:
                yield from self._of_clause(clause)

    def _shared(self, clause: Clause) -> Iterator[tuple[int, Clause | None]]:
        """Adverbials of the verb that a clause goes on from: its purpose, its -ing form, its second verb, "where"."""
        first = clause.subject_at if clause.subject_at is not None and clause.subject_at < clause.at else clause.at
        before = self._phrases[first - 1] if first else None
        if before is not None and before.type == "w" and before.word == "where":
            outer = next((c for c in reversed(self._clauses) if c.at < first), None)
            if outer is not None:
                yield from self._of_clause(outer)
            return
        if before is not None and before.word in ("when", "as") and before.type in ("w", "s", "I") and first > 1:
            at = first - 2 - (self._phrases[first - 2].type == "," and before.word == "when")
            if at > 0 and self._phrases[at].type == "W":
                yield at, None  # "began in January, when X signed"
        yield from self._speaking(clause)
        yield from self._in_paper(clause)
        parent = clause.parent
        if parent is None or "relative" in clause.links or parent is clause:
            return
        if clause.form == "infinitive":
            status, _ = self._frames.get((parent.verb.lemma, "chain"), ("", ""))
            fits = status == "occurred" or self.moves(parent) or parent.verb.lemma == "vote" or "purpose" in clause.links
        else:
            fits = before is None or before.type != "I"
        if fits:
            yield from self._of_clause(parent)
            if clause.form == "infinitive" or parent.form == "finite":
                yield from self._shared(parent)

    def _in_paper(self, clause: Clause) -> Iterator[tuple[int, Clause | None]]:
        """ "In a statement issued on Friday, X condemned": the day of what somebody issued, in front of what he says in it."""
        for other in self._clauses:
            if other.at >= clause.at or other.form != "participle" or (other.verb.lemma, "issue") not in self._frames:
                continue
            noun = self._phrases[other.at - 1] if other.at > 1 else None
            paper = noun is not None and noun.type == "NP" and (self._units.lowers[noun.base[1] - 1], "paper") in self._frames
            if paper and other.at == 2 and self._phrases[0].word == "in" and self._opened(other.at) is clause:
                yield from self._of_clause(other)

    def _speaking(self, clause: Clause) -> Iterator[tuple[int, Clause | None]]:
        """ "Speaking in Oslo on Friday, X urged", "X, addressing parliament on Friday, urged": an -ing form in front of the verb that shares its subject."""
        for other in self._clauses:
            if other.at < clause.at and other.form == "gerund" and clause.form == "finite" and other.subject is clause.subject and clause.subject is not None:
                if other.at == 0 or self._phrases[other.at - 1].type == ",":
                    yield from self._of_clause(other)

    def _of_noun(self, match: Match) -> Iterator[tuple[int, Clause | None]]:
        noun = match.at
        if noun and self._phrases[noun - 1].type == "W" and self.glued(noun - 1):
            yield noun - 1, None
        for at in self._behind(match):
            yield at, None
        phrase = self._phrases[noun]
        for clause in self._clauses:
            told = clause.subject is phrase and (clause.form == "participle" or "relative" in clause.links)
            told = told or ("relative" in clause.links and clause.verb.lemma in _PLANNED and self._tells_of(clause, match))
            if told or (clause.subject_at == noun and clause.form == "finite" and (self._occurs(clause) or clause.at in match.consumed)):
                yield from self._children(clause)
        yield from self._of_governor(noun, phrase)

    def _occurs(self, clause: Clause) -> bool:
        return (clause.verb.lemma, "occur") in self._frames

    def _of_governor(self, noun: int, phrase: Phrase) -> Iterator[tuple[int, Clause | None]]:
        """ "held talks on Monday", "on Monday, in talks with X": adverbials of the verb that a noun stands below."""
        governor = next((clause for clause in reversed(self._clauses) if clause.at < noun), None)
        if governor is None:
            governor = self._opened(noun) if noun and self._phrases[noun - 1].word in _WITHIN else None
        elif self._phrases[noun - 1].type == "I":
            governor = governor if self._phrases[noun - 1].word in _WITHIN else None
        elif not self._occurs(governor) or any(p.type == "NP" for p in self._phrases[governor.at + 1 : noun]):
            governor = None
        if governor is not None and governor.subject is not phrase:
            yield from self._of_clause(governor)
            yield from self._shared(governor)

    def _behind(self, match: Match) -> Iterator[int]:
        """Adverbials right behind a noun and what depends on it."""
        for at in range(match.at + 1, len(self._phrases)):
            phrase = self._phrases[at]
            apart = phrase.type == "NP" and self._phrases[at - 1].type != "I" and at not in match.consumed
            shifting = phrase.type == "I" and phrase.word in _SHIFTING and at not in match.consumed
            stops = phrase.type not in ("W", "I", "NP", "R", "J") and not (phrase.type in (",", "&") and self._goes_on(at, match))
            if apart or shifting or stops:
                return
            if self._is_adverbial(at):
                yield at

    def _goes_on(self, at: int, match: Match) -> bool:
        following = self._phrases[at + 1] if at + 1 < len(self._phrases) else None
        return following is not None and (following.type in ("I", "W") or at + 1 in match.consumed)

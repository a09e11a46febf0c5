"""Which adverbials belong to an event: dates and places of its clause, of the noun that names it, or of the clause that it shares them with.

Called by `facts.interpret.circumstances`. An adverbial is the index of its phrase: a date (W), or the preposition of a place (I).
"""

from __future__ import annotations

from collections.abc import Iterator

from facts.clause import Clause
from facts.interpret.adverbials import SHIFTING, Adverbials
from facts.match.matches import Match
from facts.phrase import Phrase

_WITHIN = frozenset("in during at on".split())
_TALKING = frozenset("discuss talk review address explore consult coordinate negotiate brief thank congratulate".split())
# What takes place or is held; a ship that is held is none.
_GATHERED = frozenset(
    "talks meeting summit conference protest protests rally demonstration march procession ceremony election elections vote referendum exercise exercises "
    "drill drills debate hearing session attack attacks raid raids strike strikes funeral visit negotiations".split()
)
_STEPS = frozenset("step steps move measure action decision".split())
_FIRST = frozenset("first second third only latest last".split())


class Attachment(Adverbials):
    """The adverbials of the events of one sentence."""

    def adverbials(self, match: Match) -> list[tuple[int, Clause | None]]:
        """Adverbials of a match, the surest first, each with the clause that it stands in (None: at the noun)."""
        if id(match) not in self._by_match:
            self._by_match[id(match)] = list(self._of_match(match))
        return self._by_match[id(match)]

    def _of_match(self, match: Match) -> Iterator[tuple[int, Clause | None]]:
        yield from self._starting(match)
        if match.clause is None:
            yield from self._of_noun(match)
        else:
            yield from self._of_clause(match.clause, match.consumed)
            yield from self._announced(match)
            yield from self._shared(match.clause)
            yield from self._joined(match.clause)
            yield from self._meant(match)

    def places_of(self, clause: Clause) -> Iterator[int]:
        """The prepositions of places that belong to a clause."""
        return (at for at, _ in self._of_clause(clause) if self._phrases[at].type == "I")

    def times_of(self, clause: Clause) -> Iterator[int]:
        """The dates that stand behind a clause's verb, right in front of it, or in front of its subject, but for a dateline's."""
        first = clause.at if clause.subject_at is None else min(clause.at, clause.subject_at)
        for at, _ in self._of_clause(clause):
            between = self._phrases[at:first] if at < first else self._phrases[at : clause.at] if at < clause.at else []
            apart = any(phrase.type == "~" for phrase in between) if at < first else any(phrase.type not in "WRI" for phrase in between)
            if self._phrases[at].type == "W" and not apart:
                yield at

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

    def _announced(self, match: Match) -> Iterator[tuple[int, Clause | None]]:
        """ "postponed a visit that had been due to start on Friday": what a relative clause says of a noun that the pattern has read."""
        for clause in self._clauses:
            happened = clause.verb.lemma in ("take", "happen", "occur") or (clause.verb.lemma == "hold" and clause.passive)
            happened = happened and self._is_gathering(clause)
            if "relative" in clause.links and (happened or self._is(clause, "arrange")) and self._tells_of(clause, match):
                yield from self._children(clause)
            elif clause.form == "infinitive" and clause.parent is match.clause and self._is(clause, "begin"):
                yield from self._of_clause(clause)  # "declared a truce to begin on Friday"

    def _is_gathering(self, clause: Clause) -> bool:
        """Whether a relative clause tells of something that takes place: "a rally against Chad, which was held"; but "a ship, which was held"."""
        at = next((at for at, phrase in enumerate(self._phrases) if phrase is clause.subject), -1)
        nouns = [at, at - 2] if at > 1 and self._phrases[at - 1].type == "I" else [at] if at >= 0 else []
        return any(self._units.lowers[self._phrases[noun].base[1] - 1] in _GATHERED for noun in nouns)

    def _starting(self, match: Match) -> Iterator[tuple[int, Clause | None]]:
        """ "A visit to Chad starting on Friday": what says right behind an event when it begins."""
        behind = max(match.consumed, default=match.at) + 1
        for clause in self._clauses:
            if clause.at == behind and clause.form == "gerund" and self._is(clause, "begin"):
                yield from self._of_clause(clause)

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
        where = first - 1
        while where > 0 and self._phrases[where].type in "WRI,":
            where -= 1  # "where on Sunday X met Y"
        if where >= 0 and self._phrases[where].type == "w" and self._phrases[where].word == "where":
            first = where + 1
            outer = next((c for c in reversed(self._clauses) if c.at < first), None)
            if outer is not None:
                yield from self._of_clause(outer)
            return
        if before is not None and before.word == "that":
            yield from self._cleft(first - 1)
        if before is not None and before.word in ("when", "as") and before.type in ("w", "s", "I") and first > 1:
            at = first - 2 - (self._phrases[first - 2].type == "," and before.word == "when")
            if at > 0 and self._phrases[at].type == "W":
                yield at, None  # "began in January, when X signed"
        yield from self._meanwhile(clause, first)
        yield from self._speaking(clause)
        yield from self._in_paper(clause)
        yield from self._of_days_paper(clause)
        yield from self._first_to(clause)
        parent = clause.parent
        if parent is None or "relative" in clause.links or parent is clause:
            return
        if clause.form == "infinitive":
            status, _ = self._frames.get((parent.verb.lemma, "chain"), ("", ""))
            fits = status == "occurred" or self.moves(parent) or parent.verb.lemma == "vote" or "purpose" in clause.links
        else:
            being = clause.form == "finite" and parent.verb.lemma == "be" and parent.at < clause.at and self._phrases[parent.at + 1].type == "NP"
            fits = (before is None or before.type != "I") and not being  # "is a party in Chad and is backed by Mali"
            fits = fits or (before is not None and before.word == "of" and self._is_step(first - 2))
        joined = next((other for other in reversed(self._clauses) if other.at < clause.at), None) if self._phrases[clause.at - 1].type == "&" else None
        if joined is not None and clause.form == joined.form == "infinitive":
            yield from self._shared(joined)  # "flew to Oslo to sign a deal and to meet Ivanov"
        if fits:
            yield from self._of_clause(parent)
            for other in self._clauses:  # "went on to emerge on Monday, surrendering"
                if clause.form == "gerund" and other.form == "infinitive" and other.parent is parent and other.at < clause.at and self._is_done(parent):
                    yield from self._of_clause(other)
            if clause.form == "infinitive" or parent.form == "finite":
                yield from self._shared(parent)

    def _is_done(self, chain: Clause) -> bool:
        """Whether what an infinitive tells below a verb is done: "continued to leave"."""
        return self._frames.get((chain.verb.lemma, "chain"), ("", ""))[0] == "occurred"

    def _meanwhile(self, clause: Clause, first: int) -> Iterator[tuple[int, Clause | None]]:
        """ "Fighting raged on Monday, with the army bombing rebels", "they met last week as Chad shelled Niger": what goes along with another event."""
        mark = first - 1 if clause.form == "finite" else clause.at - 2
        outer = next((other for other in reversed(self._clauses) if other.at < mark and other.form == "finite"), None)
        if outer is None or "relative" in outer.links or mark < 2:
            return
        if clause.form == "gerund" and self._phrases[mark].word == "with" and self._phrases[mark + 1] is clause.subject:
            if self._phrases[mark - 1].type in (",", "W", "R"):
                yield from self._of_clause(outer)
        elif clause.form == "finite" and self._phrases[mark].word == "as" and self._phrases[mark - 1].type != ",":
            told = clause.verb.past and outer.verb.past and not (outer.verb.modal or clause.verb.modal) and self._phrases[clause.at].word != "had"
            if told and clause.subject_at == first and (clause.verb.lemma, "say") not in self._frames:
                yield from ((at, None) for at, _ in self._of_clause(outer) if self._phrases[at].type == "W")

    def _meant(self, match: Match) -> Iterator[tuple[int, Clause | None]]:
        """ "Met Ivanov to discuss trade on Monday", "have fought to free the town since 2014": the day stands behind what it is done for."""
        talks = match.grammar.kind.plover == "CONSULT"
        for clause in self._clauses:
            if clause.form != "infinitive" or clause.parent is not match.clause:
                continue
            for at, _ in self._of_clause(clause):
                date = self._units.dates.get(self._phrases[at].first) if self._phrases[at].type == "W" else None
                told = talks and clause.verb.lemma in _TALKING and (date is not None or self._phrases[at - 1].type == "W")
                perfect = date is not None and date.bound == "since" and self._phrases[match.at].word in ("has", "have")
                if told or perfect:
                    yield at, clause

    def _cleft(self, that: int) -> Iterator[tuple[int, Clause | None]]:
        """ "It was on Friday in Oslo that X met Y": when and where, in front of what happened."""
        being = next((clause for clause in reversed(self._clauses) if clause.at < that), None)
        empty = being is not None and being.subject is not None and self._units.lowers[being.subject.first] == "it" and being.verb.lemma == "be"
        if being is not None and empty and all(phrase.type in "IWR," or phrase.type == "NP" for phrase in self._phrases[being.at + 1 : that]):
            yield from self._of_clause(being)

    def _joined(self, clause: Clause) -> Iterator[tuple[int, Clause | None]]:
        """ "X shelled the town and killed two men on Friday": what stands behind the second of two verbs of one tense that end a sentence."""
        number = next(number for number, other in enumerate(self._clauses) if other is clause)
        other = self._clauses[number + 1] if number + 1 < len(self._clauses) else None
        if other is None or other.form != "finite" or clause.form != "finite" or other.subject is not clause.subject or other.subject_at is not None:
            return
        alike = clause.verb.past and other.verb.past and not (clause.verb.modal or other.verb.modal or clause.verb.negated)
        last = len(self._clauses) == number + 2 and clause.passive == other.passive
        if alike and last and self._phrases[other.at - 1].word == "and" and self._phrases[other.at - 2].type != ",":
            yield from self._of_clause(other)

    def _in_paper(self, clause: Clause) -> Iterator[tuple[int, Clause | None]]:
        """ "In a statement issued on Friday, X condemned": the day of what somebody issued, in front of what he says in it."""
        for other in self._clauses:
            if other.at >= clause.at or other.form != "participle" or (other.verb.lemma, "issue") not in self._frames:
                continue
            noun = self._phrases[other.at - 1] if other.at > 1 else None
            paper = noun is not None and noun.type == "NP" and (self._units.lowers[noun.base[1] - 1], "paper") in self._frames
            if self._phrases[0].word == "in" and self._opened(other.at) is clause and all(c.at >= other.at for c in self._clauses) and (paper or other.at > 2):
                yield from self._of_clause(other)  # "In an interview with the paper published on Friday"

    def _of_days_paper(self, clause: Clause) -> Iterator[tuple[int, Clause | None]]:
        """ "In Friday's declaration, X vowed": the day whose paper or speech it is, in front of what somebody says in it."""
        said = len(self._phrases) > 3 and self._phrases[0].word == "in" and self._phrases[1].type == "W" and self.glued(1)
        noun = self._phrases[2] if said else None
        if noun is not None and noun.type == "NP" and (self._units.lowers[noun.base[1] - 1], "paper") in self._frames and self._opened(1) is clause:
            yield 1, None

    def _first_to(self, clause: Clause) -> Iterator[tuple[int, Clause | None]]:
        """ "On Tuesday became the first president to visit Chad": the day of the one who is the first to do it."""
        holder = next((other for other in reversed(self._clauses) if other.at < clause.at), None)
        noun = self._phrases[clause.at - 1] if clause.at else None
        if clause.form != "infinitive" or holder is None or holder.verb.lemma not in ("become", "be") or noun is None or noun.type != "NP":
            return
        if not _FIRST.isdisjoint(self._units.lowers[noun.first : noun.end]) and self._phrases[holder.at + 1] is noun:
            yield from self._of_clause(holder)

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
        if noun > 2 and self._phrases[noun - 1].word == "for" and self._phrases[noun - 3].word == "in" and self._is_adverbial(noun - 3):
            yield noun - 3, None  # "in Oslo for talks with Ivanov"
        for at in self._behind(match):
            yield at, None
        phrase = self._phrases[noun]
        for clause in self._clauses:
            told = clause.subject is phrase and (clause.form == "participle" or "relative" in clause.links)
            told = told or ("relative" in clause.links and self._is(clause, "arrange") and self._tells_of(clause, match))
            told = told or (clause.form == "participle" and self._is(clause, "arrange") and self._is_behind_doer(clause, match))
            if told or (clause.subject_at == noun and clause.form == "finite" and (self._occurs(clause) or clause.at in match.consumed)):
                yield from self._children(clause)
        yield from self._of_governor(noun, phrase)

    def _is_step(self, at: int) -> bool:
        """Whether a phrase only says that something was done: "on Sunday took the unusual step of barring envoys"."""
        return at > 0 and self._phrases[at].type == "NP" and self._units.lowers[self._phrases[at].base[1] - 1] in _STEPS

    def _is_behind_doer(self, clause: Clause, match: Match) -> bool:
        """Whether a participle stands behind who does what a noun tells: "a trip to Oslo by Ivanov, fixed for Thursday"."""
        return any(self._phrases[at] is clause.subject for at in match.consumed if match.at < at < clause.at)

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
            shifting = phrase.type == "I" and phrase.word in SHIFTING and at not in match.consumed
            stops = phrase.type not in ("W", "I", "NP", "R", "J") and not (phrase.type in (",", "&") and self._goes_on(at, match))
            if apart or shifting or stops:
                return
            if self._is_adverbial(at):
                yield at

    def _goes_on(self, at: int, match: Match) -> bool:
        following = self._phrases[at + 1] if at + 1 < len(self._phrases) else None
        return following is not None and (following.type in ("I", "W") or at + 1 in match.consumed)

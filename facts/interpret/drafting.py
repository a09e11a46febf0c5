"""One match to drafts of facts: its parties, circumstances and speakers, or why it gives none. Called by `facts.interpret.interpreter`."""

from __future__ import annotations

from collections import deque

from facts.interpret.apposed import backed_in_it, described
from facts.interpret.attachment import Attachment
from facts.interpret.case import Case, Refusal
from facts.interpret.circumstances import find_condition, find_date, find_topic, is_coming, mention
from facts.interpret.claimants import is_told_before
from facts.interpret.culprits import Event
from facts.interpret.draft import Draft
from facts.interpret.entrenched import of_the_state
from facts.interpret.lacking import missing_target, threatened
from facts.interpret.measures import Measures
from facts.interpret.owned_deeds import whose_act
from facts.interpret.parties import Parties
from facts.interpret.quantities import read_quantity
from facts.interpret.refusals import refusal
from facts.interpret.scenes import LOCAL
from facts.interpret.slots import SlotReader
from facts.interpret.speakers import add_speakers
from facts.interpret.symmetric import adjunct_subject, adjunct_target, symmetric
from facts.interpret.unnamed_doers import is_accused, unnamed_doers
from facts.interpret.uttered import tell_of_saying
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Mention
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.discourse import Discourse
from facts.status.status import is_unreal, status_of


class Drafting:
    """Reads the matches of one document. `acts` are the deeds so far, which later nouns may stand for."""

    def __init__(self, discourse: Discourse, acts: deque[Event]) -> None:
        self._discourse = discourse
        self._lexicon = discourse.lexicon
        self._parties = Parties(discourse, acts)
        self._acts = acts
        self.measures = Measures(discourse.lexicon)
        self.dropped: list[tuple[Match, str]] = []  # matches that give no fact, and why

    def drafts(self, index: int, sentence: Sentence, match: Match, resolver: Resolver) -> list[Draft]:
        """The drafts of one match; of a shorter reading of its words, then of another kind, where its parties are not what it requires or needs."""
        # "A missile hit a Saudi base", "killed in an attack by X in Y"; but not "missiles fired on Finnish soil hit their marks".
        nouns = [other for other in match.outread if other.noun is not None and (other.at > match.at or match.at in other.consumed)]
        others = (*(other for other in match.outread if other.trigger == match.trigger), *nouns)
        for reading in (match, *match.shorter, *others):
            found = self._drafts(index, sentence, reading, resolver)
            if found == [] and match.grammar.kind.direction == "symmetric":
                return next((told for noun in nouns if (told := self._drafts(index, sentence, noun, resolver))), found)
            if found and nouns and not found[0].agents:  # "Ten were killed in clashes between A and B"
                clashes = (self._drafts(index, sentence, noun, resolver) for noun in nouns)
                return next((drafts for drafts in clashes if drafts and drafts[0].agents and drafts[0].targets), found)
            if found is not None:
                return found
        return self._within(index, sentence, match, resolver)

    def _within(self, index: int, sentence: Sentence, match: Match, resolver: Resolver) -> list[Draft]:
        """What somebody said will be done, where saying so is no act itself: "said they would boycott the vote"."""
        clause = match.clause
        if clause is None or (clause.verb.lemma, "say") not in self._lexicon.frames:
            return []
        told = (other for other in match.outread if not is_unreal(other, sentence, self._lexicon))
        return [draft for other in told for draft in self.drafts(index, sentence, other, resolver)]

    def _drafts(self, index: int, sentence: Sentence, match: Match, resolver: Resolver) -> list[Draft] | None:
        """The drafts of one reading; none where it is no fact, None where another reading may be."""
        begins = self._discourse.setting.told_from(sentence.units.starts[0])
        found = self._read(Case(index, sentence, match, resolver, Attachment(sentence, self._lexicon, begins)))
        if isinstance(found, Refusal):
            self.drop(match, found.reason)
            return None if found.other else []
        return found

    def _read(self, case: Case) -> list[Draft] | Refusal:
        """The drafts of one reading: its parties, its circumstances, and what is against it."""
        reader = SlotReader(self._discourse, case.sentence, case.resolver, self._acts)
        refused = self._parties.find(case, reader)
        if refused is not None:
            return refused
        case.slots.agents = whose_act(case, case.slots.agents, case.slots.targets)
        draft = self._draft(case)
        if case.pattern.voice and case.pattern.plover == "ACCUSE" and draft.status in ("negated", "possible"):
            return Refusal("what is denied or may be blames nobody")
        if case.match.grammar.kind.direction == "symmetric":
            found = symmetric(draft, case.sentence, case.resolver, self._lexicon)
            return Refusal(found) if isinstance(found, str) else found
        suffered = _is_suffered(case)
        self._find_doer(draft, case, suffered=suffered)
        refused = case.unmet(self._discourse) if not case.is_told else None
        if refused is not None:
            return refused
        draft.targets = draft.targets or self._told_elsewhere(draft, case, reader)
        return refusal(draft, case, self._discourse, suffered=suffered) or [draft]

    def _find_doer(self, draft: Draft, case: Case, *, suffered: bool) -> None:
        """Whose deed a noun names that does not say so, by what describes it or the clause that it stands in."""
        match, slots = case.match, case.slots
        if "agent" not in match.slots and not draft.agents:
            named = unnamed_doers(match, case.sentence, case.resolver, self._lexicon)
            slots.agents = draft.agents = [actor for actor in named if actor.name not in {a.name for a in draft.targets}]
            told = draft.agents and draft.status in ("occurred", None) and is_accused(match, case.sentence, self._lexicon)
            draft.status = "alleged" if told else draft.status
        elsewhere = "agent" not in match.slots or self._owned_by_pronoun(match, case.sentence)
        open_ = match.noun is not None and not draft.agents and elsewhere and not case.pattern.voice
        if open_ and (not suffered or case.pattern.plover == "PROTEST"):
            named = described(draft, case.sentence, case.resolver)
            slots.agents = draft.agents = named or adjunct_subject(draft, case.sentence, case.resolver)
            draft.status = "occurred" if named else draft.status

    def _told_elsewhere(self, draft: Draft, case: Case, reader: SlotReader) -> list[Actor]:
        """To whom something is done that the slots of its match do not tell."""
        sentence, resolver = case.sentence, case.resolver
        found = adjunct_target(draft, sentence, resolver) or backed_in_it(draft, sentence, resolver)
        found = found or missing_target(draft, sentence, resolver, reader, self._lexicon)
        found = found or of_the_state(draft, sentence, self._discourse) or threatened(draft, self._discourse.setting, self._lexicon)
        return found or self.measures.whom(draft, sentence)

    def drop(self, match: Match, reason: str) -> list[Draft]:
        """Note why a match gives no fact."""
        self.dropped.append((match, reason))
        return []

    def _draft(self, case: Case) -> Draft:
        """A reading with its circumstances: when, where, about what, how surely, by whose words."""
        match, sentence, slots, attachment = case.match, case.sentence, case.slots, case.attachment
        units, text = sentence.units, self._discourse.text
        trigger_start, trigger_end = units.starts[match.trigger[0]], units.ends[match.trigger[1] - 1]
        spans = [(a.start, a.end) for a in (*slots.agents, *slots.targets, *(o for _, o in slots.others))] + [(trigger_start, trigger_end)]
        date = find_date(match, sentence, attachment, text)
        verb = units.starts[sentence.phrases[match.clause.at].first] if match.clause is not None else trigger_start  # 'said it would "go on"': told as "would"
        status = status_of(match, sentence, self._lexicon, quoted=self._discourse.quotations.at(verb) is not None)
        status = "planned" if status == "occurred" and is_coming(match, sentence, date, self._discourse.date, text) else status
        draft = Draft(
            match, case.index, status, slots.agents, slots.targets, slots.others, [], [],
            Mention(text[trigger_start:trigger_end], trigger_start, trigger_end), min(s for s, _ in spans), max(e for _, e in spans),
            place=case.place, topic=find_topic(match, sentence, text), condition=find_condition(match, sentence, text),
            said=(units.starts[0], units.ends[-1]), refers=is_told_before(match, sentence),
        )  # fmt: skip
        if date is not None:
            draft.date, draft.date_event, draft.date_base, draft.date_ahead = date.mention, date.event, date.base, date.ahead
        self._objects(draft, match, sentence)
        add_speakers(draft, sentence, case.resolver, self._discourse)
        tell_of_saying(draft, sentence, case.resolver, attachment, self._discourse)
        draft.quote = self._quote(draft)
        return draft

    def _objects(self, draft: Draft, match: Match, sentence: Sentence) -> None:
        for phrase in (*match.slots.get("object", ()), *match.slots.get("territory", ())):
            draft.object = mention(phrase, sentence, self._discourse.text)
        for phrase in match.slots.get("topic", ()):
            draft.topic = mention(phrase, sentence, self._discourse.text)
        unit = match.pattern.unit if match.pattern is not None else None
        suffering = ("victim", "target") if unit is not None else ()
        for role in ("quantity", *suffering, "object"):
            for phrase in match.slots.get(role, ()):
                quantity = read_quantity(phrase, sentence.units, self._discourse.text, self._lexicon, unit if role != "object" else None)
                draft.quantities += [quantity] if quantity is not None and quantity not in draft.quantities else []
        draft.events = [self._span(phrase, sentence) for role in ("event", "deed") for phrase in match.slots.get(role, ())]

    def _span(self, phrase: Phrase, sentence: Sentence) -> tuple[int, int]:
        """The characters of an event that a slot holds: a noun phrase, or "doing ..." to the end of its clause."""
        clause = next((c for c in sentence.clauses if sentence.phrases[c.at] is phrase), None)
        end = sentence.phrases[clause.limit - 1].end if clause is not None else phrase.end
        return sentence.units.starts[phrase.first], sentence.units.ends[end - 1]

    def _quote(self, draft: Draft) -> Mention | None:
        quote = self._discourse.quote_after(draft.trigger.start, draft.end + 80)
        return Mention(self._discourse.text[quote.start : quote.end], quote.start, quote.end) if quote is not None else None

    @staticmethod
    def _owned_by_pronoun(match: Match, sentence: Sentence) -> bool:
        return sentence.units.tags[sentence.phrases[match.at].base[0]] == "q"


def _is_suffered(case: Case) -> bool:
    """Whether whom it is done to is enough, whoever does it: "the assassination of X", "calls for X to go"."""
    unnamed = "agent" not in case.match.slots
    local = case.pattern.plover in LOCAL and case.pattern.needs == "target"
    return (unnamed and (local or _is_done_to_noun(case.match, case.sentence))) or _is_asked_by_anybody(case.match, case.sentence)


def _is_done_to_noun(match: Match, sentence: Sentence) -> bool:
    """ "Three Chadian envoys were expelled", "tariffs were put on Chadian steel": a noun that names whom it is done to is subject of a passive."""
    passive = any(clause.passive and clause.form == "finite" and clause.at in match.consumed for clause in sentence.clauses)
    hit = "target" in match.slots or (match.pattern is not None and match.pattern.needs == "target" and "object" in match.slots)
    return match.noun is not None and hit and passive


def _is_asked_by_anybody(match: Match, sentence: Sentence) -> bool:
    """ "Calls for the minister to resign", "pressure on Chad to withdraw": whoever asks, it is asked of whom the noun and its infinitive name."""
    asking = match.noun is not None and match.grammar.kind.plover == "REQUEST" and "agent" not in match.slots
    return asking and any(clause.form == "infinitive" and clause.at in match.consumed for clause in sentence.clauses)

"""Matches to drafts of facts, sentence by sentence, with the document's memory. Called by `facts.extract`; `facts.interpret.finish` merges them.

A draft is a fact whose date may still hang on another event and which may turn out to be a second mention of one that is known.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field, replace

from facts.clause import Clause, find_speakers
from facts.dates import DateMention
from facts.interpret.actor import Actor
from facts.interpret.actors import Resolver
from facts.interpret.circumstances import find_date, find_place, find_topic, mention, place_of
from facts.interpret.discourse import Discourse
from facts.interpret.hosts import receive
from facts.interpret.publisher import publisher
from facts.interpret.quantities import read_quantity
from facts.interpret.quotations import STAND_IN
from facts.interpret.requirements import unmet
from facts.interpret.slots import Event, SlotReader, Slots, distinct
from facts.interpret.status import is_unreal, status_of
from facts.interpret.voices import settle
from facts.lexicon import Lexicon
from facts.match.matcher import Match
from facts.match.reading import Sentence
from facts.model import Document, Mention, Place, Quantity, Status
from facts.phrase import Phrase
from facts.tag import QuoteSpan, Scan

_DONE_TO_MEDIA = frozenset("COERCE ASSAULT SANCTION ACCUSE THREATEN CONCEDE PROTEST".split())
_ACTS = 40  # how many acts back "the seizure" may stand for one
_JOINT = frozenset("joint trilateral together three-way four-way quadrilateral group conference".split())
_TRANSCRIPT = re.compile(r"\n\s*[A-Z][A-Z .’'-]{5,}:")  # "QUESTION:": several speak
_THIRD_PERSON = frozenset(f"pronoun: {word}" for word in "he him his she her".split())
_ADJUNCT = frozenset("in during at after following on before amid since".split())


@dataclass(slots=True)
class Draft:
    """A fact in the making. `status` None: a noun that says nothing of it. `implied`: parties still missing, to be found by merging."""

    match: Match
    sentence: int
    status: Status | None
    agents: list[Actor]
    targets: list[Actor]
    others: list[tuple[str, Actor]]
    speakers: list[Actor]
    outlets: list[str]
    trigger: Mention
    start: int
    end: int
    date: DateMention | None = None
    date_event: tuple[int, int] | None = None
    place: Place | None = None
    topic: Mention | None = None
    object: Mention | None = None
    quote: Mention | None = None
    quantities: list[Quantity] = field(default_factory=list)
    events: list[tuple[int, int]] = field(default_factory=list)  # where its slots name other events
    implied: bool = False
    owner_pronoun: bool = False

    @property
    def parties(self) -> list[Actor]:
        """Agents and targets."""
        return [*self.agents, *self.targets]


class Interpreter:
    """Reads one document's matches in order."""

    def __init__(self, document: Document, lexicon: Lexicon, quotes: list[QuoteSpan], scan: Scan) -> None:
        self._document = document
        self._lexicon = lexicon
        self._discourse = Discourse(document.text, document.date, lexicon, _affiliations(scan), quotes)
        self._discourse.publisher = publisher(document, lexicon)
        self.drafts: list[Draft] = []
        self.dropped: list[tuple[Match, str]] = []  # matches that give no fact, and why
        self._acts: deque[Event] = deque(maxlen=_ACTS)

    def read(self, index: int, sentence: Sentence, matches: list[Match]) -> None:
        """Take in one sentence: its actors into memory, its matches into drafts."""
        resolver = Resolver(self._discourse, sentence.units)
        self._introduce(sentence, resolver)
        self._subjects(sentence, resolver)
        self._attribution(sentence, resolver)
        if index == 0 and not sentence.clauses:
            self._byline(sentence, resolver)
        self._deeds(index, sentence, resolver)
        begun = len(self.drafts)
        for match in matches:
            if is_unreal(match, sentence):
                self._drop(match, "it is only urged, wished or offered")
            else:
                found = self._drafts(index, sentence, match, resolver)
                self.drafts += found
                if match.grammar.kind.direction == "directed":
                    self._acts += [Event(index, match.grammar.nouns, draft.agents) for draft in found]
                self._discourse.pairs += [d.parties for d in found if len(d.parties) == 2 and match.grammar.kind.direction == "symmetric"]
        _address(self.drafts[begun:])
        receive(self.drafts[begun:], self._discourse)
        self._follow(sentence, resolver)

    def awaits(self, start: int, end: int) -> bool:
        """Whether the sentence at `[start, end)` may say whose "we" an earlier one quoted."""
        return self._discourse.quotations.awaits(start, end)

    def settled(self) -> list[Draft]:
        """The drafts of the whole document, with the first persons of its quotations known."""
        return [draft for draft in self.drafts if self._settle(draft)]

    def _settle(self, draft: Draft) -> bool:
        """Put speakers in the place of "I" and "we"; False where that leaves no fact."""
        quotations = self._discourse.quotations
        agents, targets = settle(draft.agents, quotations, self._discourse), settle(draft.targets, quotations, self._discourse)
        others = settle([actor for _, actor in draft.others], quotations, self._discourse)
        wished = draft.status == "possible" and any(a.type == STAND_IN for a in draft.agents)  # "we are ready to": no report of an event
        if agents is None or targets is None or others is None or wished:
            return False
        number = quotations.at(draft.trigger.start)
        voice = quotations.speaker(number, self._document.text) if number is not None else None
        if voice is not None and any(a.name == voice.name and a.resolved_by in _THIRD_PERSON for a in (*agents, *targets)):
            return False  # nobody calls himself "he" between quotation marks
        doers, sides = {actor.name for actor in agents}, {actor.affiliation for actor in agents}
        targets = [t for t in targets if t.resolved_by != "who said it" or t.affiliation is None or t.affiliation not in sides]
        draft.agents, draft.targets = distinct(agents), [t for t in distinct(targets) if t.name not in doers]
        draft.others = [(role, actor) for (role, _), actor in zip(draft.others, others, strict=True)]
        draft.speakers = [s for s in draft.speakers if s.name not in doers] or ([voice] if voice is not None and voice.name not in doers else [])
        return bool(draft.parties) or draft.implied

    def _introduce(self, sentence: Sentence, resolver: Resolver) -> None:
        """Persons and lists of this sentence, left to right, so that its own references can find them."""
        for phrase in sentence.phrases:
            if phrase.type != "NP":
                continue
            role = self._lexicon.roles.get(sentence.units.lowers[phrase.base[1] - 1])
            plural = role is not None and role.plural
            if phrase.members or phrase.apposition or plural or sentence.units.tags[phrase.base[1] - 1] in "HP":
                found = resolver.resolve(phrase)
                if len(found) > 1 or (found and plural):
                    resolver.references.mentions.append(found)

    def _attribution(self, sentence: Sentence, resolver: Resolver) -> None:
        """ "The below is attributable to Spokesperson Ned Price:" makes him the speaker of all that follows; "We, the ministers of X," are its we."""
        phrases = sentence.phrases
        for at in range(len(phrases) - 2):
            if phrases[at].word == "attributable" and phrases[at + 1].word == "to" and phrases[at + 2].type == "NP":
                found = resolver.resolve(phrases[at + 2])
                self._discourse.speaker = found[0] if len(found) == 1 else None
            elif phrases[at].word == "we" and phrases[at + 1].type == "," and phrases[at + 2].type == "NP":
                self._discourse.publisher = resolver.resolve(phrases[at + 2]) or self._discourse.publisher

    def _byline(self, sentence: Sentence, resolver: Resolver) -> None:
        """ "Ned Price, Department Spokesperson" above a text is its "I", and his government its "we"."""
        named = [phrase for phrase in sentence.phrases if phrase.type == "NP"]
        found = resolver.resolve(named[0]) if named and len(named) <= 2 else []
        if len(found) == 1 and found[0].type == "person" and self._discourse.offices(found[0]) and not _TRANSCRIPT.search(self._document.text):
            self._discourse.author = found[0]
            state = self._discourse.state(found[0])
            self._discourse.publisher = self._discourse.publisher or ([state] if state is not None else [])

    def _subjects(self, sentence: Sentence, resolver: Resolver) -> None:
        """Subjects of this sentence that are no pronouns: nearer to its "he" than those of the sentence before; who claims what; pairs."""
        for clause in sentence.clauses:
            subject = clause.subject
            if clause.form != "finite" or subject is None:
                continue
            found = resolver.resolve(subject)
            plain = sentence.units.tags[subject.base[1] - 1] not in "pq"
            if plain and (len(found) > 1 or (found and found[0].plural)):
                resolver.references.plurals.append(found)
            if plain and not found and subject.owners:
                resolver.references.subjects += [a for a in resolver.resolve(subject.owners[-1])[:1] if a.type == "person"]  # "Macron's wish ... he"
            if subject.members or len(found) != 1 or found[0].type in ("outlet", STAND_IN):
                continue
            if plain:
                resolver.references.subjects.append(found[0])
            if (clause.verb.lemma, "say") in self._lexicon.frames or (clause.verb.lemma, "accuse") in self._lexicon.frames:
                self._discourse.claimants.append(found[0])
                units = sentence.units
                self._discourse.quotations.report(found[0], units.starts[clause.verb.main], units.starts[0], units.ends[-1])
            self._pair(found[0], clause, sentence, resolver)

    def _deeds(self, index: int, sentence: Sentence, resolver: Resolver) -> None:
        """Who did what a later "the attack" stands for."""
        for clause in sentence.clauses:
            nouns = self._lexicon.deeds.get(clause.verb.lemma)
            if nouns is None or clause.verb.negated or clause.verb.modal:
                continue
            doer = clause.subject
            if clause.passive:
                by = next((at for at in range(clause.at + 1, clause.limit - 1) if sentence.phrases[at].word == "by"), None)
                doer = sentence.phrases[by + 1] if by is not None and sentence.phrases[by + 1].type == "NP" else None
            found = resolver.resolve(doer) if doer is not None else []
            if found and all(actor.type != "outlet" for actor in found):
                self._acts.append(Event(index, nouns, found))

    def _pair(self, subject: Actor, clause: Clause, sentence: Sentence, resolver: Resolver) -> None:
        """Subject and object of one verb: what "both sides" of a later clause stand for."""
        if clause.at + 1 >= clause.limit or sentence.phrases[clause.at + 1].type != "NP":
            return
        found = [a for a in resolver.resolve(sentence.phrases[clause.at + 1]) if a.type in ("person", "country", "organisation", "group")]
        if len(found) == 1 and found[0].name != subject.name and subject.type in ("person", "country", "organisation", "group"):
            self._discourse.pairs.append(sorted([subject, found[0]], key=lambda a: a.end))

    def _follow(self, sentence: Sentence, resolver: Resolver) -> None:
        """Keep the subjects of finite clauses: what "he", "it" and "they" of the next sentence stand for."""
        self._discourse.plurals += resolver.references.plurals
        for clause in sentence.clauses:
            if clause.form == "finite" and clause.subject is not None and not clause.subject.members:
                found = resolver.resolve(clause.subject)
                if len(found) == 1 and found[0].type not in ("outlet", STAND_IN):
                    self._discourse.subjects.append(found[0])

    # --- one match ------------------------------------------------------------------------------------------------------------------

    def _drafts(self, index: int, sentence: Sentence, match: Match, resolver: Resolver) -> list[Draft]:
        slots = SlotReader(self._discourse, sentence, resolver, self._acts).read(match)
        pattern = match.pattern
        assert pattern is not None
        if slots.astray:
            return self._drop(match, "its destination stands for nobody")
        if self._only_cited(match, slots) and not pattern.requires:
            return self._drop(match, "a party is a media outlet")
        failed = unmet(pattern.requires, slots, self._discourse)
        if failed is not None:
            return self._drop(match, f"its requirement on {failed.role}.{failed.trait} is not met")
        if pattern.reciprocal:
            slots.agents, slots.targets = slots.agents[:1], [*slots.agents[1:], *slots.targets]
        draft = self._draft(index, sentence, match, slots, resolver)
        if match.grammar.kind.direction == "symmetric":
            return self._symmetric(draft, sentence, resolver)
        if match.noun is not None and not draft.agents and ("agent" not in match.slots or self._owned_by_pronoun(match, sentence)):
            draft.agents = self._adjunct_subject(draft, sentence, resolver)
        if not draft.agents and ("agent" in match.slots or match.noun is not None or not draft.targets):
            return self._drop(match, "its agent stands for nobody that the document names")
        doers = {a.name for a in draft.agents}
        if any(t.name in doers for t in draft.targets) and all(a.resolved_by.startswith("pronoun") for a in draft.agents):
            return self._drop(match, "its pronoun stands for somebody else")  # nobody does it to himself
        draft.targets = [t for t in draft.targets if t.name not in doers]
        lacking = not draft.targets and (pattern.needs == "target" or pattern.reciprocal)
        return self._drop(match, "its target stands for nobody") if lacking else [draft]

    @staticmethod
    def _only_cited(match: Match, slots: Slots) -> bool:
        """Media are sources, never parties, but for what is done to them: journalists are arrested, broadcasters banned."""
        suffering = match.grammar.kind.plover in _DONE_TO_MEDIA
        return any(a.type == "outlet" for a in (slots.agents if suffering else (*slots.agents, *slots.targets)))

    def _drop(self, match: Match, reason: str) -> list[Draft]:
        self.dropped.append((match, reason))
        return []

    def _draft(self, index: int, sentence: Sentence, match: Match, slots: Slots, resolver: Resolver) -> Draft:
        units, text = sentence.units, self._document.text
        trigger_start, trigger_end = units.starts[match.trigger[0]], units.ends[match.trigger[1] - 1]
        spans = [(a.start, a.end) for a in (*slots.agents, *slots.targets, *(o for _, o in slots.others))] + [(trigger_start, trigger_end)]
        date = find_date(match, sentence)
        draft = Draft(
            match, index, status_of(match, sentence), slots.agents, slots.targets, slots.others, [], [],
            Mention(text[trigger_start:trigger_end], trigger_start, trigger_end), min(s for s, _ in spans), max(e for _, e in spans),
            place=find_place(match, sentence, text), topic=find_topic(match, sentence, text),
        )  # fmt: skip
        if date is not None:
            draft.date = date[0]
            draft.date_event = self._event_after(date[1], sentence)
        self._objects(draft, match, sentence)
        self._voices(draft, match, sentence, resolver)
        draft.quote = self._quote(draft)
        return draft

    def _objects(self, draft: Draft, match: Match, sentence: Sentence) -> None:
        for phrase in (*match.slots.get("object", ()), *match.slots.get("territory", ())):
            draft.object = mention(phrase, sentence, self._document.text)
            draft.place = place_of(phrase, sentence, self._document.text) or draft.place
        for phrase in match.slots.get("topic", ()):
            draft.topic = mention(phrase, sentence, self._document.text)
        for phrase in match.slots.get("quantity", ()):
            unit = match.pattern.unit if match.pattern is not None else None
            quantity = read_quantity(phrase, sentence.units, self._document.text, self._lexicon, unit)
            draft.quantities += [quantity] if quantity is not None else []
        draft.events = [self._span(phrase, sentence) for role in ("event", "deed") for phrase in match.slots.get(role, ())]

    def _span(self, phrase: Phrase, sentence: Sentence) -> tuple[int, int]:
        """The characters of an event that a slot holds: a noun phrase, or "doing ..." to the end of its clause."""
        clause = next((c for c in sentence.clauses if sentence.phrases[c.at] is phrase), None)
        end = sentence.phrases[clause.limit - 1].end if clause is not None else phrase.end
        return sentence.units.starts[phrase.first], sentence.units.ends[end - 1]

    def _voices(self, draft: Draft, match: Match, sentence: Sentence, resolver: Resolver) -> None:
        """Speakers, nearest first; media are cited outlets; an agent is not its own speaker."""
        for phrase in find_speakers(match.at, sentence.clauses, sentence.phrases, self._lexicon):
            for actor in resolver.resolve(phrase):
                if actor.type == "outlet":
                    draft.outlets.append(actor.name)
                elif actor.name not in {a.name for a in (*draft.agents, *draft.speakers)}:
                    draft.speakers.append(actor)
        releasing = self._discourse.speaker
        if releasing is not None and releasing.name not in {a.name for a in (*draft.agents, *draft.speakers)}:
            draft.speakers.append(releasing)

    def _quote(self, draft: Draft) -> Mention | None:
        quote = self._discourse.quote_after(draft.trigger.start, draft.end + 80)
        return Mention(self._document.text[quote.start : quote.end], quote.start, quote.end) if quote is not None else None

    @staticmethod
    def _owned_by_pronoun(match: Match, sentence: Sentence) -> bool:
        return sentence.units.tags[sentence.phrases[match.at].base[0]] == "q"

    @staticmethod
    def _event_after(at: int, sentence: Sentence) -> tuple[int, int] | None:
        """The words right after "the day before": the unit span of the event they count from."""
        if at + 1 >= len(sentence.phrases):
            return None
        following = sentence.phrases[at + 1]
        end = (
            sentence.phrases[min(at + 2, len(sentence.phrases) - 1)].end
            if following.type == "NP" and sentence.phrases[min(at + 2, len(sentence.phrases) - 1)].type == "VG"
            else following.end
        )
        return sentence.units.starts[following.first], sentence.units.ends[end - 1]

    # --- symmetric kinds ------------------------------------------------------------------------------------------------------------

    def _symmetric(self, draft: Draft, sentence: Sentence, resolver: Resolver) -> list[Draft]:
        match = draft.match
        first = sentence.units.tags[sentence.phrases[match.at].base[0]] if match.noun is not None else ""
        draft.owner_pronoun = first == "q"
        lonely = len(draft.parties) < 2 or (not draft.agents and "target" in match.slots)
        if lonely and match.noun is not None and "agent" not in match.slots and not draft.owner_pronoun:
            draft.agents = self._adjunct_subject(draft, sentence, resolver) + draft.agents
        draft.agents = distinct(draft.agents)
        draft.targets = [t for t in distinct(draft.targets) if t.name not in {a.name for a in draft.agents}]
        if ("agent" in match.slots and not draft.agents) or any(t.resolved_by == "pronoun: it" for t in draft.targets):
            return [replace_implied(draft)] if match.noun is not None else self._drop(match, "a party stands for nobody that the document names")
        if not draft.parties or ("target" in match.slots and not draft.agents):
            return [replace_implied(draft)] if match.noun is not None else self._drop(match, "a party stands for nobody that the document names")
        joint = match.pattern is not None and match.pattern.needs == "parties"
        if len(draft.parties) < 2 and (joint or not self._alone(draft)):
            return [replace_implied(draft)] if match.noun is not None else self._drop(match, "it has one party alone")
        if self._one_by_one(draft, sentence):
            return [replace(draft, targets=[target], others=list(draft.others)) for target in draft.targets]
        return [draft]

    @staticmethod
    def _one_by_one(draft: Draft, sentence: Sentence) -> bool:
        """Whether several hearers were called one after the other, or several hosts are on somebody's programme; a meeting held was one meeting."""
        if draft.match.clause is None or len(draft.targets) < 2 or len(draft.agents) > 1 or _JOINT & set(sentence.units.lowers):
            return False
        return draft.match.grammar.kind.name == "call" or draft.status == "planned"

    @staticmethod
    def _alone(draft: Draft) -> bool:
        """One party is enough where it is a body of several or a plural ("The Security Council met"), and nobody else was named."""
        if "target" in draft.match.slots:
            return False
        party = draft.parties[0]
        return draft.match.clause is not None and (party.type in ("organisation", "body") or (party.plural and party.affiliation is not None))

    def _adjunct_subject(self, draft: Draft, sentence: Sentence, resolver: Resolver) -> list[Actor]:
        """ "In a call with Y, X said": the subject of the clause is the missing party."""
        at = draft.match.at
        before = sentence.phrases[at - 1] if at else None
        if before is None or before.type != "I" or before.word not in _ADJUNCT:
            return []
        clause = next(
            (
                c
                for c in sentence.clauses
                if c.form == "finite"
                and c.subject is not None
                and (c.at < at <= c.limit or (c.subject_at or 0) > at or (c.subject_at is not None and c.subject_at < at < c.at))
            ),
            None,
        )
        if clause is None:  # "Iran waits for what comes after the talks with X": the sentence's own subject
            clause = next((c for c in sentence.clauses if c.form == "finite" and c.subject is not None and not c.links and c.at < at), None)
        if clause is None or clause.subject is None or (before.word == "on" and clause.at < at):
            return []
        found = [
            a
            for a in resolver.resolve(clause.subject)
            if a.type in ("person", "country", "organisation", STAND_IN) and a.name not in {p.name for p in draft.parties}
        ]
        return [replace(a, resolved_by="subject of the clause") for a in found]


def _address(drafts: list[Draft]) -> None:
    """ "The Secretary called for restraint, he said of the call with Aliyev": what is asked in a talk is asked of the other party, and then."""
    talks = [draft for draft in drafts if draft.match.grammar.kind.direction == "symmetric" and draft.match.noun is not None]
    for draft in drafts:
        if draft.match.grammar.kind.plover != "REQUEST" or draft.targets or len(draft.agents) != 1:
            continue
        name = draft.agents[0].name
        for talk in talks:
            parties = talk.targets if talk.owner_pronoun else talk.parties
            others = [actor for actor in parties if actor.name != name]
            if len(others) == 1 and (len(parties) == 1 or name in {actor.name for actor in parties}):
                draft.targets = [replace(others[0], resolved_by="other party of the talk")]
                draft.date = draft.date or talk.date


def _affiliations(scan: Scan) -> set[str]:
    """Countries and organisations that a document names."""
    kinds = ("country", "demonym", "capital", "seat", "organisation", "body")
    return {r.known.affiliation for _, _, readings in scan.names for r in readings if r.known is not None and r.known.affiliation and r.type in kinds}


def replace_implied(draft: Draft) -> Draft:
    """Mark a draft whose other party must come from another mention of the same event."""
    draft.implied = True
    return draft

"""Matches to drafts of facts, sentence by sentence, with the document's memory. Called by `facts.extract`; `facts.interpret.finish` merges them."""

from __future__ import annotations

from collections import deque

from facts.interpret.claimants import whose_enemy
from facts.interpret.coalitions import Coalitions
from facts.interpret.companions import address, answer, answer_for, decree, host, include, receive, refuse, share
from facts.interpret.compatriots import compatriots
from facts.interpret.concord import agree
from facts.interpret.consequences import follow_on, strike_with
from facts.interpret.crowds import gather
from facts.interpret.culprits import Event
from facts.interpret.doers import deeds_named
from facts.interpret.draft import Draft
from facts.interpret.drafting import Drafting
from facts.interpret.duals import duals
from facts.interpret.fellows import apart, beside
from facts.interpret.homes import at_home, is_of_strangers
from facts.interpret.hosts import recall_from
from facts.interpret.jailers import asked_of_who_holds, charged_by_who_holds, freed_by_captors, freed_by_raiders, held_by_who_frees
from facts.interpret.latecomers import completed, is_business, is_of_nobody_known, is_private, travels_privately
from facts.interpret.lead_towns import in_the_town_of_the_dateline
from facts.interpret.likewise import likewise, struck, wanted_of
from facts.interpret.losers import lose
from facts.interpret.marches import once, whose_airspace
from facts.interpret.membership import of_their_group, without_their_own
from facts.interpret.mourned import of_whom_it_tells
from facts.interpret.nameless_fighters import side_with_group
from facts.interpret.recounted import recount
from facts.interpret.retorts import retort
from facts.interpret.sides import mediate
from facts.interpret.slots import distinct
from facts.interpret.townships import townships
from facts.interpret.truces import break_truce
from facts.interpret.venues import at_home_of_talks
from facts.interpret.visitors import at_the_hosts, is_at_home
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Document
from facts.resolve.actors import Resolver
from facts.resolve.discourse import Discourse
from facts.resolve.introductions import Introductions
from facts.resolve.named_later import named_later
from facts.resolve.publisher import publisher, secretary
from facts.resolve.quotations import STAND_IN
from facts.resolve.setting import Setting
from facts.resolve.turns import Turns
from facts.resolve.voices import settle
from facts.status.status import is_no_duty, is_unreal
from facts.tag import QuoteSpan, Scan

_ACTS = 40  # how many acts back "the seizure" may stand for one
_FREEING = frozenset({"release", "free"})
_THIRD_PERSON = frozenset(f"pronoun: {word}" for word in "he him his she her".split())
_REMARKS = ("SUPPORT", "REQUEST", "ACCUSE")  # acts of several of which others are the sides
_CLASHES = frozenset("clash fighting violence battle fight confrontation skirmish hostility war dispute conflict accusation".split())
_FIRSTS = frozenset("first second third last latest only".split())  # what a noun says of the act that was just told


class Interpreter:
    """Reads one document's matches in order."""

    def __init__(self, document: Document, lexicon: Lexicon, quotes: list[QuoteSpan], scan: Scan) -> None:
        self._document = document
        self._lexicon = lexicon
        setting = Setting(document.text, scan, lexicon, document.date)
        self._discourse = Discourse(document.text, document.date, lexicon, _affiliations(scan), quotes, setting)
        self._discourse.publisher = publisher(document, lexicon)
        self._discourse.secretary = secretary(document, lexicon)
        self._turns = Turns(document.text, lexicon)
        self.drafts: list[Draft] = []
        self._acts: deque[Event] = deque(maxlen=_ACTS)
        self._introductions = Introductions(self._discourse)
        self._drafting = Drafting(self._discourse, self._acts)
        self._coalitions = Coalitions(self._discourse)
        self._last: tuple[Sentence, Resolver] | None = None  # the sentence read last, of which nothing was kept yet for those behind it

    @property
    def dropped(self) -> list[tuple[Match, str]]:
        """Matches that give no fact, and why."""
        return self._drafting.dropped

    def read(self, index: int, sentence: Sentence, matches: list[Match]) -> None:
        """Take in one sentence: its actors into memory, its matches into drafts."""
        self._go_on()
        if sentence.units.starts:
            self._turns.enter(sentence.units.starts[0], self._discourse)
        resolver = Resolver(self._discourse, sentence.units)
        self._introductions.take(index, sentence, resolver)
        self._deeds(index, sentence, resolver)
        begun = len(self.drafts)
        for match in matches:
            voiced = match.pattern is not None and match.pattern.voice
            if is_no_duty(match, sentence) or (not voiced and is_unreal(match, sentence, self._lexicon)):
                self._drafting.drop(match, "it is only urged, wished or offered")
            elif not sentence.clauses and _is_of_topics(sentence):
                self._drafting.drop(match, "it stands in a list of topics")
            else:
                found = self._drafting.drafts(index, sentence, match, resolver)
                self.drafts += found
                self._drafting.measures.take(found, sentence)
                symmetric = match.grammar.kind.direction == "symmetric"
                if match.grammar.kind.name != "mediation":  # "the accord" is not the mediator's
                    grammar = match.grammar
                    mutual = match.pattern is not None and match.pattern.reciprocal  # a bombing is not what both sides of a clash did
                    nouns = grammar.event_nouns & _CLASHES if mutual else grammar.event_nouns
                    self._acts += [Event(index, nouns, draft.parties if symmetric else draft.agents, grammar.thing_nouns) for draft in found]
                self._pair(found if symmetric else [])
        if len(self.drafts) > begun:
            self._compare(begun, sentence, resolver)
        if begun and not any(draft.parties for draft in self.drafts[begun:]):
            recount(sentence, index, self.drafts[:begun], self._document.text, self._lexicon)
        self._last = sentence, resolver

    def _go_on(self) -> None:
        """Keep of the sentence read last what the next one may refer to."""
        if self._last is not None:
            self._introductions.follow(*self._last)
            self._last = None

    def _compare(self, begun: int, sentence: Sentence, resolver: Resolver) -> None:
        """What the drafts of one sentence, those from `begun` on, say of each other."""
        told = struck(_firsts_apart(_telling_more(self.drafts[begun:]), sentence), sentence, self._lexicon)
        drafts = self.drafts[begun:] = gather(once(told, sentence), sentence, resolver)
        address(drafts)
        likewise(drafts, sentence, resolver)
        wanted_of(drafts)
        decree(drafts, sentence, resolver)
        answer(drafts, sentence, resolver, self._discourse)
        share(drafts)
        answer_for(drafts)
        refuse(drafts)
        follow_on(drafts, sentence, resolver, self._lexicon)
        strike_with(drafts, sentence)
        include(drafts, sentence, resolver, self._discourse)
        lose(drafts, sentence, resolver, self._discourse)
        side_with_group(drafts, sentence, self._discourse)
        break_truce(drafts, self._discourse)
        whose_airspace(drafts, sentence)
        host(drafts, self._discourse, sentence)
        mediate(drafts, sentence, resolver, self._discourse)
        receive(drafts, self._discourse)
        retort(self.drafts, begun, sentence, self._lexicon)
        several = [draft for draft in drafts if len(draft.agents) > 1 and draft.match.grammar.kind.plover in _REMARKS]
        self._discourse.onlookers |= {frozenset(actor.name for actor in draft.agents) for draft in several}

    def _pair(self, talks: list[Draft]) -> None:
        """Keep the two parties of a talk, or all the persons of one with several, as those of whom "they" may tell."""
        for draft in talks:
            if len(draft.parties) == 2:
                self._discourse.pair(draft.parties)
        persons = {actor.name: actor for draft in talks for actor in draft.parties if actor.type == "person"}
        if len(persons) > 2:
            self._discourse.pair(sorted(persons.values(), key=lambda actor: actor.end))

    def awaits(self, start: int, end: int) -> bool:
        """Whether the sentence at `[start, end)` may say whose "we" an earlier one quoted."""
        return self._discourse.quotations.awaits(start, end)

    def strangers(self) -> list[str]:
        """The surnames of persons that the facts so far are about and of whose country nothing was said."""
        parties = (actor for draft in self.drafts for actor in draft.parties if actor.type == "person" and actor.affiliation is None)
        return list(dict.fromkeys(actor.name.split()[-1] for actor in completed(parties, self._discourse) if actor.affiliation is None))

    def meet(self, sentence: Sentence) -> None:
        """Take in who the persons of a sentence are that tells no fact."""
        self._go_on()
        self._introductions.meet(sentence, Resolver(self._discourse, sentence.units))

    def settled(self) -> list[Draft]:
        """The drafts of the whole document, with the first persons of its quotations known."""
        settled = [draft for draft in self.drafts if self._settle(draft)]
        agree(settled)
        whose_enemy(settled)
        at_the_hosts(settled, self._discourse)
        raided = freed_by_raiders(settled, self._discourse.text)
        settled = [draft for draft in settled if id(draft) not in raided]
        held_by_who_frees(settled)
        charged_by_who_holds(settled)
        freed_by_captors(settled)
        asked_of_who_holds(settled)
        for draft in settled:
            draft.agents = distinct([named_later(actor, self._discourse) for actor in draft.agents])
            draft.targets = distinct([named_later(actor, self._discourse) for actor in draft.targets])
        return [draft for draft in settled if not (self._is_of_nobody_known(draft) or is_at_home(draft))]

    def _is_of_nobody_known(self, draft: Draft) -> bool:
        leaving = draft.match.pattern is not None and draft.match.pattern.mode == "resign"
        return is_of_nobody_known(draft.match.grammar.kind.plover, draft.parties, self._discourse, leaving=leaving)

    def _settle(self, draft: Draft) -> bool:
        """Put speakers in the place of "I" and "we"; False where that leaves no fact."""
        quotations = self._discourse.quotations
        agents, targets = settle(draft.agents, quotations, self._discourse), settle(draft.targets, quotations, self._discourse)
        others = settle([actor for _, actor in draft.others], quotations, self._discourse)
        wished = draft.status == "possible" and any(a.type == STAND_IN for a in draft.agents)  # "we are ready to": no report of an event
        if agents is None or targets is None or others is None or wished:
            return False
        number = quotations.at(draft.trigger.start)
        voices = quotations.speakers(number, self._document.text) if number is not None else []
        inside = [actor for actor in (*agents, *targets) if actor.resolved_by in _THIRD_PERSON and quotations.at(actor.start) == number]
        if any(actor.name == voice.name for actor in inside for voice in voices):
            return False  # nobody calls himself "he" between quotation marks; but he said that he was "concerned"
        agents, targets = completed(agents, self._discourse), completed(targets, self._discourse)
        if self._turns.is_courtesy(draft.match.grammar.kind.plover, agents, targets):
            return False
        if is_private(draft.match.grammar.kind.plover, agents, targets, self._discourse) or is_business(agents, targets, self._discourse):
            return False
        if travels_privately(draft.match.grammar.kind.name, agents, self._discourse):
            return False
        doers, sides = {actor.name for actor in agents}, {actor.affiliation for actor in agents}
        told = [t for t in targets if t.resolved_by == "who said it" and (t.affiliation in sides - {None} or (t.affiliation is None and t.type == "person"))]
        targets = [t for t in targets if t not in told]  # whose claim a state rejects is no person of nobody knows where
        targets = without_their_own(agents, targets)
        own = [t for t in targets if t.affiliation in sides]
        if own and (all(t.resolved_by.startswith("quoted: ") for t in targets) or (draft.match.pattern is not None and draft.match.pattern.voice)):
            return False  # what we ourselves, or a state's own, must do is no act between two
        draft.agents, draft.targets = distinct(agents), [t for t in distinct(targets) if t.name not in doers]
        draft.others = [(role, actor) for (role, _), actor in zip(draft.others, others, strict=True)]
        self._coalitions.name(draft)
        duals(draft, self._discourse)
        at_home(draft, self._discourse)
        apart(draft, self._discourse)
        recall_from(draft, self._discourse)
        in_the_town_of_the_dateline(draft, self._discourse)
        at_home_of_talks(draft, self._discourse)
        townships(draft, self._discourse)
        of_their_group(draft, self._discourse)
        if is_of_strangers(draft, self._discourse):
            return False
        of_whom_it_tells(draft, self._discourse)
        compatriots(draft, self._discourse)
        beside(draft, self._discourse)
        told = [s for s in draft.speakers if s.name not in doers and s.type != STAND_IN]
        draft.speakers = told or [voice for voice in voices if voice.name not in doers]
        return bool(draft.parties) or draft.implied

    def _deeds(self, index: int, sentence: Sentence, resolver: Resolver) -> None:
        """Who did what a later "the attack" stands for."""
        for clause in sentence.clauses:
            nouns = self._lexicon.deeds.get(clause.verb.lemma)
            if clause.verb.lemma in _FREEING and clause.form == "infinitive" and "unreal" in clause.statuses:
                nouns = self._lexicon.deeds["detain"]  # who is asked to let them go holds them
            if nouns is None or clause.verb.negated or clause.verb.modal:
                continue
            doer = clause.subject
            if clause.passive:
                by = next((at for at in range(clause.at + 1, clause.limit - 1) if sentence.phrases[at].word == "by"), None)
                doer = sentence.phrases[by + 1] if by is not None and sentence.phrases[by + 1].type == "NP" else None
            found = resolver.resolve(doer) if doer is not None else []
            if found and all(actor.type != "outlet" for actor in found):
                self._acts.append(Event(index, nouns, found))
        self._acts += [Event(index, nouns, doers) for nouns, doers in deeds_named(sentence, resolver, self._lexicon)]


def _firsts_apart(drafts: list[Draft], sentence: Sentence) -> list[Draft]:
    """The drafts of a sentence without what an earlier one is said to be the first of: "Ivanov met Petrov, his first meeting with a foreign leader since"."""
    told: list[Draft] = []
    for draft in drafts:
        noun, kind = draft.match.noun, draft.match.grammar.kind
        first = noun is not None and _FIRSTS.intersection(sentence.units.lowers[noun.first : noun.base[1]])
        if not (first and any(other.match.grammar.kind is kind and _is_of_some(draft, other) for other in told)):
            told.append(draft)
    return told


def _is_of_some(draft: Draft, other: Draft) -> bool:
    """Whether a draft has no party but one of another draft and somebody of whom nothing is known."""
    names = {actor.name for actor in other.parties}
    return all(actor.name in names or (actor.affiliation is None and actor.type in ("person", "unnamed")) for actor in draft.parties)


def _is_of_topics(sentence: Sentence) -> bool:
    """Whether a sentence without a verb is a list of topics, each of several words: "Iran-France relations, Paris summit."; but no "talks in Oslo, Norway."."""
    units = sentence.units
    commas = [at for at, tag in enumerate(units.tags) if tag == ","]
    ends = [*commas, len(units.tags) - 1]
    long = all(end - begin > 2 for begin, end in zip([-1, *commas], ends, strict=True))
    return bool(commas) and long and units.tags[-1:] == "." and not any(phrase.type == "VG" for phrase in sentence.phrases)


def _telling_more(drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence without statements by whom it tells another act of: "issued a statement condemning"."""
    acting = {actor.name for draft in drafts if draft.match.grammar.kind.name != "statement" for actor in draft.agents}
    return [d for d in drafts if d.match.grammar.kind.name != "statement" or not {actor.name for actor in d.agents} <= acting or not d.agents]


def _affiliations(scan: Scan) -> set[str]:
    """Countries and organisations that a document names."""
    kinds = ("country", "demonym", "capital", "seat", "organisation", "body")
    return {r.known.affiliation for _, _, readings in scan.names for r in readings if r.known is not None and r.known.affiliation and r.type in kinds}

"""One match to drafts of facts: its parties, circumstances and speakers, or why it gives none. Called by `facts.interpret.interpreter`."""

from __future__ import annotations

from collections import deque
from itertools import takewhile

from facts.clause import find_saying
from facts.interpret.apposed import backed_in_it, described
from facts.interpret.attachment import Attachment
from facts.interpret.circumstances import find_condition, find_date, find_topic, is_coming, mention
from facts.interpret.claimants import is_told_before
from facts.interpret.combatants import settle_attack, settle_march, spare_their_own
from facts.interpret.crimes import is_everyday, is_of_politics
from facts.interpret.culprits import Event
from facts.interpret.destinations import Slots
from facts.interpret.draft import Draft, is_anybody
from facts.interpret.entrenched import of_the_state, takes_site
from facts.interpret.jailers import freed_by_who_held
from facts.interpret.lacking import missing_target, threatened
from facts.interpret.marches import is_search
from facts.interpret.places import find_place, place_of
from facts.interpret.quantities import read_quantity
from facts.interpret.requirements import unmet
from facts.interpret.scenes import LOCAL, Scenes
from facts.interpret.slots import SlotReader
from facts.interpret.speakers import add_speakers, whose_words
from facts.interpret.symmetric import adjunct_subject, adjunct_target, symmetric
from facts.interpret.teams import is_team
from facts.interpret.uttered import date_of_saying
from facts.interpret.warned import is_harmless, meant_for
from facts.match.contents import is_mutual
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Mention, Place
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.discourse import Discourse
from facts.status.status import is_unreal, status_of

_BY_SOMEBODY = frozenset({"attack", "detention"})
_SUFFERING = ("target", "victim", "deed")
_WARLIKE = frozenset(
    "airstrike airstrikes strike strikes bombing bombings bombardment shelling raid raids attack attacks offensive ambush barrage incursion massacre "
    "clashes fighting battle civilians bomb bombs mortar rocket rockets missile missiles".split()
)
_COMMON_CRIMES = frozenset("knife gun arson acid shark dog heart school hammer machete axe gang stabbing ramming".split())
_CLOSING = ("s", "w", ",", ";", ":", ".")  # phrases behind which another clause or part goes on
_DONE_TO_MEDIA = frozenset("AID COERCE ASSAULT SANCTION ACCUSE THREATEN CONCEDE PROTEST".split())


class Drafting:
    """Reads the matches of one document. `acts` are the deeds so far, which later nouns may stand for."""

    def __init__(self, discourse: Discourse, acts: deque[Event]) -> None:
        self._discourse = discourse
        self._lexicon = discourse.lexicon
        self._scenes = Scenes(discourse)
        self._acts = acts
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
        """The drafts of one reading; none where its parties are not known, None where they are not what its pattern asks for."""
        if match.grammar.kind.name == "threat" and is_harmless(match, sentence):
            return self.drop(match, "no harm is threatened")
        if is_team(match, sentence):
            return self.drop(match, "a country with a plural verb is a team")
        reader = SlotReader(self._discourse, sentence, resolver, self._acts)
        slots = reader.read(match)
        pattern = match.pattern
        assert pattern is not None
        if slots.astray:
            return self.drop(match, "its destination stands for nobody")
        if slots.unplaced:
            self.drop(match, "its destination was not named before")
            return None
        if self._only_cited(match, slots) and not pattern.requires:
            return self.drop(match, "a party is a media outlet")
        if match.grammar.kind.name == "attack":
            settle_attack(slots, match, index, sentence, resolver, self._discourse, self._acts)
        if is_search(match, sentence):
            return self.drop(match, "the police search somebody's rooms")
        if takes_site(match, sentence, self._lexicon):
            return self.drop(match, "a place is taken, and nobody in it")
        settle_march(slots, match, sentence, resolver)
        attachment = Attachment(sentence, self._lexicon)
        place = self._place(match, sentence, attachment)
        self._scenes.settle(slots, match, place)
        if pattern.voice and pattern.plover == "REQUEST" and match.clause is not None and match.clause.verb.past and not self._is_backshifted(match, sentence):
            return self.drop(match, "what had to be done is no demand")
        if pattern.voice:
            slots.agents = whose_words(match, sentence, resolver, self._discourse)
        told = match.noun is None or "agent" in match.slots or match.grammar.kind.direction == "symmetric"  # else its clause may tell whose it is
        captors = freed_by_who_held(match, sentence, resolver)
        slots.agents = slots.agents or captors
        if told and not captors and self._is_unmet(match, slots):
            return None
        slots.targets = meant_for(match, sentence, slots, resolver, self._discourse)
        mutual = any(is_mutual(phrase, sentence.units) for role in _SUFFERING for phrase in match.slots.get(role, ()))  # "threatened each other"
        if mutual and len(slots.agents) < 2:
            return self.drop(match, "it names no two sides")
        mutual = mutual or self._aims_at_each_other(match, slots, sentence)
        if pattern.reciprocal or mutual:
            slots.agents, slots.targets = slots.agents[:1], [*slots.agents[1:], *([] if mutual else slots.targets)]
        draft = self._draft(index, sentence, match, slots, resolver, place, attachment)
        if pattern.voice and pattern.plover == "ACCUSE" and draft.status in ("negated", "possible"):
            return self.drop(match, "what is denied or may be blames nobody")
        if match.grammar.kind.direction == "symmetric":
            found = symmetric(draft, sentence, resolver, self._lexicon.countries)
            return self.drop(match, found) if isinstance(found, str) else found
        suffered = pattern.plover in LOCAL and pattern.needs == "target" and "agent" not in match.slots  # "the assassination of X"
        suffered = suffered or _is_asked_by_anybody(match, sentence)
        elsewhere = "agent" not in match.slots or self._owned_by_pronoun(match, sentence)
        if match.noun is not None and not draft.agents and elsewhere and not pattern.voice and (not suffered or pattern.plover == "PROTEST"):
            named = described(draft, sentence, resolver)
            slots.agents = draft.agents = named or adjunct_subject(draft, sentence, resolver)
            draft.status = "occurred" if named else draft.status
        if not told and self._is_unmet(match, slots):
            return None
        draft.targets = draft.targets or self._told_elsewhere(draft, sentence, resolver, reader)
        if not draft.agents and (pattern.voice or "agent" in match.slots or (match.noun is not None and not suffered) or not draft.targets):
            dropped = self.drop(match, "its agent stands for nobody that the document names")
            return None if match.outread else dropped
        doers = {a.name for a in draft.agents}
        if any(t.name in doers for t in draft.targets) and all(a.resolved_by.startswith("pronoun") for a in draft.agents):
            return self.drop(match, "its pronoun stands for somebody else")  # nobody does it to himself
        at_home = spare_their_own(draft, place)
        scene = place.mention_start if place is not None and match.grammar.kind.name == "detention" else -1  # "people were arrested in London"
        acted = any(agent.start != scene for agent in draft.agents)
        if is_everyday(draft, sentence, self._discourse):
            return self.drop(match, "it is an arrest for an ordinary crime")
        political = match.grammar.kind.name == "detention" and is_of_politics(sentence) and any(t.affiliation is not None for t in draft.targets)
        anybody = bool(draft.targets) and all(is_anybody(t) and (t.affiliation is None or not _is_warlike(match, sentence)) for t in draft.targets)
        if match.grammar.kind.name in _BY_SOMEBODY and anybody and not (acted or political):
            dropped = self.drop(match, "nobody that the document names does it to anybody")
            return None if match.outread else dropped
        lacking = not draft.targets and not at_home and not pattern.weak and (pattern.needs == "target" or pattern.reciprocal)
        if lacking:
            self.drop(match, "its target stands for nobody")
        return None if lacking else [draft]

    def _told_elsewhere(self, draft: Draft, sentence: Sentence, resolver: Resolver, reader: SlotReader) -> list[Actor]:
        """To whom something is done that the slots of its match do not tell."""
        found = adjunct_target(draft, sentence, resolver) or backed_in_it(draft, sentence, resolver)
        found = found or missing_target(draft, sentence, resolver, reader, self._lexicon)
        return found or of_the_state(draft, sentence, self._discourse) or threatened(draft, self._discourse.setting, self._lexicon)

    @staticmethod
    def _aims_at_each_other(match: Match, slots: Slots, sentence: Sentence) -> bool:
        """ "Chad and Mali vowed to help each other": two whose act is for or against the other."""
        if slots.targets or len(slots.agents) != 2 or match.clause is None or match.clause.verb.lemma == "agree" or match.grammar.kind.direction == "symmetric":
            return False
        behind = takewhile(lambda phrase: phrase.type not in _CLOSING, sentence.phrases[match.at + 1 :])
        return any(is_mutual(phrase, sentence.units) and sentence.units.tags[phrase.end + 1 :][:1] != "S" for phrase in behind)

    def _is_unmet(self, match: Match, slots: Slots) -> bool:
        failed = unmet(match.pattern, slots, self._discourse) if match.pattern is not None else None
        if failed is not None:
            self.drop(match, f"its requirement on {failed.role}.{failed.trait} is not met")
        return failed is not None

    def _place(self, match: Match, sentence: Sentence, attachment: Attachment) -> Place | None:
        """Where it happened: at the thing that is taken, where that is a place."""
        things = (*match.slots.get("object", ()), *match.slots.get("territory", ()))
        taken = [place for phrase in things if (place := place_of(phrase, sentence, self._discourse.text)) is not None]
        return taken[-1] if taken else find_place(match, sentence, attachment, self._discourse)

    @staticmethod
    def _only_cited(match: Match, slots: Slots) -> bool:
        """Media are sources, never parties, but for what is done to them: journalists are arrested, broadcasters banned."""
        suffering = match.grammar.kind.plover in _DONE_TO_MEDIA
        return any(a.type == "outlet" for a in (slots.agents if suffering else (*slots.agents, *slots.targets)))

    def drop(self, match: Match, reason: str) -> list[Draft]:
        """Note why a match gives no fact."""
        self.dropped.append((match, reason))
        return []

    def _draft(self, index: int, sentence: Sentence, match: Match, slots: Slots, resolver: Resolver, place: Place | None, attachment: Attachment) -> Draft:
        units, text = sentence.units, self._discourse.text
        trigger_start, trigger_end = units.starts[match.trigger[0]], units.ends[match.trigger[1] - 1]
        spans = [(a.start, a.end) for a in (*slots.agents, *slots.targets, *(o for _, o in slots.others))] + [(trigger_start, trigger_end)]
        date = find_date(match, sentence, attachment, text)
        status = status_of(match, sentence, self._lexicon, quoted=self._discourse.quotations.at(trigger_start) is not None)
        status = "planned" if status == "occurred" and is_coming(match, sentence, date, self._discourse.date, text) else status
        draft = Draft(
            match, index, status, slots.agents, slots.targets, slots.others, [], [],
            Mention(text[trigger_start:trigger_end], trigger_start, trigger_end), min(s for s, _ in spans), max(e for _, e in spans),
            place=place, topic=find_topic(match, sentence, text), condition=find_condition(match, sentence, text),
            said=(units.starts[0], units.ends[-1]), refers=is_told_before(match, sentence),
        )  # fmt: skip
        if date is not None:
            draft.date, draft.date_event, draft.date_base, draft.date_ahead = date.mention, date.event, date.base, date.ahead
        self._objects(draft, match, sentence)
        add_speakers(draft, sentence, resolver, self._discourse)
        draft.date = draft.date or date_of_saying(draft, sentence, resolver, attachment, self._lexicon)
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

    def _is_backshifted(self, match: Match, sentence: Sentence) -> bool:
        """Whether a past tense only follows that of who says it: "Lammy said Israel needed to act"."""
        saying = find_saying(match.at, sentence.clauses, sentence.phrases, self._lexicon)
        return saying is not None and saying.verb.past and saying.at < match.at


def _is_asked_by_anybody(match: Match, sentence: Sentence) -> bool:
    """ "Calls for the minister to resign", "pressure on Chad to withdraw": whoever asks, it is asked of whom the noun and its infinitive name."""
    asking = match.noun is not None and match.grammar.kind.plover == "REQUEST" and "agent" not in match.slots
    return asking and any(clause.form == "infinitive" and clause.at in match.consumed for clause in sentence.clauses)


def _is_warlike(match: Match, sentence: Sentence) -> bool:
    """Whether people suffer by what is no accident and no common crime: "ten people were killed in air strikes on Abeche"."""
    inside = (sentence.phrases[at] for at in match.consumed if 0 <= at < len(sentence.phrases) and sentence.phrases[at].type == "NP")
    words = [" ".join(sentence.units.lowers[slice(*phrase.base)]).split() for phrase in inside]
    return any(heads[-1] in _WARLIKE and _COMMON_CRIMES.isdisjoint(heads) for heads in words)

"""Who takes part in what a reading tells, and where: the slots of its match, and what the kind of act makes of them. Called by `facts.interpret.drafting`."""

from __future__ import annotations

from collections import deque
from itertools import takewhile

from facts.clause import Clause, find_saying
from facts.interpret.case import Case, Refusal
from facts.interpret.combatants import settle_attack, settle_march
from facts.interpret.culprits import Event
from facts.interpret.destinations import Slots
from facts.interpret.entrenched import takes_site
from facts.interpret.jailers import freed_by_who_held
from facts.interpret.marches import is_mishap, is_nearer_done, is_of_scene, is_search
from facts.interpret.places import find_place, place_of
from facts.interpret.scenes import Scenes
from facts.interpret.slots import SlotReader
from facts.interpret.speakers import whose_words
from facts.interpret.teams import is_team
from facts.interpret.warned import is_harmless, meant_for
from facts.match.contents import is_mutual
from facts.match.matches import Match
from facts.model import Place
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse

_SUFFERING = ("target", "victim", "deed")
_GAINING = frozenset("get receive have obtain gain join become enjoy".split())  # what is good for who is promised to do it
_CLOSING = ("s", "w", ",", ";", ":", ".")  # phrases behind which another clause or part goes on
_DONE_TO_MEDIA = frozenset("AID COERCE ASSAULT SANCTION ACCUSE THREATEN CONCEDE PROTEST".split())


class Parties:
    """Finds the parties of the readings of one document. `acts` are the deeds so far, which later nouns may stand for."""

    def __init__(self, discourse: Discourse, acts: deque[Event]) -> None:
        self._discourse = discourse
        self._lexicon = discourse.lexicon
        self._scenes = Scenes(discourse)
        self._acts = acts

    def find(self, case: Case, reader: SlotReader) -> Refusal | None:
        """Fill slots and place of a reading; or why it can have none."""
        return self._read(case, reader) or self._act(case) or self._speak(case) or self._face(case)

    def _read(self, case: Case, reader: SlotReader) -> Refusal | None:
        """Who stands in its slots."""
        if case.match.grammar.kind.name == "threat" and is_harmless(case.match, case.sentence):
            return Refusal("no harm is threatened")
        if is_team(case.match, case.sentence):
            return Refusal("a country with a plural verb is a team")
        slots = case.slots = reader.read(case.match)
        slots.targets = [actor for actor in slots.targets if not _is_to_act(actor, case)]
        if slots.astray:
            return Refusal("its destination stands for nobody")
        if slots.unplaced:
            return Refusal("its destination was not named before", other=True)
        if _is_only_cited(case.match, slots) and not case.pattern.requires:
            return Refusal("a party is a media outlet")
        return None

    def _act(self, case: Case) -> Refusal | None:
        """What an attack, a march or a scene makes of them."""
        match, sentence, slots = case.match, case.sentence, case.slots
        if match.grammar.kind.name == "attack":
            settle_attack(slots, match, case.index, sentence, case.resolver, self._discourse, self._acts)
        if is_search(match, sentence):
            return Refusal("the police search somebody's rooms")
        if is_mishap(match, sentence, self._lexicon):
            return Refusal("it is an accident")
        if is_nearer_done(slots.targets, match, sentence):
            return Refusal("who does it is nearer")
        if is_of_scene(slots.targets, match, sentence):
            return Refusal("where it is does not tell whose they are")
        if takes_site(match, sentence, self._lexicon):
            return Refusal("a place is taken, and nobody in it")
        settle_march(slots, match, sentence, case.resolver)
        case.place = self._place(case)
        self._scenes.settle(slots, match, case.place, sentence)
        return None

    def _speak(self, case: Case) -> Refusal | None:
        """Whose words it is, where its own words are the act; who frees is who held; and whether they are what the pattern requires."""
        match, pattern, slots = case.match, case.pattern, case.slots
        if pattern.voice and pattern.plover == "REQUEST" and match.clause is not None and _is_past(match.clause) and not self._is_backshifted(case):
            return Refusal("what had to be done is no demand")
        if pattern.voice:
            slots.agents = whose_words(match, case.sentence, case.resolver, self._discourse)
        captors = freed_by_who_held(match, case.sentence, case.resolver)
        slots.agents = slots.agents or captors
        return case.unmet(self._discourse) if case.is_told and not captors else None

    def _face(self, case: Case) -> Refusal | None:
        """Whom it is done to, and who does it to whom where each does it to the other."""
        match, slots = case.match, case.slots
        slots.targets = meant_for(match, case.sentence, slots, case.resolver, self._discourse)
        suffering = (phrase for role in _SUFFERING for phrase in match.slots.get(role, ()))
        mutual = any(is_mutual(phrase, case.sentence.units) for phrase in suffering)  # "threatened each other"
        if mutual and len(slots.agents) < 2:
            return Refusal("it names no two sides")
        mutual = mutual or _is_at_each_other(case)
        if case.pattern.reciprocal or mutual:
            slots.agents, slots.targets = slots.agents[:1], [*slots.agents[1:], *([] if mutual else slots.targets)]
        return None

    def _place(self, case: Case) -> Place | None:
        """Where it happened: at the thing that is taken, where that is a place."""
        things = (*case.match.slots.get("object", ()), *case.match.slots.get("territory", ()))
        taken = [place for phrase in things if (place := place_of(phrase, case.sentence, self._discourse.text)) is not None]
        return taken[-1] if taken else find_place(case.match, case.sentence, case.attachment, self._discourse)

    def _is_backshifted(self, case: Case) -> bool:
        """Whether a past tense only follows that of who says it: "Lammy said Israel needed to act"."""
        saying = find_saying(case.match.at, case.sentence.clauses, case.sentence.phrases, self._lexicon)
        return saying is not None and saying.verb.past and saying.at < case.match.at


def _is_past(clause: Clause) -> bool:
    """Whether a verb tells of what was, not of what must be: "had to be freed", but "must be freed"."""
    return clause.verb.past and not clause.verb.modal


def _is_to_act(actor: Actor, case: Case) -> bool:
    """Whether it is only promised of somebody that he will do something: "vowed that China would accept", "promised France would send help"."""
    starts = case.sentence.units.starts
    promised = case.match.slots.get("target", ()) if case.match.grammar.kind.name == "pledge" else ()
    for phrase in promised:
        clause = next((c for c in case.sentence.clauses if c.subject is phrase and c.form == "finite" and c.verb.modal in ("will", "would")), None)
        acts = clause is not None and not clause.passive and clause.verb.lemma not in _GAINING
        if acts and starts[phrase.first] <= actor.start <= starts[phrase.end - 1]:
            return True
    return False


def _is_only_cited(match: Match, slots: Slots) -> bool:
    """Media are sources, never parties, but for what is done to them: journalists are arrested, broadcasters banned."""
    suffering = match.grammar.kind.plover in _DONE_TO_MEDIA
    return any(a.type == "outlet" for a in (slots.agents if suffering else (*slots.agents, *slots.targets)))


def _is_at_each_other(case: Case) -> bool:
    """ "Chad and Mali vowed to help each other": two whose act is for or against the other."""
    match, sentence, slots = case.match, case.sentence, case.slots
    if slots.targets or len(slots.agents) != 2 or match.clause is None or match.clause.verb.lemma == "agree" or match.grammar.kind.direction == "symmetric":
        return False
    behind = takewhile(lambda phrase: phrase.type not in _CLOSING, sentence.phrases[match.at + 1 :])
    return any(is_mutual(phrase, sentence.units) and sentence.units.tags[phrase.end + 1 :][:1] != "S" for phrase in behind)

"""Who is held responsible for a deed: whose it is, who the words around it or an earlier fact say did it. The base of `facts.interpret.suffering`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from facts.interpret.doers import ANY_DEED, doer_behind, doer_in_front, in_hands, maker, other_side
from facts.interpret.places import place_of
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.phrase.compounds import BEFALLING, fighters_of, pair_of, role_head
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.belongings import FIGHTERS, RISING, STRANGERS
from facts.resolve.countries import known_at
from facts.resolve.discourse import Discourse
from facts.resolve.papers import Papers

_HOLLOW = frozenset(
    "possibility prospect idea notion kind series string spate wave act acts number threat pattern campaign possibilities likelihood "
    "escalation escalations intensification increase surge upsurge".split()
)
# Nouns whose "of" tells who did it, not to whom it was done.
_DONE_BY_WHOM_THEY_ARE_OF = frozenset(
    "presence arrival decision refusal failure inability behaviour behavior conduct action activity attempt attitude remark comment statement policy move role "
    "admission admittance accession entry membership candidacy expansion construction building enlargement continuation resumption "
    "intervention aggression crime atrocity abuse misconduct inaction silence return visit participation victory "
    "attendance insistence reluctance defiance complicity departure collapse "
    "opening reopening launch inauguration unveiling completion announcement publication "
    "passage adoption signing ratification enactment implementation "
    "pledge offer willingness readiness effort commitment proposal initiative apology contribution "
    "threat incursion practice plan stance response reaction involvement "
    "sovereignty independence integrity statehood unity security leadership struggle cause aspiration progress transition achievement reform "
    "growth work mediation support assistance help courage bravery resilience generosity hospitality sacrifice "
    "recommendation finding conclusion strategy approach position vision agenda tactic step gesture measure method appeal demand request determination "
    "resolve persistence steadfastness restraint intention endeavour endeavor ambition manoeuvre lie falsehood mistake weakness excess deed heroism success "
    "brutality cruelty hypocrisy arrogance rhetoric provocation propaganda interference meddling hostility".split()
)
_LED = frozenset("led sponsored drafted proposed imposed engineered orchestrated authored organised organized initiated".split())
_CHOOSING = frozenset("appointment designation nomination".split())
_OCCUPIED = frozenset({"PSE"})  # whose people are rather held by another state
# What only a state's own forces do: "the use of force", "the killing of protesters".
_USE = frozenset({"use"})
_RIGHTS = frozenset("right rights".split())
_BREACHES = frozenset("violation violations situation record".split())
_UPON = frozenset("against on".split())
# What only those who govern a place do there: "condemned the anti-gay law in Chad", "the repression in Chad".
_OF_THE_STATE = frozenset("law laws bill legislation repression crackdown lockdown curfew trial trials censorship purge verdict verdicts".split())
_FORCE = frozenset("force violence ammunition gas bullets fire penalty".split())
_GROWTH = frozenset("rise increase surge spike escalation escalations intensification continuation wave".split())
_KILLING = frozenset("killing killings shooting shootings beating beatings deaths".split())
_CROWDS = frozenset("protesters demonstrators marchers protestors".split())
_ONE_OF_MANY = frozenset("rebel insurgent militant guerrilla guerilla jihadist separatist settler loyalist".split())  # as they stand in front of what they do
# Nouns for bodies and forces that are more often what somebody does: "the Azerbaijani troop movements", "Russian opposition to the plan".
_DEEDS_TOO = frozenset(
    "movement mission opposition campaign administration leadership command patrol service prosecution alliance front control rule dictatorship".split()
)
_PERSONAL = frozenset("he she him her they them".split())
HARMS = frozenset("attack seizure arrest expulsion sanction deployment test invasion raid killing crackdown coup".split())
_POINTING = frozenset("the this these those such".split())
_ANSWERED = frozenset("after because since when once".split())
_TOLD = 300  # characters around an earlier deed's doer in which its place is named
_NEAR_DEED = 500  # characters between a deed's doer and "the move"


@dataclass(slots=True)
class Event:
    """An earlier fact that a definite noun may stand for: its sentence, the nouns of its kind, and who did it; `things` are what its like is done to."""

    sentence: int
    nouns: frozenset[str]
    agents: list[Actor]
    things: frozenset[str] = frozenset()


class Culprits:
    """Reads whose deeds the slots of one sentence's matches tell."""

    def __init__(self, discourse: Discourse, sentence: Sentence, resolver: Resolver, events: Iterable[Event]) -> None:
        self._discourse = discourse
        self._text = discourse.text
        self._lexicon = discourse.lexicon
        self._sentence = sentence
        self._resolver = resolver
        self._papers = Papers(discourse, sentence, resolver)
        self._events = events
        self._acting: Phrase | None = None  # the subject of the match that is read

    def _culprits(self, phrase: Phrase, *, of_deed: bool = False) -> list[Actor]:
        """Who is held responsible: the actor condemned, or whose deed it is; the state whose troops a noun has behind it (`of_deed`): "the presence of"."""
        tag = self._sentence.units.tags[phrase.base[1] - 1]
        owners = self._shared_owners(phrase)
        if owners:
            return list(dict.fromkeys(actor for owner in owners for actor in self._resolver.resolve(owner)))
        if tag == "P" and phrase.apposition is None and pair_of(phrase, self._sentence.units) is not None:
            return self._resolver.responsible(phrase)  # "the U.S.-Japan Alliance"
        somebody = tag == "N" and self._is_somebody(phrase, of_deed=of_deed)
        personal = tag == "p" and (self._sentence.units.lowers[phrase.base[0]] in _PERSONAL or self._is_answered(phrase))  # "Biden praised him"
        named = tag in "CEKOHPTMD" or somebody or personal or bool(phrase.members) or phrase.apposition is not None
        found = self._resolver.resolve(phrase) if named else []
        return (
            [a for a in found if a.type != "outlet"]
            or self._resolver.responsible(phrase)
            or (self._resolver.resolve(phrase) if tag == "N" and not self._befallen(phrase) else [])
            or self._doers_beside(phrase)
            or self._doers(phrase)
            or self._culprits_within(phrase)
            or self._doers_of_it(phrase)
        )

    def _is_answered(self, phrase: Phrase) -> bool:
        """Whether "it" is rather who acts for what was done to it: "Togo left after Ghana criticised it"."""
        told = next((clause for clause in self._sentence.clauses if clause.subject is self._acting and clause.at < len(self._sentence.phrases) - 1), None)
        behind = told is not None and self._sentence.phrases[told.at + 1] is phrase and (told.subject_at or 0) > 1
        return behind and told is not None and self._sentence.phrases[(told.subject_at or 0) - 1].word in _ANSWERED

    def _is_somebody(self, phrase: Phrase, *, of_deed: bool) -> bool:
        """Whether a noun names whoever is held responsible: "condemned the Syrian army", "Israel's settlers", but "troop movements"."""
        role = role_head(*phrase.base, self._sentence.units, self._lexicon)
        noun = self._lexicon.noun_lemma(self._sentence.units.lowers[phrase.base[1] - 1])
        kind = self._lexicon.belongings.get(noun)
        risen = kind in (FIGHTERS, RISING) and not phrase.owners  # "condemned Syrian rebels"
        alone = not of_deed and role is not None and kind != STRANGERS and "O" not in self._sentence.units.tags[phrase.base[0] : phrase.base[1]]
        return (risen or alone) and noun not in _DEEDS_TOO

    def _befallen(self, phrase: Phrase) -> bool:
        """Whether "of" names somebody to whom it was done: "the beheading of the hostage Ivanov"."""
        inner = phrase.complement
        return inner is not None and self._sentence.units.tags[inner.base[1] - 1] in "HP" and self._sentence.units.lowers[phrase.base[1] - 1] in BEFALLING

    def _shared_owners(self, phrase: Phrase) -> list[Phrase]:
        """Whose a deed is that a list ends in: "Russia and China's opposition to sanctions"; but "France and Ivanov's envoy" are two parties."""
        units = self._sentence.units
        role = self._lexicon.roles.get(units.lowers[phrase.base[1] - 1])
        somebody = role is not None and (role.type == "person" or role.plural)
        joined = len(phrase.owners) > 1 and units.lowers[phrase.owners[-1].first - 1] == "and"
        plain = all(units.tags[owner.base[1] - 1] in "CKO" or self._is_government(owner) for owner in phrase.owners)
        return list(phrase.owners) if joined and plain and not somebody and not phrase.members else []

    def _is_government(self, owner: Phrase) -> bool:
        role = self._lexicon.roles.get(self._sentence.units.lowers[owner.base[1] - 1])
        return role is not None and (role.type == "body" or role.plural)

    def _culprits_within(self, phrase: Phrase) -> list[Actor]:
        """Whose deed stands behind a noun that says little itself: "the possibility of a French intervention"."""
        inner = phrase.complement
        hollow = self._sentence.units.lowers[phrase.base[1] - 1] in _HOLLOW
        return self._culprits(inner) if hollow and inner is not None and not phrase.members else []

    def _doers_beside(self, phrase: Phrase) -> list[Actor]:
        """Who a deed says did it: "the storming of the mosque by Israeli police", "the presence of Eritrean troops"."""
        if phrase.members:  # "the unity and independence of Chad"
            one = any(member.owners or member.complement is not None for member in phrase.members[:-1])
            return self._doers_beside(phrase.members[-1]) if not one else []
        inner = phrase.complement
        noun = self._lexicon.noun_lemma(self._sentence.units.lowers[phrase.base[1] - 1])
        named = doer_behind(phrase, self._sentence, self._lexicon) if noun in _CHOOSING else None  # "the nomination of Petrov by the king"
        if inner is not None and named is None and noun in _DONE_BY_WHOM_THEY_ARE_OF | _CHOOSING:
            return self._culprits(inner, of_deed=True)
        leader = self._leader(phrase)
        if leader is not None:
            return self._resolver.resolve(leader)
        fighters = fighters_of(phrase, self._sentence.units)
        if fighters is not None and (doers := self._resolver.resolve(fighters)):
            return [replace(doer, name=f"{doer.name}s", plural=True) if doer.name in _ONE_OF_MANY else doer for doer in doers]
        hands = in_hands(phrase, self._sentence)
        doer = doer_behind(phrase, self._sentence, self._lexicon) or other_side(phrase, self._sentence, self._lexicon)
        doer = doer or maker(phrase, self._sentence, self._lexicon)
        known = doer is not None and doer is not self._acting  # "a move that France condemned" is not France's
        if hands is not None:
            return self._culprits(hands)
        return (self._resolver.resolve(doer) or self._resolver.responsible(doer)) if doer is not None and known else []

    def _leader(self, phrase: Phrase) -> Phrase | None:
        """Who leads or has made a thing by the words in front of it: "the Kenyan-led mission", "the US-drafted text"."""
        units = self._sentence.units
        at = next((at for at in range(phrase.base[0] + 1, phrase.base[1] - 2) if units.tags[at] == "-" and units.lowers[at + 1] in _LED), None)
        return Phrase("NP", at - 1, at, (at - 1, at), units.lowers[at - 1]) if at is not None and units.tags[at - 1] in "CDO" else None

    def _doers(self, phrase: Phrase) -> list[Actor]:
        """ "the seizure": whose it was, when an earlier fact of the document is what the noun names."""
        begin, end = phrase.base
        units = self._sentence.units
        told = doer_in_front(phrase, self._sentence, self._lexicon) if units.lowers[end - 1] in ANY_DEED else None
        if told is not None:
            return self._at_noun(self._resolver.resolve(told), phrase, "subject in front")
        dated = begin > 1 and units.tags[begin - 1] == "S" and units.tags[begin - 2] == "W"  # "Tuesday's bombardment"
        taken_up = begin > 1 and units.tags[begin - 1] == "," and units.lowers[begin] in ("a", "an")  # "offered to mediate, an offer Chad turned down"
        if not (units.lowers[begin] in _POINTING or dated or taken_up) or end - begin > 3 or phrase.complement is not None:
            return []
        noun = self._lexicon.noun_lemma(units.lowers[end - 1])
        known = [event for event in self._events if noun in event.nouns and (not taken_up or self._is_told_here(event))]
        if noun in ANY_DEED:  # what is nearest, whatever it is
            known = [event for event in known if event.agents and 0 < units.starts[begin] - event.agents[0].start < _NEAR_DEED]
        if not known:
            return []
        event = next(event for event in known if event.sentence == known[-1].sentence)  # the first of its sentence is what the sentence is about
        if self._is_another(phrase, event):
            return []
        return self._at_noun(event.agents, phrase, noun)

    def _is_another(self, phrase: Phrase, event: Event) -> bool:
        """Whether a deed has a place or purpose behind it that was not told of the earlier one: "the attack in Kano", "the request to extradite him"."""
        units, end = self._sentence.units, phrase.base[1]
        others = {known.affiliation for unit in range(phrase.base[0], end - 1) if (known := known_at(unit, units)) is not None}
        if others and not others & {actor.affiliation for actor in event.agents}:
            return True  # "the Iran deal"
        word, tag = "".join(units.lowers[end : end + 1]), "".join(units.tags[end + 1 : end + 2])
        if word == "to" and tag in ("v", "b", "h"):
            return True
        if word not in ("in", "at", "near", "on") or tag not in ("L", "P", "K", "C") or not event.agents:
            return False
        begin = event.agents[0].start
        here = units.starts[0]
        near = self._text[max(0, begin - _TOLD) : min(begin + _TOLD, here)] if begin < here else self._text[here : units.starts[end]]
        return units.words[end + 1] not in near

    def _is_told_here(self, event: Event) -> bool:
        return bool(event.agents) and event.agents[0].start >= self._sentence.units.starts[0]

    def _doers_of_it(self, phrase: Phrase) -> list[Actor]:
        """ "Kenya shelled the town. Chad called it an outrage": who did what was told last, where it is a harm and another's."""
        units, at = self._sentence.units, phrase.base[0]
        verbs = sum(clause.form == "finite" and self._sentence.phrases[clause.at].first < at for clause in self._sentence.clauses)
        if units.lowers[at] != "it" or units.tags[at] != "p" or verbs != 1:
            return []  # "the crackdown angered Chad, which called it an outrage": the sentence has told of what
        known = [event for event in self._events if event.agents and 0 < units.starts[at] - event.agents[0].start < _NEAR_DEED]
        acting = {actor.affiliation for actor in self._resolver.resolve(self._acting)} if self._acting is not None else set()
        harmed = known and known[-1].nouns & HARMS and not {actor.affiliation for actor in known[-1].agents} & acting
        return self._at_noun(known[-1].agents, phrase, "it") if harmed else []

    def _captors(self, phrase: Phrase, doers: Collection[str | None]) -> list[Actor]:
        """The state that holds or tries its own people, where others condemn it: "condemned the arrest of Egyptians", "abuses in Tibet"; but not in Paris."""
        units, phrases = self._sentence.units, self._sentence.phrases
        phrase = self._growing(phrase.members[-1] if phrase.members else phrase)
        noun, held = units.lowers[phrase.base[1] - 1], phrase.complement
        head = units.lowers[held.base[1] - 1] if held is not None else ""
        used = (noun in _USE and head in _FORCE) or (noun in _KILLING and head in _CROWDS)
        rights = noun in _BREACHES and units.lowers[phrase.base[1] - 2] in _RIGHTS  # "human rights violations in Chad"
        if phrase.members or ((noun, "custody") not in self._lexicon.frames and not used and not rights and noun not in _OF_THE_STATE):
            return []
        behind = next((at for at, other in enumerate(phrases[:-2]) if other.first == phrase.end), None)
        if behind is not None and phrases[behind].word in _UPON and phrases[behind + 1].type == "NP":
            held, behind = phrases[behind + 1], behind + 2  # "the use of force against protesters in Chad", "the crackdown on the opposition in Chad"
        inside = phrases[behind : behind + 2] if behind is not None and phrases[behind].word in ("in", "at") else []
        where = [one for phrase in inside[1:] if phrase.type == "NP" for one in (phrase.members or [phrase])]
        places = [place for place in (place_of(one, self._sentence, self._text) for one in where) if place is not None]
        codes = {place.country for place in places} or ({actor.affiliation for actor in self._resolver.resolve(held)} if held is not None else set())
        state = self._lexicon.countries.get(next(iter(codes)) or "") if len(codes) == 1 else None
        if state is None or state.affiliation in doers or state.affiliation in _OCCUPIED or not doers:
            return []
        start, end = units.starts[(held or phrase).base[0]], units.ends[(held or phrase).base[1] - 1]
        return [Actor(state.name, state.affiliation, "country", start, end, "country of those it holds")]

    def _growing(self, phrase: Phrase) -> Phrase:
        """What there is more of: "a sharp rise in executions"."""
        units, phrases = self._sentence.units, self._sentence.phrases
        if units.lowers[phrase.base[1] - 1] not in _GROWTH:
            return phrase
        behind = next((at for at, other in enumerate(phrases[:-1]) if other.first == phrase.end), None)
        more = phrases[behind + 1] if behind is not None and phrases[behind].word == "in" else phrase.complement
        return more if more is not None and more.type == "NP" else phrase

    def _at_noun(self, doers: list[Actor], phrase: Phrase, reason: str) -> list[Actor]:
        start, end = self._sentence.units.starts[phrase.base[0]], self._sentence.units.ends[phrase.base[1] - 1]
        return [replace(doer, start=start, end=end, resolved_by=f"event noun: {reason}") for doer in doers]

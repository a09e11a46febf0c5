"""To whom something is done that names nobody in its own slots: whom its deed hits, whom its force is to fight, whose act it answers.

Called by `facts.interpret.combatants` and `facts.interpret.drafting`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from facts.clause import named_behind
from facts.interpret.companions import foe_in_name, named_foe, who_answers
from facts.interpret.draft import Draft
from facts.interpret.hearers import hearers
from facts.interpret.slots import SlotReader
from facts.lexicon import Lexicon
from facts.match.gaps import FRONTED
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.setting import Setting

_FORCEFUL = frozenset("MOBILIZE ASSAULT THREATEN".split())
_ANSWERING = _FORCEFUL | {"SANCTION", "PROTEST"}
# What force is sent for to somebody's harm.
_FIGHTING = frozenset(
    "fight oust dislodge expel eject drive evict repel counter combat confront attack crush defeat eliminate eradicate neutralise neutralize pursue "
    "hunt stifle contain deter intimidate encircle besiege topple overthrow quell suppress disarm dismantle invade battle flush root weaken degrade".split()
)
_DEFENDING = frozenset("defend protect guard shield secure".split())
_REPLIES = {
    "response": "to", "reply": "to", "reaction": "to", "retaliation": "for against to over", "reprisal": "for against", "revenge": "for", "retribution": "for"
}  # fmt: skip
_OVERTURES = frozenset(  # what is answered by an offer or a demand; a harm is rather avenged
    "overture overtures offer offers branch proposal proposals request requests invitation letter message gesture appeal appeals approach plea".split()
)
_ANTI = frozenset("anti-government anti-regime anti-junta anti-coup antigovernment".split())
_FOES = frozenset("opponents critics foes detractors".split())
_FRIENDS = frozenset("supporters backers followers friends".split())
_SIDES = frozenset("country demonym capital seat group".split())
_OUT = ("out", "off", "back", "away")  # "to drive out the rebels"
_WRITTEN = ("appeal", "pledge")
_ON_WHOM = ("on", "against", "upon")
_LETTERS = frozenset("letter letters message messages note cable telegram memo email e-mail memorandum".split())
_WRITING = frozenset("write text email e-mail message cable telegraph".split())
_HELP = frozenset("support aid defence defense".split())
_NEAR = frozenset("NP I W R X J - ~ & P".split())  # what may stand between a force and what it is sent for
_REACH = 12
_MISSIONS = frozenset("embassy embassies consulate consulates".split())
_AT = frozenset("outside at before near opposite".split())  # where those stand who protest
_WHEN = frozenset("when as after".split())
_DYING = frozenset("die perish".split())
_HURTING = frozenset("kill injure wound hurt slay".split())
_USING = frozenset("use employ deploy".split())
_OWNING = 80  # characters from whose neighbours they are to those who are named


def missing_target(draft: Draft, sentence: Sentence, resolver: Resolver, reader: SlotReader, lexicon: Lexicon) -> list[Actor]:
    """Whom a directed act without a target is at, as the words around it tell; nobody of the doers' own country."""
    match = draft.match
    if match.grammar.kind.name in _WRITTEN or (match.grammar.kind.name == "threat" and match.clause is not None and match.clause.form == "gerund"):
        own = {actor.affiliation for actor in draft.agents}
        written = [actor for actor in _addressed(match, sentence, resolver) if actor.affiliation is not None and actor.affiliation not in own]
        overtures = _answered(match, sentence, _OVERTURES) if not written else ()
        written = written or [actor for deed in overtures for actor in _whose(deed, resolver, sentence) if actor.affiliation not in own]
        return written or (hearers(draft, sentence, resolver, lexicon) if match.grammar.kind.name == "pledge" else [])
    if match.pattern is not None and match.grammar.kind.plover == "CONCEDE":
        return _under_it(match, sentence, resolver) or (foe_in_name(match, sentence) if match.grammar.kind.name == "concession" else [])
    if match.noun is not None and match.grammar.kind.name == "condemnation":
        answering = who_answers(match, sentence, lexicon.frames)  # "Chad hit back at criticism from Peru"
        own = {actor.affiliation for actor in draft.agents} - {None}
        return [actor for actor in (resolver.resolve(answering) if answering is not None else []) if actor.affiliation not in own]
    if match.pattern is None or match.grammar.kind.plover not in _ANSWERING:
        return []
    if match.grammar.kind.plover == "PROTEST" and (
        against := _against_whom(draft, sentence, lexicon) or _opposed(draft, sentence, resolver) or _at_mission(draft, sentence, resolver)
    ):
        return against
    if match.grammar.kind.name == "sanction" and (foe := foe_in_name(match, sentence)):
        return foe
    own = {actor.affiliation for actor in draft.agents} | {actor.name for actor in draft.agents}
    for told in _told(match, sentence, resolver, reader):
        found = [actor for actor in told if actor.name not in own and (actor.affiliation is None or actor.affiliation not in own)]
        if found:
            return found
    return []


def threatened(draft: Draft, setting: Setting, lexicon: Lexicon) -> list[Actor]:
    """Whom a threat or sanction is at that names nobody: the one state or group that its sentence names beside the doers' own, and not as a place."""
    own = {actor.affiliation for actor in (*draft.agents, *draft.speakers)}
    if not draft.agents or None in own or not _is_at_somebody(draft):
        return []
    first = draft.agents[0].start
    named = [(words, begin, known) for words, begin, known in setting.named(*draft.said, _SIDES) if known.affiliation not in own]
    if any(begin < first < begin + _OWNING and setting.owns(begin) for _, begin, _ in named):
        return []  # "Chad's neighbours, including Mali, imposed bans"
    groups = {known.affiliation for _, _, known in named if known.type == "group"}
    code = setting.only_beside(own, *draft.said, placed=False)
    codes = groups | ({code} if code is not None else set())
    side = next(((words, begin, known) for words, begin, known in named if {known.affiliation} == codes), None)
    if side is None:
        return []
    words, begin, known = side
    state = lexicon.countries.get(known.affiliation or "", known)
    return [Actor(state.name, state.affiliation, state.type, begin, begin + len(words), "the one other side named")]


def _is_at_somebody(draft: Draft) -> bool:
    """Threats, but those that only a condition makes such; sanctions that do not say whom or where they hit."""
    kind = draft.match.grammar.kind.name
    if draft.match.pattern is None or (draft.match.sense == "conditional" and draft.condition is None):
        return False
    return kind == "threat" or (kind == "sanction" and draft.match.slots.keys().isdisjoint(("target", "destination")))


def _addressed(match: Match, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "In a letter sent to Chad, Peru offered help", "Peru sent a letter to Chad threatening to leave": to whom it was written."""
    phrases, lowers = sentence.phrases, sentence.units.lowers
    if match.clause is not None and match.clause.form == "gerund":
        to = match.at - 1 - (phrases[match.at - 1].type == ",")
        to -= to > 1 and phrases[to].type == "W"
        to -= to > 1 and phrases[to].type == "I" and phrases[to + 1].type == "W"  # "wrote to Ivanov on Friday asking for help"
        if to > 1 and phrases[to].type == "NP" and _is_writing(phrases, to - 1 - (phrases[to - 1].word == "to")):
            return resolver.resolve(phrases[to])
        written = to > 1 and phrases[to].type == "NP" and phrases[to - 1].word == "to" and phrases[to - 2].type == "NP"
        return resolver.resolve(phrases[to]) if written and lowers[phrases[to - 2].base[1] - 1] in _LETTERS else []
    for at in range(1, min(match.at, len(phrases) - 3) if match.clause is not None else 0):
        if phrases[at].type == "NP" and phrases[at - 1].word == "in" and lowers[phrases[at].base[1] - 1] in _LETTERS:
            to = at + 1 + (phrases[at + 1].type == "VG")
            return resolver.resolve(phrases[to + 1]) if phrases[to].word == "to" and phrases[to + 1].type == "NP" else []
    return []


def _is_writing(phrases: Sequence[Phrase], at: int) -> bool:
    """Whether somebody writes to whom stands behind phrase `at` and its "to"."""
    verb = phrases[at].verb
    return verb is not None and verb.lemma in _WRITING and not verb.passive


def _under_it(match: Match, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "Lifted the curbs it had slapped on Chad": whom what is lifted was put on, as the clause that describes it tells."""
    phrases = sentence.phrases
    lifted = match.at + 1
    if match.clause is None or lifted not in match.consumed:
        return []
    for clause in sentence.clauses:
        begin = clause.at if clause.subject_at is None else min(clause.at, clause.subject_at)
        begin -= phrases[begin - 1].type == "s" or phrases[begin - 1].word in FRONTED
        on = phrases[clause.at + 1 : clause.at + 3]
        if clause.at > lifted and begin == lifted + 1 and len(on) == 2 and on[0].word in _ON_WHOM and on[1].type == "NP":
            return resolver.resolve(on[1]) or resolver.responsible(on[1])
    return []


def _against_whom(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> list[Actor]:
    """ "Anti-government protesters", "anti-Israel rallies": whom their name says that they are against."""
    units, noun = sentence.units, draft.match.noun
    words = [unit for unit, start in enumerate(units.starts) if any(agent.start <= start < agent.end for agent in draft.agents)]
    for unit in (*words, *(range(*noun.base) if noun is not None else ())):
        if units.lowers[unit] in _ANTI:
            states = (lexicon.countries.get(agent.affiliation or "") for agent in draft.agents)
            start, end = units.starts[unit], units.ends[unit]
            return [Actor(state.name, state.affiliation, "country", start, end, "whom they are against") for state in states if state is not None]
        if foe := named_foe(unit, units):
            return foe
    return []


def _at_mission(draft: Draft, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "Stood outside the Turkish embassy in Paris, protesting": the state in front of whose embassy a protest is."""
    own = {actor.affiliation for actor in draft.agents} - {None}
    for before, phrase in pairwise(sentence.phrases):
        front = before.word == "in" and phrase.word == "front" and phrase.complement is not None
        place = phrase.complement if front else phrase if before.word in _AT else None
        if place is not None and phrase.type == "NP" and sentence.units.lowers[place.base[1] - 1] in _MISSIONS:
            return [actor for actor in resolver.responsible(place) if actor.affiliation not in own and actor.type in ("country", "organisation")]
    return []


def _opposed(draft: Draft, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "Opponents of the president", "anti-Lukashenko activists": the person or power whose foes they are, or are named as in one word."""
    units, match = sentence.units, draft.match
    for phrase in match.slots.get("agent", ()):
        members = phrase.members or [phrase]
        friends = any(units.lowers[one.base[1] - 1] in _FRIENDS for one in members)  # "supporters and opponents of the president"
        for one in members if not friends else ():
            if units.lowers[one.base[1] - 1] in _FOES and one.complement is not None:
                return resolver.resolve(one.complement)
    for phrase in (*match.slots.get("agent", ()), *((match.noun,) if match.noun is not None else ())):
        for unit in range(*phrase.base):
            prefix, _, surname = units.words[unit].partition("-")
            if prefix.lower() == "anti" and surname[:1].isupper():
                return resolver.surname(surname, unit)
    return []


def fought(match: Match, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "Bombed Mosul to drive out the rebels": whom an act with a place for its object is to fight."""
    return next((found for foe in _foes(match, sentence) if (found := resolver.resolve(foe) or resolver.responsible(foe))), [])


def is_in_support(match: Match, sentence: Sentence) -> bool:
    """ "An operation in support of the government in Libya": whether it helps somebody there, and is none against the place's state."""
    return bool(_helping(match, sentence))


def not_helped(targets: list[Actor], match: Match, sentence: Sentence) -> list[Actor]:
    """The targets without whom an attack is "in support of"."""
    helping, starts = _helping(match, sentence), sentence.units.starts
    return [t for t in targets if not any(starts[phrase.first] <= t.start <= starts[phrase.end - 1] for phrase in helping)]


def _helping(match: Match, sentence: Sentence) -> list[Phrase]:
    """The phrases behind a match that say whom it helps: "in support of the rebels"."""
    phrases = sentence.phrases
    behind = range(match.at + 1, min(match.at + _REACH, len(phrases)))
    return [phrases[at] for at in behind if phrases[at].word in _HELP and phrases[at - 1].word in ("in", "to") and phrases[at].complement is not None]


def _told(match: Match, sentence: Sentence, resolver: Resolver, reader: SlotReader) -> Iterator[list[Actor]]:
    if match.grammar.kind.plover == "ASSAULT":
        yield from _hit(match, reader)
        yield from (resolver.resolve(one) or resolver.responsible(one) for one in (*_killed_then(match, sentence), *_against(match, sentence)))
    if match.grammar.kind.plover in _FORCEFUL:
        yield from (resolver.resolve(foe) or resolver.responsible(foe) for foe in _foes(match, sentence))
    yield from (_whose(deed, resolver, sentence) for deed in _answered(match, sentence))


def _hit(match: Match, reader: SlotReader) -> Iterator[list[Actor]]:
    """ "Launched airstrikes that killed three rebels": whom a shorter reading says that the deed hits."""
    for other in match.outread:
        if other.grammar.kind is match.grammar.kind and other.at in match.consumed and "agent" not in other.slots:
            yield reader.read(other).targets


def _killed_then(match: Match, sentence: Sentence) -> Iterator[Phrase]:
    """ "Two Israeli soldiers were killed when militants blew up a tunnel": whose death the clause in front tells that an attack is the time or cause of."""
    clause, phrases = match.clause, sentence.phrases
    begin = (clause.subject_at or 0) - 1 if clause is not None and clause.form == "finite" else -1
    told = next((c for c in reversed(sentence.clauses) if clause is not None and c.at < clause.at), None)
    if begin < 1 or told is None or phrases[begin].word not in _WHEN or told.form != "finite" or told.verb.negated or not told.at < begin:
        return
    if told.subject is not None and (told.verb.lemma in _DYING or (told.passive and told.verb.lemma in _HURTING)):
        yield told.subject


def _against(match: Match, sentence: Sentence) -> Iterator[Phrase]:
    """ "Carried out strikes near Mosul using drones against militants": against whom a means is used."""
    phrases = sentence.phrases
    using = next((at for at in range(match.at + 2, min(match.at + _REACH, len(phrases))) if phrases[at].type == "VG"), None)
    verb = phrases[using].verb if using is not None else None
    if using is None or verb is None or verb.lemma not in _USING:
        return
    end = next((at for at in range(using + 1, len(phrases)) if phrases[at].type in (".", ";", "s", "VG")), len(phrases))
    named = named_behind(phrases, using + 1, end, "against")
    yield from (phrases[named],) if named is not None else ()


def _foes(match: Match, sentence: Sentence) -> Iterator[Phrase]:
    """ "Sent troops to oust the rebels", "moved forces into the valley to fight militants": the object of what force is sent for."""
    phrases = sentence.phrases
    for clause in sentence.clauses:
        if clause.form != "infinitive" or not match.at < clause.at <= match.at + _REACH or clause.verb.negated:
            continue
        if clause.verb.lemma in _DEFENDING and match.grammar.kind.plover == "MOBILIZE":
            named = next((n for word in ("from", "against") if (n := named_behind(phrases, clause.at + 2, clause.at + 5, word)) is not None), None)
            yield from (phrases[named],) if named is not None else ()  # "deployed missiles to defend the port from Chadian raids"
        if clause.verb.lemma in _FIGHTING:
            near = all(phrase.type in _NEAR for phrase in phrases[match.at + 1 : clause.at])
            behind = phrases[clause.at + 1 : clause.at + 3]
            foe = behind[1:] if behind and behind[0].word in _OUT else behind[:1]
            if near and foe and foe[0].type == "NP":
                yield foe[0]


def _answered(match: Match, sentence: Sentence, nouns: frozenset[str] | None = None) -> Iterable[Phrase]:
    """ "Launched strikes in response to India's raid": what an act is the answer to, where it is one of `nouns`."""
    phrases = sentence.phrases
    for at in range(match.at + 1, min(match.at + _REACH, len(phrases) - 2)):
        if phrases[at].type not in _NEAR and at != match.at + 1:
            return
        if phrases[at].type == "NP" and phrases[at - 1].word == "in" and phrases[at + 1].word in _REPLIES.get(phrases[at].word, "").split():
            if phrases[at + 2].type == "NP" and (nouns is None or sentence.units.lowers[phrases[at + 2].base[1] - 1] in nouns):
                yield phrases[at + 2]


def _whose(deed: Phrase, resolver: Resolver, sentence: Sentence) -> list[Actor]:
    """Whose deed it is, or from whom it comes; a state that is named itself."""
    phrases = sentence.phrases
    behind = next((at for at, other in enumerate(phrases[:-1]) if other.first == deed.end), None)
    if behind is not None and phrases[behind].word in ("from", "by") and phrases[behind + 1].type == "NP":
        return resolver.resolve(phrases[behind + 1]) or resolver.responsible(phrases[behind + 1])
    found = resolver.responsible(deed) or [actor for actor in resolver.resolve(deed) if actor.type in ("country", "group")]
    return found or (resolver.responsible(deed.complement) if deed.complement is not None and not deed.members else [])  # "two cases of Syrian jets"

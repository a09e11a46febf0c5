"""What one sentence tells of whom a fact concerns: whom a talk's appeal is made to, who answers a demand, whose officials a visitor meets.

Called by `facts.interpret.interpreter`.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from facts.clause import Clause, named_behind
from facts.interpret.draft import Draft
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.countries import known_at
from facts.resolve.discourse import Discourse
from facts.tag import Units

# Offices of a state, which nobody from abroad is met under without his country.
_OF_STATE = ("president", "prime minister", "minister", "premier", "speaker", "chief of staff", "national security adviser", "king", "chancellor")
_ASKING = frozenset("REQUEST ACCUSE THREATEN".split())  # of what is named by a noun, whoever answers it is the one concerned
_JUDGING = frozenset("ACCUSE SUPPORT REJECT".split())
_SINCE = ("since", "despite")  # behind which another event is told: "the first visit since the Russian invasion"
# Between an answering verb and what is answered: "agreed to a request", "turned down an appeal", "hit back at criticism".
_BETWEEN = frozenset("to with down off aside out on back at no".split())
_STATES = ("countries", "nations", "states")
_AMONG = frozenset(("including", "among"))
# What is done against a deal: who welcomes "the truce violated by Chad" does not welcome Chad's act.
# Kinds of act that others of the same doer in the same sentence may be part of.
_SHARED = {"attack": ("attack", "seizure"), "protest": ("appeal", "condemnation")}


def receive(drafts: Sequence[Draft], discourse: Discourse) -> None:
    """Give the officials of unknown country that a visitor meets in one sentence the country that he visits."""
    for visit in (draft for draft in drafts if draft.match.grammar.kind.name == "visit" and len(draft.targets) == 1):
        host, visitors = visit.targets[0], {actor.name for actor in visit.agents}
        for talk in drafts:
            if talk.match.grammar.kind.direction == "symmetric" and visitors & {actor.name for actor in talk.parties}:
                talk.agents = [_of(actor, host, visitors, discourse) for actor in talk.agents]
                talk.targets = [_of(actor, host, visitors, discourse) for actor in talk.targets]


def _of(actor: Actor, host: Actor, visitors: set[str], discourse: Discourse) -> Actor:
    titled = any(any(office.endswith(title) for title in _OF_STATE) for office in discourse.offices(actor))
    if actor.type != "person" or actor.affiliation is not None or actor.name in visitors or not titled or host.type != "country":
        return actor
    known = replace(actor, affiliation=host.affiliation)
    discourse.remember(known, None)
    return known


def decree(drafts: Sequence[Draft], sentence: Sentence, resolver: Resolver) -> None:
    """ "Putin ordered three men jailed": who orders what befalls his object does it."""
    orders = [clause for clause in sentence.clauses if clause.verb.lemma == "order" and not clause.passive and clause.subject is not None]
    for draft in drafts if orders else ():
        clause = draft.match.clause
        if draft.agents or clause is None or not clause.passive or clause.form != "participle":
            continue
        order = next((other for other in orders if sentence.phrases[other.at + 1 : other.at + 2] == [clause.subject]), None)
        if order is not None and order.subject is not None:
            draft.agents = [actor for actor in resolver.resolve(order.subject) if actor.name not in {a.name for a in draft.targets}]


def address(drafts: Sequence[Draft]) -> None:
    """ "The Secretary called for restraint, he said of the call with Aliyev": what is asked in a talk is asked of the other party, and then."""
    talks = [draft for draft in drafts if draft.match.grammar.kind.plover == "CONSULT" and draft.match.noun is not None]
    talks = [draft for draft in talks if draft.match.grammar.kind.direction == "symmetric"]  # no deal that a demand is about
    for draft in drafts:
        if draft.match.grammar.kind.plover != "REQUEST" or draft.targets or len(draft.agents) != 1:
            continue
        name = draft.agents[0].name
        draft.targets = _rung(draft, drafts)
        for talk in talks if not draft.targets else ():
            parties = talk.targets if talk.owner_pronoun else talk.parties
            others = [actor for actor in parties if actor.name != name]
            if len(others) == 1 and ((len(parties) == 1 and others[0] in talk.targets) or name in {actor.name for actor in parties}):
                draft.targets = [replace(others[0], resolved_by="other party of the talk")]
                draft.date = draft.date or talk.date


def _rung(draft: Draft, drafts: Sequence[Draft]) -> list[Actor]:
    """ "Rang Ivanov to press for restraint": whom somebody calls or meets to ask for something is the one that it is asked of."""
    clause = draft.match.clause
    if clause is None or clause.form != "infinitive" or clause.parent is None:
        return []
    talks = [talk for talk in drafts if talk.match.clause is clause.parent and talk.match.grammar.kind.plover == "CONSULT"]
    talks = [talk for talk in talks if talk.match.grammar.kind.direction == "symmetric" and draft.agents[0].name in {actor.name for actor in talk.parties}]
    others = (actor for talk in talks for actor in talk.parties if actor.name != draft.agents[0].name)
    return [replace(actor, resolved_by=f"{actor.resolved_by}; other party of the talk") for actor in dict.fromkeys(others)]


def answer(drafts: Sequence[Draft], sentence: Sentence, resolver: Resolver, discourse: Discourse) -> None:
    """ "Egypt granted Kenya's request", "the demands were rebuffed by Oman": whoever answers a demand is the one it is made of."""
    frames = discourse.lexicon.frames
    for draft in drafts:
        if draft.match.noun is None or draft.targets or not draft.agents or draft.match.grammar.kind.plover not in _ASKING:
            continue
        answerer = who_answers(draft.match, sentence, frames) or _doer(draft.match.at, sentence, frames)
        found = resolver.resolve(answerer) if answerer is not None else []
        own, names = {actor.affiliation for actor in draft.agents} - {None}, {actor.name for actor in draft.agents}
        others = [actor for actor in found if actor.name not in names and (actor.type != "country" or actor.affiliation not in own)]
        draft.targets = [replace(actor, resolved_by=f"{actor.resolved_by}; who answers") for actor in others]


def who_answers(match: Match, sentence: Sentence, frames: Container[tuple[str, str]]) -> Phrase | None:
    """Whose answer to what a noun names the sentence tells: "Chad brushed aside the criticism"."""
    answering = (clause for clause in sentence.clauses if (clause.verb.lemma, "answer") in frames or _says_no(clause, sentence))
    return next((phrase for clause in answering if (phrase := _answerer(clause, match.at, sentence)) is not None), None)


def _says_no(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause is "says no to", with or without quotation marks."""
    return clause.verb.lemma == "say" and sentence.units.lowers[sentence.phrases[clause.at].end : sentence.phrases[clause.at].end + 2][:1] == ["no"]


def _answerer(clause: Clause, at: int, sentence: Sentence) -> Phrase | None:
    """Who answers what stands at phrase `at` by the verb of a clause."""
    phrases = sentence.phrases
    if not clause.passive:
        between = phrases[clause.at + 1 : at]
        return clause.subject if clause.at < at <= clause.at + 3 and all(phrase.word in _BETWEEN for phrase in between) else None
    named = named_behind(phrases, clause.at + 1, clause.limit, "by")
    return phrases[named] if named is not None and clause.subject_at == at else None


def _doer(at: int, sentence: Sentence, frames: Container[tuple[str, str]]) -> Phrase | None:
    """Who does what is done "at the request of" somebody: the subject of the clause that this stands in or opens."""
    if not at or sentence.phrases[at - 1].word != "at":
        return None
    finite = [clause for clause in sentence.clauses if clause.form == "finite"]
    ahead = next((clause for clause in finite if clause.at > at), None)
    behind = next((clause for clause in reversed(finite) if clause.at < at), None)
    clause = behind if behind is not None and at <= behind.limit else ahead
    told = clause is None or clause.passive or (clause.verb.lemma, "say") in frames
    return None if told or clause is None else clause.subject


def answer_for(drafts: Sequence[Draft]) -> None:
    """ "Condemned the shelling of Goma by rebels", "welcomed the deal between Chad and Niger", "condemned the attack, which Hamas claimed":
    whoever did what is judged is who is judged."""
    for draft in drafts:
        if draft.targets or not draft.agents or draft.match.grammar.kind.plover not in _JUDGING:
            continue
        own = {actor.affiliation for actor in draft.agents} | {actor.name for actor in draft.agents}
        for deed in drafts:
            undone = draft.match.grammar.kind.name == "support" and deed.match.sense == "undoing"
            if deed is draft or undone or deed.status == "negated" or not any(_is_judged(deed, start, end) for start, end in draft.events):
                continue
            both = deed.match.grammar.kind.direction == "symmetric"
            reciprocal = deed.match.pattern is not None and deed.match.pattern.reciprocal
            doers = deed.parties if both or reciprocal else deed.agents
            others = [actor for actor in doers if actor.affiliation not in own and actor.name not in own]
            if others and (both or len(others) == len(doers)):
                draft.targets = [replace(actor, resolved_by=f"{actor.resolved_by}; of the act that is judged") for actor in others]
                break


def _is_judged(deed: Draft, start: int, end: int) -> bool:
    """Whether a deed is told by the words at `[start, end)`, or behind them by who owns up to it."""
    pattern = deed.match.pattern
    owned_up = pattern is not None and pattern.weak and deed.match.grammar.kind.name == "attack"
    return start <= deed.trigger.start < end or (owned_up and deed.trigger.start >= end)


def refuse(drafts: Sequence[Draft]) -> None:
    """ "Will not meet with his counterpart": who is refused is whom the act that is not to be would be done with."""
    for draft in drafts:
        if draft.targets or not draft.agents or draft.match.grammar.kind.name != "rejection":
            continue
        doers = {actor.name for actor in draft.agents}
        for act in drafts:
            denied = act.match.grammar.kind.plover == "ASSAULT"  # "denied a role in the attack on Peru" refuses Peru nothing
            refused = act is not draft and act.status == "negated" and act.trigger.start == draft.trigger.start and not denied
            others = [actor for actor in act.parties if actor.name not in doers] if refused and doers & {actor.name for actor in act.parties} else []
            if others:
                draft.targets = [replace(actor, resolved_by=f"{actor.resolved_by}; of the act that is refused") for actor in others]
                break


def share(drafts: Sequence[Draft]) -> None:
    """ "Carried out air strikes, killing three soldiers", "gathered to call for the resignation of the minister": one act is at whom the other is."""
    for draft in drafts:
        shared = _SHARED.get(draft.match.grammar.kind.name, ())
        if draft.targets or not draft.agents or not shared:
            continue
        doers = {actor.name for actor in draft.agents}
        for other in drafts:
            same = other is not draft and other.targets and other.match.grammar.kind.name in shared and {actor.name for actor in other.agents} == doers
            if same and other.trigger.start > draft.trigger.start and other.match.clause is not None and other.match.clause.form in ("gerund", "infinitive"):
                draft.targets = [replace(actor, resolved_by=f"{actor.resolved_by}; of the same act") for actor in other.targets]
                break


def include(drafts: Sequence[Draft], sentence: Sentence, resolver: Resolver, discourse: Discourse) -> None:
    """ "Arrested ten people on Monday, including (among them) the mayor": who is named, further behind, among those whom an act is done to."""
    at = _including(sentence.phrases)
    named = _named_among(at, sentence.phrases) if at is not None else None
    if at is None or named is None:
        return
    for draft in drafts:
        behind = max(draft.match.consumed) + 1
        draft.targets = _with_those_named(draft.targets, behind if behind < at - 1 else None, at, named, sentence, resolver, discourse)
        begun = next((n + 1 for n, phrase in enumerate(sentence.phrases[:at]) if draft.agents and draft.agents[0].end == _end_of(phrase, sentence)), None)
        draft.agents = _with_those_named(draft.agents, begun, at, named, sentence, resolver, discourse)


def _end_of(phrase: Phrase, sentence: Sentence) -> int:
    return sentence.units.ends[phrase.end - 1]


def _with_those_named(
    side: list[Actor], begin: int | None, at: int, named: Phrase, sentence: Sentence, resolver: Resolver, discourse: Discourse
) -> list[Actor]:
    """A group without a name, with those of it who are named behind "including" at phrase `at`; `begin` is what stands behind the group."""
    group = side[0] if len(side) == 1 else None
    if group is None or begin is None or group.type not in ("unnamed", "body") or not _is_open(begin, at, group, sentence, discourse):
        return side
    role = discourse.lexicon.roles.get(group.name.split(" of ")[0].split()[-1].lower())
    armed = role is not None and role.type == "force"  # "forces loyal to the government, including Chadian troops and Hezbollah"
    among = ("country", "organisation") if group.name.lower() in _STATES else ("unnamed", "group", "organisation") if armed else ("person",)
    found = [actor for actor in resolver.resolve(named) if not armed or actor.affiliation is not None]
    if not found or not all(actor.type in among for actor in found) or group.end >= found[0].start:
        return side
    return [group, *(replace(actor, affiliation=actor.affiliation or group.affiliation, resolved_by=f"{actor.resolved_by}; one of them") for actor in found)]


def _including(phrases: Sequence[Phrase]) -> int | None:
    """Where ", including" or ", among (them)" stands."""
    return next((at for at in range(1, len(phrases) - 1) if phrases[at].word in _AMONG and phrases[at - 1].type == ","), None)


def _named_among(at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Who is named behind "including" or "among them" at a phrase."""
    if phrases[at].word == "among":
        if phrases[at + 1].word not in ("them", "those"):
            return None
        at += 1
    behind = phrases[at + 1] if at + 1 < len(phrases) else None
    return behind if behind is not None and behind.type == "NP" else None


def _is_open(begin: int, end: int, group: Actor, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether nothing stands between a plural and those of it who are named that may be a plural of persons itself, or begins a clause."""
    lexicon, words = discourse.lexicon, sentence.units.lowers
    noun = group.name.split(" of ")[0].split()[-1]
    head = lexicon.roles.get(noun.lower())
    nationals = any(reading.type in ("demonym", "people") for reading in lexicon.names.get(noun, ())) and noun.endswith("s")  # "prominent Kenyans"
    if not (nationals or (head is not None and head.plural)) or any(clause.form == "finite" and begin <= clause.at < end for clause in sentence.clauses):
        return False
    heads = (lexicon.roles.get(words[phrase.base[1] - 1]) for phrase in sentence.phrases[begin : end - 1] if phrase.type == "NP")
    return not any(role is not None and role.plural for role in heads)


def host(drafts: Sequence[Draft], discourse: Discourse, sentence: Sentence) -> None:
    """ "Signed a deal during a visit by X": a visit without a goal goes to the only country that the sentence names beside the visitor's."""
    for draft in drafts:
        if draft.match.grammar.kind.name != "visit" or draft.match.noun is None or draft.targets or not draft.agents or draft.place is not None:
            continue
        own = {actor.affiliation for actor in draft.agents}
        stop = next((sentence.units.starts[phrase.first] for phrase in sentence.phrases if phrase.word in _SINCE), sentence.units.ends[-1])
        stop = min([stop, *(speaker.start for speaker in draft.speakers if speaker.start >= draft.trigger.end)])
        code = discourse.setting.only_beside(own, sentence.units.starts[0], stop)
        state = discourse.lexicon.countries.get(code or "")
        if state is not None and None not in own:
            draft.targets = [Actor(state.name, state.affiliation, "country", draft.trigger.start, draft.trigger.end, "named beside the visitor")]


def named_foe(unit: int, units: Units) -> list[Actor]:
    """ "Anti-Chadian sanctions": whom the name that begins at a unit says that it is against."""
    known = known_at(unit + 2, units) if units.lowers[unit] == "anti" and units.tags[unit + 1 : unit + 2] == "-" else None
    if known is None:
        return []
    return [Actor(known.name, known.affiliation, known.type, units.starts[unit + 2], units.ends[unit + 2], "whom they are against")]


def foe_in_name(match: Match, sentence: Sentence) -> list[Actor]:
    """Whom the name of a thing that a pattern has read says that it is against."""
    units = sentence.units
    read = (sentence.phrases[at] for at in match.consumed if 0 <= at < len(sentence.phrases))
    return next((foe for phrase in read for unit in range(*phrase.base) if (foe := named_foe(unit, units))), [])

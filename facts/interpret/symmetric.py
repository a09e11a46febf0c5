"""Talks and agreements: who their equal parties are, and whether several were met one by one. Called by `facts.interpret.drafting`."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from facts.clause import Clause, find_saying
from facts.interpret.draft import Draft
from facts.interpret.slots import distinct
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.quotations import STAND_IN
from facts.status.supposed import is_there_for

_ADDRESSING = frozenset("tell assure inform brief congratulate thank urge ask warn invite remind update reassure press notify".split())
_TELLING = frozenset("say announce confirm add state declare warn report disclose".split())
_FACE_TO_FACE = _ADDRESSING | frozenset("confront greet present hand lecture pressure".split())
_AT = frozenset("at during in".split())  # "told him after a meeting" says nothing of who was there
_JOINT = frozenset("joint trilateral together three-way four-way quadrilateral group conference".split())
_SEPARATE = frozenset(("separate", "separately", "respectively", "individually"))
_CONCERTING = frozenset("agree reach sign strike make conclude seal decide ink have".split())
_SIGNING = frozenset("sign ink initial conclude".split())
_CALLING_ON = frozenset("meet visit host receive welcome".split())
_TALKING = frozenset("meet hold have talk confer".split())
_GATHERINGS = ("summit", "meeting", "session")
_HELD = frozenset("begin start open end close conclude convene hold take schedule plan kick wrap".split())
_IN_TURN = (("and", "then"), ("and", "later"))
_ADJUNCT = frozenset("in during at after following on before amid since ahead".split())
_SAYING = frozenset({"in"})  # "after a rebuke to X, Y said" is no rebuke by Y
_AGAINST = frozenset("despite amid over following after under".split())
_ASKED = frozenset(("at", "despite"))
_ANSWERED = ("REQUEST",)  # in response to a refusal one need not be the one refused
_RESPONSES = ("response", "reply", "reaction", "deference")
_HOSTILE = ("ACCUSE", "SANCTION", "THREATEN", "PROTEST")
_PROVOKING = ("prompt", "provoke", "lead", "cause")
_SPOKEN = frozenset("ACCUSE REQUEST REJECT THREATEN SUPPORT CONCEDE".split())
_UNDER_A_DEAL = frozenset("under in after following".split())  # "on the deal with X, Y said" is no word of whose deal it is


def symmetric(draft: Draft, sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> list[Draft] | str:
    """The drafts of a talk or an agreement, or why it gives none; a noun without its parties is one more mention, to be merged."""
    match = draft.match
    first = sentence.units.tags[sentence.phrases[match.at].base[0]] if match.noun is not None else ""
    draft.owner_pronoun = first == "q"
    lonely = len(draft.parties) < 2 or (not draft.agents and "target" in match.slots)
    if lonely and match.noun is not None and "agent" not in match.slots and not draft.owner_pronoun:
        draft.agents = (adjunct_subject(draft, sentence, resolver) or _who_tells_of_his_own(draft, sentence, resolver, lexicon)) + draft.agents
    if not match.slots and len(draft.agents) == 1 and match.grammar.kind.name == "call":
        draft.targets = _spoken_to(draft.agents[0], _ADDRESSING, sentence, resolver)
    elif not match.slots and len(draft.agents) == 1 and sentence.phrases[match.at - 1].word in _AT:
        draft.targets = _spoken_to(draft.agents[0], _FACE_TO_FACE, sentence, resolver, match.at)
    elif match.slots and not draft.targets and len(draft.agents) == 1:
        draft.targets = _agreed_with(draft, sentence, resolver)
    meant = bool(draft.targets)
    draft.agents = distinct(draft.agents)
    if not match.slots and len({agent.affiliation for agent in draft.parties}) < 2:
        return "it names no two sides"
    draft.targets = [t for t in distinct(draft.targets) if t.name not in {a.name for a in draft.agents}]
    if ("agent" in match.slots and not draft.agents) or any(t.resolved_by == "pronoun: it" for t in draft.targets):
        return [_implied(draft)] if match.noun is not None else "a party stands for nobody that the document names"
    if not draft.parties or ("target" in match.slots and not (draft.agents and meant)):
        return [_implied(draft)] if match.noun is not None else "a party stands for nobody that the document names"
    joint = match.pattern is not None and match.pattern.needs == "parties"
    if len(draft.parties) < 2 and (joint or not (_alone(draft) or _of_a_body(draft, sentence, lexicon))):
        return [_implied(draft)] if match.noun is not None else "it has one party alone"
    if _one_by_one(draft, sentence):
        return [replace(draft, targets=[target], others=list(draft.others)) for target in draft.targets]
    return [draft]


def _who_tells_of_his_own(draft: Draft, sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> list[Actor]:
    """ "Chad's envoy said talks with Niger had resumed": whoever says how talks with another went has held them."""
    content = next((c for c in sentence.clauses if c.subject_at == draft.match.at and c.form == "finite" and "relative" not in c.links), None)
    if content is None or draft.match.grammar.kind.plover != "CONSULT" or not draft.targets:
        return []
    saying = find_saying(content.at, sentence.clauses, sentence.phrases, lexicon)
    if saying is None or saying.verb.lemma not in _TELLING or saying.subject is None:
        return []
    sides = {target.affiliation for target in draft.targets}
    told = resolver.resolve(saying.subject)
    known = all(a.affiliation is not None and a.affiliation not in sides and a.type not in ("outlet", "organisation") for a in told)
    return [replace(actor, resolved_by="who tells of his talks") for actor in told] if known else []


def _spoken_to(speaker: Actor, verbs: frozenset[str], sentence: Sentence, resolver: Resolver, noun: int = 0) -> list[Actor]:
    """ "In a telephone conversation, X told Y that": whom somebody told, thanks or urges there is whom he talked with; the noun at `noun` is in that clause."""
    for clause in sentence.clauses:
        if noun > clause.limit or any(clause.at < other.at < noun for other in sentence.clauses):
            continue  # "urged him to raise it at the summit": it is the summit where he may
        behind = sentence.phrases[clause.at + 1] if clause.at + 1 < len(sentence.phrases) else None
        if clause.form != "finite" or clause.passive or clause.links or clause.verb.lemma not in verbs or behind is None or behind.type != "NP":
            continue
        heard = [actor for actor in resolver.resolve(behind) if actor.type == "person" and actor.name != speaker.name]
        return heard if clause.subject is not None and speaker.name in {actor.name for actor in resolver.resolve(clause.subject)} else []
    return []


def _agreed_with(draft: Draft, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "Agreed with Chad to swap prisoners", "reached a deal with Chad to hold talks": with whom somebody will do what he has agreed on."""
    act = draft.match.clause
    above = next((c for c in reversed(sentence.clauses) if act is not None and c.at < act.at), None)
    if act is not None and above is not None and act.form == "finite" and act.verb.lemma in _SIGNING and above.subject is act.subject and not above.passive:
        return _met_before(above, act, draft, sentence, resolver)
    if (
        act is None
        or above is None
        or act.form not in ("infinitive", "gerund")
        or above.passive
        or above.verb.lemma not in _CONCERTING
        or above.subject is not act.subject
    ):
        return []
    own = {agent.affiliation for agent in draft.agents}
    for at in range(above.at + 1, act.at - 1):
        if sentence.phrases[at].word == "with" and sentence.phrases[at + 1].type == "NP":
            return [actor for actor in resolver.resolve(sentence.phrases[at + 1]) if actor.affiliation is not None and actor.affiliation not in own]
    return []


def _met_before(above: Clause, act: Clause, draft: Draft, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "Met Modi and signed an accord", "held talks with Chad and signed an accord", "visited Chad and signed an accord": it is with whom he has just met."""
    own = {agent.affiliation for agent in draft.agents}
    first = above.at + 1
    at = first if above.verb.lemma in _CALLING_ON and sentence.phrases[first].type == "NP" else None
    if above.verb.lemma in _TALKING:
        at = next((n + 1 for n in range(first, act.at - 1) if sentence.phrases[n].word == "with" and sentence.phrases[n + 1].type == "NP"), at)
    met = resolver.resolve(sentence.phrases[at]) if at is not None else []
    return [actor for actor in met if actor.affiliation is not None and actor.affiliation not in own]


def _one_by_one(draft: Draft, sentence: Sentence) -> bool:
    """Whether several hearers were called one after the other, or several hosts are on somebody's programme; a meeting held was one meeting."""
    if draft.match.clause is None or len(draft.targets) < 2 or len(draft.agents) > 1 or _JOINT & set(sentence.units.lowers):
        return False
    words = sentence.units.lowers
    in_turn = any((one, other) in _IN_TURN for one, other in pairwise(words))
    apart = draft.match.grammar.kind.name == "meeting" and (in_turn or not _SEPARATE.isdisjoint(words))
    return apart or draft.match.grammar.kind.name == "call" or draft.status == "planned"


def _alone(draft: Draft) -> bool:
    """One party is enough where it is a body of several or a plural ("The Security Council met"), and nobody else was named."""
    if "target" in draft.match.slots:
        return False
    party = draft.parties[0]
    return draft.match.clause is not None and (party.type in ("organisation", "body") or (party.plural and party.affiliation is not None))


def _of_a_body(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a noun tells of the meeting of an organisation, or of its states' people: "a meeting of NATO defence ministers", "the NATO summit opened"."""
    noun, party = draft.match.noun, draft.parties[0]
    if noun is None or set(draft.match.slots) != {"agent"} or party.affiliation is None or party.affiliation in lexicon.countries:
        return False
    if draft.match.grammar.kind.name == "agreement" and party.type == "organisation":
        return True  # "OPEC's agreement to limit output"
    if party.start < draft.trigger.end:
        held = any(clause.subject_at == draft.match.at and clause.verb.lemma in _HELD for clause in sentence.clauses)
        return held and party.type == "organisation" and sentence.units.lowers[noun.base[1] - 1] in _GATHERINGS
    return noun.complement is not None and (party.plural or party.type in ("organisation", "body"))


def adjunct_subject(draft: Draft, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "In a call with Y, X said": the subject of the clause is the missing party."""
    kind = draft.match.grammar.kind
    return _subject_behind(draft, _UNDER_A_DEAL if kind.name == "agreement" else _SAYING if kind.plover in _SPOKEN else _ADJUNCT, sentence, resolver)


def adjunct_target(draft: Draft, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "Despite warnings from X, Y went on", "Y flew there at the request of X": whoever does it is meant, where a noun of what is said tells of nobody
    whom it is said to.
    """
    match = draft.match
    if match.clause is not None and match.grammar.kind.plover in _HOSTILE:
        return _provoker(match.clause, resolver)
    if match.noun is None or match.pattern is None or not set(match.slots) <= {"agent", "topic"} or match.grammar.kind.plover not in _SPOKEN:
        return []
    if match.pattern.needs != "target":
        return _subject_behind(draft, _ASKED, sentence, resolver) if match.grammar.kind.plover == "REQUEST" else []
    return _subject_behind(draft, _AGAINST | _ASKED if match.grammar.kind.plover == "REQUEST" else _AGAINST, sentence, resolver)


def _provoker(clause: Clause, resolver: Resolver) -> list[Actor]:
    """ "X used force against Y's boat, prompting Y to protest", "a raid by X led Y to protest": X, whose deed it is told to have come of."""
    above = clause.parent if clause.form == "infinitive" else None
    if above is None or above.verb.lemma not in _PROVOKING or above.subject is None or above.subject is clause.subject:
        return []
    found = resolver.resolve(above.subject) or resolver.responsible(above.subject)
    return [replace(actor, resolved_by="who provoked it") for actor in found if actor.affiliation is not None]


def _subject_behind(draft: Draft, adjunct: frozenset[str], sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """The subject of the clause that the noun of a draft belongs to by one of these prepositions."""
    at = draft.match.at
    before = sentence.phrases[at - 1] if at else None
    if before is not None and before.word == "of" and at > 1 and sentence.phrases[at - 2].word == "ahead":
        before = sentence.phrases[at - 2]
    answered = before is not None and before.word == "to" and at > 1 and sentence.units.lowers[sentence.phrases[at - 2].end - 1] in _RESPONSES
    answered = answered and bool(draft.agents) and draft.match.grammar.kind.plover in _ANSWERED  # "in response to a request from Kenya, Chad closed the border"
    if before is None or before.type != "I" or not (before.word in adjunct or answered or is_there_for(sentence.phrases, at)):
        return []
    plain = sentence.phrases[at].end - sentence.phrases[at].first == 1  # "in protest at", but "in protests against the king, police killed two"
    if draft.match.grammar.kind.name == "protest" and not (before.word == "in" and plain and sentence.phrases[at].word == "protest"):
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
    # "accused Chad of trading in defiance of the ban": it is Chad that defies; "cut the line in protest at": who cuts it
    if draft.match.grammar.kind.plover in ("REJECT", "PROTEST"):
        clause = next((c for c in reversed(sentence.clauses) if c.subject is not None and c.at < at), clause)
    if clause is None:  # "Iran waits for what comes after the talks with X": the sentence's own subject
        clause = next((c for c in sentence.clauses if c.form == "finite" and c.subject is not None and not c.links and c.at < at), None)
    if clause is not None and draft.match.grammar.kind.name == "visit":
        clause = _traveller(clause, sentence, resolver)
    suffers = clause is not None and clause.passive and draft.match.grammar.kind.name == "cooperation"  # "was freed in a swap with Russia"
    if clause is None or clause.subject is None or suffers or (before.word == "on" and clause.at < at):
        return []
    told = resolver.resolve(clause.subject)
    types = ("person", "country", "organisation", STAND_IN, *(("body",) if draft.match.grammar.kind.plover == "ACCUSE" else ()))
    sure = any(a.type in types for a in told)  # "the ministers of the union and its envoy": of a list none is left out
    found = [a for a in told if a.type in types or (sure and a.type == "unnamed" and a.affiliation is not None)]
    return [replace(a, resolved_by="subject of the clause") for a in found if a.name not in {p.name for p in draft.parties}]


def _traveller(clause: Clause, sentence: Sentence, resolver: Resolver) -> Clause:
    """Who reports a state's act is who travels: "the secretary said America was winning during a visit to Iraq"."""
    outer = [c for c in sentence.clauses if c.form == "finite" and c.subject is not None and c.at < clause.at]
    if clause.subject is None or not outer or any(actor.type != "country" for actor in resolver.resolve(clause.subject)):
        return clause
    near = outer[-1]
    told = near.subject is not None and [actor.type for actor in resolver.resolve(near.subject)] == ["person"]
    return near if told else clause


def _implied(draft: Draft) -> Draft:
    """Mark a draft whose other party must come from another mention of the same event."""
    draft.implied = True
    return draft

"""Who says what a fact tells: speakers, nearest first, and the media that are cited; whose words a clause stands in.

Called by `facts.interpret.drafting` and `facts.interpret.parties`.
"""

from __future__ import annotations

from dataclasses import replace

from facts.clause import find_speakers, says_of, told_by
from facts.interpret.draft import Draft
from facts.match.contents import is_main, is_new
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.belongings import ARMIES, OF_SENTENCE
from facts.resolve.discourse import Discourse
from facts.resolve.papers import Papers

_MEDIA = frozenset("television tv radio newspaper newspapers broadcaster broadcasters daily magazine tabloid website media".split())
_PERSONS = frozenset("person persons people man men woman women staff personnel crew team".split())


def add_speakers(draft: Draft, sentence: Sentence, resolver: Resolver, discourse: Discourse) -> None:
    """Fill the speakers and outlets of a draft. Media are cited outlets; an agent is not its own speaker."""
    match = draft.match
    titled = discourse.quotations.at(sentence.units.starts[match.trigger[0]]) is None  # else the quotation tells who "the expert" is
    for phrase in find_speakers(match.at, sentence.clauses, sentence.phrases, sentence.units, discourse.lexicon):
        if _is_outlet(phrase, sentence):
            draft.outlets.append(resolver.words(resolver.first_word(*phrase.base), phrase.base[1]))
            continue
        for actor in _voices(phrase, sentence, resolver, discourse, titled=titled):
            if actor.type == "outlet" or "M" in sentence.units.tags[phrase.base[0] : phrase.base[1]]:
                draft.outlets.append(actor.name)
            else:
                _add(actor, draft)
    own = match.clause
    told = own is not None and own.at == match.at and own.form == "finite" and not own.passive
    blamed = own is not None and draft.status == "alleged" and (own.verb.lemma, "accuse") in discourse.lexicon.frames  # "X blamed Y for the raid on Z"
    if own is not None and told and own.subject is not None and (blamed or (own.verb.lemma, "say") in discourse.lexicon.frames):
        for actor in _voices(own.subject, sentence, resolver, discourse):
            if actor.name not in {target.name for target in draft.targets}:
                _add(actor, draft)  # "Russia would help, he added": the pattern has read the verb of saying
    described = own is not None and own.subject_at is not None and sentence.phrases[own.subject_at - 1].type == "w"
    aside = described or (own is not None and "relative" in own.links)  # "X's claim that Y had left Z, which Y had never accepted"
    for phrase in told_by(match.at, sentence.phrases, discourse.lexicon, sentence.units.lowers) if not aside else ():
        for actor in resolver.responsible(phrase):
            _add(actor, draft)
    if discourse.speaker is not None:
        _add(discourse.speaker, draft)


def whose_words(match: Match, sentence: Sentence, resolver: Resolver, discourse: Discourse) -> list[Actor]:
    """Whose words a match stands in: who is named in front of a colon, the speaker of a quotation, who says it, else the publisher."""
    phrases = sentence.phrases
    told = (clause for clause in sentence.clauses if clause.form == "finite" and clause.subject_at == match.at)
    clause = match.clause or next(told, None)  # "the raid was the work of Chad"
    if clause is not None and clause.subject_at == 2 and phrases[0].type == "NP" and phrases[1].type == ":":  # "Zelensky: Germany must act"
        return resolver.resolve(phrases[0])
    fragment = clause is None and match.noun is not None and (match.at == 0 or phrases[match.at - 1].type == ":")  # "Congratulations to Kenya"
    told_new = clause is not None and (is_new(clause, phrases) or any(says_of(other, clause, phrases) for other in sentence.clauses))
    if not fragment and not told_new:
        return []
    start, end = sentence.units.starts[match.trigger[0]], sentence.units.ends[match.trigger[1] - 1]
    quoted = discourse.quotations.stand_in("i", start, end)
    if quoted is not None or clause is None:
        return [quoted] if quoted is not None else []
    for phrase in find_speakers(clause.at, sentence.clauses, phrases, sentence.units, discourse.lexicon):
        return [] if _is_outlet(phrase, sentence) else [actor for actor in _voices(phrase, sentence, resolver, discourse) if actor.type != "outlet"]
    return [replace(actor, start=start, end=end) for actor in discourse.publisher] if is_main(clause, phrases) else []


def _add(actor: Actor, draft: Draft) -> None:
    actor = _for_agent(actor, draft)
    if actor.type != "outlet" and actor.name not in {a.name for a in (*draft.agents, *draft.speakers)}:
        draft.speakers.append(actor)


def _for_agent(actor: Actor, draft: Draft) -> Actor:
    """ "Iran condemned it, a foreign ministry spokesman said": whoever speaks for somebody not named speaks for whom he tells of."""
    sides = {agent.affiliation for agent in draft.agents if agent.type in ("country", "organisation", "body")}
    last = actor.name.lower().split()[-1]
    army = last in ARMIES and actor.resolved_by.endswith(OF_SENTENCE)  # "Israeli jets struck Lebanon, the military said": no Lebanese
    unknown = army or (actor.type == "unnamed" and actor.affiliation is None and last.startswith("spokes"))
    if not unknown or len(sides) != 1 or len(draft.agents) != 1:
        return actor
    return replace(actor, affiliation=sides.pop(), resolved_by=f"{actor.resolved_by}; speaks for the agent")


def _is_outlet(phrase: Phrase, sentence: Sentence) -> bool:
    """Whether a phrase is some newspaper or station: "state television", "Radio Moscow"."""
    words = sentence.units.lowers[phrase.base[0] : phrase.base[1]]
    return not phrase.members and (words[-1] in _MEDIA or words[0] == "radio" or (words[-1] == "agency" and words[-2:-1] != [] and words[-2].endswith("news")))


def _voices(phrase: Phrase, sentence: Sentence, resolver: Resolver, discourse: Discourse, *, titled: bool = False) -> list[Actor]:
    """Who a phrase is that says something: an actor, whoever issued a paper, or somebody unnamed; `titled`: by an office too."""
    papers = Papers(discourse, sentence, resolver)
    if papers.noun(phrase) is not None:
        return papers.issuer(phrase)
    found = resolver.resolve(phrase)
    word = sentence.units.lowers[phrase.base[1] - 1]
    if not found and not phrase.members and (titled or word in _PERSONS):
        found = resolver.as_it_stands(phrase, titled=titled and word not in _PERSONS)
    return [_in_full(actor, phrase, sentence, resolver) for actor in found]


def _in_full(actor: Actor, phrase: Phrase, sentence: Sentence, resolver: Resolver) -> Actor:
    """ "People familiar with the plan", "a person with knowledge of it": unnamed sources by what they know."""
    at = next((n for n, other in enumerate(sentence.phrases) if other is phrase), -1)
    behind = sentence.phrases[at + 1 : at + 4] if at >= 0 and actor.type == "unnamed" else []
    told = behind[2:] if [p.word for p in behind[:2]] == ["familiar", "with"] else behind[1:2] if behind and behind[0].word == "with" else []
    if not told or told[0].type != "NP" or (behind[0].word == "with" and sentence.units.lowers[told[0].base[1] - 1] != "knowledge"):
        return actor
    first = resolver.first_word(*phrase.base)
    return replace(actor, name=resolver.words(first, told[0].end), end=sentence.units.ends[told[0].end - 1])

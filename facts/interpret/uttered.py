"""When and where what is an act by being said is said: "We condemn it," Ivanov said on Friday. Called by `facts.interpret.drafting`."""

from __future__ import annotations

from facts.clause import Clause, find_saying
from facts.interpret.attachment import Attachment
from facts.interpret.draft import Draft
from facts.interpret.places import place_of
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.discourse import Discourse
from facts.resolve.quotations import STAND_IN

_UTTERED = frozenset("condemnation support appeal rejection accusation threat pledge".split())
_WHERE = ("in", "at")
_STATES = ("country", "organisation", "body", "group")


def tell_of_saying(draft: Draft, sentence: Sentence, resolver: Resolver, attachment: Attachment, discourse: Discourse) -> None:
    """Give a draft without a date or a place those of somebody saying for himself or his own side what it tells."""
    saying = _saying(draft, sentence, resolver, discourse.lexicon) if draft.date is None or draft.place is None else None
    if saying is None:
        return
    dates = (sentence.units.dates[sentence.phrases[at].first] for at in attachment.times_of(saying))
    draft.date = draft.date or next((mention for mention in dates if mention.anchor != "event"), None)
    towns = (
        place_of(sentence.phrases[at + 1], sentence, discourse.text)
        for at in attachment.places_of(saying)
        if at > saying.at and sentence.phrases[at].word in _WHERE
    )
    draft.place = draft.place or next((place for place in towns if place is not None and place.latitude is not None), None)


def _saying(draft: Draft, sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> Clause | None:
    """The verb by which somebody does by words what a draft tells."""
    clause = draft.match.clause
    if draft.match.grammar.kind.name not in _UTTERED or draft.status != "occurred" or clause is None or _is_over(clause, sentence):
        return None
    saying = find_saying(draft.match.at, sentence.clauses, sentence.phrases, lexicon)
    if saying is None or saying.subject is None or len(draft.agents) != 1 or not _says_it(resolver.resolve(saying.subject), draft.agents[0]):
        return None
    return saying


def _is_over(clause: Clause, sentence: Sentence) -> bool:
    """Whether an act was done before it is told: "said that Russia had condemned it"."""
    phrase = sentence.phrases[clause.at]
    return "had" in sentence.units.lowers[phrase.first : phrase.end]


def _says_it(voices: list[Actor], agent: Actor) -> bool:
    if len(voices) != 1:
        return False
    spokesman = voices[0].affiliation is None and voices[0].name.lower().split()[-1].startswith("spokes")
    own = agent.type in _STATES and agent.affiliation is not None and (spokesman or agent.affiliation == voices[0].affiliation)
    return own or agent.name == voices[0].name or agent.type == STAND_IN

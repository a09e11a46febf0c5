"""When what is an act by being said is said: "We condemn it," Ivanov said on Friday. Called by `facts.interpret.drafting`."""

from __future__ import annotations

from facts.clause import Clause, find_saying
from facts.dates import DateMention
from facts.interpret.attachment import Attachment
from facts.interpret.draft import Draft
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.quotations import STAND_IN

_UTTERED = frozenset("condemnation support appeal rejection accusation threat pledge".split())
_STATES = ("country", "organisation", "body", "group")


def date_of_saying(draft: Draft, sentence: Sentence, resolver: Resolver, attachment: Attachment, lexicon: Lexicon) -> DateMention | None:
    """The day on which somebody says for himself or his own side what a fact tells that has no other date."""
    clause = draft.match.clause
    if draft.match.grammar.kind.name not in _UTTERED or draft.status != "occurred" or clause is None or _is_over(clause, sentence):
        return None
    saying = find_saying(draft.match.at, sentence.clauses, sentence.phrases, lexicon)
    if saying is None or saying.subject is None or len(draft.agents) != 1 or not _says_it(resolver.resolve(saying.subject), draft.agents[0]):
        return None
    dates = (sentence.units.dates[sentence.phrases[at].first] for at in attachment.times_of(saying))
    return next((mention for mention in dates if mention.anchor != "event"), None)


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

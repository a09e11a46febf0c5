"""To whom a promise without a target is made: whom its speaker tells it, or talks with when he makes it. Called by `facts.interpret.lacking`."""

from __future__ import annotations

from collections.abc import Iterator

from facts.clause import find_saying
from facts.interpret.draft import Draft
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver

_TELLING = frozenset("tell assure inform notify".split())
_TALKING = {"meet": "with", "call": "", "phone": "", "telephone": "", "speak": "with to", "talk": "with to", "confer": "with"}  # and what may lead to whom
_TO_HIS_FACE = {"congratulate": "", "reassure": "", "assure": "", "apologise": "to", "apologize": "to", "write": "to", "host": "", "receive": ""}
_MET = _TALKING | _TO_HIS_FACE
_TALKS = frozenset("call calls conversation meeting talks discussion discussions summit phone".split())
_PRESS = frozenset("reporter reporters journalist journalists media press newspaper newspapers audience crowd people television".split())
_DURING = ("in", "during", "at", "after", "following")
_NEAR = frozenset("NP I W R X J , &".split())  # what may stand between talks and what is promised at them
_REACH = 5


def hearers(draft: Draft, sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> list[Actor]:
    """Persons and states of another country than the one who promises: the first phrase that names such."""
    own = {actor.affiliation for actor in draft.agents}
    for phrase in (*_told(draft, sentence, resolver, lexicon), *_in_talks(draft, sentence), *_just_met(draft, sentence)):
        press = _PRESS.isdisjoint(sentence.units.lowers[slice(*phrase.base)])
        found = [actor for actor in resolver.resolve(phrase) if actor.type in ("person", "country") or (actor.type == "unnamed" and press)]
        if found and all(actor.affiliation not in (*own, None) for actor in found):
            return found
    return []


def _told(draft: Draft, sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> Iterator[Phrase]:
    """ "Kim told Xi that he was willing to talk": whom one tells what oneself or one's own state will do."""
    saying = find_saying(draft.match.at, sentence.clauses, sentence.phrases, lexicon)
    if saying is None or saying.subject is None or saying.verb.lemma not in _TELLING or saying.at > draft.match.at:
        return
    own = {actor.affiliation for actor in draft.agents}
    if any(actor.affiliation in own for actor in resolver.resolve(saying.subject)):
        yield from (phrase for phrase in sentence.phrases[saying.at + 1 : saying.at + 2] if phrase.type == "NP")


def _in_talks(draft: Draft, sentence: Sentence) -> Iterator[Phrase]:
    """ "In a call with Chad's president, Ivanov offered help": with whom the talks are that stand in front of the promise."""
    phrases, at = sentence.phrases, draft.match.at
    for first in range(max(0, at - _REACH - 3), at - 3):
        led = phrases[first].word in _DURING and phrases[first + 1].type == "NP" and phrases[first + 2].word == "with" and phrases[first + 3].type == "NP"
        if led and sentence.units.lowers[phrases[first + 1].base[1] - 1] in _TALKS and all(phrase.type in _NEAR for phrase in phrases[first:at]):
            yield phrases[first + 3]


def _just_met(draft: Draft, sentence: Sentence) -> Iterator[Phrase]:
    """ "Ivanov spoke with Chad's president and offered help", "met him to offer help": whom the same subject talked with before."""
    clause, phrases = draft.match.clause, sentence.phrases
    before = [other for other in sentence.clauses if clause is not None and other.at < clause.at]
    before = [other for other in before if other.form in ("finite", "participle") or other is before[0]]  # "apologised for doing so and promised"
    if clause is None or not before or before[-1].subject is not clause.subject or before[-1].passive or before[-1].verb.negated:
        return
    to = _MET.get(before[-1].verb.lemma)
    if to is not None:
        at = before[-1].at + 1
        at += phrases[at].word in to.split()
        yield from (phrase for phrase in phrases[at : at + 1] if phrase.type == "NP" and at < clause.at)

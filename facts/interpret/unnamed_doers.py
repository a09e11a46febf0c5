"""Who does what a passive or a noun tells whose own words do not name him: whose prison it is, from where a strike comes, who is accused of it.

Called by `facts.interpret.drafting`.
"""

from __future__ import annotations

from facts.clause import find_saying
from facts.interpret.doers import doer_beside_death, doer_past_act
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver

_PRISONS = frozenset("prison prisons jail jails court courts custody cell cells penitentiary detention".split())
_WITHIN = frozenset("in inside at by before".split())
_BLOWS = frozenset("attack attacks strike strikes airstrike airstrikes raid raids bombardment shelling fire bombing".split())
_OPERATIONS = frozenset("offensive counteroffensive counter-offensive operation".split())
_FORCES = ("country", "group", "body", "unnamed")
_AVENGING = frozenset(("retaliatory", "reprisal"))


def unnamed_doers(match: Match, sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> list[Actor]:
    """The doers of a detention, an attack or whatever a passive tells, as the words beside it name them."""
    plover, kind = match.pattern.plover if match.pattern is not None else None, match.grammar.kind.name
    if kind == "detention" and match.clause is not None:
        return next((found for prison in _prisons(match, sentence) if (found := _keepers(prison, resolver))), [])
    doer = doer_past_act(match.clause, sentence) if match.clause is not None else None
    if plover == "ASSAULT" and match.noun is not None:
        doer = doer_beside_death(match.at, sentence) or _sender(match.at, sentence) or _accused(match.at, sentence, lexicon)
        if doer is None:
            teller = _who_tells_of_his_own(match, sentence, lexicon)
            return [actor for actor in (resolver.resolve(teller) if teller is not None else []) if actor.affiliation is not None and actor.type in _FORCES]
    found = resolver.resolve(doer) if doer is not None else []
    return [actor for actor in found if actor.affiliation is not None]


def _prisons(match: Match, sentence: Sentence) -> list[Phrase]:
    """ "Is held in a Kenyan prison", "was sentenced to two years by an Iranian court": in whose hands somebody is."""
    phrases, lowers = sentence.phrases, sentence.units.lowers
    end = min(match.clause.limit, len(phrases)) if match.clause is not None else 0
    behind = (at for at in range(match.at + 2, end) if phrases[at].type == "NP" and phrases[at - 1].word in _WITHIN)
    return [phrases[at] for at in behind if lowers[phrases[at].base[1] - 1] in _PRISONS]


def _keepers(prison: Phrase, resolver: Resolver) -> list[Actor]:
    return [actor for actor in resolver.responsible(prison) if actor.type in ("country", "group", "unnamed")]


def _sender(at: int, sentence: Sentence) -> Phrase | None:
    """ "A missile attack from Kenya hit the port": the state or group that a blow comes from."""
    phrases, units = sentence.phrases, sentence.units
    behind = phrases[at + 1 : at + 3]
    told = len(behind) == 2 and behind[0].word == "from" and behind[1].type == "NP" and units.lowers[phrases[at].base[1] - 1] in _BLOWS
    return behind[1] if told and units.tags[behind[1].base[1] - 1] in "CO" else None


def is_accused(match: Match, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a noun names what somebody is accused of."""
    return match.noun is not None and _accused(match.at, sentence, lexicon) is not None


def _who_tells_of_his_own(match: Match, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """ "The army says an offensive against the rebels has killed twenty", "Chad said a retaliatory strike killed ten": whose operation it is who says so."""
    words, noun = sentence.units.lowers, match.noun
    own = noun is not None and not noun.owners and (words[noun.base[1] - 1] in _OPERATIONS or not _AVENGING.isdisjoint(words[slice(*noun.base)]))
    plain = noun is not None and not any(tag in "CDKO" for tag in sentence.units.tags[slice(*noun.base)])
    saying = find_saying(match.at, sentence.clauses, sentence.phrases, lexicon) if own and plain else None
    return saying.subject if saying is not None and saying.at < match.at else None


def _accused(at: int, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """ "Accused Chad of air strikes that killed thirty people": who is accused of a deed."""
    phrases = sentence.phrases
    if at < 3 or phrases[at - 1].word not in ("of", "for") or phrases[at - 2].type != "NP":
        return None
    clause = next((clause for clause in sentence.clauses if clause.at == at - 3), None)
    return phrases[at - 2] if clause is not None and not clause.passive and (clause.verb.lemma, "accuse") in lexicon.frames else None

"""Whose positions are struck that only say so by a word: "rebel positions", "a Kurdish enclave".

Used by `facts.interpret.combatants`, `facts.interpret.parties` and `facts.interpret.drafting`.
"""

from __future__ import annotations

from dataclasses import replace

from facts.interpret.draft import Draft
from facts.interpret.holders import HOLDER, holders, people
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.belongings import FIGHTERS, RISING
from facts.resolve.discourse import Discourse

_SITES = frozenset(
    "position target base hideout stronghold camp site area facility depot post checkpoint convoy vehicle line headquarters cell enclave nest redoubt "
    "bastion".split()
)
_STATE_SITES = frozenset(
    "base post outpost barracks camp building palace station headquarters checkpoint airbase installation position garrison compound airport".split()
)
_OFFICIAL = frozenset("army military police government presidential parliamentary parliament gendarmerie air naval border".split())
_LANDS = frozenset("enclave city town village region district area canton province territory position stronghold".split())
_FOES = {"terror": "terrorists", "anti-government": "anti-government forces", "anti-regime": "anti-regime forces", "anti-assad": "anti-Assad forces"}
_SCENES = frozenset("in near at around across from".split())  # what is struck there is another thing


def entrenched(match: Match, sentence: Sentence, resolver: Resolver, discourse: Discourse) -> list[Actor]:
    """The rebels, militants or people whose positions or towns a match has read past."""
    units, lexicon = sentence.units, discourse.lexicon
    for at in sorted(match.consumed):
        phrase = sentence.phrases[at] if at > match.at else None
        if phrase is None or phrase.type != "NP" or phrase.base[1] - phrase.base[0] < 2 or phrase.owners:
            continue
        begin, end = phrase.base
        word, noun = units.lowers[end - 2], lexicon.noun_lemma(units.lowers[end - 1])
        if noun in _SITES and lexicon.belongings.get(word) in (RISING, FIGHTERS):
            found = resolver.resolve(Phrase("NP", begin, end - 1, (begin, end - 1), phrase.word))
            return [replace(actor, name=f"{actor.name}s", plural=True) if actor.type == "unnamed" else actor for actor in found]
        if noun in _SITES and word in _FOES:
            return [Actor(_FOES[word], None, "unnamed", units.starts[end - 2], units.ends[end - 1], HOLDER, plural=True)]
        direct = sentence.phrases[at - 1].word not in _SCENES
        own = people(end - 2, word, sentence, lexicon) if direct and noun in _LANDS else None
        held = [own] if own is not None else holders(phrase, sentence, discourse, resolver) if direct and noun in _SITES | _LANDS else []
        if held:
            return held
    return []


def takes_site(match: Match, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether what is captured is a place that is called by whoever holds it, and no prisoners: "captured the Hamas stronghold of Rafah"."""
    if match.grammar.kind.name != "detention":
        return False
    taken = [part for role in ("target", "victim") for phrase in match.slots.get(role, ()) for part in phrase.members or [phrase]]
    nouns = (sentence.units.lowers[part.end] for part in taken if sentence.units.tags[part.end : part.end + 1] == "N")
    return any(lexicon.noun_lemma(noun) in _SITES for noun in nouns)


def of_the_state(draft: Draft, sentence: Sentence, discourse: Discourse) -> list[Actor]:
    """Who loses the army base or presidential palace that fighters take: the state where it stands, of which they may be too."""
    match, agents, lexicon = draft.match, draft.agents, discourse.lexicon
    if match.grammar.kind.name != "seizure" or not agents:
        return []
    country = draft.place.country if draft.place is not None else discourse.setting.country(*draft.said, place_only=True)
    state = lexicon.countries.get(country or "")
    if state is None or not all(_are_fighters(agent, lexicon) or agent.affiliation not in (None, country) for agent in agents):
        return []
    for at in sorted(match.consumed):
        phrase = sentence.phrases[at]
        begin, end = phrase.base
        words = sentence.units.lowers[begin:end]
        if at > match.at and phrase.type == "NP" and words and lexicon.noun_lemma(words[-1]) in _STATE_SITES and not _OFFICIAL.isdisjoint(words):
            return [Actor(state.name, state.affiliation, "country", sentence.units.starts[begin], sentence.units.ends[end - 1], "state whose site it is")]
    return []


def _are_fighters(actor: Actor, lexicon: Lexicon) -> bool:
    named = actor.type == "group" and actor.affiliation not in lexicon.countries
    return named or (actor.type == "unnamed" and lexicon.belongings.get(lexicon.noun_lemma(actor.name.split()[-1].lower())) in (RISING, FIGHTERS))

"""Whose positions are struck that only say so by a noun: "rebel positions", "Islamist militant hideouts". Used by `facts.interpret.drafting`."""

from __future__ import annotations

from dataclasses import replace

from facts.interpret.actor import Actor
from facts.interpret.actors import Resolver
from facts.interpret.belongings import FIGHTERS, RISING
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase

_SITES = frozenset("position target base hideout stronghold camp site area facility depot post checkpoint convoy vehicle line headquarters cell".split())


def entrenched(match: Match, sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> list[Actor]:
    """The rebels or militants whose positions a match has read past."""
    for at in sorted(match.consumed):
        phrase = sentence.phrases[at] if at > match.at else None
        if phrase is None or phrase.type != "NP" or phrase.base[1] - phrase.base[0] < 2 or phrase.owners:
            continue
        begin, end = phrase.base
        word = sentence.units.lowers[end - 2]
        if lexicon.noun_lemma(sentence.units.lowers[end - 1]) in _SITES and lexicon.belongings.get(word) in (RISING, FIGHTERS):
            found = resolver.resolve(Phrase("NP", begin, end - 1, (begin, end - 1), phrase.word))
            return [replace(actor, name=f"{actor.name}s", plural=True) if actor.type == "unnamed" else actor for actor in found]
    return []

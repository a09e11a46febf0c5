"""Of which country people are who have no state of their own: where the report plays, of the countries that they live in.

Used by `facts.resolve.whose` and `facts.interpret.homes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from facts.lexicon import Lexicon
from facts.resolve.actor import Actor
from facts.resolve.belongings import OF_SENTENCE
from facts.resolve.discourse import Discourse

OF_SCENE = "country of the scene"  # how the resolution of an actor ends that is of where the report plays
_ABROAD = frozenset("ASSAULT THREATEN SUPPORT AID".split())  # roots of what a state mostly does to or for those of another country
_POPULACE = frozenset("people citizens population civilians nationals compatriots countrymen residents".split())
_WORDS = re.compile(r"(?<!anti-)(?<!pro-)(?<!social )(?<!christian )(?<!liberal )(?<!free )\b[a-z']+")


def of_people(actor: Actor, others: Iterable[Actor], root: str | None, discourse: Discourse, said: tuple[int, int] | None = None) -> Actor:
    """The Kurds of a sentence or report on Syria are Syrian; hardly of the country that fights or helps them, where only the sentence says so.

    `said` is where the sentence stands that tells of them.
    """
    sides = {other.affiliation for other in others}
    opposed = sides if root in _ABROAD else set()
    borrowed = actor.resolved_by.endswith(OF_SENTENCE) and actor.affiliation in opposed
    if actor.type != "unnamed" or not (actor.affiliation is None or borrowed):
        return actor
    homes = _homes(actor.name.lower(), discourse.lexicon) if "exile" not in actor.name else frozenset()
    told = sides if root == "ASSAULT" or actor.name.islower() else sides | discourse.affiliations  # "a House Republican", in a text that names his country
    only = next(iter(homes)) if len(homes) == 1 and homes <= told else None  # "Republican leaders urged Trump to resign"
    here = discourse.setting.named_of(homes - sides, *said) if said is not None and len(homes) > 1 else None
    code = only or here or (discourse.setting.scene_among(actor.start, homes, opposed) if homes else None)
    if code is None:
        return actor
    return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by.removesuffix(f'; {OF_SENTENCE}')}; {OF_SCENE}")


def whose_people(owner: Actor, noun: str, lexicon: Lexicon) -> str | None:
    """Whose those are that belong to somebody: an armed group's fighters are its own, its people are of the country that it is at home in."""
    home = lexicon.group_homes.get(owner.affiliation or "") if noun in _POPULACE and owner.type != "person" else None
    return home or owner.affiliation


def _homes(name: str, lexicon: Lexicon) -> frozenset[str]:
    """The countries that a people of this name lives in; none where it names no people, or a creed."""
    found = [codes for word in _WORDS.findall(name) if (codes := lexicon.peoples.get(word) or lexicon.peoples.get(word.removesuffix("s")))]
    return frozenset.intersection(*found) if found else frozenset()

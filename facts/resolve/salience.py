"""Whom a later "he" or "she" can mean: the persons of the last sentences, their subjects first. Kept by `facts.resolve.discourse`.

The subject of a sentence's main clause goes before those of its relative and reported clauses: "Ivanov said that Petrov had not come. He added ..."
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from facts.resolve.actor import Actor

_Test = Callable[[Actor], bool]
_SENTENCES = 3  # how far back a pronoun reaches


@dataclass(frozen=True, slots=True)
class Told:
    """The persons of one sentence: subjects, the weightiest last, whoever else it names, who in it has no name, and of whom it goes on to tell."""

    subjects: tuple[Actor, ...]
    others: tuple[Actor, ...]
    nameless: tuple[Actor, ...]
    followed: tuple[Actor, ...]


class Salience:
    """The persons of the last sentences."""

    def __init__(self) -> None:
        self._told: deque[Told] = deque(maxlen=_SENTENCES)

    def keep(self, inner: Iterable[Actor], main: Iterable[Actor], named: Iterable[Actor], nameless: Iterable[Actor], followed: Iterable[Actor] = ()) -> None:
        """Take in the subjects of a sentence's inner and main clauses, all persons that it names, those without a name, and whom it follows by pronouns."""
        subjects = tuple(actor for actor in (*inner, *main) if actor.is_somebody)
        known = {actor.name for actor in subjects}
        others = tuple(actor for actor in named if actor.name not in known)
        self._told.append(Told(subjects, others, tuple(actor for actor in nameless if actor.name not in known), tuple(followed)))

    def person(self, fits: _Test, surely: _Test, may_be: _Test, *, speaks: bool) -> list[Actor]:
        """Who is meant by a pronoun: the weightiest subject of the nearest sentence, else the only person that it names.

        Whoever is `surely` of the pronoun's gender goes before one of unknown gender in the same sentence. Whoever `speaks` goes on speaking:
        there a subject further back goes before a person who was only named. Who has no name (`may_be`) is meant where the nearest sentence
        that tells of a person names nobody.
        """
        named: list[Actor] | None = None
        for told in reversed(self._told):
            subjects = [actor for actor in told.subjects if fits(actor)]
            others = {actor.name: actor for actor in told.others if fits(actor)}
            sure = [actor for actor in subjects if surely(actor)] or [actor for actor in others.values() if surely(actor)]
            if subjects:
                if speaks:
                    return subjects[-1:]
                followed = [actor for actor in told.followed if fits(actor)]
                if followed and named is None:
                    return followed[-1:]  # "He will be arrested, Ivanov said. Petrov begged him": not Ivanov
                return named or (sure or subjects)[-1:]
            unnamed = [actor for actor in told.nameless if may_be(actor)] if named is None and not speaks else []
            if unnamed:
                return [] if others else unnamed[-1:]  # "a gunman shot the minister. He": either
            if others and named is None:
                named = [actor for actor in others.values() if actor.affiliation is not None or surely(actor)] if len(others) == 1 else []
                if not named and not speaks:
                    return []
        return named or []

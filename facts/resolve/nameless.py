"""Single persons without a name that a sentence tells of: whom "he" of the next may mean. Used by `facts.resolve.introductions`."""

from __future__ import annotations

from collections.abc import Container

from facts.clause import Clause
from facts.clause.clause import named_behind
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import UNTOLD, Actor, is_lone
from facts.resolve.actors import Resolver


class Nameless:
    """The nameless doers and sufferers of one sentence; `roles` are the nouns that people go by."""

    def __init__(self, sentence: Sentence, resolver: Resolver, roles: Container[str]) -> None:
        self._sentence = sentence
        self._resolver = resolver
        self._roles = roles

    def found(self) -> list[Actor]:
        """They, the weightiest last: objects of its verbs, then who does what a passive tells, then subjects."""
        clauses = [clause for clause in self._sentence.clauses if clause.form == "finite" and clause.subject is not None]
        objects = (actor for clause in clauses for actor in self._object(clause))
        doers = (actor for clause in clauses if clause.passive for actor in self._doer(clause))
        subjects = (actor for clause in clauses for actor in self._subject(clause))
        return [*objects, *doers, *subjects]

    def _object(self, clause: Clause) -> list[Actor]:
        return self._one(self._sentence.phrases[clause.at + 1]) if not clause.passive and clause.at + 1 < clause.limit else []

    def _doer(self, clause: Clause) -> list[Actor]:
        by = named_behind(self._sentence.phrases, clause.at + 1, clause.limit, "by")
        return self._one(self._sentence.phrases[by]) if by is not None else []

    def _subject(self, clause: Clause) -> list[Actor]:
        subject = clause.subject
        if subject is None or not self._is_nameless(subject):
            return []
        return self._one(subject) if any(phrase is subject for phrase in self._sentence.phrases) else []

    def _is_nameless(self, phrase: Phrase) -> bool:
        """Whether a phrase ends in a noun that people go by: most are things."""
        if phrase.type != "NP" or phrase.members or self._sentence.units.tags[phrase.base[0]] == "p":
            return False
        word = self._sentence.units.lowers[phrase.base[1] - 1]
        return word in self._roles or word.removesuffix("s") in UNTOLD

    def _one(self, phrase: Phrase) -> list[Actor]:
        if not self._is_nameless(phrase):
            return []
        found = self._resolver.resolve(phrase) or self._resolver.as_it_stands(phrase)
        one = len(found) == 1 and found[0].type == "unnamed" and (found[0].is_somebody or is_lone(found[0], self._roles))
        return found if one else []

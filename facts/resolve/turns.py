"""Whose turn it is in a transcript: behind "MR PRICE:" he is the "I" and his state the "we". Used by `facts.interpret.interpreter`."""

from __future__ import annotations

import re
from bisect import bisect_right

from facts.lexicon import Lexicon, Role
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse
from facts.resolve.voices import first_person

_LABEL = re.compile(r"^[^\S\n]*([^\W\d_a-z][^:\n]{1,60}):", re.MULTILINE)
_ASIDES = frozenset("question moderator operator interpreter staff host reporter participant audience q a".split())
_HONORIFICS = frozenset("mr ms mrs miss dr".split())
_COURTESIES = frozenset("SUPPORT CONCEDE RETREAT COOPERATE CONSULT AGREE".split())  # PLOVER's roots
_FIRST_PERSON = "pronoun: i"
_FEWEST = 2  # labels that make a text a transcript


class Turns:
    """The turns of one document; none where it is no transcript."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        found = [(match.start(), match.end(), _words(match[1])) for match in _LABEL.finditer(text)]
        labels = [label for label in found if label[2]]
        if sum(self._calls(words) for _, _, words in labels) < _FEWEST:
            labels = []
        self._labels = labels
        self._starts = [start for start, _, _ in labels]
        self._entered = -1
        self._site: list[Actor] = []

    def enter(self, offset: int, discourse: Discourse) -> None:
        """Make whose turn it is at a character the document's "I" and "we"."""
        turn = bisect_right(self._starts, offset) - 1
        if turn == self._entered:
            return
        if self._entered < 0:
            self._site = discourse.publisher
        self._entered = turn
        voice = self._voice(turn, discourse)
        discourse.author = discourse.speaker = voice
        if voice is not None:
            we = first_person(voice, "we", discourse)
            discourse.publisher = [we] if we.affiliation is not None else []
        else:
            discourse.publisher = self._site if self._is_unnamed(self._labels[turn][2]) else []

    def is_courtesy(self, root: str | None, agents: list[Actor], targets: list[Actor]) -> bool:
        """Whether a speaker only thanks, greets or gives the floor: "I thank you all", "I'll turn it over to Ambassador Smith"."""
        own = {actor.affiliation for actor in agents}
        spoken = bool(self._labels) and any(actor.resolved_by == _FIRST_PERSON for actor in agents)
        return spoken and root in _COURTESIES and all(target.affiliation in own for target in targets)

    def _calls(self, words: list[str]) -> bool:
        """Whether a label calls somebody by a title, or is one of those that only a transcript has."""
        aside = len(words) == 1 and words[0] in _ASIDES
        return aside or words[0] in _HONORIFICS or self._role(words)[0] is not None or self._is_unnamed(words)

    def _is_unnamed(self, words: list[str]) -> bool:
        """ "SENIOR STATE DEPARTMENT OFFICIAL TWO" speaks for whoever published it."""
        return "official" in words[-2:]

    def _role(self, words: list[str]) -> tuple[Role | None, list[str]]:
        """The title that opens a label, and the name behind it."""
        for end in range(len(words) - 1, 0, -1):
            role = self._lexicon.roles.get(" ".join(words[:end]))
            if role is not None:
                return role, words[end:]
        return None, words[1:] if words[0] in _HONORIFICS else words

    def _voice(self, turn: int, discourse: Discourse) -> Actor | None:
        """Who speaks: the one person of the document with the label's name, else the one of the lexicon who holds its title."""
        start, end, words = self._labels[turn]
        if words[0] in _ASIDES or self._is_unnamed(words):
            return None
        role, name = self._role(words)
        surname = " ".join(name)
        named = [memory.actor for known, memory in discourse.persons.items() if f" {known.lower()}".endswith(f" {surname}")]
        if not named:
            named = [self._known(known, discourse, start, end) for known in self._holders(surname, role, discourse)]
        return named[0] if len(named) == 1 else None

    def _holders(self, surname: str, role: Role | None, discourse: Discourse) -> list[str]:
        """Who of that surname is in the office that the title stands for, or with a mere "MR" in one of the publisher's own."""
        home = {actor.affiliation for actor in self._site}
        found = []
        for name in self._lexicon.surnames.get(surname.title(), ()):
            held = [term for term in self._lexicon.terms.get(name, ()) if term.covers(discourse.date)]
            if any(term.office == role.office if role is not None and role.office else term.affiliation in home for term in held):
                found.append(name)
        return found

    def _known(self, name: str, discourse: Discourse, start: int, end: int) -> Actor:
        known = self._lexicon.persons[name]
        return Actor(name, self._lexicon.affiliation(name, discourse.date), "person", start, end, "turn of a transcript", known.gender)


def _words(label: str) -> list[str]:
    """The words of a label in capitals, without what brackets add ("FOREIGN MINISTER MAAS (Via interpreter)"); none of another line."""
    spoken = label.partition("(")[0].strip()
    return re.findall(r"[^\W\d_][\w’'-]*", spoken.lower()) if spoken.isupper() else []

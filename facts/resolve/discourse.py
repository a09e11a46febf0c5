"""The memory of one document: its persons with the roles said of them, its subjects and its lists. Used by `facts.resolve.actors`."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from facts.lexicon import Known, Lexicon, Role
from facts.resolve.actor import Actor
from facts.resolve.incumbents import Incumbents
from facts.resolve.quotations import Quotations
from facts.resolve.recalled import Recalled
from facts.resolve.reporters import Reporters
from facts.resolve.said import Said
from facts.resolve.salience import Salience
from facts.resolve.setting import Setting
from facts.tag import QuoteSpan

_REMEMBERED = 40  # how far back the references of a long document reach
_RECENT = 1500  # characters between "EU leaders" and "the leaders" that are they


@dataclass(slots=True)
class Memory:
    """A person of the document: the actor as first resolved, and the role words used of them."""

    actor: Actor
    roles: set[str] = field(default_factory=set)


class Discourse:
    """What a document has said so far of its actors."""

    def __init__(self, text: str, date: str | None, lexicon: Lexicon, affiliations: set[str], quotes: list[QuoteSpan], setting: Setting) -> None:
        self.text = text
        self.told: dict[str, list[tuple[float, str]]] = {}  # noun -> where it is first said of each person, by that, and his name
        self._said: dict[str, Said] = {}  # of whom it says something, by what is asked
        self.ones: dict[str, list[tuple[int, int]]] = {}  # where it speaks of "a lawyer", "another lawyer", by the nouns asked for
        self.setting = setting
        self._quotes = quotes
        self._quote_starts = [quote.start for quote in quotes]
        self.quotations = Quotations(quotes)
        self.date = date
        self.lexicon = lexicon
        self.affiliations = affiliations
        self.persons: dict[str, Memory] = {}
        self.names: list[str] = []  # of the persons, in the order of the text
        self._by_last: dict[str, list[str]] = {}
        self._by_first: dict[str, list[str]] = {}
        self._titles: dict[str, set[frozenset[str]]] = {}  # name -> the words of each title of its bearer
        self._by_title: dict[str, dict[str, None]] = {}  # word of a title -> names
        self.subjects: deque[Actor] = deque(maxlen=_REMEMBERED)
        self.salience = Salience()
        self.reporters = Reporters()
        self.incumbents = Incumbents()
        self.speaker: Actor | None = None
        self.publisher: list[Actor] = []
        self.secretary = ""  # the office of "the Secretary" in a department's release
        self.author: Actor | None = None
        self.claimants: deque[list[Actor]] = deque(maxlen=_REMEMBERED)
        self.bodies: dict[str, Actor] = {}
        self.whose: dict[str, dict[str, int]] = {}  # the noun of a body, the countries whose it was said to be, and where last
        self.recalled = Recalled()
        self.bands: dict[str, list[Actor]] = {}  # unnamed actors of known country or organisation, by their noun
        self.papers: dict[str, list[Actor]] = {}  # who issued the last resolution, statement ...
        self.groups: deque[list[Actor]] = deque(maxlen=_REMEMBERED)  # lists that the text itself makes ("A and B")
        self.plurals: deque[list[Actor]] = deque(maxlen=_REMEMBERED)  # subjects that are lists or groups
        self.done_to: list[Actor] = []  # people without a name, the last plural that the sentence before has for a verb's object
        self.collectives: deque[list[Actor]] = deque(maxlen=_REMEMBERED)  # subjects that are one body of many
        self.they: list[Actor] = []  # whom the last "they" that opened a sentence stood for, at that word
        self.vague: deque[int] = deque(maxlen=_REMEMBERED)  # where plural subjects end that are nobody's
        self.pairs: deque[list[Actor]] = deque(maxlen=_REMEMBERED)  # subject and object of one verb, parties of one fact
        self.onlookers: set[frozenset[str]] = set()  # several who together only praise, urge or blame others

    def said(self, what: str, in_front: Sequence[str], behind: str) -> Said:
        """Of whom the text says something, which is `what`; the patterns are those of `Said`."""
        if what not in self._said:
            self._said[what] = Said(self.text, in_front, behind)
        return self._said[what]

    @cached_property
    def holders(self) -> dict[tuple[str, str], list[tuple[str, int, Known]]]:
        """The persons whom the text names by name, in order, by each office and country in which they have ever held it."""
        found: dict[tuple[str, str], list[tuple[str, int, Known]]] = {}
        for named in self.setting.named(0, len(self.text), ("person",)):
            for office in {(term.office, term.affiliation): None for term in self.lexicon.terms.get(named[2].name, ())}:
                found.setdefault(office, []).append(named)
        return found

    def quote_after(self, start: int, end: int) -> QuoteSpan | None:
        """The first quotation that begins at `[start, end)`."""
        first = bisect_left(self._quote_starts, start)
        return self._quotes[first] if first < len(self._quotes) and self._quote_starts[first] < end else None

    def state(self, actor: Actor) -> Actor | None:
        """The country or organisation of an actor, at the words that stand for the actor."""
        country = self.lexicon.countries.get(actor.affiliation or "")
        if country is not None:
            return replace(actor, name=country.name, type="country", resolved_by="country of the person", gender="", plural=False)
        return None

    def only_country(self) -> Known | None:
        """The one country that the document names, if it names one."""
        found = [self.lexicon.countries[a] for a in sorted(self.affiliations) if a in self.lexicon.countries]
        return found[0] if len(found) == 1 else None

    def group(self, actors: list[Actor]) -> list[Actor]:
        """A list that the text makes, which is kept once however often it is asked for."""
        for known in self.groups:
            if known[0].start == actors[0].start and known[-1].end == actors[-1].end and len(known) == len(actors):
                known[:] = actors  # of whom more may be known by now
                return known
        self.groups.append(actors)
        return actors

    def pair(self, actors: list[Actor]) -> None:
        """Keep two parties of one act, once however many patterns read it."""
        names, places = {a.name for a in actors}, {a.start for a in actors}
        if not any({a.name for a in known} == names and places & {a.start for a in known} for known in self.pairs):
            self.pairs.append(actors)

    def looks_on(self, group: list[Actor]) -> bool:
        """Whether a list is of some who only praised, urged or blamed others, and are no parties of an act between them."""
        names = frozenset(actor.name for actor in group)
        return names in self.onlookers and not any(names == {actor.name for actor in pair} for pair in self.pairs)

    def claimant(self, before: int, *others: Actor) -> list[Actor]:
        """Who made the claim that stands at `before`: the last of whom a saying or accusing was told, not one of the others' own side."""
        names, sides = {a.name for a in others}, {a.affiliation for a in others if a.affiliation}
        found = [claimants for claimants in self.claimants if claimants[0].start < before][-2:]
        return next((c for c in reversed(found) if not any(a.name in names or a.affiliation in sides for a in c)), [])

    def remember(self, actor: Actor, role: Role | None) -> None:
        """Keep a person with the role words of this mention."""
        if actor.name not in self.persons:
            self.names.append(actor.name)
            self._by_last.setdefault(actor.name.split()[-1], []).append(actor.name)
            self._by_first.setdefault(actor.name.split()[0], []).append(actor.name)
            self._entitle(actor.name, [term.office for term in self.lexicon.terms.get(actor.name, ()) if term.covers(self.date)])
        memory = self.persons.setdefault(actor.name, Memory(actor))
        if memory.actor.affiliation is None and actor.affiliation is not None:
            memory.actor = replace(memory.actor, affiliation=actor.affiliation)
        if role is not None:
            memory.roles.update((role.noun, role.office))
            self._entitle(actor.name, (role.noun, role.office))

    def _entitle(self, name: str, titles: Iterable[str]) -> None:
        for words in {_words(title) for title in titles if title} - self._titles.setdefault(name, set()):
            self._titles[name].add(words)
            for word in words:
                self._by_title.setdefault(word, {})[name] = None

    def band(self, noun: str, at: int) -> Actor | None:
        """Whom "the leaders" at `at` were named as shortly before ("European Union leaders"), if the same noun named no others there."""
        near = [actor for actor in self.bands.get(noun, ()) if at - _RECENT <= actor.start < at]
        return near[-1] if len({actor.affiliation for actor in near}) == 1 else None

    def offices(self, actor: Actor) -> list[str]:
        """The offices of a person: held at the document's date, or said of him."""
        held = [term.office for term in self.lexicon.terms.get(actor.name, ()) if term.covers(self.date)]
        memory = self.persons.get(actor.name)
        return list(dict.fromkeys([*held, *(sorted(filter(None, memory.roles)) if memory is not None else ())]))

    def by_surname(self, words: list[str]) -> list[Actor]:
        """Persons of the document whose name ends in these words, or is known by them."""
        wanted = " ".join(words)
        known: Iterable[str] = self.lexicon.surnames.get(wanted, ()) if len(words) == 1 else ()
        names = [n for n in self._by_last.get(words[-1], ()) if n == wanted or n.endswith(" " + wanted)]
        names += [n for n in known if n in self.persons and n not in names]
        return [self.persons[name].actor for name in names]

    def by_first_name(self, word: str) -> Actor | None:
        """The only person of the document whose longer name begins with this word."""
        names = [name for name in self._by_first.get(word, ()) if " " in name]
        found = [actor for name in names if (actor := self.persons[name].actor).type == "person"]
        return found[0] if len(found) == 1 else None

    def by_role(self, role: Role, affiliation: str | None, at: int) -> list[Actor]:
        """Persons of whom a role word at `at` holds, by what the document said or by the offices they hold at its date; two of several.

        Whoever is first named behind the word is meant only where nobody is in front of it.
        """
        wanted = _words(role.office or role.noun)
        names = min((self._by_title.get(word, {}) for word in wanted), key=len, default={})

        def fitting() -> Iterator[Actor]:
            titled = (self.persons[name].actor for name in names if any(wanted <= words for words in self._titles[name]))
            return (actor for actor in titled if affiliation is None or actor.affiliation in (affiliation, None))

        in_front = list(islice((actor for actor in fitting() if actor.start < at), 2))
        return in_front or list(islice(fitting(), 2))


def _words(title: str) -> frozenset[str]:
    return frozenset(title.replace("-", " ").split())

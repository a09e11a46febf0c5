"""The memory of one document: its persons with the roles said of them, its subjects and its lists. Used by `facts.interpret.actors`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from facts.lexicon import Lexicon, Role
from facts.tag import QuoteSpan


@dataclass(frozen=True, slots=True)
class Actor:
    """A resolved actor: `type` is person, country, organisation, body, group, outlet, or unnamed; offsets are of the words that stand for it."""

    name: str
    affiliation: str | None
    type: str
    start: int
    end: int
    resolved_by: str
    gender: str = ""
    plural: bool = False


@dataclass(slots=True)
class Memory:
    """A person of the document: the actor as first resolved, and the role words used of them."""

    actor: Actor
    roles: set[str] = field(default_factory=set)


class Discourse:
    """What a document has said so far of its actors."""

    def __init__(self, text: str, date: str | None, lexicon: Lexicon, affiliations: set[str], quotes: list[QuoteSpan]) -> None:
        self.text = text
        self._quotes = quotes
        self.date = date
        self.lexicon = lexicon
        self.affiliations = affiliations
        self.persons: dict[str, Memory] = {}
        self.subjects: list[Actor] = []
        self.speaker: Actor | None = None
        self.publisher: list[Actor] = []
        self.claimants: list[Actor] = []
        self.bodies: dict[str, Actor] = {}
        self.groups: list[list[Actor]] = []  # lists that the text itself makes ("A and B")
        self.pairs: list[list[Actor]] = []  # subject and object of one verb, parties of one fact

    def quoted(self, at: int) -> bool:
        """Whether the character at `at` stands between quotation marks."""
        return any(quote.start <= at < quote.end for quote in self._quotes)

    def state(self, actor: Actor) -> Actor | None:
        """The country or organisation of an actor, at the words that stand for the actor."""
        country = self.lexicon.countries.get(actor.affiliation or "")
        if country is not None:
            return replace(actor, name=country.name, type="country", resolved_by="country of the person", gender="", plural=False)
        return None

    def claimant(self, before: int, *others: Actor) -> Actor | None:
        """Who made the claim that stands at `before`: the last of whom a saying or accusing was told, not one of the others' own side."""
        names, sides = {a.name for a in others}, {a.affiliation for a in others if a.affiliation}
        found = [a for a in self.claimants if a.start < before][-2:]
        return next((a for a in reversed(found) if a.name not in names and a.affiliation not in sides), None)

    def remember(self, actor: Actor, role: Role | None) -> None:
        """Keep a person with the role words of this mention."""
        memory = self.persons.setdefault(actor.name, Memory(actor))
        if memory.actor.affiliation is None and actor.affiliation is not None:
            memory.actor = replace(memory.actor, affiliation=actor.affiliation)
        if role is not None:
            memory.roles.update((role.noun, role.office))

    def by_surname(self, words: list[str]) -> list[Actor]:
        """Persons of the document whose name ends in these words, or is known by them."""
        wanted = " ".join(words)
        found = []
        for name, memory in self.persons.items():
            if name.endswith(" " + wanted) or name == wanted or (len(words) == 1 and name in self.lexicon.surnames.get(wanted, ())):
                found.append(memory.actor)
        return found

    def by_role(self, role: Role, affiliation: str | None) -> list[Actor]:
        """Persons of the document of whom a role word holds, by what the document said or by the offices they hold at its date."""
        wanted = set((role.office or role.noun).replace("-", " ").split())
        found = []
        for name, memory in self.persons.items():
            offices = [t.office for t in self.lexicon.terms.get(name, ()) if t.covers(self.date)]
            titles = {*memory.roles, *offices}
            if affiliation is not None and memory.actor.affiliation not in (affiliation, None):
                continue
            if any(title and wanted <= set(title.replace("-", " ").split()) for title in titles):
                found.append(memory.actor)
        return found

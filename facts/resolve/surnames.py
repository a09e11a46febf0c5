"""Whom a surname alone means: who is in office, well known, or of a country that the document names. The base of `facts.resolve.persons`."""

from __future__ import annotations

import re
from collections.abc import Collection

from facts.lexicon import Known, Role
from facts.lexicon.spelling import alike, plain
from facts.resolve.actor import Actor
from facts.resolve.naming import Naming

_FREQUENT = 4  # known bearers of a surname that says of nobody who he is
_COMMON = 20  # of one by which only somebody is called whose country the text names: "Lee"
_PEOPLES = ("demonym", "people")
_ROYAL = frozenset(("king", "queen", "emir", "sultan", "emperor", "empress", "crown prince"))
_HEIRS = {"prince": "crown prince"}  # by which title an heir is called, as others are
_STYLES = frozenset("King Queen Emir Sultan Emperor Prince Princess Sheikh Tuanku".split())
_PRIVATE = "citizen"  # the office of those in the tables who hold none
_LATELY = 8  # years around an office in which its holder is called by the surname alone


class Surnames(Naming):
    """Finds persons of the lexicon by their surnames."""

    def _by_lexicon_surname(self, words: list[str], role: Role | None, affiliation: str | None) -> Known | None:
        surname = words[-1]
        if role is None and len(words) == 1 and any(reading.type in _PEOPLES for reading in self._lexicon.names.get(surname, ())):
            return None  # "speaks English"
        names = self._lexicon.surnames.get(surname, ())
        if len(words) > 1:  # "President López Obrador"
            whole = tuple(name for name in names if plain(name).endswith(f" {plain(' '.join(words))}"))
            names = whole or self._lexicon.surnames.get(" ".join(words), ())  # "Abul Gheit", by another spelling of "Aboul Gheit"
        day = self._discourse.date
        fitting = []
        for name in names:
            terms = [t for t in self._lexicon.terms.get(name, ()) if affiliation is None or t.affiliation == affiliation]
            if not terms:
                continue
            if (role is not None and role.office and any(t.office == role.office for t in terms)) or any(t.covers(day) for t in terms):
                fitting.append(name)
        fitting = [] if self._are_private(fitting) and affiliation is None and any(map(self._is_famous_lately, names)) else fitting
        common = surname.lower() in self._lexicon.words
        if not fitting and affiliation is None:
            famous = [name for name in names if self._lexicon.persons[name].well_known]  # "Mr. Trump", and "Trump" out of office
            undated = day is None and bool(famous) and surname not in self._lexicon.given
            famous = famous or ([] if common else list(names))
            famous = [name for name in famous if any(t.office != "first lady" for t in self._lexicon.terms.get(name, ()))] if len(famous) > 1 else famous
            fitting = famous if len(famous) == 1 and (undated or self._lately(famous[0])) else []
        if role is not None and role.office and len(fitting) > 1:
            held = [n for n in fitting if any(t.office == role.office and t.covers(day) for t in self._lexicon.terms[n])]
            fitting = (self._meant(held) if len(held) > 1 else held) or [n for n in fitting if self._rules(n)]  # "Mugabe, the oldest head of state"
        elif (role is None or not role.office) and affiliation is None:
            fitting = self._meant(fitting) or ([] if common else self._only_bearer(surname, fitting))
        bare = role is None and affiliation is None and len(fitting) == 1
        common = len(names) >= _COMMON if day and self._discourse.affiliations else day is None and len(names) > _FREQUENT
        undatable = bare and common and self._lexicon.affiliation(fitting[0], day) not in self._discourse.affiliations
        untold = bare and (undatable or self._is_rather_another(fitting[0], names))
        return self._lexicon.persons.get(fitting[0]) if len(fitting) == 1 and not untold else None

    def _are_private(self, names: list[str]) -> bool:
        """Whether nobody of these ever held an office: "Biden" is not the president's son, whoever is in office."""
        return all(term.office == _PRIVATE for name in names for term in self._lexicon.terms.get(name, ()))

    def _is_famous_lately(self, name: str) -> bool:
        return self._lexicon.persons[name].well_known and not self._are_private([name]) and self._lately(name)

    def _is_rather_another(self, name: str, names: Collection[str]) -> bool:
        """Whether the text names the country of a namesake who was lately in office, and not that of whom a surname alone would mean."""
        lexicon, told, day = self._lexicon, self._discourse.affiliations, self._discourse.date
        lands = {other: {term.affiliation for term in lexicon.terms.get(other, ())} for other in names}
        if lands[name] & told or name in self._discourse.text or self._rules(name):
            return False
        return any(lands[other] & told and not lands[other] & lands[name] and self._lately(other) for other in names if day and other != name)

    def _has_namesake(self, surname: str, candidate: Known, role: Role | None) -> bool:
        """Whether the text names somebody else of that surname, and not him, who is neither famous nor called by an office of his: "Joe Robinson"."""
        if candidate.well_known or (role is not None and any(term.office == role.office for term in self._lexicon.terms.get(candidate.name, ()))):
            return False
        named = {found[1] for found in re.finditer(rf"\b([A-Z]\w+) {re.escape(surname)}\b", self._discourse.text)}
        return candidate.name.split()[0] not in named and any(first in self._lexicon.given for first in named)

    def _meant(self, names: list[str]) -> list[str]:
        """Whom a surname alone can mean: somebody well known, or somebody whose country the document names; of several the well known."""
        famous = [name for name in names if self._lexicon.persons[name].well_known]
        if len(famous) > 1:
            day, terms, told = self._discourse.date, self._lexicon.terms, self._discourse.affiliations
            held = {name: [t.affiliation for t in terms.get(name, ()) if t.covers(day)] for name in famous}
            lands = {name: [land for land in held[name] if land in told] for name in famous}
            in_office = [name for name in famous if lands[name]]
            chiefs = [name for name in in_office if self._leads(name, lands[name])] or [name for name in famous if self._leads(name, held[name])]
            return [name for name in famous if name in self._discourse.text] or chiefs or in_office or famous
        near = [name for name in names if self._lexicon.affiliation(name, self._discourse.date) in self._discourse.affiliations]
        common = len(near) == 1 and len(self._lexicon.surnames.get(near[0].split()[-1], ())) > _FREQUENT
        frequent = common and not self._rules(near[0])  # "Jones" of one country may be anybody
        return famous or ([] if frequent else near)

    def _ruler(self, words: list[str], relative: Actor, role: Role | None) -> Known | None:
        """The head of a state or government whom a surname alone means, where the text has named one of the family: "Sara Netanyahu ... Netanyahu"."""
        if role is not None and any(role.office == term.office for term in self._lexicon.terms.get(relative.name, ())):
            return None  # "First Lady Trump"
        known = self._by_lexicon_surname(words, None, None)
        if known is None or known.name == relative.name or not known.name.endswith(f" {words[-1]}") or not self._rules(known.name):
            return None
        alike = relative.affiliation is None and len(self._lexicon.surnames.get(words[-1], ())) <= _FREQUENT
        return known if alike or relative.affiliation == self._lexicon.affiliation(known.name, self._discourse.date) else None

    def _rules(self, name: str) -> bool:
        """Whether somebody is the head of a state or government at the document's date."""
        day = self._discourse.date
        lands = {term.affiliation for term in self._lexicon.terms.get(name, ()) if term.covers(day)}
        return any(name == known.name for land in lands for noun in ("leader", "monarch") for known in self._lexicon.leading(noun, land, day))

    def _leads(self, name: str, lands: list[str]) -> bool:
        return name in {known.name for land in lands[:1] for known in self._lexicon.leading("leader", land, self._discourse.date)}

    def _reigning(self, words: list[str], role: Role | None, affiliation: str | None) -> Known | None:
        """Who reigns, or is heir, under a first name: "King Felipe", "Prince Mohammed"; of several the only one whose country the document names."""
        day = self._discourse.date
        royal = role is not None and (role.office in _ROYAL or role.office in _HEIRS)
        if role is None or not royal or len(words) > 1 or day is None:
            return None
        found: dict[str, str] = {}
        for (office, land), terms in self._lexicon.holders.items():
            if office == _HEIRS.get(role.office, role.office) and affiliation in (None, land):
                found |= {term.person: land for term in terms if term.covers(day) and alike(_first_name(term.person), words[0])}
        found = {name: land for name, land in found.items() if _first_name(name) == words[0]} or found
        near = [name for name, land in found.items() if land in self._discourse.affiliations]
        near = [name for name in found if name in self._discourse.persons] or near
        names = near if len(found) > 1 or role.office in _HEIRS else list(found)
        return self._lexicon.persons.get(names[0]) if len(names) == 1 else None

    def _only_bearer(self, surname: str, names: list[str]) -> list[str]:
        """Who holds an office now, where nobody else ever held one under a surname that is no first name."""
        lexicon = self._lexicon
        crowd = surname.lower() in lexicon.roles or any(reading.type != "person" for reading in lexicon.names.get(surname, ()))  # "Arab", "Paris"
        rare = lexicon.surnames.get(surname, ()) == tuple(names) and surname not in lexicon.given and not crowd and self._discourse.date is not None
        return [name for name in names if rare and any(alike(part, surname) for part in (name.split()[0], name.split()[-1]))]

    def _shared_affiliation(self, surname: str, role: Role) -> str | None:
        """The country that all who bear a surname and held the office have in common: "President Bush" without a date."""
        terms = [t for name in self._lexicon.surnames.get(surname, ()) for t in self._lexicon.terms.get(name, ()) if t.office == role.office]
        found = {term.affiliation for term in terms}
        return found.pop() if len(found) == 1 else None

    def _family(self, surname: str) -> str | None:
        """The country that all well-known bearers of a surname are of, lately in office or in a text without a date: "Clinton", "Assad"."""
        if surname.lower() in self._lexicon.words or surname in self._lexicon.given:
            return None
        famous = [name for name in self._lexicon.surnames.get(surname, ()) if self._lexicon.persons[name].well_known]
        lately = [name for name in famous if self._discourse.date is None or self._lately(name)]
        found = {self._lexicon.affiliation(name, self._discourse.date) for name in lately} if len(famous) > 1 else set()
        return found.pop() if len(found) == 1 else None

    def _lately(self, name: str) -> bool:
        """Whether a person left or took an office within _LATELY years of the document."""
        if self._discourse.date is None:
            return False
        year = int(self._discourse.date[:4])
        days = [day for term in self._lexicon.terms.get(name, ()) for day in (term.start, term.end) if day]
        return any(abs(int(day[:4]) - year) <= _LATELY for day in days)


def _first_name(name: str) -> str:
    """The first name of a ruler: of "King Philippe" the second word."""
    return next((word for word in name.split() if word not in _STYLES), "")

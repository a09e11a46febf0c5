"""Who a phrase stands for: `Resolver.resolve` reads a phrase against the document's memory and the lexicon.

Called by `facts.interpret.drafts`. Each link keeps its reason (`resolved_by`). Where two candidates remain none is chosen.
"""

from __future__ import annotations

import re
from dataclasses import replace

from facts.interpret.countries import country_of, known_at
from facts.interpret.discourse import Actor, Discourse
from facts.interpret.references import References
from facts.lexicon import Known, Role
from facts.phrase import Phrase
from facts.phrase.compounds import loosely_compounded
from facts.tag import Units

_GOVERNMENT = frozenset("government administration regime authorities authority leadership leaders cabinet capital side".split())
_ANY_OFFICE = frozenset("official representative leader diplomat negotiator envoy minister delegate lawmaker counterpart".split())
_OF_STATES = frozenset("government parliament army military police cabinet authorities ministry".split())
_PLAIN_BODIES = frozenset("army police parliament military delegation team mission".split())
# Offices that several hold at a time, of whom the lexicon knows some.
_SHARED_OFFICES = frozenset("ambassador senator commander official adviser director aide judge mayor governor general".split()) | {
    "special envoy",
    "special representative",
    "senior adviser",
    "deputy foreign minister",
    "assistant secretary of state",
    "commissioner",
}
_FORMER = frozenset("former ex late then".split())
_STATES = frozenset("republic kingdom state emirate sultanate federation union".split())
_ITSELF = _STATES | frozenset("party group movement militia organisation organization alliance bloc agency".split())
_VAGUE = frozenset("country state nation government side team company capital body group committee organization organisation agency party board".split())
_PRESS = frozenset("reporter reporters journalist journalists press media correspondent correspondents newsmen viewers audience lawmakers".split())
LATELY = 8
_NAME_PARTS = frozenset("HP")


class Resolver:
    """Resolves the phrases of one sentence against a document's memory."""

    def __init__(self, discourse: Discourse, units: Units) -> None:
        self._discourse = discourse
        self._lexicon = discourse.lexicon
        self._units = units
        self.references = References(discourse, units)

    def resolve(self, phrase: Phrase) -> list[Actor]:
        """The actors a phrase stands for; none where it stands for nobody or where two readings remain."""
        if phrase.members:
            found = [actor for member in phrase.members for actor in self._shared_head(member, phrase.members[-1]) or self.resolve(member)]
            if len(found) > 1:
                self._discourse.groups.append(found)
            return found
        if len(phrase.owners) > 1 and phrase.base == phrase.owners[-1].base:
            return [actor for owner in phrase.owners for actor in self.resolve(owner)]
        if self._units.tags[phrase.base[0]] in "pq" and phrase.base[1] - phrase.base[0] == 1:
            return self.references.pronoun(*phrase.base)
        if phrase.apposition is not None:
            return self._apposition(phrase)
        return self._noun(phrase)

    def _shared_head(self, member: Phrase, last: Phrase) -> list[Actor]:
        """ "Palestinian, Israeli and regional counterparts": the adjectives of a list share its last noun."""
        begin, end = member.base
        head = self._units.lowers[last.base[1] - 1]
        short = self._units.tags[begin] == "C" and self._units.words[begin].isupper()  # "U.S. and Japanese officials"
        if end - begin != 1 or not (self._units.tags[begin] == "D" or short) or member is last or head not in self._lexicon.roles:
            return []
        known = known_at(begin, self._units)
        if known is None:
            return []
        return [self._actor(f"{self._units.words[begin]} {head}", known.affiliation, "unnamed", begin, end, "shared noun of a list", plural=True)]

    def responsible(self, phrase: Phrase) -> list[Actor]:
        """Whose deed a phrase names: its owner, the demonym in front of its noun, or who it is itself."""
        if phrase.owners:
            return self.resolve(phrase.owners[-1])
        if phrase.members:
            return list(dict.fromkeys(actor for member in phrase.members for actor in self.responsible(member)))
        begin, end = phrase.base
        if self._units.tags[begin] == "q":
            return self.references.pronoun(begin, begin + 1)
        found = self._modifier(begin, end)
        if found is not None:
            return [found]
        return []

    # --- nouns and names ------------------------------------------------------------------------------------------------------------

    def _apposition(self, phrase: Phrase) -> list[Actor]:
        assert phrase.apposition is not None
        one, other = phrase, phrase.apposition
        named, role = (other, one) if self._units.tags[other.base[1] - 1] in _NAME_PARTS and self._role(one.base) else (one, other)
        for part in (one, other):
            if self._units.tags[part.base[1] - 1] == "O":
                return self._known(part.base[1] - 1)
        affiliation = self._affiliation(role)
        return self._person(named, self._role(role.base), affiliation)

    def _noun(self, phrase: Phrase) -> list[Actor]:
        begin, end = phrase.base
        tag = self._units.tags[end - 1]
        if tag in _NAME_PARTS:
            body = self._body_name(phrase)
            return [body] if body is not None else self._person(phrase, self._role(phrase.base), self._affiliation(phrase))
        if tag in "COKM":
            return self._known(end - 1)
        if tag in "DE":
            return self._people(phrase)
        role = self._lexicon.roles.get(" ".join(self._units.lowers[max(begin, end - 2) : end])) or self._lexicon.roles.get(self._units.lowers[end - 1])
        tail = self._tail_name(phrase)
        if tail is not None:
            return self._person(tail, self._role(phrase.base), self._affiliation(phrase) or self._affiliation(tail))
        if role is None and tag == "T":
            reading = self._units.readings.get(end - 1, ())
            role = next((r.role for r in reading if r.role is not None), None)
        return self._role_phrase(phrase, role) if role is not None else []

    def _known(self, unit: int) -> list[Actor]:
        readings = [r.known for r in self._units.readings.get(unit, ()) if r.known is not None and r.type != "place"]
        if not readings:
            return []
        known = readings[0]
        kind = "country" if known.type == "country" else known.type
        how = "lexicon: name" if self._units.words[unit] == known.name else "lexicon: metonym or spelling"
        return [self._actor(known.name, known.affiliation, kind, unit, unit + 1, how)]

    def _people(self, phrase: Phrase) -> list[Actor]:
        begin, end = phrase.base
        known = known_at(end - 1, self._units)
        if known is None:
            return []
        if self._units.tags[end - 1] == "D":
            return [self._actor(known.name, known.affiliation, "country", begin, end, "lexicon: demonym")]
        return [self._actor(self._words(begin, end), known.affiliation, "unnamed", begin, end, "unnamed group", plural=True)]

    def _body_name(self, phrase: Phrase) -> Actor | None:
        """A body by rule from its country: "Russian Foreign Ministry", "Armenia's Defense Ministry"; written in capitals."""
        _begin, end = phrase.base
        role = self._lexicon.roles.get(self._units.lowers[end - 1])
        if role is None or role.type != "body" or self._units.tags[end - 1] == "H":
            return None
        return self._institution(phrase, role)

    def _institution(self, phrase: Phrase, role: Role) -> Actor:
        begin, end = phrase.base
        country = country_of(phrase, self._units)
        first = next((i for i in range(begin, end) if self._units.tags[i] not in "aq0"), begin)
        if country is not None and role.noun in _GOVERNMENT and country.type == "country":
            return self._actor(country.name, country.affiliation, "country", first, end, "government of a country", start=phrase.first)
        if country is None and self._units.lowers[begin] == "the" and role.noun in _OF_STATES:
            country = self._discourse.only_country()  # "the government", where the document names one country
        if country is None:
            return self._actor(self._words(first, end), None, "unnamed", first, end, "institution by its noun")
        if role.noun in _ITSELF and (country.type != "country" or (role.noun in _STATES and phrase.complement is not None)):
            return self._actor(country.name, country.affiliation, country.type, first, end, "described by its noun", start=phrase.first)
        head = self._words(next((i for i in range(first, end) if self._units.tags[i] in "NPJT"), first), end)
        if phrase.complement is not None and not phrase.complement.members and known_at(phrase.complement.base[1] - 1, self._units) is None:
            head = self._words(
                next((i for i in range(first, end) if self._units.tags[i] in "NPJT"), first), phrase.complement.end
            )  # "Ministry of Foreign Affairs"
        adjective = self._demonym(country)
        name = f"{adjective} {head.title() if head.islower() and role.noun not in _PLAIN_BODIES else head}"
        return self._actor(name, country.affiliation, "body", first, end, "institution of a country", start=phrase.first)

    def _demonym(self, known: Known) -> str:
        return self._lexicon.demonyms.get(known.affiliation or "", known.name) if known.type == "country" else known.name

    def _role_phrase(self, phrase: Phrase, role: Role) -> list[Actor]:
        begin, end = phrase.base
        if self._units.lowers[end - 1] in _PRESS:
            return [self._actor(self._words(begin, end), None, "outlet", begin, end, "press")]
        if self.references.is_group(begin, end, role) and not phrase.owners and phrase.complement is None:
            return self.references.group(begin, end)
        if role.type == "body":
            institution = self._institution(phrase, role)
            if institution.type != "unnamed" or self._units.tags[begin] not in "aq":
                self._discourse.bodies[role.noun] = institution
                return [institution]
            known = self._discourse.bodies.get(role.noun)
            if known is not None and self._units.lowers[begin] == "the" and known.type == "body":
                return [replace(known, start=institution.start, end=institution.end, resolved_by=f"institution: {role.noun}")]
            return [] if role.noun in _VAGUE else [institution]
        if role.plural and phrase.complement is not None and not any(tag in "OCD" for tag in self._units.tags[begin:end]):
            states = self._states(phrase.complement)
            people = self.references.group(begin, end) if len(states) > 1 and not phrase.complement.members else []
            if people:
                return people  # "the leaders of the two countries", who were named
            if len(states) > 1:
                return [self._holder(role, state) for state in states]
        affiliation = self._affiliation(phrase)
        if role.type == "person" and not role.plural:
            return self._office(phrase, role, affiliation)
        first = next((i for i in range(begin, end) if self._units.tags[i] not in "aq0R"), begin)
        return [self._actor(self._words(first, self._name_end(phrase)), affiliation, "unnamed", first, end, "unnamed group", plural=True)]

    def _states(self, phrase: Phrase) -> list[Actor]:
        """The countries that a complement names: a list of them, or "the two countries"."""
        if not phrase.members:
            role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
            return self.references.group(*phrase.base) if role is not None and self.references.is_group(*phrase.base, role) else []
        found = [actor for member in phrase.members if self._units.tags[member.base[1] - 1] in "CKO" for actor in self._known(member.base[1] - 1)]
        return found if len(found) == len(phrase.members) else []

    def _holder(self, role: Role, state: Actor) -> Actor:
        """ "The presidents of Poland and Ukraine": the holder of the office at the document's date; "officials from China": China."""
        holder = self._lexicon.holder(role.office, state.affiliation or "", self._discourse.date) if role.office else None
        if holder is not None:
            return replace(state, name=holder.name, type="person", gender=holder.gender, resolved_by=f"office: {role.office}")
        titled = role.office and role.office not in _ANY_OFFICE
        return replace(state, name=f"{role.office} of {state.name}", type="person", resolved_by="office of a country") if titled else state

    def _office(self, phrase: Phrase, role: Role, affiliation: str | None) -> list[Actor]:
        """A role without a name: its holder at the document's date, or the document's person of whom the role was said."""
        begin, end = phrase.base
        affiliation = affiliation or self._scope(role, phrase)
        definite = (self._units.tags[begin] == "a" and self._units.lowers[begin] == "the") or phrase.owners or self._units.tags[begin] in "DCKT"
        former = any(w in ("former", "ex", "late", "then") for w in self._units.lowers[begin:end])
        if role.noun == "counterpart":
            return []
        if definite and not former and role.office:
            if affiliation is not None:
                holder = self._lexicon.holder(role.office, affiliation, self._discourse.date) if role.office not in _SHARED_OFFICES else None
                if holder is not None:
                    return [self._actor(holder.name, affiliation, "person", begin, end, f"office: {role.office}", gender=holder.gender)]
            found = self._discourse.by_role(role, affiliation)
            if not found and affiliation is None:
                found = self._only_holder(role, phrase)
            if len(found) == 1:
                return [replace(found[0], start=self._units.starts[begin], end=self._units.ends[end - 1], resolved_by=f"title: {role.noun}")]
            if self._units.lowers[begin] == "the" and affiliation is None:
                return []
        first = next((i for i in range(begin, end) if self._units.tags[i] not in "aq0R"), begin)
        return [self._actor(self._words(first, self._name_end(phrase)), affiliation, "unnamed", first, end, "unnamed person")]

    def _only_holder(self, role: Role, phrase: Phrase) -> list[Actor]:
        """The holder of an office where only one of the document's countries and organisations has one that is known."""
        day = self._discourse.date
        holders = {a: self._lexicon.holder(role.office, a, day) for a in sorted(self._discourse.affiliations)}
        found = [(affiliation, known) for affiliation, known in holders.items() if known is not None]
        if len(found) != 1 or role.office in _SHARED_OFFICES or role.office in ("leader", "minister"):
            return []
        begin, end = phrase.base
        return [self._actor(found[0][1].name, found[0][0], "person", begin, end, "office", gender=found[0][1].gender)]

    def _tail_name(self, phrase: Phrase) -> Phrase | None:
        """The name that ends a title's complement ("Secretary General of the Organization of American States Luis Almagro")."""
        if phrase.complement is None or phrase.complement.members:
            return None
        begin, end = phrase.complement.base
        tags = self._units.tags[begin:end]
        if len(tags) < 2 or tags[-1] not in "HP" or self._units.lowers[end - 1] in self._lexicon.roles:
            return None
        first = end - 1 if tags[-1] == "H" else max(end - 2, begin)
        return Phrase("NP", first, end, (first, end)) if first > begin and self._units.tags[first] in "HP" else None

    # --- persons --------------------------------------------------------------------------------------------------------------------

    def _role(self, base: tuple[int, int]) -> Role | None:
        """The title inside a noun group, the last one before the name."""
        for unit in range(base[1] - 1, base[0] - 1, -1):
            role = self._lexicon.roles.get(self._units.lowers[unit])
            if role is not None and self._units.tags[unit] in "TNP" and role.type == "person":
                return role
        return None

    def _person(self, phrase: Phrase, role: Role | None, affiliation: str | None) -> list[Actor]:
        begin, end = phrase.base
        first = end - 1
        while first > begin and self._units.tags[first] != "H" and self._name_part(first - 1, end):
            first -= 1
        if role is not None:
            affiliation = affiliation or self._scope(role, phrase)
        actor = self._named(first, end, role, affiliation)
        if actor is None:
            return []
        self._discourse.remember(actor, role)
        return [actor]

    def _name_part(self, unit: int, end: int) -> bool:
        """Whether a capitalised word belongs to the name after it: no title, and no portfolio noun in front of a full name."""
        word = self._units.lowers[unit]
        if self._units.tags[unit] not in _NAME_PARTS or word in self._lexicon.roles:
            return False
        return not (end - unit > 2 and self._lexicon.words.get(word, "")[:1] == "N")

    def _named(self, first: int, end: int, role: Role | None, affiliation: str | None) -> Actor | None:
        known = self._of_that_name(end - 1) if self._units.tags[end - 1] == "H" else None
        if known is not None:
            return self._of_lexicon(known, affiliation, first, end, "lexicon: full name", role)
        words = self._units.words[first:end]
        whole = self._lexicon.persons.get(" ".join(words)) if len(words) > 1 else None
        if whole is not None:
            return self._of_lexicon(whole, affiliation, first, end, "lexicon: full name", role)
        found = self._discourse.by_surname(words)
        if len(found) == 1:
            return replace(found[0], start=self._units.starts[first], end=self._units.ends[end - 1], resolved_by="surname")
        if len(words) == 1:
            candidate = self._by_lexicon_surname(words[0], role, affiliation)
            if candidate is not None:
                return self._of_lexicon(candidate, affiliation, first, end, "lexicon: surname", role)
        if found or (role is None and ((len(words) == 1 and words[0].isupper() and len(words[0]) > 1) or words[-1].lower() in self._lexicon.nouns)):
            return None
        gender = role.gender if role else ""
        how = "role and name" if role else "name as it stands"
        return self._actor(" ".join(words), affiliation, "person", first, end, how, gender=gender)

    def _of_that_name(self, unit: int) -> Known | None:
        """The person of a full name; of two (George Bush) the one in office, or lately in office, at the document's date."""
        found = [r.known for r in self._units.readings.get(unit, ()) if r.type == "person" and r.known]
        if len(found) > 1:
            day = self._discourse.date
            found = [k for k in found if any(t.covers(day) for t in self._lexicon.terms.get(k.name, ()))] or [k for k in found if self._lately(k.name)]
        return found[0] if len(found) == 1 else None

    def _of_lexicon(self, known: Known, affiliation: str | None, first: int, end: int, how: str, role: Role | None) -> Actor:
        own = self._lexicon.affiliation(known.name, self._discourse.date)
        past = _FORMER & set(self._units.lowers[max(0, first - 6) : first])
        if not past and affiliation in {t.affiliation for t in self._lexicon.terms.get(known.name, ())}:
            own = affiliation  # the text says so, and the person did hold office there
        return self._actor(known.name, own or affiliation, "person", first, end, how, gender=known.gender)

    def _by_lexicon_surname(self, surname: str, role: Role | None, affiliation: str | None) -> Known | None:
        names = self._lexicon.surnames.get(surname, ())
        day = self._discourse.date
        fitting = []
        for name in names:
            terms = [t for t in self._lexicon.terms.get(name, ()) if affiliation is None or t.affiliation == affiliation]
            if not terms:
                continue
            if (role is not None and role.office and any(t.office == role.office for t in terms)) or any(t.covers(day) for t in terms):
                fitting.append(name)
        if not fitting and len(names) == 1 and affiliation is None and surname.lower() not in self._lexicon.words and self._lately(names[0]):
            fitting = [names[0]]
        if role is not None and len(fitting) > 1:
            fitting = [n for n in fitting if any(t.office == role.office and t.covers(day) for t in self._lexicon.terms[n])]
        return self._lexicon.persons.get(fitting[0]) if len(fitting) == 1 else None

    def _scope(self, role: Role, phrase: Phrase) -> str | None:
        """What a title alone implies; "Secretary of State for Northern Ireland" is another country's."""
        after = phrase.base[1]
        return None if after < len(self._units.lowers) and self._units.lowers[after] == "for" else role.scope

    def _lately(self, name: str) -> bool:
        """Whether a person left or took an office within LATELY years of the document: still called by the surname alone."""
        if self._discourse.date is None:
            return False
        year = int(self._discourse.date[:4])
        days = [day for term in self._lexicon.terms.get(name, ()) for day in (term.start, term.end) if day]
        return any(abs(int(day[:4]) - year) <= LATELY for day in days)

    # --- countries ------------------------------------------------------------------------------------------------------------------

    def _affiliation(self, phrase: Phrase) -> str | None:
        country = country_of(phrase, self._units)
        if country is None and self._units.tags[phrase.base[0]] == "q":
            owner = self.references.pronoun(phrase.base[0], phrase.base[0] + 1)
            return owner[0].affiliation if len(owner) == 1 else None  # "its troops"
        return country.affiliation if country is not None else None

    def _modifier(self, begin: int, end: int) -> Actor | None:
        for unit in range(begin, end):
            if self._units.tags[unit] in "DCKOE" and not loosely_compounded(unit, self._units):
                known = known_at(unit, self._units)
                if known is not None:
                    kind = "country" if known.type == "country" else known.type
                    return self._actor(known.name, known.affiliation, kind, unit, unit + 1, "modifier of the deed")
        return None

    def _name_end(self, phrase: Phrase) -> int:
        """Where the words end that name somebody unnamed: with the complement, "leaders of the Senate committees"."""
        return phrase.base[1] if phrase.complement is None else phrase.complement.end

    def _words(self, first: int, end: int) -> str:
        return re.sub(r"\s+", " ", self._discourse.text[self._units.starts[first] : self._units.ends[end - 1]])

    def _actor(
        self,
        name: str,
        affiliation: str | None,
        type_: str,
        first: int,
        end: int,
        how: str,
        *,
        gender: str = "",
        plural: bool = False,
        start: int | None = None,
    ) -> Actor:
        begin = self._units.starts[first if start is None else start]
        return Actor(name, affiliation, type_, begin, self._units.ends[end - 1], how, gender, plural)

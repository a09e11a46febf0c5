"""Names of persons: full names, surnames, titles with names. Used by `facts.resolve.actors`. Where two candidates remain none is chosen."""

from __future__ import annotations

import re
from dataclasses import replace
from math import inf

from facts.lexicon import Known, Role
from facts.lexicon.spelling import alike, name_key
from facts.phrase import Phrase
from facts.phrase.shapes import SERVING
from facts.phrase.ships import names_ship
from facts.resolve.actor import Actor
from facts.resolve.behind_posts import whose_post
from facts.resolve.countries import known_at
from facts.resolve.naming import NAME_PARTS
from facts.resolve.surnames import Surnames

_CREEDS = frozenset("islam christianity judaism buddhism hinduism catholicism sharia ramadan christmas easter".split())
FIRMS = frozenset("co corp inc ltd llc plc gmbh ag sa spa nv corporation company".split())
_BY_WHOLE_NAME = "lexicon: full name"  # how somebody is resolved whose whole name a table has
_SITES = frozenset(
    "camp base fort airport airfield airbase barracks arboretum museum university college hospital school park stadium square prison mosque church cathedral "
    "temple monastery bridge dam port harbour harbor plant refinery".split()
)
_FAMILY_FIRST = frozenset("CHN HKG KOR PRK TWN VNM".split())  # where "Minister Choi" may be Choi Young-joon
_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.)+")
_SHOWS = frozenset("Show Live Podcast Programme Tonight Newshour NewsHour Newsnight Breakfast".split())  # that end the name of a broadcast
_PARTICLES = frozenset("De Del Della Di Da Dos Du Van Von Der Den Ten Al El Bin Ben".split())  # that open a surname, mostly written small
_FORMER = frozenset("former ex late then".split())
_SEAT = r" \([DRI]-[A-Z][A-Za-z.]*\)"  # a party and state behind the name of a member of the Congress
_TEXTS = frozenset("treaty convention protocol agreement accord accords pact doctrine declaration charter amendment act resolution".split())
OF_FIRM = "company by its form"
NO_ONE_KNOWN = "name as it stands"  # how a name without a title is resolved that neither lexicon nor document know
_BY_FIRST_NAME = frozenset("prince princess king queen emir sultan sheikh pope".split()) | {"crown prince"}  # titles in front of a first name
_KNIGHTS = frozenset({"sir", "dame"})  # also in front of a first name: "Sir Keir Starmer", then "Sir Keir"
_AHEAD = 15  # years before his first office in which somebody may be named already
_TITLE = 4  # units in front of a name in which the body is named whose he is
_PORTFOLIO = 4  # letters of a portfolio's noun: "Le Van Thanh", "Hon Choon Kim" are names


class Persons(Surnames):
    """Reads the person names of one sentence."""

    def role(self, base: tuple[int, int]) -> Role | None:
        """The title inside a noun group, the last one before the name."""
        for unit in range(base[1] - 1, base[0] - 1, -1):
            role = self._lexicon.roles.get(self._units.lowers[unit])
            if role is not None and self._units.tags[unit] in "TNP" and role.type == "person":
                return role
        return None

    def person(self, phrase: Phrase, role: Role | None, affiliation: str | None) -> list[Actor]:
        """The person that a phrase names, kept in memory with the role said of him."""
        begin, end = phrase.base
        first = end - 1
        while first > begin and self._units.tags[first] != "H" and self._name_part(first - 1, end):
            first -= 1
        if role is not None:
            affiliation = affiliation or self.scope(role, phrase)
        creed = end - first == 1 and self._units.lowers[first] in _CREEDS  # "having converted to Islam"
        creed = creed or "war" in self._units.lowers[first : end - 1]  # "World War II"
        actor = self._named(first, end, role, affiliation) if not creed and not self._is_ship(first) else None
        if actor is None:
            return []
        if actor.affiliation is None and actor.type == "person" and (code := whose_post(end, self._units, self._lexicon)) is not None:
            actor = replace(actor, affiliation=code)  # "X, founder and leader of Hamas,"
        if actor.affiliation is None and actor.type == "person" and self._discourse.said("in Congress", (), _SEAT).first(actor.name) < inf:
            actor = replace(actor, affiliation="USA")  # "X (R-Texas)"
        self._discourse.remember(actor, role)
        return [actor]

    def _is_ship(self, first: int) -> bool:
        """Whether a name at unit `first` is a ship's or an aircraft's: "the carrier Gerald R. Ford", "USS Abraham Lincoln"."""
        before = self._units.lowers[max(first - 2, 0) : first]
        craft = "materiel" in (self._lexicon.belongings.get("".join(before[-1:])), self._lexicon.belongings.get(" ".join(before)))
        return craft or (first > 0 and names_ship(first - 1, self._units))

    def known(self, begin: int, end: int) -> Actor | None:
        """The person of the lexicon or document that the name at the end of units `[begin, end)` means, where his country is known."""
        first = end - 1
        while first > begin and self._units.tags[first] != "H" and self._name_part(first - 1, end):
            first -= 1
        found = self._named(first, end, None, None)
        return found if found is not None and found.affiliation is not None and found.resolved_by != NO_ONE_KNOWN else None

    def of_surname(self, surname: str, unit: int) -> list[Actor]:
        """Who is called by a surname that a word holds: "anti-Lukashenko"."""
        known = self._by_lexicon_surname([surname], None, None)
        return [self._of_lexicon(known, None, unit, unit + 1, "lexicon: surname in a word", None)] if known is not None else []

    def scope(self, role: Role, phrase: Phrase) -> str | None:
        """What a title alone implies; "Secretary of State for Northern Ireland" is another country's."""
        after = phrase.base[1]
        elsewhere = role.noun == "secretary of state" and after < len(self._units.lowers) and self._units.lowers[after] == "for"
        return None if elsewhere else role.scope

    def tail_name(self, phrase: Phrase) -> Phrase | None:
        """The name that ends a title's complement ("Secretary General of the Organization of American States Luis Almagro")."""
        inner = phrase.complement
        if inner is not None and inner.complement is not None and not inner.members:
            inner = inner.complement  # "President of the Parliament of Cyprus Annita Demetriou"
        if inner is None or inner.members:
            return None
        begin, end = inner.base
        tags = self._units.tags[begin:end]
        if len(tags) < 2 or tags[-1] not in "HP" or self._units.lowers[end - 1] in self._lexicon.roles:
            return None
        first = end - 1 if tags[-1] == "H" else max(end - 2, begin)
        while first > begin + 1 and tags[-1] != "H" and self._longer_name(first):
            first -= 1
        serving = self._units.lowers[phrase.base[1] - 1] in SERVING or tags.lstrip("a")[:1] not in "CKO"
        if serving and any(self._is_post(unit) for unit in range(begin, first)):
            return None  # "an aide to the former president X", "a lawyer of President X"
        return Phrase("NP", first, end, (first, end)) if first > begin and self._units.tags[first] in "HP" else None

    def _is_post(self, unit: int) -> bool:
        word = self._units.lowers[unit]
        role = self._lexicon.roles.get(word) if self._units.tags[unit] in "NT" and not word.endswith(".") else None
        return role is not None and role.type == "person" and not role.plural

    def _longer_name(self, first: int) -> bool:
        """Whether a name begins before unit `first`: an initial never opens one, and a word that is none belongs to it ("Michele J. Sison")."""
        before = self._units.lowers[first - 1]
        return self._units.tags[first - 1] == "P" and (len(self._units.words[first].rstrip(".")) == 1 or before not in self._lexicon.words)

    def _name_part(self, unit: int, end: int) -> bool:
        """Whether a capitalised word belongs to the name after it: no title, and no portfolio noun in front of a full name."""
        word = self._units.lowers[unit]
        if self._units.tags[unit] not in NAME_PARTS or word in self._lexicon.roles:
            return unit == end - 2 and self._units.tags[unit] in "PJNE" and self._units.words[unit] in self._lexicon.given  # "Christian Porter"
        return not (end - unit > 2 and len(word) >= _PORTFOLIO and self._lexicon.words.get(word, "")[:1] == "N")

    def _named(self, first: int, end: int, role: Role | None, affiliation: str | None) -> Actor | None:
        known = self._of_that_name(end - 1) if self._units.tags[end - 1] == "H" else None
        if known is not None and not self._comes_later(known, role):
            return self._of_lexicon(known, affiliation, first, end, _BY_WHOLE_NAME, role)
        words = self._units.words[first:end]
        if known is None and len(words) > 1 and words[-1].lower() in _TEXTS:
            return None  # "the Comprehensive Test Ban Treaty"
        if known is not None:
            return self.actor(" ".join(words), affiliation, "person", first, end, "namesake of another time", gender=known.gender)
        if words[0] in _PARTICLES and 1 < len(words) < 4:
            words = self._particled(words)
        if words[-1].rstrip(".").lower() in FIRMS:
            return self._firm(first, end, affiliation)
        if len(words) == 1 and role is None and first and self._units.lowers[first - 1] in ("a", "an") and self._units.tags[end : end + 1] != "N":
            return None  # "an Arab" is no name; but "a Biden aide"
        whole = self._whole(words) or self._spelt_alike(words, role, affiliation) or self._holder_of_that_surname(words, role, affiliation)
        whole = whole or self._reigning(words, role, affiliation)
        if whole is not None:
            return self._of_lexicon(whole, affiliation, first, end, _BY_WHOLE_NAME, role)
        if (meant := self._initialled(words, role, affiliation)) is not None:
            return self._of_lexicon(meant, affiliation, first, end, "lexicon: surname", role)
        found = self._discourse.by_surname(words)
        ruler = self._ruler(words, found[0], role) if len(found) == 1 and len(words) == 1 else None
        if ruler is not None:
            return self._of_lexicon(ruler, affiliation, first, end, "lexicon: surname", role)
        if len(found) == 1:
            return replace(found[0], start=self._units.starts[first], end=self._units.ends[end - 1], resolved_by="surname")
        called = self._discourse.by_first_name(words[0]) if len(words) == 1 and not found else None
        if called is not None and (role is None or called.affiliation in _FAMILY_FIRST or role.office in _BY_FIRST_NAME or role.noun in _KNIGHTS):
            return replace(called, start=self._units.starts[first], end=self._units.ends[end - 1], resolved_by="first name")
        if len(words) == 1 or role is not None or " ".join(words) in self._lexicon.surnames:  # "Abul Gheit" is a surname
            candidate = self._by_lexicon_surname(words, role, affiliation)
            if candidate is not None and not (len(words) == 1 and self._has_namesake(words[0], candidate, role)):
                return self._of_lexicon(candidate, affiliation, first, end, "lexicon: surname", role)
        thing = self._is_thing(words)
        prize = (
            role is not None
            and words[0] not in self._lexicon.given
            and words[-1] not in self._lexicon.surnames
            and self._lexicon.words.get(words[-1].lower(), "") in ("N", "Nv")
        )
        if found or prize or (role is None and ((len(words) == 1 and words[0].isupper() and len(words[0]) > 1) or thing)):
            return None
        affiliation = affiliation or (self._shared_affiliation(words[0], role) if role is not None and len(words) == 1 else None)
        family = self._family(words[0]) if affiliation is None and len(words) == 1 and not (role and role.office) else None
        gender = role.gender if role else ""
        how = "one of a family" if family else "role and name" if role else NO_ONE_KNOWN
        affiliation = affiliation or family
        site = self._site_country(words) if role is None and affiliation is None else None
        if site is not None:
            return self.actor(" ".join(words), site, "body", first, end, "site by its noun")
        return self.actor(" ".join(words), affiliation, "person", first, end, how, gender=gender)

    def _particled(self, words: list[str]) -> list[str]:
        """A surname as the lexicon or the text writes it: "De Mistura" is "de Mistura" where nobody is known by the capital."""
        small = [words[0].lower(), *words[1:]]
        if " ".join(words) in self._lexicon.surnames or self._discourse.by_surname(words):
            return words
        whole = " ".join(small)
        return [whole] if whole in self._lexicon.surnames else small if self._discourse.by_surname(small) else words

    def _firm(self, first: int, end: int, affiliation: str | None) -> Actor:
        """A company by its legal form, with all the capitals in front of it: "Toshiba Machine Co"."""
        while first > 0 and self._units.tags[first - 1] in "PHOMCDEKL":
            first -= 1
        return self.actor(self.words(first, end), affiliation, "body", first, end, OF_FIRM)

    def _site_country(self, words: list[str]) -> str | None:
        """The country of the places in a sentence for a site that bears a name: "Camp Millwood near Aden", "the Millwood Museum"."""
        if not (len(words) > 1 and (words[0].lower() in _SITES or words[-1].lower() in _SITES)):
            return None
        return self._discourse.setting.country(self._units.starts[0], self._units.ends[-1], place_only=True)

    def _is_thing(self, words: list[str]) -> bool:
        """Whether words of the dictionary that no known person bears end a name: "Golden Gate", "Supported", but "Alan Gross"."""
        last = words[-1]
        if len(words) > 1 and last in _SHOWS:
            return True  # "speaking with Nell Millwood Live"
        if words[0] in self._lexicon.given:
            return False
        return last.lower() in self._lexicon.nouns or (last.lower() in self._lexicon.words and last not in self._lexicon.surnames)

    def _whole(self, words: list[str]) -> Known | None:
        """The person of a full name, with or without initials in its middle ("Benigno S. Aquino III")."""
        if len(words) < 2:
            return None
        short = [word for at, word in enumerate(words) if not at or len(word.rstrip(".")) > 1]
        return self._lexicon.persons.get(" ".join(words)) or (self._lexicon.persons.get(" ".join(short)) if 1 < len(short) < len(words) else None)

    def _initialled(self, words: list[str], role: Role | None, affiliation: str | None) -> Known | None:
        """Whom a surname alone would mean, where his initials agree: "V. Putin", "S.V. Lavrov"."""
        if len(words) < 2 or not all(_INITIALS.fullmatch(word) for word in words[:-1]):
            return None
        known = self._by_lexicon_surname(words[-1:], role, affiliation)
        return known if known is not None and known.name[0] == words[0][0] else None

    def _spelt_alike(self, words: list[str], role: Role | None, affiliation: str | None) -> Known | None:
        """The only person whose name may be spelt so, where country or title, or else the countries that the document names, agree with him."""
        names = self._lexicon.keys.get(name_key(" ".join(words)), ()) if len(words) > 1 else ()
        fitting = [name for name in names if self._agrees(name, role, affiliation)]
        return self._lexicon.persons[fitting[0]] if len(fitting) == 1 else None

    def _agrees(self, name: str, role: Role | None, affiliation: str | None) -> bool:
        terms = self._lexicon.terms.get(name, ())
        if affiliation is not None:
            return any(term.affiliation == affiliation for term in terms)
        if role is not None and role.office:
            return any(term.office == role.office for term in terms)
        return self._lately(name) and self._lexicon.affiliation(name, self._discourse.date) in self._discourse.affiliations

    def _of_that_name(self, unit: int) -> Known | None:
        """The person of a full name; of two (George Bush) the one in office, or lately in office, at the document's date."""
        found = [r.known for r in self._units.readings.get(unit, ()) if r.type == "person" and r.known]
        if len(found) > 1:
            day = self._discourse.date
            found = [k for k in found if any(t.covers(day) for t in self._lexicon.terms.get(k.name, ()))] or [k for k in found if self._lately(k.name)]
        return found[0] if len(found) == 1 else None

    def _of_lexicon(self, known: Known, affiliation: str | None, first: int, end: int, how: str, role: Role | None) -> Actor:
        own = self._lexicon.affiliation(known.name, self._discourse.date)
        lands = self._lexicon.countries
        past = _FORMER & set(self._units.lowers[max(0, first - 6) : first])
        served = {t.affiliation for t in self._lexicon.terms.get(known.name, ())}
        if affiliation in served and (not past or own not in lands or (affiliation in lands and not self._serves(known.name, own))):
            own = affiliation  # the text says so, and the person did hold office there
        elif role is not None and (held := [term for term in self._lexicon.terms.get(known.name, ()) if term.office == role.office]):
            # "Lindsey Graham, a senior senator": whatever country the sentence is set in; "President Obasanjo", whatever union he is of too
            own = own if past or role.office == "leader" or own in {term.affiliation for term in held} else held[-1].affiliation
        elif affiliation in self._lexicon.countries and own not in self._lexicon.countries and how == _BY_WHOLE_NAME and not self._serves(known.name, own):
            own = affiliation  # "the Italian diplomat X", who was once an envoy of a union
        elif self._is_namesake(own, affiliation, served, first) and how == _BY_WHOLE_NAME:
            return self.actor(self.words(first, end), affiliation, "person", first, end, "namesake of another country", gender=known.gender)
        return self.actor(known.name, own or affiliation, "person", first, end, how, gender=known.gender)

    def _comes_later(self, known: Known, role: Role | None) -> bool:
        """Whether somebody took his first office long after the document, and none that its title tells: a minister of 1987 is no namesake of 2021."""
        terms, day = self._lexicon.terms.get(known.name, ()), self._discourse.date
        if day is None or role is None or not role.office or not terms or any(term.office == role.office for term in terms):
            return False
        return all(term.start and int(term.start[:4]) > int(day[:4]) + _AHEAD for term in terms)

    def _is_namesake(self, own: str | None, affiliation: str | None, served: set[str], first: int) -> bool:
        """Whether the text gives a country that somebody never served; but "Congress leader X": parliaments of many states have one name."""
        if not {own, affiliation} <= self._lexicon.countries.keys() or affiliation in (own, *served):
            return False
        before = (known_at(unit, self._units) for unit in range(max(0, first - _TITLE), first))
        return not any(known is not None and known.type == "body" and known.affiliation == affiliation for known in before)

    def _serves(self, name: str, affiliation: str | None) -> bool:
        """Whether somebody holds an office of a country or organisation at the document's date."""
        return any(term.affiliation == affiliation and term.covers(self._discourse.date) for term in self._lexicon.terms.get(name, ()))

    def _holder_of_that_surname(self, words: list[str], role: Role | None, affiliation: str | None) -> Known | None:
        """Who holds the office that the text gives in the country that it gives, under a first name that no table has: "President Recep Erdogan"."""
        if role is None or affiliation is None or len(words) == 1 or not role.office or role.office in self._lexicon.shared_offices:
            return None
        holder = self._lexicon.holder(self._lexicon.office(role, affiliation), affiliation, self._discourse.date)
        if holder is None or self._discourse.date is None or not alike(words[-1], holder.name.split()[-1]):
            return None
        return holder

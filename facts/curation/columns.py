"""The columns of a CSV of terms: ours, or those of a query to Wikidata, and what their cells say. Used by `facts.curation.importing`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from facts.curation.searching import known_affiliation
from facts.curation.terms import is_day
from facts.errors import QueryError
from facts.lexicon import Lexicon

# What a column may be called, the best first: Wikidata's query service has names in the columns "...Label" and addresses in those without.
NAMES: Mapping[str, Sequence[str]] = {
    "name": ("name", "personlabel", "itemlabel", "holderlabel", "officeholderlabel", "person"),
    "office": ("office", "positionlabel", "officelabel", "position"),
    "affiliation": ("affiliation", "iso3", "isocode", "iso", "countrycode", "countrylabel", "country", "organisationlabel", "organizationlabel"),
    "start": ("start", "starttime", "startdate", "start_time", "start_date"),
    "end": ("end", "endtime", "enddate", "end_time", "end_date"),
    "gender": ("gender", "genderlabel", "sexlabel", "sexorgenderlabel"),
    "spellings": ("spellings", "personaltlabel", "itemaltlabel", "aliases"),
    "start precision": ("startprecision", "start_precision"),
    "end precision": ("endprecision", "end_precision"),
}
NEEDED = ("name", "office")
_ADDRESS = re.compile(r"https?://\S+|_:\S+|t\d+")  # an entity, and what Wikidata gives for "unknown value"
_ENTITY = re.compile(r"Q\d+")
_STAMP = re.compile(r"\+?(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}Z?")
_LENGTHS = {"9": 4, "10": 7, "11": 10, "": 10}  # Wikidata's precisions: year, month, day
_GENDERS = {"": "", "m": "m", "f": "f", "male": "m", "female": "f", "man": "m", "woman": "f", "trans woman": "f", "trans man": "m"}
_WHOSE = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?", re.I)


def find_columns(header: Sequence[str]) -> dict[str, int]:
    """Where each of our columns stands. Raises ValueError for a needed one that is not there."""
    given = {name.strip().lstrip("\ufeff?").lower(): at for at, name in reversed(list(enumerate(header)))}
    found = {ours: next((given[name] for name in names if name in given), -1) for ours, names in NAMES.items()}
    for ours in NEEDED:
        if found[ours] < 0:
            raise ValueError(f"no column for the {ours}; name one {', '.join(NAMES[ours][:2])}")
    return {ours: at for ours, at in found.items() if at >= 0}


def person_name(text: str) -> str:
    """A name fit for a table. Raises ValueError."""
    name = " ".join(text.split())
    if not name:
        raise ValueError("is empty; write the person's name")
    if _ENTITY.fullmatch(name) or _ADDRESS.fullmatch(name):
        raise ValueError(f"'{name}' is no name; ask for the label (SERVICE wikibase:label)")
    if "|" in name or name.startswith("#"):
        raise ValueError(f"'{name}' holds a sign that the tables use; write the name without it")
    return name


def day(text: str, precision: str = "") -> str:
    """A day, month or year as our tables have it; empty where it is not known. Raises ValueError."""
    text = text.strip()
    stamp = _STAMP.fullmatch(text)
    if not text or _ADDRESS.fullmatch(text):
        return ""
    found = stamp[1] if stamp is not None else text
    if not is_day(found):
        raise ValueError(f"'{text}' is no day; write YYYY-MM-DD, YYYY-MM or YYYY, or leave it empty")
    if precision.strip() not in _LENGTHS:
        return "" if stamp is not None and precision.strip().isdigit() else found  # a decade or century is too little to go by
    return found[: _LENGTHS[precision.strip()]]


def gender(text: str) -> str:
    """m, f or nothing. Raises ValueError."""
    if text.strip().lower() not in _GENDERS:
        raise ValueError(f"'{text}' is none; write m, f, or leave it empty")
    return _GENDERS[text.strip().lower()]


def spellings(text: str) -> list[str]:
    """Other names of a person: between bars, or between commas as Wikidata's labels are."""
    return [part for part in (" ".join(part.split()) for part in re.split(r"[|]" if "|" in text else r",\s", text)) if part and not part.startswith("#")]


def office(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """An office, and the words that its title has for whose it is: "Minister of Foreign Affairs of Armenia". Raises ValueError."""
    title = " ".join(re.sub(r"\s*\(.*?\)", "", text).split())
    first, _, rest = title.partition(" ")
    demonym = any(reading.type == "demonym" for reading in lexicon.names.get(first, ()))
    for words, whose in ((title, ""), *([(rest, first)] if demonym else [])):
        splits = [(words[: at.start()], words[at.end() :]) for at in reversed(list(_WHOSE.finditer(words)))]
        for name, tail in ((words, ""), *splits):
            found = _of_title(name.lower(), lexicon)
            if found:
                return found, whose or tail
    raise ValueError(f"'{text}' is no office that the lexicon knows; write one of offices.tsv, or a title of titles.tsv")


def _of_title(title: str, lexicon: Lexicon) -> str:
    role = lexicon.roles.get(title)
    return title if title in lexicon.offices else role.office if role is not None else ""


def affiliation(text: str, whose: str, lexicon: Lexicon) -> str:
    """The code or short name for a cell, or else for what the office's title says. Raises ValueError."""
    given = text.strip() or whose
    if not given:
        raise ValueError("is empty; write a country, its code, or an organisation's short name")
    given = lexicon.codes.get(given, given)
    try:
        return known_affiliation(lexicon, given.removeprefix("the ").strip())
    except QueryError as error:
        raise ValueError(str(error).removeprefix("lexicon: ")) from None

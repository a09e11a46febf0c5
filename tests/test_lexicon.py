"""The lexicon's files are what they say, and names mean what a reader would take them for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pycountry
import pytest

from facts import phrase
from facts.lexicon import Lexicon, load_lexicon
from facts.lexicon.spelling import name_key, turned_key
from facts.lexicon.tables import DATA

GONE = {"XKX", "SUN", "YUG", "CSK", "DDR", "SCG"}
MINIMUM = {
    "countries": 255,
    "organisations": 60,
    "groups": 150,
    "outlets": 300,
    "titles": 350,
    "heads": 300,
    "people": 200,
    "terms": 220,
    "places": 150,
    "verbs": 100,
}
CODES = {country.alpha_3 for country in pycountry.countries} | GONE


def table(name: str) -> tuple[list[str], list[list[str]]]:
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    body = [line for line in lines if not line.startswith("#")]
    return body[0].split("\t"), [line.split("\t") for line in body[1:]]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.mark.parametrize("name", sorted(MINIMUM))
def test_files_are_well_formed(name: str) -> None:
    assert (DATA / f"{name}.tsv").read_text(encoding="utf-8").startswith("# ")
    header, rows = table(name)
    assert len(rows) >= MINIMUM[name]
    for row in rows:
        assert len(row) <= len(header) and row[0] and all(cell == cell.strip() for cell in row)
    if name not in ("terms", "verbs"):
        assert len({row[0] for row in rows}) == len(rows)


def test_every_un_member_has_a_demonym_and_a_code() -> None:
    _, rows = table("countries")
    assert {row[0] for row in rows} == CODES
    assert sum(1 for row in rows if row[3]) >= 193


def test_shared_names_and_coalitions_are_those_of_the_other_tables(lexicon: Lexicon) -> None:
    _, namesakes = table("namesakes")
    assert all(row[0] in lexicon.names for row in namesakes)
    assert all(row[1] in CODES and row[2] in lexicon.names for row in namesakes if any(row[1:]))
    wars = lexicon.coalitions
    assert {war.name for war in wars} <= lexicon.names.keys() and all(war.since < war.until and war.foes and war.lands for war in wars)


def test_what_acts_do_is_told_of_known_words_and_once(lexicon: Lexicon) -> None:
    rows = [row + [""] * (3 - len(row)) for row in table("effects")[1]]
    verbs, nouns = ([word for row in rows for word in row[column].split("|") if word] for column in (1, 2))
    assert len(set(verbs)) == len(verbs) and set(verbs) <= set(lexicon.verbs.values())
    assert len(set(nouns)) == len(nouns) and set(nouns) <= {*lexicon.nouns.values(), *lexicon.deed_nouns}
    assert {effect for effect, *_ in rows} == {"harm", "relief", "good"}


def test_prefixes_of_ships_are_of_known_states_and_nothing_else(lexicon: Lexicon) -> None:
    lines = (Path(phrase.__file__).parent / "ships.tsv").read_text(encoding="utf-8").splitlines()
    rows = [tuple(line.split("\t")) for line in lines if not line.startswith("#")][1:]
    names = {code: name for code, name, *_ in table("countries")[1]}
    assert len(rows) >= 25 and len({prefix for prefix, *_ in rows}) == len(rows)
    for prefix, code, name in rows:
        assert (names[code] == name) if code else name == ""
        assert prefix not in lexicon.names and prefix not in lexicon.surnames and prefix.lower() not in lexicon.words, prefix


def test_terms_are_of_known_people_and_end_after_they_begin() -> None:
    people = {row[0] for row in table("people")[1]}
    terms = table("terms")[1]
    assert {row[0] for row in terms} == people
    for _name, office, affiliation, start, end in ((row + [""] * 5)[:5] for row in terms):
        assert office == office.lower() and affiliation
        for day in filter(None, (start, end)):
            date.fromisoformat(day + "-01-01"[len(day) - 4 :] if len(day) < 10 else day)
        assert not (start and end) or start[: len(end)] <= end[: len(start)] or start <= end


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Kremlin", "seat", "Russia"), ("Baku", "capital", "Azerbaijan"), ("U.S.", "country", "United States"), ("Armenian", "demonym", "Armenia"),
        ("Turks", "people", "Turkey"), ("Houthis", "group", "Houthis"), ("State Department", "body", "US State Department"), ("Reuters", "outlet", "Reuters"),
        ("Nikol Pashinian", "person", "Nikol Pashinyan"), ("Antony J. Blinken", "person", "Antony Blinken"), ("Geneva", "place", "Geneva"),
    ],
)  # fmt: skip
def test_names_read_as(lexicon: Lexicon, text: str, kind: str, name: str) -> None:
    assert any(reading.type == kind and reading.known is not None and reading.known.name == name for reading in lexicon.names[text])


@pytest.mark.parametrize(
    ("office", "affiliation", "day", "holder"),
    [
        ("secretary of state", "USA", "2022-04-06", "Antony Blinken"), ("secretary of state", "USA", "2019-01-01", "Mike Pompeo"),
        ("president", "USA", "2018-01-01", "Donald Trump"), ("president", "USA", "2023-01-01", "Joe Biden"), ("prime minister", "ARM", "2022-04-06", "Nikol Pashinyan"),
        ("secretary-general", "UN", "2023-07-17", "António Guterres"),
    ],
)  # fmt: skip
def test_offices_have_holders_by_day(lexicon: Lexicon, office: str, affiliation: str, day: str, holder: str) -> None:
    found = lexicon.holder(office, affiliation, day)
    assert found is not None and found.name == holder


def test_affiliation_follows_the_day(lexicon: Lexicon) -> None:
    assert lexicon.affiliation("Charles Michel", "2022-04-06") == "EU"
    assert lexicon.affiliation("Charles Michel", "2016-04-06") == "BEL"
    assert lexicon.affiliation("Anders Fogh Rasmussen", "2012-04-06") == "NATO"
    assert lexicon.affiliation("Macky Sall", "2022-04-06") == "SEN"  # who chairs an organisation beside his office is of his own country
    assert lexicon.affiliation("Anders Fogh Rasmussen", "2018-04-06") == "DNK"  # who has left an organisation is of his own country again


def test_names_stand_alone_as_words(lexicon: Lexicon) -> None:
    text = "Iranian-backed Omanis; Iran's; Iranx"
    assert [text[start:end] for start, end, _ in lexicon.find_names(text)] == ["Iranian", "Omanis", "Iran"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abdul-Aziz bin Salman", "Abdulaziz Salman"), ("Abd al-Rahman Saleh", "Abdurrahman Saleh"), ("John McKay", "John MacKay"), ("Robert B. Zoellick", "Robert Zoellick"),
        ("José Ramos-Horta", "Jose Ramos Horta"), ("Nikol Pashinian", "Nikol Pashinyan"), ("Muhammad Husayn", "Mohamed Hussein"), ("Serhiy Kuchma", "Serhii Kuchma"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("Ali Hassan", "Ali Hussein"), ("Maria Lopez", "Mario Lopez"), ("Omar Said", "Omar Saud"), ("Mahmoud Ali", "Mohammed Ali")]
)
def test_names_of_two_people_have_two_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_family_name_may_stand_first_or_last() -> None:
    assert turned_key("Yun Byung-se") == name_key("Byung Se Yun")


def test_every_office_has_a_sector_and_every_member_its_numbers(lexicon: Lexicon) -> None:
    assert {term.office for terms in lexicon.terms.values() for term in terms} <= lexicon.offices
    assert all(lexicon.sectors[office] for office in lexicon.offices)
    assert lexicon.state_numbers["DEU"] == ("255", "260") and lexicon.state_numbers["KIR"] == ("946", "970") and lexicon.state_numbers["ABW"] == ("", "")
    assert sum(1 for cow, gw in lexicon.state_numbers.values() if cow and gw) >= 193


def test_a_persons_sector_is_that_of_the_office_or_of_the_organisation(lexicon: Lexicon) -> None:
    terms = {term.affiliation: lexicon.sector(term) for term in lexicon.terms["Anders Fogh Rasmussen"]}
    assert terms["NATO"] == "IGO" and terms["DNK"] == "GOV"

"""`facts lexicon` as whoever keeps names and terms runs it: finding, listing, importing, checking, holding against text."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from facts.curation.columns import office
from facts.curation.terms import is_day, overlap
from facts.extract import Extractor
from facts.lexicon import Office

WIKIDATA = """person,personLabel,positionLabel,countryLabel,start,startPrecision,end,genderLabel
http://www.wikidata.org/entity/Q1,Jane Example,Minister of Foreign Affairs of Kiribati,,1962-07-06T00:00:00Z,9,1963-01-01T00:00:00Z,female
http://www.wikidata.org/entity/Q2,Nikol Pashinian,Prime Minister of Armenia,Armenia,2018-05-08T00:00:00Z,11,,male
http://www.wikidata.org/entity/Q3,Ann Sample,Nauruan Minister of Defence,Nauru,1969-02-01T00:00:00Z,10,t1234,female
"""
WRONG = """name,office,affiliation,start,end,gender
Jane Example,chief wizard,Kiribati,,,f
Jane Example,president,Kiribatti,1962-13,,f
Q77,president,KIR,1962,1961,x
"""
CORPUS = [
    ("2022-04-06", "Armenian Prime Minister Nikol Pashinian met Sergei Lavrov."),
    ("2022-04-06", "Armenian Prime Minister Karen Karapetyan met Sergei Lavrov."),
    ("2022-04-06", "Former Armenian Prime Minister Karen Karapetyan met Sergei Lavrov."),
    ("2022-04-06", "The President of Kazakhstan, Kassym-Jomart Tokayev, met Jane Example, the Armenian prime minister."),
    ("2022-04-06", "Andorran Interior Minister Jan Kowalski met Sergei Lavrov."),
]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([sys.executable, "-m", "facts", "lexicon", *arguments], cwd=folder, capture_output=True, text=True, timeout=120)
    assert "Traceback" not in done.stderr, done.stderr
    return done


def rows(done: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def test_cli_lexicon_find(tmp_path: Path) -> None:
    found = rows(run(tmp_path, "find", "Abd al-Hamid Dbeiba", "--date", "2022-04-06", "--format", "json"))
    assert [(row["name"], row["found by"], row["office"], row["affiliation"], row["sector"], row["cow"]) for row in found] == [
        ("Abdul Hamid Dbeibah", "spelling", "prime minister", "LBY", "GOV", 620)
    ]
    out_of_office = rows(run(tmp_path, "find", "Karen Karapetyan", "--date", "2022-04-06", "--format", "json"))
    assert [(row["office"], row["affiliation"]) for row in out_of_office] == [(None, "ARM")]
    country = rows(run(tmp_path, "find", "Kiribati", "--format", "json"))
    assert [(row["type"], row["affiliation"], row["cow"], row["gw"]) for row in country] == [("country", "KIR", 946, 970)]


def test_cli_lexicon_holders(tmp_path: Path) -> None:
    done = run(tmp_path, "holders", "premier", "Armenia", "--date", "2022-04-06", "--format", "csv")
    assert done.stdout.splitlines() == ["name,office,affiliation,start,end", "Nikol Pashinyan,prime minister,ARM,2018-05-08,"]
    assert run(tmp_path, "holders", "prime minister", "ARM", "--date", "1950-01-01").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["find", "Nikol Pashinyak"], "nothing is called 'Nikol Pashinyak'; like it are Nikol Pashinyan"),
        (["holders", "foreign ministre", "ARM"], "no office is called 'foreign ministre'; like it are foreign minister"),
        (["holders", "president", "Armenai"], "no country, organisation or group is called 'Armenai'; like it are Armenia"),
        (["unresolved", "--db", "gone.db"], "gone.db"),
        (["import", "gone.csv", "--into", "mine"], "gone.csv"),
        (["check", "--lexicon", "gone"], "gone: there is no such folder"),
    ],
)
def test_what_is_not_there_is_one_line(tmp_path: Path, arguments: list[str], complaint: str) -> None:
    done = run(tmp_path, *arguments)
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1 and complaint in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_cli_lexicon_import(tmp_path: Path) -> None:
    (tmp_path / "wikidata.csv").write_text(WIKIDATA, encoding="utf-8")
    done = run(tmp_path, "import", "wikidata.csv", "--into", "mine")
    assert done.stdout == "mine: 2 people and 2 terms added, 1 known already; read with --lexicon mine\n"
    terms = (tmp_path / "mine" / "terms.tsv").read_text(encoding="utf-8").splitlines()[2:]
    assert terms == ["Jane Example\tforeign minister\tKIR\t1962\t1963-01-01", "Ann Sample\tdefence minister\tNRU\t1969-02"]
    assert run(tmp_path, "import", "wikidata.csv", "--into", "mine").stdout.startswith("mine: 0 people and 0 terms added, 3 known")
    assert run(tmp_path, "find", "Jane Example", "--lexicon", "mine").returncode == 0
    assert run(tmp_path, "check", "--lexicon", "mine").returncode == 0


def test_what_is_wrong_in_a_csv_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "wrong.csv").write_text(WRONG, encoding="utf-8")
    done = run(tmp_path, "import", "wrong.csv", "--into", "mine")
    assert done.returncode == 1 and not (tmp_path / "mine").exists()
    for place in ("wrong.csv:2: column 'office'", "wrong.csv:3: column 'affiliation'", "wrong.csv:3: column 'start'", "wrong.csv:4: column 'name'"):
        assert f"facts: {place}" in done.stderr
    assert "wrong.csv:4: the end, 1961, comes before the start" in done.stderr and "wrong.csv:4: column 'gender'" in done.stderr
    (tmp_path / "wrong.csv").write_text("nom,poste\n", encoding="utf-8")
    assert "wrong.csv:1: no column for the name" in run(tmp_path, "import", "wrong.csv", "--into", "mine").stderr


def test_cli_lexicon_check(tmp_path: Path) -> None:
    assert run(tmp_path, "check").stdout.endswith(": 0 problems\n")
    (tmp_path / "people.tsv").write_text("name\tgender\tspellings\twell_known\nJane Example\tx\nAnn Sample\tf\n", encoding="utf-8")
    (tmp_path / "terms.tsv").write_text(
        "name\toffice\taffiliation\tstart\tend\nJane Example\tprime minister\tARM\t2020-01\t2021\nJane Example\twizard\tXYZ\t2020-13\t\nJo Nobody\tking\tBEL\t1900\t1899\n",
        encoding="utf-8",
    )
    done = run(tmp_path, "check", "--lexicon", ".")
    assert done.returncode == 1
    for told in (
        "people.tsv:2: Jane Example: gender is m, f or empty", "people.tsv:3: Ann Sample has no term", "terms.tsv:2: Jane Example was prime minister of ARM 2020-01 to 2021",
        "terms.tsv:3: 'wizard' is no office", "terms.tsv:3: 'XYZ' is no country's code", "terms.tsv:3: '2020-13' is no day", "terms.tsv:4: Jo Nobody is not in people.tsv",
        "terms.tsv:4: Jo Nobody cannot end as king (1899) before beginning (1900)",
    ):  # fmt: skip
        assert told in done.stdout, told


def test_cli_lexicon_against(tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"d{n}", "date": day, "text": text}) for n, (day, text) in enumerate(CORPUS)]
    (tmp_path / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = run(tmp_path, "against", "corpus.jsonl", "--all", "--format", "json")
    found = {str(row["document"]): row for row in rows(done)}
    assert sorted(found) == ["d1", "d4"]
    assert found["d1"]["lexicon"] == "Karen Karapetyan, 2016-09-13 to 2018-04-17; Nikol Pashinyan, since 2018-05-08"
    assert found["d4"]["lexicon"] == "" and found["d4"]["affiliation"] == "AND"
    assert "5 documents: 3 mentions agree, 1 do not, of 1 the lexicon knows no holder" in done.stderr
    assert [row["document"] for row in rows(run(tmp_path, "against", "corpus.jsonl", "--format", "json"))] == ["d1"]


def test_cli_lexicon_unresolved(tmp_path: Path) -> None:
    texts = [
        "Polish Agriculture Minister Jan Kowalski met Sergei Lavrov.",
        "Jan Kowalski, the Polish minister, condemned Russia.",
        "Turkish troops attacked Syria.",
    ]
    (tmp_path / "corpus.jsonl").write_text(
        "\n".join(json.dumps({"id": f"d{n}", "date": "2022-04-06", "text": text}) for n, text in enumerate(texts)), encoding="utf-8"
    )
    subprocess.run([sys.executable, "-m", "facts", "extract", "corpus.jsonl"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    found = rows(run(tmp_path, "unresolved", "--format", "json"))
    assert [(row["name"], row["affiliation"], row["facts"]) for row in found] == [("Jan Kowalski", "POL", 2)]
    assert found[0]["sentence"] in texts


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Minister of Foreign Affairs of the Democratic Republic of the Congo", ("foreign minister", "Democratic Republic of the Congo")),
        ("Swedish Minister for Defence", ("defence minister", "Swedish")),
        ("President of the Republic", ("president", "Republic")), ("prime minister (Nepal)", ("prime minister", "")), ("King of the Belgians", ("king", "Belgians")),
    ],
)  # fmt: skip
def test_offices_are_read_from_titles(extractor: Extractor, title: str, expected: tuple[str, str]) -> None:
    assert office(title, extractor.lexicon) == expected


def test_days_and_overlaps_go_by_what_is_certain() -> None:
    assert all(map(is_day, ("2020", "2020-02", "2020-02-29"))) and not any(map(is_day, ("2020-13", "2021-02-29", "20", "2020-2", "yesterday", "")))
    term = Office("A", "king", "BEL", "2001", "2005-03")
    assert overlap(term, Office("B", "king", "BEL", "2004", "")) and not overlap(term, Office("B", "king", "BEL", "2005-03-20", ""))
    assert not overlap(term, Office("B", "king", "BEL", "1999-02-01", "2001"))

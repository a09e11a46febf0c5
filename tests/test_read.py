"""Files, folders and standard input to documents."""

from __future__ import annotations

import gzip
import io
import json
import os
import tracemalloc
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.errors import InputError
from facts.model import Document
from facts.read import is_english, parse_day, read_inputs
from facts.read.text import read_text

SEEDS = Path(__file__).parent.parent / "seeds"


def read(*paths: Path | str, date: str | None = None) -> tuple[list[Document], list[str]]:
    """The documents behind `paths` and the messages of what could not be read."""
    errors: list[InputError] = []
    documents = list(read_inputs([str(path) for path in paths], date=date, report=errors.append))
    return documents, [str(error) for error in errors]


def read_well(*paths: Path | str, date: str | None = None) -> list[Document]:
    documents, errors = read(*paths, date=date)
    assert errors == []
    return documents


def one(path: Path | str) -> Document:
    (document,) = read_well(path)
    return document


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def ids(documents: Iterable[Document]) -> list[str]:
    return [document.id for document in documents]


class TestTextFiles:
    def test_the_seed_has_its_date_and_its_text_as_given(self) -> None:
        path = SEEDS / "000_ebe8349f46bd83f7.txt"
        seed = one(path)
        assert (seed.id, seed.date) == ("000_ebe8349f46bd83f7", "2022-04-06")
        assert seed.text.encode() == path.read_bytes()
        assert seed.text[: seed.body] == " date 2022-04-06 "
        assert seed.text[seed.body :].startswith("Blinken spoke with")

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    def test_line_ends_stay_as_they_are(self, tmp_path: Path, newline: str) -> None:
        text = f"date 2022-04-06{newline}One.{newline}{newline}Two.{newline}"
        assert one(write(tmp_path / "a.txt", text)).text == text

    @pytest.mark.parametrize("text", ["Date matters.", "date palm 2022-04-06 grows", "On date 2022-04-06 he came.", "date 2022-04-06th"])
    def test_no_prefix_no_date(self, tmp_path: Path, text: str) -> None:
        document = one(write(tmp_path / "a.txt", text))
        assert (document.date, document.body) == (None, 0)

    @pytest.mark.parametrize("day", ["2022-02-30", "2022-13-01", "2022-4-6"])
    def test_a_day_that_is_none_is_reported(self, tmp_path: Path, day: str) -> None:
        documents, errors = read(write(tmp_path / "a.txt", f"date {day} He came."))
        assert documents == []
        assert len(errors) == 1 and f"a.txt: date '{day}' is not" in errors[0]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
    def test_encodings(self, tmp_path: Path, encoding: str) -> None:
        mark = {"utf-16-le": "\ufeff", "utf-16-be": "\ufeff"}.get(encoding, "")
        text = "date 2022-04-06 “Très bien”, said İlham Əliyev.\r\n"
        document = one(write(tmp_path / "a.txt", (mark + text).encode(encoding)))
        assert (document.text, document.date) == (text, "2022-04-06")

    def test_gzip(self, tmp_path: Path) -> None:
        document = one(write(tmp_path / "a.txt.gz", gzip.compress(b"date 2022-04-06 He came.")))
        assert (document.id, document.date) == ("a", "2022-04-06")

    def test_a_date_given_serves_only_documents_without_one(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "He came.")
        write(tmp_path / "b.txt", "date 2022-04-06 He came.")
        assert [document.date for document in read_well(tmp_path, date="2020-01-01")] == ["2020-01-01", "2022-04-06"]


# Anything but halves of surrogate pairs, which no file can hold, and control characters, by which binary data is known.
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\n\v\f\r\x1b\x85"))


BLANKS = st.text(" \t", max_size=3)


@given(before=BLANKS, day=st.dates(), after=BLANKS, words=TEXTS, encoding=st.sampled_from(["utf-8-sig", "utf-16"]))
def test_offsets_hold_whatever_the_text(before: str, day: object, after: str, words: str, encoding: str) -> None:
    text = f"{before}date {day} {after}He came. {words}"
    document = read_text(text.encode(encoding), "x", None)
    assert document.text == text
    assert document.date == str(day)
    assert document.text[document.body :] == f"He came. {words}"


@given(words=TEXTS, title=TEXTS, metadata=st.dictionaries(st.text("abcxyz", min_size=6), st.integers() | TEXTS))
def test_records_come_back_as_written(tmp_path_factory: pytest.TempPathFactory, words: str, title: str, metadata: dict[str, object]) -> None:
    record = {"id": "r", "text": f"He came. {words}", "title": title, **metadata}
    path = tmp_path_factory.mktemp("records") / "a.jsonl"
    document = one(write(path, json.dumps(record, ensure_ascii=False) + "\n"))
    assert (document.text, document.title, document.metadata) == (f"He came. {words}", title, metadata)


class TestRecords:
    def test_keys(self, tmp_path: Path) -> None:
        own = {"id": "r1", "date": "2022-04-05", "title": "T", "url": "https://e.org", "source": "S", "text": "He came."}
        record = {**own, "lang": "en", "n": [1]}
        assert one(write(tmp_path / "a.jsonl", lines(record))) == Document(
            id="r1", date="2022-04-05", title="T", url="https://e.org", source="S", text="He came.", metadata={"lang": "en", "n": [1]}
        )

    @pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".json", ".jsonl.gz", ".JSONL"])
    def test_suffixes(self, tmp_path: Path, suffix: str) -> None:
        content = lines({"id": 7, "text": "He came."}).encode()
        assert ids([one(write(tmp_path / f"a{suffix}", gzip.compress(content) if suffix.endswith(".gz") else content))]) == ["7"]

    def test_a_record_without_an_id_is_named_by_file_and_line(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", lines({"text": "One."}) + "\n" + lines({"text": "Two.", "id": None}))
        assert ids(read_well(path)) == ["a:1", "a:3"]

    def test_utf16(self, tmp_path: Path) -> None:
        text = '{"text": "Əliyev came."}\r\n{"text": "Two."}\r\n'
        assert [document.text for document in read_well(write(tmp_path / "a.jsonl", text.encode("utf-16")))] == ["Əliyev came.", "Two."]

    def test_a_date_line_in_a_record_is_text(self, tmp_path: Path) -> None:
        assert one(write(tmp_path / "a.jsonl", lines({"text": "date 2022-04-06 He came."}))).body == 0

    def test_a_time_of_day_is_dropped(self, tmp_path: Path) -> None:
        assert one(write(tmp_path / "a.jsonl", lines({"text": "He came.", "date": "2022-04-05T23:30:00Z"}))).date == "2022-04-05"

    @pytest.mark.parametrize("written", ["2015-12", "2015"])
    def test_a_month_or_a_year_is_no_day_but_is_kept(self, tmp_path: Path, written: str) -> None:
        (document,) = read_well(write(tmp_path / "a.jsonl", lines({"text": "He came.", "date": written})), date="2022-04-06")
        assert (document.date, document.metadata) == (None, {"date": written})

    @pytest.mark.parametrize(
        ("line", "complaint"),
        [
            (b'{"id": "x", "text": "He', "broken JSON at column 21: Unterminated string;"),
            (b'["He came."]', "a list where a JSON object is wanted"),
            (b"null", "null where a JSON object is wanted"),
            (b'{"id": "x"}', "record without text"),
            (b'{"text": null}', "record without text"),
            (b'{"text": " \\n"}', "record whose text is empty"),
            (b'{"text": 5}', "'text' is a number; it must be a string"),
            (b'{"text": "He came.", "id": {}}', "'id' is an object"),
            (b'{"text": "He came.", "id": true}', "'id' is true or false"),
            (b'{"text": "He came.", "title": []}', "'title' is a list"),
            (b'{"text": "He came.", "date": 20220406}', "'date' is a number"),
            (b'{"text": "He came.", "date": "6 April"}', "date '6 April' is not of the form YYYY-MM-DD"),
            (b'{"text": "He came.", "date": "2022-02-30"}', "date '2022-02-30' is not in the calendar"),
            (b'{"text": "He \\ud800 came."}', "half a surrogate pair"),
            (b'{"text": "He \\u0000 came."}', "holds a NUL"),
            (b'{"text": "He came.", "n": NaN}', "NaN is no JSON"),
            (b'{"text": "caf\xe9"}', "byte 42 (0xE9) is not UTF-8"),
            (b"[" * 100_000, "broken JSON: nested too deeply"),
        ],
    )
    def test_a_bad_line_is_reported_and_the_rest_is_read(self, tmp_path: Path, line: bytes, complaint: str) -> None:
        good = lines({"id": "a", "text": "One."}).encode(), lines({"id": "b", "text": "Two."}).encode()
        documents, errors = read(write(tmp_path / "a.jsonl", good[0] + line + b"\n" + good[1]))
        assert ids(documents) == ["a", "b"]
        assert len(errors) == 1
        assert errors[0].startswith(f"{tmp_path / 'a.jsonl'}:2: ") and complaint in errors[0]

    def test_a_large_file_is_not_loaded_whole(self, tmp_path: Path) -> None:
        record = lines({"text": "He came. " * 2000})
        path = write(tmp_path / "a.jsonl", record * 1000)
        tracemalloc.start()
        try:
            errors: list[InputError] = []
            assert len([None for _ in read_inputs([str(path)], report=errors.append)]) == 1000
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert peak < path.stat().st_size / 20


class TestPaths:
    def test_folders_are_read_through_and_sorted(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a/z.txt", "a/b/c.text", "c.ndjson", "d.txt.gz"):
            content = lines({"id": name, "text": "He came."}) if name.endswith("json") else "He came."
            write(tmp_path / name, gzip.compress(content.encode()) if name.endswith(".gz") else content)
        assert ids(read_well(tmp_path)) == ["c", "z", "b", "c.ndjson", "d"]

    def test_other_and_hidden_files_are_passed_over(self, tmp_path: Path) -> None:
        for name in ("README.md", "x.pdf", "settings.json", ".hidden.txt", ".git/a.txt", "a.txt"):
            write(tmp_path / name, "He came.")
        os.mkfifo(tmp_path / "pipe.txt")
        assert ids(read_well(tmp_path)) == ["a"]

    def test_a_file_named_twice_is_read_once(self, tmp_path: Path) -> None:
        assert ids(read_well(tmp_path, write(tmp_path / "a.txt", "He came."))) == ["a"]

    def test_names_that_clash_become_paths_under_the_folder(self, tmp_path: Path) -> None:
        for name in ("x/a.txt", "y/a.txt", "y/b.txt"):
            write(tmp_path / name, "He came.")
        assert ids(read_well(tmp_path)) == ["x/a", "y/a", "b"]

    def test_paths_that_clash_keep_their_suffix(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "He came.")
        write(tmp_path / "a.text", "He came.")
        assert ids(read_well(tmp_path)) == ["a.text", "a.txt"]

    def test_only_the_last_suffix_goes(self, tmp_path: Path) -> None:
        assert one(write(tmp_path / "report.v2.txt", "He came.")).id == "report.v2"

    def test_a_file_without_a_suffix_is_read_by_its_first_character(self, tmp_path: Path) -> None:
        assert one(write(tmp_path / "a", lines({"id": "r", "text": "He came."}))).id == "r"
        assert one(write(tmp_path / "b", "He came.")).id == "b"

    @pytest.mark.parametrize(
        ("content", "documents"),
        [(b" date 2022-04-06 He came.", ["stdin"]), (b'\n{"text": "One."}\n{"id": "x", "text": "Two."}\n', ["stdin:2", "x"])],
    )
    @pytest.mark.parametrize("pack", [bytes, gzip.compress])
    def test_standard_input(self, monkeypatch: pytest.MonkeyPatch, content: bytes, documents: list[str], pack: type[bytes]) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(pack(content)))))
        assert ids(read_well("-")) == documents


class TestBadInput:
    @pytest.mark.parametrize(
        ("name", "content", "complaint"),
        [
            ("a.txt", b"", "empty file"),
            ("a.txt", b" \n\n", "empty file"),
            ("a.txt", b" date 2022-04-06 \n", "nothing but a date line"),
            ("a.jsonl", b"\n\n", "empty file"),
            ("a.txt", b"caf\xe9 au lait", "byte 4 (0xE9) is not UTF-8; convert the file to UTF-8"),
            ("a.txt", b"\xef\xbb\xbfcaf\xe9", "byte 7 (0xE9) is not UTF-8"),
            ("a.txt", b"\x7fELF\x02\x00\x01", "binary data, not text (byte 6 is 0)"),
            ("a.txt", bytes(range(1, 32)) * 9, "binary data, not text (it is full of control characters)"),
            ("a.txt", b"\xff\xfea\x00b", "is not UTF-16"),
            ("a.txt.gz", gzip.compress(b"He came. " * 99, mtime=0)[:-12], "broken gzip file"),
        ],
    )
    def test_it_is_one_line_that_says_where_and_what(self, tmp_path: Path, name: str, content: bytes, complaint: str) -> None:
        write(tmp_path / "z.txt", "He came.")
        path = write(tmp_path / name, content)
        documents, errors = read(tmp_path)
        assert ids(documents) == ["z"]
        assert len(errors) == 1 and "\n" not in errors[0]
        assert errors[0].startswith(f"{path}: ") and complaint in errors[0]

    def test_missing_paths_and_empty_folders(self, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        documents, errors = read(tmp_path / "nope.txt", tmp_path / "empty", tmp_path / "a.txt" / "b", write(tmp_path / "a.txt", "He came."))
        assert ids(documents) == ["a"]
        assert [error.removeprefix(f"{tmp_path}/").split("(")[0].strip() for error in errors] == [
            "nope.txt: no such file or folder",
            "empty: no documents in this folder",
            "a.txt/b: Not a directory",
        ]

    def test_a_link_that_leads_nowhere(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
        assert read(tmp_path)[1] == [f"{tmp_path / 'a.txt'}: No such file or directory"]


class TestDays:
    def test_a_day(self) -> None:
        assert parse_day(" 2022-04-06 ") == parse_day("2022-04-06 10:00") == "2022-04-06"

    @pytest.mark.parametrize("written", ["", "yesterday", "06.04.2022", "2022-04", "2022-00-10", "20220406", "２０２２-04-06"])
    def test_no_day(self, written: str) -> None:
        with pytest.raises(InputError, match=r"date .* is not"):
            parse_day(written)


class TestLanguage:
    @pytest.mark.parametrize("name", ["000_ebe8349f46bd83f7.txt", "readouts.jsonl"])
    def test_the_seeds_are_english(self, name: str) -> None:
        assert all(is_english(document.text) for document in read_well(SEEDS / name))

    @pytest.mark.parametrize("text", ["", "Blinken meets Lavrov", "Lavrov, Blinken, Çavuşoğlu, Mirzoyan"])
    def test_short_texts_pass(self, text: str) -> None:
        assert is_english(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt. ",
            "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en geweten. ",
            "Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og samvittighed. ",
            "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison. ",
            "Todos los seres humanos nacen libres e iguales en dignidad y derechos y están dotados de razón y conciencia. ",
            "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler. ",
            "Все люди рождаются свободными и равными в своем достоинстве и правах. ",
            "人人生而自由,在尊严和权利上一律平等。",
        ],
    )
    def test_other_languages_do_not(self, text: str) -> None:
        assert not is_english(text * 5)

"""Takes a CSV of people and terms into a user's lexicon folder: all of it, or nothing. Called by `facts.cli.lexicon`."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from facts.curation import columns
from facts.errors import InputError
from facts.lexicon import Lexicon, Office
from facts.lexicon.spelling import name_key
from facts.lexicon.tables import PEOPLE_COLUMNS, TERM_COLUMNS, read_table

Value = TypeVar("Value")
_NOTES = {
    "people.tsv": "# People of your own; as the shipped file of this name: `facts lexicon check` says what is wrong.",
    "terms.tsv": "# Who held which office when: day, month or year; an empty end is unknown or still running.",
}


class Entry(NamedTuple):
    """What a line of the CSV says."""

    term: Office
    gender: str
    spellings: tuple[str, ...]


class Imported(NamedTuple):
    """What became of a file: either all went in, or there are mistakes and nothing was written."""

    people: int
    terms: int
    known: int
    mistakes: tuple[str, ...]


@dataclass(slots=True)
class _Line:
    """A row of the CSV, which collects what is wrong with it."""

    where: str
    header: Sequence[str]
    row: Sequence[str]
    places: Mapping[str, int]
    mistakes: list[str] = field(default_factory=list)

    def text(self, ours: str) -> str:
        return self.row[self.places[ours]] if ours in self.places else ""

    def read(self, ours: str, reader: Callable[[str], Value], otherwise: Value) -> Value:
        """The value of a column; `otherwise` where its cell is wrong, which is kept as a mistake."""
        try:
            return reader(self.text(ours))
        except ValueError as error:
            named = self.header[self.places[ours]].strip() if ours in self.places else ours
            self.mistakes.append(f"{self.where}: column '{named}': {error}")
            return otherwise

    def entry(self, lexicon: Lexicon) -> Entry:
        if len(self.row) != len(self.header):
            self.mistakes.append(f"{self.where}: {len(self.row)} cells where the header has {len(self.header)}; quote cells that hold commas")
            return Entry(Office("", "", "", "", ""), "", ())
        name = self.read("name", columns.person_name, "")
        office, whose = self.read("office", partial(columns.office, lexicon=lexicon), ("", ""))
        affiliation = self.read("affiliation", partial(columns.affiliation, whose=whose, lexicon=lexicon), "") if office else ""
        start, end = (self.read(edge, partial(columns.day, precision=self.text(f"{edge} precision")), "") for edge in ("start", "end"))
        if start and end and start[: len(end)] > end[: len(start)]:
            self.mistakes.append(f"{self.where}: the end, {end}, comes before the start, {start}; mend one of them")
        gender = self.read("gender", columns.gender, "")
        return Entry(Office(_known_as(name, affiliation, lexicon), office, affiliation, start, end), gender, tuple(columns.spellings(self.text("spellings"))))


def import_terms(path: Path, folder: Path, lexicon: Lexicon) -> Imported:
    """Add what is new in a CSV to people.tsv and terms.tsv in `folder`; `lexicon` was loaded with it. Raises InputError for a file that is no such CSV."""
    lines = _lines(path)
    entries = [line.entry(lexicon) for line in lines]
    mistakes = tuple(mistake for line in lines for mistake in line.mistakes)
    if mistakes:
        return Imported(0, 0, 0, mistakes)
    known = {term for terms in lexicon.terms.values() for term in terms}
    terms = list(dict.fromkeys(entry.term for entry in entries if entry.term not in known))
    people = _people(entries, lexicon)
    _write(folder, {"people.tsv": people, "terms.tsv": [tuple(term) for term in terms]})
    return Imported(len(people), len(terms), sum(entry.term in known for entry in entries), ())


def _lines(path: Path) -> list[_Line]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if "\t" in first else ";" if ";" in first and "," not in first else ",", strict=True)
    try:
        header = next(reader, [])
        places = columns.find_columns(header)
        return [_Line(f"{path}:{reader.line_num}", header, row, places) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}: {error}; quote cells that hold commas or quotation marks") from None
    except ValueError as error:
        raise InputError(f"{path}:1: {error}") from None


def _known_as(name: str, affiliation: str, lexicon: Lexicon) -> str:
    """How the lexicon calls a person: another spelling is the same one where the country agrees, too."""
    if name in lexicon.persons:
        return name
    exact = [reading.known.name for reading in lexicon.names.get(name, ()) if reading.type == "person" and reading.known is not None]
    alike = exact or list(lexicon.keys.get(name_key(name), ()))
    found = [other for other in alike if any(term.affiliation == affiliation for term in lexicon.terms.get(other, ()))]
    return found[0] if len(found) == 1 else name


# --- writing ------------------------------------------------------------------------------------------------------------------------------


def _people(entries: Iterable[Entry], lexicon: Lexicon) -> list[tuple[str, ...]]:
    """Rows of the people whom the lexicon does not hold."""
    found: dict[str, tuple[str, list[str]]] = {}
    for entry in entries:
        name = entry.term.person
        if name not in lexicon.persons:
            gender, others = found.setdefault(name, (entry.gender, []))
            others += [text for text in entry.spellings if text != name and text not in others]
            found[name] = (gender or entry.gender, others)
    return [(name, gender, "|".join(others)) for name, (gender, others) in found.items()]


def _write(folder: Path, rows: Mapping[str, Sequence[tuple[str, ...]]]) -> None:
    """Add rows to files, which take the place of the old ones only when all of them are written."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[tuple[str, Path]] = []
    try:
        for name, header in (("people.tsv", PEOPLE_COLUMNS), ("terms.tsv", TERM_COLUMNS)):
            if rows[name]:
                path = folder / name
                text = _old(path, header) + "".join("\t".join(row).rstrip("\t") + "\n" for row in rows[name])
                handle, draft = tempfile.mkstemp(".draft", name, folder)
                written.append((draft, path))
                with os.fdopen(handle, "w", encoding="utf-8") as sink:
                    sink.write(text)
        for draft, path in written:
            os.replace(draft, path)
    finally:
        for draft, _ in written:
            Path(draft).unlink(missing_ok=True)


def _old(path: Path, header: Sequence[str]) -> str:
    """What a file holds, or how one begins."""
    if not path.exists():
        return f"{_NOTES[path.name]}\n" + "\t".join(header) + "\n"
    list(read_table(path, tuple(header)))  # a file with mistakes is not added to
    text = path.read_text(encoding="utf-8")
    return text if text.endswith("\n") else text + "\n"

"""Reads one data file: tab-separated, source note in leading `# ` lines, a header, `|` between values of a cell.

Used by `facts.lexicon` and, for names and spellings, by `facts.score`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from facts.errors import LexiconError

DATA = Path(__file__).resolve().parent / "data"
COUNTRY_COLUMNS = ("code", "name", "spellings", "demonyms", "people", "capital", "seats", "capital_latitude", "capital_longitude", "cow", "gw")
ORGANISATION_COLUMNS = ("name", "affiliation", "type", "spellings", "seat", "members")
GROUP_COLUMNS = ("name", "affiliation", "spellings", "members", "country")
PEOPLE_COLUMNS = ("name", "gender", "spellings", "well_known")
TERM_COLUMNS = ("name", "office", "affiliation", "start", "end", "beside")
OFFICE_COLUMNS = ("office", "sector", "holders")
FOLDERS = "FACTS_LEXICON"  # the environment variable that names users' folders, separated as PATH's are


class Tables:
    """The shipped files, and the files of the same names in users' folders, whose rows are read behind the shipped ones."""

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        self._folders = (DATA, *folders)

    def paths(self, name: str) -> list[Path]:
        """Where files of a name stand, the shipped one first."""
        return [folder / name for folder in self._folders if folder == DATA or (folder / name).exists()]

    def rows(self, name: str, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """The rows of a file, wherever one of that name stands. Raises LexiconError."""
        for path in self.paths(name):
            yield from read_table(path, columns)


def user_folders(given: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Folders of users' lexicon files: those of $FACTS_LEXICON, then those given. Raises LexiconError for one that is none, or holds other files."""
    named = [Path(part) for part in os.environ.get(FOLDERS, "").split(os.pathsep) if part]
    folders = tuple(dict.fromkeys([*named, *given]))
    known = sorted(path.name for path in DATA.glob("*.tsv"))
    for folder in folders:
        if not folder.is_dir():
            raise LexiconError(f"{folder}: there is no such folder; give the folder that holds your .tsv files")
        for path in sorted(folder.glob("*.tsv")):
            if path.name not in known:
                raise LexiconError(f"{path}: no lexicon file has this name; known are {', '.join(known)}")
    return folders


def read_table(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The rows below the header, one string a column. Raises LexiconError at file:line for a wrong header or a row of another width."""
    return (cells for _, cells in numbered_rows(path, columns))


def shown(path: Path) -> str:
    """How a file is named to users: a shipped one without its folder."""
    return path.name if path.parent == DATA else str(path)


def numbered_rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows of `read_table`, each with its line."""
    header: list[str] | None = None
    where = shown(path)
    for number, line in enumerate(_text(path).splitlines(), 1):
        if header is None:
            if not line.startswith("#"):
                header = line.split("\t")
                if header != list(columns)[: max(len(header), 2)]:  # columns at the end may be left out
                    raise LexiconError(f"{where}:{number}: the header is {header}; it should be {list(columns)}")
            continue
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise LexiconError(f"{where}:{number}: {len(cells)} cells where {len(columns)} are expected; separate them by one tab")
        yield number, tuple(cell.strip() for cell in cells + [""] * (len(columns) - len(cells)))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read ({error.strerror})") from None


def values(cell: str) -> list[str]:
    """The values of a cell."""
    return [value for value in cell.split("|") if value]

"""Paths as the user gave them to the files behind them, with the name each gives its document. Called by `facts.read.inputs`."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from facts.errors import InputError

TEXT_SUFFIXES = frozenset({".txt", ".text"})
RECORD_SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})
# A .json file in a folder is more often a settings file than JSON Lines: it is read only where it is named itself.
_IN_FOLDERS = (TEXT_SUFFIXES | RECORD_SUFFIXES) - {".json"}


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read. `suffix` is without .gz, lower case; `under` is its path under the folder given, or as given itself."""

    path: Path
    suffix: str
    under: str

    @property
    def holds_records(self) -> bool:
        return self.suffix in RECORD_SUFFIXES


def find_files(paths: Sequence[str], report: Callable[[InputError], None]) -> list[Found]:
    """The files behind `paths`: in the order given, a folder's sorted by path, each file once. What is not there is reported.

    In a folder only .txt, .text, .jsonl and .ndjson files are read, or those with .gz; others and hidden ones are passed over in silence.
    """
    found: list[Found] = []
    seen: set[Path] = set()
    for given in paths:
        for file in _behind(given, report):
            real = file.path.resolve()
            if real not in seen:
                seen.add(real)
                found.append(file)
    return found


def name_documents(files: Sequence[Found]) -> list[str]:
    """A name for each file: without its last suffix; where two clash, their paths under the folder given; with suffix where those do.

    Text files and files of records clash only among themselves: a record without an id adds its line to the name.
    """
    shorts = [(file.holds_records, _without_suffix(file, Path(file.under).name)) for file in files]
    longs = [(file.holds_records, _without_suffix(file, file.under)) for file in files]
    short_count, long_count = Counter(shorts), Counter(longs)
    return [
        short[1] if short_count[short] == 1 else long[1] if long_count[long] == 1 else _readable(file.under)
        for file, short, long in zip(files, shorts, longs, strict=True)
    ]


def _behind(given: str, report: Callable[[InputError], None]) -> Iterator[Found]:
    path = Path(given)
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError:
        report(InputError(f"{given}: no such file or folder"))
        return
    except (OSError, ValueError) as error:
        report(InputError(f"{given}: {getattr(error, 'strerror', None) or error}"))
        return
    if not is_folder:
        yield Found(path, _suffix(path), path.as_posix())
        return
    files = sorted(_walk(path, report), key=lambda file: Path(file.under).parts)
    if not files:
        report(InputError(f"{given}: no documents in this folder (.txt, .text, .jsonl, .ndjson, or these with .gz)"))
    yield from files


def _walk(folder: Path, report: Callable[[InputError], None]) -> Iterator[Found]:
    def unreadable(error: OSError) -> None:
        report(InputError(f"{error.filename}: {error.strerror}"))

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(parent, name)
            suffix = _suffix(path)
            # A pipe in a folder would be waited for without end.
            if suffix in _IN_FOLDERS and not name.startswith(".") and (path.is_file() or path.is_symlink()):
                yield Found(path, suffix, path.relative_to(folder).as_posix())


def _suffix(path: Path) -> str:
    name = path.name.lower()
    return Path(name.removesuffix(".gz")).suffix


def _without_suffix(file: Found, name: str) -> str:
    if name.lower().endswith(".gz"):
        name = name[:-3]
    return _readable(name.removesuffix(Path(name).suffix) or name)


def _readable(name: str) -> str:
    """A file name that is no UTF-8 with U+FFFD for its odd bytes: it becomes an id, which has to be text."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

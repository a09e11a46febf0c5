"""Every problem of lexicon files with people and their terms, each at file and line. Called by `facts.cli.lexicon`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from facts.curation.terms import is_day, overlap, when
from facts.lexicon import Lexicon, Office
from facts.lexicon.tables import PEOPLE_COLUMNS, TERM_COLUMNS, Tables, numbered_rows, shown, user_folders, values

_GENDERS = ("m", "f", "")


class Problem(NamedTuple):
    """Something wrong with a row. `file` is a shipped file's name, else a path."""

    file: str
    line: int
    message: str


class Row(NamedTuple):
    """A row with its place."""

    file: str
    line: int
    cells: tuple[str, ...]

    def problem(self, message: str) -> Problem:
        """Say something of this row."""
        return Problem(self.file, self.line, message)


class Report(NamedTuple):
    """What a check looked at, and every problem, in order of files and lines."""

    people: int
    terms: int
    problems: tuple[Problem, ...]


def check(lexicon: Lexicon, folders: Iterable[Path] = ()) -> Report:
    """Check the shipped files and those of users' folders, which `lexicon` was loaded with. Raises LexiconError for a file that cannot be read at all."""
    tables = Tables(user_folders(folders))
    people, terms = _rows(tables, "people.tsv", PEOPLE_COLUMNS), _rows(tables, "terms.tsv", TERM_COLUMNS)
    problems = [*_people(people, lexicon), *_terms(terms, lexicon), *_held_twice(terms, lexicon), *_clashes(people, lexicon)]
    order = {path: at for at, path in enumerate(dict.fromkeys(row.file for row in (*people, *terms)))}
    return Report(len(people), len(terms), tuple(sorted(problems, key=lambda found: (order[found.file], found.line))))


def _rows(tables: Tables, name: str, columns: tuple[str, ...]) -> list[Row]:
    return [Row(shown(path), line, cells) for path in tables.paths(name) for line, cells in numbered_rows(path, columns)]


def _people(rows: Iterable[Row], lexicon: Lexicon) -> Iterator[Problem]:
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        name, gender, spellings, famous = row.cells
        first = seen.setdefault((row.file, name), row.line)
        if first != row.line:
            yield row.problem(f"{name} has a row already, in line {first}; put the spellings together")
        if not lexicon.terms.get(name):
            yield row.problem(f"{name} has no term in terms.tsv; add one, or take the person out")
        if gender not in _GENDERS or famous not in ("", "x"):
            yield row.problem(f"{name}: gender is m, f or empty, and well_known x or empty; here they are '{gender}' and '{famous}'")
        for text in dict.fromkeys(text for text in values(spellings) if values(spellings).count(text) > 1 or text == name):
            yield row.problem(f"{name}: the spelling '{text}' stands there twice")


def _terms(rows: Iterable[Row], lexicon: Lexicon) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], Row] = {}
    short = {known.affiliation for readings in lexicon.names.values() for known in (reading.known for reading in readings) if known is not None}
    for row in rows:
        name, office, affiliation, start, end, beside = row.cells
        first = seen.setdefault(row.cells, row)
        if first is not row:
            yield row.problem(f"the same term of {name} stands in {first.file}:{first.line}")
        if name not in lexicon.persons:
            yield row.problem(f"{name} is not in people.tsv; add a row there")
        if office not in lexicon.offices:
            yield row.problem(f"'{office}' is no office of offices.tsv; write it as it stands there, or add it")
        if affiliation not in lexicon.countries and affiliation not in short:
            yield row.problem(f"'{affiliation}' is no country's code and no short name of an organisation or group")
        if beside not in ("", "x"):
            yield row.problem(f"{name}: beside is x or empty; here it is '{beside}'")
        wrong = [day for day in (start, end) if day and not is_day(day)]
        for day in wrong:
            yield row.problem(f"'{day}' is no day; write YYYY-MM-DD, YYYY-MM or YYYY, or leave it empty")
        if not wrong and start and end and start[: len(end)] > end[: len(start)]:
            yield row.problem(f"{name} cannot end as {office} ({end}) before beginning ({start})")


def _held_twice(rows: Iterable[Row], lexicon: Lexicon) -> Iterator[Problem]:
    """Terms of one person that overlap, and terms of an office that one person holds at a time, where the file does not say that one was beside the other."""
    by_office: dict[tuple[str, str], list[tuple[Office, Row]]] = defaultdict(list)
    for row in rows:
        by_office[row.cells[1], row.cells[2]].append((Office(*row.cells[:5]), row))
    for (office, _), held in by_office.items():
        held.sort(key=lambda pair: pair[0].start)
        for at, (term, first) in enumerate(held):
            for later, row in held[at + 1 :]:
                same = term.person == later.person
                alone = office in lexicon.single_offices and not first.cells[-1] and not row.cells[-1]
                if (same or alone) and term != later and overlap(term, later):
                    other = "the same person" if same else term.person
                    told = f"{later.person} was {office} of {later.affiliation} {when(later)}, and {other} {when(term)}"
                    yield row.problem(f"{told}; mend the days, or mark one as beside")


def _clashes(rows: Iterable[Row], lexicon: Lexicon) -> Iterator[Problem]:
    """Spellings that stand for two persons who were in office at one time: a text that uses them means nobody in particular."""
    bearers: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for row in rows:
        for text in dict.fromkeys((row.cells[0], *(text for text in values(row.cells[2]) if not text.startswith("=")))):
            if " " in text and all(row.cells[0] != name for name, _ in bearers[text]):
                bearers[text].append((row.cells[0], row))
    for text, persons in bearers.items():
        for at, (name, _) in enumerate(persons):
            for other, row in persons[at + 1 :]:
                if any(overlap(one, two) for one in lexicon.terms.get(name, ()) for two in lexicon.terms.get(other, ())):
                    yield row.problem(f"'{text}' names {name} and {other}, who were in office at one time; leave it to one of them")

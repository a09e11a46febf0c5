"""Lines of gold facts, of exports and of databases to what scoring compares. Used by `facts.cli.score`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from facts.errors import InputError
from facts.model import STATUSES
from facts.read import parse_day, read_objects, string_at, type_name
from facts.score.actors import Actor, make_actor
from facts.score.folding import Words, fold
from facts.score.kinds import SYMMETRIC, UNSCORED

Report = Callable[[InputError], None]
Days = tuple[str | None, str | None]
_LISTED = 5


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """A fact as scoring sees it; two are never equal, so that each is counted. `days` are the first and last, `place` its name folded.

    `sentence` holds the sentence or, in gold, its first words; `pattern` is empty in gold.
    """

    document: str
    kind: str
    status: str
    agents: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    days: Days | None = None
    place: Words | None = None
    speakers: tuple[Actor, ...] = ()
    optional: bool = False
    symmetric: bool = False
    sentence: str = ""
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Gold:
    """Gold facts, and the documents that were annotated, in the order of the file: those without a fact, too."""

    claims: tuple[Claim, ...]
    documents: tuple[str, ...]


def read_gold(path: str, report: Report, symmetric: Collection[str] = SYMMETRIC) -> Gold:
    """The gold facts of a file; those of `symmetric` kinds have equal parties. `report` gets each line that is none, at file:line.

    Raises InputError for a file that cannot be read, or has none.
    """
    lines = list(_lines(path, report, symmetric))
    if not lines:
        raise InputError(f"{path}: no gold facts; give a file of JSON Lines, a fact or a document without facts each")
    return Gold(tuple(claim for _, claim in lines if claim), tuple(dict.fromkeys(document for document, _ in lines)))


def read_claims(path: str, report: Report, symmetric: Collection[str] = SYMMETRIC) -> tuple[Claim, ...]:
    """The facts of an export. `report` gets each line that is none, at file:line. Raises InputError for a file that cannot be read."""
    return tuple(claim for _, claim in _lines(path, report, symmetric) if claim)


def to_claims(lines: Iterable[dict[str, Any]], gold: Gold, symmetric: Collection[str] = SYMMETRIC) -> tuple[Claim, ...]:
    """The facts in lines of a database or an extraction that are of gold's documents."""
    wanted = frozenset(gold.documents)
    return tuple(claim for _, claim in (_claim(line, symmetric) for line in lines if line["document"] in wanted) if claim)


def unread_documents(gold: Gold, documents: Collection[str]) -> InputError | None:
    """What to say where some of gold's documents are not among those that facts were looked for in; None where all are."""
    unread = [document for document in gold.documents if document not in documents]
    if not unread:
        return None
    listed = ", ".join(unread[:_LISTED]) + (f" and {len(unread) - _LISTED:,} more" if len(unread) > _LISTED else "")
    return InputError(f"{len(unread):,} of gold's {len(gold.documents):,} documents not read, their facts count as missed: {listed}")


def _lines(path: str, report: Report, symmetric: Collection[str]) -> Iterator[tuple[str, Claim | None]]:
    for where, line in read_objects(path, report):
        try:
            yield _claim(line, symmetric)
        except InputError as error:
            report(InputError(f"{where}: {error}"))


def _claim(line: dict[str, Any], symmetric: Collection[str]) -> tuple[str, Claim | None]:
    """A line's document and fact; None where it names a document without facts, or is of a kind that is never scored."""
    document = _needed(line, "document", "name the document that the fact is from")
    if _flag(line, "empty"):
        return document, None
    kind = _needed(line, "kind", 'name it, or write "empty": true for a document without facts')
    return document, None if kind in UNSCORED else _fact(line, document, kind, kind in symmetric)


def _fact(line: dict[str, Any], document: str, kind: str, symmetric: bool) -> Claim:
    return Claim(
        document,
        kind,
        _status(line),
        agents=_actors(line, "agents"),
        targets=_actors(line, "targets"),
        days=_days(line),
        place=_place(line),
        speakers=_actors(line, "speakers"),
        optional=_flag(line, "optional"),
        symmetric=symmetric,
        sentence=string_at(line, "evidence") or string_at(line, "sentence_text") or "",
        pattern=string_at(line, "pattern") or "",
    )


def _needed(line: dict[str, Any], key: str, cure: str) -> str:
    value = string_at(line, key)
    if not value:
        raise InputError(f"{key!r} is missing; {cure}")
    return value


def _status(line: dict[str, Any]) -> str:
    value = _needed(line, "status", f"give one of {', '.join(STATUSES)}")
    if value not in STATUSES:
        raise InputError(f"'{value}' is no status; give one of {', '.join(STATUSES)}")
    return value


def _flag(line: dict[str, Any], key: str) -> bool:
    value = line.get(key)
    if value is not None and not isinstance(value, bool):
        raise InputError(f"{key!r} is {type_name(value)}; it must be true or false")
    return bool(value)


def _actors(line: dict[str, Any], key: str) -> tuple[Actor, ...]:
    found = line.get(key)
    if found is None:
        return ()
    if not isinstance(found, list):
        raise InputError(f"{key!r} is {type_name(found)}; it must be a list of actors, each with name and affiliation")
    return tuple(_actor(actor, key) for actor in found)


def _actor(actor: object, key: str) -> Actor:
    if not isinstance(actor, dict):
        raise InputError(f"{key!r} holds {type_name(actor)}; each actor must be an object with name and affiliation")
    return make_actor(_needed(actor, "name", f"each of {key!r} needs one"), string_at(actor, "affiliation"))


def _days(line: dict[str, Any]) -> Days | None:
    found = _object(line, "date", "start and end")
    return (_day(found, "start"), _day(found, "end")) if found else None


def _day(date: dict[str, Any], key: str) -> str | None:
    written = string_at(date, key)
    return None if written is None else parse_day(written)


def _place(line: dict[str, Any]) -> Words | None:
    found = _object(line, "place", "name and country")
    return fold(_needed(found, "name", "a place needs one; null is an unknown place")) if found else None


def _object(line: dict[str, Any], key: str, holds: str) -> dict[str, Any] | None:
    found = line.get(key)
    if found is not None and not isinstance(found, dict):
        raise InputError(f"{key!r} is {type_name(found)}; it must be null or an object with {holds}")
    return found

"""Facts to rows and back: one place for the columns of both ways. Used by `facts.store.store`."""

from __future__ import annotations

from typing import Any

from facts.model import Document, Fact, Mention, Participant, Place, Quantity, Sentence, Speaker, When

Row = dict[str, Any]


def document_row(document: Document) -> Row:
    """A row of `documents`."""
    names = ("id", "text", "date", "title", "url", "source", "body", "metadata", "sha256")
    return {name: getattr(document, name) for name in names}


def to_document(row: Any) -> Document:
    """The document of a row."""
    return Document(row.id, row.text, row.date, row.title, row.url, row.source, row.body, row.metadata)


def to_sentence(row: Any) -> Sentence:
    """The sentence of a row."""
    return Sentence(row.number, row.start, row.end)


def actor_key(name: str, affiliation: str | None) -> str:
    """What makes an actor one: name and affiliation (a unique key, since NULLs are never equal in SQL)."""
    return f"{name}\x1f{affiliation or ''}"


def place_key(place: Place) -> str:
    """What makes a place one."""
    return f"{place.name}\x1f{place.country or ''}\x1f{place.latitude}\x1f{place.longitude}"


def _mention_columns(name: str, mention: Mention | None) -> Row:
    if mention is None:
        return {f"{name}_text": None, f"{name}_start": None, f"{name}_end": None}
    return {f"{name}_text": mention.text, f"{name}_start": mention.start, f"{name}_end": mention.end}


def fact_row(fact: Fact, place: int | None) -> Row:
    """A row of `facts`; `place` is the id of its place."""
    row: Row = {
        name: getattr(fact, name)
        for name in ("id", "document", "sentence", "kind", "status", "phase", "pattern", "grammar", "plover", "cameo", "mode", "start", "end")
    }
    row |= {name: getattr(fact, name) for name in ("day", "day_source", "about")} | {"cited_outlets": list(fact.cited_outlets), "place": place}
    when = fact.date
    row |= {"date_start": when and when.start, "date_end": when and when.end, "date_precision": when and when.precision}
    row |= _mention_columns("date_mention", Mention(when.text, when.mention_start, when.mention_end) if when else None)
    where = fact.place
    row |= _mention_columns("place_mention", Mention(where.text, where.mention_start, where.mention_end) if where else None)
    for name in ("trigger", "topic", "object", "condition", "quote"):
        row |= _mention_columns(name, getattr(fact, name))
    return row


def participant_rows(fact: Fact, actors: dict[str, int]) -> list[Row]:
    """Rows of `participants`: agents, targets, others, in their order."""
    return [_person_row(fact.id, at, p, actors) | {"role": p.role} for at, p in enumerate((*fact.agents, *fact.targets, *fact.others))]


def speaker_rows(fact: Fact, actors: dict[str, int]) -> list[Row]:
    """Rows of `speakers`, nearest first."""
    return [_person_row(fact.id, at, speaker, actors) for at, speaker in enumerate(fact.speakers)]


def _person_row(fact: str, position: int, who: Participant | Speaker, actors: dict[str, int]) -> Row:
    return {
        "fact": fact, "position": position, "actor": actors[actor_key(who.name, who.affiliation)], "text": who.text, "start": who.start, "end": who.end,
        "resolved_by": who.resolved_by,
    }  # fmt: skip


def quantity_rows(fact: Fact) -> list[Row]:
    """Rows of `quantities`."""
    return [
        {"fact": fact.id, "position": at, "value": q.value, "unit": q.unit, "text": q.text, "start": q.start, "end": q.end}
        for at, q in enumerate(fact.quantities)
    ]


def _to_mention(row: Any, name: str) -> Mention | None:
    words = getattr(row, f"{name}_text")
    return None if words is None else Mention(words, getattr(row, f"{name}_start"), getattr(row, f"{name}_end"))


def to_fact(row: Any, participants: list[Any], speakers: list[Any], quantities: list[Any], place: Any) -> Fact:
    """The fact of its rows; `participants` and `speakers` come joined with their actors, in order."""
    people = [Participant(p.role, p.name, p.affiliation, p.text, p.start, p.end, p.resolved_by) for p in participants]
    when, where, trigger = _to_mention(row, "date_mention"), _to_mention(row, "place_mention"), _to_mention(row, "trigger")
    assert trigger is not None
    return Fact(
        id=row.id, document=row.document, sentence=row.sentence, kind=row.kind, status=row.status,
        agents=tuple(p for p in people if p.role == "agent"), targets=tuple(p for p in people if p.role == "target"),
        others=tuple(p for p in people if p.role not in ("agent", "target")), trigger=trigger, start=row.start, end=row.end, pattern=row.pattern,
        grammar=row.grammar, plover=row.plover, cameo=row.cameo, mode=row.mode,
        speakers=tuple(Speaker(s.name, s.affiliation, s.text, s.start, s.end, s.resolved_by) for s in speakers),
        date=When(row.date_start, row.date_end, row.date_precision, when.text, when.start, when.end) if when else None, day=row.day, day_source=row.day_source,
        place=Place(place.name, place.country, place.latitude, place.longitude, where.text, where.start, where.end) if where and place else None,
        topic=_to_mention(row, "topic"), object=_to_mention(row, "object"), condition=_to_mention(row, "condition"), quote=_to_mention(row, "quote"),
        quantities=tuple(Quantity(q.value, q.unit, q.text, q.start, q.end) for q in quantities), about=row.about, cited_outlets=tuple(row.cited_outlets), phase=row.phase,
    )  # fmt: skip

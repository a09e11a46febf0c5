"""Facts as lines of JSON, the contract of the export: every line has every key, nothing depends on the database or the run."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from facts.cameo import goldstein_of, quad_class_of
from facts.errors import StoreError
from facts.model import Document, Fact, Mention, Participant, Sentence, Speaker
from facts.store import Store


def fact_line(fact: Fact, document: Document, sentences: Sequence[Sentence]) -> dict[str, Any]:
    """One line of the export. Coordinates have 4 decimals; offsets are characters into the document's text, half-open."""
    sentence = sentences[fact.sentence]
    return {
        "id": fact.id, "document": fact.document, "document_date": document.date, "title": document.title, "url": document.url, "source": document.source,
        "sha256": document.sha256, "sentence": fact.sentence, "sentence_text": document.text[sentence.start : sentence.end], "kind": fact.kind,
        "status": fact.status, "phase": fact.phase, "agents": [_actor(p) for p in fact.agents], "targets": [_actor(p) for p in fact.targets],
        "others": [{"role": p.role, **_actor(p)} for p in fact.others], "speakers": [_actor(s) for s in fact.speakers],
        "date": asdict(fact.date) if fact.date else None, "day": fact.day, "day_source": fact.day_source, "place": _place(fact),
        "topic": _mention(fact.topic), "object": _mention(fact.object), "condition": _mention(fact.condition), "quote": _mention(fact.quote),
        "quantities": [asdict(quantity) for quantity in fact.quantities], "about": fact.about, "cited_outlets": list(fact.cited_outlets),
        "plover": fact.plover, "cameo": fact.cameo, "mode": fact.mode, "goldstein": goldstein_of(fact.cameo),
        "quad_class": quad_class_of(fact.cameo), "trigger": _mention(fact.trigger), "start": fact.start, "end": fact.end,
        "pattern": fact.pattern, "grammar": fact.grammar,
    }  # fmt: skip


def _actor(who: Participant | Speaker) -> dict[str, Any]:
    return {"name": who.name, "affiliation": who.affiliation, "text": who.text, "start": who.start, "end": who.end, "resolved_by": who.resolved_by}


def _mention(words: Mention | None) -> dict[str, Any] | None:
    return asdict(words) if words else None


def _place(fact: Fact) -> dict[str, Any] | None:
    if fact.place is None:
        return None
    place = asdict(fact.place)
    for name in ("latitude", "longitude"):
        place[name] = None if place[name] is None else round(place[name], 4)
    return place


def store_lines(store: Store, documents: Collection[str] | None = None) -> Iterator[dict[str, Any]]:
    """The lines of a whole database, or of some of its documents, sorted by document, start, kind, pattern."""
    document: Document | None = None
    sentences: tuple[Sentence, ...] = ()
    for fact in store.facts(None if documents is None else _ids(store, documents)):
        if document is None or document.id != fact.document:
            document, sentences = store.document(fact.document), store.sentences(fact.document)
        yield fact_line(fact, document, sentences)


def _ids(store: Store, documents: Collection[str]) -> list[str]:
    """Facts of some documents, in the order of the lines. Not asked for by document in SQL: databases bound how many values a question may hold."""
    rows = store.query('SELECT id, document FROM facts ORDER BY document, "start", kind, pattern, id', {})[1]
    return [identity for identity, document in rows if document in documents]


def write_jsonl(lines: Iterable[dict[str, Any]], output: str) -> None:
    """Write lines to a file, whole or not at all, or to standard output (`-`). Raises StoreError where it cannot be written."""
    if output == "-":
        for line in lines:
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        return
    part = Path(f"{output}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"{output}: cannot be written ({error.strerror}); give another file with -o") from None

"""Re-reads what is stored: every offset against the text, every id against its parts. Used by `facts.cli.verify`."""

from __future__ import annotations

from collections.abc import Iterator

from facts.model import Document, Fact, Sentence, fact_id
from facts.store import Store


def mismatches(store: Store) -> Iterator[str]:
    """One line for each stored value that the stored text contradicts."""
    document: Document | None = None
    sentences: tuple[Sentence, ...] = ()
    for fact in store.facts():
        if document is None or document.id != fact.document:
            document, sentences = store.document(fact.document), store.sentences(fact.document)
        for problem in _problems(fact, document, sentences):
            yield f"{fact.id} in {fact.document}: {problem}"


def _problems(fact: Fact, document: Document, sentences: tuple[Sentence, ...]) -> Iterator[str]:
    for name, text, start, end in _spans(fact):
        if document.text[start:end] != text:
            yield f"{name} [{start}:{end}] is {document.text[start:end]!r} in the text, stored as {text!r}"
    if not 0 <= fact.sentence < len(sentences):
        yield f"sentence {fact.sentence} does not exist"
    parties = (*fact.agents, *fact.targets, *fact.others)
    if fact_id(document, fact.kind, fact.trigger, parties) != fact.id:
        yield "the id is not that of these participants and this text"


def _spans(fact: Fact) -> Iterator[tuple[str, str, int, int]]:
    for who in (*fact.agents, *fact.targets, *fact.others):
        yield who.role, who.text, who.start, who.end
    for speaker in fact.speakers:
        yield "speaker", speaker.text, speaker.start, speaker.end
    for name in ("trigger", "topic", "object", "condition", "quote"):
        mention = getattr(fact, name)
        if mention is not None:
            yield name, mention.text, mention.start, mention.end
    for quantity in fact.quantities:
        yield "quantity", quantity.text, quantity.start, quantity.end
    for name, value in (("date", fact.date), ("place", fact.place)):
        if value is not None:
            yield name, value.text, value.mention_start, value.mention_end

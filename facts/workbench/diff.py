"""Facts gained, lost and changed by an edit of grammars, over a corpus. Called by `facts.cli.grammar`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from facts.extract import Extractor
from facts.model import Document, Extraction, Fact
from facts.workbench.corpus import sentence_text

_Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that the edit gained (+), lost (-) or changed (~): what it was, what it is, and its sentence."""

    sign: str
    pattern: str
    document: str
    before: str
    after: str
    sentence: str


@dataclass(slots=True)
class Difference:
    """What an edit changed over a corpus, in order of the documents."""

    documents: int = 0
    same: int = 0
    changes: list[Change] = field(default_factory=list)


def compare(old: Extractor, new: Extractor, documents: Iterable[Document], progress: Callable[[int], None]) -> Difference:
    """Extract a corpus with both, and hold the facts against each other by kind and trigger."""
    found = Difference()
    for document in documents:
        before, after = old.extract(document), new.extract(document)
        facts, others = _by_trigger(before), _by_trigger(after)
        for key in sorted({*facts, *others}, key=lambda key: (key[1], key[0])):
            one, other = facts.get(key, []), others.get(key, [])
            if [shown(f) for f in one] == [shown(f) for f in other]:
                found.same += len(other)
            else:
                found.changes.append(_change(one, other, document, after))
        found.documents += 1
        progress(found.documents)
    return found


def _by_trigger(extraction: Extraction) -> dict[_Key, list[Fact]]:
    found: dict[_Key, list[Fact]] = {}
    for fact in extraction.facts:
        found.setdefault((fact.kind, fact.trigger.start), []).append(fact)
    return found


def _change(one: list[Fact], other: list[Fact], document: Document, extraction: Extraction) -> Change:
    fact = (other or one)[0]
    sentence = extraction.sentences[fact.sentence]
    sign = "~" if one and other else "+" if other else "-"
    before, after = ("; ".join(shown(f) for f in facts) for facts in (one, other))
    return Change(sign, fact.pattern, document.id, before, after, sentence_text(document, sentence.start, sentence.end))


def shown(fact: Fact) -> str:
    """A fact in one line: pattern, status, parties."""
    agents, targets = (", ".join(p.name for p in parties) for parties in (fact.agents, fact.targets))
    return f"{fact.pattern} {fact.status}: {agents}" + (f" -> {targets}" if targets else "")

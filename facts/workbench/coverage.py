"""How often each pattern and trap fires over a corpus. Called by `facts.cli.grammar`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from facts.extract import Extractor
from facts.match.matches import Match
from facts.match.notation import TRAP
from facts.match.reading import Sentence as Parsed
from facts.model import Document, Sentence
from facts.workbench.corpus import Sample, sentence_text

_EXAMPLES = 2


@dataclass(slots=True)
class Use:
    """One pattern or trap: how often it matched, how many facts it gave (of a trap: how many matches it suppressed), example sentences."""

    name: str
    matches: int = 0
    facts: int = 0
    suppressed: int = 0
    examples: Sample = field(default_factory=lambda: Sample(_EXAMPLES))

    @property
    def is_trap(self) -> bool:
        return self.name.partition(".")[2].startswith(TRAP)


@dataclass(slots=True)
class Coverage:
    """All patterns over a corpus; `uses` in the order of the grammars."""

    documents: int = 0
    sentences: int = 0
    uses: dict[str, Use] = field(default_factory=dict)


def cover(extractor: Extractor, documents: Iterable[Document], progress: Callable[[int], None]) -> Coverage:
    """Extract a corpus and count. `progress` gets the number of documents read so far."""
    found = Coverage(uses={f"{g.kind.name}.{start}": Use(f"{g.kind.name}.{start}") for g in extractor.grammars for start in g.starts})
    for document in documents:

        def see(sentence: Sentence, parsed: Parsed, matches: list[Match], document: Document = document) -> None:
            del parsed
            _count(matches, sentence_text(document, sentence.start, sentence.end), found)

        extraction = extractor.extract(document, see=see)
        found.documents += 1
        found.sentences += len(extraction.sentences)
        for fact in extraction.facts:
            found.uses[fact.pattern].facts += 1
        progress(found.documents)
    return found


def _count(matches: list[Match], text: str, found: Coverage) -> None:
    for match in matches:
        use = found.uses[match.name]
        if match.suppressed:
            by = match.suppressed.removeprefix("the trap ")
            if by in found.uses:
                found.uses[by].suppressed += 1
            continue
        use.matches += 1
        use.examples.add(text)

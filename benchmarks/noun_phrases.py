"""Precision, recall and F1 of base noun phrases against sentences in which they are marked by hand.

python -m benchmarks.noun_phrases [MARKED.txt ...]
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from facts.extract import Extractor, load_extractor
from facts.model import Sentence
from facts.phrase.chunks import find_chunks

MARKED = Path(__file__).resolve().parent.parent / "tests" / "data" / "noun_phrases.txt"
Span = tuple[int, int]


def main() -> None:
    """Print the figures of each file, and with `--errors` what was marked otherwise."""
    shown = "--errors" in sys.argv
    extractor = load_extractor()
    for path in [Path(name) for name in sys.argv[1:] if name != "--errors"] or [MARKED]:
        sentences = list(read_marked(path))
        right, found, wanted = compare(sentences, extractor, report=print if shown else None)
        precision, recall = right / max(1, found), right / max(1, wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{path.name}: {len(sentences)} sentences, {wanted} noun phrases; precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def read_marked(path: Path) -> Iterator[tuple[str, set[Span]]]:
    """Each sentence with the spans of its marked phrases."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, spans, begin = "", set(), 0
        for letter in line:
            if letter == "[":
                begin = len(text)
            elif letter == "]":
                spans.add((begin, len(text)))
            else:
                text += letter
        yield text, spans


def compare(sentences: list[tuple[str, set[Span]]], extractor: Extractor, report: Callable[[str], None] | None = None) -> tuple[int, int, int]:
    """How many phrases are right, found and wanted: right are those with the same first and last letter."""
    right = found = wanted = 0
    for text, marked in sentences:
        read = find_phrases(text, extractor)
        right, found, wanted = right + len(read & marked), found + len(read), wanted + len(marked)
        if report is not None and read != marked:
            report(f"{text}\n    found {_words(read - marked, text)}\n    marked {_words(marked - read, text)}")
    return right, found, wanted


def find_phrases(text: str, extractor: Extractor) -> set[Span]:
    """The spans of the base noun phrases that the tool finds in a sentence."""
    units = extractor.tag(text, Sentence(0, 0, len(text)), extractor.tagger.scan(text))
    if units is None:
        return set()
    return {(units.starts[first], units.ends[end - 1]) for type_, first, end in find_chunks(units.tags) if type_ == "NP"}


def _words(spans: set[Span], text: str) -> list[str]:
    return [text[begin:end] for begin, end in sorted(spans)]


if __name__ == "__main__":
    main()

"""More sentences that the patterns read: a pattern keeps one or two examples beside it, which is what a check of all runs, and the others stand in
`tests/data/readings`, a file a kind, in the notation of the grammars."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facts.extract import Extractor
from facts.match.examples import failures, run_examples
from facts.match.metadata import read_metadata

READINGS = Path(__file__).parent / "data" / "readings"
KINDS = sorted(path.stem for path in READINGS.glob("*.txt"))


@pytest.mark.parametrize("kind", KINDS)
def test_readings_hold(extractor: Extractor, kind: str) -> None:
    metadata, problems = read_metadata((READINGS / f"{kind}.txt").read_text(encoding="utf-8"), f"{kind}.txt")
    assert problems == [] and metadata.examples
    grammar = next(g for g in extractor.grammars if g.kind.name == kind)
    sentences = [example.sentence for example in metadata.examples]
    assert len(set(sentences)) == len(sentences) and not {example.sentence for example in grammar.metadata.examples} & set(sentences)
    read = replace(grammar, metadata=metadata)
    assert failures(read, run_examples(read, lambda document: extractor.extract(document).facts)) == []

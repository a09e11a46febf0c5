"""The extractor of commands that look at one kind or at patterns. Called by `facts.cli.grammar_files` and `grammar_corpus`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from facts.cli.app import print_error

if TYPE_CHECKING:
    from facts.extract import Extractor


def extractor_for(grammars: Sequence[Path] | None, lexicon: Sequence[Path] | None, *kinds: str | None) -> Extractor:
    """With users' folders; a grammar file with mistakes is reported and left out. Raises QueryError where no grammar is of one of the kinds."""
    from facts.errors import QueryError
    from facts.extract import load_extractor

    extractor = load_extractor(grammars or (), lexicon or (), print_error)
    names = list(dict.fromkeys(grammar.kind.name for grammar in extractor.grammars))
    for kind in kinds:
        if kind is not None and kind not in names:
            raise QueryError(f"grammar: no kind is called '{kind}'; kinds are {', '.join(names)}")
    return extractor

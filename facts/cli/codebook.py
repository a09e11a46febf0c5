"""`facts codebook`: the kinds, their codes and patterns as pages to read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from facts.cli.options import Grammars, Lexicons


def command(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder for the pages; made where it is not there.")] = Path("codebook"),
    kind: Annotated[list[str] | None, typer.Option("--kind", metavar="KIND", help="The page of this kind alone, without an index; repeatable.")] = None,
    stdout: Annotated[bool, typer.Option("--stdout", help="Print the pages, and write no file.")] = False,
    samples: Annotated[Path | None, typer.Option(metavar="DIR", help="A folder of tables of verdicts, .tsv (else docs/samples, where that is).")] = None,
    grammars: Grammars = None,
    lexicon: Lexicons = None,
) -> None:
    """Write the codebook: a page of Markdown for each kind, and an index.

    A page says what counts and what does not, with examples, the PLOVER and CAMEO codes with modes, Goldstein values and quad classes, every pattern with its
    sequence, code and examples, and how many facts of it readers found right.
    """
    from facts.cli.loading import extractor_for
    from facts.workbench.codebook import codebook, write_codebook
    from facts.workbench.verdicts import read_verdicts

    verdicts = read_verdicts(samples)
    extractor = extractor_for(grammars, lexicon, *(kind or ()))
    pages = codebook(extractor, kind or (), verdicts)
    if stdout:
        print("\n".join(pages.values()), end="")
        return
    write_codebook(pages, output)
    print(f"{output}: {len(pages)} page{'' if len(pages) == 1 else 's'} written")

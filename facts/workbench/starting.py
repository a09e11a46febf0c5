"""A grammar file to start from, in which every part of the notation that an author needs first is explained by an example. Called by `facts.cli.grammar`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from string import Template

from facts.errors import GrammarError
from facts.lexicon.inflect import third_person
from facts.match.grammars import kinds_of, load_grammars, prelude_text
from facts.match.notation import TRAP, role_of
from facts.match.source import read_source
from facts.model import Kind
from facts.reserved import may_name_a_view

_NAME = re.compile(r"[a-z][a-z_]{0,39}")


def new_grammar(kind: str, folder: Path, folders: Sequence[Path]) -> Path:
    """Write `kind.lark` into a folder, which is made where it is not there. Raises GrammarError for a bad name, a kind or a file that is there already."""
    grammars = load_grammars((*folders, *([folder] if folder.is_dir() else [])), [])
    _refuse(kind, folder, kinds_of(grammars))
    path = folder / f"{kind}.lark"
    text = Template((Path(__file__).parent / "starter.lark").read_text(encoding="utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text.substitute(kind=kind, plural=_plural(kind, kinds_of(grammars)), pad=" " * len(kind)))
    except FileExistsError:
        raise GrammarError(f"{path}: is there already; take another name, or change that file") from None
    return path


def _refuse(kind: str, folder: Path, known: tuple[Kind, ...]) -> None:
    taken = {definition.name.text for definition in read_source(prelude_text()).definitions}
    if not _NAME.fullmatch(kind) or kind in taken or role_of(kind) or kind.startswith(TRAP):
        raise GrammarError(f"'{kind}' cannot name a kind; use at most 40 lower-case letters and underscores, and no name of the prelude")
    if any(other.name == kind for other in known) and not (folder / f"{kind}.lark").exists():
        raise GrammarError(
            f"the kind '{kind}' is there already; to add patterns to it, give a file {kind}.lark of yours the metadata '//! extends: yes' (grammars/README.md)"
        )


def _plural(kind: str, known: tuple[Kind, ...]) -> str:
    """The regular plural; where a view cannot be called so, a longer name."""
    plural = third_person(kind)
    taken = {other.plural for other in known}
    return plural if may_name_a_view(plural) and plural not in taken else f"reported_{plural}"

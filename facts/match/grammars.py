"""Loads grammar files: those that come with the project and those of a user's folders, which add kinds, extend kinds or replace them.

Called by `facts.extract` and by the commands that list kinds.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from facts.cache import without_collections
from facts.cameo import mode_of
from facts.data import data_folder
from facts.errors import GrammarError
from facts.match.bounds import MAX_DEPTH
from facts.match.compiled import Compiled, compiled_grammar
from facts.match.lint import MAX_CHARACTERS
from facts.match.lint_words import check_words
from facts.match.metadata import Metadata
from facts.match.mistakes import Problem, problem, problems_of
from facts.match.notation import PRELUDE, TRAP, word_class
from facts.match.source import read_source
from facts.match.tables import Tables
from facts.model import Direction, Kind, Pattern

if TYPE_CHECKING:  # the lexicon is slow to load, and `facts kinds` needs none
    from facts.lexicon import Lexicon

FOLDERS = "FACTS_GRAMMARS"  # the environment variable that names users' folders, separated as PATH's are


@dataclass(slots=True)
class Grammar:
    """One loaded file. `triggers` maps terminal -> lemmas, `nouns` are those of its noun terminals; `words` maps a function word -> its terminal;
    `anchors` are the triggers where the search for a pattern begins, `needs` the terminals that each of its alternatives cannot do without. `event_nouns` are
    those that name a deed of the kind, as its patterns begin with them: a rejection is no plan, though plans are rejected:
    those are its `thing_nouns`.

    `kind` holds the patterns of this file alone; a file of nothing but traps has none, and its traps hold for every kind.
    """

    kind: Kind
    metadata: Metadata
    path: Path
    compiled: Compiled
    shipped: bool = True
    nouns: frozenset[str] = frozenset()
    event_nouns: frozenset[str] = frozenset()
    thing_nouns: frozenset[str] = frozenset()

    @property
    def tables(self) -> Tables:
        """What the file's patterns are read by, loaded when first asked for."""
        return self.compiled.tables()

    @property
    def starts(self) -> tuple[str, ...]:
        return self.compiled.starts

    @property
    def triggers(self) -> dict[str, tuple[str, ...]]:
        return self.compiled.triggers

    @property
    def words(self) -> dict[str, str]:
        return self.compiled.words

    @property
    def anchors(self) -> dict[str, tuple[str, ...]]:
        return self.compiled.anchors

    @property
    def needs(self) -> dict[str, tuple[frozenset[str], ...]]:
        return self.compiled.needs

    @property
    def shown(self) -> str:
        """The file as messages name it: where a user's folder is, by its path."""
        return self.path.name if self.shipped else str(self.path)

    @property
    def only_traps(self) -> bool:
        """Whether the file defines no kind: its traps hold for all."""
        return not self.kind.patterns


def user_folders(given: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Folders of users' grammars: those of $FACTS_GRAMMARS, then those given; each overrules those before it."""
    named = [Path(part) for part in os.environ.get(FOLDERS, "").split(os.pathsep) if part]
    return tuple(dict.fromkeys([*named, *given]))


def load_kinds(folders: Sequence[Path] = ()) -> tuple[Kind, ...]:
    """The kinds that the grammars define, sorted by name. Raises GrammarError."""
    return kinds_of(load_grammars(folders))


def kinds_of(grammars: Iterable[Grammar]) -> tuple[Kind, ...]:
    """Kinds with the patterns of all their files, sorted by name."""
    found: dict[str, Kind] = {}
    for grammar in sorted(grammars, key=lambda g: g.metadata.extends):
        kind = grammar.kind
        if kind.patterns:
            known = found.get(kind.name)
            found[kind.name] = kind if known is None else replace(known, patterns=known.patterns + kind.patterns)
    return tuple(found[name] for name in sorted(found))


@without_collections()
def load_grammars(folders: Sequence[Path] = (), errors: list[GrammarError] | None = None) -> list[Grammar]:
    """Every grammar, shipped ones first, sorted by kind. A broken file goes to `errors` and the rest goes on; without such a list it is raised."""
    loaded: list[Grammar] = []
    shipped = data_folder("grammars")
    for folder in (shipped, *folders):
        if not folder.is_dir():
            raise GrammarError(f"{folder}: there is no such folder; give the folder that holds your .lark files")
        for path in grammar_files(folder):
            try:
                loaded = _taken_in(loaded, read_grammar(path, shipped=folder == shipped))
            except GrammarError as error:
                if errors is None:
                    raise
                errors.append(error)
    return sorted(loaded, key=lambda g: (g.kind.name, not g.shipped))


def grammar_files(folder: Path) -> list[Path]:
    """The grammar files of a folder, by name."""
    return sorted(path for path in folder.glob("*.lark") if path.name != PRELUDE)


def _taken_in(loaded: list[Grammar], new: Grammar) -> list[Grammar]:
    """A user's file beside the others: it adds a kind, extends one, or takes the place of one."""
    same = [grammar for grammar in loaded if grammar.kind.name == new.kind.name]
    if not new.metadata.extends:
        others = [grammar for grammar in loaded if grammar not in same]
        _free_plural(others, new)
        return [*others, new]
    base = next((grammar for grammar in same if not grammar.metadata.extends), None)
    if base is None:
        line, column = new.metadata.key_places["extends"]
        raise GrammarError(problem("extends-nothing", str(new.path), line, column, kind=new.kind.name))
    _free_names(same, new)
    new.kind = replace(base.kind, patterns=new.kind.patterns)
    return [*loaded, new]


def _free_plural(others: list[Grammar], new: Grammar) -> None:
    """Raise GrammarError where the view of a new kind is another kind's already."""
    taken = next((other.kind for other in others if other.kind.plural == new.kind.plural and not other.only_traps), None)
    if taken is not None and not new.only_traps:
        line, column = new.metadata.key_places["plural"]
        raise GrammarError(problem("plural-taken", new.shown, line, column, word=taken.plural, kind=taken.name))


def _free_names(same: list[Grammar], new: Grammar) -> None:
    """Raise GrammarError where a pattern that extends a kind has the name of one that is there: facts could not tell them apart."""
    known = {start: grammar for grammar in same for start in grammar.starts}
    main = read_source(_text(new.path, new.shown)).find(new.kind.name)
    taken = [alias for alias in (main.aliases() if main is not None else []) if alias.text in known]
    values = [(alias, {"word": alias.text, "kind": new.kind.name, "other": known[alias.text].shown}) for alias in taken]
    if values:
        raise GrammarError(*(problem("pattern-taken", new.shown, alias.line, alias.column, **blanks) for alias, blanks in values))


def prelude_text() -> str:
    """What every file may use without importing it."""
    return (data_folder("grammars") / PRELUDE).read_text(encoding="utf-8")


def read_grammar(path: Path, *, shipped: bool = True) -> Grammar:
    """Load one file. Raises GrammarError with every mistake at file:line:col."""
    name = path.name if shipped else str(path)
    text = _text(path, name)
    try:
        compiled = compiled_grammar(text, prelude_text(), path.name)
    except GrammarError as error:
        raise GrammarError(*(replace(found, file=name) for found in problems_of(error))) from None
    except RecursionError:
        raise GrammarError(problem("too-deep", name, 1, 1, most=MAX_DEPTH)) from None
    return Grammar(
        _kind(compiled.metadata, compiled.starts, path, text), compiled.metadata, path, compiled, shipped,
        nouns=_nouns(compiled, compiled.triggers),
        event_nouns=_nouns(compiled, compiled.deeds),
        thing_nouns=_nouns(compiled, {terminal for anchors in compiled.anchors.values() for terminal in anchors} - compiled.deeds),
    )  # fmt: skip


def _nouns(compiled: Compiled, terminals: Iterable[str]) -> frozenset[str]:
    """The lemmas of those terminals that list nouns."""
    return frozenset(lemma for terminal in terminals if word_class(terminal) == "noun" for lemma in compiled.triggers[terminal])


def _text(path: Path, name: str) -> str:
    """What a file holds. Nothing but a plain file of fair size is opened: a pipe or a device would never end."""
    try:
        if not path.is_file():
            raise GrammarError(problem("unreadable", name, 1, 1, why="it is no file"))
        if path.stat().st_size > 4 * MAX_CHARACTERS:
            raise GrammarError(problem("too-large", name, 1, 1, size=f"{path.stat().st_size:,}", most=f"{MAX_CHARACTERS:,}"))
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GrammarError(problem("not-text", name, 1, 1, why=f"byte {error.start}")) from None
    except OSError as error:
        raise GrammarError(problem("unreadable", name, 1, 1, why=error.strerror)) from None


def word_problems(path: Path, lexicon: Lexicon) -> list[Problem]:
    """Mistakes of a file that only the lexicon shows: triggers that could never match, words that no phrase gives alone."""

    def is_read(word: str) -> bool:
        return word in ("that", "whether", "when", "each", "and", "to") or lexicon.words.get(word, "?")[0] in "I&RJWX"

    name = path.name if path.parent == data_folder("grammars") else str(path)
    return check_words(read_source(_text(path, name)), name, lexicon, is_read)


def _kind(metadata: Metadata, starts: tuple[str, ...], path: Path, text: str) -> Kind:
    digest = hashlib.sha256(text.encode()).hexdigest()
    values = metadata.values
    direction: Direction = "symmetric" if values.get("direction") == "symmetric" else "directed"
    patterns = tuple(_pattern(name, metadata, path, digest) for name in starts if not name.startswith(TRAP))
    return Kind(metadata.kind, values.get("plural", ""), direction, values.get("plover"), values.get("cameo"), metadata.description, patterns)


def _pattern(name: str, metadata: Metadata, path: Path, digest: str) -> Pattern:
    values, own = metadata.values, metadata.patterns.get(name, {})
    return Pattern(
        f"{metadata.kind}.{name}",
        metadata.kind,
        path.name,
        digest,
        own.get("plover", values.get("plover")),
        own.get("cameo", values.get("cameo")),
        own.get("status"),
        own.get("phase"),
        metadata.needed(name),
        own.get("weak") == "yes",
        own.get("voice") == "yes",
        _mode(own, values),
        own.get("direction") == "reciprocal",
        own.get("unit"),
        metadata.required(name),
        own.get("intent", values.get("intent")),
        own.get("sense"),
    )


def _mode(own: dict[str, str], values: dict[str, str]) -> str | None:
    """What is said nearest to the pattern holds: its own mode, that of its own code, the kind's mode, that of the kind's code."""
    for said in (own, values):
        if "mode" in said or "cameo" in said:
            return said.get("mode", mode_of(said.get("cameo")))
    return None

"""Every problem of grammar files at once: their lint, their examples, and what has no example. Called by `facts.cli.grammar` and by `watch`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from facts.cache import without_collections
from facts.data import data_folder
from facts.errors import GrammarError
from facts.extract import Extractor
from facts.lexicon import Lexicon, load_lexicon
from facts.match.grammars import Grammar, grammar_files, load_grammars, word_problems
from facts.match.mistakes import Problem, in_order, problem, problems_of
from facts.match.notation import TRAP
from facts.match.source import Word, read_source
from facts.workbench.trials import try_examples

# Where these are, the words of a file are not where they seem to be, and what the lexicon says of them would mislead.
MISREAD = frozenset("not-text unreadable too-large long-line control too-many-rules too-long too-deep indented open-quote".split())
NEGATIVES = 3  # a kind is trusted when what it must not read is written down too


@dataclass(frozen=True, slots=True)
class Report:
    """What a check looked at, how many examples it had to try for that, and every problem, in order of files and lines."""

    files: int
    patterns: int
    examples: int
    tried: int
    problems: tuple[Problem, ...]


def check(paths: Sequence[Path], folders: Sequence[Path], lexicons: Sequence[Path] = (), lexicon: Lexicon | None = None) -> Report:
    """Check the files and folders at `paths`, or all that are loaded where there are none.

    They are read together with the shipped grammars and those of `folders`; examples there that they may touch must still hold. Raises GrammarError for a path
    that is not there, LexiconError.
    """
    with without_collections():
        return _check(paths, folders, lexicon or load_lexicon(lexicons))


def _check(paths: Sequence[Path], folders: Sequence[Path], lexicon: Lexicon) -> Report:
    wanted, beside = _wanted(paths)
    errors: list[GrammarError] = []
    grammars = load_grammars(tuple(dict.fromkeys([*folders, *beside])), errors)
    broken = [found for error in errors for found in problems_of(error)]
    mine = [grammar for grammar in grammars if not wanted or grammar.path.resolve() in wanted]
    files = {grammar.path.resolve(): grammar.shown for grammar in mine}
    files |= {_path(found): found.file for found in broken if not wanted or _path(found) in wanted}
    problems = [found for found in broken if _path(found) in files]
    misread = {_path(found) for found in problems if found.name in MISREAD}
    for path, shown in files.items():
        problems += _words(path, shown, lexicon) if path not in misread else []
    tried, found = _examples(Extractor(lexicon, grammars), mine)
    problems += found
    examples = sum(len(grammar.metadata.examples) for grammar in mine)
    return Report(len(files), sum(len(grammar.kind.patterns) for grammar in mine), examples, tried, tuple(in_order(problems)))


def _wanted(paths: Sequence[Path]) -> tuple[set[Path], list[Path]]:
    """The files that were asked for, and the folders that they stand in, where those are users'."""
    wanted: set[Path] = set()
    beside: list[Path] = []
    for path in paths:
        if not path.exists():
            raise GrammarError(f"{path}: no such file or folder; give .lark files or folders of them")
        if path.is_file() and path.suffix != ".lark":
            raise GrammarError(f"{path}: is no grammar file; its name must end in .lark")
        wanted |= {file.resolve() for file in (grammar_files(path) if path.is_dir() else [path])}
        folder = path if path.is_dir() else path.parent
        if folder.resolve() != data_folder("grammars").resolve():
            beside.append(folder)
    if paths and not wanted:
        raise GrammarError(f"{paths[0]}: there are no .lark files in it")
    return wanted, beside


def _path(found: Problem) -> Path:
    """The file that a problem is of: shipped ones are named without their folder."""
    path = Path(found.file)
    return (path if path.parent != Path() or path.exists() else data_folder("grammars") / path).resolve()


def _words(path: Path, shown: str, lexicon: Lexicon) -> list[Problem]:
    try:
        return [replace(found, file=shown) for found in word_problems(path, lexicon)]
    except GrammarError:  # it cannot be read at all, which is among the problems already
        return []


# --- examples -----------------------------------------------------------------------------------------------------------------------------


def _examples(extractor: Extractor, mine: Iterable[Grammar]) -> tuple[int, list[Problem]]:
    """How many examples were tried, of our own files and of those that ours may change, and which do not hold; and of ours what has no example."""
    own = {id(grammar) for grammar in mine}
    touched = [grammar for grammar in extractor.grammars if any(_touches(other, grammar) for other in extractor.grammars if id(other) in own)]
    trials = try_examples(extractor, touched)
    found = [failed for trial in trials for failed in trial.problems]
    read = set[str]().union(*(trial.read for trial in trials))
    for grammar in extractor.grammars:
        if id(grammar) in own:
            found += [*_without_example(grammar, read), *_few_negatives(grammar, extractor.grammars)]
    return sum(trial.tried for trial in trials), found


def _touches(mine: Grammar, other: Grammar) -> bool:
    """Whether a file can change what another one reads: traps of their own do, and the longer reading holds among kinds of one sort."""
    return mine.only_traps or mine.kind.name == other.kind.name or mine.kind.plover == other.kind.plover


def _without_example(grammar: Grammar, read: set[str]) -> Iterator[Problem]:
    for alias in _aliases(grammar):
        if f"{grammar.kind.name}.{alias.text}" not in read:
            name = "no-trapped" if alias.text.startswith(TRAP) else "no-positive"
            yield problem(name, grammar.shown, alias.line, alias.column, word=alias.text)


def _aliases(grammar: Grammar) -> list[Word]:
    main = read_source(grammar.path.read_bytes().decode("utf-8-sig")).find(grammar.kind.name)
    return main.aliases() if main is not None else []


def _few_negatives(grammar: Grammar, grammars: Iterable[Grammar]) -> Iterator[Problem]:
    """Counted over all files of a kind, and told of the one that defines it."""
    kind = grammar.kind.name
    if not grammar.metadata.extends and not grammar.only_traps:
        count = sum(example.sort == "negative" for other in grammars if other.kind.name == kind for example in other.metadata.examples)
        if count < NEGATIVES:
            yield problem("few-negative", grammar.shown, 1, 1, kind=kind, count=count or "no", most=NEGATIVES)

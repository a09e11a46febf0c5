"""Loads grammar files: one Lark LALR parser a file, one start symbol an alternative of the kind's rule, so that patterns never conflict.

Called by `facts.extract` and by the commands that list kinds. A trigger is a terminal of plain strings: verb lemmas, or noun lemmas where the
terminal's name ends in _NOUN, adjectives where it ends in _ADJECTIVE.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from lark import Lark, Token, Tree
from lark.exceptions import LarkError, UnexpectedInput
from lark.grammar import Rule
from lark.lexer import Lexer
from lark.load_grammar import load_grammar

from facts import __version__
from facts.cache import cache_folder, keep
from facts.data import data_folder
from facts.errors import GrammarError
from facts.match.metadata import Metadata, read_metadata
from facts.model import Direction, Kind, Pattern

PRELUDE = "prelude.lark"
PHRASES = frozenset("ACTOR PERSON COUNTRY PRONOUN NP PLACE".split())  # the phrase terminals that a slot may hold
TRAP = "not_"  # a pattern so named claims its words and gives no fact


def word_class(terminal: str) -> str:
    """What a trigger terminal lists, by its name: nouns, adjectives or verbs."""
    return "noun" if terminal.endswith("_NOUN") else "adjective" if terminal.endswith("_ADJECTIVE") else "verb"


class _NoLexer(Lexer):
    """Patterns read phrases, never text: Lark needs a lexer but never calls this one."""

    def __init__(self, conf: Any) -> None:
        del conf

    def lex(self, *_: Any) -> Iterator[Token]:
        return iter(())


@dataclass(slots=True)
class Grammar:
    """One loaded file. `triggers` maps terminal -> lemmas, `nouns` are those of its noun terminals; `words` maps a function word -> its terminal;
    `anchors` are the triggers where the search for a pattern begins, `needs` the terminals that each of its alternatives cannot do without.
    """

    kind: Kind
    metadata: Metadata
    path: Path
    lark: Lark
    starts: tuple[str, ...]
    triggers: dict[str, tuple[str, ...]]
    words: dict[str, str]
    anchors: dict[str, tuple[str, ...]] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    needs: dict[str, tuple[frozenset[str], ...]] = field(default_factory=dict)


def load_kinds() -> tuple[Kind, ...]:
    """The kinds that the shipped grammars define, sorted by name."""
    return tuple(grammar.kind for grammar in load_grammars())


def load_grammars(folder: Path | None = None) -> list[Grammar]:
    """Every grammar of a folder, sorted by kind. Raises GrammarError at file:line:col."""
    folder = folder or data_folder("grammars")
    prelude = (data_folder("grammars") / PRELUDE).read_text(encoding="utf-8")
    return [read_grammar(path, prelude) for path in sorted(folder.glob("*.lark")) if path.name != PRELUDE]


def read_grammar(path: Path, prelude: str) -> Grammar:
    """Load one file. Raises GrammarError at file:line:col."""
    text = path.read_text(encoding="utf-8")
    metadata = read_metadata(text, path.name)
    starts, triggers, lark = _cached(text, prelude, metadata, path)
    kind = _kind(metadata, starts, path, text)
    words = {t.pattern.value: t.name for t in lark.terminals if t.name not in triggers}
    nouns = frozenset(lemma for name, lemmas in triggers.items() if word_class(name) == "noun" for lemma in lemmas)
    loaded = Grammar(kind, metadata, path, lark, starts, triggers, words, nouns=nouns)
    loaded.anchors = _anchors(loaded)
    loaded.needs = _needs(loaded)
    return loaded


_Compiled = tuple[tuple[str, ...], dict[str, tuple[str, ...]], Lark]


def _cached(text: str, prelude: str, metadata: Metadata, path: Path) -> _Compiled:
    """The compiled grammar, from the user's cache folder where the same text was compiled before (30 ms a file otherwise)."""
    key = hashlib.sha256("\0".join((__version__, version("lark"), path.name, prelude, text)).encode()).hexdigest()[:16]
    kept = cache_folder() / f"grammar-{metadata.kind}-{key}.pickle"
    try:
        starts, triggers, tables = pickle.loads(kept.read_bytes())
        return starts, triggers, Lark.load(io.BytesIO(tables))
    except Exception:  # missing, cut short, or of another version: compiling again is always right
        starts, triggers, lark = _compile(text, prelude, metadata, path)
    tables = io.BytesIO()
    lark.save(tables)
    keep(kept, pickle.dumps((starts, triggers, tables.getvalue())))
    return starts, triggers, lark


def _compile(text: str, prelude: str, metadata: Metadata, path: Path) -> _Compiled:
    try:
        grammar, _ = load_grammar(text + "\n" + prelude, path.name, [], False)  # type: ignore[no-untyped-call]
        starts = _split_patterns(grammar, metadata, path)
        triggers = _triggers(grammar, path)
        return starts, triggers, Lark(grammar, parser="lalr", lexer=_NoLexer, start=list(starts), strict=True, maybe_placeholders=False)
    except UnexpectedInput as error:
        raise GrammarError(f"{path.name}:{error.line}:{error.column}: not a grammar rule here; see grammars/README.md") from None
    except LarkError as error:
        raise GrammarError(f"{path.name}:1:1: {' '.join(str(error).split())}") from None


def _name(symbol: Any) -> str:
    """A rule's name, whether Lark gives it as a symbol or as text."""
    return str(getattr(symbol, "name", symbol))


def _split_patterns(grammar: Any, metadata: Metadata, path: Path) -> tuple[str, ...]:
    """Replace the kind's rule by one rule an alias: each becomes a start symbol."""
    rules = {_name(definition[0]): definition for definition in grammar.rule_defs}
    main = rules.get(metadata.kind)
    if main is None:
        raise GrammarError(f"{path.name}:1:1: no rule is named '{metadata.kind}' as the first line says; write '{metadata.kind}: agent VERB target -> pattern'")
    _, params, tree, options = main
    definitions = [definition for definition in grammar.rule_defs if _name(definition[0]) != metadata.kind]
    starts = []
    for child in tree.children:
        if child.data != "alias" or child.children[1] is None:
            raise GrammarError(f"{path.name}:1:1: every alternative of '{metadata.kind}' needs a name of its own: '-> pattern'")
        name = _name(child.children[1])
        if name in starts or name in rules:
            raise GrammarError(f"{path.name}:1:1: the pattern '{name}' is defined twice; give each alternative its own name")
        starts.append(name)
        definitions.append((name, params, Tree("expansions", [child.children[0]]), options))
    grammar.rule_defs = definitions
    return tuple(starts)


def _triggers(grammar: Any, path: Path) -> dict[str, tuple[str, ...]]:
    """Terminal -> its lemmas. A regular expression would load and never match, so it is refused."""
    found = {}
    for name, (tree, _) in grammar.term_defs:
        if tree is None or name.startswith("__") or not isinstance(tree, Tree):
            continue
        values = list(tree.scan_values(lambda value: isinstance(value, Token)))
        if any(token.type == "REGEXP" for token in values):
            raise GrammarError(f"{path.name}:{values[0].line}:{values[0].column}: {name} is a regular expression; a trigger is a list of words in quotes")
        found[str(name)] = tuple(str(token)[1:-1] for token in values if token.type == "STRING")
    return {name: lemmas for name, lemmas in found.items() if lemmas}


def _kind(metadata: Metadata, starts: tuple[str, ...], path: Path, text: str) -> Kind:
    digest = hashlib.sha256(text.encode()).hexdigest()
    values = metadata.values

    def pattern(name: str) -> Pattern:
        own = metadata.patterns.get(name, {})
        return Pattern(
            f"{metadata.kind}.{name}",
            metadata.kind,
            path.name,
            digest,
            own.get("plover", values.get("plover")),
            own.get("cameo", values.get("cameo")),
            own.get("status"),
            own.get("phase"),
            own.get("needs"),
            own.get("weak") == "yes",
        )

    direction: Direction = "symmetric" if values["direction"] == "symmetric" else "directed"
    return Kind(
        metadata.kind,
        values["plural"],
        direction,
        values.get("plover"),
        values.get("cameo"),
        metadata.description,
        tuple(pattern(name) for name in starts if not name.startswith(TRAP)),
    )


def _needs(grammar: Grammar) -> dict[str, tuple[frozenset[str], ...]]:
    """Pattern -> for each alternative the terminals that stand in it outside of slots: without them it need not be tried."""
    found: dict[str, list[frozenset[str]]] = {start: [] for start in grammar.starts}
    for rule in grammar.lark.rules:
        if rule.origin.name in found:
            found[rule.origin.name].append(frozenset(symbol.name for symbol in rule.expansion if symbol.is_term))
    return {start: tuple(dict.fromkeys(alternatives)) for start, alternatives in found.items()}


def _anchors(grammar: Grammar) -> dict[str, tuple[str, ...]]:
    """Pattern -> the triggers that can stand first in it: where the search for it begins."""
    rules: dict[str, list[Rule]] = {}
    for rule in grammar.lark.rules:
        rules.setdefault(str(rule.origin.name), []).append(rule)

    def first(name: str, inside: frozenset[str]) -> list[str]:
        """Triggers that stand first in a rule; none where one of its alternatives has none (a slot that a phrase may fill)."""
        found: list[str] = []
        for rule in rules.get(name, []):
            ahead: list[str] = []
            for symbol in rule.expansion:
                ahead = [symbol.name] if symbol.name in grammar.triggers else []
                if not symbol.is_term and symbol.name not in inside:
                    ahead = first(symbol.name, inside | {name})
                if ahead:
                    break
            if not ahead and inside:
                return []
            found += [trigger for trigger in ahead if trigger not in found]
        return found

    return {start: tuple(first(start, frozenset())) for start in grammar.starts}

"""A grammar file's text to Lark tables: one start symbol an alternative of the kind's rule, so that patterns never conflict. Called by `facts.match.grammars`.

Checked first by `facts.match.lint`, so that what Lark reads can neither import, nor grow without end. Compiled tables are kept in the user's cache.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import re
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from lark import Lark, Token, Tree
from lark.exceptions import LarkError, UnexpectedInput
from lark.lexer import Lexer
from lark.load_grammar import load_grammar

from facts import __version__
from facts.cache import cache_folder, keep
from facts.errors import GrammarError
from facts.match.lint import MAX_CHARACTERS, Linter
from facts.match.metadata import Metadata
from facts.match.mistakes import Problem, problem, raise_problems
from facts.match.source import Source, Word, read_source

Compiled = tuple[tuple[str, ...], dict[str, tuple[str, ...]], Lark]
_RULE_IN_CONFLICT = re.compile(r"<(\w+) :")
_ADVICE = {
    "_RPAR": "a bracket before it is not closed",
    "_COLON": "a rule is written 'name: what it reads'",
    "RULE": "a name is missing",
}


class _NoLexer(Lexer):
    """Patterns read phrases, never text: Lark needs a lexer but never calls this one."""

    def __init__(self, conf: Any) -> None:
        del conf

    def lex(self, *_: Any) -> Iterator[Token]:
        return iter(())


def compile_grammar(text: str, prelude: str, metadata: Metadata, problems: list[Problem], file: str) -> Compiled:
    """Patterns, triggers and parser of a file, from the cache where the same text was compiled before. Raises GrammarError with every mistake."""
    key = hashlib.sha256("\0".join((__version__, version("lark"), file, prelude, text)).encode()).hexdigest()[:16]
    kept = cache_folder() / f"grammar-{metadata.kind}-{key}.pickle"
    if not problems:
        try:
            starts, triggers, tables = pickle.loads(kept.read_bytes())
            return starts, triggers, Lark.load(io.BytesIO(tables))
        except Exception:  # missing, cut short, or of another version: compiling again is always right
            pass
    if len(text) > MAX_CHARACTERS:
        raise_problems([problem("too-large", file, 1, 1, size=f"{len(text):,}", most=f"{MAX_CHARACTERS:,}")])
    source = read_source(text)
    raise_problems(problems + Linter(source, metadata, file, read_source(prelude)).check())
    starts, triggers, lark = _Compiler(text, prelude, source, metadata, file).compile()
    tables = io.BytesIO()
    lark.save(tables)
    keep(kept, pickle.dumps((starts, triggers, tables.getvalue())))
    return starts, triggers, lark


class _Compiler:
    def __init__(self, text: str, prelude: str, source: Source, metadata: Metadata, file: str) -> None:
        self._text = text + "\n" + prelude
        self._source = source
        self._metadata = metadata
        self._file = file

    def compile(self) -> Compiled:
        try:
            grammar, _ = load_grammar(self._text, self._file, [], False)  # type: ignore[no-untyped-call]
            starts = self._split_patterns(grammar)
            triggers = _triggers(grammar)
            lark = _parser(grammar, list(starts))
        except UnexpectedInput as error:
            raise GrammarError(str(self._syntax(error))) from None
        except LarkError as error:
            raise GrammarError(str(self._conflict(str(error)))) from None
        raise_problems(self._same_patterns(lark, starts))
        return starts, triggers, lark

    def _split_patterns(self, grammar: Any) -> tuple[str, ...]:
        """Replace the kind's rule by one rule an alias: each becomes a start symbol."""
        _, params, tree, options = next(d for d in grammar.rule_defs if _name(d[0]) == self._metadata.kind)
        definitions = [d for d in grammar.rule_defs if _name(d[0]) != self._metadata.kind]
        starts = []
        for child in tree.children:
            starts.append(_name(child.children[1]))
            definitions.append((starts[-1], params, Tree("expansions", [child.children[0]]), options))
        grammar.rule_defs = definitions
        return tuple(starts)

    # --- what Lark refuses --------------------------------------------------------------------------------------------------------------

    def _syntax(self, error: UnexpectedInput) -> Problem:
        token = getattr(error, "token", None)
        word = "the end of the line" if token is None or token.type in ("_NL", "$END") else f"'{token}'"
        expected = set(getattr(error, "expected", None) or ())
        advice = next((text for name, text in _ADVICE.items() if name in expected), "see grammars/README.md for what a rule may hold")
        return problem("syntax", self._file, max(error.line, 1), max(error.column, 1), word=word, advice=advice)

    def _conflict(self, message: str) -> Problem:
        rules = list(dict.fromkeys(_RULE_IN_CONFLICT.findall(message)))
        terminal = re.search(r"Terminal\('(\w+)'\)|terminal (\w+)", message)
        place = self._conflicting_pattern() or self._source.definitions[0].name
        if not rules:
            return problem("grammar", self._file, place.line, place.column, why=" ".join(message.split()))
        found = next((word for word in (terminal.groups() if terminal else ()) if word), "one phrase")
        named = " and ".join(f"'{rule}'" for rule in rules)
        return problem("ambiguous", self._file, place.line, place.column, rules=named, terminal=found.replace("$END", "the end"))

    def _conflicting_pattern(self) -> Word | None:
        """The first pattern that does not compile alone."""
        for alias in self._aliases():
            grammar, _ = load_grammar(self._text, self._file, [], False)  # type: ignore[no-untyped-call]
            self._split_patterns(grammar)
            try:
                _parser(grammar, [alias.text])
            except LarkError:
                return alias
        return None

    def _aliases(self) -> list[Word]:
        main = self._source.find(self._metadata.kind)
        return main.aliases() if main is not None else []

    def _same_patterns(self, lark: Lark, starts: tuple[str, ...]) -> list[Problem]:
        """Patterns whose every sequence an earlier one reads too: of equals the first wins, so they never do."""
        sequences = {start: _sequences(lark, start) for start in starts}
        places = {alias.text: alias for alias in self._aliases()}
        found = []
        for number, start in enumerate(starts):
            earlier = next((s for s in starts[:number] if s not in self._metadata.requires and _covers(sequences[s], sequences[start])), None)
            if earlier is not None and start in places:
                place = places[start]
                found.append(problem("same-pattern", self._file, place.line, place.column, word=start, other=earlier, line=places[earlier].line))
        return found


def _name(symbol: Any) -> str:
    """A rule's name, whether Lark gives it as a symbol or as text."""
    return str(getattr(symbol, "name", symbol))


def _parser(grammar: Any, starts: list[str]) -> Lark:
    return Lark(grammar, parser="lalr", lexer=_NoLexer, start=starts, strict=True, maybe_placeholders=False)


def _triggers(grammar: Any) -> dict[str, tuple[str, ...]]:
    """Terminal -> its lemmas."""
    found = {}
    for name, (tree, _) in grammar.term_defs:
        if tree is not None and not name.startswith("__") and isinstance(tree, Tree):
            values = tree.scan_values(lambda value: isinstance(value, Token))
            found[str(name)] = tuple(str(token)[1:-1] for token in values if token.type == "STRING")
    return {name: lemmas for name, lemmas in found.items() if lemmas}


Sequence_ = tuple[frozenset[str], ...]


def _sequences(lark: Lark, start: str) -> list[Sequence_]:
    """What a pattern reads: for each alternative the terminals that may stand at each place; rules that are no plain choice stay as they are."""
    choices: dict[str, frozenset[str]] = {}
    for rule in lark.rules:
        name = str(rule.origin.name)
        ends = frozenset({rule.expansion[0].name}) if len(rule.expansion) == 1 and rule.expansion[0].is_term else frozenset({f"<{name}>"})
        choices[name] = choices.get(name, frozenset()) | ends
    found = []
    for rule in lark.rules:
        if str(rule.origin.name) == start:
            found.append(tuple(frozenset({s.name}) if s.is_term else choices.get(str(s.name), frozenset({str(s.name)})) for s in rule.expansion))
    return found


def _covers(earlier: list[Sequence_], later: list[Sequence_]) -> bool:
    return all(any(len(e) == len(s) and all(a >= b for a, b in zip(e, s, strict=True)) for e in earlier) for s in later)

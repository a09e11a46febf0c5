"""A grammar file's text to Lark tables: one start symbol an alternative of the kind's rule, so that patterns never conflict.

Checked first by `facts.match.lint`, so that what Lark reads can neither import, nor grow without end. Called by `facts.match.compiled`, which keeps what
comes out.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from typing import Any

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput
from lark.lexer import Lexer
from lark.load_grammar import load_grammar

from facts.errors import GrammarError
from facts.match.anchors import Rules
from facts.match.compiled import Compiled
from facts.match.lint import MAX_CHARACTERS, MAX_PROBLEMS, Linter
from facts.match.metadata import Metadata, read_metadata
from facts.match.mistakes import Problem, problem, raise_problems
from facts.match.notation import ACTORS, TRAP, word_class
from facts.match.source import Source, Word, read_source
from facts.match.tables import tables_of

_RULE_IN_CONFLICT = re.compile(r"<(\w+) :")
_SEE = "see grammars/README.md for what a rule may hold"
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


def compile_grammar(text: str, prelude: str, file: str) -> Compiled:
    """Metadata, patterns, triggers and tables of a file. Raises GrammarError with every mistake."""
    if len(text) > MAX_CHARACTERS:
        raise_problems([problem("too-large", file, 1, 1, size=f"{len(text):,}", most=f"{MAX_CHARACTERS:,}")])
    metadata, problems = read_metadata(text, file)
    if any(found.name in ("long-line", "control") for found in problems):
        raise_problems(problems[:MAX_PROBLEMS])
    source = read_source(text)
    raise_problems(problems[:MAX_PROBLEMS] + Linter(source, metadata, file, read_source(prelude)).check())
    return _compiled(metadata, *_Compiler(text, prelude, source, metadata, file).compile())


def _compiled(metadata: Metadata, starts: tuple[str, ...], triggers: dict[str, tuple[str, ...]], lark: Lark) -> Compiled:
    rules = Rules(lark, triggers)
    words = {t.pattern.value: t.name for t in lark.terminals if t.name not in triggers}
    terminals = frozenset(symbol.name for rule in lark.rules for symbol in rule.expansion if symbol.is_term)
    anchors, needs = {start: rules.anchors(start) for start in starts}, {start: rules.needs(start) for start in starts}
    deeds = frozenset(terminal for start in starts if not start.startswith(TRAP) for terminal in rules.deeds(start))
    return Compiled(metadata, starts, triggers, words, terminals, anchors, needs, deeds, pickle.dumps(tables_of(lark), protocol=pickle.HIGHEST_PROTOCOL))


class _Compiler:
    def __init__(self, text: str, prelude: str, source: Source, metadata: Metadata, file: str) -> None:
        self._author = text
        self._text = text + "\n" + prelude
        self._source = source
        self._metadata = metadata
        self._file = file

    def compile(self) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]], Lark]:
        try:
            grammar, _ = load_grammar(self._text, self._file, [], False)  # type: ignore[no-untyped-call]
            starts = self._split_patterns(grammar)
            triggers = _triggers(grammar)
        except UnexpectedInput as error:
            raise GrammarError(self._syntax(error)) from None
        except Exception as error:  # Lark also asserts where it might complain: whatever a file does to it is that file's mistake
            raise GrammarError(self._refused(str(error))) from None
        try:
            lark = _parser(grammar, list(starts))
        except Exception as error:
            raise GrammarError(*(self._conflicts(grammar, starts) or [self._refused(str(error))])) from None
        rules = Rules(lark, triggers)
        raise_problems(self._endless(rules) or [*self._never_begun(rules, triggers), *self._same_patterns(lark, starts)])
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
        advice = next((text for name, text in _ADVICE.items() if name in expected), _SEE)
        line, column = self._within(error.line, error.column)
        return problem("syntax", self._file, line, column, word=word, advice=advice)

    def _within(self, line: int, column: int) -> tuple[int, int]:
        """A place in the author's text: what is still open at its end Lark finds in the prelude behind it."""
        last = max(1, len(self._author.rstrip().splitlines()))
        return (line, column) if 0 < line <= last else (last, len(self._author.rstrip().splitlines()[-1]) + 1)

    def _refused(self, message: str) -> Problem:
        """Where Lark names a place but no token, or no place at all."""
        place = re.search(r"line (\d+) column (\d+)", message)
        if place is not None:
            line, column = self._within(int(place[1]), int(place[2]))
            return problem("syntax", self._file, line, column, word=f"'{self._letter(line, column)}'", advice=_SEE)
        name = self._source.definitions[0].name
        return problem("grammar", self._file, name.line, name.column, why=" ".join(message.split()))

    def _letter(self, line: int, column: int) -> str:
        return self._author.splitlines()[line - 1][column - 1 : column]

    def _conflicts(self, grammar: Any, starts: tuple[str, ...]) -> list[Problem]:
        """Each pattern that does not compile alone."""
        patterns = {_name(d[0]): d for d in grammar.rule_defs if _name(d[0]) in starts}
        others = [d for d in grammar.rule_defs if _name(d[0]) not in starts]
        found = []
        for alias in self._aliases():
            grammar.rule_defs = [*others, patterns[alias.text]]
            try:
                _parser(grammar, [alias.text])
            except Exception as error:
                found.append(self._conflict(str(error), alias))
        return found

    def _conflict(self, message: str, place: Word) -> Problem:
        rules = list(dict.fromkeys(_RULE_IN_CONFLICT.findall(message)))
        terminal = re.search(r"Terminal\('(\w+)'\)|terminal (\w+)", message)
        if not rules:
            return problem("grammar", self._file, place.line, place.column, why=" ".join(message.split()))
        found = next((word for word in (terminal.groups() if terminal else ()) if word), "one phrase")
        named = " and ".join(f"'{rule}'" for rule in rules)
        return problem("ambiguous", self._file, place.line, place.column, rules=named, terminal=found.replace("$END", "the end"))

    def _endless(self, rules: Rules) -> list[Problem]:
        """Rules that always hold themselves again."""
        found = []
        for name in rules.endless():
            definition = self._source.find(name)
            place = definition.name if definition is not None else next((alias for alias in self._aliases() if alias.text == name), None)
            if place is not None:
                found.append(problem("endless", self._file, place.line, place.column, word=name))
        return found

    def _never_begun(self, rules: Rules, triggers: dict[str, tuple[str, ...]]) -> list[Problem]:
        """Patterns that can be read without any trigger: nothing would make the matcher try them."""
        begin = {terminal for terminal in triggers if word_class(terminal) != "adjective"}
        found = []
        for alias in self._aliases():
            bare = next((needed for needed in rules.needs(alias.text) if not needed & begin), None)
            if bare is not None:
                reading = " and ".join(sorted(name for name in bare if name[0] != "_")) or "its slots alone"
                found.append(problem("no-trigger-always", self._file, alias.line, alias.column, word=alias.text, reading=reading))
        return found

    def _aliases(self) -> list[Word]:
        main = self._source.find(self._metadata.kind)
        return main.aliases() if main is not None else []

    def _same_patterns(self, lark: Lark, starts: tuple[str, ...]) -> list[Problem]:
        """Patterns whose every sequence an earlier one reads too: of equals the first wins, so they never do."""
        sequences = {start: _sequences(lark, start) for start in starts}
        places = {alias.text: alias for alias in self._aliases()}
        found = []
        for number, start in enumerate(starts):
            earlier = next((s for s in starts[:number] if not self._metadata.required(s) and _covers(sequences[s], sequences[start])), None)
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
    return all(any(len(e) == len(s) and all(_holds(a, b) for a, b in zip(e, s, strict=True)) for e in earlier) for s in later)


def _holds(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Whether what is read as one of `narrow` can always be read as one of `wide`: a person is an ACTOR, what a noun heads an NP, an ACTOR or a PLACE."""
    actors = set(ACTORS) if "ACTOR" in wide else set()
    nouns = {name for name in narrow if word_class(name) == "noun"} if wide >= {"NP", "ACTOR", "PLACE"} else set()
    return narrow <= wide | actors | nouns

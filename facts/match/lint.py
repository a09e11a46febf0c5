"""Finds the mistakes of a grammar file before Lark reads it, each at its line and column. Called by `facts.match.compile`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from facts.match.bounds import Growth, size_problems
from facts.match.metadata import Metadata
from facts.match.mistakes import Problem, did_you_mean, problem
from facts.match.notation import MARKERS, PHRASES, SLOTS, TRAP, role_of, word_class
from facts.match.source import Definition, Source, Word, alias_of

MAX_CHARACTERS = 200_000
MAX_PROBLEMS = 100  # of one file: who has more will not read on
_KIND = re.compile(r"[a-z][a-z_]{0,39}")
_RULE = re.compile(r"[a-z][a-z0-9_]*")
_TERMINAL = re.compile(r"[A-Z][A-Z0-9_]*")
_OPEN = {")": "(", "]": "[", "}": "{"}


class Linter:
    """The checks of one file. `shared` are the definitions of the prelude."""

    def __init__(self, source: Source, metadata: Metadata, file: str, shared: Source) -> None:
        self._source = source
        self._metadata = metadata
        self._file = file
        self._shared = {definition.name.text: definition for definition in shared.definitions}
        self._own = {definition.name.text.lstrip("?!"): definition for definition in source.definitions}
        self._main = source.find(metadata.kind)
        self._found: list[Problem] = []

    def check(self) -> list[Problem]:
        """Every mistake that the words alone show."""
        self._found = size_problems(self._source, self._file)
        checks = (self._file_name, self._marks, self._empty, self._definitions, self._aliases, self._references, self._terminals)
        for check in (*checks, self._keys, self._triggers, self._growth) if not self._found else ():
            check()
        return self._found[:MAX_PROBLEMS]

    def _add(self, name: str, word: Word | None, /, **values: object) -> None:
        line, column = (word.line, word.column) if word is not None else (1, 1)
        self._found.append(problem(name, self._file, line, column, **values))

    # --- the file ---------------------------------------------------------------------------------------------------------------------

    def _file_name(self) -> None:
        kind = self._metadata.kind
        more = self._metadata.extends and self._file.startswith(f"{kind}_")  # the second file of a kind whose first is full: "attack_told.lark"
        if f"{kind}.lark" != self._file and not more:
            self._add("other-name", None, kind=kind, file=self._file)
        if kind in self._shared or role_of(kind) == kind or not _KIND.fullmatch(kind):
            self._add("bad-name", None, word=kind)
        if self._main is None:
            self._add("no-rule", None, kind=kind)

    def _marks(self) -> None:
        opened: list[Word] = []
        for definition in self._source.definitions:
            for word in definition.body:
                self._mark(word, opened)
            for word in opened:
                self._add("open-bracket", word, word=word.text)
            opened.clear()
        for word in self._source.loose:
            if word.type in ("directive", "hash"):
                self._add(word.type, word, word=word.text)

    def _mark(self, word: Word, opened: list[Word]) -> None:
        if word.type in ("regexp", "directive", "range", "hash"):
            self._add(word.type, word, word=word.text)
        elif word.type == "open":
            self._add("open-quote", word)
        elif word.text == "~":
            self._add("repeat", word)
        elif word.text in ("(", "[", "{"):
            opened.append(word)
        elif word.text in _OPEN:
            if opened and opened[-1].text == _OPEN[word.text]:
                opened.pop()
            else:
                self._add("close-bracket", word, word=word.text)

    def _empty(self) -> None:
        for definition in self._source.definitions:
            depth, before = 0, definition.name
            for word in [*definition.body, None]:
                ends = word is None or word.text == "|" or word.type == "arrow"
                if depth == 0 and ends and (before.text == "|" or before is definition.name):
                    self._add("empty-alternative", before)
                if word is not None:
                    depth += (word.text in ("(", "[", "{")) - (word.text in (")", "]", "}"))
                    before = word

    def _definitions(self) -> None:
        seen: dict[str, Word] = {}
        for definition in self._source.definitions:
            name = definition.name
            if name.text[0] in "?!_" or definition.ranked:
                self._add("modifier", name, word=name.text.lstrip("?!_"))
            elif not (_TERMINAL if definition.is_terminal else _RULE).fullmatch(name.text):
                self._add("rule-name", name, word=name.text)
            if name.text in self._shared or name.text in PHRASES | MARKERS:
                self._add("shared", name, word=name.text, kind=self._metadata.kind)
            elif name.text in seen:
                self._add("twice", name, word=name.text, line=seen[name.text].line)
            seen.setdefault(name.text, name)

    # --- names ------------------------------------------------------------------------------------------------------------------------

    def _aliases(self) -> None:
        if self._main is None:
            return
        seen: dict[str, Word] = {}
        for alternative in filter(None, self._main.alternatives()):
            alias = alias_of(alternative)
            if alias is None:
                self._add("no-alias", alternative[0])
            elif not _RULE.fullmatch(alias.text):
                self._add("rule-name", alias, word=alias.text)
            elif alias.text in self._shared or role_of(alias.text) == alias.text:
                self._add("alias-is-slot", alias, word=alias.text)
            elif alias.text in self._own:
                self._add("alias-is-rule", alias, word=alias.text)
            elif alias.text in seen:
                self._add("alias-twice", alias, word=alias.text, line=seen[alias.text].line)
            else:
                seen[alias.text] = alias
        for definition in self._source.definitions:
            for alias in definition.aliases() if definition is not self._main else ():
                self._add("alias-elsewhere", alias, word=alias.text, kind=self._metadata.kind)

    def _references(self) -> None:
        used = {self._metadata.kind}
        known = {*self._own, *self._shared}
        indented = self._indented()
        for definition in self._source.definitions:
            for word in definition.names():
                name = word.text.lstrip("?!")
                used.add(name)
                if len(self._found) > MAX_PROBLEMS:
                    return
                if name == self._metadata.kind:
                    self._add("kind-inside", word, word=name)
                if name in known or name in PHRASES | MARKERS or name in indented:
                    continue
                if name.isupper():
                    close = did_you_mean(name, [*PHRASES, *MARKERS, *(n for n in known if n.isupper())])
                    self._add("unknown-terminal", word, word=name, hint=close)
                else:
                    close = did_you_mean(name, [*SLOTS, *known])
                    self._add("unknown-slot", word, word=name, hint=close, known=", ".join(SLOTS), first=role_of(name) or "target")
        for name, definition in self._own.items():
            if name not in used:
                self._add("unused", definition.name, word=name)

    def _indented(self) -> set[str]:
        """Names that a colon follows within a body: definitions that do not begin at the start of their line."""
        found = set()
        for definition in self._source.definitions:
            for name, colon in pairwise(definition.body):
                if colon.text == ":" and name.type == "name":
                    self._add("indented", name, word=name.text)
                    found.add(name.text)
        return found

    def _keys(self) -> None:
        names = [alias.text for alias in self._main.aliases()] if self._main is not None else []
        for pattern, (line, column) in self._metadata.places.items():
            if pattern not in names:
                self._found.append(problem("unknown-pattern", self._file, line, column, word=pattern, hint=did_you_mean(pattern, names)))
        only_traps = bool(names) and all(name.startswith(TRAP) for name in names)
        if self._metadata.extends or only_traps:
            return
        for key in ("direction", "plural"):
            if key not in self._metadata.values:
                self._add("no-key", None, key=key, value="directed" if key == "direction" else self._metadata.kind + "s")

    # --- terminals --------------------------------------------------------------------------------------------------------------------

    def _terminals(self) -> None:
        for definition in self._source.definitions:
            seen: set[str] = set()
            for word in definition.body:
                if word.type == "string":
                    self._quoted(word)
                if definition.is_terminal and word.type == "string":
                    self._trigger_word(word, definition, seen)
                elif definition.is_terminal and word.type == "name":
                    self._add("not-a-word", word, word=word.text, terminal=definition.name.text)
            for before, word in pairwise(definition.body) if definition.is_terminal else ():
                if before.type == word.type == "string":
                    self._add("no-bar", word)

    def _quoted(self, word: Word) -> None:
        if not word.value.strip():
            self._add("empty-word", word)
        elif word.text.endswith("i"):
            self._add("flag", word, word=word.value.lower())
        elif word.value != word.value.lower():
            self._add("capital", word, word=word.value, lower=word.value.lower())

    def _trigger_word(self, word: Word, definition: Definition, seen: set[str]) -> None:
        name, parts = definition.name.text, word.value.split()
        if word.value in seen:
            self._add("word-in-terminal", word, word=word.value, terminal=name)
        seen.add(word.value)
        if len(parts) > 1 and word_class(name) == "verb":
            rest = " ".join(f'"{part}"' for part in parts[1:])
            self._add("two-words", word, word=word.value, count=len(parts), terminal=name, rest=rest)

    # --- what never begins, and what would never end ---------------------------------------------------------------------------------------

    def _triggers(self) -> None:
        if self._main is None:
            return
        triggers = {name for name, definition in self._own.items() if definition.is_terminal}
        for alternative in self._main.alternatives():
            alias = alias_of(alternative)
            if alias is not None and not self._has_trigger(alternative, triggers, set()):
                self._add("no-trigger", alias, word=alias.text)

    def _has_trigger(self, words: Iterable[Word], triggers: set[str], seen: set[str]) -> bool:
        for word in words:
            name = word.text.lstrip("?!")
            if name in triggers:
                return True
            inner = self._own.get(name)
            if word.type == "name" and inner is not None and name not in seen:
                seen.add(name)
                if self._has_trigger(inner.body, triggers, seen):
                    return True
        return False

    def _growth(self) -> None:
        growth = Growth(self._source, self._metadata.kind, self._file, self._shared)
        self._found += growth.templates()
        if not self._found:
            self._found += growth.sequences()

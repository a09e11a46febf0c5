"""Finds the mistakes of a grammar file before Lark reads it, each at its line and column. Called by `facts.match.compile`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from facts.match.metadata import Metadata
from facts.match.mistakes import Problem, did_you_mean, problem
from facts.match.notation import MARKERS, PHRASES, SLOTS, TRAP, role_of, word_class
from facts.match.sequences import MAX_SEQUENCES, Counter, count_arguments
from facts.match.source import Definition, Source, Word

MAX_CHARACTERS = 500_000
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
        for check in (self._file_name, self._marks, self._definitions, self._aliases, self._references):
            check()
        for check in (self._terminals, self._keys, self._templates, self._triggers):
            check()
        if not self._found:
            self._count_sequences()
        return self._found

    def _add(self, name: str, word: Word | None, /, **values: object) -> None:
        line, column = (word.line, word.column) if word is not None else (1, 1)
        self._found.append(problem(name, self._file, line, column, **values))

    # --- the file ---------------------------------------------------------------------------------------------------------------------

    def _file_name(self) -> None:
        kind = self._metadata.kind
        if f"{kind}.lark" != self._file:
            self._add("other-name", None, kind=kind, file=self._file)
        if kind in self._shared or role_of(kind) == kind:
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
            if word.type == "directive":
                self._add("directive", word, word=word.text)

    def _mark(self, word: Word, opened: list[Word]) -> None:
        if word.type in ("regexp", "directive", "range"):
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

    def _definitions(self) -> None:
        seen: dict[str, Word] = {}
        for definition in self._source.definitions:
            name = definition.name
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
        for alternative in self._main.alternatives():
            if not alternative:
                continue
            alias = _alias(alternative)
            if alias is None:
                self._add("no-alias", alternative[0])
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
        for definition in self._source.definitions:
            for word in definition.names():
                name = word.text.lstrip("?!")
                used.add(name)
                if name in known or name in PHRASES | MARKERS:
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
                if word.type != "string":
                    continue
                self._quoted(word)
                if definition.is_terminal:
                    self._trigger_word(word, definition, seen)

    def _quoted(self, word: Word) -> None:
        if not word.value.strip():
            self._add("empty-word", word)
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

    # --- what would never end, and what never begins --------------------------------------------------------------------------------------

    def _templates(self) -> None:
        templates = {**self._shared, **self._own}
        for definition in self._source.definitions:
            if definition.params and self._reaches(definition.name.text, definition, templates, set()):
                self._add("recursion", definition.name, word=definition.name.text)
            for at, word in enumerate(definition.body[:-1]):
                if word.type == "name" and definition.body[at + 1].text == "{" and word.text in templates:
                    given = count_arguments(definition.body, at + 1)
                    wanted = templates[word.text].params
                    if given != len(wanted):
                        self._add("arguments", word, word=word.text, wanted=f"{len(wanted)} ({', '.join(wanted)})", given=given)

    def _reaches(self, name: str, definition: Definition, all_: dict[str, Definition], seen: set[str]) -> bool:
        """Whether a template is used inside of itself."""
        for word in definition.names():
            inner = all_.get(word.text)
            if word.text == name:
                return True
            if inner is not None and word.text not in seen:
                seen.add(word.text)
                if self._reaches(name, inner, all_, seen):
                    return True
        return False

    def _triggers(self) -> None:
        if self._main is None:
            return
        triggers = {name for name, definition in self._own.items() if definition.is_terminal}
        for alternative in self._main.alternatives():
            alias = _alias(alternative)
            if alias is not None and not self._has_trigger(alternative, triggers, set()):
                self._add("no-trigger", alias, word=alias.text)

    def _has_trigger(self, words: Iterable[Word], triggers: set[str], seen: set[str]) -> bool:
        for word in words:
            name = word.text.lstrip("?!")
            if name in triggers or name == "SHOULD":
                return True
            inner = self._own.get(name)
            if word.type == "name" and inner is not None and name not in seen and self._has_trigger(inner.body, triggers, seen | {name}):
                return True
        return False

    def _count_sequences(self) -> None:
        """Patterns whose options multiply: Lark would write all of them out."""
        if self._main is None:
            return
        for alternative in self._main.alternatives():
            alias = _alias(alternative)
            count = Counter({**self._shared, **self._own}).count(alternative)
            if alias is not None and count > MAX_SEQUENCES:
                self._add("too-many", alias, word=alias.text, count=f"{count:,}", most=MAX_SEQUENCES)


def _alias(alternative: list[Word]) -> Word | None:
    """The name behind an alternative's arrow."""
    return next((name for arrow, name in pairwise(alternative) if arrow.type == "arrow" and name.type == "name"), None)

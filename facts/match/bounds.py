"""What a grammar file may not outgrow: bounds within which reading it ends, and soon. Called by `facts.match.lint`.

Whoever sends a grammar may be careless or worse: Lark writes options out, and instances of templates, until the memory is full.
"""

from __future__ import annotations

from functools import cache

from facts.match.mistakes import Problem, problem
from facts.match.sequences import MAX_SEQUENCES, Counter, count_arguments
from facts.match.source import Definition, Source, alias_of

MAX_RULES = 400  # definitions and patterns of one file
MAX_WORDS = 80  # words of one alternative, brackets included
MAX_DEPTH = 12  # brackets inside of each other
MAX_IN_FILE = 2_000  # sequences of all patterns of one file
MAX_INSTANCES = 300  # what one template, and those it uses, may be written out to


def size_problems(source: Source, file: str) -> list[Problem]:
    """Too many definitions, too long a pattern, brackets too deep: nothing else is looked at where there are any."""
    return _number(source, file) + [found for definition in source.definitions for found in _extent(definition, file)]


def _number(source: Source, file: str) -> list[Problem]:
    count = 0
    for definition in source.definitions:
        count += 1 if definition.is_terminal else len(definition.alternatives())
        if count > MAX_RULES:
            name = definition.name
            total = sum(1 if d.is_terminal else len(d.alternatives()) for d in source.definitions)
            return [problem("too-many-rules", file, name.line, name.column, count=f"{total:,}", most=MAX_RULES)]
    return []


def _extent(definition: Definition, file: str) -> list[Problem]:
    depth, found = 0, []
    for word in definition.body:
        depth += (word.text in ("(", "[", "{")) - (word.text in (")", "]", "}"))
        if depth > MAX_DEPTH:
            found.append(problem("too-deep", file, word.line, word.column, most=MAX_DEPTH))
            break
    for alternative in definition.alternatives() if not definition.is_terminal else ():
        if len(alternative) > MAX_WORDS:
            named = alias_of(alternative) or definition.name
            found.append(problem("too-long", file, alternative[0].line, alternative[0].column, word=named.text, count=f"{len(alternative):,}", most=MAX_WORDS))
    return found


class Growth:
    """What a file's rules and templates grow to once they are written out. `shared` are the definitions of the prelude."""

    def __init__(self, source: Source, kind: str, file: str, shared: dict[str, Definition]) -> None:
        self._source = source
        self._kind = kind
        self._file = file
        self._known = {**shared, **{d.name.text.lstrip("?!"): d for d in source.definitions}}

    def templates(self) -> list[Problem]:
        """Templates with another number of arguments, and those that would be written out without end, or too often."""
        found = []
        for definition in self._source.definitions:
            name = definition.name
            if definition.params and self._reaches(name.text):
                found.append(problem("recursion", self._file, name.line, name.column, word=name.text))
            found += self._arguments(definition)
        return found or self._instances()

    def _arguments(self, definition: Definition) -> list[Problem]:
        found = []
        for at, word in enumerate(definition.body):
            known = self._known.get(word.text) if word.type == "name" else None
            braced = at + 1 < len(definition.body) and definition.body[at + 1].text == "{"
            if known is not None and (known.params or braced):
                given = count_arguments(definition.body, at + 1) if braced else 0
                if given != len(known.params):
                    wanted = f"{len(known.params)} ({', '.join(known.params)})" if known.params else "none"
                    found.append(problem("arguments", self._file, word.line, word.column, word=word.text, wanted=wanted, given=given))
        return found

    def _reaches(self, template: str) -> bool:
        """Whether a template is used inside of itself."""
        seen: set[str] = set()
        ahead = [template]
        while ahead:
            for word in self._known[ahead.pop()].names():
                if word.text == template:
                    return True
                if word.text in self._known and word.text not in seen:
                    seen.add(word.text)
                    ahead.append(word.text)
        return False

    def _instances(self) -> list[Problem]:
        """Templates within templates multiply: each with an argument of its own is written out anew."""

        @cache
        def instances(name: str) -> int:
            uses = [word.text for word in self._known[name].names() if word.text in self._known and self._known[word.text].params]
            return min(1 + sum(instances(use) for use in uses), MAX_INSTANCES**2)

        found = []
        for definition in self._source.definitions:
            count = instances(definition.name.text) if definition.params else 0
            if count > MAX_INSTANCES:
                name = definition.name
                found.append(problem("templates", self._file, name.line, name.column, word=name.text, count=f"{count:,}", most=MAX_INSTANCES))
        return found

    def sequences(self) -> list[Problem]:
        """Options that multiply: Lark would write all of them out."""
        counter, found, total = Counter(self._known), [], 0
        for definition in self._source.definitions:
            for alternative in definition.alternatives() if not definition.is_terminal else ():
                name = alias_of(alternative) or definition.name
                count = counter.count(alternative)
                total += count
                if count > MAX_SEQUENCES:
                    found.append(problem("too-many", self._file, name.line, name.column, word=name.text, count=f"{count:,}", most=MAX_SEQUENCES))
        if total > MAX_IN_FILE and not found:
            name = self._source.definitions[0].name
            found.append(problem("too-many-in-file", self._file, name.line, name.column, count=f"{total:,}", most=f"{MAX_IN_FILE:,}"))
        return found

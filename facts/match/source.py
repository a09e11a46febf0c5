"""A grammar file's words with their places, for messages that say where. Lark keeps no positions once a grammar is read. Used by `facts.match.lint`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

_TOKEN = re.compile(
    r"(?P<comment>//[^\n]*)|(?P<hash>#[^\n]*)|(?P<newline>\r?\n)|(?P<space>[^\S\n]+)"
    r'|(?P<string>"(?:\\.|[^"\\\n])*"i?)|(?P<open>"[^\n]*)'
    r"|(?P<regexp>/(?:\\.|[^/\\\n])+/?[imslux]*)|(?P<directive>%\w+)"
    r"|(?P<arrow>->)|(?P<range>\.\.)|(?P<name>[!?]?[^\W\d]\w*(?:-\w+)*)|(?P<number>\d+)|(?P<mark>.)"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark; `type` is string, open (a quote never closed), hash, regexp, directive, arrow, range, name, number or mark."""

    type: str
    text: str
    line: int
    column: int

    @property
    def value(self) -> str:
        """What a quoted string holds; the letter of a flag behind it is left out."""
        return self.text.rstrip("i").strip('"')


@dataclass(slots=True)
class Definition:
    """A rule or terminal: its name, template parameters, and the words of its body; `ranked` where a priority stands behind the name."""

    name: Word
    params: list[str] = field(default_factory=list)
    body: list[Word] = field(default_factory=list)
    ranked: bool = False

    @property
    def is_terminal(self) -> bool:
        return self.name.text.isupper()

    def names(self) -> list[Word]:
        """The rules and terminals that the body mentions, without aliases."""
        return [
            word
            for before, word in zip([None, *self.body], self.body, strict=False)
            if word.type == "name" and word.text not in self.params and (before is None or before.type != "arrow")
        ]

    def aliases(self) -> list[Word]:
        """The names behind the arrows."""
        return [word for before, word in pairwise(self.body) if before.type == "arrow" and word.type == "name"]

    def alternatives(self) -> list[list[Word]]:
        """The body cut at its outermost bars."""
        found: list[list[Word]] = [[]]
        depth = 0
        for word in self.body:
            depth += (word.text in ("(", "[", "{")) - (word.text in (")", "]", "}"))
            if word.text == "|" and depth == 0:
                found.append([])
            else:
                found[-1].append(word)
        return found


@dataclass(slots=True)
class Source:
    """A file's definitions in order, and the words that belong to none."""

    definitions: list[Definition] = field(default_factory=list)
    loose: list[Word] = field(default_factory=list)

    def find(self, name: str) -> Definition | None:
        return next((definition for definition in self.definitions if definition.name.text.lstrip("?!") == name), None)


def alias_of(alternative: list[Word]) -> Word | None:
    """The name behind an alternative's arrow."""
    return next((name for arrow, name in pairwise(alternative) if arrow.type == "arrow" and name.type == "name"), None)


@lru_cache(maxsize=64)
def read_source(text: str) -> Source:
    """Cut a grammar's text into definitions, for reading only: the same text gives the same object. Never raises: what it cannot place is left to Lark."""
    found = Source()
    words = list(_words(text))
    at = 0
    while at < len(words):
        head = _head(words, at)
        if words[at].type == "directive":
            line = words[at].line
            while at < len(words) and words[at].line == line:
                found.loose.append(words[at])
                at += 1
        elif head is not None:
            definition, at = head
            found.definitions.append(definition)
        else:
            (found.definitions[-1].body if found.definitions else found.loose).append(words[at])
            at += 1
    return found


def _words(text: str) -> list[Word]:
    found = []
    line, begin = 1, 0
    for match in _TOKEN.finditer(text):
        type_ = str(match.lastgroup)
        if type_ == "newline":
            line, begin = line + 1, match.end()
        elif type_ not in ("comment", "space"):
            found.append(Word(type_, match[0], line, match.start() - begin + 1))
    return found


def _head(words: list[Word], at: int) -> tuple[Definition, int] | None:
    """A definition's name, parameters and colon, where they begin at a line's start."""
    name = words[at]
    if name.type != "name" or name.column != 1:
        return None
    after = at + 1
    params: list[str] = []
    if after < len(words) and words[after].text == "{":
        close = next((i for i in range(after, min(after + 20, len(words))) if words[i].text == "}"), None)
        if close is None:
            return None
        params = [word.text for word in words[after:close] if word.type == "name"]
        after = close + 1
    ranked = after + 1 < len(words) and words[after].text == "." and words[after + 1].type == "number"
    after += 2 if ranked else 0
    if after < len(words) and words[after].text == ":":
        return Definition(name, params, ranked=ranked), after + 1
    return None

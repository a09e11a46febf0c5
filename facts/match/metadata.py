"""The comments of a grammar file that carry metadata and examples. Read by `facts.match.grammars` and by the example runner.

// recall - what counts                          the kind and its description, on the first line
//! direction: directed   plural: recalls        metadata of the kind
//! withdrew.cameo: 161                          metadata of one pattern
//+ sentence  => agent Turkey; target France; occurred        a positive example
//- sentence                                     a sentence that must give no fact of this kind
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from facts.errors import GrammarError

_PAIR = re.compile(r"([a-z_]+(?:\.[a-z]+)?):\s*(\S+)")
KEYS = frozenset({"direction", "plural", "plover", "cameo", "status", "phase", "needs", "weak"})


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence beside a pattern, at a line of the file; `expected` is slot -> names, and `status`; None where no fact may come out."""

    line: int
    sentence: str
    expected: dict[str, tuple[str, ...]] | None


@dataclass(slots=True)
class Metadata:
    """What the comments of one file say."""

    kind: str
    description: str
    values: dict[str, str] = field(default_factory=dict)
    patterns: dict[str, dict[str, str]] = field(default_factory=dict)
    examples: list[Example] = field(default_factory=list)


def read_metadata(text: str, file: str) -> Metadata:
    """Parse the comments. Raises GrammarError at file:line:col."""
    first = re.match(r"//\s*([a-z_]+)\s+-\s+(.+)", text)
    if first is None:
        raise GrammarError(f"{file}:1:1: the first line names the kind: '// recall - a government calls its ambassador home'")
    found = Metadata(first[1], first[2].strip())
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("//!"):
            _pairs(line, number, file, found)
        elif line.startswith(("//+", "//-")):
            found.examples.append(_example(line, number, file))
    for key in ("direction", "plural"):
        if key not in found.values:
            raise GrammarError(f"{file}:1:1: the kind has no {key}; add '//! {key}: {'directed' if key == 'direction' else found.kind + 's'}'")
    if found.values["direction"] not in ("directed", "symmetric"):
        raise GrammarError(f"{file}:1:1: direction is '{found.values['direction']}'; it is directed or symmetric")
    return found


def _pairs(line: str, number: int, file: str, found: Metadata) -> None:
    for match in _PAIR.finditer(line, 3):
        pattern, _, key = match[1].rpartition(".")
        if key not in KEYS:
            raise GrammarError(f"{file}:{number}:{match.start() + 1}: unknown metadata '{key}'; known are {', '.join(sorted(KEYS))}")
        (found.patterns.setdefault(pattern, {}) if pattern else found.values)[key] = match[2]


def _example(line: str, number: int, file: str) -> Example:
    sentence, _, wanted = line[3:].partition("=>")
    if line.startswith("//-"):
        return Example(number, sentence.strip(), None)
    expected: dict[str, tuple[str, ...]] = {}
    for part in wanted.split(";"):
        words = part.split()
        if not words:
            continue
        if len(words) == 1:
            expected["status"] = (words[0],)
        else:
            expected[words[0]] = tuple(name.strip() for name in " ".join(words[1:]).split(","))
    if not expected:
        raise GrammarError(f"{file}:{number}:1: this example expects nothing; write '=> agent NAME; target NAME; occurred' after the sentence")
    return Example(number, sentence.strip(), expected)

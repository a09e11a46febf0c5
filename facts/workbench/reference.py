"""The reference of the notation, as a page: every phrase terminal, marker, key of the metadata, slot and template, out of the prelude's own words.

Called by `facts.cli.grammar`; `docs/grammar-reference.md` is its output, and a test holds them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_ENTRY = re.compile(r"//   ([A-Za-z_]+)\s+(.+)")
_SLOT = re.compile(r"([a-z]+): ([A-Z | ]+?)\s*// (.+)")
_TEMPLATE = re.compile(r"([a-z_]+\{[^}]+\}): (.+)")
_SECTIONS = (
    ("Phrase terminals", "// Phrase terminals", "// Markers", "terminal"),
    ("Markers", "// Markers", "// Metadata", "marker"),
    ("Metadata", "// Metadata", "// Trigger", "key"),
)
_HEAD = """# Reference of the notation

Every word that a pattern may use without defining it. Produced from `grammars/prelude.lark` by `facts grammar reference`;
`grammars/README.md` says how to use them.
"""


def reference_lines(prelude: str) -> Iterator[str]:
    """The page, line by line."""
    yield from _HEAD.splitlines()
    for title, begin, end, column in _SECTIONS:
        yield from _table(title, (column, "what it stands for" if column != "key" else "what it says"), _entries(_between(prelude, begin, end)))
    slots = [(f"`{m[1]}`", f"`{m[2].strip()}`".replace("|", "\\|"), m[3]) for m in map(_SLOT.fullmatch, prelude.splitlines()) if m]
    yield from _table("Slots", ("slot", "reads", "what it tells"), slots)
    yield from _table("Templates", ("template", "stands for", "for"), _templates(prelude))


def _between(text: str, begin: str, end: str) -> list[str]:
    return text[text.index(begin) : text.index(end)].splitlines()[1:]


def _entries(lines: list[str]) -> list[tuple[str, str]]:
    return [(f"`{entry[1]}`", entry[2]) for entry in map(_ENTRY.fullmatch, lines) if entry]


def _templates(prelude: str) -> list[tuple[str, str, str]]:
    found, says = [], ""
    for line in prelude[prelude.index("// Templates") :].splitlines()[1:]:
        template = _TEMPLATE.fullmatch(line)
        if template is None:
            says = line.removeprefix("// ")
        else:
            found.append((f"`{template[1]}`", f"`{template[2]}`".replace("|", "\\|"), says))
    return found


def _table(title: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    yield from ("", f"## {title}", "", f"| {' | '.join(columns)} |", "|---" * len(columns) + "|")
    for row in rows:
        yield f"| {' | '.join(row)} |"

"""Quoted spans of a document. Quotation marks are no units: they would cut phrases ("Moscow's “heinous war crimes”"); their spans are kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"\n\s*\n|\Z")
_MARK = re.compile('[“”"«»„]')  # single ones are apostrophes more often
# Speech between single marks: 'We condemn the raid,' he said. It closes behind a stop, as no possessive does.
_SINGLE = re.compile(r"""(?<![\w'’.,!?])[‘'](?=[^\W_])[^‘"“”«»„\n]{3,600}?[,.!?][’'](?![\w’'])""")
_OPENS = re.compile(r'(?<![^\s(\[—–-])"(?=[^\W_]|[\[$€£‘\'])')  # a straight mark that can only open: behind a blank, before a word
_CLOSES = re.compile(r'(?<=[\w.,!?])"(?=[\s.,;:)]|\Z)')  # and one that can only close


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """Words between quotation marks, marks excluded: `text[start:end]`."""

    start: int
    end: int


def find_quotes(text: str, start: int = 0) -> list[QuoteSpan]:
    """Quoted spans in order. A quote left open ends with its paragraph, or where the next one opens (running quotes reopen there)."""
    found: list[QuoteSpan] = []
    at = start
    for end in _PARAGRAPH.finditer(text, start):
        found += _in_paragraph(text, at, end.start())
        at = end.end()
    return found


def _in_paragraph(text: str, start: int, end: int) -> list[QuoteSpan]:
    found: list[QuoteSpan] = []
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        mark = match[0]
        if opened is None:
            if mark not in "”»" and not _CLOSES.match(text, match.start()):
                opened = match.end()
        elif _OPENS.match(text, match.start()):
            found.append(QuoteSpan(opened, match.start()))
            opened = match.end()
        elif mark not in "“«„":
            found.append(QuoteSpan(opened, match.start()))
            opened = None
    if opened is not None and opened < end:
        found.append(QuoteSpan(opened, end))
    found = [span for span in found if span.start < span.end]
    single = [QuoteSpan(match.start() + 1, match.end() - 1) for match in _SINGLE.finditer(text, start, end)]
    apart = [span for span in single if not any(span.start < other.end and other.start < span.end for other in found)]
    return sorted(found + apart, key=lambda span: span.start) if apart else found

"""Names of newspapers that are the beginning of another name: "The Australian", "The National". Called by `facts.tag.units` for a document's names."""

from __future__ import annotations

import re

from facts.lexicon import Lexicon, Reading
from facts.tag.doubtful import codes

Name = tuple[int, int, tuple[Reading, ...]]

_THE = "The "
_CAPITALISED = re.compile(r"(?: [A-Z][a-z]+){0,4}")
_NEXT_WORD = re.compile(r"\s([A-Za-z-]+)")
_PAPERS = frozenset("newspaper daily paper website report journalist columnist".split())


def without_paper(text: str, name: Name, lexicon: Lexicon) -> Name:
    """ "The Australian government" and "The National Security Council" are no newspaper's."""
    start, end, readings = name
    if not text.startswith(_THE, start) or readings[0].type != "outlet":
        return name
    begin, longer = start + len(_THE), _CAPITALISED.match(text, end)
    while longer is not None and longer.end() > end:
        if (named := lexicon.names.get(text[begin : longer.end()])) is not None:
            return begin, longer.end(), named
        longer = _CAPITALISED.match(text, end, text.rindex(" ", end, longer.end()))
    adjective, behind = lexicon.names.get(text[begin:end], ()), _NEXT_WORD.match(text, end)
    noun = lexicon.words.get(behind[1].lower(), "") if behind is not None and behind[1].lower() not in _PAPERS else ""
    return (begin, end, adjective) if noun[:1] in ("N", "J") and codes(adjective) and not set(noun) & set("zd") else name

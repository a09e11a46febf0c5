"""Sentence boundaries by rule: terminal punctuation, paragraph breaks, and a list of abbreviations.

Called by `facts.extract`. Offsets are characters into the document's text, half-open. A sentence keeps its closing quotes and brackets and
carries no white space at either end. The rules are for English news: "U.S." may end a sentence, "Mr." never does, a closing quote may be
followed by no blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Sentence

# Never the last word of a sentence: titles, and abbreviations that need what follows them.
_BEFORE_NAME = frozenset(
    "mr mrs ms messrs dr prof gen lt col sgt maj capt cmdr adm brig sen rep reps sens gov pres st hon rev fr amb sec supt insp no nos vs vol pp "
    "jan feb mar apr jun jul aug sept sep oct nov dec art approx ca cf dept est fig al mt ft".split()
)
_RANKS = frozenset("gen col cdr cmdr adm maj supt insp".split())
# May end a sentence or not: what follows decides.
_EITHER = frozenset("u.s u.k u.n e.u u.a.e co jr sr bros e.g i.e u.s.a u.s.s.r ph.d".split())
# Before a capitalised word these nearly always end one: "in Washington, D.C. Secretary Blinken congratulated ...".
_PLACES_AND_HOURS = frozenset("d.c a.m p.m inc ltd corp etc".split())
# A capitalised word that rarely continues a name: after an abbreviation that may end a sentence it begins a new one.
_STARTERS = frozenset(
    "the a an in on at by for from with but and he she it they we i you this that these those his her its their our there here as after before "
    "when while if although however meanwhile earlier later last both some many most all no not what who why how asked speaking according".split()
)
_CANDIDATE = re.compile(
    r"(?P<paragraph>[ \t]*\r?\n[ \t]*(?:\r?\n\s*)+)"
    r"|(?P<line>[ \t]*\r?\n[ \t]*)"
    r"|(?P<caption>\b(?=(?:Image (?:copyright|source|caption)|Media caption|FILE PHOTO:) ))"
    r"|(?P<stop>[.!?…。]+)(?P<close>[\"'”’»)\]]*)(?P<space>\s+|(?=[“\"‘«A-Z]|$))"
)
_CAPITAL_WORD = r"[‘'\"“]*(?:[A-Z][A-Z'’.-]*[A-Z]|[AI]|\$?\d[\d,.%]*(?:[KMB]|ST|ND|RD|TH)?|&|–|-)(?:['’]S?)?[,:;'’”\"]*"
# A headline in the middle of a page's text: "... all night.\" POLICE RAID HOME OF SUSPECTED SPY IN OSLO A lawyer said ..."
_HEADLINE = re.compile(rf"(?:(?<=[.!?\"”’)\]…][ \xa0])|(?<=\n)|\A)(?:{_CAPITAL_WORD} +){{4,}}{_CAPITAL_WORD}(?=\s+[‘'\"“(]*(?:[A-Z]|A )[a-z]|\s+[\"“(])")
_BEFORE_HEADLINE = re.compile(r"[.!?\"”’)\]…][ \xa0]|\n")
_MAY_END = re.compile(r"[\r\n.!?…。IMF]")  # what a candidate begins with, blanks in front of a line's end aside: found much faster than the candidates
_WORD_BEFORE = re.compile(r"[^\s\"“”‘’'(\[—–]+$")
_NEXT_WORD = re.compile(r"[\"“‘«'(\[\s]*([^\s,.;:!?\"”’)]+)")


def split_sentences(text: str, start: int = 0, written: str | None = None) -> list[Sentence]:
    """The sentences of `text[start:]` in order, numbered from 0; `written` is the text with the capitals in which headlines were written."""
    found: list[Sentence] = []
    cuts = headlines(written or text, start)
    for piece in _pieces(text, start):
        for begin, end in _apart(*piece, cuts) if cuts else (piece,):
            begin, end = _trim(text, begin, end)
            if begin < end:
                found.append(Sentence(len(found), begin, end))
    return found


def headlines(text: str, start: int) -> list[tuple[int, int]]:
    """Where headlines stand: looked for only behind what may end a sentence."""
    found: list[tuple[int, int]] = []
    for begin in (start, *(match.end() for match in _BEFORE_HEADLINE.finditer(text, max(0, start - 2)))):
        match = _HEADLINE.match(text, begin) if begin >= (found[-1][1] if found else start) else None
        if match is not None:
            found.append(match.span())
    return found


def _apart(begin: int, end: int, cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A piece of text, cut where a headline begins or ends in it."""
    for cut in sorted(edge for headline in cuts for edge in headline if begin < edge < end):
        yield begin, cut
        begin = cut
    yield begin, end


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _candidates(text, start):
        if match["paragraph"] is not None or (match["line"] is not None and _line_ends(text, begin, match.start(), match.end())):
            yield begin, match.start()
            begin = match.end()
        elif match["caption"] is not None:  # a page's picture in the middle of its text
            yield begin, match.start()
            begin = match.start()
        elif match["stop"] is not None and _ends(text, match):
            yield begin, match.end("close")
            begin = match.end("close")
    yield begin, len(text)


def _candidates(text: str, at: int) -> Iterator[re.Match[str]]:
    """Where a sentence may end, left to right."""
    while (found := _MAY_END.search(text, at)) is not None:
        begin = found.start()
        while begin > at and text[begin - 1] in " \t" and text[found.start()] in "\r\n":
            begin -= 1
        match = _CANDIDATE.match(text, begin)
        at = found.end()
        if match is not None:
            yield match
            at = max(at, match.end())


def _line_ends(text: str, begin: int, end: int, after: int) -> bool:
    """Whether a single line break ends a sentence: a short line (a heading, a list item), not one that was wrapped at a margin."""
    last = text.rfind("\n", begin, end) + 1 or begin
    following = text[after : after + 1]
    return end - last < 60 or (end - last > 110 and not following.islower())


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether the punctuation of this match ends a sentence."""
    stop, after = match["stop"], match.end()
    follow = _NEXT_WORD.match(text, after)
    word = follow[1] if follow else ""
    if match["space"] == "" and after < len(text) and not match["close"]:
        return _glued(text, match, word)
    if word[:1].islower() and not (stop[0] in "!?" and not match["close"]):
        return False
    if stop == ".":
        before = _WORD_BEFORE.search(text, max(0, match.start() - 24), match.start())
        return _after_word(before[0] if before else "", word, bool(match["close"]))
    return True


def _glued(text: str, match: re.Match[str], word: str) -> bool:
    """A stop with no blank after it: a boundary only between an ordinary word and a capitalised one ("in Damage.The")."""
    before = text[max(0, match.start() - 3) : match.start()]
    return len(before) == 3 and before.isalpha() and before.islower() and len(word) > 1 and word[0].isupper() and not word[1:2].isupper()


def _after_word(before: str, word: str, closed: bool) -> bool:
    """Whether a single full stop after the word `before` and in front of `word` ends a sentence."""
    lower = before.lower()
    if closed:
        return True
    if lower.rpartition(".-")[2] in _RANKS:
        return False  # "Brig.-Gen. Jan Kowalski"
    if lower in _BEFORE_NAME:
        return lower in {"no", "mar", "sep", "art"} and word.lower() in _STARTERS
    if lower in _PLACES_AND_HOURS:
        return True
    if lower in _EITHER or ("." in lower and re.fullmatch(r"(?:[a-z]\.)+[a-z]", lower)):
        return word.lower() in _STARTERS or not word
    return not (len(before) == 1 and before.isupper())


def _trim(text: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return begin, end

"""What stands in a text and is no words of it, read as blanks: breaks of lines wrapped at a margin, addresses of pages, marks of notes, odd spaces.

A text of the same length, so that offsets hold. Called by `facts.extract` before anything else reads a text.
"""

from __future__ import annotations

import re
from itertools import pairwise

# Spaces of every width, and signs of none, which would part the words of a name.
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u200b\u200e\u200f\u2060\ufeff]")
_ADDRESS = re.compile(r"\(?(?<!\w)(?:https?://|www\.|pic\.twitter\.com/)[^\s<>\"”]+|\]\(https?://[^\s)]+\)")
_ADDRESSES = ("http", "www.", "pic.twitter")
_NOTE = re.compile(r"(?<=\S)\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\]")  # "[2]", behind what it is a note to
_SEAT = re.compile(
    r", ([DRI]-[A-Z][A-Za-z.]*\b\.?(?:, [A-Z][a-z]*\.(?:[A-Z]\.)?)?),"
)  # "Rep. Jan Kowalski, D-Calif.," is read as "Rep. Jan Kowalski (D-Calif.)"
_WITH_TOPICS = re.compile(r"[^\n]* #[^\n]*")
_TOPIC = re.compile(r"#\w+")
_JUNIOR = re.compile(r"(?<=\w), [JS]r\b\.?(?:,(?= [a-z]))?")  # "Ivan Petrov, Jr., met"
_LINE = re.compile(r"^.*$", re.MULTILINE)
_COLUMNS = re.compile(r"\S(?: {3,}|\t+)\S.*\S(?: {3,}|\t+)\S")  # a row of a table
_NARROWEST, _WIDEST = 30, 120  # characters of lines wrapped at a margin
_FEWEST = 3  # line breaks that show a margin
_USUALLY = 0.7  # of all breaks between two lines with words


def blanked(text: str, start: int) -> str:
    """A text of the same length with what is no words of it as blanks; its lines are looked at from `start` on."""
    read = _SPACES.sub(" ", text) if not text.isascii() else text
    if any(sign in read for sign in _ADDRESSES):
        read = _ADDRESS.sub(_blank, read)
    if ", Jr" in read or ", Sr" in read:
        read = _JUNIOR.sub(_blank_commas, read)
    if "[" in read:
        read = _NOTE.sub(_blank, read)
    if ", D-" in read or ", R-" in read or ", I-" in read:
        read = _SEAT.sub(r" (\1)", read)
    if "#" in read:
        read = _WITH_TOPICS.sub(_without_topics, read)
    breaks = _wrapped(read, start) if "\n" in read else []
    if breaks:
        letters = list(read)
        for at in breaks:
            letters[at] = " "
        read = "".join(letters)
    return read if read != text else text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blank_commas(match: re.Match[str]) -> str:
    return match[0].replace(",", " ")


def _without_topics(line: re.Match[str]) -> str:
    """A line without the topics that stand behind its words: "#news #Iran"."""
    words = line[0]
    end = _words_end(words, len(words))
    while _TOPIC.fullmatch(words, begin := words.rfind(" ", 0, end) + 1, end):
        end = _words_end(words, begin)
    return words[:end].ljust(len(words))


def _words_end(line: str, end: int) -> int:
    """Where the words end that stand in front of a character."""
    while end and line[end - 1] == " ":
        end -= 1
    return end


def _wrapped(text: str, start: int) -> list[int]:
    """The line breaks that only a margin made, where nearly all lines of a text end so: the next word would not have fitted."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text, start)]
    pairs = [(one, other) for one, other in pairwise(lines) if _has_words(text, one) and _has_words(text, other)]
    margin = max((len(text[slice(*line)].rstrip()) for pair in pairs for line in pair), default=0)
    if len(pairs) < _FEWEST or not _NARROWEST <= margin <= _WIDEST:
        return []
    full = [one for one, other in pairs if _is_full(text, one, other, margin)]
    if len(full) < _USUALLY * len(pairs):
        return []
    return [at for _, end in full for at in ((end - 1, end) if text[end - 1] == "\r" else (end,))]


def _has_words(text: str, line: tuple[int, int]) -> bool:
    return not text[slice(*line)].isspace() and line[0] < line[1]


def _is_full(text: str, line: tuple[int, int], following: tuple[int, int], margin: int) -> bool:
    """Whether the first word of the following line would have gone beyond the margin."""
    written = text[slice(*line)].rstrip()
    word = text[slice(*following)].split(None, 1)[0]
    return len(written) + 1 + len(word) > margin and _COLUMNS.search(written) is None

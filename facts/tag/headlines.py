"""Headlines written as sentences are: "Russia Slams US Over Missiles" and "RUSSIA SLAMS US" as "Russia slams US over missiles"; "Jan KOWALSKI" as a name.

Every later stage tells names from words by their capitals, which headlines give to all. Letters only change their case, so offsets hold. Called by
`facts.extract` before anything else reads a text.
"""

from __future__ import annotations

import re
from collections.abc import Set

from facts.lexicon import Lexicon, Reading
from facts.split import headlines

# Words that headlines in capitals leave small, if they are short ("a", "of", "with"), and some that they do not.
_SMALL = frozenset(
    "a an the of in on at to for by from with over into onto upon after before under about against between amid during near off out up down as and or "
    "but nor than that via vs per until since despite within without towards toward through across along around among behind beyond like".split()
)
_NEVER_NAMES = _SMALL | frozenset(
    "is are was were be been has have had will would may might can could should he she it its his her they their who not no it's".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:[.’'][^\W\d_]+)*")  # the parts of a compound are words of their own
_PROSE = re.compile(r"(?<![\w’'.-])[a-z]{4,}(?![\w-])")  # a small word of four letters or more: seldom in a headline
_SMALL_WORD = re.compile(r"(?<![\w’'.-])[a-z]{2,}(?![\w-])")
_LINE = re.compile(r"[^\n]+")
_FEWEST, _LONGEST = 3, 200  # words and characters of a headline
_SHORT = 3  # letters of words that may be small in a headline
_ACRONYM = 6  # letters of the longest acronym that capitals leave as it is
_FAMILY_NAME = re.compile(r"\b(?P<given>[A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?P<family>[A-Z]{3,}(?:-[A-Z]{3,})?)\b")
_ROMAN = re.compile(r"[IVX]+")  # "John Paul III"
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")


def as_sentences(text: str, start: int, lexicon: Lexicon) -> str:
    """A text of the same length in which the headlines of `text[start:]` have capitals only where names have them."""
    text = _FAMILY_NAME.sub(lambda match: _named(match, lexicon), text)
    spans = _found(text, start)
    small = frozenset(_SMALL_WORD.findall(text)) if spans else frozenset()
    parts, done = [], 0
    for begin, end in spans:
        line = text[begin:end]
        again = _lowered(_titled(line, lexicon) if line.isupper() else line, small, lexicon)
        if again != line and len(again) == len(line):
            parts += [text[done:begin], again]
            done = end
    return "".join([*parts, text[done:]]) if parts else text


def _named(match: re.Match[str], lexicon: Lexicon) -> str:
    """A name whose surname is in capitals, behind a first name that is known or where both are: "Vladimir PUTIN"."""
    given, family = match["given"], match["family"]
    name = f"{given} {family.title()}"
    known = (given in lexicon.given and family.lower() not in lexicon.words) or name in lexicon.names
    return name if known and family not in lexicon.names and not _ROMAN.fullmatch(family) and len(name) == len(match[0]) else match[0]


def _found(text: str, start: int) -> list[tuple[int, int]]:
    """The spans of headlines: lines of their own in capitals or with a capital to each word, and stretches of capitals within a page's text."""
    lines = [match.span() for match in _LINE.finditer(text, start) if match.end() - match.start() <= _LONGEST and _is_headline(match[0])]
    within = [span for span in headlines(text, start) if not any(begin < span[1] and span[0] < end for begin, end in lines)]
    return sorted(lines + within)


def _is_headline(line: str) -> bool:
    """Whether hardly a word begins with a small letter; a headline ends in no full stop."""
    if line.rstrip().endswith((".", ",", ":", ";")) or any(word not in _SMALL for word in _PROSE.findall(line)):
        return False
    words = [match[0] for match in _WORD.finditer(line) if line[: match.start()][-1:] != "-"]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST and all(word[0].isupper() or word in _SMALL or len(word) <= _SHORT for word in words) and capitals * 2 >= len(words)


def _titled(line: str, lexicon: Lexicon) -> str:
    """Capitals made those of a title: acronyms stay, small words become small."""
    title = _WORD.sub(lambda match: match[0][0] + match[0][1:].lower(), line)
    whole = [(start, end) for start, end, _ in lexicon.find_names(title) if " " in title[start:end]]

    def recased(match: re.Match[str]) -> str:
        word = match[0]
        if match.start() and word.lower() in _NEVER_NAMES:
            return word.lower()
        known = re.split("['’]", word)[0]
        acronym = known in lexicon.names and len(known) <= _ACRONYM and (known.lower() not in lexicon.words or len(known) < _SHORT)
        named = any(start <= match.start() < end for start, end in whole)  # "KIM JONG UN"
        if (acronym and not named) or _INITIALS.fullmatch(known):
            return known + word[len(known) :].lower()
        return word[0] + word[1:].lower()

    return _WORD.sub(recased, line)


def _lowered(line: str, small: Set[str], lexicon: Lexicon) -> str:
    """The words of a title small that are no part of a name, and that the lexicon or the rest of the text has `small`."""
    named = [False] * (len(line) + 1)
    for start, end, readings in lexicon.find_names(line):
        if not (_is_word(line[start:end], readings, lexicon) or _is_bare_title(line, end, readings, lexicon)):
            named[start:end] = [True] * (end - start)

    def recased(match: re.Match[str]) -> str:
        word = match[0]
        if match.start() == 0 or any(named[match.start() : match.end()]) or not _is_common(word, small, lexicon):
            return word
        return word.lower()

    return _WORD.sub(recased, line)


def _is_common(word: str, small: Set[str], lexicon: Lexicon) -> bool:
    bare = re.split("['’]", word)[0].lower()
    if bare in _CALENDAR:
        return False
    return bare in lexicon.words or bare in lexicon.roles or word.lower() in _NEVER_NAMES or bare in small


def _is_word(name: str, readings: tuple[Reading, ...], lexicon: Lexicon) -> bool:
    """Whether a name is a town or paper that goes by a common word: "Nice", "Most", "Time"."""
    return name.lower() in lexicon.words and all(reading.type in ("place", "outlet") for reading in readings)


def _is_bare_title(line: str, end: int, readings: tuple[Reading, ...], lexicon: Lexicon) -> bool:
    """Whether a title stands in front of no name: "Opposition Leader Jailed"."""
    following = _WORD.match(line, end + 1)
    alone = following is None or following[0].lower() in _NEVER_NAMES or following[0].lower() in lexicon.words
    return alone and all(reading.type == "title" for reading in readings)

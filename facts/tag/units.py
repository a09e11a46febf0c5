"""The units of a sentence as parallel lists (faster than an object a word), and the tagger that fills them. Called by `facts.extract`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from facts.dates import DateMention, find_dates
from facts.lexicon import Lexicon, Reading
from facts.lexicon.history import of_its_day
from facts.tag.abbreviations import introduced
from facts.tag.asides import drop_aside
from facts.tag.context import decide
from facts.tag.doubtful import codes, doubtful, of_these
from facts.tag.namesakes import at_home
from facts.tag.options import WordOptions, is_verb
from facts.tag.outlets import without_paper
from facts.tag.tags import name_tag
from facts.tag.tokens import ENTITIES, QUOTE_MARKS, TOKEN, is_single_mark, spelt
from facts.tag.towns import in_their_lands

_DISTRICTS = frozenset("oblast governorate raion krai okrug voivodeship".split())  # which no dictionary holds: "Kyiv Oblast"
_PLACE_BEFORE = frozenset("in at near from to of outside around through via between across reached inside into toward towards visited leave left".split())
_SIDES = frozenset("northern southern eastern western central northeastern northwestern southeastern southwestern".split())
_CLOSING = {")": "(", ">": "<"}
_KOREAN = ("North Korea", "South Korea", "Seoul", "Pyongyang")  # what makes "the North" the one
_KOREA = re.compile(r"\b[Tt]he (North|South)(?![\w-])(?!\s+[A-Z])")
_SHARED = re.compile(r"\b(North|South|East|West) (?:and|or) (?:North|South|East|West) ([A-Z][a-z]+)")
_HALVES = tuple(f"{side} {word} " for side in ("North", "South", "East", "West") for word in ("and", "or"))
_EASTS = ("Middle ", "Far ", "Near ")  # "the Middle East and North Africa" has no halves
MAX_PARENTHESIS = 8  # units
_STYLES = ("his ", "her ", "their ")
_STOPS = (",", ".", ";", ":")
_ALONE = frozenset({*_STOPS, "'s", "’s"})
_NO_FIRST_NAMES = ("P", "H", "T", "R", "I", "s", "&")  # "So Kowalski left"
_AHEAD = 2  # letters that a token looks at behind the blank after it
_BREAKS = (":", "~")  # behind which a sentence begins anew


@dataclass(slots=True)
class Units:
    """A sentence's units: `words[i]` at `text[starts[i]:ends[i]]` has tag `tags[i]`, and readings where it is a known name."""

    words: list[str] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    readings: dict[int, tuple[Reading, ...]] = field(default_factory=dict)
    dates: dict[int, DateMention] = field(default_factory=dict)
    tags: str = ""

    def add(self, word: str, start: int, end: int, options: str) -> None:
        """Append a unit with its possible tags, the commonest first."""
        self.words.append(word)
        self.lowers.append(spelt(word.lower()))
        self.starts.append(start)
        self.ends.append(end)
        self.options.append(options)


@dataclass(frozen=True, slots=True)
class Scan:
    """Names found in a whole document, in order, and the surnames that its full names bring along."""

    names: list[tuple[int, int, tuple[Reading, ...]]]
    begins: list[int]
    surnames: set[str]


def _close_parenthesis(units: Units, opening: str) -> bool:
    """Take a short parenthesis out: an acronym, a party, a caption's "(R)", a share's "<GM.N>" would cut the phrase that it stands in."""
    for back in range(1, min(MAX_PARENTHESIS, len(units.words)) + 1):
        if units.words[-back] == opening:
            keep = len(units.words) - back
            for index in [i for i in units.readings if i >= keep]:
                del units.readings[index]
            for index in [i for i in units.dates if i >= keep]:
                del units.dates[index]
            for values in (units.words, units.lowers, units.starts, units.ends, units.options):
                del values[keep:]
            return True
    return False


def _drop_style(units: Units) -> None:
    """Take out the style in front of a title or name with an article, "His Highness the Emir": those say who he is."""
    style = len(units.words) - 2
    if style >= 0 and units.options[style] == "T" and units.lowers[style].startswith(_STYLES):
        units.readings.pop(style, None)
        for values in (units.words, units.lowers, units.starts, units.ends, units.options):
            del values[style]


def _is_spaced(text: str, start: int, end: int) -> bool:
    """Whether a dash stands between blanks, or is a double one: it sets words apart rather than joining them."""
    return text[start - 1 : start].isspace() or text[end : end + 1].isspace() or end - start > 1 or text[start] == "—"


class Tagger:
    """Turns sentences into units."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words = lexicon.words
        self._options = WordOptions(lexicon)

    def scan(self, text: str, date: str | None = None) -> Scan:
        """Find the names of a document once, as they were meant at its day."""
        names = self._lexicon.find_names(text)
        if former := [state for state in self._lexicon.former if date is not None and date <= state.until]:
            names = [(start, end, of_its_day(readings, former, self._lexicon.countries)) for start, end, readings in names]
        if any(name in text for name in _KOREAN):
            names = sorted([*names, *self._koreas(text, {start for start, _, _ in names})])
        halves = list(self._halves(text, names))
        names = sorted([*names, *halves]) if halves else names
        if "The " in text:
            names = [without_paper(text, name, self._lexicon) for name in names]
            names = [name for at, name in enumerate(names) if not at or names[at - 1][1] <= name[0]]  # "The [National [Security Council]]"
        if any(doubtful(readings) for _, _, readings in names):
            named = {code for _, _, readings in names if not doubtful(readings) for code in codes(readings)}
            names = [(start, end, of_these(readings, named) if doubtful(readings) else readings) for start, end, readings in names]
        names = introduced(text, at_home(text, in_their_lands(text, names, self._lexicon), self._lexicon), self._lexicon)
        surnames = {text[start:end].split()[-1] for start, end, readings in names if any(r.type == "person" for r in readings)}
        return Scan(names, [name[0] for name in names], surnames)

    def _koreas(self, text: str, taken: set[int]) -> Iterator[tuple[int, int, tuple[Reading, ...]]]:
        """ "The North" and "the South" in a text that names one of the two Koreas."""
        for found in _KOREA.finditer(text):
            if found.start(1) not in taken:
                yield found.start(1), found.end(1), self._lexicon.names[f"{found[1]} Korea"]

    def _halves(self, text: str, known: list[tuple[int, int, tuple[Reading, ...]]]) -> Iterator[tuple[int, int, tuple[Reading, ...]]]:
        """ "North and South Korea", "East and West German": the first of two names that share their last word."""
        for found in _SHARED.finditer(text) if any(half in text for half in _HALVES) else ():
            readings = self._lexicon.names.get(f"{found[1]} {found[2]}", ())
            taken = any(start == found.start() for start, _, _ in known)
            if readings and not taken and not text.endswith(_EASTS, 0, found.start()):
                yield found.start(1), found.end(1), readings

    def tag(self, text: str, start: int, end: int, scan: Scan) -> Units:
        """The tagged units of the sentence at `text[start:end]`."""
        units = Units()
        at = start
        for begin, stop, readings, date in self._merged(text, start, end, scan):
            self._words_between(units, text, at, begin, scan.surnames)
            if date is not None:
                units.dates[len(units.words)] = date
                units.add(text[begin:stop], begin, stop, "W")
            else:
                tag = name_tag(readings)
                if tag in "TH" and units.words and units.words[-1] == "the":
                    _drop_style(units)
                units.readings[len(units.words)] = readings
                units.add(" ".join(text[begin:stop].split()), begin, stop, tag)
            at = stop
        self._words_between(units, text, at, end, scan.surnames)
        drop_aside(units.lowers, (units.words, units.lowers, units.starts, units.ends, units.options), (units.readings, units.dates))
        self._settle_names(units)
        units.tags = decide(units.lowers, units.options)
        return units

    def _merged(self, text: str, start: int, end: int, scan: Scan) -> list[tuple[int, int, tuple[Reading, ...], DateMention | None]]:
        """Names and dates of the sentence in order; where they overlap the name stays."""
        found: list[tuple[int, int, tuple[Reading, ...], DateMention | None]] = []
        for index in range(bisect_left(scan.begins, start), len(scan.names)):
            begin, stop, readings = scan.names[index]
            if begin >= end:
                break
            if stop <= end and not is_verb(text, begin, stop, self._lexicon):
                found.append((begin, stop, readings, None))
        for date in find_dates(text, start, end):
            if not date.modifier and not any(begin < date.end and date.start < stop for begin, stop, _, _ in found):
                found.append((date.start, date.end, (), date))
        return sorted(found, key=lambda item: item[0])

    def _words_between(self, units: Units, text: str, start: int, end: int, surnames: set[str]) -> None:
        """Add what stands between names and dates. Most of it are words with blanks around them: those need no regular expression."""
        words, lowers, starts, ends, options = units.words, units.lowers, units.starts, units.ends, units.options
        plain, within = self._options.plain, self._options.within
        for part in text[start:end].split(" "):
            stop = start + len(part)
            known = plain.get(part)
            if known is not None:
                words.append(part)
                lowers.append(part)
                starts.append(start)
                ends.append(stop)
                options.append(known)
            elif part.isalpha() or part in _ALONE:
                units.add(part, start, stop, within(part, words, options, surnames))
            elif part[-1:] in _STOPS and (word := part[:-1]).isalpha() and (part.islower() or part[-1] != ".") and part != "quot;":
                mark = part[-1]
                options += (plain.get(word) or within(word, words, options, surnames), mark)
                words += (word, mark)
                lowers += (word.lower(), mark)
                starts += (start, stop - 1)
                ends += (stop - 1, stop)
            elif part:
                self._tokens(units, text, start, stop, end, surnames)
            start = stop + 1

    def _tokens(self, units: Units, text: str, start: int, stop: int, end: int, surnames: set[str]) -> None:
        """Add the words and marks of `text[start:stop]`, which holds no blank; what a token is may hang on the letter behind the next one."""
        opens = False
        ahead = _AHEAD if stop < end else 0  # a name behind a blank too: "Robert F. Kennedy"
        for match in TOKEN.finditer(text, start, min(stop + ahead, len(text))):
            begin, after = match.span()
            if begin >= stop:
                break
            word = ENTITIES.get(text[begin:after], text[begin:after])
            if word in _CLOSING and _close_parenthesis(units, _CLOSING[word]):
                continue
            if word[0] in QUOTE_MARKS or (word == "'" and is_single_mark(text, begin)):
                opens = begin == start
                continue
            if text[after : after + 1] == "$" and word.isupper():
                continue  # "US$1 billion", "A$2m": the dollar alone is read
            options = self._options.within(word, units.words, units.options, surnames, opens=opens)
            opens = False
            units.add(word, begin, after, "~" if options == "-" and _is_spaced(text, begin, after) else options)

    def _settle_names(self, units: Units) -> None:
        """Names that the neighbours make part of another name ("Paris Hilton"), or cities that no place word announces."""
        options = units.options
        if self._opens_with_name(units):
            options[0] = "P"
        for index in list(units.readings):
            tag = options[index]
            if tag == "H" and index and options[index - 1] == "P" and units.words[index - 1] in self._lexicon.given:
                options[index] = "P"  # "Ahmad Nasser al-Sabah" is not Nasser al-Sabah
            if tag in "CD" and self._is_surname(units, index):
                options[index] = "P"
                del units.readings[index]
            if options[index] not in "LKC":
                continue
            if tag in "LK":
                self._settle_state(units, index)
            after = options[index + 1] if index + 1 < len(options) else ""
            before = options[index - 1] if index else ""
            if tag in "LK" and before == "P" and units.lowers[index - 1] in _SIDES:
                before = options[index - 1] = "J"  # "Northern Gaza"
            joined = tag == "L" and before in ("P", "T") and units.lowers[index - 1] not in _PLACE_BEFORE
            first_name = after in ("P", "L") and self._is_first_name(units, index)
            if tag == "C" and self._is_host(units, index):
                continue
            if (after == "P" and not self._own_noun(units, index + 1)) or joined or first_name:
                options[index] = "P"
            elif tag == "L" and not self._placed(units, index):
                lower = units.lowers[index]
                opens = index == 0 or before in _BREAKS  # "CAIRO - Police arrested", which is a town too
                options[index] = self._words[lower] if opens and lower in self._words else "P" if self._doubtful(units.words[index]) else "L"

    def _settle_state(self, units: Units, index: int) -> None:
        """ "Portsmouth, New Hampshire": a town is in the American state behind its comma, which has no coordinates of its own."""
        if units.options[index + 1 : index + 3] != [",", "L"]:
            return
        state = next((r.known for r in units.readings.get(index + 2, ()) if r.type == "place" and r.known is not None), None)
        town = next((r.known for r in units.readings[index] if r.known is not None), None)
        if state is not None and state.latitude is None and town is not None and town.affiliation != state.affiliation == "USA":
            known = town._replace(type="place", name=units.words[index], affiliation=state.affiliation, latitude=None, longitude=None)
            units.readings[index], units.options[index] = (Reading("place", known=known),), "L"

    def _opens_with_name(self, units: Units) -> bool:
        """Whether a word of the dictionary that opens a sentence is somebody's first name: "Jack Millwood left"."""
        if len(units.words) < 2 or units.options[1] not in ("P", "L") or units.options[0] in _NO_FIRST_NAMES or units.words[0] not in self._lexicon.given:
            return False
        return not self._own_noun(units, 1)

    def _is_host(self, units: Units, index: int) -> bool:
        """Whether a country is where somebody is sent whose name follows: "the ambassador to the United Kingdom Jan Kowalski"."""
        to = index - 1 - (units.lowers[index - 1] == "the")
        return to > 0 and units.lowers[to] == "to" and units.lowers[to - 1] in self._lexicon.roles

    def _is_first_name(self, units: Units, index: int) -> bool:
        """Whether a town's name is the first name of a person: "Anna Campbell"."""
        return units.words[index] in self._lexicon.given and units.words[index + 1] in self._lexicon.surnames

    def _is_surname(self, units: Units, index: int) -> bool:
        """Whether the name of a country or people is the surname behind a first name: "Vernon Jordan", "Joshua French"."""
        if not index or units.options[index - 1] != "P" or units.words[index - 1] not in self._lexicon.given or " " in units.words[index]:
            return False
        apart = units.starts[index] - units.ends[index - 1] != 1
        return not apart and (units.options[index] == "C" or units.options[index + 1 : index + 2] in ([","], ["&"], ["."], ["I"]))

    def _own_noun(self, units: Units, index: int) -> bool:
        """Whether a capitalised word is a common noun in a body's name ("Russia Foreign Ministry"), not part of a person's."""
        word = units.lowers[index]
        return word in self._words or word in self._lexicon.roles or word in _DISTRICTS

    def _placed(self, units: Units, index: int) -> bool:
        if index and units.lowers[index - 1] in _PLACE_BEFORE:
            return True
        rest = units.options[index + 1 : index + 3]
        return len(rest) == 2 and rest[0] == "," and rest[1] in ("C", "L")

    def _doubtful(self, word: str) -> bool:
        return word in self._lexicon.surnames or word.lower() in self._words

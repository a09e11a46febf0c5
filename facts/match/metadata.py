"""The comments of a grammar file that carry metadata and examples. Read by `facts.match.grammars`; the examples are run by `facts.match.examples`.

// recall - what counts                          the kind and its description, on the first line
//! direction: directed   plural: recalls        metadata of the kind
//! withdrew.cameo: 161                          metadata of one pattern
//! requires: target.country != agent.country   what every pattern requires that is not `free: yes`
//! told.requires: target.country != agent.country
//+ sentence  => agent Turkey; target France; occurred        it must be read so; several facts behind several =>
//- sentence                                     it must give no fact of this kind
//? sentence  => agent Turkey; occurred          a known gap: fails once it begins to hold
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from facts.cameo import cameo_codes
from facts.match.mistakes import Problem, did_you_mean, problem
from facts.match.notation import INTENTS, KIND_KEYS, PATTERN_KEYS, REQUIRES, TRAITS
from facts.model import STATUSES, Requirement
from facts.reserved import may_name_a_view

_FIRST = re.compile(r"//\s*([a-z_]+)\s+-\s+(\S.*)")
# Looking back, a name is tried only where it begins: without that a long word is tried at each of its letters.
_PAIR = re.compile(r"(?<![\w.-])([\w.-]+):\s*(\S+)")
_REQUIRES = re.compile(rf"(?<![\w.-])(?:([\w-]+)\.)?{REQUIRES}:\s*(.*)")
_REQUIREMENT = re.compile(rf"(\w+)\.({'|'.join(TRAITS)})\s+(?:(!=|=)\s+(\w+)\.(\w+)|(not in|in)\s+(.+))")
_DAY = re.compile(r"\[([^\]]*)\]\s*")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
SHOWN = tuple("agent target host mediator principal attendee abstainer speaker place object topic date phase status quantity".split())
_MISPLACED = re.compile(r"(?:^\s+|^(?!//).*?)(//[-+?!])|^//\s+([-+?])\s")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufeff]")
MAX_LINE = 2_000
EXAMPLE_DAY = "2022-04-06"  # the day that example sentences are read as of, unless they say another
KIND = ""  # whose requirements are those of all patterns of the file
_SIGNS = {"+": "positive", "-": "negative", "?": "gap"}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence beside a pattern, at a line of the file. `expected` holds one mapping slot -> values for each fact; empty where none may come out.

    `sort` is positive, negative or gap (what does not hold yet).
    """

    line: int
    sentence: str
    sort: str
    expected: tuple[dict[str, tuple[str, ...]], ...] = ()
    day: str = EXAMPLE_DAY


@dataclass(slots=True)
class Metadata:
    """What the comments of one file say.

    `places` maps a pattern to line and column of its first metadata, `key_places` a key of the kind to those of its value.
    """

    kind: str
    description: str
    values: dict[str, str] = field(default_factory=dict)
    patterns: dict[str, dict[str, str]] = field(default_factory=dict)
    requires: dict[str, list[Requirement]] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    key_places: dict[str, tuple[int, int]] = field(default_factory=dict)
    examples: list[Example] = field(default_factory=list)

    @property
    def extends(self) -> bool:
        """Whether the file adds patterns to a kind that another file defines."""
        return self.values.get("extends") == "yes"

    def required(self, name: str) -> tuple[Requirement, ...]:
        """What a pattern requires: what the file says of all of them, unless it is free of that, and its own."""
        return (*(self.requires.get(KIND, ()) if not self._is_free(name) else ()), *self.requires.get(name, ()))

    def needed(self, name: str) -> str | None:
        """The parties without which a pattern gives no fact."""
        default = None if self._is_free(name) else self.values.get("needs")
        return self.patterns.get(name, {}).get("needs", default)

    def _is_free(self, name: str) -> bool:
        return self.patterns.get(name, {}).get("free") == "yes"


def read_metadata(text: str, file: str) -> tuple[Metadata, list[Problem]]:
    """What the comments say, and what is wrong with them."""
    first = _FIRST.match(text)
    problems = [] if first else [problem("no-first-line", file, 1, 1)]
    found = Metadata(first[1] if first else file.removesuffix(".lark"), first[2].strip() if first else "")
    for number, line in enumerate(text.split("\n"), 1):
        line = line.removesuffix("\r")
        unreadable = _line_problem(line, number, file)
        misplaced = _MISPLACED.search(line) if unreadable is None else None
        if unreadable is not None:
            problems.append(unreadable)
        elif misplaced is not None:
            problems.append(problem("example-sign", file, number, misplaced.start(1 if misplaced[1] else 2) + 1))
        elif line.startswith("//!"):
            _values(line, number, file, found, problems)
        elif line[:2] == "//" and line[2:3] in _SIGNS:
            _example(line, number, file, found, problems)
    return found, problems


def _line_problem(line: str, number: int, file: str) -> Problem | None:
    """A line too long to be one, or with a character that ends lines for some readers and not for others."""
    if len(line) > MAX_LINE:
        return problem("long-line", file, number, MAX_LINE + 1, size=f"{len(line):,}", most=f"{MAX_LINE:,}")
    control = _CONTROL.search(line)
    return problem("control", file, number, control.start() + 1, code=f"U+{ord(control[0]):04X}") if control is not None else None


def _values(line: str, number: int, file: str, found: Metadata, problems: list[Problem]) -> None:
    required = _REQUIRES.search(line, 3)
    if required is not None:
        requirement = _requirement(required[2].strip())
        if requirement is None:
            problems.append(problem("bad-requirement", file, number, required.start(2) + 1, word=required[2].strip()))
        else:
            found.requires.setdefault(required[1] or KIND, []).append(requirement)
            if required[1]:
                found.places.setdefault(required[1], (number, required.start() + 1))
        line = line[: required.start()]
    for word in re.finditer(r"\S+", _PAIR.sub(lambda pair: " " * len(pair[0]), line[3:])):
        problems.append(problem("metadata-word", file, number, word.start() + 4, word=word[0]))
    for pair in _PAIR.finditer(line, 3):
        pattern, _, key = pair[1].rpartition(".")
        known = PATTERN_KEYS if pattern else KIND_KEYS
        if key not in known:
            problems.append(problem("unknown-key", file, number, pair.start() + 1, word=key, hint=did_you_mean(key, known), known=", ".join(known)))
        elif known[key] and pair[2] not in known[key]:
            problems.append(_wrong_value(file, number, pair, key, known[key]))
        elif key == "plural" and not may_name_a_view(pair[2]):
            problems.append(problem("bad-plural", file, number, pair.start(2) + 1, word=pair[2]))
        elif key in ("cameo", "intent") and pair[2] not in cameo_codes():
            problems.append(problem("unknown-cameo", file, number, pair.start(2) + 1, word=pair[2], hint=_nearest_code(pair[2])))
        elif key == "intent" and pair[2][:2] not in INTENTS:
            problems.append(problem("no-intent", file, number, pair.start(2) + 1, word=pair[2]))
        else:
            (found.patterns.setdefault(pattern, {}) if pattern else found.values)[key] = pair[2]
            if pattern:
                found.places.setdefault(pattern, (number, pair.start() + 1))
            else:
                found.key_places[key] = (number, pair.start(2) + 1)


def _nearest_code(word: str) -> str:
    """The longest code that the word begins with: "1619" -> 161."""
    codes = cameo_codes()
    near = next((word[:size] for size in range(len(word) - 1, 1, -1) if word[:size] in codes), "")
    return f" (did you mean {near}, '{codes[near].label}'?)" if near else ""


def _wrong_value(file: str, number: int, pair: re.Match[str], key: str, known: tuple[str, ...]) -> Problem:
    return problem("unknown-value", file, number, pair.start(2) + 1, key=key, word=pair[2], hint=did_you_mean(pair[2], known), known=", ".join(known))


def _requirement(words: str) -> Requirement | None:
    read = _REQUIREMENT.fullmatch(words)
    if read is None or (read[5] and read[5] != read[2]):
        return None
    if read[3]:
        return Requirement(read[1], read[2], read[3], read[4], ())
    return Requirement(read[1], read[2], read[6], "", tuple(read[7].replace(",", " ").split()))


def _example(line: str, number: int, file: str, found: Metadata, problems: list[Problem]) -> None:
    sort = _SIGNS[line[2]]
    sentence, *facts = line[3:].split("=>")
    day = EXAMPLE_DAY
    stated = _DAY.match(sentence.lstrip())
    if stated is not None:
        day, sentence = stated[1], sentence.lstrip()[stated.end() :]
        if not _ISO.fullmatch(day):
            problems.append(problem("example-day", file, number, line.index("[") + 2, word=day))
            day = EXAMPLE_DAY
    if not sentence.strip():
        problems.append(problem("example-sentence", file, number, 1))
    if sort == "negative" and facts:
        problems.append(problem("example-negative", file, number, line.index("=>") + 1))
    expected = tuple(_expected(words, number, line, file, problems) for words in facts)
    if sort == "positive" and not all(expected or [{}]):
        problems.append(problem("example-empty", file, number, 1))
    found.examples.append(Example(number, sentence.strip(), sort, expected, day))


def _expected(words: str, number: int, line: str, file: str, problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    expected: dict[str, tuple[str, ...]] = {}
    for part in filter(None, (part.strip() for part in words.split(";"))):
        slot, _, names = part.partition(" ")
        if not names and slot in STATUSES:
            expected["status"] = (slot,)
        elif slot in SHOWN:
            expected[slot] = tuple(name.strip() for name in names.split(",") if name.strip())
        else:
            known = (*SHOWN, *STATUSES)
            column = line.index(part, line.index("=>")) + 1
            problems.append(problem("example-slot", file, number, column, word=slot, hint=did_you_mean(slot, known), known=", ".join(known)))
    return expected

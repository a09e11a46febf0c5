"""The values that flow from reading to storing: documents, sentences, kinds, patterns and facts.

Offsets are characters into `Document.text`, half-open: `text[start:end]` is what was meant. Days are ISO 8601 strings. Everything is
frozen, knows no database and no grammar, and is imported by every stage.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

Status = Literal["occurred", "planned", "possible", "alleged", "negated"]
STATUSES: tuple[Status, ...] = ("occurred", "planned", "possible", "alleged", "negated")
Direction = Literal["symmetric", "directed"]
Precision = Literal["day", "week", "month", "year", "range"]
PRECISIONS: tuple[Precision, ...] = ("day", "week", "month", "year", "range")
ROLES = ("agent", "target", "host", "mediator", "attendee", "principal", "abstainer")
PHASES = ("begin", "extend", "resume", "suspend", "cancel", "end")


@dataclass(frozen=True, slots=True)
class Document:
    """One text as given. `body` is where its own words begin: past the date line of a text file that has one."""

    id: str
    text: str
    date: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    body: int = 0
    metadata: dict[str, Any] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """Hash of the stored text in UTF-8, hexadecimal."""
        return _digest(self.text)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence number `index` (from 0) of a document, at `text[start:end]`."""

    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a pattern asks of its parties: `role`'s `trait` (country, type, sector, number) `test` (=, !=, in, not in) that of `other`, or one of `values`."""

    role: str
    trait: str
    test: str
    other: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One alternative of a kind's grammar: `name` is `kind.alias`, `file` the grammar file's name, `grammar_hash` the SHA-256 of that file.

    `status` and `phase` are what its words alone say of the event ("postponed a visit": negated, suspend);
    `needs` names a role without which it is no fact ("voiced concern" at nobody's act);
    `voice`: its agent is whose words they are, the speaker of a quotation, else the publisher of a release ("Iraq must leave");
    `weak` words ("the two discussed") mention a talk that the document has, and are one of their own only where it has none.
    `reciprocal` acts ("expelled each other's diplomats") have two agents in the text, of which the first is the agent, the others are targets.
    `sense` is what it is to the acts beside it ("facing": whoever is summoned is also whom an explanation is demanded of);
    `intent` is its CAMEO code where it is only planned ("will meet": 036, not 040).
    `mode` is PLOVER's, its own or that of its code; `unit` is what a quantity of it counts; `requires` is what its parties must be.
    """

    name: str
    kind: str
    file: str
    grammar_hash: str
    plover: str | None = None
    cameo: str | None = None
    status: str | None = None
    phase: str | None = None
    needs: str | None = None
    weak: bool = False
    voice: bool = False
    mode: str | None = None
    reciprocal: bool = False
    unit: str | None = None
    requires: tuple[Requirement, ...] = ()
    intent: str | None = None
    sense: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """What a grammar file defines: a singular noun, its plural (the SQL view), and its usual codes."""

    name: str
    plural: str
    direction: Direction
    plover: str | None
    cameo: str | None
    description: str
    patterns: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the document."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in a role (one of ROLES), at the words that stand for it; `resolved_by` says how they were understood."""

    role: str
    name: str
    affiliation: str | None
    text: str
    start: int
    end: int
    resolved_by: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom the document names as a source of the fact."""

    name: str
    affiliation: str | None
    text: str
    start: int
    end: int
    resolved_by: str


@dataclass(frozen=True, slots=True)
class When:
    """First and last day of an event; an open end is None. `text` at `[mention_start:mention_end]` are the words it came from."""

    start: str | None
    end: str | None
    precision: Precision
    text: str
    mention_start: int
    mention_end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event happened: usual English name, alpha-3 country or None, coordinates when known (4 decimals)."""

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    text: str
    mention_start: int
    mention_end: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted thing: unit is killed, injured, detained, money, troops ..."""

    value: float
    unit: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One act that a document reports. The keys are those of the JSONL export (see `facts.ask.export`)."""

    id: str
    document: str
    sentence: int
    kind: str
    status: Status
    agents: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    trigger: Mention
    start: int
    end: int
    pattern: str
    grammar: str
    plover: str | None = None
    cameo: str | None = None
    mode: str | None = None
    others: tuple[Participant, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    date: When | None = None
    day: str | None = None
    day_source: Literal["text", "document"] | None = None
    place: Place | None = None
    topic: Mention | None = None
    object: Mention | None = None
    condition: Mention | None = None
    quote: Mention | None = None
    quantities: tuple[Quantity, ...] = ()
    about: str | None = None
    cited_outlets: tuple[str, ...] = ()
    phase: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document gave. `bounded` lists the sentences that were too long, or were left when the time for the document was up."""

    document: Document
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...]
    bounded: tuple[int, ...] = ()


@lru_cache(maxsize=4)
def _digest(text: str) -> str:
    """SHA-256 of a text; kept for the few documents at hand, as every fact of one asks for it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def fact_id(document: Document, kind: str, trigger: Mention, participants: tuple[Participant, ...]) -> str:
    """16 hexadecimal digits of a SHA-256 over document id and text, kind, trigger span and the participants' spans: the same everywhere."""
    spans = sorted((p.role, p.start, p.end, p.name) for p in participants)
    key = repr((document.id, document.sha256, kind, trigger.start, trigger.end, spans))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]

"""Sentences that hold a trigger of a kind and give no fact of it, grouped by the shape of what stands around the trigger.

Called by `facts.cli.grammar`: the commonest group is the pattern to write next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from facts.explain.why_not import failure_of, reason
from facts.extract import Extractor
from facts.match.items import Item
from facts.match.matches import Attempt, Match
from facts.match.notation import MARKERS
from facts.match.reading import Sentence as Parsed
from facts.model import Document, Sentence
from facts.workbench.corpus import Sample, sentence_text

_EXAMPLES = 3
_LENGTH = 6  # things behind the trigger that a shape shows
_SILENT = frozenset("RXW")


@dataclass(slots=True)
class Miss:
    """One shape: how often it stood there, what its nearest pattern lacked, example sentences."""

    shape: str
    nearest: str
    count: int = 0
    examples: Sample = field(default_factory=lambda: Sample(_EXAMPLES))


@dataclass(slots=True)
class Misses:
    """What a corpus holds of a kind: sentences with a trigger, of those without a fact; `trapped` were suppressed, `dropped` matched for nothing."""

    sentences: int = 0
    triggered: int = 0
    missed: int = 0
    trapped: int = 0
    dropped: dict[str, int] = field(default_factory=dict)
    shapes: dict[str, Miss] = field(default_factory=dict)


@dataclass(slots=True)
class _Seen:
    """One sentence with a trigger of the kind."""

    sentence: Sentence
    attempts: list[Attempt]
    suppressed: bool
    parsed: Parsed


def find_misses(extractor: Extractor, kind: str, documents: Iterable[Document], word: str | None, progress: Callable[[int], None]) -> Misses:
    """Read a corpus for the misses of a kind; only triggers with the lemma `word` where one is given."""
    extractor.look_at_all(kind)
    found = Misses()
    for number, document in enumerate(documents, 1):
        seen: list[_Seen] = []

        def see(sentence: Sentence, parsed: Parsed, matches: list[Match], seen: list[_Seen] = seen) -> None:
            attempts = [a for a in extractor.matcher.attempts(parsed, kind) if a.likely and (word is None or _lemma(a) == word)]
            if attempts:
                seen.append(_Seen(sentence, attempts, any(m.suppressed and m.grammar.kind.name == kind for m in matches), parsed))

        extraction = extractor.extract(document, see=see)
        told = [fact.trigger.start for fact in extraction.facts if fact.kind == kind]
        found.sentences += len(extraction.sentences)
        for one in seen:
            found.triggered += 1
            if not any(one.sentence.start <= start < one.sentence.end for start in told):
                _note(found, one, document)
        progress(number)
    return found


def _note(found: Misses, one: _Seen, document: Document) -> None:
    found.missed += 1
    if one.suppressed:
        found.trapped += 1
        return
    matched = next((attempt for attempt in one.attempts if attempt.matched), None)
    if matched is not None:
        name = f"{matched.grammar.kind.name}.{matched.start}"
        found.dropped[name] = found.dropped.get(name, 0) + 1
        return
    text = sentence_text(document, one.sentence.start, one.sentence.end)
    for attempt in _nearest(one.attempts):
        shape = shape_of(attempt)
        miss = found.shapes.setdefault(shape, Miss(shape, f"{attempt.start}: {reason(failure_of(attempt, one.parsed))}"))
        miss.count += 1
        miss.examples.add(text)


def _nearest(attempts: list[Attempt]) -> list[Attempt]:
    """The attempt that came farthest at each trigger."""
    best: dict[tuple[int, int], Attempt] = {}
    for attempt in attempts:
        known = best.get(attempt.trigger)
        if known is None or (len(attempt.reach.read), -len(attempt.missing)) > (len(known.reach.read), -len(known.missing)):
            best[attempt.trigger] = attempt
    return list(best.values())


def _lemma(attempt: Attempt) -> str:
    """The verb or noun that the attempt began with."""
    item = next((item for item in attempt.items if item.verb or item.nouns), None)
    trigger = next((item for item in attempt.items if item.verb), item)
    return "" if trigger is None else trigger.verb or trigger.nouns[-1]


def shape_of(attempt: Attempt) -> str:
    """What stands around the trigger, as a pattern would write it: the kind's own terminals, phrase terminals, words in quotes."""
    triggers = attempt.grammar.triggers
    found: list[str] = []
    for item, options in zip(attempt.items, attempt.options, strict=True):
        if item.phrase.type in _SILENT or item.types == ("NEGATED",) or (item.cost == 0 and item.skip > 1):
            continue
        label = next((option for option in options if option in triggers), "") or _label(item)
        if not label:
            break
        found.append(label)
        if len(found) > _LENGTH:
            break
    return " ".join(found)


def _label(item: Item) -> str:
    """A phrase's most telling terminal, a function word in quotes, or a verb's lemma."""
    if item.word and not item.types:
        return f'"{item.word}"'
    marker = next((type_ for type_ in item.types if type_ in MARKERS), "")
    if marker:
        return f"{marker}:{item.verb}" if item.verb else marker
    if item.verb:
        return f"{item.verb}(verb)"
    actor = [type_ for type_ in item.types if type_ not in ("ACTOR", "QUANTITY", "EVENT")]
    return actor[0] if actor else item.types[0] if item.types else f"{item.nouns[-1]}(noun)" if item.nouns else ""

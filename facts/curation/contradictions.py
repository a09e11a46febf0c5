"""Holds the terms against text: where a corpus says "Prime Minister X of Y" and the lexicon knows another. Called by `facts.cli.lexicon`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from facts.curation.mentions import Mention, mentions
from facts.curation.terms import when
from facts.extract import Extractor
from facts.lexicon import Lexicon, Office
from facts.lexicon.spelling import name_key
from facts.model import Document
from facts.split import split_sentences

_SLACK = 7  # days around a change in which papers differ


class Contradiction(NamedTuple):
    """A mention that no term agrees with. `lexicon` is what the lexicon says instead; empty where it knows nobody in that office."""

    day: str
    office: str
    affiliation: str
    name: str
    lexicon: str
    document: str
    sentence: str


@dataclass(slots=True)
class Contradictions:
    """What came of a corpus: `agreed` are mentions that a term covers, `open` those of an office that no term has a holder for then."""

    documents: int = 0
    agreed: int = 0
    open: int = 0
    found: list[Contradiction] = field(default_factory=list)


Progress = Callable[[int], None]


def hold_against(extractor: Extractor, documents: Iterable[Document], progress: Progress | None = None, *, unknown: bool = False) -> Contradictions:
    """Look at every mention of an office-holder by name in dated documents; with `unknown`, those are listed too whose office has no holder in the lexicon."""
    result = Contradictions()
    for document in documents:
        result.documents += 1
        if progress is not None:
            progress(result.documents)
        if document.date is not None:
            for mention, sentence in _mentions(extractor, document):
                _judge(mention, document.date, document.id, sentence, extractor.lexicon, result, unknown)
    return result


def _mentions(extractor: Extractor, document: Document) -> Iterator[tuple[Mention, str]]:
    scan = extractor.tagger.scan(document.text, document.date)
    titled = [begin for begin, _, readings in scan.names if any(reading.type == "title" for reading in readings)]
    for sentence in split_sentences(document.text, document.body) if titled else ():
        if any(sentence.start <= begin < sentence.end for begin in titled):
            units = extractor.tag(document.text, sentence, scan)
            for mention in mentions(units, extractor.lexicon) if units is not None else ():
                yield mention, " ".join(document.text[sentence.start : sentence.end].split())


def _judge(mention: Mention, day: str, document: str, sentence: str, lexicon: Lexicon, result: Contradictions, unknown: bool) -> None:
    held = lexicon.holders.get((mention.office, mention.affiliation), ())
    meant = _meant(mention.name, lexicon)
    own = [term for term in held if term.person in meant]
    if any(_near(term, day) or (mention.past and _begun(term, day)) for term in own):
        result.agreed += 1
        return
    others = [] if mention.past else [term for term in held if term.covers(day)]
    says = own or (others if mention.office in lexicon.single_offices else [])
    if not says:
        result.open += 1
    if says or unknown:
        told = "; ".join(f"{term.person}, {when(term)}" for term in dict.fromkeys([*own, *others]))
        result.found.append(Contradiction(day, mention.office, mention.affiliation, mention.name, told if says else "", document, sentence))


def _meant(name: str, lexicon: Lexicon) -> set[str]:
    """Everybody whom a name may mean."""
    exact = {reading.known.name for reading in lexicon.names.get(name, ()) if reading.type == "person" and reading.known is not None}
    parts = (bearer for part in name.split() for bearer in lexicon.surnames.get(part, ()))
    return {*exact, *lexicon.keys.get(name_key(name), ()), *parts, *({name} & lexicon.persons.keys())}


def _near(term: Office, day: str) -> bool:
    about = date.fromisoformat(day)
    return any(term.covers((about + timedelta(days)).isoformat()) for days in (0, -_SLACK, _SLACK))


def _begun(term: Office, day: str) -> bool:
    return not term.start or day[: len(term.start)] >= term.start

"""Every stage of the extraction of a few sentences, as lines to read. Called by `facts.cli.explain`."""

from __future__ import annotations

from collections.abc import Iterator

from facts.extract import Extractor
from facts.match.reading import Sentence as Parsed
from facts.model import Document, Fact
from facts.phrase import Phrase
from facts.split import split_sentences


def explain_lines(extractor: Extractor, document: Document) -> Iterator[str]:
    """Words and tags, phrases, clauses, patterns tried and matched for each sentence; then the facts with the reason for each slot."""
    scan = extractor.tagger.scan(document.text)
    for sentence in split_sentences(document.text, document.body):
        yield f"sentence {sentence.index}: {' '.join(document.text[sentence.start : sentence.end].split())}"
        parsed = extractor.parse(document.text, sentence, scan)
        if parsed is None:
            yield "  too long to be a sentence: no pattern is tried"
            continue
        yield from _sentence(extractor, parsed)
    facts = extractor.extract(document).facts
    yield "facts" if facts else "no facts"
    for fact in facts:
        yield from _fact(fact)


def _sentence(extractor: Extractor, parsed: Parsed) -> Iterator[str]:
    units = parsed.units

    def words(phrase: Phrase | None) -> str:
        return " ".join(units.words[phrase.first : phrase.end]) if phrase is not None else "-"

    yield "  words    " + " ".join(f"{word}/{tag}" for word, tag in zip(units.words, units.tags, strict=True))
    yield "  phrases  " + " ".join(f"[{phrase.type} {words(phrase)}]" for phrase in parsed.phrases)
    for clause in parsed.clauses:
        marks = [
            clause.form,
            *(["passive"] if clause.passive else []),
            *(["negated"] if clause.verb.negated else []),
            *([clause.verb.modal] if clause.verb.modal else []),
        ]
        yield f"  clause   {clause.verb.lemma} ({', '.join([*marks, *clause.statuses])}); subject: {words(clause.subject)}"
    tried = extractor.matcher.tried(parsed)
    yield "  tried    " + (", ".join(tried) or "no trigger in this sentence")
    for match in extractor.matcher.match(parsed) or []:
        slots = "; ".join(f"{name}: {', '.join(words(phrase) for phrase in phrases)}" for name, phrases in match.slots.items())
        yield f"  matched  {match.pattern.name if match.pattern else '-'} at '{units.words[match.trigger[0]]}'; {slots}"


def _fact(fact: Fact) -> Iterator[str]:
    yield f"  {fact.kind} {fact.status}, by {fact.pattern}; day {fact.day or '?'} from the {fact.day_source or 'unknown'}"
    for who in (*fact.agents, *fact.targets, *fact.others):
        yield f'    {who.role:8} {who.name} ({who.affiliation or "?"})  <- "{who.text}", {who.resolved_by}'
    for speaker in fact.speakers:
        yield f'    speaker  {speaker.name} ({speaker.affiliation or "?"})  <- "{speaker.text}", {speaker.resolved_by}'
    if fact.date:
        yield f'    date     {fact.date.start or "…"} to {fact.date.end or "…"}  <- "{fact.date.text}"'
    if fact.place:
        yield f'    place    {fact.place.name} ({fact.place.country or "?"})  <- "{fact.place.text}"'
    for name in ("topic", "object", "quote"):
        mention = getattr(fact, name)
        if mention:
            yield f'    {name:8} "{" ".join(mention.text.split())}"'

"""An explanation as lines of at most 80 columns where words allow."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from facts.explain.stages import Explanation, Fit, Stages
from facts.explain.why_not import WhyNot, reason
from facts.model import Fact

_WIDTH = 80
_LABEL = 13


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    """Each sentence's stages, then the facts with the reason for each slot, then the times."""
    for sentence in explanation.sentences:
        yield from _sentence(sentence)
    yield f"{len(explanation.facts) or 'no'} fact{'' if len(explanation.facts) == 1 else 's'}"
    for fact in explanation.facts:
        yield from fact_lines(fact)
    for pattern, word, why in explanation.dropped:
        yield from _labelled("dropped", f"{pattern} at '{word}': {why}")
    yield from _labelled("time", ", ".join(f"{stage} {spent:.1f} ms" for stage, spent in explanation.milliseconds.items()))


def _labelled(label: str, text: str) -> list[str]:
    """Lines of text with a label in front of the first."""
    first = f"  {label}".ljust(_LABEL)
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=" " * _LABEL, break_long_words=False, break_on_hyphens=False) or [first.rstrip()]


def _sentence(sentence: Stages) -> Iterator[str]:
    yield from textwrap.wrap(f"sentence {sentence.number}: {sentence.text}", _WIDTH, subsequent_indent="  ", break_long_words=False)
    if sentence.too_long:
        yield "  too long to be a sentence: no pattern is tried"
        return
    yield from _labelled("words", " ".join(f"{word}/{tag}" for word, tag in sentence.words))
    yield from _labelled("phrases", " ".join(f"[{type_} {words}]" for type_, words in sentence.phrases))
    for clause in sentence.clauses:
        yield from _labelled("clause", f"{clause.lemma} ({', '.join(clause.marks)}); subject: {clause.subject or 'none'}")
    yield from _labelled("tried", ", ".join(sentence.tried) or "no trigger in this sentence")
    for fit in sentence.fits:
        yield from _fit(fit)
    if sentence.why_not is not None:
        yield from _why_not(sentence.why_not)


def _fit(fit: Fit) -> Iterator[str]:
    label = "suppressed" if fit.suppressed else "trap" if ".not_" in fit.pattern else "matched"
    yield from _labelled(label, f"{fit.pattern} at '{fit.trigger}'" + (f", by {fit.suppressed}" if fit.suppressed else ""))
    for read in fit.read:
        yield " " * _LABEL + f"  {read.slot or '-':14} {read.terminal:14} {read.words}".rstrip()


def _why_not(answer: WhyNot) -> Iterator[str]:
    yield f"  why not {answer.kind}:"
    for note in answer.notes:
        yield from _labelled("", note)
    if answer.nearest:
        yield from _labelled("", f"the nearest trigger words of the kind: {', '.join(answer.nearest)}")
    for failure in answer.failures:
        yield from _labelled("", f"{failure.pattern}: {reason(failure)}")


def fact_lines(fact: Fact) -> Iterator[str]:
    """One fact, each slot with its words and how they were understood."""
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
    for quantity in fact.quantities:
        yield f'    quantity {quantity.value:g} {quantity.unit}  <- "{quantity.text}"'
    if fact.about:
        yield f"    about    {fact.about}"

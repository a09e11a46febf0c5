"""What grammars there are, and what one kind reads: lists and cards for people who write grammars. Called by `facts.cli.grammar`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from facts.data import data_folder
from facts.extract import Extractor
from facts.lexicon import Lexicon
from facts.lexicon.inflect import noun_inflections, verb_inflections
from facts.match.examples import Outcome, run_examples
from facts.match.grammars import Grammar, grammar_files
from facts.match.notation import TRAP, word_class
from facts.model import Pattern
from facts.workbench.patterns import Sequences

_SHOWN = 6  # sequences of one pattern


@dataclass(frozen=True, slots=True)
class Row:
    """One file: its kind (or "traps"), where it came from, what it does to the kind, and how much it holds."""

    kind: str
    file: str
    source: str
    does: str
    patterns: int
    traps: int
    examples: int
    view: str


def overview(grammars: Iterable[Grammar]) -> list[Row]:
    """A row for each file."""
    shipped = {path.stem for path in grammar_files(data_folder("grammars"))}
    return [_row(grammar, shipped) for grammar in grammars]


def _row(grammar: Grammar, shipped: set[str]) -> Row:
    kind = grammar.kind
    does = "extends" if grammar.metadata.extends else "replaces" if not grammar.shipped and kind.name in shipped else "defines"
    traps = sum(start.startswith(TRAP) for start in grammar.starts)
    source = "shipped" if grammar.shipped else str(grammar.path.parent)
    view = "" if grammar.only_traps else kind.plural
    examples = len(grammar.metadata.examples)
    return Row(kind.name, grammar.path.name, source, "traps" if grammar.only_traps else does, len(kind.patterns), traps, examples, view)


def card(extractor: Extractor, kind: str) -> Iterator[str]:
    """A kind's patterns, each with codes, sequences, trigger words and examples, as lines to read."""
    for grammar in extractor.grammars:
        if grammar.kind.name == kind:
            yield from _file(grammar, extractor)


def _file(grammar: Grammar, extractor: Extractor) -> Iterator[str]:
    kind = grammar.kind
    yield f"{kind.name} - {kind.description}"
    yield f"{grammar.path if not grammar.shipped else grammar.shown}: {kind.direction}; {_codes(kind.plover, kind.cameo)}; view {kind.plural or '-'}"
    outcomes = run_examples(grammar, lambda document: extractor.extract(document).facts)
    patterns = {pattern.name.partition(".")[2]: pattern for pattern in kind.patterns}
    sequences = Sequences(grammar)
    for start in grammar.starts:
        yield ""
        yield f"  {start}  {_says(patterns.get(start))}".rstrip()
        shown = [" ".join(map(str, parts)) for parts in sequences.of(start)]
        yield from (f"    {line}" for line in shown[:_SHOWN])
        if len(shown) > _SHOWN:
            yield f"    and {len(shown) - _SHOWN} more"
        yield from (f"      + {outcome.example.sentence}" for outcome in outcomes if reads(outcome, f"{kind.name}.{start}"))
    yield from _words(grammar, extractor.lexicon)
    yield from _refused(outcomes)


def reads(outcome: Outcome, pattern: str) -> bool:
    """Whether an example that must be read is read by a pattern."""
    return outcome.example.sort == "positive" and any(fact.pattern == pattern for fact in outcome.facts)


def _says(pattern: Pattern | None) -> str:
    """The metadata of a pattern in words."""
    if pattern is None:
        return "a trap: claims its words and gives no fact"
    said = [_codes(pattern.plover, pattern.cameo), pattern.mode, pattern.status, pattern.phase]
    said += [f"needs {pattern.needs}" if pattern.needs else "", "reciprocal" if pattern.reciprocal else ""]
    said += ["weak" if pattern.weak else "", "voice" if pattern.voice else "", f"sense {pattern.sense}" if pattern.sense else ""]
    said += [f"counts {pattern.unit}" if pattern.unit else ""]
    said += [f"requires {r.role}.{r.trait} {r.test} {f'{r.other}.{r.trait}' if r.other else ' '.join(r.values)}" for r in pattern.requires]
    return "; ".join(word for word in said if word)


def _codes(plover: str | None, cameo: str | None) -> str:
    return " ".join(filter(None, (plover, cameo))) or "no codes"


def _words(grammar: Grammar, lexicon: Lexicon) -> Iterator[str]:
    yield ""
    yield "  words"
    for terminal, lemmas in sorted(grammar.triggers.items()):
        yield f"    {terminal}: {'; '.join(', '.join(forms(lemma, terminal, lexicon)) for lemma in lemmas)}"


def forms(lemma: str, terminal: str, lexicon: Lexicon) -> Sequence[str]:
    """The words that a trigger stands for."""
    if word_class(terminal) == "adjective":
        return [lemma]
    if word_class(terminal) == "verb":
        return verb_inflections(lemma, lexicon.irregular)
    *before, head = lemma.split()
    return [" ".join([*before, form]) for form in noun_inflections(head, lexicon.plurals)]


def _refused(outcomes: list[Outcome]) -> Iterator[str]:
    for sort, title in (("negative", "must not be read"), ("gap", "known gaps")):
        sentences = [outcome.example.sentence for outcome in outcomes if outcome.example.sort == sort]
        if sentences:
            yield ""
            yield f"  {title}"
            yield from (f"    {'-' if sort == 'negative' else '?'} {sentence}" for sentence in sentences)

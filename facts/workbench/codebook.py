"""The codebook in Markdown: a page for each kind and an index, out of grammars, tables of codes and readers' verdicts. Called by `facts.cli.codebook`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from facts.cameo import cameo_codes
from facts.errors import InputError, QueryError
from facts.extract import Extractor
from facts.match.examples import Outcome, run_examples
from facts.match.grammars import Grammar
from facts.match.metadata import Example
from facts.match.notation import INTENTS, TRAP
from facts.model import Kind, Pattern
from facts.plover import plover_modes
from facts.workbench.overview import reads
from facts.workbench.patterns import Sequences
from facts.workbench.verdicts import Verdicts

INDEX = "index"
_MARK = "<!-- Written by `facts codebook`: change the grammar, not this page. -->"
_SHOWN = 8  # sequences of one pattern
_QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
Codes = tuple[str, str, str]  # PLOVER root, CAMEO code, mode; empty where there is none


def codebook(extractor: Extractor, kinds: Collection[str], verdicts: Verdicts) -> dict[str, str]:
    """Name -> text of the pages of some kinds; of all, and the index of them, where none is named. Raises QueryError."""
    wanted = [kind for kind in extractor.kinds if not kinds or kind.name in kinds]
    if not wanted:
        raise QueryError(f"codebook: {', '.join(kinds)}: a file of traps defines no kind")
    pages = {} if kinds else {INDEX: _page(_index(wanted, verdicts))}
    return pages | {kind.name: _page(_kind(kind, extractor, verdicts)) for kind in wanted}


def write_codebook(pages: Mapping[str, str], folder: Path) -> None:
    """Write pages into a folder, which is made where it is not there. Raises InputError where a file of that name is none of ours; then nothing is written."""
    for name in pages:
        path = folder / f"{name}.md"
        if path.exists() and not path.read_bytes().startswith(_MARK.encode()):
            raise InputError(f"{path}: was not written by facts codebook; give another folder with -o")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8", newline="\n")


def _page(lines: Iterable[str]) -> str:
    return "\n".join([_MARK, *lines]) + "\n"


# --- the index ----------------------------------------------------------------------------------------------------------------------------


def _index(kinds: list[Kind], verdicts: Verdicts) -> Iterator[str]:
    yield "# Codebook"
    patterns = sum(len(kind.patterns) for kind in kinds)
    yield from ("", f"The {len(kinds)} kinds of fact that the grammars know, with {patterns:,} patterns. A fact is what a document reports: its claim, not a")
    yield "verdict. Codes belong to the pattern; what is only planned has those of an intent, where a pattern names one."
    measured = any(verdicts.told(kind.name) for kind in kinds)
    rows = [
        (f"[{k.name}]({k.name}.md)", k.description, k.direction, str(len(k.patterns)), _codes_of(k), _span(k), *([verdicts.told(k.name)] if measured else []))
        for k in kinds
    ]
    yield from _table("Kinds", ("kind", "what counts", "direction", "patterns", "codes", "Goldstein", *(["measured"] if measured else [])), rows)
    if measured:
        yield from ("", f"Measured: facts of {', '.join(verdicts.files)} that a reader found right, as the patterns were then.")
    yield from _table("Quad classes", ("class", "what"), [(str(number), what) for number, what in _QUADS.items()])
    yield from ("", "The class follows from CAMEO's root: 01 to 05, 06 to 08, 09 to 13, 14 to 20.")
    rows = [(root, mode, meaning) for root, modes in plover_modes().items() for mode, meaning in modes.items()]
    yield from _table("PLOVER's modes", ("root", "mode", "what"), rows)


def _codes_of(kind: Kind) -> str:
    """The PLOVER roots of a kind's patterns with their CAMEO codes."""
    roots: dict[str, set[str]] = {}
    for pattern in kind.patterns:
        roots.setdefault(pattern.plover or "no root", set()).update({pattern.cameo} if pattern.cameo else ())
    return "; ".join(f"{root} {', '.join(sorted(codes))}".strip() for root, codes in roots.items())


def _span(kind: Kind) -> str:
    values = sorted({cameo_codes()[pattern.cameo].goldstein for pattern in kind.patterns if pattern.cameo})
    return "" if not values else f"{values[0]:g}" if len(values) == 1 else f"{values[0]:g} to {values[-1]:g}"


# --- a kind -------------------------------------------------------------------------------------------------------------------------------


def _kind(kind: Kind, extractor: Extractor, verdicts: Verdicts) -> Iterator[str]:
    grammars = [grammar for grammar in extractor.grammars if grammar.kind.name == kind.name]
    files = ", ".join(f"`{grammar.path.name}`" for grammar in grammars)
    yield f"# {kind.name}"
    yield from ("", f"**What counts**: {kind.description}", "")
    parties = "its parties are equal" if kind.direction == "symmetric" else "from agent to target"
    yield f"{kind.direction.capitalize()}: {parties}. {len(kind.patterns)} patterns in {files}; the view `{kind.plural}`."
    if verdicts.told(kind.name):
        yield from ("", f"**Measured**: {verdicts.told(kind.name)}, in {', '.join(verdicts.files)}, as the patterns were then.")
    yield from _code_table(kind)
    yield from _what_does_not(grammars)
    yield from _section("Patterns", "What stands in order: triggers in capitals, slots in small letters, words in quotes; dates and adverbs are passed over.")
    for grammar in grammars:
        yield from _patterns(grammar, extractor, verdicts)
    yield from _section("Words", "What the triggers list; their inflected forms are read too.")
    yield ""
    for terminal, lemmas in sorted({name: words for grammar in grammars for name, words in grammar.triggers.items()}.items()):
        yield f"- `{terminal}`: {', '.join(lemmas)}"


def _code_table(kind: Kind) -> Iterator[str]:
    """Every combination of codes with what follows from it and the patterns that give it, those of what is planned last."""
    found: dict[tuple[bool, Codes], list[str]] = {}
    for pattern in kind.patterns:
        found.setdefault((False, (pattern.plover or "", pattern.cameo or "", pattern.mode or "")), []).append(pattern.name)
    for pattern in kind.patterns:
        if pattern.intent is not None:
            codes = (INTENTS[pattern.intent[:2]], pattern.intent, cameo_codes()[pattern.intent].mode or "")
            found.setdefault((True, codes), []).append(pattern.name)
    rows = [_code_row(planned, codes, names, len(kind.patterns)) for (planned, codes), names in sorted(found.items())]
    yield from _table("Codes", ("PLOVER", "mode", "CAMEO", "label", "Goldstein", "quad class", "patterns"), rows)


def _code_row(planned: bool, codes: Codes, names: list[str], all_patterns: int) -> tuple[str, ...]:
    plover, cameo, mode = codes
    known = cameo_codes().get(cameo)
    which = "all" if len(names) == all_patterns else ", ".join(name.partition(".")[2] for name in names)
    meaning = plover_modes().get(plover, {}).get(mode, "")
    follows = (known.label, f"{known.goldstein:g}", f"{known.quad_class}: {_QUADS[known.quad_class]}") if known is not None else ("", "", "")
    return plover, f"{mode}: {meaning}" if meaning else mode, cameo, *follows, f"planned: {which}" if planned else which


def _what_does_not(grammars: list[Grammar]) -> Iterator[str]:
    examples = [example for grammar in grammars for example in grammar.metadata.examples]
    negative = [example.sentence for example in examples if example.sort == "negative"]
    yield from _section("What does not count", "Sentences that give no fact of this kind:" if negative else "")
    yield from ("", *(f"- {sentence}" for sentence in negative))
    traps = [(grammar, start) for grammar in grammars for start in grammar.starts if start.startswith(TRAP)]
    if traps:
        yield from ("", "Traps, which claim their words before any pattern does:", "")
        yield from (f"- {start.removeprefix(TRAP).replace('_', ' ')}: {_sequences(grammar, start)}" for grammar, start in traps)
    gaps = [example for example in examples if example.sort == "gap"]
    if gaps:
        yield from ("", "Known gaps, which should count and are not read yet:", "", *(f"- {_shown(example)}" for example in gaps))


def _patterns(grammar: Grammar, extractor: Extractor, verdicts: Verdicts) -> Iterator[str]:
    outcomes = run_examples(grammar, lambda document: extractor.extract(document).facts)
    for pattern in grammar.kind.patterns:
        yield from _pattern(pattern, grammar, [outcome for outcome in outcomes if reads(outcome, pattern.name)], verdicts)


def _pattern(pattern: Pattern, grammar: Grammar, outcomes: list[Outcome], verdicts: Verdicts) -> Iterator[str]:
    yield from ("", f"### {pattern.name}", "")
    codes = (("PLOVER", pattern.plover), ("mode", pattern.mode), ("CAMEO", pattern.cameo), ("planned:", pattern.intent))
    said = [*(f"{name} {code}" for name, code in codes if code), pattern.status, pattern.phase, verdicts.told(pattern.name)]
    yield from (f"{'; '.join(filter(None, said)) or 'No codes'}.", "", _sequences(grammar, pattern.name.partition(".")[2]), "")
    yield from (f"- {_shown(outcome.example)}" for outcome in outcomes)


def _sequences(grammar: Grammar, start: str) -> str:
    every = [" ".join(map(str, parts)) for parts in Sequences(grammar).of(start)]
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    return " or ".join(f"`{words}`" for words in every[:_SHOWN]) + more


def _shown(example: Example) -> str:
    """A sentence and what it gives."""
    facts = ["; ".join(_slot(slot, values) for slot, values in expected.items()) for expected in example.expected]
    return example.sentence + "".join(f" → {fact}" for fact in facts if fact)


def _slot(slot: str, values: tuple[str, ...]) -> str:
    return ", ".join(values) if slot == "status" else f"{slot} {', '.join(values) or 'nobody'}"


def _section(title: str, says: str) -> Iterator[str]:
    yield from ("", f"## {title}", *(["", says] if says else []))


def _table(title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield from ("", f"## {title}", "", f"| {' | '.join(columns)} |", "|---" * len(columns) + "|")
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"

"""One fact for a reader: its sentence with the mentions marked, every slot with its reason, and how to cite it. Used by `facts.cli.show`."""

from __future__ import annotations

from facts.cameo import cameo_codes
from facts.errors import QueryError
from facts.model import Document, Fact, Mention, Sentence
from facts.store import Store


def find_fact(store: Store, prefix: str) -> Fact:
    """The fact whose id begins so. Raises QueryError where there is none, or more than one."""
    ids = store.ids(prefix)
    if not ids or not prefix:
        raise QueryError(f"show: no fact '{prefix}' in {store.where}; facts list prints the ids")
    if len(ids) > 1:
        raise QueryError(f"show: {len(ids)} facts begin with '{prefix}': {', '.join(ids[:5])}; give more digits")
    return next(store.facts(ids))


def show_lines(fact: Fact, document: Document, sentences: tuple[Sentence, ...]) -> list[str]:
    """What `facts show` prints."""
    lines = [f"{fact.kind} {fact.id}  {fact.status}", "", _marked(fact, document, sentences[fact.sentence]), ""]
    for who in (*fact.agents, *fact.targets, *fact.others):
        lines.append(_slot(who.role, f"{who.name} ({who.affiliation or '?'})", who.text, who.start, who.end, who.resolved_by))
    for speaker in fact.speakers:
        lines.append(_slot("speaker", f"{speaker.name} ({speaker.affiliation or '?'})", speaker.text, speaker.start, speaker.end, speaker.resolved_by))
    if fact.date:
        when = fact.date
        lines.append(_slot("date", f"{when.start or '…'} to {when.end or '…'} ({when.precision})", when.text, when.mention_start, when.mention_end, "words"))
    if fact.place:
        where = fact.place
        lines.append(_slot("place", f"{where.name} ({where.country or '?'})", where.text, where.mention_start, where.mention_end, "words"))
    for name in ("topic", "object", "condition", "quote"):
        mention: Mention | None = getattr(fact, name)
        if mention:
            lines.append(_slot(name, " ".join(mention.text.split()), mention.text, mention.start, mention.end, "words"))
    lines += [
        f"{'day':9} {fact.day or '?'} (from the {fact.day_source or 'unknown'})",
        f"{'trigger':9} {fact.trigger.text} [{fact.trigger.start}:{fact.trigger.end}]",
    ]
    lines += [
        f"{'pattern':9} {fact.pattern} in {fact.grammar}",
        f"{'codes':9} {_codes(fact)}",
        f"{'document':9} {document.id} {document.date or ''}",
    ]
    return lines


def _codes(fact: Fact) -> str:
    """The codes in words, as far as the fact has any."""
    said = [f"PLOVER {fact.plover}" if fact.plover else "", f"mode {fact.mode}" if fact.mode else ""]
    known = cameo_codes().get(fact.cameo or "")
    if known is not None:
        said += [f"CAMEO {known.code} ({known.label})", f"Goldstein {known.goldstein:g}", f"quad class {known.quad_class}"]
    return ", ".join(filter(None, said)) or "none"


def _slot(name: str, value: str, text: str, start: int, end: int, how: str) -> str:
    return f'{name:9} {value}  <- "{" ".join(text.split())}" [{start}:{end}] {how}'


def _marked(fact: Fact, document: Document, sentence: Sentence) -> str:
    """The sentence, each mention in it as [role words]; of overlapping ones the first stays."""
    spans = [(p.start, p.end, p.role) for p in (*fact.agents, *fact.targets, *fact.others)] + [(s.start, s.end, "speaker") for s in fact.speakers]
    spans.append((fact.trigger.start, fact.trigger.end, "trigger"))
    if fact.date:
        spans.append((fact.date.mention_start, fact.date.mention_end, "date"))
    if fact.place:
        spans.append((fact.place.mention_start, fact.place.mention_end, "place"))
    text, at = "", sentence.start
    for start, end, role in sorted(set(spans)):
        if at <= start and end <= sentence.end:
            text += document.text[at:start] + f"[{role} {document.text[start:end]}]"
            at = end
    return " ".join((text + document.text[at : sentence.end]).split())


def cite_lines(fact: Fact, document: Document, sentences: tuple[Sentence, ...]) -> list[str]:
    """Quote, source, url, date, hash and id: what a footnote needs."""
    sentence = sentences[fact.sentence]
    quote = " ".join(document.text[sentence.start : sentence.end].split())
    return [
        f'"{quote}"',
        f"{document.title or document.id}. {document.source or 'source unknown'}, {document.date or 'no date'}. {document.url or ''}".rstrip(),
        f"sha256 {document.sha256}, characters {sentence.start}-{sentence.end}, fact {fact.id}",
    ]

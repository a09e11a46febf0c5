"""Why the patterns of a kind did not match a sentence: no trigger, how far each came and what it expected next, or what suppressed it."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches

from facts.extract import Extractor
from facts.lexicon import Lexicon
from facts.lexicon.inflect import noun_inflections, verb_inflections
from facts.match.grammars import Grammar
from facts.match.items import Item, head_nouns
from facts.match.matches import Attempt, Match
from facts.match.notation import word_class
from facts.match.reading import Sentence as Parsed

_NEAREST = 5


@dataclass(frozen=True, slots=True)
class Failure:
    """One pattern: what it had read, what it expected next (readable terminals), and what stood there; `missing` are terminals found nowhere."""

    pattern: str
    trigger: str
    read: str
    expected: tuple[str, ...]
    found: str
    missing: tuple[str, ...] = ()


@dataclass(slots=True)
class WhyNot:
    """The answer for one kind and sentence. `notes` are whole sentences: traps, clauses that no pattern is tried on, no trigger at all."""

    kind: str
    notes: list[str] = field(default_factory=list)
    nearest: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


def why_not(extractor: Extractor, kind: str, parsed: Parsed, matches: list[Match]) -> WhyNot:
    """How far each pattern of a kind came in a sentence, the farthest first."""
    found = WhyNot(kind)
    for match in matches:
        if match.grammar.kind.name == kind and match.pattern is not None:
            by = f"was suppressed by {match.suppressed}" if match.suppressed else "matched"
            found.notes.append(f"{match.name} {by}")
    grammars = [grammar for grammar in extractor.grammars if grammar.kind.name == kind]
    found.notes += _barred(grammars, parsed)
    attempts = [attempt for attempt in extractor.matcher.attempts(parsed, kind) if not attempt.matched]
    found.failures = [failure_of(a, parsed) for a in sorted(attempts, key=lambda a: (-len(a.reach.read), len(a.missing)))]
    if not found.failures and not found.notes:
        found.notes.append("no trigger in this sentence")
        found.nearest = _nearest(grammars, parsed, extractor.lexicon)
    return found


def failure_of(attempt: Attempt, parsed: Parsed) -> Failure:
    """What one attempt had read, and what it lacked."""
    grammar, reach = attempt.grammar, attempt.reach
    small = set(grammar.words.values())
    wanted = [name for name in reach.expected if (name.isupper() and name[0] not in "$_") or name in small]
    expected = tuple(dict.fromkeys(readable(name, grammar) for name in wanted))
    read = " ".join(_words(attempt.items[number], parsed) for number in reach.read)
    found = _words(attempt.items[reach.at], parsed) if reach.at < len(attempt.items) else "the end of the clause"
    missing = tuple(sorted(readable(name, grammar) for name in attempt.missing))
    return Failure(f"{grammar.kind.name}.{attempt.start}", " ".join(parsed.units.words[slice(*attempt.trigger)]), read, expected, found, missing)


def readable(terminal: str, grammar: Grammar) -> str:
    """A terminal as the author wrote it: a word in quotes, or its name."""
    return next((f'"{word}"' for word, name in grammar.words.items() if name == terminal), terminal)


def reason(failure: Failure) -> str:
    """A failure in words: after what, what was expected, and what stood there."""
    lacks = f"; the sentence has no {', no '.join(failure.missing)}" if failure.missing else ""
    expected = " / ".join(failure.expected)
    if not failure.read:
        return f"begins with {expected}, found '{failure.found}'{lacks}"
    return f"after '{failure.read}' expected {expected}, found '{failure.found}'{lacks}"


def _words(item: Item, parsed: Parsed) -> str:
    """An item's words; a marker, which has none of its own, in angle brackets."""
    if item.word:
        return item.word
    if item.types and item.types[0] in ("PASSIVE", "OWNER", "OWNED_BY", "NEGATED") and not item.verb:
        return f"<{item.types[0]}>"
    return " ".join(parsed.units.words[item.phrase.first : item.phrase.end])


def _barred(grammars: list[Grammar], parsed: Parsed) -> list[str]:
    """Triggers on which no pattern is tried: verbs without a subject, and acts that are only urged, wished or refused."""
    lemmas = {lemma for grammar in grammars for name, values in grammar.triggers.items() if word_class(name) == "verb" for lemma in values}
    notes = []
    for clause in parsed.clauses:
        word = parsed.units.words[clause.verb.main]
        if clause.verb.lemma in lemmas and clause.subject is None:
            notes.append(f"'{word}' has no subject that was found: its patterns are not tried")
        elif clause.verb.lemma in lemmas and "unreal" in clause.statuses:
            notes.append(f"'{word}' is only urged, wished or refused here: no fact of its own")
    return notes


def _nearest(grammars: list[Grammar], parsed: Parsed, lexicon: Lexicon) -> list[str]:
    """Trigger words of the kind that come closest to words of the sentence."""
    forms: dict[str, None] = {}
    for grammar in grammars:
        for name, lemmas in grammar.triggers.items():
            for lemma in lemmas:
                for form in verb_inflections(lemma, lexicon.irregular) if word_class(name) == "verb" else noun_inflections(lemma, lexicon.plurals):
                    forms[form] = None
    verbs = [parsed.units.lowers[clause.verb.main] for clause in parsed.clauses]
    nouns = [noun for phrase in parsed.phrases if phrase.type == "NP" for noun in head_nouns(phrase, parsed.units, lexicon)]
    close = [match for word in (*verbs, *nouns) for match in get_close_matches(word, list(forms), n=2, cutoff=0.6)]
    return list(dict.fromkeys(close))[:_NEAREST]

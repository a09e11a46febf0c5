"""Which region "the province", "the enclave" or "the peninsula" is: the last that a text shortly before has called so. Used by `facts.interpret.localities`."""

from __future__ import annotations

from facts.lexicon import Known
from facts.resolve.discourse import Discourse

# What some regions are, whether a text says so or not.
_KNOWN = {
    "enclave": frozenset({"Gaza"}),
    "strip": frozenset({"Gaza"}),
    "territory": frozenset({"Gaza", "West Bank", "Hong Kong"}),
    "peninsula": frozenset({"Crimea", "Sinai"}),
    "island": frozenset({"Taiwan", "Cyprus", "Cuba", "Sri Lanka"}),
}
_NEAR = 600  # characters between a region's name and its bare noun
_NAMES = ("place", "country", "capital")


def last_region(noun: str, start: int, discourse: Discourse) -> Known | None:
    """The last region or island in front of `start` that is called by a noun: "Idlib province", "the enclave of Afrin", "the Gaza Strip"."""
    text = discourse.text
    for words, begin, known in reversed(discourse.setting.named(max(0, start - _NEAR), start, _NAMES)):
        behind, front = text[begin + len(words) : begin + len(words) + len(noun) + 1], text[max(0, begin - len(noun) - 4) : begin]
        called = words.lower().endswith(noun) or behind.lower() == f" {noun}" or front.lower() == f"{noun} of "
        if called or known.name in _KNOWN.get(noun, ()):
            return known
    return None

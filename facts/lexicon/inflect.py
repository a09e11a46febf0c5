"""English inflection of lemmas, for the trigger words of grammars. Regular rules and doubling after Quirk et al., A Comprehensive Grammar
of the English Language (1985), 3.5-3.10; irregular forms from the compiled lexicon."""

from __future__ import annotations

import re
from functools import cache

_DOUBLES = re.compile(r"^(?:[^aeiou]*[aeiou][bdgklmnprt]|.*(?:(?<!f)fer|mit|cur|pel|bel|tol|gret|bar|gin|cut|set|put|shut|stop|plan|tap|nap|ban))$")
_ES = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)$")


def verb_inflections(lemma: str, irregular: dict[str, list[str]]) -> list[str]:
    """All forms of a verb: base, third person, past, participle, gerund. A phrasal lemma ("hold-up") inflects as one word."""
    return list(dict.fromkeys([lemma, *irregular.get(lemma, ()), third_person(lemma), suffixed(lemma, "ing"), *_pasts(lemma, irregular)]))


def noun_inflections(lemma: str, plurals: dict[str, list[str]]) -> list[str]:
    """Singular and plural; `plurals` are the irregular ones."""
    return list(dict.fromkeys([lemma, third_person(lemma), *plurals.get(lemma, ())]))


@cache
def third_person(lemma: str) -> str:
    """The -s form, which is also a regular noun's plural."""
    if _ES.search(lemma):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _pasts(lemma: str, irregular: dict[str, list[str]]) -> list[str]:
    return [] if lemma in irregular else [suffixed(lemma, "ed")]


@cache
def suffixed(lemma: str, suffix: str) -> str:
    """A regular form in -ing or -ed."""
    if lemma.endswith("ie") and suffix == "ing":
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and (suffix == "ed" or not lemma.endswith(("ee", "ye", "oe"))):
        return lemma[:-1] + suffix
    if lemma.endswith("y") and suffix == "ed" and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    if _DOUBLES.match(lemma) and not lemma.endswith(("w", "x", "y")) and not re.search(r"[aeiou]{2}.$", lemma):
        return lemma + lemma[-1] + suffix
    return lemma + suffix

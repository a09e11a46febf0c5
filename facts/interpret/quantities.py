"""Counted things: "31 tanks", "$2 billion", "at least two diplomats". Called by `facts.interpret.drafting` for the quantity slots of a match."""

from __future__ import annotations

import re

from facts.lexicon import Lexicon
from facts.model import Quantity
from facts.phrase import Phrase
from facts.tag import Units

_DIGITS = re.compile(r"[$€£¥]?(\d[\d,]*(?:\.\d+)?)$")
_MONEY = "$€£¥"


def read_quantity(phrase: Phrase, units: Units, text: str, lexicon: Lexicon, unit: str | None) -> Quantity | None:
    """The number in a noun phrase and what it counts: the pattern's unit, else the noun's; None for a vague plural ("dozens of men").

    Offsets are those of the number and its noun.
    """
    begin, end = phrase.base
    first = next((i for i in range(begin, end) if _value(units.lowers[i], lexicon) is not None and units.tags[i] == "0"), None)
    if first is None:
        return None
    value, after = _number(first, end, units, lexicon)
    if value is None:
        return None
    money = any(word[0] in _MONEY for word in units.words[first:after])
    start, stop = units.starts[first], units.ends[end - 1]
    return Quantity(value, unit or ("money" if money else _unit(phrase, after, units, lexicon)), text[start:stop], start, stop)


def _value(word: str, lexicon: Lexicon) -> tuple[float, bool] | None:
    digits = _DIGITS.match(word)
    return (float(digits[1].replace(",", "")), False) if digits else lexicon.numbers.get(word)


def _number(first: int, end: int, units: Units, lexicon: Lexicon) -> tuple[float | None, int]:
    """The value of the number words from `first` on, and where they end: "two hundred", "$2 billion"."""
    total: float | None = None
    at = first
    while at < end and units.tags[at] in "0N":
        found = _value(units.lowers[at], lexicon)
        if found is None:
            break
        value, multiplies = found
        total = value * (total if total is not None else 1) if multiplies else value + (total or 0)
        at += 1
    return total, at


def _unit(phrase: Phrase, after: int, units: Units, lexicon: Lexicon) -> str:
    """What is counted: the head noun's unit, of "two of the diplomats" the complement's."""
    counted = phrase if after < phrase.base[1] or phrase.complement is None else phrase.complement
    if after == counted.base[1]:
        return "people"
    noun = lexicon.noun_lemma(units.lowers[counted.base[1] - 1])
    pair = f"{units.lowers[counted.base[1] - 2]} {noun}" if counted.base[1] - counted.base[0] > 1 else noun
    return lexicon.units.get(pair) or lexicon.units.get(noun, noun)

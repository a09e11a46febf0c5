"""Sentences to units: words, merged names and dates, each with one tag character (see `facts.tag.tags`)."""

from facts.tag.headlines import as_sentences
from facts.tag.quotes import QuoteSpan, find_quotes
from facts.tag.units import Scan, Tagger, Units

__all__ = ["QuoteSpan", "Scan", "Tagger", "Units", "as_sentences", "find_quotes"]

"""Units to phrases: noun phrases with owners, complements, appositions and coordination; verb groups; and what stands between them."""

from facts.phrase.chunks import find_chunks
from facts.phrase.papers import paper_noun
from facts.phrase.phrase import Phrase
from facts.phrase.phrases import build_phrases
from facts.phrase.verbs import VerbGroup

__all__ = ["Phrase", "VerbGroup", "build_phrases", "find_chunks", "paper_noun"]

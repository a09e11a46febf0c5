"""Text to sentences, with character offsets."""

from facts.split.sentences import split_sentences

__all__ = ["split_sentences"]

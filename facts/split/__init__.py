"""Text to sentences, with character offsets."""

from facts.split.sentences import headlines, split_sentences

__all__ = ["headlines", "split_sentences"]

"""Text to sentences, with character offsets."""

from facts.split.blanks import blanked
from facts.split.sentences import headlines, split_sentences

__all__ = ["blanked", "headlines", "split_sentences"]

"""What the tool knows of the world and of English: names, offices, titles, head nouns, words and their inflections."""

from facts.lexicon.entries import Known, Office, Reading, Role
from facts.lexicon.lexicon import Lexicon, load_lexicon

__all__ = ["Known", "Lexicon", "Office", "Reading", "Role", "load_lexicon"]

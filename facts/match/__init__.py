"""Phrases to matches: Lark grammars of reporting patterns, loaded from `grammars/`, anchored on clauses and on trigger nouns.

Nothing is imported here: `facts kinds` needs the grammars alone, not the matcher and the lexicon behind it.
"""

"""Phrases to matches: Lark grammars of reporting patterns, loaded from `grammars/`, anchored on clauses and on trigger nouns."""

from facts.match.grammars import Grammar, load_grammars, load_kinds
from facts.match.items import Item
from facts.match.matcher import Match, Matcher

__all__ = ["Grammar", "Item", "Match", "Matcher", "load_grammars", "load_kinds"]

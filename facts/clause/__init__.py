"""Phrases to clauses: each verb group with its subject, what follows it, how real it is, and whose words it is part of."""

from facts.clause.clause import Clause, is_accident, named_behind, says_of
from facts.clause.clauses import build_clauses
from facts.clause.frames import find_saying, find_source, find_speakers, has_content, is_statement, told_by

__all__ = [
    "Clause",
    "build_clauses",
    "find_saying",
    "find_source",
    "find_speakers",
    "has_content",
    "is_accident",
    "is_statement",
    "named_behind",
    "says_of",
    "told_by",
]

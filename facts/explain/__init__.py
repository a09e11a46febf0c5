"""Why a sentence gives its facts, and why not others: every stage as values, and as lines to read. Called by `facts.cli.explain`."""

from facts.explain.lines import explanation_lines
from facts.explain.stages import Explanation, explain

__all__ = ["Explanation", "explain", "explanation_lines"]

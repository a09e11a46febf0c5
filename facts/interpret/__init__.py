"""Matches to facts: who the phrases are, how surely, when, where, who says so; mentions of one event merged into one fact."""

from facts.interpret.drafts import Draft, Interpreter
from facts.interpret.finish import finish

__all__ = ["Draft", "Interpreter", "finish"]

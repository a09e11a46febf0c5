"""Matches to facts: what each slot stands for, when, where, who says so; mentions of one event merged into one fact."""

from facts.interpret.draft import Draft
from facts.interpret.finish import finish
from facts.interpret.interpreter import Interpreter

__all__ = ["Draft", "Interpreter", "finish"]

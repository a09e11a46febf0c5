"""The value that references become. Used by everything in `facts.interpret`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """A resolved actor: `type` is person, country, organisation, body, group, outlet, or unnamed; offsets are of the words that stand for it."""

    name: str
    affiliation: str | None
    type: str
    start: int
    end: int
    resolved_by: str
    gender: str = ""
    plural: bool = False

"""A date expression as found: its span and its parts. Made by `facts.dates.find`, read by `facts.dates.resolve`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words at `[start:end]` of the document that name a time. `form` is the rule that found them, `parts` its named pieces in lower case.

    `modifier`: the expression only names another thing ("the 2003 invasion"). `anchor`: what a relative expression counts from.
    `bound`: "since", "until", "before" or "after" where the words before the expression leave one end open.
    `ends`: the two expressions of a stretch, "from Monday to Friday".
    """

    start: int
    end: int
    form: str
    parts: dict[str, str] = field(default_factory=dict)
    modifier: bool = False
    anchor: Literal["event", "document"] | None = None
    bound: Literal["since", "until", "before", "after"] | None = None
    ends: tuple[DateMention, DateMention] | None = None

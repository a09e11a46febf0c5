"""Words behind names that are no part of them: "abducted by Chad decades ago", "retired Tutsi major X". Called by `facts.tag.context`."""

from __future__ import annotations

_SPANS = frozenset("minutes hours days weeks months years decades moments".split())
_BEFORE = frozenset("ago earlier later before after beforehand previously".split())
_NAMES = frozenset("CKOHELPT")


def settle_spans(lowers: list[str], tags: list[str]) -> None:
    """How long before something was, and a rank that is a verb too; changes `tags`."""
    for at in range(1, len(tags) - 1):
        if lowers[at] in _SPANS and lowers[at + 1] in _BEFORE and tags[at - 1] in _NAMES:
            tags[at] = "R"
        elif lowers[at] == "major" and tags[at] == "v" and tags[at + 1] in "HP":
            tags[at] = "N"

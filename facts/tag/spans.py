"""Words behind names that are no part of them: "abducted by Chad decades ago", "retired Tutsi major X"; and about how many a verb counts.

Called by `facts.tag.context`.
"""

from __future__ import annotations

_SPANS = frozenset("minutes hours days weeks months years decades moments".split())
_BEFORE = frozenset("ago earlier later before after beforehand previously".split())
_NAMES = frozenset("CKOHELPT")
_ABOUT = frozenset("about around over under nearly roughly".split())
_COUNTING = frozenset("arrest detain kill injure wound capture rescue evacuate deport free release abduct kidnap hold jail deploy send expel".split())


def settle_spans(lowers: list[str], tags: list[str]) -> None:
    """How long before something was, where somebody is, a rank that is a verb too, and a number behind a verb that looks like a noun; changes `tags`."""
    for at in range(1, len(tags) - 1):
        if lowers[at] in _SPANS and lowers[at + 1] in _BEFORE and tags[at - 1] in _NAMES:
            tags[at] = "R"
        elif lowers[at] == "there" and tags[at] == "p" and tags[at - 1] in "NDE" and tags[at + 1] in "N,.I&;":
            tags[at] = "R"  # "took ten people there hostage"
        elif lowers[at] == "major" and tags[at] == "v" and tags[at + 1] in "HP":
            tags[at] = "N"
        elif tags[at] == "I" and tags[at + 1] == "0" and tags[at - 1] == "v" and lowers[at] in _ABOUT and lowers[at - 1] in _COUNTING:
            tags[at] = "a"  # "troops arrest around 30 people"

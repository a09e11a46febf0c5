"""Whether whoever was last said to say something can have made the claim that is denied. Used by `facts.interpret.slots`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse

_SENTENCE_LONG = 300  # characters
_DENYING = re.compile(r"(?i)\b(?:never|denie[sd]|denying|not|no)\b|n['’]t\b")


def only_denies(sayer: Actor, deniers: Sequence[Actor], start: int, discourse: Discourse) -> bool:
    """Whether somebody has only denied something himself, and told nothing of those who answer a claim at `start`: "Ivanov said he never owned a share"."""
    told = {known.affiliation for known in discourse.setting.powers(sayer.end, start)} & {actor.affiliation for actor in deniers}
    return not told and _DENYING.search(discourse.text, sayer.end, min(start, sayer.end + _SENTENCE_LONG)) is not None


def has_told_of(deniers: Sequence[Actor], sayer: Actor, accuser: Actor, start: int, discourse: Discourse) -> bool:
    """Whether somebody has said since another's accusation and right before the sentence at `start` what those who deny it did: "Chad said Mali sent jets"."""
    if start - sayer.end > _SENTENCE_LONG or accuser.name.split()[-1] in discourse.text[sayer.start : start]:
        return False
    told = discourse.setting.powers(sayer.end, start)
    return bool({known.affiliation for known in told} & {actor.affiliation for actor in deniers})

"""Where something happened that is told under a dateline and names no place: in its town, where that is home to one of the parties.

"CAIRO (AP) - Egypt's foreign minister met a Chadian envoy"; "visiting Chadian President X met Y"; "protesters marched on the Chadian embassy". Called by
`facts.interpret.interpreter` once all actors are known.
"""

from __future__ import annotations

import re

from facts.interpret.draft import Draft
from facts.model import Place
from facts.resolve.datelines import town_of
from facts.resolve.discourse import Discourse

_VISITING = re.compile(r"\bvisiting ", re.IGNORECASE)
_MISSION = re.compile(r"\b(?:embassy|consulate)\b", re.IGNORECASE)


def in_the_town_of_the_dateline(draft: Draft, discourse: Discourse) -> None:
    """Give a meeting or protest that took place, and of which nothing tells where, the town of its report's dateline."""
    kind = draft.match.grammar.kind.name
    if draft.place is not None or draft.status not in ("occurred", None) or kind not in ("meeting", "protest"):
        return
    begin, end = draft.said
    line = discourse.setting.dateline(begin)
    told = (_VISITING if kind == "meeting" else _MISSION).search(discourse.text, begin, end)
    if line is None or not (told or (kind == "meeting" and line.at >= begin)):
        return
    town = town_of(line, discourse.lexicon)
    homes = {actor.affiliation for actor in draft.parties if actor.affiliation is not None}
    if town is not None and (kind == "protest" or (town.affiliation in homes and len(homes) > 1)):
        words = line.words
        draft.place = Place(town.name, town.affiliation, town.latitude, town.longitude, discourse.text[slice(*words)], *words)

"""Towns that no gazetteer holds, told by the words beside them: "an air strike on Foobarin, Homs province" is on nobody of that name.

Called by `facts.interpret.interpreter` when a document is read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from facts.interpret.draft import Draft
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse
from facts.resolve.persons import NO_ONE_KNOWN

_KIND = r"(?:city|town|village|hamlet|district|province|suburb|settlement|neighbou?rhood|municipality|governorate|oblast|refugee camp)"
_CALLED = re.compile(rf"\b{_KIND} (?:of )?(?:the )?\Z", re.IGNORECASE)
_SAID_TO_BE = re.compile(rf",? (?:(?:a|an|the|its) (?:[a-z-]+ )*)?{_KIND}\b", re.IGNORECASE)
_STRUCK = re.compile(
    r"\b(?:on|at|into|against|of|attack(?:ed|s|ing)?|hit(?:ting|s)?|struck|str(?:ik(?:ing|es?))|shell(?:ed|s|ing)|bomb(?:ed|s|ing)|bombarded|raided)\s\Z"
)
_SAYING = re.compile(r"\s(?:said|says|claimed|claims|reported|reports|announced|confirmed|told)\b")
_LIES_IN = re.compile(r", (?:in )?(?:[a-z]+ )*[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}")
_BEFORE = 24  # characters in front of a name


def townships(draft: Draft, discourse: Discourse) -> None:
    """Put the country of a town in the place of its name, taken for somebody's, where force is used against it."""
    if draft.match.grammar.kind.plover != "ASSAULT":
        return
    own = {agent.affiliation for agent in draft.agents}
    targets = [_country(target, draft, discourse) if _is_a_town(target, discourse) else target for target in draft.targets]
    draft.targets = [target for target in targets if target is not None and (target in draft.targets or target.affiliation not in own)]


def _is_a_town(actor: Actor, discourse: Discourse) -> bool:
    """Whether an unknown name is called a town, or a place that is known follows it as where it lies."""
    if actor.type != "person" or actor.affiliation is not None or actor.resolved_by != NO_ONE_KNOWN:
        return False
    text = discourse.text
    called = _CALLED.search(text, max(0, actor.start - _BEFORE), actor.start) or _SAID_TO_BE.match(text, actor.end)
    return called is not None or _land_behind(actor, discourse) is not None


def _land_behind(actor: Actor, discourse: Discourse) -> str | None:
    """The country of the place that follows a name as where it lies: "Foobarin, Homs province"."""
    if _STRUCK.search(discourse.text, max(0, actor.start - _BEFORE), actor.start) is None:
        return None
    told = _LIES_IN.match(discourse.text, actor.end)
    if told is None or _SAYING.match(discourse.text, told.end()):
        return None  # "killed Jan Kowalski, Syria said"
    return discourse.setting.only_beside(set(), told.start(), told.end())


def _country(town: Actor, draft: Draft, discourse: Discourse) -> Actor | None:
    code = _land_behind(town, discourse) or discourse.setting.country(*draft.said, place_only=True) or discourse.setting.scene(town.start)
    known = discourse.lexicon.countries.get(code or "")
    return replace(town, name=known.name, affiliation=code, type="country", resolved_by="country of the place") if known is not None else None

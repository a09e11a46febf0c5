"""Whose those are whom a state says that another killed: its own, where the sentence names no third. Called by `facts.interpret.interpreter`.

"Afghan authorities said 52 civilians were killed in an American airstrike", "Kenya's army said rebels had killed two soldiers".
"""

from __future__ import annotations

from dataclasses import replace

from facts.interpret.draft import Draft
from facts.interpret.sorts import class_of, is_from_elsewhere
from facts.resolve.actor import Actor
from facts.resolve.belongings import PEOPLE, TROOPS
from facts.resolve.discourse import Discourse
from facts.resolve.institutions import STATE

_POWERS = frozenset("USA GBR FRA RUS CHN".split())  # states that tell of other peoples' wars as well
OF_SPEAKER = "country of the speaker"  # how the resolution of a victim ends that is of the state that tells of it


def of_whom_it_tells(draft: Draft, discourse: Discourse) -> None:
    """Give the victims of a draft of whom nothing else tells a country the one of the state that reports what another did to them."""
    code = _told_by(draft, discourse) if draft.match.grammar.kind.plover == "ASSAULT" and draft.agents else None
    if code is not None:
        draft.targets = [_of(actor, code, discourse) for actor in draft.targets]


def _of(actor: Actor, code: str, discourse: Discourse) -> Actor:
    name = actor.name.lower()
    plain = actor.type == "unnamed" and actor.affiliation is None and class_of(name, discourse) in ((TROOPS,) if code in _POWERS else (PEOPLE, TROOPS))
    if not plain or is_from_elsewhere(name.split(), discourse) or not discourse.lexicon.may_live(name.split(), code):
        return actor
    return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by}; {OF_SPEAKER}")


def _told_by(draft: Draft, discourse: Discourse) -> str | None:
    """The one state whose government or officials tell of a draft, another than its doers', and the only other one that its sentence names."""
    codes = {speaker.affiliation for speaker in draft.speakers if speaker.affiliation is not None and _speaks_for_a_state(speaker, discourse)}
    own = {actor.affiliation for actor in draft.agents}
    if len(codes) != 1 or None in own or codes & own:
        return None
    code = codes.pop()
    if code is None or (draft.place is not None and draft.place.country != code):
        return None
    return code if discourse.setting.only_beside(own, *draft.said) in (None, code) else None


def _speaks_for_a_state(speaker: Actor, discourse: Discourse) -> bool:
    if speaker.affiliation not in discourse.lexicon.countries and speaker.name not in discourse.lexicon.territories:
        return False
    office = speaker.type in ("body", "unnamed") and class_of(speaker.name.lower(), discourse) == STATE
    return speaker.type in ("country", "group") or office or (speaker.type == "person" and bool(discourse.offices(speaker)))

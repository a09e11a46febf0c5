"""Drafts to facts: mentions of one event become one fact, dates that count from another event are resolved, ids are made.

Called by `facts.extract` when all sentences of a document are read.
"""

from __future__ import annotations

from facts.dates import resolve
from facts.interpret.discourse import Actor
from facts.interpret.drafts import Draft
from facts.interpret.status import is_future
from facts.model import Document, Fact, Participant, Speaker, When, fact_id


def finish(document: Document, drafts: list[Draft]) -> tuple[Fact, ...]:
    """The facts of a document, sorted by start, kind and pattern."""
    merged = _merge([draft for draft in drafts if not draft.implied], [draft for draft in drafts if draft.implied])
    days = {id(group[0]): _date(document, group, None) for group in merged}
    facts: dict[str, Fact] = {}
    for group in merged:
        when = days[id(group[0])] or _from_event(document, group, merged, days)
        fact = _fact(document, group, when)
        facts.setdefault(fact.id, fact)
    return tuple(sorted(facts.values(), key=lambda fact: (fact.start, fact.kind, fact.pattern, fact.id)))


def _merge(whole: list[Draft], implied: list[Draft]) -> list[list[Draft]]:
    """Groups of mentions of one event; the first mention with parties leads."""
    groups: list[list[Draft]] = []
    for draft in whole:
        home = next((group for group in groups if _same(group, draft)), None)
        if home is None:
            groups.append([draft])
        else:
            home.append(draft)
    for draft in implied:
        home = next((group for group in groups if _mentions(group, draft)), None)
        if home is not None:
            home.append(draft)
    return groups


def _names(drafts: list[Draft]) -> set[str]:
    return {actor.name for draft in drafts for actor in draft.parties}


def _same(group: list[Draft], draft: Draft) -> bool:
    """Whether a mention is of the group's event: same kind, its parties among the other's, no contradiction of status."""
    lead = group[0]
    if lead.match.grammar.kind.name != draft.match.grammar.kind.name:
        return False
    known, new = _names(group), {actor.name for actor in draft.parties}
    if lead.match.grammar.kind.direction == "directed":
        same_roles = {a.name for a in lead.agents} == {a.name for a in draft.agents} and {a.name for a in lead.targets} == {a.name for a in draft.targets}
        return same_roles and _status(group) == (draft.status or "occurred") and bool(draft.targets) and _same_object(lead, draft)
    statuses = {d.status for d in group if d.status}
    weak = draft.status is None or not statuses
    if draft.owner_pronoun and draft.targets and {a.name for a in draft.targets} <= known and weak:
        return True
    if known == new:
        return weak or draft.status in statuses
    nested = new < known or known < new
    return nested and (weak or (draft.status in statuses and draft.status != "occurred"))


def _same_object(one: Draft, other: Draft) -> bool:
    return one.object is None or other.object is None or one.object.text == other.object.text


def _mentions(group: list[Draft], draft: Draft) -> bool:
    """A mention without all its parties ("the call with X", "the meeting") belongs to an event that has them."""
    if group[0].match.grammar.kind.name != draft.match.grammar.kind.name:
        return False
    names = {actor.name for actor in draft.parties}
    return bool(names) and names <= _names(group)


def _status(group: list[Draft]) -> str:
    return next((draft.status for draft in group if draft.status), "occurred")


def _date(document: Document, group: list[Draft], event: str | None) -> When | None:
    future = is_future(_status(group))  # type: ignore[arg-type]
    for draft in group:
        if draft.date is not None:
            when = resolve(draft.date, text=document.text, anchor=document.date, future=future, event=event if draft.date.anchor == "event" else None)
            if when is not None:
                return when
    return None


def _from_event(document: Document, group: list[Draft], merged: list[list[Draft]], days: dict[int, When | None]) -> When | None:
    """ "the day before their talks": count from the fact whose trigger stands in the words after the expression."""
    for draft in group:
        if draft.date is None or draft.date.anchor != "event" or draft.date_event is None:
            continue
        start, end = draft.date_event
        for other in merged:
            if other is not group and any(start <= d.trigger.start < end for d in other):
                day = days[id(other[0])]
                if day is not None and day.start is not None:
                    return _date(document, [draft], day.start)
    return None


def _fact(document: Document, group: list[Draft], when: When | None) -> Fact:
    lead = group[0]
    agents = [_participant("agent", a, document) for a in lead.agents]
    targets = [_participant("target", a, document) for a in lead.targets]
    others = [_participant(role, a, document) for role, a in lead.others]
    known = {p.name for p in (*agents, *targets)}
    for draft in group[1:]:
        if lead.match.grammar.kind.direction == "symmetric":
            mentioned = draft.targets if draft.owner_pronoun else draft.parties
            targets += [_participant("target", a, document) for a in mentioned if a.name not in known]
            known.update(a.name for a in mentioned)
        others += [_participant(role, a, document) for role, a in draft.others if a.name not in {o.name for o in others}]
    pattern = lead.match.pattern
    assert pattern is not None
    day = when.start or when.end if when is not None else document.date
    parties = (*agents, *targets, *others)
    return Fact(
        id=fact_id(document, pattern.kind, lead.trigger, parties), document=document.id, sentence=lead.sentence, kind=pattern.kind,
        status=_status(group), agents=tuple(agents), targets=tuple(targets), trigger=lead.trigger, start=lead.start, end=lead.end,  # type: ignore[arg-type]
        pattern=pattern.name, grammar=pattern.file, plover=pattern.plover, cameo=pattern.cameo, others=tuple(others),
        speakers=tuple(Speaker(a.name, a.affiliation, document.text[a.start : a.end], a.start, a.end, a.resolved_by) for a in lead.speakers),
        date=when, day=day, day_source="text" if when is not None else "document" if document.date else None,
        place=next((d.place for d in group if d.place), None), topic=next((d.topic for d in group if d.topic), None), object=lead.object, quote=lead.quote,
        cited_outlets=tuple(dict.fromkeys(lead.outlets)), phase=pattern.phase,
    )  # fmt: skip


def _participant(role: str, actor: Actor, document: Document) -> Participant:
    return Participant(role, actor.name, actor.affiliation, document.text[actor.start : actor.end], actor.start, actor.end, actor.resolved_by)

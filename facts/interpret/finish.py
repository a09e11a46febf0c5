"""Drafts to facts: mentions of one event become one fact, dates that count from another event are resolved, ids are made.

Called by `facts.extract` when all sentences of a document are read.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from facts.cameo import mode_of
from facts.dates import find_dates, resolve
from facts.interpret.draft import Draft
from facts.interpret.merging import Group, merge
from facts.match.notation import INTENTS
from facts.model import Document, Fact, Mention, Participant, Pattern, Place, Speaker, Status, When, fact_id
from facts.resolve.actor import Actor
from facts.status.status import is_future

_SPOKEN = frozenset("SUPPORT REQUEST ACCUSE REJECT THREATEN AGREE".split())  # roots of what may be said now of a day to come
_SAID_ON_TERMS = frozenset("pledge threat appeal statement agreement".split())  # kinds that are done by saying it, whatever they hang on
_NEAR = 400  # characters between a day and "the next day"


def finish(document: Document, drafts: list[Draft], *, rewritten: bool = False) -> tuple[Fact, ...]:
    """The facts of a document, sorted by start, kind and pattern; `rewritten`: what was read differs from its text, as headlines and blanks do."""
    groups = merge(drafts)
    days = [_date(document, group, None) for group in groups]
    events = _Events(groups, days)
    made = [_fact(document, group, day or _from_event(document, group, events)) for group, day in zip(groups, days, strict=True)]
    facts: dict[str, Fact] = {}
    for group, fact in zip(groups, made, strict=True):
        number = events.named_by(group)
        about = made[number].id if number is not None else None
        facts.setdefault(fact.id, replace(fact, about=about) if about is not None and about != fact.id else fact)
    told = [_as_written(fact, document.text) for fact in facts.values()] if rewritten else facts.values()
    return tuple(sorted(told, key=lambda fact: (fact.start, fact.kind, fact.pattern, fact.id)))


class _Events:
    """The groups of a document by the characters where their triggers begin."""

    def __init__(self, groups: list[Group], days: list[When | None]) -> None:
        self._at = sorted((draft.trigger.start, number) for number, group in enumerate(groups) for draft in group.drafts)
        self._groups = groups
        self._days = days

    def day(self, start: int, end: int, other_than: Group) -> str | None:
        """The first day of an event whose trigger stands at `[start, end)`."""
        for at, number in self._at[bisect_left(self._at, (start, -1)) :]:
            if at >= end:
                return None
            when = self._days[number]
            if self._groups[number] is not other_than and when is not None and when.start is not None:
                return when.start
        return None

    def day_before(self, start: int, other_than: Group, latest: str | None) -> str | None:
        """The first day of the last dated event whose trigger stands before a character; none after the `latest` day."""
        for _, number in reversed(self._at[: bisect_left(self._at, (start, -1))]):
            when = self._days[number]
            if self._groups[number] is not other_than and when is not None and when.start is not None and when.start <= (latest or when.start):
                return when.start
        return None

    def named_by(self, group: Group) -> int | None:
        """The number of the event that a slot of this one names: what is condemned, denied or accused of."""
        for start, end in group.lead.events:
            for at, number in self._at[bisect_left(self._at, (start, -1)) :]:
                if at >= end:
                    break
                if self._groups[number] is not group:
                    return number
        return None


def _date(document: Document, group: Group, event: str | None) -> When | None:
    ahead = _is_ahead(group)
    for draft in group.drafts:
        if draft.date is not None:
            future = ahead if draft.date_ahead is None else draft.date_ahead
            day = (event or _base(document, draft, future)) if draft.date.anchor == "event" else None
            when = resolve(draft.date, text=document.text, anchor=document.date, future=future, event=day)
            if when is not None:
                return when
    return None


def _is_ahead(group: Group) -> bool | None:
    """Which way a bare weekday points: what is called off was still to come."""
    pattern = group.lead.match.pattern
    called_off = pattern is not None and pattern.phase in ("cancel", "suspend") and pattern.status == "negated"
    return True if called_off else is_future(group.status)


def _base(document: Document, draft: Draft, future: bool | None) -> str | None:
    """The first day of the event that a date counts from, where its own clause tells it."""
    if draft.date_base is None:
        return None
    when = resolve(draft.date_base, text=document.text, anchor=document.date, future=future)
    return when.start if when is not None else None


def _from_event(document: Document, group: Group, events: _Events) -> When | None:
    """ "the day before their talks": count from the fact whose trigger stands in the words after the expression; "a day earlier" from the last dated one."""
    for draft in group.drafts:
        if draft.date is None or draft.date.anchor != "event":
            continue
        if draft.date.form == "part_day":
            return None if _is_ahead(group) else _date(document, Group([draft]), _last_told(document, draft.date.start) or document.date)
        day = events.day(*draft.date_event, other_than=group) if draft.date_event is not None else None
        if day is None and (draft.date_event is None or draft.date.form in ("next_day", "that_day") or draft.date.parts.get("rel_way") in ("earlier", "later")):
            latest = None if _is_ahead(group) else document.date
            told, before = _last_told(document, draft.date.start), events.day_before(draft.trigger.start, group, latest)
            day = (before or told) if _is_ahead(group) else (told or before)
        if day is None and draft.date.parts.get("rel_way") == "earlier":
            day = document.date
        if day is not None:
            return _date(document, Group([draft]), day)
    return None


def _last_told(document: Document, before: int) -> str | None:
    """The last single day, none after the document's, that the text shortly before an expression names: what "the next day" follows."""
    for mention in reversed(find_dates(document.text, max(document.body, before - _NEAR), before)):
        when = resolve(mention, text=document.text, anchor=document.date, future=False) if mention.anchor != "event" and mention.bound is None else None
        if when is not None and when.start is not None and when.precision == "day" and when.start <= (document.date or when.start):
            return when.start
    return None


def _fact(document: Document, group: Group, when: When | None) -> Fact:
    lead = group.lead
    agents = [_participant("agent", a, document) for a in lead.agents]
    targets = [_participant("target", a, document) for a in lead.targets]
    others = [_participant(role, a, document) for role, a in lead.others]
    known = {p.name for p in (*agents, *targets)}
    for draft in group.drafts[1:]:
        if lead.match.grammar.kind.direction == "symmetric":
            mentioned = draft.targets if draft.owner_pronoun else draft.parties
            targets += [_participant("target", a, document) for a in mentioned if a.name not in known]
            known.update(a.name for a in mentioned)
        others += [_participant(role, a, document) for role, a in draft.others if a.name not in {o.name for o in others}]
    pattern = lead.match.pattern
    assert pattern is not None
    status = _status(document, group, when)
    plover, cameo, mode = _codes(pattern, status)
    day = when.start or when.end if when is not None else document.date
    parties = (*agents, *targets, *others)
    return Fact(
        id=fact_id(document, pattern.kind, lead.trigger, parties), document=document.id, sentence=lead.sentence, kind=pattern.kind,
        status=status, agents=tuple(agents), targets=tuple(targets), trigger=lead.trigger, start=lead.start, end=lead.end,
        pattern=pattern.name, grammar=pattern.file, plover=plover, cameo=cameo, mode=mode, others=tuple(others),
        speakers=tuple(Speaker(a.name, a.affiliation, document.text[a.start : a.end], a.start, a.end, a.resolved_by) for a in _speakers(group)),
        date=when, day=day, day_source="text" if when is not None else "document" if document.date else None,
        place=_place(group), topic=next((d.topic for d in group.drafts if d.topic), None),
        object=lead.object, condition=next((d.condition for d in group.drafts if d.condition), None), quote=lead.quote,
        quantities=tuple(dict.fromkeys(q for draft in group.drafts for q in draft.quantities)),
        cited_outlets=tuple(dict.fromkeys(lead.outlets)), phase=pattern.phase,
    )  # fmt: skip


def _as_written(fact: Fact, text: str) -> Fact:
    """A fact in the words of the document."""
    place = fact.place
    return replace(
        fact, trigger=_words(fact.trigger, text), quantities=tuple(replace(q, text=text[q.start : q.end]) for q in fact.quantities),
        topic=_words(fact.topic, text) if fact.topic else None, object=_words(fact.object, text) if fact.object else None,
        condition=_words(fact.condition, text) if fact.condition else None, quote=_words(fact.quote, text) if fact.quote else None,
        place=replace(place, text=text[place.mention_start : place.mention_end]) if place is not None else None,
    )  # fmt: skip


def _words(mention: Mention, text: str) -> Mention:
    return Mention(text[mention.start : mention.end], mention.start, mention.end)


def _status(document: Document, group: Group, when: When | None) -> Status:
    """The status of an event: of a day still to come it is planned, and what is planned "if" something happens may be."""
    coming = when is not None and when.start is not None and document.date is not None and when.start > document.date
    if group.status == "occurred" and coming and group.lead.match.grammar.kind.plover not in _SPOKEN:
        return "planned"
    on_terms = group.lead.condition is not None and group.lead.match.grammar.kind.name not in _SAID_ON_TERMS
    return "possible" if group.status == "planned" and on_terms else group.status


def _speakers(group: Group) -> list[Actor]:
    """Who tells of an event: of its leading mention, else of one in front of that, to which it only refers back."""
    first = min(group.drafts, key=lambda draft: draft.trigger.start)
    return group.lead.speakers or [speaker for speaker in first.speakers if speaker.name not in {actor.name for actor in group.lead.parties}]


def _place(group: Group) -> Place | None:
    """The first place that the mentions of an event tell, a country only where none is nearer; never one that is only whom a visit is paid to."""
    places = [draft.place for draft in group.drafts if draft.place is not None]
    visited = {actor.name for actor in group.lead.targets} if group.lead.match.grammar.kind.name == "visit" else set()
    return next((place for place in places if place.latitude is not None), next((place for place in places if place.name not in visited), None))


def _codes(pattern: Pattern, status: str) -> tuple[str | None, str | None, str | None]:
    """PLOVER root, CAMEO code and PLOVER mode: what is only planned is an intent in all three."""
    if status == "planned" and pattern.intent is not None:
        return INTENTS[pattern.intent[:2]], pattern.intent, mode_of(pattern.intent)
    return pattern.plover, pattern.cameo, pattern.mode


def _participant(role: str, actor: Actor, document: Document) -> Participant:
    return Participant(role, actor.name, actor.affiliation, document.text[actor.start : actor.end], actor.start, actor.end, actor.resolved_by)

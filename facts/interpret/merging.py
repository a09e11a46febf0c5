"""Mentions of one event become one group. Called by `facts.interpret.finish` with the drafts of a document, in the order of the text.

A group is looked up by the kind and the name of one of its parties, so that a long document costs no more a sentence than a short one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from facts.interpret.draft import NOBODIES, OF_PLACE, Draft
from facts.model import Status

_SENT = ("gunmen", "attackers", "assailants", "bombers", "knifemen")  # whom a group that claims the attack has sent
_CLAIMED_WITHIN = 12  # sentences from an attack to who claims it: what somebody did is else another


@dataclass(slots=True)
class Group:
    """The drafts that mention one event; the first leads. `names` are its parties, `statuses` what its mentions say of it."""

    drafts: list[Draft]
    names: set[str] = field(default_factory=set)
    statuses: set[Status] = field(default_factory=set)
    status: Status = "occurred"

    @property
    def lead(self) -> Draft:
        """The first mention that has its parties."""
        return self.drafts[0]

    def add(self, draft: Draft) -> None:
        """Take in one more mention; the first status that a mention gives is the group's."""
        if draft is not self.lead:
            self.drafts.append(draft)
        self.names.update(actor.name for actor in draft.parties)
        if draft.status:
            self.status = self.status if self.statuses else draft.status
            self.statuses.add(draft.status)


def merge(drafts: Iterable[Draft]) -> list[Group]:
    """The events of a document. A mention that lacks a party and belongs to no event is dropped."""
    groups: list[Group] = []
    index: dict[tuple[str, str], list[Group]] = {}
    implied, weak = [], []
    for draft in drafts:
        if draft.implied:
            implied.append(draft)
            continue
        full = bool(draft.targets) and draft.match.grammar.kind.direction == "directed"  # "the attack on the embassy was carried out by X"
        if draft.match.pattern is not None and draft.match.pattern.weak and not full:
            weak.append(draft)
            continue
        home = next((group for group in _candidates(index, draft) if _same(group, draft)), None)
        if home is None:
            home = Group([draft])
            groups.append(home)
        _enter(index, home, draft)
    for draft in weak:
        if draft.match.grammar.kind.direction == "directed":
            _claim(groups, index, draft)
            continue
        home = next((group for group in _talks(groups) if {a.name for a in draft.parties} <= group.names), None)
        if home is None and any(_same_sides(group, draft) for group in _talks(groups)):
            continue  # "the two countries also discussed": their ministers' talk, of which it tells nothing new
        if home is None:
            home = Group([draft])
            groups.append(home)
        _enter(index, home, draft)
    for draft in implied:
        home = next((group for group in _candidates(index, draft) if {a.name for a in draft.parties} <= group.names), None)
        if home is not None:
            _enter(index, home, draft)
    return groups


def _claim(groups: list[Group], index: dict[tuple[str, str], list[Group]], draft: Draft) -> None:
    """ "The attack was claimed by X", "X said it carried out the attack": X did what was last told without saying who did it.

    A claim that needs a target and tells none is dropped where nothing was told that it may be of.
    """
    near = [g for g in groups if _kind(g.lead) == _kind(draft) and 0 <= draft.sentence - g.lead.sentence <= _CLAIMED_WITHIN]
    told = [g for g in near if draft.refers and _is_open(g.lead, draft)]
    own = [g for g in groups if _kind(g.lead) == _kind(draft) and {a.name for a in g.lead.agents} == {a.name for a in draft.agents}]
    for group in told:
        if group.lead.sentence == told[-1].lead.sentence:
            group.lead.agents = [agent for agent in draft.agents if agent.name not in {t.name for t in group.lead.targets}]
            _enter(index, group, draft)
    pattern = draft.match.pattern
    if told or (not own and not draft.targets and pattern is not None and pattern.needs == "target"):
        return
    if not own:
        groups.append(Group([draft]))
    _enter(index, (own or groups)[-1], draft)


def _is_open(lead: Draft, claim: Draft) -> bool:
    """Whether an attack is told without its doer, or by an unnamed gunman whom a group may have sent."""
    states = {agent.affiliation for agent in claim.agents if agent.type == "country"}
    if lead.targets and all(target.affiliation in states for target in lead.targets):
        return False  # no state strikes its own soldiers
    sent = [agent for agent in lead.agents if agent.name.lower().endswith(_SENT) or not agent.name.endswith(("s", "men"))]
    unnamed = len(sent) == len(lead.agents) and all(agent.type == "unnamed" and agent.affiliation is None for agent in sent)
    return unnamed and (not lead.agents or all(agent.type == "group" for agent in claim.agents))


def _same_sides(group: Group, draft: Draft) -> bool:
    """Whether the parties of a mention are of the countries that a talk's parties are of."""
    sides = {actor.affiliation for actor in draft.parties}
    return None not in sides and sides <= {actor.affiliation for actor in group.lead.parties}


def _talks(groups: list[Group]) -> Iterator[Group]:
    """Meetings and calls: what "the two discussed" was said in."""
    return (group for group in groups if group.lead.match.grammar.kind.plover == "CONSULT" and group.lead.match.grammar.kind.direction == "symmetric")


def _enter(index: dict[tuple[str, str], list[Group]], group: Group, draft: Draft) -> None:
    known = set(group.names)
    group.add(draft)
    for name in group.names - known:
        index.setdefault((_kind(draft), name), []).append(group)


def _candidates(index: dict[tuple[str, str], list[Group]], draft: Draft) -> Iterator[Group]:
    """Groups of the draft's kind that share a party with it, the oldest first for each party; of a directed act its first, as the doers must be the same."""
    names = list(dict.fromkeys(actor.name for actor in draft.parties))
    for name in names[:1] if draft.match.grammar.kind.direction == "directed" else names:
        yield from index.get((_kind(draft), name), ())


def _kind(draft: Draft) -> str:
    return draft.match.grammar.kind.name


def _same(group: Group, draft: Draft) -> bool:
    """Whether a mention is of the group's event: its parties among the other's, no contradiction of status."""
    lead, new = group.lead, {actor.name for actor in draft.parties}
    if lead.match.grammar.kind.direction == "directed":
        same_roles = {a.name for a in lead.agents} == {a.name for a in draft.agents} and {a.name for a in lead.targets} == {a.name for a in draft.targets}
        if _part_of(lead, draft) and group.status == (draft.status or "occurred"):
            return True
        return same_roles and group.status == (draft.status or "occurred") and bool(draft.targets) and _same_object(lead, draft)
    weak = draft.status is None or not group.statuses
    if draft.owner_pronoun and draft.targets and {a.name for a in draft.targets} <= group.names and weak:
        return True
    if group.names == new:
        return weak or draft.status in group.statuses
    nested = new < group.names or group.names < new
    return nested and (weak or (draft.status in group.statuses and draft.status != "occurred"))


def _part_of(lead: Draft, draft: Draft) -> bool:
    """Whether an attack's mention only tells more of its victims: "X struck a base in Y, killing two soldiers", "... killed 20 people in Y"."""
    if _kind(draft) != "attack" or not draft.agents or {a.name for a in lead.agents} != {a.name for a in draft.agents}:
        return False
    sides = [{a.affiliation for a in one.targets} for one in (lead, draft)]
    counts = any(one.match.pattern is not None and one.match.pattern.unit is not None for one in (lead, draft))
    if counts and lead.sentence == draft.sentence and all(a.resolved_by.endswith(OF_PLACE) for a in draft.targets):
        return True  # whoever they are that are killed in it
    if not all(sides) or sides[0] != sides[1] or None in sides[0]:
        return False
    return (counts and lead.sentence == draft.sentence) or all(a.type == "unnamed" and a.name.split()[-1] in NOBODIES for a in draft.targets)


def _same_object(one: Draft, other: Draft) -> bool:
    return one.object is None or other.object is None or one.object.text == other.object.text

"""Whose people without a country are by those beside them: of one list, or lawmakers and ministers by who deals with them at home.

Called by `facts.interpret.interpreter` when a document is read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from facts.interpret.draft import OF_PLACE, Draft
from facts.interpret.sorts import class_of
from facts.resolve.actor import Actor
from facts.resolve.belongings import ELSEWHERE, FIGHTERS, OF_SENTENCE, RISING, STRANGERS
from facts.resolve.discourse import Discourse
from facts.resolve.institutions import BY_NOUN

OF_LIST = "country of the list"  # how the resolution of an actor ends that has its country from who is named beside it
OF_HOUSE = "country of the other side"
_BETWEEN = 30  # characters from one member of a list to the next
_JOINED = ("and", "&", ",", "or")
_APART = frozenset(  # who is named beside somebody as another's
    "other allies ally partners backers supporters opponents rivals captors others foreign international foreigners western contractors agencies".split()
)
_SCENES = ("country of the report", "country of the sentence", OF_PLACE)  # whence all of a list have their country
_BORROWED = (OF_SENTENCE, "country of the report")
_HOUSES = frozenset(
    "lawmaker lawmakers mp mps senator senators legislator legislators congressman congressmen congresswoman parliamentarian parliamentarians "
    "judge judges backbencher backbenchers".split()
)
_SAME_SORT = re.compile(
    r",? (?:and|as well as) (?:(?:other|several|some|two|three|four|five|six|\d+|senior|top|high-ranking|key|military|security|cabinet|congressional|"
    r"regional|provincial|federal|state|local|municipal|opposition|government|health|finance|defence|defense|interior|economy|energy|justice) )*"
    r"(?:officials|ministers|lawmakers|legislators|parliamentarians|MPs|aides|advisers|advisors|leaders of (?:the )?parliament)\Z",
    re.IGNORECASE,
)
_AND_OTHERS = re.compile(  # behind one of a force, whatever his rank
    r",? (?:and|as well as) (?:(?:two|three|four|five|six|\d+|several|some|at least|senior|top|high-ranking) )*other (?:\w+ )?"
    r"(?:officers|soldiers|policemen|commanders|generals|militants|fighters|guerrillas|rebels|operatives|members)\Z"
)
_MINISTRY = re.compile(
    r"(?:Department|Ministry) of [A-Z]|(?:Foreign Affairs|Foreign Relations|Defence|Defense|Home Affairs|Budget|Finance) Committee\Z"
    r"|Treasury\Z|Cabinet Office\Z|Home Office\Z"
)
_HIS = ("his ", "her ", "their ", "'s ", "’s ")
_LED = frozenset(("cabinet ministers", "cabinet minister", "congressional leaders", "party leaders", "coalition partners"))


def apart(draft: Draft, discourse: Discourse) -> None:
    """Take from the unnamed of a list the country that only a later member is said to be of: "rebels and French soldiers" are not both French."""
    members = draft.parties
    draft.agents, draft.targets = ([_apart(actor, members, draft, discourse) for actor in side] for side in (draft.agents, draft.targets))


def _apart(actor: Actor, members: list[Actor], draft: Draft, discourse: Discourse) -> Actor:
    borrowed = next((reason for reason in _BORROWED if actor.resolved_by.endswith(reason)), None)
    if actor.type != "unnamed" or actor.affiliation is None or borrowed is None:
        return actor
    for other in members:
        told = other.affiliation == actor.affiliation and other.type == "unnamed" and ";" not in other.resolved_by
        joined = discourse.text[actor.end : other.start].replace(",", " ").split() if actor.end <= other.start < actor.end + _BETWEEN else []
        if not told or joined not in (["and"], ["or"], ["&"]) or not discourse.setting.named_inside(actor.affiliation, [(other.start, other.end)]):
            continue
        start, end = draft.said
        inside = discourse.setting.named_inside(actor.affiliation, [(start, other.start), (other.end, end)])
        outside = discourse.setting.named_outside(actor.affiliation, [(other.start, other.end)])
        if not (inside if borrowed == OF_SENTENCE else outside):
            return replace(actor, affiliation=None, resolved_by=actor.resolved_by.removesuffix(borrowed).removesuffix("; "))
    return actor


def beside(draft: Draft, discourse: Discourse) -> None:
    """Give the unnamed of a draft the country of the list that they stand in, or of the one state that they have to do with."""
    draft.agents = [_of_list(actor, draft.agents, discourse) for actor in draft.agents]
    draft.targets = [_of_list(actor, draft.targets, discourse) for actor in draft.targets]
    sides = {actor.affiliation for actor in draft.parties if actor.affiliation is not None}
    if len(sides) == 1 and (code := sides.pop()) in discourse.lexicon.countries:
        draft.agents = [_of_house(actor, code, discourse) for actor in draft.agents]
        draft.targets = [_of_house(actor, code, discourse) for actor in draft.targets]


def _of_list(actor: Actor, members: list[Actor], discourse: Discourse) -> Actor:
    """ "French judges and legal experts", "six sailors and a civilian in Sri Lanka": a list of people is of one country where one member alone tells it."""
    if actor.type == "unnamed" and actor.resolved_by.endswith(_SCENES) and (code := _of_his_force(actor, members, discourse)) is not None:
        return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by.partition(';')[0]}; {OF_LIST}")
    if actor.type != "unnamed" or actor.affiliation is not None:
        return actor
    led = _behind_his_own(actor, members, discourse)
    if led is not None or not _is_plain(actor, discourse):
        return replace(actor, affiliation=led, resolved_by=f"{actor.resolved_by}; {OF_LIST}") if led is not None else actor
    for other in members:
        first, second = (other, actor) if other.start < actor.start else (actor, other)
        scene = other.resolved_by.endswith(_SCENES)
        known = other.type == "unnamed" and other.affiliation is not None and (scene or (first is other and ";" not in other.resolved_by))
        between = discourse.text[first.end : second.start].lower()
        words = between.replace(",", " , ").split()
        if known and first.end <= second.start < first.end + _BETWEEN and words and words[0] in _JOINED and _APART.isdisjoint(words):
            return replace(actor, affiliation=other.affiliation, resolved_by=f"{actor.resolved_by}; {OF_LIST}")
    return actor


def _behind_his_own(actor: Actor, members: list[Actor], discourse: Discourse) -> str | None:
    """ "Met President Kowalski and other officials": they are of his country."""
    before = [other for other in members if other.end <= actor.start and other.affiliation in discourse.lexicon.countries]
    last = max(before, key=lambda other: other.end, default=None)
    if (code := _of_his_force(actor, members, discourse)) is not None:
        return code
    told = last is not None and last.type in ("person", "body") and _SAME_SORT.match(discourse.text, last.end, actor.end) is not None
    return last.affiliation if last is not None and told else None


def _of_his_force(actor: Actor, members: list[Actor], discourse: Discourse) -> str | None:
    """ "Killed General X and two other officers", "the group's leader X and three other militants": of whom he is."""
    before = max((other for other in members if other.end <= actor.start and other.affiliation is not None), key=lambda other: other.end, default=None)
    one = before is not None and before.type == "person" and _AND_OTHERS.match(discourse.text, before.end, actor.end) is not None
    return before.affiliation if one and before is not None else None


def _of_house(actor: Actor, code: str, discourse: Discourse) -> Actor:
    """ "Biden met congressional leaders", "MPs urged the British government": who makes a state's laws or sits in its courts."""
    words = actor.name.lower().split()
    house = words[-1] in _HOUSES or " ".join(words[-2:]) in _LED
    if actor.resolved_by == BY_NOUN and actor.affiliation is None and _MINISTRY.match(actor.name) is not None:
        return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by}; {OF_HOUSE}")  # "the Senate urged the Department of Justice"
    if actor.type == "outlet" and actor.affiliation is None and words[0] in ("state", "state-run", "state-owned"):
        return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by}; {OF_HOUSE}")  # "Iran's ministry criticised state media"
    if not house or not _is_plain(actor, discourse):
        return actor
    return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by}; {OF_HOUSE}")


def _is_plain(actor: Actor, discourse: Discourse) -> bool:
    """Whether an actor is people of whom nothing says whose they are: no fighters, no strangers, and called by no word that parts them from others."""
    words = actor.name.split()
    owned = discourse.text[max(actor.start - 6, 0) : actor.start].endswith(_HIS)
    led = owned and " ".join(words[-2:]).lower() in _LED  # "his coalition partners", who are of a government then
    if actor.type != "unnamed" or actor.affiliation is not None or not _APART.isdisjoint(word.lower() for word in words[: len(words) - led]):
        return False
    belongings, class_ = discourse.lexicon.belongings, class_of(actor.name.lower(), discourse)
    named = any(word[:1].isupper() for word in words[1:]) or "-" in actor.name or " of " in actor.name or " from " in actor.name
    return not named and class_ not in (FIGHTERS, RISING, STRANGERS) and all(belongings.get(word.lower()) != ELSEWHERE for word in words)

"""Who a definite noun calls that the document has told of by name: "the lawyer", "the former soldier", "the 24-year-old". Used by `facts.resolve.actors`."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from dataclasses import replace

from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.countries import known_at
from facts.resolve.discourse import Discourse
from facts.resolve.shortened import by_less
from facts.tag import Units

_UNNAMED = ("unnamed person", "unnamed group", "press")  # how somebody is resolved of whom only a noun is known
_OF_A_PEOPLE = ("s", "ish", "ese", "men", "women", "french", "dutch", "irish", "welsh", "czech")  # how words end by which no single person is called
_AGED = "year-old"
_NAME = 60  # characters in front of somebody's age in which his surname stands


def called_before(phrase: Phrase, found: list[Actor], discourse: Discourse, units: Units) -> list[Actor]:
    """Whom a phrase calls by less than the name that the document has for him or it."""
    return _by_nation(phrase, discourse, units) or _called_again(phrase, found, discourse, units) or by_less(phrase, found, discourse, units)


def _by_nation(phrase: Phrase, discourse: Discourse, units: Units) -> list[Actor]:
    """ "The Swede", "the Australian": the person of that country of whom the sentences before tell; a people where they tell of none."""
    begin, end = phrase.base
    alone = end - begin == 2 and units.lowers[begin] == "the" and units.tags[end - 1] in "DE" and units.tags[end : end + 1] not in ("-", "&", "S")
    if not alone or units.lowers[end - 1].endswith(_OF_A_PEOPLE) or phrase.owners or phrase.complement is not None or phrase.apposition is not None:
        return []
    known = known_at(end - 1, units)
    if known is None or known.type != "country":
        return []

    def fits(actor: Actor) -> bool:
        return actor.type == "person" and actor.affiliation == known.affiliation

    found = discourse.salience.person(fits, _never, _never, speaks=False)
    return [replace(actor, start=units.starts[begin], end=units.ends[end - 1], resolved_by="called by his country") for actor in found]


def _called_again(phrase: Phrase, found: list[Actor], discourse: Discourse, units: Units) -> list[Actor]:
    """The only person of whom the document has said what a phrase says; somebody by his age alone is whom it told of last."""
    begin, end = phrase.base
    known = not found or (len(found) == 1 and found[0].resolved_by in _UNNAMED)
    if not known or units.lowers[begin] != "the" or phrase.owners or phrase.complement is not None or phrase.apposition is not None:
        return []
    role = discourse.lexicon.roles.get(units.lowers[end - 1])
    if role is None or role.plural or role.type == "body" or any(tag in "DCOKHPS" for tag in units.tags[begin:end]):
        return []
    start, stop = units.starts[begin], units.ends[end - 1]
    told = role.type != "person"  # a word that is no office is kept for nobody
    meant = (
        _of_age(units.lowers[begin + 1], start, discourse)
        if role.noun == _AGED
        else _told_as(role.noun, start, discourse)
        if told
        else discourse.by_role(role, None, start)
    )
    if len(meant) != 1 or meant[0].type != "person" or meant[0].end > start or _are_several(role.noun, start, discourse):
        return []
    return [replace(meant[0], start=start, end=stop, resolved_by=f"title: {role.noun}")]


def _told_as(noun: str, start: int, discourse: Discourse) -> list[Actor]:
    """The persons of whom a text has said a noun, in front of their names or behind: "the soldier Jan Kowalski", "Jan Kowalski, 24, a British soldier";
    two of several."""
    if discourse.text.find(noun, 0, start) < 0:
        return []
    word, told = re.escape(noun), discourse.told.setdefault(noun, [])
    said = discourse.said(noun, (rf"\b{word} ",), rf",? (?:\d+, )?(?:an?|the)\s(?:[^\s.,]+\s){{0,3}}?{word}\b")
    for name in discourse.names[len(told) :]:
        insort(told, (said.first(name), name))
    return [discourse.persons[name].actor for end, name in told[:2] if end <= start]


def _are_several(noun: str, start: int, discourse: Discourse) -> bool:
    """Whether the text in front of a character has spoken of more than one by a noun: "a Polish lawyer", "another lawyer"."""
    one = re.compile(rf"\b(?:an?|another|one)\s(?:[^\s.,]+\s){{0,3}}{re.escape(noun)}\b", re.IGNORECASE)
    spans = discourse.ones.get(noun)
    if spans is None:
        spans = discourse.ones[noun] = [match.span() for match in one.finditer(discourse.text)]
    before = bisect_right(spans, start, key=lambda span: span[1])
    cut = spans[before][0] if before < len(spans) else start  # what goes on behind that character may end in front of it as well
    return before + len(one.findall(discourse.text, cut, start) if cut < start else ()) > 1


def _of_age(age: str, start: int, discourse: Discourse) -> list[Actor]:
    """Whom a text has given that age, else of whom it told last; nobody who is known by an office."""
    text = discourse.text
    in_front = [text[max(0, told.start() - _NAME) : told.start()] for told in re.finditer(rf"{re.escape(age)}\b", text[:start])]
    ends = [(m.actor, re.compile(rf"\b{re.escape(name.split()[-1])},? \(?\Z")) for name, m in discourse.persons.items()] if in_front else []
    given = [actor for actor, end in ends if any(map(end.search, in_front))]

    def fits(actor: Actor) -> bool:
        return actor.type == "person" and actor.name not in discourse.lexicon.terms

    return given or discourse.salience.person(fits, _never, _never, speaks=False)


def _never(_: Actor) -> bool:
    return False

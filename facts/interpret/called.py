"""Who a definite noun calls that the document has told of by name: "the lawyer", "the former soldier", "the 24-year-old". Used by `facts.interpret.actors`."""

from __future__ import annotations

import re
from dataclasses import replace

from facts.interpret.actor import Actor
from facts.interpret.discourse import Discourse
from facts.interpret.shortened import by_less
from facts.phrase import Phrase
from facts.tag import Units

_UNNAMED = ("unnamed person", "unnamed group", "press")  # how somebody is resolved of whom only a noun is known
_AGED = "year-old"


def called_before(phrase: Phrase, found: list[Actor], discourse: Discourse, units: Units) -> list[Actor]:
    """Whom a phrase calls by less than the name that the document has for him or it."""
    return _called_again(phrase, found, discourse, units) or by_less(phrase, found, discourse, units)


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
        else discourse.by_role(role, None)
    )
    if len(meant) != 1 or meant[0].type != "person" or meant[0].end > start or _are_several(role.noun, discourse.text[:start]):
        return []
    return [replace(meant[0], start=start, end=stop, resolved_by=f"title: {role.noun}")]


def _told_as(noun: str, start: int, discourse: Discourse) -> list[Actor]:
    """The persons of whom a text has said a noun, in front of their names or behind: "the soldier Jan Kowalski", "Jan Kowalski, 24, a British soldier"."""
    text, word = discourse.text[:start], re.escape(noun)
    found = []
    for name, memory in discourse.persons.items() if noun in text.lower() else ():
        person = re.escape(name)
        if re.search(rf"\b{word} {person}\b|\b{person},? (?:\d+, )?(?:an?|the)\s(?:[^\s.,]+\s){{0,3}}{word}\b", text):
            found.append(memory.actor)
    return found


def _are_several(noun: str, text: str) -> bool:
    """Whether a text has spoken of more than one by a noun: "a Polish lawyer", "another lawyer"."""
    return len(re.findall(rf"\b(?:an?|another|one)\s(?:[^\s.,]+\s){{0,3}}{re.escape(noun)}\b", text, re.IGNORECASE)) > 1


def _of_age(age: str, start: int, discourse: Discourse) -> list[Actor]:
    """Whom a text has given that age, else of whom it told last; nobody who is known by an office."""
    text = discourse.text[:start]
    given = [m.actor for name, m in discourse.persons.items() if re.search(rf"\b{re.escape(name.split()[-1])},? \(?{re.escape(age)}\b", text)]

    def fits(actor: Actor) -> bool:
        return actor.type == "person" and actor.name not in discourse.lexicon.terms

    return given or discourse.salience.person(fits, _never, _never, speaks=False)


def _never(_: Actor) -> bool:
    return False

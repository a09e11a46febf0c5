"""Whom a document names only after it has told of him by his office: "a spokeswoman for Kenya's foreign ministry", then "ministry spokeswoman Anna Kowalska".

Called by `facts.interpret.interpreter` when a document is read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from facts.lexicon import Role
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse

# Offices of which a text may tell of several at a time.
_OF_MANY = frozenset("official lawmaker senator deputy member leader minister judge prosecutor activist citizen commander soldier adviser lawyer".split())
_UNTELLING = frozenset("a an the senior top chief high-ranking his her its their of for to from in at and s".split())
_AROUND = 60  # characters around a name in which stands what else is said of whoever bears it


def named_later(actor: Actor, discourse: Discourse) -> Actor:
    """The one person whom the text names later by the office of somebody without a name; else the actor as he is."""
    if actor.type != "unnamed" or actor.plural or actor.affiliation is None or not actor.resolved_by.startswith("unnamed person"):
        return actor
    words = re.split(r" (?:of|for|to|from|in|at|with) ", actor.name.lower())[0].split()
    role = _role(words, discourse)
    if role is None or role.type != "person" or not role.office or role.office.split()[-1] in _OF_MANY:
        return actor
    told = {known.name: known for known in _said_to_be(actor, role, discourse) if _fits(actor, role, known, discourse)}
    found = told | {known.name: known for known in _known_to_be(actor, role, discourse)}
    if len(found) != 1:
        return actor
    known = next(iter(found.values()))
    return replace(known, start=actor.start, end=actor.end, resolved_by=f"named later: {role.noun}")


def _said_to_be(actor: Actor, role: Role, discourse: Discourse) -> Iterator[Actor]:
    """Persons named behind the actor of whom the text says that office in his country."""
    for memory in discourse.persons.values():
        if memory.actor.start > actor.end and memory.actor.affiliation == actor.affiliation and role.office in memory.roles:
            yield memory.actor


def _known_to_be(actor: Actor, role: Role, discourse: Discourse) -> Iterator[Actor]:
    """Persons named behind the actor who hold that office in his country, or have held it where he is called a former holder."""
    former = "former" in actor.name.lower().split()
    named = discourse.holders.get((role.office, actor.affiliation or ""), [])
    for words, begin, known in named[bisect_left(named, actor.end, key=lambda known: known[1]) :]:
        terms = [t for t in discourse.lexicon.terms.get(known.name, ()) if (t.office, t.affiliation) == (role.office, actor.affiliation)]
        if any(term.covers(discourse.date) is not former for term in terms):
            yield Actor(known.name, actor.affiliation, "person", begin, begin + len(words), "", known.gender)


def _role(words: list[str], discourse: Discourse) -> Role | None:
    roles = discourse.lexicon.roles
    return roles.get(" ".join(words[-2:])) or roles.get(words[-1]) if words else None


def _fits(actor: Actor, role: Role, named: Actor, discourse: Discourse) -> bool:
    """Whether the sentence's words in front of a name or right behind it say the office, and no other post; the country need not be said again."""
    before = discourse.text[max(named.start - _AROUND, actor.end) : named.start].lower()
    behind = discourse.text[named.end : named.end + _AROUND].lower()
    around = set(re.findall(r"[\w-]+", re.split(r"[.!?]\s", before)[-1] + re.split(r"[.!?]\s", behind)[0]))
    country = discourse.lexicon.countries.get(actor.affiliation or "")
    own = f"{country.name} {discourse.lexicon.demonyms.get(actor.affiliation or '', '')}".lower() if country is not None else ""
    told = {word for word in re.findall(r"[\w-]+", actor.name.lower()) if word not in own and word not in role.noun.split() and word not in _UNTELLING}
    return role.noun.split()[-1] in around and (not told or not told.isdisjoint(around))

"""Whom "the two", "the pair", "both", "all three", "the latter" and "the foreign ministers" stand for. Used by `facts.resolve.actors`."""

from __future__ import annotations

import re
from dataclasses import replace

from facts.phrase import Phrase
from facts.phrase.bands import BANDS, NUMBERS, ONE_OF_TWO, PERSONS
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse
from facts.tag import Units

_SENTENCE = re.compile(r"[.!?][\"”’']?\s")
_FAR = 1000  # characters between a group and what stands for it
_COUNTED = r"(?i)(?<!the )(?<!these )(?<!those )\b{}\s+(?!of\b)[a-z]"  # "two soldiers" are nearer than a pair named before
_WORDS = {size: word for word, size in NUMBERS.items()}
_PARTIES = ("person", "country", "organisation", "group")
_TITLES = frozenset("minister president premier leader chancellor secretary".split())  # who meet as such
_OTHERS = r"(?i)\b(?!(?:the|both|these|two|three)\b)\w+ (?:(?:deputy|vice|prime|foreign|defen[cs]e) )*{}\b"  # "Arab ministers" are nearer than two named before


def some(phrase: Phrase, discourse: Discourse, units: Units) -> list[Actor]:
    """The last group of that number which the document makes by a list, or by two parties of one act; the first or second of two."""
    begin, end = phrase.base
    words, start, stop = units.lowers[begin:end], units.starts[begin], units.ends[end - 1]
    gender = PERSONS.get(words[-1], "" if words[-1] == "couple" else None)  # a couple are persons of any
    last = words[-2] if words[-1] in PERSONS else words[-1]
    size = 2 if last == "both" or last in ONE_OF_TWO else NUMBERS.get(last) or BANDS[last]
    groups = (*discourse.groups, *discourse.pairs)
    near = (g for g in groups if g[-1].end <= start and start - g[-1].end < _FAR)
    known = [g for g in near if all(a.type in _PARTIES for a in g) and len({a.type == "person" for a in g}) == 1]  # no "Ivanov thanked Greece"
    known = [g for g in known if gender is None or all(a.type == "person" and (not gender or _gender(a, discourse) in ("", gender)) for a in g)]
    fitting = sorted((g for g in known if len(g) == size or last in ONE_OF_TWO), key=lambda g: g[-1].end)
    found = _rather_persons(fitting, discourse.text)
    if len(found) != size:
        return []
    if re.search(_COUNTED.format(_WORDS[size]), discourse.text[found[-1].end : start]):
        return []
    chosen = [found[ONE_OF_TWO[last]]] if found and last in ONE_OF_TWO else found
    return [replace(actor, start=start, end=stop, resolved_by=f"group: {' '.join(words)}") for actor in chosen]


def _rather_persons(groups: list[list[Actor]], text: str) -> list[Actor]:
    """The last of some groups, but persons of its sentence in front of it: "Ivanov met Petrov on aid for Chad and Mali, and the two agreed"."""
    if not groups or groups[-1][0].type == "person":
        return groups[-1] if groups else []
    persons = next((group for group in reversed(groups) if group[0].type == "person"), groups[-1])
    return persons if _SENTENCE.search(text, persons[-1].end, max(persons[-1].end, groups[-1][0].start)) is None else groups[-1]


def _gender(actor: Actor, discourse: Discourse) -> str:
    return actor.gender or discourse.lexicon.given.get(actor.name.split()[0], "")


def titled(begin: int, end: int, discourse: Discourse, units: Units) -> list[Actor]:
    """ "The foreign ministers": the last persons named together, or who met, where all of them have that title and no others of that title are nearer.

    A title of several words is of those of them who have it: "The vice ministers and the deputy secretary".
    """
    words, start, stop = units.lowers[begin:end], units.starts[begin], units.ends[end - 1]
    joined = begin > 0 and units.lowers[begin - 1] == "and" and units.words[begin][0].isupper()  # "The Deputy Secretary and Vice Ministers"
    told = " ".join(words if joined else words[1:]).split()
    title = [*told[:-1], discourse.lexicon.noun_lemma(told[-1])] if told else [""]
    if not (joined or words[0] == "the") or title[-1] not in _TITLES:
        return []
    near = (g for g in (*discourse.groups, *discourse.pairs) if g[-1].end <= start and start - g[-1].end < _FAR and all(a.type == "person" for a in g))
    group = max(near, key=lambda g: g[-1].end, default=[])
    found = [actor for actor in group if _has(title, actor, discourse)]
    if len(found) < 2 or (len(found) < len(group) and len(title) == 1):
        return []
    if re.search(_OTHERS.format(words[-1].rpartition(" ")[2]), discourse.text[found[-1].end : start]):
        return []
    return [replace(actor, start=start, end=stop, resolved_by=f"group: {' '.join(words)}") for actor in found]


def _has(title: list[str], actor: Actor, discourse: Discourse) -> bool:
    """Whether a person's offices hold all words of a title; any is a leader's who is the first of a state."""
    offices = [office.replace("-", " ").split() for office in discourse.offices(actor)]
    if title == ["leader"]:
        return any(office[-1] in ("president", "premier", "chancellor", "leader") or office == ["prime", "minister"] for office in offices)
    if title[-1] == "minister" and title[-2:] != ["prime", "minister"] and ["secretary", "of", "state"] in offices:
        return title in (["minister"], ["foreign", "minister"])
    return any(set(title) <= set(office) for office in offices)

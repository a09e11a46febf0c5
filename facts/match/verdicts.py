"""Adjectives by which somebody or something is judged: those that stand side by side, and the one of a noun phrase that says little else.

"Weak and indecisive" may be read as either of its adjectives; "a cowardly act", "reckless behaviour" and "the worst deal ever" as theirs. Called by
`facts.match.reading`.
"""

from __future__ import annotations

from dataclasses import replace

from facts.clause import Clause
from facts.match.items import Item
from facts.phrase import Phrase
from facts.tag import Units

# Nouns for whatever is judged, which leave it to their adjective how.
_HOLLOW = frozenset(
    "act action activity approach argument article attempt attitude behaviour behavior bill business call campaign case choice claim comment conduct "
    "course deal deed decision decree demand development dialogue effort episode event example experience exchange figure game gesture idea incident "
    "instance interpretation interview issue job kind language law leader leadership legislation line manner manoeuvre maneuver man matter measure meeting "
    "message method moment move nation notion occurrence offer opinion order outcome path performance person place piece plan ploy policy politician position "
    "posture practice precedent president proposal question reaction reasoning regime government record remark reply report response result rhetoric rule "
    "ruling scheme sign signal situation sort speech spectacle stance state statement step story strategy style system tactic talk text theory thing "
    "thought time tone track treatment trend view visit vision vote war way weapon woman word work day partner neighbour neighbor country actor "
    "attack strike raid bombing assault killing invasion tweet post trip piece fellow guy individual human being organisation organization group".split()
)
_SUPERLATIVES = frozenset("best greatest finest bravest".split())
_VERBS = frozenset(
    "be become remain constitute represent amount call label brand term dub deem consider find judge declare pronounce think view regard".split()
)
_NAMING = frozenset("call label brand term dub deem consider find judge declare pronounce think".split())
_DESCRIBING = frozenset("describe characterise characterize regard view see condemn denounce decry slam criticise criticize praise hail dismiss reject".split())
# What somebody has in mind to do: "called the decision to leave | absurd".
_AIMS = frozenset(
    "decision plan move attempt refusal threat proposal offer effort bid call vow intention failure order push vote demand pledge promise policy desire "
    "campaign agreement willingness readiness choice idea step measure law bill".split()
)
_ONE = ("a", "an")
_BESIDE = ("and", ",")  # not "but", "nor": "neither free nor fair"


def judges(clause: Clause | None) -> bool:
    """Whether a noun phrase behind a verb may be the verdict on its subject or object: "was a cowardly act", "called it a cowardly act"."""
    return clause is not None and clause.verb.lemma in _VERBS


def with_verdict(item: Item, units: Units) -> Item:
    """A noun phrase that may be read as its adjectives, where they stand for all of it: "a cowardly act", not "the cowardly act of Chad"."""
    begin, end = item.phrase.base
    if item.phrase.members or item.phrase.owners or not item.nouns or "J" not in units.tags[begin:end]:
        return item
    words = tuple(units.lowers[unit] for unit in range(begin, end - 1) if units.tags[unit] == "J")
    hollow = item.nouns[-1] in _HOLLOW and (units.lowers[begin] in _ONE or units.tags[begin] in "JR" or not _SUPERLATIVES.isdisjoint(words))
    return replace(item, adjectives=words) if hollow or "worst" in words else item


def past_aim(at: int, end: int, clause: Clause | None, phrases: list[Phrase], units: Units) -> int:
    """Where the verdict stands behind what its object is meant to do, whose infinitive is phrase `at`: "called the decision to leave Chad | absurd",
    "described its refusal to leave | as absurd"; else where it was."""
    named, verb = phrases[at - 1], clause.verb.lemma if clause is not None else ""
    aimed = units.lowers[phrases[at].first] == "to" and named.type == "NP" and units.lowers[named.base[1] - 1] in _AIMS
    for behind in range(at + 1, end) if aimed and (verb in _NAMING or verb in _DESCRIBING) else ():
        phrase = phrases[behind]
        another = phrase.type == "NP" and phrases[behind - 1].type == "NP" and units.lowers[phrase.first] in _ONE
        if (verb in _NAMING and (phrase.type == "J" or another)) or (verb in _DESCRIBING and phrase.word == "as"):
            return behind
        if phrase.type not in "NP I R W &".split():
            break
    return at


def side_by_side(at: int, end: int, phrases: list[Phrase], units: Units) -> tuple[str, ...]:
    """The adjective at `at` and those that "and" or a comma joins to it: "isolated, weak and indecisive"."""
    found = [units.lowers[phrases[at].end - 1]]
    while at + 2 < end and phrases[at + 1].word in _BESIDE:
        at += 2 + (phrases[at + 2].type == "&")
        while at < end and phrases[at].type == "R":
            at += 1
        if at >= end or phrases[at].type != "J":
            break
        found.append(units.lowers[phrases[at].end - 1])
    return tuple(found)

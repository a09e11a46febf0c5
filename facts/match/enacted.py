"""Acts that a noun names and its verb brings about: "announced the suspension of flights to Chad" reads as "suspended flights to Chad".

"Chad's suspension of flights" too. Called by `facts.match.matcher` for each clause and noun. Which verbs and nouns do so is told by
`facts/lexicon/data/verbs.tsv`, roles enact and nominal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facts.clause import Clause, named_behind
from facts.lexicon import Lexicon
from facts.match.extents import noun_extent
from facts.match.items import Item
from facts.match.reading import Reader, Sentence
from facts.phrase import Phrase
from facts.tag import Units

_PHASES = frozenset("start beginning launch completion initiation commencement".split())  # "the start of the withdrawal of"
_WITH_OUT = ("carry",)  # "carried out the murder of"
_BEHIND = frozenset("to on in".split())  # "an end to", "a freeze on", "a cut in"
_ENDING = frozenset("end halt freeze pause stop cut reduction moratorium".split())


@dataclass(slots=True)
class Enacted:
    """A noun for what is done: its verb, what it says of it ("planned"), its object where "of" names it, between which phrases its complements stand,
    and who does it and where he stands, unless he stands at the noun itself."""

    noun: Phrase
    at: int
    verb: str
    status: str
    thing: Phrase | None
    begin: int
    end: int
    doer: Phrase | None = None
    doer_at: int = -1


class ActReader(Reader):
    """Makes items of nouns for acts too."""

    def act_items(self, act: Enacted, sentence: Sentence) -> list[Item]:
        """Who does it, verb and complements of an act that a noun names; nothing where nobody does it."""
        items = self.noun_items(act.at, act.noun, sentence, last=False)
        owner = items[:1] if len(items) > 1 and items[1].types == ("OWNER",) else []
        doer = owner if act.doer is None else [self._subject(act.doer, act.doer_at, sentence)]
        thing = [] if act.thing is None else self._noun_phrase(act.thing, -1, sentence, None)
        return [*doer, Item(act.noun, act.at, verb=act.verb), *thing, *self._following(act.begin, act.end, sentence)] if doer else []


def enacted(clause: Clause, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> Iterator[Enacted]:
    """What a clause announces, orders or begins that its object, or its subject where it is passive, names by nouns of acts."""
    told = lexicon.frames.get((clause.verb.lemma, "enact"))
    if told is None or clause.subject is None:
        return
    doer_at = named_behind(phrases, clause.at + 1, clause.limit, "by") if clause.passive else clause.subject_at
    at, end = (clause.subject_at, clause.at) if clause.passive else (_object_at(clause, phrases), clause.limit)
    if at is None or (doer_at is None and clause.passive):
        return
    doer, doer_at = (phrases[doer_at], doer_at) if clause.passive and doer_at is not None else (clause.subject, -1 if doer_at is None else doer_at)
    nouns = phrases[at].members or (phrases[at],)
    for noun in nouns:
        act = _act(noun, units, lexicon)
        begin = at + 1 if noun is nouns[-1] and at < end else end
        if act is None or (act[2] == "done" and told[0] == "occurred") or (act[2] == "deed" and told[1] != "deed"):
            continue
        noun, verb, status = act
        ended = noun.complement is None and _ends(noun, phrases[begin:end], units)
        if noun.complement is not None or ended:
            yield Enacted(noun, at, verb, told[0] or status, noun.complement, begin + ended, end, doer, doer_at)


def owned_acts(at: int, phrases: list[Phrase], clauses: list[Clause], units: Units, lexicon: Lexicon) -> Iterator[Enacted]:
    """The acts that a noun phrase names with their object: "Chad's suspension of flights"."""
    told = phrases[at - 1].verb if at else None
    nouns = (phrases[at].members or (phrases[at],)) if told is None or told.lemma != "be" else ()  # "it is no recognition of Chad by Norway"
    for noun in nouns:
        alone = noun.complement is not None and not noun.members and noun.apposition is None
        known = lexicon.frames.get((lexicon.noun_lemma(units.lowers[noun.base[1] - 1]), "nominal")) if alone else None
        if known is not None and known[0] != "deed":
            begin, end = noun_extent(at, phrases, clauses) if noun is nouns[-1] else (at + 1, at + 1)
            by = named_behind(phrases, begin, min(end, begin + 4), "by")
            yield Enacted(noun, at, known[1], "", noun.complement, begin, end, None if by is None else phrases[by], -1 if by is None else by)


def _object_at(clause: Clause, phrases: list[Phrase]) -> int | None:
    """Where the object stands: behind the verb, or behind a day or an adverb."""
    at = clause.at + 1
    if clause.verb.lemma in _WITH_OUT:
        at += 1
        if at >= clause.limit or phrases[at - 1].word != "out":
            return None
    while at < clause.limit and (phrases[at].type in "RW" or (phrases[at].type == "I" and phrases[at + 1 : at + 2] and phrases[at + 1].type == "W")):
        at += 1
    return at if at < clause.limit and phrases[at].type == "NP" else None


def _act(noun: Phrase, units: Units, lexicon: Lexicon) -> tuple[Phrase, str, str] | None:
    """The noun that names an act, the verb of it, and what announcing it says."""
    inner = noun.complement if units.lowers[noun.base[1] - 1] in _PHASES and not noun.owners else None
    if inner is not None and (lexicon.noun_lemma(units.lowers[inner.base[1] - 1]), "nominal") in lexicon.frames:
        noun = inner  # "the start of the withdrawal of"
    known = lexicon.frames.get((lexicon.noun_lemma(units.lowers[noun.base[1] - 1]), "nominal"))
    if known is None or noun.members or noun.owners or noun.apposition is not None or units.lowers[noun.base[0]] == "no":
        return None
    return noun, known[1], known[0]


def _ends(noun: Phrase, behind: list[Phrase], units: Units) -> bool:
    """Whether what ends stands behind a preposition: "an end to the talks"."""
    ending = units.lowers[noun.base[1] - 1] in _ENDING
    return ending and [phrase.type for phrase in behind[:2]] == ["I", "NP"] and behind[0].word in _BEHIND

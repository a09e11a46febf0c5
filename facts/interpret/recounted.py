"""When and where an event was that was told before: "The meeting took place in Oslo on Monday". Used by `facts.interpret.interpreter`.

A sentence that names nobody, and so gives no fact, fills the date and the place that the last fact of its kind lacks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.clause import Clause
from facts.interpret.attachment import Attachment
from facts.interpret.draft import Draft
from facts.interpret.places import place_of
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.phrase import Phrase

_NAMED = {
    "meeting": "meeting summit discussion negotiation",
    "call": "call conversation",
    "visit": "visit trip tour",
    "attack": "attack strike raid bombing shelling explosion blast shooting assault airstrike incident ambush clash",
    "protest": "protest rally demonstration march",
    "detention": "arrest abduction kidnapping",
    "cooperation": "exercise drill",
    "mobilization": "launch test drill exercise",
}
_KINDS = {noun: {kind for kind, words in _NAMED.items() if noun in words.split()} for noun in " ".join(_NAMED.values()).split()}
_PLURAL = {"talks": {"meeting"}}  # "a talk" is none
_DEFINITE = frozenset("the their this these that those his her".split())
_SORTS = frozenset("air phone telephone video peace suicide missile rocket drone bomb bilateral trilateral".split())  # words that tell no other event
_WHERE = frozenset("in at near outside inside".split())
_WITHIN = 3  # sentences behind the event
_NOUNS = "|".join(sorted({*_KINDS, *_PLURAL}))
_OPENS = re.compile(rf"(?:The|Their|This|These|His|Her) (?:[\w-]+ ){{0,3}}?(?:{_NOUNS})(?:s|es)?\b")


def recounts(text: str, start: int) -> bool:
    """Whether a sentence that begins at a character has an event that was told before for its subject."""
    return _OPENS.match(text, start) is not None


def recount(sentence: Sentence, index: int, drafts: Sequence[Draft], text: str, lexicon: Lexicon) -> None:
    """Give the last drafts of a kind the date and the place that a sentence tells of "the meeting", "the raid"."""
    clause = next((clause for clause in sentence.clauses if clause.subject_at == 0), None)
    subject = sentence.phrases[0] if sentence.phrases else None
    kinds = _kinds(subject, sentence, lexicon) if subject is not None and clause is not None else set()
    if not kinds or clause is None or subject is None:
        return
    told = _last_of(kinds, index, drafts)
    if not told:
        return
    attachment = Attachment(sentence, lexicon)
    _fill(told, _beside(clause, sentence), sentence, text)
    for teller in _tellers(clause, subject, sentence, lexicon):
        ahead = True if teller.verb.modal else None
        _fill(told, [*attachment.times_of(teller), *(at for at in attachment.places_of(teller) if at > teller.at)], sentence, text, ahead=ahead)


def _kinds(subject: Phrase, sentence: Sentence, lexicon: Lexicon) -> set[str]:
    """The kinds of event that a definite noun without an owner or a complement may stand for."""
    units = sentence.units
    noun = units.lowers[subject.base[1] - 1]
    plain = not (subject.members or subject.owners or subject.complement)  # "the round of talks" is the talks
    between = range(subject.base[0], subject.base[1] - 1)
    plain = plain and all(units.tags[unit] in "aqJ0" or units.lowers[unit] in _SORTS for unit in between)
    if not plain or units.lowers[subject.first] not in _DEFINITE or any(tag in "CDLKOHPE" for tag in units.tags[subject.first : subject.base[1]]):
        return set()  # "the Syrian raid", "the G7 summit": which one is told
    return _PLURAL.get(noun) or _KINDS.get(noun) or _KINDS.get(lexicon.noun_lemma(noun), set())


def _last_of(kinds: set[str], index: int, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of the last sentence that tells of such an event; none where it tells of several."""
    last = next((draft for draft in reversed(drafts) if draft.match.grammar.kind.name in kinds), None)
    if last is None or not 0 < index - last.sentence <= _WITHIN:
        return []
    same = [draft for draft in drafts if draft.sentence == last.sentence and draft.match.grammar.kind.name == last.match.grammar.kind.name]
    doers = {tuple(actor.name for actor in draft.agents) for draft in same}
    return same if len(doers) == 1 else []


def _tellers(clause: Clause, subject: Phrase, sentence: Sentence, lexicon: Lexicon) -> list[Clause]:
    """The verbs that say when and where an event is: "took place", "was held", and what describes it between commas ("held in Oslo")."""
    found = []
    for other in sentence.clauses:
        if other.subject is not subject or other.verb.negated or other.statuses:
            continue
        being = other.verb.lemma in ("be", "come") and sentence.phrases[other.at + 1 : other.at + 2] and sentence.phrases[other.at + 1].type in ("W", "I")
        if (other.verb.lemma, "occur") in lexicon.frames or (being and other is clause):
            found.append(other)
    return found


def _beside(clause: Clause, sentence: Sentence) -> list[int]:
    """The dates and prepositions between a subject and its verb: "the talks on Monday in Oslo failed"."""
    between = range(1, clause.at)
    plain = all(sentence.phrases[at].type in ("W", "I", "NP") for at in between)
    return [at for at in between if sentence.phrases[at].type in ("W", "I")] if plain else []


def _fill(told: list[Draft], adverbials: list[int], sentence: Sentence, text: str, *, ahead: bool | None = None) -> None:
    """Give drafts that have none the first date and the first place among adverbials."""
    dates = (sentence.units.dates[sentence.phrases[at].first] for at in adverbials if sentence.phrases[at].type == "W")
    date = next((mention for mention in dates if mention.anchor != "event"), None)
    sites = (place_of(sentence.phrases[at + 1], sentence, text) for at in adverbials if sentence.phrases[at].word in _WHERE and at + 1 < len(sentence.phrases))
    place = next((site for site in sites if site is not None), None)
    for draft in told:
        if draft.date is None and date is not None:
            draft.date, draft.date_ahead = date, ahead
        if place is not None and (draft.place is None or (draft.place.latitude is None and place.latitude is not None)):
            draft.place = place

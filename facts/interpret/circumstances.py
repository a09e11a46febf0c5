"""When and where: the dates and places that belong to the event's own clause. Called by `facts.interpret.drafting`."""

from __future__ import annotations

from facts.dates import DateMention
from facts.match.items import names_place
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Mention, Place
from facts.phrase import Phrase

_PLACE_WORDS = frozenset("in at near inside outside on off around".split())
_TOPIC_WORDS = frozenset("about on over regarding concerning".split())


def scope(match: Match, sentence: Sentence) -> tuple[int, int]:
    """Phrases that may hold circumstances of the match: from its clause's opening to its end."""
    if match.clause is not None:
        start = match.clause.subject_at if match.clause.subject_at is not None and match.clause.form == "finite" else match.clause.at
        return min(start, match.clause.at), match.clause.limit
    end = len(sentence.phrases)
    for clause in sentence.clauses:
        if clause.at > match.at and clause.form == "finite":
            end = (
                clause.limit
                if clause.subject_at == match.at
                else (clause.subject_at if clause.subject_at is not None and clause.subject_at > match.at else clause.at)
            )
            break
    return match.at, end


def find_date(match: Match, sentence: Sentence) -> tuple[DateMention, int] | None:
    """The date expression of a match and its phrase: behind it in its own scope, else one that opens the sentence."""
    start, end = scope(match, sentence)
    spans = list(range(match.at + 1, end)) if match.clause is not None else list(range(match.at + 1, min(end, match.at + 7)))
    spans += list(range(match.at - 1, start - 1, -1))
    for at in spans:
        if sentence.phrases[at].type == "VG" and match.clause is None:
            break
        if sentence.phrases[at].type == "W" and not _of_other(at, match, sentence):
            return sentence.units.dates[sentence.phrases[at].first], at
    if match.clause is not None and match.clause.form == "finite":
        return _opening(start, sentence)
    return None


def _opening(start: int, sentence: Sentence) -> tuple[DateMention, int] | None:
    """ "On Friday, ..." and "..., on Friday, ..." right before the subject."""
    for at in range(start - 1, max(start - 5, -1), -1):
        if sentence.phrases[at].type == "W":
            return sentence.units.dates[sentence.phrases[at].first], at
        if sentence.phrases[at].type not in (",", "I", "R", "NP"):
            return None
    return None


def _of_other(at: int, match: Match, sentence: Sentence) -> bool:
    """A date between a governing verb and its infinitive dates the governor; one behind another verb dates that verb."""
    low, high = sorted((at, match.at))
    return any(c.at not in (match.at,) and low < c.at < high and c.form in ("finite", "gerund", "infinitive") for c in sentence.clauses)


def find_place(match: Match, sentence: Sentence, text: str) -> Place | None:
    """The first place that a preposition ties to the match."""
    start, end = scope(match, sentence)
    window = [*range(match.at + 1, min(end, match.at + 14)), *range(max(0, min(start, match.at) - 4), match.at)]
    for at in window:
        if at > match.at and sentence.phrases[at].type == "VG" and match.clause is not None and match.clause.form != "finite":
            break
        if sentence.phrases[at].type == "I" and sentence.phrases[at].word in _PLACE_WORDS and at + 1 < len(sentence.phrases):
            place = place_of(sentence.phrases[at + 1], sentence, text)
            if place is not None and not _of_other(at, match, sentence) and not _of_noun(at, match, sentence):
                return place
    return None


def _of_noun(at: int, match: Match, sentence: Sentence) -> bool:
    """Whether "in PLACE" at phrase `at` belongs to another event's noun, or to the deed that is condemned, in front of it."""
    before = at - 1
    while before > match.at and sentence.phrases[before].type in ("W", "R"):
        before -= 1
    if before <= match.at or sentence.phrases[before].type != "NP":
        return False
    return before not in match.consumed or sentence.phrases[before] in match.slots.get("deed", ())


def place_of(phrase: Phrase, sentence: Sentence, text: str) -> Place | None:
    """The place that a noun phrase names, or None: a known place, a capital or a country standing for its territory."""
    if phrase.members or phrase.type != "NP":
        return None
    if phrase.complement is not None and names_place(phrase, sentence.units):
        return place_of(phrase.complement, sentence, text)
    unit = phrase.base[1] - 1
    if sentence.units.tags[unit] not in "LKC" or phrase.base[1] - phrase.base[0] > 2:
        return None
    readings = sentence.units.readings.get(unit, ())
    known = next((r.known for r in readings if r.type == "place" and r.known), None) or next(
        (r.known for r in readings if r.type == "country" and r.known), None
    )
    if known is None:
        return None
    start, end = sentence.units.starts[unit], sentence.units.ends[unit]
    return Place(known.name, known.affiliation, known.latitude, known.longitude, text[start:end], start, end)


def find_topic(match: Match, sentence: Sentence, text: str) -> Mention | None:
    """What a meeting or call was about: "about X", "on X", "to discuss X"."""
    _, end = scope(match, sentence)
    last = max((at for at in match.consumed if at >= 0), default=match.at)
    for at in range(last + 1, min(end, last + 8)):
        phrase = sentence.phrases[at]
        if phrase.type == "VG" and phrase.verb is not None and phrase.verb.lemma == "discuss" and at + 1 < len(sentence.phrases):
            return mention(sentence.phrases[at + 1], sentence, text)
        if phrase.type == "I" and phrase.word in _TOPIC_WORDS and at + 1 < end and sentence.phrases[at + 1].type == "NP":
            if place_of(sentence.phrases[at + 1], sentence, text) is None:
                return mention(sentence.phrases[at + 1], sentence, text)
    return None


def mention(phrase: Phrase, sentence: Sentence, text: str) -> Mention | None:
    """The words of a phrase."""
    start, end = sentence.units.starts[phrase.first], sentence.units.ends[phrase.end - 1]
    return Mention(text[start:end], start, end) if phrase.type == "NP" else None

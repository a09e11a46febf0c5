"""The day of a noun and of what happens in it: "Monday's raid", "the 2003 invasion", "in its January 3 statement". Used by `facts.interpret.circumstances`."""

from __future__ import annotations

from dataclasses import dataclass

from facts.dates import DateMention, find_dates
from facts.interpret.attachment import Attachment
from facts.interpret.places import WORDS
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase

_HAPPENING = frozenset("ASSAULT CONSULT PROTEST MOBILIZE".split())
# In what or where somebody says something.
_SPOKEN_AT = frozenset(
    "speech address statement remarks interview briefing sermon lecture declaration letter report resolution article editorial broadcast message tweet "
    "post communique summit conference forum talks meeting session debate vote hearing assembly congress edition issue ceremony rally".split()
)
_LONG = ("month", "month_year", "year", "last_month")
_SETTINGS = frozenset("in during at".split())


@dataclass(frozen=True, slots=True)
class Dating:
    """A date expression of an event. One that counts from another event has that event's words as characters `event`, and its own date, if there is one.

    `ahead` says whether the verb that it stands by looks forward, where that is another one than the event's own: "flew there on Monday to meet".
    """

    mention: DateMention
    event: tuple[int, int] | None = None
    base: DateMention | None = None
    ahead: bool | None = None


def is_of_content(at: int, mention: DateMention, match: Match, sentence: Sentence, attachment: Attachment) -> bool:
    """Whether a date is of what words are about: "promised no talks before 2012", "condemned the killing of X in Monday's raid"."""
    if match.grammar.kind.plover not in WORDS or match.clause is None:
        return False
    noun = sentence.phrases[at + 1] if attachment.glued(at) and at + 1 < len(sentence.phrases) else None
    about = any(sentence.phrases[n].type == "I" and n not in match.consumed for n in range(match.at + 1, at - 1))  # "for remarks at Monday's summit"
    spoken = noun is None or (sentence.units.lowers[noun.base[1] - 1] in _SPOKEN_AT and not about)
    return not spoken or mention.bound in ("before", "after", "until") or (mention.form in _LONG and _is_behind_matter(at, match, sentence))


def _is_behind_matter(at: int, match: Match, sentence: Sentence) -> bool:
    """Whether a month or year stands behind what is praised or blamed: "commended Chad on its election in May", "hailed the signing of a deal in 2020"."""
    if match.grammar.kind.plover not in ("SUPPORT", "ACCUSE"):
        return False
    noun = at - 1 - (sentence.phrases[at - 1].type == "I")
    told = any(sentence.phrases[noun] in match.slots.get(role, ()) for role in ("deed", "event", "topic"))
    told = told and sentence.units.tags[sentence.phrases[noun].end - 1] in "NP" and sentence.units.tags[sentence.phrases[noun].base[1] - 1] == "N"
    return noun > 1 and sentence.phrases[noun].type == "NP" and (told or sentence.phrases[noun - 1].word in ("on", "for", "over"))


def named(match: Match, sentence: Sentence, text: str) -> Dating | None:
    """ "the 2003 invasion": a year or day that names the event."""
    return naming(match.noun, sentence, text) if match.noun is not None and match.noun.base[1] - 1 <= match.trigger[1] else None


def of_read_noun(match: Match, sentence: Sentence, attachment: Attachment, text: str) -> Dating | None:
    """ "Carried out Monday's attack", "denied a part in the March 3 raid": the day of the noun that names what happened, which the pattern has read."""
    if match.clause is None or match.grammar.kind.plover not in _HAPPENING:
        return None
    read = {id(phrase) for phrases in match.slots.values() for phrase in phrases}
    for at in sorted(match.consumed):
        noun = sentence.phrases[at] if 0 < at < len(sentence.phrases) else None
        if noun is None or noun.type != "NP" or id(noun) in read or sentence.units.tags[noun.base[1] - 1] != "N":
            continue
        before = sentence.phrases[at - 1]
        found = Dating(sentence.units.dates[before.first]) if before.type == "W" and attachment.glued(at - 1) else naming(noun, sentence, text)
        if found is not None:
            return found
    return None


def naming(noun: Phrase, sentence: Sentence, text: str) -> Dating | None:
    """The year or day in front of a noun."""
    units = sentence.units
    start, end = units.starts[noun.first], units.ends[noun.base[1] - 1]
    inside = [mention for mention in find_dates(text, start, end) if mention.modifier and mention.start >= units.starts[noun.base[0]]]
    return Dating(inside[0]) if inside else None


def of_setting(match: Match, sentence: Sentence, attachment: Attachment, text: str) -> Dating | None:
    """ "Seized power in a bloodless 1993 coup": the year of what an event was part of."""
    if match.clause is None:
        return None
    for at, clause in attachment.adverbials(match):
        noun = sentence.phrases[at + 1] if clause is match.clause and sentence.phrases[at].word in _SETTINGS else None
        tags = sentence.units.tags[noun.base[0] : noun.base[1]] if noun is not None and noun.type == "NP" else ""
        if noun is not None and tags.endswith("N") and any(tag in "0PN" for tag in tags[:-1]):
            found = naming(noun, sentence, text)
            if found is not None:
                return found
    return None

"""Verb groups whose auxiliary stands apart: "has for years accused", "will on Monday meet", "was in March expelled".

Called by `facts.phrase.phrases` for the phrases of a whole sentence.
"""

from __future__ import annotations

from facts.lexicon import Lexicon
from facts.phrase.phrase import Phrase
from facts.phrase.verbs import read_parted_group
from facts.tag import Units

_TAKEN = {"h": "dnb", "m": "vbh", "b": "dng"}  # what a verb group goes on with behind "have", a modal and "be"
TIMES = frozenset(
    "time times moment occasion occasions hour hours day days night week weeks weekend month months year years decade decades century past future "
    "instance case part".split()
)
_SET_APART = 5  # phrases between an auxiliary and its verb


def join_parted(phrases: list[Phrase], units: Units, lexicon: Lexicon) -> list[Phrase]:
    """The phrases, each parted auxiliary an adverb in front of its verb group."""
    for at, phrase in enumerate(phrases[:-2]):
        if phrase.verb is None or units.tags[phrase.verb.main] not in _TAKEN or phrases[at + 1].type not in "I,W":
            continue
        behind = _past_insertion(phrases, at + 1, units, units.tags[phrase.verb.main] != "b")
        verb = phrases[behind] if behind else None
        if verb is None or verb.verb is None or not _goes_on(phrases, at, behind, units):
            continue
        verb.verb = read_parted_group(units, (phrase.first, phrase.end), verb.first, verb.end, lexicon)
        phrase.type, phrase.verb = "R", None
    return phrases


def _past_insertion(phrases: list[Phrase], at: int, units: Units, any_phrase: bool) -> int:
    """Behind what stands from phrase `at` on between an auxiliary and its verb, or 0: of "be" only what tells when ("the troops were in a town held by")."""
    begin, comma = at, phrases[at].type == ","
    at += comma
    while at < min(len(phrases) - 1, begin + _SET_APART):
        timed = phrases[at + 1].type == "W" or (phrases[at + 1].type == "NP" and units.lowers[phrases[at + 1].base[1] - 1] in TIMES)
        if phrases[at].type in "WR" or (phrases[at].word == "according" and phrases[at + 1].word == "to"):
            at += 1
        elif phrases[at].type == "I" and (timed or (any_phrase and phrases[at + 1].type == "NP")):
            at += 2
        else:
            break
    if at == begin + comma or at == len(phrases) or (phrases[at].type == ",") != comma:
        return 0
    at += comma
    return at if at < len(phrases) and phrases[at].type == "VG" else 0


def _goes_on(phrases: list[Phrase], at: int, behind: int, units: Units) -> bool:
    """Whether the verb group at `behind` goes on from the auxiliary at `at`, and is none that describes the noun in front of it."""
    auxiliary, verb = phrases[at], phrases[behind]
    inverted = at == 0 or phrases[at - 1].type not in ("NP", "w", "R", "W", ")", ",")
    fits = units.tags[verb.first] in _TAKEN[units.tags[auxiliary.verb.main]] if auxiliary.verb is not None else False
    doubtful = auxiliary.verb is not None and units.tags[auxiliary.verb.main] == "h" and units.tags[verb.first] != "b"
    return fits and not inverted and not (doubtful and phrases[min(behind + 1, len(phrases) - 1)].word == "by")  # "the money it has in banks seized by Chad"

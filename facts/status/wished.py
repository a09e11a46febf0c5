"""Events that only a wish in front of them names: "the importance of a visit by X", "the need for a deal, including the release of X"; and those that
are only talked over. Called by `facts.status.nominal` and `facts.status.status`."""

from __future__ import annotations

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.reading import Sentence

_ABOUT_DEALS = frozenset("anniversary talks negotiations talk discussions".split())  # "talks of Chad's accession"
_TALKING = ("discuss",)
_TALKS = frozenset("discussion discussions interest".split())
_FAR = 12  # phrases between a wish and what it includes


def is_only_thought_of(noun: str, kind: str, lexicon: Lexicon) -> bool:
    """Whether a noun makes nothing new of the event that it is of: "the importance of consultation among allies", "the anniversary of the treaty"."""
    return (noun, "wished") in lexicon.frames or (noun in _ABOUT_DEALS and kind == "agreement")


def is_wished(at: int, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the noun phrase at `at` is what a noun for a wish is of, by itself or as a part of what is wished."""
    before = at - 1
    phrases, lowers = sentence.phrases, sentence.units.lowers

    def wishes(place: int) -> bool:
        return (lowers[phrases[place].end - 1], "wished") in lexicon.frames

    if before > 0 and phrases[before].type == "I" and wishes(before - 1):
        return True
    if before < 2 or phrases[before].word != "including" or phrases[before - 1].type != "," or phrases[at].owners:
        return False  # "encouragement for talks, including Chad's planned meeting with Mali"
    for place in range(before - 2, max(before - _FAR, -1), -1):
        if phrases[place].type not in ("NP", "I", "&"):
            return False
        if phrases[place].type == "NP" and (wishes(place) or (lowers[phrases[place].base[1] - 1], "wished") in lexicon.frames):
            return True
    return False


def is_talked_over(clause: Clause, sentence: Sentence) -> bool:
    """Whether an act is what somebody talks over: "discussed sanctions and supporting Chad", "discussed efforts to help it", "our interest in helping it"."""
    if clause.form not in ("gerund", "infinitive"):
        return False
    for other in reversed([other for other in sentence.clauses if other.at < clause.at]):
        if other.verb.lemma in _TALKING and not other.passive:
            return other.form == "finite" or sentence.phrases[clause.at - 1].type != "&"  # but "met to discuss ties and congratulate him"
        if other.form == "finite":
            between = (phrase for phrase in sentence.phrases[other.at + 1 : clause.at] if phrase.type == "NP")
            return clause.form == "gerund" and any(sentence.units.lowers[phrase.base[1] - 1] in _TALKS for phrase in between)
    return False

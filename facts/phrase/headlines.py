"""What headlines leave out: "Biden to meet Putin" is to, "Russian envoy expelled" was. Used by `facts.phrase.phrases`."""

from __future__ import annotations

from collections.abc import Sequence

from facts.lexicon import Lexicon
from facts.phrase.phrase import Phrase
from facts.tag import Units

_NAMES = "CKPHOM"
_PARTICLES = frozenset("out up down off back away home".split())
_OVER = ("hand", "turn", "take")
_LABEL = 2  # phrases of "Exclusive:"


def settle_headline(phrases: Sequence[Phrase], units: Units, lexicon: Lexicon) -> None:
    """Read the verb that stands behind the first noun phrase, and what hangs on it, as what a headline means by it."""
    begin = next((at + 1 for at, phrase in enumerate(phrases[:_LABEL]) if phrase.type == ":"), 0)
    at = begin + 1
    while [phrase.type for phrase in phrases[at : at + 2]] == ["I", "NP"]:
        at += 2  # "the envoy to Chad"
    subject, verb = (phrases[begin], phrases[at].verb) if at < len(phrases) else (None, None)
    if subject is None or verb is None or subject.type != "NP":
        return
    if units.tags[phrases[at].first] == "t":
        if _acts(subject, units, lexicon) and not _goes_on(phrases, at):
            verb.form, verb.modal = "finite", "will"
    elif units.tags[subject.base[0]] not in "aqp" and _is_bare_passive(phrases, at, units, lexicon):
        verb.form, verb.passive, verb.past, verb.parted = "finite", True, True, True


def _goes_on(phrases: Sequence[Phrase], at: int) -> bool:
    """Whether the sentence has its verb behind an insertion: "Jan Kowalski, the first Pole to head the bloc, said"."""
    later = (behind for behind in range(at + 1, len(phrases)) if phrases[behind].verb is not None and phrases[behind - 1].type == ",")
    return any(verb.form == "finite" for behind in later if (verb := phrases[behind].verb) is not None)


def _is_bare_passive(phrases: Sequence[Phrase], at: int, units: Units, lexicon: Lexicon) -> bool:
    """Whether a past form without an object is the only verb of a line that no full stop ends: "Three soldiers killed in attack"."""
    verb, group = phrases[at], phrases[at].verb
    if group is None or (group.lemma, "befall") not in lexicon.frames or units.tags[verb.first : verb.end] not in ("d", "n"):
        return False
    if any(phrase.type == "." or (phrase.verb is not None and phrase is not verb and phrase.verb.form == "finite") for phrase in phrases):
        return False
    following, beyond = (phrases[behind] if behind < len(phrases) else None for behind in (at + 1, at + 2))
    particle = following is not None and (following.word in _PARTICLES or (following.word == "over" and group.lemma in _OVER))
    if particle and beyond is not None and beyond.type == "NP":
        return False  # "Israel carried out air strike", "Russia handed over bodies"; but "envoy summoned over film"
    if following is None or following.type in ("I", "W", "s", ",", "R"):
        return True
    given = following.type == "NP" and beyond is not None and beyond.word == "by"  # "journalists denied visas by Peru"
    return given or units.tags[following.first] == "t"  # "minister urged to resign"


def _acts(subject: Phrase, units: Units, lexicon: Lexicon) -> bool:
    """Whether somebody acts: a name, or a word for persons with neither article nor number, not "Chad's decision to leave"."""
    first = subject.members[0] if subject.members else subject
    begin, end = first.base
    if first.apposition is not None:
        return False
    if units.tags[end - 1] in _NAMES:
        return first.complement is None
    plain = units.tags[begin] not in "aq0p" and not units.lowers[begin].startswith(("first", "last", "only"))
    return plain and first.complement is None and not first.owners and units.lowers[end - 1] in lexicon.roles

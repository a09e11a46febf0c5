"""Whether a clause still wants its verb: what stands so far is the noun phrase that it opens with. Used by `facts.phrase.phrases`."""

from __future__ import annotations

from collections.abc import Sequence

from facts.lexicon import Lexicon
from facts.phrase.phrase import Phrase
from facts.tag import Units

_OPENING = frozenset("after before since until as".split())  # prepositions that also open clauses
_HOLDING_CLAUSES = _OPENING | {"till", "with", "without"}  # what may hold a verb of its own
_RELATIVES = frozenset("who which that".split())
_MEANS = frozenset("phone telephone video letter land sea air".split())
_SKIPPED = "RWX"  # adverbs, dates and negations


def wants_verb(before: Sequence[Phrase], units: Units, lexicon: Lexicon) -> bool:
    """Whether all verbs of a clause describe the noun phrase that it opens with: "after a bomber carrying guns and grenades attacked"."""
    before, verbs, passive, finite = _without_pairs(before, lexicon), 0, False, False
    for at in range(len(before) - 1, -1, -1):
        phrase = before[at]
        if phrase.word in _RELATIVES and at and before[at - 1].type == "NP" and (finite or verbs):
            told = phrase.word == "that" and at > 1 and before[at - 2].type == "VG"  # "told reporters that"
            return not told and _opens(before, at - 1, lexicon) and (units.lowers[before[at - 1].base[1] - 1], "told") not in lexicon.frames  # no "claim that"
        if phrase.type in "sw;:~,&" or phrase.word in _OPENING:
            break
        if phrase.type == "VG":
            if passive and not finite and phrase.verb is not None and (phrase.verb.lemma, "say") in lexicon.frames:
                break  # "officials said a truce brokered by Chad and Togo held"
            passive = not verbs and _is_passive(before, at, lexicon)
            described = next((one for one in reversed(before[:at]) if one.type not in _SKIPPED), None)
            if described is not None and described.type == "NP" and (passive or _describes(before, at)):
                verbs += 1
            elif finite:
                return False
            else:
                finite = True  # that of a relative clause, or of the clause itself
    else:
        at = -1
    return verbs > 0 and not finite and before[at + 1].type == "NP"


def ends_opening(base: Sequence[Phrase], at: int, end: int, units: Units) -> bool:
    """Whether the noun phrase at `at` ends what a sentence opens with, and a list up to `end` that begins with it would take the subject from the verb behind.

    "According to Togo, Chad and Mali signed": Chad and Mali did; but "After Togo, Chad and Mali signed, they left".
    """
    if at < 1 or base[0].type != "I" or base[at - 1].type != "I" or any(not _is_of_opening(base, one, units) for one in range(at)):
        return False
    verb = _verb_behind(base, end)
    if verb is None or not _is_finite(base, verb, units):
        return False
    sole = not any(_is_finite(base, other, units) for other in range(verb + 1, len(base)))
    return sole or base[0].word not in _HOLDING_CLAUSES


def _is_of_opening(base: Sequence[Phrase], at: int, units: Units) -> bool:
    """Whether a phrase may stand in what a sentence opens with: no verb but a participle, "Under a deal brokered by Togo, Chad and Mali freed"."""
    return base[at].type in ("I", "NP", "W", "S") or (base[at].type == "VG" and not _is_finite(base, at, units))


def _verb_behind(base: Sequence[Phrase], at: int) -> int | None:
    """The verb group at `at`, or behind an insertion there: ", in a rare move, signed"."""
    while at < len(base) and base[at].type in _SKIPPED:
        at += 1
    if at + 1 < len(base) and base[at].type == "," and base[at + 1].type in ("w", "I", "VG"):
        closing = next((other for other in range(at + 1, len(base)) if base[other].type == ","), at)
        return _verb_behind(base, closing + 1) if closing > at and base[closing + 1 : closing + 2] and base[closing + 1].type in ("VG", "R", "W") else None
    return at if at < len(base) and base[at].type == "VG" else None


def _is_finite(base: Sequence[Phrase], at: int, units: Units) -> bool:
    """Whether a verb group is finite, and no participle that "by" goes on from."""
    phrase = base[at]
    bare = phrase.end - phrase.first == 1 and units.tags[phrase.first] in "dn" and at + 1 < len(base) and base[at + 1].word == "by"
    bare = bare and not (at + 2 < len(base) and base[at + 2].word in _MEANS)  # "Chad and Mali spoke by phone"
    return phrase.verb is not None and phrase.verb.form == "finite" and not bare


def _opens(before: Sequence[Phrase], at: int, lexicon: Lexicon) -> bool:
    """Whether the noun phrase at `at` is the first of its clause."""
    last = before[at - 1] if at else None
    said = last is not None and last.verb is not None and (last.verb.lemma, "say") in lexicon.frames
    return last is None or said or last.type in "s;:~&" or last.word in _OPENING


def _describes(before: Sequence[Phrase], at: int) -> bool:
    """Whether the verb group at `at` is a gerund, or a participle behind another verb's object: "using a car packed with"."""
    phrase = before[at]
    loaded = at > 1 and phrase.end - phrase.first == 1 and before[at - 2].verb is not None
    return loaded or (phrase.verb is not None and phrase.verb.form == "gerund")


def _is_passive(before: Sequence[Phrase], at: int, lexicon: Lexicon) -> bool:
    """Whether a bare participle goes on with "by", and no object: "a truce brokered by", "a raid carried out in Togo by"."""
    phrase = before[at]
    if phrase.verb is None or phrase.end - phrase.first > 1 or phrase.word in lexicon.pasts or (phrase.verb.lemma, "active") in lexicon.frames:
        return False
    behind = [one for one in before[at + 1 :] if one.type not in _SKIPPED]
    return bool(behind) and behind[0].type != "NP" and any(one.word == "by" for one in behind)


def _without_pairs(before: Sequence[Phrase], lexicon: Lexicon) -> Sequence[Phrase]:
    """Without the first of two participles: of "rebels trained and armed by" what "rebels armed by" is."""
    at = next((at for at in range(len(before) - 2) if "".join(one.type for one in before[at : at + 3]) == "VG&VG"), None)
    if at is None or not (_is_passive(before, at, lexicon) and _is_passive(before, at + 2, lexicon)):
        return before
    return [*before[:at], *before[at + 2 :]]


def past_additions(base: Sequence[Phrase], at: int, *, comma: bool) -> int:
    """Where a clause goes on behind adverbs at `at`, and behind a comma behind "in PLACE" and an insertion."""
    while at < len(base) and (base[at].type == "R" or (comma and base[at].type == "I" and at + 1 < len(base) and base[at + 1].type == "NP")):
        at += 1 if base[at].type == "R" else 2
    return _past_insertion(base, at) if comma else at


def _past_insertion(base: Sequence[Phrase], at: int) -> int:
    """Where a clause goes on behind an insertion in commas at `at` that holds no subject and verb of its own: ", long hostile to it, opened"."""
    if at >= len(base) or base[at].type != ",":
        return at
    end = next((other for other in range(at + 1, min(at + 12, len(base))) if base[other].type == ","), None)
    if end is None or not all(phrase.type in "JIRXW" or phrase.type == "NP" for phrase in base[at + 1 : end]) or base[at + 1].type == "NP":
        return at
    end += 1
    while end < len(base) and base[end].type in _SKIPPED:
        end += 1
    return end

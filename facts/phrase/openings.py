"""Whether a clause still wants its verb: what stands so far is the noun phrase that it opens with. Used by `facts.phrase.phrases`."""

from __future__ import annotations

from collections.abc import Sequence

from facts.lexicon import Lexicon
from facts.phrase.phrase import Phrase

_OPENING = frozenset("after before since until as".split())  # prepositions that also open clauses
_SKIPPED = "RWX"  # adverbs, dates and negations


def wants_verb(before: Sequence[Phrase], lexicon: Lexicon) -> bool:
    """Whether all verbs of a clause describe the noun phrase that it opens with: "after a bomber carrying guns and grenades attacked"."""
    verbs, passive = 0, False
    for at in range(len(before) - 1, -1, -1):
        phrase = before[at]
        if phrase.type in "sw;:~,&" or phrase.word in _OPENING:
            break
        if phrase.type == "VG":
            if passive and phrase.verb is not None and (phrase.verb.lemma, "say") in lexicon.frames:
                break  # "officials said a truce brokered by Chad and Togo held"
            passive = not verbs and _is_passive(before, at, lexicon)
            described = next((one for one in reversed(before[:at]) if one.type not in _SKIPPED), None)
            if described is None or described.type != "NP" or not (passive or _describes(before, at)):
                return False
            verbs += 1
    else:
        at = -1
    return verbs > 0 and before[at + 1].type == "NP"


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

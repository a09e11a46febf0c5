"""The tags that a word may have before its neighbours choose one of them. Called by `facts.tag.units`."""

from __future__ import annotations

import re

from facts.lexicon import Lexicon

_PARTICLES = frozenset("al el bin ibn ben bint de del della der den di da dos das du la le van von zu ter abu ould oğlu y e".split())
_SONS = frozenset("bin ibn bint".split())  # in a name even behind what may be a town: "Ali bin Tamim"
_NUMBER = re.compile(r"[$€£¥]?\d")
# Agencies once wrote a capital behind these, as at the beginning of a sentence: "U.S. Officials".
_ABBREVIATED = frozenset(("U.S.", "U.N.", "U.K.", "U.S.S.R."))
_OPENING = (":", "-", "~")
_HEADING = 8  # units in front of a colon or dash behind which a sentence begins anew
_SUFFIXES = (("ing", "gN"), ("ed", "d"), ("ly", "R"), ("ous", "J"), ("ful", "J"), ("able", "J"), ("ish", "J"), ("ive", "J"), ("al", "J"), ("ic", "J"))
_KEPT = 50_000  # words whose tags are remembered; texts bring new ones without end
_OBJECT = re.compile(r" (?:the|an?|this|its|his|her|their) ")


def is_verb(text: str, begin: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a title of one word is rather the verb: "will meet the officials and co-chair the session"."""
    return text[begin].islower() and lexicon.words.get(text[begin:stop], "")[:1] == "v" and _OBJECT.match(text, stop) is not None


class WordOptions:
    """Possible tags by word, the commonest first. `plain` are the lower-case words so far whose tags hang on nothing around them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.words
        self._surnames = lexicon.surnames
        self._roles = lexicon.roles
        self._deeds = frozenset(noun for nouns in lexicon.deeds.values() for noun in nouns)
        self.plain: dict[str, str] = {}
        self._known: dict[str, str] = {}  # other words met within a sentence

    def within(self, word: str, words: list[str], before: list[str], surnames: set[str], *, opens: bool = False) -> str:
        """The tags of a word behind `words` with the tags `before`; one that opens a sentence or quotation is a name where it is in `surnames`."""
        first = opens or not words or words[-1] in _ABBREVIATED or (before[-1] in _OPENING and len(words) < _HEADING)
        if first:
            return self._of(word, words, before, surnames)
        known = self.plain.get(word) or self._known.get(word)
        if known is None:
            known = self._of(word, words, before, None)
            if word[0] not in "'’" and word.lower() not in _PARTICLES:
                self._keep(word, known)
        return known

    def _keep(self, word: str, tags: str) -> None:
        words = self.plain if word.isalpha() and word.islower() else self._known
        if len(words) >= _KEPT:
            words.clear()
        words[word] = tags

    def _of(self, word: str, words: list[str], before: list[str], surnames: set[str] | None) -> str:
        head = word[0]
        if head in "'’":
            return self._apostrophe(word, words, before)
        if head.isdigit() or _NUMBER.match(word):
            return "0"
        if not head.isalnum():
            return head if head in ",.;:()" else "-" if head in "-–—‐‑_" else "." if head in "!?…" else "?"
        lower = word.lower()
        if head.isupper():
            return self._capitalised(word, lower, surnames)
        if "-" in word and lower.split("-", 1)[0] in _PARTICLES and word != lower:
            return "P"  # "al-Houthi"
        if lower in _PARTICLES and words and (before[-1] in "PHT" or (before[-1] == "L" and lower in _SONS)):
            return "P"
        return self._words.get(lower) or self._unknown(lower)

    def _apostrophe(self, word: str, words: list[str], before: list[str]) -> str:
        if word[1:] == "s":
            return "b" if before and before[-1] in ("p", "w") else "S"
        if len(word) == 1:
            return "S" if words and words[-1].endswith("s") else "?"
        return self._words.get(word.lower(), "?")

    def _capitalised(self, word: str, lower: str, surnames: set[str] | None) -> str:
        """A capitalised word is a name within a sentence; `surnames` are given where it opens one."""
        if word == "I":
            return "p"
        if surnames is None and word in ("Near", "May"):  # "Assistant Secretary for Near Eastern Affairs"; "for the first time since May"
            return "P"
        deed = surnames is not None and lower.endswith("s") and lower[:-1] in self._deeds  # "Airstrikes killed ten"
        opens = surnames is not None and (deed or lower in self._roles)  # "Militants stormed a base"
        known = self._words.get(lower) or ("N" if opens else None)
        if surnames is not None and known is None and "-" in word and word[word.index("-") :].islower() and self._unknown(lower) == "J":
            known = "J"  # "Pro-western forces", no first name
        if known and len(known) == 1 and known in "aqpIs&wmbhoX0" and not (word.isupper() and len(word) > 1):
            return known
        if surnames is not None and known and word not in surnames and word not in self._surnames:
            return known
        return "P"

    def _unknown(self, lower: str) -> str:
        """Suffix rules for words that the lexicon does not hold; a compound takes the tag of its last part."""
        if "-" in lower:
            last = lower.rsplit("-", 1)[1]
            options = self._words.get(last, "N")
            if lower.startswith("re-") and options[0] in "dvzg":
                return options  # "re-imposed"
            if lower[0].isdigit() or options[0] in "dnJgv" or self._words.get(lower.split("-", 1)[0]) == "0":
                return "J"
            return options if options[0] in "NR" else "J"
        if lower.startswith("un") and lower.endswith("ed"):
            return "J"  # "unprovoked": what is not done is no verb
        return next((tag for suffix, tag in _SUFFIXES if lower.endswith(suffix) and len(lower) > len(suffix) + 2), "N")

"""What a verb group says: lemma, tense, voice, negation, modality. Read by `facts.clause` and by the status rules."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from facts.lexicon import Lexicon
from facts.tag import Units


@dataclass(slots=True)
class VerbGroup:
    """One verb group. `form` is finite, infinitive, gerund or participle; `modal` the modal word or empty; `main` the unit of the main verb.

    `parted`: its auxiliaries stand apart, in front of what tells when or how ("has for years accused"), or are left out of a headline.
    """

    lemma: str
    main: int
    form: str
    passive: bool
    negated: bool
    modal: str
    past: bool
    parted: bool = False


def read_verb_group(units: Units, first: int, end: int, lexicon: Lexicon) -> VerbGroup:
    """The features of the verb group at units `[first, end)`."""
    lemma, main, form, passive, negated, modal, past = _features(units.tags[first:end], tuple(units.lowers[first:end]), lexicon)
    return VerbGroup(lemma, first + main, form, passive, negated, modal, past)


def read_parted_group(units: Units, auxiliary: tuple[int, int], first: int, end: int, lexicon: Lexicon) -> VerbGroup:
    """The features of the verb group at units `[first, end)` whose auxiliaries are the units `auxiliary`."""
    begin, stop = auxiliary
    lowers = (*units.lowers[begin:stop], *units.lowers[first:end])
    lemma, main, form, passive, negated, modal, past = _features(units.tags[begin:stop] + units.tags[first:end], lowers, lexicon)
    return VerbGroup(lemma, first + main - (stop - begin), form, passive, negated, modal, past, parted=True)


@lru_cache(maxsize=10_000)
def _features(tags: str, lowers: tuple[str, ...], lexicon: Lexicon) -> tuple[str, int, str, bool, bool, str, bool]:
    """A verb group's fields, `main` counted from its first unit: most groups of a text are a few ("said", "has been", "will meet")."""
    main = max((i for i, t in enumerate(tags) if t not in "RX"), default=0)
    tag = tags[main]
    auxiliaries = [i for i in range(main) if tags[i] in "mbhot"]
    be_last = bool(auxiliaries) and tags[auxiliaries[-1]] == "b"
    modal = next((MODALS.get(lowers[i], lowers[i]) for i, t in enumerate(tags) if t == "m"), "")
    lemma = AUXILIARIES.get(lowers[main]) or lexicon.verb_lemma(lowers[main])
    past = tag in "dn" or (bool(auxiliaries) and lowers[0] in ("was", "were", "had", "did"))
    negated = "X" in tags or "cannot" in lowers
    return lemma, main, _form(tags, lowers[0], tag, auxiliaries), be_last and tag in "dn", negated, modal, past


MODALS = {"wo": "will", "'ll": "will", "’ll": "will", "'d": "would", "’d": "would", "ca": "can", "cannot": "can"}
CONTRACTED = frozenset(
    verb + mark for verb in "do does did wo would ca could should is are was were have has had must need sha might ai".split() for mark in ("n't", "n’t")
)
AUXILIARIES = (
    dict.fromkeys("is are was were be been being am 's 're 'm".split(), "be")
    | dict.fromkeys("has have had having".split(), "have")
    | dict.fromkeys("do does did".split(), "do")
)


def _form(tags: str, word: str, tag: str, auxiliaries: list[int]) -> str:
    if tags[0] == "t":
        return "infinitive"
    if word in ("having", "being") or (tag == "g" and not auxiliaries):
        return "gerund"
    if tag == "n" and not auxiliaries:
        return "participle"
    if word in ("be", "been") and not auxiliaries:
        return "infinitive"
    return "finite"

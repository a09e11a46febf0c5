"""Titles and names of bodies that hold a list: "Science, Technology and Innovation Minister", "UK defence and foreign ministers",
"the Securities and Investments Commission".

Called by `facts.phrase.phrases` before phrases are joined.
"""

from __future__ import annotations

from facts.lexicon import Lexicon
from facts.phrase.phrase import Phrase
from facts.phrase.titles import PORTFOLIO
from facts.tag import Units

_LEADING = "aDCM"  # what may stand in front of the first portfolio: "the Kenyan Trade and"
_JOINING = ("&", ",")


def join_portfolios(base: list[Phrase], units: Units, lexicon: Lexicon) -> list[Phrase]:
    """Base phrases, of which those that make one title or one body's name are one."""
    lists = [at for at, phrase in enumerate(base[:-2]) if phrase.type == "NP" and base[at + 1].type in _JOINING]
    ends = {at: at + 2 if _are_peers(base, at, units, lexicon) else _last(base, at, units, lexicon) for at in lists}
    if not any(last > at for at, last in ends.items()):
        return base
    joined: list[Phrase] = []
    at = 0
    while at < len(base):
        phrase, last = base[at], ends.get(at, at)
        if last > at:
            phrase = Phrase("NP", phrase.first, base[last].end, (phrase.first, base[last].end), phrase.word)
        joined.append(phrase)
        at = last + 1
    return joined


def _are_peers(base: list[Phrase], at: int, units: Units, lexicon: Lexicon) -> bool:
    """Whether a portfolio and a plural title make one: "UK defence and foreign ministers"."""
    if base[at + 1].word != "and" or base[at + 2].type != "NP":
        return False
    (begin, end), (first, last) = base[at].base, base[at + 2].base
    minister = lexicon.noun_lemma(units.lowers[last - 1].rpartition(" ")[2])
    title = f"{units.lowers[end - 1]} {minister}"
    plural = units.tags[first] == "T" and last - first == 1 and minister != units.lowers[last - 1].rpartition(" ")[2]
    return plural and minister in PORTFOLIO and title in lexicon.roles and all(tag in _LEADING for tag in units.tags[begin : end - 1])


def _last(base: list[Phrase], at: int, units: Units, lexicon: Lexicon) -> int:
    """Where the list of portfolios ends that begins at base phrase `at`: there where none does."""
    if not _portfolio(base[at], units, lexicon, _LEADING):
        return at
    mark = at + 1
    while mark + 1 < len(base) and base[mark].type == "," and base[mark + 1].type == "NP" and _portfolio(base[mark + 1], units, lexicon):
        mark += 2
    mark += mark > at + 1 and base[min(mark, len(base) - 1)].type == ","  # "Trade, Industry, and Labour Minister"
    if mark + 1 >= len(base) or base[mark].word != "and" or base[mark + 1].type != "NP":
        return at
    return mark + 1 if _headed(base[mark + 1], units, lexicon) else at


def _portfolio(phrase: Phrase, units: Units, lexicon: Lexicon, leading: str = "") -> bool:
    """Whether a phrase is only words of the dictionary in capitals that are nobody: "Science", "the Kenyan Foreign Affairs"."""
    begin, end = phrase.base
    while begin < end - 1 and units.tags[begin] in leading:
        begin += 1
    return all(_word(unit, units, lexicon) for unit in range(begin, end))


def _word(unit: int, units: Units, lexicon: Lexicon) -> bool:
    word = units.lowers[unit]
    return units.tags[unit] == "P" and word in lexicon.words and word not in lexicon.roles


def _headed(phrase: Phrase, units: Units, lexicon: Lexicon) -> bool:
    """Whether a phrase is a last portfolio with its office, or ends the name of a body: "Innovation Minister X", "Investments Commission"."""
    begin, end = phrase.base
    head = next((unit for unit in range(begin, end) if not _word(unit, units, lexicon)), end)
    if head == end or not units.words[head][0].isupper():
        return False
    role = lexicon.roles.get(units.lowers[head])
    if role is None or role.plural:
        return False
    if role.type == "body":
        return begin < head == end - 1 and units.tags[head] == "P"
    return units.tags[head] in "TP" and units.lowers[head].endswith(PORTFOLIO) and (head > begin or " " in units.lowers[head])

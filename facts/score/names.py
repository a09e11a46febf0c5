"""The names that scoring knows, with the spellings that it takes as the same. Used by `facts.score.actors`.

They are those of the lexicon's countries, and of the organisations, groups and national bodies that `data/names.tsv` lists, which also says what is added
to the lexicon's spellings and left out of them. Not all of the lexicon: the figures should not move when the extractor learns a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from facts.lexicon.tables import COUNTRY_COLUMNS, GROUP_COLUMNS, ORGANISATION_COLUMNS, read_table, values
from facts.lexicon.tables import DATA as LEXICON
from facts.score.folding import DATA, Words, fold

# The lexicon's types of organisation whose short name is an affiliation; the others belong to a country.
_INTERNATIONAL = frozenset({"organisation", "body"})


class Entry(NamedTuple):
    """A country, organisation, group or national body, and its affiliation: a country's code or a short name."""

    name: str
    affiliation: str


@dataclass(frozen=True, slots=True)
class Names:
    """`known`: folded spelling -> whom it names. `short`: folded spelling of an organisation or group -> its short name."""

    known: dict[Words, Entry] = field(default_factory=dict)
    short: dict[Words, str] = field(default_factory=dict)

    def add(self, entry: Entry, spellings: Iterator[Words], *, has_short: bool) -> None:
        """Take in an entry; of two that are spelt alike the first keeps the spelling."""
        for spelling in spellings:
            self.known.setdefault(spelling, entry)
            if has_short:
                self.short.setdefault(spelling, entry.affiliation)
        if has_short:
            self.short.setdefault(fold(entry.affiliation), entry.affiliation)


@cache
def load_names() -> Names:
    """The table, read once."""
    names = Names()
    listed = {name: (values(more), values(without)) for name, more, without in read_table(DATA / "names.tsv", ("name", "more", "without"))}
    given = {fold(text): name for name, (more, _) in listed.items() for text in more}  # to one name, whosever they are in the lexicon
    for entry, spellings, type_ in _lexicon():
        if type_ == "country" or entry.name in listed:
            more, without = listed.get(entry.name, ([], []))
            left_out = {fold(text) for text in without}
            folded = (fold(text) for text in (entry.name, *spellings, *more))
            own = (words for words in folded if words not in left_out and given.get(words, entry.name) == entry.name)
            names.add(entry, own, has_short=type_ in _INTERNATIONAL or type_ == "group")
    return names


def _lexicon() -> Iterator[tuple[Entry, list[str], str]]:
    """Entries with their spellings and type."""
    for code, name, spellings, *_ in read_table(LEXICON / "countries.tsv", COUNTRY_COLUMNS):
        yield Entry(name, code), values(spellings), "country"
    for name, affiliation, type_, spellings, *_ in read_table(LEXICON / "organisations.tsv", ORGANISATION_COLUMNS):
        yield Entry(name, affiliation), values(spellings), type_
    for name, affiliation, spellings, *_ in read_table(LEXICON / "groups.tsv", GROUP_COLUMNS):
        yield Entry(name, affiliation or name), values(spellings), "group"

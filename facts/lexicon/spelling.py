"""What the spellings of one name have in common: "Abdul-Aziz bin Salman" and "Abdulaziz Salman", "McCain" and "MacCain", "Yun Byung-se" and "Byung Se Yun".

Used when the lexicon is built, and to ask it. A key is no transliteration: what differs from paper to paper is taken out, and whoever compares keys asks for
more than the key, since two persons may share one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Letters that Unicode does not take apart into a plain letter and an accent.
_LETTERS = str.maketrans(dict(zip("ıłŁđĐøØßəƏðþ", "i l L d D o O ss a A d th".split(), strict=True)) | {"æ": "ae", "Æ": "Ae"})
_INITIALS = re.compile(r"\b(?:[A-Z]\. ?)+(?=[A-Z])")
_WORD = re.compile("[a-z]+")
_PARTICLES = frozenset("al el ul ud bin ibn ben bint ould".split())
_SUFFIXES = frozenset("jr sr ii iii".split())
_ARTICLE = re.compile(r"\b(?:[aeu]l|a[dnrstz]|ash)-")
_SERVANT = re.compile(r"\babe?d[- ]?[aeu](?:l[- ]?|r(?=r))")  # "Abdul Aziz", "Abdelaziz", "Abdurrahman"
_SCOTTISH = re.compile(r"\bmc[- ]?(?=[a-z]{3})")
# In this order: letters, and what they are taken for.
_SAME = tuple(
    (re.compile(letters), form)
    for letters, form in (
        ("dzh|dj|zh", "j"), ("t?sch|tch|tsh", "ch"), ("kh|q|ck|c(?![heiy])", "k"), ("ph", "f"), ("w", "v"), ("([dtg])h", r"\1"), ("x", "ks"), ("tz", "ts"),
        ("[aeiy]*[ou][aeiouy]*", "u"), ("[aeiy]+", "a"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


def plain(name: str) -> str:
    """A name in lower case, without accents and apostrophes."""
    letters = unicodedata.normalize("NFKD", name.translate(_LETTERS)).lower()
    return "".join(c for c in letters if c.isascii() and c not in "'`")


def with_initials_undotted(names: Iterable[str]) -> list[str]:
    """Names, each also with its initials as British papers write them: "George W Bush", "HR Millwood"."""
    return list(dict.fromkeys(form for name in names for form in (name, _INITIALS.sub(_undotted, name))))


def _undotted(initials: re.Match[str]) -> str:
    return f"{initials[0].replace('.', '').replace(' ', '')} "


def name_parts(name: str) -> list[str]:
    """The pieces of a person's name that every spelling keeps, between blanks and hyphens: no articles, "bin", "Jr." or initials in the middle."""
    words = _WORD.findall(_SCOTTISH.sub("mac", _ARTICLE.sub("", _SERVANT.sub("abd", plain(name)))))
    return [word for at, word in enumerate(words) if word not in _PARTICLES and (at == 0 or (len(word) > 1 and word not in _SUFFIXES))]


def sound(letters: str) -> str:
    """Lower-case letters with what papers spell differently spelt in one way."""
    for pattern, form in _SAME:
        letters = pattern.sub(form, letters)
    return letters


def alike(one: str, other: str) -> bool:
    """Whether two words of names are spellings of one."""
    return one == other or sound("".join(name_parts(one))) == sound("".join(name_parts(other)))


@lru_cache(maxsize=5_000)
def name_key(name: str) -> str:
    """The key of a name with several parts; empty for others: a single word is too little to go by."""
    parts = name_parts(name)
    return "".join(map(sound, parts)) if len(parts) > 1 else ""


def turned_key(name: str) -> str:
    """The key with the last word in front: family names stand first in some papers and last in others."""
    first, _, last = name.rpartition(" ")
    return name_key(f"{last} {first}") if len(name_parts(last)) else ""

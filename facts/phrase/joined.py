"""Lists that are joined otherwise than by commas and one "and": headlines, "its allies and partners". The base of `facts.phrase.origins`."""

from __future__ import annotations

from facts.phrase.phrase import Phrase
from facts.phrase.shapes import Shapes

_IN_TURN = frozenset("then later afterwards afterward subsequently finally eventually possibly perhaps maybe lately even now recently".split())
_SUBJECTS = frozenset("he she it they we i".split())

_INSERTED = 7  # phrases of an insertion behind "and" with its commas


class Joined(Shapes):
    """Finds lists that look like something else."""

    def _headline(self, at: int, first: Phrase, end: int) -> bool:
        """Whether a comma stands for "and" between two who open a headline: "Israel, Hamas agree on truce"."""
        if at or end != 3 or self._types[:4] != ["NP", ",", "NP", "VG"] or self._types[4] == "," or first.apposition is not None or first.owners:
            return False  # "Spain, officials say, condemned"
        verb = self._base[3].first
        plural = self._units.tags[verb] in "vt" or self._units.lowers[verb] in ("are", "have", "were")  # "Israel, Hamas to resume talks"
        return plural and all(self._units.tags[self._base[one].base[1] - 1] in "CKOMEHP" or self._some(one) for one in (0, 2))

    def _some(self, at: int) -> bool:
        role = self._lexicon.roles.get(self._units.lowers[self._base[at].base[1] - 1])
        return role is not None and role.plural

    def _goes_on(self, member: Phrase, at: int) -> bool:
        """Whether those who are somebody's are of two sorts ("we and our allies and partners"), or a list goes on behind its first "and"."""
        if self._more_nations(member, at) or self._more_titles(member, at):
            return True
        if self._units.tags[member.base[0]] != "q" or self._types[at : at + 2] != ["&", "NP"]:
            return False
        begin, end = self._base[at + 1].base
        role = self._lexicon.roles.get(self._units.lowers[begin])
        return end - begin == 1 and self._units.tags[begin] in "NP" and role is not None and role.plural

    def _more_titles(self, member: Phrase, at: int) -> bool:
        """ "Chad's president and army chief and the head of NATO": two of one owner, and a third behind another "and"."""
        bare = self._units.tags[slice(*member.base)] in ("N", "T", "NN", "NT", "JN") and not member.owners and member.complement is None
        third = self._base[at + 1] if bare and self._types[at : at + 2] == ["&", "NP"] and self._words[at] == "and" else None
        if third is None or not self._role_only(member):
            return False
        return self._units.tags[third.base[1] - 1] in "COH" or (self._units.tags[third.base[0]] == "a" and self._role_only(third))

    def _more_nations(self, member: Phrase, at: int) -> bool:
        """ "The EU and Argentina, Brazil, Peru and Chile signed", "Annan, and the British, French, and German governments"."""
        tag, count, mark = self._units.tags[slice(*member.base)].lstrip("a"), 0, at
        while self._types[mark] == "," and self._types[mark + 1] == "NP" and self._units.tags[slice(*self._base[mark + 1].base)].lstrip("a") == tag:
            count, mark = count + 1, mark + 2
        if tag == "C" and self._words[at] == "and" and self._types[at + 1] == "NP" and self._units.tags[slice(*self._base[at + 1].base)].lstrip("a") == "C":
            return True  # "Chad and Mali and Niger met"
        mark += self._types[mark] == ","
        if not count or self._words[mark] != "and" or self._types[mark + 1] != "NP":
            return False
        begin, end = self._base[mark + 1].base
        if tag == "D":
            return self._units.tags[begin:end] == "DN" and self._lexicon.roles.get(self._units.lowers[end - 1]) is not None
        return tag == "C" and count > 1 and self._units.tags[begin:end].lstrip("a") == "C"

    def _past_list(self, at: int) -> int:
        """Behind the rest of a list whose first ends in front of `at`: ", and Chad | , Mali and Niger (condemned)"."""
        mark = at
        while self._types[mark] == "," and self._types[mark + 1] == "NP":
            mark += 2
        mark += self._types[mark] == ","
        return mark + 2 if self._types[mark] == "&" and self._words[mark] == "and" and self._types[mark + 1] == "NP" else at

    def _opens_anew(self, at: int, members: list[Phrase]) -> bool:
        """ "The arrest of Ivan Petrov, and he said": such a pronoun behind a comma is no second of two."""
        return len(members) == 1 and self._words[at] in _SUBJECTS and self._base[at].end - self._base[at].first == 1

    def _is_of_one(self, body: Phrase, behind: Phrase) -> bool:
        """Whether a body is only of the first of a list behind it: "the government of Chad and rebels", "the Government of Chad and Hezbollah"."""
        lemma = self._lexicon.noun_lemma(self._units.lowers[body.base[1] - 1])
        of_a_state = lemma == self._units.lowers[body.base[1] - 1] and self._lexicon.belongings.get(lemma) == "state"
        last = self._units.tags[behind.members[-1].base[1] - 1]
        return (self._body_only(body) and last == "N") or (of_a_state and any(self._units.tags[one.base[1] - 1] not in "CKL" for one in behind.members))

    def _until_next(self, at: int) -> int:
        """ "In Oslo and then Bergen", "Iran and, to a lesser extent, Chad": past when or how far the last of a list had its turn; but "and then himself"."""
        if self._words[at] in _IN_TURN and self._types[at + 1] == "NP" and self._units.tags[self._base[at + 1].first] != "p":
            return 1
        close = next((mark for mark in range(at + 1, at + _INSERTED) if self._types[mark] == ","), 0) if self._types[at] == "," else 0
        inside = self._types[at + 1 : close]
        plain = {"I", "NP", "R", "W", "J"}.issuperset(inside) and inside[:1] != ["NP"] and bool(inside)
        return close + 1 - at if plain and self._types[close + 1] == "NP" else 0

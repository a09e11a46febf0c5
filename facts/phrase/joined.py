"""Lists that are joined otherwise than by commas and one "and": headlines, "its allies and partners". The base of `facts.phrase.origins`."""

from __future__ import annotations

from facts.phrase.phrase import Phrase
from facts.phrase.shapes import Shapes

_IN_TURN = frozenset("then later afterwards afterward subsequently finally eventually possibly perhaps maybe lately even now recently".split())
_SUBJECTS = frozenset("he she it they we i".split())


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
        """Whether those who are somebody's are of two sorts: "we and our allies and partners"."""
        if self._units.tags[member.base[0]] != "q" or self._types[at : at + 2] != ["&", "NP"]:
            return False
        begin, end = self._base[at + 1].base
        role = self._lexicon.roles.get(self._units.lowers[begin])
        return end - begin == 1 and self._units.tags[begin] in "NP" and role is not None and role.plural

    def _opens_anew(self, at: int, members: list[Phrase]) -> bool:
        """ "The arrest of Ivan Petrov, and he said": such a pronoun behind a comma is no second of two."""
        return len(members) == 1 and self._words[at] in _SUBJECTS and self._base[at].end - self._base[at].first == 1

    def _is_next(self, at: int) -> bool:
        """ "In Oslo and then Bergen": when the last of a list had its turn; but "shot two people and then himself"."""
        return self._words[at] in _IN_TURN and self._types[at + 1] == "NP" and self._units.tags[self._base[at + 1].first] != "p"

    def _is_of_one(self, body: Phrase, behind: Phrase) -> bool:
        """Whether a body is only of the first of a list behind it: "the government of Chad and rebels", "the Government of Chad and Hezbollah"."""
        lemma = self._lexicon.noun_lemma(self._units.lowers[body.base[1] - 1])
        of_a_state = lemma == self._units.lowers[body.base[1] - 1] and self._lexicon.belongings.get(lemma) == "state"
        last = self._units.tags[behind.members[-1].base[1] - 1]
        return (self._body_only(body) and last == "N") or (of_a_state and any(self._units.tags[one.base[1] - 1] not in "CKL" for one in behind.members))

"""What is only asked for: base forms below a verb or a noun of asking. The base of `facts.clause.subjects`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.clause.walk import Walk

ASKING = frozenset("demand urge ask request propose recommend suggest require insist".split())
_ASKING_NOUNS = frozenset("demand demands request requests proposal proposals recommendation insistence suggestion requirement".split())


class Asked(Walk):
    """Tells clauses that somebody asks for."""

    def _is_asked(self, clause: Clause, subject: int) -> bool:
        """ "demanded that the army withdraw": a base form below a verb of asking is only asked for."""
        opening = self._left(subject)
        plain = self._types[opening] == "VG"  # "recommended the troops withdraw"
        if (self._words[opening] != "that" and not plain) or self._units.tags[clause.verb.main] != "v" or clause.verb.modal:
            return False
        asking = self._phrases[self._left(opening)] if not plain else None  # "its demand that Russia declare"
        if asking is not None and asking.type == "NP" and self._units.lowers[asking.base[1] - 1] in _ASKING_NOUNS:
            return True
        governor = next((c for c in reversed(self._clauses) if c.at < opening + plain), None)
        return governor is not None and governor.verb.lemma in ASKING

    def _demanding(self, clause: Clause, at: int) -> bool:
        """ "..., demanding it cease fire": who shall do what the base form says stands between."""
        base = self._units.tags[clause.verb.main] == "v" and not clause.verb.modal
        return base and self._types[self._left(at)] == "," and self._clause_at(at).form == "gerund" and self._clause_at(at).verb.lemma in ASKING

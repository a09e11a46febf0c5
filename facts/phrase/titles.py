"""Titles that hold a list of portfolios: "Minister of Trade, Industry and Labour". The base of `facts.phrase.appositions`."""

from __future__ import annotations

from facts.phrase.called import Called
from facts.phrase.compounds import role_head
from facts.phrase.kin import is_kin
from facts.phrase.phrase import Phrase
from facts.phrase.shapes import SERVING

PORTFOLIO = ("minister", "secretary", "commissioner")  # what an office is called that may have several portfolios
_OF_OFFICE = ("of", "for", "on")


class Titles(Called):
    """Finds where a title ends, and of whom people are that two stand in front of."""

    def _apart(self, first: Phrase, owner: Phrase, owned: Phrase) -> bool:
        """Whether people are only of the last in front of them: "the government and the company's owners", but "the government and the rebels' demands"."""
        front = self._units.lowers[first.first - 1] if first.first else ""
        if front in ("with", "to", "against", "by", "from") and self._units.tags[first.base[1] - 1] in "NT" and self._units.tags[owner.base[1] - 1] in "COH":
            return True  # "met with the president and Chad's envoy"
        articles = self._units.tags[first.base[1] - 1] == "N" and self._units.tags[owner.base[0]] == "a"
        return articles and self._units.lowers[owned.base[1] - 1] in self._lexicon.roles

    def _is_done_to(self, at: int, behind: int) -> bool:
        """Whether "of" goes on from a deed in front of "by" and a name: "the analysis by the FBI of the siege", "the killing by Hamas of six Israelis"."""
        tag = self._units.tags[self._base[behind - 2].base[1] - 1]
        if tag not in "COK" and not (tag == "H" and at > 1 and self._words[at - 1] == "by" and self._types[at - 2] == "NP"):
            return False
        head = self._base[behind].base[1] - 1
        role = self._lexicon.roles.get(self._units.lowers[head])
        return self._units.tags[head] in "NE" and (role is None or role.type != "body")

    def _tells_source(self, at: int, end: int) -> bool:
        """Whether the last of a list that begins at `at` are whose words a sentence is: "was killed by rebels, police and witnesses said"."""
        verb = self._base[end].verb if self._types[end] == "VG" else None
        says = verb is not None and verb.form == "finite" and not verb.passive and (verb.lemma, "say") in self._lexicon.frames
        if not says or self._types[end + 1] not in (".", "", ",", "W", "I", ";") or at == 0 or self._types[at - 1] not in ("I", "VG"):
            return False
        told = any(phrase.verb is not None and phrase.verb.form == "finite" for phrase in self._base[:at])
        while at > 0 and self._types[at - 1] in ("I", "NP"):
            at -= 1  # but "..., officials in Chad, Mali and Niger said"
        return told and at > 0 and self._types[at - 1] in ("VG", "W")

    def _is_one(self, phrase: Phrase) -> bool:
        """Whether a noun phrase is one person or body, of the last in front of it alone: "Hamas and Egypt's intelligence chief"."""
        role = role_head(*phrase.base, self._units, self._lexicon)
        return self._units.tags[phrase.base[1] - 1] in "PHO" if role is None else not role.plural

    def _in_office(self, office: Phrase, name: Phrase, at: int) -> bool:
        """ "The US president, Jan Kowalski, and his minister": who holds an office that one has at a time, and stands between commas."""
        begin, end = name.base
        definite = "the" in self._units.lowers[office.base[0] : office.base[0] + 2] or bool(office.owners) or office.base[0] != office.first
        one = definite and self._role_only(office)
        whole = self._units.tags[end - 1] == "H" or (end - begin > 1 and self._units.tags[begin:end].strip("P") == "")
        return one and whole and not name.owners and self._types[at : at + 2] == [",", "&"]

    def _bearer(self, title: Phrase, at: int) -> tuple[Phrase, int] | None:
        """Whose post a long title is: "Member of the Political Bureau of the CPC Central Committee Wang Yi"; and where the next phrase begins."""
        word = self._units.lowers[title.base[1] - 1]
        if self._units.tags[title.base[0]] in "aq" or not self._role_only(title) or word in SERVING or is_kin(title, self._units):
            return None
        first, at = at, self._past_offices(at)
        if self._types[at] == "&" and self._units.lowers[self._base[at - 1].base[1] - 1] not in self._lexicon.words:
            return None  # "President of Russia Jan Kowalski and President of Chad Nell Millwood"
        if self._types[at : at + 2] == ["&", "NP"] and self._role_only(self._base[at + 1]):
            at = self._past_offices(at + 2)  # "and Minister of Foreign Affairs Wang Yi"
        further = self._types[at : at + 2] == ["&", "NP"] and self._titled(self._base[at + 1])  # "and Foreign Minister Wang Yi"
        named = self._base[at + 1 if further else at - 1]
        end = named.base[1]
        tags = self._units.tags[slice(*named.base)]
        whole = tags.endswith("H") and (further or (len(tags) > 1 and tags[-2] in "POC" and "T" not in tags))
        if not whole or at - first < (2 if further else 4) or self._types[at + 2 if further else at] not in ("VG", ","):
            return None
        title.complement, title.end = self._base[first + 1], self._base[first + 1].end
        return Phrase("NP", title.first, end, (end - 1, end), named.word, apposition=title), at + 2 if further else at

    def _past_offices(self, at: int) -> int:
        """Past what an office is of, for or on."""
        while self._types[at : at + 2] == ["I", "NP"] and self._words[at] in _OF_OFFICE:
            at += 2
        return at

    def _heads_next(self, office: Phrase, at: int) -> bool:
        """ "After talks with Bush, the French president, Jan Kowalski, left": an office that stands in front of the next name."""
        named = self._types[at : at + 4] == [",", "NP", ",", "VG"] and self._units.tags[self._base[at + 1].base[1] - 1] in "HP"
        return named and self._units.lowers[office.base[0]] == "the" and self._role_only(office)

    def _portfolios(self, at: int) -> int:
        """Where a list of portfolios ends in a name ("Minister of Trade, Industry and Labour Jan Kowalski"): that noun phrase, or 0."""
        regions, first = self._words[at - 1] == "for", at
        minister = self._units.lowers[self._base[at - 2].base[1] - 1].endswith(PORTFOLIO) if at > 1 else False
        while self._types[at] == "NP" and (
            self._capitalised_words(*self._base[at].base) or (regions and self._is_region(at)) or (minister and self._is_named_portfolio(at))
        ):
            at += 1
            if self._types[at] == "," and self._types[at + 1] in ("NP", "&"):
                at += 1
            if self._types[at] == "&":
                last = at + 1
                begin, end = self._base[last].base if self._types[last] == "NP" else (0, 0)
                named = self._types[last] == "NP" and self._tail_name(last)
                if named and any(self._is_named_portfolio(one) for one in range(first, at)) and not regions:
                    return last if any(self._capitalised_words(unit, unit + 1) and self._whole_name(unit + 1, end) for unit in range(begin, end - 1)) else 0
                begin += self._units.tags[begin] == "a" and regions  # "for Asia and the Pacific Jan Kowalski"
                return last if named and (self._capitalised_words(begin, begin + 1) or (regions and self._regional(begin))) else 0
        return 0

    def _is_named_portfolio(self, at: int) -> bool:
        """Whether a base phrase is a name alone that an office may be for: "of Jerusalem and Diaspora Affairs", "Foreign Affairs, European Union and"."""
        begin, end = self._base[at].base
        return end - begin == 1 and self._units.tags[begin] in "CKLO"

    def _whole_name(self, begin: int, end: int) -> bool:
        """Whether the name of a person in full ends these words."""
        return self._units.tags[end - 1] == "H" or (end - begin > 1 and self._units.tags[begin:end].endswith("PP"))

    def _is_region(self, at: int) -> bool:
        """Whether a base phrase is a region alone: "for the Middle East, North Africa and Europe", "for East Asian and Pacific Affairs"."""
        begin, end = self._base[at].base
        return end - begin <= 2 and self._regional(end - 1)

    def _regional(self, unit: int) -> bool:
        return self._units.tags[unit] in "LCK" or (self._units.tags[unit] in "PJD" and self._units.lowers[unit].endswith(("an", "ern")))

    def _more_portfolios(self, phrase: Phrase, at: int) -> int:
        """Where the list ends that "Minister of Science" goes on with ("Technology and Innovation Jan Kowalski"): that noun phrase, or 0."""
        title = self._units.lowers[phrase.base[1] - 1]
        if self._types[at] not in (",", "&") or not title.startswith("minister ") or phrase.complement is not None:
            return 0
        names = False
        while (
            self._types[at] == "," and self._types[at + 1] == "NP" and (self._capitalised_words(*self._base[at + 1].base) or self._is_named_portfolio(at + 1))
        ):
            names = names or self._is_named_portfolio(at + 1)
            at += 2
        at += self._types[at] == "," and self._types[at + 1] == "&"
        if self._words[at] != "and" or self._types[at + 1] != "NP":
            return 0
        begin, end = self._base[at + 1].base
        named = self._capitalised_words(begin, begin + 1) and (self._whole_name(begin + 1, end) if names else self._tail_name(at + 1))
        fits = named or (self._capitalised_words(begin, end) and not names)
        return at + 1 if fits else 0

    def _may_be_verb(self, phrase: Phrase) -> bool:
        """ "Will meet officials, as well as advocate for": a bare noun that is a verb as well."""
        begin, end = phrase.base
        return end - begin == 1 and self._units.tags[begin] == "N" and self._units.lowers[begin] in self._lexicon.verbs

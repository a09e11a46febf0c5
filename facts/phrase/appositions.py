"""Noun phrases with their owners and with the other name of the same: "Moscow's envoy", "its ally, Turkey,", "allies such as Germany".

The base of the joiner in `facts.phrase.phrases`, which reads the lists that a second name may be.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace

from facts.phrase.announced import announced
from facts.phrase.kin import is_relative
from facts.phrase.phrase import Phrase
from facts.phrase.titles import Titles

_OFFENCES = frozenset("act acts crime crimes violation violations breach breaches abuse abuses attempt attempts".split())
_LANDS = frozenset("countries nations states governments".split())
_PEERS = ("counterpart", "colleague", "opposite number")


class Appositions(Titles, ABC):
    """Reads owners and appositions; each method gives a phrase and where the next one begins."""

    @abstractmethod
    def _list(self, at: int, before: list[Phrase]) -> tuple[Phrase, int]:
        """A noun phrase, or the list that begins with it."""

    def _home_from(self, phrase: Phrase, after: int, before: list[Phrase] | None) -> tuple[Phrase, int] | None:
        """ "Troops from Chad", "a doctor from Mali": whom "from" behind a noun phrase tells the home of, and where the next phrase begins."""
        if self._words[after] != "from" or self._types[after + 1] != "NP":
            return None
        town = self._units.tags[self._base[after + 1].base[1] - 1] == "L"
        hails = not town and (self._posted(phrase, before) or self._hails(phrase, before)) and not self._known_pair(phrase)
        if not hails and not self._acts(phrase, after, before):
            return None
        inner, end = self._list(after + 1, before or [])
        if not hails and inner.members and self._units.tags[inner.members[-1].base[1] - 1] not in "CKLO":
            inner, end = self._owned(after + 1)  # "a doctor from Mali and two others were killed"
        parts = inner.members or [inner]
        homes = "CKO" if hails or self._is_materiel(phrase) else "CKLO"
        # "the expulsion of Chilean diplomats from Peru"
        expelled = "D" in self._units.tags[slice(*phrase.base)] and all(self._units.tags[part.base[1] - 1] in "CKL" for part in parts)
        if (expelled or any(self._units.tags[part.base[1] - 1] not in homes for part in parts)) and not self._told_home(inner, parts[0]):
            return None
        phrase.complement, phrase.end = inner, inner.end
        return phrase, end

    def _owned(self, at: int) -> tuple[Phrase, int]:
        phrase, owners = self._base[at], []
        after = at + 1
        while self._types[after] == "S":
            if self._types[after + 1] == "NP":
                owners.append(phrase)
                phrase, after = self._base[after + 1], after + 2
            elif self._types[after + 1] == "&" and self._types[after + 2] == "NP" and self._types[after + 3] == "S" and self._types[after + 4] == "NP":
                owners.append(phrase)
                phrase, after = self._base[after + 2], after + 3
            else:
                return self._loose(phrase, owners, after + 1)
        if not owners and self._types[after] == "&" and self._types[after + 1] == "NP" and self._types[after + 2] == "S" and self._types[after + 3] == "NP":
            one = self._is_one(self._base[after + 3]) or self._apart(phrase, self._base[after + 1], self._base[after + 3])
            if self._actor_like(phrase) and self._actor_like(self._base[after + 1]) and not one:
                owners = [phrase, self._base[after + 1]]
                phrase, after = self._base[after + 3], after + 4
        return self._loose(phrase, owners, after)

    @staticmethod
    def _loose(phrase: Phrase, owners: list[Phrase], after: int) -> tuple[Phrase, int]:
        if not owners:
            return Phrase("NP", phrase.first, phrase.end, phrase.base, phrase.word), after
        return Phrase("NP", owners[0].first, phrase.end, phrase.base, owners[0].word, owners), after

    def _with_apposition(self, phrase: Phrase, after: int) -> tuple[Phrase, int]:
        """ "its prime minister, Nikol Pashinyan," and "Ned Price, the department's spokesman,": one names, the other gives the role."""
        named = self._those_named(phrase, after) or self._named_ally(phrase, after)
        if named is not None:
            return named
        past = self._past_age(phrase, after)
        if past > after:
            aged, end = self._with_apposition(phrase, past)
            return (aged, end) if end > past else (phrase, after)
        if self._at_home_in(phrase, after):
            phrase.complement = self._base[after + 2]  # "Jan Kowalski, 24, from Leeds,"
            phrase.end = phrase.complement.end
            return phrase, after + 3 + (self._types[after + 3] == ",")
        if self._types[after] != "," or self._types[after + 1] != "NP":
            return phrase, after
        other, end = self._owned(after + 1)
        if self._types[end] == "I" and self._words[end] in ("of", "for", "on", "to") and self._types[end + 1] == "NP" and self._role_only(other):
            other.complement, end = self._owned(end + 1) if self._words[end] == "of" else self._list(end + 1, [])
            other.end = other.complement.end
        elif self._named(phrase) and (self._role_only(other) or self._somebody(other)) and self._serving(end):
            other.complement, end = self._owned(end + 1)  # "Nell Millwood, an official with Oxfam,"
            other.end = other.complement.end
        if self._named(phrase) and self._role_only(other):
            end = self._second_post(self._tail(other, end))
        described = other.complement is not None and self._named(phrase) and self._role_only(other) and self._units.tags[other.base[0]] == "a"
        closes = described or self._types[end] in (",", ".", "", "VG", ";", ")", "w") or self._placed_role(phrase, other, end)
        closes = closes or (self._types[end] == "I" and self._role_only(phrase))
        listed = (self._types[end] == "&" and not described) or (self._types[end] == "," and self._types[end + 1] == "&" and not self._role_only(other))
        fits = (self._role_only(phrase) and self._named(other)) or (self._named(phrase) and self._role_only(other)) or self._two_bodies(phrase, other)
        fits = fits or (is_relative(phrase, self._units) and self._named(other) and self._types[end] in (",", ".", ";", ""))
        fits = fits or (self._somebody(phrase) and self._titled(other)) or (self._named(phrase) and self._somebody(other))
        told_of = self._types[end : end + 2] in ([",", "VG"], [",", "w"]) or self._verb_ahead(phrase, end)
        fits = fits or (self._somebody(phrase) and self._named(other) and told_of)
        listed = listed and not (self._units.lowers[phrase.base[1] - 1] in _PEERS and self._units.tags[phrase.base[0]] == "q")
        listed = listed and not (fits and (self._verb_ahead(phrase, end) or self._in_office(phrase, other, end)))
        if self._place_named(phrase, other):
            phrase.complement, phrase.end = other, other.end  # "the capital, Mogadishu"
            return phrase, end
        inside = phrase.first > 0 and self._units.tags[phrase.first - 1] == "I"  # "According to an official, Macron said"
        person = self._named(phrase) or self._titled(other) or inside
        opens = phrase.first == 0 and self._named(phrase) and self._of_whom(other, end)
        unclosed = self._types[end] == "VG" and person and not opens and not self._told_more(phrase, other, end)  # "After talks with Bush, the prince left"
        unclosed = unclosed or (inside and self._named(phrase) and self._heads_next(other, end))
        if self._lies_in(phrase, other, end):
            phrase.end = other.end  # "in Paris, France, with", "to Rabat, Morocco; Cairo, Egypt"
            return phrase, end + (self._types[end] == ",")
        if not closes or listed or unclosed or not fits:
            return phrase, after
        phrase.apposition = other
        phrase.end = other.end
        return phrase, end + self._closed(end)

    def _verb_ahead(self, role: Phrase, at: int) -> bool:
        """ "The envoy, Jan Kowalski, and left": a verb behind "and" closes a name, where who bears it was told in front."""
        verb = at + 2 + (self._types[at + 2] == "R")
        return self._types[at : at + 2] == [",", "&"] and self._types[verb] == "VG" and (self._role_only(role) or self._somebody(role))

    def _of_whom(self, role: Phrase, at: int) -> bool:
        """ "Jan Kowalski, Chad's envoy to Mali was killed": a role that says whose it is, and no insertion ("Jan Kowalski, his lawyer said, was killed")."""
        inserted = any(self._types[comma : comma + 2] == [",", "VG"] for comma in range(at, len(self._types) - 1))
        return bool(role.owners or role.complement is not None) and not inserted

    def _each_named(self, office: Phrase, at: int) -> tuple[Phrase, int] | None:
        """ "The presidents of Chad, Jan Kowalski, and Mali, Nell Millwood": each country's holder of an office."""
        role, named = self._lexicon.roles.get(self._units.lowers[office.base[1] - 1]), []
        while role is not None and role.plural and self._types[at : at + 3] == ["NP", ",", "NP"]:
            state, holder = self._base[at], self._base[at + 2]
            if self._units.tags[state.base[1] - 1] not in "CK" or not self._named(holder):
                break
            named.append(self._with_title(replace(office, complement=state, end=state.end), replace(holder)))
            end = at + 3
            at = end + (self._types[end] == ",")
            at += self._types[at] == "&"
        return (replace(self._group(named), first=office.first), end + self._closed(end)) if len(named) > 1 else None

    def _dated(self, at: int, place: Phrase) -> int:
        """Past the day on which somebody is at the first of two places: "to Paris on Monday and Berlin on Tuesday"."""
        day = at + (self._types[at] == "I" and self._words[at] in ("on", "in"))
        behind = day + 1
        dated = self._types[day] == "W" and self._types[behind] == "&" and self._types[behind + 1] == "NP"
        towns = dated and all(self._units.tags[one.base[1] - 1] in "CKL" for one in (place, self._base[behind + 1]))
        again = behind + 2 + 2 * (self._types[behind + 2 : behind + 4] == [",", "NP"])
        again += self._types[again] == ","
        return behind if towns and "W" in self._types[again : again + 2] else at

    def _group(self, members: list[Phrase]) -> Phrase:
        first, last = members[0], members[-1]
        if self._units.lowers[first.base[0]] == "both" and self._units.tags[first.base[0] + 1] == "a":
            first.base = (first.base[0] + 1, first.base[1])  # "both the council and the government"
        if last.complement is not None and self._units.tags[last.base[0]] not in "aq" and self._shared(last):
            definite = self._units.lowers[members[0].base[0]] == "the"
            for one in members[:-1]:  # "the government, army and people of Chad": the government of Chad
                bare = one.complement is None and not one.owners and one.apposition is None and self._units.tags[one.base[0]] not in "q0"
                if bare and definite and self._shared(one):
                    one.complement = last.complement
        if len(members) > 2 and self._units.lowers[last.base[1] - 1] == "others":
            members = members[:-1]  # "Russia, China and others"
        return Phrase("NP", members[0].first, last.end, members[-1].base, members[0].word, members=members)

    def _shared(self, phrase: Phrase) -> bool:
        """Whether a noun for somebody may have whose he is said by a list's last: "the president", "people", but no name."""
        begin, end = phrase.base
        word, roles = self._units.lowers[end - 1], self._lexicon.roles
        known = word in roles or (end - begin > 1 and f"{self._units.lowers[end - 2]} {word}" in roles)
        return known and all(tag in "aJNT" for tag in self._units.tags[begin:end])

    def _told_more(self, phrase: Phrase, role: Phrase, at: int) -> bool:
        """Whether a participle goes on with who a person is: "Jan Kowalski, an activist jailed in Chad,"."""
        first, verb = self._base[at].first, self._base[at].verb
        bare = verb is not None and self._base[at].end - first == 1 and self._units.tags[first] in "dn" and self._types[at + 1] in ("I", "&", "W", ",", ".")
        article = self._units.lowers[role.base[0]]
        one = article in ("a", "an") or (article == "the" and self._words[at + 1] == "by" and self._role_only(role))  # "the activist jailed by Chad,"
        if not bare or verb is None or not self._named(phrase) or not one:
            return False
        active = self._units.lowers[first] in self._lexicon.pasts or (verb.lemma, "active") in self._lexicon.frames
        return not active and self._units.tags[0] not in "Ig"

    def _charged(self, at: int, after: int) -> bool:
        """Whether "of" says what somebody is accused of rather than whose he is: "accused the rebels of murder", not "of Chad"."""
        verb = self._base[at - 1].verb if at else None
        if verb is None or verb.passive or (verb.lemma, "accuse") not in self._lexicon.frames:
            return False
        inner = self._base[after + 1]
        first, last = self._units.lowers[inner.base[0]], self._units.lowers[inner.base[1] - 1]
        if last in _OFFENCES or any(word.endswith("ing") and word in self._lexicon.verbs for word in (first, last)):
            return True  # "of kidnapping one of its diplomats", "of widespread looting of homes", "of violations of the truce"
        return self._units.tags[inner.base[1] - 1] == "N" and "of" not in self._words[after + 2 : after + 4] and not self._role_only(inner)

    def _named_ally(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """ "His main ally, the Russian president, Vladimir Putin,": who is named behind his office, and that behind what he is to somebody."""
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        if self._types[at : at + 2] != [",", "NP"] or role is None or role.plural or role.type not in ("person", "crowd"):
            return None
        office, end = self._owned(at + 1)
        if self._types[end : end + 2] != [",", "NP"] or not self._role_only(office) or self._named(phrase):
            return None
        name = self._base[end + 1]
        if not self._named(name) or self._types[end + 2] not in (",", ".", "", "I", ";"):
            return None
        office.apposition, office.first, office.end = name, phrase.first, name.end
        return office, end + 2 + self._closed(end + 2)

    def _tail(self, role: Phrase, at: int) -> int:
        """Past where or with whom somebody holds his office, up to the comma of the verb: ", the commander of troops in Chad, accused"."""
        end = at
        while self._types[end] == "I" and self._types[end + 1] == "NP" and self._words[end] in ("in", "at", "with", "on", "for", "to", "of", "from"):
            end += 2
            while self._types[end] == "S" and self._types[end + 1] == "NP":
                end += 2
        if end == at or self._types[end] != "," or self._types[end + 1] != "VG":
            return at
        inner, _ = self._owned(at + 1)
        if role.complement is None and self._body_only(inner):
            role.complement, role.end = inner, inner.end  # "a minister in Chad's government"
        return end

    def _second_post(self, at: int) -> int:
        """Past the second of two offices of one person: "X, the defence minister of Israel and leader of the Labour Party,"."""
        if self._types[at] != "&" or self._words[at] != "and" or self._types[at + 1] != "NP":
            return at
        second, end = self._owned(at + 1)
        one = self._words[end] == "of" and self._units.lowers[second.base[1] - 1] == "one"  # "a commander and one of the founders of the group"
        bare = (one or self._role_only(second)) and (not second.owners and self._units.tags[second.base[0]] not in "qC")
        if self._words[end] == "of" and self._types[end + 1] == "NP":
            end = self._owned(end + 1)[1]
        return end if bare and self._types[end] in (",", ".", "", "w") else at

    def _those_named(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """ "Its ally, Turkey,", "three countries – Turkey, Iran and Syria –": the states and groups that are named behind what they are."""
        mark = self._types[at]
        if mark not in (",", "~", ":") or self._types[at + 1] != "NP" or not self._describes(phrase):
            return None
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        plural = role is None or role.plural
        inner, end = self._list(at + 1, []) if plural else self._owned(at + 1)
        names = inner.members or [inner]
        persons = plural and all((self._named(name) or self._titled(name)) and name.apposition is None for name in names)
        if plural != (len(names) > 1) or not (persons or all(self._is_power(name) for name in names)):
            return None
        closed = self._types[end] == mark
        counted = plural and self._types[end] == "VG" and self._counts(phrase, len(names))  # "its two leaders, X and Y met", but "after jailing a man, X met"
        if not closed and not counted and self._types[end] not in (".", "", ")", ";"):
            return None
        told = self._counts(phrase, len(names)) or (closed and self._definite(phrase)) or self._related(phrase)
        if plural and mark == "," and not told:
            return None  # "European leaders, Russia and China"
        for name in names if persons else ():
            name.apposition = phrase  # "two Britons, Jan Kowalski and Nell Millwood,"
        return replace(inner, first=phrase.first, word=phrase.word), end + closed

    def _one_named(self, one: Phrase, some: Phrase, at: int) -> tuple[Phrase, int]:
        """ "One of its allies, Turkey, condemned": the one that is named, else those that it is one of; "two of its allies, A and B," are a list."""
        if self._units.lowers[one.base[1] - 1] != "one" or self._types[at : at + 2] != [",", "NP"]:
            return some, at
        name, end = self._owned(at + 1)
        closed = self._types[end] == "," and self._types[end + 1] in ("VG", "R", "w")
        if not closed or not (self._named(name) or self._titled(name) or self._is_power(name)):
            return some, at
        if self._units.tags[some.base[1] - 1] == "N" and self._units.lowers[some.base[1] - 1] not in self._lexicon.roles:
            return some, at  # "in one of those talks, Kowalski, citing"
        return replace(name, first=one.first, word=one.word), end + 1

    def _related(self, phrase: Phrase) -> bool:
        """ "Assad's main backers, Iran and Russia", "his allies": what those who are named are to somebody."""
        owned = bool(phrase.owners) or self._units.tags[phrase.base[0]] == "q"
        return owned and (self._units.lowers[phrase.base[1] - 1], "relation") in self._lexicon.frames

    def _is_of_land(self, phrase: Phrase) -> bool:
        """Whether somebody without a name is told by his country: "two Kenyan soldiers", "Kenyans"."""
        (begin, end), role = phrase.base, self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        people = role is not None and role.type != "body" and self._units.tags[end - 1] in "NT" and "D" in self._units.tags[begin:end]
        return people or self._units.tags[end - 1] == "E"

    def _such_as(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """ "Allies such as Germany", "countries in the region, among them Russia and China": those who are named."""
        start = announced(self._types, self._words, lambda noun: self._units.lowers[self._base[noun].base[1] - 1], at)
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1]) if start else None
        if role is None or not role.plural or not start or self._types[start] != "NP":
            return None
        inner, end = self._list(start, [])
        if all(self._is_of_land(member) for member in inner.members or [inner]) and self._units.lowers[phrase.base[1] - 1] not in _LANDS:
            counted = self._words[start - 1] in ("including", "them") and role.type != "body" and not self._goes_on_telling(end)
            return (self._group([phrase, *(inner.members or [inner])]), end) if counted else None  # "ten people, including two Kenyan soldiers"
        if not all(self._units.tags[member.base[1] - 1] in "COHKEP" for member in inner.members or [inner]):
            return None
        return replace(inner, first=phrase.first, word=phrase.word), end

"""What a base phrase looks like: a name, a title, a body, a place, a quantity. The base of `facts.phrase.phrases`."""

from __future__ import annotations

from collections.abc import Sequence

from facts.lexicon import Lexicon
from facts.phrase.kin import is_kin
from facts.phrase.machines import has_machine
from facts.phrase.phrase import Phrase
from facts.tag import Units

_BEYOND = 16
# Nouns that say how many of the noun behind "of" there are.
_PARTS = frozenset(
    "number dozens scores hundreds thousands tens millions majority handful couple several some many most all one two three four five each both half lot "
    "minority whole much entirety remainder total series hundred thousand dozen plenty wave waves string spate flurry rash succession contingent batch "
    "first last rest bulk raft slate package round set kind sort group groups crowd crowds gang gangs band bands mob mobs horde hordes throng throngs array "
    "range variety host multitude slew column columns pair copy copies".split()
)
SERVING = frozenset("aide adviser advisor assistant counsellor counselor confidant confidante".split())  # "to" says whose they are
_ANYBODY = frozenset("man boy girl teenager".split())  # nouns for a person that make nobody an actor
_ACTOR_TAGS = frozenset("CDEKOHTPMpL")


class Shapes:
    """The base phrases of a sentence and what can be told of them."""

    def __init__(self, units: Units, lexicon: Lexicon, base: list[Phrase]) -> None:
        self._units = units
        self._lexicon = lexicon
        self._base = base
        # Looked up far more often than anything else; what lies behind the end has no type and no word.
        self._types = [phrase.type for phrase in base] + [""] * _BEYOND
        self._words = [phrase.word for phrase in base] + [""] * _BEYOND

    def _partitive(self, phrase: Phrase, inner: Phrase) -> bool:
        begin, end = phrase.base
        apart = inner.members and inner.first >= inner.members[0].first and any(m.owners or self._units.tags[m.base[1] - 1] != "N" for m in inner.members)
        return not apart and self._units.lowers[end - 1] in _PARTS and not phrase.owners and all(tag in "a0JNR" for tag in self._units.tags[begin:end])

    def _place_named(self, phrase: Phrase, other: Phrase) -> bool:
        begin, end = phrase.base
        fits = self._units.lowers[end - 1] in ("capital", "city", "town", "village") and self._units.lowers[begin] in ("the", "its", "their")
        return fits and phrase.complement is None and self._units.tags[other.base[1] - 1] in "LK" and other.base[1] - other.base[0] == 1

    def _lies_in(self, phrase: Phrase, other: Phrase, end: int) -> bool:
        """Whether a town behind a preposition is told with its country, and what follows is no subject or verb of that country: "in Paris, France, with"."""
        alone = all(p.end - p.first == 1 and not p.owners and p.complement is None for p in (phrase, other))
        region = self._units.tags[other.first] == "L" and self._types[end] == "," and self._words[end + 1] == "by"  # "in Oslo, Viken, by the police"
        if not alone or phrase.first == 0 or self._units.tags[phrase.first - 1] != "I" or not (self._units.tags[other.first] == "C" or region):
            return False
        if not (self._types[end] in (";", ".") or (self._types[end] == "," and self._types[end + 1] in ("I", "W"))):
            return False
        town, state = self._units.words[phrase.first], self._units.words[other.first]
        return bool(self._states(town) & self._states(state))

    def _past_land(self, phrase: Phrase, town: Phrase, at: int) -> int:
        """Past the state or country of a town that somebody holds an office of: "the mayor of Newark, New Jersey, Jan Kowalski"."""
        if self._types[at : at + 2] != [",", "NP"] or not self._role_only(phrase) or self._units.tags[slice(*town.base)] not in ("L", "K"):
            return at
        begin, end = self._base[at + 1].base
        if end - begin != 1 or self._units.tags[begin] not in "LC" or self._types[at + 2] not in (",", "NP"):
            return at
        return at + 2 if self._states(self._units.words[town.base[0]]) & self._states(self._units.words[begin]) else at

    def _second_office(self, phrase: Phrase) -> bool:
        """An office without article, owner or name, which only goes on from the one in front of it: "and chairman of the union"."""
        return self._role_only(phrase) and not phrase.owners and phrase.complement is not None and self._units.tags[phrase.base[0]] in "NJT"

    def _closed(self, at: int) -> bool:
        """Whether a comma closes what stands beside a name, and the clause goes on."""
        return self._types[at] == "," and self._types[at + 1] in ("VG", "I", ".")

    def _states(self, name: str) -> set[str | None]:
        return {reading.known.affiliation for reading in self._lexicon.names.get(name, ()) if reading.known is not None}

    def _all_states(self, members: Sequence[Phrase]) -> bool:
        """Whether all of a list may be whose somebody is: states and their like, but not "officials of Oman and envoys of Chad"."""
        return all(self._units.tags[member.base[1] - 1] in "CKOLN" and not self._people_of(member) for member in members)

    def _people_of(self, phrase: Phrase) -> bool:
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        return phrase.complement is not None and role is not None and role.plural and role.type != "body"

    def _titled(self, phrase: Phrase) -> bool:
        """A person named with a title: "State Department spokesman Jan Kowalski"."""
        begin, end = phrase.base
        return "T" in self._units.tags[begin:end] and self._units.tags[end - 1] in "HP"

    def _somebody(self, phrase: Phrase) -> bool:
        """One of a crowd or force, whose name may stand beside: "the pilot, Lt. Col. Jan Kowalski,", "Jan Kowalski, a Leeds resident,"."""
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        opened = self._units.tags[phrase.base[0]] == "a"
        if self._units.tags[phrase.base[1] - 1] in "DE":
            return self._units.lowers[phrase.base[0]] in ("a", "an")  # "a Briton"
        one = self._units.lowers[phrase.base[1] - 1] in _ANYBODY or (role is not None and not role.plural and role.type in ("crowd", "force"))
        return opened and one and self._units.tags[phrase.base[1] - 1] == "N"

    def _past_age(self, phrase: Phrase, at: int) -> int:
        """Past somebody's age: "Jan Kowalski, 24, a Briton,"."""
        if self._types[at : at + 3] != [",", "NP", ","] or not self._named(phrase):
            return at
        begin, end = self._base[at + 1].base
        return at + 2 if end - begin == 1 and self._units.words[begin].isdigit() else at

    def _at_home_in(self, phrase: Phrase, at: int) -> bool:
        """Whether commas say where somebody is from: "Jan Kowalski, from Leeds,"."""
        if self._types[at : at + 3] != [",", "I", "NP"] or self._words[at + 1] != "from" or self._types[at + 3] not in (",", ".", ""):
            return False
        begin, end = self._base[at + 2].base
        return self._named(phrase) and end - begin == 1 and self._units.tags[begin] in "CKL"

    def _envoys(self, phrase: Phrase) -> bool:
        """Some who act for somebody: "officials", "a delegation", "foreign ministers"."""
        word = self._units.lowers[phrase.base[1] - 1]
        role = self._lexicon.roles.get(word)
        some = role is not None and (role.plural or word == "counterpart" or self._units.lowers[phrase.base[0]] in ("a", "an"))
        return role is not None and some and role.type in ("person", "body") and not phrase.owners

    def _begins_with_state(self, phrase: Phrase) -> bool:
        tags = "CKO" if any(map(self._people_of, phrase.members)) else "CK"
        return bool(phrase.members) and self._units.tags[phrase.members[0].base[1] - 1] in tags

    @staticmethod
    def _with_title(title: Phrase, named: Phrase) -> Phrase:
        named.apposition, named.first = title, title.first
        return named

    def _is_own_people(self, phrase: Phrase) -> bool:
        """ "His Greek": what opens a list, "and his Greek and French counterparts"."""
        begin, end = phrase.base
        return end - begin == 2 and self._units.tags[begin:end] == "qD"

    def _counterparts(self, group: Phrase) -> bool:
        return self._units.lowers[group.members[-1].base[1] - 1] == "counterparts"

    def _national_body(self, phrase: Phrase) -> bool:
        """A ministry or the like that says of which country it is: "the Ukrainian defence ministry", "Chile's foreign ministry", "the government of Chad"."""
        begin, end = phrase.base
        owners = [*phrase.owners, *(phrase.complement.members or [phrase.complement] if phrase.complement is not None else [])]
        role = self._lexicon.roles.get(self._units.lowers[end - 1])
        told = any(tag in "DC" for tag in self._units.tags[begin : end - 1]) or any(self._units.tags[owner.base[1] - 1] == "C" for owner in owners)
        return told and role is not None and role.type == "body"

    def _band(self, phrase: Phrase) -> bool:
        """Fighters or a part of a group: "rebels from", "a faction from"."""
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        lemma = self._lexicon.noun_lemma(self._units.lowers[phrase.base[1] - 1])
        armed = role is not None and (role.type in ("force", "body") or self._lexicon.belongings.get(lemma) in ("fighters", "rising"))
        return role is not None and armed and (role.plural or role.type == "body") and not phrase.owners

    def _parties(self, phrase: Phrase) -> bool:
        """ "Ministers from the three countries", "from both sides"."""
        begin, end = phrase.base
        return self._units.lowers[end - 1] in ("countries", "sides", "nations", "states") and self._units.lowers[begin] in ("the", "both", "these")

    def _capitalised_words(self, begin: int, end: int) -> bool:
        return all(self._units.tags[unit] == "P" and self._units.lowers[unit] in self._lexicon.words for unit in range(begin, end))

    def _spokesman(self, phrase: Phrase) -> bool:
        return self._units.lowers[phrase.base[1] - 1].startswith("spokes")

    def _two_bodies(self, phrase: Phrase, other: Phrase) -> bool:
        """ "the U.N. aviation agency, ICAO," and "ICAO, the U.N. aviation agency,": one names the body that the other describes."""
        told = phrase.base[1] - phrase.base[0] > 1 or bool(phrase.owners)  # but "since leaving office, the UN"
        return (told and self._body_only(phrase) and self._organisation(other)) or (self._organisation(phrase) and self._body_only(other))

    def _body_of(self, phrase: Phrase, at: int) -> bool:
        """Whether a body is said to be of a state or organisation: "the House of Commons of Canada", "the cabinet of the European Union"."""
        if self._words[at] != "of" or self._types[at + 1] != "NP":
            return False
        begin, end = self._base[at + 1].base
        if self._units.tags[end - 1] not in "CKO" and not (self._units.tags[begin] in "CO" and self._tail_name(at + 1)):
            return False
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        return self._units.tags[phrase.base[1] - 1] == "O" or (role is not None and role.type == "body")

    def _describes(self, phrase: Phrase) -> bool:
        """Whether a noun phrase may say what a state or group is that is named behind it: "its ally", "a rebel group", "three countries"."""
        begin, end = phrase.base
        role = self._lexicon.roles.get(self._units.lowers[end - 1])
        people = self._units.tags[end - 1] == "E" and self._units.lowers[begin] not in ("a", "an")
        first = self._units.tags[phrase.first : phrase.first + 2]  # "only three countries"
        if ((role is None or self._units.tags[end - 1] != "N") and not people) or (first[0] not in "aq0CKODHP" and first != "R0"):
            return False
        before = self._units.tags[: phrase.first]
        opens = before[-1:] == "I" and (len(before) == 1 or before[-2] in ",&~;:" or self._units.lowers[phrase.first - 2] == "according")
        return not opens and not any(tag in "HT" for tag in self._units.tags[begin : end - 1])

    def _counts(self, phrase: Phrase, size: int) -> bool:
        """Whether a noun phrase says that there are so many: "three countries"."""
        return any(self._lexicon.numbers.get(word, (0.0, False))[0] == size for word in self._units.lowers[slice(*phrase.base)])

    def _definite(self, phrase: Phrase) -> bool:
        return bool(phrase.owners) or self._units.tags[phrase.base[0]] == "q" or self._units.lowers[phrase.base[0]] == "the"

    def _is_power(self, phrase: Phrase) -> bool:
        """A state, organisation or group by its name alone."""
        begin, end = phrase.base
        alone = not phrase.owners and phrase.complement is None and phrase.apposition is None
        return alone and self._units.tags[begin:end].lstrip("a") in ("C", "O", "K")

    def _body_only(self, phrase: Phrase) -> bool:
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        return role is not None and role.type == "body" and not role.plural and self._units.tags[phrase.base[1] - 1] == "N"

    def _organisation(self, phrase: Phrase) -> bool:
        begin, end = phrase.base
        return self._units.tags[end - 1] == "O" and end - begin <= 2

    def _opening_place(self, at: int) -> bool:
        """Whether a noun phrase is the place that ends what a sentence opens with: "In Oslo,", "At a meeting in Oslo,"."""
        opens = at in (1, 3) and self._types[:at] == ["I", "NP", "I"][:at] and self._words[at - 1] in ("in", "at")
        return opens and self._units.tags[self._base[at].base[1] - 1] in "CKL"

    def _place_of_doing(self, at: int) -> bool:
        """Whether a noun phrase is the place of what a sentence opens with: "Meeting in Oslo,", "Speaking at NATO headquarters in Oslo,"."""
        opens = at in (2, 4) and self._words[at - 1] in ("in", "at") and self._units.lowers[0].endswith("ing") and self._base[0].end == 1
        return opens and self._types[1:at:2] == ["I"] * (at // 2) and self._units.tags[self._base[at].base[1] - 1] in "CKL"

    def _before_by(self, at: int) -> bool:
        return self._words[at + 1] == "by"

    def _two_titles(self, first: Phrase, other: Phrase) -> bool:
        """ "Kazakhstan Deputy Prime Minister and Foreign Minister X", "the UN envoy and former Irish president X": two offices of one person."""
        begin, end = other.base
        portfolio = self._units.tags[begin] in "PN" and self._units.lowers[begin] in self._lexicon.words and end - begin > 2
        titled = (self._units.tags[begin] == "T" or portfolio) and self._units.tags[end - 1] in "HP"
        owner = first.owners[-1].base[1] - 1 if first.owners else -1  # "Macron's envoy and Foreign Minister X" are two
        owned = owner >= 0 and (self._units.tags[owner] == "H" or self._units.words[owner] in self._lexicon.surnames)
        once = self._units.lowers[begin] in ("former", "ex") and self._described_name(other) and any(t in "OME" for t in self._units.tags[slice(*first.base)])
        once = once or (self._units.lowers[first.base[0]] == "former" and self._units.tags[begin] == "O" and self._described_name(other))  # "and UN envoy X"
        if not titled:
            titled = self._bare_role(first) and self._units.tags[begin] in "JN" and self._described_name(other)  # "lawyer and former minister X"
        last = first.complement.end - 1 if first.complement is not None else begin
        named = self._units.tags[last] == "H" or (self._units.tags[last] == "P" and self._units.lowers[last] not in self._lexicon.words)
        bare = first.complement is None or not named  # but "Secretary for Europe Jan Kowalski and Ambassador X"
        return bare and (once or (titled and self._units.tags[first.base[0]] not in "aq")) and not owned and self._role_only(first)

    def _bare_role(self, phrase: Phrase) -> bool:
        """A role noun without an article or owner: "journalist", "human rights activist"."""
        return not phrase.owners and phrase.complement is None and all(tag in "JND" for tag in self._units.tags[slice(*phrase.base)])

    def _described_name(self, phrase: Phrase) -> bool:
        """A name behind what its bearer is: "former court spokeswoman X"."""
        begin, end = phrase.base
        return not phrase.owners and self._units.tags[end - 1] in "HP" and any(word in self._lexicon.roles for word in self._units.lowers[begin : end - 1])

    def _alike(self, first: Phrase, other: Phrase, word: str = "by") -> bool:
        """Members of one list, behind a word, are all actors or all things; machines of war ("sent food, tanks and tents") and "others" are either."""
        mixed = self._units.lowers[other.base[1] - 1] == "others" or (word not in ("by", "from") and has_machine((first, other), self._units))
        return mixed or self._actor_like(first) == self._actor_like(other)

    def _actor_like(self, phrase: Phrase) -> bool:
        last = phrase.base[1] - 1
        words = self._units.lowers[max(phrase.base[0], last - 1) : last + 1]  # "intelligence service"
        known = words[-1] in self._lexicon.roles or " ".join(words) in self._lexicon.roles
        return self._units.tags[last] in _ACTOR_TAGS or known or is_kin(phrase, self._units)

    def _role_only(self, phrase: Phrase) -> bool:
        """A title or role noun without a name: "the Armenian prime minister", "its spokesman"."""
        begin, end = phrase.base
        tag, word = self._units.tags[end - 1], self._units.lowers[end - 1]
        if tag not in "NTP" or "H" in self._units.tags[begin:end]:
            return False
        role = self._lexicon.roles.get(word)
        return role is not None and role.type == "person" and not role.plural

    def _tail_name(self, at: int) -> bool:
        """Whether a noun phrase ends in a person's name ("Special Envoy on Myanmar Christine Burgener")."""
        begin, end = self._base[at].base
        tags = self._units.tags[begin:end].lstrip("a")
        first = end - len(tags)
        whole = tags[:1] == "D" and (self._units.words[first].isupper() or "affairs" in self._units.lowers[first:end])  # "for the DPRK Jan Kowalski"
        return len(tags) > 1 and (tags[-1] == "H" or tags.endswith("PP")) and (whole or tags[0] in "CKOLNPJ")

    def _serves(self, phrase: Phrase, at: int) -> bool:
        """ "A senior aide to the former president X": whose aide somebody is."""
        serving = self._words[at] == "to" and self._units.lowers[phrase.base[1] - 1] in SERVING
        return serving and self._units.tags[self._base[at + 1].base[1] - 1] in "HP"

    def _name_follows(self, at: int) -> bool:
        """ "The ambassador to Canada, Jan Kowalski,": a comma and a person's name."""
        framed = self._types[at : at + 2] == [",", "NP"] and self._types[at + 2] in (",", ".", "") and self._named(self._base[at + 1])
        return framed and not self._capitalised_words(*self._base[at + 1].base)

    def _stationed(self, phrase: Phrase, at: int) -> bool:
        """Whether "in PLACE" and a name between commas follow a role."""
        if self._types[at] != "I" or self._words[at] not in ("in", "at") or self._types[at + 1] != "NP" or not self._role_only(phrase):
            return False
        return self._units.tags[self._base[at + 1].base[1] - 1] in "CKLO" and self._name_follows(at + 2)

    def _named(self, phrase: Phrase) -> bool:
        tags = self._units.tags[slice(*phrase.base)]
        return tags[-1] in "HP" and not self._role_only(phrase) and "a" not in tags

"""Offices without a name: "the Armenian foreign minister", "his counterpart", "the presidents of A and B". Used by `facts.resolve.actors`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from facts.lexicon import Known, Role
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.naming import Naming

_ANY_OFFICE = frozenset("official representative leader diplomat negotiator envoy minister delegate lawmaker counterpart".split())
CHIEF = "chief of a country"
_PEERS = {"secretary of state": "foreign minister", "foreign minister": "secretary of state"}  # one office by two names
_NOT_KNOWN = "office of a country"
_NOT_IN_OFFICE = frozenset("former ex late then next future would-be".split())
_REGIONAL = frozenset("basque bavarian catalan chechen corsican crimean flemish galician kurdish quebec scottish tatar tibetan walloon welsh".split())
_CURRENT = frozenset("visiting new current veteran embattled longtime long-time long-serving reclusive autocratic authoritarian then outgoing incoming".split())


class Offices(Naming):
    """Reads the titles of one sentence that stand without a name."""

    def holder(self, role: Role, state: Actor) -> Actor:
        """ "The presidents of Poland and Ukraine": the holder of the office at the document's date; "officials from China": China."""
        chief = self._chief(role.office, state.affiliation)
        if chief is not None:
            return replace(state, name=chief.name, type="person", gender=chief.gender, resolved_by=CHIEF)
        office = self._lexicon.office(role, state.affiliation)
        known = office and not self._lexicon.is_shared(office, state.affiliation)
        holder = self._lexicon.holder(office, state.affiliation or "", self._discourse.date) if known else None
        if holder is not None:
            return replace(state, name=holder.name, type="person", gender=holder.gender, resolved_by=f"office: {office}")
        titled = role.office and role.office not in _ANY_OFFICE
        return replace(state, name=f"{role.office} of {state.name}", type="person", resolved_by=_NOT_KNOWN) if titled else state

    def holders(self, role: Role, states: list[Actor], *, definite: bool) -> list[Actor]:
        """Who is known to hold an office in each of several countries; a country may have more than one leader where they are not definite."""
        one = role.office in self._lexicon.single_offices or (definite and role.office not in self._lexicon.shared_offices)
        found = [self.holder(role, state) for state in states] if one else []
        return found if found and all(actor.type == "person" and actor.resolved_by != _NOT_KNOWN for actor in found) else []

    def office(self, phrase: Phrase, role: Role, affiliation: str | None, *, lent: bool = False) -> list[Actor]:
        """A role without a name: its holder at the document's date, or the document's person of whom the role was said."""
        begin, end = phrase.base
        definite = lent or (self._units.tags[begin] == "a" and self._units.lowers[begin] == "the") or phrase.owners or self._units.tags[begin] in "DCKTq"
        former = any(w in _NOT_IN_OFFICE for w in self._units.lowers[begin:end]) or self._of_other_times(begin, end)
        if self._is_regional(phrase, role):
            return [self.unnamed(phrase, affiliation)]
        chief = self._chief(role.office, affiliation) if definite and not former and self._is_plain(phrase) else None
        if chief is not None:
            return [self.actor(chief.name, affiliation, "person", begin, end, CHIEF, gender=chief.gender)]
        if definite and not former and role.office:
            if affiliation is not None:
                office = self._lexicon.office(role, affiliation)
                holder = self._lexicon.holder(office, affiliation, self._discourse.date) if not self._lexicon.is_shared(office, affiliation) else None
                if holder is not None:
                    return [self.actor(holder.name, affiliation, "person", begin, end, f"office: {office}", gender=holder.gender)]
            found = self._discourse.by_role(role, affiliation, self._units.starts[begin])
            if not found and affiliation is None:
                if told := self._speaking_on(begin, end, role.noun) or self._told_of(begin, end, role):
                    return told
                found = self._only_holder(role, phrase) or self._of_publisher(role, phrase) or self._of_all_nations(phrase)
            if len(found) == 1:
                return [replace(found[0], start=self._units.starts[begin], end=self._units.ends[end - 1], resolved_by=f"title: {role.noun}")]
            if self._units.lowers[begin] == "the" and affiliation is None:
                return self._speaking_on(begin, end, role.noun)
        told = self._told_of(begin, end, role) if affiliation is None and not role.office and not former else []
        return told or [self.unnamed(phrase, affiliation)]

    def _of_other_times(self, begin: int, end: int) -> bool:
        """ "The Obama national security adviser" of a text of 2018: who served a leader that is in office no more."""
        names = (name for unit in range(begin, end - 1) for name in self._lexicon.surnames.get(self._units.words[unit], ()))
        terms = [term for name in names for term in self._lexicon.terms.get(name, ()) if term.office in self._lexicon.single_offices]
        return bool(terms) and not any(term.covers(self._discourse.date) for term in terms)

    def _told_of(self, begin: int, end: int, role: Role) -> list[Actor]:
        """ "The general" behind "a Kenyan general": who was told of shortly before by that word and his country."""
        start, stop = self._units.starts[begin], self._units.ends[end - 1]
        bare = self._units.lowers[begin] == "the" and end - begin == 1 + len(role.noun.split())
        known = self._discourse.incumbents.called(role, start) if bare else None
        return [replace(known, start=start, end=stop, resolved_by=f"told of before: {role.noun}")] if known is not None else []

    def _speaking_on(self, begin: int, end: int, noun: str) -> list[Actor]:
        """ "The official": who was last called so and spoke."""
        start, stop = self._units.starts[begin], self._units.ends[end - 1]
        known = self._discourse.reporters.called(noun, start) if end - begin == 2 else None
        return [replace(known, start=start, end=stop)] if known is not None else []

    def _chief(self, office: str, country: str | None) -> Known | None:
        """ "The Turkish leader": whom the document names of those who may be called so, else the likeliest."""
        found = self._lexicon.leading(office, country or "", self._discourse.date) if country in self._lexicon.countries else []
        named = [known for known in found if known.name in self._discourse.persons]
        return named[0] if len(named) == 1 else found[0] if found else None

    def _is_regional(self, phrase: Phrase, role: Role) -> bool:
        """Whether an office is of a part of a country: "the Texas attorney general", "the Bavarian premier", "the Iraqi Kurdish prime minister"."""
        begin, end = phrase.base
        national = role.office in self._lexicon.single_offices or role.office == "premier"
        units = (*range(begin, end - 1), *(owner.base[1] - 1 for owner in phrase.owners[-1:]))
        return national and any(self._units.tags[unit] == "L" or self._units.lowers[unit] in _REGIONAL for unit in units)

    def _is_plain(self, phrase: Phrase) -> bool:
        """Whether a title says only of which country somebody is: "the Iraqi leader", no "Iraqi Shiite leader"."""
        begin, end = phrase.base
        inner = phrase.complement
        between = (unit for unit in range(begin, end - 1) if self._units.tags[unit] not in "aqDC0")
        return all(self._units.lowers[unit] in _CURRENT for unit in between) and (inner is None or self._units.tags[inner.base[1] - 1] in "CK")

    def counterpart(self, phrase: Phrase, owner: list[Actor], affiliation: str | None) -> list[Actor]:
        """ "His Armenian counterpart": who holds in Armenia the office that he holds; "their": where that is one, whosever counterpart he is."""
        if affiliation is None:
            return self._other_of_pair(owner, *phrase.base)
        peers = [self._peer([one], affiliation, *phrase.base) for one in owner]
        alike = peers[0] if peers and all(peer == peers[0] for peer in peers) else []
        return alike or [self.unnamed(phrase, affiliation)]

    def _other_of_pair(self, owner: list[Actor], begin: int, end: int) -> list[Actor]:
        """ "His counterpart": the other of the last two of whom the text has told together, where he is one of them."""
        pair = self._discourse.pairs[-1] if self._discourse.pairs else []
        others = [actor for actor in pair if actor.type == "person" and actor.name not in {one.name for one in owner}]
        if len(pair) != 2 or len(owner) != 1 or len(others) != 1:
            return []
        return [self.actor(others[0].name, others[0].affiliation, "person", begin, end, "counterpart: other of two", gender=others[0].gender)]

    def counterparts(self, owner: list[Actor], state: Known, begin: int, end: int) -> list[Actor]:
        """One of "his Greek and French counterparts"."""
        name = f"{self._lexicon.demonyms.get(state.affiliation or '', state.name)} counterpart"
        known = self._peer(owner[:1], state.affiliation or "", begin, end)
        return known or [self.actor(name, state.affiliation, "unnamed", self.first_word(begin, end), end, "unnamed person")]

    def _peer(self, owner: list[Actor], affiliation: str, begin: int, end: int) -> list[Actor]:
        offices = self._discourse.offices(owner[0]) if owner else []
        chief = self._chiefs_peer(owner[0], affiliation, offices) if owner else None
        if chief is not None:
            return [self.actor(chief.name, affiliation, "person", begin, end, "counterpart: leader", gender=chief.gender)]
        for office in (*offices, *(_PEERS[office] for office in offices if office in _PEERS)):
            holder = self._lexicon.holder(office, affiliation, self._discourse.date) if not self._lexicon.is_shared(office, affiliation) else None
            if holder is not None:
                return [self.actor(holder.name, affiliation, "person", begin, end, f"counterpart: {office}", gender=holder.gender)]
        return []

    def _chiefs_peer(self, owner: Actor, affiliation: str, offices: Collection[str]) -> Known | None:
        """The leader who is the peer of another country's leader, though by another title; unless the document names the holder of the same office."""
        leads = self._chief("leader", owner.affiliation)
        same = (self._lexicon.holder(office, affiliation, self._discourse.date) for office in offices)
        if leads is None or leads.name != owner.name or any(known is not None and known.name in self._discourse.persons for known in same):
            return None
        return self._chief("leader", affiliation)

    def unnamed(self, phrase: Phrase, affiliation: str | None) -> Actor:
        """The holder of an office whose name is not known."""
        begin, end = phrase.base
        first = self.first_word(begin, end)
        return self.actor(self.words(first, self.name_end(phrase)), affiliation, "unnamed", first, end, "unnamed person")

    def _of_publisher(self, role: Role, phrase: Phrase) -> list[Actor]:
        """ "The Secretary" of a department's own release, "the President" of a government's."""
        begin, end = phrase.base
        own = self._discourse.publisher
        if len(own) != 1 or own[0].type != "country" or own[0].affiliation is None or self._units.lowers[begin:end] != ["the", role.noun]:
            return []
        office = self._discourse.secretary if role.noun == "secretary" else role.office if role.office in self._lexicon.single_offices else ""
        holder = self._lexicon.holder(office, own[0].affiliation, self._discourse.date)
        return [self.actor(holder.name, own[0].affiliation, "person", begin, end, "office", gender=holder.gender)] if holder is not None else []

    def _of_all_nations(self, phrase: Phrase) -> list[Actor]:
        """ "The Secretary-General" in capitals, where no organisation of the text has another: that of the United Nations."""
        begin, end = phrase.base
        others = (("secretary-general", body) in self._lexicon.holders for body in self._discourse.affiliations - {"UN"})
        if self._units.words[begin:end] not in (["The", "Secretary-General"], ["the", "Secretary-General"]) or any(others):
            return []
        holder = self._lexicon.holder("secretary-general", "UN", self._discourse.date)
        return [self.actor(holder.name, "UN", "person", begin, end, "office", gender=holder.gender)] if holder is not None else []

    def _only_holder(self, role: Role, phrase: Phrase) -> list[Actor]:
        """The holder of an office where only one of the document's countries and organisations has one that is known."""
        day = self._discourse.date
        holders = {a: self._lexicon.holder(role.office, a, day) for a in sorted(self._discourse.affiliations)}
        found = [(affiliation, known) for affiliation, known in holders.items() if known is not None]
        if len(found) != 1 or self._lexicon.is_shared(role.office, found[0][0]) or role.office in ("leader", "minister"):
            return []
        begin, end = phrase.base
        if self._discourse.setting.only_aimed(found[0][0], self._units.ends[end - 1], self._units.ends[-1]):
            return []  # "urged the president to send arms to Ukraine"
        return [self.actor(found[0][1].name, found[0][0], "person", begin, end, "office", gender=found[0][1].gender)]

"""Who a phrase stands for: `Resolver.resolve` reads a phrase against the document's memory and the lexicon. Called by `facts.interpret.interpreter`.

Each link keeps its reason (`resolved_by`). Where two candidates remain none is chosen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from facts.lexicon import Role
from facts.match.items import LANDS
from facts.phrase import Phrase
from facts.phrase.bands import PERSONS, stands_for_some
from facts.phrase.compounds import GOVERNMENT, befalls, goal_of, is_banished, is_suffered, is_told_apart, listed, pair_of, role_head
from facts.phrase.forces import force_name
from facts.phrase.named_bodies import named_body
from facts.phrase.place_chains import told_until
from facts.resolve.actor import STATE_LIKE, Actor
from facts.resolve.belongings import FIGHTERS, MATERIEL, OF_MATERIEL, RISING, STRANGERS
from facts.resolve.called import called_before
from facts.resolve.countries import country_of, country_of_base
from facts.resolve.institutions import PARTS
from facts.resolve.lists import Lists
from facts.resolve.met import is_of_talks, whom_he_met
from facts.resolve.naming import NAME_PARTS
from facts.resolve.numbered import some, titled
from facts.resolve.parties_to import parties_to
from facts.resolve.plurals import PRESS

_VAGUE = frozenset(
    "country kingdom emirate sultanate republic state nation government side team company capital body group committee organization organisation agency "
    "party board".split()
)
_SOME = frozenset("senior other top several some many political military religious local regional opposition former business".split())
_MANY = frozenset("leader minister official officer".split())  # offices that do not tell one holder from another
_SHOT = frozenset("fired launched dropped shot".split())
_THE_STATE = frozenset("country nation government administration cabinet".split())


class Resolver(Lists):
    """Resolves the phrases of one sentence against a document's memory."""

    def resolve(self, phrase: Phrase) -> list[Actor]:
        """The actors a phrase stands for; none where it stands for nobody or where two readings remain."""
        if (known := self._resolved.get(id(phrase))) is not None:
            return known[1]
        if (phrase := listed(phrase, self._units)).members:
            self._lend(phrase.members)
            found = [actor for at, member in enumerate(phrase.members) for actor in self._member(member, phrase, at)]
            return self._discourse.group(found) if len(found) > 1 else found
        if len(phrase.owners) == 2 and self._units.tags[phrase.owners[0].end : phrase.owners[1].first] in ("&", "S&") and self._several(phrase):
            several = [self.resolve(replace(phrase, owners=[owner])) for owner in phrase.owners]  # "Russia and Turkey's foreign ministers"
            start, end = self._units.starts[phrase.owners[0].first], self._units.ends[phrase.owners[0].end - 1]
            return [*(replace(actor, start=start, end=end) for actor in several[0]), *several[1]]
        if len(phrase.owners) > 1 and phrase.base == phrase.owners[-1].base:
            return [actor for owner in phrase.owners for actor in self.resolve(owner)]
        if self._units.tags[phrase.base[0]] in "pq" and phrase.base[1] - phrase.base[0] == 1:
            return self.references.pronoun(*phrase.base)
        if stands_for_some(phrase, self._units):
            men = self._units.lowers[phrase.base[1] - 1] in PERSONS and self._units.lowers[phrase.base[0]] == "both"
            found = some(phrase, self._discourse, self._units) or (self.references.group(*phrase.base) if men else [])
            if found or self._units.lowers[phrase.base[1] - 1] != "couple":
                return found
        found = self._apposition(phrase) if phrase.apposition is not None else self._noun(phrase)
        found = called_before(phrase, found, self._discourse, self._units) or [self._belongings.settled(actor, phrase) for actor in found]
        hanging = phrase.complement is not None and self._units.tags[phrase.complement.first] == "q"
        if found and not hanging and self._units.tags[phrase.first] not in "pq" and self._units.tags[phrase.base[0]] != "q":
            self._resolved[id(phrase)] = phrase, found  # what hangs on no pronoun stays what it is
        return found

    def responsible(self, phrase: Phrase) -> list[Actor]:
        """Whose deed a phrase names: its owner, the demonym in front of its noun, or who it is itself; "Ivanov's murder" is not Ivanov's."""
        if phrase.owners:
            both = len(phrase.owners) == 2 and self._units.tags[phrase.owners[0].end : phrase.owners[1].first] in ("&", "S&")  # "France's and Italy's efforts"
            whose = [actor for owner in phrase.owners[0 if both else -1 :] for actor in self.resolve(owner)]
            suffer = is_banished(phrase, self._units)
            return [actor for actor in whose if not suffer and (actor.type != "person" or not befalls(phrase, self._units))]
        if phrase.members:
            return list(dict.fromkeys(actor for member in phrase.members for actor in self.responsible(member)))
        begin, end = phrase.base
        if self._units.tags[begin] == "q":
            return [actor for actor in self.references.pronoun(begin, begin + 1) if actor.type != "person" or not befalls(phrase, self._units)]
        pair = pair_of(phrase, self._units)
        if pair is not None and pair.base[1] < end:
            return list(dict.fromkeys(actor for member in pair.members for actor in self.resolve(member)))  # "the US-Israeli strikes"
        visited = phrase.complement is not None and goal_of(phrase, self._units, self._lexicon) is not None  # "the Moscow visit of Xi Jinping"
        found = self._institutions.modifier(begin, end) if not visited and not is_suffered(phrase, self._units) else None
        return [found] if found is not None else []

    def _apposition(self, phrase: Phrase) -> list[Actor]:
        assert phrase.apposition is not None
        one, other = phrase, phrase.apposition
        described = self._persons.role(one.base) is not None or self._units.tags[one.base[1] - 1] == "N"
        named, role = (other, one) if self._units.tags[other.base[1] - 1] in NAME_PARTS and described else (one, other)
        for part in (one, other):
            if self._units.tags[part.base[1] - 1] == "O":
                return self._institutions.known(part.base[1] - 1)
        affiliation = self._country_of_role(role) or self._affiliation(named) or self._belongings.office_country(role)
        return self._persons.person(named, self._persons.role(role.base), affiliation)

    def _noun(self, phrase: Phrase) -> list[Actor]:
        begin, end = phrase.base
        tag = self._units.tags[end - 1]
        if is_of_talks(phrase, self._units) and (other := whom_he_met(phrase, self._owner(phrase), self._discourse, self._units)):
            return other
        if self._belongings.kind(begin, end) == MATERIEL:
            return self._materiel(phrase)
        if phrase.complement is not None and self._units.lowers[end - 1] in ("bodies", "corpses"):  # "the bodies of two soldiers": the soldiers
            return [actor for actor in self.resolve(phrase.complement) if actor.type in ("person", "unnamed")]
        if (people := self._people(begin, end)) is not None:
            return self._role_phrase(phrase, people)
        if tag in NAME_PARTS:
            described = self._institutions.described(phrase) if end - begin == 2 else None  # "the Kingdom", "the Bloc"
            if (body := described or self._institutions.body_name(phrase, self._owning_state(phrase))) is not None:
                return [body]
            if (force := force_name(begin, end, self._units, self._lexicon)) is not None:
                return self._role_phrase(phrase, force)
            if tag == "P" and (named := named_body(begin, end, self._units, self._lexicon)) is not None:
                type_ = "group" if named[1].type == "force" else "body"
                return [self.actor(self.words(named[0], end), self._affiliation(phrase), type_, named[0], end, "named behind what it is")]
            affiliation = self._affiliation(phrase) or self._belongings.office_country(phrase)
            return self._persons.person(phrase, self._persons.role(phrase.base), affiliation)
        if tag == "O":
            return self._institutions.organisation(phrase)
        if tag in "CKM":
            return self._institutions.known(end - 1)
        if tag in "DE":
            return self._institutions.people(phrase)
        role = role_head(begin, end, self._units, self._lexicon)
        one = role is None or (role.type == "person" and not role.plural)  # but "supporters of President X", "the family of President X"
        tail = self._persons.tail_name(phrase) if one else None
        if tail is not None:
            title = self._persons.role(phrase.base)
            if title is not None and self._persons.scope(title, phrase) is None:
                title = title._replace(scope=None)
            return self._persons.person(tail, title, self._affiliation(phrase) or self._affiliation(tail))
        if role is None and tag == "T":
            reading = self._units.readings.get(end - 1, ())
            role = next((r.role for r in reading if r.role is not None), None)
        if role is None or (role.noun == "force" and end - begin == 1):  # "the use of force"
            self._resolved[id(phrase)] = phrase, []  # a noun that is nobody's stays so, whatever else the sentence says
            return []
        return self._role_phrase(phrase, role)

    def _people(self, begin: int, end: int) -> Role | None:
        """The role of a group that is called by a plural in capitals that is nobody's name: "Kurds", "NATO Allies", "the Governments of"."""
        word = self._units.words[end - 1]
        if self._units.tags[end - 1] != "P" or word in self._lexicon.surnames:
            return None
        pair = self._lexicon.roles.get(" ".join(self._units.lowers[end - 2 : end])) if self._units.tags[begin:end].endswith("PP") else None
        role = pair or self._lexicon.roles.get(word.lower())
        fits = role is not None and role.plural and (role.type in ("crowd", "person") or self._units.lowers[end : end + 1] == ["of"])
        return role if fits and not any(tag in "PHT" for tag in self._units.tags[begin : end - 1 - (pair is not None)]) else None

    def _materiel(self, phrase: Phrase) -> list[Actor]:
        """ "Israeli jets", "its warplanes": the state or force that has them; nobody where that is not said."""
        begin, end = phrase.base
        known = country_of(phrase, self._units)
        if known is not None:
            return [self.actor(known.name, known.affiliation, known.type, begin, end, OF_MATERIEL, start=phrase.first)]
        owner = self._owner(phrase) or self._shooter(phrase.end)
        state = owner[0] if len(owner) == 1 and owner[0].type in STATE_LIKE else self._discourse.state(owner[0]) if len(owner) == 1 else None
        return [self.actor(state.name, state.affiliation, state.type, begin, end, OF_MATERIEL)] if state is not None else []

    def _shooter(self, end: int) -> list[Actor]:
        """ "A missile fired from an Israeli helicopter", "rockets launched by Hamas"; but nobody's that only come from somewhere."""
        tags, shot = self._units.tags, self._units.lowers[end : end + 2]
        if len(shot) < 2 or shot[0] not in _SHOT or shot[1] not in ("by", "from"):
            return []
        first = self.first_word(end + 2, min(end + 5, len(tags)))
        return self._institutions.known(first) if tags[first : first + 1] in (("D", "O", "C", "K") if shot[1] == "by" else ("D", "O")) else []

    def _fighters(self, phrase: Phrase) -> Actor | None:
        """ "Boko Haram militants" act as Boko Haram; where they are counted they stand for themselves."""
        begin, end = phrase.base
        if "0" in self._units.tags[begin:end] or self._belongings.kind(begin, end) not in (FIGHTERS, RISING):
            return None
        known = country_of(phrase, self._units)
        if known is None or known.type != "group" or known.name in self._lexicon.territories:
            return None
        return self.actor(known.name, known.affiliation, "group", begin, end, "fighters of a group", start=phrase.first)

    def _role_phrase(self, phrase: Phrase, role: Role) -> list[Actor]:
        begin, end = phrase.base
        if self._units.lowers[end - 1] in PRESS:
            first = next((i for i in range(begin, end) if self._units.tags[i] not in "aq0"), begin)
            return [self.actor(self.words(first, end), self._affiliation(phrase), "outlet", first, end, "press")]
        if (group := self._fighters(phrase) or self._institutions.described(phrase)) is not None:
            return [group]
        if role.noun in ("delegation", "delegations", "leadership") and len(states := self._joint(phrase)) > 1:
            return states
        if role.plural and (holders := self._of_each(phrase, role)):
            return holders
        alone = not phrase.owners and phrase.complement is None
        if alone and self.references.is_group(begin, end, role):
            return self.references.group(begin, end) or parties_to(begin, end, self._units, self._institutions)
        if alone and role.plural and role.type == "person" and (named := titled(begin, end, self._discourse, self._units)):
            return named
        if role.type == "body" or role.noun in PARTS:
            return self._bodies(phrase, role) or self._body(phrase, role)
        fighting = not role.office and self._belongings.kind(begin, end) in (FIGHTERS, RISING, STRANGERS)  # "militants from Chad and Mali" act for neither
        if role.plural and phrase.complement is not None and not fighting and not any(tag in "OCD" for tag in self._units.tags[begin:end]):
            states = self._states(phrase.complement)
            people = self.references.group(begin, end) if len(states) > 1 and not phrase.complement.members else []
            if people:
                return people  # "the leaders of the two countries", who were named
            if len(states) > 1:
                peers = self._peers(phrase, states) if role.noun == "counterparts" else []
                if peers:
                    return peers
                several = _SOME.intersection(self._units.lowers[begin:end]) or phrase.complement.complement  # "leaders of the armies of A and B"
                return states if several else [self._offices.holder(role, state) for state in states]
        affiliation = self._affiliation(phrase)
        if role.noun == "counterpart":
            return self._offices.counterpart(phrase, self._owner(phrase), country_of_base(phrase, self._units))
        if role.type == "person" and not role.plural:
            return self._offices.office(phrase, role, affiliation or self._persons.scope(role, phrase), lent=id(phrase) in self._lent)
        return [self._group(phrase, affiliation)]

    def _group(self, phrase: Phrase, affiliation: str | None) -> Actor:
        """An unnamed group as it stands; one that is somebody's by its country: "its troops" are "Iraqi troops"."""
        begin, end = phrase.base
        first = self.first_word(begin, end)
        words = self._single(self._belongings.crowd(first, end) or self._named_as(phrase, first))
        inner = phrase.complement
        if affiliation is None and inner is not None and not inner.members and self._units.lowers[inner.base[1] - 1] in LANDS:
            affiliation = next((actor.affiliation for actor in self.resolve(inner)), None)  # "people of his country"
        owned = (self._units.tags[begin] == "q" or phrase.owners) and country_of_base(phrase, self._units) is None
        demonym = self._lexicon.demonyms.get(affiliation or "") if owned else None
        return self.actor(f"{demonym} {words}" if demonym else words, affiliation, "unnamed", first, end, "unnamed group", plural=True)

    def _named_as(self, phrase: Phrase, first: int) -> str:
        """The words of an unnamed group; a list behind it is left out where its own words say whose it is, a pronoun gives way to its country."""
        inner, end = phrase.complement, phrase.base[1]
        if inner is None or (inner.members and country_of_base(Phrase("NP", first, end, phrase.base), self._units) is not None):
            return self.words(first, end)
        if phrase.end <= inner.first:  # "the army and people of Chad"
            return f"{self.words(first, end)} of {self.words(inner.first, inner.end)}"
        if not inner.members and (self._units.tags[inner.base[0]] == "q" or self._units.lowers[inner.base[1] - 1] in LANDS):
            found = self.resolve(inner)
            return f"{self.words(first, end)} of {found[0].name}" if len(found) == 1 and found[0].type == "country" else self.words(first, inner.end)
        return self.words(first, told_until(inner))

    def as_it_stands(self, phrase: Phrase, *, titled: bool = False) -> list[Actor]:
        """An unnamed actor by a noun that no table knows as one, where a pattern says that it acts: "inmates"; `titled`: by an office ("the governor")."""
        end = phrase.base[1]
        if phrase.members:
            return [actor for member in phrase.members for actor in self.as_it_stands(member)]
        role = self._lexicon.roles.get(self._units.lowers[end - 1])
        if titled and role is not None and role.type == "person" and not role.plural and role.office not in _MANY:
            return [self._offices.unnamed(phrase, self._affiliation(phrase))]
        if titled or self._units.tags[end - 1] not in "N0" or role is not None or stands_for_some(phrase, self._units):
            return []
        return [self._belongings.settled(self._group(phrase, self._affiliation(phrase)), phrase)]

    def _bodies(self, phrase: Phrase, role: Role) -> list[Actor]:
        """ "The governments of Chad and Sudan", "the parliaments of both countries": one of each."""
        noun = self._lexicon.noun_lemma(role.noun)
        states = self._states(phrase.complement) if noun != role.noun and phrase.complement is not None else []
        if len(states) < 2 or noun in GOVERNMENT:
            return states if len(states) > 1 else []
        named = ((state, self._lexicon.demonyms.get(state.affiliation or "", state.name)) for state in states)
        return [replace(state, name=f"{demonym} {noun}", type="body", resolved_by="institution of a country") for state, demonym in named]

    def _body(self, phrase: Phrase, role: Role) -> list[Actor]:
        begin, end = phrase.base
        state = self._owning_state(phrase)
        if role.noun in LANDS and self._units.lowers[begin] in ("the", "this") and end - begin == 2:
            return self._institutions.land(begin, end)
        if role.noun in _THE_STATE and end - begin == 2 and (own := self._own_state(phrase, state)):
            return own
        before = (self._office_of(phrase) if role.noun == "office" else None) or (self._named_body(phrase, role) if state is None else None)
        if before is not None:
            return [before]
        institution = self._institutions.institution(phrase, role, state, self._speaking_state(begin))
        if institution.type != "unnamed" or self._units.tags[begin] not in "aq":
            self._discourse.bodies[role.noun] = institution
            return [institution]
        known = self._discourse.bodies.get(role.noun)
        if known is not None and self._units.lowers[begin] == "the" and known.type == "body":
            return [replace(known, start=institution.start, end=institution.end, resolved_by=f"institution: {role.noun}")]
        spoke = self._discourse.reporters.called(role.noun, institution.start) if self._units.lowers[begin] == "the" and end - begin == 2 else None
        if spoke is not None:
            return [replace(spoke, start=institution.start, end=institution.end)]
        return [] if role.noun in _VAGUE and not is_told_apart(begin, end, self._units) else [institution]

    def _named_body(self, phrase: Phrase, role: Role) -> Actor | None:
        """ "The parliament": the only country's that was named by that noun before, where the sentence plays in no other country."""
        begin, end = phrase.base
        if self._units.lowers[begin] != "the" or end - begin != 2 or phrase.owners or phrase.complement is not None:
            return None
        known = self._discourse.bodies.get(role.noun)
        place = self._discourse.setting.country(self._units.starts[0], self._units.ends[-1], place_only=True)
        if known is None or known.type != "body" or known.affiliation not in self._lexicon.countries or place not in (None, known.affiliation):
            return None
        return replace(known, start=self._units.starts[begin], end=self._units.ends[end - 1], resolved_by=f"institution: {role.noun}")

    def land_apart(self, phrase: Phrase, doers: Collection[str | None]) -> list[Actor]:
        """Whom "the country" is where something is done to it: none of `doers`."""
        return self._institutions.land(*phrase.base, doers) if doers and self._institutions.is_land(phrase) else []

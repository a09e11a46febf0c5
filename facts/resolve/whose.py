"""Whose an actor is: the owner, ruler, employer or country of what a phrase names. The base of `facts.resolve.actors`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.lexicon import Known, Role
from facts.phrase import Phrase
from facts.phrase.compounds import GOVERNMENT, HARMERS, role_head
from facts.resolve.actor import Actor
from facts.resolve.belongings import MATERIEL, PEOPLE, TROOPS, Belongings
from facts.resolve.countries import country_of, in_us_party, is_owned_body, known_at, place_country, unnamed_end
from facts.resolve.discourse import Discourse
from facts.resolve.institutions import BY_NOUN, STATE, Institutions
from facts.resolve.lending import Lending
from facts.resolve.naming import NAME_PARTS, Naming
from facts.resolve.offices import Offices
from facts.resolve.peoples import whose_people
from facts.resolve.persons import Persons
from facts.resolve.quotations import OF_STATE, STAND_IN
from facts.resolve.references import References
from facts.resolve.serving import Serving
from facts.tag import Units

OPPOSED = frozenset(
    "ally allies patron patrons backer backers sponsor sponsors partner partners neighbour neighbours neighbor neighbors "
    "counterpart counterparts rival rivals opponent opponents enemy enemies critic critics foe foes adversary adversaries".split()
)
_FRIENDS = frozenset("ally allies neighbour neighbours neighbor neighbors rival rivals enemy enemies foe foes adversary adversaries".split())
_PEERS = ("counterpart", "ally", "partner")  # with a name: "his counterpart Lavrov"
OF_LIST = "rebels of a list"  # how rebels are resolved that stand in a list with the government of their country
_ONE_EACH = frozenset("military army navy parliament ministry".split())
_CIVIL = frozenset("lawmakers legislators parliamentarians mps senators judges prosecutors".split())
_OWNING = frozenset("country nation group bloc alliance kingdom movement".split())


class Whose(Naming):
    """Affiliations of the phrases of one sentence; who a phrase stands for is for `Resolver.resolve` to say."""

    def __init__(self, discourse: Discourse, units: Units) -> None:
        super().__init__(discourse, units)
        self.references = References(discourse, units)
        self._resolved: dict[int, tuple[Phrase, list[Actor]]] = {}  # by identity, which a phrase keeps as long as it is held here
        self._lent: dict[int, str | None] = {}
        self._persons = Persons(discourse, units)
        self._institutions = Institutions(discourse, units)
        self._offices = Offices(discourse, units)
        self._belongings = Belongings(discourse, units)
        self._lending = Lending(discourse, units, self._belongings)
        self._serving = Serving(discourse, units, self._belongings, self._persons)

    def resolve(self, phrase: Phrase) -> list[Actor]:
        """The actors a phrase stands for."""
        raise NotImplementedError

    def post(self, phrase: Phrase) -> tuple[Role | None, str | None]:
        """What a phrase says that somebody is, and of which country or organisation: "the head of the Czech central bank", "a Briton"."""
        begin, end = phrase.base
        if phrase.members or self._units.tags[end - 1] in "DE":
            known = known_at(end - 1, self._units) if not phrase.members else None
            return (Role("citizen", ""), known.affiliation) if known is not None else (None, None)
        role = role_head(begin, end, self._units, self._lexicon)
        return (role, self._affiliation(phrase)) if role is not None and not role.plural and role.type in ("person", "crowd") else (None, None)

    def _lend(self, members: Sequence[Phrase]) -> None:
        """ "Lebanon's president, prime minister and speaker": titles of a list that stand bare are of the first one's country, or of the last one's."""
        for giver, takers in ((members[0], members[1:]), (members[-1], members[:-1])):
            country = country_of(giver, self._units)
            if country is None or giver.apposition is not None or not self._is_title(giver):
                continue
            for taker in takers:
                bare = not taker.owners and taker.complement is None and self._units.tags[taker.base[0]] not in "qDCK" and self._is_title(taker)
                role = role_head(*taker.base, self._units, self._lexicon)
                if bare and role is not None and role.scope is None and country_of(taker, self._units) is None:
                    self._lent.setdefault(id(taker), country.affiliation)
        for giver, taker in self._lending.pairs(members):
            self._lent.setdefault(id(taker), self._affiliation(giver))
        self._lend_host(members)
        self._lend_people(members)
        last = members[-1]
        behind = last.complement is not None and country_of(Phrase("NP", *last.base, last.base), self._units) is None
        country = country_of(last, self._units) if behind else None
        if country is not None and country.type == "country" and all(self._is_crowd(member) for member in members):
            for member in members[:-1]:
                if not member.owners and member.complement is None and country_of(member, self._units) is None:
                    self._lent.setdefault(id(member), country.affiliation)  # "soldiers and officials of Kyrgyzstan"

    def _lend_people(self, members: Sequence[Phrase]) -> None:
        """ "Syrian politicians and rebels": who stand bare behind people of a country are of it; who stand behind its army may be its enemies."""
        first = members[0].base
        at = self.first_word(*first)  # "some US politicians"
        adjective = self._units.tags[at] == "D" or (self._units.tags[at] == "C" and self._units.words[at].isupper())
        known = known_at(at, self._units) if adjective and first[1] - at > 1 else None
        kind = self._belongings.kind(first[1] - 1, first[1])
        armed = kind in (STATE, TROOPS, MATERIEL) and self._units.lowers[first[1] - 1] not in _CIVIL
        if known is None or known.type != "country" or not self._several(members[0]):
            return
        for taker in members[1:]:
            if armed and not (kind == MATERIEL and self._belongings.kind(*taker.base) == TROOPS):
                continue  # "Syrian soldiers and rebels", but "Syrian tanks and troops"
            size = taker.base[1] - taker.base[0]  # "military personnel", but "third country nationals"
            if self._units.lowers[taker.base[1] - 1] in _FRIENDS:
                continue  # "American allies and adversaries"
            alone = size == 1 or (size == 2 and self._belongings.kind(*taker.base) in (STATE, TROOPS, PEOPLE) and not self._lending.is_aside(*taker.base))
            if alone and self._is_crowd(taker) and not taker.owners and taker.complement is None and country_of(taker, self._units) is None:
                self._lent.setdefault(id(taker), known.affiliation)

    def _lend_host(self, members: Sequence[Phrase]) -> None:
        """ "Met President Macron and Transport Minister Jan Kowalski": whom somebody meets are of the first one's country, where nothing else tells."""
        tags, first = self._units.tags, members[0].first
        met = first > 0 and (tags[first - 1] in "dvzg" or self._units.lowers[first - 1] == "with")
        if not met or not all(tags[member.base[0]] == "T" and tags[member.base[1] - 1] in "HP" for member in members):
            return
        found = self.resolve(members[0])
        if len(found) == 1 and found[0].affiliation in self._lexicon.countries:
            for taker in members[1:]:
                if not taker.owners and taker.complement is None and taker.apposition is None and country_of(taker, self._units) is None:
                    self._lent.setdefault(id(taker), found[0].affiliation)

    def _single(self, words: str) -> str:
        """Each country of a list has one army: "the French and German militaries"."""
        first, _, last = words.rpartition(" ")
        lemma = self._lexicon.noun_lemma(last)
        return f"{first} {lemma}".strip() if lemma in _ONE_EACH else words

    def _several(self, phrase: Phrase) -> bool:
        role = role_head(*phrase.base, self._units, self._lexicon)
        return role is not None and role.plural

    def _is_crowd(self, phrase: Phrase) -> bool:
        """Whether a phrase is of several persons without a name, with nothing in front that says whose they are."""
        role = role_head(*phrase.base, self._units, self._lexicon)
        return phrase.apposition is None and role is not None and role.plural and self._units.tags[phrase.base[0]] not in "qDCKO"

    def _is_title(self, phrase: Phrase) -> bool:
        begin, end = phrase.base
        role = role_head(begin, end, self._units, self._lexicon)
        return phrase.apposition is None and role is not None and role.type == "person" and not role.plural

    def _country_of_role(self, phrase: Phrase) -> str | None:
        """The affiliation that says of which country somebody is: "a close U.S. ally" is of any but that one."""
        friend = self._units.lowers[phrase.base[1] - 1] in OPPOSED and self._units.tags[phrase.base[0]] == "a"
        return None if friend else self._affiliation(phrase)

    def _affiliation(self, phrase: Phrase) -> str | None:
        """The country or organisation of a role: as its own words name it, of its owner, of the place that it belongs to."""
        opposed = self._units.lowers[phrase.base[1] - 1] in OPPOSED | HARMERS  # "critics of the Iraq war" are of anywhere
        opposed = opposed or self._units.lowers[unnamed_end(phrase.base, self._units) - 1] in _PEERS
        named = self._past_first_name(phrase)
        if self._is_of_friends(phrase):
            return None
        behind = phrase.complement is not None and self._units.tags[phrase.base[1] - 1] in NAME_PARTS and self._units.tags[phrase.complement.base[1] - 1] == "C"
        # "His counterpart Jan Kowalski" is of any country but his, "his counterpart Jan Kowalski of Chad" of Chad.
        country = country_of(replace(named, complement=phrase.complement if behind else None, owners=()) if opposed else named, self._units)
        if country is None and self._units.tags[phrase.base[1] - 1] in "DE":
            country = known_at(phrase.base[1] - 1, self._units)  # "a Briton"
        if country is not None:
            return country.affiliation
        if in_us_party(phrase, self._units, self._discourse.affiliations):
            return "USA"
        if (leader := self._leader(phrase)) is not None:
            return leader
        if id(phrase) in self._lent:
            return self._lent[id(phrase)]
        if opposed:
            return None
        owner = self._owner(phrase)
        if owner:
            # "its troops", "Macron's envoy"
            return whose_people(owner[0], self._units.lowers[phrase.base[1] - 1], self._lexicon) if len(owner) == 1 else None
        if (ruler := self._ruler(phrase)) is not None:
            return ruler.affiliation
        found = place_country(phrase, self._units) or self._employer(phrase) or self._serving.country(phrase)
        return found or self._lending.home_behind(phrase)

    def _is_of_friends(self, phrase: Phrase) -> bool:
        """ "American allies and adversaries" are of any country but that one; not "its American allies", who are of it."""
        begin, end = phrase.base
        known = known_at(end - 2, self._units) if end - begin > 1 and self._units.lowers[end - 1] in _FRIENDS else None
        return known is not None and known.type == "country" and not phrase.owners and self._units.tags[begin] != "q"

    def _past_first_name(self, phrase: Phrase) -> Phrase:
        """A phrase without the country that is somebody's first name: "Chad Farrell", "lawyer Jordan Millwood"."""
        begin, end = phrase.base
        if self._units.tags[max(begin, end - 3) : end] == "PDP" and self._units.words[end - 3] in self._lexicon.given:
            return replace(phrase, base=(begin, end - 2))  # "Gabriel German Petrov"
        first = end - 2
        named = first >= begin and self._units.tags[first:end] in ("CP", "PP") and self._units.words[first] in self._lexicon.given
        return replace(phrase, base=(begin, first + 1)) if named and self._units.lowers[end - 1] not in self._lexicon.roles else phrase

    def _leader(self, phrase: Phrase) -> str | None:
        """Who leads a force, as its words say: "NATO-led troops", "French-led soldiers"."""
        begin, end = phrase.base
        led = next((unit for unit in range(begin + 2, end) if self._units.lowers[unit] == "led" and self._units.words[unit - 1] == "-"), None)
        known = known_at(led - 2, self._units) if led is not None else None
        return known.affiliation if known is not None else None

    def _employer(self, phrase: Phrase) -> str | None:
        """Whose the body is that somebody works for: "a spokesman for the ministry", where a country's ministry was named before; "of the country's army"."""
        inner = phrase.complement
        if inner is None or inner.members:
            return None
        found = self._owner(inner) if is_owned_body(inner, _OWNING, self._units, self._lexicon) else self.resolve(inner) if self._is_bare_body(inner) else []
        return found[0].affiliation if len(found) == 1 else None

    def _is_bare_body(self, phrase: Phrase) -> bool:
        begin, end = phrase.base
        role = self._lexicon.roles.get(self._units.lowers[end - 1])
        return end - begin == 2 and self._units.lowers[begin] == "the" and role is not None and role.type == "body"

    def _is_body(self, phrase: Phrase) -> bool:
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        return role is not None and role.type == "body" and not phrase.members

    def _ruler(self, phrase: Phrase) -> Actor | None:
        """The known person whose government or force a phrase names: "the Assad regime", "the government of Bashar al-Assad"."""
        begin, head = phrase.base[0], phrase.base[1] - 1
        titled = self._units.lowers[head] in self._lexicon.roles  # "the Trump Administration"
        while head > begin and not titled and self._units.tags[head] in NAME_PARTS and self._units.tags[head - 1] in NAME_PARTS:
            head -= 1  # the first name of "her friend Anna Campbell" rules nothing
        named = (unit for unit in range(head - 1, begin - 1, -1) if self._units.tags[unit] in NAME_PARTS and self._units.lowers[unit] not in GOVERNMENT)
        last = next(named, None)  # "Trump Administration officials"
        found = self._persons.known(begin, last + 1) if last is not None else None
        inner = phrase.complement
        inner = inner.members[0] if inner is not None and inner.members else inner  # "the regime of Assad and his allies"
        if found is None and inner is not None and self._units.tags[inner.base[1] - 1] in NAME_PARTS:
            found = self._persons.known(inner.base[0], inner.base[1])
        if found is None and inner is not None and self._is_body(inner):
            return self._ruler(inner)  # "officials of the Assad regime"
        return found

    def _owner(self, phrase: Phrase) -> list[Actor]:
        """Who owns what a phrase names: "his", "Macron's"."""
        begin, end = phrase.base
        if self._units.tags[begin] == "q" and end - begin > 1:
            return self.references.pronoun(begin, begin + 1)
        owner = phrase.owners[-1] if phrase.owners else None
        if owner is None or owner.base == phrase.base:
            return []
        last = owner.base[1] - 1
        return self.resolve(owner) if self._units.tags[last] in NAME_PARTS or self._units.lowers[last] in _OWNING else []

    def _office_of(self, phrase: Phrase) -> Actor | None:
        """ "The prosecutor's office", "the president's office": a body of the country of whoever has it."""
        owner = phrase.owners[-1] if phrase.owners else None
        holder = self._units.lowers[owner.base[1] - 1].split()[-1] if owner is not None else ""
        named = self.resolve(owner) if owner is not None and self._units.tags[owner.base[1] - 1] in NAME_PARTS else []
        if len(named) == 1 and named[0].affiliation in self._lexicon.countries:
            return self.actor(f"{named[0].name}'s office", named[0].affiliation, "body", phrase.first, phrase.base[1], "office of a person")
        if owner is None or self._lexicon.belongings.get(f"{holder}'s office") != STATE:
            return None
        first, end = self.first_word(*owner.base), phrase.base[1]
        found = self.resolve(owner)
        code = self._affiliation(phrase) or (found[0].affiliation if len(found) == 1 else None) or place_country(owner, self._units)
        demonym = self._lexicon.demonyms.get(code or "", "")
        words = self.words(first, end)
        own = not demonym or words.startswith(demonym) or country_of(owner, self._units) is not None
        return self.actor(words if own else f"{demonym} {words}", code, "body" if code else "unnamed", first, end, BY_NOUN)

    def _speaking_state(self, begin: int) -> Known | None:
        """The country of the last subject of the sentence in front of unit `begin`, where that is a person with an office."""
        before = [actor for actor in self.references.subjects if actor.end <= self._units.starts[begin]]
        holder = before[-1] if before and before[-1].type == "person" and self._discourse.offices(before[-1]) else None
        return self._lexicon.countries.get(holder.affiliation or "") if holder is not None else None

    def _own_state(self, phrase: Phrase, state: Known | None) -> list[Actor]:
        """ "His country", "their government": the state of whoever owns it; "our government" in somebody's words: of whoever speaks them."""
        begin, end = phrase.base
        if state is not None:
            return [self.actor(state.name, state.affiliation, "country", begin, end, "country of the owner")]
        speaker = [actor for actor in self._owner(phrase) if actor.type == STAND_IN]
        return [replace(actor, name=f"{OF_STATE} {actor.name.split()[-1]}", end=self._units.ends[end - 1]) for actor in speaker]

    def _owning_state(self, phrase: Phrase) -> Known | None:
        """The country of whoever owns or leads a body: "his country", "Trump's administration", "a delegation led by Lavrov"."""
        owner = self._owner(phrase)
        ruler = owner[0] if len(owner) == 1 else self._ruler(phrase) if not owner else None
        if ruler is not None:
            return self._lexicon.countries.get(ruler.affiliation or "")
        return self._serving.maker(phrase) or self._lexicon.countries.get(self._serving.served(phrase) or self._lent.get(id(phrase)) or "")

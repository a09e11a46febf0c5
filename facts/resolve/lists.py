"""Who the members of a list are: what its first or last words say of all of them. The base of `facts.resolve.actors`."""

from __future__ import annotations

from dataclasses import replace

from facts.lexicon import Role
from facts.phrase import Phrase
from facts.phrase.compounds import GOVERNMENT, pair_of, role_head
from facts.phrase.kin import is_kin
from facts.resolve.actor import STATE_LIKE, Actor
from facts.resolve.belongings import ELSEWHERE, MATERIEL, OF_MATERIEL, RISING, SIDES, TROOPS
from facts.resolve.countries import country_of, known_at
from facts.resolve.institutions import OF_GOVERNMENT, STATE
from facts.resolve.persons import NO_ONE_KNOWN
from facts.resolve.titled_twice import is_other_title
from facts.resolve.whose import OF_LIST, Whose

_NAMED = frozenset("CDEKOHMPL")
_SOME = ("several", "some", "many")
_UNDERIVED = frozenset(("United States", "United Kingdom", "New Zealand"))  # which stand in front of a noun as they are
_LANDS = frozenset("country nation state power".split())
# What is one in front of a noun that it shares, and no several: "rebel and opposition groups".
_SIDED = frozenset("government society opposition rebel guerrilla insurgent separatist militant militia party church union business civilian coalition".split())
_ARMED = frozenset("military security police army navy intelligence".split())  # which the list does not say whose they are


class Lists(Whose):
    """The lists of one sentence."""

    def _member(self, member: Phrase, phrase: Phrase, at: int) -> list[Actor]:
        if self._shares_envoy(member, phrase.members[-1]) or (at == 0 and self._is_what_they_are(member, phrase)):
            return []
        if is_other_title(member, phrase, self._units, self._lexicon):
            return []
        self._own(member, phrase, at)
        if (states := self._shared_states(member, phrase, at)) is not None:
            return self.resolve(states)
        found = self._counterpart(at, phrase) or self._shared_office(member, phrase) or self._shared_head(member, phrase.members[-1])
        found = found or self._shared_creed(member, phrase.members[-1]) or self._shared_side(member, phrase.members[-1])
        found = found or self.of_family(member, phrase.members[-1]) or self.resolve(member) or self._relative(member, phrase)
        if at and len(found) == 1 and found[0].affiliation is None and self._is_his(member):
            return self._kin(found[0], next((other for other in reversed(phrase.members[:at]) if self._units.tags[other.base[0]] != "q"), phrase.members[0]))
        if len(found) == 1 and found[0].type == "unnamed" and country_of(member, self._units) is None:
            if self._belongings.kind(*member.base) == RISING:
                return [self._risen(found[0], phrase.members[at - 1 if at else 1])]
            if at:
                return [self._shared_owner(found[0], member, phrase.members[0])]
        if at == 1 and len(found) == 1 and found[0].affiliation is None and self._is_consort(member, phrase.members[0]):
            head = self.resolve(phrase.members[0])  # "the king and queen" are of one country
            return [replace(found[0], affiliation=head[0].affiliation) if len(head) == 1 and head[0].type == "person" else found[0]]
        titled = self._persons.role(member.base) is not None and self._units.tags[member.base[1] - 1] == "P" and not member.owners
        if not (at and titled and len(found) == 1 and found[0].affiliation is None):
            return found
        state = country_of(phrase.members[at - 1], self._units) if phrase.members[at - 1].apposition is None else None
        if state is None or state.type != "country":
            return found
        known = replace(found[0], affiliation=state.affiliation)  # "Syrian President X and Foreign Minister Y"
        self._discourse.remember(known, None)
        return [known]

    def _shared_states(self, member: Phrase, phrase: Phrase, at: int) -> Phrase | None:
        """ "Ministers and representatives of Chad, Kenya and Niger, and envoys of the EU": an office with the states of whoever stands behind it."""
        listed_next = phrase.members[at + 1 : at + 2]
        behind = next((one for other in listed_next for one in other.members or [other]), None)
        bare = not member.owners and member.complement is None and member.apposition is None and country_of(member, self._units) is None
        if behind is None or behind.complement is None or not bare or self._units.lowers[member.end] != "and" or not self._several(behind):
            return None
        role = role_head(*member.base, self._units, self._lexicon)
        governs = role is not None and role.plural and self._lexicon.sectors.get(role.office) == "GOV"
        return replace(member, complement=behind.complement) if governs and len(self._states(behind.complement)) > 1 else None

    def _is_what_they_are(self, member: Phrase, phrase: Phrase) -> bool:
        """ "The defence of our allies, Japan and Australia": what those who are named are to somebody."""
        begin, end = member.base
        related = self._units.tags[begin] == "q" and (self._units.lowers[end - 1], "relation") in self._lexicon.frames
        named = all(self._units.tags[other.base[1] - 1] in "CDKO" for other in phrase.members[1:])
        return related and named and len(phrase.members) > 2 and self._units.lowers[member.end : member.end + 1] == [","]

    def surname(self, surname: str, unit: int) -> list[Actor]:
        """Who is called by a surname that the word at a unit holds: "anti-Lukashenko"."""
        return self._persons.of_surname(surname, unit)

    def _relative(self, member: Phrase, phrase: Phrase) -> list[Actor]:
        """ "The minister and his son", "a man and two women": who is an actor in a list alone; "and his wife, Nell Millwood," by her name."""
        if not is_kin(member, self._units):
            return []
        name, end = member.base[1] + 1, len(self._units.tags)
        if member is phrase.members[-1] and self._units.tags[name - 1 : name] == "," and self._units.tags[name : name + 1] in ("P", "H"):
            end = next((unit for unit in range(name, end) if self._units.tags[unit] not in "PH"), end)
            named = self._persons.person(Phrase("NP", name, end, (name, end), self._units.lowers[name]), None, None)
            if named and self._units.words[name].split()[0] in named[0].name:  # and not her husband, by his surname
                return named
        first = self.first_word(*member.base)
        return [self.actor(self.words(first, member.base[1]), self._affiliation(member), "unnamed", first, member.base[1], "one of a list")]

    def of_family(self, member: Phrase, last: Phrase) -> list[Actor]:
        """ "David and Louise Turpin": a first name alone in front of a name in full has its surname, even where a town is called like it."""
        begin, end = member.base
        word, named = self._units.words[begin], " ".join(self._units.words[slice(*last.base)]).split()
        first = end - begin == 1 and self._units.tags[begin] in "PLK" and word in self._lexicon.given
        whole = len(named) == 2 and named[0] in self._lexicon.given and self._units.tags[last.base[1] - 1] in "HP"
        bare = not (member.owners or last.owners or member.complement or member.apposition)
        if member is last or not (first and whole and bare) or self._discourse.by_surname([word]) or self._persons.of_surname(word, begin):
            return []
        kin = self.resolve(last)
        code = kin[0].affiliation if len(kin) == 1 and kin[0].type == "person" else None
        found = self.actor(f"{word} {named[1]}", code, "person", begin, end, NO_ONE_KNOWN)
        self._discourse.remember(found, None)
        return [found]

    def _is_consort(self, member: Phrase, first: Phrase) -> bool:
        """ "The president and first lady", "the King and Queen": a bare title behind one that has the article of both."""
        units = self._units
        bare = units.tags[slice(*member.base)] in ("T", "N") and not (member.owners or member.complement or member.apposition)
        return bare and units.tags[slice(*first.base)] in ("aT", "aN") and self._persons.role(member.base) is not None

    def _is_his(self, member: Phrase) -> bool:
        """ "His family", "members of her cabinet"."""
        inner = member.complement
        of = inner is not None and not inner.members and self._units.lowers[inner.first - 1] == "of"
        opening = inner.base[0] if inner is not None and of else member.base[0]
        return self._units.lowers[opening] in ("his", "her")

    def _kin(self, actor: Actor, before: Phrase) -> list[Actor]:
        """ "President X and his family": who stands behind somebody in a list, with his country."""
        head = self.resolve(before)
        return [replace(actor, affiliation=head[0].affiliation) if len(head) == 1 and head[0].type == "person" else actor]

    def _own(self, member: Phrase, phrase: Phrase, at: int) -> None:
        """ "Macron and his ministers", "Macron, his wife and his son": whose they are that stand behind somebody."""
        first = member.base[0]
        if at and self._units.lowers[first] == "its":  # "Iran's army, its navy and its police", "the Chadian army and two of its generals"
            head = self._units.lowers[phrase.members[0].base[1] - 1]
            alone = at > 1 or self._lexicon.noun_lemma(head) == head  # but "attacked the rebels and its own men"
            codes = {actor.affiliation for other in phrase.members[:at] for actor in self.resolve(other)} if alone else set()
            known = self._lexicon.countries.get(codes.pop() or "") if len(codes) == 1 else None
            if known is not None:
                self.references.owners.setdefault(first, self.actor(known.name, known.affiliation, "country", first, first + 1, "owner of the list"))
            return
        joined = self._units.lowers[first - 1] == "and" or is_kin(member, self._units)
        if not at or self._units.lowers[first] not in ("his", "her") or not joined:
            return
        before = next((other for other in reversed(phrase.members[:at]) if self._units.tags[other.base[0]] != "q"), phrase.members[at - 1])
        owner = self.resolve(before)
        if len(owner) == 1 and owner[0].type == "person":
            self.references.owners.setdefault(first, owner[0])

    def _counterpart(self, at: int, phrase: Phrase) -> list[Actor]:
        """ "Ivanov and his Greek and French counterparts": who holds his office there."""
        members = phrase.members
        first = next((n for n, member in enumerate(members) if self._units.tags[member.base[0]] == "q"), None)
        if first is None or at < first or self._units.lowers[members[-1].base[1] - 1] != "counterparts":
            return []
        begin, end = members[at].base
        known = known_at(self.first_word(begin, end), self._units)
        owner = self.resolve(members[0]) if first else self.references.pronoun(members[0].base[0], members[0].base[0] + 1)
        return self._offices.counterparts(owner, known, begin, end) if known is not None and known.type == "country" else []

    def _shared_office(self, member: Phrase, phrase: Phrase) -> list[Actor]:
        """ "The French and German foreign ministers": who holds in each country the office that ends a list."""
        *others, last = phrase.members
        role = role_head(*last.base, self._units, self._lexicon)
        if role is None or not (role.plural and role.office) or last.apposition is not None:
            return []
        firsts = [self.first_word(*part.base) for part in phrase.members]
        bare = all(part.base[1] - first == 1 for part, first in zip(others, firsts, strict=False))
        definite = self._units.lowers[phrase.first] == "the"
        known = known_at(self.first_word(*member.base), self._units)
        if not bare or known is None or known.type != "country" or not all(self._units.tags[first] in "DC" for first in firsts):
            return []
        state = self.actor(known.name, known.affiliation, "country", *member.base, "shared office of a list")
        return self._offices.holders(role, [state], definite=definite)

    def _shared_head(self, member: Phrase, last: Phrase) -> list[Actor]:
        """ "Palestinian, Israeli and regional counterparts": the adjectives of a list share its last noun."""
        begin, end = self.first_word(*member.base), member.base[1]
        head = self._units.lowers[last.base[1] - 1]
        # "U.S. and Japanese officials", "United States and Greek troops", but not "the United States and Greek troops",
        # "the US, Britain and other countries", "the US and its allies".
        between = self._units.tags[member.base[1] : last.base[0] + 1]
        apart = "a" in between or "q" in between or "other" in self._units.lowers[last.base[0] : last.base[1] - 1]
        bare = (nation := self._units.words[begin]).isupper() or (nation in _UNDERIVED and self._units.lowers[member.base[0]] != "the")
        short = self._units.tags[begin] == "C" and bare and not apart
        if end - begin != 1 or not (self._units.tags[begin] == "D" or short) or member is last or head not in self._lexicon.roles:
            return []
        if short and self._lexicon.noun_lemma(head) in _LANDS:
            return []  # "the US and European countries"
        if last.owners or (self.first_word(*last.base) == last.base[1] - 1 and " " not in head):
            return []  # "the US and Europeans"
        known = known_at(begin, self._units)
        if known is None:
            return []
        if known.type == "country" and self._lexicon.noun_lemma(head) in GOVERNMENT:
            return [self.actor(known.name, known.affiliation, "country", begin, end, OF_GOVERNMENT)]
        if known.type == "country" and self._belongings.kind(last.base[1] - 1, last.base[1]) == MATERIEL:
            return [self.actor(known.name, known.affiliation, "country", begin, end, OF_MATERIEL)]  # "US and British warships"
        name = f"{self._units.words[begin]} {self._single(head)}"
        found = self.actor(name, known.affiliation, "unnamed", begin, end, "shared noun of a list", plural=True)
        self._discourse.bands.setdefault(self._lexicon.noun_lemma(head), []).append(found)
        return [found]

    def _shares_envoy(self, member: Phrase, last: Phrase) -> bool:
        """Whether an organisation only says with another whose envoy somebody is: "United Nations and Arab League envoy Jan Kowalski"."""
        begin, end = last.base
        body = self._units.tags[slice(*member.base)].lstrip("a") == "O" and not member.owners and member.complement is None
        between = self._units.lowers[begin + 1 : end - 1]
        named = self._units.tags[begin] == "O" and self._units.tags[end - 1] in "HP" and last.apposition is None
        return body and member is not last and named and any(word.rpartition(" ")[2] in ("envoy", "mediator", "representative") for word in between)

    def _shared_creed(self, member: Phrase, last: Phrase) -> list[Actor]:
        """ "European and Arab nations", "the main Catholic and Protestant groups": creeds and regions share the last noun too, and have no country."""
        unit, head = member.base[1] - 1, self._units.lowers[last.base[1] - 1]
        alike = self._units.tags[unit] in "PJ" and self._units.lowers[unit] in self._lexicon.peoples
        if not alike or member is last or last.base[1] - last.base[0] == 1 or head not in self._lexicon.roles:
            return []
        return [self.actor(f"{self._units.words[unit]} {head}", None, "unnamed", unit, unit + 1, "shared noun of a list", plural=True)]

    def _shared_side(self, member: Phrase, last: Phrase) -> list[Actor]:
        """ "Government and rebel leaders", "armed rebel and opposition groups": what says on whose side people are shares the last noun too."""
        (begin, end), heads = member.base, self._units.lowers[last.base[1] - 1].split()
        bare = not (member.owners or last.owners or member.complement or member.apposition) and country_of(last, self._units) is None
        opened = self._units.tags[last.base[0]] == "a" or (self._units.tags[begin] == "a" and self._units.lowers[begin] not in _SOME)
        role = self._lexicon.roles.get(heads[-1])
        several = role is not None and role.plural and (len(heads) > 1 or last.base[1] - last.base[0] > 1)
        if not bare or opened or member is last or self._units.lowers[end - 1] not in _SIDED | _ARMED or not several:
            return []
        sided = self.resolve(member) if self._units.lowers[end - 1] in _SIDED else []
        known = sided[0] if len(sided) == 1 else country_of(member, self._units)
        code = known.affiliation if known is not None else None
        return [self.actor(f"{self.words(self.first_word(begin, end), end)} {heads[-1]}", code, "unnamed", begin, end, "shared noun of a list", plural=True)]

    def _risen(self, rebels: Actor, beside: Phrase) -> Actor:
        """ "The government of Chad and the rebels": against whom they rose says of which country they are, wherever they meet."""
        opposed = self.resolve(beside) if self._lexicon.noun_lemma(self._units.lowers[beside.base[1] - 1]) in GOVERNMENT else []
        if len(opposed) != 1 or opposed[0].affiliation not in self._lexicon.countries:
            return rebels
        return replace(rebels, affiliation=opposed[0].affiliation, resolved_by=OF_LIST)

    def _shared_owner(self, found: Actor, member: Phrase, first: Phrase) -> Actor:
        """ "Syria's government and opposition", "Turkish police and soldiers": who stands in front of a list owns all of it."""
        begin, end = member.base
        bare = self._units.tags[begin] not in "aq0" and not member.owners
        kind = self._belongings.kind(begin, end)
        head = self._units.lowers[begin if bare else min(begin + 1, end - 1)]
        named = any(self._units.tags[unit] in _NAMED for unit in range(begin, end)) or self._lexicon.belongings.get(head) == ELSEWHERE
        governing = self._lexicon.noun_lemma(self._units.lowers[first.base[1] - 1]) in GOVERNMENT
        opposed = kind == SIDES and head.startswith("opposition") and governing
        regime = opposed and self._units.lowers[first.base[1] - 1] == "regime"  # "the government and the opposition" of anywhere may meet in Oslo
        owned = self._units.tags[first.base[1] - 1] == "N" and (regime or country_of(first, self._units) is not None)  # "the regime and the opposition"
        if named or not owned or member.complement is not None:
            return found
        if not (opposed or (bare and kind in (STATE, TROOPS) and self._belongings.kind(*first.base) == STATE)):
            return found
        giver = self.resolve(first)
        code = giver[0].affiliation if len(giver) == 1 else None
        here = [(self._units.starts[0], self._units.ends[-1])]
        if code is not None and country_of(first, self._units) is None and not self._discourse.setting.named_outside(code, here, as_place=False):
            return replace(found, affiliation=code, resolved_by=f"{found.resolved_by}; {OF_LIST}")
        demonym = self._lexicon.demonyms.get(code or "", "")
        return replace(found, name=f"{demonym} {found.name}", affiliation=code, resolved_by=f"{found.resolved_by}; owner of the list") if demonym else found

    def _peers(self, phrase: Phrase, states: list[Actor]) -> list[Actor]:
        """ "His counterparts from Greece and France"."""
        owner, known = self._owner(phrase), [self._lexicon.countries.get(state.affiliation or "") for state in states]
        return [actor for state in known if state is not None for actor in self._offices.counterparts(owner, state, *phrase.base)] if owner else []

    def _joint(self, phrase: Phrase) -> list[Actor]:
        """Whose a body of several is: "a Saudi-Omani delegation", "delegations from Chad and Sudan"."""
        pair = pair_of(phrase, self._units)
        if pair is not None:
            return [actor for member in pair.members for actor in self.resolve(member)]
        several = phrase.complement is not None and self._units.lowers[phrase.base[1] - 1] != "delegation"
        return self._states(phrase.complement) if several and phrase.complement is not None else []

    def _of_each(self, phrase: Phrase, role: Role) -> list[Actor]:
        """ "Their foreign ministers", "the two countries' leaders": who holds the office in each of several states, or the states themselves."""
        begin, end = phrase.base
        owned = self._units.tags[begin] == "q" and end - begin > 1
        if phrase.complement is not None or not (owned or phrase.owners) or not (role.office or self._lexicon.noun_lemma(role.noun) in GOVERNMENT):
            return []
        states = self.references.pronoun(begin, begin + 1) if owned else self._states(phrase.owners[-1]) if not phrase.owners[-1].members else []
        if len(states) < 2 or any(state.type != "country" for state in states):
            return []
        return [self._offices.holder(role, state) for state in states] if role.office else states

    def _states(self, phrase: Phrase) -> list[Actor]:
        """The countries that a complement names: a list of them, "the two countries", or whose bodies it names ("the armies of Chad and Mali")."""
        if not phrase.members:
            role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
            if role is not None and role.type in ("body", "force") and phrase.complement is not None:
                return self._states(phrase.complement)
            return self.references.group(*phrase.base) if role is not None and self.references.is_group(*phrase.base, role) else []
        units = self._units
        found = []
        for member in phrase.members:
            known = units.tags[member.base[1] - 1] in "CKO"
            found += self._institutions.known(member.base[1] - 1) if known else [a for a in self.resolve(member) if a.type in STATE_LIKE]
        return found if len(found) == len(phrase.members) else []

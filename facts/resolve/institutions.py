"""Countries, peoples, organisations, and bodies named by rule ("Russian Foreign Ministry"). Used by `facts.resolve.actors`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from facts.lexicon import Known, Role
from facts.match.items import LANDS, is_described
from facts.phrase import Phrase
from facts.phrase.compounds import GOVERNMENT, is_author, is_matter, loosely_compounded
from facts.resolve.actor import Actor
from facts.resolve.countries import country_of, known_at, land_behind, place_country
from facts.resolve.naming import Naming

STATE = "state"  # the class of a noun for what a state has one of
_OCCUPYING = frozenset(("occupation", "occupying"))
OF_GOVERNMENT = "government of a country"  # how a state is resolved that its government stands for
BY_NOUN = "institution by its noun"  # how an institution is resolved of which nothing says whose it is
_THEIRS = frozenset("countries nations homelands".split())  # "their countries" are none of the one that speaks
_MINISTRIES = ("ministry", "department")
_OF_STATES = frozenset("administration authority regime junta government parliament army military police cabinet authorities ministry".split())
_SEATED = frozenset("administration regime junta government leadership authority".split())  # of where they are: "the regime in Damascus"
_SHORTLY = 300  # characters before a sentence in which "the country" may have been named
_RECENTLY = 1500  # characters in front of a body's bare noun in which it may have been said whose it is
_PLAIN_BODIES = frozenset("army police parliament military delegation team mission opposition coalition company firm group party media press public".split())
_STATES = frozenset("republic kingdom state nation emirate sultanate federation union".split())
PARTS = frozenset("branch affiliate offshoot chapter".split())
OF_LAND = "described: country"  # how "the country" was resolved
_SOME_OTHER = frozenset("southern northern eastern western local rival other moderate remaining smaller new foreign".split())  # no group named before
_ITSELF = _STATES | frozenset("party group movement militia organisation organization alliance bloc agency side".split())

_ONE = frozenset("a an another one".split())


class Institutions(Naming):
    """Reads the names and descriptions of one sentence that stand for no single person."""

    def known(self, unit: int) -> list[Actor]:
        """The country, organisation or outlet that one unit names."""
        readings = [r.known for r in self._units.readings.get(unit, ()) if r.known is not None and r.type != "place"]
        if not readings:
            return []
        known = readings[0]
        how = "lexicon: name" if self._units.words[unit] == known.name else "lexicon: metonym or spelling"
        return [self.actor(known.name, known.affiliation, known.type, unit, unit + 1, how)]

    def organisation(self, phrase: Phrase) -> list[Actor]:
        """An organisation, or a country's own body of the same name: "Russia's Security Council", "the House of Representatives of Japan"."""
        begin, end = phrase.base
        found = self.known(end - 1)
        country = country_of(phrase, self._units)
        shared = bool(found) and (found[0].type == "body" or found[0].affiliation == "UN")
        national = shared and country is None and found[0].affiliation in self._lexicon.countries
        if national and found[0].name.endswith(f" {self._units.words[end - 1]}"):
            country = self._elsewhere(begin, end, found[0])
        starts, ends, bodies = self._units.starts, self._units.ends, self._discourse.bodies
        named = self._lexicon.roles.get(self._units.lowers[end - 1].rpartition(" ")[2])
        if shared and country is None and found[0].affiliation is None and named is not None:  # "the National Security Council", but "the West"
            if found[0].name in bodies:
                return [replace(bodies[found[0].name], start=starts[begin], end=ends[end - 1])]
            country = self._lexicon.countries.get(self._discourse.setting.institution(starts[0], starts[begin], ends[end - 1], ends[-1]) or "")
            listed = {r.known.affiliation for r in self._lexicon.names.get(self._units.words[end - 1], ()) if r.known is not None}
            if country is None and len(listed) == 1:  # a party that the text says of no country is the one that is mostly meant
                return [replace(found[0], affiliation=listed.pop())]
        if not shared or country is None or country.type != "country" or country.affiliation == found[0].affiliation:
            return found
        adjective = self._lexicon.demonyms.get(country.affiliation or "", country.name)
        name = f"{adjective} {self.words(end - 1, end)}"
        institution = self.actor(name, country.affiliation, "body", begin, end, "institution of a country", start=phrase.first)
        if found[0].affiliation is None:
            bodies[found[0].name] = institution
        return [institution]

    def _elsewhere(self, begin: int, end: int, known: Actor) -> Known | None:
        """Of which country a body is that goes by a common noun: "the Senate in Chad", "the Senate" of a report that names one country and not the other's."""
        units, setting = self._units, self._discourse.setting
        place = end + 2 if units.tags[end : end + 2] == "Ia" else end + 1
        if units.lowers[end : end + 1] == ["in"] and units.tags[place : place + 1] in ("C", "K", "L"):
            codes = {r.known.affiliation for r in units.readings.get(place, ()) if r.known is not None}
            return self._lexicon.countries.get(codes.pop() or "") if len(codes) == 1 else None
        if setting.named_outside(known.affiliation or "", [(known.start, known.end)]):
            return None
        return self._lexicon.countries.get(setting.home(units.starts[begin]) or "")

    def people(self, phrase: Phrase) -> list[Actor]:
        """ "Armenians"; "the Turkish" is Turkey."""
        begin, end = phrase.base
        known = known_at(end - 1, self._units)
        if known is None:
            return []
        paired = self._units.tags[end : end + 2] in ("&D", "&C")  # "a Russian and Iranian-backed assault"
        if self._units.tags[end - 1] == "D" and end - begin > 1 and self._units.lowers[begin] in _ONE and not paired:
            first = self.first_word(begin, end)
            return [self.actor(self.words(first, end), known.affiliation, "unnamed", first, end, "unnamed person")]  # "an Australian"
        if self._units.tags[end - 1] == "D":
            return [self.actor(known.name, known.affiliation, "country", begin, end, "lexicon: demonym")]
        first = self.first_word(begin, end)
        return [self.actor(self.words(first, end), known.affiliation, "unnamed", first, end, "unnamed group", plural=True)]

    def body_name(self, phrase: Phrase, owner: Known | None) -> Actor | None:
        """A body by rule from its country: "Russian Foreign Ministry", "Armenia's Defense Ministry"; written in capitals."""
        begin, end = phrase.base
        host = begin + (self._units.tags[begin] == "a")
        if host < end - 1 and self._units.tags[host] == "C" and begin > 1 and self._sent_to(begin):
            return self.known(host)[0]  # "the ambassador to Chad Jan Kowalski"
        role = self._lexicon.roles.get(self._units.lowers[end - 1])
        if role is None or role.type != "body" or self._units.tags[end - 1] == "H":
            return None
        return self.institution(phrase, role, owner)

    def _sent_to(self, begin: int) -> bool:
        return self._units.lowers[begin - 1] == "to" and self._units.lowers[begin - 2] in self._lexicon.roles

    def institution(self, phrase: Phrase, role: Role, owner: Known | None, speaking: Known | None = None) -> Actor:
        """What a body's noun stands for; `owner` is the country of the person whose government or ministry it is, `speaking` of who tells of it."""
        begin, end = phrase.base
        members_first = self._members_first(phrase)
        theirs = owner if self._units.lowers[end - 1] not in _THEIRS else None
        country = (self._parent(phrase) if role.noun in PARTS else None) or country_of(phrase, self._units) or theirs
        if country is None and members_first is not None and len(phrase.owners) > 1:
            country = known_at(phrase.owners[0].base[1] - 1, self._units)  # "Peru's National Teachers' Union"
        first = members_first or self.first_word(begin, end, "aq0")
        noun = self._lexicon.noun_lemma(role.noun)
        portfolios = phrase.complement.members if phrase.complement is not None and noun in _MINISTRIES else ()
        country = country or (country_of(portfolios[-1], self._units) if portfolios else None)  # "the Ministry of Health and Population of Chad"
        plain = self._units.lowers[begin] == "the" or (begin == first and first == end - 1)
        several = noun not in ("authority", self._units.lowers[end - 1])  # "governments praised it": of no one country
        if country is not None and country.affiliation in self._lexicon.countries:
            self._discourse.whose.setdefault(noun, {})[country.affiliation] = self._units.starts[begin]
        charged = noun in _MINISTRIES and phrase.complement is not None and not phrase.complement.members  # "the Ministry of Defence"
        named = self._discourse.bodies.get(role.noun) if noun == "regime" and country is None and plain and phrase.complement is None else None
        if named is not None and named.affiliation is not None:  # "Assad's regime ... protests against the regime"
            return replace(named, start=self._units.starts[first], end=self._units.ends[end - 1], resolved_by=f"institution: {noun}")
        occupying = not _OCCUPYING.isdisjoint(self._units.lowers[begin:end])  # "the occupation authorities in Chad" are another's
        plain = plain and not occupying
        if country is None and phrase.complement is None and noun in _SEATED and not several and not occupying:
            country = self._lexicon.countries.get(land_behind(end, self._units) or "")
        if country is None and plain and (phrase.complement is None or charged) and noun in _OF_STATES and not several:
            country = self._set_in(first, end, speaking, at_home=charged)
        if noun == "office" and phrase.owners and phrase.complement is None:
            whose = self.first_word(*phrase.owners[-1].base)
            code = country.affiliation if country is not None else place_country(phrase.owners[-1], self._units) or self._home_of_office(whose, end, speaking)
            return self.actor(self.words(whose, end), code, "body", whose, end, "office of somebody")
        whole = noun == "state" and self._units.lowers[begin] == "the" and end - first == 2 and phrase.complement is None  # "the Turkish state"
        if country is not None and (role.noun in GOVERNMENT or noun in GOVERNMENT or whole) and country.type == "country":
            return self.actor(country.name, country.affiliation, "country", first, end, OF_GOVERNMENT, start=phrase.first)
        if country is None:
            local = self._local(phrase) if not occupying else None
            if noun == "authority" and first == end - 1 and local in self._lexicon.countries:  # "authorities in Jakarta"
                return self.actor(self._lexicon.countries[local].name, local, "country", first, end, OF_GOVERNMENT, start=phrase.first)
            how = "institution of a place" if local else BY_NOUN
            stop = phrase.complement.end if charged and phrase.complement is not None else end
            return self.actor(self.words(first, stop), local, "unnamed", first, end, how)
        if (role.noun in _ITSELF or role.noun in PARTS) and (country.type != "country" or (role.noun in _STATES and phrase.complement is not None)):
            return self.actor(country.name, country.affiliation, country.type, first, end, "described by its noun", start=phrase.first)
        return self._of_country(phrase, role, country, first)

    def _members_first(self, phrase: Phrase) -> int | None:
        """Where a name begins that says whose body it is by a plural: "the Commercial Farmers' Union"."""
        owner = phrase.owners[-1] if phrase.owners else None
        tags, begin = self._units.tags, phrase.base[0]
        if owner is None or tags[begin] not in "PN" or not self._units.words[begin][0].isupper() or not self._units.lowers[owner.base[1] - 1].endswith("s"):
            return None
        first = self.first_word(*owner.base)
        return first if tags[first : owner.base[1]].strip("PNJ") == "" and self._units.words[first][0].isupper() else None

    def _parent(self, phrase: Phrase) -> Known | None:
        """The group or organisation that a branch is of, whatever country that is in: "the Yemeni branch of al-Qaeda"."""
        inner = phrase.complement
        spans = [phrase.base, *(owner.base for owner in phrase.owners), *([inner.base] if inner is not None and not inner.members else [])]
        found = (known_at(unit, self._units) for begin, end in spans for unit in range(begin, end) if self._units.tags[unit] == "O")
        return next((known for known in found if known is not None), None)

    def _set_in(self, first: int, end: int, speaking: Known | None, *, at_home: bool) -> Known | None:
        """The country of the sentence, of whoever tells of the institution, or of the report; else the only one that the document names.

        Where something stands in front of the noun it may be an institution of anybody's ("an electoral authority"). One `at_home` may tell of what befell
        its people elsewhere: "A British soldier has died in Syria, the Ministry of Defence said".
        """
        setting, starts, ends = self._discourse.setting, self._units.starts, self._units.ends
        begin, stop = starts[0], ends[-1]
        code = None
        pair = " ".join(self._units.lowers[max(first, end - 2) : end])
        if end - first == 1 or (end - first == 2 and self._lexicon.belongings.get(pair) == STATE):
            code = (setting.country(begin, stop, place_only=True) if not at_home else None) or setting.front(begin, starts[first], placed=not at_home)
            if code is None and speaking is not None:
                return speaking  # "the prime minister said the government would ban imports from Turkey"
            said = self._said(self._lexicon.noun_lemma(pair.rpartition(" ")[2]), starts[first])
            code = code or (setting.home(starts[first]) if at_home else setting.institution(begin, starts[first], ends[end - 1], stop, said))
        only = self._discourse.only_country() if code is None else None
        if only is not None and setting.named_outside(only.affiliation or "", [(ends[end - 1], stop)]):
            return only
        return self._lexicon.countries.get(code or "")

    def _home_of_office(self, first: int, end: int, speaking: Known | None) -> str | None:
        """The country of an office of state that does not say of which: "the Prime Minister's Office"."""
        holder = self._units.lowers[end - 3].rpartition(" ")[2]
        of_state = self._lexicon.belongings.get(f"{holder}'s office") == STATE
        known = self._set_in(end - 1, end, speaking, at_home=True) if of_state and end - first == 3 else None
        return known.affiliation if known is not None else None

    def _said(self, noun: str, at: int) -> str | None:
        """The only one whose a body of that noun was said to be not long before: "Chad's government ... The government arrested two Kenyans"."""
        near = [code for code, start in self._discourse.whose.get(noun, {}).items() if 0 < at - start < _RECENTLY]
        return near[0] if len(near) == 1 else None

    def _local(self, phrase: Phrase) -> str | None:
        """The country of the place in a body's name, where that is no word or surname that some small town bears too: "Federal Deposit Insurance"."""
        begin, end = phrase.base
        local = place_country(phrase, self._units)
        names = [self._units.words[unit] for unit in range(begin, end) if self._units.tags[unit] == "L"]
        common = names and all(name.lower() in self._lexicon.words or name in self._lexicon.surnames for name in names)
        sure = local is None or all(self._discourse.setting.is_sure(name, local) for name in names)
        return local if sure and not (common and self._discourse.setting.names_only(None)) else None

    def _of_country(self, phrase: Phrase, role: Role, country: Known, first: int) -> Actor:
        end = phrase.base[1]
        named = next((i for i in range(end - 1, first - 1, -1) if self._units.tags[i] == "D" and known_at(i, self._units) is country), first)
        start = next((i for i in range(named, end) if self._units.tags[i] in "NPJT"), first)  # no "leading" of "the leading Greek parties"
        head = self.words(start, end)
        inner = phrase.complement
        # "a delegation of the Sudanese government" is the Sudanese delegation
        governing = inner is not None and self._lexicon.noun_lemma(self._units.lowers[inner.base[1] - 1]) in GOVERNMENT
        inner = inner.members[0] if inner is not None and inner.members and self._lexicon.noun_lemma(role.noun) in _MINISTRIES else inner
        if inner is not None and not inner.members and not governing and known_at(inner.base[1] - 1, self._units) is None:
            head = self.words(start, inner.base[1])  # "Ministry of Foreign Affairs", be it of International Cooperation too
        adjective = self._lexicon.demonyms.get(country.affiliation or "", country.name) if country.type == "country" else country.name
        adjective = "US" if adjective == "American" and head[0].isupper() else adjective
        plain = role.noun in _PLAIN_BODIES or self._lexicon.noun_lemma(role.noun) != role.noun  # "Kenyan companies" are no body of that name
        name = f"{adjective} {head.title() if head.islower() and not plain else head}"
        return self.actor(name, country.affiliation, "body", first, end, "institution of a country", start=phrase.first)

    def modifier(self, begin: int, end: int) -> Actor | None:
        """The country, organisation or group in front of a noun: whose deed it is."""
        for unit in range(begin, end):
            loose = loosely_compounded(unit, self._units) and not is_author(unit, end, self._units)
            if self._units.tags[unit] in "DCKOE" and not loose and not is_matter(unit, end, self._units):
                known = known_at(unit, self._units)
                if known is not None:
                    return self.actor(known.name, known.affiliation, known.type, unit, unit + 1, "modifier of the deed")
        return None

    def described(self, phrase: Phrase) -> Actor | None:
        """ "The group", "the bloc", "the kingdom": who was named before and fits; rebels only where no country stands in front of them."""
        begin, end = phrase.base
        words = self._units.lowers
        last = next((size for size in (3, 2) if " ".join(words[max(begin + 1, end - size) : end]) in self._lexicon.descriptions), 1)
        noun = " ".join(words[max(begin + 1, end - last) : end])
        if words[begin] not in ("the", "this") or phrase.owners or phrase.complement is not None or noun not in self._lexicon.descriptions:
            return None
        told = range(begin + 1, max(end - last, begin + 1))
        own = last > 1 and not any(self._units.tags[unit] in "DCOK" for unit in told)  # "the UN agency", "the West African nation"
        nation = country_of(phrase, self._units) if not own else None
        national = "D" in self._units.tags[begin + 1 : end] and not own  # "the Lebanese group", but no "Kurdish group", which may be of several
        named = any(self._units.tags[unit] in "HP" and words[unit] not in self._lexicon.roles and "-" not in words[unit] for unit in told)
        if named or national is (nation is None) or any(words[unit] in _SOME_OTHER for unit in told):
            return None
        if list(told) and words[end : end + 1] in (["who"], ["that"]) and self._units.tags[end + 1 : end + 2] in tuple("vzdhbm"):
            return None  # "the religious extremists who surround the king"
        known = self._discourse.setting.described(noun, self._units.starts[begin], nation.affiliation if nation is not None else None)
        return self.actor(known.name, known.affiliation, known.type, begin, end, f"described: {noun}") if known is not None else None

    def land(self, begin: int, end: int, doers: Collection[str | None] = ()) -> list[Actor]:
        """ "The country": the only one that the sentence has named so far, else that the text shortly before names; none of `doers`, to whom it is done."""
        setting, start, stop = self._discourse.setting, self._units.starts[0], self._units.starts[begin]
        code = setting.country(start, stop, place_only=False)
        if doers and (code is None or code in doers):
            near = (setting.powers(begun, stop) for begun in (start, max(start - _SHORTLY, 0)))
            apart = ({known.affiliation for known in powers if known.type == "country"} - set(doers) for powers in near)
            others = next((found for found in apart if found), set())
            code = others.pop() if len(others) == 1 else None
        known = self._lexicon.countries.get(code or "")
        return [self.actor(known.name, known.affiliation, "country", begin, end, OF_LAND)] if known is not None else []

    def is_land(self, phrase: Phrase) -> bool:
        """Whether a phrase is "the country" alone."""
        return self._units.lowers[phrase.base[1] - 1] in LANDS and is_described(phrase, self._units)

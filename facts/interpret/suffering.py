"""Who suffers what is done to a phrase: an actor, the country of a town or place, or whose the thing is. The base of `facts.interpret.slots`."""

from __future__ import annotations

from facts.interpret.culprits import Culprits
from facts.interpret.doers import author
from facts.interpret.draft import OF_PLACE
from facts.interpret.holders import holders, user
from facts.interpret.places import place_of
from facts.match.matches import Match
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.countries import place_country
from facts.resolve.persons import NO_ONE_KNOWN

_EQUIPMENT = frozenset("tanks aircraft drones missiles ships vehicles".split())
_REGIONS = frozenset("oblast governorate raion county district province prefecture airport airbase region city town village".split())
_PERSONS = frozenset("people troops diplomats prisoners".split())
_TIMES = frozenset("day night morning evening eve anniversary weekend week month year hour birthday".split())
SITES = frozenset(
    "hospital clinic school kindergarten university market supermarket mall theatre theater hotel church mosque cathedral temple synagogue museum tower plant "
    "station airport airfield refinery depot terminal substation dam bridge railway factory warehouse building block headquarters prison base barracks port "
    "harbour harbor stadium square metro subway".split()
)
_INSIDE = frozenset("in at near".split())
TOWNS = frozenset("city town village port suburb district neighbourhood neighborhood camp region province area island enclave settlement outpost".split())


class Suffering(Culprits):
    """Finds the victims of one sentence."""

    def _victims(self, phrase: Phrase) -> list[Actor]:
        """Who suffers what is done to a phrase: the actor it names, the country of the place, or whose it is ("Kyiv's positions")."""
        places = any(self._is_locality(member) for member in phrase.members)
        if places and not self._resolver.of_family(phrase.members[0], phrase.members[-1]):
            found = [actor for member in phrase.members for actor in self._victims(member)]
            return [actor for actor in found if actor.resolved_by != NO_ONE_KNOWN]  # "Bucha, Lyutizh and Vyshhorod": a place that no table knows
        held = holders(phrase, self._sentence, self._discourse, self._resolver)
        if held:
            return held
        used = user(phrase, self._sentence, self._lexicon)
        if used is not None and (users := self._resolver.resolve(used) or self._resolver.responsible(used)):
            return users
        place = place_of(phrase, self._sentence, self._text) if self._sentence.units.tags[phrase.base[1] - 1] == "L" else None
        if place is not None:
            country = self._country(place.country, place.mention_start, place.mention_end)
            return [country] if country is not None else []
        noun = self._lexicon.noun_lemma(self._sentence.units.lowers[phrase.base[1] - 1])
        if noun in _TIMES:
            return []  # "an attack on the first day of the president's term"
        if whose := self._their_own(phrase):
            return whose
        unit = self._lexicon.units.get(noun)
        owners = self._resolver.responsible(phrase) if unit in _EQUIPMENT else []  # "a Russian jet"
        persons = self._resolver.as_it_stands(phrase) if unit in _PERSONS else []
        inner = phrase.complement
        if placed := [one for one in (self._locality(phrase),) if one is not None] or self._land_of_town(phrase):
            return placed
        told = phrase.owners and self._sentence.units.tags[phrase.owners[-1].base[1] - 1] == "C"  # "Yemen's Bayda province", whatever else is called so
        local = not told and (noun in TOWNS or noun in SITES)
        around = place_country(phrase, self._sentence.units) if local else None  # "the West Bank towns", "a Kharkiv hospital"
        if around is not None:
            country = self._country(around, self._sentence.units.starts[phrase.base[0]], self._sentence.units.ends[phrase.base[1] - 1])
            return [country] if country is not None else []
        found = owners or self._resolver.resolve(phrase) or persons or (self._resolver.responsible(phrase) if not self._is_person(phrase) else [])
        if found or phrase.members:
            return found
        issuer = author(phrase, self._sentence, self._lexicon)
        return self._victims(inner) if inner is not None else self._resolver.resolve(issuer) if issuer is not None else []

    def _their_own(self, phrase: Phrase) -> list[Actor]:
        """Whose a thing is that "its", "his" or "their" stands in front of, wherever it lies: "attacked its base in Somalia"."""
        begin, end = phrase.base
        owned = self._sentence.units.tags[begin] == "q" and end - begin > 1 and not phrase.members and phrase.complement is None
        return self._resolver.responsible(phrase) if owned and not self._resolver.resolve(phrase) else []

    def _owner_of_site(self, place: Phrase) -> list[Actor]:
        """Whose a thing in front of where it lies is: "attacked its base in Somalia"."""
        phrases = self._sentence.phrases
        at = next((at for at, other in enumerate(phrases) if other is place), 0)
        return self._their_own(phrases[at - 2]) if at > 1 and phrases[at - 2].type == "NP" and phrases[at - 1].word in _INSIDE else []

    def _suffering_beside(self, match: Match) -> list[Actor]:
        """Whom it befalls together with whom the verb names: "were killed in two attacks along with ten others", "arrested him along with two Chadians"."""
        clause, phrases = match.clause, self._sentence.phrases
        if clause is None or match.grammar.kind.plover not in ("ASSAULT", "COERCE") or match.grammar.kind.direction != "directed":
            return []
        for at in range(clause.at + 1, min(clause.limit, len(phrases)) - 1):
            if phrases[at].word == "by":
                return []  # "killed by rebels along with their allies"
            if phrases[at].word == "with" and phrases[at - 1].word == "along" and phrases[at + 1].type == "NP" and at + 1 not in match.consumed:
                return [actor for actor in self._resolver.resolve(phrases[at + 1]) if actor.type in ("person", "unnamed")]
        return []

    def _is_person(self, phrase: Phrase) -> bool:
        """Whether a name behind what somebody is stays unknown: "British teacher Nell Millwood" is no state."""
        begin, end = phrase.base
        roles = (self._lexicon.roles.get(word) for word in self._sentence.units.lowers[begin : end - 1])
        return self._sentence.units.tags[end - 1] in "HP" and any(role is not None and role.type in ("person", "crowd") and not role.plural for role in roles)

    def _land_of_town(self, phrase: Phrase) -> list[Actor]:
        """The country of "the town of Burshtyn"."""
        town = phrase.complement if self._lexicon.noun_lemma(self._sentence.units.lowers[phrase.base[1] - 1]) in TOWNS else None
        local = self._locality(town, named=True) if town is not None else None
        return [local] if local is not None else []

    def _is_locality(self, phrase: Phrase) -> bool:
        last = phrase.base[1] - 1
        return self._sentence.units.tags[last] == "L" or (self._sentence.units.tags[last] in "PH" and self._sentence.units.lowers[last] in _REGIONS)

    def _locality(self, phrase: Phrase, *, named: bool = False) -> Actor | None:
        """The country of a place that no table knows: "Kirovohrad Oblast", "the city of Burshtyn" (`named`), "Naameh, Lebanon"."""
        units, last = self._sentence.units, phrase.base[1] - 1
        if units.tags[last] not in "PH" or phrase.members:
            return None
        alone = phrase.base[1] - phrase.base[0] == 1
        before_place = alone and units.tags[last + 1 : last + 3] in (",L", ",C") and units.tags[last + 3 : last + 4] in (",", ".", "")
        if not (named or before_place or units.lowers[last] in _REGIONS):
            return None
        code = self._discourse.setting.country(units.starts[0], units.ends[-1], place_only=True) or self._place_behind(last + 2) if before_place else None
        code = code or (self._place_behind(phrase.base[0]) if units.lowers[last] in _REGIONS else None)
        code = code or self._discourse.setting.country(units.starts[0], units.ends[-1], place_only=False)
        return self._country(code, units.starts[phrase.base[0]], units.ends[last])

    def _place_behind(self, unit: int) -> str | None:
        known = [r.known.affiliation for r in self._sentence.units.readings.get(unit, ()) if r.known is not None]
        return known[0] if known else None

    def _country(self, code: str | None, start: int, end: int) -> Actor | None:
        country = self._lexicon.countries.get(code or "")
        return Actor(country.name, country.affiliation, "country", start, end, OF_PLACE) if country is not None else None

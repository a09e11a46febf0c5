"""Whose the members of a list are by what stands in front of the first: "Kenyan envoys X and Y", "Chad's army and police".

Used by `facts.resolve.whose`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from facts.phrase import Phrase
from facts.phrase.compounds import role_head
from facts.resolve.belongings import ELSEWHERE, FIGHTERS, PEOPLE, STRANGERS, Belongings
from facts.resolve.countries import country_of, known_at, land_at
from facts.resolve.discourse import Discourse
from facts.resolve.naming import NAME_PARTS, Naming
from facts.tag import Units

# Who is mostly of another country than those whom he stands beside.
_GUESTS = frozenset(
    "diplomat envoy ambassador mediator negotiator investor creditor donor lender observer peacekeeper journalist reporter correspondent embassy".split()
)
# How verbs begin whose object is taken from somewhere, wherever it is at home.
_REMOVING = tuple("deport expel evacuat remov return repatriat rescu mov airlift transfer bring brought tak took turn".split())
# Those who are of the country of whom they are named with as theirs: "diplomats and their families".
_KIN = frozenset("family relative wife husband spouse child dependent dependant parent son daughter bodyguard aide".split())
# Who is mostly of another country than those whose he is.
_BESIDE = frozenset(
    "ally allies backer backers patron patrons sponsor sponsors partner partners neighbour neighbours rival rivals opponent opponents enemy enemies "
    "critic critics foe foes counterpart counterparts guest guests adversary adversaries".split()
)
_RUNNING = frozenset("overseeing running heading governing administering commanding".split())
_LAND = ("country", "nation", "kingdom", "republic")
_ASIDE = frozenset("allied rival opposing hostile visiting aid relief humanitarian".split())


class Lending(Naming):
    """The lists of one sentence."""

    def __init__(self, discourse: Discourse, units: Units, belongings: Belongings) -> None:
        super().__init__(discourse, units)
        self._belongings = belongings

    def pairs(self, members: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
        """Givers and takers of a list's country."""
        yield from self._names(members)
        yield from ((giver, taker) for giver, taker in pairwise(members) if self._is_kin(taker) or self._is_theirs(giver, taker))
        first = members[0]
        if first.owners and first.apposition is None and first.complement is None and country_of(first, self._units) is not None:
            yield from ((first, taker) for taker in members[1:] if self._is_owned(taker))

    def _names(self, members: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
        """ "Kenyan envoys Jan Kowalski, Nell Millwood and Emmanuel Lagat": a title in the plural is that of all the bare names behind it."""
        giver = None
        for member in members:
            bare = not member.owners and member.complement is None and member.apposition is None
            if giver is not None and bare and NAME_PARTS.issuperset(self._units.tags[member.base[0] : member.base[1]]):
                yield giver, member
            else:
                giver = member if self._has_plural_title(member) else None

    def _is_kin(self, taker: Phrase) -> bool:
        """ "Kenyan envoys and their families", whoever else "they" may be."""
        begin, end = taker.base
        bare = end - begin == 2 and self._units.lowers[begin] == "their" and taker.complement is None
        return bare and self._lexicon.noun_lemma(self._units.lowers[end - 1]) in _KIN

    def _is_theirs(self, giver: Phrase, taker: Phrase) -> bool:
        """ "All parties and their supporters", "the mayor and his deputy": whoever else "they" may be."""
        role, units = role_head(*giver.base, self._units, self._lexicon), self._units
        word, head = units.lowers[taker.base[0]], units.lowers[taker.base[1] - 1]
        if role is None or giver.apposition is not None or units.tags[giver.base[1] - 1] not in "NT" or head in _BESIDE:
            return False
        owned = word == "their" if role.plural else word in ("his", "her") and role.type == "person"
        return owned and taker.complement is None and units.tags[taker.base[1] - 1] in "NT" and head in self._lexicon.roles

    def _has_plural_title(self, phrase: Phrase) -> bool:
        begin, end = phrase.base
        first = end
        while first > begin and self._units.tags[first - 1] in NAME_PARTS and self._units.lowers[first - 1] not in self._lexicon.roles:
            first -= 1
        role = self._lexicon.roles.get(self._units.lowers[first - 1]) if begin < first < end else None
        return role is not None and role.plural and role.type in ("person", "crowd")

    def _is_owned(self, taker: Phrase) -> bool:
        """ "Cuba's defence minister and special forces", not "Cuba's president and foreign envoys", "Cuba's army and allied militias"."""
        begin, end = taker.base
        bare = not taker.owners and taker.complement is None and taker.apposition is None
        if not bare or country_of(taker, self._units) is not None or any(tag not in "NJT" for tag in self._units.tags[begin : end - 1]):
            return False
        head = self._units.lowers[end - 1]
        if self.is_aside(begin, end) or self._lexicon.noun_lemma(head) in _GUESTS:
            return False
        known = role_head(begin, end, self._units, self._lexicon) is not None or head in self._lexicon.peoples
        return known and self._units.tags[end - 1] in "NPE" and self._belongings.kind(begin, end) not in (FIGHTERS, STRANGERS)

    def is_aside(self, begin: int, end: int) -> bool:
        """ "Foreign soldiers", "aid workers": those whom a word sets apart from the country that they are in."""
        return any(word in _ASIDE or self._lexicon.belongings.get(word) == ELSEWHERE for word in self._units.lowers[begin:end])

    def home_behind(self, phrase: Phrase) -> str | None:
        """The country that those are from who have fled or left it: "refugees from Chad", but not "deported migrants from Chad"."""
        begin, end = phrase.base
        units, at = self._units, phrase.base[1] + 1
        if units.lowers[end:at] == ["in"] and units.lowers[at : at + 1] == ["the"] and units.tags[at + 2 : at + 3] == "S" and units.lowers[at + 1] in _LAND:
            return self._discourse.setting.country(units.starts[0], units.starts[at], place_only=False)  # "rebels in the country's north"
        if units.lowers[end:at] and units.lowers[end] in _RUNNING:
            return self._run(at)
        if units.lowers[end:at] == ["fleeing"] and self._belongings.kind(begin, end) == PEOPLE:
            return self._fled(at)
        if units.lowers[end:at] != ["from"] or self._belongings.kind(begin, end) != STRANGERS or units.tags[at + 1 : at + 2] in ("S", "&"):
            return None
        if units.tags[at + 1 : at + 3] in (",C", ",L"):
            return None  # "from Chad, Mali and Niger"
        if begin and units.tags[begin - 1] in "dvgz" and units.lowers[begin - 1].startswith(_REMOVING):
            return None
        known = known_at(at, units) if units.tags[at : at + 1] == "C" else None
        return known.affiliation if known is not None and known.type == "country" else None

    def _run(self, at: int) -> str | None:
        """The country whose body officials run: "officials overseeing South Sudan's military courts"."""
        known = known_at(at, self._units) if at < len(self._units.tags) and self._units.tags[at] in "CDO" else None
        return known.affiliation if known is not None else None

    def _fled(self, at: int) -> str | None:
        """The country of the place that civilians flee inside of it: "fleeing Aleppo", "fleeing to southern Gaza"; but "fleeing to Chad" may be anybody."""
        units = self._units
        abroad = units.lowers[at : at + 1] == ["to"]
        at += units.lowers[at] in ("to", "from") if at < len(units.tags) else 0
        region = units.tags[at : at + 1] == "J"
        at += region
        if units.tags[at : at + 1] not in ("C", "L", "K") or (abroad and not region and units.tags[at] == "C"):
            return None
        return land_at(at, units)

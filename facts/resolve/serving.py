"""Of which country those are whom somebody leads, sends or appoints, or who serve him. Used by `facts.resolve.whose`.

"An adviser to Azerbaijani President X", "forces loyal to X", "a panel appointed by the African Union", "officials in Washington".
"""

from __future__ import annotations

from facts.lexicon import Known
from facts.phrase import Phrase
from facts.phrase.compounds import GOVERNMENT, tells_of_leader
from facts.phrase.shapes import SERVING
from facts.resolve.belongings import ELSEWHERE, SEATED, Belongings
from facts.resolve.countries import known_at, places_at
from facts.resolve.discourse import Discourse
from facts.resolve.institutions import STATE
from facts.resolve.naming import NAME_PARTS, Naming
from facts.resolve.persons import Persons
from facts.tag import Units

_SERVING = SERVING | frozenset("attorney deputy envoy lawyer representative spokesman spokesperson spokeswoman".split())
_ABROAD = ("envoy", "representative")  # whose country is not the one that they are for
# What joins forces to a leader.
_FOLLOWING = tuple(
    tuple(words.split(" "))
    for words in "loyal to|faithful to|associated with|allied with|close to|led by|commanded by|headed by|fighting for|fighting on behalf of".split("|")
)
_MADE = frozenset("sent dispatched appointed convened commissioned named picked created established formed mandated chartered".split())
_STANDING_FOR = frozenset("representing comprising made composed consisting".split())
_CROWD = 6  # units in which those are named that a body consists of
_MADE_UP = ("set", "up", "by")
_OF_TOWNS = frozenset("mayor prefect governor councillor imam bishop archbishop parishioner resident inhabitant villager".split())
_ON_THE_WAY = "aNPLTJ&"  # tags of what stands between a town and its country: "in the western province of X in"


class Serving(Naming):
    """Those of one sentence who act for somebody else."""

    def __init__(self, discourse: Discourse, units: Units, belongings: Belongings, persons: Persons) -> None:
        super().__init__(discourse, units)
        self._belongings, self._persons = belongings, persons

    def country(self, phrase: Phrase) -> str | None:
        """Of which country or organisation they are by the words behind a phrase; None where these do not tell it."""
        maker = self.maker(phrase)
        if maker is not None:
            return maker.affiliation
        inner = phrase.complement  # "officers of a force loyal to the president"
        within = self.served(inner) if inner is not None and not inner.members and inner.complement is None else None
        return self.served(phrase) or within or self._seated(phrase) or self._of_town(phrase) or self._enlisted(phrase)

    def served(self, phrase: Phrase) -> str | None:
        """Of which country the person is whom somebody serves: "an adviser to Azerbaijani President X", "a lawyer for Y"."""
        after, tags = phrase.base[1], self._units.tags
        lemma = self._lexicon.noun_lemma(self._units.lowers[after - 1].rpartition(" ")[2])
        after += self._units.lowers[after : after + 3] in ([",", "led", "by"], [",", "headed", "by"])  # "a delegation, led by X,"
        loyal = next((len(words) for words in _FOLLOWING if tuple(self._units.lowers[after : after + len(words)]) == words), 0)
        after += max(0, loyal - 1)  # "forces loyal to President X"
        if not loyal and (lemma not in _SERVING or self._units.lowers[after : after + 1] not in (["to"], ["for"])):
            return None
        side = self._side(after + 1) if loyal and self._units.lowers[after] != "by" else None
        if side is not None:
            return side.affiliation
        end = after + 1
        while end < len(tags) and (
            tags[end] in "aDJT"
            or (tags[end] == "C" and self._units.words[end].isupper())  # "aides to UK Prime Minister X"
            or (loyal > 0 and tells_of_leader(end, self._units, self._lexicon))
        ):
            end += 1
        if tags[after + 1 : end].lstrip("a").startswith("D") and lemma not in _ABROAD:
            while end < len(tags) and tags[end] == "N":
                end += 1  # "an aide to the Kenyan president"
        elif (owner := self._owner_behind(after + 1)) is not None and lemma not in _ABROAD:
            return owner.affiliation  # "an adviser to Iran's supreme leader"
        name = end
        while end < len(tags) and tags[end] in NAME_PARTS:
            end += 1
        at = next((unit for unit in range(after + 1, end - 1) if known_at(unit, self._units) is not None), None)
        if tags[end - 1] not in (*NAME_PARTS, "N") and (tags[end - 1] != "T" or at is None):
            return self._led_office(end) if tags[end - 1] == "T" else None
        if at is not None and lemma in _ABROAD and (tags[at] != "D" or self._units.words[at].isupper()):
            return None  # "the envoy for Yemen Jan Kowalski"
        known = known_at(at, self._units) if at is not None else self._persons.known(name, end) if name < end else None
        return known.affiliation if known is not None else self._led_office(end) if at is None and name == end else None

    def _owner_behind(self, unit: int) -> Known | None:
        """The country or organisation that owns what stands at a unit: "Iran's supreme leader", "the EU's envoy"."""
        tags = self._units.tags
        unit += tags[unit : unit + 1] == "a"
        return known_at(unit, self._units) if tags[unit : unit + 2] in ("CS", "OS", "KS") else None

    def _enlisted(self, phrase: Phrase) -> str | None:
        """Whose the force or body is that somebody is in: "a commander in the Chadian army", "an officer with Kenya's police", "a fighter with Hamas"."""
        tags, lowers, at = self._units.tags, self._units.lowers, phrase.base[1]
        role = self._lexicon.roles.get(lowers[at - 1])
        if phrase.complement is not None or role is None or role.type not in ("person", "crowd", "force") or lowers[at : at + 1] not in (["in"], ["with"]):
            return None
        first = at + 1 + (tags[at + 1 : at + 2] == "a")
        if tags[first : first + 1] == "O":
            known = known_at(first, self._units)
            return known.affiliation if known is not None and tags[first + 1 : first + 2] not in ("S", "-", "N") else None
        end = first
        while end < len(tags) and tags[end] in "DCSJNP":
            end += 1
        body = self._lexicon.roles.get(lowers[end - 1]) if end > first else None
        if body is None or body.type not in ("force", "body") or lowers[end - 1] in GOVERNMENT:
            return None
        known = known_at(first, self._units) if tags[first] == "D" else self._owner_behind(first)
        return known.affiliation if known is not None else None

    def _side(self, unit: int) -> Known | None:
        """The organisation or group that forces fight for: "loyal to the internationally recognised Government of National Accord"."""
        tags = self._units.tags
        while unit < len(tags) and tags[unit] in "aJR":
            unit += 1
        return known_at(unit, self._units) if tags[unit : unit + 1] == "O" else None

    def _led_office(self, unit: int) -> str | None:
        """The country behind a title: "a delegation led by the minister [of defence and logistics of Chad]", "by the mayor [of Lviv]"."""
        tags, lowers = self._units.tags, self._units.lowers
        while unit < len(tags) and (tags[unit] in "aNP&" or lowers[unit] == "of"):
            unit += 1
        if tags[unit : unit + 1] not in ("C", "L") or lowers[unit - 1] != "of":
            return None
        known = known_at(unit, self._units)
        if known is not None and known.type == "country":
            return known.affiliation
        found = places_at(unit, self._units)
        return found.pop() if len(found) == 1 else None

    def maker(self, phrase: Phrase) -> Known | None:
        """Who set up or sent a body: "a panel appointed by the African Union", "a delegation sent by Egypt"."""
        lowers, at = self._units.lowers, phrase.base[1]
        up = tuple(lowers[at : at + 3]) == _MADE_UP
        role = self._lexicon.roles.get(lowers[at - 1])
        if role is not None and role.type == "body" and lowers[at : at + 1] and lowers[at] in _STANDING_FOR:
            return self._stood_for(at + 1)
        if role is None or role.type != "body" or not (up or (lowers[at : at + 1] and lowers[at] in _MADE and lowers[at + 1 : at + 2] == ["by"])):
            return None
        at += 2 + up
        at += self._units.tags[at : at + 1] == "a"
        return known_at(at, self._units) if at < len(lowers) else None

    def _stood_for(self, at: int) -> Known | None:
        """Whose those are that a body consists of: "a delegation representing all Kenyan parties", "a panel made up of Kenyan judges"."""
        units = self._units
        end = next((unit for unit in range(at, len(units.tags)) if units.tags[unit] not in "aJN0DCOIqdLP" or unit - at > _CROWD), len(units.tags))
        return next((known for unit in range(at, end) if units.tags[unit] in "DO" and (known := known_at(unit, units)) is not None), None)

    def _seated(self, phrase: Phrase) -> str | None:
        """The country of the capital that officials speak in: "officials in Washington", "a Foreign Ministry spokesman in Beijing"."""
        begin, inner = phrase.base[0], phrase.complement
        end = inner.end if inner is not None and phrase.apposition is None else phrase.base[1]
        at = end + 1
        while self._units.tags[at : at + 1] and self._units.tags[at] in "aJ":
            at += 1  # "senior officials in the African Union", "a court in the separatist Luhansk People's Republic"
        behind = self._units.lowers[end : end + 1] == ["in"] and self._units.tags[at : at + 1] in ("K", "O")
        seats = [phrase.base, *([inner.base] if inner is not None and not inner.members else [])]  # "members of the ruling party in Ankara"
        elsewhere = any(self._lexicon.belongings.get(word) == ELSEWHERE for word in self._units.lowers[begin : end - 1])
        if not behind or elsewhere or all(self._belongings.kind(*base) not in (STATE, SEATED) for base in seats):
            return None
        known = known_at(at, self._units)
        return known.affiliation if known is not None and (known.type == "country" or self._units.tags[at] == "O") else None

    def _of_town(self, phrase: Phrase) -> str | None:
        """The country behind a town that no gazetteer holds: "mayor of the village of X in Chad"."""
        tags, lowers, at = self._units.tags, self._units.lowers, phrase.base[1]
        if lowers[at : at + 1] != ["of"] or self._lexicon.noun_lemma(lowers[at - 1]) not in _OF_TOWNS:
            return None
        while at < len(tags) and (tags[at] in _ON_THE_WAY or lowers[at] in ("of", "in", "near")):
            at += 1
        at += tags[at : at + 2] == ",C"
        known = known_at(at, self._units) if tags[at : at + 1] == "C" else None
        return known.affiliation if known is not None and known.type == "country" else None

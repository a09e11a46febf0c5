"""The country or organisation that a phrase's own words name: its modifiers, its owner, its complement. Used by `facts.resolve.actors`."""

from __future__ import annotations

from collections.abc import Collection, Container

from facts.lexicon import Known, Lexicon
from facts.match.items import PLACE_NOUNS
from facts.phrase import Phrase
from facts.phrase.compounds import loosely_compounded, place_behind, role_head
from facts.phrase.ships import navy_of
from facts.tag import Units

_DEALING = frozenset(
    "expert analyst specialist scholar researcher watcher envoy hawk desk experts analysts specialists scholars researchers watchers envoys hawks".split()
)
_ADJECTIVES = ("united states", "united kingdom")  # which have no adjective: "a United States envoy"
_POSTED = frozenset("correspondent correspondents bureau".split())
_FIGHTING = frozenset("commander commanders leader leaders fighter fighters".split())
_CIRCLES = frozenset("group club process format quartet".split())
_LANDS = frozenset("colony colonies state states republic republics country countries nation nations bloc satellite satellites".split())
_SENT = frozenset("ambassador ambassadors envoy envoys diplomat diplomats delegate delegates delegation representative representatives".split())
_IN_CHARGE = frozenset("adviser advisor coordinator negotiator czar director".split())
_MISSIONS = frozenset("embassy embassies consulate consulates mission missions".split())
_HELD_ABROAD = frozenset(("guantanamo bay", "guantánamo bay", "guantanamo", "guantánamo"))  # a camp that says of nobody of which country he is
_TEACHING = frozenset("professor lecturer teacher scholar historian professors lecturers teachers scholars historians".split())  # "of Chinese history"
_US_PARTIES = frozenset(("Democratic", "Republican", "GOP"))
_PARTY = ("Party", "party", "Front", "Guard", "Forces", "Alliance", "Union", "League", "Movement", "Left", "People")  # of other countries too
_CONGRESS = frozenset(
    "senator senators sen. rep. reps. congressman congressmen congresswoman congresswomen representative representatives lawmaker lawmakers nominee "
    "nominees caucus strategist strategists house senate megadonor frontrunner front-runner attorney-general governor governors".split()
)
_SPECIAL = (["special"], ["policy"], ["studies"])


def country_of(phrase: Phrase, units: Units) -> Known | None:
    """The country or organisation that a phrase's modifiers, owner or complement name."""
    begin, end = phrase.base
    if (navy := navy_of(begin, end, units)) is not None:
        return navy
    for unit in range(end - 2, begin - 1, -1):
        known = known_at(unit, units)
        if known is not None and not loosely_compounded(unit, units) and not _studied(unit, end, units) and not _bygone(unit, end, units):
            if not (_sent_to(known, phrase, units) or _posted_at(unit, phrase, units)):
                return known
    for other in (*phrase.owners[-1:], *([phrase.complement] if phrase.complement and not _aimed(phrase, units) else [])):
        mixed = other.members and not all(units.tags[member.base[1] - 1] in "CKO" for member in other.members)
        if mixed and units.tags[other.members[0].base[1] - 1] == "C":
            other = other.members[0]  # "the people of Kenya, the United Nations and our friends"
        known = known_at(other.base[1] - 1, units) if not other.members else None
        if known is not None and (known.type != "body" or other.complement is None):
            return known  # but "the House of Commons of Canada"
        if other.owners or other.complement is not None or other.base[1] - other.base[0] > 1:
            known = country_of(other, units)
            if known is not None:
                return known
    return None


def in_us_party(phrase: Phrase, units: Units, told: Container[str]) -> bool:
    """Whether an adjective tells somebody's party in the United States: "a Republican senator", "his Democratic opponent" where a text names the country."""
    begin, end = phrase.base
    adjective = next((unit for unit in range(begin, end - 1) if units.words[unit] in _US_PARTIES and units.words[unit + 1] not in _PARTY), None)
    if adjective is None or (adjective > begin and units.tags[adjective - 1] in "PHO"):
        return False
    return "USA" in told or not _CONGRESS.isdisjoint(units.lowers[adjective:end])


def country_of_base(phrase: Phrase, units: Units) -> str | None:
    """The country that stands in front of a noun: "his Armenian counterpart"; or behind it: "his counterpart from Armenia"."""
    known = country_of(Phrase("NP", phrase.base[0], phrase.end, phrase.base, complement=phrase.complement), units)
    return known.affiliation if known is not None else None


def _sent_to(known: Known, phrase: Phrase, units: Units) -> bool:
    """ "Israel's UN envoy", "its U.N. diplomats": an organisation that those are sent to whose owner says whose they are."""
    begin, end = phrase.base
    sent = known.type == "organisation" and units.lowers[end - 1] in _SENT
    return sent and (units.tags[begin] == "q" or any(units.tags[owner.base[1] - 1] == "C" for owner in phrase.owners))


def _posted_at(unit: int, phrase: Phrase, units: Units) -> bool:
    """ "Iran's Damascus consulate", "its Paris embassy": the town where whose owner is named has a mission."""
    begin, end = phrase.base
    owned = units.tags[begin] == "q" or any(units.tags[owner.base[1] - 1] == "C" for owner in phrase.owners)
    return owned and units.tags[unit] == "K" and units.lowers[end - 1] in _MISSIONS


def _studied(unit: int, end: int, units: Units) -> bool:
    """ "A Syria expert", "the US Iran envoy": the country that somebody deals with is not his own."""
    if units.tags[unit] in "CK" and unit + 1 < end and units.lowers[unit + 1] in _POSTED:
        return True  # "the Moscow correspondent"
    if units.tags[unit] == "K" and unit == end - 2 and units.lowers[end - 1] in _CIRCLES:
        return True  # "the Minsk group", called by where it met
    noun = units.tags[unit] == "C" and units.lowers[unit] not in _ADJECTIVES and not units.words[unit].isupper() and not units.words[unit].endswith(".")
    behind = units.lowers[unit + 1 : unit + 3] if unit + 1 < end else []
    # "The White House Iran adviser", "its Syria coordinator": of whom stands in front
    charged = unit > 0 and units.tags[unit - 1] in "CDOKq" and behind[:1] != [] and behind[0] in _IN_CHARGE
    return noun and (charged or any(word in _DEALING for word in behind[: 1 + (behind[:1] in _SPECIAL)]))


def _bygone(unit: int, end: int, units: Units) -> bool:
    """ "A former French colony", "ex-Soviet republics": whose a country once was is not whose it is."""
    before = units.lowers[unit - 1] if unit else ""
    return (before in ("former", "ex") or units.lowers[unit - 2 : unit] == ["ex", "-"]) and units.lowers[end - 1] in _LANDS


def _aimed(phrase: Phrase, units: Units) -> bool:
    """ "The ambassador to Canada", "the envoy for Syria": whom an office is for is not whose it is; a spokesman for somebody is his."""
    assert phrase.complement is not None
    preposition = units.lowers[phrase.complement.first - 1]
    noun = units.lowers[phrase.base[1] - 1]
    own = noun.startswith("spokes") or (noun in _FIGHTING and units.tags[phrase.complement.base[1] - 1] == "O")  # "a commander for the Taliban"
    return preposition in ("to", "on") or (preposition == "for" and not own) or (preposition == "of" and noun in _TEACHING)


def place_country(phrase: Phrase, units: Units) -> str | None:
    """The country of the place that a role or body belongs to: "the mayor of Barcelona", "an Indiana judge", "Kherson's governor"."""
    begin, end = phrase.base
    inner = phrase.complement
    if inner is not None and inner.complement is not None and units.lowers[inner.base[1] - 1] in PLACE_NOUNS:
        inner = inner.complement  # "residents of the town of X"
    others = [*([inner] if inner is not None and not inner.members else []), *phrase.owners[-1:]]
    for unit in (*range(end - 2, begin - 1, -1), *(unit for other in others for unit in range(other.base[1] - 1, other.base[0] - 1, -1))):
        found = places_at(unit, units)
        if len(found) == 1:
            return found.pop()
    return None


def places_at(unit: int, units: Units) -> set[str | None]:
    """The countries of the places that one unit may name."""
    if units.tags[unit] != "L" or units.lowers[unit] in _HELD_ABROAD:
        return set()
    return {r.known.affiliation for r in units.readings.get(unit, ()) if r.known is not None and r.type == "place"}


def land_at(unit: int, units: Units) -> str | None:
    """The one country of all that a unit may name: a country, a capital, a place; None where it may be of several."""
    found = {r.known.affiliation for r in units.readings.get(unit, ()) if r.known is not None}
    return found.pop() if len(found) == 1 else None


def land_behind(at: int, units: Units) -> str | None:
    """The country of the place that `at` tells: "in Tigray", "in northern Ethiopia"."""
    unit = place_behind(at, units)
    return land_at(unit, units) if unit is not None else None


def is_owned_body(phrase: Phrase, lands: Collection[str], units: Units, lexicon: Lexicon) -> bool:
    """Whether a complement is a body or crowd of a land or of somebody, as are those who are of it: "of the country's army", "of his cabinet".

    Not "victims of its attacks", who may be of anywhere.
    """
    owned = units.tags[phrase.base[0]] == "q" or (phrase.owners and units.lowers[phrase.owners[-1].base[1] - 1] in lands)
    role = role_head(*phrase.base, units, lexicon) if owned and units.lowers[phrase.first - 1] == "of" else None
    return role is not None and role.type != "person"


def unnamed_end(base: tuple[int, int], units: Units) -> int:
    """Where the words of a noun group end that stand in front of the name in it: "his counterpart [Lavrov]"."""
    begin, end = base
    while end > begin + 1 and units.tags[end - 1] in "HP":
        end -= 1
    return end


def known_at(unit: int, units: Units) -> Known | None:
    """The country, organisation or group that one unit names; None where it may be two."""
    if unit not in units.readings:
        return None
    found = [r.known for r in units.readings[unit] if r.known is not None and r.type not in ("place", "person", "outlet")]
    return found[0] if found and (len(found) == 1 or len({k.affiliation for k in found}) == 1) else None

"""Whose somebody is by what stands behind his post, further than a phrase reaches: "X, founder and leader of Hamas", "X, a lawmaker with a party in Chad".

Used by `facts.resolve.persons` where nothing else tells.
"""

from __future__ import annotations

from facts.lexicon import Lexicon
from facts.resolve.countries import known_at, land_at, places_at
from facts.tag import Units

_ATTRIBUTES = 5  # units of "a 24-year-old student" in front of "from"
_FROM = ("from", "born")
_HAILING = frozenset("who is was comes came hails originally himself herself".split())
_PARTED = 5  # units in front of those of whom somebody is one
_REACH = 16  # units of what is told of a post
_SERVING = frozenset(
    "adviser advisor aide assistant boss candidate captain chair chairman chairwoman chairperson chief co-chair co-founder colonel commander coordinator "
    "counsellor dean delegate deputy director employee engineer executive figure fighter founder general governor head judge lawmaker leader lecturer "
    "legislator lieutenant manager mayor member militant minister mp officer official operative president professor prosecutor rector representative secretary "
    "staff senator soldier spokesman spokesperson spokeswoman terrorist treasurer vice-chairman vice-president worker".split()
)
_BODIES = frozenset(
    "company firm bank agency corporation conglomerate manufacturer maker entity institute university subsidiary airline refinery refiner exporter importer "
    "supplier contractor organisation organization charity foundation unit arm division department bureau operator giant shipyard factory lender insurer "
    "carrier trader startup start-up academy institution body think-tank".split()
)
_BEFORE_BODY = "JNPDC0-dLg"  # tags of what stands in front of such a noun: "state-owned Chinese shipping"
_BASED = frozenset("based headquartered registered located incorporated".split())
_WITHIN = frozenset("of within under inside in".split())
_BY_NOUN = frozenset(("to", "of", "for"))  # "an adviser to"
_ADVISING = frozenset("staff adviser advisor aide assistant counsellor".split())
_JOINING = frozenset(("of", "in", "with", "at", "for"))
_ENDING = frozenset("vzdgmbhot,.;:()~wps")  # tags that end what is told
_ASIDE = frozenset(("with", "against", "on", "to", "over", "about", "for", "between", "among"))  # what opens what a post deals with
_PLACED = frozenset(("in", "at", "near", "from"))


def whose_post(unit: int, units: Units, lexicon: Lexicon) -> str | None:
    """The country, organisation or group that a post behind a comma at `unit` is of; None where it tells of none or of several."""
    tags, lowers = units.tags, units.lowers
    home = _home(unit, units)
    if home is not None:
        return home
    head = unit + 1 + 3 * (lowers[unit + 1 : unit + 4] == ["one", "of", "the"])  # "X, one of the leaders of Hamas"
    while head < len(tags) and tags[head] in "aJNTPD0q&R" and not _heads(head, units):
        head += 1
    if tags[unit : unit + 1] != "," or not head < len(tags) or not _heads(head, units) or "q" in tags[unit + 1 : head]:
        return None
    at = head + 1
    while tags[at : at + 1] == "&":  # "a chief and spokesperson of"
        second = at + 1
        while second < len(tags) and tags[second] in "aJN" and not _heads(second, units):
            second += 1
        if not (second < len(tags) and _heads(second, units)):
            return None
        head, at = second, second + 1
    joining = lowers[at : at + 1]
    noun = lowers[head].rpartition(" ")[2]
    if not joining or (joining[0] not in _JOINING and not (noun in _ADVISING and joining[0] in _BY_NOUN)):
        return None
    end = next((place for place in range(at, min(at + _REACH, len(tags))) if tags[place] in _ENDING), min(at + _REACH, len(tags)))
    found = _named(at, end, units, lexicon)
    return found if found is not None else _named_again(end, units, lexicon)


def whose_body(unit: int, units: Units, lexicon: Lexicon) -> str | None:
    """The country of a body by what stands behind its name: ", a Chinese company", ", a firm based in Chad", ", an agency within the army of Chad"."""
    tags, lowers = units.tags, units.lowers
    if tags[unit : unit + 2] != ",a":
        return None
    at, told = unit + 2, None
    while at < len(tags) and lowers[at] not in _BODIES and tags[at] in _BEFORE_BODY:
        told = told or known_at(at, units) if tags[at] in "DC" else told
        at += 1
    if at >= len(tags) or lowers[at] not in _BODIES:
        return None
    end = next((place for place in range(at + 1, min(at + _REACH, len(tags))) if tags[place] in ",.;:()~w"), min(at + _REACH, len(tags)))
    based = next((place + 1 for place in range(at + 1, end - 1) if lowers[place] in _BASED and lowers[place + 1] == "in"), None)
    if told is None and based is not None:
        place = next((place for place in range(end - 1, based, -1) if tags[place] in "CKL"), None)
        return land_at(place, units) if place is not None else None
    if told is None and lowers[at + 1 : at + 2] and lowers[at + 1] in _WITHIN:
        return _named(at + 1, end, units, lexicon)
    return told.affiliation if told is not None and told.type == "country" else None


def _home(unit: int, units: Units) -> str | None:
    """Where somebody is from, as is said behind his name: ", 24, from Leeds", ", a 24-year-old from Leeds", ", who is from Leeds", ", born in Leeds"."""
    tags, lowers, words = units.tags, units.lowers, units.words
    at = unit + 1 if tags[unit : unit + 1] == "," else len(tags)
    aged = tags[at : at + 2] == "0," and words[at].isdigit()
    at += 2 * aged
    if tags[at : at + 1] == "a":
        at = next((place for place in range(at, min(at + _ATTRIBUTES, len(tags))) if lowers[place] in _FROM), len(tags))
    while at < len(tags) and lowers[at] in _HAILING:
        at += 1
    if lowers[at : at + 1] != ["from"] and not (aged and lowers[at : at + 1] == ["of"]) and lowers[at : at + 2] != ["born", "in"]:
        return None
    at += 1 + (lowers[at] == "born")
    while tags[at : at + 1] and tags[at] in "aJ":
        at += 1
    if tags[at : at + 1] not in ("C", "K", "L") or tags[at + 1 : at + 2] in ("N", "P", "H", "S"):
        return None
    known = known_at(at, units)
    found = {known.affiliation} if known is not None else places_at(at, units)
    return found.pop() if len(found) == 1 else None


def _heads(unit: int, units: Units) -> bool:
    """Whether a noun for somebody who serves stands at `unit`, and closes its phrase."""
    noun = units.lowers[unit].rpartition(" ")[2]
    noun = noun.removesuffix("s") if units.lowers[max(unit - _PARTED, 0) : unit].count("one") else noun  # "one of the top leaders"
    behind = units.tags[unit + 1 : unit + 2]
    return noun in _SERVING and (units.tags[unit] in "NTP" or behind == "I") and behind not in ("N", "T", "P", "H")


def _named(at: int, end: int, units: Units, lexicon: Lexicon) -> str | None:
    """Whom the words `[at, end)` behind a post name: the first that is no place, else the place of a body; none that he is only at himself."""
    found: list[tuple[bool, str]] = []
    for unit in range(at + 1, end):
        if units.lowers[unit] in _ASIDE:
            break
        known = known_at(unit, units) if units.tags[unit] in "OCDK" else None
        titles = (r.role.scope for r in units.readings.get(unit, ()) if r.role is not None and r.role.scope) if units.tags[unit] == "T" else ()
        if (scope := next(iter(titles), None)) is not None:
            found.append((False, scope))  # "the President of the European Council"
        if known is None or known.affiliation is None or _is_of_thing(unit, units, lexicon):
            continue
        front = unit - 1 - (units.tags[unit - 1] == "a")
        placed = units.tags[unit] in "CK" and units.lowers[front] in _PLACED
        if placed and front == at:
            return None  # "a commander in Syria"
        found.append((placed, known.affiliation))
    return min(found, key=lambda one: one[0])[1] if found else None


def _is_of_thing(unit: int, units: Units, lexicon: Lexicon) -> bool:
    """Whether a name stands in front of a noun for nothing that somebody can be of: "victims of the Hamas attack", "Chinese history"."""
    last = unit
    while units.tags[last + 1 : last + 2] and units.tags[last + 1] in "JNP":
        last += 1
    return last > unit and units.tags[last] == "N" and units.lowers[last] not in lexicon.roles


def _named_again(end: int, units: Units, lexicon: Lexicon) -> str | None:
    """The other name of the body behind its noun: "of a local group, the Syrian Democratic Council,", "of Acme, a Chinese maker of cars"."""
    tags = units.tags
    noun = lexicon.roles.get(units.lowers[end - 1])
    if tags[end : end + 2] != ",a" or not ((noun is not None and noun.type in ("body", "force")) or tags[end - 1] == "P"):
        return None
    at = end + 2
    while tags[at : at + 1] == "J":
        at += 1
    known = known_at(at, units)
    if known is None or tags[at] != ("D" if tags[end - 1] == "P" else "O"):
        return None
    return known.affiliation

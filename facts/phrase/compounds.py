"""Which names inside a noun phrase own what it is about. Used by `facts.match` and `facts.resolve`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.lexicon import Lexicon, Role
from facts.phrase.phrase import Phrase
from facts.phrase.qualities import QUALITIES, is_quality
from facts.phrase.settlements import is_settlement
from facts.tag import Units

# Nouns for whoever governs a state: with its name they stand for it.
GOVERNMENT = frozenset("government administration regime authorities authority leadership leaders cabinet capital side".split()) | frozenset(
    f"{kind} {noun}"
    for kind in "caretaker coalition federal interim military provisional ruling transition transitional unity".split()
    for noun in ("government", "regime")
)
_AIRCRAFT = re.compile(r"(?:[A-Z]{1,2}[a-z]{0,3}|Tu|Su|Mi|Il)-\d{1,3}[A-Z]{0,2}s?|[A-Z]\d{3}s?")  # "F-16", "MiG-29s", "Su-24"
_AUTHORED = frozenset("drafted sponsored proposed backed authored tabled led".split())
_PROPOSED = frozenset("resolution resolutions plan plans proposal proposals draft motion amendment initiative text roadmap bid".split())
_ARMS = frozenset(
    "missile missiles rocket rockets drone drones jet jets aircraft warplane warplanes fighter helicopter helicopters tank tanks weapons rifles".split()
)
_BACKED = frozenset("backed supported allied funded sponsored trained".split())
_OWNING = frozenset("flagged owned registered operated held controlled made".split())
# Nouns that name a violent deed, and what in front of them says whom or what it struck: "the Danish embassy bombing".
BEFALLING = frozenset(
    "murder assassination killing death arrest detention imprisonment abduction kidnapping disappearance execution poisoning conviction sentencing "
    "extradition deportation expulsion ouster impeachment overthrow torture treatment beheading lynching slaying stabbing".split()
)
_BLOWS = frozenset("bombing bombings attack attacks explosion blast shooting shootings siege killing killings murder murders kidnapping hijacking".split())
_TROUBLES = frozenset(
    "crisis crises conflict conflicts famine catastrophe disaster tragedy earthquake quake flood floods drought epidemic plight turmoil".split()
)
# Who do harm to whom "of" names: "the kidnappers of a British nurse" are of anywhere.
HARMERS = frozenset(
    "kidnapper kidnappers abductor abductors captor captors hijacker hijackers killer killers murderer murderers assassin assassins "
    "assailant assailants attacker attackers torturer torturers persecutor persecutors".split()
)
_BANISHING = frozenset("suspension expulsion exclusion removal ouster eviction".split())
_REGIONAL = frozenset("state regional provincial city county municipal".split())
_STRUCK = frozenset(
    "embassy embassies consulate church mosque synagogue temple school hospital hotel airport plane jet airliner flight train metro subway tube bus "
    "market nightclub club cafe café restaurant theatre theater stadium marathon mall museum university convoy compound diplomat diplomats "
    "ambassador tourist hostage".split()
)

# Who fights or governs, in front of what they do: "rebel attacks", "the government offensive".
_FIGHTING = frozenset(
    "rebel rebels insurgent insurgents militant guerrilla guerilla jihadist separatist militia paramilitary settler settlers loyalist "
    "coalition government army navy police".split()
)
_CALLED = frozenset("hotel museum restaurant cafe café theatre theater mall tower stadium square street bridge".split())  # by which a country may give a name
_FORCE_USED = frozenset(
    "attack attacks assault assaults offensive offensives raid raids ambush ambushes shelling bombardment airstrike airstrikes strike strikes "
    "incursion incursions operation operations bombing bombings gunfire fire".split()
)
# What is done or said by those who are named by a common noun in front of it: "settler violence", "rebel claims".
_CONDUCT = frozenset("violence brutality abuses atrocities repression crackdown claims claim demands allegations accusations threats propaganda rule".split())
_ACTING = _FIGHTING | {"opposition", "regime", "junta"}
_WARS = frozenset("war wars invasion intervention campaign occupation".split())

# Nouns behind the name of the country that they are about, or to which it was done: "the Iran nuclear deal", "the Kuwait invasion".
_MATTERS = frozenset(
    "deal deals accord accords agreement pact treaty sanctions embargo boycott blockade siege war wars conflict crisis issue question file dossier policy "
    "invasion occupation annexation withdrawal pullout pull-out drawdown genocide bailout".split()
)
_SEATS = frozenset(("white house", "oval office", "kremlin", "downing street", "10 downing street", "capitol hill"))
_HELD_THERE = frozenset("meeting meetings talks summit dinner lunch breakfast banquet reception ceremony encounter".split())
_MATTER_WORDS = 3  # between the country and such a noun
# What moves or is moved, in front of a noun that is nobody's name then: "troop movements", but "the protest movement".
_MOVED = frozenset("troop troops military naval fleet ship aircraft vehicle capital population".split())
_MOVEMENTS = frozenset({"movement", "movements"})


def is_matter(unit: int, end: int, units: Units) -> bool:
    """Whether the country named at a unit in front of a noun is what that is about; some names are adjectives too ("the US sanctions")."""
    word = units.words[unit]
    named = units.tags[unit] == "C" and not word.isupper() and not word.endswith(".") and not word.startswith("United")
    about = units.lowers[end - 1] in _MATTERS or (end - unit > 2 and units.lowers[unit + 1] in ("war", "sanctions"))  # "an Iraq War funding measure"
    return is_settlement(unit, end, units) or (named and about and end - unit <= _MATTER_WORDS + 1 and units.tags[unit + 1] not in "-S")


def _is_setting(unit: int, end: int, units: Units) -> bool:
    """Whether a seat of power only says where something is held: "told him at a White House dinner", but "a White House meeting with the emir"."""
    return units.lowers[unit] in _SEATS and units.lowers[end - 1] in _HELD_THERE and units.lowers[end : end + 1] != ["with"]


def is_struck(phrase: Phrase, units: Units) -> bool:
    """Whether the noun in front of a violent deed says what it struck: "the Danish embassy bombing" is not Denmark's."""
    begin, end = phrase.base
    return end - begin > 2 and units.lowers[end - 1] in _BLOWS and units.lowers[end - 2] in _STRUCK


def is_banished(phrase: Phrase, units: Units) -> bool:
    """Whether a noun is what a body does to whom it is of: "Chad's suspension from the union" is not Chad's deed."""
    return units.lowers[phrase.base[1] - 1] in _BANISHING and units.lowers[phrase.end : phrase.end + 1] in (["from"], ["by"])


def is_suffered(phrase: Phrase, units: Units) -> bool:
    """Whether whoever is named in front of a noun is in trouble, or was struck: "the Syrian crisis", "the Sudanese civil war" are nobody's deed."""
    nouns = units.lowers[phrase.base[0] : phrase.base[1]]
    return nouns[-1] in _TROUBLES or nouns[-2:] == ["civil", "war"] or is_struck(phrase, units)


def befalls(phrase: Phrase, units: Units) -> bool:
    """Whether a noun without "of" is what befalls the person whose it is: "Ivanov's murder" is not Ivanov's deed."""
    return phrase.complement is None and units.lowers[phrase.base[1] - 1] in BEFALLING


def loosely_compounded(unit: int, units: Units) -> bool:
    """ "Iran-backed", "Turkish backed", "anti-Russian" name no owner; "British-flagged" does."""
    lowers, tags = units.lowers, units.tags
    if tags[unit] == "D" and lowers[unit + 1 : unit + 2] and lowers[unit + 1] in _BACKED:
        return True
    after = unit + 2 < len(tags) and tags[unit + 1] == "-" and lowers[unit + 2] not in _OWNING and tags[unit + 2] not in "DCK"
    after = after or (lowers[unit + 1 : unit + 3] == ["-", "made"] and _is_arms(unit + 3, units))  # "Iranian-made Syrian drone", "Russian-made missiles"
    return after or (unit > 1 and tags[unit - 1] == "-" and lowers[unit - 2] in ("anti", "pro", "non", "ex"))


def opposed(phrase: Phrase, units: Units) -> Phrase | None:
    """Whom a noun phrase is against that says so in front of its noun: "anti-PKK operations"."""
    begin, end = phrase.base
    at = next((at for at in range(begin, end - 3) if units.lowers[at] == "anti" and units.tags[at + 1] == "-" and units.tags[at + 2] in "CDKOM"), None)
    return None if at is None else Phrase("NP", at + 2, at + 3, (at + 2, at + 3), units.lowers[at + 2])


def is_author(unit: int, end: int, units: Units) -> bool:
    """Whether a name inside a noun phrase that ends at `end` is who is behind the paper or plan: "a US-sponsored draft resolution"."""
    return units.lowers[end - 1] in _PROPOSED and units.tags[unit + 1] == "-" and units.lowers[unit + 2] in _AUTHORED


def is_told_apart(begin: int, end: int, units: Units) -> bool:
    """Whether a noun that says little is told from others by a place or by who is behind it: "the Punjab government", "an Iran-allied group"."""
    placed = "L" in units.tags[begin : end - 1] or (units.tags[begin : begin + 2] == "aP" and units.lowers[end - 2] in _REGIONAL)
    return placed or any(units.tags[unit] == "-" and units.tags[unit - 1] in "CDOEK" for unit in range(begin + 1, end - 1))


def _is_arms(begin: int, units: Units) -> bool:
    """Whether what is made somewhere is arms, which are not their maker's, or says itself whose it is."""
    return any(tag in "DC" for tag in units.tags[begin : begin + 2]) or bool(_ARMS.intersection(units.lowers[begin : begin + 4]))


def counted(phrase: Phrase, units: Units) -> Phrase:
    """What a phrase counts, "two of the diplomats": the diplomats; any other phrase itself."""
    partitive = units.tags[phrase.base[1] - 1] == "0" and phrase.complement is not None and not phrase.members
    return counted(phrase.complement, units) if partitive and phrase.complement is not None else phrase


def told_of_by_who(phrase: Phrase, units: Units, lexicon: Lexicon) -> Phrase:
    """Whom "who" behind a phrase tells of: "the arrest of Ivan Petrov, who" of Petrov, as an arrest is nobody; else the phrase itself."""
    inner = phrase
    while inner.complement is not None and not inner.members and units.tags[inner.base[1] - 1] == "N" and role_head(*inner.base, units, lexicon) is None:
        inner = inner.complement
    return inner if inner.members or units.tags[inner.base[1] - 1] in "HPTE" or role_head(*inner.base, units, lexicon) is not None else phrase


def listed(phrase: Phrase, units: Units) -> Phrase:
    """The list that a phrase counts, "hundreds of soldiers and rebels"; any other phrase itself."""
    inner = phrase.complement
    many = inner is not None and inner.members and units.tags[phrase.base[1] - 1] == "0" and units.lowers[phrase.base[1] - 1].endswith("s")
    return inner if many and inner is not None else phrase


def tells_of_leader(unit: int, units: Units, lexicon: Lexicon) -> bool:
    """Whether a unit says who a leader is or whose: "loyal to former Chadian warlord X", "led by Chad's general Y"."""
    role = lexicon.roles.get(units.lowers[unit]) if units.tags[unit] == "N" else None
    return units.tags[unit] in "CSOM" or (role is not None and role.type in ("person", "force") and not role.plural)


def owner_of(phrase: Phrase, units: Units) -> Phrase | None:
    """Who owns what a noun phrase is about, however it says so: "France's diplomats", "French diplomats", "the diplomats of France"."""
    phrase = counted(phrase, units)
    if phrase.members:
        return _shared_owner(phrase.members, units)
    if phrase.owners:
        return phrase.owners[-1]
    inner = phrase.complement
    modifier = modifier_of(phrase, units) or fighters_of(phrase, units)
    if inner is None or inner.members or units.tags[inner.base[1] - 1] not in "NJ":
        return modifier or inner
    posted = inner.complement is not None and units.lowers[inner.complement.first - 1] == "to"  # "the resignation of its envoy to Chad" is the envoy's
    return modifier or (owner_of(inner, units) if not posted else None) or inner  # "imports of Japanese seafood"


def _shared_owner(members: Sequence[Phrase], units: Units) -> Phrase | None:
    """Whose two things are that "of" behind the last or an owner in front of the first tells: "the unity and independence of Chad"."""
    if any(units.tags[member.base[1] - 1] not in "NJ" or member.members for member in members):
        return None
    first, last = owner_of(members[0], units), owner_of(members[-1], units)
    between = any(owner_of(member, units) is not None for member in members[1:-1])
    return None if between or (first is not None and last is not None) else first or last


def pair_of(phrase: Phrase, units: Units) -> Phrase | None:
    """The countries or organisations joined in front of a phrase's noun: "Russia-Ukraine talks", "US-Japan-India summit", "Greek and Dutch aid"."""
    begin, end = phrase.base
    for unit in range(begin, end - 3):
        found = [last := unit]
        while last + 2 < end - 1 and units.tags[last] in "DCKO" and units.tags[last + 1] in "-&,":
            last += 2 + (units.tags[last + 1 : last + 3] == ",&")
            if last >= end - 1 or units.tags[last] not in "DCKO":
                break
            found.append(last)
        if len(found) > 1:
            last = found[-1]
            members = tuple(Phrase("NP", at, at + 1, (at, at + 1), units.lowers[at]) for at in found)
            return Phrase("NP", unit, last + 1, members[-1].base, units.lowers[unit], members=members)
    return None


def modifier_of(phrase: Phrase, units: Units) -> Phrase | None:
    """The country or organisation in front of a phrase's noun: "French diplomats", "U.S. sanctions"."""
    begin, end = phrase.base
    named = [unit for unit in range(begin, end - 1) if units.tags[unit] in "DCKO"]
    noun = units.lowers[end - 1]
    called = noun in _CALLED and units.words[end - 1][0].isupper() and units.tags[end - 2] == "C"  # "the Palestine Hotel" in Baghdad
    if not named or called or is_struck(phrase, units):
        return None
    led = (noun in _FORCE_USED or noun in _WARS) and fighters_of(phrase, units) is None  # "a Saudi-led strike"
    for unit in named:
        apart = loosely_compounded(unit, units) and not (led and units.lowers[unit + 1 : unit + 3] == ["-", "led"]) and not is_author(unit, end, units)
        if not apart and not is_matter(unit, end, units) and not _is_setting(unit, end, units):
            return Phrase("NP", unit, unit + 1, (unit, unit + 1), units.lowers[unit])
    return None


def goal_of(phrase: Phrase, units: Units, lexicon: Lexicon) -> Phrase | None:
    """Where a journey goes that says so by the name in front of its noun: "Modi's Moscow visit", "his Saudi trip"."""
    begin, end = phrase.base
    tags = "CKLD" if phrase.owners or units.tags[begin] == "q" else "CKL"
    named = end - begin > 1 and units.tags[end - 2] in tags and units.tags[end - 3 : end - 2] != "-"
    if not named or (units.lowers[end - 1], "motion") not in lexicon.frames or units.lowers[end : end + 1] == ["to"]:
        return None  # "a US visit to Cuba"
    return Phrase("NP", end - 2, end - 1, (end - 2, end - 1), units.lowers[end - 2])


def fighters_of(phrase: Phrase, units: Units) -> Phrase | None:
    """Who uses force, named by a common noun in front of it: "a rebel attack", "US-led coalition air strikes"; or does or says what is objected to."""
    begin, end = phrase.base
    conduct = units.lowers[end - 1] in _CONDUCT
    if units.lowers[end - 1] not in _FORCE_USED and not conduct:
        return None
    begin += units.tags[begin] in "aq"
    for unit in range(end - 2, begin - 1, -1):
        if units.lowers[unit] in (_ACTING if conduct else _FIGHTING) and units.tags[unit] in "NJ":
            first = next((at for at in range(unit, begin, -1) if units.tags[at - 1] not in "-DCdn"), begin)  # "US-led coalition"
            return Phrase("NP", first, unit + 1, (first, unit + 1), units.lowers[first])
    return None


def role_head(begin: int, end: int, units: Units, lexicon: Lexicon) -> Role | None:
    """The role that a noun phrase at units `[begin, end)` ends in, the longer first: "prime minister", "minister"."""
    last = units.lowers[end - 1]
    if last in _MOVEMENTS and end - begin > 1 and units.lowers[end - 2] in _MOVED:
        return None
    if last in ("friend", "friends") and not {"D", "C"} & set(units.tags[begin:end]):
        return None  # "our Albanian friends" are Albania's people, "his friends" are anybody
    if last in QUALITIES and is_quality(begin, end, units):
        return None
    longer = lexicon.roles.get(f"{units.lowers[end - 2]} {last}") if end - begin > 1 else None
    found = longer or lexicon.roles.get(last)
    if found is None and is_aircraft(units.words[end - 1]):
        return lexicon.roles.get("warplanes" if last.endswith("s") else "warplane")
    return found


def is_aircraft(word: str) -> bool:
    """Whether a word is an aircraft's type."""
    return not word.isalpha() and _AIRCRAFT.fullmatch(word) is not None


def place_behind(at: int, units: Units) -> int | None:
    """The unit that names the place told at `at`: "in Tigray", "in northern Ethiopia"."""
    if units.lowers[at : at + 1] != ["in"]:
        return None
    unit = at + 1
    while units.tags[unit : unit + 1] in ("a", "J"):
        unit += 1
    return unit if units.tags[unit : unit + 1] in ("C", "K", "L") else None

"""What a pattern may read: phrases as items, each with the terminals it can stand for. Built from clauses and noun phrases by `facts.match.reading`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from facts.clause import Clause
from facts.lexicon import Lexicon, Role
from facts.phrase import Phrase
from facts.phrase.bands import stands_for_some
from facts.phrase.compounds import GOVERNMENT, counted, listed, modifier_of, place_behind, role_head
from facts.phrase.forces import force_name
from facts.phrase.kin import is_kin
from facts.phrase.named_bodies import named_body
from facts.phrase.ships import names_ship, navy_of
from facts.tag import Units

PLACE_NOUNS = frozenset(
    "city town village capital port airport district province region state area island suburb municipality resort governorate neighbourhood "
    "neighborhood enclave exclave stronghold outpost peninsula canton county prefecture borough hamlet commune quarter oblast raion krai voivodeship".split()
)
_BY_ROLE = {"person": "PERSON", "body": "BODY", "force": "GROUP", "crowd": "GROUP"}
_COMPOUNDED = frozenset("broker mediate facilitate negotiate sponsor moderate".split())
_CURRENCIES = frozenset("$€£¥")
_VERBS_TOO = frozenset("calls demands visits claims".split())
_SEVERAL = ("crowd", "force")
_ARMED = frozenset("Forces Force Army Navy Guard Guards Corps Militia coalition".split())  # "the US-led coalition"
_SORTS = frozenset("groups factions movements organisations organizations militias".split())
_ONE_OF_THEM = frozenset("a an another one".split())  # "a Norwegian was abducted"
JOINING = frozenset("of in to for".split())
_BY_READING = {"group": "GROUP", "outlet": "OUTLET"}
LANDS = frozenset("country nation".split())
PARTS = frozenset(  # of a land, with its name in front: "in Chad's north-west"
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west heartland interior countryside hinterland "
    "mountains borderlands".split()
)
# Nouns for places that "the" in front refers to one that was named before.
DESCRIBED = frozenset("city town village port province region governorate oblast district prefecture enclave strip territory peninsula island".split())


@dataclass(slots=True)
class Item:
    """One readable thing: `types` are phrase terminals and markers, `word` a function word, `verb` and `nouns` lemmas that may be triggers.

    `at` is the phrase's index in the sentence, -1 for a phrase inside another (an owner). `adjectives` may be triggers too.
    Read, it moves the search on by `width` items; passed over, by `skip` (0: it may not be), at a `cost` of which a match has few to spend.
    `mask` are the bits of the terminals that it can be read as, once they are known, `order` the same one by one (see `facts.match.terminals`).
    """

    phrase: Phrase
    at: int
    types: tuple[str, ...] = ()
    word: str = ""
    verb: str = ""
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    skip: int = 0
    cost: int = 0
    width: int = 1
    mask: int = field(default=-1, init=False)
    order: tuple[int, ...] = field(default=(), init=False)


def passed_over(items: list[Item], subject: int, clauses: list[Clause]) -> list[Item]:
    """What follows a noun, where all in front of the verb that it is the subject of may be passed over: "attempts to leave the bloc were blocked"."""
    verb = next((clause.at for clause in clauses if clause.form == "finite" and clause.subject_at == subject and clause.at > subject + 1), None)
    goal = next((n for n, item in enumerate(items) if item.at == verb), 0) if verb is not None else 0
    return [replace(item, skip=goal - n, cost=1) if n < goal and not item.skip else item for n, item in enumerate(items)] if goal else items


def phrase_types(phrase: Phrase, units: Units, lexicon: Lexicon) -> tuple[str, ...]:
    """The phrase terminals that a noun phrase can stand for."""
    whole = listed(phrase, units)
    if whole.members and all(is_kin(member, units) for member in whole.members):
        return ("ACTOR", "GROUP")  # "his brother and two nieces"
    found = _types(_told_by(whole, units) if whole.members else phrase, units, lexicon)
    return (*found, "QUANTITY") if "0" in units.tags[phrase.base[0] : phrase.base[1]] and not phrase.members else found


def _told_by(group: Phrase, units: Units) -> Phrase:
    """The member of a list that says what all of it are: the last, but of "Turkey and its allies" the state, of "Hamas and other groups" the one named."""
    first, last = group.members[0], group.members[-1]
    words = units.lowers[slice(*last.base)]
    others = words[-1] == "others" or (words[-1] in _SORTS and units.tags[first.base[1] - 1] == "O")  # "Russia, China and others"
    return first if others or is_kin(last, units) or (units.tags[last.base[0]] == "q" and units.tags[first.base[1] - 1] in "CKO") else last


def _types(phrase: Phrase, units: Units, lexicon: Lexicon) -> tuple[str, ...]:
    begin, end = phrase.base
    tag, word = units.tags[end - 1], units.lowers[end - 1]
    if end - begin > 1 and navy_of(begin, end, units) is not None:
        return ("ACTOR", "GROUP")
    if tag == "L":
        return ("PLACE",)
    if tag == "P" and len(word) == 1 and end - begin == 1:
        return ()  # "in a post on X"
    if tag in "CK":
        return ("ACTOR", "COUNTRY", "PLACE")
    if tag == "q" and end - begin == 1:
        return ("ACTOR", "PRONOUN")  # "his plan to go": he goes
    if tag == "p":
        return () if word.endswith(("self", "selves")) else ("ACTOR", "PRONOUN")
    if names_place(phrase, units):
        return ("PLACE",)
    if is_described(phrase, units):
        left = begin > 0 and units.lowers[begin - 1] == "from"  # whatever it is that troops are withdrawn from
        return ("ACTOR", "BODY", "COUNTRY", "PLACE") if word in LANDS else ("NP",) if left else ("NP", "PLACE")  # "left the country", "bombed the city"
    if tag in "PH" and names_ship(titled(begin, end, units) - 1, units):
        return ("NP",)  # "the frigate Admiral Essen"
    role = role_head(begin, end, units, lexicon)
    if tag == "P" and units.tags[begin] in "aq" and role is None and phrase.apposition is None and not any(w in lexicon.roles for w in units.lowers[begin:end]):
        return ("NP",)  # no person's name takes an article: "the Western Wall", "his sculpture Monument"
    if tag == "O" or tag == "M":
        readings = units.readings.get(end - 1, ())
        armed = any(r.known is not None and r.known.name.rpartition(" ")[2] in _ARMED for r in readings)  # "the Israel Defense Forces", "the IDF"
        return ("ACTOR", "GROUP" if armed else next((_BY_READING[r.type] for r in readings if r.type in _BY_READING), "BODY"))
    if phrase.apposition is None and force_name(begin, end, units, lexicon) is not None:
        return ("ACTOR", "GROUP")
    if tag == "P" and phrase.apposition is None and (named := named_body(begin, end, units, lexicon)) is not None:
        return ("ACTOR", _BY_ROLE[named[1].type])
    people = tag == "P" and role is not None and role.plural and role.type in _SEVERAL and not any(other in "HP" for other in units.tags[begin : end - 1])
    if people and phrase.apposition is None:
        return ("ACTOR", "GROUP")  # "the Syrian Kurds", "Shiites"
    if phrase.apposition is not None or tag in "HPT":
        return ("ACTOR", "PERSON")
    if role is not None:
        type_ = _BY_ROLE.get(role.type, "BODY")
        return ("ACTOR", type_, "COUNTRY") if type_ == "BODY" and _governs_state(phrase, role, units, lexicon) else ("ACTOR", type_)
    if tag == "E" or (tag == "D" and (units.tags[begin] in "aD" or units.lowers[begin] == "one")):
        return ("ACTOR", "GROUP") if tag == "E" or units.lowers[begin] in _ONE_OF_THEM else ("ACTOR",)
    return ("ACTOR",) if stands_for_some(phrase, units) else ("NP",)


def _governs_state(phrase: Phrase, role: Role, units: Units, lexicon: Lexicon) -> bool:
    """Whether a phrase names a state by its government: "Chad's authorities", "the government of Chad", "the regime in Damascus"."""
    begin, end = phrase.base
    if lexicon.noun_lemma(role.noun) not in GOVERNMENT:
        return False
    others = (*phrase.owners[-1:], *((phrase.complement,) if phrase.complement is not None and not phrase.complement.members else ()))
    named = any(tag in "DC" for tag in units.tags[begin : end - 1]) or any(units.tags[other.base[1] - 1] in "CK" for other in others)
    return named or (place_behind(end, units) is not None and not others)


def is_described(phrase: Phrase, units: Units) -> bool:
    """Whether a noun phrase is "the city" or "this country" alone: a place that the text has named before."""
    begin, end = phrase.base
    alone = end - begin == 2 and not (phrase.members or phrase.owners or phrase.complement or phrase.apposition)
    return alone and units.lowers[begin] in ("the", "this") and units.lowers[end - 1] in DESCRIBED | LANDS


def names_place(phrase: Phrase, units: Units) -> bool:
    """ "the northern city of Mosul", "the Tigray region": a common noun for a place, with the place's name; "the Chinese capital", "Chad's capital"."""
    begin, end = phrase.base
    if units.lowers[end - 1] == "capital" and not phrase.members and phrase.complement is None:
        owned = bool(phrase.owners) and units.tags[phrase.owners[-1].base[1] - 1] == "C"
        return owned or (units.lowers[begin] == "the" and units.tags[begin:end] == "aDN")
    if units.lowers[end - 1] in PARTS and not phrase.members and phrase.complement is None:
        return bool(phrase.owners) and units.tags[phrase.owners[-1].base[1] - 1] == "C"  # "a town in Chad's north-west"
    if units.lowers[end - 1] not in PLACE_NOUNS or phrase.members:
        return False
    inner = phrase.complement
    if inner is None:
        return end - begin > 1 and units.tags[end - 2] in "LK"
    return not inner.members and units.tags[inner.base[1] - 1] in "LK"


def head_nouns(phrase: Phrase, units: Units, lexicon: Lexicon) -> tuple[str, ...]:
    """Lemmas of a noun phrase's head, the longer first ("phone call", "call"); of a list of nouns those of each; of a name that of its title."""
    phrase = counted(phrase, units)
    begin, end = phrase.base
    if not phrase.members:
        end = titled(begin, end, units)
    if phrase.members and all(units.tags[member.base[1] - 1] == "N" or _shares_head(member, phrase, units) for member in phrase.members):
        return tuple(dict.fromkeys(noun for member in reversed(phrase.members) for noun in head_nouns(member, units, lexicon)))  # "support and solidarity"
    if not phrase.members and end > begin and units.tags[end - 1] == "0" and any(units.lowers[unit][0] in _CURRENCIES for unit in range(begin, end)):
        return (units.lowers[end - 1],)  # "$3 million"
    crowd = units.tags[end - 1] == "0" and units.lowers[end - 1].endswith("s")  # "thousands marched"
    if phrase.members or end == begin or not (crowd or units.tags[end - 1] in "NPT"):
        return ()
    head = lexicon.noun_lemma(units.lowers[end - 1])
    pairs = [f"{units.lowers[unit]} {head}" for unit in range(end - 2, begin - 1, -1) if units.tags[unit] in "NJPDg" or units.lowers[unit] == "no"]
    if units.lowers[end : end + 1] and units.lowers[end] in JOINING:
        pairs.insert(0, joined_noun(head, end, units))
    return (*pairs, head)  # "joint military drills": military drill, joint drill, drill; "no talks": no talk, talk


def joined_noun(head: str, end: int, units: Units) -> str:
    """A noun with the one that a preposition joins to it: "declaration of war", "slap in the face"."""
    last = end + 2 + (units.lowers[end + 1 : end + 2] == ["the"])
    return " ".join((head, *units.lowers[end:last]))


def said_to_be(phrase: Phrase, units: Units) -> Phrase:
    """What somebody named is said to be behind his name, "Jan Kowalski, the Polish ambassador"; any other phrase itself."""
    other = phrase.apposition
    named = other is not None and not phrase.members and units.tags[phrase.base[1] - 1] in "PH"
    return other if named and other is not None and not other.members and units.tags[other.base[1] - 1] in "NT" else phrase


def is_owned(phrase: Phrase, units: Units) -> bool:
    """Whether a noun phrase says whose it is in front of its noun."""
    return bool(phrase.owners) or units.tags[phrase.base[0]] == "q" or modifier_of(phrase, units) is not None


def compound_doer(phrase: Phrase, units: Units, lexicon: Lexicon) -> list[Item]:
    """ "A US-brokered truce" as "a truce, brokered, US": the verb of a compound in front of a noun and who does it, which any pattern may pass over."""
    begin, end = phrase.base
    for unit in range(begin + 1, end - 2) if "-" in units.tags[begin:end] else ():
        verb = lexicon.verb_lemma(units.lowers[unit + 1])
        if units.tags[unit] == "-" and units.tags[unit - 1] in "CDOKHE" and units.tags[unit + 1] in "dnJ" and verb in _COMPOUNDED:
            doer = Phrase("NP", unit - 1, unit, (unit - 1, unit), units.lowers[unit - 1])
            types = phrase_types(doer, units, lexicon) or ("ACTOR", "COUNTRY")
            return [Item(phrase, -1, (), verb=verb, skip=2), Item(doer, -1, types)]
    return []


def told_apart(phrase: Phrase, units: Units) -> Sequence[Phrase]:
    """The nouns of a list of which a later one has an owner of its own, "Peru's test and new Chilean sanctions"; else the phrase alone."""
    nouns = phrase.members and all(units.tags[member.base[1] - 1] == "N" for member in phrase.members)
    return phrase.members if nouns and any(is_owned(member, units) for member in phrase.members[1:]) else (phrase,)


def _stands_apart(member: Phrase, units: Units) -> bool:
    """Whether a later noun of a list has an owner or an article of its own: "US talks and the war" are no war of the US."""
    return is_owned(member, units) or units.tags[member.base[0]] == "a"


def sharing_owner(phrase: Phrase, units: Units) -> Phrase:
    """The noun whose owner all of a list have, "Peru's claims and false allegations": the first; any other phrase itself."""
    shared = bool(phrase.members) and not any(_stands_apart(member, units) for member in phrase.members[1:])
    shared = shared and units.lowers[phrase.base[1] - 1] not in _VERBS_TOO  # "visits a Syrian camp and calls for help"
    return phrase.members[0] if shared and all(units.tags[member.base[1] - 1] == "N" for member in phrase.members) else phrase


def _shares_head(member: Phrase, phrase: Phrase, units: Units) -> bool:
    """ "Greek and foreign activists": an adjective of nationality whose noun is that of the last of the list."""
    return member is not phrase.members[-1] and units.tags[member.base[1] - 1] == "D" and units.tags[phrase.members[-1].base[1] - 1] == "N"


def titled(begin: int, end: int, units: Units) -> int:
    """Where a noun phrase ends without the name behind its title, "the Belarusian ambassador Ivan Petrov", "the frigate Makarov"; else its own end."""
    at = end
    while at > begin and units.tags[at - 1] in "PH":
        at -= 1
    ship = next((unit for unit in range(begin, end - 1) if names_ship(unit, units) and units.words[unit + 1][0].isupper()), None)
    if ship is not None and set(units.tags[ship + 1 : end]) <= set("PHLCKE0T") and units.tags[ship + 1] in "PHLCKET":  # "the frigate Admiral Essen"
        return ship + 1
    return at if begin < at < end and units.tags[at - 1] in "NT" else end


def together(owners: Sequence[Phrase]) -> Phrase:
    """Several owners of one noun as a list: "Iran's and Russia's ministers"."""
    return Phrase("NP", owners[0].first, owners[-1].end, owners[-1].base, members=owners)

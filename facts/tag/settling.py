"""What the tags of a whole sentence make of each other, once each unit has one. Called by `facts.tag.context`."""

from __future__ import annotations

from facts.tag.bidding import HANDING, settle_bidden
from facts.tag.contact import settle_completed, settle_contact, settle_stress
from facts.tag.describing import settle_describing
from facts.tag.gerunds import settle_having
from facts.tag.predicate import settle_predicates
from facts.tag.relatives import settle_behind_relatives
from facts.tag.spending import settle_spent
from facts.tag.tags import NOMINAL, NP_START
from facts.tag.verbless import settle_verbless

_ABOUT = frozenset("about around over under some nearly almost roughly approximately".split())
_FINITE_OR_END = frozenset("zmbhovdI.;:swXS~")
_PERSONS_TOO = frozenset("criminal radical extremist national".split())  # adjectives that are also what somebody is
_ORDINALS = frozenset("first second third last only latest".split())
_CAPTIVE = frozenset("hostage captive prisoner".split())
_CAPTURING = frozenset("take takes took taken taking hold holds held holding".split())
_CAPTIVES = 10  # units between a verb and what it makes of its object
_AT_LEAST = frozenset(
    {("at", "least"), ("at", "most"), ("up", "to"), ("more", "than"), ("less", "than"), ("fewer", "than"), ("no", "fewer"), ("upwards", "of")}
)
_AS_MANY = frozenset({("as", "many", "as"), ("as", "few", "as"), ("in", "excess", "of")})
_ESTIMATED = frozenset("estimated additional further record reported extra whopping staggering unprecedented initial".split())
_COUNTS = frozenset("dozen score hundred thousand million billion trillion quarter third hour decade fortnight".split())
_DESCRIBING = frozenset(("only", "ever", "worth"))
_AGES = frozenset("minutes hours days weeks months years decades moments".split())
_LASTING = frozenset("spent lasted took waited passed".split())
_SHOOTERS = ("he", "she", "they", "we", "i", "who")
_ONWARDS = frozenset("forward forth together up out in on to down".split())
_SHARING = frozenset("sharing swapping smuggling making finding keeping building monitoring".split())
_STRIFE = frozenset("shelling bombing fighting looting killing shooting burning".split())
_BEHIND_STRIFE = [[tag] for tag in "Izdhbmo"]
_DEALS = frozenset("agreement agreements deal deals accord pact treaty arrangement talks mission missions operation operations effort efforts".split())
_OBJECTS = [[tag] for tag in "aqCKHOET"]
_VERBS = [[tag] for tag in "zdhbmo"]
_IN_PHRASE = frozenset("aqJN0CDEKOHTPSL-")
_SIDES = frozenset("north south east west northeast northwest southeast southwest".split())
_EACH = frozenset("a each every per".split())
_PERIODS = frozenset("hour day night week weekend month quarter season year".split())
_MEETING = frozenset("leaders ministers officials representatives envoys delegates negotiators diplomats presidents members chiefs generals groups".split())
_NO_RATE = frozenset("after before ago earlier later since of from when".split())  # "attacks a day after", "the deal a year later"
_OPENING = frozenset("aqCKHOETPDLN0p")
_ASKING = frozenset("what which how why who whom whose when where whether".split())
_GOING_ON = frozenset(("continuing", "increasing"))
_DOING = frozenset("arming training funding bombing warning".split())
_FIGHTERS = frozenset(
    "militias militants rebels fighters insurgents guerrillas groups factions forces troops soldiers civilians villagers villages people police".split()
)


def settle(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """Changes `tags` where other units say more of a unit than its neighbours did."""
    _settle_opening(tags)
    _settle_since(lowers, tags)
    _settle_approximations(lowers, tags)
    _settle_only(lowers, tags)
    _settle_pairs(lowers, tags)
    _settle_heads(lowers, tags)
    _settle_shot(lowers, tags)
    _settle_meeting(lowers, tags)
    settle_behind_relatives(lowers, options, tags)
    settle_bidden(lowers, options, tags)
    _settle_inverted(lowers, options, tags)
    settle_stress(lowers, tags)
    settle_having(lowers, tags)
    settle_describing(lowers, tags)
    settle_predicates(lowers, options, tags)
    settle_verbless(lowers, options, tags)
    settle_contact(lowers, options, tags)
    _settle_subjects(options, tags)
    settle_completed(lowers, tags)
    settle_spent(lowers, options, tags)
    _settle_put(lowers, tags)
    _settle_rates(lowers, tags)
    _settle_captives(lowers, tags)
    _settle_joined(options, tags)
    _settle_present(options, tags)
    _settle_compounds(lowers, tags)
    _settle_doing(lowers, tags)
    _settle_going_on(lowers, tags)


def _settle_since(lowers: list[str], tags: list[str]) -> None:
    """ "Shelled Gaza days after the vote": a bare time in front of "after" or "before" is no part of the phrase before it; changes `tags`."""
    for at in range(1, len(tags) - 1) if not _AGES.isdisjoint(lowers) else ():
        behind = tags[at - 1] in "NCKLPHODEW" or (tags[at - 1] in "dn" and lowers[at - 1] not in _LASTING)
        if behind and lowers[at] in _AGES and lowers[at + 1] in ("after", "before"):
            tags[at] = "R"


def _settle_meeting(lowers: list[str], tags: list[str]) -> None:
    """ "Arab leaders meeting in Oslo urged Iran to wait": persons that open a stretch meet, where they want a verb yet; changes `tags`."""
    for at in _all(tags, "N") if "meeting" in lowers else ():
        if lowers[at] == "meeting" and lowers[at - 1] in ("when", "while") and (lowers[at + 1 : at + 2] == ["with"] or tags[at + 1 : at + 2] in _OBJECTS):
            tags[at] = "g"  # "When meeting with the king"
            continue
        persons = lowers[at - 1].rpartition(" ")[2] in _MEETING  # "foreign ministers" is one unit
        if lowers[at] != "meeting" or not persons or lowers[at + 1 : at + 2] not in (["in"], ["at"], ["outside"]):
            continue
        first = at - 1
        while first and tags[first - 1] in "CDEHKLMNOPTJ":
            first -= 1
        if not first or tags[first - 1] in "s;:~":
            tags[at] = "g"


def _settle_inverted(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """ "Will retaliate should Israel strike", "should talks fail, Chad will": a condition without "if", but no question; changes `tags`."""
    for at in range(len(tags) - 2) if "should" in lowers else ():
        if lowers[at] != "should" or tags[at + 1] not in _OPENING or not _ASKING.isdisjoint(lowers[max(at - 4, 0) : at]):
            continue
        fronted = not at and "," in tags and lowers[-1] != "?"
        verb = at + 1
        while verb + 1 < len(tags) and tags[verb] in _IN_PHRASE and tags[verb + 1] in _IN_PHRASE:
            verb += 1
        verb += tags[verb] in _IN_PHRASE and tags[verb + 1 : verb + 2] == ["v"]
        if (fronted or (at and (tags[at - 1] == "," or tags[at - 1] in NOMINAL))) and "v" in options[verb]:
            tags[at], tags[verb] = "s", "v"


def _settle_subjects(options: list[str], tags: list[str]) -> None:
    """ "The Chadian military clash with rebels": what may be a noun is one between a nationality and a finite verb; changes `tags`."""
    for at in _all(tags, "J") if "D" in tags else ():
        if tags[at - 1] == "D" and "N" in options[at] and tags[at + 1 : at + 2] in (["v"], ["z"]):
            tags[at] = "N"


def _settle_joined(options: list[str], tags: list[str]) -> None:
    """ "Will have lunch with X and visit Cairo", "to meet X and support the plan": a verb goes on behind "and" where no noun could stand; changes `tags`."""
    for at in _all(tags, "&") if "m" in tags else ():
        behind = tags[at + 1 : at + 3]
        if behind[:1] == ["N"] and "v" in options[at + 1] and behind[1:] and behind[1] in "aqCK" and tags[at - 1] in "CHKPE" and "m" in tags[:at]:
            tags[at + 1] = "v"


def _settle_present(options: list[str], tags: list[str]) -> None:
    """ "Russia hails the talks and demands a truce": a verb goes on behind "and" where what follows can stand behind no noun; changes `tags`."""
    for at in _all(tags, "&") if "z" in tags else ():
        if tags[at + 1 : at + 2] != ["N"] or "z" not in options[at + 1] or "z" not in tags[:at] or tags[at + 2 : at + 3] not in (*_OBJECTS, ["D"]):
            continue
        end = next((unit for unit in range(at + 2, len(tags)) if tags[unit] not in _IN_PHRASE), len(tags))
        if tags[end : end + 1] not in _VERBS:  # but "rejects the claims and demands the union has made"
            tags[at + 1] = "z"


def _settle_compounds(lowers: list[str], tags: list[str]) -> None:
    """ "A data sharing agreement", "a village west of Oslo": what an agreement is on is part of its noun, where a place lies is none; changes `tags`."""
    for at in _all(tags, "g"):
        if lowers[at] in _SHARING and tags[at - 1] == "N" and not _DEALS.isdisjoint(lowers[at + 1 : at + 2]):
            tags[at] = "N"
    for at in range(1, len(tags) - 2) if not _SIDES.isdisjoint(lowers) else ():
        if lowers[at] in _SIDES and lowers[at + 1] == "of" and tags[at - 1] in "N0":
            tags[at] = "R"


def _settle_doing(lowers: list[str], tags: list[str]) -> None:
    """ "Fuelled the war, arming rebel groups": what some are done to behind a comma is no noun of theirs ("training camps"); changes `tags`."""
    for at in _all(tags, "N") if not _DOING.isdisjoint(lowers) else ():
        if lowers[at] in _DOING and tags[at - 1] == "," and any(word in _FIGHTERS for word in lowers[at + 1 : at + 4]):
            end = next((unit for unit in range(at + 1, len(tags)) if tags[unit] not in _IN_PHRASE), len(tags))
            if lowers[end - 1] in _FIGHTERS and tags[end : end + 1] not in _VERBS:
                tags[at] = "g"


def _all(tags: list[str], tag: str) -> list[int]:
    """Where a tag stands, but for the first unit."""
    return [at for at, other in enumerate(tags) if at and other == tag] if tag in tags else []


def _settle_opening(tags: list[str]) -> None:
    """ "In Basra, masked men attacked": a participle behind the place or time that opens a sentence describes its noun; changes `tags`."""
    if not tags or tags[0] != "I" or "," not in tags:
        return
    at = tags.index(",") + 1
    while at < len(tags) and tags[at] in "CKL" and tags[at + 1 : at + 2] == [","]:
        at += 2  # "In Basra, Iraq,"
    if at + 1 < len(tags) and tags[at] == "d" and tags[at + 1] == "N" and set(tags[:at]).isdisjoint("zdvmbhog"):
        tags[at] = "J"


def _settle_approximations(lowers: list[str], tags: list[str]) -> None:
    """ "at least", "about", "up to", "more than" in front of a number belong to its noun phrase, as a determiner does; changes `tags`."""
    articles = [at for at in _all(tags, "a") if lowers[at] in ("a", "an")] if not _COUNTS.isdisjoint(lowers) else []
    # "at least a dozen men", "up to a half million people"
    dozens = [at for at in articles if _COUNTS.intersection(lowers[at + 1 + (lowers[at + 1 : at + 2] == ["half"]) : at + 3][:1])]
    for at in (*_all(tags, "0"), *dozens):
        if lowers[at - 1] == "over" and lowers[at - 2] in HANDING:
            continue  # "handed over four hostages"
        if lowers[at - 1] == "over" and tags[at - 2] in "dn" and lowers[at - 2] not in _LASTING and _AGES.intersection(lowers[at + 1 : at + 2]):
            continue  # "was brokered over two years"
        if lowers[at + 1 : at + 3] == ["out", "of"] and tags[at + 3 : at + 4] in (["0"], ["q"]):
            tags[at + 1] = tags[at + 2] = "a"  # "20 out of 160 officials"
        if lowers[at - 1] in _ABOUT and (at < 2 or tags[at - 2] not in NOMINAL):  # but "talks about two issues"
            tags[at - 1] = "a"
        elif at > 1 and ((lowers[at - 2], lowers[at - 1]) in _AT_LEAST or _is_nearly(at, lowers, tags)):
            tags[at - 2] = tags[at - 1] = "a"
            if at > 2 and lowers[at - 3] == "no":
                tags[at - 3] = "a"  # "no more than two men"
        elif at > 2 and tuple(lowers[at - 3 : at]) in _AS_MANY:
            tags[at - 3 : at] = "aaa"
        elif at > 1 and lowers[at - 1] in _ESTIMATED and tags[at - 2] == "a":
            tags[at - 1] = "a"  # "an estimated 30 envoys", "a record 30"


def _is_nearly(at: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether "close to" says how many: in front of all, behind a verb that takes an object or a preposition: "expelled close to 30 envoys"."""
    if lowers[at - 2 : at] != ["close", "to"]:
        return False
    return at == 2 or tags[at - 3] == "I" or (tags[at - 3] in "vdzg" and (at < 4 or tags[at - 4] != "b"))


def _settle_pairs(lowers: list[str], tags: list[str]) -> None:
    """ "The besieged and battered town", "airstrikes and shelling killed": what "and" joins to an adjective or a noun is one too; changes `tags`."""
    for at in _all(tags, "&"):
        if tags[at - 1] == "N" and tags[at + 1 : at + 2] == ["g"] and tags[at + 2 : at + 3] in _BEHIND_STRIFE and lowers[at + 1] in _STRIFE:
            tags[at + 1] = "N"
        elif lowers[at - 1].endswith("ing") and tags[at - 2 : at] == ["I", "N"] and tags[at + 1 : at + 2] == ["g"] and tags[at + 2 : at + 3] != ["I"]:
            tags[at - 1] = "g"  # "condemned Chad for bombing and shelling towns"
        if tags[at - 1] == "J" and at > 1 and tags[at - 2] in "aqI" and tags[at + 1 : at + 2] in (["d"], ["n"]) and tags[at + 2 : at + 3] == ["N"]:
            tags[at + 1] = "J"


def _settle_only(lowers: list[str], tags: list[str]) -> None:
    """ "The only country", "its first ever raid", "a deal worth $2 billion": what describes a noun, and what a price stands behind; changes `tags`."""
    for at in range(1, len(tags) - 1) if not _DESCRIBING.isdisjoint(lowers) else ():
        before, behind = tags[at - 1], tags[at + 1]
        if (lowers[at] == "only" and before in "aq" and behind in "NJPCDO0") or (lowers[at] == "ever" and before == "J" and behind in "NJ"):
            tags[at] = "J"
        elif lowers[at] == "worth" and before == "N" and (behind in "0a" or lowers[at + 1] in _ABOUT or lowers[at + 1] in ("more", "up", "at")):
            tags[at] = "I"


def _settle_heads(lowers: list[str], tags: list[str]) -> None:
    """An adjective that ends its noun phrase is its head ("an individual was", "the second, is", "the weak suffer", "a war criminal"); changes `tags`."""
    for at in _all(tags, "J"):
        compound = tags[at - 1] == "N" and lowers[at] in _PERSONS_TOO and lowers[at - 2] in ("a", "an")
        aged = lowers[at].endswith(("year-old", "year-olds")) and tags[at - 1] == "-"  # "the 24-year-old"
        if tags[at - 1] not in "aqJD" and not compound and not aged:
            continue
        after = tags[at + 1 : at + 3]
        ends = not after or after[0] in _FINITE_OR_END or (after[0] == "," and after[1:] not in (["J"], ["d"], ["R"], ["&"]))
        if not ends and not (after[0] == "t" and (lowers[at] in _ORDINALS or after[1:] == ["b"])):  # "asked for the crossing to be opened"
            continue
        first = at
        while first and tags[first - 1] in "JD":
            first -= 1
        if compound or aged or (first and tags[first - 1] in "aq"):
            tags[at] = "N"


def _settle_shot(lowers: list[str], tags: list[str]) -> None:
    """ "US forces shot down a drone", "Syria shot dead two men": what is done down or dead is done, as is the only verb ("troops shot at"); changes `tags`."""
    for at in range(1, len(tags) - 2) if "shot" in lowers else ():
        done = lowers[at + 1] in ("down", "dead") or (lowers[at + 1] == "at" and _FINITE_OR_END.isdisjoint(tags[:at] + tags[at + 2 : -1]))
        person = lowers[at - 1] in _SHOOTERS
        somebody = tags[at + 1] in ("aqCDEHPTKOp0" if person else "aqCDEHPTKOp") and (person or _FINITE_OR_END.isdisjoint(tags[:at]))
        done = somebody or (done and tags[at + 2] in NP_START)
        if lowers[at] == "shot" and done and tags[at] == "N" and (person or tags[at - 1] in "NCKOEPHz"):  # "he shot Ivanov"
            tags[at - 1 : at + 1] = ["N" if tags[at - 1] == "z" else tags[at - 1], "d"]


def _settle_put(lowers: list[str], tags: list[str]) -> None:
    """ "A proposal put forward by Oman": the one form of the verb is a participle between its noun and who did it; changes `tags`."""
    for at in _all(tags, "v") if "put" in lowers and "by" in lowers else ():
        if lowers[at] == "put" and tags[at - 1] in "NPO" and not _ONWARDS.isdisjoint(lowers[at + 1 : at + 2]) and "by" in lowers[at + 2 : at + 4]:
            tags[at] = "d"


def _settle_going_on(lowers: list[str], tags: list[str]) -> None:
    """ "Rebels are continuing attacks on Abeche", but "there are continuing attacks": what may describe is done there; changes `tags`."""
    for at in range(2, len(tags) - 1) if not _GOING_ON.isdisjoint(lowers) else ():
        if lowers[at] in _GOING_ON and tags[at] == "J" and tags[at - 1] == "b" and lowers[at - 2] != "there" and tags[at + 1] == "N":
            tags[at] = "g"


def _settle_rates(lowers: list[str], tags: list[str]) -> None:
    """ "Gives food aid every month to refugees", "$3 billion a year": how often stands between no verb and what it governs; changes `tags`."""
    for at in range(2, len(tags) - 1) if not _PERIODS.isdisjoint(lowers) else ():
        if lowers[at] not in _PERIODS or lowers[at - 1] not in _EACH or tags[at - 2] not in "N0" or tags[at] not in "NW":
            continue
        if tags[at + 1] not in "S&-t" and lowers[at + 1] not in _NO_RATE:
            tags[at - 1] = tags[at] = "R"


def _settle_captives(lowers: list[str], tags: list[str]) -> None:
    """ "Took 48 Turks hostage": what somebody is made stands apart from his name; changes `tags`."""
    for at in range(2, len(tags)) if not _CAPTIVE.isdisjoint(lowers) else ():
        several = tags[at - 1] in "EPH" or (tags[at - 1] == "N" and lowers[at - 1].endswith(("s", "men", "people")))
        if lowers[at] in _CAPTIVE and tags[at] == "N" and several and not _CAPTURING.isdisjoint(lowers[max(0, at - _CAPTIVES) : at - 1]):
            tags[at] = "J"


def of_several(lowers: list[str], index: int, options: list[str]) -> bool:
    """Whether a plural stands at a unit or behind its adjective, which no "that" goes with: "claimed that (armed) agents were behind it"."""
    word, option = [*zip(lowers, options, strict=True), ("", "")][index + (options[index][0] == "J")]
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "news", "series", "means")) and "N" in option

"""Words in -ing: what somebody does ("facing threats"), a noun ("fighting broke out") or an adjective ("the ruling party"). Called by `facts.tag.context`."""

from __future__ import annotations

from facts.tag.infinitives import OF_DOING, tells_doing
from facts.tag.tags import NOUNY, NP_START

_STRIFE = frozenset("fighting skirmishing bickering wrangling haggling feuding shelling".split())
_AMID = frozenset("in during amid despite".split())
_NO_STRIFE = frozenset("for against alongside to off back".split())  # "helped in fighting for", "died in fighting back"
_PERSON_ADJECTIVES = frozenset("visiting outgoing incoming ruling retiring sitting acting neighboring neighbouring".split())
# What nobody does to others: in front of a noun it describes ("warned of rampaging thieves").
_UNDIRECTED = frozenset(
    "rampaging marauding retreating protesting demonstrating rioting feuding defecting departing rebelling dying grieving competing "
    "clashing fleeing quarrelling quarreling bickering".split()
)
_IN_CHARGE = frozenset("investigating commanding presiding arresting prosecuting supervising sentencing examining issuing attending".split())
_CHARGED = frozenset("officer judge magistrate attorney counsel physician".split())
# What people make a trade of, and who does: "an oil smuggling network".
_TRADES = frozenset(
    "smuggling trafficking laundering racketeering counterfeiting poaching hacking spying shipping mining drilling trading exporting producing processing "
    "lending sharing gathering making building finding keeping planning monitoring clearing racing".split()
)
# What is given to somebody, with who gives it or what it is for behind it: "voiced backing for", "won funding from".
_GIVEN = frozenset(("backing", "funding"))
_FOR_WHOM = frozenset("for from of".split())
# What grows, where it stands beside what somebody faces: "kept up with intensifying strikes".
_GROWING = frozenset("intensifying escalating accelerating widening deepening expanding".split())
_FACED = frozenset("with amid despite under against".split())
_OUTFITS = frozenset(
    "network networks ring rings gang gangs syndicate syndicates cartel cartels group groups company companies firm firms agency agencies operation operations "
    "organisation organisations organization organizations mission missions team teams body bodies committee committees unit units".split()
)
_PAPERS = frozenset("statement letter communique communiqué message note resolution declaration post tweet speech".split())
_FINITE = frozenset("zdmbho")
_OVERSEEING = frozenset("monitoring overseeing supporting training bombing killing planning backing funding fighting leading".split())
# What a body is called that is sent to do it: "the state monitoring team".
_SENT_TO = frozenset("negotiating mediating monitoring observing training steering coordinating governing".split())
_SENT = frozenset("team teams mission missions body committee council group delegation".split())
# In front of which -ing tells a deed, and words that may be nouns elsewhere: those that take an object, and those that a preposition goes on from.
_DURING = frozenset("by without while when after before began begun begin begins started starts start continued continue stopped stop kept".split()) | OF_DOING
_TAKING = frozenset("offering lending lodging withholding filing warning publishing financing furnishing greeting briefing crediting inking".split())
_MOVING = frozenset("railing siding voting caving landing sailing gathering meeting planning consulting trading training swearing scoffing".split())


def lone_gerund(lowers: list[str], index: int, before: str, following: str) -> str:
    """The tag of an -ing word that the lexicon knows as nothing else: it tells a deed unless it opens or closes a noun phrase."""
    word = lowers[index]
    if word in _GIVEN and not _FOR_WHOM.isdisjoint(lowers[index + 1 : index + 2]):
        return "N"
    if (not before and following[0] in _FINITE) or (word in _STRIFE and lowers[index + 1 : index + 2] == ["between"]):
        return "N"  # "Fighting broke out", "fighting between"
    if word in _STRIFE and before == "I" and _is_amid_strife(lowers, index, following):
        return "N"  # "died in fighting near Kidal"
    if word in _PERSON_ADJECTIVES and _describes_somebody(word, before, following):
        return "J"
    if _is_trade(lowers, index, before):
        return "N"
    if word in _IN_CHARGE and _CHARGED.intersection(lowers[index + 1 : index + 2]) and before in ("a", "q", "N", "J", "S"):
        return "J"  # "the lead investigating officer"
    if word in _UNDIRECTED and before in ("I", "v", "d", "z", "g", "&") and following[0] == "N" and lowers[index + 1].endswith("s"):
        return "J"
    if before == "N" and word in _SENT_TO and not _SENT.isdisjoint(lowers[index + 1 : index + 2]):
        return "J"
    if before in NOUNY and before != "E":
        return "J" if following[0] in "NJP" else "N"
    if lowers[index + 1 : index + 2] == ["of"] and before not in ("b", "p"):
        return "N"  # "Closing of the border is planned"
    if word in _GROWING and index and lowers[index - 1] in _FACED and ("N" in following or following[0] in "DJ"):
        return "J"
    if not before and lowers[index + 1 : index + 2] == ["by"] and not "".join(lowers[index + 2 : index + 3]).endswith("ing"):
        return "N"  # "Shelling by Syrian forces killed ten"
    return "g"


def _is_trade(lowers: list[str], index: int, before: str) -> bool:
    """Whether a word names what an outfit does: "a drug trafficking ring", "a fact finding mission"; but "soldiers clearing units"."""
    goods = before == "N" and not lowers[index - 1].endswith("s")
    return goods and lowers[index] in _TRADES and not _OUTFITS.isdisjoint(lowers[index + 1 : index + 2])


def _is_amid_strife(lowers: list[str], index: int, following: str) -> bool:
    """Whether a fight is what somebody is in: "died in fighting near Kidal"; not "helped in fighting for Kidal"."""
    return lowers[index - 1] in _AMID and following[0] in "I.,&W" and _NO_STRIFE.isdisjoint(lowers[index + 1 : index + 2])


def _describes_somebody(word: str, before: str, following: str) -> bool:
    """Whether an adjective of persons may stand between these tags: "condemned visiting US envoy X"."""
    return before in ("I", "v", "d", "&", "") and following[0] in ("DCTHEP" if word == "visiting" else "DCTHEPO")  # one may be visiting NATO


def gerund(option: str, before: str, last: str, following: str, lowers: list[str], index: int) -> str:
    """The tag of an -ing word that may be another: a noun unless what follows is its object."""
    word, noun = lowers[index], "N" in option
    if _is_trade(lowers, index, before):
        return "N"
    if word in _PERSON_ADJECTIVES and _describes_somebody(word, before, following):
        return "J"
    if noun and tells_doing(lowers, index, following):
        return "g"
    word_before = lowers[index - 1] if index else ""
    if word == "warning" and word_before in _PAPERS:
        return "g"  # "issued a statement warning Chad not to attack"
    if not last and following[0] in _FINITE:
        return "N"  # "Fighting broke out"
    if option[0] == "J" and ("N" in following or following[0] in "JDC") and before in ("I", "v", "d", "g", "z", "b", "&", ""):
        return "J"  # "facing increasing threats", "there are growing calls"
    if following[0] in NP_START and following[0] not in "NJ0" and before != "N":
        return "g"
    if following == "0" and before == "I":
        return "g"  # "accused of shooting two guards"
    if noun and word_before in _DURING and (word in _TAKING or (word in _MOVING and following[0] in "IR")) and (following[0] in "NJIRts" or "N" in following):
        return "g"  # "by offering help", "after voting against"
    if following == "a" and last == "N" and word in _OVERSEEING:
        return "g"  # "a committee monitoring the truce"
    if word == "warning" and last in ("N", "L", "C") and following[0] in NP_START and "to" in lowers[index + 2 : index + 5]:
        return "g"  # "leaflets warning residents to leave"
    if last in (",", "&") and following[0] in "aqI0s":
        return "g"
    return "N" if noun else "J" if "J" in option and following[0] in "NJ" else "g"


def settle_having(lowers: list[str], tags: list[str]) -> None:
    """ "Is having talks", "was still having": no auxiliary but what is being done; changes `tags`."""
    at = lowers.index("having") if "having" in lowers else 0
    before = at - 1 - (at > 1 and tags[at - 1] == "R")
    if at > 0 and tags[before] == "b":
        tags[at] = "g"

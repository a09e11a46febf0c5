"""Stretches that still have no verb: "if Israel attacks, Iran will", "workers strike to force a raise". Called by `facts.tag.settling`.

What must be a clause has a verb: the first noun in it that may be one is, though it looked like none to `facts.tag.predicate`.
"""

from __future__ import annotations

from facts.tag.predicate import OBJECT_STARTS
from facts.tag.stretches import GROUPS, NAMES, ends_stretch, first_stretch, is_finite, is_plural, left_of, opened_at

_CLAUSE_WORDS = frozenset("how when where why".split())
_PERSONS = ("er", "or")  # how nouns for persons end: "the founder Jan Kowalski" holds no verb
_MANDATIVES = tuple("demand urg insist propos recommend request ask order requir".split())  # stems of verbs with "that X do"
_SIDES = "CKOMEHP"  # tags of who may be a side in a headline
_RELATIVES = frozenset("which whom that".split())
_REPORTING = frozenset("said says reported reports announced added told".split())  # verbs behind whose words a sentence ends
_SOURCE = frozenset("aqDNJTCEHKOMPS0IpR")  # tags of who says them
_CONDITIONS = frozenset("if unless".split())
_CONDITION_WORDS = 10  # from "if" to the comma that closes it


def settle_verbless(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """A condition, the first stretch of a sentence and those that "that", "how" and the like open get the verb they lack; changes `tags`."""
    for at in range(len(tags)) if not _CONDITIONS.isdisjoint(lowers) else ():
        if lowers[at] in _CONDITIONS:
            _settle_condition(at, lowers, options, tags)
    _settle_pair(lowers, options, tags)
    _settle_relatives(lowers, options, tags)
    _settle_fire(lowers, tags)
    doubtful = any(tag in "NJ" and len(forms) > 1 for tag, forms in zip(tags, options, strict=True))
    if doubtful and tags[-1] == ".":
        start, end = first_stretch(lowers, tags)
        _settle_last(lowers, options, tags, start, _before_source(start, end, lowers, tags))
    for at in range(1, len(tags)) if doubtful and ("s" in tags or "w" in tags) else ():
        if tags[at] == "s" or (tags[at] == "w" and lowers[at] in _CLAUSE_WORDS):
            end = next((index for index in range(at + 1, len(tags)) if ends_stretch(index, lowers, tags)), len(tags) - 1)
            _settle_last(lowers, options, tags, at + 1, end)


def _settle_pair(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """ "India, Pakistan trade fire": what two names that only a comma joins begin a headline with is a verb; changes `tags`."""
    comma = _past_names(0, tags)
    verb = _past_names(comma + 1, tags)
    joined = comma and verb > comma + 1 and tags[comma : comma + 1] == [","]
    if joined and tags[verb : verb + 1] == ["N"] and "v" in options[verb] and not any(is_finite(at, lowers, tags) for at in range(verb, len(tags))):
        tags[verb] = "v"


def _settle_relatives(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """ "The militia, which Iran supports, fled": what stands behind a name that "which" or "whom" opens, and closes the clause, is a verb; changes `tags`."""
    for at in range(len(tags) - 3) if "w" in tags else ():
        if tags[at] != "w" or lowers[at] not in _RELATIVES:
            continue
        verb = _past_names(at + 1, tags)
        closed = verb > at + 1 and tags[verb : verb + 1] == ["N"] and "z" in options[verb]
        if closed and (tags[verb + 1 : verb + 2] in ([","], ["."]) or is_finite(verb + 1, lowers, tags)):
            tags[verb] = "z"


def _settle_fire(lowers: list[str], tags: list[str]) -> None:
    """ "After soldiers open fire on": several do so, and it is no open fire; changes `tags`."""
    for at in range(1, len(tags) - 1) if "fire" in lowers else ():
        if lowers[at] == "open" and lowers[at + 1] == "fire" and tags[at] == "J" and is_plural(at - 1, lowers, tags):
            tags[at] = "v"


def _before_source(start: int, end: int, lowers: list[str], tags: list[str]) -> int:
    """Where a stretch ends that says at last whose words it is: "Ivanov plans to travel, officials said on Monday"."""
    said = next((at for at in range(end - 1, start, -1) if is_finite(at, lowers, tags)), start)
    comma = next((at for at in range(said - 1, start, -1) if tags[at] == ","), start)
    alone = all(tag in _SOURCE for tag in tags[comma + 1 : said])
    return comma if lowers[said] in _REPORTING and comma > start and said > comma + 1 and alone else end


def _past_names(at: int, tags: list[str]) -> int:
    """Where the names end that begin at a unit."""
    return next((end for end in range(at, len(tags)) if tags[end] not in _SIDES), len(tags))


def _settle_condition(at: int, lowers: list[str], options: list[str], tags: list[str]) -> None:
    """ "If Israel attacks, Iran will": a condition that a comma closes has a verb, and be it the last word; changes `tags`."""
    comma = next((index for index in range(at + 1, min(at + _CONDITION_WORDS, len(tags))) if tags[index] == ","), 0)
    last = comma - 1
    if last < at + 2 or any(is_finite(index, lowers, tags) for index in range(at + 1, comma)):
        return
    if tags[last] == "N" and tags[last - 1] in NAMES:
        tags[last] = next((form for form in "zv" if form in options[last]), "N")
    else:
        _settle_last(lowers, options, tags, at + 1, comma)


def _settle_last(lowers: list[str], options: list[str], tags: list[str], start: int, end: int) -> None:
    """ "Workers strike to force a raise": where a stretch that needs a verb still has none, the first noun that may be one is; changes `tags`."""
    if any(is_finite(at, lowers, tags) and not _loose(at, lowers, tags) for at in range(start, end)):
        return
    mandative = start > 1 and lowers[start - 1] == "that" and lowers[start - 2].startswith(_MANDATIVES)  # "demanded that Petrov step down"
    for at in range(max(start, 1), end):
        if tags[at] not in "NJ" or len(options[at]) == 1 or (tags[at + 1 : at + 2] == ["H"] and lowers[at].endswith(_PERSONS)):
            continue
        before = left_of(at, tags)
        if before < start or not _may_be_subject(before, lowers, tags):
            continue
        form = next((tag for tag in ("vz" if mandative else "zv") if tag in options[at]), "")
        apart = tags[at] == "J" or (form == "v" and tags[before] in "NE" and before == at - 1)  # no compound: "gunmen open fire", "rebels claim control"
        if form and (mandative or _may_end_subject(before, form, lowers, tags)) and _may_be_completed(at, form, options, lowers, tags, apart):
            tags[at] = form
            return


def _loose(at: int, lowers: list[str], tags: list[str]) -> bool:
    """A past form that is hardly the verb of its stretch: ", sent from", "held by", but not "reacted by holding"."""
    return tags[at] == "d" and at > 0 and (tags[at - 1] in ",-" or (lowers[at + 1 : at + 2] == ["by"] and tags[at + 2 : at + 3] != ["g"]))


def _may_be_subject(before: int, lowers: list[str], tags: list[str]) -> bool:
    if tags[before] == ",":
        return opened_at(before, tags)
    return tags[before] in NAMES or tags[before] in "LN" or (tags[before] in "0T" and lowers[before].endswith("s")) or lowers[before] in GROUPS


def _may_end_subject(before: int, form: str, lowers: list[str], tags: list[str]) -> bool:
    """Whether the number of what stands in front fits the form."""
    if tags[before] == ",":
        before = tags.index(",") - 1
    plural = is_plural(before, lowers, tags) or (tags[before] in "PO" and lowers[before].endswith("s"))
    return form == "z" if not plural else form == "v" or tags[before] in NAMES or lowers[before] in GROUPS


def _may_be_completed(at: int, form: str, options: list[str], lowers: list[str], tags: list[str], apart: bool) -> bool:
    """Whether what follows may complete a verb, and is not the verb itself ("state forces raid a camp")."""
    following, word = tags[at + 1], lowers[at + 1]
    if following == "I" and lowers[at] != "forces":
        return word not in ("of", "between", "by", "among")
    if following in ".,I":
        return options[at][0] in "zv"
    if following in "sw":
        return True  # "when their helicopter crashes while landing"
    ahead = next((other for other in range(at + 1, len(tags)) if tags[other] not in "RX"), len(tags) - 1)
    if not apart and following in "NRJ" and "v" in options[ahead] and len(options[ahead]) > 1 and tags[ahead + 1 : ahead + 2] != ["."]:
        return False
    return following in OBJECT_STARTS or following in "tLPNRJ" or (following == "g" and form == "v")

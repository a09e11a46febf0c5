"""Verbs that look like nouns: "meets", "demands", "call". Called by `facts.tag.settling` when every unit of a sentence has its tag.

A stretch between subordinators and strong marks has a predicate. Where none was found, the noun behind its subject that may be a verb is one.
"""

from __future__ import annotations

from facts.tag.stretches import (
    GROUPS,
    NAMES,
    OPENING_WORDS,
    amid,
    behind_preposition,
    ends_stretch,
    is_finite,
    is_plural,
    left_of,
    opened_at,
    stretch_start,
)
from facts.tag.tags import NP_START

_SUBJECT_ENDS = NAMES | frozenset("LN,J&")
OBJECT_STARTS = frozenset("aq0CDEHKOTp")
# Prepositions that a noun takes ("talks between", "visits by"); "to" a verb takes only where its word is mostly a verb.
_OF_NOUNS = frozenset("of between by from among against".split())
_TELLING = frozenset("claims claim reports report states state demands demand fears fear hopes hope notes note rules rule".split())
_JUDGING = frozenset(
    "condemned condemns denounced denounces criticised criticizes criticized criticises deplored deplores slammed slams blasted blasts decried decries "
    "welcomed welcomes praised praises protested protests lifted lifts eased eases rejected rejects defended defends supported supports backed backs "
    "opposed opposes faced faces imposed imposes blamed blames cited cites escaped evaded endured survived suffered discussed "
    "discusses mentioned followed follows".split()
)  # verbs with an object, and no clause: "condemned US strikes on"
_TROOPS = frozenset("forces states powers guards".split())
_FIGHTERS = frozenset(
    "forces troops soldiers rebels militants insurgents guerrillas gunmen fighters jets warplanes planes helicopters drones tanks warships".split()
)
_CONCLUDING = frozenset("means shows signals".split())
_STATES = frozenset("committed opposed divided determined convinced focused prepared concerned worried engaged dedicated closed locked split".split())
_STAYING = frozenset("remain remains remained".split())
_FEELINGS = frozenset("concerned troubled alarmed worried disturbed outraged appalled dismayed".split())
_OPENING_TALKS = frozenset("start restart open end halt launch host delay demand seek".split())
_CLAMOUR = frozenset(
    "protests demonstrations demands rallies marches strikes appeals requests pleas petitions complaints suggestions proposals threats questions statements "
    "letters claims accusations allegations slogans speeches messages posts tweets campaigns criticisms concerns fears hopes chants cries".split()
)  # what stands beside calls for something
_TALK = frozenset("talks visits".split())


def settle_predicates(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """Turn nouns into verbs where a stretch has no finite verb and one stands behind its subject; changes `tags`."""
    _settle_subjects(lowers, options, tags)
    doubtful = [at for at, option in enumerate(options) if len(option) > 1 or option == "d"]
    for at in doubtful:
        option = options[at]
        if not at or tags[at] not in "NJR" or not _may_be_verb(option):
            continue
        before = left_of(at, tags)
        if tags[at] == "J":
            if "d" in option and _may_be_past(at, before, lowers, tags) and not _has_predicate(at, option, lowers, tags):
                tags[at] = "d"
            continue
        many = before >= 0 and tags[before] in "0T" and lowers[before].endswith("s")  # "thousands protest"
        numbered = before > 0 and before == at - 1 and tags[before] == "0" and tags[before - 1] in "NP" and "z" in option  # "Resolution 12 calls on"
        titled = before >= 0 and tags[before] == "T" and "z" in option  # "the prime minister faces charges"
        if before < 0 or not (tags[before] in _SUBJECT_ENDS or many or numbered or titled):
            continue
        concluding = lowers[at] in _CONCLUDING and tags[before] == "N" and before == at - 1 and tags[at + 1 : at + 2] not in (["N"], ["I"])
        if concluding and _finite_behind(at, lowers, tags):
            tags[at] = "z"  # "Russian support means Assad will stay"
            continue
        troops = lowers[at] in _TROOPS and tags[before] in NAMES
        compound = (tags[before] == "N" or troops) and lowers[before] not in _FIGHTERS
        if compound and tags[at + 1 : at + 2] == ["N"] and _may_be_verb(options[at + 1]) and lowers[at + 2 : at + 3] != ["of"]:
            continue  # "opposition parties call on", "four Arab states cut ties": the verb is the next, but "the army retakes control of"
        if lowers[at] == "remains" and _stays(at, before, lowers, tags):
            tags[at], tags[_state(at, tags)] = "z", "J"
            continue
        form = next(tag for tag in "zdv" if tag in option)  # "Turkey shot down a jet": a past form agrees with any subject
        if _is_predicate(at, before, form, option, lowers, tags):
            tags[at] = form
    for at in range(len(tags)) if not _STAYING.isdisjoint(lowers) else ():
        if lowers[at] in _STAYING and lowers[_state(at, tags)] in _FEELINGS:
            tags[_state(at, tags)] = "J"  # "Norway remains deeply troubled by"


def _stays(at: int, before: int, lowers: list[str], tags: list[str]) -> bool:
    """ "Germany remains committed", "the army remains divided": no past form that a thing's remains are the subject of."""
    state = _state(at, tags)
    if before != at - 1 or tags[state : state + 1] != ["d"]:
        return False
    return tags[before] in NAMES or lowers[state] in _STATES


def _state(at: int, tags: list[str]) -> int:
    """What stands behind a verb and its adverbs: "remains firmly committed"."""
    return next((other for other in range(at + 1, len(tags)) if tags[other] not in "RX"), at)


def _may_be_past(at: int, before: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether a participle in front of a noun may be a past form: behind a number, a name, or the dash that closes an insertion behind its subject."""
    if _counts(before, tags) or (before == at - 1 and tags[before] in "HPp") or (tags[at - 1] == "W" and _is_dated_subject(before, lowers, tags)):
        return True
    if tags[before] != "~" or "~" not in tags[1:before]:
        return False
    return not any(is_finite(index, lowers, tags) for index in range(tags.index("~")))


def _is_dated_subject(before: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether a date stands between a verb and its subject, which opens the sentence: "A court on Friday | jailed"."""
    subject = before - 1 if before > 0 and lowers[before] == "on" else before
    return subject >= 0 and tags[subject] in NAMES | {"N"} and all(tag in NP_START or tag in "NJCDEHKOTP0-S" for tag in tags[: subject + 1])


def _settle_subjects(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """ "US sanctions on Iran hurt trade": of two verbs the second is one, where the first is a noun more often; changes `tags`."""
    for at, option in enumerate(options) if "z" in tags else ():
        governed = tags[at] == "z" and "N" in option and amid(at, lowers, tags)
        noun = at and tags[at] == "z" and ((option[0] == "N" and tags[at + 1 : at + 2] == ["I"]) or governed)
        if noun and (_finite_behind(at, lowers, tags) or _governed(at, lowers, tags)):
            tags[at] = "N"


def _governed(at: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether the name in front of a unit is no subject: "violators of UN sanctions on Iran", "to lift US sanctions on Iran", "condemned the US raids on"."""
    before = at - 1
    while before >= 0 and (tags[before] in NAMES or tags[before] == "D"):
        before -= 1
    before -= before > 0 and tags[before] == "a"
    if not 0 <= before < at - 1:
        return False
    preposition = tags[before] == "I" and lowers[before] not in OPENING_WORDS
    infinitive = tags[before] == "v" and before and tags[before - 1] in "tm"
    judged = tags[before] in "dz" and lowers[before] in _JUDGING
    return bool(preposition or infinitive or judged or tags[before] == "g")


def _finite_behind(at: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether the stretch of a unit goes on to a finite verb that needs its subject."""
    for index in range(at + 1, len(tags)):
        if ends_stretch(index, lowers, tags) or tags[index] in ",&":
            return False
        if is_finite(index, lowers, tags) and not _is_reduced(index, tags):
            return True
    return False


def _is_predicate(at: int, before: int, form: str, option: str, lowers: list[str], tags: list[str]) -> bool:
    if tags[before] == "&":
        counting = form == "v" and tags[at + 1 : at + 2] == ["0"]  # "troops storm a bar and arrest 30 people": no noun stands in front of a number
        return (form == "z" or counting) and _joined(at, before, form, option, lowers, tags)
    if tags[before] == "J" and lowers[before] not in GROUPS:
        return False
    if tags[before] == "," and not opened_at(before, tags):
        return False
    return (
        (form in "zd" or is_plural(before, lowers, tags)) and _takes_object(at, before, option, lowers, tags) and not _has_predicate(at, option, lowers, tags)
    )


def _counts(at: int, tags: list[str]) -> bool:
    """A number that is a subject ("the two discussed", "Bill 8 received")."""
    return at > 0 and tags[at] == "0" and tags[at - 1] in "aNP"


def _may_be_verb(option: str) -> bool:
    return "z" in option or "v" in option or "d" in option


def _joined(at: int, conjunction: int, form: str, option: str, lowers: list[str], tags: list[str]) -> bool:
    """A second predicate ("backs Macron and calls for unity"): no noun of a pair stands before the conjunction, and a verb of its form does."""
    start = stretch_start(at, lowers, tags)
    called = lowers[at] == "calls" and lowers[at + 1 : at + 2] in (["for"], ["on"]) and lowers[conjunction - 1] not in _CLAMOUR
    parallel = tags[conjunction - 1] == "N" and lowers[conjunction - 1].endswith("s") and not called  # "criticises the attacks and calls for restraint"
    verbs = [tags[i] for i in range(start, conjunction) if is_finite(i, lowers, tags)]
    return not (parallel and form == "z") and verbs[-1:] == [form] and _takes_object(at, conjunction, option, lowers, tags)


def _takes_object(at: int, before: int, option: str, lowers: list[str], tags: list[str]) -> bool:
    """Whether what follows may complete a verb."""
    following = tags[at + 1] if at + 1 < len(tags) else "."
    mostly = option[0] in "zv"
    if following == "s" and lowers[at] in _TELLING and lowers[at + 1] == "that" and tags[before] == "N" and not behind_preposition(before, lowers, tags):
        return True  # "the minister claims that"
    opens_talks = lowers[at + 1 : at + 2] == ["talks"] and lowers[at] in _OPENING_TALKS  # "the United States start talks with"
    if opens_talks or ("d" in option and _is_shooting(at, tags, lowers)) or (following == "&" and "z" in option and tags[at + 2 : at + 3] == ["z"]):
        return True  # "a gunman attacks and kills"
    if following == "g" and "z" in option:
        return tags[before] in NAMES  # "Japan delays sending troops"
    if following in OBJECT_STARTS or following in "sw":
        return (
            tags[before] not in "N&"
            or mostly
            or following in "aqHCT"
            or (following == "0" and (tags[before] == "&" or ("d" in option and is_plural(before, lowers, tags))))
        )
    if following == "t":
        # "Russia plans to attack", "the army promises to leave", "Jordan and Egypt meet to discuss"
        known = tags[before] in NAMES or tags[before] == "T" or lowers[before] in GROUPS or option[0] == "z"
        return known and lowers[at] not in _TALK and ("z" in option or mostly)
    if following == "I":
        word = lowers[at + 1]
        if word in _OF_NOUNS:
            return False
        if lowers[at] == "calls" and word in ("on", "for"):
            return True  # "the resolution calls on all parties": no call of anybody where nothing else is the verb
        named = (tags[before] in "HP" or lowers[before] in GROUPS or tags[before - 1] == "w") and lowers[at] not in _TALK
        named = named or (tags[before] in NAMES and "d" in option)
        return (mostly and (word != "to" or "z" in option)) or (named and ("z" in option or "d" in option))
    if following in "NJ" and "z" not in option:
        listed = "&" in tags[stretch_start(before, lowers, tags) : before] and lowers[at + 1] not in _TALK
        if lowers[before] in _FIGHTERS and before == at - 1:
            return True  # "the Armed Forces strike depots", "Russian jets attack military targets"
        return tags[before] in NAMES and (mostly or listed)  # "Russia and China veto resolutions"
    if following in "NJ":
        titled = tags[before] == "T" and not lowers[before].endswith("s")
        closed = tags[before] == "," or ((tags[before] in NAMES or titled or lowers[before] in GROUPS) and lowers[at] not in _TALK)
        return "z" in option and tags[before] != "&" and (mostly or closed)
    return mostly and (following in NP_START or following in "RWt.")


def _is_shooting(at: int, tags: list[str], lowers: list[str]) -> bool:
    """A past form that may be a noun, in front of what only completes a verb: "rebels shot down a jet", "cut short a visit", "shot and killed two"."""
    following = lowers[at + 1 : at + 3]
    return following[:1] in (["dead"], ["down"], ["short"]) or (following[:1] == ["and"] and tags[at + 2 : at + 3] == ["d"])


def _has_predicate(at: int, option: str, lowers: list[str], tags: list[str]) -> bool:
    """Whether the stretch of a unit has a finite verb; one that "and" joins, or a participle behind a noun, speaks for another before it."""
    start = stretch_start(at, lowers, tags)
    for index in range(start + (tags[start] == "d"), at):  # "Passed in 1978, the resolution calls on"
        if is_finite(index, lowers, tags) and not (tags[index] == "d" and tags[at - 1] == ","):
            return True
    for index in range(at + 1, len(tags)):
        if ends_stretch(index, lowers, tags) or (tags[index] == "," and tags[start - 2 : start] == [",", "w"]):  # "X, whom Ivanov plans to see, left"
            return False
        listed = tags[index - 1] == "," and "d" in option and tags[at - 1] in NAMES  # "Peru cut taxes, condemned"
        reduced = (option[0] in "zv" and _is_reduced(index, tags)) or (tags[index] == "d" and (listed or lowers[index + 1 : index + 2] == ["by"]))
        if is_finite(index, lowers, tags) and tags[left_of(index, tags)] != "&" and not reduced:
            return True
    return False


def _is_reduced(at: int, tags: list[str]) -> bool:
    """ "the troops deployed there": a participle that needs no object."""
    return tags[at] == "d" and tags[at - 1] == "N" and tags[at + 1 : at + 2] in (["I"], ["p"], ["W"], ["."], [","], ["t"])

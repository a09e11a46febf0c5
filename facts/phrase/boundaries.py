"""Where a base phrase ends that the tags alone cut wrongly: "the first time | Chadian envoys met", "in the strongest terms | Chad's raid",
"the curbs | Chad (has imposed)", "a drone and missile attack".

Called by `facts.phrase.phrases` before phrases are joined.
"""

from __future__ import annotations

from facts.lexicon import Lexicon
from facts.phrase.phrase import Phrase
from facts.tag import Units

_TIMES = frozenset("time day year month week night moment minute weekend decade".split())
_NOVICES = frozenset("voters offenders buyers visitors candidates".split())  # "first time voters"
_NAMES = "CDKOHT"  # what begins the subject of a clause that says which time it was
_ALONE = "CKHO"  # who may be the subject of a clause that says whose claim it is not
_FINITE = ("z", "d", "b", "h", "m", "o")
_LANDS = frozenset("mainland heartland motherland territory".split())  # whose land stands behind it
_VERBS = "vzdgn"
_GOVERNING = "vzdgnI"  # what has a thing for its object
# What somebody is in charge of, in front of his title: "armed forces Commander Ivanov".
_CHARGES = frozenset("forces affairs operations relations communications services veterans sports works resources police".split())
_HELD = frozenset("soldiers troops diplomats officials workers".split())
_PLAIN = frozenset("aqJN0D")  # what stands in front of a thing that nobody's name follows as its own
_OF_PEOPLE = _PLAIN | frozenset("PECO-")  # "the Kurdish militias | Turkey (fights)"
_GRANTED = frozenset("hours days weeks months minutes years dollars euros pounds".split())  # what somebody named is given
_CALLING = frozenset("call calls called calling label labels labelled labeled brand brands branded term terms termed dub dubs dubbed deem deems deemed".split())
_ADDRESSING = (["told"], ["tells"], ["telling"], ["tell"])
_MANNERS = frozenset("terms way manner words language fashion".split())
_SHORTEST = 3
_WITHIN = ("in", "at", "across", "outside", "near", "around")
_MANY = frozenset("tens dozens scores hundreds thousands millions crowds".split())
_DETERMINERS = ("the", "each", "every")
# Nouns that two kinds of a thing stand in front of, joined by "and": "a drone and missile attack", "a trade and investment deal".
_HEADS = frozenset(
    "attack strike raid assault barrage bombardment offensive onslaught operation salvo bombing deal agreement accord treaty pact ban embargo "
    "blockade fire shelling programme program exercise drill mission summit conference forum partnership alliance".split()
)
_COMMENTED = frozenset(
    "move decision step action measure charge claim allegation accusation demand proposal plan ruling verdict declaration remark comment".split()
)
_PLACES = frozenset("border borders frontier frontiers capital capitals coast coasts side sides city cities town towns village villages shore shores".split())
_FACED = frozenset("despite over amid to against facing faced faces".split())  # what is a deed and no body behind them: "despite French opposition"


def part(phrase: Phrase, units: Units, lexicon: Lexicon) -> list[Phrase]:
    """A base noun phrase, in two where who acts or what is told of stands right behind a time, a manner or a claim: "the year | Moscow (launched)"."""
    first, end = phrase.base
    if end - first == 1:
        return [phrase]
    often = end - 1
    while often > first and units.lowers[end - 1] == "times" and units.tags[often - 1] == "0":
        often -= 1
    if first < often < end - 1:
        return _parted(phrase, often, units)  # "visited Oslo | four times"
    there = _place_ahead(first, end, units)
    if there:
        return _parted(phrase, there, units)
    said = next((unit for unit in range(first + 1, end - 1) if (units.lowers[unit], "told") in lexicon.frames), None)
    if said is not None and end - said == 2 and units.tags[said] == "N" and units.tags[end - 1] in _ALONE and units.tags[end : end + 1] in _FINITE:
        return _parted(phrase, said + 1, units)  # "a charge | Tehran (denies)"
    if (
        units.lowers[first] in ("a", "an")
        and units.tags[first - 1 : first] == ","
        and units.lowers[first + 1] in _COMMENTED
        and _names_somebody(first + 2, end, units)
    ):
        return _parted(phrase, first + 2, units)  # "expelled its envoys, a move | the Kremlin (condemned)"
    name = _name_start(phrase, units)
    if name > first and units.tags[end : end + 1] in _FINITE and _is_thing(first, name, units, lexicon):
        return _parted(phrase, name, units)  # "the curbs | Chad (has imposed)"
    given = end - 2  # "gave Ivanov | 24 hours"
    if given > first and units.tags[given] == "0" and units.lowers[end - 1] in _GRANTED and units.tags[given - 1] in "PH" and units.tags[first - 1] in _VERBS:
        return _parted(phrase, given, units)
    before = units.lowers[max(0, first - 4) : first]  # "called the French plan | dangerous nonsense", "called France's plan | dangerous nonsense"
    judged = not _CALLING.isdisjoint(before if before[-1:] == ["'s"] else before[-1:])
    quality = units.tags.find("NJ", first, end) + 1 if judged else 0
    if quality and set(units.tags[quality:end]) == {"J", "N"} and units.tags[end - 1] == "N":
        return _parted(phrase, quality, units)
    if before[-1:] == ["as"] and units.tags[first] == "J" and units.starts[first + 1] > units.ends[first] + 1:
        return _parted(phrase, first + 1, units)  # "condemned as “absurd” | remarks"
    if judged or before[-1:] in _ADDRESSING:
        quoted = _quoted_from(first + 1, end, units)
        if quoted:
            return _parted(phrase, quoted, units)  # "called the French raid | “hell on earth”", "told reporters | “Women must”"
    if end - first < _SHORTEST or units.lowers[first] not in _DETERMINERS:
        return [phrase]
    manner = first > 0 and units.lowers[first - 1] == "in"  # "condemned in the strongest terms Chad's raid"
    for unit in range(first + 1, end - 1):
        time = units.lowers[unit] in _TIMES and units.tags[unit] == "N" and units.tags[unit + 1] in _NAMES
        time = time or (units.lowers[unit] == "time" and _are_people(unit + 1, end, units, lexicon))
        if time or (manner and units.lowers[unit] in _MANNERS):
            return _parted(phrase, unit + 1, units)
        if units.tags[unit] not in "JN0":
            break
    return [phrase]


def _quoted_from(first: int, end: int, units: Units) -> int:
    """Where a quotation begins behind a noun: quotation marks are no units, and leave a gap; else 0."""
    return next((unit for unit in range(first, end) if units.starts[unit] > units.ends[unit - 1] + 1 and units.tags[unit - 1] == "N"), 0)


def _place_ahead(first: int, end: int, units: Units) -> int:
    """Where who acts begins behind the place that a clause opens with, without a comma: "In Lima | dozens of students (clashed)"; else 0."""
    if not first or units.lowers[first - 1] not in _WITHIN or units.tags[first] not in "CKL" or (first > 1 and units.tags[first - 2] not in ";:~s"):
        return 0
    behind = first + 1
    many = units.lowers[behind] in _MANY or units.tags[behind] == "0"
    return behind if many or (units.tags[behind] in "NEDPHTOJ" and units.tags[end : end + 1] in _FINITE) else 0


def _are_people(begin: int, end: int, units: Units, lexicon: Lexicon) -> bool:
    """Whether the units are several people, who did something then: "the first time | senior envoys (met)"; but "first time voters"."""
    role = lexicon.roles.get(units.lowers[end - 1])
    return role is not None and role.plural and role.type != "body" and units.lowers[begin] not in _NOVICES and units.tags[begin] in "JN0DEP"


def _names_somebody(begin: int, end: int, units: Units) -> bool:
    """Whether the units name the subject of a verb right behind them."""
    return begin < end and units.tags[begin] in _NAMES and units.tags[end : end + 1] in (*_FINITE, "S")


def _is_thing(first: int, name: int, units: Units, lexicon: Lexicon) -> bool:
    """Whether the units in front of a name tell a thing, which a state does not give its name to, and a person only to one of its kind; or several
    people, who are more than one name says ("the rebels | Chad (is fighting)")."""
    noun, word = name - 1, units.lowers[name - 1]
    role = lexicon.roles.get(word)
    if units.tags[noun] != "N" or word in _LANDS or not (_PLAIN if role is None else _OF_PEOPLE).issuperset(units.tags[first:name]):
        return False
    if role is not None:
        held = role.type == "crowd" or word in _HELD  # "the hostages | Hamas (freed)"; but "the rebels M23"
        return role.plural and role.type != "body" and (units.tags[name] in "CK" or (held and units.tags[name] == "O")) and units.words[noun] == word
    several = lexicon.noun_lemma(word) != word
    return units.tags[name] in "CK" or (units.tags[name] in "PHTO" and several) or (units.tags[name] == "O" and word in _HEADS)


def _name_start(phrase: Phrase, units: Units) -> int:
    """Where the last name of a base phrase begins, with its title where it is governed by a verb: "(denies) charges | President Ivanov (made)"."""
    first, end = phrase.base
    name = end - 1
    governed = first > 0 and units.tags[first - 1] in _GOVERNING
    titled = governed and units.tags[name] in "PH" and name - first > 1 and units.tags[name - 1] == "T" and units.lowers[name - 2] not in _CHARGES
    return name - 1 if titled else name


def _parted(phrase: Phrase, at: int, units: Units) -> list[Phrase]:
    first, end = phrase.base
    return [Phrase("NP", first, at, (first, at), phrase.word), Phrase("NP", at, end, (at, end), units.lowers[at])]


def join_kinds(base: list[Phrase], units: Units, lexicon: Lexicon) -> list[Phrase]:
    """Base phrases, of which those that "and" joins in front of one noun are one: "a rocket and mortar attack", "Chadian, Danish and Peruvian support"."""
    pairs = [at for at, phrase in enumerate(base[:-2]) if phrase.type == "NP" and base[at + 1].word == "and"]
    kinds = {at: at + 2 for at in pairs if _one_noun(base[at], base[at + 2], units, lexicon)}
    for at in pairs:
        if _one_deed(base[at], base[at + 2], units, lexicon):
            kinds[_first_nation(base, at, units)] = at + 2
    for at in [at for at, phrase in enumerate(base[:-3]) if phrase.type == "NP" and [p.word for p in base[at + 1 : at + 3]] == [",", "and"]]:
        first = _first_nation(base, at, units)
        if first < at and _one_deed(base[at], base[at + 3], units, lexicon):
            kinds[first] = at + 3  # "Chadian, Danish, and Peruvian support"
    joined: list[Phrase] = []
    at = 0
    while at < len(base):
        phrase, last = base[at], kinds.get(at, at)
        joined.append(phrase if last == at else Phrase("NP", phrase.first, base[last].end, (phrase.first, base[last].end), phrase.word))
        at = last + 1
    return joined


def _first_nation(base: list[Phrase], at: int, units: Units) -> int:
    """Where the list of nations begins that stands in front of one deed, whose last but one is at `at`: "US, Chadian | and Peruvian strikes"."""
    first = at
    while first > 1 and base[first - 1].word == "," and _is_nation(base[first - 2], units) and _is_nation(base[first], units):
        first -= 2
    placed = first > 0 and base[first - 1].type == "I" and units.tags[base[first].base[1] - 1] != "D"  # "in the US, Chadian and Peruvian jets"
    return at if placed or (first < at and not _is_nation(base[at], units)) else first


def _is_nation(phrase: Phrase, units: Units) -> bool:
    """An adjective or abbreviation of a state alone: "Chadian", "the US"."""
    word = units.words[phrase.base[1] - 1]
    alone = phrase.type == "NP" and units.tags[slice(*phrase.base)].lstrip("aJ") in ("D", "C")
    return alone and (units.tags[phrase.base[1] - 1] == "D" or word.isupper() or word.endswith("."))


def _one_noun(one: Phrase, other: Phrase, units: Units, lexicon: Lexicon) -> bool:
    """Whether two base phrases share the noun that the second ends in: the first ends in a plain noun in the singular, the second is nouns alone."""
    last, (begin, end) = one.base[1] - 1, other.base
    if other.type != "NP" or units.tags[begin:end] not in ("NN", "NNN") or units.tags[last] != "N":
        return False
    word, head = units.lowers[last], units.lowers[end - 1]
    role = lexicon.roles.get(word)
    thing = role is None or (role.type == "force" and not role.plural)  # "drone", but not "envoy"
    return thing and lexicon.noun_lemma(word) == word and word not in _HEADS and lexicon.noun_lemma(head) in _HEADS


def _one_deed(one: Phrase, other: Phrase, units: Units, lexicon: Lexicon) -> bool:
    """Whether two nations share the deed or thing that the second names: "Chadian and Peruvian support"; people are read one by one."""
    if other.type != "NP" or units.tags[other.base[0]] != "D" or units.tags[slice(*one.base)].lstrip("aJ") not in ("D", "C"):
        return False
    begin, end = other.base
    adjective = _is_nation(one, units)  # "the US and Peruvian plans", but "Chad and Peruvian plans"
    thing = units.tags[end - 1] == "N" and units.tags[begin + 1] != "-" and lexicon.roles.get(units.lowers[end - 1]) is None
    thing = thing and units.lowers[end - 1] not in _PLACES  # each has its own
    thing = thing or (units.lowers[end - 1] == "opposition" and one.first > 0 and units.lowers[one.first - 1] in _FACED)
    return adjective and end - begin > 1 and thing

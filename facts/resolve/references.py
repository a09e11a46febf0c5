"""Words that stand for actors named elsewhere: pronouns, "both sides", "the two leaders", the publisher's "we". Used by `facts.resolve.actors`.

Two candidates mean none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import replace

from facts.lexicon import Role
from facts.phrase.bands import NUMBERS
from facts.resolve.actor import Actor, is_lone
from facts.resolve.countries import known_at
from facts.resolve.discourse import Discourse
from facts.resolve.things import POWERS, Things
from facts.tag import Units

_MALE, _FEMALE = frozenset("he him his himself".split()), frozenset("she her herself".split())
_THEY, _IT = frozenset("they them their themselves".split()), frozenset("it its itself".split())
_SAID = frozenset("said says added adds announced announces".split())
_DENYING = ("denie", "deny", "reject", "refute", "dismiss", "dispute")
_WHEN = frozenset("during before after following of amid since until".split())
_REVEALED = frozenset("revelations revelation reports report allegations allegation claims claim rumours rumors news suggestions accusations".split())
_SUBJECTS = frozenset("he she it they him them".split())
FIRST_PERSONS = frozenset("i me my myself we us our ourselves".split())
_LANDS = frozenset("countries nations".split())
_POSTS = frozenset("vice deputy foreign prime defence defense interior finance trade".split())
_NUMBERS = {"both": 2, **NUMBERS}
# Nouns for states and whoever else may be a side; a group of persons stands for their countries there.
_SIDES = frozenset(
    "sides countries nations governments states neighbours neighbors parties capitals powers rivals foes allies "
    "delegations republics signatories kingdoms".split()
)
_STATES = frozenset("countries nations states neighbours neighbors powers rivals foes allies republics".split())
_OPPOSED = frozenset("sides parties".split())
_AT_ODDS = frozenset(
    "warring rival feuding opposing neighbouring neighboring brotherly fraternal friendly allied nuclear-armed".split()
)  # of the sides themselves
_BETWEEN = frozenset("between among with against".split())
_JOINED = re.compile(r"[,;] (?:and|but|while) ")  # what another clause begins with
_BORDER = re.compile(r"\b(?:border|frontier)\b")
_LEADING = ("president", "prime minister", "premier", "chancellor", "king", "leader", "ruler")
_SECOND = frozenset("vice deputy former opposition".split())
_ANYBODY = {"man": "m", "woman": "f", "person": "", "people": "", "candidate": "", "friend": "", "politician": "", "figure": ""}
_OFFICIALS = frozenset("leader official diplomat statesman envoy negotiator politician counterpart chief head dignitary".split())


class References(Things):
    """The references of one sentence."""

    def __init__(self, discourse: Discourse, units: Units) -> None:
        super().__init__(discourse, units)
        self.people: list[Actor] = []  # persons of this sentence, wherever they stand
        self.nameless: list[Actor] = []  # persons without a name that it tells something is done to
        self.governed: dict[int, frozenset[str]] = {}  # the unit of an object, and whose act it is the object of: "asked Ivanov to help him"
        self.owners: dict[int, Actor] = {}  # the unit of a possessive, and whose it must be: "urged Israel to end its siege"

    def pronoun(self, first: int, end: int) -> list[Actor]:
        """Whom the pronoun at units `[first, end)` stands for."""
        word = self._units.lowers[first]
        start, stop = self._units.starts[first], self._units.ends[end - 1]
        if word in FIRST_PERSONS:
            return self._first_person(word, start, stop)
        elif first in self.owners:
            found = [self.owners[first]]
        elif word in _THEY:
            found = self._plural(word, start, self.apart.get(first, frozenset()))
            acting = ({actor.name for actor in group} for group in (*self._discourse.plurals, *self._discourse.collectives, *self._discourse.pairs))
            if found and word == "they" and first == 0 and (all(a.type == "person" for a in found) or {a.name for a in found} in acting):
                self._discourse.they = [replace(actor, start=start, end=stop) for actor in found]
        elif word in _MALE or word in _FEMALE:
            first = self._alike(first, word)
            gender = "m" if word in _MALE else "f"
            object_ = word == "him" or (word == "her" and self._units.tags[first] == "p")
            beside = object_ and first not in self.governed
            told = self._units.tags[first - 1] == "g" and object_
            found = self._beside_subject(gender, start) if beside else []
            found = found or ([a for a in self.nameless if a.end <= start][-1:] if told else []) or self._person(gender, first, object_=object_)
        elif word in _IT:
            found = self._thing(first, start)
        else:
            found = []
        return [self._standing_for(actor, word, start, stop) for actor in found]

    def _alike(self, unit: int, word: str) -> int:
        """The unit of the same possessive in front, which means the same person: "after his talks with Ivanov ahead of his visit"."""
        tags, lowers = self._units.tags, self._units.lowers
        if word not in ("his", "her") or unit < 2 or tags[unit] != "q" or lowers[unit - 1] not in _WHEN:
            return unit
        for at in range(unit - 1, -1, -1):
            if tags[at] in "vzdmbho.;":
                return unit
            if lowers[at] == word and tags[at] == "q":
                return at
        return unit

    def _standing_for(self, actor: Actor, word: str, start: int, stop: int) -> Actor:
        """The actor at the name that the sentence itself gives it, else at the pronoun; a possessive only implies it and stays."""
        quotations = self._discourse.quotations  # who is named outside of the words that have the pronoun may be who says them
        apart = quotations.at(start) is not None and quotations.at(actor.start) != quotations.at(start)
        if word in _SUBJECTS and self._units.starts[0] <= actor.start < actor.end <= start and not apart:
            start, stop = actor.start, actor.end
        _, mark, borrowed = actor.resolved_by.partition("; ")
        return replace(actor, start=start, end=stop, resolved_by=f"pronoun: {word}{mark}{borrowed}")

    def _first_person(self, word: str, start: int, stop: int) -> list[Actor]:
        """The speaker of a quotation, named before or behind it; outside of one the publisher's "we"."""
        quoted = self._discourse.quotations.stand_in(word, start, stop)
        if quoted is not None:
            return [quoted]
        author = [self._discourse.author] if self._discourse.author is not None else []
        found = self._discourse.publisher if word.startswith(("w", "u", "o")) else author
        return [replace(actor, start=start, end=stop, resolved_by=f"pronoun: {word}") for actor in found]

    def _person(self, gender: str, unit: int, *, object_: bool) -> list[Actor]:
        """The last subject of the sentence that fits, whom its opening phrase waits for, or whom the sentences before tell of."""
        start = self._units.starts[unit]
        own = [a for a in self.subjects if a.end <= start]
        doers = self.governed.get(unit, frozenset(a.name for a in own[-1:])) if object_ else frozenset()
        author = self._discourse.author  # who is "I" in his own words
        without = self.apart.get(unit, frozenset()) | doers | ({author.name} if author is not None else set())
        speaks = unit in self.speaking

        def fits(actor: Actor) -> bool:
            known = actor.type == "person" or (speaks and actor.is_somebody)
            return known and self._gender(actor) in ("", gender) and actor.name not in without

        def surely(actor: Actor) -> bool:
            return self._gender(actor) == gender

        def may_be(actor: Actor) -> bool:
            return self._gender(actor) in ("", gender) and actor.name not in without

        fitting = [a for a in own if fits(a)]
        last = [
            a for a in own[-1:] if (a.is_somebody or is_lone(a, self._discourse.lexicon.roles)) and a.name not in without and self._gender(a) in ("", gender)
        ]
        said = self._reporting(unit)
        reported = unit > 0 and self._units.lowers[said] in _SAID  # "the admiral said last week he would leave"
        if (reported and said > 0 and self._units.lowers[said - 1] == "who" and not last) or self._is_revealed(unit, own, fits):
            return []  # "Ivanov may be sued by a nurse who says he was tortured"
        found = (last if reported else []) or ([a for a in fitting if surely(a)] or fitting)[-1:] or last
        if not found and self.ahead is not None and unit < self.ahead[0] and fits(self.ahead[1]):
            found = [self.ahead[1]]
        if not found and (not speaks or self._denies(unit)):
            beside = {a.name: a for a in self.people if a.end <= start and fits(a)}
            named = [a for a in beside.values() if a.name[:1].isupper()]
            only = named if len(named) == 1 else list(beside.values())  # "sanctions on Ivanov and his son, charging that he"
            found = [a for a in only if a.affiliation is not None or surely(a)] if len(only) == 1 else []
        return found or self._discourse.salience.person(fits, surely, may_be, speaks=speaks)

    def _is_revealed(self, unit: int, own: list[Actor], fits: Callable[[Actor], bool]) -> bool:
        """Whether "he" may be either of two: "the minister defended Ivanov after reports that he had fled"."""
        lowers = self._units.lowers
        said = self._reporting(unit)
        if unit < 2 or lowers[said] not in _REVEALED or not own:
            return False
        start = self._units.starts[unit]
        others = {a.name for a in self.people if own[-1].end <= a.start and a.end <= start and fits(a)} - {own[-1].name}
        return bool(others) and fits(own[-1])

    def _denies(self, unit: int) -> bool:
        """ "Chad accused Ivanov of fraud, which he has always denied": whoever denies answers what the sentence has just said of him."""
        return any(word.startswith(_DENYING) for word in self._units.lowers[unit + 1 : unit + 4])

    def _reporting(self, unit: int) -> int:
        """The unit in front of a pronoun, past "that" and a date."""
        at = unit - 1
        while at > 0 and self._units.tags[at] in "sW":
            at -= 1
        return at

    def _beside_subject(self, gender: str, start: int) -> list[Actor]:
        """Whom "him" stands for where the sentence has named somebody beside its subject: "met Sharaa and urged him"."""
        own = [a.name for a in self.subjects if a.end <= start][-1:]
        named = [a for a in self.people if a.end <= start and a.name not in own and self._gender(a) in ("", gender)]
        return named[-1:] if own else []

    def _gender(self, actor: Actor) -> str:
        if actor.type == "person":
            return actor.gender or self._discourse.lexicon.given.get(actor.name.split()[0], "")
        return "f" if actor.name.endswith("woman") else "m" if actor.name.endswith("man") else ""

    def is_group(self, first: int, end: int, role: Role) -> bool:
        """Whether a noun phrase can only stand for parties named before: "both sides", "the two leaders", "the parties"."""
        words = self._units.lowers[first:end]
        if not role.plural or not ({"both", "the", "these", "all"} & set(words[:1])) or self._is_told_apart(end):
            return False
        if words[0] == "all":
            return len(words) == 3 and words[1] in _NUMBERS  # "all three leaders"
        words = [word for word in words[:-1] if word not in _AT_ODDS] + words[-1:] if words[-1] in _SIDES else words  # "the warring sides"
        counted = len(words) > 2 and words[1] in _NUMBERS
        posts = counted and _POSTS.issuperset(words[2:-1])  # "the two vice foreign ministers"
        states = len(words) > 3 and words[1] == "two" and words[-1] in _STATES and not self._names_country(first + 2, end - 1)  # "the two NATO allies"
        return posts or states or (len(words) == 2 and (words[0] == "both" or words[-1] in _SIDES))

    def _is_told_apart(self, end: int) -> bool:
        """Whether a relative clause says which ones are meant: "the countries that have joined", but "told the sides that they must"."""
        lowers, tags = self._units.lowers, self._units.tags
        return lowers[end : end + 1] in (["that"], ["which"], ["who"], ["whose"]) and tags[end + 1 : end + 2] in tuple("vzdmbhoRX")

    def group(self, first: int, end: int, without: Collection[str | None] = ()) -> list[Actor]:
        """The parties of a definite plural: the last persons of that number, or the states that are named together most; none of them of `without`."""
        words = self._units.lowers[first:end]
        size = next((_NUMBERS[word] for word in words if word in _NUMBERS), None)
        start, stop = self._units.starts[first], self._units.ends[end - 1]
        known = self._named_together(start, without)
        if words[-1] in _SIDES:
            opposed = self._opposed(known)
            sets = [*opposed, *(self._states(group) for group in known)]
            lands = words[-1] in _LANDS  # a union or a court is none of "the two countries"
            found = self._commonest([one for one in sets if not lands or all(actor.type == "country" for actor in one)], size)
            if words[-1] in _OPPOSED and not any({a.name for a in found} == {a.name for a in group} for group in opposed):
                found = []
            found = found or [actor for actor in self._named_behind(stop, size, without) if not lands or actor.type == "country"]
            found = found if len(found) > 1 else []
        else:
            noun = "leader" if words[-1].startswith("heads of ") else self._discourse.lexicon.noun_lemma(words[-1].split()[-1])
            people = [g for g in known if (size is None or len(g) == size) and all(self._is_one_of(a, noun) for a in g)]
            found = people[-1] if people else self.only_ones(noun, size, start)
        return [replace(a, start=start, end=stop, resolved_by=f"group: {' '.join(words)}") for a in found]

    def _names_country(self, first: int, end: int) -> bool:
        """Whether what stands in front of a noun names one state: "the two Sudanese neighbours"."""
        return any(known is not None and known.type == "country" for known in (known_at(unit, self._units) for unit in range(first, end)))

    def sides(self, stop: int, without: Collection[str | None]) -> list[Actor]:
        """The two states or powers between which the text in front of a character tells of most: none where others are as often, or one of `without`."""
        pairs = [group for group in self._opposed(self._named_together(stop, without)) if len(group) == 2]
        counts = Counter(frozenset(actor.name for actor in pair) for pair in pairs).most_common(2)
        even = len(counts) == 2 and counts[0][1] == counts[1][1]
        return next((pair for pair in reversed(pairs) if {actor.name for actor in pair} == counts[0][0]), []) if counts and not even else []

    def _named_together(self, stop: int, without: Collection[str | None]) -> list[list[Actor]]:
        """The lists and pairs in front of a character, in order: no onlookers, and none with somebody of `without`."""
        known = sorted((g for g in (*self._discourse.groups, *self._discourse.pairs) if g[-1].end <= stop), key=lambda g: g[-1].end)
        known = [group for group in known if not self._discourse.looks_on(group)]
        return [group for group in known if not {actor.affiliation for actor in group} & set(without)] if without else known

    def _opposed(self, known: list[list[Actor]]) -> list[list[Actor]]:
        """The states of those that may be the sides of something."""
        return [self._states(group) for group in known if self._is_opposed(group)]

    def only_ones(self, noun: str, size: int | None, start: int) -> list[Actor]:
        """The only persons of that office whom the text has named, besides those whom the sentence tells of: "Biden rang both leaders"."""
        acting = {actor.name for actor in (*self.subjects, *self.people) if actor.start >= self._units.starts[0]}
        named = [memory.actor for memory in self._discourse.persons.values() if memory.actor.end <= start and memory.actor.name not in acting]
        found = [a for a in named if a.affiliation is not None and (self._is_leader(a) if noun == "leader" else self._is_one_of(a, noun))]
        return found if len(found) == size else []

    def _is_leader(self, actor: Actor) -> bool:
        """Whether a person is the head of a state or government, as far as the text or his office tells."""
        return any(office.endswith(_LEADING) and not _SECOND.intersection(office.split()) for office in self._discourse.offices(actor))

    def _is_one_of(self, actor: Actor, noun: str) -> bool:
        """Whether a person may be one of "the two ministers": by what the document calls him or the office that he holds."""
        if actor.type != "person" or noun in _ANYBODY:
            return actor.type == "person" and self._gender(actor) in ("", _ANYBODY[noun], actor.gender if not _ANYBODY[noun] else "")
        offices = self._discourse.offices(actor)
        if noun == "minister" and any(office.startswith("secretary of ") for office in offices):
            return True
        return any(noun in office.replace("-", " ").split() for office in offices) or (noun in _OFFICIALS and bool(offices))

    def _is_opposed(self, group: list[Actor]) -> bool:
        """Whether a group may be the sides or parties of something: doers of one deed, subjects of a verb, a list behind "between" or "with"."""
        if any(group is other for other in (*self._discourse.pairs, *self._discourse.plurals, *self.plurals)):
            return True
        before = self._discourse.text[max(group[0].start - 60, 0) : group[0].start].lower().split()
        return any(word in _BETWEEN for word in before[-4:])

    def _named_behind(self, stop: int, size: int | None, without: Collection[str | None]) -> list[Actor]:
        """The two powers that the rest of the clause names: "urged both sides to stop as Israel and Hamas exchanged fire"."""
        rest = _JOINED.search(self._discourse.text, stop, self._units.ends[-1])
        end = rest.start() if rest is not None else self._units.ends[-1]
        named = {known.name: known for known in self._discourse.setting.powers(stop, end) if known.affiliation not in without}
        bordering = _BORDER.search(self._discourse.text, stop, end)  # "will return for a second round at the border of Chad and Mali"
        if len(named) != (size or 2) or bordering is not None:
            return []
        return [Actor(known.name, known.affiliation, known.type, stop, stop, "named behind") for known in named.values()]

    @staticmethod
    def _commonest(groups: list[list[Actor]], size: int | None) -> list[Actor]:
        """The states that the document puts together most often, of equals the last."""
        fitting = [g for g in groups if len(g) == size or (size is None and len(g) > 1)]
        counts = Counter(frozenset(a.name for a in g) for g in fitting)
        return max(reversed(fitting), key=lambda g: counts[frozenset(a.name for a in g)], default=[])

    def _states(self, group: list[Actor]) -> list[Actor]:
        """The countries and organisations of a group; fewer where two members share one or one has none."""
        found: dict[str, Actor] = {}
        for actor in group:
            state = actor if actor.type in POWERS else self._discourse.state(actor)
            if state is not None:
                found.setdefault(state.name, state)
        return list(found.values())

"""The country that a sentence is set in: whose "the police" and "the court" are. Used by `facts.resolve.belongings`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from facts.lexicon import Known, Lexicon
from facts.resolve.datelines import Dateline, datelines, reports, town_of
from facts.resolve.lands import Lands, code_of
from facts.resolve.mentions import NEAR, only
from facts.tag import Scan

_ASIDE = re.compile(r"\b(?:to|from|with|against|on|for|over|into)\s(?:the\s)?$")
_AIMED = re.compile(r"\b(?:with|against|on|over)\s(?:the\s)?$")  # of whom nobody is: "called for sanctions on Russia"
_TOWARDS = re.compile(r"\b(?:to|with|against|on|over)\s(?:the\s)?$")
_TELLING = re.compile(r"\b[a-z]{4,}\b[^\n]*\b[a-z]{4,}\b")  # words that no dateline has: "On Friday, Annan begins a tour of two countries _ "
_SEVERAL = 2  # places that show where a text plays
_OWNS = re.compile(r"[A-Z][\w.]*(?: [A-Z][\w.]*)*['’]s?")
_DISMAYED = re.compile(
    r"\b(?:condemn|denounc|deplor|critici[sz]|regret|troubl|concern|alarm|dismay|disappoint|appall|outrage|slam|blast|decri|protest|reject|welcom|applaud)"
)


class Setting(Lands):
    """Where the sentences of one document are set, by the names in them and in front of them."""

    def __init__(self, text: str, scan: Scan, lexicon: Lexicon, day: str | None) -> None:
        super().__init__(text, scan, lexicon)
        self._day = day
        self._known: dict[tuple[int, int], tuple[str | None, str | None]] = {}
        self._homes: dict[tuple[int, int], str | None] = {}
        self._scenes: dict[tuple[int, int], str | None] = {}

    def country(self, start: int, end: int, *, place_only: bool) -> str | None:
        """The one country of the sentence at `[start, end)`: of the places in it, else that it names, else that the text before it names."""
        if (start, end) not in self._known:
            named = self._named(start, end)
            place = only([code for code, is_place in named if is_place])
            self._known[start, end] = (place, only([code for code, _ in named]) if named else self._before(start))
        place, wider = self._known[start, end]
        return place if place_only or place is not None else wider

    def institution(self, start: int, at: int, end: int, stop: int, said: str | None = None) -> str | None:
        """The country of an institution at `[at, end)` of the sentence `[start, stop)`: of the places there, of what stands in front of it, of its report.

        Else it is the one that an institution of its noun was last `said` to be of. What is named behind it and nowhere else is rather whom it deals with.
        """
        dismayed = self._dismayed(start, at)
        front = self.front(start, at)
        nearest = self.country(start, stop, place_only=True) or (front if front != dismayed else None) or self._dated_home(at) or self._before(start)
        wider = (self.home(at), said, self.country(start, stop, place_only=False))
        return nearest or next((code for code in wider if code not in (None, dismayed) and code and self.named_outside(code, [(end, stop)])), None)

    def _dated_home(self, at: int) -> str | None:
        """The country of the report around `at`, where its dateline tells it."""
        home = self.home(at)
        return home if home is not None and home == self._report(at)[2] else None

    def _dismayed(self, start: int, at: int) -> str | None:
        """The state that opens a sentence to say what it thinks of an institution at `at`, which is rather another's: "Chad was dismayed by the court"."""
        first = next(iter(self._found(start, min(start + len("The "), at) + 1)), None)
        return first[1] if first is not None and not first[2] and _DISMAYED.search(self._text, first[0], at) is not None else None

    def army(self, start: int, at: int, end: int, stop: int) -> str | None:
        """The country of an army at `[at, end)` of the sentence `[start, stop)`: it may strike abroad, so of the place only where nothing else tells."""
        place = self.country(start, stop, place_only=True)
        home = self.home(at)
        acting = self.front(start, at) or self.front(start, at, placed=False)  # "in Gaza, the IDF struck a post, the military said"
        return acting or (home if home != place else None) or self.institution(start, at, end, stop)

    def front(self, start: int, at: int, *, placed: bool = True) -> str | None:
        """The one country named in `[start, at)`, but for whom something goes to or comes from, and for where it is if not `placed`."""
        found = [(code, place) for begin, code, place in self._found(start, at) if not _ASIDE.search(self._text, max(start, begin - 12), begin)]
        return only([code for code, place in found if placed or not place])

    def named_outside(self, code: str, spans: Sequence[tuple[int, int]], *, as_place: bool = True) -> bool:
        """Whether the report of these spans names a country anywhere but in them, or there as where it is (`as_place`)."""
        first, last, _ = self._report(spans[0][0])
        named = ((begin, is_place) for begin, found, is_place in self._mentions if found == code and first <= begin < last)
        return any((as_place and is_place) or not any(start <= begin < end for start, end in spans) for begin, is_place in named)

    def named_inside(self, code: str, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether the words of these spans name a country."""
        return any(found == code for start, end in spans for _, found, _ in self._found(start, end))

    def only_aimed(self, code: str, start: int, end: int) -> bool:
        """Whether a country is named only in `[start, end)`, and there as whom something goes to or is against."""
        named = [begin for begin, found, _ in self._mentions if found == code]
        return bool(named) and all(start <= begin < end and self._is_aim(begin) for begin in named)

    def _is_aim(self, begin: int) -> bool:
        """Whether a name is what something is for or against, and owns nothing: "to Iraq", not "to Iraq's border"."""
        return _TOWARDS.search(self._text, max(0, begin - 12), begin) is not None and _OWNS.match(self._text, begin) is None

    def owns(self, begin: int) -> bool:
        """Whether a name is an owner's: "Iraq's border"."""
        return _OWNS.match(self._text, begin) is not None

    def names_beside(self, code: str, start: int, end: int) -> bool:
        """Whether `[start, end)` names any country but this one."""
        return any(found != code for _, found, _ in self._found(start, end))

    def only_beside(self, own: set[str | None], start: int, end: int, *, placed: bool = True) -> str | None:
        """The one country that `[start, end)` names beside some, but for where it is if not `placed`."""
        return only([code for _, code, place in self._found(start, end) if code not in own and (placed or not place)])

    def only_place_beside(self, own: set[str | None], start: int, end: int) -> str | None:
        """The one country, beside some, that `[start, end)` names as the place of something."""
        return only([code for _, code, place in self._found(start, end) if place and code not in own])

    def only_other(self, code: str) -> str | None:
        """The one country that the text names beside this one."""
        return only([found for _, found, _ in self._mentions if found != code])

    @cached_property
    def _mentions(self) -> list[tuple[int, str, bool]]:
        """Where the text names countries, and whether as a place."""
        return [*((begin, code, True) for begin, code in self._reports if code is not None), *self._found(0, len(self._text))]

    def home(self, at: int) -> str | None:
        """The country that the report around `at` is of: the only one or at least half of what it names, or its dateline's where that is a third of it.

        Else that of most of its places, where that is half of what it names together with whose the persons are that it names.
        """
        begin, end, dated = self._report(at)
        if (begin, end) not in self._homes:
            told = self._found(begin, end)
            own = [code for at_, code, _ in told if not _ASIDE.search(self._text, max(0, at_ - 12), at_)]
            own = own or [code for at_, code, _ in told if not _AIMED.search(self._text, max(0, at_ - 12), at_)]
            counts = Counter([*own, *([dated] if dated is not None else [])])
            self._homes[begin, end] = _dated(counts, dated) or _major(counts) or self._of_its_people(begin, end, dated, counts)
        return self._homes[begin, end]

    def _of_its_people(self, begin: int, end: int, dated: str | None, counts: Counter[str]) -> str | None:
        """The same counted with the persons that the report names, of the country of its dateline or that of most of its places."""
        counts = counts + Counter(self._compatriots(begin, end))
        places = Counter(code for _, code, is_place in self._found(begin, end) if is_place)
        main = max(places, key=lambda code: places[code], default=None)
        played = main is not None and places[main] >= _SEVERAL and places[main] * 2 > places.total() and _major(counts) == main
        return _dated(counts, dated) or (main if played else None)

    def _compatriots(self, begin: int, end: int) -> list[str]:
        """The countries of the persons that `[begin, end)` names, one for each mention of them."""
        found: dict[str, str] = {}
        for _, _first, known in self.named(begin, end, ("person",)):
            code = self._lexicon.affiliation(known.name, self._day)
            if code is not None and code in self._lexicon.countries:
                found.setdefault(known.name.rpartition(" ")[2], code)
        return [code for surname, code in found.items() for _ in re.finditer(rf"\b{re.escape(surname)}\b", self._text[begin:end])]

    def scene(self, at: int) -> str | None:
        """The country in which the report around `at` plays: of two thirds of its places, where it is a quarter of what it names; else its home.

        Others may be named as often, who act there. Half of the places are enough where no country is named more often.
        """
        begin, end, _ = self._report(at)
        if (begin, end) not in self._scenes:
            named = self._named(begin, end)
            places, all_ = (Counter(code for code, is_place in named if is_place or every) for every in (False, True))
            most = max(places, key=lambda code: places[code], default=None)
            told = most is not None and places[most] * 3 >= places.total() * 2 and places[most] > 1 and all_[most] * 4 >= all_.total()
            main = most is not None and places[most] * 2 > places.total() and places[most] > 2 and all_[most] == max(all_.values())
            self._scenes[begin, end] = most if told or main else self.home(at)
        return self._scenes[begin, end]

    def scene_among(self, at: int, codes: Collection[str], apart: Collection[str | None]) -> str | None:
        """Where the report around `at` plays, of these countries: of two thirds of their places, else of their mentions without those of some `apart`."""
        named = self._named(*self._report(at)[:2])
        for told in ([code for code, is_place in named if is_place and code in codes], [code for code, _ in named if code in codes and code not in apart]):
            counts = Counter(told)
            most = max(counts, key=lambda code: counts[code], default=None)
            if most is not None and counts[most] * 3 >= counts.total() * 2:
                return most
        return None

    def named_of(self, codes: Collection[str], start: int, end: int) -> str | None:
        """The only one of some countries that `[start, end)` names as a place."""
        return only([code for _, code, place in self._found(start, end) if place and code in codes])

    def _report(self, at: int) -> tuple[int, int, str | None]:
        """Where the report at `at` begins and ends, and the country of its dateline: a column of briefs holds several."""
        last = bisect_right(self._reports, at, key=lambda report: report[0])
        begin, code = self._reports[last - 1]
        return begin, self._reports[last][0] if last < len(self._reports) else len(self._text), code

    @cached_property
    def _reports(self) -> list[tuple[int, str | None]]:
        """Where the reports of the text begin, each with the country of its dateline."""
        return reports(self._datelines, lambda name: code_of(self._lexicon.names.get(name, ())))

    @cached_property
    def _datelines(self) -> list[Dateline]:
        return datelines(self._text)

    def dateline(self, at: int) -> Dateline | None:
        """The dateline of the report around `at`."""
        begin = self._report(at)[0]
        return next((line for line in self._datelines if line.start == begin), None)

    def told_from(self, at: int) -> int:
        """Where what the report around `at` tells begins: behind its dateline, whose day is the report's and no event's."""
        last = next((line for line in reversed(self._datelines) if line.start <= at), None)
        return last.end if last is not None and _TELLING.search(self._text, last.start, last.end) is None else 0

    def here(self, at: int) -> Known | None:
        """The town of that dateline, where the lexicon knows it: what "here" is."""
        line = self.dateline(at)
        return town_of(line, self._lexicon) if line is not None else None

    def _before(self, start: int) -> str | None:
        named = self._named(max(0, start - NEAR, self._report(start)[0]), start)
        return only([code for code, _ in named])


def _dated(counts: Counter[str], dated: str | None) -> str | None:
    """The country of a dateline, where it is a third of what is named."""
    return dated if dated is not None and counts[dated] * 3 >= counts.total() else None


def _major(counts: Counter[str]) -> str | None:
    """What is named alone, or at least as often as all others."""
    most = max(counts, key=lambda code: counts[code], default=None)
    return most if most is not None and (counts[most] * 2 >= counts.total() > 2 or counts[most] == counts.total()) else None

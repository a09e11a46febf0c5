"""Whose an actor without a name is that does not say so: a state's materiel, "the police" of where a sentence is set. Used by `facts.resolve.actors`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from facts.lexicon import Lexicon
from facts.phrase import Phrase
from facts.phrase.compounds import is_aircraft, loosely_compounded
from facts.phrase.ships import navy_of
from facts.resolve.actor import Actor
from facts.resolve.behind_posts import whose_body
from facts.resolve.countries import land_behind
from facts.resolve.discourse import Discourse
from facts.resolve.institutions import BY_NOUN, STATE
from facts.resolve.naming import Naming
from facts.resolve.persons import OF_FIRM
from facts.tag import Units

MATERIEL, FIGHTERS, RISING, SIDES, PEOPLE, TROOPS = "materiel", "fighters", "rising", "sides", "people", "troops"
DOMESTIC, SEATED, STRANGERS = "domestic", "seated", "strangers"
AT_HOME = (STATE, SIDES, PEOPLE, TROOPS, RISING)  # who is of the country that a text is set in
OF_SENTENCE = "country of the sentence"  # how the resolution of an unnamed actor ends that has its country from there
OF_MATERIEL = "materiel of its owner"  # why a state stands in for its jets
ELSEWHERE = "elsewhere"  # the class of an adjective in front of people who are not of the country that a text is set in
_NAMES = frozenset("CDEKOHMP")
ARMIES = frozenset("army military force navy".split())  # "the army", "the air force": who acts abroad too
UNARMED = frozenset(("PSE",))  # lands without an army, where soldiers are another's
_OF_A_REGION = frozenset(
    "government official officials governor minister ministers authorities authority parliament administration police court council".split()
)
_POSTS = frozenset("official officer negotiator spokesman spokeswoman".split())
_SUBJECTS_OF = frozenset("citizen national compatriot countryman expatriate".split())  # of the state that speaks of them, wherever they are
_OFFICIAL = frozenset("government army police parliament".split())
_LOCAL = ("minister", "governor", "mayor", "commissioner")  # who is at home where a sentence opens with its place
# A part of the world behind a noun, of which none of its countries alone has what the noun names: "courts in Europe".
IN_REGION = re.compile(
    r" (?:(?:in|across|around|throughout) (?:the )?(?:Europe|Asia|Africa|(?:Latin|South|Central) America|Middle East|West|world|region)|"
    r"(?:at|of|on) (?:the|an) (?:International|European|United Nations|UN|U\.N\.|World))\b"  # "judges at the International Criminal Court"
)


def of_a_state(words: Sequence[str], lexicon: Lexicon) -> str | None:
    """STATE where a word in front of a noun says that it is an institution of some state: "the opposition Liberal Party", "a government delegation"."""
    return STATE if any(word in _OFFICIAL or lexicon.belongings.get(word) in (SIDES, DOMESTIC) for word in words) else None


def of_rebels(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether officials are those of rebels, of no state: "rebel military officials"."""
    return lexicon.noun_lemma(words[-1]) in _POSTS and any(lexicon.belongings.get(word) == RISING for word in words[:-1])


class Belongings(Naming):
    """Gives the unnamed actors of one sentence the country that they belong to."""

    def __init__(self, discourse: Discourse, units: Units) -> None:
        super().__init__(discourse, units)
        self._kinds: dict[tuple[int, int], str | None] = {}

    def kind(self, begin: int, end: int) -> str | None:
        """Whether the noun group `[begin, end)` is a state's materiel, an institution of a state, or people of a place."""
        if (begin, end) not in self._kinds:
            self._kinds[begin, end] = self._kind(begin, end)
        return self._kinds[begin, end]

    def _kind(self, begin: int, end: int) -> str | None:
        if of_rebels(self._units.lowers[begin:end], self._lexicon):
            return RISING
        last = self._lexicon.noun_lemma(self._units.lowers[end - 1])
        if " " in last and last not in self._lexicon.belongings:
            last = last.rpartition(" ")[2]  # "finance minister" is one unit
        pair = f"{self._units.lowers[end - 2]} {last}" if end - begin > 1 else last
        whole = self._units.lowers[end - 1]
        triple = " ".join((*self._units.lowers[max(begin, end - 3) : end - 1], last))  # "civil society group"
        names = (whole, pair, last) if " " in whole else (triple, pair, last, whole)  # "heads of state"
        found = next((class_ for name in names if (class_ := self._lexicon.belongings.get(name)) is not None), None)
        word = self._units.words[end - 1]
        if found is None and (is_aircraft(word) or navy_of(begin, end, self._units) is not None):
            return MATERIEL
        return found or of_a_state(self._units.lowers[begin : end - 1], self._lexicon)

    def country(self, phrase: Phrase) -> str | None:
        """The country of the place or sentence that an unnamed actor belongs to; None where its own words point elsewhere."""
        begin, end = phrase.base
        kind = self.kind(begin, end)
        if kind not in AT_HOME or phrase.owners or self._units.tags[begin] == "q" or phrase.complement is not None:
            return None
        pair = self._lexicon.belongings.get(" ".join(self._units.lowers[max(begin, end - 2) : end])) is not None  # "foreign" is part of "foreign ministry"
        if self._units.lowers[end - 1] == "governments" or IN_REGION.match(self._discourse.text, self._units.ends[end - 1]):
            return None
        if any(self._points_elsewhere(unit) for unit in range(begin, end - 1 - pair)):
            return None
        start, stop = self._units.starts[0], self._units.ends[-1]
        setting = self._discourse.setting
        regime = self._discourse.bodies.get("regime") if self._units.lowers[begin:end][-2:-1] == ["regime"] else None
        if regime is not None and regime.affiliation is not None:
            return regime.affiliation  # "the Assad regime ... regime forces"
        if kind != SIDES and self._lexicon.noun_lemma(self._units.lowers[end - 1]) in ARMIES:
            return setting.army(start, self._units.starts[begin], self._units.ends[end - 1], stop)
        if self._lexicon.noun_lemma(self._units.lowers[end - 1]) in _SUBJECTS_OF and (own := setting.front(start, self._units.starts[begin], placed=False)):
            return own  # "Canada's government says citizens held in Syria may return"
        nearest = land_behind(end, self._units) or setting.country(start, stop, place_only=True) or (self._scene(end) if kind == SIDES else None)
        if nearest is not None or kind not in (STATE, SIDES):
            return nearest
        return setting.institution(start, self._units.starts[begin], self._units.ends[end - 1], stop)

    def _scene(self, end: int) -> str | None:
        """Where the report plays whose sentence tells of a side of a war; not where only somebody named behind it is from: "loyalists and French troops"."""
        setting, units = self._discourse.setting, self._units
        code = setting.scene(units.starts[0])
        beside = units.lowers[end : end + 1] and units.lowers[end] in ("and", "alongside", "with")
        apart = [(units.ends[end - 1], units.ends[min(end + 2, len(units.ends) - 1)])] if beside else []
        return code if code is not None and (not apart or setting.named_outside(code, apart)) else None

    def _points_elsewhere(self, unit: int) -> bool:
        """Whether a modifier says whose somebody is, or of nowhere in particular: no "Sunni" rebels, no US-backed ones."""
        word = self._units.lowers[unit]
        if word == "regional" and self._units.lowers[unit + 1 : unit + 2] and self._units.lowers[unit + 1] in _OF_A_REGION:
            return False
        titled = self._units.tags[unit] == "P" and of_a_state(self._units.lowers[unit - 1 : unit], self._lexicon)  # "the opposition Liberal Party"
        if word in self._lexicon.peoples or self._units.tags[unit] not in _NAMES or titled:
            return self._lexicon.belongings.get(word) == ELSEWHERE
        return not loosely_compounded(unit, self._units)

    def office_country(self, phrase: Phrase) -> str | None:
        """The country of the sentence for somebody with a state's office and a name that says no more: "finance minister Lee Hun-jai"."""
        begin, end = phrase.base
        at_home = self._units.lowers[0] == "in"  # ministers travel: only "In South Korea, ..." says whose they are
        titles = [unit for unit in range(begin, end) if self._units.tags[unit] in "TN" and self._is_of_state(begin, unit, at_home)]
        others = any(self._units.tags[unit] in "CDEKOM" for unit in range(begin, end))
        if not titles or others or phrase.owners or phrase.complement is not None or self._units.tags[begin] == "q":
            return None
        name = self._units.words[end - 1]
        if name in self._lexicon.surnames or self._discourse.by_surname([name]):
            return None  # the lexicon or the document knows better
        units = self._units
        return self._discourse.setting.institution(units.starts[0], units.starts[begin], units.ends[end - 1], units.ends[-1])

    def _is_of_state(self, begin: int, unit: int, at_home: bool) -> bool:
        return self.kind(begin, unit + 1) == STATE or (at_home and self._units.lowers[unit].endswith(_LOCAL))

    def _is_bare(self, phrase: Phrase) -> bool:
        """Whether a phrase is only "the" and its noun."""
        begin, end = phrase.base
        return end - begin == 2 and self._units.lowers[begin] == "the" and not phrase.owners and phrase.complement is None

    def settled(self, actor: Actor, phrase: Phrase) -> Actor:
        """An unnamed actor with the country that the sentence is set in, a firm or agency with the one that is told behind its name."""
        if actor.affiliation is None and (actor.resolved_by == OF_FIRM or (actor.resolved_by == BY_NOUN and actor.name[:1].isupper())):
            inner = phrase.complement
            code = whose_body(inner.end if inner is not None else phrase.base[1], self._units, self._lexicon)
            if code is not None:
                return replace(actor, affiliation=code)
        if actor.type != "unnamed":
            return actor
        noun = self._lexicon.noun_lemma(self._units.lowers[phrase.base[1] - 1])
        if actor.affiliation is not None:
            for called in {noun, noun.rpartition(" ")[2]}:  # "the G7 foreign ministers ... the ministers"
                self._discourse.bands.setdefault(called, []).append(actor)
            return actor
        known = self._discourse.band(noun, actor.start) if self._is_bare(phrase) else None
        if known is not None:
            return replace(actor, name=known.name if actor.plural else actor.name, affiliation=known.affiliation, resolved_by=f"named before: {noun}")
        code = self.country(phrase)
        if code in UNARMED and self.kind(*phrase.base) == TROOPS:
            return actor
        if code is None or not self._lexicon.may_live(actor.name.lower().split(), code):
            return actor
        return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by}; {OF_SENTENCE}")

    def crowd(self, first: int, end: int) -> str | None:
        """Who does what a noun tells that is a crowd's: "anti-war protests" are those of "anti-war protesters"."""
        who = self._lexicon.frames.get((self._lexicon.noun_lemma(self._units.lowers[end - 1]), "crowd"))
        words = {unit: self._units.words[unit] for unit in range(first, end - 1) if who is not None}
        leaning = {unit: word[0].lower() + word[1:] for unit, word in words.items() if word.lower().startswith(("anti-", "pro-"))}
        told = [leaning.get(unit, word) for unit, word in words.items() if unit in leaning or self._units.tags[unit] in "DE"]
        return " ".join([*told, who[0]]) if who is not None else None

"""Where somebody is from and for whom he works, said behind him: "officials from NATO countries", "an official with Oxfam".

The base of `facts.phrase.titles`.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.phrase.joined import Joined
from facts.phrase.phrase import Phrase

_RULING = ("state", "seated", "troops")  # classes of nouns for those who act for a state
_STATES = frozenset("countries states nations members governments allies".split())
_SERVING = ("with", "at", "in", "from")
_STAFF = frozenset(
    "diplomat official employee worker officer attache attaché counsellor spokesman spokeswoman researcher analyst source insider aide adviser advisor "
    "inspector investigator staffer clerk guard scientist engineer".split()
)
_ABROAD = ("fighters", "rising", "troops", "people")  # classes of nouns for those who are told by where they come from
_GROUPS = frozenset("group movement militia organisation organization faction network party front".split())
_ANYBODY = frozenset("man woman boy girl child teenager youth couple".split())
_HOLDERS = tuple("ministers leaders presidents officials representatives heads ambassadors envoys chiefs governors diplomats members secretaries".split())
# Verbs whose object is taken "from" somewhere, wherever it is at home.
_REMOVING = frozenset(
    "ban bar bring bus carry chase clear deport dislodge drive eject evacuate expel extract extradite flee flush fly force free get keep lead lift move oust "
    "pull push rebuff recall receive release remove repatriate rescue return save send separate take transfer turn uproot withdraw".split()
)
_FETCHING = frozenset("withdraw recall evacuate pull repatriate extract airlift remove".split())


class Origins(Joined):
    """Reads what stands behind "from" and "with", and lists of places."""

    def _is_comma(self, at: int) -> bool:
        """A comma, or what stands for one between places that commas tell apart from their countries: "Ankara, Turkey; Madrid, Spain; and Cairo, Egypt"."""
        if self._types[at] != ";":
            return self._types[at] == ","
        after = at + 1 + (self._words[at + 1] == "and")
        places = (at - 1, at - 3, after, after + 2)
        return at > 2 and all(self._types[place] == "NP" and self._units.tags[self._base[place].base[1] - 1] in "CKL" for place in places)

    def _past_country(self, at: int) -> int:
        """Past the country behind the last town of several, where a list of such places goes on: "Istanbul and Ankara, Turkey; Madrid, Spain"."""
        told = self._types[at : at + 3] == [",", "NP", ";"] and self._units.tags[self._base[at + 1].base[1] - 1] == "C"
        return at + 2 if told else at

    def _goes_on_telling(self, at: int) -> bool:
        """Whether a participle behind a comma tells more of those in front of it: ", suspected of a plot, are held"."""
        lone = self._types[at : at + 3] == [",", "VG", "I"] and self._base[at + 1].end - self._base[at + 1].first == 1
        return lone and "VG" in self._types[at + 3 :] and "," in self._types[at + 2 :]

    def _called_group(self, phrase: Phrase) -> bool:
        """ "The M23 group", "the Hamas movement"."""
        begin, end = phrase.base
        return end - begin > 1 and self._units.tags[end - 2] == "O" and self._units.lowers[end - 1] in _GROUPS

    def _known_pair(self, phrase: Phrase) -> bool:
        """Some who were named before, and need not be told from others: "called both leaders from Oslo"."""
        begin, end = phrase.base
        return self._units.lowers[begin] == "both" and end - begin == 2

    def _hails(self, phrase: Phrase, before: Sequence[Phrase] | None) -> bool:
        """Whether "from" tells the home of whom a verb has for its object: "killed militants from Chad", not "deported migrants from Chad"."""
        word = self._units.lowers[phrase.base[1] - 1]
        role = self._lexicon.roles.get(word)
        lemma = self._lexicon.noun_lemma(word)
        several = (role is not None and role.plural) or word != lemma in _ANYBODY or self._units.lowers[phrase.base[0]] in ("a", "an")
        if not several or phrase.owners or (self._lexicon.belongings.get(lemma) not in _ABROAD and lemma not in _ANYBODY):
            return False
        if phrase.first and self._units.tags[phrase.first - 1] == "I":
            return False  # "the withdrawal of troops from Chad"
        return self._doing(before) not in _REMOVING

    def _acts(self, phrase: Phrase, after: int, before: Sequence[Phrase] | None) -> bool:
        """ "Soldiers from Chad attacked", "killed by a gang from Peru": whoever "from" says the home of acts, so that nothing is taken from there."""
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        if role is None or phrase.owners:
            return False
        one = self._units.lowers[phrase.base[0]] in ("a", "an") and self._units.tags[phrase.base[1] - 1] in "NT"  # "a doctor from Mali was arrested"
        if not (one and not self._is_materiel(phrase)) and not (role.plural or role.type == "body"):
            return False
        front = self._units.lowers[phrase.first - 1] if phrase.first else ""
        if front == "by":
            return True
        verb = after + 2
        while self._types[verb] in ("&", ",") and self._types[verb + 1] == "NP" and self._units.tags[self._base[verb + 1].base[1] - 1] in "CKO":
            verb += 2  # "troops from Chad and Kenya attacked"
        if self._types[verb : verb + 3] == ["&", "NP", "VG"] and self._units.tags[self._base[verb + 1].base[1] - 1] not in "CKLO":
            verb += 2  # "a doctor from Mali and two others were killed"
        verb += self._types[verb] == "R"
        apart = not front or self._units.tags[phrase.first - 1] != "I" or front in ("after", "as")
        return self._types[verb] == "VG" and apart and not (before and before[-1].type == "VG")

    def _is_materiel(self, phrase: Phrase) -> bool:
        return self._lexicon.belongings.get(self._lexicon.noun_lemma(self._units.lowers[phrase.base[1] - 1])) == "materiel"

    @staticmethod
    def _doing(before: Sequence[Phrase] | None) -> str:
        """The verb in front."""
        return next((one.verb.lemma for one in reversed(before or ()) if one.verb is not None), "")

    def _posted(self, phrase: Phrase, before: Sequence[Phrase] | None) -> bool:
        """Whether "from" tells the home of envoys: "met diplomats from Chad", not "withdrew its diplomats from Chad"."""
        return self._envoys(phrase) and self._doing(before) not in _FETCHING

    def _rules(self, phrase: Phrase, before: Sequence[Phrase] | None) -> bool:
        """Whether a subject is of institutions or officials of some state, and does not say of which: "the police", "leaders"."""
        begin, end = phrase.base
        word = self._units.lowers[end - 1]
        role = self._lexicon.roles.get(word)
        lemma = self._lexicon.noun_lemma(word)
        kind = self._lexicon.belongings.get(f"{self._units.lowers[end - 2]} {lemma}" if end - begin > 1 else lemma) or self._lexicon.belongings.get(lemma)
        told = phrase.owners or phrase.complement is not None or any(tag in "qDCKOL" for tag in self._units.tags[begin:end])
        some = role is not None and (role.plural or role.type in ("body", "force")) and (kind in _RULING or lemma == "leader")
        return some and not told and not (before and before[-1].type in ("VG", "I") and before[-1].word != "by")

    def _each_in(self, places: Phrase, at: int) -> bool:
        """Whether a list of countries and capitals ends in front of a verb."""
        named = all(self._units.tags[slice(*place.base)] in ("C", "K", "aC") for place in places.members)
        return bool(places.members) and named and self._types[at + (self._types[at] == "R")] == "VG"

    def _told_home(self, inner: Phrase, first: Phrase) -> bool:
        """Whether what stands behind "from" says for whom somebody acts, though it is no name."""
        return self._parties(inner) or self._national_body(first) or self._of_several(inner) or self._teams(inner)

    def _of_several(self, phrase: Phrase) -> bool:
        """ "NATO countries", "EU member states": those that are in an organisation."""
        begin, end = phrase.base
        return self._units.lowers[end - 1] in _STATES and "O" in self._units.tags[begin : end - 1] and not phrase.members

    def _teams(self, phrase: Phrase) -> bool:
        """ "The Trump administration": a body that is called by whoever leads it."""
        begin, end = phrase.base
        return self._body_only(phrase) and any(tag in "HP" for tag in self._units.tags[begin : end - 1]) and not phrase.members

    def _serving(self, at: int) -> bool:
        """Whether an organisation follows that somebody works in or fights for: "with Save the Children", "in Hamas' battalion"."""
        if self._words[at] not in _SERVING or self._types[at + 1] != "NP":
            return False
        last = self._base[at + 1].base[1] - 1
        owning = self._types[at + 2] == "S" and self._types[at + 3] == "NP"
        serving = self._units.tags[last] == "O" or self._national_body(self._base[at + 1])  # "at the Danish embassy"
        if owning and self._units.tags[last] == "C":
            role = self._lexicon.roles.get(self._units.lowers[self._base[at + 3].base[1] - 1])
            serving = role is not None and role.type == "body"  # "at Denmark's embassy"
        return serving and (owning or self._types[at + 2] != "S")

    def _staff(self, phrase: Phrase, at: int) -> bool:
        """Whether an institution follows that whoever a phrase tells of works at: "killed a diplomat at the Danish embassy"."""
        word = self._lexicon.noun_lemma(self._units.lowers[phrase.base[1] - 1])
        return word in _STAFF and self._words[at] in ("at", "in") and self._serving(at)

    def _placed_role(self, phrase: Phrase, other: Phrase, at: int) -> bool:
        """ "Killed Jan Kowalski, a commander in the Aden area": what somebody is, with the place behind it."""
        post = self._named(phrase) and self._role_only(other) and self._units.tags[other.base[0]] == "a" and not other.owners
        return post and self._then_place(at)

    def _then_place(self, at: int) -> bool:
        """Whether only a place follows."""
        return self._words[at] in ("in", "near") and self._types[at + 1] == "NP" and self._types[at + 2] in (",", ".", "")

    def _tells_home(self, role: Phrase, at: int) -> bool:
        """ "Citizens of Chad", "Hamas commanders": what some are, by whose they are."""
        begin, end = role.base
        of = self._words[at] == "of" and self._types[at + 1] == "NP" and self._units.tags[self._base[at + 1].base[1] - 1] in "CO"
        return not role.owners and self._units.tags[begin] not in "aq0" and (of or any(tag in "DO" for tag in self._units.tags[begin : end - 1]))

    def _leading_states(self, office: Phrase, inner: Phrase) -> int:
        """How many countries the holders of an office are of, where others follow: "the ministers of Chad, Mali and Niger and the union's envoy"; else 0."""
        role = self._lexicon.roles.get(self._units.lowers[office.base[1] - 1])
        states = next((n for n, one in enumerate(inner.members) if self._units.tags[one.base[1] - 1] not in "CK"), 0)
        if not states and len(inner.members) > 1 and self._of_a_league(office, inner.members[0]):
            last = inner.members[1]
            return int(self._units.tags[last.base[1] - 1] in "HT" or self._role_only(last))  # "ministers of the EU states and the Chadian president"
        person = bool(states) and self._units.tags[inner.members[states].base[1] - 1] not in "OL" and self._actor_like(inner.members[states])
        return states if role is not None and role.plural and role.type == "person" and person and states > 1 else 0

    def _of_a_league(self, office: Phrase, first: Phrase) -> bool:
        """Whether those who hold an office are of several states, which have nobody in particular: "leaders of the EU", "ministers of NATO countries"."""
        league = self._units.tags[first.base[1] - 1] == "O" or self._units.lowers[first.base[1] - 1] in ("states", "countries", "nations")
        return league and self._units.lowers[office.base[1] - 1].endswith(_HOLDERS)

"""Steps from phrase to phrase and from clause to clause of one sentence: the base of `facts.clause.asked`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.lexicon import Lexicon
from facts.phrase import Phrase
from facts.phrase.compounds import told_of_by_who
from facts.tag import Units

SKIPPED = frozenset("RXW")  # adverbs, negations and dates
CHARGED = (("suspect", "of"), ("accuse", "of"), ("convict", "of"))  # "announced the arrest of two men suspected of spying"
BREAKS = frozenset(";:~")
CLAUSE_PREPOSITIONS = frozenset("after before since until as till".split())  # "after Putin met Xi"
_BEYOND = 16
_LONGEST_INSERTION = 24  # phrases
_SEVERAL = frozenset("family crew unit army household crowd force staff".split())
_GROUPS = frozenset("group number band team handful majority couple pair".split())  # "a group of soldiers who" are the soldiers themselves

_DONE_TO_PAPERS = frozenset("sign impose sever break broker mediate ratify adopt announce launch lift fire approve conclude reach cut".split())
_BEING = frozenset("be become remain".split())
_SPEECH = ("say", "accuse", "utter")
_ONE = ("a", "an", "one")  # what a predicate that says what somebody is begins with
_OBJECTS = frozenset("him them me us".split())  # pronouns that are no subject of a finite verb
_TOWNWARDS = frozenset("in at near outside on from".split())  # in front of a town and its country
_ONLY = frozenset("only first last second third latest biggest largest sole".split())


class Walk:
    """The phrases of a sentence and its clauses so far."""

    def __init__(self, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> None:
        self._phrases = phrases
        # What lies before the first phrase or behind the last has no type and no word: index -1 is the padding at the end.
        self._types = [phrase.type for phrase in phrases] + [""] * _BEYOND
        self._words = [phrase.word for phrase in phrases] + [""] * _BEYOND
        self._units = units
        self._lexicon = lexicon
        self._clauses: list[Clause] = []

    def _left(self, at: int) -> int:
        """The nearest phrase to the left that is no adverb or date."""
        at -= 1
        while at >= 0 and self._types[at] in SKIPPED:
            at -= 1
        return at

    def _right(self, at: int) -> int:
        at += 1
        while at < len(self._phrases) and self._types[at] in SKIPPED:
            at += 1
        return at

    def _left_of_dates(self, at: int) -> int:
        """The nearest phrase to the left that is no adverb, nor a date with the preposition in front of it."""
        left = self._left(at)
        while left > 0 and self._types[left] == "I" and self._types[left + 1] == "W":
            left = self._left(left)
        return left

    def _take(self, clause: Clause, at: int) -> None:
        if clause.form == "finite" and self._words[at] in _OBJECTS and self._phrases[at].end - self._phrases[at].first == 1:
            return  # "the man who claims Ivanov harassed him was pushing for cash"
        first = self._joined_before(at) if clause.form == "finite" else None
        clause.subject, clause.subject_at = self._phrases[at], at
        if first is not None:  # "X, who led the team, and Y shook hands", "Iran, which has attacked Israel, and Russia condemned"
            one, other = self._phrases[first], self._phrases[at]
            clause.subject = Phrase("NP", one.first, other.end, other.base, one.word, members=[one, other])

    def _joined_before(self, at: int) -> int | None:
        """The noun phrase that opens the sentence and is joined by ", and" to the one at `at` across a relative clause of its own."""
        if at < 5 or self._words[at - 1] != "and" or self._types[at - 2] != ",":
            return None
        if self._types[0] != "NP" or self._units.tags[self._phrases[0].end - 1] not in "HPCO":
            return None
        opened = 2 if self._types[1] == "," else 1 if self._phrases[0].apposition is not None else 0
        inside = self._types[opened + 1 : at - 2]
        told = self._words[opened] in ("who", "which") if opened else False
        return 0 if told and "," not in inside and "w" not in inside else None

    def _share(self, clause: Clause, other: Clause | None) -> None:
        if other is not None:
            clause.subject, clause.subject_at = other.subject, None
            clause.parent = other

    def _is_inverted_had(self, at: int) -> bool:
        """ "Had Iraq attacked, the king would have fled"."""
        phrase = self._phrases[at]
        word, asks = self._units.lowers[phrase.first], self._words[len(self._phrases) - 1] == "?"
        inverted = word == "had" or (asks and word in ("has", "have"))  # "Has Iraq attacked?"
        return phrase.end - phrase.first == 1 and inverted and (at == 0 or self._types[at - 1] in (",", ":", "&"))

    def _is_inverted_should(self, at: int) -> bool:
        """ "Promised help should Iraq attack": the noun phrase in front of it is no subject of "should"."""
        phrase = self._phrases[at]
        alone = phrase.end - phrase.first == 1 and self._units.lowers[phrase.first] == "should"
        return alone and self._types[at + 1 : at + 3] == ["NP", "VG"] and self._units.tags[self._phrases[at + 2].first] in "vb"

    def _previous(self, *forms: str) -> Clause | None:
        return next((c for c in reversed(self._clauses) if c.form in forms), None)

    def _is_say(self, clause: Clause) -> bool:
        return (clause.verb.lemma, "say") in self._lexicon.frames

    def _clause_at(self, at: int) -> Clause:
        return next(c for c in self._clauses if c.at == at)

    @staticmethod
    def _fails(governor: Clause | None) -> bool:
        """Whether an infinitive tells of what was not done: "failed to stop shelling", "without getting them to stop", "did not agree to stop"."""
        while governor is not None and governor.form == "infinitive":
            if "negated" in governor.statuses or governor.verb.negated or (governor.parent is not None and governor.parent.verb.negated):
                return True
            governor = governor.parent
        return False

    def _is_gerund(self, at: int) -> bool:
        verb = self._phrases[at].verb if self._types[at] == "VG" else None
        return verb is not None and verb.form == "gerund"

    def _is_thing(self, noun: int) -> bool:
        """Whether a noun phrase is nobody who speaks: "..., reaffirmed the commitment"."""
        head = self._phrases[noun].base[1] - 1
        word = self._units.lowers[head]
        return self._units.tags[head] == "N" and word not in self._lexicon.roles and (word, "paper") not in self._lexicon.frames

    def _is_paper(self, noun: int) -> bool:
        return self._types[noun] == "NP" and self._is_paper_word(self._phrases[noun])

    def _is_paper_word(self, phrase: Phrase) -> bool:
        return (self._units.lowers[phrase.base[1] - 1], "paper") in self._lexicon.frames

    def _is_absolute(self, at: int) -> bool:
        """Whether a noun phrase behind ", with" has a verb of its own: "..., with countries complaining that"."""
        behind = self._right(at)
        verb = self._phrases[behind].verb if self._types[at] == "NP" and self._types[behind] == "VG" else None
        return verb is not None and (verb.form == "gerund" or (verb.form == "finite" and not verb.modal and self._units.tags[verb.main] in "dn"))

    def _without_verb(self, at: int) -> bool:
        return not any(type_ == "VG" for type_ in self._types[:at])

    def _named_alone(self, at: int) -> bool:
        """Whether a noun phrase is a name without more, which no relative clause needs to tell from others."""
        begin, end = self._phrases[at].base
        return self._types[at] == "NP" and end - begin == 1 and self._units.tags[begin] in "CKHOE" and not self._phrases[at].members

    def _is_one(self, clause: Clause) -> bool:
        """Whether a relative clause may tell of a state behind a preposition: not "ties with Chad, which were cut", "the deal with Chad, which was signed"."""
        many = self._units.lowers[self._phrases[clause.at].first] in ("were", "are", "have")
        return not many and not (clause.passive and clause.verb.lemma in _DONE_TO_PAPERS)

    def _is_place(self, at: int) -> bool:
        return self._units.tags[self._phrases[at].end - 1] in "LKC"

    def _head(self, at: int) -> int:
        """The noun phrase that opens a clause and goes on by prepositions to the one at `at`: "envoys from countries that"; else `at`."""
        first = at
        while self._types[first] == "NP" and self._words[self._left(first)] in ("from", "of") and self._types[self._left(self._left(first))] == "NP":
            first = self._left(self._left(first))
        return first

    def _before_age(self, at: int) -> int:
        """Whose age a noun phrase is: "Ivan Petrov, 53, who said"; else the phrase itself."""
        return self._left(self._left(at)) if self._is_age(at) else at

    def _is_age(self, at: int) -> bool:
        """Whether a noun phrase is a bare number that commas set apart behind a name."""
        phrase = self._phrases[at]
        number = self._types[at] == "NP" and self._units.tags[phrase.first : phrase.end] == "0"
        return number and self._types[self._left(at)] == "," and self._types[self._left(self._left(at))] == "NP"

    def _within(self, at: int, comma: int) -> bool:
        """Whether a noun phrase says where the place before its comma lies ("in Angren, Uzbekistan")."""
        place = self._phrases[comma - 1] if comma > 1 else None
        if place is None or place.type != "NP" or self._types[self._left(comma - 1)] != "I" or self._left(comma - 1) == 0:
            return False
        home, units = self._units.readings.get(self._phrases[at].base[1] - 1, ()), self._units.readings.get(place.base[1] - 1, ())
        homes = {reading.known.affiliation for reading in home if reading.known is not None and self._units.tags[self._phrases[at].base[1] - 1] in "CL"}
        return any(reading.known is not None and reading.known.affiliation in homes for reading in units)

    def _beyond_town(self, at: int) -> int:
        """What happened in a town and its country, for the noun phrase of the country: "the raid in Elad, Israel, which killed two"; else `at`."""
        if at < 4 or self._types[at - 3 : at] != ["I", "NP", ","] or self._words[at - 3] not in _TOWNWARDS:
            return at
        town, noun = self._phrases[at - 2], self._left(at - 3)
        named = self._named_alone(at) and town.end - town.first == 1 and self._units.tags[town.first] in "PLCHK"
        return noun if named and noun >= 0 and self._types[noun] == "NP" else at

    def _agreeing(self, phrase: Phrase, who: int, clause: Clause) -> Phrase:
        """Whom "who" tells of where the verb agrees only with whoever stands behind "of": "the family of a lawmaker who has been jailed"."""
        inner = phrase.complement
        if self._words[who] == "which" and inner is not None and not phrase.members and self._units.tags[inner.base[1] - 1] in "OCKEN":
            role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
            spoke = role is None and not self._is_paper_word(phrase) and any((clause.verb.lemma, frame) in self._lexicon.frames for frame in _SPEECH)
            speaks = spoke and not clause.passive  # "drew the ire of Jordan, which accused X"
            return inner if speaks or (role is not None and role.type in ("person", "crowd")) else phrase  # "an ally of Hamas, which has fought"
        named = told_of_by_who(phrase, self._units, self._lexicon) if self._words[who] == "who" else phrase
        if named is not phrase and not named.members:
            return named
        if self._words[who] != "who" or inner is None or inner.members or phrase.members or phrase.apposition is not None:
            return phrase
        number = _number(self._units.lowers[self._phrases[clause.at].first], self._units.tags[self._phrases[clause.at].first])
        one, other = self._many(phrase), self._many(inner)
        fits = other is not None and number in (None, other)
        return inner if fits and (one is None or (number is not None and one != number)) else phrase

    def _predicated(self, at: int) -> Phrase | None:
        """Who is said to be what a relative clause describes: "Iran is the only country that has refused", "one of the states that"."""
        begin, end = self._phrases[at].base
        is_ = self._left(at)
        among = self._words[is_] == "among"  # "was among those who", "were among the states that"
        is_ = self._left(is_) if among else is_
        verb = self._phrases[is_].verb if self._types[is_] == "VG" else None
        told = verb is not None and verb.lemma in _BEING and (self._units.tags[end - 1] == "N" or self._units.lowers[end - 1] == "those")
        if not told or not (among or self._words[at] in _ONE or _ONLY.intersection(self._units.lowers[begin:end])):
            return None
        being = self._clause_at(is_)
        named = being.form == "finite" and being.subject is not None and self._units.tags[being.subject.base[0]] not in "pqI"
        return being.subject if named else None

    def _apposed(self, at: int) -> Phrase | None:
        """Whom a noun phrase with a relative clause describes behind a comma: "the wing of Hamas, a militant group that has fought"."""
        end = self._phrases[at].base[1]
        role = self._lexicon.roles.get(self._units.lowers[end - 1])
        if self._types[at - 1] != "," or at < 2 or self._types[at - 2] != "NP" or role is None or role.plural or self._words[at] not in ("a", "an"):
            return None
        named = self._phrases[at - 2]
        while named.complement is not None or named.members:
            named = named.members[-1] if named.members or named.complement is None else named.complement
        tags = "HP" if role.type == "person" else "OM"
        return named if self._units.tags[end - 1] == "N" and self._units.tags[named.base[1] - 1] in tags else None

    def _stray_comma(self, at: int) -> bool:
        """ "President X, makes his first visit": a comma between a subject that opens the sentence and its verb."""
        subject = self._phrases[at - 1]
        return self._types[at] == "," and at == 1 and subject.type == "NP" and self._units.tags[subject.end - 1] in "HCO"

    def _spoken_to(self, clause: Clause) -> bool:
        """ "Emmanuel Macron, thank you": who is addressed thanks nobody."""
        group = self._units.lowers[self._phrases[clause.at].first : self._phrases[clause.at].end]
        return group == ["thank"] and self._units.lowers[self._phrases[clause.at].end : self._phrases[clause.at].end + 1] == ["you"]

    def _disagrees(self, clause: Clause, other: Clause) -> bool:
        """Whether a verb is in another number than the subject of another clause: "police are holding a man who led a riot and are preparing"."""
        many = self._many(other.subject) if other.subject is not None else None
        number = _number(self._units.lowers[self._phrases[clause.at].first], self._units.tags[self._phrases[clause.at].first])
        return None not in (many, number) and many != number

    def _many(self, phrase: Phrase) -> bool | None:
        """Whether a noun phrase is several persons or one; None where it is nobody, or a body that persons belong to."""
        last = phrase.base[1] - 1
        role = self._lexicon.roles.get(self._units.lowers[last])
        if self._units.tags[last] in "HT":
            return False
        if self._units.lowers[last] in _GROUPS:
            return True
        if role is None or role.type == "body" or self._units.lowers[last] in _SEVERAL:
            return None
        return role.plural

    def _parenthesis(self, comma: int) -> int | None:
        """From the comma or dash that closes an insertion to the phrase before the one that opens it, and before his age: "Ivan Petrov, 53, from Oslo,"."""
        for at in range(comma - 1, max(comma - _LONGEST_INSERTION, -1), -1):
            if self._types[at] == self._types[comma]:
                return self._before_age(self._left(at))
            if self._types[at] in BREAKS:
                return None
            if self._types[at] == "w" and self._types[at - 1] == "NP" and self._phrases[at - 1].apposition is not None:
                return at - 1  # the apposition in front of "who" has taken its comma
            if self._types[at] == "NP" and self._phrases[at].apposition is not None and set(self._types[at + 1 : comma]) == {"I", "NP"}:
                return at  # "Ivanov, the leader of the party in Minsk, was arrested"
            if self._types[at] == "NP" and self._phrases[at].apposition is not None and self._describes_by_participle(at, comma):
                return at  # "Ivanov, an activist jailed in Minsk, was freed"
        return None

    def _describes_by_participle(self, at: int, comma: int) -> bool:
        """Whether a participle right behind the noun phrase at `at` is the only verb in front of a comma."""
        behind = self._right(at)
        told = self._types[behind] == "VG" and behind < comma and self._clause_at(behind).form == "participle"
        return told and all(self._clause_at(verb).form == "participle" for verb in range(behind, comma) if self._types[verb] == "VG")

    def _is_opening(self, end: int) -> bool:
        """Whether all up to phrase `end` only opens a sentence: "In a joint statement, the two praised it, condemned the raid and left"."""
        return self._types[0] == "I" and all(self._types[at] in ("I", "NP", "W", "J") for at in range(end + 1))


def _number(word: str, tag: str) -> bool | None:
    """Whether a finite verb is in the plural; None where it does not say."""
    if word in ("have", "are", "were"):
        return True
    return False if word in ("has", "is", "was") or tag == "z" else None

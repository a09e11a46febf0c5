"""Base phrases joined into the phrases that clauses are made of: owners ("Moscow's"), complements ("of Turkey"), appositions and lists.

Called by `facts.extract` for sentences that hold a trigger. A list ("A, B and C") becomes one phrase with members, unless its last member is
the subject of the verb that follows ("X met Y and Z said").
"""

from __future__ import annotations

from dataclasses import replace

from facts.lexicon import Lexicon
from facts.phrase.additions import addition_at, may_join
from facts.phrase.announced import NAMING
from facts.phrase.appositions import Appositions
from facts.phrase.boundaries import join_kinds, part
from facts.phrase.called import CALLED
from facts.phrase.chunks import find_chunks
from facts.phrase.headlines import settle_headline
from facts.phrase.named_things import called_thing
from facts.phrase.openings import ends_opening, past_additions, wants_verb
from facts.phrase.parted import join_parted
from facts.phrase.phrase import Phrase
from facts.phrase.place_chains import join_places
from facts.phrase.portfolios import join_portfolios
from facts.phrase.relatives import own_by_relatives
from facts.phrase.verbs import read_verb_group
from facts.tag import Units

BELONGING = {"belonging": "to", "operated": "by", "manned": "by"}  # "a base belonging to Chad", "a plane operated by", is Chad's
_BESIDE = (*NAMING, *CALLED, *BELONGING)
_JOINING = frozenset("IS,&~")  # what an owner, a complement, an apposition or a list begins with
# Verbs that have what is said for their object, and nobody.
_SAYING = frozenset("say add believe think insist argue maintain contend concede assert allege estimate predict hope".split())
_OPENING_CLAUSES = frozenset("after before since until till".split())
_LONGEST_LIST = 40  # members of a list: the states of a communiqué


def build_phrases(units: Units, lexicon: Lexicon) -> list[Phrase]:
    """The phrases of a sentence in order."""
    base: list[Phrase] = []
    for type_, first, end in find_chunks(units.tags):
        phrase = Phrase(type_, first, end, (first, end), units.lowers[first])
        if type_ == "VG":
            phrase.verb = read_verb_group(units, first, end, lexicon)
        base += part(phrase, units, lexicon) if type_ == "NP" else [phrase]
    if "&" in units.tags:
        base = join_kinds(join_portfolios(base, units, lexicon), units, lexicon)
    if "C" in units.tags and "," in units.tags:
        base = join_places(base, units, lexicon)
    joined = _Joiner(units, lexicon, base).join()
    if "w" in units.tags and "whose" in units.lowers:
        own_by_relatives(joined, units, lexicon)
    parted = join_parted(joined, units, lexicon)
    settle_headline(parted, units, lexicon)
    return parted


class _Joiner(Appositions):
    """One pass over base phrases, left to right."""

    def join(self) -> list[Phrase]:
        joined: list[Phrase] = []
        at = 0
        while at < len(self._base):
            if self._words[at] == "what":
                at = called_thing(at, self._base, self._types, self._words)
            if self._types[at] == "NP":
                phrase, at = (self._base[at], at + 1) if self._stands_alone(at) else self._list(at, joined)
                phrase, at = self._added(phrase, at, joined)
            elif self._types[at] == "W" and self._types[at + 1] == "S":
                phrase, at = self._base[at], at + 2  # "yesterday's attacks": the date stands for itself
            else:
                phrase, at = self._base[at], at + 1
            joined.append(phrase)
        return joined

    def _stands_alone(self, at: int) -> bool:
        """Whether nothing follows that a noun phrase could be joined with."""
        return self._types[at + 1] not in _JOINING and self._words[at + 1] not in _BESIDE

    def _single(self, at: int, before: list[Phrase] | None = None) -> tuple[Phrase, int]:
        """One noun phrase with its owners, its "of" complement and its apposition; and where the next phrase begins."""
        phrase, after = self._owned(at)
        more = self._more_portfolios(phrase, after)
        if more:
            unnamed = self._capitalised_words(*self._base[more].base)
            phrase.complement, phrase.end = None if unnamed else self._base[more], self._base[more].end
            return self._with_apposition(phrase, more + 1)
        if self._words[after + 1] == BELONGING.get(self._words[after]) and self._types[after + 2] == "NP":
            phrase.complement, end = self._owned(after + 2)
            phrase.end = phrase.complement.end
            return self._with_apposition(phrase, end)
        if self._types[after] != "I":
            return self._such_as(phrase, after) or self._goes_by(phrase, after) or self._with_apposition(phrase, after)
        if (bearer := self._bearer(phrase, after)) is not None:
            return bearer
        last = self._portfolios(after + 1) if self._words[after] in ("of", "for") and self._role_only(phrase) else 0
        if last:
            phrase.complement = self._base[last]
            phrase.end = phrase.complement.end
            return self._with_apposition(phrase, last + 1)
        if (
            self._words[after] in ("for", "on", "to")
            and self._types[after + 1] == "NP"
            and self._role_only(phrase)
            and (self._tail_name(after + 1) or self._name_follows(after + 2) or self._serves(phrase, after))
        ):
            phrase.complement = self._base[after + 1]
            phrase.end = phrase.complement.end
            return self._with_apposition(phrase, after + 2)
        if (self._words[after] == "for" and self._types[after + 1] == "NP" and self._spokesman(phrase)) or self._staff(phrase, after):
            phrase.complement, after = self._owned(after + 1)
            phrase.end = phrase.complement.end
            return self._with_apposition(phrase, after)
        if (of_home := self._home_from(phrase, after, before)) is not None:
            return of_home
        if self._words[after] == "in" and self._rules(phrase, before):
            inner, end = self._list(after + 1, []) if self._types[after + 1] == "NP" else (phrase, after)
            if self._each_in(inner, end):
                phrase.complement, phrase.end = inner, inner.end  # "courts in Chad and Mali"
                return phrase, end
        if self._words[after] == "from" and self._types[after + 1] == "NP" and self._band(phrase):
            inner, end = self._owned(after + 1)
            if self._units.tags[inner.base[1] - 1] in "OM" or self._called_group(inner):
                phrase.complement, phrase.end = inner, inner.end  # "rebels from the Free Aceh Movement"
                return phrase, end
        if (named := self._such_as(phrase, after)) is not None:
            return named
        if self._words[after] == "of" and self._types[after + 1] == "NP" and not (self._charged(at, after) or self._is_done_to(at, after + 1)):
            start = after + 1
            holders = self._each_named(phrase, start)
            if holders is not None:
                return holders
            inner, after = self._list(start, before or []) if not self._role_only(phrase) else self._owned(start)
            after = self._past_land(phrase, inner, after)
            if not inner.members and inner.complement is None and self._body_of(inner, after):
                inner.complement, inner.end, after = self._base[after + 1], self._base[after + 1].end, after + 2  # "speaker of the House of Commons of Canada"
            states = self._leading_states(phrase, inner)
            if states:
                phrase.complement = self._group(list(inner.members[:states])) if states > 1 else inner.members[0]
                phrase.end = phrase.complement.end
                return self._group([phrase, *inner.members[states:]]), after
            if self._begins_with_state(inner) and (not self._all_states(inner.members) or self._is_of_one(phrase, inner)):
                inner, after = self._owned(start)  # "Presidents Duda of Poland, Nausėda of Lithuania"; "the government of Chad and the rebels"
            if self._partitive(phrase, inner):  # "a number of senators": senators
                return self._one_named(phrase, replace(inner, first=phrase.first, word=phrase.word), after)
            phrase.complement = inner
            phrase.end = inner.end
        if self._stationed(phrase, after):
            return self._with_apposition(phrase, after + 2)  # "Russia's envoy in Vienna, Mikhail Ulyanov,"
        return self._with_apposition(phrase, after)

    def _list(self, at: int, before: list[Phrase]) -> tuple[Phrase, int]:
        """A noun phrase, or the list that begins with it."""
        first, after = self._single(at, before)
        if self._units.lowers[first.base[0]] == "we" and self._types[after] == "," and self._words[after + 1] != "our":
            return first, after  # "We, the foreign ministers of X and Y, condemn"
        members, last, ended = [first], after, False
        opening = self._types[last] == "," and self._opening_place(at)
        led = opening or (self._types[last] == "," and self._place_of_doing(at))
        if led and (self._types[last + 1] != "NP" or self._units.tags[self._base[last + 1].base[1] - 1] not in "CKL"):
            return first, after  # "In Poland, the government and the opposition"
        while True:
            last = self._dated(self._placed(last), members[-1])
            comma = self._is_comma(last)
            join = last + 1 if comma else last
            contrasted = self._words[join] == "but" and at > 0 and self._words[at - 1] == "only"  # "not only France but also Germany"
            neither = self._words[join] == "nor" and self._units.lowers[first.first] == "neither"
            final = self._types[join] == "&" and (contrasted or neither or self._words[join] in ("and", "&", "or"))
            start = join + 1 + (contrasted and self._words[join + 1] == "also") if final else join
            start += final and (self._until_next(start) or (at > 0 and self._words[at - 1] == self._words[start] == "of"))  # "leaders of Chad and of Mali"
            if not (comma or final) or self._types[start] != "NP" or (comma and self._opens_anew(start, members)):
                break
            member, end = self._single(start)
            if final and self._is_own_people(member):
                inner, behind = self._list(start, before)
                if inner.members and self._counterparts(inner):
                    return self._past_names(self._group([*members, *inner.members]), len(inner.members), behind)
            if final and members[-1].apposition is not None and self._second_office(member):
                members[-1].end = member.end  # "Jan Kowalski, the president of Chad and chairman of the union,"
                return (self._group(members), end) if len(members) > 1 else (first, end + self._closed(end))
            if final and self._two_titles(first, member) and all(self._bare_role(one) and self._role_only(one) for one in members[1:]):
                return self._with_title(first, member), end
            if final and self._types[end] == "&" and self._types[end + 1] == "NP":
                member, end = self._second_title(member, end)
            goes_on = final or self._continues(end) or self._headline(at, first, end)
            goes_on = goes_on or (self._types[end : end + 2] == [",", "NP"] and self._titled(first) and self._titled(member))
            done = [phrase.type for phrase in before[-3:]] == ["NP", "VG", "I"] and before[-1].word == "by"
            sure = final and not comma and len(members) > 1 and done  # "talks brokered by X, Y and Z have"
            ahead = final and ((not sure and self._subject_ahead(end, before, comma)) or (len(members) > 1 and self._tells_source(at, end)))
            if not self._alike(first, member, self._words[at - 1]) or ahead or not goes_on:
                if final and (comma or ended) and len(members) > 1:
                    return self._group(members), last  # "thanked the president, two ministers, and all those present"
                break
            members.append(member)
            ended = final  # and goes on all the same
            last = end = self._past_country(end)
            between = bool(before) and before[-1].word == "between" and self._units.tags[member.base[1] - 1] == "C"  # "between rebels and US and Iraqi forces"
            shares = (between or self._units.tags[member.base[1] - 1] == "D") and self._types[end] == "&" and self._types[end + 1] == "NP"
            if final and self._types[after] == "," and ((opening and self._types[end] == "VG") or ends_opening(self._base, at, end, self._units)):
                return first, after  # "At talks in Cairo, Israel and Hamas agreed", "Under a plan of Togo, Chad and Mali, in a rare move, signed"
            shares = shares or self._goes_on(member, end)
            if final and not shares and not (self._types[end] == ";" and self._is_comma(end)):  # "Macron and his German and British counterparts"
                group = self._group(members)
                return self._past_names(group, len(members), end) if self._counterparts(group) else self._all_described(group, end)
        whole = len(members) > 1 and (all(map(self._titled, members)) or self._headline(at, first, last))
        return (self._group(members), last) if whole else (first, after)

    def _second_title(self, title: Phrase, at: int) -> tuple[Phrase, int]:
        """ "Prime Minister X and Deputy Prime Minister and Foreign Minister Y": the last of a list may have two offices."""
        named, end = self._single(at + 1)
        return (self._with_title(title, named), end) if self._two_titles(title, named) else (title, at)

    def _past_names(self, group: Phrase, count: int, at: int) -> tuple[Phrase, int]:
        """Past the names of as many counterparts, who are known by their offices: "his Greek and French counterparts, Jan Kowalski and Nell Millwood,"."""
        inner, end = self._list(at + 1, []) if self._types[at : at + 2] == [",", "NP"] else (group, at)
        named = end > at and len(inner.members) == count and all(self._named(name) for name in inner.members)
        return group, end + (self._types[end] == ",") if named else at

    def _added(self, phrase: Phrase, at: int, before: list[Phrase]) -> tuple[Phrase, int]:
        """ "France as well as Italy", "the general, along with two aides,": who is added to a noun phrase or list is part of it."""
        start = addition_at(self._types, self._words, at)
        if not start or not may_join(self._words[at + (self._types[at] == ",")], before):
            return phrase, at
        members = phrase.members or [phrase]
        inner, end = self._list(start, [])
        if self._may_be_verb(inner) or not all(self._alike(members[-1], member) for member in inner.members or [inner]):
            return phrase, at
        end += self._types[at] == "," and self._types[end] == "," and self._types[end + 1] in ("VG", "R", "W")
        return self._group([*members, *(inner.members or [inner])]), end

    def _placed(self, at: int) -> int:
        """Past "in PLACE" behind a member of a list ("the council in Austria, the ministry and the party"), where the list goes on."""
        if self._types[at] != "I" or self._words[at] not in ("in", "from") or self._types[at + 1] != "NP":
            return at
        begin, end = self._base[at + 1].base
        place = self._units.tags[end - 1] in "CKL" and end - begin <= 2
        if not place or self._types[at + 2 : at + 4] != [",", "NP"] or not self._continues(at + 2):
            return at
        places = self._units.tags[slice(*self._base[at + 3].base)] in ("C", "K", "L") and self._units.tags[self._base[at - 1].base[1] - 1] == "N"
        return at if places else at + 2  # "courts in Austria, Chad and Peru" are in each

    def _continues(self, at: int) -> bool:
        """Whether a comma list goes on to its "and"."""
        for _ in range(_LONGEST_LIST):
            comma = self._is_comma(at)
            at += comma
            if self._types[at] == "&":
                return self._types[at + 1] == "NP"
            if not comma or self._types[at] != "NP":
                return False
            at = self._placed(self._single(at)[1])
        return False

    def _all_described(self, group: Phrase, at: int) -> tuple[Phrase, int]:
        """ "Jan Kowalski and Nell Millwood, two officials of the party,": what all of a list are, said behind their names."""
        if self._types[at] != "," or self._types[at + 1] != "NP" or not all(self._named(one) and one.apposition is None for one in group.members):
            return group, at
        other, end = self._owned(at + 1)
        role = self._lexicon.roles.get(self._units.lowers[other.base[1] - 1])
        told = self._counts(other, len(group.members)) or self._units.lowers[other.base[0]] == "both" or self._tells_home(other, end)
        if role is None or not role.plural or role.type == "body" or not told:
            return group, at
        if self._words[end] in ("of", "from") and self._types[end + 1] == "NP":
            other.complement, end = self._owned(end + 1)
            other.end = other.complement.end
        if self._types[end] not in (",", ".", "", ";") and not self._then_place(end):
            return group, at
        for one in group.members:
            one.apposition = other
        group.end = other.end
        return group, end + self._closed(end)

    def _subject_ahead(self, at: int, before: list[Phrase], comma: bool) -> bool:
        """In an object position, a last member that a finite verb follows begins a clause of its own."""
        if not before or before[-1].type not in ("VG", "I") or before[-1].word in ("between", "as") or (not comma and before[-1].word in _OPENING_CLAUSES):
            return False  # "spoke after Iran and Turkey condemned": both
        if not any(phrase.type == "VG" for phrase in before) or wants_verb(before, self._units, self._lexicon):
            return False  # "A statement by France and Germany condemned": no verb before it has an object
        if not comma and before[-1].verb is not None and (before[-1].verb.lemma in _SAYING or (before[-1].verb.lemma == "be" and before[-2:][0].word == "it")):
            return False  # "officials said France and Germany met", "it is likely France and Germany will meet"
        opened = len(before) > 1 and before[-1].type == "I" and before[-2].type == "NP"
        saying = len(before) > 2 and before[-3].verb is not None and before[-3].verb.lemma in _SAYING
        if opened and not comma and (saying or before[-3:-2] == [] or before[-3].type == "s"):
            return False  # "said officials in Kyiv and Washington met"
        one = not comma and self._types[at] == "VG" and self._units.tags[self._base[at - 1].base[1] - 1] in "HC"
        if one and self._units.lowers[self._base[at].first] in ("are", "were", "have"):
            return False  # "the paper reports Ivanov and Macron are set to meet": one of them is not
        at = past_additions(self._base, self._past_list(at) if comma else at, comma=comma)
        verb = self._base[at].verb if self._types[at] == "VG" else None
        if opened and before[-3].type == "," and verb is not None and (verb.lemma, "say") in self._lexicon.frames:
            return False  # "..., officials in Kyiv and Washington said"
        finite = verb is not None and verb.form == "finite" and self._units.tags[self._base[at].first] != "v"
        return finite and (self._base[at].end - self._base[at].first > 1 or not self._before_by(at))

"""Verb groups to clauses. Called by `facts.extract` with the phrases of one sentence.

A clause knows its subject (found to the left, or shared with the verb that governs or precedes it), the phrases that may complete it, and the
chain of words above an infinitive ("was scheduled to meet"), which decides how real the event is.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from facts.lexicon import Lexicon
from facts.phrase import Phrase, VerbGroup
from facts.tag import Units

_CLAUSE_PREPOSITIONS = frozenset("after before since until as till".split())
# Prepositions that say an -ing act was not done, or only warned against.
_UNDONE = {"against": ["unreal"], "without": ["negated"], "from": ["negated"], "to": ["unreal"], "toward": ["unreal"], "towards": ["unreal"], "at": ["unreal"]}
_BEYOND = 16
_SKIPPED = frozenset("RXW")
_HINDERING = frozenset("refrain prevent stop bar ban keep abstain prohibit discourage dissuade block deter restrain exclude desist".split())
_WANTING = frozenset("expect want need wish require like believe".split())
_LINKS = frozenset("to from in at on near outside inside across".split())
_FIRST = frozenset("first second third last only latest".split())
_REQUESTS = frozenset("request requests bid bids call calls demand demands appeal appeals proposal proposals invitation offer permission plan plans".split())
_BREAKS = frozenset(";:~")
_SETTING_APART = (",", "~")


@dataclass(slots=True)
class Clause:
    """The verb group at phrase `at`. Its complements are the phrases `[at + 1, limit)`.

    `form`: finite, infinitive, gerund or participle. `statuses`: what governing words make of the event, outermost last; "unreal" gives no fact.
    """

    at: int
    verb: VerbGroup
    form: str
    passive: bool
    subject: Phrase | None = None
    subject_at: int | None = None
    limit: int = 0
    parent: Clause | None = None
    statuses: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def build_clauses(phrases: list[Phrase], units: Units, lexicon: Lexicon) -> list[Clause]:
    """The clauses of a sentence, in order of their verb groups."""
    return _Builder(phrases, units, lexicon).build()


class _Builder:
    def __init__(self, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> None:
        self._phrases = phrases
        # What lies before the first phrase or behind the last has no type and no word: index -1 is the padding at the end.
        self._types = [phrase.type for phrase in phrases] + [""] * _BEYOND
        self._words = [phrase.word for phrase in phrases] + [""] * _BEYOND
        self._units = units
        self._lexicon = lexicon
        self._clauses: list[Clause] = []

    def build(self) -> list[Clause]:
        for at, phrase in enumerate(self._phrases):
            if phrase.type == "VG" and phrase.verb is not None:
                clause = Clause(at, phrase.verb, phrase.verb.form, phrase.verb.passive)
                self._settle_form(clause)
                self._attach(clause)
                self._clauses.append(clause)
        for number, clause in enumerate(self._clauses):
            clause.limit = self._limit(number)
        self._late_subjects()
        return self._clauses

    def _left(self, at: int) -> int:
        """The nearest phrase to the left that is no adverb or date."""
        at -= 1
        while at >= 0 and self._types[at] in _SKIPPED:
            at -= 1
        return at

    def _right(self, at: int) -> int:
        at += 1
        while at < len(self._phrases) and self._types[at] in _SKIPPED:
            at += 1
        return at

    def _settle_form(self, clause: Clause) -> None:
        """A bare participle after a noun phrase ("talks hosted by X", "troops deployed in X fired")."""
        verb, phrase = clause.verb, self._phrases[clause.at]
        bare = self._units.tags[phrase.first] in "dn" and all(t in "dnRX" for t in self._units.tags[phrase.first : phrase.end])
        if not bare or self._units.lowers[verb.main] in self._lexicon.pasts:
            return
        following = self._right(clause.at)
        before = self._left(clause.at)
        if (
            clause.form == "participle"
            or self._words[following] in ("by", "between")
            or self._object_before(before)
            or (self._types[before] in ("NP", ",") and self._verb_ahead(clause.at))
        ) and (self._types[before] in ("NP", ",", "&", "VG", "I", "") or clause.form == "participle"):
            clause.form, clause.passive = "participle", True
        verb.past = True

    def _object_before(self, at: int) -> bool:
        """Whether the noun phrase at `at` is the object of a finite verb that reports no words ("heads a group called X")."""
        verb = self._left(at)
        if self._types[at] != "NP" or verb != at - 1 or self._types[verb] != "VG":
            return False
        governor = self._clause_at(verb)
        return not self._is_say(governor) and (governor.verb.lemma, "cite") not in self._lexicon.frames

    def _verb_ahead(self, at: int) -> bool:
        """Whether a finite verb follows that has no subject of its own: then the verb at `at` was a reduced relative."""
        opening, at = self._left(at), self._right(at)
        inside = False
        while at < len(self._phrases):
            type_ = self._types[at]
            if type_ == "I" and self._words[at] in _CLAUSE_PREPOSITIONS:
                return False
            if type_ == "I":
                inside = True
            elif type_ == "NP":
                if not inside:
                    return False
                inside = False
            elif type_ == "VG":
                verb = self._phrases[at].verb
                return verb is not None and verb.form == "finite" and self._types[at - 1] == "NP" and self._types[at - 2] == "I"
            elif type_ == "," and self._types[opening] == ",":
                verb = self._phrases[at + 1].verb if at + 1 < len(self._phrases) else None
                return verb is not None and verb.form == "finite"
            elif type_ not in _SKIPPED:
                return False
            at += 1
        return False

    def _attach(self, clause: Clause) -> None:
        if clause.form == "finite":
            self._finite(clause)
        elif clause.form == "infinitive":
            self._infinitive(clause)
        elif clause.form == "gerund":
            self._gerund(clause)
        else:
            self._participle(clause)

    def _take(self, clause: Clause, at: int) -> None:
        first = self._joined_before(at) if clause.form == "finite" else None
        clause.subject, clause.subject_at = self._phrases[at], at
        if first is not None:  # "X, who led the team, and Y shook hands"
            one, other = self._phrases[first], self._phrases[at]
            clause.subject = Phrase("NP", one.first, other.end, other.base, one.word, members=[one, other])

    def _joined_before(self, at: int) -> int | None:
        """The noun phrase that opens the sentence and is joined by ", and" to the one at `at` across a relative clause of its own."""
        if at < 5 or self._words[at - 1] != "and" or self._types[at - 2] != "," or self._types[0] != "NP" or self._units.tags[self._phrases[0].end - 1] not in "HP":
            return None
        opened = 2 if self._types[1] == "," else 1 if self._phrases[0].apposition is not None else 0
        inside = self._types[opened + 1 : at - 2]
        return 0 if opened and self._words[opened] == "who" and "," not in inside and "w" not in inside else None

    def _share(self, clause: Clause, other: Clause | None) -> None:
        if other is not None:
            clause.subject, clause.subject_at = other.subject, None
            clause.parent = other

    def _previous(self, *forms: str) -> Clause | None:
        return next((c for c in reversed(self._clauses) if c.form in forms), None)

    def _finite(self, clause: Clause) -> None:
        at = self._left(clause.at)
        inverted = self._right(clause.at)
        if self._is_say(clause) and self._types[at] in (",", ".", "?", "") and self._types[inverted] == "NP":
            self._take(clause, inverted)
            return
        self._walk(clause, at)

    def _is_say(self, clause: Clause) -> bool:
        return (clause.verb.lemma, "say") in self._lexicon.frames

    def _walk(self, clause: Clause, at: int) -> None:
        """Search the subject to the left of phrase `at` (included)."""
        steps = 0
        while at >= 0 and steps < 12:
            steps += 1
            type_ = self._types[at]
            if type_ == "NP":
                before = at - 1 if self._types[at - 1] == "W" else self._left(at)
                if self._types[before] == "I" and not self._opens_clause(before, at, clause):
                    at = self._left(before)
                    continue
                if (
                    self._types[before] == "VG"
                    and self._phrases[before].verb is not None
                    and self._clause_at(before).form in ("infinitive", "gerund", "participle")
                ):
                    at = self._left(before)
                    continue
                self._take(clause, at)
                return
            if type_ == "w":
                self._relative(clause, at)
                return
            if type_ == "s":
                if self._words[at] == "that" and self._types[self._left(at)] == "NP" and steps == 1:
                    self._relative(clause, at)
                return
            if type_ == "&":
                self._share(clause, self._coordinated())
                return
            if type_ in _SETTING_APART and self._types[at - 1] in ("NP", "VG", "J", "I", ")", "W", "R"):
                skipped = self._parenthesis(at)
                if skipped is None and self._stray_comma(at):
                    self._take(clause, at - 1)
                if skipped is None:
                    return
                at = skipped
                continue
            if type_ in ("I", "J", "VG") and type_ != "VG":
                at = self._left(at)
                continue
            if type_ == "VG" and self._clause_at(at).form in ("infinitive", "participle", "gerund"):
                at = self._left(at)
                continue
            return

    def _coordinated(self) -> Clause | None:
        """The clause whose subject a verb after "and" shares: the last one, or the one that reports it where things are its subject
        ("Lin said the mission was illegal and urged Manila")."""
        last = self._previous("finite")
        if last is None or last.subject is None or self._units.tags[last.subject.base[1] - 1] not in "N" or last.links:
            return last
        outer = next((c for c in reversed(self._clauses) if c.at < last.at and c.form == "finite" and c.subject is not last.subject), None)
        named = outer is not None and outer.subject is not None and (outer.subject.apposition or self._units.tags[outer.subject.base[1] - 1] in "HPTCK")
        return outer if outer is not None and named and self._is_say(outer) else last

    def _opens_clause(self, preposition: int, noun: int, clause: Clause) -> bool:
        """ "after Putin met Xi": these prepositions also open clauses, when the noun phrase stands right before the verb."""
        return self._words[preposition] in _CLAUSE_PREPOSITIONS and self._left(clause.at) == noun

    def _clause_at(self, at: int) -> Clause:
        return next(c for c in self._clauses if c.at == at)

    def _relative(self, clause: Clause, at: int) -> None:
        before = self._left(at)
        if self._types[before] in _SETTING_APART:
            before = self._left(before)
        while self._types[before] == "I":
            before = self._left(before)
        if self._types[before] == "NP" and not self._issued(clause, before):
            clause.subject, clause.subject_at = self._phrases[before], at
            clause.links.append("relative")

    def _parenthesis(self, comma: int) -> int | None:
        """From the comma or dash that closes an insertion to the phrase before the one that opens it."""
        for at in range(comma - 1, max(comma - 14, -1), -1):
            if self._types[at] == self._types[comma]:
                return self._left(at)
            if self._types[at] in _BREAKS:
                return None
            if self._types[at] == "w" and self._types[at - 1] == "NP" and self._phrases[at - 1].apposition is not None:
                return at - 1  # the apposition in front of "who" has taken its comma
        return None

    def _stray_comma(self, at: int) -> bool:
        """ "President X, makes his first visit": a comma between a subject that opens the sentence and its verb."""
        subject = self._phrases[at - 1]
        return self._types[at] == "," and at == 1 and subject.type == "NP" and self._units.tags[subject.end - 1] in "HCO"

    def _infinitive(self, clause: Clause) -> None:
        at = self._left(clause.at)
        if self._types[at] == "&":
            self._share(clause, self._previous("infinitive"))
            clause.statuses += clause.parent.statuses if clause.parent else []
            return
        obj: Phrase | None = None
        if self._types[at] == "NP":
            obj = self._phrases[at]
            noun = self._lexicon.frames.get((self._units.lowers[obj.base[1] - 1], "noun"))
            opening = self._left(at)
            if self._types[opening] == "I" and self._words[opening] == "by" and self._asking(self._left(opening)):
                clause.subject = obj  # "a request by X to do": it is X that would
                clause.statuses.append("unreal")
                return
            if _FIRST & set(self._units.lowers[obj.base[0] : obj.base[1]]):
                self._share(clause, self._previous("finite"))  # "the first to do it" did it
                return
            if noun:
                self._share(clause, self._previous("finite"))
                if obj.owners:
                    clause.subject, clause.subject_at = obj.owners[0], None
                clause.statuses.append(noun[0])
                return
            at = self._left(at)
            if self._types[at] == "I":
                at = self._left(at)
        elif self._types[at] == "J":
            adjective = self._lexicon.frames.get((self._words[at], "noun"))
            clause.statuses.append(adjective[0] if adjective else "possible")
            at = self._left(at)
        governor = next((c for c in reversed(self._clauses) if c.at == at), None) or self._previous("finite", "infinitive", "gerund")
        if governor is not None:
            self._govern(clause, governor, obj)

    def _asking(self, at: int) -> bool:
        return self._types[at] == "NP" and self._units.lowers[self._phrases[at].base[1] - 1] in _REQUESTS

    def _govern(self, clause: Clause, governor: Clause, obj: Phrase | None) -> None:
        unknown = ("planned", "object" if obj is not None and self._units.tags[obj.base[1] - 1] in "HPCKE" else "subject")
        status, control = self._lexicon.frames.get((governor.verb.lemma, "chain"), unknown)
        self._share(clause, governor)
        if obj is not None and governor.verb.lemma in _WANTING:
            control = "object"  # "wanted Iran to stop": it is Iran that would
        if control == "object" and obj is not None and not governor.passive:
            clause.subject, clause.subject_at = obj, None
        clause.statuses.append(status)
        clause.statuses += governor.statuses
        if governor.verb.negated or governor.verb.modal:
            clause.links.append("governed")

    def _gerund(self, clause: Clause) -> None:
        at = self._left(clause.at)
        if self._types[at] == "&":
            self._share(clause, self._previous("gerund") or self._previous("finite"))
            if clause.parent is not None:
                clause.statuses += clause.parent.statuses
            return
        if self._types[at] == "I":
            before = self._left(at)
            if self._types[before] == "s":
                return  # "said that after meeting X, Y left": the subject is still to come
            governor = next((c for c in reversed(self._clauses) if c.at < at), None)
            if self._words[at] != "from" or (governor is not None and governor.verb.lemma in _HINDERING):
                clause.statuses += _UNDONE.get(self._words[at], [])
            if self._words[at] == "for" and self._types[before] == "NP" and governor is not None:
                clause.subject, clause.parent = self._phrases[before], governor  # "condemned Baku for seizing": Baku seized
                return
            if self._types[before] == "NP" and governor is not None and self._left(before) == governor.at:
                role = "accuse" if (governor.verb.lemma, "accuse") in self._lexicon.frames else "cite"
                if (governor.verb.lemma, role) in self._lexicon.frames:
                    clause.subject, clause.parent = self._phrases[before], governor
                    clause.statuses += ["alleged"] if role == "accuse" else []
                    return
            self._share(clause, self._previous("finite"))
            return
        if self._types[clause.at - 1] == "W" and clause.at:  # "nine days after being seized"
            self._share(clause, self._previous("finite"))
            return
        while self._types[at] == "NP" and self._words[self._left(at)] in _LINKS:
            at = self._left(self._left(at))  # "a letter to Cameron calling for": the letter calls; "protest in Sanaa calling for"
        if self._issued(clause, at):
            return
        apart = self._types[at] == "NP" and self._phrases[at].end < self._phrases[at + 1].first  # the comma that closed an apposition
        if self._types[at] == "NP" and not apart:  # "a resolution calling for a ceasefire", "saw troops entering"
            self._take(clause, at)
            return
        last = self._previous("finite")
        if (self._types[at] != "," and not apart) or (last is not None and last.subject is not None and self._is_say(last)):
            self._share(clause, last)  # ", he said, demanding": he demands
            return
        self._share(clause, next((c for c in self._clauses if c.form == "finite" and c.subject is not None and not c.links), last))

    def _issued(self, clause: Clause, at: int) -> bool:
        """ "The council adopted a resolution condemning", "that condemned": who issues words acts by them. True where the subject was found."""
        if self._types[at] != "NP" or (self._units.lowers[self._phrases[at].base[1] - 1], "paper") not in self._lexicon.frames:
            return False
        issuer = next((c for c in self._clauses if c.at == self._left(at)), None)
        if issuer is None or issuer.passive or (issuer.verb.lemma, "issue") not in self._lexicon.frames or issuer.subject is None:
            return False
        self._share(clause, issuer)
        return True

    def _participle(self, clause: Clause) -> None:
        at = self._left(clause.at)
        if self._types[at] == ",":
            at = self._left(at)
        steps = 0
        while self._types[at] == "NP" and self._types[self._left(at)] == "I" and steps < 4 and self._is_place(at):
            at, steps = self._left(self._left(at)), steps + 1
        if self._types[at] == "NP":
            clause.subject, clause.subject_at = self._phrases[at], None

    def _is_place(self, at: int) -> bool:
        return self._units.tags[self._phrases[at].end - 1] in "LKC"

    def _limit(self, number: int) -> int:
        """Where the complements of a clause end: at the subject of the next finite clause, or at a strong break."""
        clause = self._clauses[number]
        end = len(self._phrases)
        for other in self._clauses[number + 1 :]:
            if other.form == "finite":
                end = other.subject_at if other.subject_at is not None and other.subject_at > clause.at else other.at
                break
        for at in range(clause.at + 1, end):
            if self._types[at] in _BREAKS or (self._types[at] == "s" and self._words[at] != "that"):
                return at
        return end

    def _late_subjects(self) -> None:
        """An opening gerund or participle takes the subject of the clause after it ("Speaking in Brussels, Borrell said")."""
        for number, clause in enumerate(self._clauses):
            if clause.subject is None and clause.form in ("gerund", "participle") and clause.parent is None:
                later = next((c for c in self._clauses[number + 1 :] if c.form == "finite" and c.subject is not None), None)
                if later is not None and later.subject_at is not None and later.subject_at > clause.at:
                    clause.subject = later.subject

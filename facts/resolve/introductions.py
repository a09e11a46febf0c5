"""What a sentence leaves in the document's memory: its persons and lists, its subjects, who speaks. Called by `facts.interpret.interpreter`."""

from __future__ import annotations

from dataclasses import replace

from facts.clause import Clause, find_source, is_statement
from facts.clause.walk import CLAUSE_PREPOSITIONS
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.phrase.compounds import role_head
from facts.phrase.kin import is_kin
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.antecedents import count, count_asked, govern, owning_person, set_apart
from facts.resolve.bylines import HEADINGS, attribution, byline
from facts.resolve.countries import country_of, known_at
from facts.resolve.discourse import Discourse
from facts.resolve.nameless import Nameless
from facts.resolve.owned_objects import own_objects
from facts.resolve.papers import Papers
from facts.resolve.posts import described, remember_post
from facts.resolve.quotations import STAND_IN
from facts.resolve.references import FIRST_PERSONS
from facts.resolve.spokesmen import count_principal
from facts.resolve.things import POWERS
from facts.resolve.whose import OPPOSED

_SPEAKERS = ("he", "she")
_OPENING = 12  # units in which a phrase that opens a sentence has its pronoun


class Introductions:
    """Fills the memory of one document."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._lexicon = discourse.lexicon

    def take(self, index: int, sentence: Sentence, resolver: Resolver) -> None:
        """What the facts of the sentence itself may refer to."""
        self._await_subject(sentence, resolver)
        self._introduce(sentence, resolver)
        self._subjects(sentence, resolver)
        attribution(sentence, resolver, self._discourse)
        Papers(self._discourse, sentence, resolver).take()
        if index < HEADINGS and not sentence.clauses:
            byline(index, sentence, resolver, self._discourse)

    def meet(self, sentence: Sentence, resolver: Resolver) -> None:
        """Only who its persons are."""
        self._introduce(sentence, resolver)

    def _introduce(self, sentence: Sentence, resolver: Resolver) -> None:
        """Persons and lists of this sentence, left to right, so that its own references can find them."""
        for phrase in sentence.phrases:
            if phrase.type != "NP":
                continue
            inner = phrase.complement
            for owner in (*phrase.owners, *(inner.owners if inner is not None else ())):  # "members of Ivanov's party urged him"
                if sentence.units.tags[owner.base[1] - 1] in "HP":
                    resolver.references.people += [a for a in resolver.resolve(owner) if a.type == "person"]
            role = self._lexicon.roles.get(sentence.units.lowers[phrase.base[1] - 1])
            plural = role is not None and role.plural
            if phrase.members or phrase.apposition or plural or sentence.units.tags[phrase.base[1] - 1] in "HPO":
                found = resolver.resolve(phrase)
                persons = [actor for actor in found if actor.type == "person"]
                if len(persons) == 1 and (len(found) == 1 or (phrase.members and is_kin(phrase.members[-1], sentence.units))):
                    resolver.references.people.append(persons[0])  # also in "Ivanov, his wife and his son"
                if len(found) > 1 or (found and (plural or found[0].type == "group")):
                    resolver.references.mentions.append(found)
            elif role is None:
                self._hanging(phrase, sentence, resolver)
        self._told_beside(sentence, resolver)
        self._done_to(sentence, resolver)
        for clause in sentence.clauses:
            described(clause, sentence, resolver, self._discourse)

    @staticmethod
    def _hanging(phrase: Phrase, sentence: Sentence, resolver: Resolver) -> None:
        """ "At the behest of Boris Johnson": who hangs on a noun is named as well."""
        inner = phrase.complement
        while inner is not None and not inner.members:
            tags = sentence.units.tags[slice(*inner.base)]
            if tags[-1] in "HP":
                if all(tag in "HPT" for tag in tags):
                    resolver.resolve(inner)
                return
            inner = inner.complement

    def _told_beside(self, sentence: Sentence, resolver: Resolver) -> None:
        """ "X, a Georgian player with a long career, was": of whose country X is, where more stands between than a name and a role."""
        phrases, units = sentence.phrases, sentence.units
        opening = next((at for at, phrase in enumerate(phrases) if phrase.type == "VG"), len(phrases)) if phrases and phrases[0].type == "I" else 0
        for at in [comma for comma, phrase in enumerate(phrases[1:-2]) if phrase.type == ","]:
            named, other = phrases[at], phrases[at + 2]
            if at < opening or named.type != "NP" or other.type != "NP" or named.members or named.apposition is not None:
                continue
            if units.tags[named.base[1] - 1] not in "HP" or units.tags[other.base[0]] != "a" or self._acts(other, sentence):
                continue
            found = resolver.resolve(named)
            if len(found) != 1 or found[0].type != "person" or found[0].affiliation is not None:
                continue
            origin = phrases[at + 4] if at + 4 < len(phrases) and phrases[at + 3].word == "from" else None
            known = country_of(origin or other, units) or (known_at(origin.base[1] - 1, units) if origin is not None else None)
            if known is not None and units.lowers[other.base[1] - 1] in OPPOSED:
                continue  # "Castro, an important U.S. partner,"
            if known is not None and known.type == "country":
                self._discourse.remember(replace(found[0], affiliation=known.affiliation), None)
            elif known is None:
                remember_post(found[0], other, resolver, self._discourse)

    @staticmethod
    def _acts(phrase: Phrase, sentence: Sentence) -> bool:
        """Whether a phrase is the subject of its own clause, no second name of what stands in front of it."""
        return any(clause.subject is phrase and clause.form == "finite" and "relative" not in clause.links for clause in sentence.clauses)

    def _await_subject(self, sentence: Sentence, resolver: Resolver) -> None:
        """ "In his speech, Ivanov said", "After he met Petrov, Ivanov left": whom a pronoun of the opening phrase waits for."""
        phrases = sentence.phrases
        if not phrases or phrases[0].type != "I" or not any(tag in "pq" for tag in sentence.units.tags[: phrases[0].end + _OPENING]):
            return
        for clause in sentence.clauses:
            subject, at = clause.subject, clause.subject_at
            if clause.form != "finite" or subject is None or at is None or at > clause.at or phrases[at - 1].type != "," or clause.links:
                continue
            found = resolver.resolve(subject) if not self._is_pronoun(subject, sentence) else []
            if len(found) > 1:
                resolver.references.several_ahead = subject.first, found
            elif len(found) == 1:
                resolver.references.ahead = subject.first, found[0]
            return

    @staticmethod
    def _is_pronoun(phrase: Phrase, sentence: Sentence) -> bool:
        return sentence.units.tags[phrase.base[1] - 1] in "pq"

    def _speaking(self, clause: Clause, sentence: Sentence, resolver: Resolver) -> None:
        """A pronoun that is said to speak; behind or inside of what is said it is nobody whose deed that tells."""
        subject, at = clause.subject, clause.subject_at
        if subject is None or at is None or not self._is_pronoun(subject, sentence) or (clause.verb.lemma, "say") not in self._lexicon.frames:
            return
        unit, first = subject.base[0], min(at, clause.at)
        resolver.references.speaking.add(unit)
        behind = sentence.phrases[clause.at + 1].type if clause.at + 1 < len(sentence.phrases) else ""
        if first < 2 or sentence.phrases[first - 1].type != "," or behind in ("VG", "s"):
            return  # "Nell claimed that while she accepted it, she denied trying": no words of somebody else
        told = [c.subject for c in sentence.clauses if c.at < clause.at and c.form == "finite" and c.subject is not None]
        if not told and sentence.phrases[first - 2].type == "NP":
            told = [sentence.phrases[first - 2]]  # "Ivanov, he said, had left"
        elif not is_statement(first - 1, sentence.clauses, sentence.phrases):
            return
        named = [actor.name for phrase in told if not self._is_pronoun(phrase, sentence) for actor in resolver.resolve(phrase)]
        resolver.references.apart[unit] = frozenset(named)

    def _subjects(self, sentence: Sentence, resolver: Resolver) -> None:
        """Subjects of this sentence that are no pronouns: nearer to its "he" than those of the sentence before; who claims what; pairs."""
        govern(sentence, resolver, self._lexicon)
        for clause in sentence.clauses:
            subject = clause.subject
            own_objects(clause, sentence, resolver, self._lexicon)
            set_apart(clause, sentence, resolver)
            if clause.form != "finite" or subject is None:
                count_asked(clause, sentence, resolver)
                continue
            self._speaking(clause, sentence, resolver)
            found = resolver.resolve(subject) or Papers(self._discourse, sentence, resolver).issuer(subject)
            plain = sentence.units.tags[subject.base[1] - 1] not in "pq"
            if plain:
                count(clause, found, sentence, resolver, self._lexicon)
            if plain and not found and subject.owners:
                resolver.references.subjects += owning_person(subject, resolver)  # "Macron's wish ... he"
            if any(actor.type in ("outlet", STAND_IN) for actor in found):
                continue
            units = sentence.units
            if found and not clause.passive and any((clause.verb.lemma, role) in self._lexicon.frames for role in ("say", "accuse")):
                self._discourse.claimants.append(found)
            says = (clause.verb.lemma, "say") in self._lexicon.frames
            principal = count_principal(subject, units, resolver) if plain and says else []
            if says and (len(found) > 1 or (plain and (subject.members or not found))):
                self._discourse.quotations.report(found, units.starts[clause.verb.main], units.starts[0], units.ends[-1], says=says)
            if not plain and says and units.lowers[subject.base[0]] in _SPEAKERS:
                self._discourse.quotations.report(found, units.starts[clause.verb.main], units.starts[0], units.ends[-1], says=says, pronoun=True)
            if plain and len(subject.members) == 2 and found and units.tags[subject.members[1].base[0]] == "q":
                resolver.references.subjects.append(found[0])  # "Hamas and its allies have refused, so its"
            if subject.members or len(found) != 1:
                continue
            if plain:
                resolver.references.subjects += [found[0], *principal]
                resolver.references.bodies += [actor for actor in found if actor.type in POWERS]
                if self._is_told(clause, sentence) or self._is_closed(clause, sentence):
                    resolver.references.told.add(found[0].start)
                self._discourse.quotations.report(found, units.starts[clause.verb.main], units.starts[0], units.ends[-1], says=says)
            self._pair(found[0], clause, sentence, resolver)

    def _pair(self, subject: Actor, clause: Clause, sentence: Sentence, resolver: Resolver) -> None:
        """Subject and object of one verb: what "both sides" of a later clause stand for."""
        if clause.at + 1 >= clause.limit or sentence.phrases[clause.at + 1].type != "NP":
            return
        found = [a for a in resolver.resolve(sentence.phrases[clause.at + 1]) if a.type in ("person", "country", "organisation", "group")]
        if len(found) == 1 and found[0].name != subject.name and subject.type in ("person", "country", "organisation", "group"):
            self._discourse.pair(sorted([subject, found[0]], key=lambda a: a.end))

    def follow(self, sentence: Sentence, resolver: Resolver) -> None:
        """Keep the subjects of finite clauses: what "he", "it" and "they" of the next sentence stand for."""
        self._discourse.plurals += self._outer_last(resolver.references.plurals, sentence)
        self._discourse.collectives += resolver.references.collectives
        self._discourse.vague += resolver.references.vague
        self._discourse.done_to = resolver.references.last_object()
        inner: list[Actor] = []
        main: list[Actor] = []
        followed: list[Actor] = []
        for clause in sentence.clauses:
            if clause.form == "finite" and clause.subject is not None and not clause.subject.members:
                found = resolver.resolve(clause.subject) or owning_person(clause.subject, resolver)  # "Ivanov's resignation came. He"
                if len(found) != 1 or found[0].type == STAND_IN:
                    continue
                inside = self._is_inner(clause, sentence)
                speaks = (clause.verb.lemma, "say") in self._lexicon.frames and not inside
                if speaks:
                    self._discourse.reporters.keep(found[0])
                if found[0].type == "outlet" or sentence.units.lowers[clause.subject.base[0]] in FIRST_PERSONS:
                    continue
                self._discourse.subjects.append(found[0])
                if found[0].type == "person" or speaks:
                    (inner if inside else main).append(found[0])
                    told_on = found[0].resolved_by.startswith("pronoun")
                    followed = [found[0]] if told_on else followed if speaks else []
        self._incumbents(sentence, resolver)
        source = find_source(sentence.phrases, sentence.units)
        told = resolver.resolve(source) if source is not None else []
        if len(told) == 1:
            self._discourse.reporters.keep(told[0])
        weighty = [*main, *told] if len(told) == 1 else main
        self._discourse.salience.keep(inner, weighty, resolver.references.people, Nameless(sentence, resolver, self._lexicon.roles).found(), followed)

    def _done_to(self, sentence: Sentence, resolver: Resolver) -> None:
        """Whom without a name something is done to, where an -ing form goes on: "arrested a Chadian envoy, accusing him of spying"."""
        units = sentence.units
        if not any(units.tags[at - 1] == "g" and units.lowers[at] in ("him", "her") for at in range(1, len(units.lowers))):
            return
        for clause in sentence.clauses:
            phrase = sentence.phrases[clause.at + 1] if clause.at + 1 < clause.limit and not clause.passive else None
            role = self._lexicon.roles.get(units.lowers[phrase.base[1] - 1]) if phrase is not None and not phrase.members else None
            if phrase is not None and role is not None and role.type == "person" and not role.plural:
                resolver.references.nameless += resolver.resolve(phrase)[:1]

    def _incumbents(self, sentence: Sentence, resolver: Resolver) -> None:
        """Keep whom the sentence tells of by an office and a country, without a name."""
        for clause in sentence.clauses:
            objects = [sentence.phrases[clause.at + 1]] if clause.at + 1 < clause.limit else []
            for phrase in [clause.subject, *objects] if clause.form == "finite" else []:
                if phrase is None or phrase.type != "NP" or phrase.members or phrase.apposition is not None:
                    continue
                role = role_head(*phrase.base, sentence.units, self._lexicon)
                found = resolver.resolve(phrase) if role is not None and role.type == "person" and not role.plural else []
                if role is not None and len(found) == 1 and found[0].is_somebody and found[0].affiliation is not None:
                    self._discourse.incumbents.keep(role, found[0])

    def _outer_last(self, plurals: list[list[Actor]], sentence: Sentence) -> list[list[Actor]]:
        """Plural subjects of inner clauses before those of main ones: "The couple (or: They) said the ministers had refused. They"."""
        units, they = sentence.units, self._discourse.they
        if they and units.starts and they[0].start == units.starts[0]:
            plurals = [they, *plurals]
        if len(plurals) < 2:
            return plurals
        inside = [c.subject for c in sentence.clauses if c.form == "finite" and c.subject is not None and self._is_inner(c, sentence)]
        inner = [(units.starts[subject.first], units.ends[subject.end - 1]) for subject in inside]
        return sorted(plurals, key=lambda group: not any(first <= group[0].start < end for first, end in inner))

    @staticmethod
    def _is_told(clause: Clause, sentence: Sentence) -> bool:
        """Whether a clause is what a verb in front of it says or thinks."""
        before = (clause.subject_at if clause.subject_at is not None and clause.subject_at < clause.at else clause.at) - 1
        before -= before > 0 and sentence.phrases[before].word == "that"
        return before >= 0 and sentence.phrases[before].type == "VG"

    @staticmethod
    def _is_closed(clause: Clause, sentence: Sentence) -> bool:
        """Whether a clause that describes a noun ends at a comma: "the pact that Brazil left, although it"."""
        phrases, before = sentence.phrases, (clause.subject_at or 0) - 1
        if before > 0 and phrases[before].word in ("that", "which"):
            before -= 1
        described = before >= 0 and phrases[before].type == "NP"
        return described and any(phrase.type == "," for phrase in phrases[clause.at + 1 : clause.limit + 1])

    def _is_inner(self, clause: Clause, sentence: Sentence) -> bool:
        """Whether a clause stands inside of another: as a relative, behind a subordinator, as what a verb reports."""
        first = clause.subject_at if clause.subject_at is not None and clause.subject_at < clause.at else clause.at
        while clause.subject is not None and first > 0 and sentence.phrases[first - 1].first >= clause.subject.first:
            first -= 1  # "said X and the minister, Jan Kowalski, had refused"
        before = first - 1
        while before >= 0 and sentence.phrases[before].type in "RW":
            before -= 1
        if "relative" in clause.links or before < 0:
            return "relative" in clause.links
        opening = sentence.phrases[before]
        return opening.type in ("s", "w", "VG") or opening.word in CLAUSE_PREPOSITIONS

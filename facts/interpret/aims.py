"""Whom an act concerns that is only promised, refused, threatened or agreed: "vowed to work with Cairo", "refused to lift the ban on Cypriot ships".

Called by `facts.interpret.slots` for the slot `aim`, which holds the verb group of that act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from facts.interpret.benefits import Benefit
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.belongings import OF_SENTENCE

# What may stand between an act and whom it concerns, and how many phrases of a long complement are looked through.
_TOWARDS = frozenset("to with alongside from on upon against for into toward towards at near between among of over".split())
_WITHIN = frozenset("in inside across throughout".split())
_STATIONED = frozenset(
    "troop force peacekeeper soldier mission operation war offensive campaign ceasefire truce hostility base presence deployment intervention strike "
    "attack fighting instructor adviser advisor observer monitor support assistance aid relief weapon "
    "delegation envoy emissary representative team "
    "peace stability progress democracy reform recovery reconstruction "
    "plant station hospital school embassy consulate factory refinery pipeline railway road bridge dam port investment housing infrastructure".split()
)
# Who is helped where they live: "aid to families in Chad", "help for those in need in Chad".
_HELPED = frozenset(
    "people family child woman civilian refugee community victim person household farmer population need vulnerable needy poor hungry displaced survivor "
    "student worker resident villager those the".split()  # "the most vulnerable"
)
_RESCUING = frozenset("evacuate repatriate rescue airlift bring fly extract".split())  # from where does not say whom it concerns
_ON_THINGS = frozenset("lift ease sign ratify scrap impose drop extend renew implement publish approve accept reopen close deliver pay provide repeal".split())
_HANDING = frozenset("extradite hand surrender release free deport return restore reinstate treat repatriate prosecute try arrest remove dismiss sack".split())
_LETTING = ("allow", "let", "permit")  # "vowed not to let the rebels cross its border with Chad"
_RECORDS = frozenset("photo photograph picture image footage video tape transcript document record file report name".split())
_TREATIES = frozenset("treaty convention protocol charter declaration accord agreement pact peace".split())
_REFERRING = frozenset("take refer drag haul".split())
_MAKING = frozenset("form create establish build".split())
_ASIDE = frozenset("by without after before while until including despite amid as via through following during".split())  # what comes behind is another matter
_STATES = frozenset("refugee hostage prisoner captive migrant office".split())
_REACH = 14
_PASSED = frozenset("NP VG I W R X J P - &".split())


class Aims:
    """Reads one sentence. `parties` says who a noun phrase stands for, or whose thing or place it is."""

    def __init__(self, sentence: Sentence, parties: Callable[[Phrase], list[Actor]], lexicon: Lexicon) -> None:
        self._sentence = sentence
        self._parties = parties
        self._lexicon = lexicon
        self._lemma = lexicon.noun_lemma

    def concerned(self, act: Phrase, doers: list[Actor], *, hostile: bool = False, refused: bool = False) -> list[Actor]:
        """The first others that the act's complements name; of unnamed people only where nobody else is named.

        `hostile`: it is to harm them; `refused`: to whom it is refused, who is not whom somebody else asks for ("refused to extradite him").
        """
        own = {a.name for a in doers} | {a.affiliation for a in doers if a.affiliation}
        unnamed: list[Actor] = []
        for phrase in self._complements(act, Benefit(act.verb.lemma, self._lexicon) if act.verb is not None and not hostile else None):
            found = [a for a in self._parties(phrase) if a.name not in own and (a.affiliation not in own or a.type == "person")]
            beside = act.verb is not None and phrase.first == act.end + (self._sentence.units.lowers[act.end] == "over")
            if beside and refused and act.verb is not None and act.verb.lemma in _HANDING:
                found = [a for a in found if a.type != "person" and a.affiliation is not None]
            if beside and found and act.verb is not None and act.verb.lemma in _LETTING:
                return found
            known = [a for a in found if OF_SENTENCE not in a.resolved_by and (a.affiliation is not None or a.type not in ("unnamed", "person"))]
            if known:
                return known
            own_men = self._lemma(self._sentence.units.lowers[phrase.base[1] - 1]) in _STATIONED  # "to send troops"
            unnamed = unnamed or ([] if own_men or self._is_state(phrase) else found)
        return unnamed

    def _is_state(self, phrase: Phrase) -> bool:
        """Whether a bare noun says what becomes of people or what is done with them: "refugee hosting", "held hostage"."""
        while phrase.complement is not None and not phrase.members:
            phrase = phrase.complement
        return phrase.base[1] - phrase.base[0] == 1 and self._sentence.units.lowers[phrase.base[0]] in _STATES

    def _complements(self, act: Phrase, benefit: Benefit | None) -> Iterator[Phrase]:
        """Noun phrases behind the act that may name whom it concerns."""
        phrases = self._sentence.phrases
        begin = next(at for at, phrase in enumerate(phrases) if phrase is act) + 1
        if benefit is not None and benefit.nobodys and not any(phrase.word == "alongside" for phrase in phrases[begin : begin + 1]):
            return  # but "refused to fight alongside Chad"
        finite = {clause.at for clause in self._sentence.clauses if clause.form == "finite"}
        denied = {clause.at - 1 for clause in self._sentence.clauses if clause.form == "finite" and clause.verb.negated}  # "sure Iran does not get a bomb"
        before, noun, doing = "", "", act.verb.lemma if act.verb is not None else ""
        for at in range(begin, min(begin + _REACH, len(phrases))):
            phrase = phrases[at]
            beside = at == begin and phrase.word == "by" and act.verb is not None and act.verb.lemma in ("stand", "abide")  # "vowed to stand by Moldova"
            if (
                at in finite
                or at in denied
                or phrase.word == "once"
                or phrase.type not in _PASSED
                or (phrase.type == "I" and phrase.word in _ASIDE and not beside)
            ):
                return
            if phrase.type == "NP" and before == "against" and benefit is not None and not benefit.reaches(before, noun):
                before, noun = "", ""  # "ready to coordinate strikes against Hamas with Egypt"
                continue
            if benefit is not None and (benefit.ends(phrase) or (phrase.type == "NP" and not benefit.reaches(before, noun))):
                return
            doing = phrase.verb.lemma if phrase.verb is not None else doing
            made = at == begin and act.verb is not None and act.verb.lemma in _MAKING  # "agreed to form a coalition with X"
            tried = before == "to" and act.verb is not None and act.verb.lemma in _REFERRING  # "threatened to take Chad to the United Nations"
            thing = at == begin and phrase.word in ("them", "it") and act.verb is not None and act.verb.lemma in _ON_THINGS  # "refused to lift them"
            # "refused to release photos of Macron"
            record = at == begin and phrase.type == "NP" and self._lemma(self._sentence.units.lowers[phrase.base[1] - 1]) in _RECORDS
            if phrase.type == "NP" and not record and not made and not thing and not tried and not (before == "from" and doing in _RESCUING):
                yield from self._named(phrase, before, noun, benefit)
            if phrase.type == "NP":
                noun = self._lemma(self._sentence.units.lowers[phrase.base[1] - 1])
            before = "" if beside else phrase.word if phrase.type == "I" else "" if phrase.type in ("NP", "VG") else before

    def _named(self, phrase: Phrase, before: str, noun: str, benefit: Benefit | None) -> Iterator[Phrase]:
        """The phrase, and what stands in its complements, where the word in front leads to somebody."""
        if benefit is not None and not benefit.reaches(before, noun):
            return
        own = self._sentence.units.tags[phrase.base[0]] == "q" or self._sentence.units.lowers[phrase.base[0]] == "it"  # "its troops"
        head = self._lemma(self._sentence.units.lowers[phrase.base[1] - 1])
        if benefit is not None and benefit.is_aside(phrase, head, self._sentence.units.tags[slice(*phrase.base)]):
            return
        inner = phrase.complement
        if head in _TREATIES and inner is not None and self._sentence.units.tags[inner.base[1] - 1] in "KL":
            return  # "the Treaty of Lisbon" is called by where it was signed
        if (not before or before in _TOWARDS or (before in _WITHIN and noun in _STATIONED | _HELPED)) and not own:
            yield from phrase.owners if benefit is not None and benefit.being else (phrase,)
        if inner is not None and not phrase.members and (not before or before in _TOWARDS):
            yield from self._named(inner, "of", head, benefit)

"""Who a noun for a deed says did it, in the words around it. Called by `facts.interpret.culprits` and `slots`."""

from __future__ import annotations

from collections.abc import Iterator

from facts.clause import Clause, has_content, named_behind
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver

_TALKS = frozenset("dialogue talk negotiation rapprochement relation tie contact".split())
_DECREES = frozenset("decree plan decision law order policy reform measure ban cut".split())
ANY_DEED = frozenset("move action act decision step plan announcement gesture".split())
_LASTING = frozenset({"war", "operation"})  # what many deeds make up
# What is done to another's deed, or suffered of it: "the raids Chad suffered", "the policies Trump mentioned".
_NOT_DOING = frozenset(
    "mention discuss describe oppose criticise criticize condemn denounce reject fear face see suffer endure cite find hear witness know "
    "remember report consider dislike hate regret deplore blame".split()
)
_BLAMED = frozenset(
    {("blame", "on"), ("attribute", "to"), ("ascribe", "to"), ("pin", "on"), ("link", "to"), ("associate", "with"), ("tie", "to")}
)  # "the attack blamed on Hamas"
_BY_THEMSELVES = frozenset("stand abide come go pass drop stop live swear travel".split())  # "asked to stand by Chad"
_SLAIN = frozenset("kill slay murder massacre shoot wound injure".split())
_FURTHER = 8  # phrases between a deed and the participle that tells who did it


def in_hands(deed: Phrase, sentence: Sentence) -> Phrase | None:
    """ "The deaths of children at the hands of the army": whose hands."""
    at = _behind(deed, sentence)
    if at is None or sentence.phrases[at].first != deed.end or sentence.phrases[at].word != "at":
        return None
    hands = sentence.phrases[at + 1]
    return hands.complement if sentence.units.lowers[hands.base[1] - 1] == "hands" else None


def doer_behind(deed: Phrase, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """Whom "by" names right behind a deed, or behind a participle that says what was done with it: "the attack on a mosque in Oslo, launched by Hamas"."""
    phrases, at = sentence.phrases, _behind(deed, sentence)
    if at is None or sentence.units.lowers[deed.base[1] - 1] in lexicon.roles:
        return None  # "the women led by police" are no deed
    to_whom = phrases[at + 1] if phrases[at].first == deed.end and phrases[at].word == "for" else None
    offered = to_whom is not None and to_whom.type == "NP" and sentence.units.lowers[to_whom.base[1] - 1] in lexicon.roles
    at += 2 if offered and [phrase.word for phrase in phrases[at + 2 : at + 3]] == ["by"] else 0  # "an offer for the rebels by Chad"
    if (phrases[at].first == deed.end or offered) and phrases[at].word == "by":
        return phrases[at + 1] if at + 1 < len(phrases) and phrases[at + 1].type == "NP" else None
    provider = _in_relative(at, deed, sentence, lexicon)
    if provider is not None:
        return provider
    clause = next((clause for clause in sentence.clauses if at <= clause.at < at + _FURTHER), None)
    blamed = clause is not None and clause.passive and clause.at == at and (clause.verb.lemma, phrases[min(at + 1, len(phrases) - 1)].word) in _BLAMED
    if blamed and phrases[at + 2 : at + 3] and phrases[at + 2].type == "NP":
        return phrases[at + 2]
    if clause is None or not clause.passive or clause.form != "participle" or (clause.verb.lemma, "perform") not in lexicon.frames:
        return None
    near = {phrase.type for phrase in phrases[at : clause.at]} <= {"I", "NP", "W", ","}
    by = named_behind(phrases, clause.at + 1, clause.at + _FURTHER, "by")  # "carried out by", "imposed on women in Kabul by"
    added = by is not None and {phrase.type for phrase in phrases[clause.at + 3 : by - 1]} <= {"I", "NP", "W"}
    return phrases[by] if near and added and by is not None else None


def doer_past_act(clause: Clause, sentence: Sentence) -> Phrase | None:
    """ "Was urged to withdraw its troops by Chad": who does what a passive tells, named behind the act that it leads to."""
    phrases = sentence.phrases
    act = next((other for other in sentence.clauses if other.at > clause.at), None)
    if not clause.passive or act is None or act.form != "infinitive" or act.passive or act.parent is not clause or act.verb.lemma in _BY_THEMSELVES:
        return None
    behind = [other.at for other in sentence.clauses if other.at > act.at]
    by = named_behind(phrases, act.at + 1, min([act.limit, *behind, act.at + _FURTHER]), "by")
    return phrases[by] if by is not None and all(phrase.type in ("NP", "I", "W", "R") for phrase in phrases[act.at + 1 : by]) else None


def doer_beside_death(at: int, sentence: Sentence) -> Phrase | None:
    """ "Those killed by troops in the massacre of students": who does what the noun at phrase `at` names, by the passive that it stands behind."""
    phrases = sentence.phrases
    at -= 2 if at > 1 and phrases[at - 1].type == "W" and sentence.units.tags[slice(*phrases[at - 2].base)] == "a" else 0  # "the 1972 massacre"
    if at < 4 or phrases[at - 1].word not in ("in", "during") or phrases[at - 2].type != "NP" or phrases[at - 3].word != "by":
        return None
    told = any(clause.at == at - 4 and clause.passive and clause.verb.lemma in _SLAIN for clause in sentence.clauses)
    return phrases[at - 2] if told else None


def deeds_named(sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> Iterator[tuple[frozenset[str], list[Actor]]]:
    """Whose deeds a sentence names by nouns, each with the nouns that may stand for it afterwards: "the French air strike", "a raid by Hamas"."""
    for phrase in [phrase for phrase in sentence.phrases if phrase.type == "NP" and not phrase.members]:
        noun = lexicon.noun_lemma(sentence.units.lowers[phrase.base[1] - 1])
        if noun not in lexicon.deed_nouns or noun in ANY_DEED:
            continue
        doer = None if phrase.owners else doer_behind(phrase, sentence, lexicon)
        found = resolver.resolve(doer) if doer is not None else resolver.responsible(phrase)
        if found and all(actor.type != "outlet" for actor in found):
            yield lexicon.deed_nouns[noun] - _LASTING, found


def other_side(talks: Phrase, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """With whom the talks are that somebody welcomes or rejects: "welcomed dialogue with Iran"."""
    at = _behind(talks, sentence)
    named = at is not None and sentence.phrases[at].first == talks.end and sentence.phrases[at].word == "with"
    noun = lexicon.noun_lemma(sentence.units.lowers[talks.base[1] - 1])
    return sentence.phrases[at + 1] if at is not None and named and noun in _TALKS and sentence.phrases[at + 1].type == "NP" else None


def author(paper: Phrase, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """Whose a decree or plan is that people protest: "a decree from the president", "plans by the government"."""
    noun, at = lexicon.noun_lemma(sentence.units.lowers[paper.base[1] - 1]), _behind(paper, sentence)
    if at is None or sentence.phrases[at].first != paper.end or sentence.phrases[at].word not in ("by", "from"):
        return None
    issued = noun in _DECREES or (noun, "paper") in lexicon.frames
    return sentence.phrases[at + 1] if issued and sentence.phrases[at + 1].type == "NP" else None


def _in_relative(at: int, deed: Phrase, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """ "The support the US provides", "the remarks that Trump made": the subject of the clause whose object the deed is."""
    phrases = sentence.phrases
    pronoun = phrases[at].word in ("that", "which")
    if phrases[at].first != deed.end or (pronoun and has_content(phrases[:at], sentence.units, lexicon)):
        return None
    clause = next((c for c in sentence.clauses if c.form == "finite" and c.subject_at == at + pronoun and c.subject is phrases[at + pronoun]), None)
    gap = clause is not None and not clause.passive and (clause.at + 1 >= len(phrases) or phrases[clause.at + 1].type != "NP")
    told = clause is not None and (clause.verb.lemma in _NOT_DOING or (clause.verb.lemma, "say") in lexicon.frames)
    return clause.subject if clause is not None and gap and not told else None


def maker(deed: Phrase, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """Who made or did what a relative clause goes on about: "Chad held drills that Mali condemned", "made remarks that drew criticism"."""
    phrases, at = sentence.phrases, _behind(deed, sentence)
    if at is None or phrases[at].first != deed.end or phrases[at].word not in ("that", "which"):
        return None
    before = next((index for index, other in enumerate(phrases) if other is deed), 0) - 1
    clause = next((clause for clause in sentence.clauses if clause.at == before), None)
    made = clause is not None and not clause.passive and (clause.verb.lemma, "make") in lexicon.frames
    return clause.subject if clause is not None and made else None


def doer_in_front(deed: Phrase, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """Whose act the sentence has told before it says what others made of it: "Israel approved a settlement, a move condemned by France"."""
    units, begin = sentence.units, deed.base[0]
    if units.lowers[begin] not in ("a", "an") or units.tags[begin - 1 : begin] != ",":
        return None
    told = [clause for clause in sentence.clauses if clause.form == "finite" and clause.subject is not None and sentence.phrases[clause.at].end <= begin]
    act = next((clause for clause in reversed(told) if not clause.links and (clause.verb.lemma, "say") not in lexicon.frames), None)
    return act.subject if act is not None and not act.passive else None


def _behind(deed: Phrase, sentence: Sentence) -> int | None:
    return next((at for at, other in enumerate(sentence.phrases[:-1]) if other.first >= deed.end), None)

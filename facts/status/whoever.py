"""Acts that only say what sort of people is meant, whoever they may be: "will punish anyone who attacks it", "to assist states that recognise Jerusalem".
Called by `facts.status.status`."""

from __future__ import annotations

from facts.clause import Clause
from facts.match.matches import Match
from facts.match.reading import Sentence

_WHOEVER = frozenset("any those every each whoever anyone everyone anybody everybody".split())
_SORTS = frozenset("JQNDEdng")  # what a noun phrase of no particular people is made of
_PLURALS = ("s", "people", "men", "women", "children", "police")
_RULING = frozenset("let allow permit ban bar prohibit forbid punish require outlaw criminalise criminalize protect penalise penalize".split())
_NOW = frozenset("is are 's 're".split())
_ABLE = ("might", "may", "could", "can")
_MODALS = (*_ABLE, "would", "will")
_WISHED = frozenset({"planned", "possible", "unreal"})
_FAR = 4  # phrases from a relative pronoun to its verb


def is_of_whoever(match: Match, clause: Clause, sentence: Sentence) -> bool:
    """Whether a relative clause in the present tells what sort of people another act is to concern; but who "are detained" has been."""
    subject = clause.subject
    if clause.passive and match.grammar.kind.plover == "COERCE":
        return False
    if clause.form != "finite" or "relative" not in clause.links or subject is None or not _is_standing(clause, sentence) or _is_set_apart(clause, sentence):
        return False
    first, end = subject.base
    opening = sentence.units.lowers[first]
    if opening in _WHOEVER and sentence.units.tags[first] != "p":
        return sentence.units.tags[first + 1 : first + 2] != "0"  # but "those two"
    plain = set(sentence.units.tags[first:end]) <= _SORTS and sentence.units.lowers[end - 1].endswith(_PLURALS)
    return plain and (clause.verb.modal in _ABLE or _is_governed(clause, first, sentence))


def _is_standing(clause: Clause, sentence: Sentence) -> bool:
    """Whether a verb tells of no time: "who attack", "who are accused of", "that might seize"; but not "who are fighting", "who have attacked"."""
    verb, phrase = clause.verb, sentence.phrases[clause.at]
    words, tag = sentence.units.lowers[phrase.first : phrase.end], sentence.units.tags[verb.main]
    if verb.modal:
        return verb.modal in _MODALS and verb.lemma != "have" and not verb.past
    if verb.passive or tag == "b":
        return not _NOW.isdisjoint(words) and not {"been", "being"} & set(words)
    return tag in "zv" and "h" not in sentence.units.tags[phrase.first : verb.main]


def _is_set_apart(clause: Clause, sentence: Sentence) -> bool:
    """Whether a comma parts the clause from whom it is about: "the rebels, who attack at night"."""
    for at in range(clause.at - 1, max(clause.at - _FAR, 0), -1):
        if sentence.phrases[at].word in ("who", "that", "which"):
            return sentence.phrases[at - 1].type == ","
    return True


def _is_governed(clause: Clause, first: int, sentence: Sentence) -> bool:
    """Whether the act that concerns them is itself only to come, wished or a rule."""
    before = [other for other in sentence.clauses if sentence.phrases[other.at].end <= first]
    outer: Clause | None = before[-1] if before else None
    while outer is not None:
        if outer.verb.modal or outer.verb.lemma in _RULING or (outer.form == "infinitive" and not _WISHED.isdisjoint(outer.statuses)):
            return True
        outer = outer.parent if outer.form == "infinitive" else None
    return any(other.at > clause.at and other.subject is clause.subject and other.verb.modal for other in sentence.clauses)

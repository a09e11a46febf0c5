"""What words around a talk or a visit say of it: it is the next one, is shunned by others, or was cancelled in what follows.

Used by `facts.status.nominal` and `facts.status.status`.
"""

from __future__ import annotations

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.status.clausal import is_called_off

_SHUNNING = frozenset("boycott skip avoid refuse reject".split())
_AIMS = frozenset("purpose aim goal objective point task subject topic focus agenda".split())
_OCCASIONS = frozenset("meeting talks summit visit trip call encounter audience tour".split())
_RUN_UPS = frozenset("run-up runup lead-up build-up buildup prelude countdown".split())
_FAILING = ("fail",)
_CANCELLING = frozenset("cancel postpone scrap abandon".split())


def is_before(at: int, sentence: Sentence) -> bool:
    """Whether a time is counted back from the noun at `at`: "a few days before a visit", "in the run-up to a visit", "pending his visit"."""
    phrase, lowers = sentence.phrases[at - 1], sentence.units.lowers
    if at > 1 and phrase.word in ("to", "for") and sentence.phrases[at - 2].type == "NP" and lowers[sentence.phrases[at - 2].end - 1] in _RUN_UPS:
        return True
    pending = at > 0 and lowers[sentence.phrases[at].first - 1] == "pending"
    return pending or (at > 0 and phrase.type == "W" and lowers[phrase.end - 1].endswith("before"))


def is_next(match: Match, governor: Clause | None, sentence: Sentence) -> bool:
    """Whether it is the next one, which nobody says was held: "the outcome of the next meeting of X and Y"."""
    phrase = match.noun or sentence.phrases[match.at]
    told = governor is not None and governor.subject_at == match.at and governor.verb.past
    return "next" in sentence.units.lowers[phrase.base[0] : phrase.base[1]] and not told


def is_aim_of(match: Match, sentence: Sentence) -> bool:
    """Whether the phrase tells what talks are for: "the purpose of the talks is to stop it" does not say that they are to come."""
    phrase = sentence.phrases[match.at]
    return phrase is not match.noun and sentence.units.lowers[phrase.base[1] - 1] in _AIMS


def is_cancelled(governor: Clause, match: Match, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a verb calls talks off; others hold them all the same from which somebody only stays away: "boycotted a meeting of the council"."""
    shunned = governor.verb.lemma in _SHUNNING and "target" not in match.slots
    return (is_talk(match) and (governor.verb.lemma, "cancel") in lexicon.frames and not shunned) or is_called_off(governor, sentence)


def is_talk(match: Match) -> bool:
    """Talks and visits that are rejected do not take place; an appeal that is rejected was made all the same."""
    return match.grammar.kind.plover == "CONSULT" or match.grammar.kind.direction == "symmetric"


def is_cancelled_behind(match: Match, sentence: Sentence) -> bool:
    """ "Was due to meet X, but the meeting was cancelled"."""
    for clause in sentence.clauses:
        if clause.at <= match.at or clause.subject is None or clause.form != "finite" or not clause.passive or clause.verb.negated or clause.verb.modal:
            continue
        first, end = clause.subject.base
        definite = sentence.units.lowers[first] in ("the", "that", "this") and sentence.units.lowers[end - 1] in _OCCASIONS
        if definite and (clause.verb.lemma in _CANCELLING or is_called_off(clause, sentence)):
            return True
    return False


def has_failed_behind(clause: Clause, sentence: Sentence) -> bool:
    """ "Met to try to settle it, but failed", "tried to seize the town and failed": what was tried came to nothing."""
    if clause.form != "infinitive" or "possible" not in clause.statuses or "unreal" in clause.statuses:
        return False
    for other in sentence.clauses:
        if other.at <= clause.at or other.form != "finite" or other.verb.lemma not in _FAILING or other.verb.negated or other.verb.modal:
            continue
        alone = not any(below.parent is other and below.form == "infinitive" for below in sentence.clauses)
        joined = other.subject_at is None and other.at > 0 and sentence.phrases[other.at - 1].type == "&"
        if alone and joined and not any(clause.at < c.at < other.at and c.form == "finite" for c in sentence.clauses):
            return True
    return False


def is_standing(match: Match) -> bool:
    """Whether somebody has a deal, whatever else is done with it or comes of it: "may leave its treaty with Chad", "its pact with Chad should help"."""
    return match.grammar.kind.name == "agreement" and match.slots.keys() == {"agent", "target"}

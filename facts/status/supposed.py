"""Whether an event that a noun names is only thought of, asked for or part of what was agreed. Called by `facts.status.nominal`."""

from __future__ import annotations

from collections.abc import Sequence

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase

_INCLUDING = frozenset("include involve comprise contain entail envisage foresee cover".split())
_AGREED = frozenset("agreement deal accord truce ceasefire treaty pact plan proposal roadmap blueprint draft bill scheme initiative phase stage terms".split())
_OPEN = frozenset("option alternative scenario goal aim objective priority recommendation suggestion condition requirement ambition ultimatum".split())
_ENDING = ("RETREAT", "CONCEDE")  # roots of what is done once it is agreed
_TALKS = frozenset("talk negotiation discussion consultation dialogue".split())
_SEEING = frozenset("see notice observe detect register witness spot".split())
_TOLERATING = frozenset("tolerate accept allow permit condone countenance brook stomach withstand survive".split())
_IDLE = ("stand", "sit")
_WATCHING = ("watch", "see")
_RAISING = frozenset("expect want wish like believe intend need require let allow".split())
_REHEARSING = frozenset("simulate rehearse imagine imitate practise practice wargame portray depict".split())
_AVERTED = frozenset("avert foil thwart prevent avoid forestall abort".split())
_FIXED = frozenset("agree fix set finalise finalize pencil".split())
_WEIGHED = frozenset("consider weigh mull debate contemplate moot explore propose suggest float".split())
_WANTED = frozenset("need require demand desire request recommend".split())
# What is said of a talk behind "is": "is out of the question", "is on the table".
_STANDINGS = {
    ("out", "question"): "negated", ("off", "table"): "negated", ("off", "agenda"): "negated", ("on", "table"): "possible", ("under", "discussion"): "possible",
    ("under", "consideration"): "possible", ("in", "doubt"): "possible", ("on", "cards"): "planned", ("in", "works"): "planned", ("in", "offing"): "planned",
    ("in", "preparation"): "planned", ("on", "agenda"): "planned", ("on", "horizon"): "possible", ("in", "pipeline"): "planned", ("in", "jeopardy"): "planned",
    ("at", "risk"): "planned", ("within", "reach"): "possible",
}  # fmt: skip
_OUGHT = frozenset("should must ought".split())


def is_content_of(match: Match, at: int, sentence: Sentence, lexicon: Lexicon) -> str:
    """What the subject says of what it includes: "demands include the withdrawal of troops" (unreal), "the deal includes the release of" (planned), else ""."""
    governor = next((c for c in reversed(sentence.clauses) if c.at < at), None)
    if governor is None or governor.verb.lemma not in _INCLUDING or governor.subject is None or governor.passive:
        return ""
    if any(phrase.type not in ("NP", "I", "&", ",", "R") for phrase in sentence.phrases[governor.at + 1 : at]):
        return ""
    word = lexicon.noun_lemma(sentence.units.lowers[governor.subject.base[1] - 1])
    if word in _OPEN or (word, "wished") in lexicon.frames or lexicon.frames.get((word, "told"), ("",))[0] == "unreal":
        return "unreal"
    return "planned" if word in _AGREED and match.grammar.kind.plover in _ENDING else ""


def is_talked_of(match: Match, at: int, sentence: Sentence, lexicon: Lexicon) -> bool:
    """ "Talks on the withdrawal of Russian troops": what talks are about is still to come."""
    if match.grammar.kind.plover not in _ENDING:
        return False
    before = sentence.phrases[at - 2] if at > 1 and sentence.phrases[at - 1].word in ("on", "about", "of", "over") else None
    outer = sentence.phrases[at]
    nouns = [phrase for phrase in (before, outer if outer is not match.noun else None) if phrase is not None and phrase.type == "NP"]
    return any(lexicon.noun_lemma(sentence.units.lowers[noun.base[1] - 1]) in _TALKS for noun in nouns)


def of_setting(match: Match, at: int, sentence: Sentence, lexicon: Lexicon) -> list[str]:
    """How real what a deal includes or talks are about is, and what is said of an event that has a verb of its own."""
    agreed = bool(is_content_of(match, at, sentence, lexicon))
    own = next((c for c in sentence.clauses if c.subject_at == at and c.form == "finite" and "relative" not in c.links and not c.verb.negated), None)
    told = said_of(own, sentence, lexicon, talk=match.grammar.kind.plover == "CONSULT") if own is not None and own.at not in match.consumed else []
    return ["planned"] * agreed + ["possible"] * is_talked_of(match, at, sentence, lexicon) + told


def said_of(verb: Clause, sentence: Sentence, lexicon: Lexicon, *, talk: bool) -> list[str]:
    """ "A meeting has been agreed", "depends on Kyiv", "remains uncertain", "an attack was averted", "is feared": what a verb says of its subject."""
    lemma = verb.verb.lemma
    if verb.passive and not verb.verb.modal:
        if lemma in _AVERTED:
            return ["negated"]
        return ["possible"] if lemma == "fear" or (talk and lemma in _WEIGHED) else ["planned"] * (talk and lemma in _FIXED)
    if not talk or verb.passive:
        return []
    if lemma in ("depend", "hinge"):
        return ["possible"]
    behind = sentence.phrases[verb.at + 1] if verb.at + 1 < len(sentence.phrases) else None
    seems = lemma in ("remain", "seem", "look", "appear", "become") and behind is not None and behind.type == "J"
    return [lexicon.frames[behind.word, "predicate"][0]] if seems and behind is not None and (behind.word, "predicate") in lexicon.frames else []


def is_wanted(governor: Clause, at: int, sentence: Sentence) -> bool:
    """ "Simulated an attack", "a meeting is needed": what nobody says was so."""
    if governor.subject_at == at:
        return governor.passive and governor.verb.lemma in _WANTED
    return governor.verb.lemma in _REHEARSING and sentence.phrases[at - 1].type in ("VG", "R")


def standing_of(governor: Clause, at: int, sentence: Sentence) -> list[str]:
    """ "A meeting is out of the question", "is in the works"."""
    if governor.subject_at != at or governor.verb.lemma not in ("be", "remain") or governor.verb.negated:
        return []
    behind = sentence.phrases[governor.at + 1 : governor.at + 5]
    words = {phrase.word for phrase in behind if phrase.type in "IR"}
    heads = [sentence.units.lowers[phrase.base[1] - 1] for phrase in behind if phrase.type == "NP"][:1]
    return [status for (word, head), status in _STANDINGS.items() if word in words and head in heads]


def is_unseen(governor: Clause) -> bool:
    """ "Has not seen any withdrawal"."""
    return governor.verb.negated and governor.verb.lemma in _SEEING


def is_not_borne(governor: Clause, sentence: Sentence) -> bool:
    """ "Will not tolerate an attack", "will not stand by and watch an attack": what may come."""
    idle = any(c.verb.lemma in _IDLE and c.verb.negated and c.at < governor.at for c in sentence.clauses)
    borne = governor.verb.lemma in _TOLERATING and bool(governor.verb.modal)
    return borne or (idle and governor.verb.lemma in _WATCHING)


def is_judged_by_result(governor: Clause, at: int) -> bool:
    """ "The attack should persuade NATO": what ought to come of it; it was made."""
    return governor.subject_at == at and governor.verb.modal in _OUGHT and not governor.passive


def raised(governor: Clause, at: int, sentence: Sentence) -> Clause | None:
    """What a noun is said or expected to do: "did not expect the raid on Chad to harm ties"."""
    between = sentence.phrases[governor.at + 1 : at]
    if governor.verb.lemma not in _RAISING or at < governor.at or any(phrase.type != "R" for phrase in between):
        return None
    return next((c for c in sentence.clauses if c.form == "infinitive" and c.parent is governor and c.at > at), None)


def is_there_for(phrases: Sequence[Phrase], at: int) -> bool:
    """Whether somebody is somewhere for the noun at `at`: "X, in Geneva for talks with Y, said"; "In Geneva for a summit with Y, X said"."""
    if at < 3 or phrases[at - 1].word != "for" or phrases[at - 2].type != "NP" or phrases[at - 3].word not in ("in", "at"):
        return False
    return at == 3 or phrases[at - 4].type == ","

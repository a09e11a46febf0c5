"""Who a text says it is by: its "I" and "we" and the speaker of all of it. Called by `facts.resolve.introductions`."""

from __future__ import annotations

from facts.clause import Clause
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actors import Resolver
from facts.resolve.discourse import Discourse

HEADINGS = 3  # lines above a text that may say whose it is
SPOKEN = ("remark", "address", "speech", "interview")  # words that are given as papers are issued
_FROM = ("by", "from", "of")  # between a statement and whose it is


def attribution(sentence: Sentence, resolver: Resolver, discourse: Discourse) -> None:
    """ "The below is attributable to Spokesperson Ned Price:" makes him the speaker of all that follows; "We, the ministers of X," are its we."""
    phrases, lowers = sentence.phrases, sentence.units.lowers
    issued = {clause.at for clause in sentence.clauses if _is_issued(clause, sentence, discourse)}
    if not issued and "attributable" not in lowers and "we" not in lowers:
        return
    for at in range(len(phrases) - 2):
        if phrases[at].word == "attributable" and phrases[at + 1].word == "to" and phrases[at + 2].type == "NP":
            found = resolver.resolve(phrases[at + 2])
            discourse.speaker = found[0] if len(found) == 1 else None
        elif at in issued:
            by = next((n for n in range(at + 1, len(phrases) - 1) if phrases[n].word in _FROM), None)
            found = resolver.resolve(phrases[by + 1]) if by is not None else []
            discourse.speaker = found[0] if len(found) == 1 and found[0].type == "person" else discourse.speaker
            discourse.publisher = found if len(found) > 1 else discourse.publisher  # a joint statement is the "we" of all of them
        elif phrases[at].word == "we" and phrases[at + 1].type == "," and phrases[at + 2].type == "NP":
            discourse.publisher = resolver.resolve(phrases[at + 2]) or discourse.publisher


def _is_issued(clause: Clause, sentence: Sentence, discourse: Discourse) -> bool:
    """ "The following statement was issued by", "The following is a joint statement by": what stands below is somebody's."""
    frames, lowers, at = discourse.lexicon.frames, sentence.units.lowers, clause.at
    told = clause.verb.lemma == "be" and not clause.passive and at + 1 < len(sentence.phrases)
    if not told and not (clause.passive and (clause.verb.lemma, "issue") in frames):
        return False
    first = sentence.phrases[at].first
    return "following" in lowers[:first] and any((word, "paper") in frames for word in lowers[: sentence.phrases[at + 1].end if told else first])


def byline(index: int, sentence: Sentence, resolver: Resolver, discourse: Discourse) -> None:
    """ "Ned Price, Department Spokesperson" above a text is its "I", and his government its "we"; so is who a heading says the statement is by."""
    named = [phrase for phrase in sentence.phrases if phrase.type == "NP"]
    issuer = _issuer(sentence, discourse)
    found = resolver.resolve(issuer or named[0]) if issuer is not None or (index == 0 and named and len(named) <= 2) else []
    if len(found) == 1 and found[0].type == "person" and (issuer is not None or discourse.offices(found[0])):
        discourse.author = discourse.speaker = found[0]
        state = discourse.state(found[0])
        discourse.publisher = discourse.publisher or ([state] if state is not None else [])
    elif issuer is not None:
        discourse.publisher = found or discourse.publisher


def _issuer(sentence: Sentence, discourse: Discourse) -> Phrase | None:
    """ "Joint Statement by the Governments of Chad and Kenya", "the G7 Foreign Ministers' Statement": whose what stands below is."""
    phrases, lowers = sentence.phrases, sentence.units.lowers
    if not phrases or phrases[0].type != "NP" or phrases[0].members:
        return None
    paper = phrases[0]
    noun = discourse.lexicon.noun_lemma(lowers[paper.base[1] - 1])
    if (noun, "paper") not in discourse.lexicon.frames and noun not in SPOKEN:
        return None
    if paper.owners:
        return paper.owners[-1]
    if paper.complement is not None:
        return paper.complement if lowers[paper.complement.first - 1] in _FROM else None
    if [phrase.type for phrase in phrases[1:3]] != ["I", "NP"] or phrases[1].word not in _FROM:
        return None
    return phrases[2] if phrases[1].word == "by" or sentence.units.tags[phrases[2].base[1] - 1] not in "KL" else None  # no "Letter from Kyiv"

"""Of whose country a person is by what he holds or leads, or by who sends him: "X was elected president of Slovenia", "X, who heads Chad's army".

Used by `facts.resolve.introductions`.
"""

from __future__ import annotations

from dataclasses import replace

from facts.clause import Clause
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.countries import country_of, known_at
from facts.resolve.discourse import Discourse

_PARTICLES = ("down", "aside")  # "stepped down as"
_NO_OFFICE = frozenset("coach manager captain ceo executive editor".split())
_LED = ("body", "force")  # types of what somebody is at the head of
_SENDING = frozenset("send dispatch appoint nominate recall dismiss fire sack designate".split())


def described(clause: Clause, sentence: Sentence, resolver: Resolver, discourse: Discourse) -> None:
    """ "X is a British citizen", "X was elected president of Slovenia", "X resigned from the Czech cabinet": of whose country X is."""
    _sent(clause, sentence, resolver, discourse)
    status, voice = discourse.lexicon.frames.get((clause.verb.lemma, "post"), ("", ""))
    if clause.subject is None or not voice or (voice == "passive" and not clause.passive):
        return
    at = clause.at + 1
    if at < clause.limit and sentence.phrases[at].word in _PARTICLES:
        at += 1
    word = sentence.phrases[at].word if at < clause.limit else ""
    leaving = word == "from" and status == "out"
    if word == "as" or leaving:
        at += 1
    elif status in ("as", "out"):
        return
    found = resolver.resolve(clause.subject) if at < clause.limit and sentence.phrases[at].type == "NP" else []
    if len(found) != 1 or found[0].type != "person" or found[0].affiliation is not None:
        return
    if status == "of" or leaving:
        _remember_leader(found[0], sentence.phrases[at], sentence, discourse)
    elif not remember_post(found[0], sentence.phrases[at], resolver, discourse) and status == "out":
        known = country_of(sentence.phrases[at], sentence.units)  # "resigned as the inspector of the German navy"
        private = sentence.units.lowers[sentence.phrases[at].base[1] - 1] in _NO_OFFICE
        if known is not None and known.type == "country" and not private:
            discourse.remember(replace(found[0], affiliation=known.affiliation), None)


def _sent(clause: Clause, sentence: Sentence, resolver: Resolver, discourse: Discourse) -> None:
    """ "Tokyo sent Deputy Minister Nell Millwood to Honiara", "Chad recalled Jan Kowalski": whom a state sends, appoints or dismisses is its own."""
    at = clause.at + 1
    if clause.verb.lemma not in _SENDING or clause.passive or clause.subject is None or at >= clause.limit or sentence.phrases[at].type != "NP":
        return
    if sentence.units.tags[sentence.phrases[at].base[1] - 1] not in "HP":
        return
    sender, sent = resolver.resolve(clause.subject), resolver.resolve(sentence.phrases[at])
    if len(sender) == len(sent) == 1 and sender[0].type == "country" and sent[0].type == "person" and sent[0].affiliation is None:
        discourse.remember(replace(sent[0], affiliation=sender[0].affiliation), None)


def remember_post(person: Actor, phrase: Phrase, resolver: Resolver, discourse: Discourse) -> bool:
    """What a phrase for an office says of who holds it; whether it says anything."""
    role, country = resolver.post(phrase)
    if role is None or country is None:
        return False
    discourse.remember(replace(person, affiliation=country), role)
    return True


def _remember_leader(person: Actor, phrase: Phrase, sentence: Sentence, discourse: Discourse) -> None:
    """ "X, who heads Chad's nuclear agency", "X, who has led Chad since May": who leads a state or a body of it is of that state."""
    last = phrase.base[1] - 1
    role = discourse.lexicon.roles.get(sentence.units.lowers[last])
    if sentence.units.tags[last] in "CK" and not phrase.members:
        known = known_at(last, sentence.units)
    else:
        known = country_of(phrase, sentence.units) if role is not None and not role.plural and role.type in _LED else None
    if known is not None and known.type == "country":
        discourse.remember(replace(person, affiliation=known.affiliation), None)

"""Whom later pronouns of a sentence can and cannot mean, by its clauses. Called by `facts.resolve.introductions`."""

from __future__ import annotations

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.plurals import PRESS

_OBJECTS = frozenset(("him", "her"))
_OTHERS = frozenset(("them", "it"))  # as objects they are nobody who does it
_POSSESSIVES = frozenset(("their", "its", "his", "her"))
# What nobody does to himself or to what is his.
_FORCEFUL = frozenset(
    "attack shell bomb bombard pound storm raid ambush assault shoot stab kill murder assassinate behead execute invade besiege arrest detain abduct kidnap "
    "seize confiscate impound capture overrun ransack raze torch loot plunder hit strike fire target blow beat massacre rape hijack "
    "intercept board bury hammer strafe injure wound poison sabotage firebomb hack".split()
)
_OBJECT, _DEED = 4, 7  # phrases from a verb to what it is done to, and to what the deed behind it is done to
_THEY = frozenset(("they", "their"))
_SINGLE = frozenset("a an one another each every".split())
_ONE_MAN = frozenset(
    "soldier constable policeman policewoman officer gunman fighter rebel trooper gendarme guerrilla militant insurgent bomber attacker assailant sniper "
    "commando marine sailor pilot guardsman militiaman jihadist terrorist".split()
)  # of a force, but one man: no "they"
_COUNTLESS = frozenset("many some others most several few all none both those thousands hundreds dozens scores tens".split())  # subjects without a noun
_BODIES = ("country", "organisation", "group", "body")
_PLURAL_FORMS = frozenset("are were have do".split())
_MANY = frozenset("forces guards units brigades battalions".split())  # last words of bodies of many


def owning_person(subject: Phrase, resolver: Resolver) -> list[Actor]:
    """The person whose something is that a clause has for its subject: "Ivanov's resignation"."""
    return [actor for actor in resolver.resolve(subject.owners[-1])[:1] if actor.type == "person"] if subject.owners else []


def govern(sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> None:
    """ "Asked Ivanov to help him", "arms given to him": an object of what somebody else does than the subject of the sentence."""
    units = sentence.units
    if not _OBJECTS.intersection(units.lowers):
        return
    for clause in sentence.clauses:
        if clause.subject is None:
            continue
        last = clause.subject.base[1] - 1
        touring = bool(clause.subject.owners) and (units.lowers[last], "motion") in lexicon.frames  # "Ivanov's tour will take him to Lagos"
        main = clause.parent if clause.parent is not None else _before(clause, sentence)
        relative = "relative" in clause.links  # "received Ivanov, who thanked him"
        if not touring and not relative and (clause.form == "finite" or main is None or main.subject is clause.subject):
            continue
        doers = resolver.resolve(clause.subject) if units.tags[last] not in "pq" else []
        for phrase in sentence.phrases[clause.at + 1 : clause.limit]:
            unit = phrase.base[0]
            if phrase.type == "NP" and units.lowers[unit] in _OBJECTS and units.tags[unit] == "p":
                resolver.references.governed[unit] = frozenset(actor.name for actor in doers)


def set_apart(clause: Clause, sentence: Sentence, resolver: Resolver) -> None:
    """Whom pronouns behind a verb cannot mean: "after gunmen attacked them", "as rebels stormed their base" are none of those who do it."""
    units, phrases, subject = sentence.units, sentence.phrases, clause.subject
    if subject is None or clause.passive or clause.form != "finite" or not (_OTHERS | _POSSESSIVES).intersection(units.lowers):
        return
    guilty = units.lowers[phrases[clause.at].end : phrases[clause.at].end + 1] in (["responsible"], ["behind"])  # "was behind the attack on its embassy"
    reach = clause.at + (_DEED if guilty else _OBJECT)
    behind = [phrase for phrase in phrases[clause.at + 1 : min(reach, clause.limit)] if phrase.type == "NP"]
    for phrase in (*behind, *(phrase.complement for phrase in behind if guilty and phrase.complement is not None)):
        unit = phrase.base[0]
        other = phrase is phrases[clause.at + 1] and units.tags[unit] == "p" and units.lowers[unit] in _OTHERS
        own = units.lowers[unit + 1 : unit + 2] == ["own"]
        owned = units.tags[unit] == "q" and units.lowers[unit] in _POSSESSIVES and (guilty or clause.verb.lemma in _FORCEFUL) and not own
        if other or owned:
            resolver.references.apart[unit] = frozenset(actor.name for actor in resolver.resolve(subject))


def _before(clause: Clause, sentence: Sentence) -> Clause | None:
    return next((other for other in reversed(sentence.clauses) if other.at < clause.at and other.form == "finite"), None)


def count_asked(clause: Clause, sentence: Sentence, resolver: Resolver) -> None:
    """Keep several who are asked to do something, for a "they" behind them in their sentence."""
    asked = clause.form == "infinitive" and clause.parent is not None and clause.subject is not None and clause.subject is not clause.parent.subject
    if clause.subject is None or not asked or not _THEY.intersection(sentence.units.lowers):
        return
    found = resolver.resolve(clause.subject)
    if len(found) > 1 or (found and (found[0].plural or found[0].type == "group")):  # "called on Hamas to insist on it in their talks"
        resolver.references.asked.append(found)


def count(clause: Clause, found: list[Actor], sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> None:
    """Keep what "they" may be of a clause's subject: several, a plural, a body of many; and where a plural or a thing is nobody."""
    units, references = sentence.units, resolver.references
    assert clause.subject is not None
    begin, end = clause.subject.base
    role = lexicon.roles.get(units.lowers[end - 1])
    word = units.lowers[end - 1]
    single = role is not None and not role.plural and role.type != "body" and (units.lowers[begin] in _SINGLE or word in _ONE_MAN)
    several = len(found) > 1 or (role is not None and role.plural)
    if found and (several or (found[0].plural and not single)):
        references.plurals.append(found)
    elif not found and ((role is not None and role.plural and word not in PRESS) or word in _COUNTLESS):
        references.vague.append(units.ends[clause.subject.end - 1])
    elif not found and role is None and _is_thing(word, units.tags[end - 1], lexicon):
        references.things.append(units.ends[clause.subject.end - 1])
    elif found and found[0].type in _BODIES:
        first = sentence.phrases[clause.at].first
        demanded = clause.subject_at is not None and clause.subject_at > 0 and sentence.phrases[clause.subject_at - 1].type in ("s", "VG")
        agrees = units.lowers[first] in _PLURAL_FORMS or (units.tags[first] == "v" and first == clause.verb.main and not demanded)
        if found[0].type == "group" or agrees or word.split()[-1] in _MANY:
            references.collectives.append(found)


def _is_thing(word: str, tag: str, lexicon: Lexicon) -> bool:
    """Whether a noun is one thing, no words of somebody ("the statement said it")."""
    words = (word, "told") in lexicon.frames or (word, "paper") in lexicon.frames
    return tag == "N" and lexicon.noun_lemma(word) == word and not words

"""Whose words a clause is: reporting verbs, "according to", "cited X as", "accused X of". Called by `facts.interpret` for the clause of a fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.clause.clause import Clause, named_behind, says_of
from facts.clause.walk import CLAUSE_PREPOSITIONS
from facts.lexicon import Lexicon
from facts.phrase import Phrase
from facts.tag import Units

_CLOSING = frozenset("say tell add state write report note".split())
_TALKS = frozenset("talks negotiations discussions meeting meetings summit call conversation".split())
_PART_OF = frozenset("in during by from".split())
_SETTING = frozenset("with while although though".split()) | CLAUSE_PREPOSITIONS
_DETERMINERS = frozenset("the a an his her its their our this that".split())
_KNOWN = _DETERMINERS - {"a", "an"}
_TO_SOMEBODY = frozenset("tell inform assure remind warn notify brief ask".split())
_OPENING_SOURCE = frozenset("according as words per".split())  # one of which a phrase that names a source holds
_HEARING = frozenset(("hear", "learn"))
_REPORTED = frozenset("report announce state confirm claim note tell say describe".split())
_TELLING = frozenset("report confirm describe claim allege".split())  # "residents reported clashes": what they tell of is their object


def find_speakers(at: int, clauses: list[Clause], phrases: list[Phrase], units: Units, lexicon: Lexicon) -> list[Phrase]:
    """The phrases that name who says what stands at phrase `at`, nearest first."""
    found: list[tuple[int, Phrase]] = []
    frames = lexicon.frames
    own = next((clause for clause in clauses if clause.at == at), None)
    talks = own is None and at > 0 and phrases[at - 1].type == "I" and units.lowers[phrases[at].base[1] - 1] in _TALKS  # "said that in talks with Chad it"
    for clause in clauses:
        subject = _sayer(clause, phrases, lexicon)
        if subject is None or clause is own or clause.verb.negated:
            continue
        lemma = clause.verb.lemma
        quoted = (lemma, "cite") in frames
        said = (lemma, "say") in frames or lemma in _HEARING or (quoted and clause.passive and clause.at > at)
        said = said and not (talks and clause.at < at) and (says_of(clause, own, phrases) or _covers(clause, at, own, clauses, phrases, lexicon))
        cited = quoted and clause.at < at and _cites(clause, at, phrases)
        if (lemma, "accuse") in frames and _is_accused(own, clause):
            found.append((abs(clause.at - at), subject))
        elif quoted and not clause.passive and _quotes(clause, at, clauses, phrases):
            found += [(clause.at - at, phrases[clause.at + 1]), (clause.at - at + 1, subject)]  # "..., Reuters quoted a source as saying"
        elif said or cited or (own is None and lemma in _TELLING and _tells_of(clause, at, phrases)):
            found.append((abs(clause.at - at), subject))
        elif quoted and clause.form == "gerund" and _is_source(clause, phrases) and not (own is not None and own.subject is subject):
            found.append((len(phrases), phrases[clause.at + 1]))  # ", citing officials"
    source = find_source(phrases, units) or _headed(at, phrases, units, lexicon)
    opening = own is not None and own.subject_at == 1 and phrases[0].word in _SETTING  # "After rebels took it, they left, according to Chad"
    if source is not None and not opening:
        found.append((len(phrases) + 1, source))
    return [phrase for _, phrase in sorted(found, key=lambda item: item[0])]


def find_saying(at: int, clauses: list[Clause], phrases: list[Phrase], lexicon: Lexicon) -> Clause | None:
    """The nearest clause by which somebody says what stands at phrase `at`."""
    own = next((clause for clause in clauses if clause.at == at), None)
    said = (c for c in clauses if c is not own and (c.verb.lemma, "say") in lexicon.frames and not c.verb.negated and not c.passive and c.subject is not None)
    return min((c for c in said if _covers(c, at, own, clauses, phrases, lexicon)), key=lambda clause: abs(clause.at - at), default=None)


def has_content(phrases: Sequence[Phrase], units: Units, lexicon: Lexicon) -> bool:
    """Whether "that" behind these phrases opens what is said, and is no relative: "told the judge that", "the claim that"."""
    head = phrases[-1].base[1] - 1
    verb = phrases[-2].verb if len(phrases) > 1 else None
    told = verb is not None and (verb.lemma, "say") in lexicon.frames
    return told or units.tags[head] != "N" or (units.lowers[head], "told") in lexicon.frames


def _sayer(clause: Clause, phrases: list[Phrase], lexicon: Lexicon) -> Phrase | None:
    """Whose words a verb tells: its subject; behind a passive or a verb of hearing whom "by" or "from" names ("was told by Ivanov that")."""
    hears = clause.verb.lemma in _HEARING
    if not hears and (not clause.passive or (clause.verb.lemma, "cite") in lexicon.frames):
        return clause.subject
    named = named_behind(phrases, clause.at + 1, clause.at + 3, "from" if hears else "by")
    return phrases[named] if named is not None else None


def _headed(at: int, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> Phrase | None:
    """Who is named in front of a colon that opens a headline or a turn, or behind one that closes it: "Ivanov: Army has left", "Army has left: minister"."""
    last = len(phrases) - 1
    if at > 1 and phrases[1].type == ":" and _may_speak(phrases[0], units, lexicon):
        return phrases[0]
    closing = last > at + 1 and phrases[last - 1].type in ":~" and phrases[last].word not in _DETERMINERS
    return phrases[last] if closing and _may_speak(phrases[last], units, lexicon) else None


def _may_speak(phrase: Phrase, units: Units, lexicon: Lexicon) -> bool:
    """Whether a phrase names a person or body, no place that a report is dated from."""
    if phrase.type != "NP" or phrase.owners or phrase.complement is not None:
        return False
    last = phrase.base[1] - 1
    role = lexicon.roles.get(units.lowers[last])
    shouted = phrase.base[1] - phrase.base[0] == 1 and units.words[last].isupper()
    return (units.tags[last] in "HPO" and not shouted) or (role is not None and role.type == "person")


def told_by(at: int, phrases: list[Phrase], lexicon: Lexicon, lowers: Sequence[str]) -> Iterator[Phrase]:
    """Nouns in front of phrase `at` whose "that" clause holds it: "Ivanov's claim that the army had left"."""
    for that in range(at - 1, 0, -1):
        if phrases[that].type in ";:":
            return
        if phrases[that].word != "that":
            continue
        noun = that - 1
        while noun > 0 and phrases[noun].type in "WRI" and (phrases[noun].type != "I" or phrases[noun + 1].type == "W"):
            noun -= 1  # "his announcement last week that"
        if phrases[noun].type == "NP" and (lowers[phrases[noun].base[1] - 1], "told") in lexicon.frames:
            yield phrases[noun]


def _is_source(clause: Clause, phrases: list[Phrase]) -> bool:
    """Whether "citing" stands at an end of the sentence and names somebody."""
    named = clause.at + 1 < len(phrases) and phrases[clause.at + 1].type == "NP"
    return named and (clause.at == 0 or phrases[clause.at - 1].type == ",") and not _cites(clause, len(phrases), phrases)


def _is_accused(own: Clause | None, accusing: Clause) -> bool:
    """Whether a clause tells what somebody is accused of: "accused X of failing to withdraw"."""
    while own is not None and own.form != "finite":
        if own.parent is accusing:
            return "alleged" in own.statuses
        own = own.parent
    return False


def _covers(clause: Clause, at: int, own: Clause | None, clauses: list[Clause], phrases: list[Phrase], lexicon: Lexicon) -> bool:
    """Whether a reporting clause's content holds the phrase `at`: after it up to the sentence's end, before it up to its comma, or on both sides of it."""
    start = clause.subject_at if clause.subject_at is not None else _described_at(clause, phrases)
    first = min(start, clause.at)
    if first > 2 and [phrase.type for phrase in phrases[first - 3 : first]] == [",", "NP", "&"]:
        first -= 2  # ", defence and Asia experts said"
    if at > clause.at:
        if _is_inserted(clause, first, clauses, phrases):
            return True
        closed = _closed_between(clause, at, clauses, phrases, lexicon) or _is_background(clause, at, own, clauses, phrases)
        return _opens_content(clause, clauses, phrases) and not closed
    if at >= first or first == 0 or phrases[first - 1].type not in (",", "?", ".") or clause.links or _has_own_content(clause, clauses, phrases):
        return False
    aside = own is not None and ("relative" in own.links or clause.form == "gerund")  # "Chad, which had sent troops, will leave, Ivanov said": that it will
    aside = aside or any(phrase.type == ":" for phrase in phrases[at:first])  # "X was sad, said the envoy: 'We regret it,' she said"
    return not aside and is_statement(first - 1, clauses, phrases)


def _described_at(clause: Clause, phrases: list[Phrase]) -> int:
    """Where the subject of a clause stands that is parted from it by its relative: "a diplomat who was present said"."""
    parted = (n for n in range(clause.at - 1) if phrases[n] is clause.subject and phrases[n + 1].type == "w")
    return next(parted, clause.at)


def _is_inserted(clause: Clause, first: int, clauses: list[Clause], phrases: list[Phrase]) -> bool:
    """ "X, the ministry said, will not": words that the sentence goes around."""
    end = max(clause.at, clause.subject_at or 0) + 1  # "X, said the ministry, will not"
    while end < len(phrases) and phrases[end].type in ("R", "W", "I"):
        end += 1
    apart = first > 0 and phrases[first - 1].type == "," and end < len(phrases) - 1 and phrases[end].type == "," and not clause.links
    return apart and not any(other.at < first and other.form == "finite" for other in clauses)


def is_statement(comma: int, clauses: list[Clause], phrases: list[Phrase]) -> bool:
    """Whether what stands before a comma says something: "Rain fell, he said", but not "After talks, he said" or "While it rained, he said"."""
    opening = phrases[0].type == "s" or phrases[0].word in _SETTING
    if opening and next((at for at, phrase in enumerate(phrases) if phrase.type == ","), comma) == comma:
        return False
    return any(clause.at < comma and clause.form == "finite" and ("relative" not in clause.links or phrases[0].type != "VG") for clause in clauses)


def _is_background(clause: Clause, at: int, own: Clause | None, clauses: list[Clause], phrases: list[Phrase]) -> bool:
    """Whether an event inside of reported words is only pointed to: by a relative clause, or by a clause behind "after"."""
    if own is None:
        apart = at > 0 and phrases[at - 1].type == "," and at + 1 < len(phrases) and phrases[at + 1].verb is not None
        told = any(clause.at < (other.subject_at or 0) < other.at < at and other.form == "finite" for other in clauses)
        last = next((other for other in reversed(clauses) if other.at < at), clause)
        told = told and phrases[at].word not in _KNOWN and "relative" not in last.links  # "the attack", "his arrest" are known
        return apart or (phrases[at - 1].type == "I" and not (told and phrases[at - 1].word in _PART_OF))  # "said two had died in clashes"
    summed_up = own.form == "participle" and [phrase.type for phrase in phrases[own.at - 2 : own.at]] == [",", "NP"]  # ", a decision hailed by Chad"
    if "relative" in own.links or summed_up:
        return True
    first = own.subject_at if own.subject_at is not None and own.subject_at < own.at else own.at
    before = phrases[first - 1] if first else None
    if before is None or first - 1 <= clause.at:
        return False
    if before.type == "W" and phrases[first - 2].type == ",":
        return True  # "he said, hours after"
    content = any(other.at > clause.at and other.form == "finite" and other.at < first for other in clauses)
    return content and before.word in ("after", "before", "since")


def _opens_content(clause: Clause, clauses: list[Clause], phrases: list[Phrase]) -> bool:
    """Whether what follows a reporting verb is its content: "that", a clause with its own subject, or a quotation after a comma or colon."""
    at = clause.at + 1
    named = clause.subject is not None and clause.subject.word not in ("he", "she", "it", "they", "we", "i")
    fronted = "relative" in clause.links or (bool(clause.subject_at) and named and phrases[(clause.subject_at or 0) - 1].word in ("which", "who"))
    if fronted and at < len(phrases) and phrases[at].verb is not None:
        return True  # "an act which the ministry said came"
    described = {other.at for other in clauses if other.at > clause.at and other.form in ("participle", "gerund")}
    while at < len(phrases) and (phrases[at].type in ("R", "W", "NP", "I", ",") or at in described):
        if at in described:  # "said in an interview published on Monday that"
            return phrases[at - 1].type in ("NP", "R", "W") and _that_behind(at, phrases)
        that = at + 1 < len(phrases) and phrases[at + 1].word == "that"  # "said in a call with Chad's envoy, Ivanov, that"
        if phrases[at].type == "," and phrases[at - 1].type == "NP" and clause.verb.lemma not in _TO_SOMEBODY and not that:
            return False  # "Chad pledged troops, Mali opened its airspace"
        opened = any(other.subject_at == at and other.at > clause.at and other.form == "finite" for other in clauses)
        if opened and phrases[at - 1].word not in CLAUSE_PREPOSITIONS:
            return True
        at += 1
    told = at < len(phrases) and phrases[at].type in ("s", ":") and phrases[at].word in ("that", ":", "whether", "if")
    which = told and phrases[at].word == "that" and at > clause.at + 1 and phrases[at + 1 : at + 2] != [] and phrases[at + 1].verb is not None
    return told and not which  # "denied a report that cited officials"


def _that_behind(at: int, phrases: list[Phrase]) -> bool:
    """Whether what a participle tells of a noun ends at a "that"."""
    end = next((n for n in range(at + 1, len(phrases)) if phrases[n].type not in ("R", "W", "NP", "I")), len(phrases))
    end += end < len(phrases) - 1 and phrases[end].type == ","
    return end < len(phrases) and phrases[end].word == "that" and phrases[end].type == "s"


def _has_own_content(clause: Clause, clauses: list[Clause], phrases: list[Phrase]) -> bool:
    """Whether a reporting verb tells what stands right behind it, and not what stands in front: "Iran denied it, however, the ministry said Iran had lied"."""
    if clause.form != "finite":
        return False  # "condemned the raid, saying that" tells of the raid as well
    at = clause.at + 1
    while at < len(phrases) and phrases[at].type in ("R", "W"):
        at += 1
    told = at < len(phrases) and phrases[at].word == "that"
    return told or any(other.subject_at == at and other.at > clause.at and other.form == "finite" and not other.links for other in clauses)


def _closed_between(clause: Clause, at: int, clauses: list[Clause], phrases: list[Phrase], lexicon: Lexicon) -> bool:
    """Whether the content ended before `at`: at a semicolon, or where a later reporting clause closes the sentence (", Price said in ...")."""
    if any(phrase.type == ";" for phrase in phrases[clause.at : at]):
        return True
    if _told_apart(clause, at, clauses, phrases, lexicon):
        return True
    for other in clauses:
        first = min(other.at, other.subject_at if other.subject_at is not None else other.at)
        if clause.at < first <= at and phrases[first - 1].type == "," and not other.links and other.form == "finite":
            return other.subject is not None and other.verb.lemma in _CLOSING
    return False


def _told_apart(clause: Clause, at: int, clauses: list[Clause], phrases: list[Phrase], lexicon: Lexicon) -> bool:
    """Whether somebody else speaks in front of `at` of whom no words tell: ": it says that X", "said that X will leave and Ivanov condemned it"."""
    content = [c for c in clauses if c.at > clause.at and c.form == "finite" and not c.links and c.subject_at is not None and c.subject_at < c.at]
    for other in content[1:]:
        start, speaks = other.subject_at or 0, (other.verb.lemma, "say") in lexicon.frames
        if start > at or not (speaks or (other.verb.lemma, "utter") in lexicon.frames):
            continue
        if speaks and phrases[start - 1].type == ":":
            return True
        past = other.verb.past and not other.verb.modal and phrases[other.at].end - phrases[other.at].first == 1
        shifted = content[0].verb.past or content[0].verb.modal not in ("", "will") or phrases[content[0].at].word in ("was", "were")
        against = phrases[start - 1].word == "but" and phrases[start - 2].type == "," and phrases[start].end - phrases[start].first > 1
        if past and phrases[start - 1].type == "&" and (not shifted or against):
            return True  # "said that he left, but the army denied it"
    return False


def _tells_of(clause: Clause, at: int, phrases: list[Phrase]) -> bool:
    """Whether the noun phrase `at` is the object of a clause's verb."""
    return clause.at < at and not clause.passive and all(phrase.type in ("R", "W") for phrase in phrases[clause.at + 1 : at])


def _quotes(clause: Clause, at: int, clauses: list[Clause], phrases: list[Phrase]) -> bool:
    """Whether a verb of citing behind a statement names whose words it is: "..., the agency quoted the minister as saying"."""
    first = min(clause.at, clause.subject_at if clause.subject_at is not None else clause.at)
    named = clause.at + 2 < len(phrases) and phrases[clause.at + 1].type == "NP" and _cites(clause, len(phrases), phrases)
    return named and at < first and phrases[first - 1].type in (",", "?", ".") and not clause.links and is_statement(first - 1, clauses, phrases)


def _cites(clause: Clause, at: int, phrases: list[Phrase]) -> bool:
    return any(phrase.word == "as" for phrase in phrases[clause.at : at])


def find_source(phrases: list[Phrase], units: Units) -> Phrase | None:
    """Whom a sentence names as its source: "according to the minister", "as the minister put it", "in the words of the minister", ", per the minister"."""
    for at, phrase in enumerate(phrases[:-2]) if not _OPENING_SOURCE.isdisjoint(units.lowers) else ():
        behind = phrases[at + 1]
        if phrase.word == "according" and behind.word == "to" and phrases[at + 2].type == "NP":
            return phrases[at + 2]
        if phrase.word == "as" and behind.type == "NP" and [p.word for p in phrases[at + 2 : at + 4]] in (["put", "it"], ["puts", "it"]):
            return behind
        if phrase.word == "as" and behind.verb is not None and behind.end - behind.first == 1 and phrases[at + 2].word == "by" and at + 3 < len(phrases):
            if behind.verb.lemma in _REPORTED and phrases[at + 3].type == "NP":
                return phrases[at + 3]  # "as reported by the ministry"
        if phrase.word not in ("in", "per") or phrase.type != "I" or behind.type != "NP" or (at > 0 and phrases[at - 1].type != ","):
            continue
        words = phrase.word == "in" and units.lowers[behind.base[1] - 1] == "words"
        if (phrase.word == "per" and behind.complement is None) or (words and behind.complement is not None):
            return behind.complement or behind
    return None

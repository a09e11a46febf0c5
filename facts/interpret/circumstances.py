"""When and about what: the dates that belong to an event, and its topic. Called by `facts.interpret.drafting`; places are `facts.interpret.places`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from facts.clause import Clause
from facts.dates import WEEKDAYS, DateMention, resolve
from facts.interpret.attachment import Attachment
from facts.interpret.named_days import Dating, is_of_content, named, of_read_noun, of_setting
from facts.interpret.places import place_of
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Mention
from facts.phrase import Phrase

_FORWARD = frozenset("for until till to".split())
_TOPIC_WORDS = frozenset("about on over regarding concerning".split())
_CONDITIONS = frozenset("if unless should".split())  # "should": "should Iran attack"
_ASKING = frozenset("ask wonder see know decide determine consider check clarify say tell be doubt question".split())
_DAYS = ("iso", "month_day", "day_month", "day_range", "range_day")  # forms of dates that tell the day
_STILL_TO_COME = ("tomorrow", "tonight", "this evening")
_PRESENT = frozenset("is are am has have 's will would".split())
_REVERSED = {"after": "before", "following": "before", "before": "after"}


def scope(match: Match, sentence: Sentence) -> tuple[int, int]:
    """Phrases that may hold circumstances of the match: from its clause's opening to its end."""
    if match.clause is not None:
        start = match.clause.subject_at if match.clause.subject_at is not None and match.clause.form == "finite" else match.clause.at
        return min(start, match.clause.at), match.clause.limit
    end = len(sentence.phrases)
    for clause in sentence.clauses:
        if clause.at > match.at and clause.form == "finite":
            end = (
                clause.limit
                if clause.subject_at == match.at
                else (clause.subject_at if clause.subject_at is not None and clause.subject_at > match.at else clause.at)
            )
            break
    return match.at, end


def find_date(match: Match, sentence: Sentence, attachment: Attachment, text: str) -> Dating | None:
    """The date expression of a match: one that names days before one that counts from another event."""
    counting: Dating | None = None
    if (own := of_read_noun(match, sentence, attachment, text)) is not None:
        return own
    for at, clause in attachment.adverbials(match):
        if sentence.phrases[at].type != "W" or _in_another_tense(clause, match, sentence):
            continue
        mention = sentence.units.dates[sentence.phrases[at].first]
        if is_of_content(at, mention, match, sentence, attachment):
            continue
        if mention.anchor != "event":
            return Dating(mention, ahead=_ahead(at, clause, match, sentence, attachment))
        counting = counting or Dating(mention, _span_behind(at, sentence), _date_behind(at, sentence, attachment))
    found = named(match, sentence, text) or counting or _counted_from(match, sentence, attachment) or of_setting(match, sentence, attachment, text)
    return found or _first(attachment.issued(match), sentence) or _first(attachment.reported(match), sentence)


def _in_another_tense(clause: Clause | None, match: Match, sentence: Sentence) -> bool:
    """Whether a date stands by another verb of another time: "left in 2014 and is now held"."""
    own = match.clause
    if own is None or clause is None or clause is own or not own.form == clause.form == "finite" or clause.verb.lemma == "be":
        return False
    return _is_now(own, sentence) and not _is_now(clause, sentence)


def _is_now(clause: Clause, sentence: Sentence) -> bool:
    """Whether a verb tells of the present, of what lies ahead or of what has been up to now."""
    return not clause.verb.past or sentence.units.lowers[sentence.phrases[clause.at].first] in _PRESENT


def _first(adverbials: Iterable[tuple[int, Clause | None]], sentence: Sentence) -> Dating | None:
    """The first date that names days, of something that is over."""
    dates = [sentence.units.dates[sentence.phrases[at].first] for at, _ in adverbials if sentence.phrases[at].type == "W"]
    return next((Dating(mention, ahead=False) for mention in dates if mention.anchor != "event"), None)


def _ahead(at: int, clause: Clause | None, match: Match, sentence: Sentence, attachment: Attachment) -> bool | None:
    """Whether a date is told as past or coming by another verb than the event's status tells: "announced on Sunday a withdrawal"."""
    if clause is None or match.clause is None or clause.form != "finite":
        return True if clause is not None and attachment.is_scheduled(clause) else None
    if clause is not match.clause:
        return True if attachment.is_scheduled(clause) else _looks_ahead(clause)
    announced = match.pattern is not None and match.pattern.status == "planned" and "foretold" not in clause.links
    told = clause.verb.past and sentence.units.lowers[sentence.phrases[clause.at].first] not in ("is", "are")
    return False if announced and told and sentence.phrases[at - 1].word not in _FORWARD else None


def is_coming(match: Match, sentence: Sentence, dating: Dating | None, day: str | None, text: str) -> bool:
    """Whether talks or a journey told in the present tense lie ahead: "Putin meets Xi on Friday", in a report of another day."""
    clause = match.clause
    if dating is not None and match.grammar.kind.plover == "CONSULT" and "weekday" in dating.mention.parts and text.endswith(" for ", 0, dating.mention.start):
        return True  # "has convened a meeting for Monday"
    if dating is None or day is None or clause is None or clause.form != "finite" or match.grammar.kind.plover != "CONSULT":
        return False
    phrase, parts = sentence.phrases[clause.at], dating.mention.parts
    inner = (c for c in sentence.clauses if c.at > clause.at and "relative" in c.links and all(p.type != "," for p in sentence.phrases[clause.at : c.at]))
    if any(sentence.units.starts[sentence.phrases[c.at].first] < dating.mention.start for c in inner):
        return False  # "brokers a truce which is due to begin on Friday"
    tags, under_way = sentence.units.tags[phrase.first : phrase.end], sentence.units.lowers[phrase.first] in ("is", "are")
    if tags not in ("z", "v") and not (under_way and tags == "bg"):  # "is meeting him on Friday"
        return False
    if "weekday" in parts:
        near = "last" in (parts.get("w_week"), parts.get("w_which", "").strip()) or parts.get("w_which", "").strip() == "this past"
        return not near and not WEEKDAYS[date.fromisoformat(day).weekday()].startswith(parts["weekday"][:3])
    if "later" in (parts.get("to_part"), parts.get("tu_part")) or parts.get("today") in _STILL_TO_COME:
        return True
    dated = dating.mention.form in _DAYS  # "travels to Chad on May 9"
    nearest = resolve(dating.mention, text=text, anchor=day, future=None) if dated else None
    return nearest is not None and nearest.start is not None and nearest.start > day


def _looks_ahead(clause: Clause) -> bool | None:
    return True if clause.verb.modal else False if clause.verb.past else None


def _counted_from(match: Match, sentence: Sentence, attachment: Attachment) -> Dating | None:
    """ "A did this on Friday, two weeks after B did that": B's date counts back from A's."""
    before = attachment.begin(match) - 1
    if before < 0 or sentence.phrases[before].type != "W":
        return None
    mention = sentence.units.dates[sentence.phrases[before].first]
    way = _REVERSED.get(mention.parts.get("rel_way", ""))
    governor = attachment.holder(before) if way is not None else None
    if way is None or governor is None or governor is match.clause:
        return None
    if way == "before" and governor.verb.lemma == "come" and not governor.verb.past and "rel_count" in mention.parts:
        ago = {"ago_count": mention.parts["rel_count"], "ago_unit": mention.parts["rel_unit"]}
        return Dating(replace(mention, form="ago", parts=ago, anchor="document"))  # "the visit comes five months after": counted from the report
    first = governor.subject_at if governor.subject_at is not None and governor.subject_at < governor.at else governor.at
    event = (sentence.units.starts[sentence.phrases[first].first], sentence.units.ends[sentence.phrases[governor.at].end - 1])
    return Dating(replace(mention, parts={**mention.parts, "rel_way": way}), event, _absolute(governor.at, sentence, attachment))


def _absolute(verb: int, sentence: Sentence, attachment: Attachment) -> DateMention | None:
    """The date of the clause at a verb that counts from no other event."""
    for at, phrase in enumerate(sentence.phrases):
        if phrase.type == "W" and not attachment.glued(at):
            mention, holder = sentence.units.dates[phrase.first], attachment.holder(at)
            if mention.anchor != "event" and holder is not None and holder.at == verb:
                return mention
    return None


def _date_behind(at: int, sentence: Sentence, attachment: Attachment) -> DateMention | None:
    """The date of the clause that follows "two days after"."""
    clause = next((c for c in sentence.clauses if c.at > at), None)
    opened = clause is not None and (clause.subject_at == at + 1 or clause.at == at + 1)
    return _absolute(clause.at, sentence, attachment) if clause is not None and opened else None


def _span_behind(at: int, sentence: Sentence) -> tuple[int, int] | None:
    """The words right behind "the day before": the event they count from."""
    if at + 1 >= len(sentence.phrases) or sentence.phrases[at + 1].type == ",":
        return None
    following, *behind = sentence.phrases[at + 1 : at + 3]
    last = behind[0] if behind and following.type == "NP" and behind[0].type == "VG" else following
    return sentence.units.starts[following.first], sentence.units.ends[last.end - 1]


def find_topic(match: Match, sentence: Sentence, text: str) -> Mention | None:
    """What a meeting or call was about: "about X", "on X", "to discuss X"."""
    _, end = scope(match, sentence)
    last = max((at for at in match.consumed if at >= 0), default=match.at)
    for at in range(last + 1, min(end, last + 8)):
        phrase = sentence.phrases[at]
        if phrase.type == "VG" and phrase.verb is not None and phrase.verb.lemma == "discuss" and at + 1 < len(sentence.phrases):
            return mention(sentence.phrases[at + 1], sentence, text)
        if phrase.type == "I" and phrase.word in _TOPIC_WORDS and at + 1 < end and sentence.phrases[at + 1].type == "NP":
            if place_of(sentence.phrases[at + 1], sentence, text) is None:
                return mention(sentence.phrases[at + 1], sentence, text)
    return None


def find_condition(match: Match, sentence: Sentence, text: str) -> Mention | None:
    """The words of the condition that a match hangs on."""
    found = condition_clause(match, sentence)
    if found is None:
        return None
    at, inner = found
    end = min((n for n in range(inner.at, inner.limit) if n > at and sentence.phrases[n].type == "," and at < match.at), default=inner.limit)
    start, stop = sentence.units.starts[sentence.phrases[at].first], sentence.units.ends[sentence.phrases[end - 1].end - 1]
    words = text[start:stop].rstrip(" ,.;")
    return Mention(words, start, start + len(words))


def condition_clause(match: Match, sentence: Sentence, words: frozenset[str] = _CONDITIONS) -> tuple[int, Clause] | None:
    """The "if" or "unless", or other of `words` (by its phrase), and its clause, that a match hangs on: behind its own or what it governs, or in front."""
    if match.clause is None:
        return None
    for at, phrase in enumerate(sentence.phrases):
        if phrase.word not in words or (phrase.type not in ("s", "I") and phrase.word != "once"):
            continue
        inner = next((clause for clause in sentence.clauses if clause.at > at and clause.form == "finite"), None)
        if inner is None or inner is match.clause or inner.subject_at != at + 1 or _is_asked(at, sentence):
            continue
        main = _main_of(at, inner, sentence)
        while main is not None and main is not match.clause and main.form != "finite":
            main = main.parent  # "threatened to attack unless"
        if main is match.clause or (main is not None and main.at in match.consumed):
            return at, inner
    return None


def _main_of(at: int, inner: Clause, sentence: Sentence) -> Clause | None:
    """The clause that a condition at phrase `at` belongs to: the one before it, or behind it where it opens the sentence."""
    before = [clause for clause in sentence.clauses if clause.at < at]
    if before:
        return before[-1]
    return next((clause for clause in sentence.clauses if clause.at > inner.at and clause.form == "finite"), None)


def _is_asked(at: int, sentence: Sentence) -> bool:
    """ "asked if", "see if", "unclear if": a question and no condition."""
    before = sentence.phrases[at - 1] if at else None
    return before is not None and (before.type == "J" or (before.verb is not None and before.verb.lemma in _ASKING))


def mention(phrase: Phrase, sentence: Sentence, text: str) -> Mention | None:
    """The words of a phrase."""
    start, end = sentence.units.starts[phrase.first], sentence.units.ends[phrase.end - 1]
    return Mention(text[start:end], start, end) if phrase.type == "NP" else None

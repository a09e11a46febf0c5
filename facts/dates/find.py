"""Finds date expressions with one regular expression built from a table of forms. Durations and ages are no dates."""

from __future__ import annotations

import re

from facts.dates.mention import DateMention

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "a": 1,
    "an": 1,
    "several": 0,
    "few": 0,
}

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.(?!\w)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_UNIT = r"day|week|month|year|hour"
_COUNT = r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\ few"
_PART = r"(?:(?:early|late|earlier|later)\s(?:on\s)?)?"
_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night))?"

_FORMS = {
    "iso": rf"(?P<iso>{_YEAR}-[01]\d-[0-3]\d)",
    "day_range": rf"(?P<dr_month>{_MONTH})\s(?P<dr_from>{_DAY})\s?(?:-|–|to|and|through)\s?(?P<dr_to>{_DAY})(?:,?\s(?P<dr_year>{_YEAR}))?(?!\d)",
    "range_day": rf"(?P<rd_from>{_DAY})\s?(?:-|–|to|and|through)\s?(?P<rd_to>{_DAY})\s(?P<rd_month>{_MONTH})(?:,?\s(?P<rd_year>{_YEAR}))?",
    "month_day": rf"(?:(?P<md_w>{_WEEKDAY}),?\s)?(?P<md_month>{_MONTH})\s(?P<md_day>{_DAY})(?![\d%]|\s?(?:pm|am|percent))(?:,?\s(?P<md_year>{_YEAR}))?",
    "day_month": rf"(?:(?P<dm_w>{_WEEKDAY}),?\s)?(?:the\s)?(?P<dm_day>{_DAY})\s(?:of\s)?(?P<dm_month>{_MONTH})(?:,?\s(?P<dm_year>{_YEAR}))?",
    "month_year": rf"(?P<my_part>early|late|mid)?[\s-]?(?P<my_month>{_MONTH}),?\s(?:of\s)?(?P<my_year>{_YEAR})",
    "end_of": r"(?:the\s)?(?P<eo_side>end|beginning|start|middle)\sof\s(?:(?P<eo_which>this|next|last|the)\s(?P<eo_unit>week|month|year))",
    "weekday": rf"{_PART}(?P<w_which>(?:last|next|this|this\spast|this\scoming)\s)?(?P<weekday>{_WEEKDAY}){_OF_DAY}(?:\s(?P<w_week>last|next|this)\sweek)?",
    "today": r"(?:earlier\s|later\s|late\s|early\s)?(?P<today>today|yesterday|tomorrow|tonight|this\s(?:morning|afternoon|evening)|last\snight)",
    "this_unit": r"(?:(?:earlier|later|late|early)\s)?(?P<tu_which>this|last|next|past|the\spast|the\scoming|the\slast|the\snext)\s(?P<tu_unit>week(?:end)?|month|year)(?!s|-|\w)",
    "last_month": rf"(?:(?:earlier|later|late|early)\s)?(?P<lm_which>this|last|next)\s(?P<lm_month>{_MONTH})",
    "weekend": r"(?:the\s)weekend",
    "ago": rf"(?P<ago_count>{_COUNT})\s(?P<ago_unit>{_UNIT})s?\s(?P<ago>ago)",
    "in_days": rf"in\s(?P<in_count>{_COUNT})\s(?P<in_unit>day|week|month|year)s?(?!\w|-|')",
    "relative": rf"(?:(?:just|only|about|barely)\s)?(?P<rel_count>the|{_COUNT})\s(?P<rel_unit>day|week|month|year)s?\s(?P<rel_way>after|before|earlier|later|following)(?!\w)",
    "next_day": r"the\s(?P<nd_which>previous|same|following|next)\s(?P<nd_unit>day|week|month|year)(?!s)",
    "month": rf"(?:(?P<m_part>early|late|mid)[\s-])?(?P<month>{_MONTH})",
    "year": rf"(?:(?P<y_part>early|late|mid)[\s-])?(?P<year>{_YEAR})(?P<decade>s)?(?![\d,.]\d|%|\w)",
}
# How any of them begins: so little of a text does that the forms need not be tried one by one on the rest.
_BEGINS = (
    r"\d|J(?:an|un|ul)|F(?:eb|ri)|M(?:ar|ay|on)|A(?:pr|ug)|S(?:ep|at|un)|Oct|Nov|Dec|T(?:ue|hu)|Wed|early|earlier|late|mid|last|next|this|past|to[dmn]|yes"
    r"|end|beginning|start|middle|just|only|about|barely"
    rf"|the\s(?:\d|end|beginning|start|middle|past|coming|last|next|week|previous|same|following|{_UNIT})|(?:in\s)?(?:{_COUNT})\s(?:{_UNIT})"
)
_DATE = re.compile(rf"(?<![\w$€£-])(?={_BEGINS})(?:" + "|".join(f"(?P<form_{name}>{form})" for name, form in _FORMS.items()) + r")(?![\w])")
_HINT = re.compile(
    r"day|week|month|year|today|yester|tomorr|tonight|this |last night| ago|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon\.|Tue|Wed|Thu|Fri|Sat\.|Sun\.|1[89]\d\d|20\d\d"
)
_BEFORE = re.compile(r"(\w+)\s+(?:the\s+)?$")
_NOUN_AFTER = re.compile(r"\s([a-z]{3,})")
_NO_NOUN = frozenset(
    "and but for with when where while after before the that who which said told was were has had have would will could may might about from into over amid "
    "during against between following until since because their his her its not also saying according than they there through under upon via they".split()
)
_FIRST_TIME = re.compile(r"\b(?:first|only|most|worst|largest|highest|lowest|latest)\b[^,;]*$")
_SINCE, _UNTIL = frozenset({"since"}), frozenset({"until", "till", "by"})
_YEAR_BEFORE = frozenset("in since by until till during of early late mid from before after between and to through".split())


def find_dates(text: str, start: int, end: int) -> list[DateMention]:
    """Date expressions of `text[start:end]` from left to right, never overlapping; offsets into `text`."""
    if not _HINT.search(text, start, end):
        return []
    found = []
    for match in _DATE.finditer(text, start, end):
        mention = _mention(text, start, end, match)
        if mention is not None:
            found.append(mention)
    return found


def _mention(text: str, start: int, end: int, match: re.Match[str]) -> DateMention | None:
    groups = {key: value for key, value in match.groupdict().items() if value}
    form = next(key[5:] for key in groups if key.startswith("form_"))
    parts = {key: value.lower().rstrip(".") for key, value in groups.items() if not key.startswith("form_")}
    before = _BEFORE.search(text, max(start, match.start() - 20), match.start())
    word = before[1].lower() if before else ""
    modifier = _modifies(text, match, form, end)
    if form in ("month", "year") and not modifier and not _plain_fits(text, match, form, word, start):
        return None
    anchor = (
        "event"
        if form in ("relative", "next_day")
        else "document"
        if form in ("weekday", "today", "this_unit", "ago", "in_days", "weekend", "end_of")
        else None
    )
    if word in _SINCE and _FIRST_TIME.search(text, max(start, match.start() - 60), match.start()):
        return None  # "the first visit since 1979": when the last one was
    bound = "since" if word in _SINCE else "until" if word in _UNTIL else None
    return DateMention(match.start(), match.end(), form, parts, modifier, anchor, bound)  # type: ignore[arg-type]


def _modifies(text: str, match: re.Match[str], form: str, end: int) -> bool:
    """ "the 2003 invasion", "the June 4 incident", "Sept. 11 attacks": a year or day right before a noun names it; a weekday dates it."""
    if form not in ("year", "month_day", "month", "month_year", "day_month"):
        return False
    after = _NOUN_AFTER.match(text, match.end(), end)
    before = text[max(0, match.start() - 20) : match.start()].rstrip()[-4:].lower()
    owned = before.endswith((" the", "'s", "’s", "its", "this"))
    return bool(after) and after[1] not in _NO_NOUN and not after[1].endswith("ing") and (form == "year" or owned)  # type: ignore[index]


def _plain_fits(text: str, match: re.Match[str], form: str, word: str, start: int) -> bool:
    """A month or year alone counts only where the words before announce a time; "May" and "March" are also a name, a modal, a verb."""
    if form == "year":
        return word in _YEAR_BEFORE or ("y_part" in match.groupdict() and bool(match["y_part"]))
    if match["month"] in ("May", "March", "Mar", "Sun", "Dec", "Jan"):
        return word in ("in", "since", "until", "by", "of", "during", "last", "next", "this") or bool(match["m_part"])
    return word in _YEAR_BEFORE or bool(match["m_part"]) or match["month"] in ("January", "February", "September", "October", "November", "December", "July")

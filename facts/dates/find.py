"""Finds date expressions with one regular expression built from a table of forms. Durations and ages are no dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

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
_LONG_UNIT = "decade|century|fortnight"
_COUNT = r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\ few"
_PART = r"(?i:(?:early|late|earlier|later|overnight)\s(?:on\s|into\s)?)?"
_OTHER_YEAR = rf"(?:,?\s(?:{_YEAR})|\s(?:last|this|next)\syear)"
_SEASON = r"spring|summer|autumn|fall|winter"
_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night))?"

_FORMS = {
    "iso": rf"(?P<iso>{_YEAR}-[01]\d-[0-3]\d)",
    "day_range": rf"(?P<dr_month>{_MONTH})\s(?P<dr_from>{_DAY})(?:,\s{_DAY}(?!\d))*,?\s?(?:-|–|to|and|through)\s?(?P<dr_to>{_DAY})(?P<dr_year>{_OTHER_YEAR})?(?!\d)",
    "range_day": rf"(?P<rd_from>{_DAY})\s?(?:-|–|to|and|through)\s?(?P<rd_to>{_DAY})\s(?P<rd_month>{_MONTH})(?P<rd_year>{_OTHER_YEAR})?",
    "month_day": rf"{_PART}(?:(?P<md_w>{_WEEKDAY}),?\s)?(?P<md_month>{_MONTH})\s(?P<md_day>{_DAY})(?![\d%]|\s?(?:pm|am|percent))(?P<md_year>{_OTHER_YEAR})?",
    "day_month": rf"{_PART}(?:(?P<dm_w>{_WEEKDAY}),?\s)?(?:the\s)?(?P<dm_day>{_DAY})\s(?:of\s)?(?P<dm_month>{_MONTH})(?P<dm_year>{_OTHER_YEAR})?",
    "month_year": rf"(?P<my_part>(?i:early|late|mid))?[\s-]?(?P<my_month>{_MONTH}),?\s(?:of\s)?(?P<my_year>{_YEAR})",
    "month_range": rf"(?P<mr_from>{_MONTH})\s?(?:-|–|to|and|through|until)\s?(?P<mr_to>{_MONTH})(?!\s\d\d?\b)(?:,?\s(?:of\s)?(?P<mr_year>{_YEAR}))?",
    "part_of": rf"(?i:the\s(?P<po_which>first|second|third|fourth|last|final|opening)\s(?P<po_unit>few\sdays|days|week|half)\sof)\s(?:(?P<po_month>{_MONTH})(?:\s(?P<po_year>{_YEAR}))?|(?P<po_whole>{_YEAR}))",
    "end_of": r"(?i:(?:the\s)?(?P<eo_side>end|beginning|start|middle)\sof\s(?:(?P<eo_which>this|next|last|the)\s(?P<eo_unit>week|month|year)))",
    "weekday": rf"{_PART}(?P<w_which>(?i:last|next|this|this\spast|this\scoming)\s)?(?P<weekday>{_WEEKDAY}){_OF_DAY}(?:\s(?:of\s)?(?P<w_week>last|next|this)\sweek|(?=\sand\s(?:{_WEEKDAY})\s(?P<w_both>last|next|this)\sweek))?",
    "today": r"(?i:(?:(?P<to_part>earlier|later|late|early)\s)?(?P<today>today|yesterday|tomorrow|tonight|overnight|this\s(?:morning|afternoon|evening)|last\snight|the\sday\s(?:before\syesterday|after\stomorrow)))",
    "this_unit": r"(?i:(?:(?P<tu_part>earlier|later|late|early)\s(?:in\s)?(?!the\snext))?(?P<tu_which>this\spast|this|last|next|past|the\spast|the\scoming|the\slast|the\snext)\s(?P<tu_unit>week(?:end)?|month|year)(?!s|-|\w))",
    "past_units": rf"(?i:(?:the\s)?(?:past|last|previous)\s(?P<pu_count>{_COUNT}|24|36|48|72|couple\sof|few)\s(?P<pu_unit>hour|day|week|month|year)s|(?:the\s)?past\s(?P<pu_day>day)(?!s|\w))",
    "last_month": rf"(?i:(?:earlier|later|late|early)\s)?(?P<lm_which>(?i:this|last|next))\s(?P<lm_month>{_MONTH})",
    "weekend": r"(?i:(?:the\s)weekend)",
    "in_unit": r"(?i:(?P<iu_part>earlier|later|late|early)\sin\sthe\s(?P<iu_unit>week|month|year)(?!s|-|\w))",
    "season": rf"(?i:(?P<se_which>this|last|next)\s(?P<season>{_SEASON})(?!-))",
    "season_of": rf"(?:the\s)?(?P<so_season>{_SEASON})\s(?:of\s)?(?P<so_year>{_YEAR})",
    "the_season": r"(?i:the\s(?P<se_the>spring|summer|autumn|winter))",
    "ago": rf"(?i:(?P<ago_count>{_COUNT})\s(?P<ago_unit>{_UNIT}|{_LONG_UNIT}|centurie)s?\s(?P<ago>ago))",
    "before_last": r"(?i:the\s(?P<bl_unit>week|month|year)\sbefore\slast(?!\s\w))",
    "quarter": rf"(?i:the\s(?P<qu_which>first|second|third|fourth|last|final)\squarter(?:\sof\s(?P<qu_year>{_YEAR}|last\syear|this\syear|next\syear))?)",
    "within": rf"(?i:(?:within(?:\sthe\s(?:next|coming))?|(?:in|over)\sthe\s(?:next|coming))\s(?P<wi_count>{_COUNT}|24|36|48|72)\s(?P<wi_unit>hour|day|week|month|year)s?(?!\w|-|'))",
    "year_end": r"(?i:(?:the\s)?(?P<ye_year>year)(?:['’]s\s|[-\s])end)",
    "is_out": r"(?i:the\s(?P<io_unit>week|month|year)\sis\s(?P<io_out>out|over))",
    "holiday": rf"(?P<ho_day>Christmas\s(?:Day|Eve)|New\sYear['’]s\s(?:Day|Eve)|Boxing\sDay|May\sDay|Valentine['’]s\sDay)(?P<ho_year>,?\s(?:{_YEAR})|\s(?:last|this|next)\syear)?".replace(
        "{_YEAR}", _YEAR
    ),
    "in_days": rf"(?i:in\s(?P<in_count>{_COUNT})\s(?P<in_unit>day|week|month|year)s?(?!\w|-|'))",
    "relative": rf"(?i:(?:(?:just|only|about|barely)\s)?(?:(?P<rel_count>the|{_COUNT})\s(?P<rel_unit>day|night|evening|week|month|year)s?|(?:(?:{_COUNT})\s)?(?P<rel_same>hour|minute)s?)\s(?P<rel_way>after|before|earlier|later|following)(?!\w))",
    "next_day": r"(?i:the\s(?P<nd_which>previous|same|following|next)\s(?P<nd_unit>day|week|month|year)(?!s))",
    "that_day": rf"(?i:(?:(?:later|earlier|on)\s)?(?P<td_that>that)\s(?:same\s)?(?:(?P<td_unit>day|week|month|year)(?!s|-|\w|\s[a-z]+ed)|(?-i:(?P<td_month>{_MONTH}))))",
    "part_day": r"(?i:(?:earlier|later|late|early)\sin\sthe\s(?P<pd_day>day|morning|afternoon|evening)|(?:(?:earlier|later)\s)?(?:in\sthe|that)\s(?P<pd_part>morning|afternoon|evening|night))(?!-|'|\s(?:session|hour|talk|news|paper|prayer|peak|rush))",
    "month": rf"(?:(?P<m_part>(?i:early|late|mid))[\s-](?:in\s)?)?(?P<month>{_MONTH})(?P<m_year>\s(?:of\s)?(?:last|this|next)\syear)?",
    "year_range": rf"(?P<yr_from>{_YEAR})\s?(?:-|–|to)\s?(?P<yr_to>{_YEAR}|\d\d)(?![\d,.]\d|%|\w|-)",
    "year": rf"(?:(?P<y_part>(?i:early|late|mid))[\s-])?(?P<year>{_YEAR})(?P<decade>s)?(?![\d,.]\d|%|\w)",
}
# What a date may begin with, and the forms that begin so. The words are found in a text far faster than the forms are tried at each of its letters.
_COUNTED = "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few"
_PARTS_OF_DAY = "morning|afternoon|evening|night"
_DIGITS = "0|1|2|3|4|5|6|7|8|9"
_AS_WRITTEN = (
    (_DIGITS, "iso range_day day_month ago relative year_range year"),
    ("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", "day_range month_day month_year month_range month"),
    ("Mon|Tue|Wed|Thu|Fri|Sat|Sun", "month_day day_month weekday"),
)
_IN_ANY_CASE = (
    ("earl|late|overnight", "month_day day_month month_year weekday today this_unit last_month in_unit part_day month year"),
    ("mid", "month_year month year"),
    ("last|next|this|past|previous", "weekday today this_unit past_units last_month season"),
    ("today|tomorrow|tonight|yesterday", "today"),
    ("end of|beginning of|start of|middle of", "end_of"),
    ("just|only|about|barely|hour|minute", "relative"),
    (_SEASON, "season_of"),
    ("within", "within"),
    ("christmas|new year|boxing|may day|valentine", "holiday"),
    ("year's|year’s|year-end|year end", "year_end"),
)
_BEFORE_OTHERS = (
    ("the", f"{_DIGITS}|{_SEASON}", "day_month season_of the_season"),
    ("the", "first|second|third|fourth|last|final|opening", "part_of quarter this_unit past_units"),
    ("in the|over the", "next|coming", "within"),
    ("in the", _PARTS_OF_DAY, "part_day"),
    ("that", _PARTS_OF_DAY, "part_day"),
    ("that", f"same|{_UNIT}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", "that_day"),
    (
        "the",
        f"end|beginning|start|middle|past|coming|last|next|week|previous|same|following|night|evening|{_UNIT}",
        "today end_of before_last year_end is_out this_unit past_units weekend relative next_day",
    ),
    (_COUNTED, f"{_UNIT}|{_LONG_UNIT}|minute", "ago relative"),
    ("in", f"{_DIGITS}|{'|'.join(f'{count} {unit}' for count in _COUNTED.split('|') for unit in _UNIT.split('|'))}", "in_days"),
)


def _openers() -> Iterator[tuple[str, str]]:
    """What a date may begin with, as it may be written, and the forms that begin so."""
    for words, forms in _AS_WRITTEN:
        yield from ((word, forms) for word in words.split("|"))
    pairs = [(f"{one} {other}", forms) for first, second, forms in _BEFORE_OTHERS for one in first.split("|") for other in second.split("|")]
    for word, forms in (*((word, forms) for words, forms in _IN_ANY_CASE for word in words.split("|")), *pairs):
        pair = " " in word
        for written in {word, word.capitalize(), word.title(), word.upper() if pair else word}:  # "TODAY" is a newspaper
            for blank in " \n\r\t\xa0" if pair else " ":
                yield written.replace(" ", blank), forms


@cache
def _form(names: str) -> re.Pattern[str]:
    """An expression for some of the forms, in the order of the table."""
    forms = "|".join(f"(?P<form_{name}>{form})" for name, form in _FORMS.items() if name in names.split())
    return re.compile(rf"(?<![\w$€£-])(?:{forms})(?![\w])")


_OPENERS = sorted(set(_openers()))
_OPENER = AhoCorasick([word for word, _ in _OPENERS], matchkind=MatchKind.Standard)
_PARTS = {name: re.findall(r"\?P<(\w+)>", form) for name, form in _FORMS.items()}
_TO = re.compile(r"\s?(?:(?:(to|until|till|through)\s(?:(?:on|in)\s)?|(and)\s)(?:(?:late|early)\s)?|[-–]\s?)")
_NEAR = ("weekday", "today")
_NAMING = ("year", "year_range", "month_day", "month", "month_year", "day_month", "weekday", "holiday")  # forms that may name a thing: "the June 4 incident"
_BEFORE = re.compile(r"(\w+)\s+(?:the\s+)?$")
_NOUN_AFTER = re.compile(r"\s([A-Za-z]{3,}|(?:[A-Z]\.?){2,}(?=[\s-]))")
_MS_MAY = re.compile(r"(?<!In )(?<!Since )(?<!By )\b[A-Z][a-z]+\.? May\b")
_NAME_AFTER = re.compile(r"\s[A-Z]")
_NO_NOUN = frozenset(
    "and but for with when where while after before the that who which said told was were has had have would will could may might about from into over amid "
    "during against between following until since because their his her its not also saying according than they there through under upon via they".split()
)
_FIRST_TIME = re.compile(r"\b(?:first|only|most|worst|largest|highest|lowest|latest)\b[^,;]*$")
_BOUNDS = {"since": "since", "until": "until", "till": "until", "by": "until", "through": "until"}
_BESIDE = {"before": "before", "after": "after"}  # what bounds a month or year that nothing happened in: "after 1979"
_NOT_UNTIL = re.compile(r"(?:\bnot|n['’]t)\s+until\s(?:the\s)?$", re.IGNORECASE)  # "it was not until 2014 that he left": then he did
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th)\b[^,;]*$")
_FEASTS = frozenset("good ash black palm maundy shrove bloody holy easter whit super cyber".split())  # "Good Friday" is not last Friday
_TOWARDS = re.compile(r"\b(?:run-up|lead-up|runup|ahead|in advance|countdown) (?:to|of) (?:the )?$")  # before which it happens
_SEASONAL = frozenset("over during in through throughout since until by".split())
_YEAR_PLAIN = frozenset("in since by until during".split())
_COUNTING = frozenset("over than some nearly almost least most other another".split())  # "over 1800 attacks"
_YEAR_BEFORE = frozenset("in since by until till during of early late mid from before after between and to through".split())


def find_dates(text: str, start: int, end: int) -> list[DateMention]:
    """Date expressions of `text[start:end]` from left to right, never overlapping; offsets into `text`."""
    found = []
    after = start
    opened = _OPENER.find_matches_as_indexes(text[start:end], overlapping=True)
    for begin, forms in sorted([(start + at, _OPENERS[number][1]) for number, at, _ in opened]):
        match = _form(forms).match(text, begin, end) if begin >= after else None
        if match is not None:
            after = match.end()
            mention = _mention(text, start, end, match)
            if mention is not None:
                found.append(mention)
    return _stretches(found, text, start)


def _stretches(found: list[DateMention], text: str, start: int) -> list[DateMention]:
    """Two expressions that are the ends of a stretch as one: "from Monday to Friday", "between June 2008 and May 2009", "last night and today"."""
    joined: list[DateMention] = []
    for mention in found:
        first = joined[-1] if joined else None
        if first is not None and first.ends is None and _ends_stretch(first, mention, text, start):
            joined[-1] = DateMention(first.start, mention.end, "stretch", anchor=first.anchor, ends=(first, mention))
        else:
            joined.append(mention)
    return joined


def _ends_stretch(first: DateMention, last: DateMention, text: str, start: int) -> bool:
    between = _TO.fullmatch(text, first.end, last.start)
    if between is None or "event" in (first.anchor, last.anchor) or first.modifier or last.modifier or (first.bound is not None and first.bound != "until"):
        return False
    opened = _BEFORE.search(text, max(start, first.start - 20), first.start)
    word = opened[1].lower() if opened else ""
    if between[2] == "and":
        return word == "between" or (first.form in _NEAR and last.form in _NEAR)
    return word == "from" or first.form == last.form


def _mention(text: str, start: int, end: int, match: re.Match[str]) -> DateMention | None:
    form = str(match.lastgroup)[5:]  # the outermost group closes last
    parts = {key: value.lower().rstrip(".") for key in _PARTS[form] if (value := match[key])}
    if "w_both" in parts:
        parts["w_week"] = parts.pop("w_both")  # "on Thursday and Friday next week"
    if parts.get("rel_unit") in ("night", "evening"):
        parts["rel_unit"] = "day"
    before = _BEFORE.search(text, max(start, match.start() - 20), match.start())
    word = before[1].lower() if before else ""
    if (form == "weekday" and word in _FEASTS) or _TOWARDS.search(text, max(start, match.start() - 24), match.start()):
        return None
    modifier = _modifies(text, match, form, word, end)
    if form in ("month", "year", "year_range") and not modifier and not _plain_fits(text, match, form, word, start):
        return None
    anchor = (
        "event"
        if form in ("relative", "next_day", "that_day", "part_day")
        else "document"
        if form
        in (
            "weekday",
            "today",
            "past_units",
            "this_unit",
            "in_unit",
            "season",
            "the_season",
            "ago",
            "in_days",
            "weekend",
            "end_of",
            "before_last",
            "quarter",
            "within",
            "year_end",
            "is_out",
            "holiday",
        )
        else None
    )
    if form == "this_unit" and parts["tu_which"] == "the next" and word in ("early", "late"):
        return None  # "it was early the next year": of what was told before
    if form == "the_season" and not _is_told_of(text, match, word, end):
        return None
    if word == "since" and _FIRST_TIME.search(text, max(start, match.start() - 60), match.start()):
        return None  # "the first visit since 1979": when the last one was
    if form == "this_unit" and _ORDINAL.search(text, max(start, match.start() - 60), match.start()):
        return None  # "his third visit this year": how many there were
    plain = form in ("year", "month", "month_year") and not modifier and not text.startswith(("'s ", "’s "), match.end())
    bound = _BOUNDS.get(word) or (_BESIDE.get(word) if plain else None)
    bound = None if bound == "until" and _NOT_UNTIL.search(text, max(start, match.start() - 20), match.start()) else bound
    return DateMention(match.start(), match.end(), form, parts, modifier, anchor, bound)  # type: ignore[arg-type]


def _is_told_of(text: str, match: re.Match[str], word: str, end: int) -> bool:
    """Whether a season is when something happens: "over the summer", but "in the summer offensive", "the winter of discontent"."""
    after = _NOUN_AFTER.match(text, match.end(), end)
    return word in _SEASONAL and (after is None or after[1] in _NO_NOUN) and not text.startswith(" of ", match.end())


def _modifies(text: str, match: re.Match[str], form: str, word: str, end: int) -> bool:
    """ "the 2003 invasion", "the June 4 incident", "a Friday raid", "Sept. 11 attacks": a year or day right before a noun names it."""
    overnight = form == "today" and match["today"].lower() == "overnight"  # "an overnight raid"
    if not (form in _NAMING or overnight) or (form == "year" and word in _YEAR_PLAIN):
        return False
    after = _NOUN_AFTER.match(text, match.end(), end)
    before = " " + text[max(0, match.start() - 20) : match.start()].rstrip()[-4:].lower()
    owned = before.endswith((" the", "'s", "’s", "its", "this", " a", " an", " his", " her", "heir", " our"))
    if form == "weekday" or overnight:
        owned = owned and after is not None and after[1].islower() and not any(key in match.groupdict() and match[key] for key in ("w_which", "w_week"))
    if after is None or after[1] in _NO_NOUN or (after[1].endswith("ing") and not owned):
        return False
    return owned or (form == "year" and after[1].islower() and word not in _COUNTING)  # "North Korea's March 24 ICBM launch"


def _plain_fits(text: str, match: re.Match[str], form: str, word: str, start: int) -> bool:
    """A month or year alone counts only where the words before announce a time; "May" and "March" are also a name, a modal, a verb."""
    if form == "year_range":
        return word in ("in", "from", "during", "of", "between")
    if form == "year":
        return word in _YEAR_BEFORE or bool(match["y_part"])
    if match["month"] == "Jan" and _NAME_AFTER.match(text, match.end()):
        return False  # "by Jan Kowalski"
    if match["month"] == "May" and text.startswith(("'s ", "’s "), match.end()) and word.islower() and not _MS_MAY.search(text):
        return True  # "during May's raid", where nobody is called so
    if match["month"] in ("May", "March", "Mar", "Sun", "Dec", "Jan"):
        return word in ("in", "since", "until", "by", "of", "during", "last", "next", "this") or bool(match["m_part"])
    return word in _YEAR_BEFORE or bool(match["m_part"]) or match["month"] in ("January", "February", "September", "October", "November", "December", "July")

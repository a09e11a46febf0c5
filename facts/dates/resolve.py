"""From a date expression to first and last day, against the document's date or another event's day. The clock is never read."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from facts.dates.find import MONTHS, NUMBERS, WEEKDAYS
from facts.dates.mention import DateMention
from facts.model import Precision, When

_Span = tuple[date, date, Precision]


def resolve(mention: DateMention, *, text: str, anchor: str | None, future: bool | None, event: str | None = None) -> When | None:
    """Days of a mention, or None where the text does not tell.

    `anchor` is the document's ISO date. `future` chooses the coming (True) or the past (False) weekday or yearless day, None the nearest.
    `event` is the ISO day that "the day before", "a week later" count from.
    """
    try:
        found = _span(mention, _day(anchor), future, _day(event))
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    first, last, precision = found
    words = text[mention.start : mention.end]
    if mention.bound == "since":
        return When(first.isoformat(), None, "range", words, mention.start, mention.end)
    if mention.bound == "until":
        return When(None, last.isoformat(), "range", words, mention.start, mention.end)
    return When(first.isoformat(), last.isoformat(), precision, words, mention.start, mention.end)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _span(mention: DateMention, anchor: date | None, future: bool | None, event: date | None) -> _Span | None:
    parts, form = mention.parts, mention.form
    if form == "iso":
        return _one(date.fromisoformat(parts["iso"]))
    if form in ("month_day", "day_month"):
        key = "md" if form == "month_day" else "dm"
        return _dated(parts, key, anchor, future)
    if form in ("day_range", "range_day"):
        return _range(parts, "dr" if form == "day_range" else "rd", anchor, future)
    if form in ("month_year", "month", "last_month"):
        return _months(form, parts, anchor, future)
    if form == "year":
        return _years(parts)
    if form in ("season", "season_of"):
        return _seasons(parts, anchor, future)
    if form in ("relative", "next_day"):
        return _from_event(form, parts, event)
    return _from_document(form, parts, anchor, future) if anchor else None


def _one(day: date) -> _Span:
    return day, day, "day"


def _number(word: str) -> int:
    return int("".join(c for c in word if c.isdigit()) or 0)


def _month(word: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(word[:3]))


def _nearest(month: int, day: int, anchor: date, future: bool | None) -> date:
    """A day without its year: the coming or past one; with no hint the nearest."""
    options = [date(year, month, day) for year in (anchor.year - 1, anchor.year, anchor.year + 1) if day <= calendar.monthrange(year, month)[1]]
    if future is True:
        return min(option for option in options if option >= anchor)
    if future is False:
        return max(option for option in options if option <= anchor)
    return min(options, key=lambda option: abs(option - anchor))


def _year_of(words: str | None, anchor: date | None) -> int | None:
    """The year written behind a day: "2021", or "last year" as counted from the document."""
    if words is None:
        return None
    if digits := _number(words):
        return digits
    return anchor.year + {"last": -1, "this": 0, "next": 1}[words.split()[0]] if anchor else None


def _dated(parts: dict[str, str], key: str, anchor: date | None, future: bool | None) -> _Span | None:
    month, day, year = _month(parts[f"{key}_month"]), _number(parts[f"{key}_day"]), _year_of(parts.get(f"{key}_year"), anchor)
    if year:
        return _one(date(year, month, day))
    return _one(_nearest(month, day, anchor, future)) if anchor else None


def _range(parts: dict[str, str], key: str, anchor: date | None, future: bool | None) -> _Span | None:
    month, first, last = _month(parts[f"{key}_month"]), _number(parts[f"{key}_from"]), _number(parts[f"{key}_to"])
    year = _year_of(parts.get(f"{key}_year"), anchor)
    if year:
        return date(year, month, first), date(year, month, last), "range"
    if anchor is None:
        return None
    begin = _nearest(month, first, anchor, future)
    return begin, date(begin.year, month, last), "range"


def _whole_month(year: int, month: int) -> _Span:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"


def _months(form: str, parts: dict[str, str], anchor: date | None, future: bool | None) -> _Span | None:
    if form == "month_year":
        return _third(_whole_month(int(parts["my_year"]), _month(parts["my_month"])), parts.get("my_part"))
    if anchor is None:
        return None
    month = _month(parts.get("month") or parts["lm_month"])
    if told := _year_of(parts.get("m_year", "").replace("of ", "").strip() or None, anchor):
        return _third(_whole_month(told, month), parts.get("m_part"))
    which = parts.get("lm_which")
    year = anchor.year
    if which == "next" or (future is True and which is None):
        year += month < anchor.month or (which == "next" and month == anchor.month)
    elif which == "last" or (which is None and future is not True):
        year -= month > anchor.month or (which == "last" and month == anchor.month)
    return _third(_whole_month(year, month), parts.get("m_part"))


def _third(span: _Span, part: str | None) -> _Span:
    """ "early June", "mid-June", "late 2019": the first, second or last third of a month or year."""
    first, last, _ = span
    if part not in ("early", "mid", "late"):
        return span
    if first.month != last.month:
        begin, end = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
        return date(first.year, begin, 1), _whole_month(first.year, end)[1], "range"
    begin, end = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}[part]
    return first.replace(day=begin), first.replace(day=end), "range"


def _years(parts: dict[str, str]) -> _Span:
    year = int(parts["year"])
    if parts.get("decade"):
        return date(year, 1, 1), date(year + 9, 12, 31), "range"
    return _third((date(year, 1, 1), date(year, 12, 31), "year"), parts.get("y_part"))


def _seasons(parts: dict[str, str], anchor: date | None, future: bool | None) -> _Span | None:
    """The three months of a northern season; a winter is named by the year in which it ends, "last summer" is the last one that is over."""
    name = parts.get("season") or parts["so_season"]
    month = {"winter": 12, "spring": 3, "summer": 6}.get(name, 9)

    def of(year: int) -> _Span:
        first = date(year - (month == 12), month, 1)
        last = _shift(first, "month", 2)
        return first, _whole_month(last.year, last.month)[1], "range"

    if "so_year" in parts:
        return of(int(parts["so_year"]))
    if anchor is None:
        return None
    spans = [of(year) for year in range(anchor.year - 1, anchor.year + 3)]
    if parts["se_which"] == "last":
        return [span for span in spans if span[1] < anchor][-1]
    if parts["se_which"] == "next":
        return next(span for span in spans if span[0] > anchor)
    return next((span for span in spans if span[0] <= anchor <= span[1]), None) or of(anchor.year)


def _shift(day: date, unit: str, count: int) -> date:
    if unit == "day":
        return day + timedelta(days=count)
    if unit == "week":
        return day + timedelta(weeks=count)
    months = day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _around(day: date, unit: str) -> _Span:
    """The whole week, month or year that holds a day."""
    if unit == "day":
        return _one(day)
    if unit == "week":
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6), "week"
    if unit == "month":
        return _whole_month(day.year, day.month)
    return date(day.year, 1, 1), date(day.year, 12, 31), "year"


def _from_event(form: str, parts: dict[str, str], event: date | None) -> _Span | None:
    if event is None:
        return None
    if form == "next_day":
        count = {"previous": -1, "same": 0, "following": 1, "next": 1}[parts["nd_which"]]
        return _around(_shift(event, parts["nd_unit"], count), parts["nd_unit"])
    if "rel_same" in parts:
        return _one(event)  # "hours after", "minutes before"
    count = 1 if parts["rel_count"] == "the" else NUMBERS.get(parts["rel_count"], _number(parts["rel_count"]))
    if not count:
        return None
    back = parts["rel_way"] in ("before", "earlier")
    return _one(_shift(event, parts["rel_unit"], -count if back else count))


def _from_document(form: str, parts: dict[str, str], anchor: date, future: bool | None) -> _Span | None:
    if form == "weekday":
        return _weekday(parts, anchor, future)
    if form == "today":
        word = parts["today"]
        if word == "overnight":
            return anchor - timedelta(days=1), anchor, "range"
        return _one(anchor + timedelta(days=-1 if word in ("yesterday", "last night") else 1 if word == "tomorrow" else 0))
    if form == "in_unit":
        return _part_of(_around(anchor, parts["iu_unit"]), parts["iu_part"], anchor)
    if form == "this_unit":
        return _part_of(_this_unit(parts, anchor), parts.get("tu_part"), anchor)
    if form == "weekend":
        return _weekend(anchor, 1 if future else 0)
    if form == "past_units":
        return _recent(parts, anchor)
    if form == "in_days" and future is False:
        return None  # "the first visit in 47 years"
    if form in ("ago", "in_days"):
        key, sign = ("ago", -1) if form == "ago" else ("in", 1)
        return _counted(parts[f"{key}_count"], parts[f"{key}_unit"], anchor, sign)
    return _end_of(parts, anchor)


def _counted(word: str, unit: str, anchor: date, sign: int) -> _Span | None:
    count = NUMBERS.get(word, _number(word))
    if not count or unit == "hour":
        return None
    day = _shift(anchor, unit, sign * count)
    return _one(day) if unit in ("day", "week") else _around(day, unit)


def _recent(parts: dict[str, str], anchor: date) -> _Span | None:
    """ "The past two weeks", "the last 24 hours": up to the document's day."""
    if "pu_day" in parts:
        return anchor - timedelta(days=1), anchor, "range"
    count = NUMBERS.get(parts["pu_count"], _number(parts["pu_count"]))
    if parts["pu_unit"] == "hour":
        return (anchor - timedelta(days=-(-count // 24)), anchor, "range") if count else None
    return (_shift(anchor, parts["pu_unit"], -count), anchor, "range") if count else None


def _weekday(parts: dict[str, str], anchor: date, future: bool | None) -> _Span:
    wanted = next(n for n, name in enumerate(WEEKDAYS) if name.startswith(parts["weekday"][:3]))
    which, week = parts.get("w_which", "").strip(), parts.get("w_week", "")
    if week:
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks={"last": -1, "this": 0, "next": 1}[week])
        return _one(monday + timedelta(days=wanted))
    back = (anchor.weekday() - wanted) % 7
    if which == "last":
        return _one(anchor - timedelta(days=back or 7))
    if which in ("next", "this coming") or (future and which != "this past"):
        return _one(anchor + timedelta(days=(-back) % 7 or (7 if which == "next" else 0)))
    return _one(anchor - timedelta(days=back))


def _weekend(anchor: date, weeks: int) -> _Span:
    """The weekend just past or current: Saturday and Sunday; `weeks` later where asked."""
    saturday = anchor - timedelta(days=(anchor.weekday() - 5) % 7) + timedelta(weeks=weeks)
    return saturday, saturday + timedelta(days=1), "range"


def _this_unit(parts: dict[str, str], anchor: date) -> _Span:
    unit, which = parts["tu_unit"], parts["tu_which"].replace("the ", "")
    count = {"this": 0, "next": 1, "coming": 1}.get(which, -1)
    if unit == "weekend":
        return _weekend(anchor, max(count, 0))
    if which in ("past",) or parts["tu_which"] == "the last":
        return _shift(anchor, unit, -1), anchor, "range"
    return _around(_shift(anchor, unit, count), unit)


def _part_of(span: _Span, part: str | None, anchor: date) -> _Span:
    """ "earlier this month" ends and "later this month" begins with the document; "late last month" is its last third."""
    first, last, precision = span
    if part in ("early", "late") and precision in ("month", "year"):
        return _third(span, part)
    if part == "earlier" and first <= anchor <= last:
        return first, anchor, "range"
    if part == "later" and first <= anchor <= last:
        return anchor, last, "range"
    return span


def _end_of(parts: dict[str, str], anchor: date) -> _Span:
    unit = parts["eo_unit"]
    count = {"next": 1, "last": -1}.get(parts["eo_which"], 0)
    first, last, precision = _around(_shift(anchor, unit, count), unit)
    return (first, last, precision) if parts["eo_side"] == "middle" else _one(last if parts["eo_side"] == "end" else first)

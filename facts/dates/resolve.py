"""From a date expression to first and last day, against the document's date or another event's day. The clock is never read."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, timedelta

from facts.dates.find import NUMBERS, WEEKDAYS
from facts.dates.mention import DateMention
from facts.dates.months import (
    Span,
    digits,
    month_number,
    month_range,
    months,
    one_day,
    part_of_month,
    quarter,
    seasons,
    shifted,
    third_of,
    whole_month,
    year_of,
    years,
)
from facts.dates.named_days import named_days
from facts.model import When

_AWAY = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}  # days
_HOLIDAYS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31), "new year's day": (1, 1),
    "may day": (5, 1), "valentine's day": (2, 14),
}  # fmt: skip
_LONG_UNITS = {"decade": ("year", 10), "century": ("year", 100), "centurie": ("year", 100), "fortnight": ("week", 2)}
_FRESH = timedelta(days=60)  # after which a day without a year may be such a name


def resolve(mention: DateMention, *, text: str, anchor: str | None, future: bool | None, event: str | None = None) -> When | None:
    """Days of a mention, or None where the text does not tell.

    `anchor` is the document's ISO date. `future` chooses the coming (True) or the past (False) weekday or yearless day, None the nearest.
    `event` is the ISO day that "the day before", "a week later" count from.
    """
    if mention.ends is not None:
        return _stretch(mention, text, anchor, future, event)
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
    if mention.bound == "after":
        return When(shifted(last, "day", 1).isoformat(), None, "range", words, mention.start, mention.end)
    if mention.bound in ("until", "before"):
        last = last if mention.bound == "until" else shifted(first, "day", -1)
        return When(None, last.isoformat(), "range", words, mention.start, mention.end)
    return When(first.isoformat(), last.isoformat(), precision, words, mention.start, mention.end)


def _stretch(mention: DateMention, text: str, anchor: str | None, future: bool | None, event: str | None) -> When | None:
    """From the first day of one end to the last of the other; a year told with the last end holds for the first as well."""
    assert mention.ends is not None
    first, last = (resolve(replace(one, bound=None), text=text, anchor=anchor, future=future, event=event) for one in mention.ends)
    if first is None or last is None or first.start is None or last.end is None:
        return None
    begin, end = first.start, last.end
    if begin > end and "weekday" in mention.ends[0].parts:
        if future:
            end = shifted(date.fromisoformat(end), "week", 1).isoformat()
        else:
            begin = shifted(date.fromisoformat(begin), "week", -1).isoformat()
    elif (begin > end or _told_year(mention.ends[1])) and not _told_year(mention.ends[0]) and not begin.endswith("02-29"):
        begin = _same_year(begin, end)
    if begin > end:
        return None
    return When(begin, end, "range", text[mention.start : mention.end], mention.start, mention.end)


def _told_year(mention: DateMention) -> bool:
    return any(key.endswith("year") for key in mention.parts)


def _same_year(begin: str, end: str) -> str:
    """A day in the year of another one, or in the year before where it would come later."""
    moved = f"{end[:4]}{begin[4:]}"
    return moved if moved <= end else f"{int(end[:4]) - 1}{begin[4:]}"


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _span(mention: DateMention, anchor: date | None, future: bool | None, event: date | None) -> Span | None:
    parts, form = mention.parts, mention.form
    if form == "iso":
        return one_day(date.fromisoformat(parts["iso"]))
    if form in ("month_day", "day_month"):
        key = "md" if form == "month_day" else "dm"
        return _dated(parts, key, anchor, future, named=mention.modifier)
    if form in ("day_range", "range_day"):
        return _range(parts, "dr" if form == "day_range" else "rd", anchor, future)
    if form in ("month_year", "month", "last_month"):
        return months(form, parts, anchor, future)
    if form in ("year", "year_range"):
        return years(parts)
    if form in ("season", "the_season", "season_of"):
        return seasons(parts, anchor, future)
    if form == "month_range":
        return month_range(parts, anchor, future)
    if form == "part_of":
        return part_of_month(parts, anchor, future)
    if form in ("relative", "next_day", "that_day", "part_day"):
        return _from_event(form, parts, event)
    return _from_document(form, parts, anchor, future) if anchor else None


def _nearest(month: int, day: int, anchor: date, future: bool | None) -> date:
    """A day without its year: the coming or past one; with no hint the nearest."""
    options = [date(year, month, day) for year in (anchor.year - 1, anchor.year, anchor.year + 1) if day <= calendar.monthrange(year, month)[1]]
    if future is True:
        return min(option for option in options if option >= anchor)
    if future is False:
        return max(option for option in options if option <= anchor)
    return min(options, key=lambda option: abs(option - anchor))


def _dated(parts: dict[str, str], key: str, anchor: date | None, future: bool | None, *, named: bool = False) -> Span | None:
    month, day, year = month_number(parts[f"{key}_month"]), digits(parts[f"{key}_day"]), year_of(parts.get(f"{key}_year"), anchor)
    if named and not year and anchor is not None and _nearest(month, day, anchor, future=False) < anchor - _FRESH:
        year = named_days().get((month, day), 0)  # "the Sept. 11 attacks"
        year = year if year < anchor.year else 0
    if year:
        return one_day(date(year, month, day))
    return one_day(_nearest(month, day, anchor, future)) if anchor else None


def _range(parts: dict[str, str], key: str, anchor: date | None, future: bool | None) -> Span | None:
    month, first, last = month_number(parts[f"{key}_month"]), digits(parts[f"{key}_from"]), digits(parts[f"{key}_to"])
    year = year_of(parts.get(f"{key}_year"), anchor)
    if year:
        return date(year, month, first), date(year, month, last), "range"
    if anchor is None:
        return None
    begin = _nearest(month, first, anchor, future)
    return begin, date(begin.year, month, last), "range"


def _around(day: date, unit: str) -> Span:
    """The whole week, month or year that holds a day."""
    if unit == "day":
        return one_day(day)
    if unit == "week":
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6), "week"
    if unit == "month":
        return whole_month(day.year, day.month)
    return date(day.year, 1, 1), date(day.year, 12, 31), "year"


def _from_event(form: str, parts: dict[str, str], event: date | None) -> Span | None:
    if event is None:
        return None
    if form == "next_day":
        count = {"previous": -1, "same": 0, "following": 1, "next": 1}[parts["nd_which"]]
        return _around(shifted(event, parts["nd_unit"], count), parts["nd_unit"])
    if "td_month" in parts:
        return whole_month(event.year, month_number(parts["td_month"]))
    if form == "that_day":
        return _around(event, parts["td_unit"])
    if form == "part_day" or "rel_same" in parts:
        return one_day(event)  # "later in the day", "hours after", "minutes before"
    count = 1 if parts["rel_count"] == "the" else NUMBERS.get(parts["rel_count"], digits(parts["rel_count"]))
    if not count:
        return None
    back = parts["rel_way"] in ("before", "earlier")
    return one_day(shifted(event, parts["rel_unit"], -count if back else count))


def _from_document(form: str, parts: dict[str, str], anchor: date, future: bool | None) -> Span | None:
    if form == "weekday":
        return _weekday(parts, anchor, future)
    if form == "today":
        word = parts["today"]
        if word == "overnight":
            return anchor - timedelta(days=1), anchor, "range"
        return one_day(anchor + timedelta(days=_AWAY.get(word, 0)))
    if form == "in_unit":
        return _part_of(_around(anchor, parts["iu_unit"]), parts["iu_part"], anchor)
    if form == "this_unit":
        return _part_of(_this_unit(parts, anchor), parts.get("tu_part"), anchor)
    if form == "weekend":
        return _weekend(anchor, 1 if future else 0)
    if form == "past_units":
        return _recent(parts, anchor)
    if form in ("in_days", "within") and future is not True:
        return None if form == "within" or future is False else _counted(parts["in_count"], parts["in_unit"], anchor, 1)  # "the first visit in 47 years"
    if form in ("quarter", "holiday"):
        return quarter(parts, anchor, future) if form == "quarter" else _holiday(parts, anchor, future)
    if form == "before_last":
        return _around(shifted(anchor, parts["bl_unit"], -2), parts["bl_unit"])
    if form == "within":
        return _ahead(parts, anchor)
    if form in ("year_end", "is_out"):
        end = _around(anchor, parts.get("io_unit", "year"))[1]
        return one_day(end) if form == "year_end" else (anchor, end, "range")
    if form in ("ago", "in_days"):
        key, sign = ("ago", -1) if form == "ago" else ("in", 1)
        return _counted(parts[f"{key}_count"], parts[f"{key}_unit"], anchor, sign)
    return _end_of(parts, anchor)


def _holiday(parts: dict[str, str], anchor: date, future: bool | None) -> Span:
    month, day = _HOLIDAYS[parts["ho_day"].replace("’", "'")]
    year = year_of(parts.get("ho_year"), anchor)
    return one_day(date(year, month, day) if year else _nearest(month, day, anchor, future))


def _ahead(parts: dict[str, str], anchor: date) -> Span | None:
    """ "Within three months", "in the next 48 hours": from the document's day on."""
    count = NUMBERS.get(parts["wi_count"], digits(parts["wi_count"]))
    unit, count = ("day", -(-count // 24)) if parts["wi_unit"] == "hour" else (parts["wi_unit"], count)
    return (anchor, shifted(anchor, unit, count), "range") if count else None


def _counted(word: str, unit: str, anchor: date, sign: int) -> Span | None:
    count = NUMBERS.get(word, digits(word))
    if not count or unit == "hour":
        return None
    unit, count = _LONG_UNITS.get(unit, (unit, 1))[0], count * _LONG_UNITS.get(unit, (unit, 1))[1]
    day = shifted(anchor, unit, sign * count)
    return one_day(day) if unit in ("day", "week") else _around(day, unit)


def _recent(parts: dict[str, str], anchor: date) -> Span | None:
    """ "The past two weeks", "the last 24 hours": up to the document's day."""
    if "pu_day" in parts:
        return anchor - timedelta(days=1), anchor, "range"
    count = NUMBERS.get(parts["pu_count"], digits(parts["pu_count"]))
    if parts["pu_unit"] == "hour":
        return (anchor - timedelta(days=-(-count // 24)), anchor, "range") if count else None
    return (shifted(anchor, parts["pu_unit"], -count), anchor, "range") if count else None


def _weekday(parts: dict[str, str], anchor: date, future: bool | None) -> Span:
    wanted = next(n for n, name in enumerate(WEEKDAYS) if name.startswith(parts["weekday"][:3]))
    which, week = parts.get("w_which", "").strip(), parts.get("w_week", "")
    if week:
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks={"last": -1, "this": 0, "next": 1}[week])
        return one_day(monday + timedelta(days=wanted))
    back = (anchor.weekday() - wanted) % 7
    if which == "last":
        return one_day(anchor - timedelta(days=back or 7))
    if which in ("next", "this coming") or (future and which != "this past"):
        return one_day(anchor + timedelta(days=(-back) % 7 or (7 if which == "next" else 0)))
    return one_day(anchor - timedelta(days=back))


def _weekend(anchor: date, weeks: int) -> Span:
    """The weekend just past or current: Saturday and Sunday; `weeks` later where asked."""
    saturday = anchor - timedelta(days=(anchor.weekday() - 5) % 7) + timedelta(weeks=weeks)
    return saturday, saturday + timedelta(days=1), "range"


def _this_unit(parts: dict[str, str], anchor: date) -> Span:
    unit, which = parts["tu_unit"], parts["tu_which"].replace("the ", "").replace("this past", "past")
    count = {"this": 0, "next": 1, "coming": 1}.get(which, -1)
    if unit == "weekend":
        return _weekend(anchor, max(count, 0))
    if which in ("past",) or parts["tu_which"] == "the last":
        return shifted(anchor, unit, -1), anchor, "range"
    return _around(shifted(anchor, unit, count), unit)


def _part_of(span: Span, part: str | None, anchor: date) -> Span:
    """ "earlier this month" ends and "later this month" begins with the document; "late last month" is its last third."""
    first, last, precision = span
    if part in ("early", "late") and precision in ("month", "year"):
        return third_of(span, part)
    if part == "earlier" and first <= anchor <= last:
        return first, anchor, "range"
    if part == "later" and first <= anchor <= last:
        return anchor, last, "range"
    return span


def _end_of(parts: dict[str, str], anchor: date) -> Span:
    unit = parts["eo_unit"]
    count = {"next": 1, "last": -1}.get(parts["eo_which"], 0)
    first, last, precision = _around(shifted(anchor, unit, count), unit)
    return (first, last, precision) if parts["eo_side"] == "middle" else one_day(last if parts["eo_side"] == "end" else first)

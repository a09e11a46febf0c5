"""Days, months, seasons and years, and the parts of them that expressions name. Used by `facts.dates.resolve`."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from facts.dates.find import MONTHS
from facts.model import Precision

Span = tuple[date, date, Precision]


def one_day(day: date) -> Span:
    return day, day, "day"


def digits(word: str) -> int:
    return int("".join(c for c in word if c.isdigit()) or 0)


def month_number(word: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(word[:3]))


def year_of(words: str | None, anchor: date | None) -> int | None:
    """The year written behind a day: "2021", or "last year" as counted from the document."""
    if words is None:
        return None
    if year := digits(words):
        return year
    return anchor.year + {"last": -1, "this": 0, "next": 1}[words.split()[0]] if anchor else None


def whole_month(year: int, month: int) -> Span:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"


def months(form: str, parts: dict[str, str], anchor: date | None, future: bool | None) -> Span | None:
    if form == "month_year":
        return third_of(whole_month(int(parts["my_year"]), month_number(parts["my_month"])), parts.get("my_part"))
    if anchor is None:
        return None
    month = month_number(parts.get("month") or parts["lm_month"])
    if told := year_of(parts.get("m_year", "").replace("of ", "").strip() or None, anchor):
        return third_of(whole_month(told, month), parts.get("m_part"))
    which = parts.get("lm_which")
    year = anchor.year
    if which == "next" or (future is True and which is None):
        year += month < anchor.month or (which == "next" and month == anchor.month)
    elif which == "last" or (which is None and future is not True):
        year -= month > anchor.month or (which == "last" and month == anchor.month)
    return third_of(whole_month(year, month), parts.get("m_part"))


def quarter(parts: dict[str, str], anchor: date, future: bool | None) -> Span:
    """Three months of a year; without a year the last such that has begun, or the next of what is to come."""
    number = {"first": 1, "second": 2, "third": 3}.get(parts["qu_which"], 4)
    year = year_of(parts.get("qu_year"), anchor) or anchor.year + (-1 if number * 3 - 2 > anchor.month and not future else 0)
    return date(year, number * 3 - 2, 1), whole_month(year, number * 3)[1], "range"


def month_range(parts: dict[str, str], anchor: date | None, future: bool | None) -> Span | None:
    """ "March to May", "November and December 2020": the first month is in the year of the last one, or in the one before."""
    begin, end = month_number(parts["mr_from"]), month_number(parts["mr_to"])
    told = {"my_month": parts["mr_to"], "my_year": parts["mr_year"]} if "mr_year" in parts else {"month": parts["mr_to"]}
    last = months("month_year" if "mr_year" in parts else "month", told, anchor, future)
    if last is None:
        return None
    return date(last[1].year - (begin > end), begin, 1), last[1], "range"


def part_of_month(parts: dict[str, str], anchor: date | None, future: bool | None) -> Span | None:
    """ "The first week of June", "the second half of 2019", "the last days of May"."""
    which, unit = parts["po_which"], parts["po_unit"]
    if "po_whole" in parts:
        year = int(parts["po_whole"])
        halves = {"first": (date(year, 1, 1), date(year, 6, 30)), "second": (date(year, 7, 1), date(year, 12, 31))}
        return (*halves[which], "range") if unit == "half" and which in halves else None
    told = {"my_month": parts["po_month"], "my_year": parts["po_year"]} if "po_year" in parts else {"month": parts["po_month"]}
    month = months("month_year" if "po_year" in parts else "month", told, anchor, future)
    if month is None:
        return None
    first, last, _ = month
    closing = which in ("last", "final")
    if unit.endswith("days"):
        return third_of(month, "late" if closing else "early")
    if unit == "half":
        return (first.replace(day=16), last, "range") if which == "second" or closing else (first, first.replace(day=15), "range")
    weeks = {"second": 7, "third": 14, "fourth": 21}
    begin = last - timedelta(days=6) if closing else first + timedelta(days=weeks.get(which, 0))
    return begin, begin + timedelta(days=6), "range"


def third_of(span: Span, part: str | None) -> Span:
    """ "early June", "mid-June", "late 2019": the first, second or last third of a month or year."""
    first, last, _ = span
    if part not in ("early", "mid", "late"):
        return span
    if first.month != last.month:
        begin, end = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
        return date(first.year, begin, 1), whole_month(first.year, end)[1], "range"
    begin, end = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}[part]
    return first.replace(day=begin), first.replace(day=end), "range"


def years(parts: dict[str, str]) -> Span:
    if "yr_from" in parts:
        begin = int(parts["yr_from"])
        return date(begin, 1, 1), date(int(str(begin)[: -len(parts["yr_to"])] + parts["yr_to"]), 12, 31), "range"
    year = int(parts["year"])
    if parts.get("decade"):
        first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(parts.get("y_part", ""), (0, 9))
        return date(year + first, 1, 1), date(year + last, 12, 31), "range"
    return third_of((date(year, 1, 1), date(year, 12, 31), "year"), parts.get("y_part"))


def seasons(parts: dict[str, str], anchor: date | None, future: bool | None) -> Span | None:
    """The three months of a northern season; a winter is named by the year in which it ends, "last summer" is the last one that is over."""
    name = parts.get("season") or parts.get("se_the") or parts["so_season"]
    month = {"winter": 12, "spring": 3, "summer": 6}.get(name, 9)

    def of(year: int) -> Span:
        first = date(year - (month == 12), month, 1)
        last = shifted(first, "month", 2)
        return first, whole_month(last.year, last.month)[1], "range"

    if "so_year" in parts:
        return of(int(parts["so_year"]))
    if anchor is None:
        return None
    spans = [of(year) for year in range(anchor.year - 1, anchor.year + 3)]
    if "se_the" in parts and not future:  # "over the summer": the one that is or was last
        return [span for span in spans if span[0] <= anchor][-1]
    if parts.get("se_which") == "last":
        return [span for span in spans if span[1] < anchor][-1]
    if parts.get("se_which") == "next" or "se_the" in parts:
        return next(span for span in spans if span[0] > anchor)
    return next((span for span in spans if span[0] <= anchor <= span[1]), None) or of(anchor.year)


def shifted(day: date, unit: str, count: int) -> date:
    if unit == "day":
        return day + timedelta(days=count)
    if unit == "week":
        return day + timedelta(weeks=count)
    months = day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))

"""Date expressions against a Wednesday, 6 April 2022."""

from __future__ import annotations

import pytest

from facts.dates import find_dates, resolve

DAY = "2022-04-06"
PAST, COMING, NONE = False, True, None
RESOLVED = [
    ("met on Tuesday", PAST, "2022-04-05", "2022-04-05", "day"),
    ("met on Wednesday", PAST, DAY, DAY, "day"),
    ("will meet on Friday", COMING, "2022-04-08", "2022-04-08", "day"),
    ("will meet next Friday", COMING, "2022-04-08", "2022-04-08", "day"),
    ("met last Friday", PAST, "2022-04-01", "2022-04-01", "day"),
    ("met early on Wednesday", PAST, DAY, DAY, "day"),
    ("met late Monday", PAST, "2022-04-04", "2022-04-04", "day"),
    ("met yesterday", PAST, "2022-04-05", "2022-04-05", "day"),
    ("met today", PAST, DAY, DAY, "day"),
    ("will meet tomorrow", COMING, "2022-04-07", "2022-04-07", "day"),
    ("decided last week", PAST, "2022-03-28", "2022-04-03", "week"),
    ("met this week", PAST, "2022-04-04", "2022-04-10", "week"),
    ("will meet on Monday and Tuesday next week", COMING, "2022-04-11", "2022-04-12", "range"),
    ("will meet next week", COMING, "2022-04-11", "2022-04-17", "week"),
    ("met last month", PAST, "2022-03-01", "2022-03-31", "month"),
    ("met last year", PAST, "2021-01-01", "2021-12-31", "year"),
    ("met over the weekend", PAST, "2022-04-02", "2022-04-03", "range"),
    ("met the day before yesterday", PAST, "2022-04-04", "2022-04-04", "day"),
    ("will meet the day after tomorrow", COMING, "2022-04-08", "2022-04-08", "day"),
    ("met the year before last", PAST, "2020-01-01", "2020-12-31", "year"),
    ("met on Tuesday of last week", PAST, "2022-03-29", "2022-03-29", "day"),
    ("met two decades ago", PAST, "2002-01-01", "2002-12-31", "year"),
    ("met a fortnight ago", PAST, "2022-03-23", "2022-03-23", "day"),
    ("met in the third quarter of 2021", PAST, "2021-07-01", "2021-09-30", "range"),
    ("met in the fourth quarter", PAST, "2021-10-01", "2021-12-31", "range"),
    ("will meet within three months", COMING, DAY, "2022-07-06", "range"),
    ("will meet in the next 48 hours", COMING, DAY, "2022-04-08", "range"),
    ("will meet before the month is out", COMING, DAY, "2022-04-30", "range"),
    ("will meet by year's end", COMING, None, "2022-12-31", "range"),
    ("met on Christmas Day", PAST, "2021-12-25", "2021-12-25", "day"),
    ("met on New Year's Eve 2019", PAST, "2019-12-31", "2019-12-31", "day"),
    ("met two days ago", PAST, "2022-04-04", "2022-04-04", "day"),
    ("met a week ago", PAST, "2022-03-30", "2022-03-30", "day"),
    ("will meet in two days", COMING, "2022-04-08", "2022-04-08", "day"),
    ("met on April 6", PAST, DAY, DAY, "day"),
    ("met on December 24", PAST, "2021-12-24", "2021-12-24", "day"),
    ("will meet on December 24", COMING, "2022-12-24", "2022-12-24", "day"),
    ("met on April 6, 2021", PAST, "2021-04-06", "2021-04-06", "day"),
    ("met on 6 April 2021", PAST, "2021-04-06", "2021-04-06", "day"),
    ("met on Tuesday, March 1", PAST, "2022-03-01", "2022-03-01", "day"),
    ("on 2022-03-01 they met", PAST, "2022-03-01", "2022-03-01", "day"),
    ("will visit July 24-29", COMING, "2022-07-24", "2022-07-29", "range"),
    ("met in July 2021", PAST, "2021-07-01", "2021-07-31", "month"),
    ("met in March", PAST, "2022-03-01", "2022-03-31", "month"),
    ("will meet in June", COMING, "2022-06-01", "2022-06-30", "month"),
    ("met in 2015", PAST, "2015-01-01", "2015-12-31", "year"),
    ("fighting since 2014", PAST, "2014-01-01", None, "range"),
    ("will leave by the end of the year", COMING, None, "2022-12-31", "range"),
    ("signed on 22 July last year", PAST, "2021-07-22", "2021-07-22", "day"),
    ("met in June of last year", PAST, "2021-06-01", "2021-06-30", "month"),
    ("met May 5-7 last year", PAST, "2021-05-05", "2021-05-07", "range"),
    ("met in mid-March", PAST, "2022-03-11", "2022-03-20", "range"),
    ("met late last month", PAST, "2022-03-21", "2022-03-31", "range"),
    ("met earlier this week", PAST, "2022-04-04", DAY, "range"),
    ("will meet later this month", COMING, DAY, "2022-04-30", "range"),
    ("met earlier in the month", PAST, "2022-04-01", DAY, "range"),
    ("Yesterday they met", PAST, "2022-04-05", "2022-04-05", "day"),
    ("Last year they met", PAST, "2021-01-01", "2021-12-31", "year"),
    ("met last summer", PAST, "2021-06-01", "2021-08-31", "range"),
    ("met in the winter of 2020", PAST, "2019-12-01", "2020-02-29", "range"),
    ("met in early 2019", PAST, "2019-01-01", "2019-04-30", "range"),
    ("bombed overnight", PAST, "2022-04-05", DAY, "range"),
    ("met from Monday to Friday", PAST, "2022-03-28", "2022-04-01", "range"),
    ("will meet on Tuesday and Wednesday", COMING, "2022-04-12", "2022-04-13", "range"),
    ("met last night and early today", PAST, "2022-04-05", DAY, "range"),
    ("met between December 2008 and January 2009", PAST, "2008-12-01", "2009-01-31", "range"),
    ("met from 28 December to 2 January 2019", PAST, "2018-12-28", "2019-01-02", "range"),
    ("met from November to January", PAST, "2021-11-01", "2022-01-31", "range"),
    ("met in May and June 2019", PAST, "2019-05-01", "2019-06-30", "range"),
    ("ruled from 1998 to 2001", PAST, "1998-01-01", "2001-12-31", "range"),
    ("fought between 1980 and 1988", PAST, "1980-01-01", "1988-12-31", "range"),
    ("met on March 20, 21 and 22", PAST, "2022-03-20", "2022-03-22", "range"),
    ("met in the second week of March", PAST, "2022-03-08", "2022-03-14", "range"),
    ("met in the last days of March", PAST, "2022-03-21", "2022-03-31", "range"),
    ("met in the second half of 2019", PAST, "2019-07-01", "2019-12-31", "range"),
    ("fell in the 1990s", PAST, None, None, None),
]
NOTHING = [
    "a two-day visit to Paris", "Theresa May said", "they may meet", "a 24-hour strike", "2015 people were killed", "he is 2022 metres tall",
    "1,987 soldiers", "the march on the capital", "$2010 in cash", "three times a day", "the second meeting", "flight 1945", "met on Good Friday", "met in the run-up to May 9", "the fall of the city", "visiting hours",
]  # fmt: skip


@pytest.mark.parametrize(("text", "future", "start", "end", "precision"), RESOLVED[:-1], ids=[row[0] for row in RESOLVED[:-1]])
def test_resolves(text: str, future: bool | None, start: str, end: str | None, precision: str) -> None:
    (mention,) = [m for m in find_dates(text, 0, len(text)) if not m.modifier]
    when = resolve(mention, text=text, anchor=DAY, future=future)
    assert when is not None
    assert (when.start, when.end, when.precision) == (start, end, precision)
    assert text[when.mention_start : when.mention_end] == when.text


@pytest.mark.parametrize("text", NOTHING)
def test_must_not_fire(text: str) -> None:
    assert [text[m.start : m.end] for m in find_dates(text, 0, len(text)) if not m.modifier] == []


def test_a_year_before_a_noun_only_names_it() -> None:
    text = "the 2003 invasion of Iraq"
    assert [m.modifier for m in find_dates(text, 0, len(text))] == [True]


def test_relative_words_need_the_document_date() -> None:
    text = "met on Tuesday"
    assert resolve(find_dates(text, 0, len(text))[0], text=text, anchor=None, future=PAST) is None


def test_the_day_before_counts_from_the_event() -> None:
    text = "the day before their talks"
    (mention,) = find_dates(text, 0, len(text))
    assert resolve(mention, text=text, anchor=DAY, future=PAST) is None
    when = resolve(mention, text=text, anchor=DAY, future=PAST, event=DAY)
    assert when is not None and when.start == "2022-04-05"

"""Date expressions: found in text, resolved against a document's date or another event. Used by `facts.tag` and `facts.interpret`."""

from facts.dates.find import WEEKDAYS, find_dates
from facts.dates.mention import DateMention
from facts.dates.resolve import resolve

__all__ = ["WEEKDAYS", "DateMention", "find_dates", "resolve"]

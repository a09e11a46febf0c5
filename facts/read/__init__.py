"""Files, folders and standard input to documents; and whether a text is English."""

from facts.read.bytes import MAX_SIZE
from facts.read.days import parse_day
from facts.read.inputs import read_inputs
from facts.read.language import is_english
from facts.read.lines import read_objects, string_at, type_name

__all__ = ["MAX_SIZE", "is_english", "parse_day", "read_inputs", "read_objects", "string_at", "type_name"]

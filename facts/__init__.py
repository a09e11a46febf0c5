"""facts: reads diplomatic reporting and turns what it says into facts in a database."""

__version__ = "0.1.0"

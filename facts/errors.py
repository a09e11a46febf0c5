"""Every error a user can cause, as one tree.

    FactsError
    |-- InputError      a document, record or path that cannot be read
    |-- GrammarError    a grammar file with a mistake, at file:line:col
    |-- LexiconError    a lexicon file with a mistake, at file:line
    |-- StoreError      a database that cannot be opened, read or written
    `-- QueryError      a question that cannot be asked: bad SQL, unknown fact

The message of each says where, what and what to do, in one line. The command prints it after `facts: ` and exits with 1; nothing here
ever reaches a user as a traceback.
"""

from __future__ import annotations


class FactsError(Exception):
    """An error that a user can cause and mend."""


class InputError(FactsError):
    """A document, record or path that cannot be read."""


class GrammarError(FactsError):
    """A grammar file with mistakes, each of them one message that begins with file:line:col; as text, the first of them."""

    @property
    def messages(self) -> tuple[str, ...]:
        """Every mistake of the file, in its order."""
        return tuple(str(message) for message in self.args)

    def __str__(self) -> str:
        first, *more = self.messages or ("a grammar file has a mistake",)
        return f"{first} (and {len(more)} more: facts grammar check)" if more else first


class LexiconError(FactsError):
    """A lexicon file with a mistake; the message begins with file:line."""


class StoreError(FactsError):
    """A database that cannot be opened, read or written."""


class QueryError(FactsError):
    """A question that cannot be asked."""

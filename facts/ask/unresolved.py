"""The names of a database's actors that no lexicon entry explains, by how many facts hang on them. Called by `facts.cli.lexicon`."""

from __future__ import annotations

from typing import Any

from facts.lexicon import Lexicon
from facts.store import Store

COLUMNS = ("name", "affiliation", "facts", "documents", "first", "last", "how", "sentence")
# Written with capitals, these are names; what begins with a small letter is a group without one ("troops"), of which no entry can tell more.
_NAMES = """
SELECT a.name, a.affiliation, count(DISTINCT p.fact) AS facts, count(DISTINCT f.document) AS documents, min(f.day) AS first, max(f.day) AS last,
  min(p.resolved_by) AS how, min(p.fact) AS example
FROM (SELECT fact, actor, resolved_by FROM participants UNION ALL SELECT fact, actor, resolved_by FROM speakers) p
JOIN actors a ON a.id = p.actor JOIN facts f ON f.id = p.fact
WHERE a.name <> lower(a.name)
GROUP BY a.name, a.affiliation ORDER BY facts DESC, documents DESC, a.name, a.affiliation"""
_SENTENCE = "SELECT sentence_text FROM fact_rows WHERE id = :id"


def unresolved_names(store: Store, lexicon: Lexicon, limit: int) -> list[tuple[Any, ...]]:
    """Rows of COLUMNS: names in capitals that are neither a person nor anything else of the lexicon, whether or not the text told their country."""
    found: list[tuple[Any, ...]] = []
    for name, affiliation, facts, documents, first, last, how, example in store.query(_NAMES, {})[1]:
        if len(found) == limit:
            break
        if _is_name(name, lexicon):
            sentence = store.query(_SENTENCE, {"id": example})[1][0][0]
            found.append((name, affiliation, facts, documents, first, last, how, " ".join(sentence.split())))
    return found


def _is_name(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is somebody's of whom the lexicon knows nothing: its last word stands in capitals and is no word for people or bodies."""
    last = name.split()[-1]
    known = name in lexicon.names or name in lexicon.persons
    return not known and last[:1].isupper() and name[:1].isupper() and last.lower() not in lexicon.roles and " of " not in name

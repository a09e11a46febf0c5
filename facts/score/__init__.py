"""Facts held against gold facts: what was found, missed and wrong, as precision, recall and F1. Used by `facts.cli.score`.

Both come as lines of the export's format. A fact weighs 1, shared among its dyads (its pairs of agent and target, or of equal parties), which are
matched one to one within a document and kind, at four levels: event, country (both affiliations), actor (both names), fact (and status).
"""

from facts.score.claims import Claim, Gold, read_claims, read_gold, to_claims, unread_documents
from facts.score.kinds import symmetric_kinds
from facts.score.report import Error, Score, score

__all__ = ["Claim", "Error", "Gold", "Score", "read_claims", "read_gold", "score", "symmetric_kinds", "to_claims", "unread_documents"]

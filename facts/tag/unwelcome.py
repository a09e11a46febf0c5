"""Latin for an envoy who must go: "persona non grata". Called by `facts.tag.context`."""

from __future__ import annotations


def settle_unwelcome(lowers: list[str], tags: list[str]) -> None:
    """ "Declared the envoys of Chad and Mali personae non gratae": these words say what somebody is, and are no part of his name; changes `tags`."""
    for at in range(3, len(tags)) if "grata" in lowers or "gratae" in lowers else ():
        if lowers[at - 2] in ("persona", "personae") and lowers[at - 1] == "non" and lowers[at] in ("grata", "gratae"):
            tags[at - 2 : at + 1] = "RRJ"
            tags[at - 3] = "R" if lowers[at - 3] == "a" else tags[at - 3]

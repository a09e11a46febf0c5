"""Names that may be of two countries: "Congolese", "Dominican". Called by `facts.tag.units` when a document's names are found."""

from __future__ import annotations

from facts.lexicon import Reading


def codes(readings: tuple[Reading, ...]) -> set[str]:
    """The countries that a name may tell."""
    return {r.known.affiliation for r in readings if r.known is not None and r.known.type == "country" and r.known.affiliation}


def doubtful(readings: tuple[Reading, ...]) -> bool:
    """Whether a name may be of two countries: "Congolese", "Dominican", "Congo"."""
    return len(readings) > 1 and all(r.type in ("demonym", "people", "country") for r in readings) and len(codes(readings)) > 1


def of_these(readings: tuple[Reading, ...], named: set[str]) -> tuple[Reading, ...]:
    """The readings of a doubtful name that are of the one country among them that the text names otherwise, of the first if none is; all of them if two are."""
    fitting = tuple(r for r in readings if codes((r,)) <= named) or tuple(r for r in readings if codes((r,)) == codes(readings[:1]))
    return fitting if len(codes(fitting)) == 1 else readings

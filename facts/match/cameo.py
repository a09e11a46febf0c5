"""The codes of CAMEO with their labels, from `cameo.tsv`. Asked by `facts.match.metadata` of each code in a grammar."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def cameo_codes() -> dict[str, str]:
    """Code -> label: the twenty roots (two digits) and what is below them."""
    lines = (Path(__file__).parent / "cameo.tsv").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: label for code, label in cells if code.isdigit()}

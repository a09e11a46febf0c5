"""PLOVER's modes with their meanings, from `plover.tsv`. Asked by `facts.workbench.codebook`."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def plover_modes() -> dict[str, dict[str, str]]:
    """Root -> its modes -> what each means; a root without modes has none."""
    found: dict[str, dict[str, str]] = {}
    for line in (Path(__file__).parent / "plover.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        if not line.startswith(("#", "root\t")):
            root, mode, meaning = line.split("\t")
            found.setdefault(root, {}).update({mode: meaning} if mode else {})
    return found

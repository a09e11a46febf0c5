"""The codes of CAMEO with what follows from each, from `cameo.tsv`. Asked of every code in a grammar, and by whatever shows or stores a fact's codes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Code:
    """One code: `quad_class` 1 to 4 (verbal and material cooperation, verbal and material conflict), `goldstein` from -10 to 10, `mode` PLOVER's or None."""

    code: str
    label: str
    quad_class: int
    goldstein: float
    mode: str | None


@cache
def cameo_codes() -> dict[str, Code]:
    """Code -> what it means: the twenty roots (two digits) and what is below them. What a line leaves empty it takes from the code above."""
    lines = (Path(__file__).parent / "cameo.tsv").read_text(encoding="utf-8").splitlines()
    found: dict[str, Code] = {}
    for code, label, quad_class, goldstein, mode in (line.split("\t") for line in lines if line[:1].isdigit()):
        above = found.get(code[:-1])
        found[code] = Code(
            code,
            label,
            int(quad_class) if quad_class or above is None else above.quad_class,
            float(goldstein) if goldstein or above is None else above.goldstein,
            mode or (above.mode if above is not None else None),
        )
    return found


def goldstein_of(cameo: str | None) -> float | None:
    """The Goldstein value of a code; None without one."""
    return cameo_codes()[cameo].goldstein if cameo in cameo_codes() else None


def quad_class_of(cameo: str | None) -> int | None:
    """The quad class of a code; None without one."""
    return cameo_codes()[cameo].quad_class if cameo in cameo_codes() else None


def mode_of(cameo: str | None) -> str | None:
    """The PLOVER mode that a code tells by itself."""
    return cameo_codes()[cameo].mode if cameo in cameo_codes() else None

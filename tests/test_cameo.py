"""What follows from a CAMEO code, and that the codes and modes of the shipped patterns make sense together."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.cameo import cameo_codes, goldstein_of, mode_of, quad_class_of
from facts.match.grammars import load_kinds, read_grammar
from facts.match.notation import INTENTS, PLOVER
from facts.model import Kind
from facts.plover import plover_modes

KINDS = load_kinds()
# CAMEO's root -> PLOVER's. The codebook's root 08 is divided between two of PLOVER's; 057 counts as SUPPORT and 09 with 11, 10 with 02, 18 to 20 as one.
ROOTS = {
    "01": "CONSULT", "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT CONCEDE", "06": "COOPERATE", "07": "AID", "08": "CONCEDE RETREAT", "09": "ACCUSE",
    "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE", "18": "ASSAULT COERCE",
    "19": "ASSAULT", "20": "ASSAULT",
}  # fmt: skip
GOLDSTEIN = {
    "01": 0.0, "010": 0.0, "036": 4.0, "040": 1.0, "042": 1.9, "043": 2.8, "046": 7.0, "057": 8.0, "061": 6.4, "070": 7.0, "111": -2.0, "120": -4.0, "130": -4.4,
    "145": -7.5, "160": -4.0, "163": -8.0, "172": -5.0, "173": -5.0, "180": -9.0, "190": -10.0, "195": -10.0, "203": -10.0,
    "0841": 7.0, "0871": 9.0, "1121": -2.0, "1312": -5.8, "1724": -5.0, "1952": -10.0,
}  # fmt: skip


@pytest.mark.parametrize(("code", "value"), GOLDSTEIN.items())
def test_goldstein_values(code: str, value: float) -> None:
    assert goldstein_of(code) == value


def test_every_code_has_its_values_and_what_it_leaves_open_is_that_of_the_code_above() -> None:
    codes = cameo_codes()
    assert len(codes) > 300 and all(-10 <= code.goldstein <= 10 for code in codes.values())
    assert [code for code in codes if len(code) > 2 and code[:-1] not in codes] == []
    assert {code: found.quad_class for code, found in codes.items() if found.quad_class != codes[code[:2]].quad_class} == {}
    assert [quad_class_of(f"{root:02}") for root in range(1, 21)] == [1] * 5 + [2] * 3 + [3] * 5 + [4] * 7
    assert (goldstein_of("0242"), mode_of("0242")) == (codes["024"].goldstein, "change")
    assert (goldstein_of(None), quad_class_of(None), mode_of(None), mode_of("mine")) == (None, None, None, None)


def test_the_modes_are_plovers() -> None:
    assert set(plover_modes()) == set(PLOVER)
    known = {mode for modes in plover_modes().values() for mode in modes}
    assert {code.mode for code in cameo_codes().values() if code.mode} <= known


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_root_code_and_mode_of_every_pattern_fit(kind: Kind) -> None:
    for pattern in kind.patterns:
        assert pattern.plover is not None and pattern.cameo is not None, pattern.name
        assert pattern.plover in ROOTS[pattern.cameo[:2]].split(), pattern.name
        assert pattern.mode in {None, *plover_modes()[pattern.plover]}, pattern.name
        if pattern.intent is not None:
            assert mode_of(pattern.intent) in {None, *plover_modes()[INTENTS[pattern.intent[:2]]]}, pattern.name


def test_the_mode_said_nearest_to_the_pattern_holds(tmp_path: Path) -> None:
    path = tmp_path / "trial.lark"
    path.write_text(
        """// trial - codes.
//! direction: directed    plural: trials    plover: COERCE    cameo: 174    mode: withhold
//! own.mode: seize    own.cameo: 173    coded.cameo: 173    bare.cameo: 175
trial: agent ARREST target -> own
     | agent JAIL target -> coded
     | agent BEAT target -> bare
     | agent DEPORT target -> neither
ARREST: "arrest"
JAIL: "jail"
BEAT: "beat"
DEPORT: "deport"
""",
        encoding="utf-8",
    )
    patterns = read_grammar(path, shipped=False).kind.patterns
    assert {pattern.name: pattern.mode for pattern in patterns} == {
        "trial.own": "seize",
        "trial.coded": "arrest",
        "trial.bare": None,
        "trial.neither": "withhold",
    }

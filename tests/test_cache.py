"""The folder for files that can be made again."""

from __future__ import annotations

import pickle
import stat
from pathlib import Path

import pytest

from facts.cache import cache_folder, recalled
from facts.extract import Extractor
from facts.lexicon import load_lexicon
from facts.match.grammars import read_grammar
from facts.model import Document

NUDGE = """// nudge - one state pushes another gently.
//! direction: directed    plural: nudges    plover: REQUEST    cameo: 020
//+ Kenya nudged Chad.  => agent Kenya; target Chad
nudge: agent NUDGE target -> nudged
NUDGE: {verbs}
"""


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("FACTS_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    cache_folder.cache_clear()


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_it_stands_under_the_home_folder(tmp_path: Path) -> None:
    assert cache_folder() == tmp_path / "home" / ".cache" / "diplomatic-facts"
    assert mode(cache_folder()) == 0o700


def test_the_environment_names_another(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder() == tmp_path / "xdg" / "diplomatic-facts"
    cache_folder.cache_clear()
    monkeypatch.setenv("FACTS_CACHE", str(tmp_path / "own"))
    assert cache_folder() == tmp_path / "own"


def test_a_relative_xdg_folder_is_ignored(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_folder() == tmp_path / "home" / ".cache" / "diplomatic-facts"


def test_a_folder_that_others_may_write_is_closed_to_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    own.chmod(0o777)
    monkeypatch.setenv("FACTS_CACHE", str(own))
    assert cache_folder() == own and mode(own) == 0o700


def test_where_none_can_be_made_a_private_temporary_one_serves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FACTS_CACHE", str(tmp_path / "file" / "cache"))
    folder = cache_folder()
    assert folder.is_dir() and mode(folder) == 0o700 and not folder.is_relative_to(tmp_path)
    assert cache_folder() == folder


# --- what is kept ---------------------------------------------------------------------------------------------------------------------------


def test_what_is_kept_is_made_once(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> list[int]:
        made.append(len(made))
        return list(made)

    assert recalled("numbers", "a1", list, make) == recalled("numbers", "a1", list, make) == [0]
    assert recalled("numbers", "b2", list, make) == [0, 1], "another key is another thing"


@pytest.mark.parametrize("damage", [b"", b"garbage", pickle.dumps({"of": "another type"})])
def test_what_is_damaged_is_made_again(damage: bytes) -> None:
    assert recalled("numbers", "a1", list, lambda: [1]) == [1]
    (kept,) = cache_folder().glob("numbers-*.pickle")
    kept.write_bytes(damage)
    assert recalled("numbers", "a1", list, lambda: [2]) == [2]
    assert recalled("numbers", "a1", list, lambda: [3]) == [2]


def test_of_old_ones_the_newest_few_stay() -> None:
    for key in "abcde":
        recalled("numbers", key, list, list)
    assert 0 < len(list(cache_folder().glob("numbers-*.pickle"))) < 5


def test_an_index_is_of_its_grammars(tmp_path: Path) -> None:
    """What is kept of a set of grammars serves that set alone: one with a verb more reads it, and the first goes on as before."""
    lexicon, path = load_lexicon(), tmp_path / "nudge.lark"
    for verbs in ('"nudge"', '"nudge" | "prod"', '"nudge"'):
        path.write_text(NUDGE.format(verbs=verbs), encoding="utf-8")
        extractor = Extractor(lexicon, [read_grammar(path, shipped=False)])
        read = [verb for verb in ("nudged", "prodded") if extractor.extract(Document("d", f"Kenya {verb} Chad.", "2024-01-01")).facts]
        assert read == (["nudged", "prodded"] if "prod" in verbs else ["nudged"])
    assert len(list(cache_folder().glob("index-*.pickle"))) == 2

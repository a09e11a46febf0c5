"""The folder for files that can be made again."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from facts.cache import cache_folder


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

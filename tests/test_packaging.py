"""What the wheel carries, and that the package works from it, away from the repository."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("diplomatic_facts-*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["grammars", "migrations"])
def test_data_folders_are_packaged_whole(names: set[str], folder: str) -> None:
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert files
    assert {f"facts/_data/{file}" for file in files} <= names


def test_the_package_is_whole(names: set[str]) -> None:
    files = {path.relative_to(ROOT).as_posix() for suffix in ("py", "tsv", "typed") for path in (ROOT / "facts").rglob(f"*.{suffix}")}
    assert files <= names
    assert any(name.startswith("facts/lexicon/data/") and name.endswith(".tsv") for name in names)


def test_nothing_else_is_packaged(names: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in names} == {"facts", "diplomatic_facts"}
    assert not [name for name in names if "__pycache__" in name]


def test_the_metadata_says_what_it_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (path,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = archive.read(path).decode()
    needs = {line.split(":", 1)[1].strip() for line in metadata.splitlines() if line.startswith("Requires-Dist") and "extra" not in line}
    assert all(">=" in need and "<" not in need and "==" not in need for need in needs)
    assert "License-Expression: MIT" in metadata and "Requires-Python: >=3.11" in metadata


def test_all_that_is_imported_or_read_is_declared() -> None:
    """An undeclared package goes unnoticed where it happens to be installed, and breaks every other installation."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.split(r"[^\w-]", need)[0].replace("-", "_").lower() for need in declared}
    used = {name for path in (ROOT / "facts").rglob("*.py") for name in _packages_used(path)}
    assert used - set(sys.stdlib_module_names) - {"facts"} <= names


def _packages_used(path: Path) -> Iterator[str]:
    """The packages that a module imports, anywhere in it, and those whose data files it reads by `packaged_file`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield (node.module or "").split(".")[0]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "packaged_file":
            first = node.args[0]
            assert isinstance(first, ast.Constant) and isinstance(first.value, str), f"{path}:{node.lineno}: name the package literally"
            yield first.value


@pytest.mark.slow
def test_it_works_installed_in_another_folder(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    # What it depends on is taken from the environment that runs the tests: only our own package is installed anew.
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", str(wheel)], check=True, timeout=300)
    (site,) = environment.glob("lib/python*/site-packages")
    others = next(Path(entry) for entry in sys.path if entry.endswith("site-packages"))
    (site / "others.pth").write_text(f"{others}\n")
    (tmp_path / "seed.txt").write_bytes((ROOT / "seeds" / "000_ebe8349f46bd83f7.txt").read_bytes())
    facts = [str(environment / "bin" / "facts")]
    where = subprocess.run([python, "-c", "import facts; print(facts.__file__)"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert where.stdout.startswith(str(environment))
    for arguments in (["kinds"], ["extract", "seed.txt"], ["list"], ["verify"]):
        done = subprocess.run(facts + arguments, cwd=tmp_path, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr

"""Data flows one way: a part of the package imports only from those before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "facts"
ORDER = "errors model data reserved cameo plover cache read split dates lexicon tag phrase clause match status resolve interpret extract explain workbench curation store ask pipeline score cli __main__".split()
FILES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_parts(path: Path) -> Iterator[tuple[int, str]]:
    """The parts of the package that a module imports, anywhere in it, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            pieces = name.split(".")
            if pieces[0] == "facts" and len(pieces) > 1 and pieces[1] != "__version__":
                yield node.lineno, pieces[1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_from_the_parts_before_it(path: Path) -> None:
    allowed = ORDER[: ORDER.index(part(path)) + 1]
    wrong = [f"{path.name}:{line}: facts.{name}" for line, name in imported_parts(path) if name not in allowed]
    assert not wrong


def test_every_part_has_its_place_in_the_order() -> None:
    assert {part(path) for path in FILES} <= set(ORDER)


def test_extraction_knows_no_database_and_the_store_no_grammar() -> None:
    for path in FILES:
        roots = {name.split(".")[0] for name in _all_imports(path)}
        if part(path) not in ("store", "ask", "cli"):
            assert not roots & {"sqlalchemy", "sqlite3", "alembic"}, path
        if part(path) in ("store", "ask", "cli"):
            assert "lark" not in roots, path


def _all_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""

"""Where the project's data stands: grammars and migrations. Called by every stage that reads a packaged file."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_folder(name: str) -> Path:
    """The folder `name` ("grammars", "migrations"): packaged in the wheel, else at the repository root (an editable install)."""
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name

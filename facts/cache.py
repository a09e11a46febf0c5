"""Where files that can be made again are kept: the compiled lexicon and grammars. Called by `facts.lexicon` and `facts.match`."""

from __future__ import annotations

import atexit
import gc
import os
import pickle
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TypeVar

_VERSIONS = 3
_Kept = TypeVar("_Kept")


@cache
def cache_folder() -> Path:
    """The user's cache folder, made with mode 0700: $FACTS_CACHE, else diplomatic-facts under $XDG_CACHE_HOME or ~/.cache.

    What is cached is unpickled, so a folder that others may write is never used: where none can be made, a private temporary
    folder serves for this process alone.
    """
    folder = _wanted()
    if folder is not None and _make_private(folder):
        return folder
    temporary = tempfile.mkdtemp(prefix="diplomatic-facts-")
    atexit.register(shutil.rmtree, temporary, ignore_errors=True)
    return Path(temporary)


def recalled(name: str, key: str, type_: type[_Kept], make: Callable[[], _Kept]) -> _Kept:
    """The object kept under a name and a key, which tells all that it depends on; where there is none, it is made and kept."""
    path = cache_folder() / f"{name}-{key}.pickle"
    found = kept(path, type_)
    if found is None:
        found = make()
        keep(path, found)
    return found


def kept(path: Path, type_: type[_Kept]) -> _Kept | None:
    """The object in a cached file; None where that is missing, cut short, or of another version: making it again is always right."""
    try:
        with without_collections():
            found = pickle.loads(path.read_bytes())
    except Exception:
        return None
    return found if isinstance(found, type_) else None


def keep(path: Path, made: object) -> None:
    """Write a cached file whole or not at all; a full or read-only disk only costs the next start its time."""
    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        part.write_bytes(pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL))
        part.replace(path)
        _forget_old(path)
    except OSError:
        part.unlink(missing_ok=True)


def _forget_old(path: Path) -> None:
    """Of files with the same name but for the key behind its last hyphen, keep the newest few: one for each version in use."""
    family = sorted(path.parent.glob(path.stem.rpartition("-")[0] + "-*.pickle"), key=lambda file: file.stat().st_mtime, reverse=True)
    for old in family[_VERSIONS:]:
        old.unlink(missing_ok=True)


def _wanted() -> Path | None:
    if own := os.environ.get("FACTS_CACHE"):
        return Path(own)
    base = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(base):  # the XDG specification ignores relative paths
        return Path(base) / "diplomatic-facts"
    try:
        return Path.home() / ".cache" / "diplomatic-facts"
    except RuntimeError:  # no home folder
        return None


def _make_private(folder: Path) -> bool:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
        if status.st_uid != os.getuid():
            return False
        if stat.S_IMODE(status.st_mode) & 0o077:
            folder.chmod(0o700)
        return os.access(folder, os.R_OK | os.W_OK | os.X_OK)
    except OSError:
        return False


@contextmanager
def without_collections() -> Iterator[None]:
    """Loading makes many objects and no garbage: the collector's walks over them would cost more than the loading."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()

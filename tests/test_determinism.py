"""The same bytes come out whatever the hash seed of the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def export(seed: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "facts", "extract", str(SEEDS), "--format", "jsonl", "-o", "-"],
        capture_output=True,
        env=os.environ | {"PYTHONHASHSEED": seed},
        check=True,
    )
    return done.stdout


def test_hash_seeds_change_nothing() -> None:
    first = export("1")
    assert first.count(b"\n") >= 10
    assert export("2") == first == export("77")

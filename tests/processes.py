"""Processes that the tests start and interrupt."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path


def listening(command: list[str], folder: Path) -> subprocess.Popen[str]:
    """A process that heeds an interrupt, also where the tests themselves run in the background: a shell makes its background jobs ignore it."""

    def heed() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=folder, stdin=pipe, stdout=pipe, stderr=pipe, text=True, preexec_fn=heed)

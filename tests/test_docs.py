"""Pages are true: their files are written, their commands run in a shell, and they print what the page says ("..." stands for anything)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PAGES = ("writing-patterns", "lexicon")
BLOCK = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<language>lark|csv|console)\n(?P<text>.*?)```", re.S)


def run(command: str, folder: Path) -> list[str]:
    """What a command prints, both streams, in the folder; `facts` is this project's."""
    (folder / "bin").mkdir(exist_ok=True)
    wrapper = folder / "bin" / "facts"
    wrapper.write_text(f'#!/bin/sh\nexec {sys.executable} -m facts "$@"\n')
    wrapper.chmod(0o755)
    settings = {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)
    return done.stdout.splitlines()


def pattern(lines: list[str]) -> str:
    """What is expected as a regular expression: a line of dots stands for any lines, dots at a line's end for its rest."""
    parts = [r"(?:.*\n)*?" if line == "..." else re.escape(line[:-3].rstrip()) + r".*\n" if line.endswith("...") else re.escape(line) + r"\n" for line in lines]
    return "".join(parts)


def commands(text: str) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_a_page_prints_what_it_says(page: str, tmp_path: Path) -> None:
    for block in BLOCK.finditer((ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")):
        if block["file"]:
            path = tmp_path / block["file"]
            path.parent.mkdir(exist_ok=True)
            path.write_text(block["text"], encoding="utf-8")
            continue
        for command, expected in commands(block["text"]):
            printed = "".join(line + "\n" for line in run(command, tmp_path))
            assert re.fullmatch(pattern(expected), printed), f"{command}\nprinted:\n{printed}\nexpected:\n" + "\n".join(expected)

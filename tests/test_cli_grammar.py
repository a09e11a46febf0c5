"""`facts grammar check`, `new`, `list`, `show`, `sample` and `watch`: as processes where that is what matters, else in this one."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from facts.cli.grammar import app
from facts.errors import FactsError
from facts.extract import Extractor
from facts.match.notation import TRAP
from facts.reserved import may_name_a_view, reserved_words
from facts.store.tables import METADATA
from facts.workbench.sample import is_read, samples, written
from tests.processes import listening

BROKEN = """// trial - a test
//! direction: directed    plural: trials
//+ Turkey recalled its envoy.   => agent Turkey
trial: agnet RECALL ENVOY_NOUN -> recalled
RECALL: "Recall"
ENVOY_NOUN: "envoy"
"""


def run(*arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "facts", "grammar", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=os.environ | environment, timeout=60)


def here(*arguments: str | Path) -> Result:
    """The command in this process; what it raises is raised here."""
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


# --- check ----------------------------------------------------------------------------------------------------------------------------------


def test_cli_grammar_check_tells_every_problem(tmp_path: Path) -> None:
    (tmp_path / "trial.lark").write_text(BROKEN)
    done = run("check", "trial.lark", cwd=tmp_path)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (1, "")
    assert [line.partition("; ")[0] for line in lines] == [
        "trial.lark:4:8: 'agnet' is no slot and no rule of this file (did you mean 'agent'?)",
        "trial.lark:5:9: 'Recall' has capitals and would never match",
        "1 file, 0 patterns, 0 examples: 2 problems",
    ]


def test_cli_grammar_check_is_content_with_a_good_file(tmp_path: Path) -> None:
    here("new", "trial", "--dir", tmp_path)
    done = here("check", tmp_path)
    assert (done.exit_code, done.stdout) == (0, "1 file, 5 patterns, 11 examples: 0 problems\n")
    assert here("check", tmp_path / "trial.lark").exit_code == 0


def test_cli_grammar_check_as_json(tmp_path: Path) -> None:
    (tmp_path / "trial.lark").write_text(BROKEN)
    done = here("check", tmp_path, "--format", "json")
    report = json.loads(done.stdout)
    assert done.exit_code == 1 and (report["files"], report["examples"]) == (1, 0)
    first = report["problems"][0]
    assert (first["name"], first["line"], first["column"]) == ("unknown-slot", 4, 8) and first["file"].endswith("trial.lark")


def test_cli_grammar_check_of_all_that_is_loaded(tmp_path: Path) -> None:
    """Without paths the shipped files and the users' folders are checked, those of the environment too."""
    (tmp_path / "trial.lark").write_text(BROKEN)
    done = run("check", cwd=tmp_path, FACTS_GRAMMARS=str(tmp_path))
    assert done.returncode == 1 and f"{tmp_path}/trial.lark:4:8: " in done.stdout
    assert int(done.stdout.splitlines()[-1].split()[0]) >= 10


@pytest.mark.parametrize(("path", "words"), [("gone", "no such file"), ("a.txt", ".lark"), ("empty", "no .lark files")])
def test_cli_grammar_check_refuses_what_is_no_grammar(tmp_path: Path, path: str, words: str) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "empty").mkdir()
    with pytest.raises(FactsError, match=words):
        here("check", tmp_path / path)


# --- new ------------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["prisoner_exchange", "order", "fact"])
def test_cli_grammar_new_passes_the_check_as_it_stands(tmp_path: Path, kind: str) -> None:
    done = here("new", kind, "--dir", tmp_path / "mine")
    assert done.exit_code == 0 and f"{kind}.lark: written" in done.stdout
    assert here("check", tmp_path / "mine").stdout.endswith(": 0 problems\n")


def test_cli_grammar_new_explains_every_part_of_the_notation(tmp_path: Path) -> None:
    here("new", "trial", "--dir", tmp_path)
    text = (tmp_path / "trial.lark").read_text()
    for part in (
        "//! ",
        "//+ ",
        "//- ",
        "//? ",
        ".cameo: ",
        ".status: ",
        ".requires: ",
        "=> ",
        "not_",
        "PASSIVE",
        "OWNED_BY",
        "_NOUN",
        "target_",
        " | ",
        '"from"',
        "[2021-",
    ):
        assert part in text, part
    assert "$" not in text


@pytest.mark.parametrize(
    ("kind", "words"),
    [("Recall", "cannot name a kind"), ("agent", "cannot name a kind"), ("directed", "cannot name a kind"), ("../x", "cannot name"), ("not_x", "cannot name")],
)
def test_cli_grammar_new_refuses_bad_names(tmp_path: Path, kind: str, words: str) -> None:
    with pytest.raises(FactsError, match=words):
        here("new", kind, "--dir", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_cli_grammar_new_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "trial.lark").write_text(BROKEN)
    with pytest.raises(FactsError, match="is there already"):
        here("new", "trial", "--dir", tmp_path)
    assert (tmp_path / "trial.lark").read_text() == BROKEN
    with pytest.raises(FactsError, match="extends: yes"):
        here("new", "call", "--dir", tmp_path)


def test_no_table_and_no_view_may_be_a_kinds_view() -> None:
    assert {*METADATA.tables, "fact_rows", "dyads", "alembic_version"} <= reserved_words()
    assert not any(map(may_name_a_view, ("select", "user", "sqlite_master", "pg_class", "Recalls", "re-calls", "a" * 64, "")))
    assert all(map(may_name_a_view, ("calls", "orders", "prisoner_exchanges")))


# --- list and show --------------------------------------------------------------------------------------------------------------------------


def test_cli_grammar_list_says_what_came_from_where(tmp_path: Path) -> None:
    here("new", "trial", "--dir", tmp_path)
    (tmp_path / "call.lark").write_text('// call - more\n//! extends: yes\ncall: agent BUZZ target -> buzzed\nBUZZ: "buzz"\n')
    (tmp_path / "visit.lark").write_text('// visit - other\n//! direction: directed plural: visits\nvisit: agent BUZZ target -> buzzed\nBUZZ: "buzz"\n')
    (tmp_path / "mine.lark").write_text('// mine - traps\nmine: agent BUZZ ENVOY_NOUN -> not_mine\nBUZZ: "buzz"\nENVOY_NOUN: "envoy"\n')
    rows = json.loads(here("list", "--grammars", tmp_path, "--format", "json").stdout)
    found = {(row["kind"], row["from"]): (row["does"], row["patterns"], row["traps"], row["view"]) for row in rows}
    mine = str(tmp_path)
    assert found["trial", mine] == ("defines", 5, 1, "trials")
    assert found["call", mine] == ("extends", 1, 0, "calls") and found["call", "shipped"][0] == "defines"
    assert found["visit", mine] == ("replaces", 1, 0, "visits") and ("visit", "shipped") not in found
    assert found["mine", mine] == ("traps", 0, 1, "") and found["traps", "shipped"][0] == "traps"


def test_cli_grammar_list_names_broken_files(tmp_path: Path) -> None:
    (tmp_path / "trial.lark").write_text(BROKEN)
    done = run("list", "--grammars", str(tmp_path))
    assert done.returncode == 1 and "call.lark" in done.stdout
    assert done.stderr.startswith(f"facts: {tmp_path}/trial.lark:4:8: ") and len(done.stderr.splitlines()) == 1


def test_cli_grammar_show_gives_patterns_words_and_examples(tmp_path: Path) -> None:
    here("new", "trial", "--dir", tmp_path)
    shown = here("show", "trial", "--grammars", tmp_path).stdout
    for words in (
        "expelled  SANCTION 161; requires target.country != agent.country",
        "may_expel  SANCTION 160; possible",
        'agent THREATEN target_rival "over" EXPULSION_NOUN',
        "+ Moscow expelled two French diplomats on Monday.",
        "withdraw, withdrew, withdrawn, withdraws, withdrawing",
        "- The minister recalled the meeting.",
        "? Turkey told its ambassador to pack.",
        "not_remembering  a trap",
    ):
        assert words in shown, words
    with pytest.raises(FactsError, match="no kind is called 'trail'"):
        here("show", "trail", "--grammars", tmp_path)


# --- sample ---------------------------------------------------------------------------------------------------------------------------------


def test_nine_in_ten_patterns_give_a_sentence_that_they_read(extractor: Extractor) -> None:
    patterns = [(grammar.kind.name, start) for grammar in extractor.grammars for start in grammar.starts if not start.startswith(TRAP)]
    found = [next(samples(extractor, kind, 0, start), None) for kind, start in patterns]
    read = [name_and_sentence for name_and_sentence in found if name_and_sentence is not None]
    assert all(is_read(extractor, sentence, name) for name, sentence in read)
    assert len(read) >= 0.9 * len(patterns), sorted(set(patterns) - {tuple(name.split(".")) for name, _ in read})


def test_most_sentences_are_read_as_they_are_written(extractor: Extractor) -> None:
    tries = [
        (f"{grammar.kind.name}.{start}", sentence)
        for grammar in extractor.grammars
        for start in grammar.starts
        if not start.startswith(TRAP)
        for sentence in islice(written(extractor, grammar, start, random.Random(3)), 3)
    ]
    assert sum(is_read(extractor, sentence, name) for name, sentence in tries) >= 0.8 * len(tries)


def test_cli_grammar_sample_repeats_for_a_seed() -> None:
    first = run("sample", "call", "-n", "6", "--seed", "3")
    assert first.returncode == 0 and len(first.stdout.splitlines()) == 6
    assert run("sample", "call", "-n", "6", "--seed", "3", PYTHONHASHSEED="7").stdout == first.stdout
    assert here("sample", "call", "-n", "6", "--seed", "4").stdout != first.stdout


def test_cli_grammar_sample_of_one_pattern() -> None:
    lines = here("sample", "call", "-n", "3", "--pattern", "telephoned").stdout.splitlines()
    assert len(set(lines)) == 3 and all(line.startswith("call.telephoned: ") and line.endswith(".") for line in lines)
    with pytest.raises(FactsError, match="call has no pattern 'rang'"):
        here("sample", "call", "--pattern", "rang")


# --- watch ----------------------------------------------------------------------------------------------------------------------------------


def test_cli_grammar_watch_checks_again_until_interrupted(tmp_path: Path) -> None:
    (tmp_path / "trial.lark").write_text(BROKEN)
    command = [sys.executable, "-m", "facts", "grammar", "watch", str(tmp_path)]
    with listening(command, tmp_path) as process:
        assert process.stdout is not None and process.stderr is not None
        try:
            first = [process.stdout.readline() for _ in range(3)]
            (tmp_path / "trial.lark").write_text(BROKEN.replace("agnet", "agent"))
            second = [process.stdout.readline() for _ in range(2)]
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read().splitlines() == ["facts: interrupted"]
    assert first[-1] == "1 file, 0 patterns, 0 examples: 2 problems\n"
    assert "'Recall' has capitals" in second[0] and second[1] == "1 file, 0 patterns, 0 examples: 1 problem\n"


def test_cli_grammar_watch_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="no such folder"):
        here("watch", tmp_path / "gone")

"""Grammars of strangers: they cannot run code, read other files, or hang; and what they break never stops the shipped ones."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from facts.data import data_folder
from facts.errors import GrammarError
from facts.extract import Extractor, load_extractor
from facts.lexicon import Lexicon, load_lexicon
from facts.match.grammars import grammar_files, load_grammars, read_grammar, word_problems
from facts.model import Document
from facts.workbench.check import check

SECONDS = 5.0  # of the processor, for any one file; nearly all take well under one
SENTENCE = "Blinken called Lavrov on Monday, and Turkey juggled its ambassador."
HEAD = "// trial - a test\n//! direction: directed    plural: trials\n"
RULE = 'trial: agent RECALL envoy -> recalled\nenvoy: ENVOY_NOUN\nRECALL: "juggle"\nENVOY_NOUN: "ambassador"\n'


def within(old: str, new: str) -> str:
    return HEAD + RULE.replace(old, new)


def chain(count: int, body: str, last: str) -> str:
    """Rules r0, r1, ... of which each holds the next one as `body` says."""
    return "".join(f"r{n}: {body.format(f'r{n + 1}')}\n" for n in range(count)) + f"r{count}: {last}\n"


READING = {
    "an import": HEAD + "%import common.WORD\n" + RULE,
    "an import of a file beside it": HEAD + "%import .secret.word\n" + RULE,
    "an import inside a rule": within("envoy: ENVOY_NOUN", "envoy: ENVOY_NOUN %import .secret.word"),
    "ignoring": HEAD + RULE + "%ignore ENVOY_NOUN\n",
    "extending the prelude": HEAD + RULE + "%extend agent: NP\n",
    "overriding the prelude": HEAD + RULE + "%override agent: NP\n",
    "declaring": HEAD + RULE + "%declare SECRET\n",
    "a slot of the prelude": HEAD + RULE + "agent: NP\n",
    "a template of the prelude": HEAD + RULE + "directed{verb}: verb\n",
    "a phrase terminal": HEAD + RULE + 'PERSON: "man"\n',
    "the prelude by its name": HEAD.replace("trial", "prelude") + RULE.replace("trial", "prelude"),
    "a regular expression": within('"juggle"', "/(a+)+$/"),
    "an action in braces": within("-> recalled", "{ import os }"),
}
ENDLESS = {
    "a template in itself": within("RECALL envoy", "RECALL t{envoy}") + "t{x}: t{x} x\n",
    "templates in each other": within("RECALL envoy", "RECALL t{envoy}") + "t{x}: u{x}\nu{x}: t{x} x\n",
    "templates that double": within("RECALL envoy", "RECALL t0{envoy}")
    + "".join(f't{n}{{x}}: t{n + 1}{{a{n}{{x}}}} | "by" t{n + 1}{{b{n}{{x}}}}\na{n}{{x}}: "to" x\nb{n}{{x}}: "in" x\n' for n in range(24))
    + "t24{x}: x\n",
    "a repeat": within("RECALL envoy", "RECALL~1..9999 envoy"),
    "options": within("RECALL envoy", "RECALL " + '"by"? ' * 30 + "envoy"),
    "options in a rule": within("envoy: ENVOY_NOUN", "envoy: " + '"by"? ' * 30 + "ENVOY_NOUN"),
    "options in brackets": within("RECALL envoy", "RECALL " + '("by" | "to" | "in") ' * 12 + "envoy"),
    "left recursion": within("envoy: ENVOY_NOUN", "envoy: envoy ENVOY_NOUN | ENVOY_NOUN"),
    "a rule that is itself": within("envoy: ENVOY_NOUN", "envoy: envoy | ENVOY_NOUN"),
    "a rule that never ends": within("envoy: ENVOY_NOUN", 'envoy: envoy "by"'),
    "a rule in a circle": within("envoy: ENVOY_NOUN", "envoy: other ENVOY_NOUN\nother: envoy ENVOY_NOUN"),
    "the kind in itself": within("RECALL envoy", "RECALL trial?"),
    "rules that double": within("agent RECALL", "agent r0 RECALL") + chain(40, "{0} {0}", '"by"'),
    "rules that double before the trigger": within("agent RECALL envoy", "r0 RECALL envoy") + chain(30, "{0} {0} | {0}", '"by"'),
    "a long chain of rules": within("RECALL envoy", "RECALL r0") + chain(350, "{0}", "envoy"),
    "a chain of rules without end": within("RECALL envoy", "RECALL r0") + chain(20_000, "{0}", "envoy"),
    "thousands of patterns": HEAD + RULE.replace("recalled\n", "recalled\n" + "".join(f"| agent RECALL envoy -> p{n}\n" for n in range(9000))),
    "hundreds of patterns": HEAD + RULE.replace("recalled\n", "recalled\n" + "".join(f'| agent RECALL envoy "by" V{n} -> p{n}\n' for n in range(190)))
    + "".join(f'V{n}: "juggle"\n' for n in range(190)),
    "thousands of words": within('"juggle"', '"juggle"' + "".join(f' | "juggle{n}"\n' for n in range(9000))),
    "thousands of unknown names": HEAD + RULE + "".join(f"y{n}: " + " ".join(f"Z{n}{m}" for m in range(90)) + "\n" for n in range(190)),
    "deep brackets": within("RECALL envoy", "RECALL " + "(" * 900 + "envoy" + ")" * 900),
    "very deep brackets": within("RECALL envoy", "RECALL\n" + "(\n" * 90_000 + "envoy" + ")\n" * 9_000),
    "a long pattern": within("RECALL envoy", "RECALL\n" + "envoy\n" * 30_000),
    "a long line": within("RECALL envoy", "RECALL " + "envoy " * 30_000),
    "a long word of metadata": HEAD + "//! " + "a" * 190_000 + "\n" + RULE,
    "many long words of metadata": HEAD + ("//! " + "a" * 1_990 + "\n") * 95 + RULE,
    "many unclosed expressions": HEAD + RULE + ("/" + "\\/" * 990 + "\n") * 95,
    "a long word in quotes": within('"juggle"', '"' + "a" * 190_000 + '"'),
    "a huge file": HEAD + RULE + "// and so on\n" * 500_000,
    "many examples": HEAD + "//- Turkey rested.\n" * 9_000 + RULE,
    "stars": within("RECALL envoy", "RECALL (NP | ACTOR | PLACE)*"),
}  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def write(folder: Path, text: str) -> Path:
    path = folder / ("prelude_.lark" if text.startswith("// prelude") else "trial.lark")
    path.write_text(text, encoding="utf-8")
    (folder / "secret.lark.txt").write_text('word: "secret"\n', encoding="utf-8")
    return path


@pytest.mark.parametrize("name", READING)
def test_a_grammar_reads_no_other_file_and_changes_no_other_word(tmp_path: Path, name: str) -> None:
    with pytest.raises(GrammarError) as refused:
        read_grammar(write(tmp_path, READING[name]), shipped=False)
    assert all(message.startswith(f"{tmp_path}") for message in refused.value.messages)


@pytest.mark.parametrize("name", ENDLESS)
def test_a_grammar_cannot_hang(tmp_path: Path, lexicon: Lexicon, name: str) -> None:
    """It loads or is refused in time; and the shipped ones go on reading beside it."""
    write(tmp_path, ENDLESS[name])
    started = process_time()
    errors: list[GrammarError] = []
    loaded = load_grammars([tmp_path], errors)
    extractor = Extractor(lexicon, [grammar for grammar in loaded if grammar.shipped or not word_problems(grammar.path, lexicon)])
    assert {"call", "meeting", "visit"} <= {kind.name for kind in extractor.kinds}
    facts = extractor.extract(Document("d", SENTENCE, "2022-04-06")).facts
    assert process_time() - started < SECONDS
    assert [fact.kind for fact in facts if fact.kind != "trial"] == ["call"]


def test_a_pattern_that_reads_anything_ends_in_its_steps(tmp_path: Path) -> None:
    write(tmp_path, within("RECALL envoy", "RECALL (NP | ACTOR | PLACE | PERSON | COUNTRY)*"))
    try:
        extractor = load_extractor([tmp_path])
    except GrammarError:
        return  # two readings at one point
    sentence = "Turkey juggled " + ", ".join(["France", "the ambassador in Paris", "Putin"] * 20) + "."
    started = process_time()
    extractor.extract(Document("d", sentence, "2022-04-06"))
    assert process_time() - started < SECONDS


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "trial.lark")
    with pytest.raises(GrammarError, match="cannot be read"):
        read_grammar(tmp_path / "trial.lark", shipped=False)


def test_garbled_grammars_are_refused_with_a_place_or_read(tmp_path: Path) -> None:
    """Whatever is cut out, doubled or put in, what comes is a GrammarError that names a line of the file."""
    source = (data_folder("grammars") / "call.lark").read_text(encoding="utf-8")
    rng = random.Random(7)
    path = tmp_path / "call.lark"
    for _ in range(150):
        at = rng.randrange(len(source))
        new = rng.choice(["", source[at] * 2, *'|()[]{}":;,~-><?*+%/!#.\n_AaÄ', ' "', "-> x", "\r", "\\", "%import x", "a{b}", "\t"])
        text = source[:at] + new + source[at + rng.choice([0, 1, 5]) :]
        path.write_text(text, encoding="utf-8", newline="")
        try:
            read_grammar(path, shipped=False)
        except GrammarError as error:
            for problem in error.args:
                assert problem.file == str(path) and 1 <= problem.line <= text.count("\n") + 1 and problem.column >= 1, problem


# --- users' folders through the command ----------------------------------------------------------------------------------------------------


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "facts", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, env=os.environ | environment)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mine").mkdir()
    (tmp_path / "a.txt").write_text(f"date 2022-04-06\n{SENTENCE}")
    return tmp_path


def test_a_broken_file_never_stops_the_shipped_ones(folder: Path) -> None:
    (folder / "mine" / "recall.lark").write_text(RULE)
    (folder / "mine" / "trial.lark").write_text(HEAD + RULE)
    done = run("extract", "a.txt", "--grammars", "mine", "--format", "jsonl", "-o", "-", cwd=folder)
    assert done.returncode == 1
    assert [line.split(" (")[0] for line in done.stderr.splitlines() if line.startswith("facts: mine")] == [
        "facts: mine/recall.lark:1:1: the first line names the kind and says what counts: '// recall - a government calls its ambassador home'"
    ]
    assert [json.loads(line)["kind"] for line in done.stdout.splitlines()] == ["call", "trial"]


def test_a_new_kind_needs_no_python_and_no_migration(folder: Path) -> None:
    """It comes in the database, in a view of its own, in exports and in filters."""
    assert run("extract", "a.txt", "--db", "x.db", cwd=folder).returncode == 0  # a database that knows nothing of it
    (folder / "mine" / "trial.lark").write_text(HEAD + RULE)
    assert run("extract", "a.txt", "--db", "x.db", cwd=folder, FACTS_GRAMMARS="mine").returncode == 0
    rows = json.loads(run("sql", "SELECT agents, pattern, grammar FROM trials", "--db", "x.db", "--format", "json", cwd=folder).stdout)
    assert rows == [{"agents": "Turkey", "pattern": "trial.recalled", "grammar": "trial.lark"}]
    listed = json.loads(run("list", "--kind", "trial", "--db", "x.db", "--format", "json", cwd=folder).stdout)
    assert len(listed) == 1
    exported = run("export", "--db", "x.db", "-o", "-", cwd=folder).stdout.splitlines()
    assert [json.loads(line)["kind"] for line in exported] == ["call", "trial"]
    kinds = json.loads(run("kinds", "--grammars", "mine", "--format", "json", cwd=folder).stdout)
    assert ("trial", "trials") in [(kind["kind"], kind["view"]) for kind in kinds]


def patterns(folder: Path, sentence: str) -> list[str]:
    return [fact.pattern for fact in load_extractor([folder]).extract(Document("d", sentence, "2022-04-06")).facts]


def test_a_file_extends_a_kind(tmp_path: Path) -> None:
    text = '// call - more words\n//! extends: yes\ncall: agent BUZZ target -> buzzed\nBUZZ: "buzz"\n'
    (tmp_path / "call.lark").write_text(text)
    assert patterns(tmp_path, "Blinken buzzed Lavrov.") == ["call.buzzed"]
    assert patterns(tmp_path, "Blinken telephoned Lavrov.") == ["call.telephoned"]
    (kind,) = (kind for kind in load_extractor([tmp_path]).kinds if kind.name == "call")
    assert (kind.plural, kind.direction) == ("calls", "symmetric")


def test_a_file_replaces_a_kind(tmp_path: Path) -> None:
    text = '// call - other words\n//! direction: directed    plural: calls\ncall: agent BUZZ target -> buzzed\nBUZZ: "buzz"\n'
    (tmp_path / "call.lark").write_text(text)
    assert patterns(tmp_path, "Blinken buzzed Lavrov.") == ["call.buzzed"]
    assert patterns(tmp_path, "Blinken telephoned Lavrov.") == []


def test_a_later_folder_overrules_an_earlier_one(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "trial.lark").write_text(HEAD + RULE.replace("recalled", name))
    loaded = {grammar.kind.name: grammar for grammar in load_grammars([tmp_path / "one", tmp_path / "two"])}
    assert loaded["trial"].starts == ("two",)


def test_what_extends_a_kind_must_leave_its_examples_as_they_are(tmp_path: Path) -> None:
    """A check of a user's file runs the shipped examples too: a pattern that reads what they forbid is told at their lines."""
    example = "//+ Putin and Xi spoke at the summit.  => agent Vladimir Putin, Xi Jinping"
    text = f'// call - more words\n//! extends: yes\n{example}\ncall: agent SPEAK "at" NP -> at_event\nSPEAK: "speak"\n'
    (tmp_path / "call.lark").write_text(text)
    problems = check([tmp_path], []).problems
    assert [(p.file, p.name) for p in problems if "Biden and Scholz spoke at the conference" in p.message] == [("call.lark", "example-fails")]


def test_no_shipped_file_stands_in_the_way() -> None:
    assert len(grammar_files(data_folder("grammars"))) == len(load_grammars())

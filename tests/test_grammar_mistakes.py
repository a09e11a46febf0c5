"""Every row of the table of mistakes, fed back: a grammar with the mistake gives that message, at that line and column, and tells what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.errors import GrammarError
from facts.lexicon import Lexicon, load_lexicon
from facts.match.grammars import load_grammars, read_grammar
from facts.match.mistakes import MISTAKES, Problem, problems_of
from facts.workbench.check import check

FIRST = "// trial - a government calls its ambassador home"
KIND = "//! direction: directed    plural: trials    plover: SANCTION    cameo: 161"
PLUS = "//+ Turkey recalled its ambassador.  => agent Turkey; occurred"
MINUS = "//- The minister recalled the day.\n//- The ministry is new.\n//- Turkey recalled the cars."
RULE = "trial: agent RECALL ENVOY_NOUN -> recalled"
VERBS = 'RECALL: "recall" | "withdraw"'
NOUNS = 'ENVOY_NOUN: "ambassador" | "envoy"'
GOOD = "\n".join([FIRST, KIND, PLUS, MINUS, RULE, VERBS, NOUNS, ""])

# Row -> cases; a case replaces a line of GOOD (or adds one at the end, where it is None). The mark ¦ stands where the problem must be told; it is taken out.
Case = tuple[str | None, str]
CASES: dict[str, list[Case]] = {
    "long-line": [(None, "// " + "a" * 1997 + "¦aaa\n")],
    "control": [(RULE, "trial: agent RECALL ¦\x0cENVOY_NOUN -> recalled"), (VERBS, VERBS + "¦\r// and on")],
    "too-many-rules": [(None, "".join(f'{"¦" if n == 397 else ""}X{n}: "x"\n' for n in range(400)))],
    "no-first-line": [(FIRST, "¦// a government calls its ambassador home")],
    "other-name": [(FIRST, "¦// tryal - a government calls its ambassador home")],
    "no-rule": [(RULE, "tryal: agent RECALL ENVOY_NOUN -> recalled"), (FIRST, "¦" + FIRST)],
    "no-key": [(KIND, "//! direction: directed"), (FIRST, "¦" + FIRST)],
    "unknown-key": [(KIND, KIND + "\n//! ¦rekalled.cemeo: 161")],
    "unknown-value": [(KIND, KIND.replace("directed", "¦direct"))],
    "bad-plural": [(KIND, KIND.replace("trials", "¦order"))],
    "no-intent": [(KIND, KIND + "    intent: ¦161")],
    "unknown-cameo": [(KIND, KIND.replace("161", "¦169"))],
    "metadata-word": [(KIND, KIND + " ¦and-so-on")],
    "unknown-pattern": [(KIND, KIND + "\n//! ¦recaled.cameo: 161")],
    "bad-requirement": [(KIND, KIND + "\n//! recalled.requires: ¦agent.colour = red")],
    "unknown-slot": [(RULE, "trial: ¦agnet RECALL ENVOY_NOUN -> recalled")],
    "unknown-terminal": [(RULE, "trial: agent ¦RECAL ENVOY_NOUN -> recalled")],
    "unused": [(None, '¦OTHER: "expel"\n')],
    "shared": [(None, "¦agent: ACTOR\n"), (None, '¦PERSON: "man"\n')],
    "twice": [(None, '¦RECALL: "expel"\n')],
    "indented": [(VERBS, f" ¦{VERBS}")],
    "rule-name": [(RULE, RULE.replace("recalled", "¦re-called")), (RULE, RULE.replace("recalled", "¦Recalled"))],
    "modifier": [
        (RULE, RULE.replace("ENVOY_NOUN", "?target_x") + "\n¦?target_x: ENVOY_NOUN"),
        (RULE, RULE.replace("ENVOY_NOUN", "_x") + "\n¦_x: ENVOY_NOUN"),
        (VERBS, '¦RECALL.2: "recall"'),
    ],
    "kind-inside": [(RULE, "trial: agent RECALL ENVOY_NOUN ¦trial? -> recalled")],
    "empty-alternative": [(RULE, RULE + " ¦|"), (RULE, RULE.replace("trial:", "¦trial: |")), (VERBS, VERBS.replace("|", "¦| |"))],
    "no-alias": [(RULE, "trial: ¦agent RECALL ENVOY_NOUN")],
    "alias-twice": [(RULE, RULE + "\n     | agent RECALL -> ¦recalled")],
    "pattern-taken": [],
    "alias-is-rule": [(RULE, "trial: agent RECALL envoy -> ¦envoy\nenvoy: ENVOY_NOUN")],
    "alias-is-slot": [(RULE, RULE.replace("recalled", "¦agent"))],
    "alias-elsewhere": [(RULE, "trial: agent RECALL envoy -> recalled\nenvoy: ENVOY_NOUN -> ¦found")],
    "no-trigger": [(RULE, RULE + "\n     | agent target -> ¦nothing")],
    "no-trigger-always": [(RULE, 'trial: agent (RECALL ENVOY_NOUN)? "with" target -> ¦recalled')],
    "same-pattern": [
        (RULE, RULE + "\n     | agent RECALL ENVOY_NOUN -> ¦again"),
        (RULE, "trial: agent RECALL object -> recalled\n     | agent RECALL ENVOY_NOUN -> ¦again"),
        (RULE, RULE + "\n     | agent RECALL target -> anyone\n     | agent RECALL target_one -> ¦someone\ntarget_one: PERSON | GROUP"),
    ],
    "ambiguous": [(RULE, "trial: agent RECALL (object_one | object_two) -> ¦recalled\nobject_one: NP\nobject_two: NP | ENVOY_NOUN")],
    "regexp": [(VERBS, "RECALL: ¦/recall(ed)?/")],
    "range": [(VERBS, 'RECALL: "a"¦.."z"')],
    "open-quote": [(VERBS, 'RECALL: "recall" | ¦"withdraw')],
    "empty-word": [(VERBS, 'RECALL: "recall" | ¦""')],
    "flag": [(VERBS, 'RECALL: ¦"recall"i')],
    "not-a-word": [(VERBS, VERBS + " | ¦ENVOY_NOUN")],
    "no-bar": [(VERBS, 'RECALL: "recall" ¦"withdraw"')],
    "hash": [(VERBS, VERBS + " ¦# what they do")],
    "capital": [(VERBS, 'RECALL: ¦"Recall"')],
    "two-words": [(VERBS, 'RECALL: ¦"call back"')],
    "inflected": [(VERBS, 'RECALL: ¦"recalled"'), (NOUNS, 'ENVOY_NOUN: "ambassador" | ¦"envoys"')],
    "verb-is-noun": [(VERBS, 'RECALL: "recall" | ¦"ambassador"')],
    "unknown-verb": [(VERBS, 'RECALL: "recall" | ¦"widthdraw"')],
    "content-word": [(RULE, 'trial: agent RECALL ENVOY_NOUN ¦"embassy" -> recalled')],
    "loose-verb": [(RULE, 'trial: agent RECALL ENVOY_NOUN ¦"depart" -> recalled')],
    "word-in-terminal": [(VERBS, VERBS + ' | ¦"recall"')],
    "open-bracket": [(RULE, RULE.replace("ENVOY_NOUN", "¦(ENVOY_NOUN"))],
    "close-bracket": [(RULE, RULE.replace("ENVOY_NOUN", "ENVOY_NOUN¦)"))],
    "directive": [(VERBS, "¦%import common.WORD\n" + VERBS), (None, "¦%ignore RECALL\n"), (None, "¦%override agent: NP\n"), (None, "¦%extend agent: NP\n")],
    "repeat": [(RULE, RULE.replace("ENVOY_NOUN", "ENVOY_NOUN¦~1..9999"))],
    "arguments": [(RULE, "trial: ¦directed{RECALL, ENVOY_NOUN} -> recalled\n     | agent RECALL ENVOY_NOUN -> other"), (RULE, RULE.replace("agent", "¦agent{NP}"))],
    "recursion": [(RULE, "trial: agent twice{RECALL} ENVOY_NOUN -> recalled\n¦twice{x}: twice{x} x")],
    "too-many": [(RULE, f"trial: agent RECALL {'ENVOY_NOUN? ' * 9}-> ¦recalled")],
    "too-long": [(RULE, f"trial: ¦agent RECALL {'ENVOY_NOUN ' * 80}-> recalled")],
    "too-deep": [(RULE, f"trial: agent RECALL {'(' * 12}¦(ENVOY_NOUN{')' * 13} -> recalled")],
    "too-many-in-file": [
        (RULE, "¦" + RULE + "".join(f"\n | agent RECALL {'ENVOY_NOUN? ' * 8} \"{word}\" -> p{word}" for word in "by of to in on up at with".split()))
    ],
    "templates": [
        (
            RULE,
            "trial: agent RECALL t0{ENVOY_NOUN} -> recalled\n¦t0{x}: t1{x} t1{x}\n"
            + "".join(f"t{n}{{x}}: t{n + 1}{{x}} t{n + 1}{{x}}\n" for n in range(1, 9))
            + "t9{x}: x",
        )
    ],
    "endless": [(RULE, "trial: agent RECALL envoy -> recalled\n     | agent RECALL ENVOY_NOUN -> other\n¦envoy: envoy ENVOY_NOUN")],
    "syntax": [(RULE, "trial: agent RECALL ENVOY_NOUN ¦, -> recalled"), (RULE, RULE + " ¦;")],
    "grammar": [(RULE, "¦trial: agent pair{RECALL, ENVOY_NOUN} -> recalled\npair{x, x}: x")],
    "example-empty": [(PLUS, "¦//+ Turkey recalled its ambassador.")],
    "example-slot": [(PLUS, PLUS.replace("agent", "¦agnet"))],
    "example-day": [(PLUS, PLUS.replace("Turkey recalled", "[¦6 April] Turkey recalled"))],
    "example-negative": [(MINUS, MINUS.replace("The ministry is new.", "The ministry is new. ¦=> agent Turkey"))],
    "example-sentence": [(PLUS, "¦//+  => agent Turkey")],
    "example-sign": [(PLUS, f"// ¦+ Turkey recalled its envoy.\n{PLUS}"), (PLUS, f"{PLUS}\n  ¦//- Turkey rested."), (VERBS, VERBS + "  ¦//- Turkey rested.")],
    "example-fails": [(PLUS, "¦//+ Turkey recalled its ambassador.  => agent Iran"), (MINUS, MINUS + "\n¦//- Iran recalled an envoy.")],
    "gap-closed": [(PLUS, PLUS + "\n¦//? Turkey recalled its ambassador.  => agent Turkey")],
    "no-positive": [(PLUS, "//"), (RULE, RULE.replace("recalled", "¦recalled"))],
    "no-trapped": [(RULE, "trial: agent RECALL DAY_NOUN -> ¦not_remembered\n     | agent RECALL ENVOY_NOUN -> recalled\nDAY_NOUN: \"week\"")],
    "few-negative": [(MINUS, "//"), (FIRST, "¦" + FIRST)],
}  # fmt: skip
TOGETHER = {"no-rule", "no-key", "no-positive", "few-negative"}  # their cases are edits of one file
SEPARATE = {"not-text", "unreadable", "too-large", "bad-name", "plural-taken", "extends-nothing", "pattern-taken"}  # tests below


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def marked(text: str) -> tuple[str, int, int]:
    """A text without its mark, and the line and column where that stood."""
    before, _, after = text.partition("¦")
    return before + after, before.count("\n") + 1, len(before) - before.rfind("\n")


def edited(*cases: Case) -> str:
    text = GOOD
    for old, new in cases:
        assert old is None or old in text
        text = text + new if old is None else text.replace(old, new)
    return text


def found(folder: Path, text: str, lexicon: Lexicon, name: str = "trial.lark") -> tuple[Problem, ...]:
    path = folder / name
    path.write_bytes(text.encode())
    try:
        read_grammar(path, shipped=False)
    except GrammarError as error:
        return tuple(problems_of(error))
    return check([path], [], lexicon=lexicon).problems


ALL = [(name, edited(*cases)) for name, cases in CASES.items() if name in TOGETHER] + [
    (name, edited(case)) for name, cases in CASES.items() if name not in TOGETHER for case in cases
]


@pytest.mark.parametrize(("name", "text"), ALL, ids=[f"{name}-{number}" for number, (name, _) in enumerate(ALL)])
def test_a_mistake_is_told_where_it_is(tmp_path: Path, lexicon: Lexicon, name: str, text: str) -> None:
    text, line, column = marked(text)
    problems = found(tmp_path, text, lexicon)
    assert (name, line, column) in [(problem.name, problem.line, problem.column) for problem in problems], [str(problem) for problem in problems]
    assert len(problems) <= 3, [str(problem) for problem in problems]  # one mistake is not told ten times


def test_the_good_grammar_is_good(tmp_path: Path, lexicon: Lexicon) -> None:
    assert found(tmp_path, GOOD, lexicon) == ()


def test_every_row_has_a_case_and_every_case_a_row() -> None:
    assert {name for name, cases in CASES.items() if cases} | SEPARATE == set(MISTAKES)


@pytest.mark.parametrize("name", MISTAKES)
def test_every_message_says_what_to_do(name: str) -> None:
    """Behind a semicolon or colon stands what to write instead, where anything does but to look."""
    assert ";" in MISTAKES[name] or ":" in MISTAKES[name] or name in ("grammar", "unreadable", "open-bracket", "close-bracket")


# --- mistakes of files, and of files beside others ------------------------------------------------------------------------------------------


def test_a_file_that_is_no_text(tmp_path: Path, lexicon: Lexicon) -> None:
    (tmp_path / "trial.lark").write_bytes(GOOD.encode() + b"\xff")
    assert [problem.name for problem in check([tmp_path], [], lexicon=lexicon).problems] == ["not-text"]


def test_a_folder_named_like_a_file(tmp_path: Path, lexicon: Lexicon) -> None:
    (tmp_path / "trial.lark").mkdir()
    assert [problem.name for problem in check([tmp_path], [], lexicon=lexicon).problems] == ["unreadable"]


def test_a_file_too_large(tmp_path: Path, lexicon: Lexicon) -> None:
    assert [p.name for p in found(tmp_path, GOOD + "// and so on\n" * 20_000, lexicon)] == ["too-large"]
    assert [p.name for p in found(tmp_path, GOOD + "// and so on\n" * 100_000, lexicon)] == ["too-large"]


@pytest.mark.parametrize("kind", ["agent", "target_x", "directed", "a" * 41])
def test_a_kind_with_a_name_that_is_taken(tmp_path: Path, lexicon: Lexicon, kind: str) -> None:
    problems = found(tmp_path, GOOD.replace("trial", kind), lexicon, f"{kind}.lark")
    wanted = [] if kind == "target_x" else ["bad-name"]
    assert [p.name for p in problems if p.name == "bad-name" and (p.line, p.column) == (1, 1)] == wanted


def load(folder: Path, **files: str) -> list[Problem]:
    """The problems that loading a folder's files beside the shipped ones gives."""
    for kind, text in files.items():
        (folder / f"{kind}.lark").write_text(text, encoding="utf-8")
    errors: list[GrammarError] = []
    load_grammars([folder], errors)
    return [problem for error in errors for problem in problems_of(error)]


@pytest.mark.parametrize("plural", ["calls", "ordeals"])
def test_two_kinds_with_one_view(tmp_path: Path, plural: str) -> None:
    files = {kind: GOOD.replace("trial", kind).replace(f"{kind}s", plural) for kind in ("ordeal", "trial")}
    problems = load(tmp_path, **files)
    names = ["plural-taken"] * (2 if plural == "calls" else 1)
    assert [(p.name, p.line, p.column) for p in problems] == [(name, 2, 36) for name in names]
    assert f"'{plural}' is the view of the kind '{plural.removesuffix('s')}' already" in problems[0].message


def test_a_file_that_extends_nothing(tmp_path: Path) -> None:
    (problem,) = load(tmp_path, trial=GOOD.replace(KIND, "//! extends: yes"))
    assert (problem.name, problem.line, problem.column) == ("extends-nothing", 2, 14)


def test_a_file_that_extends_a_kind_by_a_pattern_it_has(tmp_path: Path) -> None:
    text = GOOD.replace(KIND, "//! extends: yes").replace("trial", "call").replace("-> recalled", "-> telephoned")
    (problem,) = load(tmp_path, call=text)
    assert (problem.name, problem.line) == ("pattern-taken", 7) and "in call.lark" in problem.message

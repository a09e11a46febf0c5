"""Input that bites: odd characters, texts without sentences, sizes. Time grows with length, offsets hold, and what was not read is named."""

from __future__ import annotations

import gc
import json
import re
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from facts.extract import MAX_UNITS, Extractor
from facts.model import Document, Mention
from facts.pipeline import Options, extract_to_lines
from facts.tag import Scan, Tagger, Units

ODD = {
    "words": "a ",
    "parentheses": "(",
    "quotation marks": '"',
    "digits": "1",
    "a list without end": "Putin, ",
    "one subject after another": "Putin and ",
    "verbs without end": "Putin met Xi with Blinken and ",
    "complements": "president of the ",
    "full stops": ". ",
    "dates": "Monday April 6 ",
    "line feeds": "\n",
    "hyphens": "a-",
    "combining accents": "e\u0301",
    "right to left": "\u202e met ",
    "capital dotted I": "İ met ",
    "zero width": "\u200b",
    "control characters": "\x01\x02 met ",
    "emoji": "😀 met ",
    "initials": "A.",
    "one sentence again and again": "Putin met Xi on Monday. ",
}


@pytest.mark.parametrize("name", ODD)
def test_time_grows_with_length_and_offsets_hold(extractor: Extractor, name: str) -> None:
    small, *large = (_timed(extractor, ODD[name], size) for size in (30_000, 120_000, 120_000))  # the least of two, as others slow it
    assert min(large) < 0.2 or min(large) < 8 * small, (small, large)


def _timed(extractor: Extractor, unit: str, size: int) -> float:
    text = (unit * (size // len(unit) + 1))[:size]
    started = process_time()
    extraction = extractor.extract(Document("odd", text, "2022-04-06"))
    seconds = process_time() - started
    for fact in extraction.facts:
        mentions = [fact.trigger, *(Mention(actor.text, actor.start, actor.end) for actor in (*fact.agents, *fact.targets))]
        assert [text[mention.start : mention.end] for mention in mentions] == [mention.text for mention in mentions]
    return seconds


def test_offsets_hold_behind_letters_that_change_length(extractor: Extractor) -> None:
    text = "İİİ\u0301 😀 \u200bVladimir Putin met Xi Jinping in Moscow.\r\n"
    (fact,) = extractor.extract(Document("odd", text, "2022-04-06")).facts
    assert [text[p.start : p.end] for p in (*fact.agents, *fact.targets)] == ["Vladimir Putin", "Xi Jinping"]


# Sentences that end, or go wrong, where a rule looks at what follows.
CUT_SHORT = [
    "Ten soldiers died in fighting",
    "He said that workers strike again",
    "Ten Malian soldiers were killed in Mali when their plane crashed",
    "The UN is pushing for the Afghan government to declare",
    "Denmark told Oman it respond would to Petrov",
    "France , mediated",
    "The rebels attacked by Chad shot and",
    "Iran freed two men arrested in mid-October for interviewing relatives of Ivanov",
    "Kenya and Togo met. They condemned Peru. (Applause.) They praised Oman",
]


@pytest.mark.parametrize("sentence", CUT_SHORT)
def test_a_sentence_cut_short_is_read(extractor: Extractor, sentence: str) -> None:
    """Alone, and behind an act that makes the document worth interpreting."""
    assert [fact.kind for fact in extractor.extract(Document("cut", f"Chad condemned Mali. {sentence}", "2021-05-03")).facts][:1] == ["condemnation"]
    extractor.extract(Document("cut", sentence, "2021-05-03"))


def test_examples_cut_short_are_read(extractor: Extractor) -> None:
    """Every example, behind an act, up to one of its words, from that word on, and without it."""
    sentences = [example.sentence for grammar in extractor.grammars for example in grammar.metadata.examples]
    for number, sentence in enumerate(sentences):
        words = sentence.rstrip(".").split()
        at = 1 + number % max(len(words) - 1, 1)
        for cut in (words[:at], words[at:], [*words[: at - 1], *words[at:]]):
            extractor.extract(Document("cut", f"Chad condemned Mali. {' '.join(cut)}", "2021-05-03"))
    assert len(sentences) > 3000


def test_a_document_that_shows_a_mistake_of_ours_is_named_and_the_rest_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def tag(self: Tagger, text: str, start: int, end: int, scan: Scan) -> Units:
        if "Xi" in text:
            raise IndexError
        return as_it_is(self, text, start, end, scan)

    as_it_is = Tagger.tag
    monkeypatch.setattr(Tagger, "tag", tag)
    for name, text in (("a.txt", "Putin met Xi in Moscow."), ("b.txt", "Putin met Modi in Moscow.")):
        (tmp_path / name).write_text(text)
    reported: list[str] = []
    summary, lines = extract_to_lines([str(tmp_path)], Options(date="2021-05-03", force=True), lambda error: reported.append(str(error)), lambda _: None)
    assert [line["kind"] for line in lines] == ["meeting"] and (summary.documents, summary.failed) == (1, 1)
    assert len(reported) == 1 and re.fullmatch(r"a: not read, a mistake of facts itself \(IndexError at test_robustness.py:\d+\); report it, .*", reported[0])


def test_a_table_is_named_and_the_rest_is_read(extractor: Extractor) -> None:
    text = "Putin met Xi in Moscow. Russia met " + "1 2 3 " * MAX_UNITS + ". Lavrov met Wang Yi in Beijing."
    extraction = extractor.extract(Document("odd", text, "2022-04-06"))
    assert len(extraction.facts) == 2 and extraction.bounded == (1,)


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "facts", *arguments]
    return subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)


def test_what_was_not_read_is_named_and_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Putin met Xi in Moscow. He said that the talks were good. Russia met " + "1 2 3 " * MAX_UNITS + ".")
    done = run("extract", "a.txt", "--force", cwd=tmp_path)
    assert done.returncode == 0
    assert "facts: a: not read, too long for a sentence or past --max-seconds: characters 58-" in done.stderr
    assert "1 sentence not read" in done.stderr


def test_a_document_whose_time_is_up_keeps_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Putin met Xi in Moscow. " * 50)
    done = run("extract", "a.txt", "--force", "--max-seconds", "0", cwd=tmp_path)
    assert done.returncode == 0 and "50 sentences not read" in done.stderr and "and 45 more" in done.stderr


def test_a_document_too_large_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    records = [{"id": str(n), "text": "Putin met Xi in Moscow. " * times} for n, times in enumerate((1, 5000, 1))]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    (tmp_path / "b.txt").write_text("Putin met Xi in Moscow. " * 5000)
    done = run("extract", "a.jsonl", "b.txt", "--max-size", "0.1", cwd=tmp_path)
    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if line.startswith("facts: ")] == [
        "facts: a.jsonl:2: larger than 0.1 MB; split it, or raise --max-size",
        "facts: b.txt: larger than 0.1 MB; split it, or raise --max-size",
    ]
    assert "2 documents" in done.stderr


@pytest.mark.parametrize("written", ["None", "null", "nan", " "])
def test_a_missing_value_is_no_date_and_no_error(tmp_path: Path, written: str) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Putin met Xi in Moscow.", "date": written}) + "\n")
    done = run("extract", "a.jsonl", cwd=tmp_path)
    assert done.returncode == 0 and "1 without a date" in done.stderr


def test_reading_makes_no_cycles(extractor: Extractor, seed_documents: list[Document]) -> None:
    """The collector hardly walks while documents are read: what is made for one has to go with it."""
    gc.collect()
    for document in seed_documents:
        extractor.extract(document)
    assert gc.collect() < 100

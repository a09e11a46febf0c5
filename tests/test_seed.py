"""The seed and the two readouts, fact by fact, against a golden file that was reviewed against the text; offsets are exact."""

from __future__ import annotations

import json
from pathlib import Path

from facts.ask.export import fact_line
from facts.model import Extraction

GOLDEN = Path(__file__).parent / "golden" / "seeds.jsonl"


def lines(extractions: list[Extraction]) -> list[dict[str, object]]:
    return [fact_line(fact, e.document, e.sentences) for e in sorted(extractions, key=lambda e: e.document.id) for fact in e.facts]


def test_the_seeds_give_the_golden_facts(seed_extractions: list[Extraction]) -> None:
    golden = [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]
    assert lines(seed_extractions) == golden


def test_seed_and_readouts_report_the_same_two_calls(seed_extractions: list[Extraction]) -> None:
    calls = {
        (fact.agents[0].name, fact.targets[0].name, fact.day) for e in seed_extractions for fact in e.facts if fact.kind == "call" and fact.status == "occurred"
    }
    assert calls == {("Antony Blinken", "Nikol Pashinyan", "2022-04-05"), ("Antony Blinken", "Ilham Aliyev", "2022-04-05")}


def test_the_seed_dates_the_call_from_the_talks_it_precedes(seed_extractions: list[Extraction]) -> None:
    facts = next(e.facts for e in seed_extractions if e.document.id.startswith("000_"))
    call = next(fact for fact in facts if fact.kind == "call")
    assert call.date is not None and (call.date.start, call.date.text) == ("2022-04-05", "the day before")
    meeting = next(fact for fact in facts if fact.kind == "meeting")
    assert (meeting.status, [p.name for p in meeting.others]) == ("planned", ["Charles Michel"])


def test_the_date_prefix_is_never_part_of_a_sentence(seed_extractions: list[Extraction]) -> None:
    seed = next(e for e in seed_extractions if e.document.id.startswith("000_"))
    first = seed.sentences[0]
    assert seed.document.text[first.start : first.end].startswith("Blinken spoke with")
    assert seed.document.date == "2022-04-06"

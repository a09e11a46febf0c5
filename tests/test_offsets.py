"""Offsets hold on any text: what a fact says it read stands where it says."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facts.ask.checking import _problems
from facts.dates import find_dates, resolve
from facts.extract import Extractor
from facts.model import Document
from facts.split import split_sentences

PIECES = [
    "Blinken spoke with Armenian Prime Minister Nikol Pashinian on Tuesday. ",
    "“We condemn Russia,” Price said. ",
    "İstanbul'da Putin met Erdoğan — for talks.\n\n",
    "Iran seized a British tanker (R) in the Strait of Hormuz on Friday, two weeks ago. ",
    "He called Macron's decision “wrong”. ",
    "U.S. officials met in Geneva. ",
    "Their talks with China's Xi were cancelled; ",
    "…\t\x0b\x00 ",
    "Lavrov's and Fidan's planned meeting April 6 ",
    "𝔘nicode 🙂 ",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=12).map("".join)


@given(TEXTS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_stored_span_is_the_text_it_says(extractor: Extractor, text: str) -> None:
    extraction = extractor.extract(Document("any", text, "2022-04-06"))
    for fact in extraction.facts:
        assert list(_problems(fact, extraction.document, extraction.sentences)) == []


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_sentences_cover_all_words_in_order(text: str) -> None:
    at = 0
    for number, sentence in enumerate(split_sentences(text)):
        assert sentence.index == number and at <= sentence.start < sentence.end <= len(text)
        assert not text[at : sentence.start].strip()
        at = sentence.end
    assert not text[at:].strip()


@given(TEXTS, st.sampled_from([None, "2022-04-06", "2024-02-29"]), st.sampled_from([None, True, False]))
@settings(max_examples=150, deadline=None)
def test_dates_stay_inside_the_text_and_in_order(text: str, anchor: str | None, future: bool | None) -> None:
    at = 0
    for mention in find_dates(text, 0, len(text)):
        assert at <= mention.start < mention.end <= len(text)
        at = mention.end
        when = resolve(mention, text=text, anchor=anchor, future=future)
        if when is not None and when.start and when.end:
            assert when.start <= when.end


@pytest.mark.parametrize(
    ("text", "pieces"),
    {
        'He left. POLICE RAID HOME OF SUSPECTED SPY IN OSLO A lawyer said "no".': [
            "He left.",
            "POLICE RAID HOME OF SUSPECTED SPY IN OSLO",
            'A lawyer said "no".',
        ],
        '"It was bad." CLICK HERE TO GET THE APP "We wait," she said.': ['"It was bad."', "CLICK HERE TO GET THE APP", '"We wait," she said.'],
        "He met THE US, THE UK AND THE EU in Oslo. It went on.": ["He met THE US, THE UK AND THE EU in Oslo.", "It went on."],
        "OIL FIRMS HAVE ARGUED THAT PRICES ROSE. THE BANK AGREED.": ["OIL FIRMS HAVE ARGUED THAT PRICES ROSE.", "THE BANK AGREED."],
    }.items(),
)
def test_headlines_in_capitals_are_sentences_of_their_own(text: str, pieces: list[str]) -> None:
    assert [text[sentence.start : sentence.end] for sentence in split_sentences(text)] == pieces

"""Long texts: four times the text takes about four times the time, whomever it names."""

from __future__ import annotations

from itertools import islice, product
from time import process_time

import pytest

from facts.extract import Extractor, load_extractor
from facts.model import Document

SYLLABLES = "Ka Lo Mi Ne Ra So Ti Vu Wa Zo".split()
NAMES = [f"{first}{second}ne {third}{fourth}ski" for first, second, third, fourth in product(SYLLABLES, repeat=4)]
REPEATED = {
    "many persons and their callings": "{name}, 34, a Kenyan lawyer, condemned Chad. The lawyer met a soldier. The soldier accused Togo of raids. The rebel denied it.",
    "one group and its rebels": "The war against Isis goes on in Syria. Jets attacked rebels near the town. The rebels condemned Turkey, {name} said.",
    "a page of headlines, wrapped, with topics": "\n\nChad Condemns Overflight of Togo Zorblax #news #Chad\n\nTOGO EXPELS {name} OVER RAID\n\nChad and\nTogo met.\n",
    "parties of a common name": "{name} of the Democratic Party condemned Togo. The Congress of Chad met Kenyan envoys.",
}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return load_extractor()


@pytest.mark.timed
@pytest.mark.parametrize("what", sorted(REPEATED))
def test_time_grows_with_the_text(what: str, extractor: Extractor) -> None:
    seconds(what, 50, extractor)  # what is loaded at first use
    few = min(seconds(what, 500, extractor) for _ in range(2))
    assert seconds(what, 2000, extractor) < 8 * few


def seconds(what: str, size: int, extractor: Extractor) -> float:
    text = " ".join(REPEATED[what].format(name=name) for name in islice(NAMES, size))
    started = process_time()
    extraction = extractor.extract(Document("long", text, "2016-01-01"))
    assert extraction.facts and not extraction.bounded
    return process_time() - started

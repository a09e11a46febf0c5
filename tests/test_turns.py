"""Whose "we" and "I" a transcript's turns make, in talks made up for it."""

from __future__ import annotations

import pytest

from facts.extract import Extractor
from facts.model import Document

HEADING = "Antony J. Blinken, Secretary of State\n\nJerusalem\n\n"
CASES = {
    "MR PRICE: Good morning.\n\nQUESTION: Why?\n\nMR PRICE: Well. We condemn the attack by Hamas.": {"United States > Hamas"},
    "FOREIGN MINISTER LAPID: (Via interpreter) Good morning. We condemn the attack by Hamas.\n\nSECRETARY BLINKEN: Thanks.": {"Israel > Hamas"},
    "SECRETARY BLINKEN: Good morning.\n\nMR NOBODY: We condemn the attack by Hamas.\n\nQUESTION: We condemn the attack by Hamas.": set(),
    "SENIOR STATE DEPARTMENT OFFICIAL ONE: Good morning. We condemn the attack by Hamas.\n\nQUESTION: Why?": {"United States > Hamas"},
    "SECRETARY BLINKEN: Good morning. I condemn the attack by Hamas. I thank you all.\n\nQUESTION: Why?": {"Antony Blinken > Hamas"},
    "SECRETARY BLINKEN: I will hand the prisoner over to Ambassador Linda Thomas-Greenfield. I thank Israel.\n\nQUESTION: Why?": {"Antony Blinken > Israel"},
    "BREAKING NEWS: we condemn the attack by Hamas.": {"United States > Hamas"},  # no transcript: the byline's "we"
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_whose_turn_it_is_says_who_speaks(extractor: Extractor, text: str, expected: set[str]) -> None:
    document = Document("talk", HEADING + text, "2021-09-01")
    facts = [fact for fact in extractor.extract(document).facts if fact.kind in ("condemnation", "support", "concession")]
    found = {f"{', '.join(a.name for a in fact.agents)} > {', '.join(t.name for t in fact.targets)}" for fact in facts}
    assert found == expected


RELEASES = {
    ("https://www.state.gov/x", "The Secretary met the Sultan of Oman. The President condemned Hamas."): {"Antony Blinken", "Joe Biden"},
    ("https://www.treasury.gov/x", "The Secretary condemned Hamas."): {"Janet Yellen"},
    ("https://www.state.gov/x", "President Macron smiled. The President condemned Hamas."): {"Emmanuel Macron"},  # whom the text has called so
    ("https://example.org/x", "The Secretary condemned Hamas."): set(),
}


@pytest.mark.parametrize(("url", "text"), RELEASES)
def test_a_release_calls_its_own_by_their_titles(extractor: Extractor, url: str, text: str) -> None:
    facts = extractor.extract(Document("release", text, "2021-09-01", url=url)).facts
    assert {agent.name for fact in facts for agent in fact.agents} == RELEASES[url, text]


SOURCES = {
    ("US State Department", "We condemn Hamas. The Secretary praised Oman."): {"United States > Hamas", "Antony Blinken > Oman"},
    ("archive/European Commission", "We condemn Hamas."): {"European Commission > Hamas"},
    ("The New York Times", "We condemn Hamas."): set(),
}


@pytest.mark.parametrize(("source", "text"), SOURCES)
def test_a_body_that_a_document_is_from_is_its_we(extractor: Extractor, source: str, text: str) -> None:
    facts = extractor.extract(Document("release", text, "2021-09-01", source=source)).facts
    found = {f"{', '.join(a.name for a in fact.agents)} > {', '.join(t.name for t in fact.targets)}" for fact in facts}
    assert found == SOURCES[source, text]

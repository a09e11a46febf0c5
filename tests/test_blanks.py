"""What stands in a text and is no words of it: breaks of wrapped lines, addresses, marks of notes, odd spaces. Offsets hold in the text as it is."""

from __future__ import annotations

import textwrap

import pytest

from facts.ask.checking import _problems
from facts.extract import Extractor
from facts.model import Document
from facts.split import blanked

DAY = "2022-04-06"
REPORT = (
    "Chadian Foreign Minister Jan Kowalski met the president of Niger in Niamey on Tuesday. The United States condemned the arrest of two Kenyan envoys by "
    "Togo. Officials said that the Security Council had imposed sanctions on North Korea, and that Russia would send three hundred soldiers to Mali in May."
)
TOLD = {"meeting": "met", "condemnation": "condemned", "detention": "arrest", "sanction": "imposed", "mobilization": "send"}


def _wrapped(width: int, end: str = "\n", indent: str = "") -> str:
    return end.join(textwrap.wrap(REPORT, width, initial_indent=indent, subsequent_indent=indent))


FORMS = {
    "as it is": REPORT,
    "wrapped": _wrapped(60),
    "wrapped, narrow": _wrapped(40),
    "wrapped, by carriage returns": _wrapped(72, "\r\n"),
    "wrapped and indented": _wrapped(72, indent="    "),
    "wrapped, below a heading": f"NIAMEY TALKS\n\n{_wrapped(65)}",
    "no-break spaces": REPORT.replace(" ", "\u00a0"),
    "two blanks": REPORT.replace(" ", "  "),
    "signs without width": REPORT.replace(" ", " \u200b"),
    "notes": REPORT.replace(" in ", "[1] in ").replace(". ", ".[2] "),
    "an address": REPORT.replace(" on Tuesday.", " on Tuesday https://example.org/a?b=1."),
    "a link": REPORT.replace("the president", "[the president](https://example.org/a)"),
    "marks of a page": REPORT.replace("the president of Niger", "Niger&rsquo;s president").replace("Togo.", "Togo &mdash; a neighbour."),
    "marks of a page that lost a sign": REPORT.replace("the president of Niger", "Niger#39;s president"),
    "topics": REPORT.replace("May.", "May #Mali #news https://t.co/abc"),
}


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_a_report_tells_the_same_in_every_form(extractor: Extractor, form: str) -> None:
    text = FORMS[form]
    extraction = extractor.extract(Document("report", text, DAY))
    assert {fact.kind: fact.trigger.text for fact in extraction.facts} == TOLD
    names = {fact.kind: [[a.name for a in fact.agents], [t.name for t in fact.targets]] for fact in extraction.facts}
    assert names["condemnation"] == [["United States"], ["Togo"]] and names["sanction"] == [["UN Security Council"], ["North Korea"]]
    for fact in extraction.facts:
        assert list(_problems(fact, extraction.document, extraction.sentences)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Chad met Niger.\nTogo met Mali.\nKenya met Ghana.\nPeru met Chile.\n",  # lines that would have held the next word
        "A heading\nChad and Niger signed a treaty in the capital of Togo on Monday, officials said, after long talks.\nAnother\nline\nhere",
        "Iran     12     Yemen   \nTogo     14     Norway  \nChad     15     Somalia \nMali     16     Ukraine \n",  # a table
        "",
        "\n\n\n",
    ],
)
def test_other_lines_stay_apart(text: str) -> None:
    assert blanked(text, 0) == text


def test_nothing_moves() -> None:
    for text in FORMS.values():
        assert len(blanked(text, 0)) == len(text)

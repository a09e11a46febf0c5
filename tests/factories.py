"""An extraction made by hand in which every column of every table has a value."""

from __future__ import annotations

from facts.model import Document, Extraction, Fact, Kind, Mention, Participant, Pattern, Place, Quantity, Sentence, Speaker, When, fact_id

TEXT = "Price said Iran seized a tanker in Doha on 5 April, if true, killing 3 men, with Oman as mediator. “No,” he said."
KIND = Kind(
    "seizure",
    "seizures",
    "directed",
    "COERCE",
    "171",
    "someone takes something",
    (Pattern("seizure.seized", "seizure", "seizure.lark", "0" * 64, "COERCE", "171", mode="seize"),),
)


def mention(words: str) -> Mention:
    start = TEXT.index(words)
    return Mention(words, start, start + len(words))


def participant(role: str, name: str, affiliation: str | None, words: str) -> Participant:
    found = mention(words)
    return Participant(role, name, affiliation, words, found.start, found.end, "by hand")


def extraction(identity: str = "d1", date: str | None = "2022-04-06") -> Extraction:
    document = Document(identity, TEXT, date, "A title", "https://example.org/a", "Example News", 0, {"section": "world", "n": 3})
    agents, targets = (participant("agent", "Iran", "IRN", "Iran"),), (participant("target", "Oman", None, "Oman"),)
    others = (participant("mediator", "Oman", "OMN", "Oman"),)
    trigger, said, when, where = mention("seized"), mention("Price"), mention("5 April"), mention("Doha")
    fact = Fact(
        id=fact_id(document, "seizure", trigger, (*agents, *targets, *others)), document=identity, sentence=0, kind="seizure", status="alleged", agents=agents,
        targets=targets, others=others, trigger=trigger, start=0, end=60, pattern="seizure.seized", grammar="seizure.lark", plover="COERCE", cameo="171", mode="seize",
        speakers=(Speaker("Ned Price", "USA", "Price", said.start, said.end, "surname"),),
        date=When("2022-04-05", None, "range", when.text, when.start, when.end), day="2022-04-05", day_source="text",
        place=Place("Doha", "QAT", 25.2854, 51.531, where.text, where.start, where.end), topic=mention("a tanker"), object=mention("a tanker"),
        condition=mention("if true"), quote=mention("No"), quantities=(Quantity(3.0, "killed", "3", TEXT.index("3 men"), TEXT.index("3 men") + 1),),
        about=None, cited_outlets=("Reuters",), phase="begin",
    )  # fmt: skip
    return Extraction(document, (Sentence(0, 0, 98), Sentence(1, 99, len(TEXT))), (fact,))

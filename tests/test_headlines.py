"""Headlines: capitals that are no names', auxiliaries and "and" left out. What is read of them stands in the words that the document has."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from facts.ask.checking import _problems
from facts.extract import Extractor
from facts.model import Document, Fact
from facts.tag import as_sentences

DAY = "2021-05-03"
SMALL = frozenset("a an the of in on at to for with by from and or but as over after into up out off".split())

RECASED = {
    "Russia Slams US Over Missile Deployment in Poland": "Russia slams US over missile deployment in Poland",
    "RUSSIA SLAMS US OVER MISSILES": "Russia slams US over missiles",
    "UN CHIEF CONDEMNS ATTACK ON U.S. BASE IN IRAQ": "UN chief condemns attack on U.S. base in Iraq",
    "BIDEN CALLS OFF SUMMIT WITH KIM JONG UN": "Biden calls off summit with Kim Jong Un",
    "Secretary Blinken’s Call with Armenian Prime Minister Pashinyan": "Secretary Blinken’s call with Armenian Prime Minister Pashinyan",
    "Opposition Leader Arrested in Belarus": "Opposition leader arrested in Belarus",
    "A CAR BOMB KILLED THREE IN KENYA": "A car bomb killed three in Kenya",
    "Most Envoys Leave Nice by Monday": "Most envoys leave nice by Monday",
    "North Korea Test-Fires Missile, Seoul Says": "North Korea test-fires missile, Seoul says",
    "Prime Minister Pedro SÁNCHEZ met Vladimir PUTIN, and Jan KOWALSKI met NATO.": "Prime Minister Pedro SÁNCHEZ met Vladimir Putin, and Jan Kowalski met NATO.",
    # prose, names and short lines stay
    "Russia slammed the US over missiles.": "Russia slammed the US over missiles.",
    "Foreign Minister Sergey Lavrov met them there": "Foreign Minister Sergey Lavrov met them there",
    "Sergey Lavrov": "Sergey Lavrov",
}

READ = {
    "Biden to meet Putin in June": ["meeting planned: Joe Biden > Vladimir Putin"],
    "EXCLUSIVE: US Envoy to Visit Moscow": ["visit planned: US envoy > Russia"],
    "Biden, Putin to Meet in Geneva": ["meeting planned: Joe Biden, Vladimir Putin > "],
    "India, Pakistan Trade Fire Across Border": ["attack occurred: India > Pakistan"],
    "US, Israel strike Iran": ["attack occurred: United States, Israel > Iran"],
    "Russian Diplomat Expelled From Poland": ["sanction occurred: Poland > Russian diplomat"],
    "French journalists detained in Burkina Faso": ["detention occurred: Burkina Faso > French journalists"],
    "Chilean journalists denied visas by Peru": ["rejection occurred: Peru > Chilean journalists", "sanction occurred: Peru > Chilean journalists"],
    "Swedish Ambassador to Iraq Summoned Over Film": ["condemnation occurred: Iraq > Sweden"],
    # no headlines, or nobody who acts
    "Efforts to reach a deal with Iran failed.": [],
    "Talks to end the war in Yemen begin": [],
    "The diplomat expelled from Poland": [],
    "Jan Kowalski, killed in Syria": [],
}


def _title(sentence: str) -> str:
    words = sentence.rstrip(".").split(" ")
    return " ".join(word if at and word.lower() in SMALL else word[:1].upper() + word[1:] for at, word in enumerate(words))


FORMS: dict[str, tuple[Callable[[str], str], float]] = {
    "a capital to each word": (_title, 0.97),
    "capitals alone": (lambda sentence: sentence.rstrip(".").upper(), 0.97),
    "no articles": (lambda sentence: re.sub(r"\b(?:[Tt]he|[Aa]n?) ", "", sentence.rstrip(".")), 0.96),
}


@pytest.mark.parametrize("headline", RECASED, ids=str)
def test_capitals_are_left_to_names(extractor: Extractor, headline: str) -> None:
    assert as_sentences(headline, 0, extractor.lexicon) == RECASED[headline]


@pytest.mark.parametrize("headline", READ, ids=str)
def test_what_a_headline_leaves_out_is_understood(extractor: Extractor, headline: str) -> None:
    assert [_shown(fact) for fact in extractor.extract(Document("headline", headline, DAY)).facts] == READ[headline]


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_examples_read_as_headlines_tell_the_same(extractor: Extractor, examples: list[tuple[str, str, Fact]], form: str) -> None:
    """Nearly every example of the grammars that gives one fact gives it as a headline too; one in three is tried."""
    rewrite, share = FORMS[form]
    same = 0
    for sentence, kind, fact in examples:
        headline = extractor.extract(Document("headline", rewrite(sentence), DAY))
        same += _told(fact) in [_told(other) for other in headline.facts if other.kind == kind]
    assert len(examples) > 600 and same >= share * len(examples)


def test_facts_stand_in_the_words_of_the_headline(extractor: Extractor) -> None:
    text = "TURKEY SHOOTS DOWN RUSSIAN WARPLANE NEAR SYRIA\n\nRussia Condemns Attack, Calls It a 'Stab in the Back'\n\nPutin met Assad in Moscow on Friday."
    extraction = extractor.extract(Document("page", text, DAY))
    assert {(fact.kind, fact.trigger.text) for fact in extraction.facts} >= {("attack", "SHOOTS"), ("condemnation", "Condemns"), ("meeting", "met")}
    for fact in extraction.facts:
        assert list(_problems(fact, extraction.document, extraction.sentences)) == []


@pytest.fixture(scope="module")
def examples(extractor: Extractor) -> list[tuple[str, str, Fact]]:
    """Sentences of the grammars that give one fact of their kind."""
    found = []
    for grammar in extractor.grammars:
        for example in grammar.metadata.examples[::3]:
            plain = example.sort == "positive" and len(example.expected) == 1 and not re.search(r"[\"“?]|\. ", example.sentence)
            facts = extractor.extract(Document("example", example.sentence, DAY)).facts if plain else ()
            told = [fact for fact in facts if fact.kind == grammar.kind.name]
            found += [(example.sentence, grammar.kind.name, told[0])] if len(told) == 1 else []
    return found


def _told(fact: Fact) -> tuple[str, frozenset[str | None], frozenset[str | None]]:
    return fact.status, frozenset(a.affiliation for a in fact.agents), frozenset(t.affiliation for t in fact.targets)


def _shown(fact: Fact) -> str:
    return f"{fact.kind} {fact.status}: {', '.join(a.name for a in fact.agents)} > {', '.join(t.name for t in fact.targets)}"

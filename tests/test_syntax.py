"""Phrases and clauses of sentences made up for them: what is a verb, where a noun phrase begins and ends, whose act a verb tells."""

from __future__ import annotations

import pytest

from facts.extract import Extractor
from facts.match.reading import Sentence as Parsed
from facts.phrase import Phrase
from facts.split import split_sentences

# A sentence as it should be read: [noun phrase], <verb group>; names and dates in it are the lexicon's.
PHRASES = [
    # a participle or an -ing form in front of its noun describes it
    "[France] <condemned> [the attack] despite [increased international sanctions] .",
    "[Police] <protected> by [armed American soldiers] <raided> [the base] .",
    "[Troops] <faced> [increasing threats] in [neighboring Syria , Iran and Iraq] .",
    "[There] <are> [growing calls] for [peace] .",
    "[The premeditated , unprovoked and unjustified attack] on [Ukraine] <angered> [Poland] .",
    # adjectives that "and" joins, words that are adjectives in some places only
    "[They] <want> [a just and lasting peace] .",
    "[The envoys] <discussed> [political and economic reforms] .",
    "[The minister] <praised> [his past work] .",
    "[Each side] <accused> [the other] of <breaking> [the truce] .",
    # verbs that look like nouns, and nouns that look like verbs
    "[A car bombing] near [the city of Peshawar] <kills> [at least 12 people] and <wounds> [30 others] .",
    "[The revelation] <comes> on [the day] [the inquest] <opens> .",
    "[Gunmen] <kill> [six nurses] in [Pakistan] .",
    "[Troops] <shoot> dead [two settlers] .",
    "[The ministry] <criticised> [Iran] , <warning> that [the deal] <would fail> .",
    # auxiliaries and what stands among them
    "[Turkey] <does not have> [plans] <to leave> [NATO] .",
    "[Russia and China] <have both vetoed> [the resolution] .",
    "[Kenya and Uganda] each <condemned> [the coup] .",
    "[The United States] <will neither recognize> nor <support> [the junta] .",
]


def parsed(text: str, extractor: Extractor) -> Parsed:
    (sentence,) = split_sentences(text, 0)
    found = extractor.parse(text, sentence, extractor.tagger.scan(text))
    assert found is not None
    return found


def bracketed(phrase: Phrase, words: list[str]) -> str:
    inside = " ".join(words[phrase.first : phrase.end])
    return f"[{inside}]" if phrase.type == "NP" else f"<{inside}>" if phrase.type == "VG" else inside


@pytest.mark.parametrize("wanted", PHRASES, ids=[wanted[:50] for wanted in PHRASES])
def test_phrases(wanted: str, extractor: Extractor) -> None:
    text = wanted
    for mark in "[]<>":
        text = text.replace(mark, "")
    found = parsed(text.replace(" ,", ",").replace(" .", "."), extractor)
    assert " ".join(bracketed(phrase, found.units.words) for phrase in found.phrases) == wanted

"""Statements and communiqués of one or many: who their "we" and "I" are, and lists as long as theirs. A case is text, then `kind: agents > targets`."""

from __future__ import annotations

import pytest

from facts.extract import Extractor
from facts.model import Document, Participant

DATE = "2022-04-06"

CASES: dict[str, list[str]] = {
    # who a heading says it is by
    "Joint Statement by the Governments of Kenya and Chad\n\nWe condemn Iran.": ["condemnation: Kenya KEN, Chad TCD > Iran IRN"],
    "Joint statement of Kenya, Chad, and the African Union\n\nWe condemn Iran.": ["condemnation: Kenya KEN, Chad TCD, African Union AU > Iran IRN"],
    "Joint Statement from the Foreign Ministers of France and Germany on Iran\n\nWe condemn Iran.": [
        "condemnation: Jean-Yves Le Drian FRA, Annalena Baerbock DEU > Iran IRN"
    ],
    "Statement by Foreign Minister Annalena Baerbock on Iran\n\nI condemn Iran. We urge Iran to stop.": [
        "condemnation: Annalena Baerbock DEU > Iran IRN",
        "appeal: Germany DEU > Iran IRN",
    ],
    "Remarks by President Macron in Paris\n\nThank you. We condemn Iran.": ["condemnation: France FRA > Iran IRN"],
    "Letter from Kyiv\n\nWe condemn Iran.": [],
    # an office by another country's name for it; heads of state; officers who share the states of whoever is named beside them
    "The foreign ministers of Germany and the United States condemned Iran.": ["condemnation: Annalena Baerbock DEU, Antony Blinken USA > Iran IRN"],
    "The heads of state and government of France, Germany and Turkey condemned Iran.": [
        "condemnation: Emmanuel Macron FRA, Olaf Scholz DEU, Recep Tayyip Erdogan TUR > Iran IRN"
    ],
    "The ministers and representatives of Kenya, Chad, Togo, and representatives of the African Union, condemned Iran.": [
        "condemnation: Kenya KEN, Chad TCD, Togo TGO, representatives of the African Union AU > Iran IRN"
    ],
}


STATES = "Kenya, Chad, Togo, Mali, Niger, Benin, Ghana, Gabon, Egypt, Oman, Cuba, Peru, Chile, Brazil, Japan, Nepal, Qatar, Italy, Malta, and Spain"


def sides(participants: tuple[Participant, ...]) -> str:
    return ", ".join(f"{who.name} {who.affiliation or '?'}" for who in participants)


@pytest.mark.parametrize("text", CASES)
def test_statements_are_whose_they_say(extractor: Extractor, text: str) -> None:
    facts = extractor.extract(Document("d", text, DATE)).facts
    assert sorted(f"{fact.kind}: {sides(fact.agents)} > {sides(fact.targets)}" for fact in facts) == sorted(CASES[text])


def test_a_list_as_long_as_that_of_a_communique_is_whole(extractor: Extractor) -> None:
    text = f"We, the governments of {STATES}, condemn Iran. We urge Iran to stop."
    facts = extractor.extract(Document("d", text, DATE)).facts
    assert [fact.kind for fact in facts] == ["condemnation", "appeal"]
    assert [len(fact.agents) for fact in facts] == [20, 20]

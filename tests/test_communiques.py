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
    # titles as ministries write them
    "Member of the Political Bureau of the CPC Central Committee and Foreign Minister Wang Yi condemned Iran.": ["condemnation: Wang Yi CHN > Iran IRN"],
    "Deputy Chairman of the Security Council of the Russian Federation Dmitry Medvedev condemned Iran.": ["condemnation: Dmitry Medvedev RUS > Iran IRN"],
    "Chairman of the State Duma Committee on International Affairs Leonid Slutsky condemned Iran.": ["condemnation: Leonid Slutsky RUS > Iran IRN"],
    "President of Russia Vladimir Putin and President of Turkey Recep Tayyip Erdogan condemned Iran.": [
        "condemnation: Vladimir Putin RUS, Recep Tayyip Erdogan TUR > Iran IRN"
    ],
    "HR/VP Borrell and FM Kuleba condemned Iran.": ["condemnation: Josep Borrell EU, Dmytro Kuleba UKR > Iran IRN"],
    "The Custodian of the Two Holy Mosques King Salman bin Abdulaziz Al Saud condemned Iran.": ["condemnation: Salman bin Abdulaziz SAU > Iran IRN"],
    "President Joseph R. Biden, Jr., condemned Iran.": ["condemnation: Joe Biden USA > Iran IRN"],
    "The Secretary-General condemned Iran.": ["condemnation: António Guterres UN > Iran IRN"],
    "NATO is an alliance. The Secretary-General condemned Iran.": ["condemnation: Jens Stoltenberg NATO > Iran IRN"],
    # ministries with several portfolios, sides
    "The Jordanian Ministry of Foreign Affairs and Expatriates condemned Iran.": ["condemnation: Jordanian Ministry of Foreign Affairs JOR > Iran IRN"],
    "The Ministry of Foreign Affairs and Expatriates of Jordan condemned Iran.": ["condemnation: Jordanian Ministry of Foreign Affairs JOR > Iran IRN"],
    "The EU side condemned Iran.": ["condemnation: European Union EU > Iran IRN"],
    "King Salman made a phone call to Vladimir Putin.": ["call: Salman bin Abdulaziz SAU > Vladimir Putin RUS"],
    "President Vladimir Putin received President Xi Jinping. The two heads of state condemned Iran.": [
        "meeting: Vladimir Putin RUS > Xi Jinping CHN",
        "condemnation: Vladimir Putin RUS, Xi Jinping CHN > Iran IRN",
    ],
    "The Holy Father condemned Iran.": ["condemnation: Pope Francis VAT > Iran IRN"],
    "The ECOWAS Authority of Heads of State and Government praised Kenya. The Authority condemned Iran.": [
        "support: ECOWAS Authority of Heads of State and Government ECOWAS > Kenya KEN",
        "condemnation: ECOWAS Authority of Heads of State and Government ECOWAS > Iran IRN",
    ],
    "Kenya's ambassador presented a copy of his credentials to Emmanuel Macron.": ["meeting: ambassador KEN > Emmanuel Macron FRA"],
    "Kenya suspended all commercial transactions with Iran.": ["sanction: Kenya KEN > Iran IRN"],
    # what is said at last by somebody, whose it is in front of a passive, whom nobody wants
    "Joe Biden plans to travel to Kenya to meet William Ruto, U.S. officials said.": [
        "meeting: Joe Biden USA > William Ruto KEN",
        "visit: Joe Biden USA > Kenya KEN",
    ],
    "The ambassador of Chad was summoned by Kenya.": ["condemnation: Kenya KEN > Chad TCD"],
    "Diplomats from Chad were expelled by Kenya.": ["sanction: Kenya KEN > Chad TCD"],
    "Aid to Chad was suspended.": ["sanction:  > Chad TCD"],
    "Kenya declared the ambassadors of Chad and Mali persona non grata.": ["sanction: Kenya KEN > Chad TCD, Mali MLI"],
    "Three employees of the Embassy of the Russian Federation in Sofia were declared personae non gratae.": ["sanction:  > Russian Embassy RUS"],
    "At the request of the President of the Republic, Kenya praised Chad.": ["support: Kenya KEN > Chad TCD"],
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

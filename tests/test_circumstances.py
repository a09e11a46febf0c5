"""When and where: which date and which place belong to which event of a sentence made up for it. A case is text, then `kind: first day..last day place`."""

from __future__ import annotations

import pytest

from facts.extract import Extractor
from facts.model import Document

DATE = "2022-04-06"  # a Wednesday

CASES: dict[str, dict[str, str | None]] = {
    # in front, behind, between subject and verb
    "In Vienna on Monday, Sergei Lavrov met Wang Yi.": {"meeting": "2022-04-04..2022-04-04 Vienna"},
    "Sergei Lavrov on Monday met Wang Yi in Vienna.": {"meeting": "2022-04-04..2022-04-04 Vienna"},
    "Protesters rallied against Emmanuel Macron on Monday.": {"protest": "2022-04-04..2022-04-04 -"},
    # the date of a relative clause is that clause's
    "Emmanuel Macron, who met Wang Yi on Monday, condemned Iran.": {"meeting": "2022-04-04..2022-04-04 -", "condemnation": "- -"},
    "Sergei Lavrov met Wang Yi, following a summit between Emmanuel Macron and Olaf Scholz in Rome last week.": {
        "meeting": "- -",
        "meeting 2": "2022-03-28..2022-04-03 Rome",
    },
    # whom a visit is paid to is not where; the town where it is
    "Emmanuel Macron flew to Chad on Monday.": {"visit": "2022-04-04..2022-04-04 -"},
    "Emmanuel Macron visited Olaf Scholz in Germany on Monday.": {"visit": "2022-04-04..2022-04-04 Germany"},
    # what it was done for stands in front of its day; what goes along with another event; a second purpose
    "Emmanuel Macron met Olaf Scholz to discuss trade on Monday in Rome.": {"meeting": "2022-04-04..2022-04-04 Rome"},
    "American troops have fought to liberate the Islamic State stronghold since June 2021.": {"attack": "2021-06-01..None -"},
    "Fighting went on in Chad on Monday, with Malian troops attacking Niger.": {"attack": "2022-04-04..2022-04-04 Niger"},
    "Emmanuel Macron met Olaf Scholz last week in Rome as Chad bombed Niger.": {
        "meeting": "2022-03-28..2022-04-03 Rome",
        "attack": "2022-03-28..2022-04-03 Niger",
    },
    "Militants continued to emerge from tunnels on Monday, surrendering to Chad.": {"withdrawal": "2022-04-04..2022-04-04 Chad"},
    "Emmanuel Macron flew to Rome to thank Italy and to meet Olaf Scholz.": {"meeting": "- Rome"},
    # the day of a noun that the pattern has read, of one behind "in", of none that only is talked about
    "Chad carried out Monday's attack on Niger.": {"attack": "2022-04-04..2022-04-04 Niger"},
    "Chad denied involvement in March's attack on Niger.": {"attack": "2022-03-01..2022-03-31 Niger", "rejection": "- -"},
    "Three Malian soldiers were killed in Monday's attack on Niger.": {"attack": "2022-04-04..2022-04-04 Niger"},
    "Olaf Scholz criticised Chad in Monday's speech.": {"condemnation": "2022-04-04..2022-04-04 -"},
    "Olaf Scholz condemned the killing of a French diplomat in Monday's raid.": {"condemnation": "- -"},
    "Iran welcomed the January 6 U.S.-Japan agreement.": {"support": "- -", "agreement": "2022-01-06..2022-01-06 -"},
    # the day of a dateline is the report's
    "NAIROBI, April 5 (Xinhua) -- Kenya condemned Chad.": {"condemnation": "- -"},
    "New Delhi, Apr 5 (PTI) India condemned Chad.": {"condemnation": "- -"},
    "Kigali, 5 April (Reuters): Rwanda condemned Chad on Monday.": {"condemnation": "2022-04-04..2022-04-04 -"},
    "5 April 2022 – The African Union condemned Chad.": {"condemnation": "- -"},
    # what breaks out or leaves some dead tells when; what is fixed for a day; the same day is none after the report, but for what is to come
    "Clashes between Kenya and Chad flared up near Mopti on April 1.": {"attack": "2022-04-01..2022-04-01 Mopti"},
    "Clashes between Kenya and Chad left ten people dead on Monday.": {"attack": "2022-04-04..2022-04-04 -"},
    "A trip to Nairobi by Emmanuel Macron, originally fixed for May 3, has been put off.": {"visit": "2022-05-03..2022-05-03 Nairobi"},
    "Olaf Scholz will visit Chad before the end of the year. On the same day, he met Mark Rutte.": {"meeting": "- -"},
    "Olaf Scholz will meet Mark Rutte on Friday. He will travel to Rome the same day.": {"visit": "2022-04-08..2022-04-08 Rome"},
    "Olaf Scholz met Mark Rutte on Monday and is expected to travel to Rome the next day.": {"visit": "2022-04-05..2022-04-05 Rome"},
    "Olaf Scholz on Monday took the unusual step of barring Chadian officials from France.": {"sanction": "2022-04-04..2022-04-04 -"},
    # ends that stay open, "not until", a season, a day that has become a name
    "Chad attacked Niger after 1979.": {"attack": "1980-01-01..None Niger"},
    "Chad attacked Niger before 2014.": {"attack": "None..2013-12-31 Niger"},
    "Chad promised Niger no talks before 2024.": {"pledge": "- -", "rejection": None},
    "It was not until Monday that Chad attacked Niger.": {"attack": "2022-04-04..2022-04-04 Niger"},
    "Chad attacked Niger over the summer.": {"attack": "2021-06-01..2021-08-31 Niger"},
    "Chad attacked Niger in the summer offensive.": {"attack": "- Niger"},
    "France condemned the Sept. 11 attacks on New York.": {"attack": "2001-09-11..2001-09-11 New York"},
    "Chad attacked Niger in the late 1980s.": {"attack": "1987-01-01..1989-12-31 Niger"},
    # gatherings and buildings that are called by a town, what is said in a speech there, to reporters there
    "Emmanuel Macron met Olaf Scholz on the sidelines of the Munich conference.": {"meeting": "- Munich"},
    "Emmanuel Macron met Olaf Scholz at a Munich hotel.": {"meeting": "- Munich"},
    "Emmanuel Macron criticised Iran in a speech in Rome on Monday.": {"condemnation": "2022-04-04..2022-04-04 Rome"},
    "Emmanuel Macron announced in a speech in Rome that Chad had left Niger.": {"withdrawal": "- Niger"},
    '"We condemn Iran," Emmanuel Macron told reporters in Rome on Monday.': {"condemnation": "2022-04-04..2022-04-04 Rome"},
    "Emmanuel Macron is in Rome for talks with Olaf Scholz.": {"meeting": "- Rome"},
    "The Taliban are a party in Rome and are backed in their war against Islamic State by Mali.": {"attack": "- -"},
    "Iran fired a missile toward Oman on Monday.": {"mobilization": "2022-04-04..2022-04-04 -"},
    "Leaders met in Niamey for a summit where on Monday Chad and Mali signed an agreement.": {"agreement": "2022-04-04..2022-04-04 Niamey"},
    # behind what dashes set apart, over waters, of troops that are withdrawn, what a relative clause tells of an event; a flag is no place
    "Turkey launched its offensive – codenamed Anvil – on Sunday.": {"attack": "2022-04-03..2022-04-03 -"},
    "Russia sent a jet into NATO airspace over the Baltic Sea.": {"mobilization": "- Baltic Sea"},
    "The US withdrew 200 troops based in eastern Niger.": {"withdrawal": "- Niger"},
    "Thousands of people attended a protest against Iran, which took place in Rome on Monday.": {"protest": "2022-04-04..2022-04-04 Rome"},
    "South Korea seized the Panama-flagged tanker.": {"seizure": "- -"},
    # days of what is only remarked on or lies ahead; an event of another sort
    "Olaf Scholz criticised Chad for its remarks about Mali at Monday's summit.": {"condemnation": "- -"},
    "Olaf Scholz signed a treaty with Chad, ahead of its expiry next week.": {"agreement": "- -"},
    "Chad attacked Niger. The novichok attack in Rome took place on Monday.": {"attack": "- Niger"},
    # when it was for which somebody is praised; a day behind a rough time; a ship is held by nobody's plan
    "France commended Chad on its election in December.": {"support": "- -"},
    "France commended the signing of a treaty in December.": {"support": "- -"},
    "France condemned Chad in December.": {"condemnation": "2021-12-01..2021-12-31 -"},
    "Olaf Scholz asked France for help in December.": {"appeal": "2021-12-01..2021-12-31 -"},
    "Chad attacked Niger almost a year ago, on May 11, 2021.": {"attack": "2021-05-11..2021-05-11 Niger"},
    "Olaf Scholz condemned the seizure of a French ship, which has been held off the coast of Somalia since June.": {"condemnation": "- -"},
    # what a later sentence tells of the same event, which it only calls by its noun
    "Emmanuel Macron met Olaf Scholz. The meeting took place in Rome on Monday.": {"meeting": "2022-04-04..2022-04-04 Rome"},
    "Emmanuel Macron will meet Olaf Scholz. The talks, held in Rome on Friday, will be short.": {"meeting": "2022-04-08..2022-04-08 Rome"},
    "Chad attacked Niger. The attack on Monday near Diffa was short.": {"attack": "2022-04-04..2022-04-04 Diffa"},
    "Chad attacked Niger. The Malian attack took place on Monday.": {"attack": "- Niger"},
    "Emmanuel Macron met Olaf Scholz. The meeting comes days after a quarrel on Monday.": {"meeting": "- -"},
    # nouns: the date in front, the verb that says when it takes place, what a participle says
    "Talks between Russia and China resumed on Monday in Geneva.": {"meeting": "2022-04-04..2022-04-04 Geneva"},
    "France condemned Tuesday's Russian missile attack on Ukraine.": {"condemnation": "- -", "attack": "2022-04-05..2022-04-05 Ukraine"},
    "A treaty signed by Russia and China in 1998 bans it.": {"agreement": "1998-01-01..1998-12-31 -"},
    # shared: purpose, second verb, -ing form, "where"
    "Emmanuel Macron flew to Oslo on Monday to meet Olaf Scholz.": {"visit": "2022-04-04..2022-04-04 Oslo", "meeting": "2022-04-04..2022-04-04 Oslo"},
    "Emmanuel Macron will travel to Oslo, where he will meet Olaf Scholz.": {"visit": "- Oslo", "meeting": "- Oslo"},
    "Speaking in Rome on Monday, Emmanuel Macron urged Iran to stop.": {"appeal": "2022-04-04..2022-04-04 Rome"},
    # counted from another event, forth and back
    "Israel attacked Syria on Sunday, two days after Iran bombed Iraq.": {
        "attack": "2022-04-03..2022-04-03 Syria",
        "attack 2": "2022-04-01..2022-04-01 Iraq",
    },
    "Emmanuel Macron met Olaf Scholz hours after Iran bombed Iraq on Monday.": {
        "meeting": "2022-04-04..2022-04-04 -",
        "attack": "2022-04-04..2022-04-04 Iraq",
    },
    # the country of what is talked about, and the town where that is done
    "Wang Yi and Sergei Lavrov discussed the war in Syria.": {"meeting": "- -"},
    "Wang Yi and Sergei Lavrov discussed the war in Syria in Oslo.": {"meeting": "- Oslo"},
    # parts of the day that the text is of or has named; meals; the day whose paper it is; who is the first to do it; a second verb behind "two days after"
    "Emmanuel Macron telephoned Olaf Scholz later in the day.": {"call": "2022-04-06..2022-04-06 -"},
    "On Monday Chad attacked Mali. In the evening, Emmanuel Macron telephoned Olaf Scholz.": {
        "attack": "2022-04-04..2022-04-04 Mali",
        "call": "2022-04-04..2022-04-04 -",
    },
    "Emmanuel Macron will telephone Olaf Scholz in the morning.": {"call": "- -"},
    "Emmanuel Macron met Olaf Scholz over lunch in Berlin on Monday.": {"meeting": "2022-04-04..2022-04-04 Berlin"},
    "In Monday's declaration, Emmanuel Macron and Olaf Scholz condemned Iran.": {"condemnation": "2022-04-04..2022-04-04 -"},
    "Emmanuel Macron on Monday became the first president to visit Chad since the war.": {"visit": "2022-04-04..2022-04-04 -"},
    "Kenya left on Monday, two days after Malian troops took a town and attacked Chad.": {"attack": "2022-04-02..2022-04-02 Chad"},
    # "there" and "here": the town that was named last, that of the dateline; a town in front of "where"
    "Emmanuel Macron flew to Geneva. There he met Olaf Scholz.": {"meeting": "- Geneva"},
    "Emmanuel Macron flew to Geneva. He denied that there was a quarrel.": {"rejection": "- -"},
    "GENEVA (AFP) - Emmanuel Macron met Olaf Scholz here on Monday.": {"meeting": "2022-04-04..2022-04-04 Geneva"},
    "In Geneva, where he was on holiday, Emmanuel Macron met Olaf Scholz.": {"meeting": "- Geneva"},
    # what was called off was still to come
    "Wang Yi postponed a visit to Seoul that had been due to start on Friday.": {
        "visit": "2022-04-08..2022-04-08 Seoul",
        "rejection": "2022-04-08..2022-04-08 Seoul",
    },
    "China called off a strike over prices that had been set for Friday.": {"protest": "2022-04-08..2022-04-08 -"},
    "Emmanuel Macron declared a ceasefire in Mali to begin on Friday.": {"withdrawal": "2022-04-08..2022-04-08 Mali"},
    # what is announced is announced on that day; talks in the present tense are still to come
    "On Sunday the United States also announced a withdrawal from Syria.": {"withdrawal": "2022-04-03..2022-04-03 Syria"},
    "Wang Yi is expected in Oslo on Friday.": {"visit": "2022-04-08..2022-04-08 Oslo"},
    "Sergei Lavrov meets Wang Yi on Friday.": {"meeting": "2022-04-08..2022-04-08 -"},
    "Sergei Lavrov leaves for Oslo later this week.": {"visit": "2022-04-06..2022-04-10 Oslo"},
    "Sergei Lavrov travels to Oslo on April 9.": {"visit": "2022-04-09..2022-04-09 Oslo"},
    "Wang Yi and Sergei Lavrov hold their first talks in four years.": {"meeting": "- -"},
    "Wang Yi announced a visit to Oslo beginning on Friday.": {"visit": "2022-04-08..2022-04-08 Oslo"},
    "Sergei Lavrov meets Wang Yi on Wednesday.": {"meeting": "2022-04-06..2022-04-06 -"},
    # whoever tells what he did himself, a paper, a verb that the pattern has read, "when", "the next day", "this comes"
    "On Monday, the Israeli army said it had attacked Syria.": {"attack": "2022-04-04..2022-04-04 Syria"},
    "On Monday, the Israeli army said Iran had attacked Syria.": {"attack": "- Syria"},
    "The UN resolution, which was adopted on Saturday, called on Iran to stop.": {"appeal": "2022-04-02..2022-04-02 -"},
    "The plan was agreed on Monday by Emmanuel Macron and Wang Yi.": {"agreement": "2022-04-04..2022-04-04 -"},
    "The feud began in January when Ethiopia signed a deal with Sudan.": {"agreement": "2022-01-01..2022-01-31 -"},
    "Emmanuel Macron left on Monday. The next day, Wang Yi condemned Iran.": {"condemnation": "2022-04-05..2022-04-05 -"},
    "The changes come five months after Israel attacked Syria.": {"attack": "2021-11-01..2021-11-30 Syria"},
    "Israel attacked Syria in the past 24 hours.": {"attack": "2022-04-05..2022-04-06 Syria"},
    "Israel has attacked Syria over the last two weeks.": {"attack": "2022-03-23..2022-04-06 Syria"},
    "The siege ended last Sunday as Turkish rebels took control of Afrin.": {"seizure": "2022-04-03..2022-04-03 Afrin"},
    "Sergei Lavrov travelled to Syria in 2014 and is now detained by Turkey.": {"visit": "2014-01-01..2014-12-31 -", "detention": "- Syria"},
    # an act that is done by saying it, for oneself or one's own side
    '"We condemn Iran," Emmanuel Macron said on Monday.': {"condemnation": "2022-04-04..2022-04-04 -"},
    "France condemned Iran, Emmanuel Macron said on Monday.": {"condemnation": "2022-04-04..2022-04-04 -"},
    "France had condemned Iran, Emmanuel Macron said on Monday.": {"condemnation": "- -"},
    "China condemned Iran, Emmanuel Macron said on Monday.": {"condemnation": "- -"},
    "In June 2020 Israel attacked Iran. That month, Iraq bombed Syria.": {
        "attack": "2020-06-01..2020-06-30 Iran",
        "attack 2": "2020-06-01..2020-06-30 Syria",
    },
    "In a statement issued on Monday, France condemned Iran.": {"condemnation": "2022-04-04..2022-04-04 -"},
    "In an interview with CNN aired on Monday, Emmanuel Macron condemned Iran.": {"condemnation": "2022-04-04..2022-04-04 -"},
    # no town is called like a month; clefts; the year of what it was part of; what two joined verbs share; a day that names a launch
    "Sergei Lavrov met Wang Yi in March.": {"meeting": "2022-03-01..2022-03-31 -"},
    "It was on March 14, 1978, that Israel invaded Lebanon.": {"attack": "1978-03-14..1978-03-14 Lebanon"},
    "Idi Amin seized power in a bloodless 1971 coup.": {"seizure": "1971-01-01..1971-12-31 -"},
    "Israel bombed Damascus and killed two Iranians on Monday.": {"attack": "2022-04-04..2022-04-04 Damascus"},
    "France condemned North Korea's March 24 ICBM launch.": {"condemnation": "- -"},
    "Wang Yi is due to visit Oslo on Friday.": {"visit": "2022-04-08..2022-04-08 Oslo"},
    # days in front of a noun, parts of a day that say "before", what nothing in the text is later than
    "The March 24 meeting of Sergei Lavrov and Wang Yi failed.": {"meeting": "2022-03-24..2022-03-24 -"},
    "At a Friday meeting with Wang Yi, Sergei Lavrov condemned Iran.": {"meeting": "2022-04-01..2022-04-01 -", "condemnation": "2022-04-01..2022-04-01 -"},
    "The Monday attack by Israel on Syria failed.": {"attack": "2022-04-04..2022-04-04 Syria"},
    "Israel bombed Damascus before dawn on Monday.": {"attack": "2022-04-04..2022-04-04 Damascus"},
    "Three days later, Sergei Lavrov met Wang Yi.": {"meeting": "- -"},
    # a town in front of the noun, where a verb's own verb leads, nobody's name behind "on"
    "The Vienna talks between Iran and Russia resumed on Monday.": {"meeting": "2022-04-04..2022-04-04 Vienna"},
    "Belarus forced a Greek jet to land in Minsk on Monday.": {"seizure": "- Minsk"},
    "Gunmen killed two Turkish soldiers in the capital, Kabul.": {"attack": "- Kabul"},
    "Wang Yi visited Oslo, where he met Emmanuel Macron.": {"visit": "- Oslo", "meeting": "- Oslo"},
    "Clashes between Armenian and Azerbaijani troops in Nagorno-Karabakh went on.": {"attack": "- Nagorno-Karabakh"},
    "North Korea fired a missile over Japan early on Monday.": {"mobilization": "2022-04-04..2022-04-04 -"},
    "Israel killed ten Palestinian men in Gaza in the past day.": {"attack": "2022-04-05..2022-04-06 Gaza"},
    # whoever addresses somebody somewhere does so there; occasions have a place
    "Emmanuel Macron, addressing parliament in Oslo on Monday, condemned Iran.": {"condemnation": "2022-04-04..2022-04-04 Oslo"},
    "Emmanuel Macron met Wang Yi on the sidelines of a summit in Oslo.": {"meeting": "- Oslo"},
    "On a visit to Oslo, Emmanuel Macron condemned Iran.": {"condemnation": "- Oslo", "visit": "- Oslo"},
    # clashes are reported on the day, votes are taken in a place
    "Late on Monday, residents reported clashes between the Houthis and Saudi troops.": {"attack": "2022-04-04..2022-04-04 -"},
    "In Strasbourg, the European Parliament voted on Monday to condemn Russia.": {"condemnation": "2022-04-04..2022-04-04 Strasbourg"},
    # a place that the gazetteer lacks, in the country told beside it
    "Turkish jets bombed a convoy in the Syrian town of Foobarin.": {"attack": "- Foobarin"},
    "Turkish jets bombed a convoy in the village of Foobarin, Syria.": {"attack": "- Foobarin"},
    "Turkish jets bombed a convoy in the village of Foobarin in northern Syria.": {"attack": "- Foobarin"},
    "Turkish jets bombed a convoy in the village of Foobarin, Syria said.": {"attack": "- -"},
    # described: a country's capital, the town named last, a site of a town, north of it, parts of a region
    "Syrian rebels shelled the Lebanese capital.": {"attack": "- Beirut"},
    "Emmanuel Macron arrived in Lyon. He met Wang Yi in the city.": {"visit": "- Lyon", "meeting": "- Lyon"},
    "Syrian rebels seized Homs's airport.": {"seizure": "- Homs"},
    "Syrian rebels attacked Iranian troops north of Damascus.": {"attack": "- Damascus"},
    "Emmanuel Macron met Wang Yi today in Washington, D.C.": {"meeting": "2022-04-06..2022-04-06 Washington, D.C."},
    "Israel destroyed an Iranian ship in the Gulf.": {"attack": "- Persian Gulf"},
    # coasts, straits, mountains, around a town, out of it; where something agreed on is
    "Houthi rebels attacked a Greek ship off the coast of Yemen.": {"attack": "- Yemen"},
    "US warships sailed through the Taiwan Strait.": {"mobilization": "- Taiwan Strait"},
    "Rebels killed two French soldiers in the mountains of northern Chad.": {"attack": "- Chad"},
    "Rebels killed two French soldiers in and around Timbuktu.": {"attack": "- Timbuktu"},
    "Ethiopian troops pulled out of Mekelle.": {"withdrawal": "- Mekelle"},
    "Vladimir Putin and Ebrahim Raisi, meeting in Sochi, agreed to a truce in Idlib.": {"agreement": "- Sochi", "meeting": "- Sochi"},
    "Mike Pompeo visited the Israeli-occupied Golan Heights.": {"visit": "- Golan Heights"},
    # places: struck, left, unknown to the gazetteer, of somebody's; sanctions on a country are not there
    "Israeli jets bombed central Beirut.": {"attack": "- Beirut"},
    "Russian forces will withdraw from southern Lebanon.": {"withdrawal": "- southern Lebanon"},
    "Two civilians were killed in Qarnopol by Russian shelling.": {"attack": "- Qarnopol"},
    "Hundreds of veterans rallied outside the defence ministry in Seoul against Kim Jong Un.": {"protest": "- Seoul"},
    "France condemned the attack on a hospital in Afrin by Syria.": {"condemnation": "- -", "attack": "- Afrin"},
    "The United States lifted sanctions on Iran.": {"concession": "- -"},
    "It was Sergei Lavrov's second visit to Tehran this year.": {"visit": "- Tehran"},
}


def test_a_town_is_in_the_state_behind_its_comma(extractor: Extractor) -> None:
    (visit,) = extractor.extract(Document(id="d", text="Wang Yi visited Cambridge, Massachusetts.", date=DATE)).facts
    assert visit.place is not None and (visit.place.name, visit.place.country) == ("Cambridge", "USA")
    assert [target.name for target in visit.targets] == ["United States"]


@pytest.mark.parametrize("text", CASES, ids=[text[:50] for text in CASES])
def test_when_and_where(text: str, extractor: Extractor) -> None:
    found: dict[str, str] = {}
    for fact in extractor.extract(Document(id="d", text=text, date=DATE)).facts:
        when = f"{fact.date.start}..{fact.date.end}" if fact.date is not None else "-"
        name = fact.kind if fact.kind not in found else f"{fact.kind} 2"
        found[name] = f"{when} {fact.place.name if fact.place is not None else '-'}"
    assert {kind: found.get(kind) for kind in CASES[text]} == CASES[text]


CONDITIONS = {
    "Russia will withdraw its troops from Syria if Turkey stops the attacks.": "if Turkey stops the attacks",
    "If Iran attacks Israel, the United States will impose sanctions on Iran.": "If Iran attacks Israel",
    "Iran threatened to attack Israel unless it withdraws from Gaza.": "unless it withdraws from Gaza",
    "Emmanuel Macron was asked if Iran had attacked Israel.": None,
    "It is unclear if Iran attacked Israel.": None,
}


@pytest.mark.parametrize("text", CONDITIONS, ids=[text[:50] for text in CONDITIONS])
def test_conditions(text: str, extractor: Extractor) -> None:
    facts = extractor.extract(Document(id="d", text=text, date=DATE)).facts
    found = {fact.condition.text for fact in facts if fact.condition is not None}
    assert found == ({CONDITIONS[text]} if CONDITIONS[text] is not None else set())
    assert all(text[fact.condition.start : fact.condition.end] == fact.condition.text for fact in facts if fact.condition is not None)


QUANTITIES = {
    "Police arrested 40 protesters in Paris.": [(40, "detained")],
    "Iran seized three tankers from Greece.": [(3, "ships")],
    "Israeli troops killed two Syrian soldiers.": [(2, "killed")],
}


@pytest.mark.parametrize("text", QUANTITIES, ids=list(QUANTITIES))
def test_quantities(text: str, extractor: Extractor) -> None:
    facts = extractor.extract(Document(id="d", text=text, date=DATE)).facts
    assert [(quantity.value, quantity.unit) for fact in facts for quantity in fact.quantities] == QUANTITIES[text]

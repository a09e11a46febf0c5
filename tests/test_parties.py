"""Who is a party and who is only named beside: acts that are promised or refused, other clauses, lists, long titles. A case is text, then what is told of KINDS."""

from __future__ import annotations

import pytest

from facts.extract import Extractor
from facts.model import Document, Participant

DATE = "2022-04-06"

CASES = {
    # some who are killed by whoever acts nearer than the subject; only counted beside whom the same blow strikes
    "Kenya closed its border after Chadian troops shelled a town, killing two farmers.": [],
    "A Kenyan soldier killed four Chadians and wounded another eight.": ["attack: Kenyan soldier KEN > Chadians TCD"],
    "Boko Haram attacked a Chadian convoy near Abuja, killing two.": ["attack: Boko Haram Boko Haram > Chadian convoy TCD"],
    # whom a promised or refused act would do good, not whom it would harm
    "Chad is committed to defeating Boko Haram.": ["pledge: Chad TCD > "],
    "Chad vowed to launch an operation against Boko Haram in Niger.": ["pledge: Chad TCD > "],
    "Kenya refused to pressure Chad.": ["rejection: Kenya KEN > "],
    "Kenya refused to back the invasion of Chad.": ["rejection: Kenya KEN > "],
    "Kenya refused to put pressure on Chad.": ["rejection: Kenya KEN > "],
    "Kenya refused to end its support for Boko Haram.": ["rejection: Kenya KEN > "],
    "Kenya refused to lift its sanctions against Chad.": ["rejection: Kenya KEN > Chad TCD"],
    "Kenya refused to sign the Lisbon Treaty.": ["rejection: Kenya KEN > "],
    "Kenya promised to send ships to curb attacks by Boko Haram.": ["pledge: Kenya KEN > "],
    "Kenya promised to send ships to help Norway.": ["pledge: Kenya KEN > Norway NOR"],
    "Chad refused to share the burden of refugee hosting.": ["rejection: Chad TCD > "],
    "Emmanuel Macron agreed to become prime minister of Chad.": [],
    # a thing in front of the clause that says to whom it was given, or behind him; who put on what is lifted; who held whom he frees
    "Chad wants the loan Norway had promised Kenya in May.": ["pledge: Norway NOR > Kenya KEN"],
    "Niger wants the tanks that Kenya gave Chad.": ["aid: Kenya KEN > Chad TCD"],
    "Norway delivered to Chad 14 tanks.": ["aid: Norway NOR > Chad TCD"],
    "Norway has delivered to Chad a batch of rifles.": ["aid: Norway NOR > Chad TCD"],
    "Norway donated tents to Chad hospitals said were full.": [],
    "Kenya lifted the embargo it had slapped on Chad.": ["concession: Kenya KEN > Chad TCD", "sanction: Kenya KEN > Chad TCD"],
    "Kenya freed a Norwegian journalist detained for two years.": [
        "concession: Kenya KEN > Norwegian journalist NOR",
        "detention: Kenya KEN > Norwegian journalist NOR",
    ],
    "Kenya insisted that Chadian troops be withdrawn.": ["appeal: Kenya KEN > Chadian troops TCD"],
    "Kenya vowed to deal with violators of Chad's embargo.": ["pledge: Kenya KEN > "],
    # whom somebody has just met: his guest, whose decision he praises; who is keen to do it; who does it too; whose criticism is brushed aside
    "Emmanuel Macron met Olaf Scholz. Macron thanked his guest.": [
        "meeting: Emmanuel Macron FRA > Olaf Scholz DEU",
        "support: Emmanuel Macron FRA > Olaf Scholz DEU",
    ],
    "Emmanuel Macron telephoned Olaf Scholz to praise his decision.": ["support: Emmanuel Macron FRA > Olaf Scholz DEU"],
    "Emmanuel Macron praised his decision.": ["support: Emmanuel Macron FRA > "],
    "Boris Johnson left for Chad, where Kenya, keen to attack Niger, was waiting.": ["attack: Kenya KEN > Niger NER"],
    "Emmanuel Macron visited Chad together with Olaf Scholz.": ["visit: Emmanuel Macron FRA, Olaf Scholz DEU > Chad TCD"],
    "Emmanuel Macron made a visit to French troops in Chad.": ["visit: Emmanuel Macron FRA > Chad TCD"],
    "Kenya brushed aside criticism from Chad.": ["condemnation: Chad TCD > Kenya KEN", "rejection: Kenya KEN > Chad TCD"],
    "Kenya said Chad had shelled Niger. Chad denied this.": ["rejection: Chad TCD > Kenya KEN"],
    "Kenya accused Chad of lying, a charge Chad called absurd.": ["rejection: Chad TCD > Kenya KEN"],
    "Nine died in a raid on Niger, which Chad blamed on Boko Haram.": ["accusation: Chad TCD > Boko Haram Boko Haram"],
    "In a joint note, Chad and Niger hailed the road, expelled the envoy and called on Kenya to leave.": ["appeal: Chad TCD, Niger NER > Kenya KEN"],
    # who holds an office and stands between commas is one with it
    "Boris Johnson met the Russian president, Vladimir Putin, and his envoy, Jan Kowalski.": [
        "meeting: Boris Johnson GBR > Vladimir Putin RUS, Jan Kowalski RUS",
    ],
    # whose act a verb further behind is: of the object, of whom a noun names, of the clause that a relative clause interrupts
    "Kenya is preparing to support Chadian rebels fighting Boko Haram.": ["attack: Chadian rebels TCD > Boko Haram Boko Haram"],
    "Kenyan troops fired on a convoy of rebels entering Niger.": ["mobilization: convoy of rebels ? > Niger NER"],
    "Kenya weighed the option of Chad shelling Boko Haram.": ["attack: Chad TCD > Boko Haram Boko Haram"],
    "Kenya praised the role of Norway in imposing sanctions on Chad.": ["sanction: Norway NOR > Chad TCD"],
    "Kenya was surprised by decisions by Boris Johnson to leave Niger and condemn Chad.": ["condemnation: Boris Johnson GBR > Chad TCD"],
    "Kenya ordered the rebels, a group of Chadians, to attack Boko Haram.": ["attack: rebels ? > Boko Haram Boko Haram"],
    "Kenya urged Chad, its only ally, to attack Boko Haram, to shell Niger and to leave.": ["appeal: Kenya KEN > Chad TCD"],
    "Emmanuel Macron visited the port, which is still closed, and met Olaf Scholz.": ["meeting: Emmanuel Macron FRA > Olaf Scholz DEU"],
    "Kenya said NATO was strong while Chad says NATO is weak, condemning Boko Haram.": ["condemnation: Chad TCD > Boko Haram Boko Haram"],
    "A lawyer arrested in Kenya after attacking police has condemned Chad.": ["condemnation: lawyer KEN > Chad TCD"],
    "Kenya blamed Chad for setting conditions on holding talks with Niger.": ["meeting: Chad TCD > Niger NER"],
    "Kenyan troops raided a village then abducted ten Chadian women.": ["detention: Kenyan troops KEN > Chadian women TCD"],
    # clauses behind ", and", what "that" opens, who is told of by "he", "it" and "among them", whose staff is whose; teams
    "Niger condemned Boko Haram, and Chad, long hostile to it, condemned Kenya.": [
        "condemnation: Niger NER > Boko Haram Boko Haram",
        "condemnation: Chad TCD > Kenya KEN",
    ],
    "Chad alleged that rebels of Kenya killed ten Nigerian soldiers.": ["attack: rebels of Kenya KEN > Nigerian soldiers NGA"],
    "Kenyan rebels there attacked Chad.": ["attack: Kenyan rebels KEN > Chad TCD"],
    "Kenya bombed Niger. Chad called it an outrage.": ["attack: Kenya KEN > Niger NER", "condemnation: Chad TCD > Kenya KEN"],
    "Boko Haram killed nine people in Chad, among them the Kenyan doctor Jan Kowalski.": [
        "attack: Boko Haram Boko Haram > people TCD, Jan Kowalski KEN",
    ],
    "Chad meet Kenya in the final on Sunday.": [],
    # what somebody judges is not his own decision; adjectives behind commas and "and"
    "Kenya welcomed the decision to expel Chadian diplomats.": ["support: Kenya KEN > "],
    "Kenya defended its decision to expel Chadian diplomats.": ["sanction: Kenya KEN > Chad TCD"],
    "Kenya condemned today's brutal, senseless attack by Chad.": ["condemnation: Kenya KEN > Chad TCD"],
    "Kenya condemned the cruel, cowardly, senseless attacks by Chad.": ["condemnation: Kenya KEN > Chad TCD"],
    "Kenya condemned the continued and escalating attacks by Chad.": ["condemnation: Kenya KEN > Chad TCD"],
    "Kenya condemned an overnight raid by Chad.": ["condemnation: Kenya KEN > Chad TCD"],
    # a second verb in front of a number, whoever demands beside a clash, whose resignation it is, topics that are no sentence
    "Kenyan troops storm a bar and arrest 30 Chadians.": ["detention: Kenyan troops KEN > Chadians TCD"],
    "Clashes erupted between Kenyan police and Chadian protesters demanding aid.": [
        "attack: Kenyan police KEN > Chadian protesters TCD",
        "appeal: Chadian protesters TCD > ",
    ],
    "Kenya announced the resignation of its ambassador to Chad, Jan Millwood.": ["withdrawal: Jan Millwood KEN > "],
    "Kenya-Norway relations, 2018 Chad-Niger summit.": [],
    "Emmanuel Macron said firing shots was wrong and urged Chad to stop.": ["appeal: Emmanuel Macron FRA > Chad TCD"],
    "Norway was obliged to expel the Chadian ambassador.": ["sanction: Norway NOR > Chad TCD"],
    "Norway backed the anti-Assad rebels.": ["support: Norway NOR > anti-Assad rebels SYR"],
    "Anti-Assad marchers met Emmanuel Macron.": ["meeting: Anti-Assad marchers ? > Emmanuel Macron FRA"],
    # between whom somebody mediates: whom the sentence names beside him, or the two of whom the text has told
    "Chad and Niger freed prisoners as part of an exchange mediated by Norway.": ["mediation: Norway NOR > Chad TCD, Niger NER"],
    "Boko Haram is no party to a deal brokered by Norway for Niger.": ["mediation: Norway NOR > "],
    "Chad attacked Niger. Kenya has offered its good offices.": ["attack: Chad TCD > Niger NER", "mediation: Kenya KEN > Chad TCD, Niger NER"],
    "Chad attacked Niger. The talks were mediated by Kenya.": ["attack: Chad TCD > Niger NER", "mediation: Kenya KEN > Chad TCD, Niger NER"],
    "Chad attacked Niger. Kenya has mediated in several disputes.": ["attack: Chad TCD > Niger NER", "mediation: Kenya KEN > "],
    "Greece and Turkey quarrelled. Norway urged the two NATO allies to talk.": ["appeal: Norway NOR > Greece GRC, Turkey TUR"],
    "Greece and Turkey quarrelled. Norway urged the two Sudanese states to talk.": ["appeal: Norway NOR > Sudan SDN"],
    # where lists and titles end
    "Kenya and its proxies attacked Chad on Monday.": ["attack: Kenya KEN, Kenyan proxies KEN > Chad TCD"],
    "Chadian troops were attacked by Kenya and its proxies.": ["attack: Kenya KEN, Kenyan proxies KEN > Chadian troops TCD"],
    "Kenya, Boko Haram agree to truce.": ["agreement: Kenya KEN, Boko Haram Boko Haram > "],
    "Kenya, Chadian rebels sign deal in Oslo.": ["agreement: Kenya KEN, Chadian rebels TCD > "],
    "In Oslo, rebels condemn Chad.": ["condemnation: rebels NOR > Chad TCD"],
    "Kenya left in May, and peace talks brokered by Norway, Chad and Oman have failed.": ["mediation: Norway NOR, Chad TCD, Oman OMN > "],
    "Kenya has condemned Chad, whilst Oman's neighbours stayed silent.": ["condemnation: Kenya KEN > Chad TCD"],
    "The UK Minister of State for Europe and North America James Cleverly condemned Chad.": ["condemnation: James Cleverly GBR > Chad TCD"],
    "Assistant Secretary of State for European and Eurasian Affairs Nell Millwood condemned Chad.": ["condemnation: Nell Millwood USA > Chad TCD"],
    "Norwegian and Omani support for Chad is strong.": ["support: Norway NOR, Oman OMN > Chad TCD"],
    "Kenya condemned the US and Norwegian raids on Chad.": ["condemnation: Kenya KEN > United States USA, Norway NOR"],
    # to whom something should be done is not asked to do it
    "Kenya called for Chadian rebels to be disarmed.": ["appeal: Kenya KEN > "],
    "Kenya said the Chadian rebels should be disarmed.": ["appeal: Kenya KEN > "],
    "Chadian rebels must be disarmed, said Emmanuel Macron.": ["appeal: Emmanuel Macron FRA > "],
    "Kenya urged Chad to be represented.": ["appeal: Kenya KEN > Chad TCD"],
    "Kenya called for Chad to be investigated for a deal with Oman.": ["appeal: Kenya KEN > "],
    "Kenya condemned the raids Chad suffered.": ["condemnation: Kenya KEN > "],
    "Kenya condemned the raids Chad had launched.": ["condemnation: Kenya KEN > Chad TCD"],
    "A lawyer accused of shooting two Omani envoys was condemned by Kenya.": ["condemnation: Kenya KEN > lawyer ?"],
    "Talks to bring home Danes detained in Chad went on.": ["detention: Chad TCD > Danes DNK"],
    "Kenya spoke of the impact of Chad's invasion on Norway.": [],
    "Kenya condemned the effects of the Chadian attack on Norway.": ["condemnation: Kenya KEN > "],
    "It is likely Kenya and Norway will condemn Chad.": ["condemnation: Kenya KEN, Norway NOR > Chad TCD"],
    # who acts together; what is only told beside; who suffers
    "Kenya joined Chad and Oman in condemning Norway.": ["condemnation: Kenya KEN, Chad TCD, Oman OMN > Norway NOR"],
    'Kenya threatened "enormous retaliation" should Norway strike again.': ["threat: Kenya KEN > Norway NOR"],
    "Kenya expelled the envoy, a move Norway's Foreign Ministry condemned.": ["condemnation: Norwegian Foreign Ministry NOR > Kenya KEN"],
    "Kenya expelled the envoy, a decision Norwegian officials have denounced.": ["condemnation: Norwegian officials NOR > Kenya KEN"],
    "Several countries in the region, among them Kenya and Chad, condemned Norway.": ["condemnation: Kenya KEN, Chad TCD > Norway NOR"],
    "Norway was condemned by Arab governments, notably Oman.": ["condemnation: Oman OMN > Norway NOR"],
    "Kenya and Norway signed a treaty after talks between their prime ministers.": [
        "agreement: Kenya KEN, Norway NOR > ",
        "meeting: prime minister of Kenya KEN, Jonas Gahr Støre NOR > ",
    ],
    "Deputy Secretary for African Affairs Ann Kowalski and Ambassador Jan Kowalsky met Wang Yi.": [
        "meeting: Ann Kowalski ?, Jan Kowalsky ? > Wang Yi CHN",
    ],
    "Kenya stressed the need for peace, including the withdrawal of Norwegian troops from Chad.": [],
    "Sergei Lavrov met Wang Yi. Sergei Lavrov said the Kurds and the Turks deserve peace. They reaffirmed their support for Kenya.": [
        "meeting: Sergey Lavrov RUS > Wang Yi CHN",
        "support: Sergey Lavrov RUS, Wang Yi CHN > Kenya KEN",
    ],
    "A Norwegian F-16 shot down a Chadian Su-24.": ["attack: Norway NOR > Chad TCD"],
    "Kenya joined Chad on Monday in condemning Norway.": ["condemnation: Kenya KEN, Chad TCD > Norway NOR"],
    "Kenya's National Growers' Union condemned Norway.": ["condemnation: Kenyan National Growers' Union KEN > Norway NOR"],
    "The Growers' Union condemned Norway.": ["condemnation: Growers' Union ? > Norway NOR"],
    "French jets bombed Aleppo to drive out Islamists.": ["attack: France FRA > Islamists SYR"],
    "French forces began an operation in Aleppo in support of the government.": [],
    "Kenya joined with Chad to condemn Norway.": ["condemnation: Kenya KEN, Chad TCD > Norway NOR"],
    "Kenya joined NATO to condemn Norway.": ["condemnation: Kenya KEN > Norway NOR"],
    "Kenya will attend the meeting in Oslo, despite differences with Chad.": [],
    "Kenya announced a ceasefire in connection with a feast in Chad.": ["withdrawal: Kenya KEN > "],
    "Kenya condemned the beheading of the hostage Nell Millwood.": ["condemnation: Kenya KEN > "],
    "Kenyan jets bombed Chadian rebel positions.": ["attack: Kenya KEN > Chadian rebels TCD"],
    "Kenyan police detained Chadian employees of the Norwegian embassy.": ["detention: Kenyan police KEN > Chadian employees of the Norwegian embassy TCD"],
    "A lawyer was arrested in Alghero, Sardinia, by Chadian police.": ["detention: Chadian police TCD > lawyer ITA"],
    "Emmanuel Macron, thank you very much.": [],
    "Joe Biden condemned Russian attacks in a post on X.": ["condemnation: Joe Biden USA > Russia RUS"],
    "Former Kenyan President and UN envoy Jan Kowalski condemned Chad.": ["condemnation: Jan Kowalski KEN > Chad TCD"],
    "Protesters surrounded the embassy in Oslo demanding talks.": ["appeal: Protesters NOR > "],
    "He was in Niger when armed rebels condemned Chad.": ["condemnation: armed rebels NER > Chad TCD"],
    "Kenya expressed its readiness to respond to any Russian aggression.": ["pledge: Kenya KEN > "],
    # fighters without a name are of the one group that is named beside them; force is used by whom the words reported tell of
    "Kenyan troops killed 24 militants while foiling a Boko Haram raid.": ["attack: Kenyan troops KEN > militants Boko Haram"],
    "Kenyan troops killed 24 other militants while foiling a Boko Haram raid.": ["attack: Kenyan troops KEN > militants ?"],
    "The army of Niger reports that Chadian settlers held a rally at the border, throwing stones at Kenyan troops.": [
        "attack: Chadian settlers TCD > Kenyan troops KEN"
    ],
    # who is found guilty, held responsible or cleared of a deed did it, and no court
    "A court in Niger found Jan Kowalski, a Chadian general, guilty of bombing Kenya.": ["attack: Jan Kowalski TCD > Kenya KEN"],
    "Norway held Chad responsible for bombing Kenya.": ["attack: Chad TCD > Kenya KEN"],
    "A court in Niger exonerated Chadian troops of bombing Kenya.": ["attack: Chadian troops TCD > Kenya KEN"],
    # a truce that is broken was with the fighters who say so, and not with who may only have watched it
    "Boko Haram said Chad had broken the truce.": ["attack: Chad TCD > Boko Haram Boko Haram"],
    "Norway said Chad had broken the truce.": ["attack: Chad TCD > "],
    # of one list people are of one country, lawmakers of the state they have to do with
    "Two Chadian judges and three lawyers condemned Niger.": ["condemnation: Chadian judges TCD, lawyers TCD > Niger NER"],
    "Chadian troops and Islamist fighters condemned Niger.": ["condemnation: Chadian troops TCD, Islamist fighters ? > Niger NER"],
    "Senators condemned the Chadian government.": ["condemnation: Senators TCD > Chad TCD"],
    "Niger said that Chad had broken its word, condemning Kenya.": ["condemnation: Niger NER > Kenya KEN"],
    # bodies named behind what they are; whose a list's first noun is, all of it is; what a state does at home is its deed
    "The Norwegian charity Open Hands gave food to Chadian refugees.": ["aid: Open Hands NOR > Chadian refugees TCD"],
    "The Chadian militia Iron Wall abducted two Kenyan nurses.": ["detention: Iron Wall TCD > Kenyan nurses KEN"],
    "The Kenyan soldier Jan Kowalski condemned Chad.": ["condemnation: Jan Kowalski KEN > Chad TCD"],
    "The charity boss Jan Kowalski condemned Chad.": ["condemnation: Jan Kowalski ? > Chad TCD"],
    "Kenyan air strikes and shelling killed 12 Chadian nurses.": ["attack: Kenya KEN > Chadian nurses TCD"],
    "Kenyan shelling and Chadian air strikes killed 12 Norwegian nurses.": ["attack: Chad TCD > Norwegian nurses NOR"],
    "Emmanuel Macron visits a Chadian camp and calls for help.": ["appeal: Emmanuel Macron FRA > "],
    "Kenya condemned human rights violations in Chad.": ["condemnation: Kenya KEN > Chad TCD"],
    "Kenya criticised the crackdown on students in Chad.": ["condemnation: Kenya KEN > Chad TCD"],
    "Kenya condemned truce violations in Chad.": ["condemnation: Kenya KEN > "],
    # to whom a letter goes whose threat stands behind it
    "Emmanuel Macron sent a letter to Chad threatening to close the border.": ["threat: Emmanuel Macron FRA > Chad TCD"],
    # two whose act is for or against the other; in front of whose embassy one protests
    "Chad and Niger vowed to help each other.": ["pledge: Chad TCD > Niger NER"],
    "South Koreans stood outside the Kenyan embassy in Seoul, protesting over the islands.": ["protest: South Koreans KOR > Kenya KEN"],
    "Niger has concluded that Chadian firms are building bombs, and has condemned Kenya.": ["condemnation: Niger NER > Kenya KEN"],
}


def sides(participants: tuple[Participant, ...]) -> str:
    return ", ".join(f"{who.name} {who.affiliation or '?'}" for who in participants)


@pytest.mark.parametrize("text", CASES)
def test_parties_are_those_of_the_act(extractor: Extractor, text: str) -> None:
    kinds = {told.split(":")[0] for told in CASES[text]} or {"pledge", "rejection", "meeting", "support", "attack"}
    facts = extractor.extract(Document("d", text, DATE)).facts
    assert sorted(f"{fact.kind}: {sides(fact.agents)} > {sides(fact.targets)}" for fact in facts if fact.kind in kinds) == sorted(CASES[text])

"""Who is meant: subjects, lists, titles, pronouns and quotations, in sentences made up for it. A case is text, then `kind: agents > targets` of its facts of KINDS."""

from __future__ import annotations

import pytest

from facts.extract import Extractor
from facts.model import Document, Participant

DATE = "2022-04-06"
KINDS = ("sanction", "meeting", "call", "visit", "appeal", "rejection", "agreement", "condemnation", "seizure", "attack", "detention", "accusation")

CASES = {
    # whose claim a state rejects is nobody without a country; who takes part "from Lebanon" takes nothing from there
    "Reporter Jan Kowalski said Kenya had killed ten men. Kenya rejected the allegations.": [
        "attack: Kenya KEN > men ?",
        "rejection: Kenya KEN > ",
    ],
    "The town was retaken by forces loyal to the Syrian government, including Iraqi militia units, Hezbollah from Lebanon, and the Syrian army.": [
        "seizure: forces SYR, Iraqi militia units IRQ > "
    ],
    # "them" are whom the sentence before has something done to, where nobody else is; of whom the release is asked of whoever alone holds any
    "Norway arrested two Russian soldiers. It accused them of spying.": [
        "accusation: Norway NOR > Russian soldiers RUS",
        "detention: Norway NOR > Russian soldiers RUS",
    ],
    "Rebels kidnapped two French tourists in Mali. The Malian army freed them. It praised them.": ["detention: Rebels MLI > French tourists FRA"],
    "Kenya arrested three Ugandan soldiers. Uganda demanded their release.": [
        "appeal: Uganda UGA > Kenya KEN",
        "detention: Kenya KEN > Ugandan soldiers UGA",
    ],
    "Kenya arrested two activists, and Chad jailed two others. Norway demanded their release.": [
        "appeal: Norway NOR > ",
        "detention: Kenya KEN > activists KEN",
    ],
    # what a definite noun calls: a state by its part of the world, a body of the UN, a rights group, somebody by his country
    "Emmanuel Macron visited Ghana. The West African nation condemned Chad.": [
        "condemnation: Ghana GHA > Chad TCD",
        "visit: Emmanuel Macron FRA > Ghana GHA",
    ],
    "Oman and Qatar condemned Mali. The Gulf state condemned Chad.": ["condemnation: Oman OMN, Qatar QAT > Mali MLI"],
    "Qatar rejected the demands. The tiny Gulf state condemned Egypt.": ["condemnation: Qatar QAT > Egypt EGY", "rejection: Qatar QAT > "],
    "The World Health Organization condemned Chad. The UN agency condemned Mali.": [
        "condemnation: World Health Organization WHO > Chad TCD",
        "condemnation: World Health Organization WHO > Mali MLI",
    ],
    "Human Rights Watch condemned Chad. The rights group condemned Mali.": [
        "condemnation: Human Rights Watch Human Rights Watch > Chad TCD",
        "condemnation: Human Rights Watch Human Rights Watch > Mali MLI",
    ],
    "Swedish diplomat Jan Eliasson condemned Chad. The Swede condemned Mali.": [
        "condemnation: Jan Eliasson SWE > Chad TCD",
        "condemnation: Jan Eliasson SWE > Mali MLI",
    ],
    "Norway condemned Chad. The Swede condemned Mali.": ["condemnation: Norway NOR > Chad TCD", "condemnation: Swede SWE > Mali MLI"],
    # some of those who are counted, and who is named of a group; who suffers along with somebody
    "Rebels killed 12 people, including two Kenyan soldiers and a Norwegian aid worker, in Mali.": [
        "attack: Rebels MLI > people MLI, Kenyan soldiers KEN, Norwegian aid worker NOR"
    ],
    "A group of prominent Kenyans, including former president Uhuru Kenyatta, has condemned Chad.": [
        "condemnation: prominent Kenyans KEN, Uhuru Kenyatta KEN > Chad TCD"
    ],
    "The town of Gao was captured by forces loyal to the government, including Chadian troops and Boko Haram.": [
        "seizure: forces MLI, Chadian troops TCD, Boko Haram Boko Haram > "
    ],
    "Ten journalists were killed in two attacks in Chad on Monday along with 26 other people.": ["attack:  > journalists TCD, people TCD"],
    "The Chadian mayor was killed by rebels along with allied militias.": ["attack: rebels TCD, allied militias TCD > Chadian mayor TCD"],
    # whose first journey it is since he did something; whom a coalition that takes a town is against; where, behind a second place
    "A Kenyan spokesman said the Chadian president would visit Oslo, marking his first foreign trip since seizing the port of Mombasa.": [
        "seizure: Mahamat Idriss Déby TCD > Kenya KEN",
        "visit: Mahamat Idriss Déby TCD > Norway NOR",
    ],
    "The US-led coalition against Boko Haram took over Maiduguri.": ["seizure: US-led coalition US-led coalition > Boko Haram Boko Haram"],
    "The council failed in Uganda, and in Kenya, where a general overthrew an elected president.": ["seizure: general KEN > elected president KEN"],
    "The Chadian president met senior military and security officials.": [
        "meeting: Mahamat Idriss Déby TCD > senior military officials ?, security officials ?"
    ],
    # whose a thing is that was hit, wherever it lies
    "Kenya said rebels attacked its base in Somalia.": ["attack: rebels SOM > Kenya KEN"],
    "Ten Chadian soldiers were killed in an attack on their base in Mali.": ["attack:  > Chadian soldiers TCD"],
    # "the couple" are two persons named together
    "Charles III and Queen Camilla will visit Canada. Emmanuel Macron met the royal couple.": [
        "meeting: Emmanuel Macron FRA > Charles III GBR, Queen Camilla GBR",
        "visit: Charles III GBR, Queen Camilla GBR > Canada CAN",
    ],
    "Chad and Kenya met. The couple condemned Mali.": ["condemnation: couple ? > Mali MLI", "meeting: Chad TCD, Kenya KEN > "],
    # a royal first name; no other bearer of it
    "Saudi Crown Prince Mohammed bin Salman visited Paris. Norway condemned Prince Mohammed.": [
        "condemnation: Norway NOR > Mohammed bin Salman SAU",
        "visit: Mohammed bin Salman SAU > France FRA",
    ],
    # who only denies something himself has made no claim that others reject
    "A spokesman for President Jan Kowalski of Chad said he had never owned shares. Russia dismissed the allegations.": ["rejection: Russia RUS > "],
    # who did what "the attack" names; a claim that is nobody's attack
    "Boko Haram bombed a Kenyan base. Ten Kenyan soldiers were killed in the attack.": [
        "attack: Boko Haram Boko Haram > Kenya KEN",
        "attack: Boko Haram Boko Haram > Kenyan soldiers KEN",
    ],
    "Two rockets hit the Kenyan embassy in Tripoli. The attack was carried out by Boko Haram.": ["attack: Boko Haram Boko Haram > Kenya KEN"],
    "The gas attack was carried out by Boko Haram.": [],
    # "the rebels" are no group where the text tells of other rebels
    "Chadian rebels watched from afar. Ethiopia bombed a base of Boko Haram. France condemned the rebels.": [
        "attack: Ethiopia ETH > Boko Haram Boko Haram",
        "condemnation: France FRA > rebels ?",
    ],
    # those of several who have a title of more than one word
    "Vice Foreign Minister Jan Kowalski of Poland, Deputy Secretary of State Wendy Sherman and Vice Foreign Minister Mori Takeo of Japan met in Oslo. "
    "The Vice Foreign Ministers condemned North Korea.": [
        "condemnation: Jan Kowalski POL, Takeo Mori JPN > North Korea PRK",
        "meeting: Jan Kowalski POL, Wendy Sherman USA, Takeo Mori JPN > ",
    ],
    # initials end no sentence
    "Antony J. Blinken met French Foreign Minister Jean-Yves Le Drian to discuss efforts by NATO Allies, EU partners and G7 members. They condemned Belarus.": [
        "condemnation: Antony Blinken USA, Jean-Yves Le Drian FRA > Belarus BLR",
        "meeting: Antony Blinken USA > Jean-Yves Le Drian FRA",
    ],
    # several who are asked to do something
    "France and its allies urged Chadian rebels to free two French tourists they were holding hostage.": [
        "appeal: France FRA, allies ? > Chadian rebels TCD",
        "detention: Chadian rebels TCD > ",
    ],
    # a plan that somebody has rejected is not his deed
    "Wang Yi rejected the amendment. Sergei Lavrov condemned the amendment.": ["condemnation: Sergey Lavrov RUS > ", "rejection: Wang Yi CHN > "],
    # what a weapon or a strike is said to be aimed at
    "Iran launched missiles targeting American troops in Iraqi bases.": ["attack: Iran IRN > American troops USA"],
    "Israel carried out an airstrike hitting Hezbollah positions in Beirut.": ["attack: Israel ISR > Hezbollah Hezbollah"],
    # present tense: the noun that is the predicate
    "Emmanuel Macron and Olaf Scholz meet in Berlin.": ["meeting: Emmanuel Macron FRA, Olaf Scholz DEU > "],
    "Olaf Scholz, Germany's chancellor, meets Emmanuel Macron in Berlin.": ["meeting: Olaf Scholz DEU > Emmanuel Macron FRA"],
    "Opposition parties call on Emmanuel Macron to resign.": ["appeal: Opposition parties ? > Emmanuel Macron FRA"],
    "Russia demands that NATO withdraw its troops.": ["appeal: Russia RUS > NATO NATO"],
    # spellings that no table holds, where title or country agree
    "Emmanuel Macron met Japanese Foreign Minister Hayashi Yoshimasa.": ["meeting: Emmanuel Macron FRA > Yoshimasa Hayashi JPN"],
    "Emmanuel Macron met Foreign Minister Sergeï Lavrow.": ["meeting: Emmanuel Macron FRA > Sergey Lavrov RUS"],
    "Emmanuel Macron met the painter Sergeï Lavrow.": [],
    "Emmanuel Macron met Turkish President Tayyip Erdoğan.": ["meeting: Emmanuel Macron FRA > Recep Tayyip Erdogan TUR"],
    "Emmanuel Macron met President López Obrador.": ["meeting: Emmanuel Macron FRA > Andrés Manuel López Obrador MEX"],
    "Emmanuel Macron met the Turkish lawmaker Kemal Erdogan.": ["meeting: Emmanuel Macron FRA > Kemal Erdogan TUR"],
    "Emmanuel Macron met His Highness the Emir of Qatar and Her Majesty Queen Elizabeth II.": [
        "meeting: Emmanuel Macron FRA > Tamim bin Hamad Al Thani QAT, Elizabeth II GBR",
    ],
    "Emmanuel Macron met His Holiness the Dalai Lama.": ["meeting: Emmanuel Macron FRA > Dalai Lama Central Tibetan Administration"],
    "Iran fired missiles at the TCG Burgazada.": ["attack: Iran IRN > Turkey TUR"],
    "The Houthis fired missiles at the MV Ever Given.": [],
    "The USS Ronald Reagan arrived in Norway on Monday. Ronald Reagan visited Norway.": ["visit: Ronald Reagan USA > Norway NOR"],
    # insertions, stray commas, joined subjects
    "Jan Kowalski, Poland's former envoy to Chad was kidnapped by Boko Haram.": ["detention: Boko Haram Boko Haram > Jan Kowalski POL"],
    "Jan Kowalski, Poland's former envoy said, was kidnapped by Boko Haram.": ["detention: Boko Haram Boko Haram > Jan Kowalski ?"],
    "Jan Kowalski, the Polish journalist kidnapped by Boko Haram in 2014, is alive.": ["detention: Boko Haram Boko Haram > Jan Kowalski POL"],
    "Meeting in Moscow, Recep Tayyip Erdogan and Olaf Scholz condemned Israel.": [
        "condemnation: Recep Tayyip Erdogan TUR, Olaf Scholz DEU > Israel ISR",
        "meeting: Recep Tayyip Erdogan TUR, Olaf Scholz DEU > ",
    ],
    "Speaking in Moscow, Recep Tayyip Erdogan and Olaf Scholz condemned Israel.": ["condemnation: Recep Tayyip Erdogan TUR, Olaf Scholz DEU > Israel ISR"],
    "The Deputy Secretary met Wang Yi in the United States.": [],
    "Japan refused to evacuate its citizens from Sudan.": ["rejection: Japan JPN > "],
    "Japan refused to withdraw its troops from Sudan.": ["rejection: Japan JPN > Sudan SDN"],
    "Emmanuel Macron rejected the embargo on Chad should Chad attack Niger.": ["attack: Chad TCD > Niger NER", "rejection: Emmanuel Macron FRA > "],
    "Sweden vowed to punish Chad should it attack Niger.": ["attack: Chad TCD > Niger NER"],
    "Hezbollah fired rockets. France condemned the southern rebels.": ["condemnation: France FRA > southern rebels ?"],
    "Raqqa, once the capital of Islamic State, fell to Kurdish forces.": ["seizure: Kurdish forces SYR > Islamic State ISIS"],
    "The town, held by the Taliban since May, fell to Afghan troops.": ["seizure: Afghan troops AFG > Taliban Taliban"],
    "Goma, the capital of North Kivu, fell to Rwandan troops.": ["seizure: Rwandan troops RWA > Democratic Republic of the Congo COD"],
    "In Raqqa, Syria, Kurdish forces have taken the Old City.": ["seizure: Kurdish forces SYR > "],
    "Emmanuel Macron, on a visit to Ottawa, urged Russia to stop.": [
        "appeal: Emmanuel Macron FRA > Russia RUS",
        "visit: Emmanuel Macron FRA > Canada CAN",
    ],
    "Sergei Lavrov, who led the Russian team, and Wang Yi met in Oslo.": ["meeting: Sergey Lavrov RUS, Wang Yi CHN > "],
    "Emmanuel Macron spoke with his German counterpart.": ["call: Emmanuel Macron FRA > Olaf Scholz DEU"],
    "Chad is the only country that has condemned Israel.": ["condemnation: Chad TCD > Israel ISR"],
    "Polish police arrested lawyer, activist and former minister Jan Kowalski.": ["detention: Polish police POL > Jan Kowalski POL"],
    "France accused Russia of delay, a charge rejected by Moscow.": ["accusation: France FRA > Russia RUS", "rejection: Russia RUS > France FRA"],
    "Hezbollah fired rockets. The Lebanese militant group condemned Israel.": ["condemnation: Hezbollah Hezbollah > Israel ISR"],
    "Emmanuel Macron visited Cairo on Monday and Ankara on Tuesday.": ["visit: Emmanuel Macron FRA > Egypt EGY, Turkey TUR"],
    "Emmanuel Macron met the presidents of Belarus, Alexander Lukashenko, and Kazakhstan, Kassym-Jomart Tokayev, in Paris.": [
        "meeting: Emmanuel Macron FRA > Alexander Lukashenko BLR, Kassym-Jomart Tokayev KAZ",
    ],
    "Sergei Lavrov met Emmanuel Macron. Olaf Scholz and his ministers condemned Russia.": [
        "condemnation: Olaf Scholz DEU, German ministers DEU > Russia RUS",
        "meeting: Sergey Lavrov RUS > Emmanuel Macron FRA",
    ],
    "The presidents of France, Poland and Ukraine and Olaf Scholz urged Russia to stop.": [
        "appeal: Emmanuel Macron FRA, Andrzej Duda POL, Volodymyr Zelensky UKR, Olaf Scholz DEU > Russia RUS",
    ],
    "Emmanuel Macron spoke about the ally of Hamas, a group that has attacked the Israeli state.": ["attack: Hamas Hamas > Israel ISR"],
    "A number of Iranian lawmakers condemned Israel.": ["condemnation: Iranian lawmakers IRN > Israel ISR"],
    "The German parliament passed a motion condemning Iran.": ["condemnation: German parliament DEU > Iran IRN"],
    # whose
    "Emmanuel Macron's government rejected the plan.": ["rejection: France FRA > "],
    "Emmanuel Macron said his country had rejected the plan.": ["rejection: France FRA > "],
    "The mayor of Barcelona visited Morocco.": ["visit: mayor of Barcelona ESP > Morocco MAR"],
    "Sergei Lavrov met his Chinese counterpart in Oslo.": ["meeting: Sergey Lavrov RUS > Wang Yi CHN"],
    "Russia's Security Council rejected the plan.": ["rejection: Russian Security Council RUS > "],
    "The ambassador to Canada, Jan Kowalski, condemned Iran.": ["condemnation: Jan Kowalski ? > Iran IRN"],
    "Emmanuel Macron met Polish President Andrzej Duda and Foreign Minister Jan Kowalski.": [
        "meeting: Emmanuel Macron FRA > Andrzej Duda POL, Jan Kowalski POL",
    ],
    "Emmanuel Macron will travel to Gabon, where he will meet with President Jean Mba.": [
        "meeting: Emmanuel Macron FRA > Jean Mba GAB",
        "visit: Emmanuel Macron FRA > Gabon GAB",
    ],
    # "they" of a sentence that has people of its own; peoples and creeds that say nothing of the country
    "Russia and Turkey met in Oslo. Jan Kowalski told the Iranian delegates they could meet in June.": [
        "meeting: Russia RUS, Turkey TUR > ",
        "meeting: Iranian delegates IRN > ",
    ],
    "Russia and Turkey met in Oslo. Two drivers thought that they would be detained.": ["meeting: Russia RUS, Turkey TUR > "],
    # "they" of a body of many; main clauses before inner ones, a list of a later sentence, nobody's plural, words of somebody
    "Hamas said they had attacked Israel.": ["attack: Hamas Hamas > Israel ISR"],
    "Olaf Scholz and Emmanuel Macron said the ministers had resigned. They condemned Iran.": [
        "condemnation: Olaf Scholz DEU, Emmanuel Macron FRA > Iran IRN",
    ],
    "Iranian drivers met in Oslo. I saw Olaf Scholz and Emmanuel Macron. They condemned Iran.": [
        "condemnation: Olaf Scholz DEU, Emmanuel Macron FRA > Iran IRN",
        "meeting: Iranian drivers IRN > ",
    ],
    "Russia and Turkey met in Oslo. Some states said they condemned Iran.": ["condemnation: states ? > Iran IRN", "meeting: Russia RUS, Turkey TUR > "],
    # "the move" is whose deed was told shortly before
    "Iran seized a British tanker. France condemned the move.": ["condemnation: France FRA > Iran IRN", "seizure: Iran IRN > United Kingdom GBR"],
    # "him" as the object of what somebody else does, "it" that a threat is made to or that is a thing
    "Vladimir Putin thanked Emmanuel Macron for visiting him.": ["visit: Emmanuel Macron FRA > Vladimir Putin RUS"],
    "Russia would strike Turkey if it attacked Syria.": ["attack: Russia RUS > Turkey TUR", "attack: Turkey TUR > Syria SYR"],
    "Iran and Iraq met in Oslo. A bank breaks the law when it condemns Israel.": ["meeting: Iran IRN, Iraq IRQ > "],
    "US-backed fighters captured Raqqa in Syria from Hamas.": ["seizure: US-backed fighters SYR > Hamas Hamas"],
    "Hutu extremists killed Tutsis in Rwanda.": ["attack: Hutu extremists RWA > Tutsis RWA"],
    "Ukraine said Russia had attacked Kharkiv, and it accused Moscow of murder.": [
        "accusation: Ukraine UKR > Russia RUS",
        "attack: Russia RUS > Ukraine UKR",
    ],
    "France accused the junta of kidnapping one of its diplomats in Mali.": [
        "accusation: France FRA > junta MLI",
        "detention: junta MLI > French diplomats FRA",
    ],
    "A group of Russian soldiers attacked Kharkiv.": ["attack: Russian soldiers RUS > Ukraine UKR"],
    "Emmanuel Macron met the US National Medal.": [],
    "The government of Chad and the rebels met in Oslo.": ["meeting: Chad TCD, rebels TCD > "],
    "The governments of Chad and Sudan met in Oslo.": ["meeting: Chad TCD, Sudan SDN > "],
    "The parliaments of Estonia and Latvia condemned Iran.": ["condemnation: Estonian parliament EST, Latvian parliament LVA > Iran IRN"],
    "Wang Yi met officials from the Ukrainian defence ministry.": ["meeting: Wang Yi CHN > officials from the Ukrainian defence ministry UKR"],
    # each other: the first party does it to the others
    "Chad and Sudan condemned each other's attacks.": ["condemnation: Chad TCD > Sudan SDN"],
    "Chadian and Sudanese troops fired at one another.": ["attack: Chadian troops TCD > Sudanese troops SDN"],
    "The rebels attacked each other.": [],
    # forces by their names; who leads a strike, who orders an arrest, whose deeds are probed
    "The Israel Defense Forces attacked Syria.": ["attack: Israel Defense Forces ISR > Syria SYR"],
    "The Uganda Defence Force attacked Chad.": ["attack: Uganda Defence Force UGA > Chad TCD"],
    "A Saudi-led strike hit Yemen.": ["attack: Saudi Arabia SAU > Yemen YEM"],
    "Vladimir Putin ordered three Chadian envoys arrested.": ["detention: Vladimir Putin RUS > Chadian envoys TCD"],
    "Chad is investigating whether Iran bribed a minister.": ["accusation: Chad TCD > Iran IRN"],
    "The Saudi-led war in Yemen went on.": ["attack: Saudi Arabia SAU > Yemen YEM"],
    "Talks between officials of NATO and envoys of Chad took place.": ["meeting: officials of NATO NATO, envoys of Chad TCD > "],
    "Olaf Scholz made it very clear to Chad that it must stop.": ["appeal: Olaf Scholz DEU > Chad TCD"],
    # how long is no party
    "Olaf Scholz has launched appeals to Iran for years.": ["appeal: Olaf Scholz DEU > Iran IRN"],
    # whose all of a list are, said behind its last; whom two prepositions have
    "Olaf Scholz condemned the government and army of Chad.": ["condemnation: Olaf Scholz DEU > Chad TCD, army of Chad TCD"],
    "Olaf Scholz condemned the king and the people of Chad.": ["condemnation: Olaf Scholz DEU > people of Chad TCD"],
    "Olaf Scholz reached an accord with and a pledge from Iran.": ["agreement: Olaf Scholz DEU > Iran IRN"],
    # whose act it is by the noun, where the verb's subject is nobody known
    "The newcomer carried out Israel's attack on Syria.": ["attack: Israel ISR > Syria SYR"],
    # a body that was named before; a body by whose office it is
    "The Iraqi parliament met on Sunday. Olaf Scholz condemned the parliament.": [
        "condemnation: Olaf Scholz DEU > Iraqi parliament IRQ",
        "meeting: Iraqi parliament IRQ > ",
    ],
    "The prosecutor general's office of Tajikistan accused Iran of murder.": ["accusation: Tajik prosecutor general's office TJK > Iran IRN"],
    # leaders by the system of government; an office that a list shares
    "The German leader met the visiting Russian leader in Berlin.": ["meeting: Olaf Scholz DEU > Vladimir Putin RUS"],
    "The Iraqi Shiite leader condemned Iran.": ["condemnation: Iraqi Shiite leader IRQ > Iran IRN"],
    "The leaders of Turkey and India met in Oslo.": ["meeting: Recep Tayyip Erdogan TUR, Narendra Modi IND > "],
    "The French and German foreign ministers condemned Iran.": ["condemnation: Jean-Yves Le Drian FRA, Annalena Baerbock DEU > Iran IRN"],
    "French and German officials condemned Iran.": ["condemnation: French officials FRA, German officials DEU > Iran IRN"],
    "The Australian government condemned Iran.": ["condemnation: Australia AUS > Iran IRN"],
    # who somebody is, told beside the name
    "Police arrested Omar Jundi, a Jordanian engineer who worked in Doha.": ["detention: Police QAT > Omar Jundi JOR"],
    "The American hostage, Peter Kassel, was killed by Hamas.": ["attack: Hamas Hamas > Peter Kassel USA"],
    # quotations
    "“We condemn the attack by Syria,” Turkish President Recep Tayyip Erdogan said.": ["condemnation: Turkey TUR > Syria SYR"],
    "“I met Wang Yi on Monday,” Sergei Lavrov said.": ["meeting: Sergey Lavrov RUS > Wang Yi CHN"],
    "Sergei Lavrov spoke on Monday. “We reject the claims by Poland,” he said.": ["rejection: Russia RUS > Poland POL"],
    "“We are ready to meet Iran,” Sergei Lavrov said.": [],
    "“I met Wang Yi. Why do you ask?” Sergei Lavrov said.": ["meeting: Sergey Lavrov RUS > Wang Yi CHN"],
    "“He is angry,” Sergei Lavrov said after Israel moved. “We condemn the attack by Syria.”": ["condemnation: Russia RUS > Syria SYR"],
    "Anna Jensen, a Danish nurse, spoke to Wang Yi. Sergei Lavrov said Iran had slept. He added: “I met Wang Yi on Monday.”": [
        "call: Anna Jensen DNK > Wang Yi CHN",
        "meeting: Sergey Lavrov RUS > Wang Yi CHN",
    ],
    "“We reject the claims,” somebody wrote.": [],
    # who was named before by the same noun; whose government a minister speaks of
    "British police arrested a Russian in Leeds. The police accused Russia of lying.": [
        "accusation: British police GBR > Russia RUS",
        "detention: British police GBR > Russian RUS",
    ],
    "The French and Turkish troops left. On Monday the troops attacked Syria.": ["attack: troops ? > Syria SYR"],
    "The French foreign ministry protested. A spokeswoman for the ministry condemned Iran.": ["condemnation: spokeswoman for the ministry FRA > Iran IRN"],
    "Jan Kowalski, a 72-year-old Leeds resident, visited Iran.": ["visit: Jan Kowalski GBR > Iran IRN"],
    "The pilot, Lt. Col. Jan Kowalski, was killed by Syrian rebels.": ["attack: Syrian rebels SYR > Jan Kowalski ?"],
    "Turkey and rebels from the Free Aceh Movement signed a deal.": ["agreement: Turkey TUR, Free Aceh Movement GAM > "],
    "An armed man attacked a checkpoint near Mevo Rimon in the West Bank.": ["attack: armed man ? > Palestine PSE"],
    "Olaf Scholz said the government had condemned Iran.": ["condemnation: Germany DEU > Iran IRN"],
    # pronouns
    "Sweden condemned Chad after it had bombed Kenya.": ["attack: Chad TCD > Kenya KEN", "condemnation: Sweden SWE > Chad TCD"],
    "Sweden put sanctions on Chad because it attacked Kenya.": ["attack: Chad TCD > Kenya KEN", "sanction: Sweden SWE > Chad TCD"],
    "Sweden left Chad after it had condemned Kenya.": ["condemnation: Sweden SWE > Kenya KEN"],
    "Sergei Lavrov said Chad would help. Kenya opposed it.": ["rejection: Kenya KEN > "],
    "France condemned Israel, demanding it stop the offensive.": ["appeal: France FRA > Israel ISR", "condemnation: France FRA > Israel ISR"],
    "Germany and France urged restraint. They called on Israel to stop.": [
        "appeal: Germany DEU, France FRA > ",
        "appeal: Germany DEU, France FRA > Israel ISR",
    ],
    "After discussions in Qatar and Oman, Taliban envoys left. They met Iranian officials.": ["meeting: Taliban envoys Taliban > Iranian officials IRN"],
    "Sergei Lavrov said a draft had demanded talks in which Wang Yi took no part. He condemned Israel.": ["condemnation: Sergey Lavrov RUS > Israel ISR"],
    "A court in Moscow jailed Alexei Navalny. He had accused Vladimir Putin of theft.": [
        "accusation: Alexei Navalny RUS > Vladimir Putin RUS",
        "detention: court RUS > Alexei Navalny RUS",
    ],
    "Olaf Scholz left. In his call with Wang Yi, Emmanuel Macron condemned Israel.": [
        "call: Emmanuel Macron FRA > Wang Yi CHN",
        "condemnation: Emmanuel Macron FRA > Israel ISR",
    ],
    "Sergei Lavrov was in Oslo on Monday. Emmanuel Macron had urged him to act.": [
        "appeal: Emmanuel Macron FRA > Sergey Lavrov RUS",
        "visit: Sergey Lavrov RUS > Norway NOR",
    ],
    "Emmanuel Macron met Olaf Scholz. Jan Kowalski and Anna Nowak left. The two ministers condemned Russia.": [
        "meeting: Emmanuel Macron FRA > Olaf Scholz DEU"
    ],
    "Emmanuel Macron thanked Jordan and Oman. He urged both sides to stop.": ["appeal: Emmanuel Macron FRA > "],
    "Emmanuel Macron met Olaf Scholz in Oslo. Wang Yi condemned both men.": [
        "condemnation: Wang Yi CHN > Emmanuel Macron FRA, Olaf Scholz DEU",
        "meeting: Emmanuel Macron FRA > Olaf Scholz DEU",
    ],
    "Emmanuel Macron met Olaf Scholz in Oslo. Police arrested two men in Lima. Wang Yi condemned the two men.": [
        "condemnation: Wang Yi CHN > ",
        "detention: Police PER > men PER",
        "meeting: Emmanuel Macron FRA > Olaf Scholz DEU",
    ],
    # who does likewise; of whom a caller wants something; the only two leaders named; the blow that hits a group somewhere
    "Wang Yi condemned Oman, as did France and Chad.": ["condemnation: Wang Yi CHN, France FRA, Chad TCD > Oman OMN"],
    "Wang Yi condemned Oman, as did some others.": ["condemnation: Wang Yi CHN > Oman OMN"],
    "Emmanuel Macron rang Olaf Scholz to press for a truce.": [
        "appeal: Emmanuel Macron FRA > Olaf Scholz DEU",
        "call: Emmanuel Macron FRA > Olaf Scholz DEU",
    ],
    "German Chancellor Olaf Scholz rejected the plan. Russian President Vladimir Putin rejected it. Emmanuel Macron rang both leaders.": [
        "call: Emmanuel Macron FRA > Olaf Scholz DEU",
        "call: Emmanuel Macron FRA > Vladimir Putin RUS",
        "rejection: Olaf Scholz DEU > ",
        "rejection: Vladimir Putin RUS > ",
    ],
    "Israeli helicopters rocketed a jeep in Beirut, killing two Hezbollah fighters.": ["attack: Israel ISR > Hezbollah fighters Hezbollah"],
    "Israel shelled a school in Beirut, killing two Danish teachers.": [
        "attack: Israel ISR > Danish teachers DNK",
        "attack: Israel ISR > Lebanon LBN",
    ],
    # them, where things have just been named; whose kin stand in a list; whose ambassadors are called home
    "Wang Yi thanked Jordan and Oman. Sergei Lavrov denied the charges and disagreed with them.": [
        "rejection: Sergey Lavrov RUS > ",
    ],
    "Wang Yi thanked Oman. France imposed sanctions on Syrian President Bashar al-Assad, his wife and his son, charging that he had killed hostages.": [
        "accusation: France FRA > Bashar al-Assad SYR",
        "sanction: France FRA > Bashar al-Assad SYR, wife SYR, son SYR",
    ],
    "LIMA, Peru (AP) - Peruvian soldiers attacked a Chilean ship. Chile and France called their ambassadors home.": [
        "attack: Peruvian soldiers PER > Chile CHL",
        "sanction: Chile CHL, France FRA > Peru PER",
    ],
    "Senior leaders of Iran and Oman met in Doha.": ["meeting: Iran IRN, Oman OMN > "],
    "According to Angela Merkel, the plan was bad. She condemned Russia.": ["condemnation: Angela Merkel DEU > Russia RUS"],
    "France was told that it is hard for villages to condemn Russia.": [],
    "Anna Campbell, 53, who said she met Sergei Lavrov, has left.": ["meeting: Anna Campbell ? > Sergey Lavrov RUS"],
    # materiel acts for whoever has it; a country's own towns are no target of it
    "Israeli jets bombed Gaza.": ["attack: Israel ISR > Palestine PSE"],
    "Iraq said its warplanes bombed Baghdad.": ["attack: Iraq IRQ > "],
    "Houthi drones hit a Saudi refinery.": ["attack: Houthis Houthis > Saudi Arabia SAU"],
    "Iraq said its troops had killed Iranians.": ["attack: Iraqi troops IRQ > Iranians IRN"],
    # fighters act as their group, unless they are counted; rulers' governments are their countries
    "Boko Haram militants kidnapped a Kenyan lawmaker.": ["detention: Boko Haram Boko Haram > Kenyan lawmaker KEN"],
    "Guerrillas of the Hezbollah group attacked Israeli troops.": ["attack: Hezbollah Hezbollah > Israeli troops ISR"],
    "Turkey arrested four Hezbollah fighters.": ["detention: Turkey TUR > Hezbollah fighters Hezbollah"],
    "Russia criticised the Macron government.": ["condemnation: Russia RUS > France FRA"],
    # what a country's name in front of a noun is only the matter of; "it" behind a clause that describes something; "them" behind an object that nobody knows
    "The Labour party criticised Iran.": ["condemnation: Labour Party GBR > Iran IRN"],
    "Congress leader Rahul Gandhi criticised Iran.": ["condemnation: Rahul Gandhi IND > Iran IRN"],
    "China criticised the Ukraine war.": ["condemnation: China CHN > "],
    "China criticised the Ukrainian war.": ["condemnation: China CHN > Ukraine UKR"],
    "France is fond of the pact that was left by Brazil, even if it criticised Bolivia.": ["condemnation: France FRA > Bolivia BOL"],
    "France liked the pact that Brazil left, although it criticised Bolivia.": ["condemnation: France FRA > Bolivia BOL"],
    "Chad and Mali slept. Laos paid six countries, letting them criticise Iran.": ["condemnation: countries ? > Iran IRN"],
    "Chadian troops slept. Laos deplored the manoeuvres and troop movements, calling them unacceptable.": ["condemnation: Laos LAO > "],
    # who was named before: "the group", "the bloc", "the country's", "the leader", "it"
    "Hamas met Egyptian officials. The group condemned Israel.": [
        "condemnation: Hamas Hamas > Israel ISR",
        "meeting: Hamas Hamas > Egyptian officials EGY",
    ],
    "The European Union was outraged. The bloc condemned Russia.": ["condemnation: European Union EU > Russia RUS"],
    "Saudi Arabia was outraged. The kingdom condemned Iran.": ["condemnation: Saudi Arabia SAU > Iran IRN"],
    "Armenia was outraged. The country's president condemned Russia.": ["condemnation: Vahagn Khachaturyan ARM > Russia RUS"],
    "Germany met Hungary, and Berlin condemned the country.": ["condemnation: Germany DEU > Hungary HUN", "meeting: Germany DEU > Hungary HUN"],
    # "the country" that something is done in or to is none of those who do it
    "Bombs fell on Sudan. Kenyan officials visited the country in May.": ["attack:  > Sudan SDN", "visit: Kenyan officials KEN > Sudan SDN"],
    "Boris Johnson visited the country.": [],
    "Iran has missiles. Israel bombed the south of the country.": ["attack: Israel ISR > Iran IRN"],
    # "the city", "the province": the last place that was called so, or is one
    "Shells fell in Kharkiv on Monday. Russian forces seized the city.": ["attack:  > Ukraine UKR", "seizure: Russian forces RUS > Ukraine UKR"],
    "Kharkiv is in ruins. Russia launched an attack on the city.": ["attack: Russia RUS > Ukraine UKR"],
    "Washington is in uproar. Russia launched an attack on the city.": ["attack: Russia RUS > "],
    "Refugees fled Idlib province. Russia attacked the province.": ["attack: Russia RUS > Syria SYR"],
    "Gaza is in ruins. Israel bombed the enclave.": ["attack: Israel ISR > Palestine PSE"],
    "Refugees fled Idlib. Russia attacked the peninsula.": [],
    # who was told of by an office and a country: "the minister", "the general"; of two that are called so nobody
    "Iran's foreign minister arrived in Oslo. The minister condemned Israel.": [
        "condemnation: Hossein Amir-Abdollahian IRN > Israel ISR",
        "visit: Hossein Amir-Abdollahian IRN > Norway NOR",
    ],
    "A Kenyan general met Emmanuel Macron. The general condemned Israel.": [
        "condemnation: Kenyan general KEN > Israel ISR",
        "meeting: Kenyan general KEN > Emmanuel Macron FRA",
    ],
    "A spokesman for the Kenyan army condemned Israel. The spokesman accused Togo of murder.": [
        "accusation: spokesman for the Kenyan army KEN > Togo TGO",
        "condemnation: spokesman for the Kenyan army KEN > Israel ISR",
    ],
    "A Kenyan general met a Chadian general. The general condemned Israel.": ["meeting: Kenyan general KEN > Chadian general TCD"],
    # whom an answer is to: who made the charge that is denied; a denial of the deed is to nobody
    "Togo accused Ghana of a raid. Ghana denied involvement.": ["accusation: Togo TGO > Ghana GHA", "rejection: Ghana GHA > "],
    "Togo has accused Ghana of a raid, which Ghana denies.": ["accusation: Togo TGO > Ghana GHA", "rejection: Ghana GHA > Togo TGO"],
    "Togo has accused Ghana of a raid, which Poland denies.": ["accusation: Togo TGO > Ghana GHA", "rejection: Poland POL > "],
    # initials without their dots
    "George W Bush condemned Iran.": ["condemnation: George W. Bush USA > Iran IRN"],
    "National security adviser HR McMaster condemned Iran.": ["condemnation: H.R. McMaster USA > Iran IRN"],
    # one without a name who was told of; a body by the common noun of another country's
    "A Turkish soldier killed two Syrians. He was shot by Syrian rebels.": [
        "attack: Syrian rebels SYR > Turkish soldier TUR",
        "attack: Turkish soldier TUR > Syrians SYR",
    ],
    "A gunman shot Recep Tayyip Erdogan. He was arrested by Egyptian police.": ["attack: gunman ? > Recep Tayyip Erdogan TUR"],
    "Hamas killed David Cohen, an Israeli officer.": ["attack: Hamas Hamas > David Cohen ISR"],
    "Hamas attacked Ali Hassan, a 31-year-old Syrian, on Monday.": ["attack: Hamas Hamas > Ali Hassan SYR"],
    "Angola is safe. The law allows Rwandans to be jailed.": [],
    "The Senate in Chad condemned France.": ["condemnation: Chadian Senate TCD > France FRA"],
    "The Turkish leader condemned Iran.": ["condemnation: Recep Tayyip Erdogan TUR > Iran IRN"],
    "Emmanuel Macron praised the United States after accusing it of greed.": ["accusation: Emmanuel Macron FRA > United States USA"],
    "Pyongyang condemned the South, North Korea's agency said.": ["condemnation: North Korea PRK > South Korea KOR"],
    "Officials from China and the Philippines met. Spokesman Jonathan Malaya was there.": ["meeting: China CHN, Philippines PHL > "],
    "Rebels stormed the Kenyan embassy.": ["attack: Rebels ? > Kenya KEN"],
    "Emmanuel Macron met Olaf Scholz and urged him to act.": [
        "appeal: Emmanuel Macron FRA > Olaf Scholz DEU",
        "meeting: Emmanuel Macron FRA > Olaf Scholz DEU",
    ],
    "Emmanuel Macron condemned Iran and called on the people of his country to act.": [
        "appeal: Emmanuel Macron FRA > people of France FRA",
        "condemnation: Emmanuel Macron FRA > Iran IRN",
    ],
    "Russia urged four countries, including Kenya and Chad, to act.": ["appeal: Russia RUS > Kenya KEN, Chad TCD"],
    # ministers travel, peoples and words of the dictionary are no persons
    "Baltic Foreign Ministers met Antony Blinken in Rome.": ["meeting: Baltic Foreign Ministers ? > Antony Blinken USA"],
    "Turkey attacked the Kurds.": ["attack: Turkey TUR > Kurds ?"],
    "Russia attacked the city of Xyzograd.": ["attack: Russia RUS > "],
    # whom nothing nearer gives a country is the report's, or the court's
    "NAIROBI, Kenya (AP) _ Kenya is quiet. Uganda and Rwanda talked. Workers condemned Uganda and Rwanda.": [
        "condemnation: Workers KEN > Uganda UGA, Rwanda RWA",
    ],
    "NAIROBI - Lawmakers condemned Uganda.\n\nKAMPALA - Lawmakers condemned Kenya.": [
        "condemnation: Lawmakers KEN > Uganda UGA",
        "condemnation: Lawmakers UGA > Kenya KEN",
    ],
    "Police condemned Iran.": ["condemnation: Police ? > Iran IRN"],  # the police are no town of Poland
    # whom it deals with does not say whose an institution or a crowd is
    "Police in Abidjan arrested supporters of former President Laurent Gbagbo.": ["detention: Police CIV > supporters of former President Laurent Gbagbo CIV"],
    "Police arrested two Iranians.": ["detention: Police ? > Iranians IRN"],
    "The parliament condemned Turkey.": ["condemnation: parliament ? > Turkey TUR"],
    "Israeli forces attacked protesters.": ["attack: Israeli forces ISR > protesters ?"],
    "Kenya is quiet. Kenya's courts are open. The parliament condemned Chad.": ["condemnation: Kenyan parliament KEN > Chad TCD"],
    "Iran and Russia talked. In Chad, Turkey condemned rebels. In Chad, Oman condemned Iran. Opposition fighters attacked Iran.": [
        "attack: Opposition fighters TCD > Iran IRN",
        "condemnation: Oman OMN > Iran IRN",
        "condemnation: Turkey TUR > rebels TCD",
    ],
    "A Turkish court jailed Jan Kowalski.": ["detention: Turkish Court TUR > Jan Kowalski TUR"],
    "Kenya and Chad met. Russia and Iran met. Russia urged the two countries to act.": [
        "appeal: Russia RUS > Kenya KEN, Chad TCD",
        "meeting: Kenya KEN, Chad TCD > ",
        "meeting: Russia RUS, Iran IRN > ",
    ],
    # who stands between commas
    "Russia's envoy in Vienna, Jan Kowalski, condemned Iran.": ["condemnation: Jan Kowalski RUS > Iran IRN"],
    # who is named behind what he is
    "Its ally, Turkey, condemned Iran.": ["condemnation: Turkey TUR > Iran IRN"],
    "A rebel group, the FARC, attacked Colombian police.": ["attack: FARC FARC > Colombian police COL"],
    "Four countries – Kenya, Chad, Mali and Niger – condemned Iran.": ["condemnation: Kenya KEN, Chad TCD, Mali MLI, Niger NER > Iran IRN"],
    "Two of its neighbours, Kenya and Uganda, condemned Iran.": ["condemnation: Kenya KEN, Uganda UGA > Iran IRN"],
    "Kenya condemned the rebels, Uganda and Chad.": ["condemnation: Kenya KEN > rebels ?, Uganda UGA, Chad TCD"],
    "In a message to the group, Turkey condemned Iran.": ["condemnation: Turkey TUR > Iran IRN"],
    # what is said of a person where nothing else is told
    "Jan Millwood, a Briton, was young then. Turkey detained Millwood.": ["detention: Turkey TUR > Jan Millwood GBR"],
    "Turkey detained Millwood. Jack Millwood is a British citizen.": ["detention: Turkey TUR > Jack Millwood GBR"],
    "Turkey detained Jan Millwood, 24, from Leeds, on Monday.": ["detention: Turkey TUR > Jan Millwood GBR"],
    "Jan Millwood, 24, was detained by Turkey.": ["detention: Turkey TUR > Jan Millwood ?"],
    "Turkey detained two Britons, Jan Millwood and Nell Smithers.": ["detention: Turkey TUR > Jan Millwood GBR, Nell Smithers GBR"],
    "Jan Millwood, who resigned as speaker of the House of Commons of Canada, condemned Iran.": ["condemnation: Jan Millwood CAN > Iran IRN"],
    # who answers a demand, what two do to each other, in front of whose embassy one protests; how long ago is no part of a name
    "Emmanuel Macron rejected the French military's request to attack Chad.": [
        "appeal: French military FRA > Emmanuel Macron FRA",
        "rejection: Emmanuel Macron FRA > French military FRA",
    ],
    "Kenya recalled its ambassador to Togo Jan Kowalski.": ["sanction: Kenya KEN > Togo TGO"],
    "Two Kenyans abducted by Chad decades ago condemned Togo.": [
        "condemnation: Kenyans KEN > Togo TGO",
        "detention: Chad TCD > Kenyans KEN",
    ],
    "Jan Kowalski and his aides and bodyguards condemned Togo.": ["condemnation: Jan Kowalski ?, aides ?, bodyguards ? > Togo TGO"],
    # the envoy of who sends him; both sides named behind; which Congo
    "Kenya sent a special envoy to Chad.": ["visit: special envoy KEN > Chad TCD"],
    "Emmanuel Macron urged both sides to stop as Israel and Hamas exchanged fire.": [
        "appeal: Emmanuel Macron FRA > Israel ISR, Hamas Hamas",
        "attack: Israel ISR > Hamas Hamas",
    ],
    "Kenya is near. Kinshasa is quiet. Kenya arrested Congolese officials.": ["detention: Kenya KEN > Congolese officials COD"],
    "Nell Robinson is a Briton. Robinson visited Chad.": ["visit: Nell Robinson GBR > Chad TCD"],  # and not who else bears that name
    # what a list shares
    "Chad detained soldiers and officials of Mali.": ["detention: Chad TCD > soldiers MLI, officials of Mali MLI"],
    "The French and German militaries attacked Iran.": ["attack: French military FRA, German military DEU > Iran IRN"],
    "The French and the German governments condemned Iran.": ["condemnation: France FRA, Germany DEU > Iran IRN"],
    "France's president, prime minister and foreign minister condemned Iran.": [
        "condemnation: Emmanuel Macron FRA, Jean Castex FRA, Jean-Yves Le Drian FRA > Iran IRN",
    ],
    "A 13-year-old Kenyan girl was detained by Turkey.": ["detention: Turkey TUR > Kenyan girl KEN"],
    "In Kenya, finance minister Jan Kowalski condemned Iran.": ["condemnation: Jan Kowalski KEN > Iran IRN"],
    "Three Kenyan soldiers were killed in a bombing in the Israeli town of Arad.": ["attack:  > Kenyan soldiers KEN"],
    "The authorities in Nairobi arrested a lawmaker.": ["detention: Kenya KEN > lawmaker KEN"],
    # institutions and people without a country are of the sentence's, those from elsewhere are not
    "Police in Nairobi arrested three lawmakers.": ["detention: Police KEN > lawmakers KEN"],
    "A court sentenced a journalist in Minsk.": ["detention: court BLR > journalist BLR"],
    "Rebels seized the town of Goma.": ["seizure: Rebels COD > "],
    "Police in Nairobi arrested foreign activists.": ["detention: Police KEN > foreign activists ?"],
    "The opposition Unity Party in Kenya condemned Iran.": ["condemnation: opposition Unity Party KEN > Iran IRN"],
    "An adviser to Kenyan President Jan Kowalski condemned Iran.": ["condemnation: adviser to Kenyan President Jan Kowalski KEN > Iran IRN"],
    "Officials in Beijing condemned Iran.": ["condemnation: Officials CHN > Iran IRN"],
    "Conservative lawmaker Jan Kowalski called for sanctions on Russia.": ["appeal: Jan Kowalski ? > "],
    # one office, one body, one person, however long
    "Kenyan Science, Technology and Innovation Minister Jan Kowalski condemned Iran.": ["condemnation: Jan Kowalski KEN > Iran IRN"],
    "Kenya's Minister of Science, Technology and Innovation Jan Kowalski condemned Iran.": ["condemnation: Jan Kowalski KEN > Iran IRN"],
    "The Kenyan Securities and Exchange Commission condemned Iran.": ["condemnation: Kenyan Securities and Exchange Commission KEN > Iran IRN"],
    "Jan Kowalski, the president of Kenya and chairman of the African Union, condemned Iran.": ["condemnation: Jan Kowalski KEN > Iran IRN"],
    "Jan Kowalski, a minister in Kenya's government, condemned Iran.": ["condemnation: Jan Kowalski KEN > Iran IRN"],
    "Jan Kowalski, the commander of Kenyan troops in Mali, condemned Iran.": ["condemnation: Jan Kowalski KEN > Iran IRN"],
    "Turkey detained Jan Kowalski and Nell Millwood, two leaders of Hamas.": ["detention: Turkey TUR > Jan Kowalski Hamas, Nell Millwood Hamas"],
    "The mayor of Newark, New Jersey, Jan Kowalski, condemned Iran.": ["condemnation: Jan Kowalski USA > Iran IRN"],
    "Kenyan authorities detained lawyer Jan Kowalski.": ["detention: Kenya KEN > Jan Kowalski KEN"],
    "Turkey clashed with troops loyal to Syrian President Bashar al-Assad.": ["attack: Turkey TUR > troops SYR"],
    "Congolese troops attacked Uganda.": ["attack: Congolese troops COD > Uganda UGA"],
    "The government and the rebels held talks in Nairobi. Sri Lanka is at war.": ["meeting: Sri Lanka LKA, rebels LKA > "],
    "The government and the opposition held talks in Oslo.": ["meeting: government ?, opposition ? > "],
    "Lawmakers urged the prime minister to apologise to China.": ["appeal: Lawmakers ? > "],
    "A Kenyan soldier said he had been attacked by Iran.": ["attack: Iran IRN > Kenyan soldier KEN"],
    "The UN waited. Israel's threats and its blockade drew condemnation from Britain.": ["condemnation: United Kingdom GBR > Israel ISR"],
    # the well known of a surname, by title, country or name elsewhere
    "Mr. Trump condemned Iran.": ["condemnation: Donald Trump USA > Iran IRN"],
    "Kim met Sergei Lavrov as North Korea celebrated.": ["meeting: Kim Jong Un PRK > Sergey Lavrov RUS"],
    "They left at the behest of Boris Johnson. Johnson condemned Iran.": ["appeal: Boris Johnson GBR > ", "condemnation: Boris Johnson GBR > Iran IRN"],
    # how many of those named before
    "Emmanuel Macron praised Angela Merkel. Both urged Kenya to act.": [
        "appeal: Emmanuel Macron FRA, Angela Merkel DEU > Kenya KEN",
    ],
    "Kenya and Chad waited. The pair condemned Iran.": ["condemnation: Kenya KEN, Chad TCD > Iran IRN"],
    "Kenya and Chad waited. Two men were ill. The two condemned Iran.": [],
    "Kenya, Chad and Mali waited. All three condemned Iran.": ["condemnation: Kenya KEN, Chad TCD, Mali MLI > Iran IRN"],
    "Kenya and Chad waited. The latter condemned Iran.": ["condemnation: Chad TCD > Iran IRN"],
    # the owner in front of a list has all of it; armies strike abroad
    "Syria's government and opposition held talks in Geneva.": ["meeting: Syria SYR, Syrian opposition SYR > "],
    "Turkish police and soldiers detained Jan Kowalski.": ["detention: Turkish police TUR, Turkish soldiers TUR > Jan Kowalski ?"],
    "The Indian government said the army launched strikes in Pakistan.": ["attack: army IND > Pakistan PAK"],
    "Turkey condemned Israel over its attack on Jordan.": ["attack: Israel ISR > Jordan JOR", "condemnation: Turkey TUR > Israel ISR"],
    "Chad withdrew from Mali after its attack on Kenya.": ["attack: Chad TCD > Kenya KEN"],
    "Jan Kowalski, a Syria expert, condemned Iran.": ["condemnation: Jan Kowalski ? > Iran IRN"],
    "In 1979, revolutionaries took control of Iran and captured the American embassy.": [
        "seizure: revolutionaries IRN > ",
        "seizure: revolutionaries IRN > United States USA",
    ],
    "Critics of the Syria campaign condemned Turkey.": ["condemnation: Critics of the Syria campaign ? > Turkey TUR"],
    "Olaf Scholz said Russia and its attack on Ukraine were on the agenda.": ["attack: Russia RUS > Ukraine UKR"],
    # whose move it is, who is described, whose aide it is
    "Olaf Scholz criticised Turkey's move to arrest Kenyan envoys.": [
        "detention: Turkey TUR > Kenyan envoys KEN",
        "condemnation: Olaf Scholz DEU > Turkey TUR",
    ],
    "An aide to the Syrian Democratic Forces, the force fighting the Taliban, smiled.": ["attack: Syrian Democratic Forces SDF > Taliban Taliban"],
    "A Trump aide condemned Kenya.": ["condemnation: Trump aide USA > Kenya KEN"],
    # who rises in a state is not the state; a body that many states have
    "Chad condemned Kenyan rebels.": ["condemnation: Chad TCD > Kenyan rebels KEN"],
    "Kenya's National Security Council condemned Chad. The National Security Council criticised Iran.": [
        "condemnation: Kenyan National Security Council KEN > Chad TCD",
        "condemnation: Kenyan National Security Council KEN > Iran IRN",
    ],
    # whom an envoy is for is not whose he is; whom a tour takes somewhere
    "Special Envoy for Yemen Hans Gruber met Sergei Lavrov.": ["meeting: Hans Gruber ? > Sergey Lavrov RUS"],
    "Sergei Lavrov's tour will take him to Kenya.": ["visit: Sergey Lavrov RUS > Kenya KEN"],
    # of several who arrive somewhere it is the guests who visit it; all three of those named before
    "Vladimir Putin, Recep Tayyip Erdogan and Ebrahim Raisi will meet. All three leaders will arrive in Sochi.": [
        "meeting: Vladimir Putin RUS, Recep Tayyip Erdogan TUR, Ebrahim Raisi IRN > ",
        "visit: Recep Tayyip Erdogan TUR, Ebrahim Raisi IRN > Russia RUS",
    ],
    "Courts in Kenya, Chad and Turkey condemned Iran.": [
        "condemnation: Kenyan court KEN, Chadian court TCD, Turkish court TUR > Iran IRN"
    ],  # no list of states
    "Chad expressed concern over arrests in Kenya.": ["condemnation: Chad TCD > Kenya KEN"],
    "Antony Blinken said he was \u201cconcerned\u201d about Turkey's law.": ["condemnation: Antony Blinken USA > Turkey TUR"],
    # "his minister" is the one that holds the office in his country
    "Emmanuel Macron sent his foreign minister to Lagos.": ["visit: Jean-Yves Le Drian FRA > Nigeria NGA"],
    # the counterpart of several; two countries joined in front of a noun
    "Sergei Lavrov and Mevlut Cavusoglu met their German counterpart.": ["meeting: Sergey Lavrov RUS, Mevlut Cavusoglu TUR > Annalena Baerbock DEU"],
    "A Saudi-Omani delegation met Sergei Lavrov.": ["meeting: Saudi Arabia SAU, Oman OMN > Sergey Lavrov RUS"],
    "Sergei Lavrov criticised the US-Japan Alliance.": ["condemnation: Sergey Lavrov RUS > United States USA, Japan JPN"],
    "Kenya, Chad and Togo met. \u201cWe condemn Iran,\u201d the three countries said in a joint statement.": [
        "meeting: Kenya KEN, Chad TCD, Togo TGO > ",
        "condemnation: Kenya KEN, Chad TCD, Togo TGO > Iran IRN",
    ],
    "In Cairo, the foreign ministry condemned Iran.": ["condemnation: foreign ministry EGY > Iran IRN"],
    # counterparts, by office; what somebody is to another in front of office and name; first names that are countries
    "Antony Blinken met his Turkish and Greek counterparts.": ["meeting: Antony Blinken USA > Mevlut Cavusoglu TUR, Nikos Dendias GRC"],
    "Antony Blinken met his counterparts from Turkey and Greece.": ["meeting: Antony Blinken USA > Mevlut Cavusoglu TUR, Nikos Dendias GRC"],
    "Sergei Lavrov and his Turkish and Greek counterparts, Mevlut Cavusoglu and Nikos Dendias, met in Oslo.": [
        "meeting: Sergey Lavrov RUS, Mevlut Cavusoglu TUR, Nikos Dendias GRC > ",
    ],
    "Antony Blinken met President Emmanuel Macron and Transport Minister Nell Millwood.": [
        "meeting: Antony Blinken USA > Emmanuel Macron FRA, Nell Millwood FRA"
    ],
    "Emmanuel Macron met a close ally, the Kenyan interior minister, Jan Kowalski.": ["meeting: Emmanuel Macron FRA > Jan Kowalski KEN"],
    "Kenyan lawyer Chad Millwood condemned Iran.": ["condemnation: Chad Millwood KEN > Iran IRN"],
    "Germany's Social Democrats condemned Iran.": ["condemnation: German Social Democrats DEU > Iran IRN"],
    # whose a body or person is that stands behind a list; whose surname stands first; the two of one office
    "Hamas and Egypt's intelligence chief met.": ["meeting: Hamas Hamas, Abbas Kamel EGY > "],
    "Russia and Iran's Foreign Ministry met.": ["meeting: Russia RUS, Iranian Foreign Ministry IRN > "],
    "France and Germany's armies condemned Iran.": ["condemnation: French army FRA, German army DEU > Iran IRN"],
    "South Korean Vice Minister Choi Young-joon left. Vice Minister Choi condemned Iran.": ["condemnation: Choi Young-joon KOR > Iran IRN"],
    "Deputy Foreign Minister Nell Millwood of Chad and Deputy Foreign Minister Jan Kowalski of Poland met. The two deputy foreign ministers condemned Iran.": [
        "condemnation: Nell Millwood TCD, Jan Kowalski POL > Iran IRN",
        "meeting: Nell Millwood TCD, Jan Kowalski POL > ",
    ],
    "Antony Blinken flew to Oslo at the request of Joe Biden.": ["appeal: Joe Biden USA > Antony Blinken USA", "visit: Antony Blinken USA > Norway NOR"],
    # what something is called stands in front of it
    "Germany dismissed as baseless Chad's accusations.": ["rejection: Germany DEU > Chad TCD"],
    "Germany denounced as absurd Kenyan claims.": ["condemnation: Germany DEU > Kenya KEN"],
    # what is done to whom "it" is, and whose deed it is done for
    "Chad took Israel to the International Court of Justice, accusing it of murder.": ["accusation: Chad TCD > Israel ISR"],
    "Chad severed ties with Iran over its attack on Kenya.": ["attack: Iran IRN > Kenya KEN", "sanction: Chad TCD > Iran IRN"],
    # a place and the common noun behind its name
    "Emmanuel Macron visited the Vojvodina province.": ["visit: Emmanuel Macron FRA > Serbia SRB"],
    # what something is done in retaliation for lies elsewhere
    "The Taliban said it carried out an attack in retaliation for raids in Kunduz.": ["attack: Taliban Taliban > "],
    # a service is "it"; what is protested against stands before where it leads
    "Kenya's security service said it had arrested two Russian agents.": ["detention: Kenyan security service KEN > Russian agents RUS"],
    "Kenya protested against Putin's trip to Chad.": ["condemnation: Kenya KEN > Vladimir Putin RUS", "visit: Vladimir Putin RUS > Chad TCD"],
    # a meeting that somebody who stands for nobody had "between" others
    "They held a meeting between Emmanuel Macron and Olaf Scholz.": ["meeting: Emmanuel Macron FRA, Olaf Scholz DEU > "],
    # the state that somebody's own embassy is in; rebels behind people of a country; who is accused and of what; who suffers is not accused
    "Ghana recalled its ambassador from its embassy in Paris.": ["sanction: Ghana GHA > France FRA"],
    "Syrian opposition politicians and rebels, attending talks hosted by Oman in Muscat, agreed on a truce.": [
        "agreement: Syrian opposition politicians SYR, rebels SYR > ",
        "meeting: Syrian opposition politicians SYR, rebels SYR > ",
    ],
    "Ghana accused the Togolese army of widespread looting of homes.": ["accusation: Ghana GHA > Togolese army TGO"],
    "Ghana claims that at least 20 Taliban militants were killed.": ["attack:  > Taliban militants Taliban"],
    "Ghana and Togo said they would not allow Iran to build a bomb.": ["rejection: Ghana GHA, Togo TGO > Iran IRN"],
    "Ghana arrested the Moscow correspondent Jan Kowalski.": ["detention: Ghana GHA > Jan Kowalski ?"],
    "Barack Obama urged restraint while leaders at the G20 summit left.": ["appeal: Barack Obama USA > "],
    # plural titles of persons named together; titles and bodies that share a list; who leads a delegation
    "Emmanuel Macron met Olaf Scholz in Rome. The leaders condemned Iran.": [
        "condemnation: Emmanuel Macron FRA, Olaf Scholz DEU > Iran IRN",
        "meeting: Emmanuel Macron FRA > Olaf Scholz DEU",
    ],
    "Kenyan Foreign Minister Jan Kowalski met Chadian Foreign Minister Nell Millwood. The foreign ministers condemned Iran.": [
        "condemnation: Jan Kowalski KEN, Nell Millwood TCD > Iran IRN",
        "meeting: Jan Kowalski KEN > Nell Millwood TCD",
    ],
    "Emmanuel Macron met Olaf Scholz in Rome. Arab leaders spoke. The leaders condemned Iran.": [
        "condemnation: leaders ? > Iran IRN",
        "meeting: Emmanuel Macron FRA > Olaf Scholz DEU",
    ],
    "Kenyan trade and foreign ministers condemned Iran.": ["condemnation: Kenyan trade and foreign ministers KEN > Iran IRN"],
    "Antony Blinken met the leadership of NATO and Chad.": ["meeting: Antony Blinken USA > NATO NATO, Chad TCD"],
    "Antony Blinken met a delegation led by the minister of trade and energy of Chad.": ["meeting: Antony Blinken USA > Chadian delegation TCD"],
    "Emmanuel Macron hosted talks with the presidents of Kenya and Ghana.": [
        "meeting: Emmanuel Macron FRA > Uhuru Kenyatta KEN, Nana Akufo-Addo GHA",
    ],
    # bodies called by less than their names, or by letters that the text explains
    "The Thai Election Commission condemned France. The Election Commission condemned Iraq. The commission condemned Chad.": [
        "condemnation: Thai Election Commission THA > Chad TCD",
        "condemnation: Thai Election Commission THA > France FRA",
        "condemnation: Thai Election Commission THA > Iraq IRQ",
    ],
    "Kenya's Supreme Court condemned Chad. The Supreme Court rejected a British request.": [
        "condemnation: Kenyan Supreme Court KEN > Chad TCD",
        "rejection: Kenyan Supreme Court KEN > United Kingdom GBR",
    ],
    "A senior Kenyan general condemned Iran. Kenyan General Jan Kowalski said the ships had left.": ["condemnation: Jan Kowalski KEN > Iran IRN"],
    "A Kenyan army spokesman condemned Iran. Kenyan police spokesman Jan Kowalski said so too.": ["condemnation: Kenyan army spokesman KEN > Iran IRN"],
    "Kenya condemned troops from Sudan.": ["condemnation: Kenya KEN > troops from Sudan SDN"],
    "Experts of the African Union spoke on Monday. Chad condemned the union.": ["condemnation: Chad TCD > African Union AU"],
    "Experts of the African Union and the European Union spoke on Monday. Chad condemned the union.": ["condemnation: Chad TCD > union ?"],
    "Chad condemned the UN's nuclear watchdog and the EU executive.": ["condemnation: Chad TCD > IAEA IAEA, European Commission EU"],
    "Chad's government met Sudan's envoy in Oslo. The government condemned the Kenyan army.": [
        "condemnation: Chad TCD > Kenyan army KEN",
        "meeting: Chad TCD > envoy SDN",
    ],
    "The Kenyan Trade Ministry and the Chadian Trade Ministry met. The ministry condemned Iran.": [
        "condemnation: ministry ? > Iran IRN",
        "meeting: Kenyan Trade Ministry KEN, Chadian Trade Ministry TCD > ",
    ],
    "Chad praised the Kenyan Mountain Rescue Force (MRF). The MRF condemned Iran.": ["condemnation: Kenyan Mountain Rescue Force KEN > Iran IRN"],
    "Chad praised the mountain men (MRF). The MRF condemned Iran.": [],
    "A Pakistani court indicted two police officers and five members of the Taliban.": [
        "accusation: Pakistani Court PAK > police officers PAK, members of the Taliban Taliban"
    ],
    "Jan Kowalski, a commander for the Taliban, was killed by Afghan troops.": ["attack: Afghan troops AFG > Jan Kowalski Taliban"],
    # branches of a group; whom "they" are behind a talk; whom a visitor meets; what those who are named are to somebody
    "The Syrian branch of al-Qaeda attacked Russia.": ["attack: al-Qaeda al-Qaeda > Russia RUS"],
    "An Islamic State affiliate attacked Niger.": ["attack: Islamic State ISIS > Niger NER"],
    "Emmanuel Macron met Olaf Scholz on aid for Kenya, Chad and Mali. They condemned Iran.": [
        "condemnation: Emmanuel Macron FRA, Olaf Scholz DEU > Iran IRN",
        "meeting: Emmanuel Macron FRA > Olaf Scholz DEU",
    ],
    "Emmanuel Macron met Olaf Scholz and Joe Biden. They condemned Iran.": [
        "condemnation: Emmanuel Macron FRA, Olaf Scholz DEU, Joe Biden USA > Iran IRN",
        "meeting: Emmanuel Macron FRA > Olaf Scholz DEU, Joe Biden USA",
    ],
    "Emmanuel Macron spoke with Olaf Scholz and Joe Biden before their talks in Rome.": [
        "call: Emmanuel Macron FRA > Joe Biden USA",
        "call: Emmanuel Macron FRA > Olaf Scholz DEU",
        "meeting: Olaf Scholz DEU, Joe Biden USA > ",
    ],
    "Emmanuel Macron visited Kenya. He met with civil society leaders.": [
        "meeting: Emmanuel Macron FRA > civil society leaders KEN",
        "visit: Emmanuel Macron FRA > Kenya KEN",
    ],
    "Emmanuel Macron visited Kenya and Chad. He met with officials from the secretariat.": [
        "meeting: Emmanuel Macron FRA > officials ?",
        "visit: Emmanuel Macron FRA > Kenya KEN, Chad TCD",
    ],
    "NATO Allies condemned Iran.": ["condemnation: NATO Allies NATO > Iran IRN"],
    "This is the first visit since the Russian invasion by a Kenyan envoy.": ["visit: Kenyan envoy KEN > "],
    "Local politicians urged action from Olaf Scholz.": ["appeal: Local politicians ? > Olaf Scholz DEU"],
    # who did what is condemned, behind what else is told of it
    "Chad condemned the sanctions imposed on its banks in March by Kenya.": [
        "condemnation: Chad TCD > Kenya KEN",
        "sanction: Kenya KEN > Chadian banks TCD",
    ],
    "Chad condemned an attack launched on a base in a city held by Kenya.": ["condemnation: Chad TCD > "],
    # joint statements are the "we" of all who issue them; firms by the first word of their names
    "The text of the following statement was released by the Governments of Kenya and Chad: We condemned Iran.": [
        "condemnation: Kenya KEN, Chad TCD > Iran IRN",
    ],
    "The following is a joint statement by Kenya, Chad and Mali. We condemned Iran.": ["condemnation: Kenya KEN, Chad TCD, Mali MLI > Iran IRN"],
    "Chad condemned Mahan Air. Kenya condemned Mahan.": ["condemnation: Chad TCD > Mahan Air IRN", "condemnation: Kenya KEN > Mahan Air IRN"],
    "Donald Trump claimed the South Africans were being persecuted.": [],
    "France condemned Iran for its demand of releasing Taliban prisoners.": ["condemnation: France FRA > Iran IRN"],
    # "we" of a private body, of a party's leader, of nobody known, of who speaks rather than of who is told of
    '"We condemn the raid," said Jan Kowalski, president of the University of Lagos.': [],
    'Jan Kowalski, the opposition leader of Chad, spoke. "We condemn the raid," Kowalski said.': ["condemnation: Jan Kowalski TCD > "],
    'Sergei Lavrov met Wang Yi. "We condemn the raid," a poster at the door said.': ["meeting: Sergey Lavrov RUS > Wang Yi CHN"],
    'Emmanuel Macron says Jan Kowalski would be a poor envoy, adding "we reject the Lisbon treaty".': ["rejection: France FRA > "],
    # what befell a town is not its country's deed; an attack elsewhere is another one; nor is a bombing what both sides of a clash did
    "France condemned the raid in Kano, Nigeria, which killed ten Kenyan soldiers.": ["attack:  > Kenyan soldiers KEN", "condemnation: France FRA > "],
    "France bombed Chad. Wang Yi condemned the attack in Oslo.": [
        "attack:  > Norway NOR",
        "attack: France FRA > Chad TCD",
        "condemnation: Wang Yi CHN > ",
    ],
    "Christians and Muslims clashed in Lagos. Emmanuel Macron condemned the bombing.": [
        "attack: Christians ? > Muslims ?",
        "condemnation: Emmanuel Macron FRA > ",
    ],
    # no "they" or "them": sentences about others between, nobody's "many", one constable
    "Kenya and Chad fought. Hundreds watched. Norway shut its embassy. Sweden said nothing. Jan Kowalski condemned them.": [],
    "Kenya and Chad sent troops. Jan Kowalski said many of those who fled said they condemned Norway.": [],
    "Kenyan soldiers found a bomb. The constable saw Jan Kowalski. They arrested Sergei Lavrov.": ["detention: Kenyan soldiers KEN > Sergey Lavrov RUS"],
    # "its" of the subject to come; countries that a relative clause tells apart; a court that a state is dismayed by
    "Israel bombed Iran. As part of its war on Chad, Kenya bombed a town.": ["attack: Israel ISR > Iran IRN", "attack: Kenya KEN > Chad TCD"],
    "Kenya and Chad agreed on a truce. Emmanuel Macron met the countries that had condemned Norway.": [
        "agreement: Kenya KEN, Chad TCD > ",
        "condemnation: countries ? > Norway NOR",
        "meeting: Emmanuel Macron FRA > countries ?",
    ],
    "Kenya is dismayed by the court's decision to jail Jan Kowalski. Chad must free him.": [
        "condemnation: Kenya KEN > court ?",
        "detention: court ? > Jan Kowalski ?",
    ],
    # who "it" and "its" are where others answer a deed, where it is forced or shot down; nobody by a place
    "Kenya imposed sanctions on North Korea in response to its war on Chad.": ["attack: North Korea PRK > Chad TCD", "sanction: Kenya KEN > North Korea PRK"],
    "Kenya praised the warnings given to a Russian jet before it was shot down.": ["attack:  > Russia RUS"],
    # nobody behind "they"; of two who "he" may be; who says something about himself; him of whom another speaks
    "Emmanuel Macron calls for an end to aid after it emerges ministers said they went to countries such as Egypt and Tunisia.": [
        "appeal: Emmanuel Macron FRA > ",
        "visit: ministers ? > Egypt EGY, Tunisia TUN",
    ],
    "The man who claims Emmanuel Macron attacked him condemned Chad.": [],
    "Sergei Lavrov can be sued by a nurse who says he was arrested by Norway.": ["accusation: nurse NOR > Sergey Lavrov RUS"],
    "Emmanuel Macron defended Sergei Lavrov after reports he had met Wang Yi.": [],
    'Emmanuel Macron condemned Wang Yi, saying, "He attacked Chad."': ["condemnation: Emmanuel Macron FRA > Wang Yi CHN"],
    "Women called on Hamas to insist on a truce during their talks with Israel.": ["appeal: Women ? > Hamas Hamas", "meeting: Hamas Hamas > Israel ISR"],
    # a government's seat is no town elsewhere; judges of no country
    "Emmanuel Macron visited Whitehall.": ["visit: Emmanuel Macron FRA > United Kingdom GBR"],
    "Judges at the International Criminal Court convicted Ivan Petrov of crimes in Mali.": ["accusation: Judges ? > Ivan Petrov ?"],
    # those who talked go on together; "them" who is not who says it; citizens of the state that speaks of them; neighbours' owners
    "Wendy Sherman spoke with Takeo Mori. Sherman said Kenya would work with ASEAN and other partners. They also condemned Chad.": [
        "call: Wendy Sherman USA > Takeo Mori JPN",
        "condemnation: Wendy Sherman USA, Takeo Mori JPN > Chad TCD",
    ],
    "Officials said a man had seen two hunters. The police arrested them.": [],
    "Canada's government says citizens held in Syria may attack Chad.": ["attack: citizens CAN > Chad TCD", "detention:  > citizens CAN"],
    "Chad's neighbours including Kenya and Mali imposed bans on exports.": [],
    # "their" in front of its several; "They" goes on, whatever clause inside has several others; a language is no surname; other extremists
    "At their meeting in Oslo, Ivanov and Takeo Mori condemned Chad.": [
        "condemnation: Ivanov RUS, Takeo Mori JPN > Chad TCD",
        "meeting: Ivanov RUS, Takeo Mori JPN > ",
    ],
    "Wang Yi and Takeo Mori met. They said Kenya and Mali had left. They condemned Chad.": [
        "condemnation: Wang Yi CHN, Takeo Mori JPN > Chad TCD",
        "meeting: Wang Yi CHN, Takeo Mori JPN > ",
    ],
    "Mali and Chad met. They left, and Kenya and Norway fled. They condemned Syria.": [
        "condemnation: Kenya KEN, Norway NOR > Syria SYR",
        "meeting: Mali MLI, Chad TCD > ",
    ],
    "In a statement in English, Wang Yi condemned Chad. English rejected the offer.": ["condemnation: Wang Yi CHN > Chad TCD"],
    "The PKK attacked Chad. The religious extremists who surround Wang Yi attacked Mali.": [
        "attack: PKK PKK > Chad TCD",
        "attack: religious extremists ? > Mali MLI",
    ],
    # persons called like a capital; a capital named before is one, and one behind a day or in a university's name
    "Norway arrested Lewis Hamilton. Hamilton attacked Chad.": ["detention: Norway NOR > Lewis Hamilton ?"],
    "Sudesh Amman, 20, attacked Kenya. Amman was arrested by Norway.": ["detention: Norway NOR > Sudesh Amman ?"],
    "Washington condemned Chad. Norway arrested Lewis Washington. Washington condemned Mali.": [
        "condemnation: United States USA > Chad TCD",
        "condemnation: United States USA > Mali MLI",
        "detention: Norway NOR > Lewis Washington ?",
    ],
    "On Monday Moscow condemned Chad. Moscow condemned Mali.": ["condemnation: Russia RUS > Chad TCD", "condemnation: Russia RUS > Mali MLI"],
    # nobody of a state or body: no matter of this kind of reporting
    "Jeb Smithers asked Nell Millwood to leave.": [],
    "Millwood flew to Kenya.": [],
    "Schumer condemned Iran.": ["condemnation: Chuck Schumer USA > Iran IRN"],  # nobody else of the name held an office
}


def sides(participants: tuple[Participant, ...]) -> str:
    return ", ".join(f"{who.name} {who.affiliation or '?'}" for who in participants)


@pytest.mark.parametrize("text", CASES)
def test_actors_are_who_the_text_means(extractor: Extractor, text: str) -> None:
    facts = extractor.extract(Document("d", text, DATE)).facts
    assert sorted(f"{fact.kind}: {sides(fact.agents)} > {sides(fact.targets)}" for fact in facts if fact.kind in KINDS) == sorted(CASES[text])


@pytest.mark.parametrize(
    ("day", "text", "told"),
    [
        ("1988-06-16", "Moscow condemned Chad.", "Soviet Union SUN > Chad TCD"),
        ("1992-06-16", "Moscow condemned Chad.", "Russia RUS > Chad TCD"),
        ("1988-06-16", "Haiti condemned the Czech government.", "Haiti HTI > Czechoslovakia CSK"),
        ("1998-06-16", "Belgrade condemned Chad.", "Yugoslavia YUG > Chad TCD"),
        ("1998-06-16", "Chad condemned Serbia.", "Chad TCD > Serbia YUG"),
    ],
)
def test_states_are_those_of_the_day(extractor: Extractor, day: str, text: str, told: str) -> None:
    (fact,) = extractor.extract(Document("d", text, day)).facts
    assert f"{sides(fact.agents)} > {sides(fact.targets)}" == told

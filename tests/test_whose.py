"""Whose somebody is that has no name of a state: country or organisation of those who take part, in texts made up for it."""

from __future__ import annotations

import pytest

from facts.extract import Extractor
from facts.model import Document, Participant

DATE = "2022-04-06"

CASES = {
    # who serves somebody, or is in a force or group, told behind him
    "A senior aide to the Kenyan president condemned Uganda.": ["condemnation: senior aide KEN > Uganda UGA"],
    "A top adviser to Iran's supreme leader condemned Israel.": ["condemnation: top adviser IRN > Israel ISR"],
    "A commander in the Chadian army condemned Sudan.": ["condemnation: commander TCD > Sudan SDN"],
    "An envoy for the Syrian conflict condemned Russia.": ["condemnation: envoy ? > Russia RUS"],
    "Gunmen from the Boko Haram group attacked Chadian troops.": ["attack: Boko Haram Boko Haram > Chadian troops TCD"],
    # whom a state sends is its own; a nationality in front of a name is no one else's; towns lie where the text puts them
    "Tokyo sent Deputy Minister Nell Millwood to Honiara. Millwood condemned France.": [
        "condemnation: Nell Millwood JPN > France FRA",
        "visit: Nell Millwood JPN > Solomon Islands SLB",
    ],
    "Federal prosecutors have charged Syrian Jan Kowalski with murder.": ["accusation: Federal prosecutors ? > Jan Kowalski SYR"],
    "Federal prosecutors have charged South Korean Jan Kowalski with murder.": ["accusation: Federal prosecutors ? > Jan Kowalski KOR"],
    "Turkish police detained Turkish journalist Ahmet Nil.": ["detention: Turkish police TUR > Ahmet Nil TUR"],
    "Villagers in Hangu, Pakistan, condemned Iran.": ["condemnation: Villagers PAK > Iran IRN"],
    "Protesters in Atlanta, Georgia, condemned Iran.": ["condemnation: Protesters USA > Iran IRN"],
    "In Thailand, the House of Representatives condemned Iran.": ["condemnation: Thai House of Representatives THA > Iran IRN"],
    "The House of Representatives condemned Iran.": ["condemnation: US House of Representatives USA > Iran IRN"],
    "An Israeli strike in Gaza killed nine children.": ["attack: Israel ISR > children PSE"],
    # the place that a sentence names, before where the report plays; "other militants" behind one of a group; where somebody is from
    "Fighting raged in Erbil, in Iraq. Iraq condemned Iran. Turkey attacked Kurdish groups in Syria.": [
        "attack: Turkey TUR > Kurdish groups SYR",
        "condemnation: Iraq IRQ > Iran IRN",
    ],
    "Boko Haram commander Abu Kowalski and two other militants were killed in an airstrike in Niger.": [
        "attack:  > Abu Kowalski Boko Haram, militants Boko Haram",
    ],
    "A doctor from Mali was arrested by police in Chad.": ["detention: police TCD > doctor from Mali MLI"],
    "A police chief from Kidal, Mali, and three others were killed in an ambush.": ["attack:  > police chief from Kidal MLI"],
    "A former mayor of Kisumu, Nyanza, Kenya, and two others were killed in a shooting in Nairobi.": ["attack:  > former mayor of Kisumu KEN"],
    "Peruvian police arrested two men from Mali.": ["detention: Peruvian police PER > men from Mali MLI"],
    # peoples without a state are of the country that the report plays in, of those they live in
    "Turkey shelled Afrin in Syria. Fighting raged in Idlib and in Aleppo. Kurdish militias shelled the Turkish town of Kilis.": [
        "attack: Kurdish militias SYR > Turkey TUR",
        "attack: Turkey TUR > Syria SYR",
    ],
    "Fighting raged in Erbil, in northern Iraq. The Kurds condemned Turkey.": ["condemnation: Kurds IRQ > Turkey TUR"],
    "Turkey attacked the Kurds.": ["attack: Turkey TUR > Kurds ?"],
    "Tamil rebels condemned Kenya.": ["condemnation: Tamil rebels ? > Kenya KEN"],
    "Ethiopia condemned Tigrayan officials.": ["condemnation: Ethiopia ETH > Tigrayan officials ETH"],
    "Turkish backed rebels condemned France.": ["condemnation: Turkish backed rebels ? > France FRA"],
    "Fighting raged in Idlib, in Syria. Turkish backed rebels condemned Kurdish fighters.": [
        "condemnation: Turkish backed rebels SYR > Kurdish fighters SYR",
    ],
    # who leads a state or a body of it is of that state; who leads critics or a raid on it is not
    "Jan Kowalski, who heads Chad's nuclear agency, condemned Togo.": ["condemnation: Jan Kowalski TCD > Togo TGO"],
    "Jan Kowalski, who has ruled Chad since 1990, condemned Togo.": ["condemnation: Jan Kowalski TCD > Togo TGO"],
    "Jan Kowalski, who led a raid on Chad, condemned Togo.": [],
    # who is loyal to a leader, or led by him, is of his country
    "Militias loyal to former Chadian warlord Jan Kowalski attacked Togo.": ["attack: Militias TCD > Togo TGO"],
    "Soldiers loyal to Chad's ousted president attacked Togo.": ["attack: Soldiers TCD > Togo TGO"],
    "Soldiers loyal to the coach attacked Togo.": ["attack: Soldiers ? > Togo TGO"],
    "Militias loyal to the internationally recognised Government of National Accord attacked Togo.": ["attack: Militias LBY > Togo TGO"],
    # who governs somewhere is of that place, whatever other country the sentence names; a title means nobody who is first named behind it
    "The regime in Nairobi helped Togo, and Chad condemned Togo.": ["aid: Kenya KEN > Togo TGO", "condemnation: Chad TCD > Togo TGO"],
    "The leadership in Nairobi lashed out at Togo.": ["condemnation: Kenya KEN > Togo TGO"],
    "Kenyan Foreign Minister Alfred Mutua spoke. The minister visited Ankara for talks with Cavusoglu.": [
        "visit: Alfred Mutua KEN > Turkey TUR",
        "meeting: Alfred Mutua KEN > Mevlut Cavusoglu TUR",
    ],
    # a report is of its dateline's country where a third of whom it names is, persons counted; it is not of its author's
    "NAIROBI (Reuters) - Uhuru Kenyatta rested. Chad, Togo, Mali and Niger watched. William Ruto slept. Prosecutors sued Peru.": [
        "accusation: Prosecutors KEN > Peru PER"
    ],
    "NAIROBI (Reuters) - The crowd rested. Chad, Togo, Mali and Niger watched. Prosecutors sued Peru.": ["accusation: Prosecutors ? > Peru PER"],
    "Antony Blinken rested. Joe Biden slept. Lloyd Austin and Chad, Togo, Mali and Niger watched. Prosecutors sued Peru.": [
        "accusation: Prosecutors ? > Peru PER"
    ],
    # a description with a capital
    "The Saudi Foreign Ministry hosted talks. Jan Kowalski of Chad commended the Kingdom.": ["support: Jan Kowalski TCD > Saudi Arabia SAU"],
    # initials in front of a surname agree with who is meant
    "V. Putin condemned Togo.": ["condemnation: Vladimir Putin RUS > Togo TGO"],
    "Y. Putin condemned Togo.": [],
    "Outgoing NATO secretary-general Jens Stoltenberg condemned Togo.": ["condemnation: Jens Stoltenberg NATO > Togo TGO"],
    # who sent or set up a body, the mayor of a town that no gazetteer holds, officials in an organisation, whose government a list names
    "A panel appointed by the African Union accused Chad of torture.": ["accusation: African Union Panel AU > Chad TCD"],
    "A panel appointed by mistake accused Chad of torture.": ["accusation: panel ? > Chad TCD"],
    "A delegation sent by Egypt visited Chad.": ["visit: Egyptian delegation EGY > Chad TCD"],
    "Jan Kowalski, mayor of the town of Xobbu in Chad, condemned Togo.": ["condemnation: Jan Kowalski TCD > Togo TGO"],
    "Togo condemned officials in the African Union.": ["condemnation: Togo TGO > officials in the African Union AU"],
    "Togo imposed sanctions on Zimbabwean President Robert Mugabe and members of his government.": [
        "sanction: Togo TGO > Robert Mugabe ZWE, members of his government ZWE"
    ],
    "Iranian truck owners and drivers condemned Togo.": ["condemnation: Iranian truck owners IRN, drivers IRN > Togo TGO"],
    "Israeli tanks and snipers attacked Togo.": ["attack: Israel ISR, snipers ISR > Togo TGO"],
    "Israeli soldiers and rebels attacked Togo.": ["attack: Israeli soldiers ISR, rebels ? > Togo TGO"],
    "Kenyan troops entered a town after the Prime Minister's Office condemned Togo.": ["condemnation: Prime Minister's Office KEN > Togo TGO"],
    # whom one condemns for an arrest one asks for the release; whoever is asked for it is condemned for holding them; a report is no prisoner
    "Norway condemned the arrest of lawyers by Chad. Norway called for their release.": [
        "condemnation: Norway NOR > Chad TCD",
        "detention: Chad TCD > lawyers TCD",
        "appeal: Norway NOR > Chad TCD",
    ],
    "Chad arrested two lawyers. Norway called for their release.": ["detention: Chad TCD > lawyers TCD", "appeal: Norway NOR > "],
    "Norway condemned the arrest of lawyers by Chad. Norway called for the release of the report.": [
        "condemnation: Norway NOR > Chad TCD",
        "detention: Chad TCD > lawyers TCD",
        "appeal: Norway NOR > ",
    ],
    "Norway called on Chad to free two lawyers. France condemned these arbitrary detentions.": [
        "appeal: Norway NOR > Chad TCD",
        "condemnation: France FRA > Chad TCD",
    ],
    # what must not be is nobody's promise: whom it would stop gets nothing
    "Norway promised to make sure Chad does not fail.": ["pledge: Norway NOR > "],
    # parties and parliaments that many countries have are of the one that the text is about; an office of a region is not its state's
    "Norway's cabinet is at work. The Labour Party condemned Togo.": ["condemnation: Norwegian Labour Party NOR > Togo TGO"],
    "The Labour Party condemned Togo.": ["condemnation: Labour Party GBR > Togo TGO"],
    "Kenyan police arrested Jan Kowalski, the leader of the Democratic Party.": ["detention: Kenyan police KEN > Jan Kowalski KEN"],
    "India's parliament is in Delhi. The Congress condemned Togo.": ["condemnation: Indian National Congress IND > Togo TGO"],
    "The Texas attorney general condemned Togo.": ["condemnation: Texas attorney general USA > Togo TGO"],
    "The Bavarian premier condemned Togo.": ["condemnation: Bavarian premier DEU > Togo TGO"],
    # who is sent to an organisation is of whoever sends him; a coalition of states is its own
    "Kenya's UN envoy condemned Togo.": ["condemnation: UN envoy KEN > Togo TGO"],
    "The Riyadh-led coalition condemned Togo.": ["condemnation: Saudi-led coalition Saudi-led coalition > Togo TGO"],
    "The US-led coalition has begun its work. The coalition condemned Togo.": ["condemnation: US-led coalition US-led coalition > Togo TGO"],
    "Biden Administration officials condemned Togo.": ["condemnation: Biden Administration officials USA > Togo TGO"],
    # whose country a former office tells, where he has held none since
    "Mikheil Saakashvili, a former president of Georgia, condemned Togo.": ["condemnation: Mikheil Saakashvili GEO > Togo TGO"],
    # who rules in several capitals; words in front of a noun that are no name
    "Prosecutors in Chad and Mali condemned Togo.": ["condemnation: prosecutor of Chad TCD, prosecutor of Mali MLI > Togo TGO"],
    "Officials in Rome and Paris condemned Togo.": ["condemnation: Italy ITA, France FRA > Togo TGO"],
    "Chad arrested two more Kenyan lawyers.": ["detention: Chad TCD > Kenyan lawyers KEN"],
    "So foreign powers condemned Togo.": ["condemnation: foreign powers ? > Togo TGO"],
    # members of a group whom a state arrests are the group's; who flees a place is from there; parties that are not named stand for themselves
    "Chad arrested 20 people suspected of being members of Boko Haram.": [
        "detention: Chad TCD > people Boko Haram",
        "accusation: Chad TCD > people Boko Haram",
    ],
    "Chad arrested two men accused of links to Boko Haram.": ["detention: Chad TCD > men TCD"],
    "Turkey bombed civilians fleeing Afrin.": ["attack: Turkey TUR > civilians SYR"],
    "Norway urged the parties to the conflict to stop.": ["appeal: Norway NOR > parties to the conflict ?"],
    "Norway urged the warring parties in Sudan to stop.": ["appeal: Norway NOR > warring parties SDN"],
    "Norway urged the parties to stop.": ["appeal: Norway NOR > "],
    "Iran condemned the Zionist regime.": ["condemnation: Iran IRN > Israel ISR"],
    # who reigns is known by his first name; whose somebody is by all that is told of his post
    "King Felipe condemned Togo.": ["condemnation: Felipe VI ESP > Togo TGO"],
    "King Hamad condemned Togo.": ["condemnation: Hamad bin Isa Al Khalifa BHR > Togo TGO"],
    "Jan Kowalski, founder and leader of Hamas, condemned Togo.": ["condemnation: Jan Kowalski Hamas > Togo TGO"],
    "Chad killed Jan Kowalski, head of Hamas's rocket unit in Gaza.": ["attack: Chad TCD > Jan Kowalski Hamas"],
    "Jan Kowalski, the leader of a rebel group, the Sudan Liberation Movement, condemned Togo.": ["condemnation: Jan Kowalski SLM > Togo TGO"],
    "Jan Kowalski, a lawmaker with the ruling party in Chad, condemned Togo.": ["condemnation: Jan Kowalski TCD > Togo TGO"],
    "Jan Kowalski, chairman of Foobar, a Chadian maker of cars, condemned Togo.": ["condemnation: Jan Kowalski TCD > Togo TGO"],
    "Jan Kowalski, a commander in Chad, condemned Togo.": ["condemnation: Jan Kowalski ? > Togo TGO"],
    "Jan Kowalski, a professor of Chadian history at Foobar, condemned Togo.": ["condemnation: Jan Kowalski ? > Togo TGO"],
    "Jan Kowalski, a representative of victims of the Hamas attack, condemned Togo.": ["condemnation: Jan Kowalski ? > Togo TGO"],
    # rebels in a country's north; supporters of those beside whom they stand; an armed group's people are those of its country
    "Kenya attacked rebels in the country's north.": ["attack: Kenya KEN > rebels KEN"],
    "Emmanuel Macron urged Kenyan leaders and their supporters to stop.": ["appeal: Emmanuel Macron FRA > Kenyan leaders KEN, Kenyan supporters KEN"],
    "Emmanuel Macron urged all parties and their supporters to stop.": ["appeal: Emmanuel Macron FRA > parties ?, supporters ?"],
    "The Taliban killed its own people.": ["attack: Taliban Taliban > Afghan people AFG"],
    # a surname that many bear; a namesake of another time
    "Lee was arrested in Seoul.": [],
    "Singapore closed its borders. Lee condemned Togo.": ["condemnation: Lee Hsien Loong SGP > Togo TGO"],
    # who is seated in a capital, runs a country's body, or is at home where the sentence opens; where others hold talks
    "Members of the ruling party in Nairobi condemned Togo.": ["condemnation: Members of the ruling party KEN > Togo TGO"],
    "Two officials overseeing Kenya's courts condemned Togo.": ["condemnation: officials KEN > Togo TGO"],
    "In Nairobi, Governor Jan Kowalski condemned Togo.": ["condemnation: Jan Kowalski KEN > Togo TGO"],
    "Kenya shelled Goma. Togo condemned courts in Europe.": ["attack: Kenya KEN > Democratic Republic of the Congo COD", "condemnation: Togo TGO > courts ?"],
    "The Syrian regime has sent Jan Kowalski. Talks between the regime and the opposition opened in Vienna. The regime condemned Togo.": [
        "condemnation: Syria SYR > Togo TGO",
        "meeting: Syria SYR, Syrian opposition SYR > ",
    ],
    "The G7 Foreign Ministers met in Berlin. The Ministers condemned Togo.": [
        "meeting: G7 Foreign Ministers G7 > ",
        "condemnation: G7 Foreign Ministers G7 > Togo TGO",
    ],
    # the coalition of a war that the text tells of
    "Isis holds Raqqa, in Syria. Ten nurses were killed in coalition airstrikes.": ["attack: US-led coalition US-led coalition > nurses SYR"],
    "The Houthis hold Sanaa, in Yemen. The coalition attacked Houthi rebels.": ["attack: Saudi-led coalition Saudi-led coalition > Houthis Houthis"],
    "Germany's coalition government has fallen. The coalition attacked Isis.": ["attack: coalition ? > Islamic State ISIS"],
    # where somebody is from, as is said behind his name; somebody of two countries for those who hold him
    "Jan Kowalski, 24, from Nairobi in Kenya, has left. Togo condemned Kowalski.": ["condemnation: Togo TGO > Jan Kowalski KEN"],
    "Jan Kowalski, born in Nairobi, condemned Togo.": ["condemnation: Jan Kowalski KEN > Togo TGO"],
    "Chad jailed the Kenyan-Chadian lawyer Jan Kowalski.": ["detention: Chad TCD > Jan Kowalski KEN"],
    "The US jailed the Kenyan-American lawyer Jan Kowalski.": ["detention: United States USA > Jan Kowalski USA"],
    # whose stronghold is taken, which is no prisoner; who occupies a town
    "Kenya captured the Hamas stronghold of Rafah.": ["seizure: Kenya KEN > Hamas Hamas"],
    "Boko Haram seized an army base in Niger.": ["seizure: Boko Haram Boko Haram > Niger NER"],
    "Rebels seized an army base in Niger.": ["seizure: Rebels NER > Niger NER"],
    "Rebels seized a gold mine in Niger.": ["seizure: Rebels NER > "],
    "Kenya captured the Chadian-occupied town of Rafah.": ["seizure: Kenya KEN > Chad TCD"],
    "Togo condemned retired Tutsi major Pierre Buyoya.": ["condemnation: Togo TGO > Pierre Buyoya BDI"],
    "A foreign ministry spokeswoman in Nairobi, Jan Kowalski, condemned Togo.": ["condemnation: Jan Kowalski KEN > Togo TGO"],
    # refugees are of no country that shelters or detains them
    "Chad detained ten refugees.": ["detention: Chad TCD > refugees ?"],
    "Chad detained ten villagers.": ["detention: Chad TCD > villagers TCD"],
    "Police in Chad arrested 30 migrants.": ["detention: Police TCD > migrants ?"],
    # the police deal with their own; an army with anybody
    "Chadian police fired on villagers.": ["attack: Chadian police TCD > villagers TCD"],
    "Chadian troops fired on villagers.": ["attack: Chadian troops TCD > villagers ?"],
    # lists: a title in the plural is that of all the names behind it, an owner has all that is his
    "Chad arrested Kenyan envoys Jan Kowalski, Nell Millwood and Emmanuel Lagat.": [
        "detention: Chad TCD > Jan Kowalski KEN, Nell Millwood KEN, Emmanuel Lagat KEN",
    ],
    "Chad arrested Kenyan envoy Jan Kowalski and Nell Millwood.": ["detention: Chad TCD > Jan Kowalski KEN, Nell Millwood ?"],
    "France condemned Chad's army chief and parliament.": ["condemnation: France FRA > army chief TCD, Chadian parliament TCD"],
    "France condemned Chad's army chief and foreign mercenaries.": ["condemnation: France FRA > army chief TCD, foreign mercenaries ?"],
    "France condemned some Chadian lawmakers and clerics.": ["condemnation: France FRA > Chadian lawmakers TCD, clerics TCD"],
    "France condemned Chadian soldiers and rebels.": ["condemnation: France FRA > Chadian soldiers TCD, rebels ?"],
    "Chad revoked the visas of Kenyan officials and their families.": ["sanction: Chad TCD > Kenyan officials KEN, Kenyan families KEN"],
    "The junta troops and their families surrendered to Chad, Oxfam said.": ["withdrawal: junta troops ?, families ? > Chad TCD"],
    # a rebel or opponent by name is of the country that the report plays in
    "Fighting raged in Idlib and Homs, in Syria. Opposition spokesman Jan Kowalski condemned Chad.": ["condemnation: Jan Kowalski SYR > Chad TCD"],
    "Fighting raged in Idlib and Homs, in Syria. Jan Kowalski, a rebel commander, condemned Chad.": ["condemnation: Jan Kowalski SYR > Chad TCD"],
    # allies, rivals and counterparts are not of the country whose they are
    "Chadian troops attacked Kenya's Malian partners.": ["attack: Chadian troops TCD > Malian partners MLI"],
    "Chadian troops attacked Kenya's rural partners.": ["attack: Chadian troops TCD > rural partners ?"],
    "France accused Kenya's enemies of spreading lies.": ["accusation: France FRA > enemies ?"],
    "Antony Blinken spoke with his counterpart Sergei Lavrov.": ["call: Antony Blinken USA > Sergey Lavrov RUS"],
    "Emmanuel Macron met his Kenyan counterpart Jan Kowalski.": ["meeting: Emmanuel Macron FRA > Jan Kowalski KEN"],
    "Emmanuel Macron met his rival Nell Millwood.": ["meeting: Emmanuel Macron FRA > Nell Millwood FRA"],
    # who is of a body is of whom that is
    "Chad's president met the head of the country's armed forces.": ["meeting: Mahamat Idriss Déby TCD > head of the country's armed forces TCD"],
    "Oxfam said fighters of the group's armed wing condemned Chad.": ["condemnation: fighters of the group's armed wing ? > Chad TCD"],
    "Emmanuel Macron met supporters of his party.": ["meeting: Emmanuel Macron FRA > supporters of his party FRA"],
    "Emmanuel Macron met victims of his attacks.": ["meeting: Emmanuel Macron FRA > victims of his attacks ?"],
    # whom an army strikes is of the country that is told beside the place
    "Turkish jets bombed a convoy in the Syrian town of Foobarin.": ["attack: Turkey TUR > convoy SYR"],
    # whom somebody works for or fights with, said behind what he is; where several are at home
    "Nell Millwood, an official with Oxfam, condemned Chad.": ["condemnation: Nell Millwood Oxfam > Chad TCD"],
    "Nell Millwood, an official with good friends, condemned Chad.": ["condemnation: Nell Millwood ? > Chad TCD"],
    "Chad killed Jeb Smithers, a Hezbollah commander in the Aden area.": ["attack: Chad TCD > Jeb Smithers Hezbollah"],
    "Chad killed Jeb Smithers, a fighter in Hezbollah's northern battalion.": ["attack: Chad TCD > Jeb Smithers Hezbollah"],
    "Chad killed Jeb Smithers and Nell Millwood, citizens of Kenya.": ["attack: Chad TCD > Jeb Smithers KEN, Nell Millwood KEN"],
    "Chad condemned Kenya and Uganda, Malian officials said.": ["condemnation: Chad TCD > Kenya KEN, Uganda UGA"],
    "Officials from NATO countries condemned Chad.": ["condemnation: Officials from NATO countries NATO > Chad TCD"],
    "Officials from the Trump administration condemned Chad.": ["condemnation: Officials from the Trump administration USA > Chad TCD"],
    "Chad hosts refugees from Sudan.": ["aid: Chad TCD > refugees SDN"],
    "Chad hosts refugees from Sudan, Mali and Niger.": ["aid: Chad TCD > refugees ?"],
    "Chadian troops killed ten militants from Niger and Mali.": ["attack: Chadian troops TCD > militants from Niger and Mali ?"],
    "Police detained migrants from Chad.": ["detention: Police ? > migrants TCD"],
    # rebels of a list, in front of the government too; parties and creeds; hosts and sites
    "France hosts a meeting between rebels and the Chadian government.": [
        "mediation: France FRA > rebels TCD, Chad TCD",
        "meeting: rebels TCD, Chad TCD > ",
    ],
    "Republican leaders urged Donald Trump to resign.": ["appeal: Republican leaders USA > Donald Trump USA"],
    "Social Democrats urged Donald Trump to resign.": ["appeal: Social Democrats ? > Donald Trump USA"],
    "Muslim leaders in Kenya condemned Chad.": ["condemnation: Muslim leaders KEN > Chad TCD"],
    "Emmanuel Macron met in Nairobi with Deputy Trade Minister Jeb Smithers on Chad and Mali.": ["meeting: Emmanuel Macron FRA > Jeb Smithers KEN"],
    "Emmanuel Macron met in Geneva with Deputy Trade Minister Jeb Smithers on Chad and Mali.": ["meeting: Emmanuel Macron FRA > Jeb Smithers ?"],
    "Boko Haram attacked Camp Millwood near Abuja.": ["attack: Boko Haram Boko Haram > Camp Millwood NGA"],
    # persons: a particle in a capital, an office at home beside one of a union, a country that only the text tells
    "Chad said that Kenya condemned Von der Leyen.": ["condemnation: Kenya KEN > Ursula von der Leyen EU"],
    "Jan van Millwood, a Kenyan envoy, condemned Chad. Chad said that Uganda condemned Van Millwood.": [
        "condemnation: Jan van Millwood KEN > Chad TCD",
        "condemnation: Uganda UGA > Jan van Millwood KEN",
    ],
    "Chad condemned President Olusegun Obasanjo.": ["condemnation: Chad TCD > Olusegun Obasanjo NGA"],
    "Chad condemned Olusegun Obasanjo.": ["condemnation: Chad TCD > Olusegun Obasanjo AU"],
    "Chad condemned Italian diplomat Ettore Sequi.": ["condemnation: Chad TCD > Ettore Sequi ITA"],
    # who rises is no official of where he talks, who is loyal none of the army that attacks him; followers are their leader's
    "Chadian government forces fired on mourners.": ["attack: Chadian government forces TCD > mourners TCD"],
    "Rebel military officials met Kenya.": ["meeting: Rebel military officials ? > Kenya KEN"],
    "Chadian forces attacked pro-government forces.": ["attack: Chadian forces TCD > pro-government forces ?"],
    "Emmanuel Macron urged supporters to vote.": ["appeal: Emmanuel Macron FRA > supporters FRA"],
    "The Minsk group condemned Chad.": [],
    # somebody of whom nothing is told is of the one country of a text whose people he has to do with; who accuses a state may be anybody
    "Togolese President Faure Gnassingbe accused mayor Jeb Smithers of theft.": ["accusation: Faure Gnassingbé TGO > Jeb Smithers TGO"],
    "Togolese President Faure Gnassingbe accused mayor Jeb Smithers of theft in Kenya.": ["accusation: Faure Gnassingbé TGO > Jeb Smithers ?"],
    "The Chadian government detained citizen Jeb Smithers.": ["detention: Chad TCD > Jeb Smithers TCD"],
    "Chad accused blogger Jeb Smithers of lying.": ["accusation: Chad TCD > Jeb Smithers ?"],
    "Keir Starmer condemned a former minister.": ["condemnation: Keir Starmer GBR > former minister GBR"],
    "Kenyan leaders condemned a former minister.": ["condemnation: Kenyan leaders KEN > former minister ?"],
    "Emmanuel Macron met President Alassane Ouattara and other officials.": ["meeting: Emmanuel Macron FRA > Alassane Ouattara CIV, officials CIV"],
    "Emmanuel Macron met President Alassane Ouattara and other leaders.": ["meeting: Emmanuel Macron FRA > Alassane Ouattara CIV, leaders ?"],
    # whom they are believed to be, whom they back
    "Gunmen believed to be Houthis abducted a Kenyan.": ["detention: Gunmen Houthis > Kenyan KEN"],
    "Gunmen believed to be hiding in Kenya abducted a Malian.": ["detention: Gunmen ? > Malian MLI"],
    "Parties supporting Prime Minister Keir Starmer condemned Chad.": [
        "condemnation: Parties GBR > Chad TCD",
        "support: Parties GBR > Keir Starmer GBR",
    ],
    # settlers are Israelis wherever they settle; residents of a described town; government troops whom residents fight; hosts in a country
    "Settlers killed Palestinians in Nablus in the West Bank, Israel said.": ["attack: Settlers ISR > Palestinians PSE"],
    "Residents of the town of Homs killed government troops.": ["attack: Residents of the town of Homs SYR > government troops SYR"],
    "Emmanuel Macron will meet with interlocutors in Kenya.": ["meeting: Emmanuel Macron FRA > interlocutors KEN"],
    "Emmanuel Macron will meet with interlocutors in Geneva.": ["meeting: Emmanuel Macron FRA > interlocutors ?"],
    # towns that no gazetteer holds are in a country, and nobody's name; a state's troops and the protesters at home; counted ministers of a list
    "An Israeli airstrike on Kafr Foobarin, Damascus Governorate, killed ten people.": ["attack: Israel ISR > Syria SYR"],
    "Turkish troops killed Jeb Smithers, Syria said.": ["attack: Turkish troops TUR > Jeb Smithers ?"],
    "Syrian troops opened fire on anti-government protesters.": ["attack: Syrian troops SYR > anti-government protesters SYR"],
    "American troops opened fire on anti-government protesters in Baghdad.": ["attack: American troops USA > anti-government protesters IRQ"],
    "Emmanuel Macron and four Cabinet ministers met Alassane Ouattara.": ["meeting: Emmanuel Macron FRA, Cabinet ministers FRA > Alassane Ouattara CIV"],
    # who serves or is allied with somebody of a known country; those whom a word says to be from elsewhere; soldiers where no state has any
    "Four aides to UK Prime Minister Keir Starmer resigned.": ["withdrawal: aides GBR > "],
    "Gunmen allied with former President Ali Abdullah Saleh attacked Togo.": ["attack: Gunmen YEM > Togo TGO"],
    "Gunmen killed officers of a militia loyal to General Khalifa Haftar.": ["attack: Gunmen ? > officers of a militia LBY"],
    "A gunman attacked a Western convoy in Kabul.": ["attack: gunman ? > Western convoy ?"],
    "Gunmen killed three soldiers in Gaza.": [],
    # parties and members of the Congress of the United States; parts of a country
    "A Democratic senator condemned Togo.": ["condemnation: Democratic senator USA > Togo TGO"],
    "A Democratic leader condemned Togo.": ["condemnation: Democratic leader ? > Togo TGO"],
    "Rep. Jan Kowalski, D-Calif., condemned Togo.": ["condemnation: Jan Kowalski USA > Togo TGO"],
    "Bavarian Interior Minister Jan Kowalski condemned Togo.": ["condemnation: Jan Kowalski DEU > Togo TGO"],
    "Ontario Finance Minister Jan Kowalski condemned Togo.": ["condemnation: Jan Kowalski CAN > Togo TGO"],
    # rebels that a government or its army has to do with are of its country where no other is named; those whom a state arms are not
    "Kenya's government held talks with rebels.": ["meeting: Kenya KEN > rebels KEN"],
    "Heavy fighting continues between the Kenyan military and rebel forces.": ["attack: Kenyan military KEN > rebel forces KEN"],
    "Ethiopian troops killed rebels near Mogadishu.": ["attack: Ethiopian troops ETH > rebels SOM"],
    "Kenya backed rebels. Kenya armed the rebels.": ["support: Kenya KEN > rebels ?", "aid: Kenya KEN > rebels ?"],
    # a government is of one state, whoever follows it in a list; who says it is no member of a list in front of it
    "The Government of Chad and Hezbollah met in Doha.": ["meeting: Chad TCD, Hezbollah Hezbollah > "],
    "The army of Chad and Sudanese rebels attacked Togo.": ["attack: army of Chad TCD, Sudanese rebels SDN > Togo TGO"],
    "The crackdown came after the resignation of Prime Minister Keir Starmer, diplomats and aides say.": ["withdrawal: Keir Starmer GBR > "],
    # officials of a coup or a programme are of the land that stands behind it; regional ministers of that of the minister in front of them
    "France imposed sanctions on the military leaders who directed the coup in Niger.": ["sanction: France FRA > military leaders NER"],
    "France imposed sanctions on officials who helped Russia in Ukraine.": ["sanction: France FRA > officials ?"],
    "German Health Minister Jens Spahn and regional health ministers condemned Togo.": [
        "condemnation: Jens Spahn DEU, regional health ministers DEU > Togo TGO"
    ],
    # a firm or an agency by what stands behind its name; one of the leaders of a group; a chief of staff
    "France imposed sanctions on Acme Ltd, a company based in Chad.": ["sanction: France FRA > Acme Ltd TCD"],
    "France imposed sanctions on Acme Ltd, a state-owned Chadian shipping company.": ["sanction: France FRA > Acme Ltd TCD"],
    "France imposed sanctions on the Equipment Bureau, an agency within the army of Chad.": ["sanction: France FRA > Equipment Bureau TCD"],
    "The Mexican Army killed Manuel Torres, one of the top commanders of the Sinaloa Cartel.": ["attack: Mexican Army MEX > Manuel Torres Sinaloa Cartel"],
    "Macron met with Jan Kowalski, chief of staff to the president of Kenya.": ["meeting: Emmanuel Macron FRA > Jan Kowalski KEN"],
    "Macron met with Jan Kowalski, head of cabinet of the President of the European Council.": ["meeting: Emmanuel Macron FRA > Jan Kowalski EU"],
    # whom a delegation represents; who issues an executive order; both of two bodies; a state beside an adjective
    "A delegation representing all key Kenyan parties visited Moscow.": ["visit: Kenyan delegation KEN > Russia RUS"],
    "Kenya met a 7-member delegation of Togo.": ["meeting: Kenya KEN > Togolese delegation TGO"],
    "An executive order urged officials to resign.": [],
    "The Libyan National Oil Corporation met Macron. Both the corporation and the government of Togo condemned Chad.": [
        "meeting: National Oil Corporation LBY > Emmanuel Macron FRA",
        "condemnation: National Oil Corporation LBY, Togo TGO > Chad TCD",
    ],
    "Macron thanked the Holy See and Kenyan charities.": ["support: Emmanuel Macron FRA > Vatican VAT, Kenyan charities KEN"],
    # sides of a war are not of whoever stands behind them; occupiers are not of the place
    "The men fled as loyalist forces and French troops attacked Togo.": ["attack: loyalist forces ?, French troops FRA > Togo TGO"],
    "Occupation forces arrested two men in Nablus.": ["detention: Occupation forces ? > men PSE"],
    # qualities are nobody; of a deed whom it befell
    "France welcomed the leadership that the council has shown.": ["support: France FRA > "],
    "Ten people were killed in the shelling of a Kenyan village.": ["attack:  > Kenya KEN"],
    "France imposed sanctions on members of an oil smuggling network.": ["sanction: France FRA > members of an oil smuggling network ?"],
    # for whom a spokesman speaks; whose government somebody calls "ours"; who issued a numbered resolution
    "A spokesman for Boko Haram said they had killed ten Kenyan soldiers.": ["attack: Boko Haram Boko Haram > Kenyan soldiers KEN"],
    "A spokeswoman for the Kremlin, Ada Foobar, said it would impose sanctions on Kenya.": ["sanction: Russia RUS > Kenya KEN"],
    "A spokesman for Emmanuel Macron said he condemned Chad.": ["condemnation: Emmanuel Macron FRA > Chad TCD"],
    '"Our government condemns Chad," said Ebba Busch, Kenya\'s ambassador to Mali.': ["condemnation: Kenya KEN > Chad TCD"],
    '"Our government condemns Chad," said Ebba Foobar, a resident of Oslo.': [],
    "The UN Security Council adopted resolution 12. Resolution 12 condemns Chad.": ["condemnation: UN Security Council UN > Chad TCD"],
    # bodies of several; people that are only counted; soldiers whose country is not told
    "The heads of the armies of Kenya and Chad met in Oslo.": ["meeting: Kenya KEN, Chad TCD > "],
    "Officials from the foreign ministries of Kenya and Chad met in Oslo.": ["meeting: Kenya KEN, Chad TCD > "],
    "More than 50 were killed in a Kenyan airstrike.": ["attack: Kenya KEN > people ?"],
    "At least 12 were killed by Boko Haram.": ["attack: Boko Haram Boko Haram > people ?"],
    "Emmanuel Macron confirmed losses in Mali after ten troops were killed.": [],
    "Kenya invaded an enclave in Chad's north-west.": ["attack: Kenya KEN > Chad TCD"],
    # whom a state says that another killed; "other officers" of the officer in front of them; member states of the one organisation
    "Kenya's army said two soldiers were killed by Chadian rebels.": ["attack: Chadian rebels TCD > soldiers KEN"],
    "Afghan authorities said 52 civilians were killed by an American airstrike.": ["attack: United States USA > civilians AFG"],
    "Kenya said two soldiers were killed by Chadian rebels in Sudan.": ["attack: Chadian rebels TCD > soldiers SDN"],
    "Gunmen killed the Libyan general Omar Hassan and two other officers.": ["attack: Gunmen ? > Omar Hassan LBY, officers LBY"],
    "The EU imposed sanctions on member countries.": ["sanction: European Union EU > member countries EU"],
    "Civil society groups and opposition leaders condemned Togo in Harare, Zimbabwe.": [
        "condemnation: Civil society groups ZWE, opposition leaders ZWE > Togo TGO"
    ],
    "Blinken will visit the Iraqi Kurdistan Region, where he will meet with regional government officials.": [
        "visit: Antony Blinken USA > Iraq IRQ",
        "meeting: Antony Blinken USA > regional government officials IRQ",
    ],
    "Police in Haifa spoke. A police statement said that officers arrested Jan Kowalski.": ["detention: officers ISR > Jan Kowalski ?"],
    "Mr. Gabriel German Petrov condemned Togo.": ["condemnation: Petrov ? > Togo TGO"],
    # whom those ask who govern at home, but no army; partners of a coalition; a governor where one country is named
    "Kenyan police urged residents to stay at home.": ["appeal: Kenyan police KEN > residents KEN"],
    "The Israeli military urged residents to leave.": ["appeal: Israeli military ISR > residents ?"],
    "Netanyahu's decision was condemned by his coalition partners.": ["condemnation: coalition partners ISR > Benjamin Netanyahu ISR"],
    "Kenya's foreign ministry criticised state media.": ["condemnation: Kenyan Foreign Ministry KEN > state media KEN"],
    "The Supreme Court of Kenya was closed. Governor Jan Kowalski resigned.": ["withdrawal: Jan Kowalski KEN > "],
    # two of one country fight where it is; a ministry that its own parliament asks; the opposition that a government bombs
    "Disgruntled former soldiers and government troops clashed in East Timor.": ["attack: Disgruntled former soldiers TLS > government troops TLS"],
    "Fighting between government troops and police in Somalia killed ten people.": ["attack: government troops SOM > police SOM"],
    "The Senate of the Philippines condemned Togo and urged the Department of Foreign Affairs to act.": [
        "condemnation: Philippine Senate PHL > Togo TGO",
        "appeal: Philippine Senate PHL > Department of Foreign Affairs PHL",
    ],
    "The Syrian government bombed the opposition.": ["attack: Syria SYR > opposition SYR"],
    # whom "who" tells of behind the state that backs them; a verb that closes a relative clause
    "The Kurds, until now armed and backed by France, who have been fighting Boko Haram, condemned Chad.": [
        "attack: Kurds ? > Boko Haram Boko Haram",
        "condemnation: Kurds ? > Chad TCD",
        "support: France FRA > Kurds ?",
    ],
    "Boko Haram, which Kenya supports, attacked Togo.": ["attack: Boko Haram Boko Haram > Togo TGO", "support: Kenya KEN > Boko Haram Boko Haram"],
    # a town that only a people's adjective tells is a place as well
    "Gunmen killed ten people in a southern Kenyan town.": ["attack: Gunmen ? > people KEN"],
    # whose a country once was
    "Kenya condemned leaders of a former French colony.": ["condemnation: Kenya KEN > leaders of a former French colony ?"],
    "Kenya condemned leaders of the French colony.": ["condemnation: Kenya KEN > leaders of the French colony FRA"],
}


def sides(participants: tuple[Participant, ...]) -> str:
    return ", ".join(f"{who.name} {who.affiliation or '?'}" for who in participants)


@pytest.mark.parametrize("text", CASES)
def test_actors_are_whose_the_text_means(extractor: Extractor, text: str) -> None:
    facts = extractor.extract(Document("d", text, DATE)).facts
    assert sorted(f"{fact.kind}: {sides(fact.agents)} > {sides(fact.targets)}" for fact in facts if fact.kind != "statement") == sorted(CASES[text])

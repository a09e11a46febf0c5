"""Who says it, and how surely it is: speakers and status in sentences made up for it. A case is text, then `kind: status speakers`."""

from __future__ import annotations

import pytest

from facts.extract import Extractor
from facts.model import Document

DATE = "2022-04-06"

CASES: dict[str, dict[str, str | None]] = {
    # talks that somebody is ready for or urged to enter are none yet; those that somebody will host or attend are planned
    "Kenya urged Israel to engage in talks with Syria.": {"appeal": "occurred "},
    "Kenya will host three days of talks between Israel and Syria.": {"meeting": "planned ", "mediation": "planned "},
    "Wang Yi will attend the summit between Israel and Syria.": {"meeting": "planned "},
    # what is violated was agreed
    "France violated the Kenya-Chad treaty.": {"agreement": "occurred "},
    "France abandoned the Kenya-Chad treaty.": {"agreement": "negated "},
    # a denial by whom a clause describes denies nothing of its own; the deed by which something was broken is the same one's
    "Syria blamed the attack on Israel, who denied involvement.": {"accusation": "occurred "},
    "Syria accused Israel of breaking the truce by bombing Chad.": {"accusation": "occurred ", "attack": "alleged Syria"},
    # who condemns makes no statement besides
    "France issued a statement condemning Israel.": {"statement": None, "condemnation": "occurred "},
    # what a relative clause adds, or stands beside another's pledge, is nobody's words
    "Kenya, which had bombed Syria, condemned Chad, Sergei Lavrov said.": {"attack": "occurred ", "condemnation": "occurred Sergey Lavrov"},
    "Kenya has pledged troops, France approved a mission, and Israel bombed Syria.": {"attack": "occurred "},
    # before, behind, around, and both
    "Kenya's army said Chad was quiet. It added that Israel had bombed Syria.": {"attack": "occurred Kenyan army"},
    "Israel bombed Syria, as reported by Sergei Lavrov.": {"attack": "occurred Sergey Lavrov"},
    "Sergei Lavrov said that Israel had bombed Syria.": {"attack": "occurred Sergey Lavrov"},
    "Israel bombed Syria, Sergei Lavrov said on Monday.": {"attack": "occurred Sergey Lavrov"},
    "Israel, Sergei Lavrov said, bombed Syria.": {"attack": "occurred Sergey Lavrov"},
    "Emmanuel Macron praised France. Sergei Lavrov, he said, had condemned Israel.": {"condemnation": "occurred Emmanuel Macron"},
    'Wang Yi was angry. "Sergei Lavrov condemned Israel," he said.': {"condemnation": "occurred Wang Yi"},
    "According to a State Department official, Sergei Lavrov said that Israel had bombed Syria.": {
        "attack": "occurred Sergey Lavrov, State Department official",
    },
    "Israel bombed Syria, the official Tass news agency reported.": {"attack": "occurred "},
    "\u201cIsrael has bombed Syria,\u201d Sergei Lavrov and Wang Yi said.": {"attack": "occurred Sergey Lavrov, Wang Yi"},
    "Residents reported clashes between the Houthis and Saudi troops.": {"attack": "occurred Residents"},
    "Sergei Lavrov accused Israel of bombing Syria.": {"attack": "alleged Sergey Lavrov", "accusation": "occurred "},
    "Israel bombed Syria, a person familiar with the talks said.": {"attack": "occurred person familiar with the talks"},
    "Israel bombed Syria, state television said, citing Sergei Lavrov.": {"attack": "occurred Sergey Lavrov"},
    "Israel has bombed Syria, Sergei Lavrov was quoted as saying by Tass.": {"attack": "occurred Sergey Lavrov"},
    "Sergei Lavrov, author of a book, said the United States apparently bombed Syria.": {"attack": "occurred Sergey Lavrov"},
    "Emmanuel Macron repeated his claim that Israel had bombed Syria.": {"attack": "occurred Emmanuel Macron"},
    "France rejected Sergei Lavrov's allegation that Israel had bombed Syria.": {"attack": "alleged Sergey Lavrov", "accusation": None},
    "Israel was accused by Sergei Lavrov of bombing Syria.": {"attack": "alleged Sergey Lavrov"},
    "It is alleged that Israel bombed Syria.": {"attack": "alleged "},
    "Sergei Lavrov, in a call with Wang Yi, reaffirmed the commitment to Syria.": {"call": "occurred "},
    "Sergei Lavrov has not said whether Israel bombed Syria.": {"attack": "possible "},
    "Israel bombed Syria, however, Sergei Lavrov said Russia was watching.": {"attack": "occurred "},
    "Sergei Lavrov repeated his claim that all was well in Syria, which Israel had bombed.": {"attack": "occurred "},
    # what stands in front of a clause, behind "after" or in a relative clause is not said
    "While Israel bombed Syria, Sergei Lavrov said Russia was watching.": {"attack": "occurred "},
    "Sergei Lavrov said Russia would respond after Israel bombed Syria.": {"attack": "occurred ", "pledge": None},
    "Russia will respond, Sergei Lavrov announced on Monday, hours after Israel bombed Syria.": {"attack": "occurred ", "pledge": None},
    "Sergei Lavrov said he had seen the Israelis who bombed Syria.": {"attack": "occurred "},
    # whoever spoke speaks on, with or without a name
    "A Kremlin spokesman said Vladimir Putin was well. He said Israel had bombed Syria.": {"attack": "occurred Kremlin spokesman"},
    "A Kremlin spokesman said Vladimir Putin was well. He met Wang Yi in Oslo.": {"meeting": "occurred "},
    "Vladimir Putin is well, a Kremlin official said. The official said Israel had bombed Syria.": {"attack": "occurred Kremlin official"},
    "The army said all was well. It said Israel had bombed Syria.": {"attack": "occurred army"},
    "Wang Yi said in a statement that all was well. The statement added that Israel had bombed Syria.": {"attack": "occurred Wang Yi"},
    "\u201cAll is well,\u201d Wang Yi said. Many fled, said Sergei Lavrov. \u201cIsrael bombed Syria.\u201d": {"attack": "occurred Sergey Lavrov"},
    "Israel bombed Syria, Tass quoted Sergei Lavrov as saying.": {"attack": "occurred Sergey Lavrov"},
    "Many fled, Sergei Lavrov, an adviser to the president said, urging Israel to leave.": {"appeal": "occurred "},
    "Officials who asked not to be named said Israel had bombed Syria.": {"attack": "occurred Officials"},
    "Two people with knowledge of the plan said Israel had bombed Syria.": {"attack": "occurred people with knowledge of the plan"},
    "Israel bombed Syria, Emmanuel Macron's office said.": {"attack": "occurred Emmanuel Macron's office"},
    "According to the White House readout of the call, Israel bombed Syria.": {"attack": "occurred United States"},
    "Israel bombed Syria, Radio Moscow said.": {"attack": "occurred "},
    "Emmanuel Macron announced that France would send tanks to Ukraine.": {"pledge": "occurred Emmanuel Macron"},
    "Emmanuel Macron repeated his claim last week that Israel had bombed Syria.": {"attack": "occurred Emmanuel Macron"},
    "US sanctions on Syria will be lifted.": {"sanction": "occurred "},
    # who is told something is no speaker
    "Wang Yi, who boycotted the session, told parliament he had met Sergei Lavrov.": {"meeting": "occurred "},
    "Emmanuel Macron, asked whether he trusted Iran, said Israel had bombed Syria.": {"attack": "occurred Emmanuel Macron"},
    "The following statement was issued today by Jan Kowalski, spokesman for the foreign ministry: France condemns Iran.": {
        "condemnation": "occurred Jan Kowalski",
    },
    # the future as it was told, denials, adjectives that say that it was done
    "Sergei Lavrov said he would meet Wang Yi in Oslo.": {"meeting": "planned "},
    "Sergei Lavrov would meet Wang Yi if he came to Oslo.": {"meeting": "possible "},
    "Israel denied that its jets had bombed Syria.": {"attack": "negated ", "rejection": None},
    "Israel denied having bombed Syria.": {"attack": "negated ", "rejection": None},
    "Emmanuel Macron was quick to praise Olaf Scholz.": {"support": "occurred "},
    "Talks between Russia and China are to begin in May.": {"meeting": "planned "},
    "France will begin lifting sanctions on Iran.": {"concession": "planned "},
    # votes and gatherings that are the act itself, what somebody was able to do, "even if"
    "The European Parliament votes to condemn Russia.": {"condemnation": "occurred "},
    "The European Parliament will vote to condemn Russia.": {"condemnation": "planned "},
    "Workers gathered in Delhi to denounce Narendra Modi.": {"condemnation": "occurred "},
    "Emmanuel Macron stressed the need to condemn Russia.": {"condemnation": None},
    "Israel was able to bomb Syria.": {"attack": "occurred "},
    "Germany backs Iran, even if it criticises Syria.": {"condemnation": "occurred ", "support": None},
    # what was not done, or not yet; what is asked, prevented, or to begin
    "Israel has yet to attack Syria.": {"attack": "negated "},
    "Israel warned of a harsh response should Syria bomb Chad.": {"threat": "occurred ", "attack": "possible "},
    "Should the talks fail, Israel will withdraw its troops from Syria.": {"withdrawal": "possible "},
    "Israel may postpone talks with Syria.": {"meeting": "possible "},
    "Israel did not cancel its talks with Syria.": {"meeting": "planned "},
    "Israel warned of the risk that Iran would attack Syria.": {"attack": "possible Israel"},
    "Israel has suspended sharing intelligence with Turkey.": {"sanction": "occurred ", "cooperation": None},
    "Israel never attacked Syria.": {"attack": "negated "},
    "Israel nearly attacked Syria.": {"attack": "negated "},
    "Israel no longer supports Syria.": {"support": "negated "},
    "No Israeli troops attacked Syria.": {"attack": "negated "},
    "Neither Israel nor Turkey attacked Syria.": {"attack": "negated "},
    "Israel neither praised Iran nor condemned Syria.": {"support": "negated ", "condemnation": "negated "},
    "Only Israel and Turkey can settle their dispute.": {"agreement": None},
    "Israel was ready to reopen the port once Turkey made peace with Syria.": {"agreement": None, "pledge": "occurred "},
    "Israel was asked whether it would be prepared to send troops to Syria.": {"pledge": None, "mobilization": None},
    "Israel ignored a Turkish plea not to attack Syria.": {"attack": None},
    "Israel did not stop shelling Syria.": {"attack": "occurred "},
    "Emmanuel Macron has not ruled out meeting Sergei Lavrov.": {"meeting": "possible ", "rejection": "negated "},
    "Israel did not deny that it had bombed Syria.": {"attack": "alleged ", "rejection": "negated "},
    "Israel said it would never attack Syria.": {"attack": "negated "},
    "Israel not only attacked Syria but condemned Iran.": {"attack": "occurred "},
    "Sergei Lavrov and Wang Yi were to have met in Oslo.": {"meeting": "negated "},
    "Did Israel attack Syria?": {"attack": "possible "},
    "Why did Israel attack Syria?": {"attack": "occurred "},
    "The plan is meant to prevent an Israeli attack on Syria.": {"attack": "possible "},
    "Vladimir Putin declared a ceasefire in Ukraine to begin on Friday.": {"withdrawal": "planned "},
    "Sergei Lavrov said he had not left Oslo but would hold talks with Olaf Scholz.": {"meeting": "planned "},
    "George W. Bush said he was sending Condoleezza Rice to France.": {"visit": "planned George W. Bush"},
    "Russia vowed not to attack Ukraine.": {"threat": None, "attack": None},
    "Any attack by Israel on Syria will be answered, Wang Yi said.": {"attack": "possible Wang Yi"},
    # who is named by a headline, told of by others, parted from the verb, known by an office alone, told the speaker
    "Zelensky: Russia attacked Kharkiv": {"attack": "occurred Volodymyr Zelensky"},
    "Russia attacked Kharkiv - governor": {"attack": "occurred governor"},
    "KHARKIV: Russia attacked Kharkiv.": {"attack": "occurred "},
    "Russia attacked Kharkiv, as the governor put it.": {"attack": "occurred governor"},
    "In the words of Volodymyr Zelensky, Russia attacked Kharkiv.": {"attack": "occurred Volodymyr Zelensky"},
    "Russia attacked Kharkiv, a Western diplomat who asked not to be named said.": {"attack": "occurred Western diplomat"},
    "Russia attacked Kharkiv, diplomats in Paris and Oslo said.": {"attack": "occurred diplomats"},
    "Dmytro Kuleba was told by the governor that Russia had attacked Kharkiv.": {"attack": "occurred governor"},
    "Dmytro Kuleba was told that Russia had attacked Kharkiv.": {"attack": "occurred "},
    # what came of it, and that it did not come about
    "Talks between Sergei Lavrov and Wang Yi did not produce a deal.": {"meeting": "occurred "},
    "Talks between Sergei Lavrov and Wang Yi failed to take place.": {"meeting": "negated "},
    "The Israeli attack on Syria did not destroy the plant.": {"attack": "occurred "},
    "Talks between Sergei Lavrov and Wang Yi may not produce a deal.": {"meeting": "possible "},
    # what nouns and verbs around make of an event that a noun names
    "In the event of an Israeli attack on Syria, many will flee.": {"attack": "possible "},
    "The threat of an Israeli attack on Syria remains.": {"attack": "possible "},
    "There were reports of an Israeli attack on Syria.": {"attack": "alleged "},
    "Reports of the Israeli attack on Syria spread.": {"attack": "occurred "},
    "He spread false claims of an Israeli attack on Syria.": {"attack": "negated "},
    "Had there been an Israeli attack on Syria, many would have fled.": {"attack": "negated "},
    "France opposes a US attack on Iraq.": {"attack": "possible ", "rejection": None},
    "France opposed the US attack on Iraq.": {"attack": "occurred ", "rejection": None},
    "An alleged Israeli attack on Syria killed ten.": {"attack": "alleged "},
    "There was no evidence that Israel had bombed Syria.": {"attack": "possible "},
    "Emmanuel Macron was right to condemn Iran.": {"condemnation": "occurred "},
    "Emmanuel Macron stopped short of condemning Iran.": {"condemnation": "negated "},
    "A meeting between Sergei Lavrov and Wang Yi is not planned.": {"meeting": "negated "},
    "A meeting between Sergei Lavrov and Wang Yi was ruled out.": {"meeting": "negated "},
    "A visit by Sergei Lavrov to Oslo was put off.": {"visit": "negated "},
    "France could not confirm that Sergei Lavrov had met Wang Yi.": {"meeting": "possible "},
    "Instead of bombing Syria, Israel condemned Iran.": {"attack": "negated ", "condemnation": None},
    "The ministers will discuss Russia's attack on Ukraine.": {"attack": "occurred "},
    "The ministers discussed a Russian attack on Ukraine.": {"attack": "possible "},
    "Russia's attack on Ukraine must be condemned.": {"attack": "occurred "},
    "Russia's attack on Ukraine could continue.": {"attack": "possible "},
    "Israel's strike on a Syrian depot set it ablaze.": {"attack": "occurred "},
    "Russia held off on attacking Ukraine.": {"attack": "negated "},
    "Russia is weeks away from attacking Ukraine.": {"attack": "planned "},
    "France urged Russia to hold off on attacking Ukraine.": {"appeal": "occurred ", "attack": None},
    "Police uncovered a plot by Hezbollah to bomb Israel.": {"attack": "possible "},
    "Under the deal, Israel would withdraw from Gaza.": {"withdrawal": "planned "},
    "Sergei Lavrov is likely to meet Wang Yi when he visits Beijing.": {"meeting": "possible ", "visit": "planned "},
    "Iran does not admit it, but is believed to be backing Hezbollah.": {"support": "alleged "},
    "Iran fired missiles during regularly scheduled drills by the United States and South Korea.": {"cooperation": "occurred "},
    "Israel does not rule out Syrian attacks on the Golan Heights.": {"attack": "possible ", "rejection": None},
    "Kenyan police fired at the crowd to disperse it, wounding a journalist.": {"attack": "occurred "},
    "Turkey will face sanctions if it goes ahead with bombing Syria.": {"attack": "possible ", "sanction": None},
    "France alleges Israeli forces attacked Syria.": {"attack": "alleged France", "accusation": None},
    "The Ethiopian government denies this and claims that Israel attacked Syria.": {"attack": "alleged Ethiopia", "rejection": None, "accusation": None},
    "A committee monitoring the ceasefire agreement between Israel and Hezbollah will meet.": {"agreement": "occurred "},
    "Kenyan workers blocked a road to protest against Iran.": {"protest": "occurred "},
    "Emmanuel Macron delays a French invasion of Kenya.": {"attack": "planned "},
    "A French soldier faces a charge of attacking a Kenyan diplomat.": {"attack": "alleged ", "accusation": None},
    "France announces that it will expel ten Russian diplomats.": {"sanction": "planned "},
}


@pytest.mark.parametrize("text", CASES, ids=[text[:50] for text in CASES])
def test_speakers_and_status(text: str, extractor: Extractor) -> None:
    facts = extractor.extract(Document(id="d", text=text, date=DATE)).facts
    found = {fact.kind: f"{fact.status} {', '.join(speaker.name for speaker in fact.speakers)}" for fact in facts}
    wanted = {kind: value for kind, value in CASES[text].items() if value is not None}
    assert {kind: value for kind, value in found.items() if kind in wanted} == wanted

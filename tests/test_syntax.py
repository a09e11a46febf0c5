"""Phrases and clauses of sentences made up for them: what is a verb, where a noun phrase begins and ends, whose act a verb tells."""

from __future__ import annotations

import pytest

from benchmarks.noun_phrases import MARKED, compare, read_marked
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
    "[Iran] <held> [direct , high-level talks] with [Oman] .",
    "[The crowd] <turned> violent , [local officials] <said> .",
    "[Chad and Niger] <signed> [a data sharing agreement] .",
    "[Troops] <hold> [a village] west of [Oslo] .",
    # verbs that look like nouns, and nouns that look like verbs
    "[A car bombing] near [the city of Peshawar] <kills> [at least 12 people] and <wounds> [30 others] .",
    "[The revelation] <comes> on [the day] [the inquest] <opens> .",
    "[Gunmen] <kill> [six nurses] in [Pakistan] .",
    "[Troops] <shoot> dead [two settlers] .",
    "[The ministry] <criticised> [Iran] , <warning> that [the deal] <would fail> .",
    "[This] <ends> [three weeks of talks] .",
    "[She] <regrets> <travelling> to [Syria] .",
    "[China] <jailed> [Apple Daily founder Jimmy Lai] .",
    "[Iran] <condemned> [NATO boss Jan Kowalski] .",
    # the day that names an event
    "[The Feb. 3 talks] in [Oslo] <failed> .",
    "[Iran and Oman] <praised> [their April 24 meeting] in [Oslo] .",
    "[Israel] <shelled> [Gaza] days after [the vote] .",
    "[Spain] <froze> [the assets of Chad] hours before [the summit] .",
    # persons who meet somewhere and do something else
    "[Arab leaders] <meeting> in [Oslo] <urge> [Iran] <to wait> .",
    "[Opposition leaders] <meeting> in [Turkey] <call> for [Assad] <to step> down .",
    "[The envoy] <left> [a foreign ministers meeting] in [Oslo] .",
    # the only word that may be the verb
    "[French workers] <strike> <to force> [a better response] .",
    "[Gunmen] <open> [fire] against [a vehicle] .",
    "[Syrian soldiers] reportedly <raid> [neighbourhoods] in [Hama] .",
    "[The President of Catalonia] <vows> <to continue> .",
    "[An oil tanker] , <sent> from [Libya] by [a rival] , <returns> with [its cargo] .",
    "[Voters] in [Niger] <head> to [the polls] .",
    "[Thousands] <protest> against [the killings] .",
    "[A jet] <crashes> due to [a failure] .",
    "[They] <could be paid> if [the ministers] <switch> [spare funds] to [other schemes] .",
    "[He] <described> how [some players] <use> [offshore companies] .",
    "[Peru] <cut> [spending] , <condemned> [the raid] and <left> .",
    "So [Putin] <met> [Biden] .",
    "[India] <launched> [its first ever raid] .",
    "[Peru] <signed> [a deal] worth [up to $2 billion] with [Chile] .",
    "[Peru] <retaliated> with [sweeping tariffs] on [Chilean goods] .",
    "[Prices] <rose> after [training costs] <fell> .",
    "[China] <reacted> by <holding> [military drills] around [Taiwan] .",
    "[Broadcom Ltd.] <made> [an offer] .",
    "[Lavrov] first <visited> [Cairo] in May .",
    "[The envoy] <was first detained> in [Cairo] .",
    "[He] <had last met> [Putin] in [Oslo] .",
    "[Kenyan police and the Chadian military] <clash> in [Nairobi] .",
    "[The Chadian military attack] on [Kenya] <killed> [ten people] .",
    "[Closing of the border] <is planned> .",
    "[Togo] <wants> <to seek> [help] from [Ghana] .",
    "[Togo] <came> <to help> <build> [roads] .",
    "[Shelling] by [the army] <killed> [ten rebels] .",
    "[Thousands] <fled> due to [flood fears] .",
    "[The talks] <led> to [free and fair elections] .",
    "[The crimes of the past] <haunt> [Serbia] .",
    "[The visit] <underscores> [enduring U.S. support] .",
    "In [Basra] , [Iraq] , [masked militants] <kidnap> [a journalist] .",
    "[Barack Obama] <answers> [questions] <posed> by [citizens] but <fails> <to answer> [the first] .",
    "[Winch] <said> [he] <was> ill .",
    "[Sanctions] during [the Ukrainian crisis] .",
    "[A court] in [Minya] , [Egypt] , <sentences> [ten activists] to [death] .",
    "[The new Swedish Prime Minister , Fredrik Reinfeldt] <presents> [his new cabinet] .",
    "[Palestinians] in [Ramallah] <protest> outside [the offices] .",
    "[The army] <retakes> [control of the village] .",
    "[Japan] <delays> <sending> [troops] .",
    "[The EU and the UN] both <hold> [emergency meetings] .",
    # who acts without a name: nouns that a dictionary gives as adjectives
    "[The military] <launched> [strikes] .",
    "[The militant] <killed> [two soldiers] .",
    "[The military operation] <killed> [civilians] .",
    # two kinds of one thing; a time, and who did something then
    "[Odesa] <came> under [a heavy Russian drone and missile attack] .",
    "[It] <was> [the first time] [Chadian envoys] <had met> [him] .",
    # a list behind "by" in front of the verb that its clause still wants
    "[A truce] <brokered> by [Chad and Niger] <has collapsed> .",
    "[Togo] <said> [a raid] <carried> out by [Chad and Niger] <had killed> [two soldiers] .",
    "[The truce] <was brokered> by [Chad] and [Niger] <condemned> [it] .",
    "[The gunman] who <killed> [Chad and Niger 's envoys] <fled> .",
    "[A trip] that <will take> [the king] to [Chad and Niger] <begins> on Monday .",
    "[He] <told> [reporters] that [Chad] <attacked> [Niger] and [Togo] <condemned> [it] .",
    "[The claim] that [Chad] <attacked> [Niger] and [Togo] <angered> [Ghana] .",
    # a participle between an owner and its noun
    "[Chad] <fought> [Yemen 's armed Houthi movement] .",
    # auxiliaries and what stands among them
    "[Turkey] <does not have> [plans] <to leave> [NATO] .",
    "[Russia and China] <have both vetoed> [the resolution] .",
    "[Kenya and Uganda] each <condemned> [the coup] .",
    "[The United States] <will neither recognize> nor <support> [the junta] .",
]

# A sentence, and the subjects of its verbs in order.
SUBJECTS: dict[str, dict[str, str | None]] = {
    # an insertion between whom something is asked of and the infinitive
    "Norway ordered the rebels, its old allies, to leave the port.": {"order": "Norway", "leave": "the rebels"},
    "Norway called on Togo, which had closed the port, to open it.": {"call": "Norway", "close": "Togo", "open": "Togo"},
    "Norway asked Togo, Kenya said, to open the port.": {"ask": "Norway", "say": "Kenya", "open": "Kenya"},
    # what a relative clause, an -ing form or a participle describes still wants its verb
    "The company that built the satellite said on Friday it was lost.": {"build": "The company", "say": "The company", "lose": "it"},
    "A man who attacked police fled the country.": {"attack": "A man", "flee": "A man"},
    "Two people died after a boat carrying men trying to cross the river got into trouble.": {"die": "Two people", "carry": "a boat", "get": "a boat"},
    "Police sent divers after a barge carrying coal and dangerous waste leaked.": {"carry": "a barge", "leak": "a barge"},
    "In Baghdad, a bomber using a car packed with guns and grenades killed five soldiers.": {"use": "a bomber", "pack": "a car", "kill": "a bomber"},
    "The man accused of killing the ambassador was arrested in Cairo.": {"accuse": "The man", "arrest": "The man"},
    "Two Kenyans were arrested by police in Mali for bombing a mosque.": {"bomb": "Two Kenyans"},
    "Trump accused Mali of a crime against farmers by seizing land.": {"seize": "Mali"},
    "Crowds urged the government led by Ennahda to resign.": {"resign": "the government"},
    "The agreement signed today for building a port in Egypt will be implemented.": {"sign": "The agreement", "implement": "The agreement"},
    "The plane hijacked on Monday landed in Cairo.": {"hijack": "The plane", "land": "The plane"},
    "A treaty signed in Lagos by Chad and Niger angered Togo.": {"sign": "A treaty", "anger": "A treaty"},
    "The sanctions that Chad imposed on Niger and Togo hurt Ghana.": {"impose": "Chad", "hurt": "The sanctions"},
    "Stories of the refugees I met moved the minister.": {"meet": "I", "move": "Stories of the refugees"},
    "Rain fell, a spokesman for the agency that operates the canal said.": {"fall": "Rain", "say": "a spokesman for the agency"},
    "It comes as a letter - seen by the Times - appears to show the plan.": {"come": "It", "appear": "a letter"},
    "A truce is called after a battle between rival groups of miners kills 16 people.": {"call": "A truce", "kill": "a battle"},
    "After talks between the company and the state fail to reach a deal, it closes.": {"fail": "talks", "close": "it"},
    "Many are ill after Novo Nordisk, the leading supplier of the drug, withdraws from Greece.": {"withdraw": "Novo Nordisk"},
    "A man wearing a uniform attacks and kills three soldiers.": {"wear": "A man", "attack": "A man", "kill": "A man"},
    "By asking for talks before the rebels are defeated and by demanding a state, the leaders offer a prize.": {"demand": "the leaders"},
    "Not only France but also Germany condemned the attack.": {"condemn": "France but also Germany"},
    # verbs in a list
    "Putin flew to Minsk, met the king, visited a school and left.": {"fly": "Putin", "meet": "Putin", "visit": "Putin", "leave": "Putin"},
    "They have built new schools, believe in peace, contribute to the harvest and have decided to stay.": {
        "believe": "They",
        "contribute": "They",
        "decide": "They",
    },
    "The envoy, who met the king, resigned.": {"meet": "The envoy", "resign": "The envoy"},
    # a participle that goes on with who somebody is
    "Jan Kowalski, a Polish activist arrested and jailed in Chad last May, was freed.": {
        "arrest": "Jan Kowalski , a Polish activist",
        "jail": "Jan Kowalski , a Polish activist",
        "free": "Jan Kowalski , a Polish activist",
    },
    # whom "who" agrees with; a noun that governs an infinitive and is the subject of what is said
    "The family of a lawmaker who has been jailed protested.": {"jail": "a lawmaker", "protest": "The family of a lawmaker"},
    "Officials of the ministry who were jailed protested.": {"jail": "Officials of the ministry"},
    "He said the decision to kill the king came late.": {"say": "He", "kill": None},
    "Six soldiers were killed in an attempt to free the envoy.": {"kill": "Six soldiers", "free": None},
    # a past form that is no participle, and a participle behind a past form
    "The army said in a report published by the agency that rebels attacked Bor.": {"say": "The army", "publish": "a report", "attack": "rebels"},
    "Rebels marched on a town controlled by the army.": {"march": "Rebels", "control": "a town"},
    "They attacked a company that built ships owned by Iran.": {"attack": "They", "build": "a company", "own": "ships"},
    "Police arrested 400 soldiers in Harare, Zimbabwe for plotting to kill the king.": {"arrest": "Police", "plot": "400 soldiers", "kill": "400 soldiers"},
    "He faces six charges for using bribes.": {"face": "He", "use": "He"},
    "A court sentenced the activist to a year in prison for criticising the king.": {"sentence": "A court", "criticise": "the activist"},
    "Ireland protests in response to the government seizing a plant.": {"protest": "Ireland", "seize": "the government"},
    "Protesters block streets, continuing calls for Nikol Pashinyan to resign.": {"block": "Protesters", "resign": "Nikol Pashinyan"},
    # infinitives without "to", results, a passive behind "and"
    "It agreed to let the troops leave the base.": {"agree": "It", "let": "It", "leave": "the troops"},
    "Yemen helped rebels seize the port.": {"help": "Yemen", "seize": "rebels"},
    "The ministry said Israeli jets bombed a factory, killing ten people.": {"bomb": "Israeli jets", "kill": "Israeli jets"},
    "The minister claims that three tanks crossed into Ukraine and were attacked by the army.": {"claim": "The minister", "attack": "three tanks"},
    # lists behind verbs of saying, dates between a relative clause and its verb, -ing forms as subjects
    "The spokesman said France and Germany met.": {"say": "The spokesman", "meet": "France and Germany"},
    "The envoy that met the king on Friday condemned the plan.": {"meet": "The envoy", "condemn": "The envoy"},
    "He said bombing Iran would be a mistake.": {"say": "He", "bomb": None},
    "He failed to get them to stop.": {"stop": "them"},
    # a verb that goes on from who speaks, not from whom his words tell of
    "Putin said Israel must leave, thanked Oman and condemned the raid.": {"leave": "Israel", "thank": "Putin", "condemn": "Putin"},
    "Putin said that Israel was bombing Gaza and urged restraint.": {"bomb": "Israel", "urge": "Putin"},
    "Putin said Israel would shoot anybody who crosses the fence, and urged restraint.": {"cross": "anybody", "urge": "Putin"},
    "After becoming Finland's first female premier, Sanna Marin resigned.": {"resign": "Finland 's first female premier , Sanna Marin"},
    "Putin said Russia bears responsibility.": {"say": "Putin", "bear": "Russia"},
    "Israeli forces claim that Hamas fled.": {"claim": "Israeli forces", "flee": "Hamas"},
    "The plight led several states, including Chad and Mali, to leave.": {"lead": "The plight", "leave": "several states , including Chad and Mali"},
    "One of its allies, Turkey, has condemned Israel.": {"condemn": "One of its allies , Turkey"},
    "He led the war on Hamas that was backed by Oman.": {"back": "the war"},
    "Putin said the truce must be kept, criticised Iran and left.": {"keep": "the truce", "criticise": "Putin"},
    "Putin said the plan must be rejected and condemned by all.": {"say": "Putin", "reject": "the plan", "condemn": "the plan"},
    # who is warned is no speaker
    "Chad, which tested a missile, warned Kenya against drills.": {"test": "Chad", "warn": "Chad"},
    "Lavrov, who visited Syria, warned Israel of consequences.": {"warn": "Lavrov"},
    "War was coming, warned the minister.": {"warn": "the minister"},
    # who is to do it stands behind "for" or "between"; but not where somebody goes
    "He stressed the need for Russia to withdraw troops.": {"stress": "He", "withdraw": "Russia"},
    "It is important for Russia to withdraw troops.": {"withdraw": "Russia"},
    "He waited for Russia to withdraw troops.": {"wait": "He", "withdraw": "Russia"},
    "He left for Cairo to meet the king.": {"leave": "He", "meet": "He"},
    "Qatar announced an agreement between Israel and Hamas to extend the truce.": {"announce": "Qatar", "extend": "Israel and Hamas"},
    "Ghana cut ties with Togo calling it a threat.": {"cut": "Ghana", "call": "Ghana"},
    "Ghana urged Togo to act in order to save the talks and begin others.": {"act": "Togo", "save": "Togo", "begin": "Togo"},
    "Ghana watched the start of the Iraqi mission to retake Mosul.": {"retake": "Iraqi"},
    "Ghana accused Iran of an act of war by sending arms.": {"accuse": "Ghana", "send": "Iran"},
    "The minister said that the troops killed or arrested rebels.": {"kill": "the troops", "arrest": "the troops"},
    "Police arrested men from Mali who were hiding.": {"arrest": "Police", "hide": "men from Mali"},
    "The minister said that US combat troops will leave.": {"leave": "US combat troops"},
    "Ghana demands eight officials to resign.": {"demand": "Ghana", "resign": "eight officials"},
    "He is a supporter of Hezbollah, which attacked Israel.": {"attack": "Hezbollah"},
    "The king, whom Turkey accuses of bombing a school, fled.": {"accuse": "Turkey", "bomb": "The king"},
    "Togo, which has demanded Ghana step back, closed the border.": {"demand": "Togo", "step": "Ghana", "close": "Togo"},
    "Togo, demanding that Ghana act, closed the border.": {"demand": "Togo", "act": "Ghana", "close": "Togo"},
    "Togo condemned the raids near Bor that broke the truce and urged restraint.": {"break": "the raids", "urge": "Togo"},
    "The loans are mortgages and the pool is insured by Lloyds.": {"insure": "the pool"},
    # three verbs of one subject, the second without an object or one of saying; a participle behind "has" and "and"
    "Peru raised taxes, called for talks with Chile and changed course.": {"raise": "Peru", "call": "Peru", "change": "Peru"},
    "Peru cut spending, announced the expulsion of an envoy and left.": {"cut": "Peru", "announce": "Peru", "leave": "Peru"},
    "The council issued a report, based on letters and titled Home.": {"issue": "The council", "base": "a report"},
    "Peru wants to end its programmes, begun in defiance of Chile, but has vowed to go on.": {"begin": "its programmes", "vow": "Peru"},
    "Peru has closed ports and given the crews a month.": {"close": "Peru", "give": "Peru"},
    "Police have found a man stabbed and beaten in Lima.": {"stab": "a man", "beat": "a man"},
    # who is one of those that are told of
    "Peru was among the states that recognised Mali.": {"recognise": "Peru"},
    "Peru is one of those who left.": {"leave": "Peru"},
    # who opens a sentence goes on behind an insertion, and what opens it takes nobody from the verb
    "Peru, which has a port, recalled its ambassador.": {"have": "Peru", "recall": "Peru"},
    "Peru, in a rare move, denied the claim.": {"deny": "Peru"},
    "According to the Times, Chad and Mali signed a pact.": {"sign": "Chad and Mali"},
    "Under a plan of Togo, Chad and Mali, in a rare move, signed a pact.": {"sign": "Chad and Mali"},
    "After Togo, Chad and Mali signed a pact, they left.": {"sign": "Togo , Chad and Mali", "leave": "they"},
    "In Togo, Chad and Mali, protesters rallied.": {"rally": "protesters"},
    "In one of those talks, Guterres, citing the law, urged restraint.": {"cite": "Guterres", "urge": "Guterres"},
    # what is done while something else is; a bare -ing form that may be a noun elsewhere
    "China reacted by holding telephone talks with Oman.": {"react": "China", "hold": "China"},
    "After offering help to Peru, Togo left.": {"offer": "Togo", "leave": "Togo"},
    "Togo left after siding with Peru.": {"side": "Togo"},
    "After refusing entry to a French envoy, Togo changed course.": {"refuse": "Togo", "change": "Togo"},
    "Spain, officials say, condemned Chad.": {"say": "officials", "condemn": "Spain"},
    "Cuba – which took part – sent doctors to Italy.": {"take": "Cuba", "send": "Cuba"},
    "Since leaving office, the United Nations, it is said, helps him.": {"help": "the United Nations"},
}


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


@pytest.mark.parametrize("text", SUBJECTS, ids=[text[:50] for text in SUBJECTS])
def test_subjects(text: str, extractor: Extractor) -> None:
    found = parsed(text, extractor)
    words = found.units.words
    subjects = {
        clause.verb.lemma: " ".join(words[clause.subject.first : clause.subject.end]) if clause.subject is not None else None for clause in found.clauses
    }
    assert {lemma: subjects[lemma] for lemma in SUBJECTS[text]} == SUBJECTS[text]


def test_noun_phrases_marked_by_hand(extractor: Extractor) -> None:
    right, found, wanted = compare(list(read_marked(MARKED)), extractor)
    assert wanted > 800
    assert right / found > 0.95
    assert right / wanted > 0.95

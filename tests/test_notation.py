"""Everything that the notation of grammars expresses, each with a grammar of its own in a user's folder and the facts that it gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.extract import Extractor, load_extractor
from facts.match.examples import failures, run_examples
from facts.model import Document, Fact

HEAD = "//! direction: directed    plural: trials    plover: SANCTION    cameo: 161\n"

# What is wanted -> a grammar whose examples show it. The first line and the metadata are added, the kind is always `trial`.
WANTS = {
    "the type of an actor: told an outlet": """
//+ Putin told Reuters that talks failed.  => agent Vladimir Putin; occurred
//- Putin told Macron that talks failed.
trial: agent TELL OUTLET -> told
TELL: "tell"
""",
    "the type of an actor: expelled a person": """
//+ Turkey expelled Ned Price.             => agent Turkey; target Ned Price
//- Turkey expelled the tanks.
//- Turkey expelled Hamas.
trial: agent EXPEL target_person -> expelled
target_person: PERSON
EXPEL: "expel"
""",
    "the type of an actor: bodies and groups": """
//+ NATO warned Hamas.                     => agent NATO; target Hamas
//- Turkey warned Hamas.
//- NATO warned Turkey.
trial: agent_body WARN target_group -> warned
agent_body: BODY
target_group: GROUP
WARN: "warn"
""",
    "the head of a noun phrase": """
//+ Turkey seized a tanker.                => agent Turkey; object a tanker
//- Turkey seized the diplomatic initiative.
trial: agent SEIZE IDEA_NOUN -> not_taken
     | agent SEIZE object -> seized
SEIZE: "seize"
IDEA_NOUN: "initiative" | "chance"
""",
    "the owner or modifier of a phrase as a slot": """
//+ Moscow expelled French diplomats.              => agent Russia; target France
//+ Moscow expelled two of France's diplomats.     => agent Russia; target France
//+ Moscow expelled diplomats of France.           => agent Russia; target France
//- Moscow expelled diplomats.
trial: agent EXPEL ENVOY_NOUN OWNED_BY target -> expelled
EXPEL: "expel"
ENVOY_NOUN: "diplomat" | "two"
""",
    "a discontinuous verb": """
//+ Kosovo called off the talks.           => agent Kosovo; topic the talks
//+ Kosovo called the talks off.           => agent Kosovo; topic the talks
//- Kosovo called the talks useful.
trial: agent phrasal{CALL, "off", topic} -> called_off
CALL: "call"
""",
    "additions in either order": """
//+ Putin conferred with Macron on Syria.  => agent Vladimir Putin; target Emmanuel Macron; topic Syria
//+ Putin conferred on Syria with Macron.  => agent Vladimir Putin; target Emmanuel Macron; topic Syria
//+ Putin conferred with Macron in Moscow. => agent Vladimir Putin; target Emmanuel Macron; place Moscow
//- Putin conferred in Moscow.
trial: agent CONFER any_order{with_someone, on_something} -> conferred
with_someone: "with" target
on_something: "on" topic
CONFER: "confer"
""",
    "a verb with recipient and thing": """
//+ Germany gave Ukraine 31 tanks.         => agent Germany; target Ukraine; object 31 tanks
//+ Germany gave 31 tanks to Ukraine.      => agent Germany; target Ukraine; object 31 tanks
//+ Germany gave Kyiv weapons.             => agent Germany; target Ukraine; object weapons
//- Germany gave 31 tanks.
trial: agent ditransitive{GIVE, target, object} -> gave
GIVE: "give"
""",
    "a reciprocal act": """
//! expelled_each_other.direction: reciprocal
//+ Russia and France expelled each other's diplomats.   => agent Russia; target France
//- Russia expelled each other's diplomats.
trial: agent EXPEL "each" OTHER_NOUN -> expelled_each_other
EXPEL: "expel"
OTHER_NOUN: "diplomat"
""",
    "a negated or modal complement": """
//! stopped_short.status: negated    weighed.status: possible
//+ China stopped short of condemning Russia.    => agent China; target Russia; negated
//+ China condemned Russia.                      => agent China; target Russia; occurred
//+ China is weighing whether to condemn Russia. => agent China; target Russia; possible
trial: agent CONDEMN target -> condemned
     | agent STOP "short" "of" CONDEMN target -> stopped_short
     | agent WEIGH "whether" CONDEMN target -> weighed
CONDEMN: "condemn"
STOP: "stop"
WEIGH: "weigh"
""",
    "nested events: a noun": """
//+ France deplored the seizure of the ship by Iran.     => agent France
//- France deplored the weather.
trial: agent DEPLORE event -> deplored
DEPLORE: "deplore"
""",
    "nested events: a gerund": """
//+ France accused Russia of seizing the ship.           => agent France; target Russia
//- France accused Russia of arrogance.
trial: agent ACCUSE target "of" event_doing -> accused
event_doing: EVENT
ACCUSE: "accuse"
""",
    "agreement between slots: country": """
//! told.requires: target.country != agent.country
//+ Putin told Macron that talks failed.   => agent Vladimir Putin; target Emmanuel Macron
//- Putin told Lavrov that talks failed.
//- Putin told the hotel manager that talks failed.
trial: agent TELL target -> told
TELL: "tell"
""",
    "agreement between slots: of all patterns but the free": """
//! requires: target.country != agent.country
//! needs: target
//! told_of.free: yes
//+ Putin told Macron that talks failed.   => agent Vladimir Putin; target Emmanuel Macron
//+ Putin informed Lavrov of the talks.    => agent Vladimir Putin; target Sergey Lavrov
//- Putin told Lavrov that talks failed.
trial: agent TELL target -> told
     | agent INFORM target "of" topic -> told_of
TELL: "tell"
INFORM: "inform"
""",
    "agreement between slots: type": """
//! told.requires: target.type in country organisation
//+ Putin told NATO that talks failed.     => agent Vladimir Putin; target NATO
//- Putin told Macron that talks failed.
trial: agent TELL target -> told
TELL: "tell"
""",
    "agreement between slots: sector": """
//! told.requires: agent.sector in MIL REB
//+ Hamas told Israel that talks failed.   => agent Hamas; target Israel
//- Macron told Israel that talks failed.
trial: agent TELL target -> told
TELL: "tell"
""",
    "one trigger, many meanings": """
//+ Germany called Ukraine.                => agent Germany; target Ukraine; occurred
//+ Germany called on Ukraine to stop.     => agent Germany; target Ukraine; planned
//! called_on.status: planned
trial: agent CALL target -> called
     | agent CALL "on" target INFINITIVE -> called_on
CALL: "call"
""",
    "counts": """
//! killed.unit: killed
//+ Israel killed 31 fighters in Gaza.          => agent Israel; quantity 31 killed
//+ Israel killed two dozen fighters.           => agent Israel; quantity 24 killed
//- Israel killed fighters.
trial: agent KILL quantity -> killed
KILL: "kill"
""",
    "sums": """
//+ Norway pledged $2.5 billion.                => agent Norway; quantity 2.5e+09 money
//+ Norway pledged 40 Leopard tanks.            => agent Norway; quantity 40 tanks
//- Norway pledged help.
trial: agent PLEDGE quantity -> pledged
PLEDGE: "pledge"
""",
    "an act that is only promised or refused": """
//+ Iran vowed to work with Oman.               => agent Iran; target Oman
//+ Iran vowed to lift its ban on Omani ships.  => agent Iran; target Oman
//+ Iran vowed to send doctors to Oman.         => agent Iran; target Oman
//+ Iran vowed to vote in Oman.                 => agent Iran
//- Iran vowed.
trial: agent VOW aim -> vowed
VOW: "vow"
""",
    "traps": """
//+ Iran met Oman.                         => agent Iran; target Oman
//- Iran met Oman's expectations.
trial: agent MEET GOAL_NOUN -> not_goals
     | agent MEET target -> met
MEET: "meet"
GOAL_NOUN: "expectation"
""",
    "examples: several facts, any slot, a stated day, a gap": """
//+ [2022-04-06] Putin and Macron conferred in Moscow on Tuesday.  => agent Vladimir Putin, Emmanuel Macron; place Moscow; date 2022-04-05; occurred
//+ Putin conferred. Macron conferred.     => agent Vladimir Putin => agent Emmanuel Macron
//+ Lavrov said Putin conferred.           => agent Vladimir Putin; speaker Sergey Lavrov
//? Conferring was Putin.                  => agent Vladimir Putin
trial: agent CONFER -> conferred
CONFER: "confer"
""",
}


def extractor_of(folder: Path, text: str) -> Extractor:
    (folder / "trial.lark").write_text(f"// trial - what is tried out here.\n{HEAD}{text}", encoding="utf-8")
    return load_extractor([folder])


def facts_of(extractor: Extractor, sentence: str) -> list[Fact]:
    return [fact for fact in extractor.extract(Document("d", sentence, "2022-04-06")).facts if fact.kind == "trial"]


@pytest.mark.parametrize("want", WANTS)
def test_the_notation_expresses(want: str, tmp_path: Path) -> None:
    extractor = extractor_of(tmp_path, WANTS[want])
    grammar = next(g for g in extractor.grammars if g.kind.name == "trial")
    assert failures(grammar, run_examples(grammar, lambda document: extractor.extract(document).facts)) == []


def test_what_is_condemned_is_the_fact_that_the_words_name(tmp_path: Path) -> None:
    extractor = extractor_of(tmp_path, WANTS["nested events: a noun"])
    document = Document("d", "France deplored the seizure of the ship by Iran.", "2022-04-06")
    facts = {fact.kind: fact for fact in extractor.extract(document).facts}
    assert facts["trial"].about == facts["seizure"].id


def test_what_somebody_is_accused_of_doing_is_an_alleged_fact(tmp_path: Path) -> None:
    extractor = extractor_of(tmp_path, WANTS["nested events: a gerund"])
    document = Document("d", "France accused Russia of seizing the ship.", "2022-04-06")
    facts = {fact.kind: fact for fact in extractor.extract(document).facts}
    assert facts["seizure"].status == "alleged" and facts["trial"].about == facts["seizure"].id


def test_a_planned_act_is_an_intent_in_both_codes(tmp_path: Path) -> None:
    text = """
//! intent: 1313    joined.intent: 036
trial: agent EXPEL target -> expelled
     | agent JOIN target -> joined
EXPEL: "expel"
JOIN: "join"
"""
    extractor = extractor_of(tmp_path, text)
    codes = [
        (fact.plover, fact.cameo, fact.mode)
        for sentence in ("Turkey will join Oman.", "Turkey joined Oman.", "Turkey will expel Oman.", "Turkey may expel Oman.")
        for fact in facts_of(extractor, sentence)
        if fact.kind == "trial"
    ]
    assert codes == [("AGREE", "036", "meet"), ("SANCTION", "161", None), ("THREATEN", "1313", None), ("SANCTION", "161", None)]


def test_codes_stand_on_the_pattern(tmp_path: Path) -> None:
    text = """
//! expelled.cameo: 161    expelled.plover: SANCTION    expelled.mode: expel    recalled.cameo: 160
trial: agent EXPEL target -> expelled
     | agent RECALL target -> recalled
EXPEL: "expel"
RECALL: "recall"
"""
    extractor = extractor_of(tmp_path, text)
    (expelled,) = facts_of(extractor, "Turkey expelled Ned Price.")
    (recalled,) = facts_of(extractor, "Turkey recalled Ned Price.")
    assert (expelled.cameo, recalled.cameo) == ("161", "160")
    patterns = {p.name: p for kind in extractor.kinds if kind.name == "trial" for p in kind.patterns}
    assert patterns["trial.expelled"].mode == "expel"


def test_traps_of_a_file_of_their_own_hold_for_every_kind_and_can_be_listed(tmp_path: Path) -> None:
    (tmp_path / "mine.lark").write_text(
        '// mine - words of our own.\n//- Iran met Oman again.\nmine: agent MEET target "again" -> not_again\nMEET: "meet"\n', encoding="utf-8"
    )
    with_trap, without = load_extractor([tmp_path]), Extractor()
    document = Document("d", "Iran met Oman again.", "2022-04-06")
    assert [f.kind for f in without.extract(document).facts] == ["meeting"] and not with_trap.extract(document).facts
    scan = with_trap.tagger.scan(document.text)
    parsed = with_trap.parse(document.text, with_trap.extract(document).sentences[0], scan)
    assert parsed is not None
    suppressed = {m.name: m.suppressed for m in with_trap.matcher.all_matches(parsed) or [] if m.suppressed}
    assert suppressed["meeting.met"] == "the trap mine.not_again"

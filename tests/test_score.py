"""Scoring on small gold and facts made here: what weighs how much, what matches what, which names are one."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.lexicon.tables import COUNTRY_COLUMNS, GROUP_COLUMNS, ORGANISATION_COLUMNS, read_table, values
from facts.lexicon.tables import DATA as LEXICON
from facts.model import Kind
from facts.score import Score, read_claims, read_gold, score, symmetric_kinds
from facts.score.actors import make_actor, same_actor, same_country
from facts.score.folding import DATA, fold
from facts.score.matching import most_pairs
from facts.score.names import load_names

Line = dict[str, Any]
BLINKEN, LAVROV, WANG = ("Antony Blinken", "USA"), ("Sergey Lavrov", "RUS"), ("Wang Yi", "CHN")
ALIYEV, PASHINYAN, MICHEL = ("Ilham Aliyev", "AZE"), ("Nikol Pashinyan", "ARM"), ("Charles Michel", "EU")
IRAN, OMAN = ("Iran", "IRN"), ("Oman", "OMN")


def fact(kind: str, agents: list[tuple[str, str | None]], targets: list[tuple[str, str | None]], document: str = "d", **more: Any) -> Line:
    """A line of gold or of an export."""
    actors = {role: [{"name": n, "affiliation": a} for n, a in given] for role, given in (("agents", agents), ("targets", targets))}
    return {"document": document, "kind": kind, "status": "occurred", **actors, "date": None, "place": None, "speakers": []} | more


@pytest.fixture
def judge(tmp_path: Path) -> Any:
    """Scores lines against lines."""

    def judged(gold: list[Line], facts: list[Line], *kinds: str) -> Score:
        for name, lines in (("gold", gold), ("facts", facts)):
            (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
        return score(read_gold(str(tmp_path / "gold.jsonl"), refuse), read_claims(str(tmp_path / "facts.jsonl"), refuse), kinds)

    return judged


def refuse(error: Exception) -> None:
    raise error


def rates(found: Score, level: str = "actor") -> tuple[float, float, float]:
    figures = found.report[level]
    return figures["precision"], figures["recall"], figures["f1"]


def test_gold_against_itself_is_perfect(judge: Any) -> None:
    gold = [fact("meeting", [BLINKEN, LAVROV, WANG], []), fact("attack", [IRAN], [])]
    found = judge(gold, gold)
    assert all(rates(found, level) == (1.0, 1.0, 1.0) for level in ("event", "country", "actor", "fact"))
    assert (found.missed, found.wrong) == ((), ())


def test_levels_ask_for_more_and_more(judge: Any) -> None:
    found = judge([fact("visit", [BLINKEN], [IRAN])], [fact("visit", [("Jake Sullivan", "USA")], [IRAN], status="planned")])
    assert [rates(found, level)[2] for level in ("event", "country", "actor", "fact")] == [1.0, 1.0, 0.0, 0.0]
    found = judge([fact("visit", [BLINKEN], [IRAN])], [fact("visit", [BLINKEN], [IRAN], status="planned")])
    assert [rates(found, level)[2] for level in ("actor", "fact")] == [1.0, 0.0]


def test_a_summit_weighs_as_much_as_a_call(judge: Any) -> None:
    """Three parties make three dyads of a third each, two make one: finding one dyad of the summit is a third of it."""
    gold = [fact("meeting", [ALIYEV, PASHINYAN, MICHEL], []), fact("call", [BLINKEN], [LAVROV])]
    found = judge(gold, [fact("meeting", [ALIYEV, PASHINYAN], [])])
    assert found.report["actor"] == {"precision": 1.0, "recall": 0.167, "f1": 0.286, "lenient": 0.0, "right": 1.0, "found": 0.33, "missed": 1.67}


def test_agents_and_targets_each_with_each(judge: Any) -> None:
    found = judge([fact("appeal", [BLINKEN, MICHEL], [ALIYEV, PASHINYAN])], [fact("appeal", [BLINKEN], [ALIYEV])])
    assert found.report["actor"] == {"precision": 1.0, "recall": 0.25, "f1": 0.4, "lenient": 0.0, "right": 1.0, "found": 0.25, "missed": 0.75}
    assert len(found.missed) == 3


@pytest.mark.parametrize("parties", [([LAVROV], [BLINKEN]), ([LAVROV, BLINKEN], []), ([], [BLINKEN, LAVROV])])
def test_equal_parties_have_no_order(judge: Any, parties: tuple[list[Any], list[Any]]) -> None:
    assert rates(judge([fact("meeting", [BLINKEN], [LAVROV])], [fact("meeting", *parties)]))[2] == 1.0


def test_a_grammar_may_add_a_kind_of_equal_parties(tmp_path: Path) -> None:
    kinds = symmetric_kinds([Kind("truce", "truces", "symmetric", None, None, ""), Kind("raid", "raids", "directed", None, None, "")])
    for kind, f1 in (("truce", 1.0), ("raid", 0.0)):
        for name, agent, target in (("gold", IRAN, OMAN), ("facts", OMAN, IRAN)):
            (tmp_path / name).write_text(json.dumps(fact(kind, [agent], [target])))
        found = score(read_gold(str(tmp_path / "gold"), refuse, kinds), read_claims(str(tmp_path / "facts"), refuse, kinds))
        assert rates(found)[2] == f1


def test_agent_and_target_have_an_order(judge: Any) -> None:
    assert rates(judge([fact("attack", [IRAN], [OMAN])], [fact("attack", [OMAN], [IRAN])]))[2] == 0.0


def test_nobody_is_only_nobody(judge: Any) -> None:
    assert rates(judge([fact("attack", [IRAN], [])], [fact("attack", [IRAN], [])]))[2] == 1.0
    assert rates(judge([fact("attack", [IRAN], [])], [fact("attack", [IRAN], [OMAN])]), "country")[2] == 0.0
    assert rates(judge([fact("meeting", [BLINKEN], [])], [fact("meeting", [BLINKEN], [LAVROV])]))[2] == 0.0


def test_optional_gold_counts_neither_way(judge: Any) -> None:
    gold = [fact("call", [BLINKEN], [LAVROV]), fact("pledge", [IRAN], [], optional=True)]
    assert rates(judge(gold, gold[:1])) == (1.0, 1.0, 1.0)
    found = judge(gold, gold)
    assert rates(found) == (1.0, 1.0, 1.0) and found.report["actor"]["lenient"] == 0.5
    assert found.report["gold_facts"] == 1 and found.report["kinds"]["pledge"]["f1"] == 0.0


def test_a_dyad_that_is_optional_here_and_required_there_is_required(judge: Any) -> None:
    line = fact("call", [BLINKEN], [LAVROV])
    for gold in ([line, line | {"optional": True}], [line | {"optional": True}, line]):
        assert rates(judge(gold, [])) == (0.0, 0.0, 0.0)
        assert judge(gold, []).report["actor"]["missed"] == 1.0
        assert judge(gold, [line]).report["actor"]["right"] == 1.0


def test_required_gold_chooses_before_optional(judge: Any) -> None:
    """One call was found and two fit it: it counts for the required one, wherever that stands."""
    gold = [fact("call", [BLINKEN], [("Foreign Minister Lavrov", None)], optional=True), fact("call", [BLINKEN], [LAVROV], status="planned")]
    found = judge(gold, [fact("call", [BLINKEN], [("Lavrov", "RUS")])])
    assert (found.report["actor"]["found"], found.report["actor"]["lenient"]) == (1.0, 0.0)


def test_a_repeated_dyad_counts_once(judge: Any) -> None:
    line = fact("call", [BLINKEN], [LAVROV])
    assert judge([line], [line, line]).report["actor"]["right"] == 1.0
    planned = line | {"status": "planned"}
    found = judge([line], [line, planned])
    assert rates(found, "actor") == (1.0, 1.0, 1.0) and rates(found, "fact") == (0.5, 1.0, 0.667)


def test_only_documents_that_gold_names_are_scored(judge: Any) -> None:
    line = fact("call", [BLINKEN], [LAVROV])
    gold = [line, {"document": "quiet", "empty": True}]
    found = judge(gold, [line, line | {"document": "other"}])
    assert rates(found) == (1.0, 1.0, 1.0) and found.report["documents"] == 2 and found.report["facts"] == 1
    assert rates(judge(gold, [line, line | {"document": "quiet"}])) == (0.5, 1.0, 0.667)


def test_statements_are_never_scored_and_kinds_can_be_chosen(judge: Any) -> None:
    call, said = fact("call", [BLINKEN], [LAVROV]), fact("statement", [BLINKEN], [])
    assert rates(judge([call], [call, said])) == (1.0, 1.0, 1.0)
    attack = fact("attack", [IRAN], [OMAN])
    found = judge([call, attack], [call], "call")
    assert rates(found) == (1.0, 1.0, 1.0) and list(found.report["kinds"]) == ["call"]


def test_twins_are_told_as_call_and_as_meeting(judge: Any) -> None:
    both = [fact("call", [BLINKEN], [LAVROV]), fact("meeting", [LAVROV, BLINKEN], []), fact("call", [BLINKEN], [WANG])]
    assert judge(both, both).report["twins"] == 0.333
    planned = [both[0], both[1] | {"status": "planned"}]
    assert judge(planned, planned).report["twins"] == 0.0


def test_attributes_are_judged_where_the_dyad_is_right(judge: Any) -> None:
    tuesday, geneva = {"start": "2022-04-05", "end": "2022-04-05"}, {"name": "Geneva", "country": "CHE"}
    price = [{"name": "Ned Price", "affiliation": "USA"}]
    gold = [fact("call", [BLINKEN], [LAVROV], date=tuesday, place=geneva, speakers=price), fact("visit", [BLINKEN], [IRAN], status="planned")]
    given = [
        fact("call", [BLINKEN], [LAVROV], date=tuesday | {"end": None}, place=geneva, speakers=[{"name": "Price", "affiliation": None}]),
        fact("visit", [BLINKEN], [IRAN]),
        fact("attack", [IRAN], [OMAN], date=tuesday),
    ]
    assert judge(gold, given).report["attributes"] == {"status": 0.5, "other status": 0.0, "date": 0.0, "place": 1.0, "speaker": 1.0}
    assert judge(gold, gold).report["attributes"] == {"status": 1.0, "other status": 1.0, "date": 1.0, "place": 1.0, "speaker": 1.0}
    assert judge(gold, []).report["attributes"] == {"status": 0.0}


def test_attributes_are_those_of_the_nearest_gold_fact(judge: Any) -> None:
    days = [{"start": day, "end": day} for day in ("2022-04-05", "2022-04-06")]
    gold = [fact("call", [BLINKEN], [LAVROV], date=day) for day in days]
    assert judge(gold, [gold[1]]).report["attributes"]["date"] == 1.0


def test_speakers_have_no_order_but_must_all_be_there(judge: Any) -> None:
    two = [{"name": name, "affiliation": "USA"} for name in ("Ned Price", "Antony Blinken")]
    gold = [fact("attack", [IRAN], [OMAN], speakers=two)]
    assert judge(gold, [gold[0] | {"speakers": two[::-1]}]).report["attributes"]["speaker"] == 1.0
    assert judge(gold, [gold[0] | {"speakers": two[:1]}]).report["attributes"]["speaker"] == 0.0


# --- matching -------------------------------------------------------------------------------------------------------------------------


def test_a_choice_is_given_up_for_another_that_fits() -> None:
    assert most_pairs([[0, 1], [0]], [0, 1]) == {0: 1, 1: 0}
    assert most_pairs([[0], [0]], [1, 0]) == {0: 1}


@given(st.lists(st.sets(st.integers(0, 4)).map(sorted), max_size=5))
def test_no_other_matching_has_more_pairs(fitting: list[list[int]]) -> None:
    taken = most_pairs(fitting, range(len(fitting)))
    assert all(offered in fitting[wanted] for offered, wanted in taken.items())
    assert len(set(taken.values())) == len(taken)
    ways = permutations(range(5), len(fitting))  # some of whose pairs do not fit
    assert len(taken) == max(sum(offered in fitting[wanted] for wanted, offered in enumerate(way)) for way in ways)


# --- names ----------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("The Ministry of Foreign Affairs", "foreign ministry"),
        ("U.S. State Department", "us state department"),
        ("Mevlüt Çavuşoğlu", "mevlut cavusoglu"),
        ("Russia’s Lech Wałęsa", "russia lech walesa"),
        ("al-Qa'ida", "al qaida"),
        ("the", "the"),
        ("", ""),
    ],
)
def test_folding(written: str, words: str) -> None:
    assert " ".join(fold(written)) == words


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (("Nikol Pashinyan", "ARM"), ("Nikol Pashinian", "ARM"), True),  # another transliteration
        (("Blinken", None), ("Antony Blinken", "USA"), True),  # part of a name
        (("Blinken", "RUS"), ("Antony Blinken", "USA"), False),
        (("Antony Blinken", "USA"), ("Antony", "USA"), True),
        (("Kremlin", "RUS"), ("Russian Federation", "RUS"), True),  # a government by its seat
        (("Russia", "RUS"), ("Russian troops", "RUS"), False),
        (("South Korea", "KOR"), ("Korea, Republic of", "KOR"), True),
        (("UN", "UN"), ("United Nations", "UN"), True),
        (("UN", "UN"), ("UN Security Council", "UN"), False),  # of two known names neither is part of the other
        (("IS", "ISIS"), ("Islamic State", "ISIS"), True),
        (("Azerbaijani troops", "AZE"), ("Azerbaijani forces", "AZE"), False),
        (("...", "USA"), ("...", "USA"), False),
    ],
)
def test_same_actors(a: tuple[str, str | None], b: tuple[str, str | None], same: bool) -> None:
    first, second = make_actor(*a), make_actor(*b)
    assert same_actor(first, second) == same_actor(second, first) == same


def test_affiliations_have_a_short_form() -> None:
    assert make_actor("A B", "United Nations").affiliation == make_actor("A B", "UN Security Council").affiliation == "UN"
    assert same_country(make_actor("Antonio Guterres", "UN"), make_actor("United Nations", None))
    assert same_country(make_actor("Moscow", None), make_actor("Vladimir Putin", "RUS"))
    assert not same_country(make_actor("Vladimir Putin", None), make_actor("Vladimir Putin", "RUS"))
    assert same_country(None, None) and not same_country(None, make_actor("Iran", "IRN"))


def test_names_of_the_table_are_in_the_lexicon() -> None:
    """Else a name that is corrected in the lexicon would silently no longer be known here."""
    countries = {row[1] for row in read_table(LEXICON / "countries.tsv", COUNTRY_COLUMNS)}
    organisations = {row[0] for row in read_table(LEXICON / "organisations.tsv", ORGANISATION_COLUMNS)}
    groups = {row[0] for row in read_table(LEXICON / "groups.tsv", GROUP_COLUMNS)}
    for name, more, without in read_table(DATA / "names.tsv", ("name", "more", "without")):
        assert name in countries | organisations | groups
        assert all(load_names().known[fold(text)].name == name for text in (name, *values(more)))
        assert not any(fold(text) in load_names().known for text in values(without))

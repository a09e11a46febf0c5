"""Whose the act is that others only talk of or want more of: "X and Y discussed Canadian sanctions on Z", "X hopes to expand U.S. cooperation with Z".

Called by `facts.interpret.drafting`.
"""

from __future__ import annotations

from facts.interpret.case import Case
from facts.resolve.actor import Actor

_TALKING = frozenset("discuss consider debate review weigh mull contemplate examine address explore".split())
_RAISING = frozenset("expand deepen boost strengthen increase enhance broaden widen intensify improve".split())


def whose_act(case: Case, agents: list[Actor], targets: list[Actor]) -> list[Actor]:
    """The agents of a fact; those of the one state whose act its noun says that it is, where a verb of talking or of raising stands above."""
    clause, root = case.match.clause, case.match.grammar.kind.plover
    if clause is None or not agents or not (clause.verb.lemma in _TALKING or (clause.verb.lemma in _RAISING and root == "COOPERATE")):
        return agents
    slots = {id(phrase) for phrases in case.match.slots.values() for phrase in phrases}
    noun = next((phrase for phrase in case.match.nouns_read(case.sentence.phrases, clause.at) if id(phrase) not in slots), None)
    doers = case.resolver.responsible(noun) if noun is not None else []
    state = doers[0] if len(doers) == 1 and doers[0].type == "country" else None
    if state is None or any(target.affiliation == state.affiliation for target in targets):
        return agents
    return [agent for agent in agents if agent.affiliation == state.affiliation] or doers

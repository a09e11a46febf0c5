"""Countries that are teams: "Argentina meet the Netherlands". Used by `facts.interpret.parties`."""

from __future__ import annotations

from facts.match.matches import Match
from facts.match.reading import Sentence

# What may stand in front of a name and ask for a bare verb: "should Chad attack", "did Chad attack", "urged that Chad leave", "helped Chad leave".
_GOVERNING = frozenset("should did do does that let lets make makes made help helps helped see saw hear heard have lest".split())
# Verbs whose past form is their base form: "Chad cut ties" is told of a state.
_SAME_PAST = frozenset("beat bid burst cast cost cut hit hurt let put quit read rid set shed shut split spread strike thrust upset".split())


def is_team(match: Match, sentence: Sentence) -> bool:
    """Whether the doer is one country with a verb in the plural, as only teams have it; names that end in "s" may be plurals themselves."""
    clause = match.clause
    if clause is None or clause.subject is None or clause.form != "finite" or clause.statuses or clause.subject.members or clause.verb.modal:
        return False
    units, verb = sentence.units, clause.verb.main
    last = clause.subject.base[1] - 1
    if last and (units.tags[last - 1] in "mbh" or units.lowers[last - 1] in _GOVERNING):
        return False
    alone = clause.subject.base[1] - clause.subject.base[0] == 1 and not clause.subject.owners and clause.subject.complement is None
    plural = units.tags[verb] == "v" and sentence.phrases[clause.at].first == verb and clause.verb.lemma not in _SAME_PAST
    return alone and plural and units.tags[last] == "C" and not units.lowers[last].endswith("s")

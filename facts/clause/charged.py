"""Whose act an -ing form tells that somebody is blamed, charged or convicted for. The base of `facts.clause.crowds`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.clause.infinitives import Infinitives
from facts.phrase import Phrase

ACCUSED_OF = frozenset("of with for".split())
_CHARGES = frozenset(
    "suspicion suspicions accusations allegations charge charges count counts criticism trial jail prison fine years months sentence term".split()
)
_GUILTY = {"guilty": "of", "responsible": "for", "liable": "for", "accountable": "for"}
_ARRESTING = frozenset("arrest detain apprehend seize hold question seek hunt prosecute sue".split())  # whose "for" is no verdict
CRIMES = frozenset("kill murder assassinate attack bomb shoot stab behead rape torture poison wound injure ambush massacre slaughter execute".split())
_HOLDING = ("hold", "find", "declare", "deem", "consider")
# What is done to whom for what he did, whatever stands between.
PUNISHING = frozenset(
    "report refer sentence jail imprison take haul fine ban expel suspend bar dismiss sack sanction arrest detain criticise criticize condemn denounce "
    "rebuke punish thank praise summon indict convict prosecute deport strip expel blame".split()
)
_FACING = ("face", "deny", "reject", "dismiss")
_WHERE = frozenset("in at on near outside inside".split())
LINKS = frozenset("to from in at on near outside inside across".split())
# Prepositions that say an -ing act was not done, or only warned against.
_UNDONE = {"against": ["unreal"], "without": ["negated"], "from": ["negated"], "to": ["unreal"], "toward": ["unreal"], "towards": ["unreal"], "at": ["unreal"]}
_STOPPING = ("stop", "prevent", "keep")
_OWNING_UP = frozenset("admit confess resort".split())  # verbs behind whose "to" stands what was done


def undone_by(word: str, governor: Clause | None) -> list[str]:
    """What a preposition makes of "doing" behind it: "against joining" is not done, "admitted to meeting" is."""
    if word == "from" and governor is not None and governor.verb.lemma in _STOPPING and (governor.verb.negated or "negated" in governor.statuses):
        return ["possible"] if governor.verb.modal else []  # "failed to stop rebels from entering", "will not prevent Chad from sending"
    return [] if word == "to" and governor is not None and governor.verb.lemma in _OWNING_UP else _UNDONE.get(word, [])


class Charged(Infinitives):
    """Finds who did what others accuse him of."""

    def _is_accusation(self, governor: Clause, preposition: int, before: int) -> bool:
        """Whether what follows a preposition is what the subject is accused of: "was accused by France of", "has been charged with"."""
        near = before == governor.at or self._words[governor.at + 1] == "by"
        crime = self._phrases[preposition + 1].verb
        caught = self._words[preposition] == "for" and crime is not None and self._is_arrest(governor, crime.lemma)
        accused = self._words[preposition] in ACCUSED_OF and (governor.verb.lemma, "accuse") in self._lexicon.frames
        return governor.passive and near and (caught or accused)

    @staticmethod
    def _is_arrest(governor: Clause, crime: str) -> bool:
        """Whether somebody is only caught for what he is thought to have done: "was arrested for killing", but "was jailed for killing"."""
        return governor.verb.lemma in _ARRESTING and crime in CRIMES

    def _blamed(self, clause: Clause, at: int, governor: Clause) -> None:
        """ "Condemned Baku for seizing": Baku seized; "arrested two men in Cairo for plotting": the men; "faces charges for using": who faces them."""
        if self._types[at - 1] == "," and self._within(at, at - 1):
            at -= 2  # "in Harare, Zimbabwe"
        while self._is_setting(at):
            at = self._left(self._left(at))
        clause.subject, clause.parent = self._phrases[at], governor
        clause.statuses += ["alleged"] if self._is_arrest(governor, clause.verb.lemma) or governor.verb.lemma == "blame" else []
        if governor.passive and self._is_only_around(governor.at, at):
            clause.subject = governor.subject
            return
        obj = self._right(governor.at)
        punished = governor.passive or (self._types[obj] == "NP" and obj < at and self._is_party(self._phrases[obj]))
        held = governor.verb.lemma in PUNISHING and punished
        if not held and self._units.lowers[self._phrases[at].base[1] - 1] not in _CHARGES:
            return
        clause.statuses = [status for status in clause.statuses if status != "possible"]  # "life without the possibility of parole for killing"
        if governor.passive or obj == at:
            clause.subject = governor.subject
        elif self._types[obj] == "NP":  # "sentenced him to a year in prison for writing", "referred Chad to the court for shelling"
            clause.subject = self._phrases[obj]

    def _is_party(self, phrase: Phrase) -> bool:
        """Whether a noun phrase names a country or somebody else."""
        return self._units.tags[phrase.base[1] - 1] == "C" or self._is_somebody(phrase)

    def _is_linked(self, at: int) -> bool:
        return self._types[self._left(at)] == "I" and self._words[self._left(at)] in LINKS

    def _is_only_around(self, verb: int, at: int) -> bool:
        """Whether all that stands behind a passive is by whom and where: "was arrested by police in Mali for bombing"."""
        between = range(verb + 1, at + 1)
        near = all(self._types[n] in ("R", "W", "NP", "I", ",") for n in between) and self._types[self._right(verb)] == "I"
        return near and all(self._words[n] == "by" or self._words[n] in _WHERE for n in between if self._types[n] == "I" and self._types[n + 1] != "W")

    def _is_setting(self, at: int) -> bool:
        """Whether a noun phrase is only the place behind another."""
        phrase, noun = self._phrases[at], self._left(self._left(at))
        plain = phrase.complement is None and not phrase.members
        return plain and self._is_linked(at) and self._types[noun] == "NP" and self._is_place(at)

    def _convicted(self, preposition: int, governor: Clause | None) -> Phrase | None:
        """Who is held for what follows "of": "finds X guilty of attacking Y", "arrested X on suspicion of", "people held on charges of"."""
        adjective = self._left(preposition)
        found = self._left(adjective)
        charged = self._types[adjective] == "NP" and self._words[found] == "on" and self._units.lowers[self._phrases[adjective].base[1] - 1] in _CHARGES
        if charged and governor is not None and self._words[preposition] == "of":
            behind = self._right(governor.at)
            return governor.subject if governor.passive else self._phrases[behind] if self._types[behind] == "NP" and behind != adjective else None
        faces = self._types[adjective] == "NP" and self._units.lowers[self._phrases[adjective].base[1] - 1] in _CHARGES and self._types[found] == "VG"
        if faces and self._words[preposition] == "of" and self._clause_at(found).verb.lemma in _FACING:
            return self._clause_at(found).subject  # "faces a charge of attacking"
        if self._types[adjective] != "J" or _GUILTY.get(self._units.lowers[self._phrases[adjective].end - 1]) != self._words[preposition]:
            return None
        if self._types[found] == "," and governor is not None:  # "found X, a general in Y, guilty of attacking"
            opening = next((at for at in range(found - 1, governor.at, -1) if self._types[at] == ","), found)
            found = opening - 1
        held = governor is not None and governor.verb.lemma in _HOLDING and self._types[found] == "NP"
        if self._words[preposition] == "for" and not held:
            return None  # "is responsible for attacking Y", "praised those responsible for attacking"
        return self._phrases[found] if self._types[found] == "NP" else self._clause_at(found).subject if self._types[found] == "VG" else None

    def _accused(self, at: int, governor: Clause | None) -> Phrase | None:
        """Who is accused, further off: "indicted X on charges including attacking Y"."""
        if governor is None or self._words[at] != "including" or (governor.verb.lemma, "accuse") not in self._lexicon.frames:
            return None
        if governor.passive:
            return governor.subject
        obj = self._right(governor.at)
        return self._phrases[obj] if self._types[obj] == "NP" else None

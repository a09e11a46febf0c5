"""The words of the grammar notation: phrase terminals, markers, slot roles, metadata. What `grammars/README.md` explains; read by every module here."""

from __future__ import annotations

from facts.model import PHASES, ROLES, STATUSES

PRELUDE = "prelude.lark"
TRAP = "not_"  # a pattern so named claims its words and gives no fact
# Phrase terminals: what a slot may hold. Each kind of actor is an ACTOR too.
ACTORS = ("PERSON", "COUNTRY", "BODY", "GROUP", "OUTLET", "PRONOUN")
PHRASES = frozenset({"ACTOR", *ACTORS, "NP", "PLACE", "QUANTITY", "EVENT"})
MARKERS = frozenset("PASSIVE OWNER OWNED_BY ADJECTIVE INFINITIVE GERUND CLAUSE SHOULD WILL MAY NEGATED".split())
ACT = "aim"  # the one slot that holds a verb: an act whose complements tell whom it concerns
# Slot roles: who takes part, and what else a phrase can tell of the event.
SLOTS = (*ROLES, "place", "topic", "object", "deed", "claim", ACT, "event", "destination", "territory", "victim", "quantity")
PLOVER = tuple("CONSULT REQUEST AGREE SUPPORT COOPERATE AID CONCEDE RETREAT ACCUSE REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT".split())
INTENTS = {"03": "AGREE", "13": "THREATEN"}  # CAMEO's roots for what somebody only says will be done, and PLOVER's
DIRECTIONS = ("directed", "symmetric")
# Metadata: key -> the values it may have; empty where any word will do.
NEEDS = ("target", "parties")
# What an act is to the acts beside it: the interpreter fills what one leaves open from the other.
SENSES = ("facing", "minding", "undoing", "freeing", "freed", "amends", "ruling_out", "conditional")
KIND_KEYS: dict[str, tuple[str, ...]] = {
    "direction": DIRECTIONS,
    "plural": (),
    "plover": PLOVER,
    "cameo": (),
    "intent": (),
    "mode": (),
    "needs": NEEDS,
    "extends": ("yes",),
}
PATTERN_KEYS: dict[str, tuple[str, ...]] = {
    "plover": PLOVER,
    "cameo": (),
    "intent": (),
    "mode": (),
    "status": STATUSES,
    "phase": PHASES,
    "direction": ("reciprocal",),
    "needs": NEEDS,
    "free": ("yes",),
    "unit": (),
    "weak": ("yes",),
    "voice": ("yes",),
    "sense": SENSES,
}
REQUIRES = "requires"  # the one key whose value is a sentence of its own, up to the end of its line
TRAITS = ("country", "type", "sector", "number")


def word_class(terminal: str) -> str:
    """What a trigger terminal lists, by its name: nouns, adjectives or verbs."""
    return "noun" if terminal.endswith("_NOUN") else "adjective" if terminal.endswith("_ADJECTIVE") else "verb"


def role_of(slot: str) -> str:
    """The role of a slot: its name, or what stands before the qualifier ("target_hearer"); empty where the rule is no slot."""
    role = slot.partition("_")[0]
    return role if role in SLOTS else ""

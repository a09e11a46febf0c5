"""What the lexicon's files hold when they are read. Filled by `facts.lexicon.build`, kept in the compiled cache, read by `facts.lexicon.lexicon`."""

from __future__ import annotations

from dataclasses import dataclass, field

from facts.lexicon.entries import Known, Office, Reading, Role
from facts.lexicon.history import Coalition, FormerState, Leaders


@dataclass(slots=True)
class Content:
    """Everything the lexicon holds, as plain values that pickle."""

    names: dict[str, tuple[Reading, ...]] = field(default_factory=dict)
    territories: set[str] = field(default_factory=set)
    group_homes: dict[str, str] = field(default_factory=dict)
    surnames: dict[str, tuple[str, ...]] = field(default_factory=dict)
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    persons: dict[str, Known] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    terms: dict[str, tuple[Office, ...]] = field(default_factory=dict)
    holders: dict[tuple[str, str], tuple[Office, ...]] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    countries: dict[str, Known] = field(default_factory=dict)
    state_numbers: dict[str, tuple[str, str]] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    organisations: set[str] = field(default_factory=set)
    companies: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    shared: set[str] = field(default_factory=set)
    shared_in_states: set[str] = field(default_factory=set)
    single: set[str] = field(default_factory=set)
    capitals: dict[str, Known] = field(default_factory=dict)
    demonyms: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    verbs: dict[str, str] = field(default_factory=dict)
    nouns: dict[str, str] = field(default_factory=dict)
    pasts: set[str] = field(default_factory=set)
    irregular: dict[str, list[str]] = field(default_factory=dict)
    numbers: dict[str, tuple[float, bool]] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    sectors: dict[str, str] = field(default_factory=dict)
    belongings: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    peoples: dict[str, frozenset[str]] = field(default_factory=dict)
    leaders: Leaders = field(default_factory=dict)
    former: tuple[FormerState, ...] = ()
    coalitions: tuple[Coalition, ...] = ()
    namesakes: dict[str, tuple[str, str]] = field(default_factory=dict)
    plurals: dict[str, list[str]] = field(default_factory=dict)
    frames: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    deeds: dict[str, frozenset[str]] = field(default_factory=dict)
    effects: dict[tuple[str, str], str] = field(default_factory=dict)

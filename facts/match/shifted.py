"""A long object behind whom it is given to, put where patterns look for it: "delivered to Chad a batch of tanks" reads as "delivered a batch of tanks to Chad".

Called by `facts.match.reading` for what follows a verb.
"""

from __future__ import annotations

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.items import Item, head_nouns, phrase_types
from facts.match.recipients import GIVING, recipient_and_thing
from facts.phrase import Phrase
from facts.tag import Units

_HANDING = GIVING | frozenset("deliver provide donate transfer return extradite dispatch airlift channel contribute export distribute surrender make".split())
_PARTICLES = ("over", "back")
_MADE = "available"  # "made available to Chad 40 tonnes of food"


def thing_first(items: list[Item], clause: Clause, phrases: list[Phrase], units: Units, lexicon: Lexicon) -> list[Item]:
    """Items behind a verb, the thing that is given in front of "to" and whom it is given to."""
    to = _to_at(clause, phrases) if clause.verb.lemma in _HANDING and not clause.passive else None
    begin = next((n for n, item in enumerate(items) if item.at == to and item.word == "to"), None) if to is not None else None
    if to is None or begin is None:
        return items
    at = _past_time(to + 2, phrases)
    thing = next((n for n, item in enumerate(items) if item.at == at), None)
    follows = [phrase.type for phrase in phrases[at : at + 2]]
    if thing is not None and follows[:1] == ["NP"] and follows[1:] != ["VG"] and at < clause.limit:
        end = _behind(items, at)
        return [*items[:begin], *items[thing:end], *items[begin:thing], *items[end:]]
    parts = recipient_and_thing(phrases[to + 1], "give", units, lexicon)
    if parts is None or units.tags[parts[1].base[0]] != "0":  # "to Gaza hospitals" is one phrase, "to Gaza 40 nurses" are two
        return items
    given, taker = (Item(part, -1, phrase_types(part, units, lexicon), nouns=head_nouns(part, units, lexicon)) for part in reversed(parts))
    return [*items[:begin], given, items[begin], taker, *items[_behind(items, to + 1) :]]


def _to_at(clause: Clause, phrases: list[Phrase]) -> int | None:
    """Where "to" stands with a noun phrase, right behind the verb or its particle."""
    to = clause.at + 1
    particle = phrases[to] if to < len(phrases) else None
    if clause.verb.lemma == "make" and (particle is None or particle.word != _MADE):
        return None
    to += particle is not None and (particle.word == _MADE or (particle.type == "I" and particle.word in _PARTICLES))
    behind = phrases[to : to + 2]
    return to if [phrase.type for phrase in behind] == ["I", "NP"] and behind[0].word == "to" and to + 1 < clause.limit else None


def _past_time(at: int, phrases: list[Phrase]) -> int:
    """The place behind a date, with or without its preposition: "returned to Chad on Monday 20 statues"."""
    types = [phrase.type for phrase in phrases[at : at + 2]]
    return at + 2 if types == ["I", "W"] else at + 1 if types[:1] == ["W"] else at


def _behind(items: list[Item], at: int) -> int:
    """The number of the first item that stands behind phrase `at`."""
    return next((n for n, item in enumerate(items) if item.at > at), len(items))

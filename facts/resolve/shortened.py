"""Which phrases call a body by less than its name, and which name it in full. Used by `facts.resolve.actors`."""

from __future__ import annotations

from facts.match.items import LANDS
from facts.phrase import Phrase
from facts.phrase.compounds import GOVERNMENT, role_head
from facts.resolve.actor import Actor
from facts.resolve.countries import country_of
from facts.resolve.discourse import Discourse
from facts.tag import Units

_NEAR = 600  # characters between an organisation's name and its bare noun
_NEVER_SHORT = GOVERNMENT | LANDS | frozenset("state side team regime opposition".split())  # nouns that are short for no body's name


def by_less(phrase: Phrase, found: list[Actor], discourse: Discourse, units: Units) -> list[Actor]:
    """The body that a phrase calls by less than its name, where its own words do not say whose it is; one that says so, `found`, is kept for that."""
    begin, end = phrase.base
    if len(found) == 1 and found[0].type == "person" and found[0].affiliation is None and " " not in found[0].name and end - begin == 1:
        firm = discourse.recalled.opened_by(units.lowers[begin], units.starts[begin], units.ends[begin])
        return [firm] if firm is not None else []
    role = role_head(begin, end, units, discourse.lexicon)
    short = role is not None and (role.noun not in _NEVER_SHORT or units.words[end - 1] == "Authority")  # of the ECOWAS Authority
    acting = role is not None and role.type in ("body", "force") and short and phrase.apposition is None
    told = phrase.owners or units.tags[end - 1] == "O" or (acting and country_of(phrase, units) is not None)
    if told:
        for actor in found:
            if actor.type != "unnamed" or units.tags[end - 1] == "P":
                discourse.recalled.keep(actor)
    if told or not acting or any(tag in "qL" for tag in units.tags[begin:end]):
        return []
    first = next((unit for unit in range(begin, end) if units.tags[unit] not in "aR"), begin)
    stop = phrase.complement.end if phrase.complement is not None and not phrase.complement.members else end
    alone = stop - first == 1
    if (alone and role is not None and role.type == "force") or (units.lowers[begin] != "the" and (alone or units.tags[first] != "P")):
        return []
    known = discourse.recalled.called(units.lowers[first:stop], units.starts[first], units.ends[stop - 1])
    unknown = alone and not any(actor.affiliation for actor in found)
    known = known or (_of_table(units.lowers[first], units.starts[begin], units.ends[end - 1], discourse) if unknown else None)
    return [known] if known is not None else []


def _of_table(noun: str, start: int, end: int, discourse: Discourse) -> Actor | None:
    """The only organisation named shortly before whose name ends in a noun: "the council" of the Security Council."""
    near = discourse.setting.named(max(start - _NEAR, 0), start, ("organisation", "body"))
    found = {known.name: known for words, _, known in near if words.rpartition(" ")[2].lower() == noun or f" {noun} of " in f" {words.lower()}"}
    known = next(iter(found.values())) if len(found) == 1 else None
    return Actor(known.name, known.affiliation, known.type, start, end, f"named before: {noun}") if known is not None else None

"""Members of a list that only say what else somebody named beside them is: "British mercenary and former officer Simon Mann". Used by `facts.resolve.lists`."""

from __future__ import annotations

from facts.lexicon import Lexicon
from facts.phrase import Phrase
from facts.phrase.compounds import role_head
from facts.tag import Units

_ONE = frozenset("is was has".split())
_TO_WHOM = frozenset("to of for".split())
_AT_ONCE = frozenset(
    "founder co-founder owner co-owner editor publisher author chairman chairwoman chair leader head director manager ceo creator proprietor executive".split()
) | {"chief executive", "chief executive officer", "managing director", "editor-in-chief", "chief editor", "general manager", "executive director"}
_SEEKING = frozenset("candidate nominee contender challenger hopeful frontrunner".split())  # who seeks an office may hold another


def is_other_title(member: Phrase, phrase: Phrase, units: Units, lexicon: Lexicon) -> bool:
    """Whether a member of a list is no second person: a bare noun for one person, in front of a name with a title or behind a name."""
    if len(phrase.members) < 2:
        return False
    first, last = phrase.members[0], phrase.members[-1]
    if member is first and len(phrase.members) == 2 and _is_founder(first, units, lexicon) and _is_founder(last, units, lexicon):
        return not last.owners and units.tags[last.base[0]] not in "aqDC"
    if not _is_bare_title(member, units, lexicon):
        return False
    if member is first:
        return len(phrase.members) == 2 and _is_titled(last, units, lexicon) and _is_same(member, phrase, units, lexicon)
    behind = all(_is_bare_title(other, units, lexicon) for other in phrase.members[1:])
    named = units.tags[first.base[1] - 1] in "HP" and first.apposition is None
    return behind and named and units.lowers[first.end : first.end + 1] == [","] and bool(_TO_WHOM.intersection(units.lowers[last.base[1] : last.base[1] + 1]))


def _is_founder(member: Phrase, units: Units, lexicon: Lexicon) -> bool:
    """ "The founder and leader of the party", "the owner and editor of the paper": what one is at once, where one article stands in front."""
    begin, end = member.base
    role, word = role_head(begin, end, units, lexicon), units.lowers[end - 1]
    return role is not None and not role.plural and word in _AT_ONCE and units.tags[begin] not in "q0" and member.apposition is None


def _is_bare_title(member: Phrase, units: Units, lexicon: Lexicon) -> bool:
    begin, end = member.base
    role = role_head(begin, end, units, lexicon)
    single = units.tags[end - 1] in "NT" and lexicon.noun_lemma(units.lowers[end - 1]) == units.lowers[end - 1]
    person = role is not None and role.type in ("person", "force", "crowd") and not role.plural
    named = member.complement is not None and units.tags[member.complement.end - 1] in "HP"  # "Speaker of the House Jan Kowalski"
    return single and person and not named and units.tags[begin] not in "aq0" and not member.owners and member.apposition is None


def _is_titled(last: Phrase, units: Units, lexicon: Lexicon) -> bool:
    """ "Former officer Simon Mann", "special envoy for the region, Jan Kowalski": a name with a title that has no article."""
    if units.tags[last.base[0]] in "aq0" or last.owners:
        return False
    named = last.apposition
    if named is not None:
        return units.tags[named.base[1] - 1] in "HP" and _is_bare_title(Phrase("NP", *last.base, last.base), units, lexicon)
    begin, end = last.base
    titled = any(units.tags[unit] in "NT" and units.lowers[unit] in lexicon.roles for unit in range(begin, end - 1))
    return units.tags[end - 1] in "HP" and titled


def _is_same(member: Phrase, phrase: Phrase, units: Units, lexicon: Lexicon) -> bool:
    """Whether nothing speaks for two: an office without a name may be another's, "President and Foreign Minister Ivan Petrov met"."""
    role, last = role_head(*member.base, units, lexicon), phrase.members[-1]
    verb = phrase.end + (units.tags[phrase.end : phrase.end + 1] == "," and last.apposition is not None)
    single = units.tags[verb : verb + 1] == "z" or _ONE.intersection(units.lowers[verb : verb + 1])
    first = units.lowers[slice(*member.base)]
    before = "former" in units.lowers[slice(*last.base)] and "former" not in first
    titles = [lexicon.roles.get(word) for word in units.lowers[slice(*last.base)]]
    private = not any(title is not None and title.office and title.noun not in _SEEKING for title in titles)
    # "Former senator and ambassador Jan Kowalski", "trade minister and party leader Jan Kowalski": no article names him who was it, or is.
    bare = "former" in first or (first[-1] == units.words[member.base[1] - 1] and not any(tag in "DCOMLK" for tag in units.tags[slice(*member.base)]))
    bare = bare and units.tags[member.base[0]] != "a"
    return bool(single) or before or private or bare or (role is not None and not role.office)

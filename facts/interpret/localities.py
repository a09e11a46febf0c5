"""Places that are described and not named: "the French capital", "the city", "the Gulf". Used by `facts.interpret.places`."""

from __future__ import annotations

from facts.interpret.countries import country_of
from facts.interpret.discourse import Discourse
from facts.lexicon import Known
from facts.match.reading import Sentence
from facts.model import Place
from facts.phrase import Phrase

_TOWNS = frozenset("city town village port".split())
_DEFINITE = ("the", "this")


def described_place(phrase: Phrase, sentence: Sentence, discourse: Discourse) -> Place | None:
    """The place that a description stands for, where the sentence or the text before it tells which."""
    if phrase.members or phrase.type != "NP" or phrase.complement is not None or phrase.apposition is not None:
        return None
    known = _known(phrase, sentence, discourse)
    if known is None:
        return None
    start, end = sentence.units.starts[phrase.first], sentence.units.ends[phrase.end - 1]
    return Place(known.name, known.affiliation, known.latitude, known.longitude, discourse.text[start:end], start, end)


def _known(phrase: Phrase, sentence: Sentence, discourse: Discourse) -> Known | None:
    units = sentence.units
    begin, end = phrase.base
    noun, bare = units.lowers[end - 1], end - begin == 2 and units.lowers[begin] in _DEFINITE
    if noun == "capital":
        country = country_of(phrase, units)
        code = country.affiliation if country is not None and country.type == "country" else None
        if country is None and bare:
            code = discourse.setting.country(units.starts[0], units.ends[-1], place_only=False)
        return discourse.lexicon.capitals.get(code or "")
    if noun in _TOWNS and bare and not phrase.owners:
        return discourse.setting.last_town(units.starts[begin])
    gulf = bare and units.words[end - 1] == "Gulf"
    return next((r.known for r in discourse.lexicon.names.get("Persian Gulf", ()) if r.type == "place"), None) if gulf else None

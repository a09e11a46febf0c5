"""Places that are described and not named: "the French capital", "the city", "the Gulf". Used by `facts.interpret.places`."""

from __future__ import annotations

from facts.interpret.regions import last_region
from facts.lexicon import Known, Lexicon
from facts.match.items import DESCRIBED, PLACE_NOUNS
from facts.match.reading import Sentence
from facts.model import Place
from facts.phrase import Phrase
from facts.resolve.countries import country_of, known_at, land_at
from facts.resolve.discourse import Discourse

_TOWNS = frozenset("city town village port".split())
_DEFINITE = ("the", "this")


def described_place(phrase: Phrase, sentence: Sentence, discourse: Discourse) -> Place | None:
    """The place that a description stands for, where the sentence or the text before it tells which."""
    if phrase.members or phrase.type != "NP" or phrase.apposition is not None:
        return None
    if phrase.complement is not None:
        return _named_place(phrase, phrase.complement, sentence, discourse)
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
    if noun in DESCRIBED - _TOWNS and bare and not phrase.owners:
        return last_region(noun, units.starts[begin], discourse)
    gulf = bare and units.words[end - 1] == "Gulf"
    return next((r.known for r in discourse.lexicon.names.get("Persian Gulf", ()) if r.type == "place"), None) if gulf else None


def _named_place(phrase: Phrase, name: Phrase, sentence: Sentence, discourse: Discourse) -> Place | None:
    """A place that the gazetteer lacks, in the country that is told beside it: "the Syrian town of X", "the village of X, Syria"."""
    units = sentence.units
    begin, end = name.base
    alone = not (name.members or name.owners or name.complement or name.apposition)
    if not alone or units.lowers[phrase.base[1] - 1] not in PLACE_NOUNS or units.lowers[begin - 1] != "of" or set(units.tags[begin:end]) != {"P"}:
        return None
    own = country_of(Phrase("NP", *phrase.base, phrase.base, owners=phrase.owners), units)
    country = own or _country_behind(end, sentence, discourse.lexicon)
    if country is None or country.type != "country":
        return None
    start, stop = units.starts[begin], units.ends[end - 1]
    words = discourse.text[start:stop]
    return Place(words, country.affiliation, None, None, words, start, stop)


def _country_behind(unit: int, sentence: Sentence, lexicon: Lexicon) -> Known | None:
    """The country that stands behind a place, or that of a region there: ", Syria", "in northern Syria", ", Borno State"."""
    units = sentence.units
    if units.lowers[unit : unit + 1] not in ([","], ["in"]):
        return None
    unit += 1
    while units.tags[unit : unit + 1] == "J":
        unit += 1
    aside = units.tags[unit + 1 : unit + 2] not in ("&", "d", "v", "z", "m")  # but "X, Syria said", "X, Syria and Iraq"
    if units.tags[unit : unit + 1] == "L" and aside:
        return lexicon.countries.get(land_at(unit, units) or "")
    return known_at(unit, units) if units.tags[unit : unit + 1] == "C" and aside else None

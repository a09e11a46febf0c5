"""Where: the place that belongs to an event, and the place that a noun phrase names. Called by `facts.interpret.parties` and `facts.interpret.slots`."""

from __future__ import annotations

import re
from dataclasses import replace

from facts.clause import Clause
from facts.interpret.adverbials import MEALS
from facts.interpret.attachment import Attachment
from facts.interpret.localities import described_place
from facts.match.items import PARTS, PLACE_NOUNS, names_place
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Place
from facts.phrase import Phrase
from facts.resolve.discourse import Discourse

_PLACE_WORDS = frozenset("in at near inside outside on off around across throughout along".split())
_LOCATING = _PLACE_WORDS - {"on", "off"}
_ACCOMPANYING = _PLACE_WORDS | {"during", "by", "with"}
_FORCE = frozenset("ASSAULT COERCE PROTEST MOBILIZE".split())
_AT_A_TOWN = frozenset("CONSULT ASSAULT PROTEST".split())  # roots of what a town in front of the noun places
_DEICTIC = frozenset({"there", "here"})
_ASTRAY = frozenset("toward towards".split())  # whither something only goes
_GOALS = frozenset({"to", "into"})
_BY_KIND = {"RETREAT": frozenset({"from"}), "MOBILIZE": _GOALS | {"through"}}
# Kinds that are done in words: a place behind their object is where something else happens.
WORDS = frozenset("ACCUSE SUPPORT REQUEST AGREE REJECT THREATEN".split())
_ADDRESSING = frozenset("address speak attend visit tour".split())
_OCCASIONS = frozenset(
    "sidelines margins fringes summit conference forum session assembly ceremony congress gathering rally parade warship ship vessel carrier yacht base".split()
)
_GATHERINGS = frozenset("summit conference forum talks negotiations meeting meetings assembly congress".split())
# Where something happens in a town: "in a Kabul mosque", "outside Cairo's main court".
_BUILDINGS = frozenset(
    "square street road avenue market bazaar mosque church cathedral synagogue temple shrine hospital clinic hotel school university college prison "
    "jail court courtroom courthouse stadium theatre theater restaurant cafe bar nightclub club district neighborhood neighbourhood suburb suburbs slum "
    "palace station checkpoint mall park cemetery apartment house home office headquarters barracks museum hall villa compound cell studio".split()
)
_ADDRESSES = frozenset("speech address statement remarks interview briefing sermon lecture".split())
_SUFFIXES = ("jr.", "sr.", "jr", "sr")
_COMPASS = frozenset("north south east west northeast northwest southeast southwest north-east north-west south-east south-west outside".split())
# What lies in a town or goes by its name, and what is made of places.
_SITES = frozenset("airport airbase camp oblast outskirts suburbs county countryside harbour harbor".split())
_PARTS = frozenset(
    "coast coasts shore shores mountains hills desert deserts forests jungle jungles north south east west northeast northwest southeast southwest "
    "north-east north-west south-east south-west centre "
    "center heart interior districts areas parts portion portions swath swaths swathe swathes chunk chunks stretches sections towns "
    "villages suburbs outskirts neighbourhoods neighborhoods community".split()
)
_WATERS = frozenset("sea ocean gulf strait bay channel island islands airspace".split())
_STATIONED = frozenset("station base deploy".split())
_TERRITORY = frozenset("territory waters soil airspace mainland coast shore".split())
_EDGES = frozenset("on off along through".split())  # behind which a name that the gazetteer lacks is no place
_PLAIN = frozenset("aqJDR0dgN")
_HELD_BY = re.compile(r"[CDOKN]-[dn]")  # tags of "Israeli-occupied", "rebel-held" in front of a place


def find_place(match: Match, sentence: Sentence, attachment: Attachment, discourse: Discourse) -> Place | None:
    """The place of a match: where it goes to, what it strikes, else the first that a preposition ties to it."""
    slot = _of_slots(match, sentence, discourse)
    if slot is not None and not (match.grammar.kind.plover in ("ASSAULT", "RETREAT") and _is_country(slot, sentence)):
        return slot
    for at, clause in attachment.adverbials(match):
        if sentence.phrases[at].type == "I" and _fits(at, clause, match, sentence, attachment):
            where = sentence.phrases[at + 1]
            place = _named_at(at + 1, sentence, discourse) or described_place(where, sentence, discourse) or _of_occasion(where, sentence, discourse.text)
            aimed = place is not None and sentence.phrases[at].word == "on" and _is_country(place, sentence)  # "sanctions on Iran" are not there
            elsewhere = slot is not None and place is not None and clause is not match.clause and place.country not in (None, slot.country)
            if place is not None and not aimed and not elsewhere and not _is_of_topic(at, place, match, sentence):
                return place if clause is match.clause else _behind_where(match, sentence, discourse.text) or place
    return slot or _read(match, sentence, discourse) or _beside(match, sentence, attachment, discourse.text) or _there(match, sentence, attachment, discourse)


def _read(match: Match, sentence: Sentence, discourse: Discourse) -> Place | None:
    """The place behind "in" or "near" among what the pattern of a deed has read: "rammed a car full of explosives into a wall in Kabul"."""
    for at in sorted(match.consumed) if match.grammar.kind.plover in _FORCE else ():
        if 0 < at < len(sentence.phrases) and sentence.phrases[at - 1].type == "I" and sentence.phrases[at - 1].word in _LOCATING:
            place = place_of(sentence.phrases[at], sentence, discourse.text)
            if place is not None and not _is_country(place, sentence):
                return place
    return None


def _beside(match: Match, sentence: Sentence, attachment: Attachment, text: str) -> Place | None:
    """Where it happens, told otherwise: "the Vienna talks", "visited Oslo, where he met", "forced a jet to land in Oslo"."""
    plover = match.grammar.kind.plover
    if match.clause is None:
        return _named_by(match, sentence, text) if plover in _AT_A_TOWN and match.grammar.kind.name not in ("visit", "call") else None
    if (told := _behind_where(match, sentence, text)) is not None:
        return told
    if plover == "RETREAT":
        held = (clause for clause in sentence.clauses if clause.form == "participle" and clause.verb.lemma in _STATIONED and clause.at - 1 in match.consumed)
        stations = (at for clause in held for at in attachment.places_of(clause) if sentence.phrases[at].word in _PLACE_WORDS)
        return next((place for at in stations if (place := place_of(sentence.phrases[at + 1], sentence, text))), None)  # "withdraw troops based in Chad"
    if plover not in _FORCE:
        return None
    ends = (at for clause in sentence.clauses if clause.at in match.consumed and clause is not match.clause for at in attachment.places_of(clause))
    return next((place for at in ends if sentence.phrases[at].word in _PLACE_WORDS and (place := place_of(sentence.phrases[at + 1], sentence, text))), None)


def _behind_where(match: Match, sentence: Sentence, text: str) -> Place | None:
    """The place in front of the "where" that opens a match's clause: "left for Oslo, where he met"."""
    where = (match.clause.subject_at or 0) - 1 if match.clause is not None else 0
    if where < 1 or sentence.phrases[where].word != "where":
        return None
    return place_of(sentence.phrases[where - 1 - (sentence.phrases[where - 1].type == "," and where > 1)], sentence, text)


def _there(match: Match, sentence: Sentence, attachment: Attachment, discourse: Discourse) -> Place | None:
    """ "Met Ivanov there", "There he met Ivanov", "signed a deal here": the town that was named last, or that of the dateline."""
    units = sentence.units
    for at, phrase in enumerate(sentence.phrases[:-1]) if match.clause is not None else ():
        if phrase.end - phrase.first > 1 or units.lowers[phrase.first] not in _DEICTIC or attachment.holder(at) is not match.clause:
            continue
        if sentence.phrases[at + 1].verb is not None:
            continue  # "there was a quarrel"
        start, end = units.starts[phrase.first], units.ends[phrase.first]
        town = discourse.setting.last_town(start) if units.lowers[phrase.first] == "there" else discourse.setting.here(start)
        if town is not None:
            return Place(town.name, town.affiliation, town.latitude, town.longitude, discourse.text[start:end], start, end)
    return None


def _of_occasion(phrase: Phrase, sentence: Sentence, text: str) -> Place | None:
    """The town that a gathering is called by: "at the Munich conference", "on the sidelines of the Doha talks"."""
    units, noun = sentence.units, phrase.complement or phrase
    begin, end = noun.base
    if noun.members or units.lowers[end - 1] not in _GATHERINGS | _BUILDINGS:
        return None
    owner = noun.owners[-1].base[1] - 1 if noun.owners and units.lowers[end - 1] in _BUILDINGS else -1
    towns = (*range(begin, end - 1), *([owner] if owner >= 0 else []))
    town = next((unit for unit in towns if units.tags[unit] in "LK" and units.tags[unit + 1] != "-"), None)
    return place_of(Phrase("NP", town, town + 1, (town, town + 1), units.lowers[town]), sentence, text) if town is not None else None


def _named_by(match: Match, sentence: Sentence, text: str) -> Place | None:
    """The town in front of an event's noun: "the Vienna talks"."""
    noun = match.noun
    if noun is None or noun.members or not match.trigger[0] <= noun.base[1] - 1 < match.trigger[1]:
        return None
    units = sentence.units
    town = next((unit for unit in range(noun.base[0], noun.base[1] - 1) if units.tags[unit] in "LK" and units.tags[unit + 1] in "NJ"), None)
    return place_of(Phrase("NP", town, town + 1, (town, town + 1), units.lowers[town]), sentence, text) if town is not None else None


def _is_country(place: Place, sentence: Sentence) -> bool:
    """Whether a place is a whole country: a place within it says more."""
    unit = next((i for i, start in enumerate(sentence.units.starts) if start == place.mention_start), -1)
    return unit >= 0 and sentence.units.tags[unit] in "CD"


def _is_of_topic(at: int, place: Place, match: Match, sentence: Sentence) -> bool:
    """Whether a country or region is where the thing is that is talked about: "discussed the war in Ukraine", but "discussed trade in Ankara"."""
    before = sentence.phrases[at - 1] if at > match.at + 1 else None
    thing = before is not None and before in match.slots.get("topic", ()) and sentence.units.tags[before.base[1] - 1] == "N"
    return thing and (place.country is None or _is_country(place, sentence))


def _of_slots(match: Match, sentence: Sentence, discourse: Discourse) -> Place | None:
    """The place among what the pattern has read: a destination, a territory, a place that is struck."""
    plover = match.grammar.kind.plover
    roles = ("place", "territory", "destination", *(("victim",) if plover == "ASSAULT" else ("target",) if plover == "RETREAT" else ()))
    for role in roles:
        phrases = match.slots.get(role, ())
        found = [place_of(phrase, sentence, discourse.text) or described_place(phrase, sentence, discourse) for phrase in phrases]
        found = [None if sentence.units.lowers[phrase.first - 1] in _ASTRAY and phrase.first else place for phrase, place in zip(phrases, found, strict=True)]
        if len(found) == 1 and found[0] is not None:
            return found[0]
    return None


def _fits(at: int, clause: Clause | None, match: Match, sentence: Sentence, attachment: Attachment) -> bool:
    """Whether the preposition at phrase `at` tells where the match happens."""
    word = sentence.phrases[at].word
    plover = match.grammar.kind.plover or ""
    if word in ("in", "to") and _on_journey(at, sentence, attachment):
        return True
    goes = attachment.moves(clause) or (match.noun is not None and clause is None and attachment.is_journey(match.noun))
    if word == "of" and at > 0 and (sentence.phrases[at - 1].word in _COMPASS or (plover == "RETREAT" and sentence.phrases[at - 1].word == "out")):
        return True  # "north of Kabul", "pulled out of Kabul"
    if word == "over" and plover in ("ASSAULT", "MOBILIZE") and sentence.units.lowers[sentence.phrases[at + 1].end - 1].rpartition(" ")[2] in _WATERS:
        return True  # "sent jets over the Black Sea"
    if word not in _PLACE_WORDS and not (word in _GOALS and goes) and word not in _BY_KIND.get(plover, ()):
        return False
    before = at - 1
    while before > 0 and (sentence.phrases[before].type in ("W", "R") or sentence.phrases[before].word in _SUFFIXES):
        before -= 1 + (sentence.phrases[before].word in _SUFFIXES)  # "with Ivan Petrov, Jr. in Oslo"
    if before < 0 or sentence.phrases[before].type != "NP" or attachment.leading(at) is not None:
        return True
    phrase = sentence.phrases[before]
    if clause is not None and clause is not match.clause and clause.form == "gerund" and clause.verb.lemma in _ADDRESSING:
        return True  # "X, addressing parliament in Oslo, urged"
    if plover == "AGREE" and before - 2 == match.at and before in match.consumed and sentence.phrases[before - 1].word in ("to", "on"):
        return False  # "agreed to a truce in Idlib"
    occasion = sentence.units.lowers[phrase.base[1] - 1] in _OCCASIONS
    if before > 0 and sentence.units.lowers[phrase.base[1] - 1] in MEALS and sentence.phrases[before - 1].type == "I":
        return True  # "over lunch in Oslo"
    if occasion and before > 0 and sentence.phrases[before - 1].word in ("at", "on", "during"):
        return True  # "on the sidelines of the summit in Oslo"
    addressed = plover in WORDS and sentence.units.lowers[phrase.base[1] - 1] in _ADDRESSES
    if addressed and before > 0 and sentence.phrases[before - 1].word in ("in", "during"):
        return True  # "condemned it in a speech in Oslo"
    if match.grammar.kind.direction == "directed" and plover in WORDS:
        return False
    if before > 0 and sentence.phrases[before - 1].word in (_ACCOMPANYING if plover in _FORCE else _LOCATING) and before not in match.consumed:
        return True  # "outside the ministry in Seoul", "in an ambush on patrol in Benue"
    if phrase in match.slots.get("deed", ()) or phrase in match.slots.get("event", ()):
        return False
    near = match.clause is None or before > match.at
    return not near or before in match.consumed or (plover not in WORDS and sentence.phrases[before - 1].type == "VG")


def _on_journey(at: int, sentence: Sentence, attachment: Attachment) -> bool:
    """ "On a visit to Oslo", "during their stay in Oslo": where somebody is who does something else."""
    journey = sentence.phrases[at - 1] if at > 1 else None
    if journey is None or journey.type != "NP":
        return False
    named = attachment.is_journey(journey) or sentence.units.lowers[journey.base[1] - 1] == "stay"
    return named and sentence.phrases[at - 2].word in ("on", "during")


def _named_at(at: int, sentence: Sentence, discourse: Discourse) -> Place | None:
    """The place that the phrase at `at` names; one that the gazetteer lacks by its name, and in the country that stands behind its comma."""
    phrase, text = sentence.phrases[at], discourse.text
    known = place_of(phrase, sentence, text)
    unplaced = sentence.phrases[at - 1].word in _EDGES or sentence.units.lowers[phrase.base[1] - 1] in discourse.lexicon.roles  # "an attack on Kurds"
    if known is not None or unplaced or not _is_name(phrase, sentence):
        return known
    start, end = sentence.units.starts[phrase.base[0]], sentence.units.ends[phrase.base[1] - 1]
    place = Place(text[start:end], None, None, None, text[start:end], start, end)
    around = None
    for after in (at + 2, at + 4):
        if after < len(sentence.phrases) and sentence.phrases[after - 1].type == ",":
            around = place_of(sentence.phrases[after], sentence, text) or around
    return replace(place, country=around.country) if around is not None else place


def _is_name(phrase: Phrase, sentence: Sentence) -> bool:
    """Whether a phrase is one or two capitalised words that are nothing else."""
    begin, end = phrase.base
    alone = not (phrase.members or phrase.owners or phrase.complement or phrase.apposition)
    return alone and end - begin <= 2 and all(sentence.units.options[unit] == "P" for unit in range(begin, end)) and not _is_title(phrase, sentence)


def _is_title(phrase: Phrase, sentence: Sentence) -> bool:
    return any(word.isupper() for word in sentence.units.words[phrase.base[0] : phrase.base[1]])


def _names_somewhere(unit: int, sentence: Sentence) -> bool:
    """Whether a unit is a place or country, or somebody called by his land: "in Nagorno-Karabakh"."""
    tag = sentence.units.tags[unit]
    return tag in "LKC" or (tag == "O" and any(reading.type == "place" for reading in sentence.units.readings.get(unit, ())))


def place_of(phrase: Phrase, sentence: Sentence, text: str) -> Place | None:
    """The place that a noun phrase names, or None: a known place, a capital or a country standing for its territory."""
    if phrase.members or phrase.type != "NP":
        return None
    if phrase.apposition is not None and sentence.units.tags[phrase.apposition.base[1] - 1] in "LK":
        return place_of(phrase.apposition, sentence, text)  # "Iraq's second city, Basra"
    units = sentence.units
    begin, end = phrase.base
    unit = end - 1
    if phrase.complement is not None and (names_place(phrase, units) or units.lowers[unit] in _PARTS):
        return place_of(phrase.complement, sentence, text)
    if phrase.complement is not None and units.tags[begin] == "a" and units.tags[unit] == "L" and units.tags[phrase.complement.base[1] - 1] in "LK":
        return place_of(phrase.complement, sentence, text)  # "the Old City of Aleppo"
    if end - begin > 1 and (units.lowers[unit] in PLACE_NOUNS or units.lowers[unit] in _SITES) and units.tags[unit - 1] in "LK":
        unit -= 1  # "Idlib province"
    elif units.lowers[unit] in _SITES and phrase.owners and units.tags[phrase.owners[-1].base[1] - 1] in "LK":
        unit = phrase.owners[-1].base[1] - 1  # "Hodeidah's airport"
    elif end - begin > 1 and units.lowers[unit] in _TERRITORY and units.tags[unit - 1] in "DC":
        unit -= 1  # "Russian territory"
    elif units.lowers[unit] in _TERRITORY | PARTS and phrase.owners and units.tags[phrase.owners[-1].base[1] - 1] == "C":
        unit = phrase.owners[-1].base[1] - 1  # "Russia's airspace"
    elif not _names_somewhere(unit, sentence) or any(tag not in _PLAIN for tag in _HELD_BY.sub("", units.tags[begin:unit])):
        return None
    readings = units.readings.get(unit, ())
    known = next((r.known for type_ in ("place", "country", "demonym") for r in readings if r.type == type_ and r.known), None)
    if known is None:
        return None
    start, stop = units.starts[unit], units.ends[unit]
    return Place(known.name, known.affiliation, known.latitude, known.longitude, text[start:stop], start, stop)

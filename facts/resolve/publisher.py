"""Who "we" is in a release: the government or organisation whose own site published it. Used by `facts.interpret.interpreter`.

Governments publish under reserved names of the domain name system: ".gov" and ".mil" are the United States', others reserve a second level
("gov.uk", "go.jp") or use a ministry's word ("mfa.gov.tr", "mid.ru", "kremlin.ru"); the two-letter end is the country's ISO 3166 code.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from facts.lexicon import Known, Lexicon
from facts.model import Document
from facts.resolve.actor import Actor

_STATE_WORDS = frozenset("gov go gouv gob gub govt government mil mfa mid mofa mae kremlin president presidency premier pm parliament bundesregierung".split())
_ORGANISATIONS = {
    "europa.eu": "European Union",
    "nato.int": "NATO",
    "un.org": "United Nations",
    "osce.org": "OSCE",
    "iaea.org": "IAEA",
    "au.int": "African Union",
}
_SECRETARIES = {"state.gov": "secretary of state", "defense.gov": "defence minister", "treasury.gov": "finance minister", "commerce.gov": "trade minister"}
_DEPARTMENTS = {"US State Department": "secretary of state", "US Defense Department": "defence minister", "US Treasury": "finance minister"}
_CODES = {"uk": "GBR"}  # the one country whose code is not its ISO code


def publisher(document: Document, lexicon: Lexicon) -> list[Actor]:
    """The actor that a document's address, or the site that it is from, names as its publisher, or none."""
    host = _host(document)
    for domain, name in _ORGANISATIONS.items():
        if host == domain or host.endswith("." + domain):
            known = next((r.known for r in lexicon.names.get(name, ()) if r.known is not None), None)
            return [Actor(known.name, known.affiliation, "organisation", 0, 0, "publisher")] if known is not None else []
    named = _named(document, lexicon)
    if named is not None and named.affiliation not in lexicon.countries:
        return [Actor(named.name, named.affiliation, "organisation", 0, 0, "publisher")]
    country = lexicon.countries.get((named.affiliation if named is not None else _country(host.split("."), lexicon)) or "")
    return [Actor(country.name, country.affiliation, "country", 0, 0, "publisher")] if country is not None else []


def secretary(document: Document, lexicon: Lexicon) -> str:
    """The office of whom a department of the United States calls "the Secretary" on its own site, or nothing."""
    host, named = _host(document), _named(document, lexicon)
    if named is not None and named.name in _DEPARTMENTS:
        return _DEPARTMENTS[named.name]
    return next((office for domain, office in _SECRETARIES.items() if host == domain or host.endswith("." + domain)), "")


def _named(document: Document, lexicon: Lexicon) -> Known | None:
    """The body or organisation by whose name a document's source goes: "US State Department", "archive/European Commission"; no outlet."""
    name = (document.source or "").rpartition("/")[2].strip() if not document.url else ""
    readings = lexicon.names.get(name, ())
    known = {reading.known for reading in readings if reading.known is not None and reading.known.type in ("body", "organisation")}
    return next(iter(known)) if len(known) == 1 and len(readings) == 1 else None


def _host(document: Document) -> str:
    return (urlsplit(document.url).hostname or "") if document.url else (document.source or "").lower()


def _country(labels: list[str], lexicon: Lexicon) -> str | None:
    if labels[-1] in ("gov", "mil"):
        return "USA"
    if not _STATE_WORDS & set(labels[-3:-1]):
        return None
    return _CODES.get(labels[-1]) or lexicon.codes.get(labels[-1].upper())

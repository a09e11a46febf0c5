"""Who "we" is in a release: the government or organisation whose own site published it. Used by `facts.interpret.interpreter`.

Governments publish under reserved names of the domain name system: ".gov" and ".mil" are the United States', others reserve a second level
("gov.uk", "go.jp") or use a ministry's word ("mfa.gov.tr", "mid.ru", "kremlin.ru"); the two-letter end is the country's ISO 3166 code.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from facts.interpret.actor import Actor
from facts.lexicon import Lexicon
from facts.model import Document

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
_CODES = {"uk": "GBR"}  # the one country whose code is not its ISO code


def publisher(document: Document, lexicon: Lexicon) -> list[Actor]:
    """The actor that a document's address, or the site that it is from, names as its publisher, or none."""
    host = _host(document)
    for domain, name in _ORGANISATIONS.items():
        if host == domain or host.endswith("." + domain):
            known = next((r.known for r in lexicon.names.get(name, ()) if r.known is not None), None)
            return [Actor(known.name, known.affiliation, "organisation", 0, 0, "publisher")] if known is not None else []
    country = lexicon.countries.get(_country(host.split("."), lexicon) or "")
    return [Actor(country.name, country.affiliation, "country", 0, 0, "publisher")] if country is not None else []


def secretary(document: Document) -> str:
    """The office of whom a department of the United States calls "the Secretary" on its own site, or nothing."""
    host = _host(document)
    return next((office for domain, office in _SECRETARIES.items() if host == domain or host.endswith("." + domain)), "")


def _host(document: Document) -> str:
    return (urlsplit(document.url).hostname or "") if document.url else (document.source or "").lower()


def _country(labels: list[str], lexicon: Lexicon) -> str | None:
    if labels[-1] in ("gov", "mil"):
        return "USA"
    if not _STATE_WORDS & set(labels[-3:-1]):
        return None
    return _CODES.get(labels[-1]) or lexicon.codes.get(labels[-1].upper())

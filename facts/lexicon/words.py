"""Word -> tags and lemmas, compiled from two packages' data files and the project's own table of function words.

textblob ships Brill's lexicon (94,000 words with their commonest tag, MIT); lemminflect ships the inflections of 40,000 lemmas (from the NIH's
Specialist lexicon, MIT). Only their data files are read, when the cache is built; neither package is imported.
A word's value is a string of unit tags, the commonest first: "meeting" -> "Ng", "talks" -> "Nz".
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
from collections.abc import Iterable, Iterator
from pathlib import Path

from facts.errors import LexiconError

_BRILL = {
    "NN": "N", "NNS": "N", "JJ": "J", "JJR": "J", "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R", "VB": "v", "VBP": "v", "VBD": "d", "VBN": "d",
    "VBG": "g", "VBZ": "z", "IN": "I", "DT": "a", "CD": "0", "MD": "m", "UH": "R", "FW": "N",
}  # fmt: skip

_OWN = frozenset(("lay",))  # in news "to lay down arms" is commoner than "lay" for "did lie"
_OBSOLETE = frozenset(("dos",))  # "doses" are of "dose"
# Persons and bodies whose nouns news does not use as verbs.
_PERSONS = frozenset(
    "candidate minister soldier king queen lord captain doctor guest midwife pastor orphan apprentice barber eyewitness tenant regiment".split()
)
# Verbs that the package lists as nouns only, or lacks, with their forms.
_LACKING = (
    ("torch", ["torched", "torched", "torching", "torches"]),
    ("firebomb", ["firebombed", "firebombed", "firebombing", "firebombs"]),
    ("airdrop", ["airdropped", "airdropped", "airdropping", "airdrops"]),
    ("air-drop", ["air-dropped", "air-dropped", "air-dropping", "air-drops"]),
    ("run", ["ran", "run", "running", "runs"]),
    ("unfreeze", ["unfroze", "unfrozen", "unfreezing", "unfreezes"]),
)

# Nouns that the package lacks or whose plural it takes for another noun's, with their plural in "s".
_LACKING_NOUNS = frozenset(
    "act app attache attaché beret bilateral briton burqa christian climbdown communiqué contra corvette cosmodrome dam dealing demarche démarche dlr dose "
    "easing euro facilitator fascist furor furore gendarmerie hijab icbm ied jailing jihadist kalashnikov looter lynching minesweeper mou muslim nazi ngo "
    "nuncio paedophile pedophile pounding pow radar ramming responder roadmap shelling shootdown signing sit-down storming tranche trilateral "
    "b-1 b-2 b-52 c-17 c-130 f-14 f-15 f-16 f-18 f-22 f-35 mig-29 su-24 su-25 su-27 su-30 su-34 su-35 s-300 s-400".split()
)


def packaged_file(package: str, *parts: str) -> Path:
    """A data file inside an installed package, without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise LexiconError(f"{package} is not installed: its word list is needed; run pip install diplomatic-facts again")
    return Path(spec.submodule_search_locations[0], *parts)


def word_tags(
    verbs: dict[str, str], participles: set[str], nouns: dict[str, str], roles: Iterable[str], function_words: Iterable[tuple[str, ...]]
) -> dict[str, str]:
    """Every known lower-case word -> its unit tags, commonest first. `verbs` maps inflected forms to their tags, `nouns` plurals to singulars;
    `roles` are words for somebody, `function_words` rows of a tag and its words."""
    tags = dict(_brill_tags())
    for form, codes in verbs.items():
        first = tags.get(form, "")
        tags[form] = first + "".join(code for code in codes if code not in first)
    for form in {*nouns, *nouns.values()}:
        if tags.get(form, "N")[0] in "vz" and "N" not in tags[form]:
            tags[form] += "N"
    for form in participles:
        if tags.get(form, "").startswith("d"):
            tags[form] = "n" + tags[form][1:]
    for form in _PERSONS:
        tags[form] = tags.get(form, "N").replace("v", "").replace("z", "")
    for role in roles:
        if tags.get(role, "N")[0] == "J" and "N" not in tags[role]:
            tags[role] += "N"  # the package's commonest tag of "militant" is that of the adjective
    for tag, cell in function_words:
        for word in cell.split("|"):
            tags[word] = tag
    return tags


def _brill_tags() -> Iterator[tuple[str, str]]:
    path = packaged_file("textblob", "en", "en-lexicon.txt")
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if word and word == word.lower() and word[0].isalpha() and tag in _BRILL:
            yield word, _BRILL[tag]


def verb_forms() -> tuple[dict[str, str], dict[str, str], set[str], set[str]]:
    """Inflected verb form -> tags; form -> lemma; the forms that are participles only ("spoken"), and those that never are ("spoke")."""
    tags: dict[str, str] = {}
    lemmas: dict[str, str] = {}
    pasts: set[str] = set()
    simple: set[str] = set()
    participles: set[str] = set()
    commonest = dict(_brill_tags())
    for lemma, forms in (*_inflections("verb"), *_LACKING):
        past, participle, gerund, third = (forms + [""] * 4)[:4]
        for cell, tag in ((lemma, "v"), (third, "z"), (gerund, "g"), (past, "d"), (participle, "d")):
            for form in filter(None, cell.split("/")):
                if tag not in tags.get(form, ""):
                    tags[form] = tags.get(form, "") + tag
                known = lemmas.get(form)
                # "retook" is of "retake", not of "re-take"; "found", "saw" and "fell" are pasts more often than verbs of their own
                own = form == (known if commonest.get(form) == "d" and form not in _OWN else lemma)
                if known is None or own or ("-" in known and "-" not in form):
                    lemmas[form] = lemma
        pasts.update(past.split("/"))
        simple.update(past.split("/") if participle else ())
        participles.update(filter(None, participle.split("/")))
    return tags, lemmas, participles - pasts, simple - participles


def noun_forms() -> dict[str, str]:
    """Plural noun form -> singular lemma."""
    lemmas = {f"{noun}s": noun for noun in sorted(_LACKING_NOUNS)}
    for lemma, forms in _inflections("noun"):
        for form in filter(None, (forms or [""])[0].split("/") if lemma not in _OBSOLETE else ()):
            lemmas.setdefault(form, lemma)
    return lemmas


def _inflections(part: str) -> Iterator[tuple[str, list[str]]]:
    with gzip.open(packaged_file("lemminflect", "resources", "infl_lu.csv.gz"), "rt", encoding="utf-8", newline="") as lines:
        for lemma, kind, *forms in csv.reader(lines):
            if kind == part and lemma.islower():
                yield lemma, forms

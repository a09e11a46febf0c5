"""One process of the benchmark: each stage alone over all articles, then everything into SQLite. Prints JSON."""

from __future__ import annotations

import json
import resource
import sys
from time import perf_counter, process_time

from facts.clause import build_clauses
from facts.extract import Extractor
from facts.phrase import build_phrases
from facts.pipeline import Options, extract_to_store
from facts.read import read_inputs
from facts.split import split_sentences


def main(articles: str, database: str) -> None:
    started = process_time()
    summary = extract_to_store([articles], database, Options(), lambda error: None, lambda state: None)
    spent = process_time() - started
    rates = {"rate": summary.sentences / summary.seconds, "by_processor": summary.sentences / spent}
    result = rates | {"memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
    print(json.dumps(result | {"stages": _stages(articles)}))


def _stages(articles: str) -> dict[str, float]:
    """Rates over all sentences, as if each stage had to read every one (a run passes over those without a trigger)."""
    extractor = Extractor()
    lexicon = extractor.lexicon
    documents = list(read_inputs([articles], date=None, report=lambda error: None))
    seconds: dict[str, float] = {}

    def timed(name: str, started: float) -> None:
        seconds[name] = seconds.get(name, 0.0) + perf_counter() - started

    total = 0
    for document in documents:
        at = perf_counter()
        sentences = split_sentences(document.text, document.body)
        timed("split", at)
        total += len(sentences)
        at = perf_counter()
        scan = extractor.tagger.scan(document.text)
        timed("find names", at)
        at = perf_counter()
        units = [extractor.tagger.tag(document.text, s.start, s.end, scan) for s in sentences]
        timed("tag", at)
        at = perf_counter()
        phrases = [build_phrases(unit, lexicon) for unit in units]
        timed("phrase", at)
        at = perf_counter()
        for unit, phrase in zip(units, phrases, strict=True):
            build_clauses(phrase, unit, lexicon)
        timed("clause", at)
    return {name: total / spent for name, spent in seconds.items()}


if __name__ == "__main__":
    main(*sys.argv[1:])

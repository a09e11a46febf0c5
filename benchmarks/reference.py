"""The other process of the benchmark: spaCy's blank English with sentencizer and an EntityRuler of 5,000 phrases. Prints JSON."""

from __future__ import annotations

import json
import sys
from time import perf_counter, process_time

import spacy

from facts.lexicon import load_lexicon
from facts.read import read_inputs

PHRASES = 5000


def main(articles: str) -> None:
    texts = [document.text for document in read_inputs([articles], date=None, report=lambda error: None)]
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "NAME", "pattern": name} for name in list(load_lexicon().names)[:PHRASES]])
    nlp.max_length = 100_000_000
    started, begun = perf_counter(), process_time()
    sentences = sum(len(list(document.sents)) for document in nlp.pipe(texts))
    print(json.dumps({"rate": sentences / (perf_counter() - started), "by_processor": sentences / (process_time() - begun)}))


if __name__ == "__main__":
    main(*sys.argv[1:])

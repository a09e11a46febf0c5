"""The share of lower-case words in texts that the tables of words do not hold: for those a rule guesses the tags from the ending.

python -m benchmarks.vocabulary TEXTS.jsonl[.gz] ...
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

from facts.lexicon import load_lexicon

_WORD = re.compile(r"(?<![\w’'-])[a-z]+(?![\w’'-])")
_BY_RULE = frozenset(("to", "her"))  # known words whose tag hangs on their neighbours alone
_SHOWN = 20


def main() -> None:
    """Print the share, and the commonest of the unknown words."""
    words = load_lexicon().words
    seen: Counter[str] = Counter()
    for name in sys.argv[1:]:
        path = Path(name)
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for line in lines:
                seen.update(_WORD.findall(json.loads(line)["text"]))
    unknown = {word: count for word, count in seen.items() if word not in words and word not in _BY_RULE}
    print(f"{seen.total():,} lower-case words, {sum(unknown.values()) / max(1, seen.total()):.2%} unknown")
    print("commonest unknown: " + ", ".join(f"{word} {count}" for word, count in Counter(unknown).most_common(_SHOWN)))


if __name__ == "__main__":
    main()

"""Sentences a second by stage and end to end into SQLite, beside spaCy's blank English with sentencizer and EntityRuler (5,000 phrases).

    python -m benchmarks.run [ARTICLES.jsonl[.gz]] [--rounds N]

Each measurement is a process of its own; rounds alternate, the ratio is the median of the rounds' ratios. The reference has loaded before its time
begins, ours has not. By processor time the ratio holds on machines that others share; it is printed beside the one by the clock.
Without ARTICLES the seeds are read a hundred times over (as different documents).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
REPEATED = 100


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", nargs="?")
    cli.add_argument("--rounds", type=int, default=3)
    args = cli.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles = args.articles or _seeds(Path(folder) / "seeds.jsonl")
        ours, theirs = [], []
        for number in range(args.rounds):
            ours.append(_measure("benchmarks.ours", str(articles), str(Path(folder) / f"{number}.db")))
            theirs.append(_measure("benchmarks.reference", str(articles)))
    for stage in ours[0]["stages"]:
        print(f"{stage:20} {median(run['stages'][stage] for run in ours):10,.0f} sentences/s")
    print(f"{'end to end, SQLite':20} {median(run['rate'] for run in ours):10,.0f} sentences/s   peak memory {max(run['memory'] for run in ours):.0f} MB")
    print(f"{'spaCy reference':20} {median(run['rate'] for run in theirs):10,.0f} sentences/s")
    for name, rate in (("ratio", "rate"), ("ratio by processor", "by_processor")):
        ratios = sorted(mine[rate] / other[rate] for mine, other in zip(ours, theirs, strict=True))
        print(f"{name:20} {median(ratios):10.2f}   (rounds: {', '.join(f'{ratio:.2f}' for ratio in ratios)})")


def _seeds(path: Path) -> Path:
    from facts.read import read_inputs

    with path.open("w", encoding="utf-8") as file:
        for number in range(REPEATED):
            for document in read_inputs([str(SEEDS)], date=None, report=print):
                file.write(json.dumps({"id": f"{number}-{document.id}", "date": document.date, "text": document.text[document.body :]}) + "\n")
    return path


def _measure(module: str, *arguments: str) -> dict:
    done = subprocess.run([sys.executable, "-m", module, *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{module}: {done.stderr.strip().splitlines()[-1]}")
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()

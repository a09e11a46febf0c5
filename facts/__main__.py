"""The `facts` command and `python -m facts`: the command line, with an interruption while it is still being loaded told in one line."""

from __future__ import annotations

import sys


def main() -> None:
    """Load the command line and run it."""
    try:
        from facts.cli.app import main as run

        run()
    except KeyboardInterrupt:
        print("facts: interrupted", file=sys.stderr)
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()

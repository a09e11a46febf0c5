"""`python -m facts`: the same as the `facts` command."""

from __future__ import annotations

from facts.cli.app import main

if __name__ == "__main__":
    main()

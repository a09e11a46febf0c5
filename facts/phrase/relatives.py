"""What a relative clause says is somebody's: "Hamas, whose attack on Israel". Called by `facts.phrase.phrases`."""

from __future__ import annotations

from collections.abc import Sequence

from facts.phrase.phrase import Phrase


def own_by_relatives(phrases: Sequence[Phrase]) -> None:
    """Give the noun behind "whose" the one that it describes for its owner; changes `phrases`."""
    for at in range(1, len(phrases) - 1):
        if phrases[at].word != "whose" or phrases[at].type != "w" or phrases[at + 1].type != "NP":
            continue
        described = phrases[at - 1 - (phrases[at - 1].type == "," and at > 1)]
        owned = phrases[at + 1].members[0] if phrases[at + 1].members else phrases[at + 1]
        if described.type == "NP" and not owned.owners:
            owned.owners = (described,)

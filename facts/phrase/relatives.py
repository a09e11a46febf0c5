"""What a relative clause says is somebody's: "Hamas, whose attack on Israel". Called by `facts.phrase.phrases`."""

from __future__ import annotations

from collections.abc import Sequence

from facts.lexicon import Lexicon
from facts.phrase.phrase import Phrase
from facts.tag import Units


def own_by_relatives(phrases: Sequence[Phrase], units: Units, lexicon: Lexicon) -> None:
    """Give the noun behind "whose" the one that it describes for its owner; changes `phrases`."""
    for at in range(1, len(phrases) - 1):
        if phrases[at].word != "whose" or phrases[at].type != "w" or phrases[at + 1].type != "NP":
            continue
        described = phrases[at - 1 - (phrases[at - 1].type == "," and at > 1)]
        owned = phrases[at + 1].members[0] if phrases[at + 1].members else phrases[at + 1]
        if described.type == "NP" and not owned.owners:
            role = lexicon.roles.get(units.lowers[owned.base[1] - 1])
            each = role is not None and role.plural and role.type == "person" and owned.complement is None and owned is phrases[at + 1]
            if each and described.members and all(units.tags[member.base[1] - 1] in "CK" for member in described.members):
                owned.complement = described  # "Chad and Niger, whose presidents met": that of each
            else:
                owned.owners = (described,)

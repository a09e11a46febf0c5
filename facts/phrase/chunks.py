"""Base phrases: one regular expression over a sentence's tag string, built from a readable table. Called by `facts.phrase.phrases`."""

from __future__ import annotations

import re

_NAME = "CDEKOHMLTP"
_FORMS = {
    # adjectives with commas ("a serious, immediate apology", "today's brutal, senseless attack", "held direct, high-level talks with"), determiners and numbers, adjectives with "and" ("political and economic reforms", "the continued and escalating attacks"),
    # modifiers, compounds ("Iran-backed", "Armenian-Azerbaijani", "an unconditional 30-day truce", "a $90-million loan", "the historic 2015 Iran deal", "the May 6 Iran talks"), head
    "NP": rf"(?:(?:[aq]|(?<=S))(?:R?J,)+(?=R?J+[N{_NAME}])|(?<=[vdzgnI])J,(?=R?J+N+[I.]))?(?:[aq]|0|R(?=J))*(?:J(?:,R?J)*,?&(?=R?J+[N{_NAME}])|(?<=[aqS])(?:[Jdng]&[dng](?=N)|[dng]&(?=R?J+N))|[JN{_NAME}]|-(?=[NJdngv{_NAME}])[NJdngv{_NAME}]|0(?=[JN0])|(?<=aJ)0(?=[CDEKOP][JNP])|(?<=[aq]P)0(?=[CDEKOL][JNP-])|(?<=[JN])0(?=-[JN])|(?<=0)-0(?=[JN])|[dng](?=N)(?<=-.)|R(?=J)|[JR](?=R0)|(?<![dnvzg])R(?=0))*(?:(?<=[JNP0])-)?(?:[N{_NAME}]|(?!(?<=[CKL])0[CDHP])0)|[aq]?p|[aq](?![JN{_NAME}0])",
    # will have been met; did not meet; has met; has had; has been; was being held; meets; to have met; meeting
    "VG": r"m[RX]*(?:h[RX]*)?(?:b[RX]*){0,2}(?:[vdngo])?|t[RX]*(?:h[RX]*)?(?:b[RX]*){0,2}[vdngo]?|o[RX]*[vho]|h[RX]*(?:b[RX]*)?[dngh]|h[RX]*b|b[RX]*(?:b[RX]*)?[dng]|[bho]X?|[vzdng]",
    "W": r"W",
}
# First what begins nothing longer: most of what stands between phrases is told by one letter.
_CHUNK = re.compile("(?P<alone>[IS&sw,.;:X])|" + "|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()) + "|(?P<other>.)")
_SINGLE = frozenset(("alone", "other"))


def find_chunks(tags: str) -> list[tuple[str, int, int]]:
    """(type, first unit, end unit) from left to right: NP, VG, W, or the tag of a single unit."""
    found = []
    for match in _CHUNK.finditer(tags):
        begin, end = match.span()
        type_ = str(match.lastgroup)
        found.append((tags[begin] if type_ in _SINGLE else type_, begin, end))
    return found

"""Whether a text is English, by the share of its words that are English function words. Called by `facts.pipeline`."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
# Frequent in English and not words of the other languages written in Latin letters: no "in", "of", "is", "was", "for", "on".
_FUNCTION_WORDS = frozenset(
    """
    the and to that with were by from his her has been said which it its be are this but not as they their who will would could should she
    we you or about after before during between against into through while when where there these those than what our your also more other
    because until among out says
    """.split()
)
# A text with fewer words says too little about its language; headlines and names must pass.
_FEWEST_WORDS = 40
_SAMPLE = 2000
# Other languages reach 0.03 (their "to", "her", "by"); one English sentence in a thousand stays under 0.05, no article of prose does.
_LEAST_SHARE = 0.05


def is_english(text: str) -> bool:
    """Whether `text` reads as English, judged by its first 2,000 characters; one of fewer than 40 words in Latin letters passes."""
    sample = text[:_SAMPLE]
    if len(sample.encode("ascii", "ignore")) < len(sample) / 2:
        return False
    words = _WORD.findall(sample.lower())
    return len(words) < _FEWEST_WORDS or sum(word in _FUNCTION_WORDS for word in words) >= _LEAST_SHARE * len(words)

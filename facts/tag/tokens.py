"""Words and marks of a stretch of text, with offsets. Used by `facts.tag.units` for what stands between names and dates."""

from __future__ import annotations

import re

# Contractions and possessives come apart from their word; acronyms keep their dots, compounds their hyphens.
TOKEN = re.compile(
    r"(?:&?#(?:39|8217)|&(?:apos|rsquo));(?:[st](?![^\W_]))?|&?#(?:34|36|38|147|148|150|151|8211|8212|8220|8221);|&?quot;"  # marks of a web page
    r"|&(?:amp|ldquo|rdquo|lsquo|ndash|mdash);"
    r"|[a-z]{2,}(?![\w'’‐‑-])"  # first what most words are
    r"|['’]s(?![^\W_])|n['’]t(?![^\W_])|['’](?:re|ve|ll|d|m)(?![^\W_])"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Adm|Sen|Rep|Gov|St|Jr|Sr|Brig|Prof|Rev)\.(?=\s)"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s\d)"  # in front of what it names the day of: "the Oct. 7 attack"
    r"|(?:Inc|Ltd|Corp|Co|Cos|Bros|Plc|Dept|Assn)\.(?=,|\s+[a-z])"
    r"|[^\W\d_](?:\.[^\W\d_])+\.?|[A-Z]\.(?=\s?[A-Z])"
    r"|[$€£¥]?\d[\d,.]*\d%?|[$€£¥]?\d%?(?:st|nd|rd|th)?"
    r"|[^\W\d_]+?(?=n['’]t(?![^\W_]))"
    r"|[^\W_]+(?:['’](?!(?:s|re|ve|ll|d|m)(?![^\W_]))[^\W_]+|[-‐‑](?=[^\W_])[^\W_]+)*"
    r"|[-‐‑–—]+|\S"
)
# What they stood for, with or without their "&"; quotation marks are passed over.
_ENTITIES = {"#36;": "$", "#38;": "&", "amp;": "&"}
_ENTITIES |= {mark + letter: word for mark in ("#39;", "#8217;", "apos;", "rsquo;") for letter, word in (("s", "'s"), ("t", "n't"))}
_ENTITIES |= dict.fromkeys(("#150;", "#151;", "#8211;", "#8212;", "ndash;", "mdash;"), "—")
_ENTITIES |= dict.fromkeys(("quot;", "#34;", "#39;", "#8217;", "#147;", "#148;", "#8220;", "#8221;", "apos;", "lsquo;", "rsquo;", "ldquo;", "rdquo;"), '"')
ENTITIES = {amp + mark: word for mark, word in _ENTITIES.items() for amp in ("", "&")}
QUOTE_MARKS = frozenset('"“”«»„‘`[]#\u200b\u200e\u200f\ufeff')  # an editor's brackets ("[Russian President Vladimir] Putin"), the mark of a topic ("#US")
# A straight apostrophe that opens a quotation, with its words and the one that closes it; one behind a letter is a possessive.
_SINGLE = re.compile(r"""(?<![\w'’.,!?])'(?=[^\W_])(?:[^'"“”\n]|(?<=\w)'(?=\w)){1,120}'(?![\w'])""")
_LONGEST = 122
_HYPHENATED = ("co-operat", "co-ordinat")


def spelt(word: str) -> str:
    """A word in lower case as lists of words have it: "cooperation" for "co-operation"."""
    return "co" + word[3:] if word.startswith(_HYPHENATED) else word


def is_single_mark(text: str, at: int) -> bool:
    """Whether the apostrophe there is a quotation mark: "called the raid 'a crime'", but not "the rebels' raid"."""
    return _SINGLE.match(text, at) is not None or any(found.end() == at + 1 for found in _SINGLE.finditer(text, max(at - _LONGEST, 0), at + 2))

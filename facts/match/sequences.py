"""How much a rule stands for: the arguments of a template, the sequences of a pattern once its options are written out. Used by `facts.match.lint`."""

from __future__ import annotations

from facts.match.source import Definition, Word

MAX_SEQUENCES = 400  # what one pattern may stand for


def count_arguments(body: list[Word], opening: int) -> int:
    """How many arguments stand between the brace at `opening` and the one that closes it."""
    depth, commas, held = 0, 0, False
    for word in body[opening:]:
        depth += (word.text in ("(", "[", "{")) - (word.text in (")", "]", "}"))
        if depth == 0:
            break
        commas += word.text == "," and depth == 1
        held = held or word.text != "{"
    return commas + 1 if held else 0


class Counter:
    """How many sequences an alternative stands for: options and bars multiplied out."""

    def __init__(self, definitions: dict[str, Definition]) -> None:
        self._definitions = definitions

    def count(self, words: list[Word]) -> int:
        return self._alternatives([word for word in words if word.type != "arrow"], 0)[0]

    def _alternatives(self, words: list[Word], at: int) -> tuple[int, int]:
        total, product = 0, 1
        while at < len(words):
            text = words[at].text
            if text in (")", "]", "}"):
                break
            if text == "|" or text == ",":
                total, product = total + product, 1
            else:
                one, at = self._one(words, at)
                product = min(product * one, MAX_SEQUENCES**3)
                continue
            at += 1
        return total + product, at

    def _one(self, words: list[Word], at: int) -> tuple[int, int]:
        text = words[at].text
        if text in ("(", "["):
            count, at = self._alternatives(words, at + 1)
            count += text == "["
        elif text == "{":  # the arguments of a template: its own options, and theirs
            count, at = self._alternatives(words, at + 1)
        else:
            inner = self._definitions.get(text)
            count = len(inner.alternatives()) if inner is not None and inner.params else 1
        at += 1
        if at < len(words) and words[at].text in ("?", "*"):
            return count + 1, at + 1
        return count, at + (at < len(words) and words[at].text == "+")

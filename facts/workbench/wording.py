"""Parts of a pattern put into words: verbs in the past, nouns with articles, slots with plausible phrases. Used by `facts.workbench.sample`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random

from facts.lexicon import Lexicon
from facts.lexicon.inflect import third_person, verb_inflections
from facts.match.grammars import Grammar
from facts.match.notation import word_class
from facts.workbench.patterns import Part, Parts

# Pasts that the tables of forms lack, or give in a rarer shape first.
_PASTS = {
    "be": "was", "have": "had", "come": "came", "become": "became", "overcome": "overcame", "fall": "fell", "stay": "stayed", "undertake": "undertook",
}  # fmt: skip

_DENIED = re.compile(r" did not (be|was|were) ")  # a form of "be" is denied by itself


@cache
def fillers() -> dict[str, tuple[str, ...]]:
    """The rows of `fillers.tsv`."""
    lines = (Path(__file__).parent / "fillers.tsv").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return {key: tuple(values.split("|")) for key, values in cells}


class Writer:
    """Writes one sentence for one sequence; actors are drawn without putting them back."""

    def __init__(self, grammar: Grammar, start: str, lexicon: Lexicon, random: Random) -> None:
        self._grammar = grammar
        metadata = grammar.metadata.patterns.get(start, {})
        self._mutual = grammar.kind.direction == "symmetric" or metadata.get("direction") == "reciprocal" or metadata.get("needs") == "parties"
        self._voice = metadata.get("voice") == "yes"
        self._lexicon = lexicon
        self._random = random
        self._used: set[str] = set()

    def write(self, parts: Parts) -> str:
        words: list[str] = []
        for at, part in enumerate(parts):
            words += self._part(part, parts, at, words)
        text = " ".join(word for word in words if word).replace(" 's", "'s")
        text = _DENIED.sub(lambda match: " was not " if match[1] == "be" else f" {match[1]} not ", text)
        if not any(self._is_verb(part) for part in parts):
            text = self._random.choice(fillers()["carriers"]).format(text).removesuffix(".")
        text = f"{text[0].upper()}{text[1:]}"
        return self._pick(fillers()["quotations"]).format(self._pick(fillers()["PERSON"]), text) if self._voice else f"{text}."

    def _part(self, part: Part, parts: Parts, at: int, words: list[str]) -> list[str]:
        before = parts[at - 1] if at else None
        terminal = self._random.choice(part.terminals)
        if part.word:
            ends = part.word == "that" and at + 1 == len(parts)
            return [part.word, self._pick(fillers()["that"])] if ends else [part.word]
        if terminal in self._grammar.triggers:
            return [self._trigger(terminal, parts, at, words, bare=before is not None and (before.terminals == ("OWNER",) or before.word == "each"))]
        if (
            terminal == "PRONOUN"
            and at + 1 < len(parts)
            and (parts[at + 1].terminals in (("WILL",), ("MAY",), ("PASSIVE",), ("CLAUSE",), ("SHOULD",)) or self._is_verb(parts[at + 1]))
        ):
            return ["it"]
        if part.slot or terminal in fillers():
            between = before is not None and before.word == "between"
            phrase = "to " + self._pick(fillers()[terminal]) if terminal == "INFINITIVE" else self._phrase(part, terminal, parts, between=between)
            ends = before is not None and before.word == "that" and at + 1 == len(parts)
            return [phrase, self._pick(fillers()["behind that"])] if ends else [phrase]
        if {terminal, *(parts[at + 1].terminals if at + 1 < len(parts) else ())} == {"NEGATED", "WILL"}:
            return ["would not"]
        if terminal == "WILL" and before is not None and before.terminals == ("NEGATED",):
            return []
        return {"OWNER": ["'s"], "OWNED_BY": ["of"], "NEGATED": ["did not"], "WILL": ["would"], "MAY": ["could"]}.get(terminal, [])

    # --- verbs and nouns ----------------------------------------------------------------------------------------------------------------

    def _is_verb(self, part: Part) -> bool:
        return any(terminal in self._grammar.triggers and word_class(terminal) == "verb" for terminal in part.terminals)

    def _trigger(self, terminal: str, parts: Parts, at: int, words: list[str], *, bare: bool) -> str:
        lemma = self._pick(self._grammar.triggers[terminal])
        if word_class(terminal) == "adjective":
            return lemma
        if bare and parts[at - 1].word == "each" and lemma != "other":
            return f"other's {third_person(lemma)}"
        return self._noun(lemma, bare=bare) if word_class(terminal) == "noun" else self._verb(lemma, parts, at, words)

    def _verb(self, lemma: str, parts: Parts, at: int, words: list[str]) -> str:
        """The first verb is finite; later ones depend on it."""
        before = parts[at - 1] if at else None
        behind = any(self._is_verb(part) for part in parts[:at])
        if before is not None and before.terminals == ("PASSIVE",) and behind:
            return self._participle(lemma)  # "rejected the plan made by"
        if before is not None and before.terminals == ("PASSIVE",):
            plural = any(" and " in word or word.endswith("s") for word in words[-1:])
            return f"{'were' if plural else 'was'} {self._participle(lemma)}"
        if before is not None and before.terminals in (("NEGATED",), ("WILL",), ("MAY",)):
            return lemma
        if behind and before is not None and before.slot and self._reports(parts[: at - 1]):
            return self._past(lemma)  # "said that Turkey crossed a line"
        if behind:
            return self._gerund(lemma) if before is not None and before.word and before.word != "to" else lemma if before and before.word else f"to {lemma}"
        return self._past(lemma)

    def _reports(self, parts: Parts) -> bool:
        """Whether what comes behind is what somebody says: "that", or all that is left are words of saying."""
        last = parts[-1] if parts else None
        if last is None or last.word == "that":
            return last is not None
        said = {lemma for terminal in last.terminals if self._is_verb(last) for lemma in self._grammar.triggers[terminal]}
        return bool(said) and all((lemma, "say") in self._lexicon.frames for lemma in said)

    def _past(self, lemma: str) -> str:
        if lemma in _PASTS:
            return _PASTS[lemma]
        irregular = self._lexicon.irregular.get(lemma, ())
        known = [form for form in irregular if "d" in self._lexicon.words.get(form, "")]
        return known[0] if known else verb_inflections(lemma, {})[-1]

    def _participle(self, lemma: str) -> str:
        known = self._lexicon.irregular.get(lemma, ())
        only = [form for form in known if "n" in self._lexicon.words.get(form, "")]
        return (only or list(known) or [verb_inflections(lemma, {})[-1]])[-1]

    @staticmethod
    def _gerund(lemma: str) -> str:
        return next(form for form in verb_inflections(lemma, {}) if form.endswith("ing") and form != lemma)

    def _noun(self, lemma: str, *, bare: bool) -> str:
        head = lemma.split()[-1]
        if head in fillers()["plural"]:
            return third_person(lemma)
        if bare or lemma in fillers()["mass"]:
            return lemma
        return f"{'an' if lemma[0] in 'aeiou' else 'a'} {lemma}"

    # --- slots --------------------------------------------------------------------------------------------------------------------------

    def _phrase(self, part: Part, terminal: str, parts: Parts, *, between: bool) -> str:
        key = part.role if part.role in fillers() and (terminal in ("NP", "ACTOR", "PLACE") and part.terminals != ("PLACE",)) else terminal
        roles = [other.role for other in parts]
        if part.terminals == ("EVENT",) and "doing" in part.slot:
            key = "EVENT doing"
        if part.role == "deed":
            key = "deed_by" if "target" in roles else "deed" if set(part.terminals) & {"NP", "ACTOR"} else terminal
        together = (part.role == "agent" and self._mutual and "target" not in roles) or (between and part.role is not None)
        return f"{self._actor(key)} and {self._actor(key)}" if together else self._actor(key)

    def _actor(self, key: str) -> str:
        return self._pick(fillers()[self._random.choice(("COUNTRY", "PERSON") if key == "ACTOR" else (key,))])

    def _pick(self, values: tuple[str, ...]) -> str:
        fresh = [value for value in values if value not in self._used] or list(values)
        chosen = self._random.choice(fresh)
        self._used.add(chosen)
        return chosen

"""Resolutions, statements and reports act as whoever issued them. Used by `facts.interpret.slots` and `facts.resolve.introductions`."""

from __future__ import annotations

from dataclasses import replace

from facts.clause import Clause, named_behind
from facts.match.reading import Sentence
from facts.phrase import Phrase, paper_noun
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.discourse import Discourse

_DEFINITE = ("the", "this")
_NEAR = 6  # phrases from a verb of issuing to "by"


class Papers:
    """The papers of one sentence; who issued them is kept in the document's memory."""

    def __init__(self, discourse: Discourse, sentence: Sentence, resolver: Resolver) -> None:
        self._discourse = discourse
        self._sentence = sentence
        self._resolver = resolver

    def noun(self, phrase: Phrase) -> str | None:
        """The noun of a phrase that names a paper."""
        return paper_noun(phrase, self._sentence.units, self._discourse.lexicon)

    def issuer(self, phrase: Phrase) -> list[Actor]:
        """Who issued the paper that a phrase names: whose it is, or who issued the one that the document told of before."""
        noun = self.noun(phrase)
        if noun is None:
            return []
        units = self._sentence.units
        start, end = units.starts[phrase.base[0]], units.ends[phrase.base[1] - 1]
        known = self._named(phrase) or self._issued(phrase) or self._issued_by(phrase) or self._said_in(phrase)
        if known:
            self._discourse.papers[noun] = known
        elif units.lowers[phrase.base[0]] in _DEFINITE or units.tags[phrase.base[1] - 1] == "0":
            known = self._discourse.papers.get(noun, [])
        return [replace(actor, start=start, end=end, resolved_by=f"issuer: {noun}") for actor in known]

    def take(self) -> None:
        """Remember who issues the papers of this sentence."""
        for phrase in [phrase for phrase in self._sentence.phrases if phrase.type == "NP"]:
            inner: Phrase | None = phrase
            while inner is not None:  # "the implementation of Security Council resolution 425"
                if self.noun(inner) is not None:
                    self.issuer(inner)
                inner = inner.complement

    def _named(self, phrase: Phrase) -> list[Actor]:
        """Whose a paper is: "the ministry's report", "the UN resolution", "the security council resolution", "a statement by France"."""
        found = self._resolver.responsible(phrase)
        if found:
            return found
        begin, end = phrase.base
        body = Phrase("NP", begin, end - 1, (begin, end - 1), phrase.word)
        if end - begin > 1 and self._sentence.units.lowers[end - 2] in self._discourse.lexicon.roles and self._sentence.units.lowers[end - 2] != "executive":
            return self._resolver.resolve(body)
        phrases = self._sentence.phrases
        at = next((at for at, other in enumerate(phrases) if other is phrase), -3)
        issued = next((c for c in self._sentence.clauses if c.at == at + 1 and c.passive and c.form == "participle"), None) if at >= 0 else None
        at += issued is not None and (issued.verb.lemma, "issue") in self._discourse.lexicon.frames  # "a statement signed by lawmakers"
        by = at >= 0 and at + 2 < len(phrases) and phrases[at + 1].word in ("by", "from") and phrases[at + 2].type == "NP"
        return self._resolver.resolve(phrases[at + 2]) if by else []

    def _issued(self, phrase: Phrase) -> list[Actor]:
        """Who issues it in this sentence: "The council adopted a resolution"."""
        at = next((at for at, other in enumerate(self._sentence.phrases) if other is phrase), -1)
        issuer: Clause | None = next((c for c in self._sentence.clauses if c.at == at - 1), None)
        if issuer is None or issuer.passive or issuer.subject is None or (issuer.verb.lemma, "issue") not in self._discourse.lexicon.frames:
            return []
        return self._resolver.resolve(issuer.subject)

    def _issued_by(self, phrase: Phrase) -> list[Actor]:
        """By whom it is issued: "A resolution condemning Chad was adopted by the council"."""
        told = (c for c in self._sentence.clauses if c.subject is phrase and c.passive and (c.verb.lemma, "issue") in self._discourse.lexicon.frames)
        issued = next(told, None)
        by = named_behind(self._sentence.phrases, issued.at + 1, issued.at + _NEAR, "by") if issued is not None else None
        return self._resolver.resolve(self._sentence.phrases[by]) if by is not None else []

    def _said_in(self, phrase: Phrase) -> list[Actor]:
        """Who says something in it: "The ministry said in a statement"."""
        phrases, clauses = self._sentence.phrases, self._sentence.clauses
        at = next((at for at, other in enumerate(phrases) if other is phrase), -1)
        if at < 1 or phrases[at - 1].word != "in":
            return []
        saying = [c for c in clauses if c.form == "finite" and c.subject is not None and (c.verb.lemma, "say") in self._discourse.lexicon.frames]
        speaker = next((c.subject for c in reversed(saying) if c.at < at), saying[0].subject if saying and at < 2 else None)
        found = self._resolver.resolve(speaker) if speaker is not None else []
        return found if len(found) == 1 and found[0].type != "outlet" else []

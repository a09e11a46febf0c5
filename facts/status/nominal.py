"""How real an event is that a noun names: by its own words, by what it depends on, by the verb that tells of it. Called by `facts.status.status`."""

from __future__ import annotations

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.phrase.compounds import modifier_of
from facts.status.clausal import is_conditional, of_clause
from facts.status.occasions import is_aim_of, is_before, is_cancelled, is_next, is_standing, is_talk
from facts.status.supposed import is_content_of, is_judged_by_result, is_not_borne, is_there_for, is_unseen, is_wanted, of_setting, raised, standing_of
from facts.status.wished import is_only_thought_of, is_wished

_NEAR = 2  # phrases from a verb to the infinitive that it governs; one further off is its purpose
_STATUSES = frozenset("negated alleged possible planned".split())
_SAID = ("ACCUSE", "REQUEST", "REJECT", "THREATEN")  # roots of what is done by saying it
_PROMISES = ("AGREE", "SUPPORT", "COOPERATE")  # roots of what may be taken back
_BEHIND = frozenset("of for about against on".split())
_HAPPENING = frozenset("be occur materialise materialize proceed go emerge arise exist advance".split())
_WARNED = frozenset("of about against at".split())
_INDEFINITE = frozenset("a an any another further more".split())
_TAKING_PART = frozenset("in at to during for".split())  # "will speak at the summit", "will lead a delegation to the talks"
_USUALLY = frozenset("regularly annually routinely".split())
_INFRINGING = ("violate", "breach")  # what is violated was agreed
_KEEPING = frozenset("monitor implement uphold enforce observe respect honor honour renege breach violate salvage preserve".split())
_HOLDING = frozenset("hold take have host convene organise organize chair include feature".split())  # whose object is done as they are: "will host talks"
_REVIVING = frozenset("restore revive resume restart relaunch reopen renew rekindle".split())
_ENTERED = frozenset("in into at on to through".split())  # "urged Iran to engage in talks"
_PUTTING_OFF, _WILL = ("delay", "postpone"), ("will", "shall")
_STEPS = ("AGREE", "RETREAT", "CONCEDE", "SANCTION")  # roots of what is weighed before it is done
_MIGHT = frozenset("would could may might".split())
_TELLING = ("confirm", "announce")  # verbs by which a deed of these roots is told as done
_FORCE = ("ASSAULT", "COERCE")
_BACKING = frozenset("support backing sympathy reason reasons pretext justification excuse back blame excuses cover".split())  # what is for a war that is on
_STANDING = ("SUPPORT", "ACCUSE", "REJECT", "MOBILIZE", "ASSAULT")  # roots of what is there when it is discussed
_KNOWN = (*_FORCE, "THREATEN")  # roots of what is judged and talked of once it is known


class Nominal:
    """Reads one sentence."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self._sentence = sentence
        self._phrases = sentence.phrases
        self._lowers = sentence.units.lowers
        self._lexicon = lexicon
        self._frames = lexicon.frames

    def is_unreal(self, match: Match) -> bool:
        """Whether it is only urged, wished or offered: "called for talks with X"."""
        governor, preposition = self._governor(match.at)
        if any(clause.at in match.consumed and "relative" in clause.links and clause.verb.modal for clause in self._sentence.clauses):
            return True  # "a missile that can hit most cities"
        if governor is not None and preposition == "" and governor.verb.negated and is_conditional(governor, self._sentence):
            return True  # "if Qatar had not arranged a meeting"
        entered = governor is not None and (preposition in _ENTERED or (preposition == "" and governor.verb.lemma in _HOLDING | _REVIVING))
        if governor is not None and entered and "unreal" in governor.statuses and is_talk(match) and not self._is_definite(self._noun(match)):
            return True  # "is ready to engage in dialogue with X", "offered to host talks between X and Y"
        if governor is not None and governor.subject_at == match.at and self._is_supposed(match, governor):
            return True
        if preposition == "for":
            return not (is_there_for(self._phrases, match.at) or self._is_answered_for(match, governor))
        if is_wished(match.at, self._sentence, self._lexicon) or is_content_of(match, match.at, self._sentence, self._lexicon) == "unreal":
            return True
        outer = self._phrases[match.at]
        if outer is not self._noun(match) and is_only_thought_of(self._lowers[outer.base[1] - 1], match.grammar.kind.name, self._lexicon):
            return True
        wanted = governor is not None and not self._is_definite(self._noun(match)) and is_wanted(governor, match.at, self._sentence)
        return preposition == "" and governor is not None and (wanted or self._is(governor, "wish"))

    def _is_answered_for(self, match: Match, governor: Clause | None) -> bool:
        """Whether somebody is held to account or thanked for what was done: "accountable for its war on Chad", "appreciation for Chad's visit"."""
        before = self._phrases[match.at - 2]
        tags = self._sentence.units.tags
        told = before.type == "J" or (before.type == "NP" and tags[before.end - 1] in "CKO")
        if match.grammar.kind.plover == "ASSAULT" and told and tags[self._noun(match).first] == "q":
            return True  # "sanctions on Chad for its war against Peru", "accountable for its raids"
        words = [*([self._lowers[before.end - 1]] if before.type in ("NP", "J") else []), *([governor.verb.lemma] if governor is not None else [])]
        owned = bool(self._noun(match).owners) and match.grammar.kind.plover != "AGREE"  # "thanked him for his visit": "his" may be anybody's
        if owned and match.grammar.kind.plover == "ASSAULT" and not _BACKING.isdisjoint(words):
            return True  # "US support for Kenya's war in Chad"
        done = owned or (match.grammar.kind.plover == "ASSAULT" and "blame" not in words)
        return done and any((word, "answered") in self._frames for word in words)  # who is blamed for an attack that is nobody's did it

    def _is_supposed(self, match: Match, governor: Clause) -> bool:
        """Whether an event is only thought of: "an attack on Poland would trigger a war", but "a Russian attack could come soon"."""
        told = any(self._is(governor, role) for role in ("come", "occur", "schedule")) or governor.passive or governor.verb.lemma == "be"
        indefinite = self._lowers[self._noun(match).first] in _INDEFINITE
        return indefinite and (governor.verb.modal in _MIGHT or governor.verb.modal == "will") and not told and match.grammar.kind.plover == "ASSAULT"

    def statuses(self, match: Match, *, quoted: bool) -> list[str]:
        """All that its words and those around say of it."""
        governor, preposition = self._governor(match.at)
        found = [*self._described(match), *self._prospect(match), *self._ahead(match, preposition)]
        accused = governor is not None and governor.form == "gerund" and "alleged" in governor.statuses
        if accused and preposition:
            found.append("alleged")  # "accused it of letting oil in, in defiance of the UN"
        unseen = governor is not None and preposition == "" and "possible" in found and is_unseen(governor)
        found += [*of_setting(match, match.at, self._sentence, self._lexicon), *(["negated"] if unseen else [])]
        if governor is not None and not self._is_judged(match, governor, preposition):
            found += self._under(match, governor, preposition)
            if preposition == "" and not is_aim_of(match, self._sentence) and not self._is_only_judged(match, governor):
                found += self._told(match, governor, quoted=quoted)
            found += ["alleged"] if accused and "planned" in found else []  # "accused it of plotting a coup"
        return found

    def _is_only_judged(self, match: Match, governor: Clause) -> bool:
        """Whether a verb tells what comes of a known event, or ought to: "the raid should persuade NATO", "did not expect the raid to end soon"."""
        below = raised(governor, match.at, self._sentence)
        judged = is_judged_by_result(governor, match.at) or (below is not None and self._tells_result(below))
        return judged and self._is_definite(self._noun(match)) and (match.grammar.kind.plover == "AGREE" or not is_talk(match))  # "the deal should boost trade"

    def _is_judged(self, match: Match, governor: Clause, preposition: str) -> bool:
        """Whether a verb says what is thought of an event that is there: "will discuss Russia's attack", "the arrest should be condemned"."""
        if preposition or match.grammar.kind.plover not in _KNOWN or not self._is_definite(self._noun(match)):
            return self._is_discussed(match, governor, preposition)
        if governor.subject_at == match.at:
            return governor.passive and self._is(governor, "judge")
        return self._is(governor, "judge") and self._is(governor, "talk")

    def _is_discussed(self, match: Match, governor: Clause, preposition: str) -> bool:
        """ "Discussed U.S. support for Chad", "our commitment to it": what has been said or done already."""
        known = match.grammar.kind.plover in _STANDING or match.grammar.kind.name == "pledge"
        noun = self._noun(match)
        owned = self._is_definite(noun) or modifier_of(noun, self._sentence.units) is not None
        owned = owned and known and not preposition and self._lowers[noun.first] not in _INDEFINITE
        return owned and governor.verb.lemma == "discuss" and governor.subject_at != match.at

    def _is(self, clause: Clause, role: str) -> bool:
        """Whether a clause's verb has a role in `facts/lexicon/data/verbs.tsv`."""
        return (clause.verb.lemma, role) in self._frames

    def _described(self, match: Match) -> list[str]:
        """ "A planned visit", "no talks", "any attack", "an alleged raid"."""
        phrase, noun = self._phrases[match.at], self._noun(match)
        words = self._lowers[phrase.first : max(noun.base[1], phrase.base[1])]  # but no "attack on alleged bases"
        usual = not _USUALLY.isdisjoint(words)  # "a regularly scheduled drill" is held
        found = [self._frames[word, "described"][0] for word in words if (word, "described") in self._frames and not (usual and word == "scheduled")]
        for first in {words[0], self._lowers[noun.first]}:
            found += {"no": ["negated"], "any": ["possible"]}.get(first, [])
        return found

    def _noun(self, match: Match) -> Phrase:
        """The phrase of the event's noun: within another one in "the threat of an attack"."""
        return match.noun if match.noun is not None else self._phrases[match.at]

    def _prospect(self, match: Match) -> list[str]:
        """ "The threat of an attack", "fears of an invasion", "reports about a raid": what a noun makes of the event behind it."""
        event, outer = self._noun(match), self._phrases[match.at]
        nouns = []
        if match.at > 1 and self._is_behind(match.at) and self._phrases[match.at - 2].type == "NP":
            nouns.append(self._phrases[match.at - 2])
        while outer is not event and outer.complement is not None:
            nouns.append(outer)
            outer = outer.complement
        eager = self._phrases[match.at - 2] if match.at > 1 and self._phrases[match.at - 2].type == "J" else None  # "interested in talks"
        found = [] if eager is None else [status for status in self._frames.get((eager.word, "prospect"), ())[:1] if status]
        for noun in nouns:
            status, definite = self._frames.get((self._lowers[noun.base[1] - 1], "prospect"), ("", ""))
            if status and not (definite == "indefinite" and self._is_definite(event)):
                unreal = self._lowers[noun.base[0]] == "no" or "false" in self._lowers[noun.base[0] : noun.base[1]]
                found.append("negated" if unreal else status)
        return found

    def _is_behind(self, at: int) -> bool:
        """Whether the noun in front says how real what stands at `at` is: "fears of", "no interest in"."""
        opening = self._phrases[at - 1].word
        return opening in _BEHIND or (opening == "in" and self._lowers[self._phrases[at - 2].end - 1] == "interest")

    def _is_definite(self, event: Phrase) -> bool:
        """Whether an event is one that is known: "the attack", "Israel's attack"."""
        first = event.base[0]
        return bool(event.owners) or self._lowers[first] in ("the", "this", "that", "these", "those") or self._sentence.units.tags[first] == "q"

    def _under(self, match: Match, governor: Clause, preposition: str) -> list[str]:
        """What a verb makes of an event in its complements: "hinted at talks", "ruled out talks", "would face an attack"."""
        subject = governor.subject_at == match.at
        weighed = self._is(governor, "weigh") and (preposition == "" or (preposition == "at" and governor.verb.lemma == "hint"))
        found = ["possible"] if weighed and not subject else []
        if preposition == "out" and governor.verb.lemma == "rule":
            found.append("possible" if governor.verb.negated else "negated")
        taking = preposition in _TAKING_PART or (preposition == "" and governor.verb.lemma == "attend")
        foretold = "foretold" in governor.links and not self._is_definite(self._noun(match))  # "said he would speak during a visit to Chad"
        coming = governor.verb.modal in _WILL or foretold
        if taking and not subject and coming and is_talk(match):
            found.append("planned")
        if self._lowers[self._noun(match).first] in _INDEFINITE and not subject and match.grammar.kind.plover == "ASSAULT":
            opposed = (self._is(governor, "oppose") and preposition == "") or (self._is(governor, "foresee") and preposition in _WARNED)
            only = governor.verb.modal in _MIGHT and "foretold" not in governor.links
            found += ["possible"] if opposed or only or is_not_borne(governor, self._sentence) else []
        brought = self._is(governor, "entail") or (is_talk(match) and preposition == "" and "foretold" not in governor.links)  # "would welcome a visit"
        if brought and governor.verb.modal in _MIGHT and not subject and not self._is_definite(self._noun(match)):
            found.append("possible")  # "could lead to fresh fighting"
        if subject and self._noun(match).owners and governor.verb.modal in _MIGHT and match.grammar.kind.plover in _STEPS:
            found.append("possible")  # "Finland's accession would strengthen the bloc"
        return found

    def _ahead(self, match: Match, preposition: str) -> list[str]:
        """ "Before the talks", "ahead of the visit"."""
        words = [phrase.word for phrase in self._phrases[max(0, match.at - 3) : match.at]]
        outer = self._phrases[match.at]
        eve = outer is not self._noun(match) and self._lowers[outer.base[1] - 1] == "eve"  # "on the eve of his visit"
        if is_talk(match) and (eve or self._is_to_be_held(match) or is_next(match, self._governor(match.at)[0], self._sentence)):
            return ["planned"]
        coming = any(clause.verb.modal in _WILL for clause in self._sentence.clauses)
        if match.grammar.kind.plover == "ASSAULT" and self._is_definite(self._noun(match)) and not coming:
            return []  # "met him before the attack"
        ahead = preposition in ("before", "ahead") or is_before(match.at, self._sentence)
        return ["planned"] if ahead or (words and words[-1] == "of" and "ahead" in words) else []

    def _is_to_be_held(self, match: Match) -> bool:
        """ "Talks between X and Y to be held in Oslo"."""
        behind = max(match.consumed, default=0) + 1
        return any(c.at == behind and c.form == "infinitive" and c.passive and c.verb.lemma in _HOLDING for c in self._sentence.clauses)

    def _told(self, match: Match, governor: Clause, *, quoted: bool) -> list[str]:
        """What a verb says of its subject or object."""
        lemma, subject = governor.verb.lemma, governor.subject_at == match.at
        own = subject and governor.at not in match.consumed
        found: list[str] = []
        if self._is(governor, "prevent") and not subject:
            found.append("possible")
        kept = match.grammar.kind.name == "agreement" and lemma in _KEEPING  # "to monitor the truce between X and Y"
        if (governor.form in ("infinitive", "gerund") and is_talk(match) and not is_standing(match) and not kept) or self._is(governor, "weigh"):
            found += [status for status in governor.statuses if status in ("possible", "planned", "negated")]
        if governor.parent is not None and self._is(governor.parent, "refuse") and is_talk(match):
            found.append("negated")  # "refuses to allow a visit"
        told = lemma in _TELLING and (match.grammar.kind.plover in _FORCE or match.grammar.kind.name == "agreement")  # "confirmed Israel's bombing of Damascus"
        setting = subject and lemma == "set" and not governor.passive  # "the attack set the port ablaze"
        ended = any(c.parent is governor and c.passive and self._is(c, "end") for c in self._sentence.clauses) and not is_talk(match)
        led = lemma != "expect" or any(c.parent is governor for c in self._sentence.clauses)  # "talks, hosted by Oman, are expected in Rome"
        own_verb = led and any(self._phrases[at].type == "VG" for at in match.consumed if at >= 0)
        if self._is(governor, "schedule") and not (told or setting or ended or own_verb):  # but "the truce, brokered by Oman, was announced"
            found.append("negated" if governor.verb.negated else "planned")
        elif self._is(governor, "break") and not subject and match.grammar.kind.plover in _PROMISES and lemma not in _INFRINGING:
            found.append("negated")
        elif lemma == "be" and subject:
            found += [self._frames[word, "predicate"][0] for word in self._predicate(governor) if (word, "predicate") in self._frames]
            found += [*(standing_of(governor, match.at, self._sentence) if is_talk(match) else []), *self._as_subject(governor, quoted=quoted)]
        elif is_cancelled(governor, match, self._sentence, self._lexicon) or (own and governor.passive and lemma == "deny"):
            found.append("negated")
        elif lemma in _PUTTING_OFF and not subject and match.grammar.kind.name == "attack":
            found.append("planned")  # "delays an invasion of Gaza"
        elif own and self._is(governor, "end") and not is_talk(match):
            return found  # "the sanctions will be lifted": they are there
        elif (subject and self._tells_of(governor, match) and not is_standing(match)) or lemma in _HOLDING or (lemma == "be" and governor.verb.modal):
            found += self._as_subject(governor, quoted=quoted)  # "will be a topic of talks between X and Y"
        elif lemma == "be" and governor.at and self._phrases[governor.at - 1].word == "there":
            unmade = governor.at > 1 and self._lowers[self._phrases[governor.at - 2].first] == "had"  # "had there been an attack"
            found += ["negated"] if unmade else self._as_subject(governor, quoted=quoted)
        return found

    def _tells_of(self, governor: Clause, match: Match) -> bool:
        """Whether a verb says if its subject came about; what was said is said, whatever it will do: "the Russian refusal will anger Paris"."""
        return match.grammar.kind.plover not in _SAID or governor.passive or self._is(governor, "come")

    def _as_subject(self, governor: Clause, *, quoted: bool) -> list[str]:
        """What a verb, and an infinitive below it, say of its subject: "talks are to begin"."""
        near = [c for c in self._sentence.clauses if c.parent is governor and c.form == "infinitive" and c.at <= governor.at + _NEAR]
        seen = governor.verb.lemma in ("appear", "seem")  # "appeared to be well planned": it was made
        made = [c for c in near if (seen and self._phrases[c.at - 1].type == "J") or (self._is(governor, "meant") and not self._is(c, "begin"))]
        made += [c for c in near if c.passive and self._is(c, "end")]  # "the sanctions are expected to be lifted": they are there
        near = [c for c in near if c not in made]  # "appeared close to collapse", "was meant to hurt Chad", but "is meant to begin on Friday"
        below = [status for c in near if not (seen and (c.passive or c.verb.lemma == "be")) for status in c.statuses if status in _STATUSES]
        found = of_clause(governor, self._sentence, quoted=quoted) + below
        if "negated" not in found or not self._tells_result(near[0] if near else governor):
            return found
        return ["possible"] if governor.verb.modal in _MIGHT else [status for status in found if status != "negated"]

    def _tells_result(self, verb: Clause) -> bool:
        """Whether a verb says what came of its subject and not whether it came about: "the talks did not produce a deal", "failed to end the war"."""
        return not verb.passive and verb.verb.lemma not in _HAPPENING | _HOLDING and not self._is(verb, "come")

    def _predicate(self, clause: Clause) -> list[str]:
        """The adjectives or the noun right behind a verb of being: "is highly unlikely", "are a possibility"."""
        words: list[str] = []
        for phrase in self._phrases[clause.at + 1 : clause.limit]:
            if phrase.type == "NP":
                return [*words, self._lowers[phrase.base[1] - 1]]
            if phrase.type not in "RJ":
                break
            words += self._lowers[phrase.first : phrase.end]
        return words

    def _governor(self, at: int) -> tuple[Clause | None, str]:
        """The clause that a noun phrase depends on, as subject or object (preposition empty), or through a preposition."""
        clauses = self._sentence.clauses
        told = [c for c in clauses if c.subject_at == at and c.form == "finite"]
        if told:  # "talks that are brokered by X were postponed"
            return next((c for c in told if "relative" not in c.links), told[0]), ""
        before = self._phrases[at - 1] if at else None
        set_up = before is not None and before.word == "up" and at > 1 and self._phrases[at - 2].verb is not None  # "set up a meeting"
        preposition = before.word if before is not None and before.type == "I" and not set_up else ""
        governor = next((c for c in reversed(clauses) if c.at < at <= max(c.limit, c.at + 1)), None)
        wished = governor is not None and before is not None and before.word == "and" and self._is(governor, "wish")  # "demanding an end to it and a pullout"
        if governor is not None and not preposition and not wished and any(p.type == "NP" for p in self._phrases[governor.at + 1 : at]):
            return None, ""
        return governor, preposition

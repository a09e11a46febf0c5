"""What patterns read of a sentence: a clause with all its parts, an event noun with its owner and what follows. Called by `facts.match.matcher`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.contents import content_in_front, is_duration, is_heard, is_mutual, past_condition, past_second_noun, sharing_object
from facts.match.extents import APART, REASONS, TOWNS, asked_limit, is_described, judged, noun_extent, past_aside, past_description, past_insertion
from facts.match.gaps import FRONTED, described_by, described_object, given_in_front, hanging, is_relative_subject, pronoun_in_front
from facts.match.items import Item, compound_doer, head_nouns, passed_over, phrase_types, said_to_be, sharing_owner, together
from facts.match.markers import clause_markers, verb_items
from facts.match.recipients import recipient_and_thing
from facts.match.shifted import thing_first
from facts.match.stand_ins import speaker_of
from facts.match.verdicts import judges, past_aim, side_by_side, with_verdict
from facts.phrase import Phrase, paper_noun
from facts.phrase.compounds import fighters_of, goal_of, modifier_of, opposed, pair_of
from facts.phrase.suffered import whose
from facts.tag import Units

_FREE = frozenset("RXWJ")  # adverbs, negations, dates, adjectives that stand alone: no pattern need ask for them
_BEFORE_OF = ("ahead", "instead", "regardless")  # adverbs whose "of" is theirs
_TOLD = frozenset("tell warn assure remind inform promise advise".split())  # verbs of speech with a hearer


@dataclass(slots=True)
class Sentence:
    """What the earlier stages know of one sentence."""

    units: Units
    phrases: list[Phrase]
    clauses: list[Clause]
    items: dict[tuple[int, int], Item] = field(default_factory=dict, repr=False)  # noun phrases as items, by identity and place, once a pattern has asked


class Reader:
    """Makes items. `events` are the nouns that name events; with `owners` set, phrases show who owns them (only where some pattern asks)."""

    def __init__(self, lexicon: Lexicon, events: frozenset[str], *, owners: bool) -> None:
        self._lexicon = lexicon
        self._events = events
        self._owners = owners

    def clause_items(self, clause: Clause, sentence: Sentence) -> list[Item]:
        """Subject, marker, verb, complements."""
        assert clause.subject is not None
        subject_at = -1 if clause.subject_at is None else clause.subject_at
        items = [self._noun(clause.subject, subject_at, sentence) if clause.passive else self._subject(clause.subject, subject_at, sentence)]
        items += verb_items(sentence.phrases[clause.at], clause.at, clause, sentence.units)
        # ", said the minister": a subject behind its verb is no complement.
        sharing = sharing_object(clause, sentence.phrases, sentence.clauses) or clause
        end = asked_limit(sharing, sentence.phrases, sentence.clauses)
        following = list(self._following(max(sharing.at, clause.subject_at or 0) + 1, end, sentence, sharing))
        following[(place := hanging([item.phrase for item in following])) : place] = self._object_in_front(clause, sentence)
        given = given_in_front(clause, sentence.phrases, sentence.units, self._lexicon)
        thing = [self._noun(sentence.phrases[given], given, sentence)] if given is not None else []
        items += thing_first([*following[:1], *thing, *following[1:]], clause, sentence.phrases, sentence.units, self._lexicon)
        items += self._fronted(clause, sentence)
        return items + list(self._reported(clause, sentence))

    def _fronted(self, clause: Clause, sentence: Sentence) -> list[Item]:
        """What a relative clause has in front of it: "the president, with whom Trump had spoken" reads as "spoken with the president"."""
        at = (clause.subject_at or 0) - 2
        if at < 1 or sentence.phrases[at + 1].word not in FRONTED or sentence.phrases[at].type != "I":
            return []
        described = at - 1 - (sentence.phrases[at - 1].type == ",")
        phrase = described_by(described, sentence.phrases, sentence.units, self._lexicon)
        return [Item(sentence.phrases[at], at, word=sentence.phrases[at].word), self._noun(phrase, described, sentence)] if phrase.type == "NP" else []

    def _object_in_front(self, clause: Clause, sentence: Sentence) -> list[Item]:
        """The object that a relative clause describes: "the raid, which Turkey condemned", "Iran, which Britain accuses of piracy"."""
        described = described_object(clause, sentence.phrases, sentence.units, self._lexicon)
        if described is None:
            told = pronoun_in_front(clause, sentence.phrases)
            return [Item(sentence.phrases[told], told, ("PRONOUN",), skip=1)] if told is not None else []
        return [self._noun(described_by(described, sentence.phrases, sentence.units, self._lexicon), described, sentence)]

    def _subject(self, phrase: Phrase, at: int, sentence: Sentence) -> Item:
        """Who acts; a paper acts as the body that issued it ("the resolution calls on")."""
        item = self._noun(phrase, at, sentence)
        if "PRONOUN" in item.types:
            speaker = speaker_of(phrase, at, sentence.clauses, sentence.units, self._lexicon)
            meant = self._inner(speaker, sentence) if speaker is not None else item
            return replace(item, types=tuple(dict.fromkeys((*item.types, *meant.types))), nouns=meant.nouns)
        begin, end = phrase.base
        if end - begin == 1 and sentence.units.tags[begin:end] == "D" and sentence.units.tags[end : end + 1] == "N":
            return replace(item, types=("ACTOR", "COUNTRY"))  # "the Turkish decision to attack"
        paper = "NP" in item.types and paper_noun(phrase, sentence.units, self._lexicon) is not None
        return replace(item, types=("ACTOR", "BODY", *item.types)) if paper else item

    def noun_items(self, at: int, phrase: Phrase, sentence: Sentence, *, last: bool = True, verb: Clause | None = None) -> list[Item]:
        """Owner, marker, noun, what follows it: nothing where the noun is not the `last` of a list; the second `verb` that it is the subject of."""
        items: list[Item] = []
        owned_first = sharing_owner(phrase, sentence.units)
        first = owned_first.base[0]
        if owned_first.owners:
            owner = owned_first.owners[0] if len(owned_first.owners) == 1 else together(owned_first.owners)
            items = [self._inner(owner, sentence), Item(owner, -1, ("OWNER",))]
        elif sentence.units.tags[first] == "q":
            pronoun = Phrase("NP", first, first + 1, (first, first + 1), sentence.units.lowers[first])
            items = [Item(pronoun, -1, ("ACTOR", "PERSON", "PRONOUN")), Item(pronoun, -1, ("OWNER",))]
        elif goal_of(phrase, sentence.units, self._lexicon) is None:
            modifier = pair_of(phrase, sentence.units) or modifier_of(owned_first, sentence.units)
            if modifier is not None:
                items = [Item(modifier, -1, ("ACTOR", "COUNTRY")), Item(modifier, -1, ("OWNER",))]
            elif (fighters := fighters_of(phrase, sentence.units)) is not None:
                items = [Item(fighters, -1, phrase_types(fighters, sentence.units, self._lexicon)), Item(fighters, -1, ("OWNER",))]
        head = Item(phrase, at if last else -1, (), nouns=head_nouns(phrase, sentence.units, self._lexicon))
        owned = self._owned(phrase, sentence) if not phrase.owners else []
        inner = self._depending(phrase, sentence, owned) if phrase.complement is not None else []
        if owned and owned[-1].phrase is phrase.complement:
            owned[-1] = replace(owned[-1], width=1 + len(inner))  # whose it is, is told already: "the ambassador of Chad was summoned"
        begin, end = noun_extent(at, sentence.phrases, sentence.clauses) if verb is None else (verb.at, verb.limit)
        following = passed_over(list(self._following(begin, end, sentence)), at, sentence.clauses) if last else []
        doer = compound_doer(phrase, sentence.units, self._lexicon)
        return [*items, head, *doer, *self._bound(phrase, sentence), *owned, *inner, *following]

    # --- complements --------------------------------------------------------------------------------------------------------------------

    def _following(self, start: int, end: int, sentence: Sentence, clause: Clause | None = None) -> Iterator[Item]:
        by_at = {other.at: other for other in sentence.clauses}
        at = said = start  # said: where it stands what a subject is: "is grateful to Poland", "is in debt to Poland" are no "is to Poland"
        while at < end:
            at = past_insertion(at, end, sentence.clauses) if sentence.phrases[at].type in (",", "w", "VG") else at
            at = past_aside(at, end, sentence.phrases, sentence.units) if sentence.phrases[at].type == "," else at
            at = past_aim(at, end, clause, sentence.phrases, sentence.units) if sentence.phrases[at].type == "VG" else at
            phrase = sentence.phrases[at]
            said += at == said and phrase.type in "RW"
            stays = at == said and clause is not None and clause.verb.lemma == "be"
            if is_mutual(phrase, sentence.units):
                yield Item(phrase, at, ("ACTOR", "PRONOUN"), word="each")  # "each other's diplomats", "threatened each other"
            elif phrase.type == "NP" and phrase.word.endswith(("self", "selves")) and at + 1 < end and sentence.phrases[at + 1].type == "I":
                yield Item(phrase, at, skip=1)  # "committed itself to a truce"
            elif phrase.type == "NP" and at == start and is_heard(clause, at, sentence.phrases, sentence.units, self._lexicon):
                outlet = tuple(type_ for type_ in phrase_types(phrase, sentence.units, self._lexicon) if type_ == "OUTLET")
                yield Item(phrase, at, outlet, skip=1)  # "told reporters that"
            elif phrase.type == "NP":
                yield from self._noun_phrase(phrase, at, sentence, clause if at == start else None, judged=judges(clause))
            elif phrase.type == "VG":
                inner = by_at[at]
                if inner.form == "gerund" and at != start and sentence.phrases[at - 1].type != "I":
                    if not any((inner.verb.lemma, role) in self._lexicon.frames for role in ("aimed", "clamour")):
                        behind = past_description(inner, clause, end, sentence.phrases)
                        if behind is None:
                            return
                        at = behind
                        continue
                    yield Item(phrase, at, verb=inner.verb.lemma)  # "missiles targeting a base", "rallied in Lima, demanding bread"
                    at += 1
                    continue
                if inner.form in ("infinitive", "gerund"):
                    event = ("EVENT",) if inner.form == "gerund" else ()
                    yield Item(phrase, at, (inner.form.upper(), *event), verb=inner.verb.lemma)
                else:
                    items = verb_items(phrase, at, inner, sentence.units)
                    performed = clause is None and inner.passive and (inner.verb.lemma, "perform") in self._lexicon.frames
                    described = clause is not None and at > start and is_described(inner, sentence.phrases)
                    if performed or described or (inner.passive and at + 1 < end and sentence.phrases[at + 1].word == "with"):
                        items[0].skip = len(items)  # "an attack carried out by Hamas", "rammed a car packed with explosives into"
                    yield from items
            elif phrase.type == "I" or phrase.word == "and":
                at = past_second_noun(at, end, sentence.phrases)
                after = sentence.phrases[at + 1].type if at + 1 < end else ""
                if after == "NP" and not is_mutual(sentence.phrases[at + 1], sentence.units):
                    at += 1
                    held = sentence.phrases[at]
                    bare = sentence.units.tags[slice(*held.base)] == "N" and not held.owners and phrase.word != "by"
                    # Passed over with its owner, unless a part of the preposition ("in front of"): no bombing of Israel's in an Israeli city.
                    told = said_to_be(held, sentence.units)
                    owner = 0 if bare else len(self._owned(told, sentence))
                    noun = sentence.units.lowers[held.base[1] - 1]
                    led = noun in TOWNS or ((owner or phrase.word == "by") and noun in self._lexicon.roles)  # "a raid in the town of Arad"
                    if told.complement and (led or told is not held):
                        owner += 2 + len(self._owned(told.complement, sentence))  # "talks with leaders of Chad", "with Ivanov, president of Chad"
                    apart = stays or phrase.word in APART or noun in REASONS
                    word = "" if phrase.word == "of" and sentence.phrases[at - 2].word in _BEFORE_OF else phrase.word  # "took control ahead of the vote"
                    yield Item(phrase, at - 1, (), word=word, skip=0 if apart else 2 + owner, cost=1)
                    if phrase.word == "as" and at == start + 1 and judged(held, sentence.units):
                        yield Item(held, at, ("ADJECTIVE",), skip=1)
                    if is_duration(phrase, held, sentence.units):
                        yield replace(self._noun(held, at, sentence), types=())
                    else:
                        yield from self._noun_phrase(held, at, sentence, None, judged=phrase.word == "as")
                else:
                    skip = 2 if after in ("NP", "W") else 1 if after == "I" else 0
                    yield Item(phrase, at, (), word=phrase.word, skip=skip, cost=int(skip > 1))
            elif phrase.type in _FREE:
                verdict = side_by_side(at, end, sentence.phrases, sentence.units) if phrase.type == "J" else ()
                more = at + 1 < end and sentence.phrases[at + 1].type == "J"  # "is very much committed"
                skip = int(not stays or phrase.type != "J" or more)
                yield Item(phrase, at, ("ADJECTIVE",) if verdict else (), word=phrase.word, adjectives=verdict, skip=skip)
            elif phrase.type == "a":
                yield Item(phrase, at, ("ADJECTIVE",))  # a determiner whose noun phrase has no noun: "called him a former alcoholic"
                return
            elif phrase.word in ("that", "which") and is_relative_subject(at, by_at):
                yield Item(phrase, at, (), skip=1)
            elif (phrase.type == "s" and phrase.word in ("that", "whether")) or phrase.word == "when":
                yield Item(phrase, at, (), word=phrase.word)
                yield from self._embedded(at, by_at, sentence) if phrase.word != "when" else ()
                return
            elif phrase.type == "," and at + 1 < end and sentence.phrases[at + 1].type in ("I", "W", "R", "VG", ","):
                yield Item(phrase, at, (), skip=1)
            else:
                return
            at += 1

    def _noun_phrase(self, phrase: Phrase, at: int, sentence: Sentence, clause: Clause | None, *, judged: bool = False) -> Iterator[Item]:
        """A noun phrase; behind it who owns it and its "of" complement, for the patterns that ask; in front of that, its parts as two objects."""
        parts = self._two_objects(phrase, clause.verb.lemma, sentence) if clause is not None else []
        whole = self._noun(phrase, at, sentence) if not judged else with_verdict(self._noun(phrase, at, sentence), sentence.units)
        if parts:
            yield Item(whole.phrase, whole.at, whole.types, nouns=whole.nouns, skip=1, width=3)
            yield from parts
        else:
            yield whole
        yield from self._bound(phrase, sentence)
        said = said_to_be(phrase, sentence.units)
        yield from self._owned(said, sentence)
        last = phrase.members[-1] if phrase.members else said  # "rejection and condemnation of Israel"
        if last.complement is not None:
            word = sentence.units.lowers[last.complement.first - 1] if said is not phrase else "of"  # "Jan Kowalski, its envoy to Chad"
            owned = self._owned(last.complement, sentence)  # "the target of a Kenyan attack"
            yield Item(last, -1, word=word, skip=2 + len(owned), cost=1)
            yield from (self._inner(last.complement, sentence), *owned)

    def _depending(self, phrase: Phrase, sentence: Sentence, owned: list[Item]) -> list[Item]:
        """What depends on a noun: "of" and its complement; what any pattern may pass over of "the envoy to Iran", "diplomats of the Danish embassy"."""
        inner = self._inner(phrase.complement or phrase, sentence)
        held = phrase.base[1] < inner.phrase.first and sentence.units.lowers[phrase.base[1]] == "to"
        free = held or (bool(owned) and "BODY" in inner.types)
        return [Item(phrase, -1, word="to" if held else "of", skip=2 * free, cost=int(free)), inner]

    def _inner(self, phrase: Phrase, sentence: Sentence) -> Item:
        return Item(phrase, -1, phrase_types(phrase, sentence.units, self._lexicon), nouns=head_nouns(phrase, sentence.units, self._lexicon))

    def _owned(self, phrase: Phrase, sentence: Sentence) -> list[Item]:
        if (owner := whose(phrase, sentence.units, self._lexicon) if self._owners else None) is None:
            return []
        pair = pair_of(phrase, sentence.units)
        if pair is not None and pair.first <= owner.first < pair.end and owner.end - owner.first == 1:
            return [Item(pair, -1, ("OWNED_BY",), skip=2), Item(pair, -1, ("ACTOR", "COUNTRY"))]  # "Russian and Syrian bombs"
        types = phrase_types(owner, sentence.units, self._lexicon)
        adjective = types == ("ACTOR",) and sentence.units.tags[owner.first : owner.end] == "D" and phrase.base[0] <= owner.first < phrase.base[1]
        if adjective and "ACTOR" not in phrase_types(phrase, sentence.units, self._lexicon):
            types = ("ACTOR", "COUNTRY")  # "Chadian cities" as "the cities of Chad"; "Chadian troops" act for themselves
        return [Item(owner, -1, ("OWNED_BY",), skip=2), Item(owner, -1, types)]

    def _bound(self, phrase: Phrase, sentence: Sentence) -> list[Item]:
        """Where a journey goes and whom a deed is against that say so in front of their noun: "Modi's Moscow visit", "anti-PKK operations"."""
        if (foe := opposed(phrase, sentence.units)) is not None:
            return [Item(phrase, -1, word="against", skip=2, cost=1), Item(foe, -1, ("ACTOR", *phrase_types(foe, sentence.units, self._lexicon)))]
        goal = goal_of(phrase, sentence.units, self._lexicon)
        return [Item(goal, -1, phrase_types(goal, sentence.units, self._lexicon), skip=1)] if goal is not None else []

    def _two_objects(self, phrase: Phrase, verb: str, sentence: Sentence) -> list[Item]:
        """ "gave [Ukraine] [31 tanks]": a recipient and a thing in one noun phrase."""
        parts = recipient_and_thing(phrase, verb, sentence.units, self._lexicon)
        if parts is None:
            return []
        recipient, thing = parts
        return [Item(recipient, -1, phrase_types(recipient, sentence.units, self._lexicon)), self._noun(thing, -1, sentence)]

    def _reported(self, clause: Clause, sentence: Sentence) -> Iterator[Item]:
        """A clause that follows its governing verb, or who is told, without "that": "denied its ships were involved", "told Israel it must stop"."""
        at = clause.at + 1
        at += clause.verb.lemma in _TOLD and not clause.passive and at < clause.limit and sentence.phrases[at].type == "NP"
        while at < clause.limit and sentence.phrases[at].type in _FREE:
            at += 1
        if at == clause.limit:
            yield from self._embedded(at - 1, {other.at: other for other in sentence.clauses}, sentence)
        content = content_in_front(clause, sentence.phrases, sentence.clauses, self._lexicon)
        if content is not None and content.subject is not None and content.subject_at is not None:
            yield self._noun(content.subject, content.subject_at, sentence)
            yield from clause_markers(content, sentence.phrases, sentence.units)
            yield from self._following(content.at + 1, content.limit, sentence, content)

    def _embedded(self, before: int, by_at: dict[int, Clause], sentence: Sentence) -> Iterator[Item]:
        """The subject of the clause that begins behind phrase `before`, and the marker of that clause: "demanded that Israel withdraw"."""
        before = past_condition(before, sentence.phrases, by_at.values())
        behind = (clause for clause in by_at.values() if clause.at > before and clause.form == "finite" and "relative" not in clause.links)
        clause = next((clause for clause in behind if clause.subject_at == before + 1), None)  # "that the group, which it dislikes, be abolished"
        if clause is not None and clause.subject is not None:
            yield self._noun(clause.subject, before + 1, sentence)
            yield from clause_markers(clause, sentence.phrases, sentence.units)
            yield from self._following(clause.at + 1, clause.limit, sentence, clause)

    # --- single items -------------------------------------------------------------------------------------------------------------------

    def _noun(self, phrase: Phrase, at: int, sentence: Sentence) -> Item:
        known = sentence.items.get((id(phrase), at))
        if known is not None:  # the item holds its phrase, whose identity stays its own
            return known
        types, nouns = phrase_types(phrase, sentence.units, self._lexicon), head_nouns(said_to_be(phrase, sentence.units), sentence.units, self._lexicon)
        if not self._events.isdisjoint(nouns):
            types = (*types, "EVENT")
        item = sentence.items[id(phrase), at] = Item(phrase, at, types, nouns=nouns)
        return item

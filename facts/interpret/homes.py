"""Whose the actors are to whom neither their own words nor their sentence give a country: the report's, or their judge's.

Called by `facts.interpret.interpreter` when a document is read.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf

from facts.interpret.draft import OF_MISSION, OF_PLACE, Draft
from facts.interpret.followers import of_leader
from facts.interpret.sorts import are_named_homes, are_strangers, class_of, is_army, is_from_elsewhere, is_out_of_place, is_police, with_nationality
from facts.lexicon import Lexicon
from facts.phrase.compounds import GOVERNMENT
from facts.resolve.actor import Actor
from facts.resolve.belongings import AT_HOME, ELSEWHERE, IN_REGION, OF_SENTENCE, PEOPLE, RISING, SIDES, TROOPS
from facts.resolve.discourse import Discourse
from facts.resolve.institutions import BY_NOUN, OF_GOVERNMENT, STATE
from facts.resolve.peoples import of_people
from facts.resolve.persons import NO_ONE_KNOWN, OF_FIRM

OF_REPORT = "country of the report"  # how the resolution of an actor ends that has its country from there
_OPPOSING = "(?:[Oo]pposition|[Rr]ebel|[Ii]nsurgent|[Ss]eparatist)"
_CAPTIVITY = ("detention", "concession")
_BESIDE = 30  # characters in which those are named who act together with somebody
_AHEAD = 200  # characters in which a country behind an actor is whom he deals with
_CHARGES = ("115", "116")  # sued, indicted, convicted
_OWN = frozenset("REQUEST THREATEN AGREE CONCEDE COERCE REJECT ACCUSE SANCTION".split())  # what a state and its own people do to each other, who may go unnamed
_SUFFERED = frozenset("ACCUSE COERCE ASSAULT CONCEDE SANCTION".split())  # whom it is done to becomes known by it
_CROWD = frozenset("protester protestor demonstrator striker dissident dissenter mourner".split())
_DEFYING = frozenset(
    "anti-government anti-regime anti-coup anti-junta pro-democracy opposition dissidents dissenters".split()
)  # who rise against their own state
_LOYAL = ("pro-", "regime", "government", "loyalist")
_POSSESSIVES = (" its ", " his ", " her ", " their ", " our ", " these ", " those ")
_OFFICES = frozenset(("central bank governor", "chief justice", "speaker", "attorney general", "prosecutor general", "chief prosecutor", "parliament speaker"))
_ABROAD = frozenset("foreign|prime|premier|president|envoy|ambassador|diplomat|secretary".split("|"))  # who travels


def at_home(draft: Draft, discourse: Discourse) -> None:
    """Give the actors of a draft that have no country the one of the report that it stands in; whom a court or police detains is of theirs."""
    agents, targets = draft.agents, draft.targets
    draft.agents = [_at_home(actor, targets, draft, discourse) for actor in agents]
    pattern = draft.match.pattern
    charged = pattern is not None and pattern.cameo in _CHARGES
    captive = draft.match.grammar.kind.name in _CAPTIVITY or charged or (pattern is not None and pattern.mode == "execute")
    draft.targets = [_of_captors(actor, draft.agents, discourse) for actor in targets] if captive else targets
    draft.targets = [of_leader(_at_home(actor, draft.agents, draft, discourse), draft, discourse) for actor in draft.targets]
    armies = {actor.affiliation for actor in draft.agents if actor.type == "unnamed" and is_army(actor, discourse)}
    draft.targets = [t for t in draft.targets if t.resolved_by != OF_PLACE or t.affiliation not in armies]  # where an army fights at home
    draft.agents = [_of_the_held(actor, draft.targets, discourse) for actor in draft.agents]
    if captive:
        draft.targets = [_of_captors(actor, draft.agents, discourse) for actor in draft.targets]  # whom the sentence gave a country that he cannot have


def of_place(actor: Actor, country: str, lexicon: Lexicon) -> Actor:
    """An unnamed actor with the country of the place, unless its words say that it is from elsewhere."""
    name = actor.name.lower()
    owned = any(lexicon.belongings.get(word) == ELSEWHERE for word in name.partition(" of ")[2].split())  # "citizens of other states"
    elsewhere = owned or are_named_homes(actor, lexicon) or any(word in name for word in ("foreign", "hostage")) or are_strangers(name, lexicon)
    elsewhere = elsewhere or is_out_of_place(name, country, lexicon)
    if actor.affiliation is not None or actor.type not in ("unnamed", "outlet") or elsewhere or not lexicon.may_live(name.split(), country):
        return actor
    return replace(actor, affiliation=country, resolved_by=f"{actor.resolved_by}; {OF_PLACE}")


def is_of_strangers(draft: Draft, discourse: Discourse) -> bool:
    """Whether the doers of a draft are only persons without office, firms and travellers of which nothing tells the country, or whom it is done to only
    names that nothing tells of: nobody that it introduces."""
    strangers = [actor for actor in draft.parties if _is_stranger(actor, discourse)]
    if draft.match.grammar.kind.direction == "symmetric":
        return any(actor.type != "person" or " " not in actor.name for actor in strangers) and len(draft.parties) - len(strangers) < min(2, len(draft.parties))
    doers, suffering = draft.agents or draft.targets, draft.match.grammar.kind.plover in _SUFFERED
    if draft.targets and not suffering and all(actor.affiliation is None and actor.resolved_by == NO_ONE_KNOWN for actor in draft.targets):
        return True
    travelling = draft.match.grammar.kind.plover == "CONSULT"
    return bool(doers) and all(actor in strangers or (travelling and _is_anybody(actor, discourse)) for actor in doers)


def _is_anybody(actor: Actor, discourse: Discourse) -> bool:
    """Whether an actor is people of no country that is known: "guests", "tourists"."""
    role = discourse.lexicon.roles.get(discourse.lexicon.noun_lemma(actor.name.split()[-1].lower())) if actor.type == "unnamed" else None
    return actor.affiliation is None and role is not None and role.type == "crowd"


def _is_stranger(actor: Actor, discourse: Discourse) -> bool:
    if actor.affiliation is not None or actor.resolved_by == OF_FIRM:
        return actor.affiliation is None
    sectors = {discourse.lexicon.sectors.get(office) for office in discourse.offices(actor)}
    return actor.type == "person" and sectors <= {"BUS"}


def _at_home(actor: Actor, others: list[Actor], draft: Draft, discourse: Discourse) -> Actor:
    """The actor with the country of the report; without the one of the sentence where that is only told of the other side."""
    people = of_people(actor, others, draft.match.grammar.kind.plover, discourse, draft.said)
    class_ = _belongs(actor, discourse) or _as_police(actor, draft, discourse) if people is actor else None
    if class_ is None:
        return people
    travels = class_ == PEOPLE and draft.match.grammar.kind.name == "visit" and any(actor is agent for agent in draft.agents)  # from anywhere
    if actor.affiliation is not None:
        abroad = _abroad(actor, others, draft, discourse)
        if abroad is not None:
            return replace(actor, affiliation=abroad, resolved_by=actor.resolved_by.replace(OF_SENTENCE, "country of the speaker"))
        borrowed = actor.resolved_by.endswith(OF_SENTENCE) and (travels or not _may_be(actor, actor.affiliation, class_, others, draft, discourse))
        return replace(actor, affiliation=None, resolved_by=actor.resolved_by.removesuffix(f"; {OF_SENTENCE}")) if borrowed else actor
    setting = discourse.setting
    near, far = setting.home, setting.scene if class_ not in (STATE, TROOPS) else setting.home
    if class_ in (RISING, SIDES) or actor.name.lower().startswith("local "):
        near, far = far, near  # who fights is where the fighting is

    def fits(code: str | None) -> bool:
        return not (
            code is None
            or setting.only_aimed(code, actor.end, actor.end + _AHEAD)
            or (class_ == SIDES and _is_only_beside(actor, code, discourse))
            or not discourse.lexicon.may_live(actor.name.lower().split(), code)
            or not _may_be(actor, code, class_, others, draft, discourse)
        )

    first = near(actor.start) or far(actor.start)
    # Whom a state strikes where the report plays is not its own: "an Israeli strike killed children".
    struck = first is not None and draft.match.grammar.kind.plover == "ASSAULT" and class_ == PEOPLE and any(other.affiliation == first for other in others)
    code = next((code for code in (first, far(actor.start) if struck else None) if not travels and fits(code)), None)
    if code is None:
        return actor
    known = replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by}; {OF_REPORT}")
    return _named_by_country(known, discourse) if actor.resolved_by == BY_NOUN else known


def _is_only_beside(actor: Actor, code: str, discourse: Discourse) -> bool:
    """Whether a country is only named as that of those beside an actor: "loyalist forces and French troops"."""
    beside = discourse.text.startswith((" and ", " alongside ", " with "), actor.end)
    return beside and not discourse.setting.named_outside(code, [(actor.end, actor.end + _BESIDE)])


def _as_police(actor: Actor, draft: Draft, discourse: Discourse) -> str | None:
    """ "A police statement said that officers had arrested two men": they are of the police that the sentence tells of."""
    officers = actor.type == "unnamed" and actor.affiliation is None and actor.name.lower() in ("officer", "officers")
    return STATE if officers and " police" in f" {discourse.text[slice(*draft.said)].lower()}" else None


def _abroad(actor: Actor, others: list[Actor], draft: Draft, discourse: Discourse) -> str | None:
    """The country of the state that tells of an army's attack on the very country that the sentence is set in: it is rather that state's army."""
    doing = actor.start in {agent.start for agent in draft.agents} and draft.match.grammar.kind.plover in ("ASSAULT", "MOBILIZE")
    army = is_army(actor, discourse) and actor.resolved_by.endswith(OF_SENTENCE)
    struck = any(other.affiliation == actor.affiliation and other.type == "country" for other in others)
    told = [s.affiliation for s in draft.speakers if s.affiliation in discourse.lexicon.countries and s.type in ("country", "body")]
    return told[0] if doing and army and struck and told and told[0] != actor.affiliation else None


def _named_by_country(institution: Actor, discourse: Discourse) -> Actor:
    """A government under its country's name, any other institution with its adjective: "Turkish parliament"."""
    country = discourse.lexicon.countries.get(institution.affiliation or "")
    if country is None:
        return institution
    if institution.name.split()[-1] in GOVERNMENT:
        return replace(institution, name=country.name, type="country")
    return replace(institution, name=f"{discourse.lexicon.demonyms.get(country.affiliation or '', country.name)} {institution.name}", type="body")


def _may_be(actor: Actor, code: str, class_: str, others: list[Actor], draft: Draft, discourse: Discourse) -> bool:
    """Whether an actor may be of a country that the other side is of too: police do not attack their own where only those say whose they are."""
    if all(other.affiliation != code for other in others):
        return True
    if class_ == STATE and all(are_strangers(other.name.lower(), discourse.lexicon) for other in others):
        return False  # "police detained migrants from Chad"
    root = draft.match.grammar.kind.plover
    doing = actor.start in {agent.start for agent in draft.agents}
    if class_ == STATE and draft.match.grammar.kind.name == "condemnation" and not doing and any(other.type == "country" for other in others):
        return False  # "Chad was dismayed by the court's decision": a state does not denounce its own
    backed = root in ("AID", "SUPPORT") and any(other.type == "country" or (root == "AID" and _governs(other, discourse)) for other in others)
    if backed and not doing and class_ in (RISING, SIDES):
        return False  # "the minister said Chad would arm the opposition": another's
    if root == "REQUEST" and not doing and class_ == PEOPLE and any(is_army(other, discourse) for other in others):
        return discourse.setting.country(*draft.said, place_only=True) == code  # "the Israeli military ordered residents to leave"
    own = all(other.type == "unnamed" and class_of(other.name.lower().partition(" of ")[0], discourse) in (STATE, PEOPLE, RISING) for other in others)
    if root == "ASSAULT" and not doing and class_ in (PEOPLE, RISING) and all(is_police(other) for other in others):
        return True
    words = actor.name.lower().split()
    scene = all(other.resolved_by.endswith((OF_SENTENCE, OF_PLACE, OF_REPORT)) for other in others)
    if root == "ASSAULT" and scene and words[0] in ("government", "regime", "police") and class_ in (SIDES, STATE):
        return True  # "government troops and police clashed in Kenya"
    crowd = root == "ASSAULT" and not doing and discourse.lexicon.noun_lemma(words[-1]) in _CROWD
    if crowd and (own or (not _DEFYING.isdisjoint(words) and _is_at_home(code, draft, discourse))):
        return True  # "Egyptian police beat protesters", "Syrian troops fired on anti-government protesters"
    if root == "ASSAULT" and not doing and not own and class_ not in (RISING, SIDES):
        return class_ == PEOPLE and actor.resolved_by.endswith(OF_SENTENCE)  # whom an army kills is seldom its own, but where the place is
    if root == "ASSAULT" and not doing and class_ == SIDES and own:
        return True  # "residents of Mopti fought government troops"
    if root == "ASSAULT" and not doing and class_ == SIDES and any(word.startswith(_LOYAL) for word in words):
        return False  # "Turkish forces fired on pro-government forces"
    if root == "ASSAULT" and doing and class_ in (RISING, SIDES) and any(other.resolved_by == OF_MISSION for other in others):
        return False  # "rebels stormed the Turkish embassy"
    spans = [(with_nationality(other, discourse.text), other.end) for other in others]
    if discourse.setting.named_outside(code, spans) or not discourse.setting.named_inside(code, spans):
        return True
    if doing:
        return class_ in (RISING, PEOPLE) and all(other.type in ("person", "unnamed") or other.resolved_by == OF_PLACE for other in others)
    if class_ == RISING or (class_ == SIDES and words[-1] == "opposition" and all(other.resolved_by == OF_GOVERNMENT for other in others)):
        return _rise_against(others, actor, code, draft, discourse)
    return root in _OWN and all(other.type in ("person", "country", "body") for other in others)


def _rise_against(others: list[Actor], rebels: Actor, code: str, draft: Draft, discourse: Discourse) -> bool:
    """ "The Kenyan government held talks with rebels", "clashes between Kenya's army and insurgents": where no other country is named, it is their own."""
    alone = discourse.setting.names_only(code)
    if any(other.type == "country" and other.resolved_by != OF_GOVERNMENT for other in others):
        return False  # a state may deal with another one's rebels
    ruling = all(other.type in ("country", "body", "person") or is_police(other) or is_army(other, discourse) for other in others)
    fighting = alone and all(class_of(other.name.lower(), discourse) == TROOPS for other in others)
    named = alone or discourse.lexicon.peoples.keys().isdisjoint(rebels.name.lower().split())
    return (ruling or fighting) and named and _is_at_home(code, draft, discourse)


def _governs(actor: Actor, discourse: Discourse) -> bool:
    """Whether somebody is a state's president or minister."""
    return actor.type == "person" and any(office.split()[-1] in ("president", "minister", "king") for office in discourse.offices(actor))


def _is_at_home(code: str, draft: Draft, discourse: Discourse) -> bool:
    """Whether the sentence of a draft plays in no other country than this one."""
    abroad = draft.place is not None and draft.place.country != code
    return not abroad and not discourse.setting.names_beside(code, *draft.said)


def _belongs(actor: Actor, discourse: Discourse) -> str | None:
    """The class of an actor that is an institution of a state, or people, or somebody with an office of a state at home."""
    if actor.type == "person":
        memory = discourse.persons.get(actor.name)
        roles = [role for role in memory.roles if role] if memory is not None else []
        if any(class_of(role, discourse) == STATE or _at_cabinet(role) for role in roles):
            return STATE
        if "governor" in roles and discourse.setting.names_only(discourse.setting.home(actor.start)):
            return STATE
        return RISING if actor.affiliation is None and _is_of_rising(actor.name, discourse) else None
    words = actor.name.lower().split()
    owned = discourse.text[max(actor.start - 7, 0) : actor.start].lower().endswith(_POSSESSIVES)  # "its citizens", whoever "it" is; "these people"
    owned = owned or are_named_homes(actor, discourse.lexicon) or IN_REGION.match(discourse.text, actor.end) is not None
    if actor.type != "unnamed" or not words or owned or is_from_elsewhere(words, discourse):
        return None
    head, _, inner = actor.name.partition(" of ")
    class_ = class_of(actor.name.lower(), discourse) or (class_of(head.lower(), discourse) if inner.islower() else None)
    several = words[-1] != discourse.lexicon.noun_lemma(words[-1]) in GOVERNMENT  # "donor governments"
    return class_ if class_ in AT_HOME and not (several and actor.resolved_by == BY_NOUN) else None


def _is_of_rising(name: str, discourse: Discourse) -> bool:
    """Whether a text introduces somebody as one of those who fight or oppose a government: "opposition spokesman X", "X, a rebel commander"."""
    titles = (rf"\b{_OPPOSING} [a-z]+ ", rf"\b{_OPPOSING} [a-z]+ [a-z]+ ")
    return discourse.said("rising", titles, rf", (?:an?|the) (?:[a-z]+ )?{_OPPOSING} [a-z]+").first(name) < inf


def _at_cabinet(role: str) -> bool:
    words = role.lower().split()
    return (words[-1] == "minister" and not _ABROAD & set(words)) or role.lower() in _OFFICES


def _of_captors(actor: Actor, captors: list[Actor], discourse: Discourse) -> Actor:
    """Courts and police mostly have to do with their own; of whom a state detains, those without a name."""
    if actor.affiliation is not None or len(captors) != 1 or captors[0].affiliation not in discourse.lexicon.countries:
        return actor
    court = captors[0].type in ("body", "unnamed") and class_of(captors[0].name.lower(), discourse) == STATE
    words = actor.name.lower().split()
    unnamed = actor.type == "unnamed" and not is_from_elsewhere(words, discourse) and not are_named_homes(actor, discourse.lexicon)
    person = actor.type == "person" and (court or (captors[0].type == "country" and _is_domestic(actor, captors[0], discourse)))
    if not (unnamed and (court or captors[0].type == "country")) and not person:
        return actor
    return replace(actor, affiliation=captors[0].affiliation, resolved_by=f"{actor.resolved_by}; country of the court")


def _of_the_held(actor: Actor, held: list[Actor], discourse: Discourse) -> Actor:
    """ "Ivan Petrov was arrested by police": of whom they deal with, where the text names no other country."""
    codes = {target.affiliation for target in held}
    code = codes.pop() if len(codes) == 1 else None
    plain = actor.type == "unnamed" and actor.affiliation is None and class_of(actor.name.lower(), discourse) == STATE and len(actor.name.split()) == 1
    if code not in discourse.lexicon.countries or not plain or not all(target.type == "person" for target in held):
        return actor
    return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by}; {OF_REPORT}") if discourse.setting.names_only(code) else actor


def _is_domestic(person: Actor, captor: Actor, discourse: Discourse) -> bool:
    """Whether somebody is what people mostly are at home, a lawyer, an activist, and nothing near names another country than the state that holds him."""
    memory = discourse.persons.get(person.name)
    roles = [role.lower() for role in memory.roles if role] if memory is not None else []
    if not any(class_of(role, discourse) in (STATE, PEOPLE) for role in roles):
        return False
    first, last = min(person.start, captor.start), max(person.end, captor.end)
    return discourse.setting.country(first, last, place_only=False) in (captor.affiliation, None)

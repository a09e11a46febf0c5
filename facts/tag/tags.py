"""The unit tags: one character each, so that a sentence's tags are a string that regular expressions read.

names     C country   D demonym (adjective)   E people ("Armenians")   K capital or seat of power   O organisation, body or group
          H person    M media outlet          L place                  T title or office            P other capitalised word
W date    N noun      J adjective             0 number                 a determiner                 q possessive pronoun
verbs     v base   z third person   d past or participle   n participle only   g -ing   m modal   b be   h have   o do   t "to" + verb
words     p pronoun   w wh-word   s subordinator   & conjunction   I preposition   R adverb   X negation   S possessive 's
marks     , . ; : - ( )   ~ a dash between blanks   ? anything else
"""

from __future__ import annotations

from facts.lexicon import Reading

NP_START = frozenset("aq0JNCDEKOHMLTPp")
NOUNY = frozenset("aqSJ0DE")  # what a noun stands behind
NOMINAL = frozenset("NPHCEOLTp)")  # what a noun phrase may end in

_BY_TYPE = {
    "person": "H", "country": "C", "organisation": "O", "body": "O", "group": "O", "capital": "K", "seat": "K", "demonym": "D", "people": "E",
    "outlet": "M", "title": "T", "place": "L",
}  # fmt: skip


def name_tag(readings: tuple[Reading, ...]) -> str:
    """The tag of a name from its readings: the first type in the order of the table above that one of them has."""
    if len(readings) == 1:
        return _BY_TYPE[readings[0].type]
    types = {reading.type for reading in readings}
    return next(tag for type_, tag in _BY_TYPE.items() if type_ in types)

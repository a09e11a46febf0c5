"""Every mistake that a grammar file can hold, with what is said of it. One table: the checks name a row, and a test feeds each row back.

A message says what is wrong, then what to write instead. `Problem` puts the place in front: file:line:column.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from facts.errors import GrammarError

MISTAKES = {
    # the file
    "not-text": "this is not UTF-8 text ({why}); save the file as UTF-8",
    "unreadable": "this file cannot be read ({why})",
    "too-large": "this file has {size} characters; a grammar may have {most}: split it into several files",
    "long-line": "this line has {size} characters, the most is {most}; break it into several",
    "control": "a control character ({code}) stands here; take it out, and end lines with a line feed",
    "too-many-rules": "this file defines {count} rules, patterns and terminals, the most is {most}; split it into several files",
    "no-first-line": "the first line names the kind and says what counts: '// recall - a government calls its ambassador home'",
    "other-name": "the first line names the kind '{kind}' and the file is called '{file}'; rename one: a kind, its rule and its file have one name",
    "no-rule": "no rule is called '{kind}' as the first line says; write '{kind}: agent VERB target -> pattern'",
    "bad-name": "'{word}' cannot name a kind; use at most 40 lower-case letters and underscores, and no name of the prelude",
    # metadata
    "no-key": "the kind has no {key}; add '//! {key}: {value}'",
    "unknown-key": "unknown metadata '{word}'{hint}; known are {known}",
    "unknown-value": "{key} is '{word}'{hint}; it is one of {known}",
    "bad-plural": "plural '{word}' cannot name a view; use lower-case letters and underscores, and no word of SQL or name of a table",
    "plural-taken": "plural '{word}' is the view of the kind '{kind}' already; choose another",
    "no-intent": "'{word}' says what is done, not what somebody says will be: codes of an intent begin with 03 (express intent) or 13 (threaten)",
    "unknown-cameo": "'{word}' is no CAMEO code{hint}; its twenty roots are 01 to 20, and the table in facts/cameo.tsv has all codes below them",
    "metadata-word": "cannot read '{word}' here; metadata is written 'key: value', and of one pattern 'pattern.key: value'",
    "extends-nothing": "extends '{kind}', and there is no such kind; take 'extends' out to define it",
    "unknown-pattern": "no pattern is called '{word}'{hint}; write a name that stands behind '->' in this file",
    "bad-requirement": "cannot read the requirement '{word}'; write 'target.country != agent.country' or 'target.type in person country'",
    # rules and terminals
    "unknown-slot": "'{word}' is no slot and no rule of this file{hint}; slots are {known}, each also with a qualifier: '{first}_other: ACTOR'",
    "unknown-terminal": "'{word}' is no phrase terminal, marker or trigger of this file{hint}; give it words: '{word}: \"recall\" | \"withdraw\"'",
    "unused": "'{word}' is defined and no pattern uses it; use it or take it out",
    "shared": "'{word}' is defined by the prelude for every file; give yours a qualifier: '{word}_of_{kind}'",
    "twice": "'{word}' is defined on line {line} too; put all in one definition",
    "indented": "a definition begins at the start of its line; move '{word}' to the left, or begin this line with '|'",
    "rule-name": "'{word}' cannot be the name of a rule, pattern or terminal; use lower-case letters, digits and underscores, and capitals for a terminal",
    "modifier": "'?', '!', priorities and names that begin with '_' are not for pattern files: the slot would be lost; write '{word}'",
    "kind-inside": "'{word}' is the kind and cannot stand inside of a rule; give what repeats a rule of its own",
    "empty-alternative": "there is nothing between this and the next '|' or the end; write a pattern there or take the bar out",
    "no-alias": "this alternative has no name; every pattern ends in '-> name'",
    "alias-twice": "the pattern '{word}' is defined on line {line} too; give each alternative a name of its own",
    "pattern-taken": "the kind '{kind}' has a pattern '{word}' already, in {other}; give this one another name",
    "alias-is-rule": "'{word}' is both a rule and a pattern; rename the pattern",
    "alias-is-slot": "'{word}' is a name of the prelude and cannot be a pattern; give it another",
    "alias-elsewhere": "only the alternatives of '{kind}' have names; take '-> {word}' out",
    "no-trigger": "the pattern '{word}' has no trigger: no verb or noun begins the search for it; add a terminal that lists words",
    "no-trigger-always": "'{word}' can be read without any verb or noun of its own, as {reading}: the search would never begin; make the trigger no option",
    "same-pattern": "'{word}' reads just what '{other}' on line {line} reads, and can never win; take one out or add what tells them apart",
    "ambiguous": "two readings at one point: {rules} can both begin with {terminal}; put a word or marker between them, or make two patterns",
    # words in quotes
    "regexp": 'a regular expression would load and never match; list words in quotes: "recall" | "withdraw"',
    "range": 'a range of letters would load and never match; list words in quotes: "recall" | "withdraw"',
    "open-quote": 'this quotation mark is never closed; write "word"',
    "flag": 'words are read in lower case anyhow; write "{word}" without the letter behind it',
    "not-a-word": "'{terminal}' lists words in quotes with '|' between them, and '{word}' is none; list its words here",
    "hash": "'#' begins no comment; write //",
    "no-bar": "two words side by side; write '|' between them",
    "empty-word": "these quotes hold no word; write a lemma in them",
    "capital": "'{word}' has capitals and would never match; patterns read lower case: write \"{lower}\"",
    "two-words": "'{word}' is {count} words and a verb is one; write the rest behind the terminal: {terminal} {rest}",
    "inflected": "'{word}' is a form of '{lemma}'; list the lemma, its forms are made: \"{lemma}\"",
    "verb-is-noun": "'{word}' is a noun, and the terminal '{terminal}' lists verbs; call it '{terminal}_NOUN'",
    "unknown-verb": "no verb of the lexicon is '{word}'{hint}: correct it",
    "content-word": "'{word}' always stands inside a noun phrase; make a terminal of it: '{upper}_NOUN: \"{word}\"'",
    "loose-verb": "'{word}' is a verb and is read as one phrase with its auxiliaries; make a terminal of it: '{upper}: \"{word}\"'",
    "word-in-terminal": "'{word}' stands in {terminal} twice; once is enough",
    # brackets, directives, bounds
    "open-bracket": "this '{word}' is never closed",
    "close-bracket": "this '{word}' closes nothing",
    "directive": "'{word}' is not for pattern files: phrase terminals and slots are there already",
    "repeat": "'~' repeats are not read; write what repeats with '*' or '+'",
    "arguments": "the template '{word}' takes {wanted}, here it has {given}; write them in braces behind it",
    "recursion": "the template '{word}' uses itself and would never end; write it without itself",
    "too-many": "the pattern '{word}' stands for {count} sequences, the most is {most}; use fewer '?' and '|' in one pattern",
    "too-long": "'{word}' is {count} words long, the most is {most}; cut it down",
    "too-deep": "brackets or rules stand inside each other deeper than {most}; write it flatter",
    "too-many-in-file": "the patterns of this file stand for {count} sequences, the most is {most}; split it into several files",
    "templates": "the template '{word}' would be written out {count} times, the most is {most}; use templates within templates less",
    "endless": "'{word}' always holds itself again and never ends; give it an alternative without itself",
    "syntax": "{word} does not belong here; {advice}",
    "grammar": "{why}",
    # examples
    "example-empty": "this example expects nothing; write '=> agent NAME; target NAME; occurred' after the sentence",
    "example-slot": "'{word}' is no slot of an example{hint}; known are {known}",
    "example-day": "'{word}' is no day; write [2022-04-06] before the sentence",
    "example-negative": "an example that must not match expects nothing; take out what stands behind '=>', or begin the line with //+",
    "example-sentence": "this example has no sentence; write one behind the sign",
    "example-sign": "this is but a comment; an example begins its line with //+ (must match), //- (must not) or //? (known gap), metadata with //!",
    # what the examples show; only `facts grammar check` says so, as they have to be read for it
    "example-fails": "{why}: {sentence}",
    "gap-closed": "this known gap is closed, begin the line with //+ or //-: {sentence}",
    "no-positive": "no example is read by the pattern '{word}'; add '//+ a sentence that it reads  => agent NAME' (facts grammar sample makes some)",
    "no-trapped": "no example is claimed by the trap '{word}'; add '//- a sentence that it must keep from being read'",
    "few-negative": "the kind '{kind}' has {count} negative examples, and needs {most}; add '//- a sentence with a trigger and no such fact'",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: its row in the table, and its place."""

    name: str
    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


def problem(name: str, file: str, line: int, column: int, /, **values: object) -> Problem:
    """A row of the table with its blanks filled."""
    return Problem(name, file, line, column, MISTAKES[name].format(**values))


def raise_problems(problems: list[Problem]) -> None:
    """Raise one GrammarError for all of them, in order of the file; nothing where there are none."""
    if problems:
        raise GrammarError(*in_order(problems))


def problems_of(error: GrammarError) -> list[Problem]:
    """The problems of a broken file; an error that is about no file (a folder that is not there) has none."""
    return [found for found in error.args if isinstance(found, Problem)]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems in order of the files and of their lines, none twice."""
    return sorted(dict.fromkeys(problems), key=lambda p: (p.file, p.line, p.column))


def did_you_mean(word: str, known: Iterable[str], cutoff: float = 0.7) -> str:
    """ " (did you mean 'target'?)", or nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=cutoff)
    return f" (did you mean '{close[0]}'?)" if close else ""

"""Patterns of date words and how a run of words is reduced by them, longest phrase first.

A pattern is written in kinds of words (the tables of calendar.toml): `day:day month:month_ru|month_en year?`. `name:`
keeps the word for the reader, `?` makes it optional, `( … )?` a group; `<!kind` and `>!kind` say what must not stand
before and after, `<=kind` and `>=kind` what must.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from etl.text.dates.words import Expression, Token, combinations

_AROUND = {"<": "?<", ">": "?"}  # what stands before, what follows

Found = tuple[Token, ...]
Reader = Callable[["Phrase"], Found | None]


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words that a pattern matched, by the names that the pattern gives them."""

    words: tuple[Token, ...]
    named: dict[str, Token]

    def has(self, name: str) -> bool:
        """True when the optional word is there."""
        return name in self.named

    def value(self, name: str, *kinds: str) -> int:
        """The word's value in the first of the kinds that it has; 0 when it has none or is not there."""
        word = self.named.get(name)
        return next((word.kinds[kind] for kind in kinds if kind in word.kinds), 0) if word else 0

    @property
    def is_glued(self) -> bool:
        """True when nothing, not even a blank, stands between the words: "8M25"."""
        return all(one.stop == other.start for one, other in pairwise(self.words))

    def period(self, expression: Expression, relation: str = "", kind: str = "period") -> Found:
        """The whole phrase as one period."""
        return (Token({kind: 1}, self.words[0].start, self.words[-1].stop, expression, relation),)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what makes a period of the words; the reader may refuse them."""

    pattern: str
    read: Reader


def no_date(phrase: Phrase) -> Found | None:
    """A phrase that only looks like a date: it stays as a mere separator."""
    return (Token({"comma": 1}, phrase.words[0].start, phrase.words[-1].stop),)


Ready = tuple[re.Pattern[str], Rule]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Rules ready for use, by the letter that a phrase of theirs begins with; and a pattern for where any begins."""

    by_letter: dict[str, tuple[Ready, ...]]
    anywhere: re.Pattern[str]


def grammar(rules: Sequence[Rule]) -> Grammar:
    """The rules as regular expressions over the letters of a coded run."""
    by_letter: dict[str, tuple[Ready, ...]] = {}
    patterns = []
    for rule in rules:
        items = rule.pattern.split()
        patterns.append("".join(map(_piece, items)))
        ready, opening = re.compile(patterns[-1]), _opening(items)[0]
        for letter in (letter for kinds, letter in _letters().items() if kinds & opening):
            by_letter[letter] = (*by_letter.get(letter, ()), (ready, rule))
    any_phrase = "|".join(re.sub(r"\?P<\w+>", "?:", pattern) for pattern in patterns)
    return Grammar(by_letter, re.compile(f"(?=[{''.join(by_letter)}])(?:{any_phrase})"))


def _opening(items: Sequence[str]) -> tuple[set[str], bool]:
    """The kinds of words that the items of a pattern may begin with, and whether they may be no word at all."""
    kinds: set[str] = set()
    place, is_open = 0, True
    while is_open and place < len(items):
        stop = place + 1
        if items[place] == "(":
            stop = _closing(items, place)
            parts = [_opening(part) for part in _alternatives(items[place + 1 : stop])]
            is_open = items[stop] != ")" or any(may_be_empty for _, may_be_empty in parts)
            kinds.update(*(found for found, _ in parts))
            stop += 1
        elif items[place][0] not in _AROUND:
            kinds.update(items[place].removesuffix("?").rpartition(":")[2].split("|"))
            is_open = items[place].endswith("?")
        place = stop
    return kinds, is_open


def _closing(items: Sequence[str], opening: int) -> int:
    """Where the group that opens at a place is closed."""
    depth = 0
    for place in range(opening, len(items)):
        depth += (items[place] == "(") - items[place].startswith(")")
        if not depth:
            return place
    raise ValueError(f"a group is not closed: {' '.join(items)}")


def _alternatives(items: Sequence[str]) -> list[list[str]]:
    """What stands between the bars of a group, those of groups within it apart."""
    found: list[list[str]] = [[]]
    depth = 0
    for item in items:
        depth += (item == "(") - item.startswith(")")
        if item == "|" and not depth:
            found.append([])
        else:
            found[-1].append(item)
    return found


def reduce(run: Sequence[Token], passes: Sequence[Grammar]) -> Sequence[Token]:
    """The run with every phrase that a rule knows replaced by its periods, by each grammar in turn."""
    coded = _coded(run)
    for rules in passes:
        if rules.anywhere.search(coded):
            run = _reduced(run, coded, rules)
            coded = _coded(run)
    return run


def _reduced(run: Sequence[Token], coded: str, rules: Grammar) -> list[Token]:
    """The earliest phrase first, of those that begin at one word the longest."""
    reduced: list[Token] = []
    place = 0
    while begins := rules.anywhere.search(coded, place):
        reduced.extend(run[place : begins.start()])
        length, found = _longest(run, coded, begins.start(), rules)
        reduced.extend(found)
        place = begins.start() + length
    return [*reduced, *run[place:]]


def _longest(run: Sequence[Token], coded: str, place: int, rules: Grammar) -> tuple[int, Found]:
    ready = rules.by_letter[coded[place]]
    matches = [(match, rule) for pattern, rule in ready if (match := pattern.match(coded, place))]
    for match, rule in sorted(matches, key=lambda pair: pair[0].end(), reverse=True):
        named = {name: run[match.start(name)] for name in match.re.groupindex if match.start(name) >= 0}
        found = rule.read(Phrase(tuple(run[place : match.end()]), named))
        if found is not None:
            return match.end() - place, found
    return 1, (run[place],)


@cache
def _letters() -> dict[frozenset[str], str]:
    """A letter for each combination of kinds: a run becomes a string, a pattern a regular expression over it."""
    return {kinds: chr(0x4E00 + place) for place, kinds in enumerate(combinations())}


def _coded(run: Sequence[Token]) -> str:
    letters = _letters()
    return "".join([letters[frozenset(token.kinds)] for token in run])


def _class(kinds: str) -> str:
    """The letters of all words that have one of the kinds.

    Raises: ValueError for a kind that no word has.
    """
    wanted = set(kinds.split("|"))
    if missing := wanted - frozenset().union(*_letters()):
        raise ValueError(f"no date word is of the kind {missing}")
    return "[" + "".join(letter for have, letter in _letters().items() if have & wanted) + "]"


def _piece(item: str) -> str:
    """One item of a pattern as a regular expression."""
    if item in ("(", ")", ")?", ")*", ")+", "|"):
        return "(?:" if item == "(" else item
    if item[0] in _AROUND:
        sign, kinds = re.split(r"(?<=[!=])", item, maxsplit=1)
        return f"({_AROUND[item[0]]}{sign[-1]}{_class(kinds)})"
    kinds, optional = (item[:-1], "?") if item.endswith("?") else (item, "")
    name, colon, kinds = kinds.rpartition(":")
    return f"(?P<{name}>{_class(kinds)}){optional}" if colon else _class(kinds) + optional

"""A rule for digits and number words that are no quantity."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

DIGITS = "0123456789"
DECIMALS = tuple(f".{digit}" for digit in DIGITS)
"""Signs of what is written with a full stop before digits."""
WORD = re.compile(r"\w+")
FIRST_DIGIT = re.compile(r"(?<!\d)\d")


class Rule(NamedTuple):
    """What the pattern finds is set aside for the reason.

    Where `signs` or `words` are given, every match holds a sign, or a whole word, in small letters: a text without any
    need not be searched, and to look for these takes a fraction of the time. `at_digits` says that every match begins
    with digits: then it is tried only there.
    """

    reason: str
    pattern: re.Pattern[str]
    signs: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    at_digits: bool = False


@dataclass(frozen=True, slots=True)
class Searched:
    """A text with what it is asked for by every rule: its small letters, its words and where digits begin."""

    text: str
    small: str
    words: frozenset[str]
    digits: tuple[int, ...]

    def matches(self, rule: Rule) -> Iterator[re.Match[str]]:
        """All that the rule's pattern finds."""
        if not self.may_hold(rule):
            return iter(())
        return self._at_digits(rule.pattern) if rule.at_digits else rule.pattern.finditer(self.text)

    def may_hold(self, rule: Rule) -> bool:
        """Whether a sign or word of the rule is there."""
        if not (rule.signs or rule.words):
            return True
        return not rule.words.isdisjoint(self.words) or any(sign in self.small for sign in rule.signs)

    def _at_digits(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        stop = 0
        for place in self.digits:
            if place >= stop and (match := pattern.match(self.text, place)):
                stop = match.end()
                yield match


def searched(text: str) -> Searched:
    """The text, ready to be searched by all rules."""
    small = text.lower()
    digits = tuple(match.start() for match in FIRST_DIGIT.finditer(text))
    return Searched(text, small, frozenset(WORD.findall(small)), digits)


def signed(reason: str, pattern: re.Pattern[str], phrases: Iterable[str]) -> Rule:
    """The rule whose every match holds one of the phrases, of which "*" stands for further letters.

    >>> rule = signed("law", re.compile(""), ["ГОСТ", "просмотр*", "с первого взгляда"])
    >>> sorted(rule.words), rule.signs
    (['гост', 'первого'], ('просмотр',))
    """
    words, signs = set(), []
    for phrase in (phrase.lower() for phrase in phrases):
        longest = max(WORD.findall(phrase), key=len, default="")
        if (len(longest) > 1 or phrase == longest) and f"{longest}*" not in phrase:
            words.add(longest)
        else:
            signs.append(phrase.partition(" ")[0].partition("*")[0])
    return Rule(reason, pattern, tuple(signs), frozenset(words))

"""Papers, newsletters, agencies and blogs by the words beside their names: they tell, and are not told of."""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.text.names.mentions import Mention
from etl.text.names.words import is_cyrillic, latin_key
from etl.vocabulary import name_words

BEFORE, BEHIND, HEAD = 48, 60, 400
LINK = re.compile(r"[»\"”]?(?:,|:|\s[–—|-]|\s?\()\s?(?:это\s)?")
"""Between a paper's name and what kind of paper it is: "«Былое», альманах", "Hubs & Axles: a newsletter"."""
NAMED = re.compile(
    r"[»\"”]?\s(?:news\s)?(?P<noun>newsletter|magazine|journal|blog|bulletin|newspaper|podcast|newswire)\b"
)
"""Right behind the name: "the Hubs & Axles newsletter"."""
WORD_OR_MARK, MOST_WORDS = re.compile(r"[\w-]+|[^\w\s]"), 5
PERIODS = frozenset({"weekly", "monthly", "quarterly", "fortnightly", "daily"})
AFTER_PERIOD = frozenset({"", ",", ".", ";", ")", "on", "for", "about", "of", "from", "published", "devoted"})
"""Behind a period that is a paper: "Gearwise, a trade weekly", not "Gearwise: weekly output"."""
ISSUE = re.compile(r"[»\"”]?,?\s(?:№|No\.?|[Вв]ыпуск|[Ii]ssue|vol\.?)\s?\d")
"""Behind the name at the head: "«Деловой Омск», № 31"."""
SLASH = re.compile(r"[»\"”]?\s?/")
IN_BRACKETS = re.compile(r"[»\"”]?\)\s?[–—-]{1,2}\s")
"""Behind the agency of a dateline: "BAKU, June 9. /Trend/", "MOSCOW, June 9 (Interfax) -"."""


def told(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those of a paper with its noun as their head, wherever in the document they stand."""
    nouns = {
        latin_key(mention.name): noun
        for mention in mentions
        if mention.kind == "organisation" and mention.known is None and (noun := _noun(text, mention))
    }
    return [
        replace(mention, head=nouns[latin_key(mention.name)])
        if nouns and mention.kind == "organisation" and latin_key(mention.name) in nouns
        else mention
        for mention in mentions
    ]


def _noun(text: str, mention: Mention) -> str:
    """What kind of paper the words beside a mention say that it is, "" where they say nothing of one."""
    if mention.head in name_words.press() or is_cyrillic(mention.head):
        return mention.head if mention.head in name_words.press() else ""
    start, stop = mention.start, mention.stop
    return _behind(text, stop) or _before(text, start) or ("newswire" if _is_of_dateline(text, start, stop) else "")


def _behind(text: str, stop: int) -> str:
    """The noun in apposition: ", краеведческий альманах", ": a monthly letter on", " (trade weekly)"."""
    named = NAMED.match(text, stop)
    if named:
        return str(named["noun"])
    link = LINK.match(text, stop)
    if link is None:
        return "newspaper" if stop < HEAD and ISSUE.match(text, stop) else ""
    said = text[link.end() : link.end() + BEHIND].split("\n", 1)[0].casefold().replace("ё", "е")
    found: list[str] = WORD_OR_MARK.findall(said)
    for word, following in zip(found[:MOST_WORDS], [*found[1:], ""], strict=False):
        if word in name_words.press() and (word not in PERIODS or following in AFTER_PERIOD):
            return word
        if word not in PERIODS and not _describes(word):
            break
    return "newspaper" if stop < HEAD and ISSUE.match(text, stop) else ""


def _describes(word: str) -> bool:
    """True for an article or an adjective before the noun: "a fortnightly trade", "отраслевой"."""
    is_russian_adjective = word.endswith(("ый", "ий", "ой", "ая", "яя", "ое", "ее"))
    return is_russian_adjective or word in name_words.listed("press", "describing")


def _before(text: str, start: int) -> str:
    """The noun of who writes for it or of what is taken from it: "correspondent of", "Фото:", "Источник:"."""
    line = text[max(0, start - BEFORE) : start].rsplit("\n", 1)[-1].casefold().rstrip('«"“„ \u00a0')
    return "newspaper" if line.endswith(tuple(name_words.listed("press", "before"))) else ""


def _is_of_dateline(text: str, start: int, stop: int) -> bool:
    """True between the slashes or the brackets of a dateline near the head."""
    if start > HEAD or not start:
        return False
    before = text[start - 1]
    return bool(before == "/" and SLASH.match(text, stop) or before == "(" and IN_BRACKETS.match(text, stop))

"""Firms that only a country's adjective or what they do tells: китайская CIMC, "АЗПИ выпускает", "Voge собрала"."""

from collections.abc import Iterator

from etl.text.morphology import parses
from etl.text.names import english_words
from etl.text.names.generic_nouns import are_adjacent
from etl.text.names.geography import place_adjectives
from etl.text.names.mentions import Mention
from etl.text.names.quoted import bare_quotations
from etl.text.names.words import Word
from etl.vocabulary import name_words

FOREIGN, ACTING = 61, 53
SHORTEST, LONGEST_ABBREVIATION, LONGEST_NAME = 3, 6, 4
FEMININE = ("ская", "ской", "скую", "цкая", "цкой", "цкую")
"""Of a company: китайская CIMC; китайский Tiggo may be a car."""
MASCULINE = ("ский", "цкий")


def find(text: str, tokens: list[Word]) -> Iterator[Mention]:
    """Latin names that act or stand behind a country's adjective, and abbreviations in Cyrillic capitals that act."""
    for place, token in enumerate(tokens):
        if not token.is_capital or len(token.text) < SHORTEST:
            continue
        if token.is_cyrillic:
            if token.text.isupper() and _is_acting_abbreviation(text, tokens, place):
                yield Mention(token.start, token.stop, "organisation", token.text, ACTING)
            continue
        last = _end(text, tokens, place)
        is_behind = place > 0 and tokens[place - 1].is_cyrillic and are_adjacent(text, tokens[place - 1], token)
        is_foreign = is_behind and _is_foreign(text, tokens, place, last)
        if is_foreign or _is_acting_foreigner(text, tokens, place, last):
            name = " ".join(word.text for word in tokens[place:last])
            yield Mention(token.start, tokens[last - 1].stop, "organisation", name, FOREIGN if is_foreign else ACTING)


def _is_acting_abbreviation(text: str, tokens: list[Word], place: int) -> bool:
    word = tokens[place].text
    is_short = word.isalpha() and len(word) <= LONGEST_ABBREVIATION
    if not is_short or word in name_words.listed("unexplained", "no_names") or parses(word)[0].is_known:
        return False
    return bare_quotations.acts(text, tokens, place, place + 1)


def _is_acting_foreigner(text: str, tokens: list[Word], place: int, last: int) -> bool:
    """True for a Latin word of a Russian text that acts: "Voge собрала 5 тысяч мотоциклов"."""
    if last == len(tokens) or not tokens[last].is_cyrillic or not tokens[last].text.islower():
        return False
    is_new = tokens[place].text.isalpha() and not english_words.is_common(tokens[place].text)
    if not is_new or tokens[place].text.isupper() or parses(tokens[last].text)[0].tag.number == "plur":
        return False
    return bare_quotations.acts(text, tokens, place, last, "only")


def _end(text: str, tokens: list[Word], place: int) -> int:
    """Where the Latin words with a capital end."""
    last = place + 1
    while last < min(len(tokens), place + LONGEST_NAME) and are_adjacent(text, tokens[last - 1], tokens[last]):
        if not tokens[last].is_capital or tokens[last].is_cyrillic:
            break
        last += 1
    return last


def _is_foreign(text: str, tokens: list[Word], place: int, last: int) -> bool:
    """True behind "китайская", and behind "китайский" where the name acts; not for "китайский SUV"."""
    adjective, name = tokens[place - 1].text.casefold(), tokens[place].text
    if not adjective.endswith((*FEMININE, *MASCULINE)) or not place_adjectives.is_of_country(adjective):
        return False
    is_word = english_words.is_common(name) and last == place + 1
    if is_word or not name.isalpha() or text[tokens[last - 1].stop : tokens[last - 1].stop + 1] == "-":
        return False
    return adjective.endswith(FEMININE) or bare_quotations.acts(text, tokens, place, last)

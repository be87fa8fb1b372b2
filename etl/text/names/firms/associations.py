"""Associations by whom they speak for: Национальный союз автостроителей, Самарская палата экспортёров."""

from functools import lru_cache

from etl.text.morphology import parses
from etl.text.names import inflection
from etl.text.names.firms import organisations
from etl.text.names.generic_nouns import are_adjacent, lemmas
from etl.text.names.geography import place_adjectives
from etl.text.names.mentions import Mention
from etl.text.names.words import Word
from etl.vocabulary import name_words

SPOKEN_FOR = 63
MOST_ADJECTIVES = 3


def find(text: str, tokens: list[Word]) -> list[Mention]:
    """An adjective of a country, a region or the like, the noun in small letters and the genitives behind it."""
    found = []
    for place, token in enumerate(tokens[:-2]):
        if token.is_capital and token.is_cyrillic and _tells_where(token.text):
            mention = _at(text, tokens, place)
            if mention is not None:
                found.append(mention)
    return found


def _at(text: str, tokens: list[Word], place: int) -> Mention | None:
    noun = place + 1
    while noun < len(tokens) - 1 and noun - place < MOST_ADJECTIVES and inflection.is_adjective(tokens[noun].text):
        noun += 1
    nouns = lemmas(tokens[noun].text) & name_words.listed("associations", "nouns")
    are_close = all(are_adjacent(text, tokens[at], tokens[at + 1]) for at in range(place, noun))
    if not nouns or not are_close or not tokens[noun].text.islower() or _are_many(tokens[noun].text):
        return None
    last = organisations.genitives(text, tokens, noun + 1, only_small=True)
    if last == noun + 1 or inflection.is_adjective(tokens[last - 1].text):
        return None
    name = inflection.nominative(" ".join(token.text for token in tokens[place:last]))
    area, city = place_adjectives.area_of(tokens[place].text)
    start, stop = tokens[place].start, tokens[last - 1].stop
    return Mention(start, stop, "organisation", name, SPOKEN_FOR, area=area, city=city, head=min(nouns))


@lru_cache(maxsize=20_000)
def _tells_where(word: str) -> bool:
    """True for Национальный, Всероссийской, Самарская."""
    if not word.endswith(("ий", "ый", "ая", "ого", "ому", "ой", "ую", "им", "ым", "ом")):
        return False
    is_wide = not lemmas(word).isdisjoint(name_words.listed("associations", "scope"))
    return is_wide or bool(place_adjectives.area_of(word)[0]) or place_adjectives.is_of_country(word)


def _are_many(noun: str) -> bool:
    return all(parse.tag.number == "plur" for parse in parses(noun) if "NOUN" in parse.tag)

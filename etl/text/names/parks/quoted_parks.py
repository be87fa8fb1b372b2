"""A quoted park with what belongs to its name: Камский индустриальный парк «Мастер», ДИП «Мастер» 2.0."""

import re

from etl.text.morphology import parses
from etl.text.names import generic_nouns, inflection
from etl.text.names.generic_nouns import Generic, are_adjacent
from etl.text.names.geography import place_adjectives, places
from etl.text.names.mentions import Mention
from etl.text.names.quoted_names import Quotation
from etl.text.names.words import Word, opens_sentence

WITH_GENERIC = 80
VERSION = re.compile(r"[\s\u00a0](?:\d\.\d|\d(?![\d.,]|[\s\u00a0]*[а-яёa-z%]))(?!\d)")
"""The number of a second park: ДИП «Мастер» 2.0."""


def with_its_name(text: str, tokens: list[Word], quotation: Quotation, generic: Generic) -> Mention:
    """The park, its name as it is in the nominative."""
    first = generic.first
    while first > 0 and _belongs_to_name(text, tokens, first - 1):
        first -= 1
    while first < generic.first and not tokens[first].is_capital:
        first += 1
    stop = quotation.stop + 1
    version = VERSION.match(text, stop)
    phrase = inflection.nominative(" ".join(token.text for token in tokens[first : generic.last]))
    is_several = is_plural(tokens[generic.last - 1].text, generic.noun)
    if is_several or (generic.last - first == 1 and tokens[first].text.islower()):
        phrase = generic_nouns.as_written(generic.noun)
    name = f"{phrase} «{quotation.of(text)}»"
    if version:
        name, stop = name + version.group().replace("\u00a0", " "), version.end()
    return Mention(tokens[first].start, stop, "park", name, WITH_GENERIC, head=generic.noun)


def _belongs_to_name(text: str, tokens: list[Word], place: int) -> bool:
    """True for a capitalised adjective before the generic noun, and for small ones between."""
    token = tokens[place]
    if not are_adjacent(text, token, tokens[place + 1]):
        return False
    if not token.is_cyrillic:
        return token.is_capital and places.is_city(token.text)
    is_sure = not token.is_capital or not opens_sentence(text, token) or bool(place_adjectives.area_of(token.text)[0])
    return inflection.is_adjective(token.text) and is_sure


def is_plural(word: str, noun: str) -> bool:
    """True for a form of the noun's last word that is no singular."""
    last = noun.split()[-1]
    numbers = {parse.tag.number for parse in parses(word) if parse.normal_form == last}
    return numbers == {"plur"} or word.casefold() == f"{last}s"

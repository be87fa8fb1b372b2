"""Districts by their adjective: Тутаевский район, Гаврилов-Ямский район."""

from etl.text.names import place_adjectives
from etl.text.names.generic_nouns import are_adjacent, lemmas
from etl.text.names.inflection import nominative
from etl.text.names.mentions import Mention
from etl.text.names.words import Word

DISTRICT = 72
DISTRICT_NOUNS = frozenset({"район", "муниципалитет"})
ADJECTIVE_ENDS = ("ский", "ского", "скому", "ском", "ским", "цкий", "цкого", "цкому", "цком", "цким")


def find(text: str, tokens: list[Word]) -> list[Mention]:
    """Districts by their adjective, in the area of the town that gives it: Тутаевский район, Гаврилов-Ямский округ."""
    found: list[Mention] = []
    for word, noun in zip(tokens, tokens[1:], strict=False):
        nouns = lemmas(noun.text) & DISTRICT_NOUNS
        if nouns and word.is_capital and word.text.endswith(ADJECTIVE_ENDS) and are_adjacent(text, word, noun):
            area, city = place_adjectives.area_of(word.text)
            name = nominative(text[word.start : noun.stop])
            if not place_adjectives.is_of_region(word.text):
                found.append(
                    Mention(word.start, noun.stop, "region", name, DISTRICT, area=area, city=city, head=min(nouns))
                )
    return found

"""Districts by their adjective: Тутаевский район, Гаврилов-Ямский район, Миасский городской округ."""

from etl.text.names.generic_nouns import are_adjacent, lemmas
from etl.text.names.geography import place_adjectives
from etl.text.names.inflection import nominative
from etl.text.names.mentions import Mention
from etl.text.names.words import Word

DISTRICT = 72
DISTRICT_NOUNS = frozenset({"район", "муниципалитет", "округ"})
OF_TOWN = frozenset({"городской", "муниципальный"})
"""What may stand between the adjective and the noun."""
DISTRICT_BEGINNINGS = ("район", "муниципалитет", "округ")
FEDERAL = ("приволжск", "уральск", "сибирск", "дальневосточн", "южн", "центральн", "северо-", "автономн", "военн")
ADJECTIVE_ENDS = ("ский", "ского", "скому", "ском", "ским", "цкий", "цкого", "цкому", "цком", "цким")


def find(text: str, tokens: list[Word]) -> list[Mention]:
    """Districts by their adjective, in the area of the town that gives it; of an "округ" the town itself."""
    found: list[Mention] = []
    for place, noun in enumerate(tokens):
        if not noun.text.startswith(DISTRICT_BEGINNINGS) or not lemmas(noun.text) & DISTRICT_NOUNS:
            continue
        first = place - 2 if place > 1 and lemmas(tokens[place - 1].text) & OF_TOWN else place - 1
        if first >= 0 and _is_adjective(text, tokens[first : place + 1]):
            found.append(_district(text, tokens[first], noun))
    return found


def _is_adjective(text: str, phrase: list[Word]) -> bool:
    """True for words that stand side by side, the first an adjective with a capital that is no region's."""
    word = phrase[0]
    are_beside = all(are_adjacent(text, one, other) for one, other in zip(phrase, phrase[1:], strict=False))
    is_of_town = word.text.endswith(ADJECTIVE_ENDS) and not word.text.casefold().startswith(FEDERAL)
    return are_beside and word.is_capital and is_of_town and not place_adjectives.is_of_region(word.text)


def _district(text: str, word: Word, noun: Word) -> Mention:
    area, city = place_adjectives.area_of(word.text)
    head = min(lemmas(noun.text) & DISTRICT_NOUNS)
    is_town = head == "округ" and bool(city)
    kind, name = ("city", city) if is_town else ("region", nominative(text[word.start : noun.stop]))
    return Mention(word.start, noun.stop, kind, name, DISTRICT, area=area, city=city, head=head)

"""Countries and regions by the adjective before what a whole country has: "российский рынок", "китайские заводы"."""

from functools import lru_cache

from etl.text.morphology import parses
from etl.text.names.generic_nouns import are_adjacent, lemmas
from etl.text.names.geography import place_adjectives
from etl.text.names.mentions import Mention
from etl.text.names.words import Word, is_cyrillic
from etl.vocabulary import name_words

MARKET_NOUNS = frozenset({"рынок", "авторынок", "market"})
NATION = 70


def find(text: str, tokens: list[Word]) -> list[Mention]:
    """Countries and regions of whose market or exports one speaks: "на российском рынке", "Turkish car exports"."""
    found: list[Mention] = []
    for place, noun in enumerate(tokens):
        if not noun.text.islower() or not _is_of_nation(noun.text):
            continue
        first = place - 1
        while first > 0 and place - first < 3 and tokens[first].text in name_words.listed("nation", "between"):
            first -= 1
        if first < 0 or not all(are_adjacent(text, tokens[at], tokens[at + 1]) for at in range(first, place)):
            continue
        word, by_adjective = tokens[first], place_adjectives.by_adjective()
        known = next((by_adjective[lemma] for lemma in sorted(lemmas(word.text)) if lemma in by_adjective), None)
        if known is not None:
            stop = noun.stop if lemmas(noun.text) & MARKET_NOUNS else word.stop
            found.append(
                Mention(word.start, stop, known.kind, known.name_ru, NATION, (known,), known.area, head="рынок")
            )
    return found


@lru_cache(maxsize=20_000)
def _is_of_nation(word: str) -> bool:
    """True for what a whole country has: рынок, exports, and makers in the plural: "китайские марки"."""
    said = lemmas(word)
    if said & MARKET_NOUNS or said & name_words.listed("nation", "one"):
        return True
    are_makers = bool(said & name_words.listed("nation", "many"))
    return are_makers and ("plur" in parses(word)[0].tag if is_cyrillic(word) else word.endswith("s"))

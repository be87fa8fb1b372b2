"""English words by what they do in names: Pressings ends a company's, Truckmaker stands before one, NEV is none."""

from functools import lru_cache

from etl.text.morphology import is_english
from etl.vocabulary import name_words, units

MAKER_ENDS = ("maker", "builder", "smith")


@lru_cache(maxsize=20_000)
def ends_company(word: str) -> bool:
    """True for a word that closes a company's name: Works, Trucks, Pressings, Gearworks, Wheel-End.

    >>> ends_company("Gearworks"), ends_company("Wheel-End"), ends_company("Kazan")
    (True, True, False)
    """
    is_works = word.endswith(("works", "makers", "builders")) and len(word) > len("builders")
    is_made = any(part in made() for part in word.split("-"))
    return word in name_words.listed("english_end", "words") or is_made or (is_works and word[0].isupper())


def made() -> frozenset[str]:
    """What companies make, as the last word of their names: Axle, Castings, Forge."""
    return name_words.listed("english_end", "products")


@lru_cache(maxsize=20_000)
def is_maker(word: str) -> bool:
    """True for "truckmaker", "Chipmakers" and "wheelmaker", which stand before a name."""
    small = word.casefold().removesuffix("s")
    return any(small.endswith(end) and small != end and is_english(small.removesuffix(end)) for end in MAKER_ENDS)


@lru_cache(maxsize=50_000)
def is_common(word: str) -> bool:
    """True for an English word, its plural, a noun that stands before names, or a listed abbreviation."""
    listed = name_words.listed("english_common", "words")
    singular = word.removesuffix("s")
    is_listed = bool({word, word.capitalize(), singular} & listed)
    is_action = word.endswith(("isation", "ization"))
    return (
        is_listed
        or is_action
        or is_maker(word)
        or word in units.currencies()
        or is_english(word)
        or is_english(singular)
    )

"""Every case of a Russian name: adjectives and the noun they go with change, what follows stays."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Any

from etl.text.morphology import parses
from etl.text.names.inflection import is_adjective
from etl.text.names.words import is_cyrillic, key

MOST_CHANGING = 7
"""No name has as many words that change; a row of capitals has, and its forms grow with a power of them."""
CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
ABBREVIATION_ENDINGS = ("", "а", "у", "ом", "е", "ы", "ов")
HARD_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
MASCULINE_ENDINGS = ("", "а", "у", "", "ом", "е")
OTHER_ENDINGS = {
    "а": ("а", "ы", "е", "у", "ой", "е"),
    "я": ("я", "и", "е", "ю", "ей", "е"),
    "о": ("о", "а", "у", "о", "ом", "е"),
    "ь": ("ь", "и", "и", "ь", "ью", "и"),
    "ы": ("ы", "", "ам", "ы", "ами", "ах"),
    "и": ("и", "ей", "ям", "и", "ями", "ях"),
}
SOFTENING = frozenset("гкхжшщч")
"""In the order of CASES: of new words like Ростех, whose cases the dictionary guesses at."""
ADJECTIVE_ENDINGS = ("ский", "цкий", "ий", "ый", "ой", "ая", "ое", "ые", "ие", "ев", "ов")
"""Of names of two words that both change, though the first may be a surname too: Сергиев Посад."""
Form = tuple[str, ...]


@lru_cache(maxsize=10_000)
def forms(words: tuple[str, ...]) -> frozenset[Form]:
    """Keys of the words in every case: adjectives and the noun they go with change, what follows stays.

    >>> ("набережных", "челнах") in forms(("Набережные", "Челны"))
    True
    >>> len(forms(("АБ",) * 900))
    1
    """
    if not any(map(is_cyrillic, words)):
        return frozenset({tuple(key(word) for word in words)})
    head = _head(words)
    head += head + 1 < len(words) and _follows_noun(words[head], words[head + 1])
    if head >= MOST_CHANGING:
        return frozenset({tuple(key(word) for word in words)})
    noun = _head(words)
    changing = [_word_forms(word, is_head=place == noun) if place <= head else {} for place, word in enumerate(words)]
    fixed = tuple(key(word) for word in words[head + 1 :])
    found = {tuple(key(word) for word in words)}
    for case in CASES:
        options = [cases.get(case) or {key(word)} for cases, word in zip(changing[: head + 1], words, strict=False)]
        found.update((*choice, *fixed) for choice in product(*options))
    return frozenset(found)


def _head(words: tuple[str, ...]) -> int:
    """The place of the last word that changes: the first noun, else an abbreviation, else the first word."""
    for place, word in enumerate(words):
        if not is_cyrillic(word):
            continue
        if word.isupper() and place + 1 < len(words):
            continue
        is_first_of_two = (
            word.endswith(ADJECTIVE_ENDINGS) and words[place + 1 : place + 2] and words[place + 1][0].isupper()
        )
        if not is_adjective(word) and not is_first_of_two:
            return place
    return 0


def _follows_noun(noun: str, word: str) -> bool:
    """True for the adjective behind its noun: Ростов Великий."""
    is_free = is_cyrillic(noun) and is_cyrillic(word) and not noun.isupper() and noun != word
    return is_free and is_adjective(word) and any("nomn" in parse.tag for parse in parses(word))


def _word_forms(word: str, is_head: bool) -> dict[str, set[str]]:
    """Case → keys of the word in that case."""
    if sum(map(str.isupper, word)) > 1 and word.upper() == word:
        return {case: {key(word) + ending for ending in ABBREVIATION_ENDINGS} for case in ("nomn",)}
    first, hyphen, second = word.partition("-")
    if hyphen:
        hyphenated = _hyphenated_forms(first, second)
        if hyphenated:
            return hyphenated
    reading = _nominative_reading(word, is_head)
    found: dict[str, set[str]] = {}
    if reading is None or ("NOUN" in reading.tag and not reading.is_known and word[-1] in HARD_CONSONANTS):
        return _forms_by_ending(key(word))
    for form in _same_number(reading):
        found.setdefault(form.tag.case, set()).add(key(form.word))
    is_unchanging = len(set().union(*found.values())) < 2
    return _forms_by_ending(key(word)) if is_unchanging else found


def _hyphenated_forms(first: str, second: str) -> dict[str, set[str]]:
    """Cases of Ростов-на-Дону (the first word), Северо-Западный (the second) and Каменск-Уральский (both)."""
    if second.startswith("на-"):
        cases = _word_forms(first, is_head=True)
        return {case: {f"{form}-{key(second)}" for form in forms_} for case, forms_ in cases.items()}
    if first.endswith("о") and second.endswith(("ский", "цкий", "ый")):
        cases = _word_forms(second, is_head=False)
        return {case: {f"{key(first)}-{form}" for form in forms_} for case, forms_ in cases.items()}
    if second.endswith(("ский", "цкий", "ый")):
        return _both(_word_forms(first, is_head=True), _word_forms(second, is_head=False))
    if first.endswith("о") and second.endswith("о"):
        cases = _word_forms(second, is_head=True)
        return {case: {f"{key(first)}-{form}" for form in forms_} for case, forms_ in cases.items()}
    return _either(first, second)


def _either(first: str, second: str) -> dict[str, set[str]]:
    """Cases of a firm's name: Горизонт-7 (the first word), Иж-Поршень (the second), Каменка-Резина (either or both)."""
    one = _word_forms(first, is_head=True) if is_cyrillic(first) else {}
    other = _word_forms(second, is_head=True) if is_cyrillic(second) and "-" not in second else {}
    found: dict[str, set[str]] = {}
    for case in CASES:
        ones, others = one.get(case, set()) | {key(first)}, other.get(case, set()) | {key(second)}
        found[case] = {f"{a}-{b}" for a in ones for b in others}
    return found


def _forms_by_ending(word: str) -> dict[str, set[str]]:
    """Cases of a word that the dictionary does not have, by its last letter: Алабуга, Алабуги; Ростех, Ростеха."""
    stem, endings = word, MASCULINE_ENDINGS
    if word[-1] in OTHER_ENDINGS:
        stem, endings = word[:-1], OTHER_ENDINGS[word[-1]]
    elif word[-1] not in HARD_CONSONANTS:
        return {}
    if stem[-1:] in SOFTENING and endings[1] == "ы":
        endings = (endings[0], "и", *endings[2:])
    return {case: {stem + ending} for case, ending in zip(CASES, endings, strict=True)}


def _both(first: dict[str, set[str]], second: dict[str, set[str]]) -> dict[str, set[str]]:
    """Каменск-Уральский: Каменска-Уральского."""
    return {case: {f"{a}-{b}" for a in first.get(case, ()) for b in second.get(case, ())} for case in CASES}


def _nominative_reading(word: str, is_head: bool) -> Any:
    readings = [parse for parse in parses(word) if parse.tag.case == "nomn"]
    place_names = [parse for parse in readings if "Geox" in parse.tag]
    nouns = [parse for parse in readings if "NOUN" in parse.tag]
    adjectives = [parse for parse in readings if "ADJF" in parse.tag]
    preferred = (place_names or nouns or adjectives) if is_head else (adjectives or nouns)
    return (preferred or readings or [None])[0]


def _same_number(reading: Any) -> Iterator[Any]:
    own = reading.tag
    number, gender, is_superlative = own.number, own.gender, "Supr" in own
    for form in reading.lexeme:
        tag = form.tag
        if tag.number != number or tag.POS != own.POS or ("Supr" in tag) != is_superlative:
            continue
        if tag.case in CASES and (number == "plur" or tag.gender in (gender, None)):
            yield form

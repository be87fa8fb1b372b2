"""Cases of Russian names: every form of a nominative name, and the nominative of a name in any case."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Any

from etl.text.morphology import parses
from etl.text.names.words import is_cyrillic, key, without_case_ending

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
STRANGE_GENITIVE = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е)$")
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


def forms(words: tuple[str, ...]) -> frozenset[Form]:
    """Keys of the words in every case: adjectives and the noun they go with change, what follows stays.

    >>> ("набережных", "челнах") in forms(("Набережные", "Челны"))
    True
    """
    if not any(map(is_cyrillic, words)):
        return frozenset({tuple(key(word) for word in words)})
    head = _head(words)
    changing = [_word_forms(word, is_head=place == head) if place <= head else {} for place, word in enumerate(words)]
    fixed = tuple(key(word) for word in words[head + 1 :])
    found = {tuple(key(word) for word in words)}
    for case in CASES:
        options = [cases.get(case) or {key(word)} for cases, word in zip(changing[: head + 1], words, strict=False)]
        found.update((*choice, *fixed) for choice in product(*options))
    return frozenset(found)


@lru_cache(maxsize=20_000)
def nominative(phrase: str, is_governed: bool = False) -> str:
    """The name in the nominative, as far as dictionary and endings let know.

    `is_governed` says that a noun or a preposition stands before it, so that a strange word is no nominative:
    "пресс-служба «Соллерса»".

    >>> nominative("Уральских локомотивов"), nominative("КАМАЗа"), nominative("Химграда", is_governed=True)
    ('Уральские локомотивы', 'КАМАЗ', 'Химград')
    """
    words = phrase.split(" ")
    for place, word in enumerate(words):
        if not is_cyrillic(word) or word[0].isdigit():
            return phrase
        if sum(map(str.isupper, word)) > 1 and "-" not in word:
            words[place] = without_case_ending(word)
            return " ".join(words)
        if is_governed and len(words) == 1 and STRANGE_GENITIVE.search(word) and not parses(word)[0].is_known:
            return STRANGE_GENITIVE.sub("", word)
        noun = _best_noun(word, words[:place])
        if noun is not None:
            return " ".join(_agreed(words[:place], noun) + [_cased(noun.word_in_nominative, word)] + words[place + 1 :])
        if not is_adjective(word):
            return phrase
    return phrase


class Noun:
    """A noun's reading with its nominative of the same number."""

    def __init__(self, parse: Any) -> None:
        self.number = "plur" if parse.tag.number == "plur" else "sing"
        self.gender = parse.tag.gender
        inflected = parse.inflect({"nomn", self.number})
        word = str(inflected.word if inflected else parse.normal_form)
        self.word_in_nominative = word if parse.is_known or "ё" in parse.word else word.replace("ё", "е")


def _best_noun(word: str, adjectives: list[str]) -> Noun | None:
    """The reading that the adjectives before it agree with; of others the nominative singular, then any singular."""
    readings = [parse for parse in parses(word) if "NOUN" in parse.tag and "Surn" not in parse.tag]
    readings = [parse for parse in readings if parse.is_known or parse.tag.number == "sing"]
    if not readings or is_adjective(word):
        return None
    agreeing = [parse for parse in readings if all(_agrees(adjective, parse.tag) for adjective in adjectives)]
    if adjectives and not agreeing:
        return None
    return Noun(max(agreeing, key=_plainness))


def _plainness(parse: Any) -> tuple[bool, bool, float]:
    tag = parse.tag
    is_nominative = tag.case == "nomn"
    return (is_nominative and tag.number == "sing", tag.number == "sing", parse.score)


def _agrees(adjective: str, noun: Any) -> bool:
    """True when the adjective has a reading of the noun's case, number and gender."""
    for parse in parses(adjective):
        tag = parse.tag
        if tag.case == noun.case and tag.number == noun.number and tag.gender in (None, noun.gender):
            return True
    return False


def is_adjective(word: str) -> bool:
    """True for an adjective or a participle; not for one that is used as a noun."""
    tag = parses(word)[0].tag
    return ("ADJF" in tag and "Subx" not in tag) or "PRTF" in tag


def _agreed(adjectives: list[str], noun: Noun) -> list[str]:
    wanted = {"nomn", "plur"} if noun.number == "plur" else {"nomn", "sing", noun.gender or "masc"}
    agreed = []
    for word in adjectives:
        inflected = parses(word)[0].inflect(wanted)
        agreed.append(_cased(str(inflected.word), word) if inflected else word)
    return agreed


def _cased(word: str, like: str) -> str:
    """`word` with the capital letters of `like`, part by part of a hyphenated word."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    parts, models = word.split("-"), like.split("-")
    if len(parts) != len(models):
        return word[:1].upper() + word[1:] if like[:1].isupper() else word
    return "-".join(_part_cased(part, model) for part, model in zip(parts, models, strict=True))


def _part_cased(part: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return part.upper()
    return part[:1].upper() + part[1:] if model[:1].isupper() else part


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
    """Cases of Ростов-на-Дону (the first word), Ликино-Дулёво (the second) and Каменск-Уральский (both)."""
    if second.startswith("на-"):
        cases = _word_forms(first, is_head=True)
        return {case: {f"{form}-{key(second)}" for form in forms_} for case, forms_ in cases.items()}
    if second.endswith(("ский", "цкий", "ый")):
        return _both(_word_forms(first, is_head=True), _word_forms(second, is_head=False))
    if first.endswith("о") and second.endswith("о"):
        cases = _word_forms(second, is_head=True)
        return {case: {f"{key(first)}-{form}" for form in forms_} for case, forms_ in cases.items()}
    return {}


def _forms_by_ending(word: str) -> dict[str, set[str]]:
    """Cases of a word that the dictionary does not have, by its last letter: Алабуга, Алабуги; Ростех, Ростеха."""
    stem, endings = word, MASCULINE_ENDINGS
    if word[-1] in OTHER_ENDINGS:
        stem, endings = word[:-1], OTHER_ENDINGS[word[-1]]
    elif word[-1] not in HARD_CONSONANTS:
        return {}
    if stem[-1] in SOFTENING and endings[1] == "ы":
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
    for form in reading.lexeme:
        tag = form.tag
        same_gender = tag.gender in (reading.tag.gender, None) or tag.number == "plur"
        if tag.POS == reading.tag.POS and tag.number == reading.tag.number and same_gender and tag.case in CASES:
            yield form


def is_dictionary_word(word: str) -> bool:
    """True for a word that the dictionary knows as something else than a name."""
    names = ("Name", "Surn", "Orgn", "Geox", "Patr")
    return any(parse.is_known and not any(mark in parse.tag for mark in names) for parse in parses(word))


def is_new_word(word: str) -> bool:
    """True for a single Russian word that no dictionary has: Мосгортранс, Автодизель."""
    is_single = len(word) > 3 and word.isalpha() and is_cyrillic(word)
    return is_single and not any(parse.is_known and "Orgn" not in parse.tag for parse in parses(word))

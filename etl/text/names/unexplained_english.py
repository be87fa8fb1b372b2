"""English names that no rule explained: capitalised words that no dictionary has, by what stands around them."""

import re
from collections.abc import Iterable, Sequence

from etl.records import Sentence
from etl.text.names import english, generic_nouns, words
from etl.text.names.mentions import Mention
from etl.text.names.words import Word
from etl.vocabulary import name_words

STRANGE, WITH_NOUN = 45, 62
DATELINE = re.compile(r",|\s+\(|\s*[–—]|\s-\s")
OF_PLACE = frozenset({"in", "at", "from", "near", "to", "around", "outside", "of"})
FIRST_LETTERS_OF_A_WORD = 3
MEASURES = frozenset(
    {"km", "kwh", "mwh", "kw", "mw", "hp", "cng", "lng", "rub", "usd", "eur", "cny", "kzt", "byn", "uah"}
)


def find(text: str, sentences: Iterable[Sentence], explained: Sequence[Mention]) -> list[Mention]:
    """Strange capitalised words as organisations; not where they only follow "in" or "the" like a place or a model."""
    taken = bytearray(len(text))
    for mention in explained:
        if not mention.is_bare:
            taken[mention.start : mention.stop] = b"\x01" * (mention.stop - mention.start)
    runs: list[tuple[Mention, bool]] = []
    for sentence in sentences:
        if sentence.language == "en":
            runs += _in_sentence(text, words.split(text, sentence.start, sentence.stop), taken)
    sure = {mention.name for mention, is_sure in runs if is_sure}
    return [mention for mention, _ in runs if mention.name in sure]


def _in_sentence(text: str, tokens: list[Word], taken: bytearray) -> list[tuple[Mention, bool]]:
    """Strange words with whether their place in the sentence is that of an organisation."""
    if english.is_title_case(tokens):
        return []
    found: list[tuple[Mention, bool]] = []
    place = 1 if tokens and _is_dateline(text, tokens[0]) else 0
    while place < len(tokens):
        last = place
        while last < len(tokens) and _is_strange(tokens[last], taken) and _continues(text, tokens, place, last):
            last += 1
        if last > place:
            while last < len(tokens) and _belongs(text, tokens, last, taken):
                last += 1
            found.append(_mention(text, tokens, place, last))
        place = max(last, place + 1)
    return found


def _is_dateline(text: str, word: Word) -> bool:
    """True for the city in capitals that begins a paragraph: "PUEBLA, Mexico — "."""
    is_first = text[max(0, word.start - 1) : word.start] in ("", "\n")
    return is_first and word.text.isupper() and len(word.text) > 3 and bool(DATELINE.match(text, word.stop))


def _belongs(text: str, tokens: list[Word], place: int, taken: bytearray) -> bool:
    """True for the capitalised English word in "Ural Steel"."""
    token = tokens[place]
    is_free = token.is_capital and not token.is_cyrillic and not taken[token.start]
    is_listed = token.text in name_words.listed("english_common", "words")
    return is_free and not is_listed and _continues(text, tokens, 0, place)


def _mention(text: str, tokens: list[Word], first: int, last: int) -> tuple[Mention, bool]:
    start, stop = tokens[first].start, tokens[last - 1].stop
    name = " ".join(token.text for token in tokens[first:last])
    generic = _apposition(text, tokens, last)
    if generic is not None:
        is_park = generic.kind == "park"
        kind, written = ("park", f"{name} {generic.noun}") if is_park else ("organisation", name)
        return Mention(start, stop, kind, written, WITH_NOUN, head=generic.noun), True
    before = _word_before_list(tokens, first)
    kind = "product" if first and tokens[first - 1].text.isdigit() else "organisation"
    return Mention(start, stop, kind, name, STRANGE), before not in OF_PLACE | {"the", "a", "an"}


def _word_before_list(tokens: list[Word], first: int) -> str:
    """The word before "Fiesta, Focus and EcoSport", wherever in the list the name stands."""
    place = first
    while place > 0 and (tokens[place - 1].is_capital or tokens[place - 1].text in ("and", "or")):
        place -= 1
    return tokens[place - 1].text.casefold() if place else ""


def _apposition(text: str, tokens: list[Word], place: int) -> generic_nouns.Generic | None:
    """The noun in "Alabuga, the special economic zone in Tatarstan"."""
    if place + 1 >= len(tokens):
        return None
    gap = text[tokens[place - 1].stop : tokens[place].start]
    if tokens[place].text in ("is", "was") and gap == " ":
        place, gap = place + 1, ", "
    if gap != ", " or place + 1 >= len(tokens):
        return None
    if tokens[place].text not in ("the", "a", "an"):
        return None
    for last in range(min(place + 5, len(tokens)), place + 1, -1):
        generic = generic_nouns.before(text, tokens, last)
        if generic is not None and generic.kind in ("park", "organisation"):
            return generic
    return None


def _continues(text: str, tokens: list[Word], first: int, place: int) -> bool:
    return place == first or generic_nouns.are_adjacent(text, tokens[place - 1], tokens[place])


def _is_strange(token: Word, taken: bytearray) -> bool:
    """True for a capitalised word that English does not have."""
    word = token.text
    if token.is_cyrillic or not token.is_capital or taken[token.start] or len(word) < FIRST_LETTERS_OF_A_WORD:
        return False
    is_code = any(map(str.isdigit, word)) or word.casefold() in MEASURES | name_words.legal_forms()
    parts = word.split("-")
    return not is_code and all(part[:1].isupper() for part in parts) and not all(map(_is_common, parts))


def _is_common(word: str) -> bool:
    """True for an English word, its plural, or a listed abbreviation."""
    listed = name_words.listed("english_common", "words")
    singular = word.removesuffix("s")
    return (
        bool({word, word.capitalize(), singular} & listed) or english.is_english(word) or english.is_english(singular)
    )

"""Models by brand and designation: Haval M6, КАМАЗ-54901, Lada Vesta; and subsidiaries: Volkswagen Slovakia."""

import re

from etl.text.morphology import is_english
from etl.text.names.generic_nouns import are_adjacent
from etl.text.names.geography import places
from etl.text.names.mentions import Mention
from etl.text.names.phrases import Hit
from etl.text.names.words import Word
from etl.vocabulary import name_words

DESIGNATION = re.compile(r"[A-ZА-ЯЁ]{0,5}-?\d{1,6}[A-ZА-Яa-zа-яё]{0,3}(?:-\d{1,4})*|[A-ZА-Я]{1,2}\d{1,3}\+?")
JOINED = re.compile(r"[A-ZА-ЯЁ][A-ZА-ЯЁa-zа-яё]{1,7}-\d{3,6}[A-ZА-Яа-я]{0,3}(?:-\d{1,4})*")
YEAR = re.compile(r"-(?:19|20)\d\d$")
MODEL_WORD = re.compile(r"[A-Z][a-zA-Z]{2,}")
MODEL = 75
BRANDS = frozenset({"brand", "manufacturer"})
NO_MODEL = name_words.listed("unexplained", "no_models")


def find(text: str, tokens: list[Word], hits: list[Hit]) -> list[Mention]:
    """Models whose brand is known, and words that are brand and number in one."""
    found = [
        Mention(token.start, token.stop, "product", token.text, MODEL)
        for token in tokens
        if "-" in token.text and JOINED.fullmatch(token.text) and not YEAR.search(token.text)
    ]
    for hit in hits:
        known = hit.candidates[0]
        if known.kind != "organisation" or known.type not in BRANDS or hit.last >= len(tokens):
            continue
        last = _model(text, tokens, hit.last, is_brand=known.type == "brand")
        kind = "product"
        if last == hit.last and _names_subsidiary(text, tokens, last):
            kind, last = "organisation", last + 1
        if last > hit.last:
            start, stop = tokens[hit.first].start, tokens[last - 1].stop
            found.append(Mention(start, stop, kind, text[start:stop].replace("\u00a0", " "), MODEL))
    return found


def _names_subsidiary(text: str, tokens: list[Word], place: int) -> bool:
    """True for the country in "Volkswagen Slovakia"."""
    word = tokens[place]
    return not word.is_cyrillic and are_adjacent(text, tokens[place - 1], word) and places.is_place(word.text)


def _model(text: str, tokens: list[Word], place: int, is_brand: bool) -> int:
    """Where the designation after a brand ends; `place` when there is none."""
    token = tokens[place]
    if not are_adjacent(text, tokens[place - 1], token):
        return place
    if DESIGNATION.fullmatch(token.text) and _is_designation(text, token):
        return place + 1
    is_word = MODEL_WORD.fullmatch(token.text) is not None and not _is_of_company(token.text)
    if not (is_brand and is_word and not token.is_cyrillic):
        return place
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if (
        following
        and DESIGNATION.fullmatch(following.text)
        and are_adjacent(text, token, following)
        and len(following.text) < 4
    ):
        return place + 2 if following.text[:1].isupper() else place + 1
    return place + 1


def _is_of_company(word: str) -> bool:
    """True for what makes a subsidiary of a brand: Volkswagen Slovakia, Volvo Cars, Suzuki Szeged."""
    return word in NO_MODEL or places.is_place(word) or (word.isupper() and is_english(word))


def _is_designation(text: str, token: Word) -> bool:
    """False for a plain number that may be a quantity or a year: "КАМАЗ 2024 года", "Lada 500 тысяч"."""
    if not token.text.isdigit():
        return True
    return (
        len(token.text) >= 4
        and not token.text.startswith(("19", "20"))
        and not text[token.stop :].lstrip().startswith(("тыс", "млн", "%"))
    )

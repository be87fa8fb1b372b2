"""Plants without a name, called by where they are: "Комбинат в Шумерле", "the plant in Serdobsk"."""

import re
from collections.abc import Iterator, Sequence

from etl.text.names import plants_of_town
from etl.text.names.mentions import Mention
from etl.vocabulary import name_words

NAMELESS = 60
RUSSIAN = re.compile(
    r"\b(?P<noun>(?:(?![Нн]ов|[Вв]тор|[Сс]во|[Нн]аш|[Сс]обствен)[А-ЯЁ]?[а-яё]+(?:ный|ного|ном|ному|ным|ная|ной|ную)\s)?(?P<stem>[Зз]авод|[Аа]втозавод|[Кк]омбинат|[Фф]абрик|[Вв]агонзавод)(?:а|у|ом|е|и|ой)?)\s"
    r"(?:в|под|близ)\s(?:город[а-яё]*\s|г\.\s|[а-яё]+(?:ском|цком|ской|цкой)\s|[А-ЯЁ]?[а-яё]+(?:ской|цкой)\s)?$"
)
ENGLISH = re.compile(
    r"\b(?:[Tt]he|[Aa]t\sthe|^A)\s(?:(?:van|bus|car|truck|tyre|engine|seat|body|trailer|wheel|old)\s)?"
    r"(?P<noun>plant|works|factory|mill|foundry)\s(?:in|at|near|outside)\s$"
)
BEFORE = 48
OWNED = re.compile(
    r"[»\"”\w]['’]s?\s|\b(?:[Ии]х|[Ее]го|[Ее][её]|[Сс]во[а-яё]+|[Нн]аш[а-яё]*|[Вв]тор[а-яё]+|[Нн]ов[а-яё]+)\s$"
)
NOUNS = {"фабрик": "фабрика"}
OPENS = re.compile(r"(?:^|[.!?:;,«\n(–—]\s*|\b(?:[Нн]а|[Оо]|[Уу]|[Сс]|[Дд]ля|[Ии]з)\s)$")
"""Before a plant of which one speaks as of a known thing; no other noun whose it is, as in "запуск завода в"."""


def find(text: str, mentions: Sequence[Mention], _: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The one plant of a document that names no maker: it is whose the document's figures are."""
    towns = [mention for mention in mentions if mention.kind == "city" and mention.candidates]
    found = [plant for town in towns if (plant := _before(text, town)) is not None]
    if not found or any(_is_other(mention, found[0]) for mention in mentions):
        return
    if len({plant.city for plant in found}) == 1:
        yield from found


def _before(text: str, town: Mention) -> Mention | None:
    """The plant that stands right before its town."""
    first = max(text.rfind("\n", 0, town.start) + 1, town.start - BEFORE)
    before = text[first : town.start]
    match = RUSSIAN.search(before) or ENGLISH.search(before)
    if match is None or OWNED.search(before[: match.start()]):
        return None
    if match.re is RUSSIAN and not OPENS.search(before[: match.start()]):
        return None
    stem = match["stem" if match.re is RUSSIAN else "noun"].casefold()
    noun = NOUNS.get(stem, stem)
    known = town.candidates[0]
    link = "in" if match.re is ENGLISH else "в"
    name = f"{noun} {link} {text[town.start : town.stop]}"
    start, stop = first + match.start("noun"), first + match.end("noun")
    return Mention(
        start, stop, "organisation", name, NAMELESS, area=known.area, city=known.city or known.name_ru, head=noun
    )


def _is_other(mention: Mention, plant: Mention) -> bool:
    """True for a maker with a name: a company before the plant, or one whose seat is in its town."""
    if mention.kind != "organisation" or mention.is_bare or mention.head in name_words.press():
        return False
    known = mention.known
    if known is not None and known.type not in plants_of_town.MAKERS:
        return known.type == "brand" and mention.start < plant.start
    return mention.start < plant.stop or bool(mention.city) and mention.city == plant.city

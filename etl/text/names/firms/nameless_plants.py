"""Plants without a name, called by where they are: "Комбинат в Шумерле", "the plant in Serdobsk"."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from etl.text.names.firms import plants_of_town
from etl.text.names.mentions import Mention
from etl.vocabulary import name_words

NAMELESS = 60
begins = partial(name_words.beginning, "plants_of_places")
begins_in_any_case = partial(name_words.beginning_of_any_case, "plants_of_places")
ANOTHER = begins_in_any_case("another")
RUSSIAN = re.compile(
    rf"""
    \b(?P<noun>
        (?:
            (?!{ANOTHER} | [Сс]обствен)                                # not "новый", "собственный"
            [А-ЯЁ]?[а-яё]+(?:ный|ного|ном|ному|ным|ная|ной|ную)\s      # вагоноремонтный
        )?
        (?P<stem>{begins_in_any_case("nouns")}) (?:а|у|ом|е|и|ой)?     # завод
    )\s
    (?:в|под|близ)\s                                                   # в
    (?:
        город[а-яё]*\s | г\.\s                                         # городе
      | [а-яё]+(?:ском|цком|ской|цкой)\s                               # тверском
      | [А-ЯЁ]?[а-яё]+(?:ской|цкой)\s                                  # Тверской
    )?$
    """,
    re.VERBOSE,
)
ENGLISH = re.compile(
    rf"""
    \b(?:[Tt]he | [Aa]t\sthe | ^A)\s
    (?:{begins("english_kinds")}\s)?                                   # bus
    (?P<noun>{begins("english_nouns")})\s                              # plant
    (?:in|at|near|outside)\s$
    """,
    re.VERBOSE,
)
BEFORE = 48
OWNED = re.compile(
    rf"""
    [»\"”\w]['’]s?\s                                                   # Neva's
  | \b(?:{begins_in_any_case("whose")} | {ANOTHER}[а-яё]+)\s$          # их | новый
    """,
    re.VERBOSE,
)
NOUNS = {"фабрик": "фабрика"}
OPENS = re.compile(rf"(?:^|[.!?:;,«\n(–—]\s*|\b{begins_in_any_case('known')}\s)$")
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

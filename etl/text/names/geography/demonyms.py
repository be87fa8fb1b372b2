"""Towns by those who live there: павловчане of Павлово, ульяновцев of Ульяновск."""

import re
from functools import cache

from etl.text.names.geography.place_adjectives import ALTERNATIONS
from etl.text.names.words import key
from etl.vocabulary import demonyms, gazetteer
from etl.vocabulary.gazetteer import Known

SMALLEST_TOWN, SHORTEST = 10_000, 4
AREAS = ("RU-", "BY", "KZ")
SOFTENED = {**{soft: hard for hard, soft in ALTERNATIONS.items()}, "ц": "ч"}
VOWELS, HISSING = "аеиоуыэюя", "жшчщ"
NOMINATIVE = frozenset({"цы", "ане", "яне", "ичи", "аки", "яки"})
PEOPLE = re.compile(
    r"""
    \b(?:
        (?P<stem> [а-яё-]{3,}(?:ц | [ая]н | ич | [ая]к) )(?:ы | и | е | ев | ов | ей | ам | ами | ах)\b  # тулякам
      | (?P<many> [а-яё-]{3,}[ая]н )\b                                                              # павловчан
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What may be people of a town, in the plural."""


def town(stem: str) -> Known | None:
    """The town whose people a plural without its ending means.

    >>> [known.name_ru for known in map(town, ("павловчан", "ульяновц", "туляк", "кинельц", "владельц")) if known]
    ['Павлово', 'Ульяновск', 'Тула', 'Кинель']
    """
    return _towns().get(stem.casefold().replace("ё", "е"))


def is_nominative(people: re.Match[str]) -> bool:
    """True for those who act: павловчане, ульяновцы; not for павловчан."""
    return people.group().casefold()[-2:] in {ending[-2:] for ending in NOMINATIVE}


@cache
def _towns() -> dict[str, Known]:
    """What stands before the ending → the largest town of such people."""
    found: dict[str, Known] = {}
    for city in sorted(gazetteer.cities(), key=lambda city: -city.population):
        name = key(city.name_ru)
        is_town = city.population >= SMALLEST_TOWN and city.area.startswith(AREAS)
        if is_town and name.isalpha() and len(name) >= SHORTEST:
            for stem in _formed(name):
                found.setdefault(stem, city)
    for people, name in demonyms.irregular().items():
        known = gazetteer.cities_named(name)
        stem = people[:-1]
        found.pop(stem, None)
        if known:
            found[stem] = known[0]
    return found


def _formed(town: str) -> set[str]:
    """The people of a town as Russian forms them.

    >>> sorted(_formed("калуга"))
    ['калугинц', 'калугц', 'калугчан', 'калужан', 'калужц']
    """
    if town.endswith(("ск", "цк")):
        return {town[:-2] + end for end in (("ц", "чан", "ян") if len(town) > SHORTEST + 1 else ("чан",))}
    stem = town.removesuffix("ье").rstrip(f"{VOWELS}ьй") or town
    soft = stem[:-1] + SOFTENED.get(stem[-1], stem[-1])
    formed = {stem + "ц", stem + "инц", stem + "чан", soft + "ц"}
    formed |= {soft + "ан"} if soft[-1] in HISSING else set()
    formed |= {town.removesuffix("ец") + "чан"} if town.endswith("ец") else set()
    return formed | ({town + "ц", town + "чан"} if town[-1] == "ь" else set())

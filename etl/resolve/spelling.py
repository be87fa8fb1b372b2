"""Spellings of names that mean one entity: legal forms, quotation marks, letters and languages set aside."""

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import iuliia

from etl.records import Name
from etl.text.names.parks import namesakes
from etl.text.names.phrases import parks_of_series
from etl.text.names.words import is_cyrillic, latin_key
from etl.vocabulary import gazetteer, name_words

QUOTED = re.compile(r"[«\"“](.+)[»\"”]([\s\d.]*)")
NO_ID = re.compile(r"[^a-z0-9]+")
IN_BRACKETS = re.compile(r"\([^)]*\)")
GENERIC_ENGLISH = frozenset(
    {
        "industrial",
        "park",
        "technopark",
        "technopolis",
        "zone",
        "special",
        "economic",
        "free",
        "sez",
        "technology",
        "the",
    }
)


class Named(NamedTuple):
    """A name wherever it stands: all that decides which entity it means. A tuple, since runs compare many."""

    kind: str
    name: str
    known: str = ""
    area: str = ""
    city: str = ""


NameKey = tuple[str, str, str, str, str]
"""A name as it is kept: equal to the `Named` of the same fields, and read faster."""


def anywhere(name: Name) -> Named:
    """The name without its place in the text and the noun before it."""
    return Named(name.kind, name.name, name.known, name.area, name.city)


def core(name: Named) -> str:
    """The key of what is left of a name without generic noun and legal form.

    >>> core(Named("park", "ДИП «Мастер»")), core(Named("park", "Zavolzhye Industrial Park"))
    ('master', 'zavolzhe')
    """
    return latin_key(_own_words(name)) or name.name.casefold()


def _own_words(name: Named) -> str:
    """The name without generic noun and legal form."""
    written = name.name
    if name.kind == "park":
        written = IN_BRACKETS.sub("", written)
        quoted = QUOTED.search(written)
        written = quoted.group(1) + quoted.group(2) if quoted else written
        kept = [word for word in written.split() if word.casefold() not in GENERIC_ENGLISH and not _is_generic(word)]
        return " ".join(kept) or written
    if name.kind == "organisation":
        kept = [word for word in written.split() if word.casefold().strip('«»"“”.,') not in name_words.legal_forms()]
        return " ".join(kept) or written
    return written


@lru_cache(maxsize=20_000)
def _is_generic(word: str) -> bool:
    small = word.casefold()
    return any(
        small in phrase[-1:] for phrase, kind in name_words.kind_of("ru").items() if kind == "park"
    ) or small in (
        "индустриальный",
        "промышленный",
        "особая",
        "экономическая",
    )


def slug(*parts: str) -> str:
    """An id of small Latin letters; a name without any, in Chinese, Greek or mere signs, is told by its hash.

    >>> slug("park", "master", "RU-PNZ", ""), slug("organisation", "比亚迪") == slug("organisation", "吉利")
    ('park-master-ru-pnz', False)
    """
    return "-".join([part for each in parts if each and (part := _plain(each))])


def _plain(part: str) -> str:
    """A part of an id."""
    written = latin_key(part) if is_cyrillic(part) else part.casefold()
    found = NO_ID.sub("-", written).strip("-")
    return found if found or part.isspace() else blake2b(written.encode(), digest_size=4).hexdigest()


def known_park(name: Named) -> str:
    """The id of the gazetteer's park of that name in that area, where there is one only."""
    quoted = QUOTED.search(name.name)
    found = (
        parks_of_series(f"«{quoted.group(1)}»", name.area, name.city) if quoted and not quoted.group(2).strip() else ()
    )
    noun = name.name.casefold().partition(" «")[0]
    return found[0].known_id if len(found) == 1 and not namesakes.are_two(noun, found[0]) else ""


def is_full_person(name: str) -> bool:
    """True for a given name and a surname; not for initials or a surname alone."""
    parts = name.split()
    return len(parts) > 1 and not parts[0].endswith(".")


def surname(name: str) -> str:
    """The key of a person's surname."""
    return latin_key(name.split()[-1])


def in_both_languages(names: Sequence[Named]) -> tuple[str, str]:
    """A Russian and an English name, of the documents where they have both, else transliterated."""
    russian = next((name.name for name in names if is_cyrillic(name.name)), "")
    english = next((name.name for name in names if not is_cyrillic(name.name)), "")
    regions = (gazetteer.region(name.area) for name in names)
    named = next((region for region in regions if region and f"({region.name_ru})" in russian), None)
    in_latin = russian.replace(named.name_ru, named.name_en) if named else russian
    return russian or english, english or transliterated(in_latin)


def transliterated(name: str) -> str:
    """A Russian name in Latin letters.

    >>> transliterated("Сергей Когогин"), transliterated("технопарк «Заря»")
    ('Sergey Kogogin', 'tekhnopark "Zarya"')
    """
    return str(iuliia.WIKIPEDIA.translate(name)).replace("«", '"').replace("»", '"')


def location(city: str, area: str) -> tuple[float | None, float | None]:
    """Latitude and longitude of a city, the one in that area where several have the name; none without a city."""
    found = gazetteer.cities_named(city) if city else ()
    best = next((place for place in found if place.area == area), found[0] if found else None)
    return (best.latitude, best.longitude) if best else (None, None)

"""Names that stand where a heading says what they are, in a cell or at the head of an item: «Тольятти», Мир (Тверь)."""

import re
from dataclasses import replace

from etl.text.names import generic_nouns, phrases, words
from etl.text.names.geography import places
from etl.text.names.listed import place_cells
from etl.text.names.listed.headings import Told
from etl.text.names.listed.place_cells import CERTAINTY
from etl.text.names.mentions import Mention
from etl.vocabulary import name_words

LONGEST, MOST_WORDS = 60, 7
WITH_PLACE = re.compile(r"(?P<name>[^(),|]+?)(?:,\s|\s\(|(?<=[»\"”])\s)(?P<place>[A-ZА-ЯЁ][^(),|]+)\)?")
QUOTED = re.compile(r"[«\"“]([^«»\"“”]+)[»\"”]")
QUOTED_AT_END = re.compile(r"[^«\"“]{1,30}[«\"“]([^«»\"“”]+)[»\"”]")
PARK_NOUNS = {True: "индустриальный парк", False: "industrial park"}
"""What a park is called whose table says no more: in Russian, in English."""
SITES = frozenset({"площадка", "site", ""})
"""Nouns under which a town may stand as itself."""
NO_NAME = re.compile(r"[.:;!?%]|\d[\d\s.,]*$|^\W*$")
MARKS = '«»"“”*'


def is_name(written: str, told: Told) -> bool:
    """True for a short piece that is written like a name and is no sum, no place and no number.

    >>> is_name("Москва", Told("organisation", "завод")), is_name("Москва", Told("park", "оэз"))
    (False, True)
    """
    parts = words.split(written)
    if not parts or len(written) > LONGEST or len(parts) > MOST_WORDS or NO_NAME.search(written.strip(MARKS)):
        return False
    if generic_nouns.lemmas(parts[0].text) & name_words.listed("heading", "no_name"):
        return False
    may_be_town = not QUOTED.fullmatch(written.strip()) and (told.kind != "park" or told.noun in SITES)
    return parts[0].is_capital and (len(parts) > 1 or not may_be_town or not places.is_place(parts[0].text))


def mention(text: str, start: int, stop: int, told: Told, place: str = "") -> Mention:
    """The name that is all of text[start:stop] but for the place behind it; `place` is told elsewhere."""
    written = text[start:stop]
    within = place_within(written)
    area, city = place_cells.where(within["place"] if within else place)
    name = (within["name"] if within else written).strip("* ")
    start = text.index(name, start)
    found = Mention(start, start + len(name), told.kind, _own(name, told.kind), CERTAINTY, area=area, city=city)
    return _as_park(found, told.noun) if told.kind == "park" else replace(found, head=told.noun)


def _own(name: str, kind: str) -> str:
    """The name without quotation marks, of a company also without the noun or the legal form before it."""
    quoted = QUOTED.fullmatch(name) or (QUOTED_AT_END.fullmatch(name) if kind == "organisation" else None)
    own = quoted.group(1) if quoted else name
    kept = [word for word in own.split() if word.casefold().strip(",.") not in name_words.legal_forms()]
    return " ".join(kept).rstrip(",") if kept and kind == "organisation" else own


def _as_park(found: Mention, noun: str) -> Mention:
    """The mention with a park's noun in its name: Sputnik Industrial Park, индустриальный парк «Исток»."""
    if _holds_generic(found.name):
        return found
    is_russian = words.is_cyrillic(found.name)
    known = phrases.parks_of_series(f"«{found.name}»", found.area, found.city)
    known = known or phrases.parks_of_series(f"«{found.name}»", *place_cells.where(found.name))
    noun = PARK_NOUNS[is_russian] if noun in SITES | {"парк", "park"} else noun
    noun_of_name = generic_nouns.as_written(noun if is_russian else noun.title().replace("Sez", "SEZ"))
    name = f"{noun_of_name} «{found.name}»" if is_russian else f"{found.name} {noun_of_name}"
    return replace(found, name=name, head=noun, candidates=known if len(known) == 1 else ())


def place_within(written: str) -> re.Match[str] | None:
    """The parts of "Sputnik (Balakovo)" and "«Сосновый Бор», Ижевск", None where no place is named."""
    parts = WITH_PLACE.fullmatch(written.strip("*"))
    return parts if parts and place_cells.where(parts["place"])[0] else None


def is_company(written: str) -> bool:
    """True for a name with the noun of a company, and for a known one: Завод «Рябина», «КАМАЗ»."""
    parts = words.split(written)
    nouns = (generic_nouns.before(written, parts, place) for place in range(1, len(parts) + 1))
    kinds = {noun.kind for noun in nouns if noun}
    own = QUOTED.fullmatch(written.strip())
    is_known = bool(phrases.lookup(own.group(1) if own else written, "organisation"))
    return (kinds == {"organisation"}) or (is_known and not kinds)


def is_park(written: str) -> bool:
    """True for a name with the noun of a park, for a known park, and for a name in quotation marks: «Рябина»."""
    own = QUOTED.fullmatch(written.strip())
    is_known = bool(phrases.parks_of_series(f"«{written.strip()}»", "", "")) or bool(phrases.lookup(written, "park"))
    parts = words.split(written)
    nouns = (generic_nouns.before(written, parts, place) for place in range(1, len(parts) + 1))
    return own is not None or is_known or any(noun is not None and noun.kind == "park" for noun in nouns)


def _holds_generic(name: str) -> bool:
    parts = words.split(name)
    return any(generic_nouns.before(name, parts, place) for place in range(1, len(parts) + 1))

"""Names in tables: the cells of a column headed "Предприятие", "Park"; "Sputnik (Balakovo)" at the head of a column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.records import Block, Document
from etl.text.names import generic_nouns, places, words
from etl.text.names.mentions import Mention
from etl.vocabulary import name_words

CELL = 88
"""Surer than a city or a brand that only begins the name: «Vostok Plast Samara»."""
LONGEST, LONGEST_HEADING, MOST_WORDS = 60, 40, 7
WITH_PLACE = re.compile(r"(?P<name>[^(),|]+?)(?:,\s|\s\(|(?<=[»\"”])\s)(?P<place>[A-ZА-ЯЁ][^(),|]+)\)?")
QUOTED = re.compile(r"[«\"“]([^«»\"“”]+)[»\"”]")
PARK_NOUNS = {True: "индустриальный парк", False: "industrial park"}
"""What a park is called whose table says no more: in Russian, in English."""
NO_NAME = re.compile(r"[.:;!?%]|\d[\d\s.,]*$|^\W*$")
MARKS = '«»"“”*'


@dataclass(frozen=True, slots=True)
class Column:
    """What a column's cells are names of, and the noun that says so."""

    kind: str
    noun: str


def find(document: Document) -> list[Mention]:
    """The names in the cells of all tables."""
    kind = _topic(document)
    return [mention for cells in _tables(document) for mention in _in_table(document.text, cells, kind)]


def _topic(document: Document) -> str:
    """Park for a document whose title speaks of parks, else organisation."""
    title = " ".join(document.text[block.start : block.stop] for block in document.blocks if block.zone == "title")
    said = {lemma for word in words.split(title) for lemma in generic_nouns.lemmas(word.text)}
    return "park" if said & name_words.listed("heading", "park") else "organisation"


def _tables(document: Document) -> Iterator[dict[tuple[int, int], Block]]:
    found: dict[int, dict[tuple[int, int], Block]] = {}
    for block in document.blocks:
        if block.kind == "cell" and block.table is not None and block.zone != "boilerplate":
            found.setdefault(block.table, {})[block.row or 0, block.column or 0] = block
    yield from found.values()


def _in_table(text: str, cells: dict[tuple[int, int], Block], kind: str) -> Iterator[Mention]:
    headings = {column: text[cell.start : cell.stop] for (row, column), cell in cells.items() if row == 0}
    columns = {column: _column(heading) for column, heading in headings.items()}
    place_column = next((column for column, heading in headings.items() if _heads_places(heading)), -1)
    for (row, column), cell in cells.items():
        told = columns.get(column)
        if row and told and _is_name(text[cell.start : cell.stop]):
            beside = cells.get((row, place_column))
            yield _mention(text, cell, told, text[beside.start : beside.stop] if beside else "")
    yield from _headings(text, cells, kind)


def _headings(text: str, cells: dict[tuple[int, int], Block], kind: str) -> Iterator[Mention]:
    """Two and more headings that say where what they name is: "Khimgrad (Kazan) | Sputnik (Balakovo)"."""
    heads = [cell for (row, column), cell in sorted(cells.items()) if row == 0 and column]
    placed = [cell for cell in heads if _place_within(text[cell.start : cell.stop])]
    if len(placed) > 1:
        yield from (_mention(text, cell, Column(kind, ""), "") for cell in placed)


def _column(heading: str) -> Column | None:
    """What the heading says that stands below it; a heading that counts or measures says nothing."""
    parts = words.split(heading)
    if not parts or len(heading) > LONGEST_HEADING or "," in heading:
        return None
    generic = generic_nouns.before(heading, parts, len(parts))
    if generic is not None and generic.first == 0 and generic.kind in ("organisation", "park"):
        return Column(generic.kind, generic.noun)
    for kind in ("organisation", "park"):
        nouns = generic_nouns.lemmas(parts[0].text) & name_words.listed("heading", kind)
        if nouns and len(parts) == 1:
            return Column(kind, "")
    return None


def _heads_places(heading: str) -> bool:
    parts = words.split(heading)
    return bool(parts) and bool(generic_nouns.lemmas(parts[0].text) & name_words.listed("heading", "place"))


def _is_name(cell: str) -> bool:
    """True for a short cell that is written like a name and is no sum, no place and no number."""
    parts = words.split(cell)
    if not parts or len(cell) > LONGEST or len(parts) > MOST_WORDS or NO_NAME.search(cell.strip(MARKS)):
        return False
    if generic_nouns.lemmas(parts[0].text) & name_words.listed("heading", "no_name"):
        return False
    return parts[0].is_capital and (len(parts) > 1 or not places.is_place(parts[0].text))


def _mention(text: str, cell: Block, told: Column, place: str) -> Mention:
    written = text[cell.start : cell.stop]
    within = _place_within(written)
    area, city = _where(within["place"] if within else place)
    name = (within["name"] if within else written).strip("* ")
    start = text.index(name, cell.start)
    quoted = QUOTED.fullmatch(name)
    mention = Mention(
        start, start + len(name), told.kind, quoted.group(1) if quoted else name, CELL, area=area, city=city
    )
    return _as_park(mention, told.noun) if told.kind == "park" else replace(mention, head=told.noun)


def _as_park(mention: Mention, noun: str) -> Mention:
    """The mention with a park's noun in its name: Sputnik Industrial Park, индустриальный парк «Исток»."""
    if _holds_generic(mention.name):
        return mention
    is_russian = words.is_cyrillic(mention.name)
    noun = noun if len(noun.split()) > 1 or not noun.endswith(("парк", "park")) and noun else PARK_NOUNS[is_russian]
    name = f"{noun} «{mention.name}»" if is_russian else f"{mention.name} {noun.title()}"
    return replace(mention, name=name, head=noun)


def _place_within(cell: str) -> re.Match[str] | None:
    """The parts of "Sputnik (Balakovo)" and "«Сосновый Бор», Ижевск", None where no place is named."""
    parts = WITH_PLACE.fullmatch(cell.strip("*"))
    return parts if parts and _where(parts["place"])[0] else None


def _where(place: str) -> tuple[str, str]:
    """Area and city that the words name, empty where they name none."""
    found = places.named(place)
    return (found.area, found.city if found.kind == "city" else "") if found else ("", "")


def _holds_generic(name: str) -> bool:
    parts = words.split(name)
    return any(generic_nouns.before(name, parts, place) for place in range(1, len(parts) + 1))

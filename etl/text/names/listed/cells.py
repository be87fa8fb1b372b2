"""Names in tables: the cells of a column headed "Предприятие", "Park"; "Sputnik (Balakovo)" at the head of a column."""

from collections.abc import Iterator

from etl.records import Block, Document
from etl.text.morphology import parses
from etl.text.names import phrases
from etl.text.names.listed import headings, place_cells, written_names
from etl.text.names.listed.headings import Told
from etl.text.names.mentions import Mention

MARKS = '«»"“”* '
Cells = dict[tuple[int, int], Block]


def find(document: Document) -> list[Mention]:
    """The names in the cells of all tables."""
    kind = headings.topic(document)
    return [mention for cells in _tables(document) for mention in _in_table(document.text, cells, kind)]


def _tables(document: Document) -> Iterator[Cells]:
    found: dict[int, Cells] = {}
    for block in document.blocks:
        if block.kind == "cell" and block.table is not None and block.zone != "boilerplate":
            found.setdefault(block.table, {})[block.row or 0, block.column or 0] = block
    yield from found.values()


def _in_table(text: str, cells: Cells, kind: str) -> Iterator[Mention]:
    heads = {column: text[cell.start : cell.stop] for (row, column), cell in cells.items() if row == 0}
    told = {column: headings.column(heading) for column, heading in heads.items()}
    told = {column: _as_held(text, cells, column, named, kind) for column, named in told.items()}
    place_kinds = {column: kinds for column, heading in heads.items() if (kinds := headings.places(heading))}
    if 0 not in heads and _are_places(text, cells):
        place_kinds[0] = place_cells.KINDS
    if not any(told.values()) and 0 not in place_kinds:
        told[0] = _of_known(text, cells)
    place_column = min(place_kinds, default=-1)
    place = ""
    for (row, column), cell in cells.items():
        place = text[cell.start : cell.stop] if row and column == place_column else place
        if row and column in place_kinds:
            yield from place_cells.find(text, cell, place_kinds[column])
        elif row and (named := told.get(column)) and written_names.is_name(text[cell.start : cell.stop], named):
            beside = cells.get((row, place_column))
            its_place = text[beside.start : beside.stop] if beside else place
            yield written_names.mention(text, cell.start, cell.stop, named, its_place)
    yield from _headings(text, cells, kind)


def _as_held(text: str, cells: Cells, column: int, told: Told | None, kind: str) -> Told | None:
    """What a column of sites holds: companies where a cell names one, "Площадка" over "Завод «Рябина»"; parks where one
    is a park or the document is about parks; else the towns in which a company has them."""
    if told is None or told.kind != "park":
        return told
    held = [text[cell.start : cell.stop] for (row, at), cell in cells.items() if row and at == column]
    if any(map(written_names.is_company, held)):
        return Told("organisation", "")
    if told.noun in written_names.SITES and any(map(_is_part, held)):
        return None
    parks = [name for name in held if written_names.is_park(name)]
    are_parks = kind == "park" or told.noun not in written_names.SITES or 2 * len(parks) > len(held)
    return told if are_parks else Told("city", "")


def _is_part(written: str) -> bool:
    """True for the adjective of a site within one park: «Восточная», "Северная-2"."""
    own = written.strip(MARKS).rstrip("-0123456789").strip()
    return any({"ADJF", "femn", "nomn"} <= parse.tag.grammemes and parse.is_known for parse in parses(own)[:1])


def _are_places(text: str, cells: Cells) -> bool:
    """True for a first column without a head whose cells name places, each for the rows below it too."""
    first = [text[cell.start : cell.stop] for (_, column), cell in cells.items() if column == 0]
    return bool(first) and all(place_cells.where(cell)[0] for cell in first)


def _of_known(text: str, cells: Cells) -> Told | None:
    """What a first column without a telling head holds: companies, where more than half of it are known ones."""
    named = [text[cell.start : cell.stop] for (row, column), cell in cells.items() if row and column == 0]
    known = [name for name in named if phrases.lookup(name, "organisation")]
    return Told("organisation", "") if len(known) > 1 and 2 * len(known) > len(named) else None


def _headings(text: str, cells: Cells, kind: str) -> Iterator[Mention]:
    """Two and more headings that say where what they name is: "Khimgrad (Kazan) | Sputnik (Balakovo)"."""
    heads = [cell for (row, column), cell in sorted(cells.items()) if row == 0 and column]
    placed = [cell for cell in heads if written_names.place_within(text[cell.start : cell.stop])]
    if len(placed) > 1:
        yield from (written_names.mention(text, cell.start, cell.stop, Told(kind, "")) for cell in placed)

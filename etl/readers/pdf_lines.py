"""Lines of a PDF page by the places of their characters, and the columns in which cells stand."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2
from pypdfium2 import raw

from etl.readers.characters import clean

CELL_GAP = 1.2
HYPHENS = "\ufffe\x02"
BOLD_WEIGHT = 600
TABLE_CELL = 120


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its stretches of text, where each begins and ends, and the distance to the line above."""

    texts: tuple[str, ...]
    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    bottom: float
    size: float
    gap: float = 0.0
    is_bold: bool = False

    @property
    def left(self) -> float:
        return self.lefts[0]

    @property
    def right(self) -> float:
        return self.rights[-1]


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character and its place; the size is its font's."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    is_bold: bool


def read(document: pypdfium2.PdfDocument, index: int) -> list[Line]:
    """The lines of a page in the order in which the file draws them."""
    page = document[index]
    textpage = page.get_textpage()
    try:
        lines: list[Line] = []
        for glyphs in _by_line(textpage):
            made = _line(glyphs)
            if made:
                gap = lines[-1].bottom - made.bottom if lines else 0.0
                lines.append(replace(made, gap=gap))
        return lines
    finally:
        textpage.close()
        page.close()


def _by_line(textpage: pypdfium2.PdfTextPage) -> Iterator[list[Glyph]]:
    """The characters between pdfium's line ends."""
    glyphs: list[Glyph] = []
    for glyph in _glyphs(textpage):
        if glyph.text in "\r\n":
            if glyphs:
                yield glyphs
            glyphs = []
        else:
            glyphs.append(glyph)
    if glyphs:
        yield glyphs


def _glyphs(textpage: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for place in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, place)
        text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
        raw.FPDFText_GetCharBox(textpage, place, left, right, bottom, top)
        size = raw.FPDFText_GetFontSize(textpage, place)
        is_bold = raw.FPDFText_GetFontWeight(textpage, place) >= BOLD_WEIGHT
        box = (left.value, right.value, bottom.value, size, is_bold)
        if text in HYPHENS:
            yield Glyph("-", *box)
        yield Glyph("\n" if text in HYPHENS else text, *box)


def _line(glyphs: list[Glyph]) -> Line | None:
    """The line of these characters, cut where the space between two is that of columns."""
    shown = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not shown:
        return None
    size = max(glyph.size for glyph in shown) or 1.0
    parts: list[list[Glyph]] = [[]]
    last: Glyph | None = None
    for glyph in glyphs:
        if not glyph.text.isspace():
            if last and glyph.left - last.right > CELL_GAP * size:
                parts.append([])
            last = glyph
        parts[-1].append(glyph)
    filled = [(_text(part), [glyph for glyph in part if not glyph.text.isspace()]) for part in parts]
    filled = [(text, part) for text, part in filled if text]
    if not filled:
        return None
    return Line(
        tuple(text for text, _ in filled),
        tuple(min(glyph.left for glyph in part) for _, part in filled),
        tuple(max(glyph.right for glyph in part) for _, part in filled),
        sorted(glyph.bottom for glyph in shown)[len(shown) // 2],
        size,
        is_bold=sum(glyph.is_bold for glyph in shown) > 0.8 * len(shown),
    )


def _text(glyphs: list[Glyph]) -> str:
    return " ".join(clean("".join(glyph.text for glyph in glyphs)).split())


def merged_rows(lines: list[Line]) -> list[Line]:
    """The lines with those of one height joined that the file draws one after the other, as cells of a row."""
    merged: list[Line] = []
    for one in lines:
        before = merged[-1] if merged else None
        if (
            before
            and abs(before.bottom - one.bottom) < 0.3 * one.size
            and one.left > before.right + CELL_GAP * one.size
        ):
            merged[-1] = replace(
                before,
                texts=before.texts + one.texts,
                lefts=before.lefts + one.lefts,
                rights=before.rights + one.rights,
            )
        else:
            merged.append(replace(one, gap=before.bottom - one.bottom) if before else one)
    return merged


def table_stop(lines: list[Line], place: int) -> int:
    """Where the table that begins at a line stops; the place itself when none begins there."""
    stop = place
    while stop < len(lines) and len(lines[stop].texts) > 1 and max(map(len, lines[stop].texts)) <= TABLE_CELL:
        if stop > place and not _shares_column(lines[stop - 1], lines[stop]):
            break
        stop += 1
    return stop if stop - place >= 2 else place


def _shares_column(above: Line, below: Line) -> bool:
    """True when some cell beyond the first begins, ends or is centred below one of the line above."""
    for left, right in zip(above.lefts[1:], above.rights[1:], strict=True):
        for other_left, other_right in zip(below.lefts[1:], below.rights[1:], strict=True):
            if left < other_right and other_left < right:
                return True
    return False


def rows(lines: list[Line]) -> list[list[str]]:
    """The cells of a table's lines, each under its column."""
    edges = _columns(lines)
    found = []
    for one in lines:
        row = [""] * len(edges)
        for text, left, right in zip(one.texts, one.lefts, one.rights, strict=True):
            column = max(range(len(edges)), key=lambda index: _overlap(edges[index], (left, right)))
            row[column] = f"{row[column]} {text}".strip()
        found.append(row)
    return found


def _columns(lines: list[Line]) -> list[tuple[float, float]]:
    """The stretches across the page that cells cover, those that overlap taken together."""
    spans = sorted((left, right) for one in lines for left, right in zip(one.lefts, one.rights, strict=True))
    columns = [spans[0]]
    for left, right in spans[1:]:
        if left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    return columns


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> float:
    return min(one[1], other[1]) - max(one[0], other[0])

"""PDF → pieces: lines by their places on the page, lines → headings, paragraphs, lists and tables."""

import re
from collections import Counter
from dataclasses import replace

import pypdfium2
from pypdfium2 import PdfiumError

from etl.readers import pdf_lines, tables, wrapped
from etl.readers.pdf_lines import Line
from etl.readers.pieces import MAX_CHARACTERS, Page, Piece, Unreadable

SUFFIXES = (".pdf",)
MAX_PAGES = 3_000
PROPERTIES = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Keywords": "keywords",
    "CreationDate": "created",
    "ModDate": "modified",
}
DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d{6})?(Z|[+-]\d\d'\d\d)?")
NO_VALUE = ("(anonymous)", "(unspecified)", "untitled", "anonymous")
BULLET = re.compile(r"(?:[•●▪◦‣·–—-])\s+(?=\S)")
SENTENCE_END = re.compile(r"[.!?…:;][»\"”)]*$")
LARGE = 1.15
NEAR = 0.35
FURNITURE = 0.5
STEP = 4
Key = tuple[str, str, int]
"""Words and height of a line at the edge of a page."""


def read(data: bytes) -> Page:
    """The page of a PDF file."""
    try:
        document = pypdfium2.PdfDocument(data)
    except PdfiumError as error:
        is_locked = "password" in str(error).casefold() or "security" in str(error).casefold()
        raise Unreadable(
            "The document is protected by a password." if is_locked else "The PDF file is broken."
        ) from error
    try:
        return Page(tuple(_pieces(_sheets(document))), _properties(document))
    except PdfiumError as error:
        raise Unreadable("The PDF file is broken.") from error
    finally:
        document.close()


def _properties(document: pypdfium2.PdfDocument) -> tuple[tuple[str, str], ...]:
    told = document.get_metadata_dict(skip_empty=True)
    pairs = ((PROPERTIES[key], _iso(value)) for key, value in told.items() if key in PROPERTIES)
    return tuple((key, value) for key, value in pairs if value.casefold() not in NO_VALUE)


def _iso(value: str) -> str:
    """A PDF date as ISO; any other value as it is.

    >>> _iso("D:20220126094735+03'00'")
    '2022-01-26T09:47:35+03:00'
    """
    found = DATE.match(value)
    if not found:
        return value
    year, month, day, clock, zone = found.groups(default="")
    time = ":".join(re.findall(r"\d\d", clock))
    return f"{year}-{month}-{day}" + (f"T{time}{zone[:3]}{':' + zone[4:6] if zone[4:6] else ''}" if time else "")


def _sheets(document: pypdfium2.PdfDocument) -> list[list[Line]]:
    """The lines of every page."""
    if len(document) > MAX_PAGES:
        raise Unreadable(f"The PDF has more than {MAX_PAGES:,} pages.")
    sheets: list[list[Line]] = []
    characters = 0
    for index in range(len(document)):
        sheet = pdf_lines.read(document, index)
        characters += sum(len(text) for one in sheet for text in one.texts)
        if characters > MAX_CHARACTERS:
            raise Unreadable(f"The text is longer than {MAX_CHARACTERS:,} characters.")
        sheets.append(sheet)
    if len(document) and not characters:
        raise Unreadable("The PDF holds pictures of pages and no text.")
    return sheets


def _pieces(sheets: list[list[Line]]) -> list[Piece]:
    """The pieces of all pages; a paragraph that a page's end tore apart is one piece again."""
    furniture = _furniture(sheets)
    size = _usual([one.size for sheet in sheets for one in sheet])
    pieces: list[Piece] = []
    count = 0
    for sheet in sheets:
        new = _sheet_pieces([one for one in sheet if furniture.isdisjoint(_keys(one))], size, count)
        count += len({piece.table for piece in new if piece.table is not None})
        if pieces and new and _goes_on(pieces[-1], new[0]):
            pieces[-1] = replace(pieces[-1], text=wrapped.glued(pieces[-1].text, new[0].text))
            new = new[1:]
        pieces += new
        pieces += [_furniture_piece(one) for one in sheet if not furniture.isdisjoint(_keys(one))]
    return pieces


def _furniture(sheets: list[list[Line]]) -> set[Key]:
    """Lines at the upper and lower edge that most pages repeat, whatever their digits: page headers and footers."""
    if len(sheets) < 3:
        return set()
    seen = Counter(key for sheet in sheets for key in {key for one in _edges(sheet) for key in _keys(one)})
    return {key for key, times in seen.items() if times >= max(3, FURNITURE * len(sheets))}


def _edges(sheet: list[Line]) -> list[Line]:
    """The two highest and the two lowest lines of a page."""
    ordered = sorted(sheet, key=lambda one: one.bottom)
    return ordered[:2] + ordered[-2:]


def _keys(one: Line) -> tuple[Key, Key]:
    """A line without its digits, and its height in steps of four points, counted from two beginnings: a 3 reaches a
    little lower than a 1, perhaps into the next step of one of them."""
    words = re.sub(r"\d+", "0", " ".join(one.texts))
    return (words, "", round(one.bottom / STEP)), (words, "shifted", round(one.bottom / STEP + 0.5))


def _furniture_piece(one: Line) -> Piece:
    return Piece(" ".join(one.texts), zone="boilerplate", reason="page header or footer")


def _goes_on(before: Piece, after: Piece) -> bool:
    return before.kind == after.kind == "paragraph" and not before.zone and wrapped.goes_on(before.text, after.text)


def _usual(values: list[float]) -> float:
    """The most frequent value, rounded to a half."""
    rounded = Counter(round(value * 2) / 2 for value in values)
    return rounded.most_common(1)[0][0] if rounded else 0.0


def _sheet_pieces(lines: list[Line], size: float, table: int) -> list[Piece]:
    """The pieces of one page: tables where lines stand in columns, else paragraphs and headings."""
    lines = pdf_lines.merged_rows(lines)
    leading = _usual([one.gap for one in lines[1:] if 0 < one.gap < 3 * max(size, 1)])
    right = max((one.right for one in lines), default=0.0)
    pieces: list[Piece] = []
    place = 0
    while place < len(lines):
        stop = pdf_lines.table_stop(lines, place)
        if stop > place:
            pieces += tables.pieces(pdf_lines.rows(lines[place:stop]), table)
            table += 1
        else:
            stop = _paragraph_stop(lines, place, leading, right)
            pieces += _paragraph(lines[place:stop], size)
        place = stop
    return pieces


def _paragraph_stop(lines: list[Line], place: int, leading: float, right: float) -> int:
    """Where the paragraph that begins at a line ends: at a wider gap, another size, or a line left short."""
    stop = place + 1
    while stop < len(lines) and _continues(lines[stop - 1], lines[stop], leading, right):
        if pdf_lines.table_stop(lines, stop) > stop:
            break
        stop += 1
    return stop


def _continues(before: Line, after: Line, leading: float, right: float) -> bool:
    if abs(before.size - after.size) > 0.1 * max(before.size, after.size) or BULLET.match(after.texts[0]):
        return False
    height = max(before.size, after.size)
    if after.gap <= 0 or after.gap > max((1 + NEAR) * leading, 1.6 * height):
        return False
    if after.gap > leading + NEAR * height and SENTENCE_END.search(before.texts[-1]):
        return False
    is_short = before.right < right - 0.25 * (right - before.left)
    is_indented = after.left > before.left + height
    return not (SENTENCE_END.search(before.texts[-1]) and (is_short or is_indented))


def _paragraph(lines: list[Line], size: float) -> list[Piece]:
    """The piece of lines that belong together."""
    text = ""
    for one in lines:
        text = wrapped.glued(text, " ".join(one.texts)) if text else " ".join(one.texts)
    is_large = lines[0].size > LARGE * size or (lines[0].is_bold and len(text) < 120 and not SENTENCE_END.search(text))
    if is_large and len(text) < 300:
        return [Piece(text, "heading", level=1 if lines[0].size > LARGE * size else 3)]
    if BULLET.match(text):
        return [Piece(BULLET.sub("", text, count=1), "item", gap=False)]
    return [Piece(text)]

"""DOCX → pieces: paragraphs, headings, lists and tables in the order of the body; page headers and footers apart."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from etl.readers import tables
from etl.readers.characters import clean, line
from etl.readers.inline import FOOTNOTE_MARK, POWER_OF
from etl.readers.pieces import Page, Piece, Unreadable

SUFFIXES = (".docx",)
MAX_ENTRIES = 5_000
MAX_UNPACKED = 200_000_000
MAX_DOCUMENT_XML = 60_000_000
MAX_RATIO = 200
MAX_CELL = 400
MAX_DEPTH = 12
DOCUMENT = "word/document.xml"
OTHER_KINDS = {
    "xl/workbook.xml": "an Excel workbook",
    "xl/workbook.bin": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "META-INF/container.xml": "an e-book",
    "META-INF/manifest.xml": "an OpenDocument file",
    "content.xml": "an OpenDocument file",
}
BROKEN = "The DOCX file is broken."
PROPERTIES = ("title", "author", "created", "modified", "subject", "keywords", "category", "language")

P, TBL, TR, TC = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
SKIPPED = {qn(f"w:{name}") for name in ("del", "moveFrom", "txbxContent", "instrText", "delText", "pPr", "rPr")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
TEXT, TAB, BREAKS = qn("w:t"), qn("w:tab"), {qn("w:br"), qn("w:cr")}
HYPHEN = qn("w:noBreakHyphen")
RUN = qn("w:r")
UNREAD = ("strike", "dstrike", "vanish")
NOTES = ("footnotes", "endnotes")


def read(data: bytes) -> Page:
    """The page of a DOCX file."""
    _check(data)
    try:
        document = docx.Document(io.BytesIO(data))
        notes = [piece for kind in NOTES for piece in _notes(document, kind)]
        pieces = [*_margin(document, "header"), *_body(document), *notes, *_margin(document, "footer")]
        return Page(tuple(pieces), _properties(document))
    except (OpcError, KeyError, ValueError, AttributeError, OSError, etree.LxmlError) as error:
        raise Unreadable(BROKEN) from error
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
        raise Unreadable(BROKEN) from error


def _check(data: bytes) -> None:
    """Raises Unreadable for archives that are no DOCX, are protected, or unpack to more than a document needs."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise Unreadable(BROKEN) from error
    if len(entries) > MAX_ENTRIES:
        raise Unreadable(f"The archive has more than {MAX_ENTRIES:,} entries.")
    sizes = {entry.filename: entry.file_size for entry in entries}
    is_bomb = any(
        entry.file_size > 1_000_000 and entry.file_size > MAX_RATIO * entry.compress_size for entry in entries
    )
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED or sizes.get(DOCUMENT, 0) > MAX_DOCUMENT_XML or is_bomb:
        raise Unreadable("The archive unpacks to more than a document needs.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable("The document is protected by a password.")
    kind = next((kind for name, kind in OTHER_KINDS.items() if name in sizes), "an archive")
    if DOCUMENT not in sizes:
        raise Unreadable(f"The file is {kind}, not a document that can be read.")


def _properties(document: Any) -> tuple[tuple[str, str], ...]:
    """What the file says of itself; dates as ISO."""
    pairs = []
    for name in PROPERTIES:
        try:
            value = getattr(document.core_properties, name)
        except (ValueError, AttributeError):
            continue
        if value:
            pairs.append((name, value.isoformat() if hasattr(value, "isoformat") else str(value)))
    return tuple(pairs)


def _margin(document: Any, name: str) -> Iterator[Piece]:
    """The text of the page headers or footers, once each."""
    seen = set()
    for section in list(document.sections)[:20]:
        part = getattr(section, name)
        text = "" if part.is_linked_to_previous else line(clean(" ".join(map(_text, part._element.iter(P)))))
        if text and text not in seen:
            seen.add(text)
            yield Piece(text, zone="boilerplate", reason=f"page {name}")


def _notes(document: Any, kind: str) -> Iterator[Piece]:
    """The footnotes or endnotes, each a paragraph behind the body; broken ones leave the body as it is."""
    related = [each.target_part for each in document.part.rels.values() if each.reltype.endswith(f"/{kind}")]
    for part in related[:1]:
        try:
            notes = parse_xml(part.blob)
        except etree.LxmlError:
            continue
        for paragraph in notes.iter(P):
            if text := line(clean(_text(paragraph))):
                yield Piece(text)


def _body(document: Any) -> Iterator[Piece]:
    """The pieces of the body, the tables counted."""
    levels = _heading_levels(document)
    count = 0
    for element in _blocks(document.element.body, 0):
        if element.tag == P:
            yield from _paragraph(element, levels)
            continue
        rows = _rows(element)
        if _is_layout(rows):
            yield from (Piece(line(text)) for row in rows for cell in row for text in cell.split("\n") if text.strip())
        else:
            yield from tables.pieces(rows, count)
            count += 1


def _blocks(element: Any, depth: int) -> Iterator[Any]:
    """Paragraphs and tables in order, also those within content controls and insertions."""
    for child in element.iterchildren():
        if child.tag in (P, TBL):
            yield child
        elif child.tag not in SKIPPED and isinstance(child.tag, str) and depth < MAX_DEPTH:
            yield from _blocks(child, depth + 1)


def _heading_levels(document: Any) -> dict[str, int]:
    """Style id → level, for the styles of headings and titles."""
    levels = {}
    for style in document.styles:
        name = (style.name or "").casefold()
        if name.startswith(("heading", "заголовок")):
            levels[style.style_id] = int(name[-1]) if name[-1].isdigit() else 1
        elif name in ("title", "название"):
            levels[style.style_id] = 1
    return levels


def _paragraph(element: Any, levels: dict[str, int]) -> Iterator[Piece]:
    """The piece of a paragraph, one a line where it has line breaks, and those of its text boxes."""
    style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    level = levels.get(style.get(qn("w:val")), 0) if style is not None else 0
    is_item = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None or _is_list_style(style)
    kind = "heading" if level else "item" if is_item else "paragraph"
    lines = [line(text) for text in clean(_text(element)).split("\n") if text.strip()]
    for index, text in enumerate(lines):
        yield Piece(text, kind, level=level, gap=not index and kind != "item")
    for box in element.iter(qn("w:txbxContent")):
        if not any(ancestor.tag in SKIPPED for ancestor in box.iterancestors()):
            yield from (Piece(text) for text in map(line, map(clean, map(_text, box.iter(P)))) if text)


def _is_list_style(style: Any) -> bool:
    return style is not None and (style.get(qn("w:val")) or "").startswith("List")


def _text(element: Any) -> str:
    """The text of a paragraph as it stands after all changes were accepted."""
    parts = []
    walk = etree.iterwalk(element, events=("start",))
    for _, child in walk:
        if child is not element and (child.tag in SKIPPED or child.tag == RUN and _is_unread(child)):
            walk.skip_subtree()
        elif child.tag == TEXT:
            parts.append(child.text or "")
        elif child.tag == TAB:
            parts.append("\t")
        elif child.tag in BREAKS:
            parts.append("\n")
        elif child.tag == HYPHEN:
            parts.append("-")
    return "".join(parts)


def _is_unread(run: Any) -> bool:
    """True for a run that is hidden or struck out, and for a raised mark of a footnote that was typed by hand."""
    looks = run.find(qn("w:rPr"))
    if looks is None:
        return False
    if any(_is_on(looks.find(qn(f"w:{name}"))) for name in UNREAD):
        return True
    raised = looks.find(qn("w:vertAlign"))
    if raised is None or raised.get(qn("w:val")) != "superscript":
        return False
    before = run.getprevious()
    above = "".join(text.text or "" for text in run.iter(TEXT))
    return bool(FOOTNOTE_MARK.fullmatch(above)) and not POWER_OF.search("" if before is None else _text(before))


def _is_on(look: Any) -> bool:
    return look is not None and look.get(qn("w:val"), "true") not in ("0", "false", "off")


def _rows(table: Any) -> tables.Rows:
    """The cells' texts; a cell that spans columns or goes on from above leaves the others empty."""
    rows = []
    for row in table.iterchildren(TR):
        if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
            continue
        texts: list[str] = []
        for cell in row.iter(TC):
            if next(cell.iterancestors(TBL)) is table:
                texts += _cell(cell)
        rows.append(texts)
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _cell(cell: Any) -> list[str]:
    """The text of a cell, and an empty one for every further column that it covers."""
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    value = span.get(qn("w:val"), "1") if span is not None else "1"
    width = min(int(value), 50) if value.isascii() and value.isdigit() and len(value) < 4 else 1
    text = "\n".join(filter(str.strip, (clean(_text(part)) for part in cell.iter(P))))
    return [text, *[""] * (width - 1)]


def _is_layout(rows: tables.Rows) -> bool:
    """True for a table that only places texts on the page."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    return max(filled, default=0) < 2 or any(len(cell) > MAX_CELL for row in rows for cell in row)

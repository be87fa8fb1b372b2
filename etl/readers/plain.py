"""Plain text → pieces: headings, paragraphs, lists and tables as their lines show them."""

import re
from dataclasses import replace

from etl.readers import features, frontmatter, inline, tables, wrapped
from etl.readers.characters import clean, line
from etl.readers.encoding import decode
from etl.readers.pieces import Page, Piece, refused_if_long

SUFFIXES = (".txt", ".text", "")
RULE = re.compile(r"\s*(?:-{2,}|={3,}|_{3,}|\*{3,}|(?:\* ){2,}\*|[—–]{2,})\s*")
HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*")
BULLET = re.compile(r"\s*(?:[*•●▪◦‣·+]|[-–—])\s+(?=\S)")
SPEECH_END = re.compile(r"[.!?…][»\"”)]*$")
HEADING_LENGTH = 80
MAX_GROUP = 500
MAX_HEADING = 500
NO_HEADING_END = re.compile(r"[.,:;!…]$|\d$")


def read(data: bytes) -> Page:
    """The page of a plain-text file."""
    return page(clean(refused_if_long(decode(data))))


def page(text: str) -> Page:
    """The page of a cleaned plain text."""
    header_pieces, pairs, lines = frontmatter.split(text.split("\n"))
    body = _body([inline.unmarked(text) for text in lines])
    if header_pieces and header_pieces[-1].reason == "crawler's header" and body:
        body[0] = replace(body[0], joined=body[0].kind != "cell")
    return Page((*header_pieces, *_headings(_mended(body))), tuple(pairs))


def _body(lines: list[str]) -> list[Piece]:
    """The pieces of the lines after the header."""
    pieces: list[Piece] = []
    place, gap, table = 0, True, 0
    while place < len(lines):
        if not lines[place].strip() or RULE.fullmatch(lines[place]):
            place, gap = place + 1, True
        else:
            new, place = _group(lines, place, table, gap)
            table += bool(new) and new[0].kind == "cell"
            pieces += new
            gap = False
    return pieces


def _group(lines: list[str], place: int, table: int, gap: bool) -> tuple[list[Piece], int]:
    """The pieces of the table, heading, list or paragraphs that begin at a line, and the place after them."""
    group = _until_blank(lines, place)
    found = tables.aligned(group)
    if found:
        return tables.pieces(found[0], table, gap), place + found[1]
    heading = _heading(group[0])
    if heading:
        return [Piece(line(heading[2]), "heading", level=len(heading[1]), gap=gap)], place + 1
    marked = sum(1 for _ in _while_marked(group))
    if marked >= 2:
        return _items(group[:marked], gap), place + marked
    stop = _paragraph_stop(group)
    texts = wrapped.joined([line(text) for text in group[:stop]])
    return [Piece(text, gap=gap and not index) for index, text in enumerate(texts)], place + stop


def _heading(text: str) -> re.Match[str] | None:
    return HEADING.fullmatch(text.strip()) if text.lstrip()[:1] == "#" and len(text) <= MAX_HEADING else None


def _until_blank(lines: list[str], place: int) -> list[str]:
    stop = place
    last = min(len(lines), place + MAX_GROUP)
    while stop < last and lines[stop].strip() and not RULE.fullmatch(lines[stop]):
        stop += 1
    return lines[place:stop]


def _while_marked(group: list[str]) -> list[str]:
    """The lines from the first on that begin with a bullet."""
    stop = next((index for index, text in enumerate(group) if not BULLET.match(text)), len(group))
    return group[:stop]


def _paragraph_stop(group: list[str]) -> int:
    """How many lines from the first on are paragraphs: until a table, a heading or a list begins."""
    for index in range(1, len(group)):
        if BULLET.match(group[index]) and index + 1 < len(group) and BULLET.match(group[index + 1]):
            return index
        if _heading(group[index]) or tables.aligned(group[index : index + 3]):
            return index
    return len(group)


def _items(group: list[str], gap: bool) -> list[Piece]:
    """List items without their bullets; lines of a dialogue keep their dashes.

    A dialogue's lines are finished sentences: "- Новый цех - это новый конвейер."
    """
    texts = [line(text) for text in group]
    if sum(bool(SPEECH_END.search(text[-6:])) for text in texts[:-1]) * 2 > len(texts) - 1:
        return [Piece(text, gap=gap and not index) for index, text in enumerate(texts)]
    items = [BULLET.sub("", text, count=1) for text in texts]
    return [Piece(text, "item", gap=gap and not index) for index, text in enumerate(items)]


def _mended(pieces: list[Piece]) -> list[Piece]:
    """The pieces with paragraphs joined that a blank line tore apart in the middle of a sentence."""
    mended: list[Piece] = []
    for piece in pieces:
        before = mended[-1] if mended else None
        if before and before.kind == piece.kind == "paragraph" and wrapped.goes_on(before.text, piece.text):
            mended[-1] = replace(before, text=wrapped.glued(before.text, piece.text))
        else:
            mended.append(piece)
    return mended


def _headings(pieces: list[Piece]) -> list[Piece]:
    """The pieces with short lines that name what follows marked as headings: "Как падали" above a paragraph."""
    first = next((index for index, piece in enumerate(pieces) if features.is_article(piece)), len(pieces))
    return [
        replace(piece, kind="heading", level=7) if index > first and _is_heading(piece, following) else piece
        for index, (piece, following) in enumerate(zip(pieces, (*pieces[1:], None), strict=False))
    ]


def _is_heading(piece: Piece, following: Piece | None) -> bool:
    if piece.kind != "paragraph" or not piece.gap or len(piece.text) > HEADING_LENGTH or not piece.text[0].isupper():
        return False
    return not NO_HEADING_END.search(piece.text[-2:]) and following is not None and features.is_article(following)

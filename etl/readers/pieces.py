"""What a format module hands on: the text of a file in pieces, in reading order; and the pieces put together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.records import Block

MAX_CHARACTERS = 2_000_000
LONGEST = 5_000
"""Characters of a piece: no paragraph of a real document is as long, and some work on one grows with its square."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph, heading, list item or table cell. `zone` is empty until it is judged.

    `level` is a heading's (1 is the highest). `gap` says that the file leaves space before the piece, `joined` that it
    goes on in the line of the piece before, `quoted` that the file sets it apart as a quotation.
    """

    text: str
    kind: str = "paragraph"
    zone: str = ""
    reason: str = ""
    table: int | None = None
    row: int | None = None
    column: int | None = None
    header: bool = False
    level: int = 0
    gap: bool = True
    joined: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A file's pieces, what it says of itself in pairs of key and value, and what went wrong."""

    pieces: tuple[Piece, ...] = ()
    header: tuple[tuple[str, str], ...] = ()
    note: str = ""


class Unreadable(Exception):
    """The file cannot be read; the message says why in one sentence."""


def refused_if_long(text: str) -> str:
    """The text. Raises Unreadable for one longer than any report: a thousand pages are 2,000,000 characters."""
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(f"The text is longer than {MAX_CHARACTERS:,} characters.")
    return text


def cut(piece: Piece) -> Iterator[Piece]:
    """The piece, or where it is longer than any paragraph several that go on in its line, cut at spaces.

    >>> [len(each.text) for each in cut(Piece("word " * 2_500 + "end"))]
    [4999, 4999, 2503]
    """
    text, first = piece.text, True
    while text:
        stop = text.rfind(" ", 1, LONGEST + 1) if len(text) > LONGEST else len(text)
        stop = stop if stop > 0 else LONGEST
        part = replace(piece, text=text[:stop].rstrip())
        yield part if first else replace(part, gap=False, joined=True)
        text, first = text[stop:].lstrip(), False


def assemble(pieces: tuple[Piece, ...]) -> tuple[str, tuple[Block, ...]]:
    """The text and its blocks: rows, items and pieces on lines of their own, the cells of a row parted by " | "."""
    parts: list[str] = []
    blocks: list[Block] = []
    position = 0
    before: Piece | None = None
    for piece in pieces:
        separator = _separator(before, piece)
        start = position + len(separator)
        position = start + len(piece.text)
        parts += (separator, piece.text)
        place = (piece.table, piece.row, piece.column, piece.header)
        blocks.append(Block(start, position, piece.zone or "body", piece.kind, piece.reason, *place))
        before = piece
    return "".join(parts), tuple(blocks)


def _separator(before: Piece | None, piece: Piece) -> str:
    if before is None:
        return ""
    if piece.kind == before.kind == "cell" and piece.table == before.table:
        return " | " if piece.row == before.row else "\n"
    if piece.joined:
        return " "
    return "\n\n" if piece.gap else "\n"

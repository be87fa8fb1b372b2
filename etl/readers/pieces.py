"""What a format module hands on: the text of a file in pieces, in reading order; and the pieces put together."""

from dataclasses import dataclass

from etl.records import Block

MAX_CHARACTERS = 2_000_000


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

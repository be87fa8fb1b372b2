"""Pieces → the same pieces with their zones: title, dateline, body, quote or boilerplate."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from etl.readers import head, margins, sections
from etl.readers.pieces import Piece
from etl.vocabulary import boilerplate

Step = Callable[[Sequence[Piece]], list[Piece]]
PULL_QUOTE_LENGTH = 25


def mark_pull_quotes(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with those set apart as quotations that only repeat a paragraph marked as quote."""
    if not any(piece.quoted and not piece.zone for piece in pieces):
        return list(pieces)
    told = [_bare(piece.text) for piece in pieces if not piece.zone and not piece.quoted]
    return [replace(piece, zone="quote") if _repeats(piece, told) else piece for piece in pieces]


def _repeats(piece: Piece, told: list[str]) -> bool:
    if piece.zone or not piece.quoted or len(piece.text) < PULL_QUOTE_LENGTH:
        return False
    own = _bare(piece.text)
    return any(own in text for text in told)


def _bare(text: str) -> str:
    """Letters and digits only, for comparison."""
    return "".join(filter(str.isalnum, boilerplate.folded(text)))


def mark_body(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with all that is left marked as body."""
    return [piece if piece.zone else replace(piece, zone="body") for piece in pieces]


STEPS: tuple[Step, ...] = (
    margins.mark_lines,
    sections.mark,
    head.mark,
    margins.mark_tail,
    mark_pull_quotes,
    mark_body,
)


def judge(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with their zones, each by the first step that knows it."""
    for step in STEPS:
        pieces = step(pieces)
    return tuple(pieces)

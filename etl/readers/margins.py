"""Single lines of boilerplate, and what stands below the last paragraph of an article."""

from collections.abc import Sequence
from dataclasses import replace

from etl.readers import features
from etl.readers.pieces import Piece
from etl.vocabulary import boilerplate

SIGNATURE_WORDS = 3


def mark_lines(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the lines marked that are boilerplate wherever they stand."""
    return [_line_judged(piece) for piece in pieces]


def _line_judged(piece: Piece) -> Piece:
    if piece.zone or piece.kind == "cell":
        return piece
    reason = features.line_reason(piece.text)
    return replace(piece, zone="boilerplate", reason=reason) if reason else piece


def mark_tail(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with imprint, contacts and counters below the last paragraph marked as boilerplate."""
    judged = list(pieces)
    own = (index for index in range(len(judged) - 1, -1, -1) if _is_own(judged[index]))
    last = next(own, -1)
    if last < 0:
        last = next((index for index, piece in enumerate(judged) if not piece.zone), len(judged))
    tail = [part for piece in judged[last + 1 :] for part in _tail_judged(piece)]
    return [*judged[:last], *(part for piece in judged[last : last + 1] for part in _credit_cut(piece)), *tail]


def _is_own(piece: Piece) -> bool:
    """True for what surely is the article's: a long paragraph, a table's cell, an item that ends as items do."""
    if piece.zone:
        return False
    return features.is_article(piece) or piece.kind == "cell" or (piece.kind == "item" and piece.text[-1] in ";.")


def _tail_judged(piece: Piece) -> list[Piece]:
    """A piece of the tail, whole or cut where its boilerplate begins."""
    if piece.zone or piece.kind == "cell" or len(piece.text) > features.LONGEST_LINE:
        return [piece]
    if features.is_menu(piece.text) and piece.kind != "heading":
        return [replace(piece, zone="boilerplate", reason="navigation")]
    segments = features.segments(piece.text)
    reasons = [features.margin_reason(segment, piece.text) for segment in segments]
    return _cut(piece, segments, reasons)


def _credit_cut(piece: Piece) -> list[Piece]:
    """The last paragraph without the photo credit or the like that was set behind it."""
    if piece.zone or piece.kind == "cell":
        return [piece]
    segments = features.segments(piece.text)
    if len(segments) < 2 or not boilerplate.line_reason(segments[-1]) or len(segments[-1]) > features.ARTICLE_LENGTH:
        return [piece]
    return _cut(piece, segments, [""] * (len(segments) - 1) + [boilerplate.line_reason(segments[-1])])


def _cut(piece: Piece, segments: list[str], reasons: list[str]) -> list[Piece]:
    """The piece parted before the first segment from which on all is boilerplate or too short to be prose."""
    place = len(segments)
    for index in range(len(segments) - 1, -1, -1):
        if not reasons[index] and features.words(segments[index]) > features.PROSE_WORDS:
            break
        if reasons[index]:
            place = index
    if place == len(segments):
        return [piece]
    reason = reasons[place]
    before = " ".join(segments[:place])
    if features.words(before) <= SIGNATURE_WORDS:
        return [replace(piece, zone="boilerplate", reason=reason)]
    rest = " ".join(segments[place:])
    return [replace(piece, text=before), replace(piece, text=rest, zone="boilerplate", reason=reason, joined=True)]

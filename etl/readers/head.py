"""The head of an article: its title, its dateline, and what publishers print above them."""

from collections.abc import Sequence
from dataclasses import replace

from etl.readers import features, stamps
from etl.readers.pieces import Piece
from etl.vocabulary import boilerplate, name_words

HEAD_PIECES = 16
TITLE_LENGTH = 300
STAMPED_LENGTH = 140
RUBRIC_WORDS = 3
ENOUGH_WORDS = 8


def mark(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with title, dateline and the lines above them judged; a dateline that opens a paragraph is cut off."""
    judged = list(pieces)
    stop = _head_stop(judged)
    head = [index for index in range(stop) if not judged[index].zone]
    title = _title(judged, head, stop)
    for index in head:
        judged[index] = _judged(judged, index, title, stop)
    parted = [part for index, piece in enumerate(judged) for part in (_parted(piece) if index < stop else [piece])]
    return _opening_cut(parted)


def _head_stop(pieces: list[Piece]) -> int:
    """Where the article's text begins."""
    for index, piece in enumerate(pieces[:HEAD_PIECES]):
        if not piece.zone and (features.is_article(piece) or _opens_with_place(piece)):
            return index
        if (piece.kind in ("cell", "item") or stamps.is_timed_headline(piece.text)) and not piece.zone:
            return index
    return min(len(pieces), HEAD_PIECES) if len(pieces) > 1 else 0


def _opens_with_place(piece: Piece) -> bool:
    stop = stamps.opening(piece.text)
    return bool(stop) and features.words(piece.text[stop:]) >= 5 and features.ends_sentence(piece.text)


def _title(pieces: list[Piece], head: list[int], stop: int) -> int:
    """The place of the title among the pieces of the head; -1 when it is known already or there is none."""
    if any(piece.zone == "title" for piece in pieces):
        return -1
    headings = [index for index in head if pieces[index].kind == "heading"]
    if stop < len(pieces) and pieces[stop].kind == "heading" and not headings:
        headings = [stop]
    if headings:
        return min(headings, key=lambda index: (pieces[index].level, index))
    plain = [index for index in head if _may_be_title(pieces[index].text)]
    undated = [index for index in plain if not _is_dated(pieces[index].text)] or plain
    return max(undated, key=lambda index: (_weight(pieces, index, stop), -index), default=-1)


def _may_be_title(text: str) -> bool:
    if len(text) > TITLE_LENGTH or stamps.is_stamp(text) or features.margin_reason(text) or features.is_menu(text):
        return False
    return features.words(text) > 0


def _is_dated(text: str) -> bool:
    """A day stands in the line, and not as that of an event to come."""
    return stamps.has_date(text) and not stamps.tells_of_day(text)


def _weight(pieces: list[Piece], index: int, stop: int) -> int:
    """How much a line looks like a title: words up to enough; a body or a dateline right below says more."""
    follower = pieces[index + 1] if index + 1 < len(pieces) else None
    is_last = follower is not None and (index + 1 == stop or stamps.has_date(follower.text[:STAMPED_LENGTH]))
    return min(features.words(pieces[index].text), ENOUGH_WORDS) + 2 * is_last


def _judged(pieces: list[Piece], index: int, title: int, stop: int) -> Piece:
    """A piece of the head with its zone; one that is the article's own text stays unjudged."""
    piece = pieces[index]
    text = piece.text
    if index == title:
        return replace(piece, zone="title", kind="heading", level=piece.level or 1)
    if len(text) <= STAMPED_LENGTH and _is_dated(text):
        return replace(piece, zone="dateline") if features.words(text) <= 16 else piece
    reason = features.margin_reason(text) or ("navigation" if features.is_menu(text) else "")
    if reason:
        return replace(piece, zone="boilerplate", reason=reason)
    if stamps.is_stamp(text):
        return replace(piece, zone="dateline")
    if index < title and features.words(text) <= RUBRIC_WORDS and piece.kind != "heading":
        return _rubric(pieces, index)
    return replace(piece, zone="title") if index < title else piece


def _rubric(pieces: list[Piece], index: int) -> Piece:
    """A few words above the title: beside a date or with a legal form a place or a firm, else the name of a rubric."""
    beside = pieces[max(0, index - 1) : index] + pieces[index + 1 : index + 2]
    if any(stamps.is_stamp(piece.text) for piece in beside) or name_words.has_legal_form(pieces[index].text):
        return replace(pieces[index], zone="dateline")
    return replace(pieces[index], zone="boilerplate", reason="rubric")


def _parted(piece: Piece) -> list[Piece]:
    """A dateline without the counters that stand in its line.

    "18 ноября 2025 г. · Просмотров: 137 · Время чтения: меньше минуты"
    """
    if piece.zone == "title":
        return _title_parted(piece)
    if piece.zone != "dateline" or piece.reason:
        return [piece]
    segments = features.segments(piece.text)
    reasons = [features.line_reason(text) or boilerplate.margin_reason(text) for text in segments]
    if not any(reasons):
        return [piece]
    parts: list[Piece] = []
    for text, reason in zip(segments, reasons, strict=True):
        zone = "boilerplate" if reason else "dateline"
        if parts and parts[-1].zone == zone:
            parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {text}")
        else:
            parts.append(replace(piece, text=text, zone=zone, reason=reason, joined=bool(parts) or piece.joined))
    return parts


def _title_parted(piece: Piece) -> list[Piece]:
    """A title without the date that was glued before it."""
    stop = stamps.glued(piece.text)
    if not stop:
        return [piece]
    date = replace(piece, text=piece.text[:stop].strip(), zone="dateline", kind="paragraph", level=0)
    return [date, replace(piece, text=piece.text[stop:], joined=True)]


def _opening_cut(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the dateline of the first paragraph as a piece of its own."""
    for index, piece in enumerate(pieces[: HEAD_PIECES + 4]):
        if piece.zone or piece.kind not in ("paragraph", "item"):
            continue
        stop = stamps.opening(piece.text)
        rest = piece.text[stop:].strip()
        if not stop or not rest:
            return pieces
        opening = replace(piece, text=piece.text[:stop], zone="dateline")
        return [*pieces[:index], opening, replace(piece, text=rest, joined=True), *pieces[index + 1 :]]
    return pieces

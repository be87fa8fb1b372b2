"""Stretches of other matter that a line opens: related articles, news feeds, comments, literature."""

from collections.abc import Sequence
from dataclasses import replace

from etl.readers import features, stamps
from etl.readers.pieces import Piece
from etl.vocabulary import boilerplate

OPENER_LENGTH = 80
OPENER_TAIL = 30
RESUMING_LENGTH = 160
INLINE_MARKS = ":|>»–—-"
FEED = 4
PROSE = 5


def mark(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with every section that a line opens, and every feed of timed headlines, marked as boilerplate."""
    judged = list(pieces)
    place = 0
    while place < len(judged):
        reason, stop = _section(judged, place)
        for index in range(place, stop):
            if not judged[index].zone:
                judged[index] = replace(judged[index], zone="boilerplate", reason=reason)
        place = max(stop, place + 1)
    return judged


def _section(pieces: list[Piece], place: int) -> tuple[str, int]:
    """The reason of the section opened at `place` and where it stops; `place` itself when none opens there."""
    piece = pieces[place]
    if piece.zone or piece.kind == "cell" or len(piece.text) > 4 * OPENER_LENGTH:
        return "", place
    if stamps.is_timed_headline(piece.text):
        stop = _feed_stop(pieces, place)
        return ("news feed", stop) if _has_article(pieces, place, stop) else ("", place)
    if stamps.is_stamp(piece.text) and (stop := _stamped_feed_stop(pieces, place)) > place:
        return ("news feed", stop) if _has_article(pieces, 0, stop) or _has_article(pieces, stop, stop) else ("", place)
    reason, rest = boilerplate.section_start(piece.text)
    rest = rest.strip()
    if not reason or not _opens(rest):
        return "", place
    is_bare = not rest or rest[0] not in INLINE_MARKS or not rest.strip(INLINE_MARKS + " ")
    if reason == "comments" and _is_counter_above(pieces, place):
        return "counters", place + 1
    return reason, _stop(pieces, place, is_bare, reason)


def _opens(rest: str) -> bool:
    """True when what follows the opening words leaves them a heading or a label."""
    if not rest or rest[0] in INLINE_MARKS or rest[0] in "(0123456789":
        return True
    is_label = rest.rstrip().endswith((":", ">", "»", "…")) or (rest.isupper() and rest[-1].isalnum())
    return len(rest) <= OPENER_TAIL and is_label


def _is_counter_above(pieces: list[Piece], place: int) -> bool:
    """True for "Комментарии (2)" above the article."""
    before = sum(len(piece.text) for piece in pieces[:place] if features.is_article(piece))
    after = sum(len(piece.text) for piece in pieces[place + 1 :] if features.is_article(piece))
    return after > before


def _stop(pieces: list[Piece], place: int, is_bare: bool, reason: str) -> int:
    """Where the article resumes after the opener at `place`, or the end of the pieces."""
    if reason == "comments":
        return len(pieces)
    first = place + 1
    stamped = [index for index in range(first, len(pieces)) if stamps.is_stamp(pieces[index].text)]
    if len(stamped) >= 2:
        first = stamped[-1] + (stamped[1] - stamped[0] if stamped[0] == place + 1 else 1)
    resumed = next((index for index in range(first, len(pieces)) if _resumes(pieces, index)), len(pieces))
    if not is_bare and (resumed < len(pieces) or _is_prose_at(pieces, place + 1)):
        return place + 1
    while resumed < len(pieces) and resumed - 1 > place and pieces[resumed - 1].kind == "heading":
        resumed -= 1
    return resumed


def _resumes(pieces: list[Piece], index: int) -> bool:
    piece = pieces[index]
    return piece.kind == "cell" or (features.is_article(piece) and len(piece.text) >= RESUMING_LENGTH)


def _is_prose_at(pieces: list[Piece], index: int) -> bool:
    """True for a paragraph, however short, that is a sentence: the article goes on behind a link in its midst."""
    piece = pieces[index] if index < len(pieces) else None
    if piece is None or piece.zone or piece.kind != "paragraph" or features.has_contact(piece.text):
        return False
    is_sentence = features.words(piece.text) >= PROSE and features.ends_sentence(piece.text)
    return is_sentence and not boilerplate.line_reason(piece.text) and not boilerplate.section_start(piece.text)[0]


def _has_article(pieces: list[Piece], start: int, stop: int) -> bool:
    """True where something else than the feed is the article; a digest of headlines has nothing else."""
    return any(features.is_article(piece) for piece in (*pieces[:start], *pieces[stop:]))


def _feed_stop(pieces: list[Piece], place: int) -> int:
    """The end of a run of timed headlines; one alone is no feed."""
    stop = place
    while stop < len(pieces) and not pieces[stop].zone and stamps.is_timed_headline(pieces[stop].text):
        stop += 1
    return stop if stop - place >= 2 else place


def _stamped_feed_stop(pieces: list[Piece], place: int) -> int:
    """The end of a feed whose times stand in lines of their own above its headlines; two of them at least."""
    stop = place
    while stop + 1 < len(pieces) and stamps.is_timed(pieces[stop].text) and _is_headline(pieces[stop + 1]):
        stop += 2
    return stop if stop - place >= FEED else place


def _is_headline(piece: Piece) -> bool:
    """A short line that no full stop ends."""
    return not piece.zone and len(piece.text) <= features.ARTICLE_LENGTH and piece.text[-1] not in ".;:"

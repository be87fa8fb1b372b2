"""The title of an HTML page among its pieces: the one that the page's head names, whatever element holds it."""

from collections.abc import Sequence
from dataclasses import replace

from etl.readers import features, identity, stamps
from etl.readers.pieces import Piece
from etl.vocabulary import boilerplate

TELLING = ("og:title", "headline", "title")
LEAST = 15


def marked(pieces: Sequence[Piece], header: dict[str, str]) -> tuple[Piece, ...]:
    """The pieces with the named title as a heading of the first level, and what stands above it as boilerplate.

    A date, a table and a paragraph of prose above it stay as they are: they may be the article's.
    """
    named = {name for key in TELLING for name in _names(header.get(key, ""))}
    place = _place(pieces, named)
    if place < 0:
        return tuple(pieces)
    above = [_above(piece) for piece in pieces[:place]]
    return (*above, replace(pieces[place], kind="heading", level=1), *pieces[place + 1 :])


def _names(title: str) -> list[str]:
    """The head's title, and the part before the site's name."""
    bare = (_bare(title), _bare(identity.TITLE_CUT.split(title)[0]))
    return [name for name in bare if len(name) >= LEAST]


def _place(pieces: Sequence[Piece], named: set[str]) -> int:
    """Where the title stands: as a heading, else as the first piece with the same words; -1 if nowhere."""
    same = [index for index, piece in enumerate(pieces) if not piece.zone and _is_named(piece, named)]
    headings = [index for index in same if pieces[index].kind == "heading"]
    return next(iter([*headings, *same]), -1)


def _is_named(piece: Piece, named: set[str]) -> bool:
    return piece.kind != "cell" and len(piece.text) >= LEAST and _bare(piece.text) in named


def _above(piece: Piece) -> Piece:
    may_be_own = piece.zone or piece.kind == "cell" or stamps.has_date(piece.text) or features.is_article(piece)
    return piece if may_be_own else replace(piece, zone="boilerplate", reason="above the title")


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, boilerplate.folded(text)))

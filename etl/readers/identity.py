"""What a document is called and who published it."""

import re

from etl.readers import features, stamps
from etl.readers.pieces import Piece
from etl.vocabulary import boilerplate

NAME_LENGTH = 80
LABEL = re.compile(r"\s*(?P<label>[^\W\d_][\w ]{2,30}?)\s*:\s*(?P<name>\S.*)")
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\(с\))\s*(?:\d{4}(?:\s*[-–—]\s*\d{4})?,?\s+)?(?P<name>[^\W\d_][^\d.,;|]{2,60})", re.IGNORECASE
)
AGENCY = re.compile(
    "|".join(
        (
            r"/(?P<slashed>[^/\n\d][^/\n]{1,29})/",  # /Trend/
            r"\((?P<bracketed>Interfax|Интерфакс|ТАСС|TASS|Reuters|РИА Новости)\)",
            rf"\b(?P<named>{stamps.NAMED_AGENCY})",
        )
    )
)
TITLE_CUT = re.compile(r"\s+[|»•·–—-]\s+")
SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s")
NO_NAME = re.compile(rf"{stamps.DATE}|{stamps.CLOCK}|{stamps.WEEKDAY}|[№#]\s?\d+.*", re.IGNORECASE)
NO_SOURCE = ("related articles", "photo credit", "comments")
EDGES = " \t.,;:|/·•*—–-"


def title(pieces: tuple[Piece, ...], header: dict[str, str]) -> str:
    """The title as the article gives it, else as the file's header does."""
    own = [piece for piece in pieces if piece.zone == "title"]
    if own:
        return max(own, key=lambda piece: (piece.kind == "heading", -piece.level)).text
    return TITLE_CUT.split(header.get("title", ""))[0] or _beginning(pieces)


def _beginning(pieces: tuple[Piece, ...]) -> str:
    """The beginning of the first sentence, for a text without a headline: «После масштабного кризиса 2022 года…»."""
    first = next((piece.text for piece in pieces if piece.zone == "body" and piece.text.strip()), "")
    sentence = SENTENCE_END.split(first.strip())[0].replace("\n", " ")
    if len(sentence) <= NAME_LENGTH:
        return sentence.rstrip(".")
    return sentence[: NAME_LENGTH - 1].rpartition(" ")[0].rstrip(EDGES + "«") + "…"


def publisher(pieces: tuple[Piece, ...], header: dict[str, str]) -> str:
    """The publisher by the header, a line "Источник: …", the dateline, the copyright or the title's last part."""
    if header.get("publisher"):
        return header["publisher"]
    short = [piece for piece in pieces if piece.zone != "body" or len(piece.text) <= NAME_LENGTH]
    short = [piece for piece in short if piece.zone != "title" and len(piece.text) <= 3 * NAME_LENGTH]
    for find, zones in ((_labelled, "dateline boilerplate body"), (_dateline, "dateline"), (_copyright, "boilerplate")):
        for piece in short:
            name = find(piece.text) if piece.zone in zones.split() and piece.reason not in NO_SOURCE else ""
            if name:
                return name
    parts = TITLE_CUT.split(header.get("title", ""))
    return parts[-1].strip() if len(parts) > 1 and features.words(parts[-1]) <= 4 else ""


def _labelled(text: str) -> str:
    """The name after "Источник:" or "Текст:"."""
    before, _ = boilerplate.publisher_words()
    for segment in features.SEPARATOR.split(text):
        found = LABEL.match(segment)
        if found and boilerplate.folded(found["label"]) in before:
            return _name(found["name"])
    return ""


def _dateline(text: str) -> str:
    """The name beside the date: "Обозреватель, декабрь 2021 года, № 12", "МОСКВА, 5 мая. /ТАСС/."."""
    agency = AGENCY.search(text)
    if agency:
        return next(name for name in agency.groups() if name)
    segments = re.split(r"[|·•]|(?<=[^\W\d_]{3})[.,]\s", text)
    if len(segments) < 2 or stamps.opening(text.rstrip(EDGES) + ". А"):
        return ""
    return next(filter(None, map(_name, segments)), "")


def _copyright(text: str) -> str:
    found = COPYRIGHT.search(text)
    return _name(found["name"]) if found else ""


def _name(text: str) -> str:
    """The text as a publisher's name, "" when it is none."""
    name = NO_NAME.sub(" ", text).strip(EDGES)
    _, not_names = boilerplate.publisher_words()
    if any(boilerplate.folded(name).startswith(words) for words in not_names):
        return ""
    is_name = name[:1].isupper() or name[:1] in '«"“'
    return name if is_name and 2 <= len(name) <= NAME_LENGTH and features.words(name) <= 8 else ""

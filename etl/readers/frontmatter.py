"""What a text file says of itself before its article: a crawler's header, YAML or TOML front matter, key lines."""

import re

from etl.readers.characters import line
from etl.readers.pieces import Piece
from etl.vocabulary import boilerplate

CRAWLER = re.compile(r"\s{0,3}(?P<header>date (?P<date>\d{4}-\d\d-\d\d))(?=\s|$)\s*(?P<rest>.*)")
FENCE = re.compile(r"(?P<fence>---|\+\+\+)\s*")
PAIR = re.compile(r"\s{0,3}(?P<key>[^\W\d_][\w .-]{0,30}?)\s*[:=]\s*(?P<value>\S.*)")
FOLDED = re.compile(r":\s*[>|][+-]?(?:\s|$)")
FOLD = re.compile(r":\s*[>|][+-]?\s+(?=\S)")
Pairs = list[tuple[str, str]]


def split(lines: list[str]) -> tuple[list[Piece], Pairs, list[str]]:
    """The pieces and pairs that stand before the article, and the lines of the article."""
    first = next((index for index, text in enumerate(lines) if text.strip()), len(lines))
    lines = lines[first:]
    if not lines:
        return [], [], []
    crawled = CRAWLER.match(lines[0])
    if crawled:
        piece = Piece(crawled["header"], zone="dateline", reason="crawler's header")
        return [piece], [("date", crawled["date"])], [crawled["rest"], *lines[1:]]
    fence = FENCE.fullmatch(lines[0])
    if fence:
        return _fenced(lines, fence["fence"])
    return _key_lines(lines)


def _fenced(lines: list[str], fence: str) -> tuple[list[Piece], Pairs, list[str]]:
    """Front matter between two fences; a lone fence is a rule and no front matter."""
    stop = next((index for index, text in enumerate(lines[1:200], 1) if text.strip() == fence), 0)
    if not stop or not any(PAIR.match(text) for text in lines[1:stop]):
        return [], [], lines[1:]
    pairs: Pairs = []
    pieces: list[Piece] = []
    for text in _unfolded(lines[1:stop]):
        found = PAIR.match(text)
        pieces.append(_piece(found, text))
        if found:
            pairs.append((_key(found), _value(found)))
    return pieces, pairs, lines[stop + 1 :]


def _unfolded(lines: list[str]) -> list[str]:
    """The lines that hold something; a value that YAML folds over lines of its own stands in that of its key."""
    told: list[str] = []
    for text in filter(str.strip, lines):
        if told and FOLDED.search(told[-1]) and text[0] in " \t":
            told[-1] = f"{told[-1]} {text.strip()}"
        else:
            told.append(text)
    return [FOLD.sub(": ", text) for text in told]


def _key_lines(lines: list[str]) -> tuple[list[Piece], Pairs, list[str]]:
    """Lines such as "Дата: 5 мая 2025" at the very beginning, at least two of them with keys that are known."""
    found = []
    for text in lines[:12]:
        pair = PAIR.match(text)
        if not pair or pair["key"].casefold() not in boilerplate.header_keys():
            break
        found.append(pair)
    if len(found) < 2:
        return [], [], lines
    pieces = [_piece(pair, pair.group()) for pair in found]
    return pieces, [(_key(pair), _value(pair)) for pair in found], lines[len(found) :]


def _key(pair: re.Match[str]) -> str:
    key = pair["key"].casefold()
    return boilerplate.header_keys().get(key, key)


def _value(pair: re.Match[str]) -> str:
    value = pair["value"].strip()
    return value[1:-1].strip() if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _piece(pair: re.Match[str] | None, text: str) -> Piece:
    if pair and _key(pair) == "title" and _value(pair):
        return Piece(line(_value(pair)), "heading", "title", level=1, gap=False)
    zone = "dateline" if pair and _key(pair) == "date" else "boilerplate"
    return Piece(line(text), zone=zone, reason="front matter", gap=False)

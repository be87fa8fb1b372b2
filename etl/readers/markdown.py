"""Markdown → pieces, without its marks."""

import re
from dataclasses import replace

from etl.readers import frontmatter, inline, tables
from etl.readers.characters import clean, line
from etl.readers.encoding import decode
from etl.readers.pieces import Page, Piece, refused_if_long

SUFFIXES = (".md", ".markdown")
RULE = re.compile(r" {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})")
SETEXT = re.compile(r" {0,3}(=+|-{2,})\s*")
HEADING = re.compile(r" {0,3}(#{1,6})\s+(.+?)\s*#*\s*")
ITEM = re.compile(r"(?P<indent>\s*)(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)")
QUOTE = re.compile(r" {0,3}(?:>\s?)+")
FENCE = re.compile(r" {0,3}(?:```|~~~)")
FENCED_CODE = re.compile(r" {0,3}(?P<fence>```|~~~)`*~*\s*(?!te?xt|markdown|md|plain)[A-Za-z+#]\S*\s*")
NOTE = re.compile(r" {0,3}\[\^[^\]]{1,50}\]:\s+(?=\S)")
"""What a footnote begins with."""
REFERENCE = re.compile(r" {0,3}\[(?!\^)[^\]]{1,100}\]:\s+\S+.*")
TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
LABEL = re.compile(r" {0,3}\*\*[^*\n]{2,40}(?::\s?\*\*|\*\*\s?:)\s")
"""What a line of a fact sheet begins with: "**Residents:** 19"."""
MAX_MARKED = 2_000
BAR = re.compile(r"(?<!\\)\|")


def read(data: bytes) -> Page:
    """The page of a Markdown file."""
    return page(clean(refused_if_long(decode(data))))


def page(text: str) -> Page:
    """The page of a cleaned Markdown text."""
    front, pairs, lines = frontmatter.split(_without_comments(text).split("\n"))
    body = _body(lines)
    if any(piece.kind == "heading" and piece.level == 1 for piece in body):
        front = [_as_front_matter(piece) for piece in front]
    return Page((*front, *body), tuple(pairs))


def _without_comments(text: str) -> str:
    parts = []
    start = 0
    while (begin := text.find("<!--", start)) >= 0 and (stop := text.find("-->", begin)) >= 0:
        parts.append(text[start:begin])
        start = stop + 3
    return "".join([*parts, text[start:]])


def _as_front_matter(piece: Piece) -> Piece:
    """A title of the front matter that the text repeats as its heading."""
    return replace(piece, zone="boilerplate", reason="front matter") if piece.zone == "title" else piece


def _body(lines: list[str]) -> list[Piece]:
    pieces: list[Piece] = []
    place, gap, table = 0, True, 0
    while place < len(lines):
        text = lines[place]
        if (code := FENCED_CODE.fullmatch(text)) and (stop := _code_stop(lines, place + 1, code["fence"])) > 0:
            pieces += [Piece(line(each), zone="boilerplate", reason="code") for each in lines[place + 1 : stop]]
            place, gap = stop + 1, True
        elif not text.strip() or FENCE.match(text) or REFERENCE.fullmatch(text) or RULE.fullmatch(text):
            place, gap = place + 1, True
        else:
            new, place = _block(lines, place, table)
            table += bool(new) and new[0].kind == "cell"
            pieces += [replace(piece, gap=gap) for piece in new[:1]] + new[1:]
            gap = False
    return pieces


def _code_stop(lines: list[str], place: int, fence: str) -> int:
    """Where a block of code ends; -1 where nothing closes it."""
    places = range(place, len(lines))
    return next((index for index in places if lines[index].strip().startswith(fence)), -1)


def _block(lines: list[str], place: int, table: int) -> tuple[list[Piece], int]:
    """The pieces of the block that begins at a line, and the place after it."""
    text = lines[place]
    heading = HEADING.fullmatch(text) if len(text) <= MAX_MARKED else None
    if heading:
        return _pieces([heading[2]], "heading", level=len(heading[1])), place + 1
    if "|" in text and place + 1 < len(lines) and _is_table_rule(lines[place + 1]):
        return _table(lines, place, table)
    found = None if text.lstrip()[:1] in "-*+•>" else tables.aligned(lines[place : place + 200])
    if found:
        return tables.pieces(found[0], table), place + found[1]
    stop = _stop(lines, place)
    if QUOTE.match(text):
        inner = [QUOTE.sub("", quoted, count=1) for quoted in lines[place:stop]]
        return [replace(piece, quoted=True) for piece in _body(inner)], stop
    joined = " ".join(map(str.strip, lines[place:stop]))
    setext = SETEXT.fullmatch(lines[stop]) if stop < len(lines) else None
    if setext and not ITEM.match(text):
        return _pieces([joined], "heading", level=1 if setext[1][0] == "=" else 2), stop + 1
    item = ITEM.match(text)
    if item:
        return _pieces([ITEM.sub("", joined, count=1)], "item"), stop
    first = NOTE.sub("", text, count=1)
    return _pieces(_hard_breaks([first, *lines[place + 1 : stop]]), "paragraph"), stop


def _is_table_rule(text: str) -> bool:
    return "|" in text and len(text) <= MAX_MARKED and TABLE_RULE.fullmatch(text) is not None


def _stop(lines: list[str], place: int) -> int:
    """Where the paragraph, item or quotation that begins at a line ends."""
    is_quote = QUOTE.match(lines[place])
    stop = place + 1
    while stop < len(lines) and lines[stop].strip():
        text = lines[stop]
        if len(text) <= MAX_MARKED and any(pattern.fullmatch(text) for pattern in (HEADING, SETEXT, RULE)):
            break
        if ITEM.match(text) or FENCE.match(text) or NOTE.match(text):
            break
        if bool(QUOTE.match(text)) != bool(is_quote):
            break
        stop += 1
    return stop


def _hard_breaks(lines: list[str]) -> list[str]:
    """Paragraph lines joined, but for those that end with two spaces or a backslash, or all begin with a bold label."""
    if len(lines) > 1 and all(map(LABEL.match, lines)):
        return lines
    parts = [""]
    for text in lines:
        parts[-1] = f"{parts[-1]} {text.strip().removesuffix(chr(92))}".strip()
        if text.endswith(("  ", "\\")):
            parts.append("")
    return parts


def _pieces(texts: list[str], kind: str, level: int = 0) -> list[Piece]:
    shown = [line(inline.plain(text)) for text in texts]
    return [Piece(text, kind, level=level) for text in shown if text]


def _table(lines: list[str], place: int, table: int) -> tuple[list[Piece], int]:
    """The cells of a table with bars; its head is the row above the rule, empty or not."""
    rows = [_cells(lines[place])]
    stop = place + 2
    while stop < len(lines) and "|" in lines[stop] and lines[stop].strip():
        rows.append(_cells(lines[stop]))
        stop += 1
    return tables.pieces(rows, table, headed=True), stop


def _cells(text: str) -> list[str]:
    bare = text.strip().removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return [inline.plain(cell.replace("\\|", "|")).strip() for cell in BAR.split(bare)]

"""HTML → pieces: what a reader of the page sees, the article's own text unjudged, the rest marked by its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from etl.readers import html_article, html_head, html_marks, html_tables, html_titles, tables, wrapped
from etl.readers.characters import clean, line
from etl.readers.encoding import decode
from etl.readers.pieces import Page, Piece, Unreadable
from etl.vocabulary import boilerplate

SUFFIXES = (".html", ".htm", ".xhtml")
CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
XML_DECLARATION = re.compile(r"\s*(?:<\?xml[^>]*\?>)?")
SPACE = re.compile(r"[ \t\n]+")
BLOCKS = boilerplate.html_names("blocks")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LINKED = 0.8
LINKED_LENGTH = 200
MAX_DEPTH = 250
TOO_DEEP = "The HTML of the file is nested too deeply; what stands deeper was not read."


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the page a text stands: what its piece will be, and why it is boilerplate if it is."""

    kind: str = "paragraph"
    level: int = 0
    reason: str = ""
    quoted: bool = False


@dataclass(slots=True)
class Draft:
    """The pieces so far and the text that waits for the end of its block."""

    pieces: list[Piece] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    linked: int = 0
    table_count: int = 0

    def flush(self, place: Place) -> None:
        """Turns the waiting text into pieces of `place`."""
        text = "".join(self.waiting)
        reason = place.reason or ("links" if self._is_linked(text, place) else "")
        self.waiting, self.linked = [], 0
        lines = [part.strip() for part in text.split("\n") if part.strip()]
        zone = "boilerplate" if reason else ""
        for index, part in enumerate(wrapped.joined(lines)):
            gap = not index and place.kind != "item"
            piece = Piece(part, place.kind, zone, reason, level=place.level, gap=gap, quoted=place.quoted)
            self.pieces.append(piece)

    def _is_linked(self, text: str, place: Place) -> bool:
        """True for a short text that is nearly all link: a teaser or a menu's entry."""
        return len(text) <= LINKED_LENGTH and place.level != 1 and self.linked > LINKED * len(text.strip())

    def add_table(self, rows: tables.Rows, headed: bool | None, place: Place) -> None:
        """Adds the cells of a table."""
        zone = "boilerplate" if place.reason else ""
        cells = tables.pieces(rows, self.table_count, headed=headed)
        self.pieces += [replace(cell, zone=zone, reason=place.reason) for cell in cells]
        self.table_count += 1


def read(data: bytes) -> Page:
    """The page of an HTML file."""
    charset = CHARSET.search(data[:4096])
    text = clean(decode(data, charset[1].decode("ascii", "ignore") if charset else ""))
    return page(text)


def page(text: str) -> Page:
    """The page of cleaned HTML text."""
    root, note = _parsed(text)
    body = root.find("body")
    if body is None and root.find("frameset") is not None:
        raise Unreadable("The page holds only frames; save the page that a frame shows.")
    header = html_head.pairs(root)
    html_marks.without(root)
    article = html_article.find(root)
    pieces = tuple(_pieces(body if body is not None else root, article))
    pieces = html_titles.marked(pieces, dict(reversed(header)))
    if article is None:
        pieces = html_article.without_surroundings(pieces, text)
    return Page(pieces, header, note)


def _parsed(text: str) -> tuple[HtmlElement, str]:
    """The page's elements, and a note where some are lost: the parser gives up below 256 levels, and below 2,048 when
    told of a deep page.
    """
    declared = XML_DECLARATION.match(text)
    text = text[declared.end() if declared else 0 :]
    try:
        for is_deep in (False, True):
            parser = HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=is_deep)
            root = document_fromstring(text, parser=parser)
            if not _is_too_deep(parser):
                return root, ""
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise Unreadable("The HTML of the file cannot be read.") from error
    return root, TOO_DEEP


def _is_too_deep(parser: HTMLParser) -> bool:
    return any("Excessive depth" in error.message for error in parser.error_log)


def _pieces(body: HtmlElement, article: HtmlElement | None) -> Iterator[Piece]:
    """The pieces of the page in its order, in one walk without recursion."""
    draft = Draft()
    places = [Place()]
    judge = html_article.Surroundings(body, article)
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if html_article.is_hidden(element):
                walk.skip_subtree()
                continue
            if tag in BLOCKS:
                draft.flush(places[-1])
                places.append(places[-1] if len(places) > MAX_DEPTH else _place(places[-1], element, judge))
                if _is_table_taken(element, draft, places[-1]):
                    walk.skip_subtree()
                    continue
            _add(draft, element.text, tag == "a")
        else:
            if tag in BLOCKS and len(places) > 1 and not html_article.is_hidden(element):
                draft.flush(places.pop())
            if tag == "br":
                draft.waiting.append("\n")
            if element is not body:
                _add(draft, element.tail, element.getparent().tag == "a")
    draft.flush(places[0])
    yield from draft.pieces


def _add(draft: Draft, text: str | None, linked: bool) -> None:
    """Lets a text wait for the end of its block; inside a link it counts as linked."""
    if text:
        flat = SPACE.sub(" ", text)
        draft.waiting.append(flat)
        draft.linked += len(flat) * linked


def _is_table_taken(element: HtmlElement, draft: Draft, place: Place) -> bool:
    """True when the element is a table of data, whose cells were added."""
    if element.tag not in ("table", "dl"):
        return False
    found = html_tables.rows(element)
    if not found:
        return False
    caption = element.find("caption")
    if caption is not None:
        draft.waiting.append(line(clean(caption.text_content())))
        draft.flush(place)
    draft.add_table(found.rows, found.headed, place)
    return True


def _place(outer: Place, element: HtmlElement, judge: html_article.Surroundings) -> Place:
    """The place inside an element that stands in `outer`."""
    tag = element.tag
    reason = outer.reason or judge.reason(element)
    level = HEADINGS.get(tag, 0)
    kind = "heading" if level else "item" if tag in ("li", "dt", "dd") else outer.kind
    return Place(kind, level or outer.level, reason, outer.quoted or tag == "blockquote")

"""Which part of an HTML page is its article, and why the parts around it are boilerplate."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from etl.readers import features
from etl.readers.characters import clean, line
from etl.readers.pieces import Piece
from etl.vocabulary import boilerplate

DROPPED = boilerplate.html_names("unseen")
HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
REASONS = {
    "nav": "navigation",
    "footer": "publisher's imprint",
    "form": "form",
    "button": "button",
    "menu": "navigation",
    "dialog": "notice",
}
ROLES = {
    "navigation": "navigation",
    "banner": "navigation",
    "contentinfo": "publisher's imprint",
    "search": "navigation",
    "complementary": "side column",
    "dialog": "notice",
    "alert": "notice",
}
FREE = ("html", "body", "main", "article", "h1")
MOST = 0.5
LEAST_ARTICLE = 200
EXTRACTED_FROM = 8
SHORT = 160
SPANS = re.compile(r"\s(?:col|row)span\s*=", re.IGNORECASE)


def is_hidden(element: HtmlElement) -> bool:
    """True for what a reader of the page does not see."""
    if not isinstance(element.tag, str) or element.tag in DROPPED or element.get("hidden") is not None:
        return True
    return element.get("aria-hidden") == "true" or HIDING_STYLE.search(element.get("style") or "") is not None


def find(root: HtmlElement) -> HtmlElement | None:
    """The element that holds the article, or None where the page marks none."""
    articles = [*root.iter("article"), *root.xpath("//*[@itemprop='articleBody']")]
    mains = [*root.iter("main"), *root.xpath("//*[@role='main']")]
    largest = {name: max(found, key=_length, default=None) for name, found in (("a", articles), ("m", mains))}
    article, main = largest["a"], largest["m"]
    if article is not None and main is not None and _length(article) < MOST * _length(main):
        return main
    found = article if article is not None else main
    return found if found is not None and _length(found) >= LEAST_ARTICLE else None


def _length(element: HtmlElement) -> int:
    return len(element.text_content())


class Surroundings:
    """Knows why an element of a page is boilerplate, given the page's article."""

    def __init__(self, body: HtmlElement, article: HtmlElement | None) -> None:
        self.article = article
        self.total = max(1, _length(body))
        self.inside = set() if article is None else set(article.iter())
        self.around = set() if article is None else set(article.iterancestors())
        self.above = set() if article is None else _above(body, article)

    def reason(self, element: HtmlElement) -> str:
        """Why the element is boilerplate; "" when it may be the article's."""
        own = self._own_reason(element)
        if own or self.article is None or element in self.inside or element in self.around or element in self.above:
            return own
        return "outside the article"

    def _own_reason(self, element: HtmlElement) -> str:
        """Why the element is boilerplate by its tag, role or class; never when it holds most of the page."""
        tag = element.tag
        if tag in FREE or element in self.around:
            return ""
        reason = REASONS.get(tag) or ROLES.get(element.get("role") or "")
        if tag == "aside" and not (element in self.inside and _is_prose(element)):
            reason = "side column"
        if tag == "header" and element not in self.inside and next(element.iter("h1"), None) is None:
            reason = "navigation"
        names = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
        reason = reason or (boilerplate.markup_reason(names) if names else "")
        if reason and tag not in REASONS and _length(element) > MOST * self.total:
            return ""
        return reason or ""


def _above(body: HtmlElement, article: HtmlElement) -> set[HtmlElement]:
    """The title above the article, what leads to it, and what stands between the two: date and byline."""
    title = next(iter(body.iter("h1")), None)
    if title is None:
        return set()
    order = {element: place for place, element in enumerate(body.iter())}
    between = {element for element, place in order.items() if order[title] <= place < order.get(article, 0)}
    return between | set(title.iterancestors()) if between else set()


def _is_prose(element: HtmlElement) -> bool:
    """True when the element tells something in sentences and not in links: an article's box of background."""
    texts = [line(clean(part.text_content())) for part in element.iter("p", "div", "li")]
    linked = sum(_length(link) for link in element.iter("a"))
    return linked < 0.3 * _length(element) and any(
        len(text) >= features.ARTICLE_LENGTH and features.ends_sentence(text) for text in texts
    )


def without_surroundings(pieces: Sequence[Piece], text: str) -> tuple[Piece, ...]:
    """The pieces of a page that marks no article, with the short ones judged that trafilatura leaves out."""
    if len(pieces) < EXTRACTED_FROM:
        return tuple(pieces)
    extracted = _bare(_extracted(text))
    if len(extracted) < LEAST_ARTICLE:
        return tuple(pieces)
    first = next((index for index, piece in enumerate(pieces) if _bare(piece.text) in extracted), 0)
    return tuple(
        replace(piece, zone="boilerplate", reason="outside the article")
        if index > first and _is_left_out(piece, extracted)
        else piece
        for index, piece in enumerate(pieces)
    )


def _extracted(text: str) -> str:
    """What trafilatura takes for the article; of spans it knows nothing, or it would write out a million cells."""
    from trafilatura import extract  # half a second to load, for few pages

    text = SPANS.sub(" data-span=", text)
    return extract(text, include_comments=False, include_tables=True, favor_recall=True) or ""


def _is_left_out(piece: Piece, extracted: str) -> bool:
    """A short piece that is no title and does not open a section, which the sections are to know as a whole."""
    if piece.zone or piece.level == 1 or piece.kind == "cell" or len(piece.text) > SHORT:
        return False
    if boilerplate.section_start(piece.text)[0]:
        return False
    return not features.ends_sentence(piece.text) and _bare(piece.text) not in extracted


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, boilerplate.folded(text)))

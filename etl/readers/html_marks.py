"""What stands in a page's elements and is no part of its text: struck-out words, marks of footnotes, hidden cells."""

from lxml.html import HtmlElement

from etl.readers import html_article
from etl.readers.inline import FOOTNOTE_MARK, POWER_OF

STRUCK = ("del", "s", "strike")


def without(body: HtmlElement) -> None:
    """Takes them out of the page: "<del>600</del>700" says 700, and "500<sup>1</sup>" no 5001."""
    for mark in list(body.iter(*STRUCK)):
        _drop(mark)
    for mark in list(body.iter("sup")):
        if FOOTNOTE_MARK.fullmatch(mark.text_content()) and not POWER_OF.search(_before(mark)):
            _drop(mark)
    outermost = [table for table in body.iter("table") if next(table.iterancestors("table"), None) is None]
    for table in outermost:
        for element in [each for each in table.iterdescendants() if html_article.is_hidden(each)]:
            _drop(element)


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _before(mark: HtmlElement) -> str:
    """The text right before a mark."""
    before, parent = mark.getprevious(), mark.getparent()
    if before is None:
        return (parent.text or "") if parent is not None else ""
    return str(before.tail or before.text_content())

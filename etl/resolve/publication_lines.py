"""Lines around an article that say when it was printed or put up: source lines, a foot, a site's head, a change."""

import re

from etl.records import Block, DateMark, Document
from etl.resolve import publication_trust as trust
from etl.resolve.publication_trust import Claim
from etl.vocabulary import publication

LONGEST_LINE = 110
_LONGEST_FOOT = 60
_ARTICLE = ("title", "body")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[\s.»”\")\]]*$")
_NOW = re.compile(r"(?:\bи |\band )?([^\W\d_]+),?\s+(?:(?:в|in)\s+)?$", re.IGNORECASE)
_PLACE_BEHIND = re.compile(r"(?:^|[.!?]\s+)(?!(?:In|On|At|By|В|На|К|С)\s)[A-ZА-ЯЁ][\w-]+(?:[ -][A-ZА-ЯЁ][\w-]+)*,\s*$")
_RUNS_ON = re.compile(r"\s+(?:\d+\.\s|[A-ZА-ЯЁ])")


def claim(document: Document, mark: DateMark, date: str, block: Block, *, is_lead: bool) -> Claim | None:
    """What a line claims that is there to say when; None for other lines."""
    known, is_day = "XXXX" not in date, date[7:8] == "-"
    said = None
    if is_day and _is_byline(document, mark, block):
        said = ("byline", trust.DATELINE if known else trust.PART_DATELINE)
    elif is_month_or_day(date) and _is_line(block) and _says(document, block, "changed"):
        return Claim(date, trust.CHANGE, trust.NEVER, mark.start, mark.stop, doubt="a later change of the page")
    elif known and block.zone in _ARTICLE and _is_source(document, mark, date, block):
        said = ("source line", trust.DATELINE if is_lead else trust.SOURCE_LINE)
    elif known and is_day and _is_head(document, block):
        said = ("head of the site", trust.SITE_HEAD)
    elif is_month_or_day(date) and block.zone == "body" and _is_now(document.text[block.start : mark.start]):
        said = ("now in the text", trust.TODAY)
    return Claim(date, *said, mark.start, mark.stop) if said else None


def is_month_or_day(date: str) -> bool:
    """True for 2024-04 and 2024-04-16, not for a year nor where the year is not known."""
    return "XXXX" not in date and len(date) in (len("2024-04"), len("2024-04-16")) and date[5:7] <= "12"


def _is_source(document: Document, mark: DateMark, date: str, block: Block) -> bool:
    """A short line that says where or when the article was printed; a year ends it: "Published in “Glass”, 2012"."""
    if not _is_line(block):
        return False
    if is_month_or_day(date):
        return _says(document, block, "source")
    return _says(document, block, "printed") and ends_line(document, mark, block)


def _is_line(block: Block) -> bool:
    return block.kind in ("paragraph", "heading", "item") and block.stop - block.start <= LONGEST_LINE


def _says(document: Document, block: Block, name: str) -> bool:
    words = _WORD.findall(document.text[block.start : block.stop].casefold())
    return not publication.listed("words", name).isdisjoint(words)


def tail_start(document: Document) -> int:
    """Where the last line of the article begins, if it is short as a signature or a date is."""
    body = [block for block in document.blocks if block.zone == "body"]
    is_short = len(body) > 2 and body[-1].stop - body[-1].start < _LONGEST_FOOT
    return body[-1].start if is_short else len(document.text)


def ends_line(document: Document, mark: DateMark, block: Block) -> bool:
    """Nothing but signs behind the date: "The Siberian business daily, April 2017"."""
    return _ENDS.match(document.text, mark.stop, block.stop) is not None


def _is_head(document: Document, block: Block) -> bool:
    """Boilerplate above title and text: a site's own line with the day."""
    first = next((one.start for one in document.blocks if one.zone in ("title", "body")), 0)
    return block.zone == "boilerplate" and block.start < first


def _is_byline(document: Document, mark: DateMark, block: Block) -> bool:
    """A line between title and text that a day opens: "26.08.2021, 14:05 | Алла Гречко"."""
    if block.reason != "outside the article" or not _is_line(block):
        return False
    place = document.blocks.index(block)
    before = [one.zone for one in document.blocks[:place]]
    opens = not any(map(str.isalnum, document.text[block.start : mark.start]))
    return opens and "title" in before and "body" not in before


def _is_now(before: str) -> bool:
    """The month stands beside a word for now: "сейчас, в ноябре 2024 года"."""
    found = _NOW.search(before[-30:])
    return found is not None and found[1].casefold() in publication.listed("words", "now")


def is_run_on(before: str, after: str) -> bool:
    """Place and day close a line that the layout ran together with the next: "… Togliatti, 30 August 2018 1. "."""
    return _PLACE_BEHIND.search(before) is not None and _RUNS_ON.match(after) is not None

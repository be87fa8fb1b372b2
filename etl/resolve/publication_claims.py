"""The places of a document that may tell when it was published, each with how far it is believed."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from etl import edtf
from etl.readers import stamps
from etl.records import Block, DateMark, Document, Sentence
from etl.resolve import publication_issues as issues
from etl.resolve import publication_lines as lines
from etl.resolve import publication_trust as trust
from etl.resolve.publication_trust import Claim
from etl.text import dates
from etl.vocabulary import calendar, publication

_THIS = ("this ", "эт", "нынешн")
_LEAD_LENGTH = 60  # how far a dateline reaches into a paragraph that no reader has cut
_WORD = re.compile(r"[^\W\d_]+")
_AFTER_DATELINE = re.compile(r"(?:,\s*[^\W\d]{4,11})?\W*(?:[.|/(–—-]|$)")
"""What follows a dateline's day: a dash, a full stop; a weekday may stand between."""
_AGENCY = re.compile(r"\s*[(/]")
_ENDED = re.compile(r"[.|/(–—-]\s*$")
_DIGIT = re.compile(r"\d")
_BYLINE = 80  # a shorter paragraph at the beginning is no lead: "От нашего корреспондента"
_PLACE = re.compile(r"[^a-zа-яё]*(?:[А-ЯЁA-Z][\w-]*[^\w]*|(?:на|на-|г|г\.|region|область|р-н)\W+)*")


def collect(document: Document, marks: tuple[DateMark, ...], sentences: tuple[Sentence, ...]) -> list[Claim]:
    """All claims of a document, the most believed first."""
    found = [*_of_header(document), *_of_text(document, marks, sentences)]
    return sorted(found, key=lambda claim: (-claim.trust, claim.start))


def is_to_the_day(date: str) -> bool:
    """True for 2025-10-16 and for XXXX-10-16."""
    return len(date) == 10 and "/" not in date


def _of_header(document: Document) -> Iterator[Claim]:
    crawled = any(block.reason == "crawler's header" for block in document.blocks)
    for key, value in document.header:
        key = key.casefold()
        date = _date(value)
        if not date:
            continue
        if key in publication.listed("keys", "published") and not (key == "date" and crawled):
            yield Claim(date, f"header {key}", trust.METADATA if "XXXX" not in date else trust.PART_TODAY, quote=value)
        elif key in publication.listed("keys", "changed"):
            yield Claim(date, f"header {key}", trust.NEVER, quote=value, doubt="a later change of the page")
        elif key in publication.listed("keys", "properties"):
            yield Claim(date, f"file property {key}", trust.PROPERTY, quote=value)


def _date(value: str) -> str:
    """The day that a header's value names."""
    named = [dates.resolve(mark, "") for mark in dates.find(value)]
    return next((date for date in named if edtf.is_valid(date) and "/" not in date), "")


def _of_text(document: Document, marks: tuple[DateMark, ...], sentences: tuple[Sentence, ...]) -> Iterator[Claim]:
    blocks = iter(document.blocks)
    block = next(blocks, None)
    lead, tail = _lead_stop(document), lines.tail_start(document)
    weekday, told = _weekday_of_lead(document, marks, lead, _THIS), _weekday_of_lead(document, marks, lead, ("",))
    is_digest = issues.is_digest(document, marks)
    for mark in marks:
        while block and block.stop <= mark.start:
            block = next(blocks, None)
        date = issues.month_behind(document.text, mark) or dates.resolve(mark, "")
        if block and block.zone == "title" and issues.within_month(date):
            yield Claim(issues.within_month(date), "title", trust.TITLE, mark.start, mark.stop)
        if not block or not date or "/" in date or mark.relation == "by":
            continue
        if is_digest and "XXXX" in date:
            continue
        claim = _claim(document, mark, date, block, block.stop <= lead)
        if claim is None and block.start >= tail and lines.is_month_or_day(date):
            is_foot = is_to_the_day(date) or lines.ends_line(document, mark, block)
            claim = Claim(date, "end of the article", trust.SOURCE_LINE, mark.start, mark.stop) if is_foot else None
        if claim:
            if claim.trust == trust.PART_DATELINE and claim.weekday is None:
                is_agency = _AGENCY.match(document.text, mark.stop) is not None
                claim = replace(claim, weekday=weekday, told=told, is_agency=is_agency)
            yield _quoted(claim, document, sentences)


def _lead_stop(document: Document) -> int:
    """Where the first paragraph ends that is longer than a byline."""
    body = [block for block in document.blocks if block.zone == "body"]
    return next((block.stop for block in body if block.stop - block.start > _BYLINE), body[0].stop if body else 0)


def _weekday_of_lead(
    document: Document, marks: tuple[DateMark, ...], lead: int, openings: tuple[str, ...]
) -> int | None:
    """4 where the first paragraph says "this Friday", or "on Friday" if any opening will do."""
    for mark in marks:
        said = document.text[mark.start : mark.stop].casefold()
        if mark.start < lead and mark.expression[1] in ("weekday", "day_of_week") and said.startswith(openings):
            return int(mark.expression[2]) if mark.expression[0] != "future" else None
    return None


def _claim(document: Document, mark: DateMark, date: str, block: Block, is_lead: bool) -> Claim | None:
    before, after = document.text[block.start : mark.start], document.text[mark.stop : block.stop]
    if block.reason == "crawler's header":
        return Claim(date, "crawler's header", trust.CRAWLER, mark.start, mark.stop)
    is_issue = issues.YEAR_BEHIND.match(after) or block.reason == "rubric"
    if is_issue and len(date) == len("2024-04") and "XXXX" not in date:
        return Claim(date, "issue", trust.DATELINE, mark.start, mark.stop)
    if block.zone == "dateline":
        weekday = _weekday(before, document.text[mark.start : mark.stop], after)
        return _of_dateline(mark, issues.month_of_issue(before, date), before, weekday)
    if of_line := lines.claim(document, mark, date, block, is_lead=is_lead):
        return of_line
    if block.zone == "boilerplate":
        return _of_boilerplate(mark, date, block, f"{before} {after}")
    return _of_head_or_text(document, mark, date, block, is_lead)


def _of_head_or_text(document: Document, mark: DateMark, date: str, block: Block, is_lead: bool) -> Claim | None:
    """A day, or the month of an issue, in the title or the article's own text."""
    before, after = document.text[block.start : mark.start], document.text[mark.stop : block.stop]
    is_head = block.zone == "title" or (block.zone == "body" and is_lead)
    if is_head and issues.month_of_issue(before, date) != date:
        return Claim(issues.month_of_issue(before, date), "issue", trust.DATELINE, mark.start, mark.stop)
    if block.zone not in ("title", "body") or not is_to_the_day(date):
        return None
    if "XXXX" not in date and not publication.listed("words", "version").isdisjoint(_last_words(before)):
        return Claim(date, "version of the page", trust.SOURCE_LINE, mark.start, mark.stop)
    if stamps.is_stamp(document.text[block.start : block.stop]) and "XXXX" not in date:
        return Claim(date, "line of its own", trust.DATELINE, mark.start, mark.stop)
    said = document.text[mark.start : mark.stop]
    return _of_article(mark, date, block, (before, said, after), is_lead)


def _last_words(before: str) -> list[str]:
    return _WORD.findall(before.casefold())[-3:]


def _of_article(mark: DateMark, date: str, block: Block, around: tuple[str, str, str], is_lead: bool) -> Claim | None:
    """A day in the article's own words: beside today or yesterday, at the very beginning, or in the first paragraph."""
    before, said, after = around
    whole = "XXXX" not in date
    shift = _days_from_today(before, after)
    if shift is not None:
        return Claim(
            _moved(date, -shift), "today in the text", trust.TODAY if whole else trust.PART_TODAY, mark.start, mark.stop
        )
    if block.zone == "title":
        return (
            Claim(date, "title", trust.TITLE, mark.start, mark.stop)
            if whole and _is_titles_own(before, after)
            else None
        )
    if not is_lead:
        return None
    weekday = _weekday(before, said, after)
    is_run_on = whole and lines.is_run_on(before, after)
    if len(before) < _LEAD_LENGTH and (_PLACE.fullmatch(before) and _AFTER_DATELINE.match(after) or is_run_on):
        degree = trust.DATELINE if whole else trust.PART_DATELINE
        return Claim(date, "beginning of the article", degree, mark.start, mark.stop, weekday=weekday)
    if mark.expression[0] == "future" or (whole and weekday is None):
        return None
    if whole and not publication.listed("words", "gone").isdisjoint(_last_words(before)):
        date = f"{date[:7]}~"
    return Claim(date, "first paragraph", trust.LEAD, mark.start, mark.stop, weekday=weekday)


def _is_titles_own(before: str, after: str) -> bool:
    """A title that begins with its date or stands apart from it, and one that says what it gathers: "дайджест за …"."""
    apart = _ENDED.search(before) and _AFTER_DATELINE.match(after)
    return len(before) < 3 or bool(apart) or (not after.strip() and _says(before, "digest"))


def _days_from_today(before: str, after: str) -> int | None:
    """0 for "сегодня, 16 октября", -1 for "вчера (15 октября)"; None where no such word stands beside."""
    return _beside(before[-30:], after[:15], "day_name")


def _weekday(before: str, said: str, after: str) -> int | None:
    """4 for "в пятницу, 17 октября"."""
    words = re.findall(r"\w+", said.casefold())
    inside = next((value for word in words[:1] + words[-1:] if (value := _weekday_of(word)) is not None), None)
    return _beside(before[-15:], after[:15], "weekday", "wednesday_ru") if inside is None else inside


def _weekday_of(word: str) -> int | None:
    kinds = calendar.kinds().get(word, {})
    return kinds.get("weekday", kinds.get("wednesday_ru"))


def _beside(before: str, after: str, *kinds: str) -> int | None:
    """The value of the word that only a comma, a bracket or a weekday parts from the date."""
    words = re.findall(r"\w+|[.!?;:]", before.casefold())[-3:]
    near = [word for word in words if not _is_weekday_or_preposition(word) or "weekday" in kinds][-1:]
    follows = re.match(r"\s?[,(]\s?(?:в |on )?(\w+)", after.casefold())
    for word in (*near, *([follows[1]] if follows else [])):
        for kind in kinds:
            if kind in calendar.kinds().get(word, ()):
                return calendar.kinds()[word][kind]
    return None


def _is_weekday_or_preposition(word: str) -> bool:
    return not calendar.kinds().get(word, {}).keys().isdisjoint(("weekday", "wednesday_ru", "in"))


def _moved(date: str, days: int) -> str:
    """The day so many later; a day without a year as in a common year."""
    if not days:
        return date
    known = datetime.date.fromisoformat(date.replace("XXXX", "2023")) + datetime.timedelta(days=days)
    return ("XXXX" if "XXXX" in date else str(known.year)) + known.isoformat()[4:]


def _of_dateline(mark: DateMark, date: str, before: str, weekday: int | None) -> Claim:
    before = _DIGIT.split(before)[-1]
    if _says(before, "prepared") and is_to_the_day(date):
        return Claim(date, "day of writing", trust.DATELINE + 1, mark.start, mark.stop, weekday=weekday)
    if _says(before, "changed"):
        return Claim(date, trust.CHANGE, trust.NEVER, mark.start, mark.stop, doubt="a later change of the page")
    degree = trust.PART_DATELINE if "XXXX" in date else trust.DATELINE if len(date) > 4 else trust.YEAR_LINE
    return Claim(date, "dateline", degree + _says(before, "source"), mark.start, mark.stop, weekday=weekday)


def _of_boilerplate(mark: DateMark, date: str, block: Block, around: str) -> Claim | None:
    is_source = _says(around, "source") and len(date) > len("2018")
    if block.reason in publication.listed("reasons", "source") or is_source:
        return Claim(
            date, "source line", trust.SOURCE_LINE if "XXXX" not in date else trust.LEAD, mark.start, mark.stop
        )
    if not is_to_the_day(date) or "XXXX" in date:
        return None
    return Claim(date, block.reason, trust.NEVER, mark.start, mark.stop, doubt=f"not of the article: {block.reason}")


def _says(text: str, name: str) -> bool:
    return not publication.listed("words", name).isdisjoint(_WORD.findall(text.casefold()))


def _quoted(claim: Claim, document: Document, sentences: tuple[Sentence, ...]) -> Claim:
    """The claim with the sentence that it stands in, or its own words."""
    sentence = next((s for s in sentences if s.start <= claim.start < s.stop), None)
    start, stop = (sentence.start, sentence.stop) if sentence else (claim.start, claim.stop)
    return replace(claim, quote=document.text[start:stop])

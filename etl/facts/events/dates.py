"""When an event may take place: every date of its sentence, the one told before, the day of the report, or unknown."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import takewhile

from etl import edtf
from etl.facts.events import tenses
from etl.facts.events.grammar import form
from etl.facts.events.triggers import Hit
from etl.facts.passages import Passage
from etl.records import Block, DateMark, Document, Publication, Sentence, last_before, within
from etl.text import dates
from etl.vocabulary.function_words import words

ANNOUNCEMENT_REACH = 2.5
BEFORE_SHARE = 0.8
TOLD_IN_PASSING = frozenset({"noun", "attribute"})
AHEAD = frozenset({"future", "infinitive"})
YEAR = re.compile("(?:18|19|20)[0-9]{2}")
YEAR_HEADING = re.compile(r"((?:18|19|20)[0-9]{2})(?:[ -–]*(?:г\.|год))?[.:]?")
RELATIVE_DAYS = frozenset({"weekday", "shift", "day_of_week"})
LABEL_SIGNS = frozenset("-–—:")
SAME_TIME = ("тогда же", "в тот же день", "the same day", "that same day")


@dataclass(frozen=True, slots=True)
class When:
    """A date that an event may have, with its basis; `mark` is the date's place in the text where it has one.

    `source` is sentence, label, same_time, row, before, report, nothing, or unpublished where the report has no date;
    `cost` is how far the trigger is from a date of its sentence; `notes` are nearest, claimed
    (nearer to another event), scheduled, span (of the object), announcement, told ahead (in the past tense of a day to
    come), told behind, dated (the sentence has a date that is not taken).
    """

    date: str = ""
    basis: str = "unknown"
    mark: DateMark | None = None
    source: str = "nothing"
    cost: float = 0.0
    notes: tuple[str, ...] = ()


def options(document: Document, passage: Passage, hit: Hit, rivals: list[Hit], publication: Publication) -> list[When]:
    """All that the event's date may be: first those of its sentence, where it names any."""
    places = [place for place in passage.positions("date") if not _is_explained(passage, place)]
    year = year_above(document, passage.sentence) if places else ""
    found = [when for place in places for when in _named(passage, hit, place, rivals, publication, year)]
    start = passage.sentence.start
    if not found or _opens_with_year(passage):
        found += of_label(document, passage, publication)
    if not found and is_same_time(passage):
        found = before(document, passage.marks.dates, start, publication, "same_time")
    if not found:
        found = of_row(document, passage, publication)
    if not found:
        found = before(document, passage.marks.dates, start, publication, "before")
    notes = ("dated",) if any(when.source == "sentence" for when in found) else ()
    undated = [*(of_report(publication) or [When(source="unpublished")]), *([When()] if publication.date else [])]
    return [*found, *(replace(when, notes=notes) if notes else when for when in undated)]


def _named(
    passage: Passage, hit: Hit, position: int, rivals: list[Hit], publication: Publication, year: str
) -> list[When]:
    """The event's date as a date of its sentence gives it; empty where unknown; `year` is the heading's."""
    own = form(passage, hit.first)
    mark = passage.date(position)
    is_ahead = None if year else tenses.is_ahead(passage, hit, position, publication)
    told = _resolved(passage, position, _reference(passage, position, publication, year), is_ahead=is_ahead)
    if not told:
        return []
    holds = {
        "claimed": _is_claimed(passage, hit, position, rivals),
        "span": own == "past" and _is_span_of_object(passage, position),
        "nearest": position == _nearest(passage, hit),
        "heading": _is_heading(passage, position),
        "scheduled": tenses.is_scheduled(passage, position),
        "announcement": own in AHEAD and _is_of_announcement(passage, hit, position),
        "told ahead": own in {"past", "attribute"} and _is_later(told, publication),
        "told behind": own in AHEAD and _is_earlier(told, publication),
    }
    notes = tuple(note for note, applies in holds.items() if applies)
    basis = "stated" if mark.named else "inferred"
    return [When(_point(told, mark, own), basis, mark, "sentence", _cost(passage, hit, position), notes)]


def _is_explained(passage: Passage, position: int) -> bool:
    """True for a date that the next one says more exactly: "в минувший четверг, 19 сентября"."""
    is_relative = passage.date(position).expression[1] in RELATIVE_DAYS
    return is_relative and passage.lemma(position + 1) in {",", "("} and passage.lemma(position + 2) == "<date>"


def _is_heading(passage: Passage, position: int) -> bool:
    """True for a date that opens the sentence like the key of a chronicle: "1996 – забастовка"."""
    opens = not any(word.text.isalnum() for word in passage.words[:position])
    return opens and passage.lemma(position + 1) in LABEL_SIGNS


def _is_later(date: str, publication: Publication) -> bool:
    return bool(publication.date) and edtf.bounds(date)[0] > edtf.bounds(publication.date)[1]


def _is_earlier(date: str, publication: Publication) -> bool:
    return "" < edtf.bounds(date)[1] < edtf.bounds(publication.date)[0]


def _is_span_of_object(passage: Passage, position: int) -> bool:
    """True for the year that something is meant for: "контракты на 2025 год подписаны"."""
    return passage.lemma(position - 1) == "на" and passage.date(position).named.isdigit()


def _is_of_announcement(passage: Passage, hit: Hit, position: int) -> bool:
    """True for the date of the words, not of what they foretell: "said on 23 September that it would close"."""
    if not passage.holds(words("announcing")):
        return False
    reach = min(ANNOUNCEMENT_REACH, passage.distance(hit.first, position) - 1)
    return any(
        word.lemma in words("announcing") and passage.distance(place, position) <= reach
        for place, word in enumerate(passage.words)
    )


def _nearest(passage: Passage, hit: Hit) -> int:
    return min(passage.positions("date"), key=lambda position: _cost(passage, hit, position))


def _is_claimed(passage: Passage, hit: Hit, position: int, rivals: list[Hit]) -> bool:
    """True for a date that is nearer to another event of the sentence."""
    cost = _cost(passage, hit, position)
    others = [rival for rival in rivals if rival.first != hit.first and not rival.trigger.weak]
    return any(_cost(passage, rival, position) < cost for rival in others)


def _resolved(passage: Passage, position: int, reference: str, *, is_ahead: bool | None) -> str:
    """The date as EDTF; of two days in one phrase ("14 и 15 марта") the range."""
    date = dates.resolve(passage.date(position), reference, is_ahead)
    if not date:
        first, last = dates.days(passage.date(position), reference)
        return f"{first}/{last}" if first and last else ""
    is_second = passage.lemma(position - 1) in {"и", "and"} and passage.lemma(position - 2) == "<date>"
    if is_second:
        earlier = dates.resolve(passage.date(position - 2), reference, is_ahead)
        return f"{earlier}/{date}" if earlier[:7] == date[:7] and earlier < date else date
    return date


def _cost(passage: Passage, hit: Hit, position: int) -> float:
    """How far the date is from the trigger and its object; a date before them is the more usual order."""
    places = (hit.first, hit.last) if form(passage, hit.first) in TOLD_IN_PASSING else (hit.first, hit.last, hit.near)
    distance = min(passage.distance(place, position) for place in places)
    return distance * (BEFORE_SHARE if position < hit.first else 1.0)


def _reference(passage: Passage, position: int, publication: Publication, year_above: str = "") -> str:
    """What a day or month without a year counts from: a month with a year just before it, else the publication.

    "За январь и февраль 2022 года … , а 14 и 15 марта": March 2022.
    """
    if not dates.resolve(passage.date(position), "").startswith("XXXX-"):
        return publication.date
    if year := _year_of_line(passage) or year_above:
        return f"{year}-12-31"
    before = [passage.date(place).named for place in passage.positions("date") if place < position]
    months = [edtf.bounds(named)[1] for named in before if len(named) >= len("2022-02")]
    return months[-1][:4] if months and months[-1] < publication.date else publication.date


def year_above(document: Document, sentence: Sentence) -> str:
    """The year that the heading above a sentence is: "2010" over "13 декабря показали три машины"; "" without one."""
    above = (block for block in reversed(document.blocks[: sentence.block]) if block.kind == "heading")
    heading = next(above, None)
    told = YEAR_HEADING.fullmatch(document.text[heading.start : heading.stop].strip()) if heading else None
    return told[1] if told else ""


def _year_of_line(passage: Passage) -> str:
    """The year that the line of a chronicle begins with: "2016. В мае завод расстался с литейкой"."""
    marks, start = passage.marks.dates, passage.sentence.start
    sentences = passage.marks.sentences
    first = sentences[bisect_left(sentences, passage.sentence.block, key=lambda sentence: sentence.block)].start
    place = bisect_left(marks, first, key=lambda mark: mark.start)
    label = marks[place] if place < len(marks) else None
    is_label = label is not None and label.start == first and label.stop <= start and bool(YEAR.fullmatch(label.named))
    return label.named if label is not None and is_label else ""


def _point(date: str, mark: DateMark, own: str) -> str:
    """The date as an event has it: what goes on "с 1 августа" began on 1 August, "к 2030 году" is any day till then."""
    if mark.relation == "by" and own != "past" and "/" not in date:
        return f"../{date}"
    return date.removesuffix("/..") if mark.relation == "since" else date


def before(
    document: Document, marks: tuple[DateMark, ...], start: int, publication: Publication, source: str
) -> list[When]:
    """The last date that the paragraph names before `start`."""
    last = last_before(marks, start)
    is_here = last is not None and document.text.find("\n\n", last.stop, start) < 0
    date = dates.resolve(last, publication.date) if last and is_here else ""
    return [When(date, "inferred", source=source)] if date else []


def of_label(document: Document, passage: Passage, publication: Publication) -> list[When]:
    """The date that stands before the sentence like a heading: "1956 год. Предприятие передано"."""
    if _opens_with_year(passage):
        return [When(passage.words[0].text, "stated", source="label")]
    start = passage.sentence.start
    last = last_before(passage.marks.dates, start)
    if last is None or not _is_label(document.text, last, start):
        return []
    date = dates.resolve(last, publication.date)
    return [When(date, "stated", last, "label")] if date else []


def _is_label(text: str, mark: DateMark, start: int) -> bool:
    """True for a date between which and the beginning of its line, and the sentence, there is no word."""
    line = text.rfind("\n", 0, mark.start) + 1
    return not any(map(str.isalnum, text[line : mark.start] + text[mark.stop : start]))


def _opens_with_year(passage: Passage) -> bool:
    """True for a bare year that is no date to the eye but for the dash behind it."""
    opening = passage.words[:2]
    is_year = len(opening) > 1 and opening[0].kind != "date" and bool(YEAR.fullmatch(opening[0].text))
    return is_year and opening[1].text in LABEL_SIGNS


def of_row(document: Document, passage: Passage, publication: Publication) -> list[When]:
    """The date of a table's row, where another cell of the row holds it: "август 2024 | выпущен 500-й троллейбус"."""
    own = document.blocks[passage.sentence.block]
    if own.table is None:
        return []
    row = [block for block in _row(document, passage.sentence.block) if block is not own]
    marks = [mark for block in row for mark in within(passage.marks.dates, block.start, block.stop)]
    date = dates.resolve(marks[0], publication.date) if len(marks) == 1 else ""
    return [When(date, "stated", marks[0], "row")] if date else []


def _row(document: Document, place: int) -> list[Block]:
    """The cells of the row that the block at a place stands in: they follow each other."""
    own = document.blocks[place]
    row = [own]
    for beside in (range(place - 1, -1, -1), range(place + 1, len(document.blocks))):
        blocks = (document.blocks[index] for index in beside)
        row += takewhile(lambda block: (block.table, block.row) == (own.table, own.row), blocks)
    return row


def is_same_time(passage: Passage) -> bool:
    """True where the sentence dates itself by the one before: "тогда же", "the same day"."""
    text = " " + " ".join(word.lemma for word in passage.words) + " "
    return any(f" {words} " in text for words in SAME_TIME)


def of_report(publication: Publication) -> list[When]:
    """The day of the report, for the news that its first sentences tell."""
    return [When(publication.date, "published", source="report")] if publication.date else []

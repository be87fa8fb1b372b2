"""When an event takes place: by its clause, its sentence, the sentences before, or the day of the report."""

from dataclasses import dataclass

from etl import edtf
from etl.facts.event_grammar import form
from etl.facts.event_triggers import Hit
from etl.facts.passages import Passage
from etl.records import DateMark, Document, Publication
from etl.text import dates
from etl.vocabulary.function_words import words

REACH = 40.0
NOUN_REACH = 8.0
ANNOUNCEMENT_REACH = 2.5
BEFORE_SHARE = 0.8
TOLD_IN_PASSING = frozenset({"noun", "attribute"})
AHEAD = frozenset({"future", "infinitive"})
SAME_TIME = ("тогда же", "в тот же день", "the same day", "that same day")


@dataclass(frozen=True, slots=True)
class When:
    """An event's date with its basis; `mark` is the date's place in the text where it has one."""

    date: str = ""
    basis: str = "unknown"
    mark: DateMark | None = None


def choose(passage: Passage, hit: Hit, rivals: list[Hit], publication: Publication) -> When:
    """The date nearest to the trigger, leaving those that are nearer to another event of the sentence."""
    own = form(passage, hit.first)
    candidates = [
        (_cost(passage, hit, position), position)
        for position in passage.positions("date")
        if not (own == "past" and _is_span_of_object(passage, position))
        and not (own in AHEAD and _is_of_announcement(passage, hit, position))
    ]
    reach = NOUN_REACH if own in TOLD_IN_PASSING else REACH
    within = sorted((cost, position) for cost, position in candidates if cost <= reach)
    free = [place for place in within if not _is_claimed(passage, hit, place, rivals)]
    for _, position in free:
        mark = passage.date(position)
        date = _resolved(passage, position, publication, is_ahead=own in AHEAD)
        if date:
            return When(_point(date, mark, own), "stated" if mark.named else "inferred", mark)
    return When()


def _is_span_of_object(passage: Passage, position: int) -> bool:
    """True for the year that something is meant for: "контракты на 2025 год подписаны"."""
    return passage.lemma(position - 1) == "на" and passage.date(position).named.isdigit()


def _is_of_announcement(passage: Passage, hit: Hit, position: int) -> bool:
    """True for the date of the words, not of what they foretell: "said on 23 September that it would close"."""
    reach = min(ANNOUNCEMENT_REACH, passage.distance(hit.first, position) - 1)
    return any(
        word.lemma in words("announcing") and passage.distance(place, position) <= reach
        for place, word in enumerate(passage.words)
    )


def _is_claimed(passage: Passage, hit: Hit, place: tuple[float, int], rivals: list[Hit]) -> bool:
    """True for a date that is nearer to another event of the sentence, which has no nearer one."""
    cost, position = place
    others = [rival for rival in rivals if rival.first != hit.first and rival.kind.code != "meeting"]
    return any(_cost(passage, rival, position) < cost and _nearest(passage, rival) == position for rival in others)


def _nearest(passage: Passage, hit: Hit) -> int:
    return min(passage.positions("date"), key=lambda position: _cost(passage, hit, position))


def _resolved(passage: Passage, position: int, publication: Publication, *, is_ahead: bool) -> str:
    """The date as EDTF; of two days in one phrase ("14 и 15 марта") the range."""
    reference = _reference(passage, position, publication)
    date = dates.resolve(passage.date(position), reference, is_ahead or None)
    if not date:
        first, last = dates.days(passage.date(position), reference)
        return f"{first}/{last}" if first and last else ""
    is_second = passage.lemma(position - 1) in {"и", "and"} and passage.lemma(position - 2) == "<date>"
    if is_second:
        earlier = dates.resolve(passage.date(position - 2), reference, is_ahead or None)
        return f"{earlier}/{date}" if earlier[:7] == date[:7] and earlier < date else date
    return date


def _cost(passage: Passage, hit: Hit, position: int) -> float:
    """How far the date is from the trigger and its object; a date before them is the more usual order."""
    places = (hit.first, hit.last) if form(passage, hit.first) in TOLD_IN_PASSING else (hit.first, hit.last, hit.near)
    distance = min(passage.distance(place, position) for place in places)
    return distance * (BEFORE_SHARE if position < hit.first else 1.0)


def _reference(passage: Passage, position: int, publication: Publication) -> str:
    """What a day or month without a year counts from: a past year that the text has just named, else the publication.

    "За январь и февраль 2022 года … , а 14 и 15 марта": March 2022.
    """
    mark = passage.date(position)
    if not dates.resolve(mark, "").startswith("XXXX-") or not publication.date[:4].isdigit():
        return publication.date
    year, is_own = _year_before(passage, mark)
    latest = publication.date[:4] if is_own else str(int(publication.date[:4]) - 1)
    return year if year and year < latest else publication.date


def _year_before(passage: Passage, mark: DateMark) -> tuple[str, bool]:
    """The latest year named before the date in its block, and whether the last one stands in its sentence."""
    block = passage.sentence.block
    start = min(sentence.start for sentence in passage.marks.sentences if sentence.block == block)
    named = [other for other in passage.marks.dates if start <= other.start < mark.start and other.named]
    if not named:
        return "", False
    years = [edtf.bounds(other.named)[1][:4] for other in named]
    return max(years), named[-1].start >= passage.sentence.start


def _point(date: str, mark: DateMark, own: str) -> str:
    """The date as an event has it: what goes on "с 1 августа" began on 1 August, "к 2030 году" is any day till then."""
    if mark.relation == "by" and own != "past" and "/" not in date:
        return f"../{date}"
    return date.removesuffix("/..") if mark.relation == "since" else date


def before(document: Document, marks: tuple[DateMark, ...], start: int, publication: Publication) -> When:
    """The last date that the text names before `start`, for "тогда же", "the same day"."""
    earlier = [mark for mark in marks if mark.stop <= start and "\n\n" not in document.text[mark.stop : start]]
    date = dates.resolve(earlier[-1], publication.date) if earlier else ""
    return When(date, "inferred") if date else When()


def of_row(document: Document, passage: Passage, publication: Publication) -> When:
    """The date of a table's row, where another cell of the row holds it: "август 2024 | выпущен 500-й троллейбус"."""
    own = document.blocks[passage.sentence.block]
    if own.table is None:
        return When()
    row = [block for block in document.blocks if (block.table, block.row) == (own.table, own.row) and block is not own]
    marks = [mark for mark in passage.marks.dates if any(block.start <= mark.start < block.stop for block in row)]
    date = dates.resolve(marks[0], publication.date) if len(marks) == 1 else ""
    return When(date, "stated", marks[0]) if date else When()


def is_same_time(passage: Passage) -> bool:
    """True where the sentence dates itself by the one before: "тогда же", "the same day"."""
    text = " " + " ".join(word.lemma for word in passage.words) + " "
    return any(f" {words} " in text for words in SAME_TIME)


def of_report(publication: Publication) -> When:
    """The day of the report, for the news that its first sentences tell."""
    return When(publication.date, "published") if publication.date else When()

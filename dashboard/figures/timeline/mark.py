"""An event as it will be drawn: where its mark begins and ends in pixels, and what stands beside it."""

from dataclasses import dataclass

from dashboard import language as speech
from dashboard.figures.extent import Extent, extent
from dashboard.figures.rows import Row, text
from dashboard.figures.time_axis import Axis

POINT = "point"
BAR = "bar"
SHORT = "short"
SHORTEST = 7.0
POINT_RADIUS = 6.0
SHORT_RADIUS = 4.5
SOFT_RADIUS = 15.0
FADE = 46.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One event. `left` and `right` bound the drawn mark within the plot; `hollow` says that the date is inferred."""

    fact: str
    lane: int
    category: int
    title: str
    period: str
    hover: str
    extent: Extent
    shape: str
    planned: bool
    hollow: bool
    left: float
    right: float

    @property
    def centre(self) -> float:
        """The pixel that a mark without length stands at."""
        return (self.left + self.right) / 2


def _is_cyrillic(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return sum("а" <= letter.lower() <= "ё" for letter in letters) * 2 > len(letters)


def title(row: Row, language: str) -> str:
    """What the event is called: its words; where they are foreign, its type and who took part, if anybody did."""
    stated = text(row, "title", "quote")
    kind, people = text(row, "type_label", "event_label"), text(row, "participants")
    is_foreign = _is_cyrillic(stated) != (language == "ru")
    return f"{kind}: {people}" if is_foreign and kind and people else stated


def _period(row: Row, language: str) -> str:
    period = speech.format_period(text(row, "date"), language)
    return speech.words("figure_plan_date", language, date=period) if row["status"] == "planned" else period


def _hover(row: Row, language: str) -> str:
    basis = text(row, "date_basis")
    what = " · ".join(part for part in (text(row, "type_label", "event_label"), text(row, "participants")) if part)
    when = speech.period_words(text(row, "date"), language)
    if basis in ("inferred", "published"):
        when += f" ({speech.words(f'figure_date_{basis}', language)})"
    lines = [f"<b>{'<br>'.join(_lines(text(row, 'title', 'quote')))}</b>", speech.escape(what), when]
    return "<br>".join(line for line in lines if line)


def _lines(words: str, longest: int = 60) -> list[str]:
    lines = [""]
    for word in speech.escape(words).split():
        if lines[-1] and len(lines[-1]) + len(word) >= longest:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _shape(stretch: Extent, axis: Axis) -> str:
    if stretch.is_day:
        return POINT
    return SHORT if axis.pixel(stretch.end) - axis.pixel(stretch.start) < SHORTEST else BAR


def fade_end(stretch: Extent, axis: Axis) -> float:
    """The pixel at which an open end has faded: today, or a little after the start of what is to come."""
    return max(axis.pixel(axis.today), axis.pixel(stretch.end) + FADE)


def _edges(stretch: Extent, shape: str, axis: Axis) -> tuple[float, float]:
    left, right = axis.pixel(stretch.start), axis.pixel(stretch.end)
    if shape != BAR:
        radius = SOFT_RADIUS if stretch.about else POINT_RADIUS if shape == POINT else SHORT_RADIUS
        left, right = axis.pixel(stretch.middle) - radius, axis.pixel(stretch.middle) + radius
    if stretch.before:
        left -= FADE
    if stretch.after:
        right = fade_end(stretch, axis)
    is_long = shape == BAR or stretch.after or stretch.before
    return (max(left, 0.0), min(right, axis.width)) if is_long else (left, right)


def mark(row: Row, lane: int, axis: Axis, language: str) -> Mark | None:
    """The mark of an event; None if its date has no place on the axis."""
    stretch = extent(text(row, "date"))
    if stretch is None:
        return None
    shape = _shape(stretch, axis)
    left, right = _edges(stretch, shape, axis)
    return Mark(
        fact=text(row, "fact", "event_id"),
        lane=lane,
        category=int(row.get("category", 8)),
        title=title(row, language),
        period=_period(row, language),
        hover=_hover(row, language),
        extent=stretch,
        shape=shape,
        planned=row["status"] == "planned",
        hollow=text(row, "date_basis") in ("inferred", "published"),
        left=left,
        right=right,
    )


def is_visible(item: Mark, axis: Axis) -> bool:
    """Whether any of the event's time lies in the window; an open date reaches on."""
    return is_in_window(item.extent, axis)


def is_in_window(stretch: Extent, axis: Axis) -> bool:
    """Whether any of a stretch lies in the window; an open one reaches on."""
    starts = stretch.start < axis.end or stretch.before
    return starts and (stretch.end > axis.start or (stretch.after and stretch.start < axis.end))

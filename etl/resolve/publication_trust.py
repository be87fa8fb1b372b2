"""What a place of a document claims as the day of publication, and how far each kind of place is believed."""

from dataclasses import dataclass

# The more a source is believed the higher; below PROPERTY nothing can win.
DATELINE, TITLE, TODAY, METADATA, SOURCE_LINE, PART_DATELINE, PART_TODAY, CRAWLER, LEAD, PROPERTY = range(100, 0, -10)
YEAR_LINE = LEAD + 5  # a bare year may be the one that is written of
SITE_HEAD = LEAD + 2  # a site's head may show the day of reading
NEVER = 0
CHANGE = "change of the page"


@dataclass(frozen=True, slots=True)
class Claim:
    """A date that may be the day of publication; `trust` is one of the degrees above, `doubt` why it is not believed.

    `weekday` (Monday is 0) is the one that stands beside a day, `told` the one on which the article's first paragraph
    says that something happened; `is_agency` where an agency's name stands behind the day.
    """

    date: str
    source: str
    trust: int
    start: int = 0
    stop: int = 0
    quote: str = ""
    doubt: str = ""
    weekday: int | None = None
    told: int | None = None
    is_agency: bool = False

"""Towns that open an item: "Владимир, 5 июля", "Курган. В цехе"."""

import re

from etl.text.names.words import Word

DATE_BEHIND = re.compile(r"(?:,| \||\.|:)\s\d{1,2}\s(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)")
ALONE = re.compile(r"\.\**\s[А-ЯЁ«]")
SIGNS = " (\u00a0*"


def is_opened_by(text: str, town: Word) -> bool:
    """True for the town before a date that opens a line or a sentence, and for one alone that opens a line."""
    before = text[max(0, town.start - 3) : town.start].rstrip(SIGNS)[-1:]
    is_alone = before in ("", "\n") and ALONE.match(text, town.stop) is not None
    return is_alone or (before in ("", ".", "|", "\n") and DATE_BEHIND.match(text, town.stop) is not None)

"""About, over, at least, under, up to: the words before and behind a number that say how exact it is."""

import re
from functools import cache

from etl.text.patterns import any_of
from etl.vocabulary import units

REACH = 64
"""Characters before a number in which its qualifier is looked for."""
SENTENCE_END = re.compile(r"[!?;\n]|\.(?= [^a-zа-я]*$)|(?<![тыслнрд])\. ")
MARK = r"(?: (?:отметку|рубеж|планку|порог|уровень|the mark of|the level of|the figure of|a record))?"
AFTER_CHANGE = re.compile(r"(?:%|процент\w*|раза|вдвое|втрое|percent|per cent),? (?:и |and )?$")


@cache
def _before() -> re.Pattern[str]:
    bridge = rf"(?:(?: {any_of(units.words('qualifier_bridges', 'words'))}){{1,2}})"
    comparison = rf"(?:(?:(?<=чем)|(?<=than)){bridge})?"
    listed = _phrases("qualifiers_before")
    bounds = [f"(?P<{code}>{any_of(listed[code])}){comparison}" for code in ("over", "under")]
    others = [f"(?P<{code}>{any_of(listed[code])}){bridge}?" for code in ("about", "at_least", "up_to")]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(others + bounds)}){MARK} ?$")


@cache
def _behind() -> re.Pattern[str]:
    listed = _phrases("qualifiers_after")
    codes = "|".join(f"(?P<{code}>{any_of(words)})" for code, words in listed.items())
    return re.compile(rf" ?(?:{codes})(?! ?\d)")


@cache
def _change() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(units.words('change', 'stems'))}")


def _phrases(table: str) -> dict[str, list[str]]:
    """The table's phrases by code; "более чем" is written with a comma too."""
    found: dict[str, list[str]] = {}
    for phrase, code in units.phrases(table).items():
        found.setdefault(code, []).extend({phrase, phrase.replace(" чем", ", чем")})
    return found


def before(text: str, start: int, floor: int) -> tuple[str, int] | None:
    """The qualifier that stands before `start` of the plain `text`, not before `floor`, and where it begins.

    >>> before("превысил 70 тысяч", 9, 0)
    ('over', 0)
    >>> before("выросла до 500", 11, 0) is None
    True
    """
    window = max(floor, start - REACH)
    found = _before().search(text[window:start])
    if not found or not found.lastgroup:
        return None
    at = window + found.start()
    if found[found.lastgroup] == "до" and is_level(text, at):
        return None
    return found.lastgroup, at


def is_level(text: str, at: int) -> bool:
    """Whether the "до" at `at` names the level that something rose or fell to."""
    clause = text[max(0, at - 110) : at]
    ends = [end.end() for end in SENTENCE_END.finditer(clause)]
    clause = clause[ends[-1] :] if ends else clause
    return bool(_change().search(clause) or AFTER_CHANGE.search(clause))


def behind(text: str, stop: int) -> tuple[str, int] | None:
    """The qualifier behind a number ("и более", "or so") and where it ends."""
    found = _behind().match(text, stop)
    return (str(found.lastgroup), found.end()) if found else None

"""The words of dates and periods, with their kinds and values."""

import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files


@cache
def kinds() -> dict[str, dict[str, int]]:
    """Every word's kinds and its value in each.

    >>> kinds()["апреле"]
    {'month_ru': 4}
    """
    table = tomllib.loads(files("etl.vocabulary").joinpath("calendar.toml").read_text("utf-8"))
    words: dict[str, dict[str, int]] = defaultdict(dict)
    for kind, values in table.items():
        for value, forms in values.items():
            for form in forms:
                _claim(words, form, kind, int(value))
    return dict(words)


def _claim(words: dict[str, dict[str, int]], form: str, kind: str, value: int) -> None:
    """A word means one thing in one kind: a second value is a slip of the table."""
    if words[form].setdefault(kind, value) != value:
        raise ValueError(f"calendar.toml: {form!r} has two values in [{kind}]")

"""The words and keys that go with dates of publication."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """One list of publication.toml, such as the keys of headers that give the day of publication.

    >>> "datepublished" in listed("keys", "published")
    True
    """
    text = files("etl.vocabulary").joinpath("publication.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)[table][name])


@cache
def months() -> dict[str, int]:
    """Words that name the month of an issue → the month: "мартовский номер", "March issue"."""
    text = files("etl.vocabulary").joinpath("publication.toml").read_text("utf-8")
    return {word: int(month) for word, month in tomllib.loads(text)["months"].items()}

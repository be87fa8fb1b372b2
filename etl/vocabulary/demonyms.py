"""Those who live in a town, from demonyms.toml: irregular names of them, what looks like one, and what buyers do."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("demonyms.toml")


@cache
def irregular() -> dict[str, str]:
    """People in the nominative plural → their town, "" for those of none."""
    none = dict.fromkeys(_entries()["no_demonyms"]["words"], "")
    return none | dict(_entries()["irregular"])


@cache
def buying() -> frozenset[str]:
    """What townspeople do as buyers."""
    return frozenset(_entries()["buying"]["words"])


@cache
def nations() -> frozenset[str]:
    """People of a nation in the nominative plural, both languages."""
    return frozenset(_entries()["nations"]["words"])


@cache
def countries() -> dict[str, str]:
    """People of a country in the nominative plural, both languages → its code."""
    return dict(_entries()["countries"])


def examples() -> list[tuple[str, str]]:
    """Texts, each with the name of what its townspeople stand for."""
    return [(example["text"], example["name"]) for example in _entries()["examples"]]


def refused() -> list[str]:
    """Sentences in which no town is read."""
    return list(_entries()["refused"]["sentences"])


@cache
def _entries() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))

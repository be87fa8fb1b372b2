"""What is made, sold or ordered, as products.toml lists it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("products.toml")


@dataclass(frozen=True, slots=True)
class Product:
    """A product by its English singular; a `generic` one ("vehicle") gives way to any other.

    A bare number of `registered` ones is of their sales, of others of their production.
    `indicator` is what a number of them is, where it is neither made nor sold (charging stations stand somewhere).
    """

    name: str
    words: tuple[str, ...]
    generic: bool = False
    indicator: str = ""
    registered: bool = False


@cache
def products() -> dict[str, Product]:
    """Every product by its name, in the order of the file."""
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {
        name: Product(
            name,
            tuple(entry["words"]["ru"]) + tuple(entry["words"]["en"]),
            entry.get("generic", False),
            entry.get("indicator", ""),
            entry.get("registered", False),
        )
        for name, entry in entries.items()
    }

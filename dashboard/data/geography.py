"""The map's geometry, read once."""

from functools import cache
from pathlib import Path
from typing import Any

import orjson

FOLDER = Path(__file__).parent.parent / "assets" / "geo"
FILES = ("subjects.geojson", "neighbours.geojson", "lakes.geojson", "rivers.json", "outline.json")


@cache
def geometry() -> tuple[Any, ...]:
    """Subjects, neighbours, lakes, rivers and the country's outline, in this order."""
    return tuple(orjson.loads((FOLDER / name).read_bytes()) for name in FILES)

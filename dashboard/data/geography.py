"""The map's geometry, read once."""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "assets" / "geo"
FILES = ("subjects.geojson", "neighbours.geojson", "lakes.geojson", "rivers.json", "outline.json")


@cache
def geometry() -> tuple[Any, ...]:
    """Subjects, neighbours, lakes, rivers and the country's outline, in this order."""
    return tuple(json.loads((FOLDER / name).read_text(encoding="utf-8")) for name in FILES)

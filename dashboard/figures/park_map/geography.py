"""The country's geometry as it was read from its files: regions by code, and lines of rivers and borders."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Place: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Geography:
    """Collections of features and lists of lines, as the files hold them; compared by identity, never changed."""

    subjects: dict[str, Any]
    neighbours: dict[str, Any]
    lakes: dict[str, Any]
    rivers: Sequence[Sequence[Place]]
    outline: Sequence[Sequence[Place]]

    def codes(self) -> list[str]:
        """The codes of all first-level areas."""
        return [str(feature["id"]) for feature in self.subjects["features"]]

    def disputed(self) -> list[str]:
        """The areas that are drawn neutrally."""
        return [str(feature["id"]) for feature in self.subjects["features"] if feature["properties"].get("disputed")]

    def neighbour_places(self) -> tuple[list[float], list[float]]:
        """Longitudes and latitudes of the neighbours' outer rings."""
        places = [
            place
            for feature in self.neighbours["features"]
            for polygon in _polygons(feature["geometry"])
            for place in polygon[0]
        ]
        return [float(place[0]) for place in places], [float(place[1]) for place in places]

    def has(self, code: str) -> bool:
        """Whether there is an area of this code."""
        return any(feature["id"] == code for feature in self.subjects["features"])

    def rings(self, code: str) -> list[list[Place]]:
        """The outer rings of an area; none for an unknown code."""
        geometry = next((f["geometry"] for f in self.subjects["features"] if f["id"] == code), None)
        if geometry is None:
            return []
        return [[(float(lon), float(lat)) for lon, lat in polygon[0]] for polygon in _polygons(geometry)]


def _polygons(geometry: dict[str, Any]) -> list[Any]:
    return [geometry["coordinates"]] if geometry["type"] == "Polygon" else list(geometry["coordinates"])

"""The map in words: its legend, its sources, its table, its summary."""

import pandas as pd

from dashboard import language as speech
from dashboard.figures.park_map.marks import area_words
from dashboard.figures.park_map.sites import area, by_region, has_town, nowhere, towns
from dashboard.figures.rows import Row, rows, text

COLUMNS = ("park", "place", "founded", "area", "located")


def legend(parks: pd.DataFrame, *, shaded: bool = False) -> tuple[str, ...]:
    """The symbols in use, in the order of the legend; where regions are `shaded` by a value, no tint says more."""
    groups = towns(parks)
    used = {
        "area_known": any(area(group[0]) > 0 for group in groups),
        "area_unknown": any(area(group[0]) == 0 for group in groups),
        "region_only": bool(by_region(parks)),
        "region_known": not shaded and any(text(group[0], "ref_area").startswith("RU-") for group in groups),
    }
    return tuple(name for name, is_used in used.items() if is_used)


def sources(language: str) -> str:
    """Where borders and places come from."""
    return speech.words("figure_map_sources", language)


def table(parks: pd.DataFrame, language: str) -> tuple[tuple[str, ...], ...]:
    """What the map shows, a row for each park, the header first."""
    header = tuple(speech.words(f"figure_column_{name}", language) for name in COLUMNS)
    return (header, *(_row(park, language) for park in rows(parks)))


def _row(park: Row, language: str) -> tuple[str, ...]:
    missing = speech.words("figure_not_stated", language)
    where = ", ".join(part for part in (text(park, "city"), text(park, "region_label", "region")) if part)
    located = "town" if has_town(park) else "region" if text(park, "ref_area").startswith("RU-") else "nowhere"
    return (
        text(park, "label", "name_ru", "name_en"),
        where or missing,
        speech.format_period(text(park, "founded"), language) or missing,
        area_words(park, language) if area(park) else missing,
        speech.words(f"figure_located_{located}", language),
    )


def summary(parks: pd.DataFrame, language: str) -> str:
    """The map in one or two sentences."""
    if parks.empty:
        return speech.words("figure_map_empty", language)
    placed = sum(len(group) for group in towns(parks))
    only_region = sum(len(group) for group in by_region(parks).values())
    stated = sum(area(park) > 0 for park in rows(parks))
    parts = [
        speech.words(
            "figure_map_summary", language, parks=speech.count(len(parks), "count_parks", language), placed=placed
        ),
        speech.words("figure_map_areas", language, stated=stated),
    ]
    if only_region:
        parts.append(speech.words("figure_map_regions", language, count=only_region))
    if nowhere(parks):
        parts.append(speech.words("figure_map_nowhere", language, count=len(nowhere(parks))))
    return " ".join(parts)

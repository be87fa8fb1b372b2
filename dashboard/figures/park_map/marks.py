"""Parks, hatched regions and their names as traces."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures.park_map import hatching
from dashboard.figures.park_map.geography import Geography
from dashboard.figures.park_map.ground import FOLDER, Trace, in_view, line_trace
from dashboard.figures.park_map.labels import Label
from dashboard.figures.park_map.projection import Pixels
from dashboard.figures.park_map.sites import Site, area
from dashboard.figures.park_map.view import View
from dashboard.figures.rows import Row, text

_HALO = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)] + [(2, 0), (-2, 0)]
_HOVER = "%{customdata[1]}<extra></extra>"


def pixel_rings(geography: Geography, code: str, view: View) -> list[tuple[Pixels, Pixels]]:
    """A region's outer rings in pixels."""
    return [view.pixels([lon for lon, _ in ring], [lat for _, lat in ring]) for ring in geography.rings(code)]


def hatched(geography: Geography, regions: Mapping[str, Sequence[Row]], view: View, colours: Any) -> list[Trace]:
    """Outline and slanted lines of the regions of which no more is known than that parks are there."""
    lines: list[list[tuple[float, float]]] = []
    outlines = []
    for code in regions:
        rings = pixel_rings(geography, code, view)
        outlines += in_view(geography.rings(code), view)
        for (x, y), (end_x, end_y) in hatching.hatching(rings):
            longitudes, latitudes = view.places([x, end_x], [y, end_y])
            lines.append(list(zip(_round(longitudes), _round(latitudes), strict=True)))
    if not regions:
        return []
    ink = look.wash(colours["mark"], 0.55)
    return [line_trace(lines, color=ink, width=0.8), line_trace(outlines, color=colours["mark"], width=1.3)]


def hatched_grounds(
    geography: Geography, regions: Mapping[str, Sequence[Row]], language: str, source: str
) -> list[Trace]:
    """The hatched regions' invisible ground, which answers the pointer."""
    codes = [code for code in regions if geography.has(code)]
    if not codes:
        return []
    clear = "rgba(0, 0, 0, 0)"
    return [
        {
            "type": "choropleth", "geojson": FOLDER + source, "locations": codes,
            "z": [0] * len(codes), "colorscale": [[0, clear], [1, clear]], "showscale": False,
            "marker": {"line": {"width": 0}}, "hovertemplate": _HOVER,
            "customdata": [[f"region:{code}", _region_hover(code, regions[code], language)] for code in codes],
        }
    ]  # fmt: skip


def _region_hover(code: str, parks: Sequence[Row], language: str) -> str:
    names = [speech.escape(text(park, "label", "name_ru")) for park in parks]
    said = speech.words("figure_only_region", language)
    return "<br>".join([f"<b>{speech.escape(speech.area(code, language))}</b>", *names, said])


def _park_hover(park: Row, language: str) -> str:
    where = ", ".join(part for part in (text(park, "city"), text(park, "region_label", "region")) if part)
    lines = [
        f"<b>{speech.escape(text(park, 'label', 'name_ru', 'name_en'))}</b>",
        speech.escape(where),
        area_words(park, language),
    ]
    return "<br>".join(lines)


def area_words(park: Row, language: str) -> str:
    """A park's floor space with its sign, or that it is not stated.

    >>> area_words({"floor_space_m2": 20_000.0, "area_qualifier": "about"}, "en").replace("\u00a0", " ")
    '≈ 20,000 m²'
    """
    stated = area(park)
    if not stated:
        return speech.words("figure_area_not_stated", language)
    return speech.firm(speech.format_number(stated, "m2", language, text(park, "area_qualifier") or "exact"))


def circles(found: Sequence[Site], view: View, language: str, colours: Any) -> list[Trace]:
    """A circle for each town: filled where the floor space is stated, hollow where it is not."""
    if not found:
        return []
    longitudes, latitudes = view.places([site.x for site in found], [site.y for site in found])
    hollow = colours["land"]
    filled = look.wash(colours["mark"], colours["mark_opacity"])
    return [
        {
            "type": "scattergeo", "mode": "markers", "lon": _round(longitudes), "lat": _round(latitudes),
            "marker": {
                "size": [2 * (site.radius if site.has_area else site.radius - 1) for site in found],
                "color": [filled if site.has_area else hollow for site in found],
                "line": {
                    "color": [colours["mark_line"] if site.has_area else colours["mark"] for site in found],
                    "width": [1 if site.has_area else 2.4 for site in found],
                },
                "opacity": 1,
            },
            "customdata": [[site.fact, _site_hover(site, language)] for site in found],
            "hovertemplate": _HOVER,
        }
    ]  # fmt: skip


def _site_hover(site: Site, language: str) -> str:
    return "<br><br>".join(_park_hover(park, language) for park in site.parks[:4])


def leaders(found: Sequence[Site], view: View, colours: Any) -> list[Trace]:
    """A line from a circle that was pushed away to its town."""
    lines = []
    for site in found:
        if site.is_moved:
            longitudes, latitudes = view.places([site.home_x, site.x], [site.home_y, site.y])
            lines.append(list(zip(_round(longitudes), _round(latitudes), strict=True)))
    return [line_trace(lines, color=colours["mark"], width=1)] if lines else []


def pointers(placed: Sequence[tuple[Label, str]], view: View, colours: Any) -> list[Trace]:
    """A line from a circle to its name, where that found room only further off."""
    ends = [label.line(position) for label, position in placed if label.reach]
    lines = []
    for first, last in ends:
        longitudes, latitudes = view.places([first[0], last[0]], [first[1], last[1]])
        lines.append(list(zip(_round(longitudes), _round(latitudes), strict=True)))
    return [line_trace(lines, color=colours["text_2"], width=0.8)] if lines else []


def ring(found: Sequence[Site], selected: str, view: View, theme: str) -> list[Trace]:
    """The ring around the chosen park's circle."""
    chosen = [site for site in found if selected and selected in site.fact.split(" ")]
    accent = look.colours(theme)["accent"]
    traces = []
    for site in chosen:
        longitudes, latitudes = view.places([site.x], [site.y])
        marker = {"symbol": "circle-open", "size": 2 * site.radius + 9, "line": {"width": 2.5, "color": accent}}
        places = {"lon": _round(longitudes), "lat": _round(latitudes)}
        traces.append({"type": "scattergeo", "mode": "markers", **places, "marker": marker, "hoverinfo": "skip"})
    return traces


def names(placed: Sequence[tuple[Label, str]], view: View, ink: str, quiet: str, halo: str) -> list[Trace]:
    """Placed labels as one trace; invisible circles of the right size hold the words off."""
    if not placed:
        return []
    longitudes, latitudes = view.places([label.x for label, _ in placed], [label.y for label, _ in placed])
    shadow = ", ".join(f"{x}px {y}px 2px {halo}" for x, y in _HALO)
    return [
        {
            "type": "scattergeo", "mode": "markers+text", "lon": _round(longitudes), "lat": _round(latitudes),
            "text": [_words(label, quiet) for label, _ in placed], "hoverinfo": "skip",
            "textposition": [position for _, position in placed],
            "textfont": {"size": placed[0][0].size, "color": ink, "shadow": shadow},
            "marker": {"size": [_holder(label, position) for label, position in placed], "opacity": 0},
        }
    ]  # fmt: skip


def _holder(label: Label, position: str) -> float:
    """The size of the invisible circle: Plotly sets text its radius / 0.8 + 1 pixels off."""
    upright, across = position.split()
    away = label.away * (0.72 if upright != "middle" and across != "center" else 1) + 3
    return max((away - 1) * 0.8 * 2, 0.1)


def _words(label: Label, quiet: str) -> str:
    words = [speech.escape(line) for line in label.words]
    lead = [f"<b>{line}</b>" if label.bold else line for line in words[: label.leading]]
    return "<br>".join([*lead, *(f'<span style="color:{quiet}">{line}</span>' for line in words[label.leading :])])


def _round(values: Pixels) -> list[float]:
    return [round(float(value), 3) for value in values]

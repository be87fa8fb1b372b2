"""A drawing of panels under each other: its traces, axes and annotations as they are added."""

from dataclasses import dataclass, field
from typing import Any

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures.indicator.panels import Panel

EDGE = 16.0
RIGHT = 24.0
HEADING = 14.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A panel's place: number, `top` and `bottom` in pixels of a drawing of `height`, room left of it, how it looks."""

    number: int
    top: float
    bottom: float
    height: float
    left: float
    total: int
    theme: str
    language: str
    log: bool = False
    titled: bool = False
    narrow: bool = False

    @property
    def x(self) -> str:
        """The name of its horizontal axis."""
        return f"x{self.number}" if self.number > 1 else "x"

    @property
    def y(self) -> str:
        """The name of its vertical axis."""
        return f"y{self.number}" if self.number > 1 else "y"

    @property
    def width(self) -> float:
        """The pixels along its horizontal axis."""
        return self.total - self.left - RIGHT


@dataclass(slots=True)
class Drawing:
    """What has been drawn so far."""

    data: list[dict[str, Any]] = field(default_factory=list)
    axes: dict[str, Any] = field(default_factory=dict)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    annotations: list[dict[str, Any]] = field(default_factory=list)

    def add_axes(self, frame: Frame, across: dict[str, Any], upright: dict[str, Any] | None = None) -> None:
        """Add a panel's axes; without an `upright` one, rows count in pixels from the top of the drawing."""
        domain = [1 - frame.bottom / frame.height, 1 - frame.top / frame.height]
        rows = {"range": [frame.bottom, frame.top], "visible": False, "fixedrange": True}
        self.axes[f"xaxis{frame.x[1:]}"] = {**across, "anchor": frame.y, "automargin": False}
        self.axes[f"yaxis{frame.y[1:]}"] = {
            **(upright or rows), "domain": [max(domain[0], 0.0), min(domain[1], 1.0)], "anchor": frame.x,
            "automargin": False,
        }  # fmt: skip

    def figure(self, frame: Frame, bottom: float) -> dict[str, Any]:
        """The finished figure; `bottom` is the room under the last panel."""
        layout = {
            **look.layout(frame.theme, frame.language),
            "width": frame.total,
            "height": round(frame.height + bottom),
            "margin": {"l": frame.left, "r": RIGHT, "t": 0, "b": bottom, "pad": 0},
            "dragmode": False,
            **self.axes,
            "shapes": self.shapes,
            "annotations": self.annotations,
            "uirevision": "indicator",
        }
        return {"data": self.data, "layout": layout}


def heading(frame: Frame, panel: Panel, colours: Any) -> list[dict[str, Any]]:
    """What a panel measures, above it; a single panel's card says it."""
    if not frame.titled:
        return []
    return [
        {
            "xref": "paper", "x": 0, "xshift": EDGE - frame.left, "xanchor": "left", "yref": "paper",
            "yanchor": "bottom", "y": 1 - frame.top / frame.height, "yshift": 10, "showarrow": False,
            "text": speech.escape(panel.heading(frame.language)),
            "font": {"size": HEADING, "color": colours["ink"], "weight": 600},
        }
    ]  # fmt: skip

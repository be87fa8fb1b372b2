"""What the reader looks at: page, filters and language from the address, theme and width from the browser."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from dashboard import language, theme
from dashboard.data import Filters

# The address's short names for the fields of the filters.
FIELDS: Mapping[str, str] = {
    "org": "organisation",
    "region": "region",
    "indicator": "indicator",
    "type": "event_type",
    "status": "status",
    "since": "since",
    "until": "until",
    "q": "text",
    "product": "product",
    "measure": "measure",
    "kind": "kind",
    "new": "fresh",
}
YEAR = re.compile(r"\d{4}")
LONGEST = 300
NARROWEST, WIDEST, USUAL = 280, 2400, 1384


@dataclass(frozen=True, slots=True)
class View:
    """A page of the dashboard as one reader sees it. `width` is the room for content in pixels."""

    path: str = "/"
    query: Mapping[str, str] = field(default_factory=dict, hash=False)
    language: str = "ru"
    theme: str = theme.LIGHT
    width: int = USUAL
    version: str = ""

    def __getitem__(self, name: str) -> str:
        """What the address says under a name; nothing where it says nothing."""
        return self.query.get(name, "")

    def one_of(self, name: str, allowed: tuple[str, ...]) -> str:
        """What the address says if it is allowed, else the first of the allowed."""
        return self[name] if self[name] in allowed else allowed[0]

    def filters(self) -> Filters:
        """The filters in the address; a year that is none is no filter, years the wrong way round are turned."""
        found = {field: self[name] for name, field in FIELDS.items()}
        for year in ("since", "until"):
            if not YEAR.fullmatch(found[year]):
                found[year] = ""
        if found["until"] and found["since"] > found["until"]:
            found["since"], found["until"] = found["until"], found["since"]
        return Filters(**found)

    def href(self, path: str | None = None, **changes: str) -> str:
        """The address of this view with some of its query changed; an empty value takes a name out."""
        changed = {**self.query, **changes} if path is None else {**self.kept(), **changes}
        text = urlencode({name: value for name, value in sorted(changed.items()) if value}, quote_via=quote)
        return (self.path if path is None else path) + (f"?{text}" if text else "")

    def kept(self) -> dict[str, str]:
        """What goes along to another page: the language alone."""
        return {"lang": self.query["lang"]} if self.query.get("lang") else {}

    def is_narrow(self) -> bool:
        """Whether it is a phone's width."""
        return self.width < 640

    def resized(self, width: int, in_theme: str | None = None) -> "View":
        """The same view in another width, and theme."""
        return replace(self, width=width, theme=in_theme or self.theme)


def read(sent: Any) -> View:
    """The view that a browser sends; whatever does not fit is as if it was not sent."""
    values: Mapping[str, Any] = sent if isinstance(sent, dict) else {}
    query = parsed(str(values.get("search") or ""))
    path = str(values.get("path") or "/")[:LONGEST]
    width = values.get("width")
    return View(
        path=path.rstrip("/") or "/",
        query=query,
        language=language.known(query.get("lang", "")),
        theme=theme.known(str(values.get("theme") or "")),
        width=int(min(max(width, NARROWEST), WIDEST)) if isinstance(width, int | float) and width == width else USUAL,
        version=str(values.get("version") or "")[:LONGEST],
    )


def parsed(search: str) -> dict[str, str]:
    """The query of an address; of names said twice the last counts, and control characters fall out.

    >>> parsed("?lang=en&q=%D0%9A%00")
    {'lang': 'en', 'q': 'К'}
    """
    pairs = parse_qsl(search.lstrip("?")[:4000], max_num_fields=None)
    return {name: "".join(char for char in value if char.isprintable())[:LONGEST] for name, value in pairs}

"""A reader's view beside what is at work: the parts of a page that follow the ETL and the decisions."""

from dataclasses import dataclass
from datetime import date

from dash import html

from dashboard.components.elements.blocks import Child, Children, attributes, icon
from dashboard.data import Tables
from dashboard.language import words
from dashboard.office import Office
from dashboard.office.cases import Case, cases, undecided
from dashboard.view import View


@dataclass(frozen=True, slots=True)
class Situation:
    """What a reader sees (`tables`), the newest tables there are, and the office."""

    view: View
    tables: Tables
    newest: Tables
    office: Office

    @property
    def language(self) -> str:
        """The reader's language."""
        return self.view.language

    def open_cases(self) -> list[Case]:
        """The questions that nobody has settled, the weightiest first."""
        found = cases(self.tables, self.language, date.today().isoformat())
        return undecided(found, self.office.decided)


def part(name: str, style: str = "") -> html.Div:
    """The place of a part that follows what is at work."""
    return html.Div(id={"work": name}, className=style)


def said_place(language: str, name: str = "upload-said") -> html.Div:
    """Where the script says what became of what was asked for."""
    said = attributes(
        data_sending=words("upload_at_work", language),
        data_large=words("upload_all_too_large", language),
        data_failed=words("work_failed", language),
    )
    return html.Div(id=name, className="said-line", role="status", **said)


def button(text: Children, act: str, sign: str = "", style: str = "outline-secondary", **more: str) -> html.Button:
    """A button that the script in `assets/70-work.js` acts upon; `key` is the key beside it, as keyboards name it."""
    key = more.pop("key", "")
    shown: list[Child] = [icon(sign) if sign else "", html.Span(text)]
    if key:
        shown.append(html.Kbd(key.removeprefix("Key").removeprefix("Digit")))
        more |= {"data_key": key, "aria_keyshortcuts": key.removeprefix("Key").removeprefix("Digit")}
    names = attributes(data_act=act, **more)
    return html.Button(shown, type="button", className=f"btn btn-{style} btn-sm has-icon", **names)

"""A park's passport: every attribute with its date and sentence, or the words "not stated"."""

from math import isnan

from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import Child, Children, badge, fact_link, not_stated
from dashboard.components.facts.fact_words import basis_state, quantity
from dashboard.components.facts.values import short_period, value
from dashboard.data import Tables, document_labels, entity_label
from dashboard.data.passports import Passport, sentence_around
from dashboard.data.sources import Fact
from dashboard.language import format_number, format_period, words
from dashboard.language.words import count, has
from dashboard.view import View

MEASURED = (
    ("floor_space", "floor_space_m2", "m2"),
    ("land_area", "land_area_ha", "ha"),
    ("residents", "residents", "companies"),
)
BEGINNINGS = ("foundation", "opening")
PLANNED = ("planned", "forecast", "denied")


def title(found: Passport) -> str:
    """The park's short name and its town."""
    city = str(found.row["city"]) or str(found.row["region_label"])
    label = str(found.row["label"])
    return f"{label}, {city}" if city and city not in label else label


def over(found: Passport, language: str) -> str:
    """The line above the title: passport, and what kind of park."""
    return f"{words('kind_park', language)} · {kind_words(str(found.row['kind']), language)}"


def kind_words(kind: str, language: str) -> str:
    """The kind of park in words."""
    return words(f"park_{kind}", language) if has(f"park_{kind}") else kind.replace("_", " ")


def under(found: Passport, language: str) -> str:
    """The line under the title: the name in the other language, how many documents speak of it."""
    other = str(found.row["name_ru" if language == "en" else "name_en"])
    mentioned = words(
        "mentioned_in", language, documents=count(int(found.row["documents"]), "count_documents", language)
    )
    said = [other, mentioned] if other and other != found.row["name"] else [mentioned]
    return " · ".join(said)


def own(view: View, tables: Tables, found: Passport) -> list[tuple[str, Children]]:
    """The attributes that every park has, stated or not."""
    language = view.language
    return [
        (words("park_founded", language), founded(view, tables, found)),
        (words("park_where", language), where(view, tables, found)),
        *(
            (words(f"park_{name}", language), measured(view, tables, found, name, column, unit))
            for name, column, unit in MEASURED
        ),
        (words("park_operator", language), operator(tables, found, language)),
        (words("park_status", language), status(found, language)),
    ]


def body(view: View, tables: Tables, found: Passport) -> html.Dl:
    """Attribute by attribute, then what else is stated and what happened."""
    pairs = own(view, tables, found)
    told = others(found)
    quoted = [(fact.document, fact.row["quote"]) for fact in told]
    pairs += [
        (observed(tables, fact, view.language), stated(view, tables, fact, is_again=quoted[at] in quoted[:at]))
        for at, fact in enumerate(told)
    ]
    _, opening = beginning(found)
    later = [fact for fact in found.events if opening is None or fact.id != opening.id]
    pairs += [(str(fact.row["event_label"]), happened(view, tables, fact)) for fact in later[:8]]
    cells: list[Component] = []
    for name, content in pairs:
        cells += [html.Dt(name), html.Dd(content)]
    return html.Dl(cells, className="pairs passport")


def others(found: Passport) -> list[Fact]:
    """Observations that are no attribute of their own."""
    measured_names = {name for name, _, _ in MEASURED}
    return [fact for fact in found.observations if fact.row["indicator"] not in measured_names][:8]


def observed(tables: Tables, fact: Fact, language: str) -> str:
    """What an observation counts, and of what."""
    return quantity(tables, fact.row, language) if fact.row["indicator"] != "other" else str(fact.row["of"])


def founded(view: View, tables: Tables, found: Passport) -> Children:
    """When it was founded or opened, with the sentence of the event that says so."""
    date, opening = beginning(found)
    if not date:
        return not_stated(view.language)
    shown = html.Strong(format_period(date, view.language))
    return html.Div([shown, evidence(view, tables, opening)]) if opening else shown


def beginning(found: Passport) -> tuple[str, Fact | None]:
    """When the park began, by the table or else by its dated foundation, and the event that says so."""
    date = str(found.row["founded"])
    begun = [
        fact
        for fact in found.events
        if fact.row["event_type"] in BEGINNINGS and fact.row["status"] not in PLANNED and fact.row["date"]
    ]
    fitting = [fact for fact in begun if str(fact.row["date"]) == (date or str(fact.row["date"]))]
    return (date or str(fitting[0].row["date"]), fitting[0]) if fitting else (date, None)


def where(view: View, tables: Tables, found: Passport) -> Children:
    """Town and region, with the first mention; that only the region is known is said."""
    row = found.row
    said = ", ".join(part for part in (str(row["city"]), str(row["region_label"])) if part)
    parts: list[Component] = [html.Strong(said)] if said else [not_stated(view.language)]
    if row["location_basis"] == "region":
        parts += [badge(words("only_region", view.language), "warn", "geo-alt")]
    if found.mentions:
        document, start, stop = found.mentions[0]
        quote = sentence_around(tables, document, start, stop)
        number = document_labels(tables).get(document, document)
        link = html.A(number, href=view.href("/documents", document=document))
        parts.append(html.P([html.Span(quote, className="said"), " ", link], className="evidence"))
    return html.Div(parts)


def measured(view: View, tables: Tables, found: Passport, name: str, column: str, unit: str) -> Children:
    """A size: every statement of it with its date and sentence, or the bare number of the table, or not stated."""
    facts = found.stating(name)
    if facts:
        return html.Div([stated(view, tables, fact) for fact in facts[:4]])
    number = float(found.row[column])
    return not_stated(view.language) if isnan(number) else html.Strong(format_number(number, unit, view.language))


def stated(view: View, tables: Tables, fact: Fact, is_again: bool = False) -> html.Div:
    """A value, its date, its sentence; a sentence that stands above already is not said again."""
    date = short_period(fact.row, view.language)
    basis = basis_state(str(fact.row["time_basis"]), str(fact.row["time_period"]), view.language)
    plan = (
        [badge(words(f"status_{fact.row['status']}", view.language), "outline")]
        if fact.row["status"] != "actual"
        else []
    )
    head: list[Child] = [
        fact_link(view, fact.id, value(fact.row, view.language), "fact-value"),
        html.Span(f" {date}", className="when") if date else "",
        *plan,
        *[badge(text, tone) for text, tone, _ in basis[:1] if not date],
    ]
    return html.Div([*head, "" if is_again else evidence(view, tables, fact)], className="statement")


def happened(view: View, tables: Tables, fact: Fact) -> html.Div:
    """An event of the park: when, and its sentence."""
    date = format_period(str(fact.row["date"]), view.language) or words("no_date", view.language)
    plan = [badge(words("status_planned", view.language), "outline")] if fact.row["status"] == "planned" else []
    return html.Div(
        [fact_link(view, fact.id, date, "fact-value"), *plan, evidence(view, tables, fact)], className="statement"
    )


def evidence(view: View, tables: Tables, fact: Fact) -> html.P:
    """The sentence in the document's face, and the document's number."""
    number = document_labels(tables).get(fact.document, fact.document)
    quote = html.Span(" ".join(str(fact.row["quote"]).split()), className="said")
    return html.P([quote, " ", fact_link(view, fact.id, number, "cite")], className="evidence")


def operator(tables: Tables, found: Passport, language: str) -> Children:
    """Who runs it."""
    named = str(found.row["operator_id"])
    return html.Strong(entity_label(tables, named, language)) if named else not_stated(language)


def status(found: Passport, language: str) -> Children:
    """Works, is being built, is planned."""
    said = str(found.row["status"])
    if not said:
        return not_stated(language)
    return html.Strong(words(f"park_status_{said}", language) if has(f"park_status_{said}") else said)

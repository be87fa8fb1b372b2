"""What a fact is called, says and means, in a language: titles, states, particulars, the sentence for a report."""

from dashboard.components.elements.blocks import Children
from dashboard.components.facts.citations import LONG, citation, quoted
from dashboard.components.facts.values import event_date, period, value
from dashboard.data import Tables, code_label, entity_label
from dashboard.data.labels import code_labels
from dashboard.data.sources import Fact, Row, participants
from dashboard.language import area, format_period, qualifier_words, words
from dashboard.language.words import has

State = tuple[str, str, str]


def over(tables: Tables, found: Fact, language: str) -> str:
    """The line above the title: what kind of fact."""
    if found.kind == "observation":
        return f"{words('kind_observation', language)} · {quantity(tables, found.row, language).lower()}"
    if found.kind == "event":
        return f"{words('kind_event', language)} · {str(found.row['event_label']).lower()}"
    return words("kind_role", language)


def title(tables: Tables, found: Fact, language: str) -> str:
    """The title: who and how much, what happened, or who is what."""
    if found.kind == "observation":
        return f"{found.row['subject_label']}: {value(found.row, language)}"
    if found.kind == "event":
        return str(found.row["title"])
    return role_person(tables, found.row, language)


def short(tables: Tables, found: Fact, language: str) -> str:
    """A fact in a few words, without its amount."""
    if found.kind == "observation":
        return f"{quantity(tables, found.row, language)} · {found.row['subject_label']}"
    return title(tables, found, language)


def amount(found: Fact, language: str) -> str:
    """How much, or when, or as what."""
    if found.kind == "observation":
        return value(found.row, language)
    if found.kind == "event":
        return format_period(str(found.row["date"]), language) or words("no_date", language)
    return str(found.row["position"])


def quantity(tables: Tables, row: Row, language: str) -> str:
    """The indicator with what it is of and what is made: "Рост: выпуск", "Выпуск: Haval M6"."""
    named = code_label(tables, "indicators", str(row["indicator"]), language)
    details = [of_words(tables, str(row["of"]), language), product_words(str(row["product"]), language)]
    said = ", ".join(detail for detail in details if detail)
    return f"{named}: {said}" if said else named


def of_words(tables: Tables, of: str, language: str) -> str:
    """What a growth or share is of: the label of an indicator or product, else the words themselves."""
    labels = code_labels(tables, "indicators", language)
    if of in labels:
        return labels[of].lower()
    return words(f"of_{of}", language) if has(f"of_{of}") else product_words(of, language)


def product_words(product: str, language: str) -> str:
    """The product in the language where the dashboard knows it; a model's name stays."""
    key = f"product_{product.replace(' ', '_')}"
    return words(key, language) if has(key) else product


def states(found: Fact, language: str) -> list[State]:
    """Badges: text, tone and icon."""
    row, status = found.row, str(found.row.get("status", ""))
    tones = {
        "actual": ("ok", "check-lg"),
        "occurred": ("ok", "check-lg"),
        "planned": ("outline", "flag"),
        "forecast": ("outline", "cloud"),
        "denied": ("danger", "x-lg"),
    }
    badges: list[State] = []
    if status in tones:
        badges.append((words(f"status_{status}", language), *tones[status]))
    if found.kind == "observation":
        if spoken := qualifier_words(str(row["qualifier"]), language):
            badges.append((words("qualifier_badge", language, qualifier=spoken), "outline", ""))
        return badges + basis_state(str(row["time_basis"]), str(row["time_period"]), language)
    if found.kind == "event":
        if date := format_period(str(row["date"]), language):
            badges.append((date, "outline", ""))
        return badges + basis_state(str(row["date_basis"]), str(row["date"]), language)
    return [(format_period(str(row["as_of"]), language), "outline", "")] if row["as_of"] else []


def basis_state(basis: str, date: str, language: str) -> list[State]:
    """How the time is known, where it is not simply said."""
    if not date:
        return [(words("basis_unknown", language), "warn", "calendar-x")]
    if basis in ("inferred", "published"):
        return [(words(f"basis_{basis}", language), "warn", "calendar-event")]
    return [(words("year_unknown", language), "warn", "calendar-x")] if date.startswith("XXXX") else []


def particulars(tables: Tables, found: Fact, language: str) -> list[tuple[str, Children]]:
    """Pairs of name and value; what is not stated says so."""
    row = found.row
    pairs: list[tuple[str, Children]] = []
    if found.kind == "observation":
        pairs = [
            (words("pair_subject", language), str(row["subject_label"])),
            (words("pair_quantity", language), quantity(tables, row, language)),
            (words("pair_value", language), spoken_value(row, language)),
            (words("pair_period", language), period(row, language)),
            (words("pair_measure", language), words(f"measure_{row['measure'] or 'stock'}", language)),
        ]
    if found.kind == "event":
        named = [entity_label(tables, each, language, name) for each, name, _ in participants(tables, found.id)]
        pairs = [
            (words("pair_when", language), event_date(row, language)),
            (words("pair_participants", language), ", ".join(named) or words("not_stated", language)),
        ]
    if found.kind == "role":
        pairs = [
            (words("pair_position", language), str(row["position"])),
            (words("pair_organisation", language), entity_label(tables, str(row["organisation_id"]), language)),
        ]
    if found.kind != "role":
        pairs.append((words("pair_place", language), place(row, language)))
        pairs.append((words("pair_confidence", language), confidence(row, language)))
    return pairs


def spoken_value(row: Row, language: str) -> str:
    """The full number with its qualifier as a word: "более 2 500 000 шт."."""
    spoken = qualifier_words(str(row["qualifier"]), language)
    plain = {**row, "qualifier": "exact" if spoken else row["qualifier"]}
    full = value(plain, language, short=False)
    return f"{spoken} {full}" if spoken and row["qualifier"] != "range" else full


def place(row: Row, language: str) -> str:
    """Where: the named place, then its region."""
    named, region = str(row.get("place", "")), area(str(row["ref_area"]), language)
    said = [part for part in (named, region) if part]
    return ", ".join(dict.fromkeys(said)) or words("not_stated", language)


def confidence(row: Row, language: str) -> str:
    """How sure the reading is, in a word, with the rule that read it; of an event its type by name, not by code."""
    level = "high" if float(row["confidence"]) >= 0.85 else "middle" if float(row["confidence"]) >= 0.6 else "low"
    code, colon, rest = str(row["rule"]).partition(": ")
    rule = f"{str(row['event_label']).lower()}: {rest}" if colon and code == row.get("event_type") else str(row["rule"])
    return words("confidence_rule", language, level=words(f"confidence_{level}", language), rule=rule)


def role_person(tables: Tables, row: Row, language: str) -> str:
    """A person by name."""
    return entity_label(tables, str(row["person_id"]), language, str(row["person"]))


def for_report(tables: Tables, found: Fact, language: str) -> str:
    """The fact, its sentence and its document, as one would cite it."""
    quote = quoted(" ".join(str(found.row["quote"]).split()).removesuffix("."), language)
    when = {"observation": period, "event": event_date}.get(found.kind)
    said = title(tables, found, language)
    if found.kind == "observation":
        said = f"{found.row['subject_label']}, {quantity(tables, found.row, language).lower()}: " + spoken_value(
            found.row, language
        )
    if when:
        said += f" ({when(found.row, language)})"
    if found.kind == "role":
        said += f", {found.row['position']}"
    source = words("document", language, citation=citation(tables, found.document, language, LONG))
    return f"{said}: {quote}. {source}. {words('brand', language)}."

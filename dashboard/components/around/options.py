"""What the fields of the filter bars offer: the organisations, regions, types and years that the tables hold."""

from functools import lru_cache

from dashboard.components.around.filters import Choice, Option, choice
from dashboard.data import Tables, code_labels, entity_label
from dashboard.data.documents import of_parks
from dashboard.data.fresh import new_facts
from dashboard.language import area, words

STATUSES = ("actual", "planned")


@lru_cache(maxsize=8)
def organisations(
    tables: Tables, language: str, kinds: tuple[str, ...] = ("organisation", "park")
) -> tuple[Option, ...]:
    """Organisations and parks that take part in events or have figures, by name."""
    people = tables["event_participants"]
    subjects = tables["observations"]
    ids = set(people.loc[people["entity_type"].isin(kinds), "entity_id"].unique())
    ids |= set(subjects.loc[subjects["subject_type"].isin(kinds), "subject_id"].unique())
    named = [(entity, entity_label(tables, entity, language)) for entity in ids if entity]
    return tuple(sorted(named, key=lambda option: option[1].strip('«„“"').casefold()))


@lru_cache(maxsize=8)
def with_parks(tables: Tables, language: str) -> tuple[Option, ...]:
    """The organisations that have to do with parks, by name."""
    named = [(each, entity_label(tables, each, language)) for each in of_parks(tables)]
    return tuple(sorted(named, key=lambda option: option[1].strip('«„“"').casefold()))


@lru_cache(maxsize=8)
def indicators(tables: Tables, language: str) -> tuple[Option, ...]:
    """The indicators that are stated, in the vocabulary's order."""
    used = set(tables["observations"]["indicator"].unique())
    return tuple((code, label) for code, label in code_labels(tables, "indicators", language).items() if code in used)


@lru_cache(maxsize=16)
def regions(tables: Tables, language: str, table: str) -> tuple[Option, ...]:
    """The regions and countries that a table's facts lie in, by name."""
    codes = sorted(set(tables[table]["ref_area"].unique()) - {""})
    return tuple(sorted(((code, area(code, language)) for code in codes), key=lambda option: option[1]))


@lru_cache(maxsize=8)
def event_types(tables: Tables, language: str) -> tuple[Option, ...]:
    """The types of events that occur, in the vocabulary's order."""
    used = set(tables["events"]["event_type"])
    return tuple((code, label) for code, label in code_labels(tables, "event_types", language).items() if code in used)


@lru_cache(maxsize=16)
def years(tables: Tables, table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Every year from the first to the last that the facts of a table name."""
    found = sorted({text[:4] for column in columns for text in tables[table][column].unique() if text[:4].isdigit()})
    return tuple(str(year) for year in range(int(found[0]), int(found[-1]) + 1)) if found else ()


def since(tables: Tables, language: str, table: str, *columns: str) -> Choice:
    """The first year."""
    return choice(
        "since", "filter_since", ((year, year) for year in years(tables, table, columns)), language, "any_start"
    )


def until(tables: Tables, language: str, table: str, *columns: str) -> Choice:
    """The last year, the latest first."""
    found = reversed(years(tables, table, columns))
    return choice("until", "filter_until", ((year, year) for year in found), language, "any_end")


def status(language: str) -> Choice:
    """Facts or plans."""
    return choice("status", "filter_status", ((code, words(f"only_{code}", language)) for code in STATUSES), language)


def usual(tables: Tables, language: str, table: str, *columns: str) -> list[Choice]:
    """Who, where, what, how sure and when: the fields of a page that shows facts of all kinds."""
    return [
        choice("org", "filter_organisation", organisations(tables, language), language),
        choice("region", "filter_region", regions(tables, language, "observations"), language),
        choice("indicator", "filter_indicator", indicators(tables, language), language),
        choice("type", "filter_event", event_types(tables, language), language),
        status(language),
        since(tables, language, table, *columns),
        until(tables, language, table, *columns),
    ]


def fresh(tables: Tables, language: str) -> list[Choice]:
    """Only what the last run brought; no field where it brought nothing."""
    only = (("1", words("only_new", language)),)
    return [choice("new", "filter_new", only, language)] if new_facts(tables) else []

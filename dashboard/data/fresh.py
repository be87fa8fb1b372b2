"""What the last run brought: the facts that are new, and every run's changes."""

from functools import lru_cache

import pandas as pd

from dashboard.data.tables import Tables

FACTS = ("observation", "event", "role", "park")
COMING = ("added", "changed")


@lru_cache(maxsize=4)
def new_facts(tables: Tables) -> frozenset[str]:
    """The facts that the last run added or changed; none after the first run, when all would be new."""
    runs = tables.runs
    if "change" not in runs or runs["run_id"].nunique() < 2:
        return frozenset()
    last = runs[runs["run_id"].eq(runs["run_id"].iloc[-1])]
    return frozenset(last.loc[last["kind"].isin(FACTS) & last["change"].isin(COMING), "id"])


def only_new(tables: Tables, frame: pd.DataFrame) -> pd.DataFrame:
    """Of a frame of facts, those of the last run."""
    return frame[frame["fact"].isin(new_facts(tables))]


def run_numbers(tables: Tables) -> list[tuple[str, str]]:
    """The number and time of every run that changed something, the last first."""
    runs = tables.runs
    if "change" not in runs:
        return []
    first = runs.drop_duplicates("run_id")[["run_id", "when"]]
    return [(str(run), str(when)) for run, when in first.itertuples(index=False)][::-1]


def changes_of(tables: Tables, run: str, kind: str = "", change: str = "") -> pd.DataFrame:
    """What one run changed, documents before facts."""
    runs = tables.runs
    if "change" not in runs:
        return pd.DataFrame(columns=["run_id", "when", "kind", "change", "id", "note"])
    found = runs[runs["run_id"].eq(run)]
    for column, wanted in {"kind": kind, "change": change}.items():
        if wanted:
            found = found[found[column].eq(wanted)]
    return found.reset_index(drop=True)

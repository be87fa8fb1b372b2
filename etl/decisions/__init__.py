"""What people decided about facts, dates and entities: kept in a file, applied by every run."""

from etl.decisions.dates import dated
from etl.decisions.entities import merged
from etl.decisions.facts import corrected
from etl.decisions.file import BrokenDecisions, Decision, active, append, load
from etl.decisions.unfit import Unfit, as_csv, strays

__all__ = [
    "BrokenDecisions", "Decision", "Unfit", "active", "append", "as_csv", "corrected", "dated", "load", "merged",
    "strays",
]  # fmt: skip

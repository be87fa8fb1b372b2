"""The tables that the ETL wrote: read from their folder, typed, and read again when the files changed."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock

import pandas as pd
from pyarrow import parquet

COLUMNS: Mapping[str, str] = {
    "documents": (
        "document_id title language publisher published published_start published_end published_basis "
        "characters:n sha256 note"
    ),
    "observations": (
        "observation_id document_id indicator of subject_id subject subject_type product ref_area value:n "
        "value_upper:n unit qualifier status measure time_period time_start time_end time_basis confidence:n rule "
        "quote start:n end:n"
    ),
    "events": (
        "event_id document_id event_type title date date_start date_end date_basis status place ref_area "
        "confidence:n rule quote start:n end:n"
    ),
    "event_participants": "event_id entity_id entity entity_type",
    "roles": ("role_id document_id person_id person position organisation_id organisation as_of quote start:n end:n"),
    "parks": (
        "park_id name_ru name_en kind city ref_area region latitude:n longitude:n location_basis founded operator_id "
        "floor_space_m2:n land_area_ha:n residents:n status documents:n"
    ),
    "entities": "entity_id entity_type name_ru name_en ref_area latitude:n longitude:n known",
    "mentions": "document_id entity_id start:n end:n text",
    "texts": "document_id text",
    "ledger": (
        "document_id start:n end:n text kind value:n value_upper:n unit date date_start date_end used_by reason"
    ),
    "indicators": "code label_ru label_en unit definition_ru definition_en",
    "event_types": "code label_ru label_en definition_ru definition_en",
}
RUNS = "runs.csv"
KEPT = 3
TRIES = 5


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """One version of all tables; nothing in it is ever changed. `written` is the day and minute, in UTC.

    `written_ns` is the same in nanoseconds since 1970.
    """

    version: str
    frames: Mapping[str, pd.DataFrame]
    runs: pd.DataFrame
    written: str = ""
    written_ns: int = 0

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self.frames[name]

    @property
    def is_empty(self) -> bool:
        """Whether no document was read yet."""
        return self.frames["documents"].empty


def columns(name: str) -> dict[str, bool]:
    """The columns that the dashboard reads of a table, and which of them are numbers."""
    fields = COLUMNS[name].split()
    return {field.removesuffix(":n"): field.endswith(":n") for field in fields}


def empty(name: str) -> pd.DataFrame:
    """A table without rows."""
    return typed(pd.DataFrame({column: pd.Series(dtype="str") for column in columns(name)}), name)


def typed(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """The dashboard's columns of a table: numbers as floats, all else as text, nothing said as an empty text.

    Raises ValueError where the table lacks a column.
    """
    wanted = columns(name)
    if missing := [column for column in wanted if column not in frame.columns]:
        raise ValueError(f"{name}: no column {', '.join(missing)}")
    found = {
        column: pd.to_numeric(frame[column]).astype("float64") if is_number else as_text(frame[column])
        for column, is_number in wanted.items()
    }
    return pd.DataFrame(found, index=frame.index).reset_index(drop=True)


def as_text(column: pd.Series) -> pd.Series:
    """A column as text; None and NaN are empty."""
    if isinstance(column.dtype, pd.StringDtype):
        return column.fillna("")
    return column.astype("object").where(column.notna(), "").astype("str")


def read_table(folder: Path, name: str) -> pd.DataFrame:
    """One table, from Parquet where it stands beside the CSV."""
    path = folder / f"{name}.parquet"
    if path.exists():
        return typed(in_one_piece(path), name)
    return typed(pd.read_csv(folder / f"{name}.csv", dtype="str", keep_default_na=False, na_values=[""]), name)


def in_one_piece(path: Path) -> pd.DataFrame:
    """A Parquet file whose columns lie in memory as a whole: rows are taken out of pieces very slowly."""
    found: pd.DataFrame = parquet.read_table(path).combine_chunks().to_pandas()
    return found


def read_runs(folder: Path) -> pd.DataFrame:
    """The history of runs, kept beside the folder of tables; empty where there is none."""
    path = folder.parent / RUNS
    if not path.exists():
        return pd.DataFrame({"run_id": pd.Series(dtype="str"), "when": pd.Series(dtype="str")})
    return pd.read_csv(path, dtype="str", keep_default_na=False)


def signature(folder: Path) -> str:
    """What changes when any table or the history of runs does: names, sizes, times and places of the files."""
    names = [f"{name}{suffix}" for name in COLUMNS for suffix in (".csv", ".parquet")]
    paths = [path for name in names if (path := folder / name).exists()]
    runs = [path] if (path := folder.parent / RUNS).exists() else []
    found = [(path.name, path.stat()) for path in (*paths, *runs)]
    state = [(name, stat.st_size, stat.st_mtime_ns, stat.st_ino) for name, stat in found]
    return sha256(repr(state).encode()).hexdigest()[:12] if paths else ""


def read(folder: Path) -> Tables:
    """All tables of a folder as one version, read again where the ETL replaced them meanwhile.

    Raises OSError where they are replaced faster than they can be read.
    """
    for _ in range(TRIES):
        version = signature(folder)
        tables = _read(folder, version)
        if signature(folder) == version:
            return tables
    raise OSError(f"the tables in {folder} changed while they were read")


def _read(folder: Path, version: str) -> Tables:
    frames = {name: read_table(folder, name) if version else empty(name) for name in COLUMNS}
    times = [path.stat().st_mtime for path in folder.glob("documents.*")]
    written = pd.Timestamp(max(times), unit="s").isoformat(timespec="minutes") if times else ""
    return Tables(version, frames, read_runs(folder), written, int(max(times, default=0.0) * 1e9))


class Store:
    """The newest tables of a folder, and the last few versions that readers still look at."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._versions: OrderedDict[str, Tables] = OrderedDict()
        self._lock = Lock()

    def current(self) -> Tables:
        """The newest tables; where they are being replaced at this moment, the ones before."""
        with self._lock:
            version = signature(self.folder)
            if version not in self._versions:
                self._take_up()
            newest = next(reversed(self._versions))
            return self._versions[newest]

    def version(self, version: str) -> Tables:
        """A version that a reader looks at; the newest where it is no longer kept."""
        found = self._versions.get(version) if version else None
        return found or self.current()

    def _take_up(self) -> None:
        try:
            tables = read(self.folder)
        except (OSError, ValueError):
            if not self._versions:
                raise
            return
        self._versions[tables.version] = tables
        self._versions.move_to_end(tables.version)
        while len(self._versions) > KEPT:
            self._versions.popitem(last=False)

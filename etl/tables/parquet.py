"""Parquet beside the CSV: the same table, its columns typed."""

from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from etl.vocabulary.schema import Table

TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
BLOCK = 1 << 22


def write(folder: Path, table: Table, longest: int) -> None:
    """Turn a table's CSV file into Parquet beside it; no row of it is longer than `longest` bytes."""
    columns = {column.name: TYPES[column.type] for column in table.columns}
    read = pyarrow.csv.ReadOptions(use_threads=False, block_size=max(BLOCK, 2 * longest))
    parse = pyarrow.csv.ParseOptions(newlines_in_values=True)
    convert = pyarrow.csv.ConvertOptions(
        column_types=columns, null_values=[""], true_values=["true"], false_values=["false"], strings_can_be_null=False
    )
    found = pyarrow.csv.read_csv(
        folder / f"{table.name}.csv", read_options=read, parse_options=parse, convert_options=convert
    )
    pyarrow.parquet.write_table(found.combine_chunks(), folder / f"{table.name}.parquet", compression="zstd")

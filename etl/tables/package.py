"""The Frictionless data package that describes the tables: types, keys, sizes and hashes."""

import hashlib
import json
from pathlib import Path
from typing import Any

from etl import fingerprints
from etl.vocabulary import schema

NAME = "datapackage.json"


def describe(folder: Path) -> str:
    """`datapackage.json` for the CSV files in `folder`, as text."""
    descriptor = {
        "profile": "tabular-data-package",
        "name": "avtoprom-atlas",
        "title": "Avtoprom Atlas: facts on the automotive industry, each with its sentence",
        "made_by": fingerprints.code(),
        "resources": [_resource(folder, table) for table in schema.tables().values()],
    }
    return json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"


def _resource(folder: Path, table: schema.Table) -> dict[str, Any]:
    data = (folder / f"{table.name}.csv").read_bytes()
    return {
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: schema.Table) -> dict[str, Any]:
    fields = [{"name": c.name, "type": c.type, "description": c.description} for c in table.columns]
    described: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if table.key:
        described["primaryKey"] = list(table.key)
    if table.references:
        described["foreignKeys"] = [
            {"fields": column, "reference": {"resource": other, "fields": schema.tables()[other].key[0]}}
            for column, other in table.references
        ]
    return described


def made_by(folder: Path) -> str:
    """The fingerprint of the code and vocabulary that made the tables; empty where none is told."""
    path = folder / NAME
    return str(json.loads(path.read_text("utf-8")).get("made_by", "")) if path.exists() else ""


def version(folder: Path) -> str:
    """The hash of the package, which changes when any table does; empty where there are no tables."""
    path = folder / NAME
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""

"""Annotated documents as the extraction sees them, and the command line that both trainings share."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl import readers
from etl.facts.observations.finding import Figure
from etl.facts.observations.sense import Sense
from etl.language import language
from etl.records import Block, Document, Marks, Publication
from etl.resolve import publication
from etl.text import marks

TOLERANCE, TINY = 0.005, 1e-9
"""How far a value may be from the annotated one, as a part of it."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document with everything marked in it, and the rows of its gold file of one kind."""

    document: Document
    mentioned: Marks
    published: Publication
    gold: tuple[dict[str, Any], ...]
    folder: str = ""


def read(folder: Path, gold_folder: Path, kind: str, without: frozenset[str]) -> list[Annotated]:
    """The documents of a folder that have a gold file, but those kept for judging; `kind` is observations or events."""
    golds = [json.loads(path.read_text("utf-8")) for path in sorted(gold_folder.glob("*.gold.json"))]
    return [_annotated(folder, gold, kind) for gold in golds if gold["document"] not in without]


def _annotated(folder: Path, gold: dict[str, Any], kind: str) -> Annotated:
    document = readers.read(folder / gold["document"], folder)
    mentioned = marks.find(document)
    published = publication.judge(document, mentioned.dates, mentioned.sentences)
    return Annotated(document, mentioned, published, tuple(gold[kind]), str(folder))


def sentences(path: Path) -> list[Annotated]:
    """Plain sentences with the periods and statuses of their figures, one JSON object a line, each a document."""
    return [_sentence(json.loads(line), path.stem) for line in path.read_text("utf-8").splitlines()]


def _sentence(row: dict[str, Any], folder: str) -> Annotated:
    text = row["text"]
    block = Block(0, len(text), "body", "paragraph")
    document = Document(text, "", text, (block,), language=language(text))
    gold = tuple({"quote": text, **figure} for figure in row["figures"])
    return Annotated(document, marks.find(document), Publication(row["published"], "stated"), gold, folder)


def asked(description: str | None, arguments: Sequence[str], kind: str) -> tuple[list[Annotated], bool]:
    """The documents that the arguments name, and whether only to check."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="DOCUMENTS GOLD")
    parser.add_argument("--check", action="store_true", help="fit on all documents but a few in turn, write nothing")
    parser.add_argument(
        "--without", type=Path, action="append", default=[], help="file that lists documents to leave out"
    )
    parser.add_argument("--sentences", type=Path, action="append", default=[], help="file of labelled sentences")
    options = parser.parse_args(arguments)
    without = frozenset(name for path in options.without for name in path.read_text("utf-8").split())
    pairs = zip(options.folders[::2], options.folders[1::2], strict=True)
    told = [one for documents, gold in pairs for one in read(documents, gold, kind, without)]
    return told + [one for path in options.sentences for one in sentences(path)], options.check


def meant(one: Annotated, figure: Figure) -> list[dict[str, Any]]:
    """The rows of the annotation that mean the figure, of a way from here to there its end: of several that have its
    value those whose quote holds it."""
    end = figure.sense.upper if figure.is_before else None
    sense = figure.sense if end is None else figure.sense._replace(value=end)
    rows = [row for row in one.gold if states(row, sense)]
    start = figure.passage.number(figure.position).start
    quoted = [row for row in rows if 0 <= start - one.document.text.find(row["quote"]) < len(row["quote"])]
    return quoted if quoted and len(rows) > 1 else rows


def states(row: dict[str, Any], sense: Sense) -> bool:
    """The annotation's row has the value and accepts the indicator that were read; one of a sentence accepts any."""
    value = float(row["value"])
    near = abs(value - sense.value) <= TOLERANCE * max(abs(value), TINY)
    return near and sense.indicator in options(row.get("indicator", sense.indicator))


def options(accepted: Any) -> list[Any]:
    """What the annotation accepts: one answer, or any of several."""
    return accepted if isinstance(accepted, list) else [accepted]

"""slovnet's names of persons, organisations and places in Russian sentences; the models come in the natasha wheel."""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from navec import Navec
from slovnet import NER

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def data_folder() -> Path:
    """The folder of natasha's models; natasha itself is never imported."""
    package = find_spec("natasha")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("natasha is not installed: pip install .")
    return Path(package.submodule_search_locations[0]) / "data"


@cache
def navec() -> Any:
    """Word vectors that all slovnet models share."""
    return Navec.load(data_folder() / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")


@cache
def _ner() -> Any:
    return NER.load(data_folder() / "model" / "slovnet_ner_news_v1.tar", batch_size=1).navec(navec())


def spans(sentence: str) -> Iterator[tuple[int, int, str]]:
    """Start, stop and kind (person, organisation, place) of the names that slovnet sees in a sentence."""
    if sentence.strip():
        for span in _ner()(sentence).spans:
            yield span.start, span.stop, KINDS[span.type]

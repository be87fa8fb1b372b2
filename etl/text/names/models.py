"""slovnet's names of persons, organisations and places in Russian sentences; the models come in the natasha wheel."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from navec.meta import Meta
from navec.navec import META, PQ_
from navec.pq import PQ
from navec.tar import Tar
from slovnet import NER

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def data_folder() -> Path:
    """The folder of natasha's models; natasha itself is never imported."""
    package = find_spec("natasha")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("natasha is not installed: pip install .")
    return Path(package.submodule_search_locations[0]) / "data"


@dataclass(frozen=True, slots=True)
class WordVectors:
    """What slovnet takes of navec's word vectors: their name and their codes. Its models bring the words themselves."""

    meta: Meta
    pq: PQ


class _Codes(PQ):  # type: ignore[misc]
    """The codes without what only the similarity of words needs: 130 MB while it is made, 27 MB that stay."""

    def precompute(self) -> None:
        """Nothing."""


def _vectors() -> WordVectors:
    with Tar(data_folder() / "emb" / "navec_news_v1_1B_250K_300d_100q.tar") as tar:
        return WordVectors(Meta.from_file(tar.load(META)), _Codes.from_file(tar.load(PQ_)))


@cache
def _ner() -> Any:
    return NER.load(data_folder() / "model" / "slovnet_ner_news_v1.tar", batch_size=1).navec(_vectors())


def spans(sentence: str) -> Iterator[tuple[int, int, str]]:
    """Start, stop and kind (person, organisation, place) of the names that slovnet sees in a sentence."""
    if sentence.strip():
        for span in _ner()(sentence).spans:
            yield span.start, span.stop, KINDS[span.type]

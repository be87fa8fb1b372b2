"""Places in the cells of a column that is headed "Город", "Регион", "Country", and regions by their adjective."""

import re
from collections.abc import Iterator

from etl.records import Block
from etl.text.names import phrases, place_adjectives, words
from etl.text.names.mentions import Mention
from etl.text.names.written_names import CERTAINTY
from etl.vocabulary.gazetteer import Known

BESIDE = re.compile(
    r"^(?:г\.|город|республика)\s+|\s+(?:обл\.?|область|край|респ\.?|республика|region|oblast|krai)$", re.I
)


def find(text: str, cell: Block, kinds: tuple[str, ...]) -> Iterator[Mention]:
    """The place that is all of the cell, of the first of the kinds that the heading lets expect."""
    written = text[cell.start : cell.stop].strip()
    start = text.index(written, cell.start)
    for kind in kinds:
        known = _named(written, kind)
        if known:
            area = known[0].area if len(known) == 1 else ""
            yield Mention(start, start + len(written), kind, known[0].name_ru, CERTAINTY, known, area)
            return


def _named(written: str, kind: str) -> tuple[Known, ...]:
    """The known places of that kind: "Орёл", "Самарская", "Нижегородская обл."."""
    own = BESIDE.sub("", written)
    found = phrases.lookup(written, kind) or phrases.lookup(own, kind)
    if found or kind != "region" or len(words.split(own)) != 1:
        return found
    region = place_adjectives.regions_by_adjective().get(_masculine(own))
    return (region,) if region else ()


def _masculine(adjective: str) -> str:
    return re.sub(r"(ск|цк)(?:ая|ое)$", r"\1ий", words.key(adjective))

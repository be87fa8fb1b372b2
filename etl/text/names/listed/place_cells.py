"""Places in the cells of a column that is headed "Город", "Регион", "Country", and regions by their adjective."""

import re
from collections.abc import Iterator

from etl.records import Block
from etl.text.names import phrases, words
from etl.text.names.geography import place_adjectives
from etl.text.names.mentions import Mention
from etl.vocabulary.gazetteer import Known

CERTAINTY = 88
"""Of what is all of a cell: surer than a city or a brand that only begins it: «Vostok Plast Samara»."""
KINDS = ("region", "city", "country")
BESIDE = re.compile(
    r"^(?:г\.|город|республика)\s+|\s+(?:обл\.?|область|край|респ\.?|республика|region|oblast|krai)$", re.I
)


def find(text: str, cell: Block, kinds: tuple[str, ...]) -> Iterator[Mention]:
    """The place that is all of the cell, of the first of the kinds that the heading lets expect."""
    written = text[cell.start : cell.stop].strip()
    start = text.index(written, cell.start)
    known = next((found for kind in kinds if (found := _named(written, kind))), ())
    if known:
        area = known[0].area if len(known) == 1 else ""
        yield Mention(start, start + len(written), known[0].kind, known[0].name_ru, CERTAINTY, known, area)


def where(written: str) -> tuple[str, str]:
    """Area and city that all of the words name, the largest of namesakes; empty where they name none.

    >>> where("Самарская обл."), where("Тверь"), where("прицепы")
    (('RU-SAM', ''), ('RU-TVE', 'Тверь'), ('', ''))
    """
    named = [known for kind in KINDS for known in _named(written.strip(), kind)]
    found = max(named, key=lambda known: (known.population, known.known_id), default=None)
    return (found.area, found.city if found.kind == "city" else "") if found else ("", "")


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

"""Names of organisations, parks, persons, places, products and programmes in a document."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from etl.records import Document, Name, Sentence
from etl.text.names import apposition, coreference, mentions, phrases, unexplained, words
from etl.text.names.firms import (
    acting,
    associations,
    authorities,
    coined,
    numbered_plants,
    organisations,
    plants_without_noun,
    press,
    products,
)
from etl.text.names.geography import districts, nations, places, settlements
from etl.text.names.latin import english, from_there, unexplained_english
from etl.text.names.listed import cells, lists
from etl.text.names.mentions import Mention
from etl.text.names.parks import announced_parks, branded_parks, implied_parks, unquoted_parks
from etl.text.names.persons import people
from etl.text.names.phrases import Hit
from etl.text.names.quoted import quotations
from etl.text.names.words import Word

KNOWN, KNOWN_LONG, KNOWN_PARK, LONG = 70, 84, 86, 3
"""KNOWN_PARK is surer than the English park with which the name of more than LONG words begins."""
BESIDE = re.compile(r"[»\"”]?(?:,| and| и| или| or|,? at|, in|, в)\s+(?:(?:at|in|в)\s+)?[«\"“]?")
SKIPPED_ZONES = frozenset({"boilerplate"})


def find(document: Document, sentences: Sequence[Sentence]) -> list[Name]:
    """The names of the document's own article in the order of the text, each as full as the document gives it."""
    found: list[Mention] = []
    for block in document.blocks:
        if block.zone not in SKIPPED_ZONES:
            found += _in_block(document.text, block.start, block.stop)
    found += cells.find(document)
    found += lists.find(document)
    zones = [(block.start, block.stop) for block in document.blocks if block.zone not in SKIPPED_ZONES]
    found += branded_parks.find(document.text, zones, document.language)
    explained = mentions.without_overlaps(found)
    found += announced_parks.find(document.text, zones, explained)
    found += announced_parks.elsewhere(document.text, explained)
    found += implied_parks.find(document.text, zones, explained)
    found += implied_parks.namesakes_of_firms(document.text, explained)
    read = _read(document, sentences)
    found += unexplained.find(document.text, read, explained)
    found += unexplained_english.find(document.text, read, explained)
    found = press.told(document.text, mentions.without_overlaps(found))
    return coreference.names(document.text, found, zones, document.language)


def _in_block(text: str, start: int, stop: int) -> list[Mention]:
    """All that the rules and the gazetteer see in one block; mentions may overlap."""
    piece = text[start:stop]
    tokens = words.split(piece)
    hits = [hit for hit in phrases.find(piece, tokens) if not places.is_adjective(piece, tokens, hit)]
    found = [
        *_known(piece, tokens, hits),
        *quotations.find(piece, tokens),
        *people.find(piece, tokens),
        *organisations.find(piece, tokens),
        *apposition.find(piece, tokens, hits),
        *english.find(piece, tokens),
        *from_there.find(piece, tokens),
        *unquoted_parks.find(piece, tokens),
        *products.find(piece, tokens, hits),
        *places.region_lists(piece, tokens),
        *places.elliptic(piece, tokens),
        *nations.find(piece, tokens),
        *districts.find(piece, tokens),
        *authorities.find(piece, tokens, hits),
        *associations.find(piece, tokens),
        *coined.find(piece, tokens),
        *acting.find(piece, tokens),
        *numbered_plants.find(piece),
        *plants_without_noun.find(piece),
        *settlements.find(piece),
    ]
    return [_moved(mention, start) for mention in found]


def _known(text: str, tokens: list[Word], hits: Iterable[Hit]) -> list[Mention]:
    found: list[Mention] = []
    for hit in hits:
        candidates = tuple(known for known in hit.candidates if _stands(text, tokens, hit, known.kind, known.is_quoted))
        if not candidates:
            continue
        start, stop = _with_quotation_marks(text, tokens[hit.first].start, tokens[hit.last - 1].stop)
        kinds = {known.kind for known in candidates}
        firms = tuple(known for known in hit.candidates if known.kind == "organisation" and known.is_quoted)
        if "city" in kinds and firms and apposition.is_firm(text, tokens, hit):
            found.append(Mention(start, stop, "organisation", firms[0].name_ru, apposition.TOWN, firms))
            continue
        kind = "city" if "city" in kinds else min(kinds)
        same_kind = tuple(known for known in candidates if known.kind == kind)
        certainty = KNOWN_LONG if hit.last - hit.first > 1 else KNOWN
        certainty = KNOWN_PARK if kind == "park" and hit.last - hit.first > LONG else certainty
        found.append(Mention(start, stop, kind, same_kind[0].name_ru, certainty, same_kind))
    return [*found, *_beside_parks(text, tokens, hits, found)]


def _beside_parks(text: str, tokens: list[Word], hits: Iterable[Hit], found: list[Mention]) -> Iterator[Mention]:
    """Known parks by a name that is a town's or a common word, in one list with others: "Alabuga and Innopolis"."""
    others = [mention for mention in found if mention.kind == "park"]
    starts = [mention.start for mention in others]
    for hit in hits if others else ():
        parks = tuple(known for known in hit.candidates if known.kind == "park" and known.is_quoted)
        start, stop = tokens[hit.first].start, tokens[hit.last - 1].stop
        place = bisect_left(starts, start)
        is_beside = any(BESIDE.fullmatch(text, other.stop, start) for other in others[max(0, place - 1) : place])
        is_beside = is_beside or any(BESIDE.fullmatch(text, stop, other.start) for other in others[place : place + 1])
        if len(parks) == 1 and is_beside:
            yield Mention(start, stop, "park", parks[0].name_ru, KNOWN + 1, parks)


def _stands(text: str, tokens: list[Word], hit: Hit, kind: str, is_quoted: bool) -> bool:
    """False for a name that is a common word here."""
    start, stop = tokens[hit.first].start, tokens[hit.last - 1].stop
    in_quotes = text[start - 1 : start] in ("«", '"', "“", "„") if start else False
    if is_quoted and hit.last - hit.first == 1:
        return in_quotes
    if kind in ("city", "region", "country") and in_quotes and text[stop : stop + 1] in ("»", '"', "”"):
        return False
    if kind == "region" and hit.candidates[0].known_id.startswith("province"):
        return not places.goes_on(text, tokens, hit.last)
    return kind != "city" or places.is_town(text, tokens, hit)


def _with_quotation_marks(text: str, start: int, stop: int) -> tuple[int, int]:
    if start and text[start - 1] in '«"“„' and text[stop : stop + 1] in ("»", '"', "”", "“"):
        return start - 1, stop + 1
    inside = text[start:stop]
    is_open_inside = inside.count("«") > inside.count("»") or inside.count('"') % 2 == 1
    return start, stop + 1 if is_open_inside and text[stop : stop + 1] in ("»", '"') else stop


def _moved(mention: Mention, offset: int) -> Mention:
    return Mention(
        mention.start + offset,
        mention.stop + offset,
        mention.kind,
        mention.name,
        mention.certainty,
        mention.candidates,
        mention.area,
        mention.city,
        mention.head,
        mention.is_bare,
    )


def _read(document: Document, sentences: Sequence[Sentence]) -> list[Sentence]:
    return [sentence for sentence in sentences if document.blocks[sentence.block].zone not in SKIPPED_ZONES]

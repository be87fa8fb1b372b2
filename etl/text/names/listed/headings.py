"""What a heading says that stands below it: the column "Наименование предприятия", the list "Top suppliers:"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.records import Document
from etl.text.morphology import parses
from etl.text.names import generic_nouns, inflection, words
from etl.text.names.words import Word
from etl.vocabulary import name_words

LONGEST = 60
REST = re.compile(r"\s*[(/,]|\s(?:и|and)\s")
"""Behind this a heading says what else stands in the cells: "Предприятие (город)", "Company, country"."""
KINDS = ("organisation", "park")
PLACE_KINDS = ("city", "region", "country")


@dataclass(frozen=True, slots=True)
class Told:
    """The kind of the names below a heading, and the noun that says so."""

    kind: str
    noun: str


def column(heading: str) -> Told | None:
    """What the heading of a column says; one that counts or measures says nothing.

    >>> column("Наименование предприятия"), column("ОЭЗ"), column("Площадь, га")
    (Told(kind='organisation', noun='предприятие'), Told(kind='park', noun='оэз'), None)
    """
    first, rest = _parts(heading)
    if len(heading) > LONGEST or not first or (rest and not _are_places(rest)):
        return None
    told = _told(heading, first, len(first))
    return told[0] if told and all(_may_precede(word) for word in first[: told[1]]) else None


def places(heading: str) -> tuple[str, ...]:
    """The kinds of places in a column with that heading, none where no places stand in it."""
    parts = words.split(heading)
    said = generic_nouns.lemmas(parts[0].text) if parts else frozenset()
    if said & name_words.listed("heading", "place"):
        own = tuple(kind for kind in PLACE_KINDS if said & name_words.listed("heading", kind))
        return (*own, "city") if own == ("region",) else own or PLACE_KINDS
    return ()


def topic(document: Document) -> str:
    """Park for a document whose title speaks of parks or whose first paragraph does of many, else organisation."""
    blocks = [block for block in document.blocks if block.zone == "title"]
    nouns = name_words.listed("heading", "park")
    for block in blocks:
        if any(generic_nouns.lemmas(word.text) & nouns for word in words.split(document.text, block.start, block.stop)):
            return "park"
    lead = next((block for block in document.blocks if block.zone == "body" and block.kind == "paragraph"), None)
    told = words.split(document.text, lead.start, lead.stop) if lead else []
    return (
        "park"
        if any(_are_many(word.text) and generic_nouns.lemmas(word.text) & nouns for word in told)
        else "organisation"
    )


@lru_cache(maxsize=10_000)
def _are_many(word: str) -> bool:
    return any("plur" in parse.tag for parse in parses(word)) if words.is_cyrillic(word) else word.endswith("s")


def of_list(lead: str) -> Told | None:
    """What the words over a list say that its items begin with: the first plural noun that nothing governs.

    >>> of_list("Крупнейшие резиденты парка:"), of_list("Top suppliers:"), of_list("Меры поддержки заводов:")
    (Told(kind='organisation', noun='резидент'), Told(kind='organisation', noun='supplier'), None)
    """
    lead = re.split(r"[.!?]\s+", lead.strip())[-1]
    tokens = words.split(lead)
    for last in range(1, len(tokens) + 1):
        told = _told(lead, tokens, last)
        if told and _is_of_many(tokens, told[1], last) and _closes(lead, tokens, last):
            return told[0]
    return None


def _parts(heading: str) -> tuple[list[Word], list[Word]]:
    """The words that say what a cell begins with, without "name of", and those that say what else is in it."""
    cut = REST.search(heading)
    first = words.split(heading, 0, cut.start() if cut else len(heading))
    while len(first) > 1 and generic_nouns.lemmas(first[0].text) & name_words.listed("heading", "label"):
        first = first[2:] if first[1].text == "of" else first[1:]
    while len(first) > 1 and first[-1].text.casefold() in name_words.listed("heading", "label"):
        first = first[:-1]
    return first, words.split(heading, cut.end()) if cut else []


def _are_places(rest: Sequence[Word]) -> bool:
    return all(generic_nouns.lemmas(word.text) & name_words.listed("heading", "place") for word in rest)


def _may_precede(word: Word) -> bool:
    """True for an adjective before the noun of a heading, in English for any word that governs nothing."""
    if word.is_cyrillic:
        return inflection.is_adjective(word.text)
    return word.text.casefold() not in name_words.listed("heading", "counts")


def _told(text: str, tokens: list[Word], last: int) -> tuple[Told, int] | None:
    """What the noun that ends at `last` says, and where it begins; of "завод-изготовитель" the first part."""
    generic = generic_nouns.before(text, tokens, last)
    if generic is not None and generic.kind in KINDS and generic.noun not in name_words.legal_forms():
        return Told(generic.kind, generic.noun), generic.first
    word, _, of_two = tokens[last - 1].text.partition("-")
    nouns = generic_nouns.lemmas(word)
    listed = name_words.listed("organisation", "ru") if of_two else frozenset()
    for kind in KINDS:
        found = nouns & (name_words.listed("heading", kind) | (listed if kind == "organisation" else frozenset()))
        if found:
            return Told(kind, _whole(min(found)) if kind == "park" else ""), last - 1
    return None


def _whole(noun: str) -> str:
    """The whole noun of a kind of park: a zone is an economic one."""
    return {"зона": "особая экономическая зона", "zone": "special economic zone"}.get(noun, noun)


def _is_of_many(tokens: list[Word], first: int, last: int) -> bool:
    """True for a plural that nothing governs, or only "список", "по" and their like: "Топ поставщиков"."""
    before = tokens[first - 1].text.casefold() if first else ""
    while first and tokens[first - 1].is_cyrillic and inflection.is_adjective(tokens[first - 1].text):
        first -= 1
        before = tokens[first - 1].text.casefold() if first else ""
    noun = tokens[last - 1]
    is_listed = bool(generic_nouns.lemmas(before) & name_words.listed("heading", "of_many")) if before else False
    if not noun.is_cyrillic:
        governed = any(word.text.casefold() in name_words.listed("heading", "counts") for word in tokens[:first])
        return noun.text.endswith("s") and not governed or before == "by"
    cases = {parse.tag.case for parse in parses(noun.text) if "plur" in parse.tag}
    return "nomn" in cases if not is_listed else bool(cases)


def _closes(lead: str, tokens: list[Word], last: int) -> bool:
    """True where the noun phrase is all that is said: no verb follows that makes the items something else."""
    rest = tokens[last:]
    if not rest:
        return True
    if not tokens[last - 1].is_cyrillic:
        return rest[0].text.casefold() in name_words.listed("heading", "counts") or rest[0].text.isdigit()
    return not any(parses(word.text)[0].tag.POS in ("VERB", "INFN", "PRTS", "ADJS") for word in rest)

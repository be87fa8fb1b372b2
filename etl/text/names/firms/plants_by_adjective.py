"""Plants called by the adjective of what they make: "карбюраторный встал" of Елецкий карбюраторный завод."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.text.morphology import parses
from etl.text.names import generic_nouns, inflection, words
from etl.text.names.declension import forms
from etl.text.names.mentions import Mention
from etl.text.names.words import key

SHORT = 51
SHORTEST = 6
ADJECTIVE = re.compile(r"\b[А-ЯЁа-яё]{3,}(?:ск|цк|[её]вск|н|ов|ев)(?:ий|ый|ого|ому|им|ым|ом|ая|ой|ую)\b")
ON = frozenset({"на", "в", "с", "у", "для", "от", "к", "о", "об", "по", "за", "до"})
PLANTS = frozenset({"завод", "комбинат", "фабрика", "автозавод", "верфь"})


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> list[Mention]:
    """Later and earlier mentions of plants whose name is a place, a product and a noun."""
    plants = _plants(text, mentions)
    return [again for start, stop in zones if plants for again in _again(text, start, stop, plants)]


def _plants(text: str, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Every case of the last adjective of "Елецкий карбюраторный завод" → the plant; none that two plants share."""
    owners: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        parts = text[mention.start : mention.stop].split() if mention.kind == "organisation" else []
        if len(parts) != 3 or not generic_nouns.lemmas(parts[2]) & PLANTS or len(parts[1]) < SHORTEST:
            continue
        whole = inflection.nominative(" ".join(parts)).split()
        if parts[0][0].isupper() and inflection.may_be_adjective(parts[1]) and len(whole) == 3:
            for form in forms((whole[1],)):
                owners.setdefault(form[0], {}).setdefault(mention.name, mention)
    return {form: next(iter(named.values())) for form, named in owners.items() if len(named) == 1}


def _again(text: str, start: int, stop: int, plants: dict[str, Mention]) -> Iterator[Mention]:
    for match in ADJECTIVE.finditer(text, start, stop):
        plant = plants.get(key(match.group()))
        if plant is not None and _is_noun(text, start, match.start(), match.end(), stop):
            first = _with_place(text, start, match.start(), plant)
            yield replace(plant, start=first, stop=match.end(), certainty=SHORT, is_bare=False)


def _is_noun(text: str, begin: int, start: int, stop: int, end: int) -> bool:
    """True for an adjective that stands alone: no noun follows that it goes with, and none stands before it."""
    behind = words.split(text, stop, min(end, stop + 40))
    following = behind[0] if behind and not text[stop : behind[0].start].strip(" \u00a0") else None
    if following and (following.text in ("и", "или") or _goes_with(text[start:stop], following.text)):
        return False
    before = words.split(text, max(begin, start - 30), start)
    last = before[-1] if before and not text[before[-1].stop : start].strip(" \u00a0") else None
    acts = following is not None and parses(following.text)[0].tag.POS in ("VERB", "PRED", "PRTS", "ADJS", "ADVB")
    stands = last is None or last.text.casefold() in ON or (last.is_capital and last.is_cyrillic)
    return stands and (acts or following is None or last is not None)


def _goes_with(adjective: str, following: str) -> bool:
    return following[:1].islower() and inflection.go_together(adjective, following)


def _with_place(text: str, begin: int, start: int, plant: Mention) -> int:
    """Where "Елецкий карбюраторный" begins, whose first word is the plant's first too."""
    own = key(text[plant.start : plant.stop].split()[0])[:4]
    before = words.split(text, max(begin, start - 40), start)
    is_own = bool(before) and generic_nouns.are_adjacent(text, before[-1], words.word(start, "")) and own
    return before[-1].start if is_own and key(before[-1].text).startswith(str(own)) else start

"""Governments and ministries of a region or a city: правительство Ульяновской области, Минпром Ставропольского края."""

from etl.text.morphology import parses
from etl.text.names import generic_nouns, words
from etl.text.names.generic_nouns import lemmas
from etl.text.names.inflection import nominative
from etl.text.names.mentions import Mention
from etl.text.names.phrases import Hit
from etl.text.names.words import Word
from etl.vocabulary import name_words

AUTHORITY = 86
FARTHEST = 7


def find(text: str, tokens: list[Word], hits: list[Hit]) -> list[Mention]:
    """Authorities that a known region or city follows, with the words between that belong to the name."""
    found: list[Mention] = []
    for hit in hits:
        known = hit.candidates[0]
        if known.kind not in ("region", "city", "country") or hit.candidates[-1].kind == "park":
            continue
        place = _authority_before(text, tokens, hit.first)
        if place >= 0:
            start, stop = tokens[place].start, tokens[hit.last - 1].stop
            name = nominative(" ".join(token.text for token in words.split(text, start, stop)))
            name = name[:1].upper() + name[1:]
            area, city = known.area, known.city if known.kind == "city" else ""
            found.append(
                Mention(start, stop, "organisation", name, AUTHORITY, area=area, city=city, head=_head(tokens[place]))
            )
    return found


def _authority_before(text: str, tokens: list[Word], place: int) -> int:
    """Where the noun of an authority stands that governs the place's name, -1 if there is none."""
    last = place
    while last > 0 and place - last < FARTHEST and generic_nouns.are_adjacent(text, tokens[last - 1], tokens[last]):
        last -= 1
        if lemmas(tokens[last].text) & name_words.listed("institution", "authority"):
            return last
        if not _is_between(tokens[last].text):
            return -1
    return -1


def _is_between(word: str) -> bool:
    """True for what stands between authority and place: "министерство промышленности и торговли Татарстана"."""
    return word in ("и", "г") or any(parse.tag.case == "gent" for parse in parses(word)[:3])


def _head(word: Word) -> str:
    return min(lemmas(word.text) & name_words.listed("institution", "authority"))

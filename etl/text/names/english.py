"""English names by their capitals: Tata Steel Works, Ministry of Economic Development, Ulyanovsk Automobile Plant."""

import re

from etl.text.morphology import is_english
from etl.text.names import places
from etl.text.names.generic_nouns import are_adjacent
from etl.text.names.mentions import Mention
from etl.text.names.words import Word
from etl.vocabulary import name_words

QUOTED_NAME = re.compile(r'\s["«“]')
SMALL_WORDS = frozenset({"of", "and", "for", "the", "on"})
ORGANISATION, PLACED, PARK = 64, 72, 85
"""PLACED is surer than a city's name that begins the name: Chelny Wheel Plant."""
PARK_ENDS = (
    ("industrial", "park"), ("special", "economic", "zone"), ("free", "economic", "zone"), ("industrial", "zone"),
    ("technopark",), ("technology", "park"), ("technopolis",), ("sez",), ("industrial", "technopark"),
    ("science", "park"), ("special", "industrial", "zone"), ("industrial", "estate"), ("business", "park"),
    ("supplier", "park"), ("logistics", "park"), ("innovation", "park"), ("strategic", "park"),
    ("economic", "zone"), ("development", "zone"), ("automotive", "park"), ("commerce", "park"),
    ("corporate", "park"), ("enterprise", "park"), ("enterprise", "zone"), ("industry", "park"), ("auto", "park"),
    ("research", "park"), ("industrial", "area"), ("industrial", "city"), ("industrial", "district"),
    ("freight", "village"), ("tech", "park"), ("manufacturing", "park"),
)  # fmt: skip


def find(text: str, tokens: list[Word]) -> list[Mention]:
    """Capitalised sequences that end, begin or continue like an organisation or a park."""
    found: list[Mention] = []
    place = 0
    if is_title_case(tokens):
        return found
    while place < len(tokens):
        last = _sequence(text, tokens, place)
        if last == place:
            place += 1
            continue
        found += _mentions(text, tokens, place, last)
        place = last
    return found


def is_title_case(tokens: list[Word]) -> bool:
    """True for a heading in which capitals tell nothing."""
    latin = [token for token in tokens if not token.is_cyrillic and token.text[0].isalpha()]
    return len(latin) > 3 and sum(token.is_capital for token in latin) > 0.75 * len(latin)


def _sequence(text: str, tokens: list[Word], place: int) -> int:
    """Where the run of capitalised words that begins at `place` ends."""
    if tokens[place].is_cyrillic or not tokens[place].is_capital:
        return place
    last = place + 1
    while last < len(tokens) and are_adjacent(text, tokens[last - 1], tokens[last]):
        word = tokens[last]
        if (
            word.is_capital
            and not word.is_cyrillic
            or word.text in SMALL_WORDS
            and last + 1 < len(tokens)
            and tokens[last + 1].is_capital
            and _joins(tokens, place, last)
        ):
            last += 1
        else:
            break
    return last


def _joins(tokens: list[Word], first: int, last: int) -> bool:
    """True for a small word within a name: Ministry of Industry, Car Repair and Construction Plant."""
    if _is_institution(tokens, first, last):
        return True
    return tokens[last].text == "and" and is_english(tokens[last - 1].text) and is_english(tokens[last + 1].text)


def _is_institution(tokens: list[Word], first: int, last: int) -> bool:
    """True when the run so far has a noun that "of" may follow: Ministry of, Association of."""
    return any(token.text.casefold() in name_words.listed("institution", "en") for token in tokens[first:last])


def _mentions(text: str, tokens: list[Word], first: int, last: int) -> list[Mention]:
    while first < last and (
        tokens[first].text in ("The", "A", "An", "In", "At", "For") or tokens[first].text in _common()
    ):
        first += 1
    park = _park(text, tokens, first, last) if first < last else None
    if park:
        return [park]
    while last > first and tokens[last - 1].text in _common():
        last -= 1
    if last == first:
        return []
    run = tokens[first:last]
    name = text[run[0].start : run[-1].stop]
    is_named = (
        run[-1].text in name_words.listed("english_end", "words") or run[-1].text.casefold() in name_words.legal_forms()
    )
    if len(run) > 1 and (is_named or _begins_institution(run)):
        return [
            Mention(
                run[0].start,
                run[-1].stop,
                "organisation",
                _without_legal_forms(run),
                PLACED if places.is_city(run[0].text) else ORGANISATION,
                head=run[-1].text.casefold(),
            )
        ]
    if (
        first > 0
        and tokens[first - 1].text.casefold() in name_words.legal_forms()
        and are_adjacent(text, tokens[first - 1], run[0])
    ):
        return [Mention(run[0].start, run[-1].stop, "organisation", name, ORGANISATION)]
    return []


def _park(text: str, tokens: list[Word], first: int, last: int) -> Mention | None:
    """Zavolzhye Industrial Park, Alabuga special economic zone, industrial park Grabtsevo."""
    for end in PARK_ENDS:
        for place in range(first + 1, min(last + 1, len(tokens) - len(end) + 1)):
            if tuple(token.text.casefold() for token in tokens[place : place + len(end)]) == end:
                name = " ".join(token.text for token in tokens[first:place])
                kind = " ".join(word.upper() if word == "sez" else word.capitalize() for word in end)
                stop = tokens[place + len(end) - 1].stop
                if QUOTED_NAME.match(text, stop):
                    return None
                return Mention(tokens[first].start, stop, "park", f"{name} {kind}", PARK, head=" ".join(end))
    return None


def _begins_institution(run: list[Word]) -> bool:
    return run[0].text.casefold() in name_words.listed("institution", "en") and len(run) > 2


def _without_legal_forms(run: list[Word]) -> str:
    kept = [token.text for token in run if token.text.casefold() not in name_words.legal_forms()]
    return " ".join(kept or [token.text for token in run])


def _common() -> frozenset[str]:
    return name_words.listed("english_common", "words")

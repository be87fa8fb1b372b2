"""English names by their capitals: Tata Steel Works, Ministry of Economic Development, Ulyanovsk Automobile Plant."""

import re
from collections.abc import Iterator

from etl.text.morphology import is_english
from etl.text.names import english_words, phrases
from etl.text.names.generic_nouns import are_adjacent, are_joined
from etl.text.names.geography import places
from etl.text.names.mentions import Mention
from etl.text.names.parks import english_parks
from etl.text.names.person_names import is_given_name
from etl.text.names.words import Word
from etl.vocabulary import name_words, positions

LOCAL = re.compile(r"\b(?:[A-Z]{2,6}\s)?Local\s\d{1,5}\b")
LONGEST_OF_PARK, LONGEST_CODE, FARTHEST_POSITION = 3, 5, 6
LONGEST_OF_COMPANY, SHORTEST_SHOUTED = 4, 5
SMALL_WORDS = frozenset({"of", "and", "for", "the", "on"})
ORGANISATION, PLACED, LEGAL = 64, 72, 90
"""PLACED is surer than a city's name that begins the name: Chelny Wheel Plant; LEGAL than a person's."""


def find(text: str, tokens: list[Word]) -> list[Mention]:
    """Capitalised sequences that end, begin or continue like an organisation or a park."""
    found = [*english_parks.find(text, tokens), *_locals(text)]
    place = 0
    if is_title_case(tokens):
        return [*found, *_titled_park(text, tokens), *_titled_company(text, tokens)]
    while place < len(tokens):
        last = _sequence(text, tokens, place) if tokens[place].is_capital else place
        if last == place:
            place += 1
            continue
        found += _mentions(text, tokens, place, last)
        place = last
    return found


def _titled_park(text: str, tokens: list[Word]) -> list[Mention]:
    """The park whose name begins a heading: "Kama Valley Technopark", not "Inside The Vorsino Industrial Park"."""
    if not tokens or english_words.is_common(tokens[0].text):
        return []
    park = english_parks.named_before(text, tokens, 0, _sequence(text, tokens, 0))
    is_short = park is not None and len(park.name.split()) - len(park.head.split()) <= LONGEST_OF_PARK
    return [park] if park and is_short else []


def _titled_company(text: str, tokens: list[Word]) -> Iterator[Mention]:
    """The company before its legal form in a heading: "ASHOK LEYLAND LIMITED", "Results of Tata Elxsi Ltd"."""
    for last in range(1, len(tokens)):
        if not _is_legal_end(tokens[last]):
            continue
        first = last
        while first and last - first < LONGEST_OF_COMPANY and are_joined(text, tokens[first - 1], tokens[first]):
            first -= 1
        while first < last and english_words.is_common(tokens[first].text.capitalize()):
            first += 1
        if first < last:
            name = " ".join(map(_unshouted, tokens[first:last]))
            yield Mention(tokens[first].start, tokens[last].stop, "organisation", name, LEGAL, head="company")


def _is_legal_end(word: Word) -> bool:
    """True for a legal form that may stand behind a name: Ltd, LIMITED."""
    return word.text.casefold() in name_words.legal_forms() | name_words.listed("legal", "ends_en")


def _unshouted(word: Word) -> str:
    """The word as it is written in running text; what is short may be an abbreviation."""
    return word.text.capitalize() if word.text.isupper() and len(word.text) >= SHORTEST_SHOUTED else word.text


def _locals(text: str) -> Iterator[Mention]:
    """Trade unions of a plant by their number: UAW Local 862."""
    for found in LOCAL.finditer(text):
        yield Mention(found.start(), found.end(), "organisation", found.group(), PLACED, head="union")


def is_title_case(tokens: list[Word]) -> bool:
    """True for a heading in which capitals tell nothing."""
    latin = [token for token in tokens if not token.is_cyrillic and token.text[0].isalpha()]
    return len(latin) > 3 and sum(token.is_capital for token in latin) > 0.75 * len(latin)


def _sequence(text: str, tokens: list[Word], place: int) -> int:
    """Where the run of capitalised words that begins at `place` ends."""
    if tokens[place].is_cyrillic or not tokens[place].is_capital:
        return place
    last = place + 1
    while last < len(tokens) and are_joined(text, tokens[last - 1], tokens[last]):
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
    before, behind = tokens[last - 1].text, tokens[last + 1].text
    is_whole = english_words.ends_company(before)
    return tokens[last].text == "and" and not is_whole and is_english(before) and is_english(behind)


def _is_institution(tokens: list[Word], first: int, last: int) -> bool:
    """True when the run so far has a noun that "of" may follow: Ministry of, Association of."""
    return any(token.text.casefold() in name_words.listed("institution", "en") for token in tokens[first:last])


def _mentions(text: str, tokens: list[Word], first: int, last: int) -> list[Mention]:
    while first < last and (
        tokens[first].text in ("The", "A", "An", "In", "At", "For") or tokens[first].text in _common()
    ):
        first += 1
    park = english_parks.named_before(text, tokens, first, last) if first < last else None
    if park:
        return [park]
    while last > first and tokens[last - 1].text in _common():
        last -= 1
    if last == first:
        return []
    run = tokens[first:last]
    name = text[run[0].start : run[-1].stop]
    if len(run) > 1 and (
        _is_named(text, run) or _begins_institution(run) or _is_code_with_place(run) or _has_position(tokens, first)
    ):
        return [
            Mention(
                run[0].start,
                run[-1].stop,
                "organisation",
                _without_legal_forms(text, run),
                _certainty(run),
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


def _certainty(run: list[Word]) -> int:
    if _is_legal_end(run[-1]):
        return LEGAL
    return PLACED if any(places.is_place(word.text) for word in (run[0], run[-1])) else ORGANISATION


def _is_named(text: str, run: list[Word]) -> bool:
    """True for words that close like a company's name, and for two names that "&" joins: Calder & Rowe."""
    last = run[-1].text
    if "&" in text[run[0].start : run[-1].stop]:
        return any(not english_words.is_common(word.text) for word in run) or english_words.ends_company(last)
    if run[0].text.casefold() in name_words.legal_forms():
        return True
    if last in english_words.made():
        has_position = any(word.text.casefold() in positions.heads() for word in run)
        return run[0].text not in name_words.listed("english_end", "no_start") and not has_position
    return english_words.ends_company(last) or _is_legal_end(run[-1])


def _has_position(tokens: list[Word], first: int) -> bool:
    """True for what one has a position at or of: "the chief economist at Export Monitor", "head of Hyundai Wia"."""
    if first < 2 or tokens[first - 1].text not in ("at", "of"):
        return False
    if tokens[first - 1].text == "of":
        is_new = not english_words.is_common(tokens[first].text) and not places.is_place(tokens[first].text)
        head = positions.heads().get(tokens[first - 2].text.casefold(), ("",))[0]
        return is_new and head == "organisation" and not is_given_name(tokens[first].text)
    before = [token.text for token in tokens[max(0, first - FARTHEST_POSITION) : first - 1]]
    return any(positions.heads().get(word, ("",))[0] == "organisation" for word in before)


def _is_code_with_place(run: list[Word]) -> bool:
    """True for the letters of a company and its town: ADM Jizzakh; what such letters mean is not known otherwise."""
    code = run[0].text
    is_code = code.isupper() and code.isalpha() and 1 < len(code) <= LONGEST_CODE and code not in _common()
    is_known = phrases.lookup(code, "organisation") or code.casefold() in english_parks.ABBREVIATIONS
    return len(run) == 2 and is_code and not is_known and places.is_city(run[1].text) and not run[1].text.isupper()


def _begins_institution(run: list[Word]) -> bool:
    """True for "Ministry of Energy" and "China Association of Automobile Manufacturers"."""
    nouns = name_words.listed("institution", "en")
    is_of = any(one.text.casefold() in nouns and two.text == "of" for one, two in zip(run, run[1:], strict=False))
    return len(run) > 2 and (run[0].text.casefold() in nouns or is_of)


def _without_legal_forms(text: str, run: list[Word]) -> str:
    """The name without the legal forms before and behind it."""
    first, last = 0, len(run)
    while last > 1 and _is_legal_end(run[last - 1]):
        last -= 1
    while first < last - 1 and run[first].text.casefold() in name_words.legal_forms():
        first += 1
    name = " ".join(text[run[first].start : run[last - 1].stop].split()).removesuffix(" &")
    return " ".join(map(_unshouted, run[first:last])) if last < len(run) and name.isupper() else name


def _common() -> frozenset[str]:
    return name_words.listed("english_common", "words")

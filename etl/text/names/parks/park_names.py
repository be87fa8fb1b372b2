"""The nominative of a park's own name, which is mostly that of a place or an adjective: «Есипова» is Есипово."""

import re

from etl.text.morphology import is_english, parses
from etl.text.names import inflection, phrases
from etl.text.names.geography import place_adjectives, places
from etl.text.names.words import is_cyrillic
from etl.vocabulary import gazetteer

UNCHANGED = re.compile(r"(?:пром|(?<![сц])ком|строй|град|ополис|порт|парк)$", re.IGNORECASE)
"""Ends of compounds that look like a case, and are the nominative: Елецпром is no instrumental."""
OF_VILLAGE = re.compile(r"(?<=ов|ев|ёв|ин|ын)(?:а|е|у|ом|ым)$")
"""Cases of Есипово, Марьино."""
FEMININE = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ]к)(?:е|и|у|ой)$")
"""Cases of Преображенка."""
OF_MANY = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:ах|ам|ами)$")
"""Cases of Шушары."""


def nominative(own: str) -> str:
    """The name of a park that stands in some case, a preposition or a noun before it; as it is where it may be none.

    >>> [nominative(own) for own in ("Есипова", "Елецпром", "Сосновским", "Преображенке", "Шушарах", "Кулона")]
    ['Есипово', 'Елецпром', 'Сосновский', 'Преображенка', 'Шушары', 'Кулон']
    """
    first, _, last = own.rpartition(" ")
    if first and is_cyrillic(last) and _is_known(whole := f"{first} {inflection.nominative(last, True)}"):
        return whole
    if first or not is_cyrillic(own) or "-" in own:
        return inflection.nominative(own, True)
    if UNCHANGED.search(own):
        return own
    guesses = list(_guesses(own))
    return next((guess for guess in (*guesses, f"{own}ы", f"{own}и", f"{own}а") if _is_known(guess)), guesses[0])


def is_of_town(name: str, head: str) -> bool:
    """True for a park that only its noun, its place and what sort it is name; not for one with a name of its own.

    >>> is_of_town("Пермский технопарк", "технопарк"), is_of_town("Vostok Technopark", "technopark")
    (True, False)
    """
    if {"«", "№"} & set(name):
        return False
    own = (word for word in name.split() if word[0].isupper() and word.casefold() not in head.casefold())
    return all(
        place_adjectives.place_of(word)[0] or places.is_city_in_any_case(word) or inflection.may_be_adjective(word)
        if is_cyrillic(word)
        else places.is_place(word) or inflection.is_dictionary_word(word) or is_english(word)
        for word in own
    )


def _guesses(own: str) -> list[str]:
    adjective = _adjective(own)
    found = [adjective] if adjective else []
    is_strange = not any(parse.is_known and "Surn" not in parse.tag for parse in parses(own))
    found += [OF_VILLAGE.sub("о", own)] if is_strange and OF_VILLAGE.search(own) else []
    found += [FEMININE.sub("а", own)] if is_strange and FEMININE.search(own) else []
    found += [OF_MANY.sub("ы", own)] if is_strange and OF_MANY.search(own) else []
    return [*found, inflection.nominative(own, True), own]


def _adjective(own: str) -> str:
    """The nominative of an adjective, masculine where that is one of its genders."""
    readings = [parse for parse in parses(own)[:3] if "ADJF" in parse.tag]
    if not readings or any("nomn" in parse.tag for parse in readings):
        return own if readings else ""
    masculine = next((parse for parse in readings if parse.tag.gender == "masc"), readings[0])
    inflected = masculine.inflect({"nomn", "sing", masculine.tag.gender or "masc"})
    return str(inflected.word).capitalize() if inflected else ""


def _is_known(name: str) -> bool:
    return bool(phrases.is_park(name) or gazetteer.cities_named(name))

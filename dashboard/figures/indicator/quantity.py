"""A value in words, with its noun in the case that the words before it ask for: не менее 13 500 единиц."""

from collections.abc import Sequence

from dashboard import language as speech
from dashboard.figures.indicator.value import Value

FIRM = "\u00a0"
# более, менее, около, не менее, до ask for the genitive; от … до … too.
_GENITIVE = ("about", "over", "at_least", "under", "up_to", "range")


def names_product(item: Value) -> bool:
    """Whether the noun after the number says what the product is: 13 500 автомобилей."""
    return item.unit == "units" and speech.has(f"noun_product_{item.code}")


def noun(key: str, number: float, language: str, *, genitive: bool) -> str:
    """A noun after a number; after тыс. and млн always the plural genitive.

    >>> noun("noun_people", 21, "ru", genitive=False), noun("noun_people", 21, "ru", genitive=True)
    ('человек', 'человека')
    >>> noun("noun_product_truck", 22, "ru", genitive=False), noun("noun_product_truck", 21, "ru", genitive=True)
    ('грузовых автомобиля', 'грузового автомобиля')
    """
    forms = speech.forms(key, language)
    if len(forms) < 3:
        return speech.plural(number, language, forms)
    if not genitive:
        return speech.plural(number, language, forms[:3])
    # 21 автомобиль, but "более 21 автомобиля"; 22 автомобиля, but "более 22 автомобилей".
    single, many = forms[-1] if len(forms) > 3 else forms[1], forms[2]
    return speech.plural(number, language, [single, many, many]) if number == int(number) else single


def counted(item: Value, number: float, language: str, *, genitive: bool) -> str:
    """What is counted, as a noun after a number: the product where it has a name, else the unit."""
    key = f"noun_product_{item.code}" if names_product(item) else f"noun_{item.unit}"
    if not speech.has(key):
        return speech.unit_words(item.unit, language, number)
    return noun(key, number, language, genitive=genitive)


def quantity(item: Value, language: str) -> str:
    """The value in words: не менее 13 500 единиц, около 20 тыс. м², 17-е место."""
    return either([item], language)


def either(items: Sequence[Value], language: str) -> str:
    """What documents state of one thing, the noun said once: 26 600 или 18 007 автомобилей."""
    parts = [_parts(item, language) for item in items]
    numbers = dict.fromkeys(number for number, _ in parts)
    return speech.words("figure_or", language).join(numbers) + parts[-1][1]


def _parts(item: Value, language: str) -> tuple[str, str]:
    """The number with the words before it, and the noun after it with the space between them."""
    if item.unit == "place" and item.qualifier in ("exact", "up_to"):
        key = f"figure_place_{item.qualifier}"
        return speech.words(key, language, number=f"{item.value:g}"), ""
    parts = speech.figure(item.value, item.unit, language, "exact", item.upper, change=item.measure == "change")
    number = speech.firm(parts.number)
    unit = _unit(item, number, language)
    glue = "" if not unit or (unit == "%" and language == "en") else FIRM
    return f"{_spoken(item.qualifier, language)}{number}", f"{glue}{unit}"


def _unit(item: Value, number: str, language: str) -> str:
    if item.unit == "percent":
        return "%"
    if language == "en" and number[:1] in "$€":
        return ""
    scaled = any(letter.isalpha() for letter in number)
    last = 1_000_000 if scaled else item.value if item.upper is None else item.upper
    return counted(item, last, language, genitive=item.qualifier in _GENITIVE)


def _spoken(qualifier: str, language: str) -> str:
    return "" if qualifier in ("exact", "range") else f"{speech.qualifier_words(qualifier, language)} "

"""A value in words, with its noun in the case that the words before it ask for: не менее 13 500 единиц."""

from dashboard import language as speech
from dashboard.figures.indicator.value import Value

FIRM = "\u00a0"
# более, менее, около, не менее, до ask for the genitive; от … до … too.
_GENITIVE = ("about", "over", "at_least", "under", "up_to", "range")


def noun(unit: str, number: float, language: str, *, genitive: bool) -> str:
    """The unit as a noun after a number; after тыс. and млн always the plural genitive.

    >>> noun("people", 21, "ru", genitive=False), noun("people", 21, "ru", genitive=True)
    ('человек', 'человека')
    """
    key = f"noun_{unit}"
    if not speech.has(key):
        return speech.unit_words(unit, language, number)
    forms = speech.forms(key, language)
    if len(forms) < 3:
        return speech.plural(number, language, forms)
    one, few, many = forms
    if not genitive:
        return speech.plural(number, language, forms)
    # 21 автомобиль, but "более 21 автомобиля"; 22 автомобиля, but "более 22 автомобилей".
    return speech.plural(number, language, [few, many, many]) if number == int(number) else few


def quantity(item: Value, language: str) -> str:
    """The value in words: не менее 13 500 единиц, около 20 тыс. м²."""
    is_change = item.measure == "change"
    parts = speech.figure(item.value, item.unit, language, "exact", item.upper, change=is_change)
    number = speech.firm(parts.number)
    scaled = any(letter.isalpha() for letter in number)
    genitive = item.qualifier in _GENITIVE
    last = item.value if item.upper is None else item.upper
    if item.unit == "percent" or (language == "en" and number[:1] in "$€"):
        unit = "%" if item.unit == "percent" else ""
    else:
        unit = noun(item.unit, 1_000_000 if scaled else last, language, genitive=genitive)
    glue = "" if unit == "%" and language == "en" else FIRM
    words = _spoken(item.qualifier, language)
    return f"{words}{number}{glue if unit else ''}{unit}"


def _spoken(qualifier: str, language: str) -> str:
    return "" if qualifier in ("exact", "range") else f"{speech.qualifier_words(qualifier, language)} "

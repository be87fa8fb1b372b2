"""Numbers, dates and plurals as readers write them."""

import re
import tomllib
from pathlib import Path

import pytest

from dashboard import language
from dashboard.components.facts.citations import note_words
from dashboard.language.words import entries, plural

ROOT = Path(__file__).parents[2]
NUMBERS = [
    # value, unit, qualifier, upper, change, Russian, English
    (2_500_000, "units", "over", None, False, "> 2,5 млн шт.", "> 2.5 million units"),
    (2_850_000, "units", "about", None, False, "≈ 2,85 млн шт.", "≈ 2.85 million units"),
    (13_500, "units", "over", None, False, "> 13 500 шт.", "> 13,500 units"),
    (70_000, "units", "over", None, False, "> 70 тыс. шт.", "> 70,000 units"),
    (2323.45, "percent", "exact", None, False, "2 323,45 %", "2,323.45%"),
    (15.6, "percent", "exact", None, True, "+15,6 %", "+15.6%"),
    (-3.2, "percent", "exact", None, True, "−3,2 %", "−3.2%"),
    (430_000, "units", "range", 500_000, False, "430–500 тыс. шт.", "430,000–500,000 units"),
    (20_000, "m2", "about", None, False, "≈ 20 тыс. м²", "≈ 20,000 m²"),
    (5, "place", "up_to", None, False, "≤ 5 место", "≤ 5 place"),
    (1.5, "times", "exact", None, False, "1,5 раза", "1.5 times"),
    (2, "points", "at_least", None, False, "≥ 2 балла", "≥ 2 points"),
    (21, "companies", "exact", None, False, "21 компания", "21 companies"),
    (1_500_000_000, "RUB", "exact", None, False, "1,5 млрд ₽", "1.5 billion RUB"),
    (285_000_000, "EUR", "exact", None, False, "285 млн €", "€285 million"),
    (0, "people", "exact", None, False, "0 чел.", "0 people"),
]

PERIODS = [
    # EDTF, Russian short, English short, Russian in words
    ("1976-02-16", "16.02.1976", "16 Feb 1976", "16 февраля 1976 года"),
    ("2026-04", "апрель 2026", "April 2026", "апрель 2026 года"),
    ("2004", "2004", "2004", "2004 год"),
    ("197X", "1970-е", "1970s", "1970-е"),
    ("2025-40", "I полугодие 2025", "first half of 2025", "I полугодие 2025 года"),
    ("2024-33", "I квартал 2024", "first quarter of 2024", "I квартал 2024 года"),
    ("2022-21", "весна 2022", "spring 2022", "весна 2022 года"),
    ("2022/2023", "2022–2023", "2022–2023", "2022–2023 годы"),
    ("../2030", "до 2030", "by 2030", "до 2030 года"),
    ("2019/..", "с 2019", "since 2019", "с 2019 года"),
    ("XXXX-10-18", "18 октября", "18 October", "18 октября"),
    ("2025-09~", "≈ сентябрь 2025", "≈ September 2025", "≈ сентябрь 2025 года"),
    (
        "1976-02-16/2025-10-16",
        "16.02.1976 – 16.10.2025",
        "16 Feb 1976 – 16 Oct 2025",
        "с 16 февраля 1976 года по 16 октября 2025 года",
    ),
    ("2025-01/2025-09", "январь–сентябрь 2025", "January–September 2025", "с января 2025 года по сентябрь 2025 года"),
    ("2024-04/2025-03", "апрель 2024 – март 2025", "April 2024 – March 2025", "с апреля 2024 года по март 2025 года"),
    ("", "", "", ""),
    ("../..", "", "", ""),
    ("скоро", "скоро", "скоро", "скоро"),
]

PLURALS = [
    (1, "документ"),
    (2, "документа"),
    (5, "документов"),
    (11, "документов"),
    (21, "документ"),
    (112, "документов"),
]


def plain(text: str) -> str:
    """The text with plain spaces."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(("value", "unit", "qualifier", "upper", "change", "russian", "english"), NUMBERS)
def test_numbers(value, unit, qualifier, upper, change, russian, english):
    for speech, said in (("ru", russian), ("en", english)):
        text = language.format_number(value, unit, speech, qualifier, upper, change=change)
        assert plain(text) == said
        assert " " not in text, "a sign, number and unit never part at a line's end"


@pytest.mark.parametrize(("edtf", "russian", "english", "spoken"), PERIODS)
def test_periods(edtf, russian, english, spoken):
    assert plain(language.format_period(edtf, "ru")) == russian
    assert plain(language.format_period(edtf, "en")) == english
    assert plain(language.period_words(edtf, "ru")) == spoken


@pytest.mark.parametrize(("number", "form"), PLURALS)
def test_plurals(number, form):
    assert plural(number, "ru", ["документ", "документа", "документов"]) == form


def test_a_table_shows_the_full_number():
    assert plain(language.format_number(2_500_000, "units", "ru", "over", short=False)) == "> 2 500 000 шт."


def test_every_word_is_said_in_both_languages():
    assert len(entries()) > 200
    for key, entry in entries().items():
        for speech in language.LANGUAGES:
            forms = [entry[speech]] if isinstance(entry[speech], str) else entry[speech]
            assert all(forms), key
            assert len(forms) in ((1, 3, 4) if speech == "ru" else (1, 2)), key


def test_every_region_has_a_name():
    assert language.area("RU-ULY", "ru") == "Ульяновская область"
    assert language.area("RU-ULY", "en", short=True) == "Ulyanovsk"
    assert language.area("ZZ", "ru") == "ZZ"


def test_every_product_of_the_vocabulary_has_a_name() -> None:
    codes = tomllib.loads((ROOT / "etl" / "vocabulary" / "products.toml").read_text(encoding="utf-8"))
    assert codes
    assert [code for code in codes if f"product_{code.replace(' ', '_')}" not in entries()] == []


def test_why_a_file_was_not_read_is_said_in_russian():
    """Every sentence of the ETL's readers; the few that name an error of the machine aside."""
    code = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "etl" / "readers").glob("*.py")))
    found = re.findall(r'(?:Unreadable\(|note=|BROKEN = |password" in .*?|else )\s*f?"(The [^"]+\.)"', code)
    said = [re.sub(r"{[^}]*kind[^}]*}", "a program", each) for each in found]
    said = [re.sub(r"{[^}]*MAX[^}]*}", "1,000", each) for each in said if "strerror" not in each]
    assert len(said) >= 20
    assert not [each for each in said if not re.search("[а-я]", note_words(each, "ru"))]
    assert [note_words(each, "en") for each in said] == said

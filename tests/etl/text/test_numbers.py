"""Numbers of Russian and English phrases: tables of phrases, and numbers written out and read back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.records import Number
from etl.text import dates, numbers, others

FOLDER = Path(__file__).parent


def rows(name: str) -> list[tuple[str, float | None, float | None, str]]:
    """Phrase, value, upper value, unit or counted words; no value: the phrase holds no number."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    cells = [(line.split("\t") + ["", "", ""])[:4] for line in lines if line and not line.startswith("#")]
    return [(phrase, _float(value), _float(upper), unit) for phrase, value, upper, unit in cells]


def _float(cell: str) -> float | None:
    return float(cell) if cell else None


PHRASES = rows("numbers_examples.tsv") + rows("numbers.tsv")
NO_NUMBERS = (FOLDER / "no_numbers.tsv").read_text(encoding="utf-8").splitlines()[1:]

QUALIFIERS = [
    ("около 20 тыс. машин", "about"),
    ("порядка 110", "about"),
    ("примерно на 20%", "about"),
    ("почти в 1,5 раза", "about"),
    ("в районе 50 тыс.", "about"),
    ("без малого в 32 раза", "about"),
    ("едва ли не каждый второй", "about"),
    ("лет двадцать", "about"),
    ("some 25,000 vehicles", "about"),
    ("by almost 60%", "about"),
    ("approx. €200 million", "about"),
    ("about RUB 1 bn", "about"),
    ("более 2,5 млн", "over"),
    ("более, чем 300", "over"),
    ("более чем на 90%", "over"),
    ("чуть более 14 тыс.", "over"),
    ("превысил 70 тысяч автомобилей", "over"),
    ("перевалило за 100 тысяч", "over"),
    ("больше половины", "over"),
    ("500 с лишним станций", "over"),
    ("5 с лишним тысяч", "over"),
    ("slightly over 6,000", "over"),
    ("more than doubled", "over"),
    ("upwards of 15,000", "over"),
    ("over $275 million", "over"),
    ("не менее 170 резидентов", "at_least"),
    ("как минимум 50", "at_least"),
    ("от 5 млн рублей", "at_least"),
    ("1000 и более машин", "at_least"),
    ("at least 30 per cent", "at_least"),
    ("no fewer than 40", "at_least"),
    ("500 or more workers", "at_least"),
    ("менее 100 машин", "under"),
    ("чуть меньше 300", "under"),
    ("fewer than 100 vehicles", "under"),
    ("under 1%", "under"),
    ("до 20 тысяч моторов в год", "up_to"),
    ("трудится до 7 тыс. человек", "up_to"),
    ("не более 40", "up_to"),
    ("не превысит 60 процентов", "up_to"),
    ("не может превысить 60 процентов", "up_to"),
    ("up to 70,000 cars", "up_to"),
    ("no more than 500", "up_to"),
    ("топ-5", "up_to"),
    ("among the ten largest makers", "up_to"),
    ("5–7 тыс.", "range"),
    ("от 10 до 15 млн рублей", "range"),
    ("between 45,000 and 50,000", "range"),
    ("зарплата выросла до 50 898 рублей", "exact"),
    ("доля сократится до 5%", "exact"),
    ("на 51%, до 61 556 машин", "exact"),
    ("доведя общее количество до 166", "exact"),
    ("рынок меньше вдвое", "exact"),
    ("spreads its trucks over two plants", "exact"),
    ("сделали 41 422 машины", "exact"),
]

FORMS = [
    ("120,4% к уровню прошлого года", "index"),
    ("вырос на 120% к уровню прошлого года", "quantity"),
    ("в 1,5 раза", "multiple"),
    ("вдвое", "multiple"),
    ("28-fold", "multiple"),
    ("каждый третий", "fraction"),
    ("a quarter of them", "fraction"),
    ("10-тонный пресс", "compound"),
    ("полумиллионный город", "compound"),
    ("four-month total", "compound"),
    ("16th place", "ordinal"),
    ("двухсотый автобус", "ordinal"),
    ("20 лет", "duration"),
    ("48 минут", "duration"),
    ("с 18 до 33 процентов", "range"),
    ("от 18 до 33 процентов", "quantity"),
    ("500 машин", "quantity"),
    ("built car no. 25,000", "ordinal"),
]

SEVERAL = [
    ("выручка 37 млрд рублей против 3,35 млрд", [37e9, 3.35e9]),
    ("49 и 25 процентов", [49, 25]),
    ("10 и 15 млн рублей", [10e6, 15e6]),
    ("построено 988 (минус 12,5 процента)", [988, -12.5]),
    ("78 машин против 50 годом ранее", [78, 50]),
    ("Резидентов 54, рабочих мест создано 1,2 тыс.", [54, 1200]),
    ("первые два троллейбуса", [1, 2]),
    ("fell by 29.1% to 1,108", [29.1, 1108]),
    ("Kia (4,077, +6.9%)", [4077, 6.9]),
    ("- 116 машин", [116]),
    ("2 млн три года", [2e6, 3]),
    ("315,2 323", [315.2, 323]),
    ("не 900, а 590 млн рублей", [900e6, 590e6]),
    ("не 400, а 350", [400, 350]),
    ("not 400 but 350 million roubles", [400e6, 350e6]),
    ("€31m of the 44m approved", [31e6, 44e6]),
    ("из шестнадцати тысяч – девять", [16e3, 9e3]),
    ("Из 30 млн рублей — лишь 12", [30e6, 12e6]),
    ("Из 15 заводов — три", [15, 3]),
    ("пять из двадцати тысяч машин", [5e3, 20e3]),
    ("300 из 15 тысяч сотрудников", [300, 15e3]),
    ("seventy-one of them", [71]),
]


SHARED = [
    ("девять из 85 регионов", ["регионов", "регионов"]),
    ("four of the 12 lines", ["lines", "lines"]),
    ("из 40 тысяч машин – девять", ["машин", "машин"]),
    ("не в пять, а в три раза", ["times", "times"]),
    ("grew not by 5 but by 15 percent", ["percent", "percent"]),
]


def read(phrase: str) -> list[Number]:
    """The numbers of a phrase, once dates and others have taken what is none."""
    taken = [(date.start, date.stop) for date in dates.find(phrase)]
    return numbers.find(phrase, taken + [(other.start, other.stop) for other in others.find(phrase, taken)])


@pytest.mark.parametrize(("phrase", "value", "upper", "unit"), PHRASES)
def test_phrase(phrase: str, value: float | None, upper: float | None, unit: str) -> None:
    found = [(number.value, number.upper, number.unit or number.counted) for number in read(phrase)]
    assert found == ([] if value is None else [(pytest.approx(value), upper, unit.replace("m²", "m2"))])


@pytest.mark.parametrize("phrase", NO_NUMBERS)
def test_no_number(phrase: str) -> None:
    assert read(phrase) == []


@pytest.mark.parametrize(("phrase", "units"), SHARED)
def test_shared_unit(phrase: str, units: list[str]) -> None:
    assert [number.unit or number.counted for number in read(phrase)] == units


def test_there_are_phrases() -> None:
    assert len(PHRASES) > 800
    assert len(NO_NUMBERS) > 290


@pytest.mark.parametrize(("phrase", "qualifier"), QUALIFIERS)
def test_qualifier(phrase: str, qualifier: str) -> None:
    assert read(phrase)[-1].qualifier == qualifier


@pytest.mark.parametrize(("phrase", "form"), FORMS)
def test_form(phrase: str, form: str) -> None:
    assert [number.form for number in read(phrase)] == [form]


@pytest.mark.parametrize(("phrase", "values"), SEVERAL)
def test_several(phrase: str, values: list[float]) -> None:
    assert [number.value for number in read(phrase)] == values


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Выручка, млрд руб.", (1e9, "RUB")), ("Работающих, тыс. чел.", (1e3, "people")), ("Доля, %", (1.0, "percent")),
     ("Revenue, RUB bn", (1e9, "RUB")), ("Floor space, sq m", (1.0, "m2")), ("Год", (1.0, ""))],
)  # fmt: skip
def test_scale_of_a_table_heading(heading: str, expected: tuple[float, str]) -> None:
    assert numbers.scale(heading) == expected


def test_ends_of_a_move() -> None:
    text = "доля сократилась с 2% до 1,9%"
    (number,) = numbers.find(text)
    before, now = numbers.ends(text, number)
    assert [(text[end.start : end.stop], end.value, end.unit) for end in (before, now)] == [
        ("2%", 2, "percent"),
        ("1,9%", 1.9, "percent"),
    ]


def listed(line: str) -> list[str]:
    """The words of a line."""
    return line.split()


RU_UNITS = listed("ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать")
RU_UNITS += listed("четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать")
RU_TENS = listed("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")
RU_HUNDREDS = listed("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот")
RU_MAGNITUDES = [(10**9, "миллиардов"), (10**6, "миллионов"), (10**3, "тысяч")]
EN_UNITS = listed("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")
EN_UNITS += listed("sixteen seventeen eighteen nineteen")
EN_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
EN_MAGNITUDES = [(10**9, "billion"), (10**6, "million"), (10**3, "thousand")]


def in_russian(number: int) -> str:
    """The number in words, without regard to case and gender."""
    words = []
    for size, name in RU_MAGNITUDES:
        if number >= size:
            words += [in_russian(number // size), name]
            number %= size
    if number >= 100:
        words.append(RU_HUNDREDS[number // 100 - 1])
        number %= 100
    if number >= 20:
        words.append(RU_TENS[number // 10 - 2])
        number %= 10
    return " ".join([*words, RU_UNITS[number]] if number or not words else words)


def in_english(number: int) -> str:
    """The number in words: one hundred and twenty-five thousand."""
    words = []
    for size, name in EN_MAGNITUDES:
        if number >= size:
            words += [in_english(number // size), name]
            number %= size
    if number >= 100:
        words += [EN_UNITS[number // 100], "hundred"]
        words += ["and"] if number % 100 else []
        number %= 100
    if number >= 20:
        words.append(EN_TENS[number // 10 - 2] + (f"-{EN_UNITS[number % 10]}" if number % 10 else ""))
        number = 0
    return " ".join([*words, EN_UNITS[number]] if number or not words else words)


@given(st.integers(min_value=2, max_value=10**12 - 1))
def test_words_are_read_back(number: int) -> None:
    for written in (f"{in_russian(number)} машин", f"{in_english(number)} trucks"):
        assert [found.value for found in numbers.find(written)] == [number], written


@given(st.integers(min_value=0, max_value=10**12 - 1), st.sampled_from(" \u00a0\u202f\u2009,."))
def test_digits_are_read_back(number: int, blank: str) -> None:
    written = f"{number:,}".replace(",", blank)
    assert [found.value for found in numbers.find(f"{written} машин")] == [number], written


@given(st.text(alphabet="0123456789 ,.-–%()тысмлнединовдвапятьсдоотот half a one to percent$\n", max_size=60))
def test_never_fails_and_keeps_its_order(text: str) -> None:
    found = numbers.find(text)
    assert all(0 <= number.start < number.stop <= len(text) for number in found)
    assert all(first.stop <= second.start for first, second in zip(found, found[1:], strict=False))

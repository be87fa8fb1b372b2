"""Struck-out words, marks of footnotes, code and hidden parts: what stands in a file and is not said by it."""

import pytest

from etl.readers import read_bytes

PAGES = [
    ("План: <del>600</del><ins>700</ins> машин", "План: 700 машин"),
    ("Цена <s>1 100</s> <strike>1 150</strike> 1 200 рублей", "Цена 1 200 рублей"),
    ("Выпущено 500<sup>1</sup> машин", "Выпущено 500 машин"),
    ("Выпущено 500<sup><a href='#n'>[12]</a></sup> машин<sup>*</sup>", "Выпущено 500 машин"),
    ("Цех в 300 м<sup>2</sup> и 5 км<sup>2</sup>", "Цех в 300 м2 и 5 км2"),
    ("10<sup>6</sup> деталей, 5<sup>th</sup> plant, CO<sub>2</sub>", "106 деталей, 5th plant, CO2"),
    ("Занято&nbsp;900&#160;человек &amp; 5 &lt;роботов&gt;", "Занято\u00a0900\u00a0человек & 5 <роботов>"),
]


@pytest.mark.parametrize(("inside", "text"), PAGES, ids=[text for _, text in PAGES])
def test_page(inside: str, text: str) -> None:
    assert read_bytes(f"<html><body><p>{inside}</p></body></html>".encode(), "a.html").text == text


CELLS = [
    ("200<sup>1</sup>", "200"),
    ("<del>100</del> 200", "200"),
    ("<span style='display:none'>0100</span>200", "200"),
    ("<span hidden>7</span>200<span aria-hidden='true'>9</span>", "200"),
    ("200<script>var a = 5;</script>", "200"),
    ("2<br>000", "2 000"),
]


@pytest.mark.parametrize(("inside", "text"), CELLS, ids=[inside for inside, _ in CELLS])
def test_cell_of_a_page(inside: str, text: str) -> None:
    page = f"<html><table><tr><th>Завод<th>2023<tr><td>«Альфа»<td>{inside}<tr hidden><td>«Тень»<td>1</table></html>"
    assert read_bytes(page.encode(), "a.html").text == f"Завод | 2023\n«Альфа» | {text}"


LINES = [
    ("~~600~~ 700 машин", "700 машин"),
    ("<del>600</del> 700 машин<sup>1</sup> в цехе 5 м<sup>2</sup>", "700 машин в цехе 5 м2"),
    ("Выпущено 500 машин[^1].\n\n[^1]: Без учёта прицепов.", "Выпущено 500 машин.\n\nБез учёта прицепов."),
    ("Итог[^a] и[^b].\n\n[^a]: Одна.\n[^b]: Другая\n    на двух строках.", "Итог и.\n\nОдна.\nДругая на двух строках."),
    ("Пущен [цех][1].\n\n[1]: http://a.example 'Цех за 300 млн'", "Пущен цех."),
]


@pytest.mark.parametrize(("written", "text"), LINES, ids=[text for _, text in LINES])
def test_markdown(written: str, text: str) -> None:
    assert read_bytes(f"# Завод\n\n{written}".encode(), "a.md").text == f"Завод\n\n{text}"


def test_code_in_markdown_is_nothing_that_the_article_says() -> None:
    fenced = "```python\nproduction = 12345\n```\n\nЗанято 900 человек.\n\n```\nВыпущено 7 машин.\n```\n"
    written = f"# Завод\n\nПущен цех.\n\n{fenced}"
    document = read_bytes(written.encode(), "a.md")
    said = {document.text[block.start : block.stop]: (block.zone, block.reason) for block in document.blocks}
    assert said["production = 12345"] == ("boilerplate", "code")
    assert said["Занято 900 человек."][0] == said["Выпущено 7 машин."][0] == "body"
    unclosed = read_bytes(b"# Plant\n\n```python\nIt made 5 buses.", "a.md")
    assert unclosed.blocks[-1].zone == "body", "a fence that nothing closes hides nothing"

"""Files of every format and encoding become the same kind of Document."""

from pathlib import Path

import made_files
import pytest

from etl.readers import find, read, read_bytes
from etl.records import Block, Document

SAMPLES = Path(__file__).parents[2] / "documents"
WIRE = (SAMPLES / "wire.txt").read_text("utf-8")
SENTENCE = (
    "Завод кузовных деталей займёт 4,2 тыс. кв. м и создаст 120 рабочих мест, сообщила управляющая компания парка."
)
CELLS = [
    ("Показатель", 0, 0, True),
    ("2022", 0, 1, True),
    ("2023", 0, 2, True),
    ("Резиденты", 1, 0, True),
    ("7", 1, 1, False),
    ("9", 1, 2, False),
    ("Рабочие места", 2, 0, True),
    ("610", 2, 1, False),
    ("845", 2, 2, False),
]


def shown(document: Document, block: Block) -> str:
    return document.text[block.start : block.stop]


def cells(document: Document) -> list[tuple[str, int | None, int | None, bool]]:
    found = [block for block in document.blocks if block.kind == "cell" and block.table == 0]
    return [(shown(document, block), block.row, block.column, block.header) for block in found]


def zoned(document: Document, zone: str) -> str:
    return " ".join(shown(document, block) for block in document.blocks if block.zone == zone)


@pytest.mark.parametrize("name", ["portal.html", "release.md", "wire.txt"])
def test_sample(name: str) -> None:
    document = read(SAMPLES / name, SAMPLES)
    assert (document.document_id, document.note, document.language) == (name, "", "ru")
    assert document.title == "Парк «Заречье» принял десятого резидента"
    assert "Областной вестник" in document.publisher
    assert cells(document)[:9] == CELLS
    assert "120 рабочих мест" in zoned(document, "body")
    assert "5 марта" in zoned(document, "dateline")
    for foreign in ("3 школы", "390 руб", "55-44-33", "USD 91,10", "365 дней", "2 месяца"):
        assert foreign not in zoned(document, "body") + zoned(document, "title") + zoned(document, "dateline")
        assert foreign in zoned(document, "boilerplate") or foreign not in (SAMPLES / name).read_text("utf-8")
    assert not any(hidden in document.text for hidden in ("558123", "Скрытый", "**", "example.org"))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encodings(encoding: str, line_end: str) -> None:
    plain = WIRE.replace("«", '"').replace("»", '"')
    expected = read_bytes(plain.encode(), "a.txt")
    document = read_bytes(plain.replace("\n", line_end).encode(encoding), "a.txt")
    assert document.note == ""
    assert (document.text, document.blocks) == (expected.text, expected.blocks)


SHORT_TEXTS = ["Итоги 2024 года", "КАМАЗ: выручка 5 млн рублей", "Цена вопроса - 1,2 млрд рублей", "Завод остановлен"]


@pytest.mark.parametrize("text", SHORT_TEXTS)
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_encodings_of_short_texts(text: str, encoding: str) -> None:
    assert read_bytes(text.encode(encoding), "a.txt").text == text


def test_html_in_the_encoding_that_it_declares() -> None:
    page = '<html><head><meta charset="windows-1251"><title>Завод</title></head><body><p>Пущен завод.</p></body></html>'
    assert read_bytes(page.encode("cp1251"), "a.html").text == "Пущен завод."


def test_crawlers_header_is_a_block_and_a_pair() -> None:
    document = read(SAMPLES / "wire.txt", SAMPLES)
    assert document.header == (("date", "2007-01-01"),)
    assert shown(document, document.blocks[0]) == "date 2007-01-01"
    assert (document.blocks[0].zone, document.blocks[0].reason) == ("dateline", "crawler's header")


def test_gap_in_a_plain_table_leaves_its_column_empty() -> None:
    document = read(SAMPLES / "wire.txt", SAMPLES)
    assert cells(document)[9:] == [("Выручка, млн руб.", 3, 0, True), ("1 240", 3, 2, False)]


def test_labelled_lines_of_a_fact_sheet_stay_apart() -> None:
    document = read_bytes("**Резидентов:** 19\n**Рабочих мест:** 40\n\nЗавод\nпущен.".encode(), "a.md")
    assert [shown(document, block) for block in document.blocks] == [
        "Резидентов: 19",
        "Рабочих мест: 40",
        "Завод пущен.",
    ]


def test_html_tells_of_itself() -> None:
    header = dict(read(SAMPLES / "portal.html", SAMPLES).header)
    assert header["article:published_time"] == "2024-03-05T09:30:00+03:00"
    assert (header["time"], header["publisher"]) == ("2024-03-05", "Областной вестник")


def test_word_document() -> None:
    rows = [["Показатель", "2022", "2023"], ["Резиденты", "7", "9"], ["Рабочие места", "610", "845"]]
    data = made_files.word(
        "# Парк принял резидента", "Заречный, 5 марта 2024 г.", SENTENCE, rows, "* корпус: 380 млн рублей;"
    )
    document = read_bytes(data, "a.docx")
    assert (document.note, document.title) == ("", "Парк принял резидента")
    assert cells(document) == CELLS
    assert [block.kind for block in document.blocks if block.kind != "cell"] == [
        "heading",
        "paragraph",
        "paragraph",
        "item",
    ]
    assert "created" in dict(document.header)
    assert read_bytes(data, "lying.txt").text == document.text


def test_word_document_after_its_changes() -> None:
    added = "<w:ins><w:r><w:t>Выпущено 500</w:t></w:r></w:ins>"
    changed = f"<w:p>{added}<w:del><w:r><w:delText>400</w:delText></w:r></w:del></w:p>"
    assert read_bytes(made_files.word_with(made_files.word_xml(changed)), "a.docx").text == "Выпущено 500"


def _run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


RAISED = '<w:vertAlign w:val="superscript"/>'
RUNS = [
    (_run("Выпущено 500") + _run("1", RAISED) + _run(" машин"), "Выпущено 500 машин"),
    (_run("Цех в 300 м") + _run("2", RAISED) + _run(" пущен"), "Цех в 300 м2 пущен"),
    (_run("Выпущено ") + _run("400 ", "<w:strike/>") + _run("500"), "Выпущено 500"),
    (_run("Выпущено ") + _run("400 ", "<w:dstrike/>") + _run("500"), "Выпущено 500"),
    (_run("Выпущено ") + _run("400", '<w:strike w:val="0"/>'), "Выпущено 400"),
    (_run("Выпущено 500") + _run("0", "<w:vanish/>"), "Выпущено 500"),
    (f"<w:hyperlink>{_run('Выпущено')}</w:hyperlink><w:smartTag>{_run(' 500')}</w:smartTag>", "Выпущено 500"),
    ("<w:r><w:t>Выпу</w:t><w:softHyphen/><w:t>щено</w:t></w:r>", "Выпущено"),
]


@pytest.mark.parametrize(("runs", "text"), RUNS, ids=[text for _, text in RUNS])
def test_word_document_as_it_is_seen(runs: str, text: str) -> None:
    data = made_files.word_with(made_files.word_xml(f"<w:p>{runs}</w:p>"))
    assert read_bytes(data, "a.docx").text == text


def test_row_of_a_word_table_that_was_deleted() -> None:
    gone = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc><w:p><w:r><w:t>Старое</w:t></w:r></w:p></w:tc></w:tr>"
    kept = "".join(f"<w:tc><w:p>{_run(text)}</w:p></w:tc>" for text in ("Выпуск", "500"))
    table = f"<w:tbl>{gone}<w:tr>{kept}</w:tr><w:tr>{kept}</w:tr></w:tbl>"
    assert "Старое" not in read_bytes(made_files.word_with(made_files.word_xml(table)), "a.docx").text


def test_notes_of_a_word_document_stand_behind_its_body() -> None:
    data = made_files.word_with_notes(
        made_files.word("Выпущено 500 машин."), "Без учёта 5 прицепов.", "Занято 900 человек."
    )
    document = read_bytes(data, "a.docx")
    assert document.text == "Выпущено 500 машин.\n\nБез учёта 5 прицепов.\n\nЗанято 900 человек."


def test_broken_notes_of_a_word_document_leave_its_body() -> None:
    data = made_files.word_with_notes(made_files.word("Выпущено 500 машин."), "<broken", "")
    assert read_bytes(data, "a.docx").text == "Выпущено 500 машин."


def test_pdf_joins_lines_and_finds_columns() -> None:
    page = [
        (72, 740, 18, "Park takes its tenth resident"),
        (72, 700, 10, "The industrial park has signed a contract with its tenth resident. The body-"),
        (72, 688, 10, "parts works will occupy 4,200 square metres and create 120 jobs, it said."),
        (72, 650, 10, "Indicator"),
        (250, 650, 10, "2022"),
        (350, 650, 10, "2023"),
        (72, 634, 10, "Residents"),
        (250, 634, 10, "7"),
        (350, 634, 10, "9"),
        (72, 600, 10, "The operator will build one more hall by the end of the year."),
    ]
    document = read_bytes(made_files.pdf([page]), "a.pdf")
    assert (document.note, document.title, document.language) == ("", "Park takes its tenth resident", "en")
    assert dict(document.header)["created"] == "2025-01-31T12:00:00+03:00"
    assert [text for text, *_ in cells(document)] == ["Indicator", "2022", "2023", "Residents", "7", "9"]
    assert "The bodyparts works will occupy 4,200 square metres and create 120 jobs" in document.text


def test_pdf_lines_that_every_page_repeats_are_boilerplate() -> None:
    told = ["The year was good.", "Sales fell in spring.", "Exports doubled.", "A hall was built."]
    pages = [[(72, 700, 10, text), (72, 30, 8, f"Annual report, page {number}")] for number, text in enumerate(told, 1)]
    document = read_bytes(made_files.pdf(pages), "a.pdf")
    assert zoned(document, "boilerplate").count("Annual report") == 4
    assert all(text in zoned(document, "body") + zoned(document, "title") for text in told)


def test_pdf_page_numbers_are_boilerplate_however_low_their_digits_reach() -> None:
    sheets = [
        [(60, 700, 11, f"The plant made {500 + 7 * page} trucks in 202{page}."), (300, 30, 9, str(page))]
        for page in range(1, 5)
    ]
    document = read_bytes(made_files.pdf(sheets), "a.pdf")
    zones = {document.text[block.start : block.stop]: block.zone for block in document.blocks}
    assert [zones[str(page)] for page in range(1, 5)] == ["boilerplate"] * 4


def test_find_sorts_and_leaves_out_what_is_no_document(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.html", ".hidden.txt", "~$d.docx", "e.tmp", ".git/f.txt", "Thumbs.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Завод")
    outside = tmp_path.parent / "outside.txt"
    outside.write_text("Тайна")
    (tmp_path / "link.txt").symlink_to(outside)
    (tmp_path / "folder").symlink_to(tmp_path.parent)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert [path.relative_to(tmp_path).as_posix() for path in find(tmp_path)] == ["a.md", "b.txt", "sub/c.html"]
    assert read(tmp_path / "sub/c.html", tmp_path).document_id == "sub/c.html"

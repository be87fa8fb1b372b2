"""How a document is cited: number, first words, date."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import accumulate

from dashboard.data import Tables, document_labels
from dashboard.data.highlights import CONTRADICTION
from dashboard.data.sources import Row, document, texts
from dashboard.language import format_period, words
from dashboard.language.words import grouped, has

SHORT, LONG, LONGEST = 26, 90, 120
LINE = 60
NUMBER = re.compile(r"\d[\d,]*")
OTHER_KIND = re.compile(r"The file is (?P<kind>.+), not a document that can be read\.")
NO_LETTER = re.compile(r"[^a-z]+")
WORD = re.compile(r"\w")
STRAIGHT = re.compile(r'"([^"]*)(?:"|$)')
STAMP = re.compile(r"\s*(?:date\s+)?\d{4}-\d{2}-\d{2}\s+")


def first_words(title: str, most: int = SHORT) -> str:
    """As many first words of a title as fit, then an ellipsis.

    >>> first_words("После масштабного кризиса 2022 года, вызванного уходом")
    'После масштабного кризиса…'
    >>> first_words("Завод «Электрогидравликопневмоавтоматика»")
    'Завод «Электрогидравликопн…'
    """
    if len(title) <= most:
        return title
    whole = title[: most + 1].rpartition(" ")[0].rstrip(" ,.;:–—-«“")
    return (whole if 2 * len(whole) > most else title[:most].rstrip()) + "…"


def quoted(text: str, language: str) -> str:
    """Text in the language's quotation marks, inner ones of the second kind.

    >>> quoted('Завод "Электро" открыт', "ru"), quoted('Plant "Electro" opens', "en")
    ('«Завод „Электро“ открыт»', '“Plant ‘Electro’ opens”')
    """
    if language == "en":
        inner = STRAIGHT.sub(r"‘\1’", text.replace("“", "‘").replace("”", "’"))
        return f"“{inner}”"
    inner = STRAIGHT.sub(r"„\1“", text.replace("«", "„").replace("»", "“"))
    if inner.count("„") > inner.count("“"):
        inner += "“"
    return f"«{inner}»"


@lru_cache(maxsize=4)
def titles(tables: Tables) -> Mapping[str, str]:
    """The title of every document; one without a word in its title goes by the first words of its text."""
    said = texts(tables)
    rows = tables["documents"][["document_id", "title"]].itertuples(index=False)
    return {
        str(each): (str(title) if WORD.search(str(title)) else "") or beginning(said.get(str(each), "")) or str(each)
        for each, title in rows
    }


def beginning(text: str) -> str:
    """The first words of a text, without the day that a crawler put before them.

    >>> beginning("date 2007-01-01 После масштабного кризиса")
    'После масштабного кризиса…'
    """
    start = STAMP.match(text)
    words_of = " ".join(text[start.end() if start else 0 :][:LONGEST].split())
    return first_words(words_of, LONG).rstrip("…") + "…" if words_of else ""


def note_words(note: str, language: str) -> str:
    """The ETL's note on a document, in the language: what its header contradicts, or why it was not read.

    >>> note_words("The crawler's header says 2007-01-01, but the text speaks of 2022 as past.", "ru")
    'Служебный заголовок говорит 2007-01-01, остальной документ с этим спорит.'
    >>> note_words("The file is empty.", "ru"), note_words("The file is larger than 50 MB.", "ru")
    ('Файл пуст.', 'Файл больше 50 МБ.')
    """
    if language != "ru":
        return note
    if found := CONTRADICTION.fullmatch(note):
        return words("note_contradiction", language, date=found["date"])
    if OTHER_KIND.fullmatch(note):
        return words("note_of_another_kind", language)
    key = f"note_of_{NO_LETTER.sub('_', NUMBER.sub('n', note).casefold()).strip('_')}"
    number = NUMBER.search(note)
    said = grouped(int(number[0].replace(",", "")), language) if number else ""
    return words(key, language, number=said) if has(key) else note


def document_date(row: Row, language: str) -> str:
    """The document's date, or that it is not known."""
    date = format_period(str(row["published"]), language)
    return date or words("no_date", language)


def citation(tables: Tables, document_id: str, language: str, most: int = SHORT) -> str:
    """A document in a line: 003 «После масштабного кризиса…», 2025."""
    row = document(tables, document_id)
    number = document_labels(tables).get(document_id, document_id)
    if row is None:
        return number
    title = first_words(titles(tables)[document_id], most)
    return f"{number} {quoted(title, language)}, {document_date(row, language)}"


def sources(tables: Tables, documents: Iterable[str], language: str, most: int = 3) -> str:
    """The documents behind a chart: a few in full, many by number, as many of them as fit into a line."""
    found = list(dict.fromkeys(documents))
    if not found:
        return ""
    if len(found) <= most:
        return words("sources", language) + "; ".join(citation(tables, each, language) for each in found)
    labels = document_labels(tables)
    numbers = sorted(labels.get(each, each) for each in found)
    ends = accumulate(len(number) + 2 for number in numbers)
    shown = numbers[: max(1, sum(end <= LINE for end in ends))]
    more = words("and_more", language, count=len(numbers) - len(shown)) if len(numbers) > len(shown) else ""
    return words("sources_numbers", language) + ", ".join(shown) + more

"""Where a date comes from is said: the words it was read from, the document's own date, what was set aside."""

from dataclasses import replace

import pandas as pd
import pytest

from dashboard.components.facts.date_origin import of_fact, origin
from dashboard.data.sources import facts
from tests.dashboard.test_layouts import words_of

TEXT = (
    "date 2007-01-01 Мы начали в 2019 году. Три года назад ушли партнёры. Сегодня здесь 400 мест, а на днях будет 500."
)
MEN = "Сегодня здесь 400 мест, а на днях будет 500."
GONE = "Три года назад ушли партнёры."
# The dates of the text: the words, what they were read as, the fact that they are the date of.
READ = [
    ("2019 году", "2019", ""),
    ("Три года назад", "2022", "d"),
    ("Сегодня", "2025", ""),
    ("днях", "", ""),
]
# The sentence, how its time is known and what it is, the language, what is said.
SAID = [
    (GONE, "stated", "2022", "ru", ["В предложении: «Три года назад». Прочитано: 2022 год."]),
    (MEN, "stated", "2019", "ru", ["В предложении: «днях». В дату это не переводится."]),
    (MEN, "inferred", "2025", "ru", ["«Сегодня». Прочитано: 2025 год.", "2025, выведена из слов «Три года назад»"]),
    (GONE, "stated", "2019/..", "en", ["Near it in the text: “2019 году”. Read as 2019."]),
    (
        GONE,
        "published",
        "2025",
        "en",
        ["names no time: the document's date", "2025, inferred from “Три года назад”"],
    ),
    (GONE, "published", "2025", "ru", ["заголовок говорит 2007-01-01"]),
    (GONE, "inferred", "2024-03", "ru", ["оно взято из текста вокруг"]),
    (GONE, "unknown", "", "en", ["names no time, and nothing else gives it"]),
]


def told(tables, quote, basis, period):
    """Tables of one document that states one thing."""
    place = {"document_id": "d", "quote": quote, "start": float(TEXT.index(quote)), "end": float(TEXT.index(quote) + 4)}
    found = tables["observations"].head(1)
    found = found.assign(observation_id="o-x", time_basis=basis, time_period=period, **place)
    note = "The crawler's header says 2007-01-01, but the text speaks of 2022 as past."
    rows = [
        {"text": text, "date": date, "used_by": fact, "start": float(TEXT.index(text)), "kind": "date"}
        for text, date, fact in READ
    ]
    ledger = pd.DataFrame(rows, columns=tables["ledger"].columns).assign(document_id="d").fillna({"reason": ""})
    ledger["end"] = ledger["start"] + ledger["text"].str.len()
    named = tables["documents"].head(1)
    named = named.assign(document_id="d", published="2025", published_basis="inferred", note=note)
    texts = pd.DataFrame([{"document_id": "d", "text": TEXT}])
    frames = {"observations": found, "ledger": ledger, "documents": named, "texts": texts}
    return replace(tables, frames={**tables.frames, **frames})


@pytest.mark.parametrize(("quote", "basis", "period", "language", "said"), SAID)
def test_where_a_date_comes_from(tables, quote, basis, period, language, said):
    own = told(tables, quote, basis, period)
    text = words_of(origin(own, facts(own, language)["o-x"], language)).replace("\u00a0", " ")
    assert not [each for each in said if each not in text], text


def test_every_dated_fact_says_where_its_date_comes_from(tables):
    known = [each for each in facts(tables, "ru").values() if each.kind != "role"]
    assert known and all(of_fact(tables, each, "ru") for each in known)

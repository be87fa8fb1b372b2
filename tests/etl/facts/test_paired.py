"""Figures and dates that are told in two rows of one length go together one by one."""

import pytest

from etl.facts.observations import finding as observations
from etl.facts.passages import Passages
from etl.language import language
from etl.records import Block, Document, Publication
from etl.text import marks

# sentence, the period of each figure
SENTENCES = [
    ("В 2023 и 2024 годах «Нева» отгрузила 310 и 345 прицепов соответственно.", {310: "2023", 345: "2024"}),
    ("В мае и августе 2024 года «Нева» собрала 210 и 235 автобусов.", {210: "2024-05", 235: "2024-08"}),
    ("Neva Motors sold 310 and 345 trucks in 2023 and 2024 respectively.", {310: "2023", 345: "2024"}),
    (
        "В 2022, 2023 и 2024 годах «Нева» выпустила 1 210, 1 350 и 1 415 автобусов.",
        {1210: "2022", 1350: "2023", 1415: "2024"},
    ),
    ("Neva's revenue in 2023 and 2024 was $182m and $195m.", {182e6: "2023", 195e6: "2024"}),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_two_rows(sentence: str, expected: dict[float, str]) -> None:
    block = Block(0, len(sentence), "body", "paragraph")
    document = Document("test.txt", "", sentence, (block,), language=language(sentence))
    found = observations.find(Passages(document, marks.find(document)), Publication("2025-10-20", "stated"))[0]
    assert {row.value: row.time_period for row in found} == expected

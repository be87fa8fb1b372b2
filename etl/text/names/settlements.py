"""Towns and villages that no gazetteer has, behind the noun that says what they are: "в посёлке Верхние Камыши"."""

import re
from collections.abc import Iterator

from etl.text.morphology import parses
from etl.text.names import inflection, person_names
from etl.text.names.mentions import Mention

SETTLEMENT = 48
"""Less sure than the gazetteer's towns, and than a company that a rule explains."""
NAMED = re.compile(
    r"\b(?:[Вв]|[Пп]од|[Ии]з|[Оо]коло|[Дд]о|[Бб]лиз|[Вв]озле)\s(?:[а-яё]+(?:ом|ем|ой|ого|его)\s)?"
    r"(?:город(?:ке|ка|е|а|ом)|пос[её]л(?:ке|ка|ком)|сел(?:е|а|ом)|деревн(?:е|и|ей)|станиц(?:е|ы|ей)|райцентр(?:е|а|ом)|пгт)\s"
    r"(?P<name>[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁа-яё][а-яё]*)*(?:\s[А-ЯЁ][а-яё]{2,})?)\b(?!\s(?:[А-ЯЁ«]|област|кра[йяюе]|район|округ|республик))"
)


def find(text: str) -> Iterator[Mention]:
    """Places by their noun; no person of whom the sentence goes on to speak: "в селе Иван Зотов открыл"."""
    for match in NAMED.finditer(text):
        words = match["name"].split()
        if not any(person_names.is_given_name(word) or "Surn" in parses(word)[0].tag for word in words):
            yield Mention(
                match.start("name"), match.end("name"), "city", inflection.nominative(match["name"]), SETTLEMENT
            )

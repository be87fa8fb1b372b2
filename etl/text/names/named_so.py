"""What a quoted name names that a word of naming leads up to: "технопарк под названием «Сатурн»", "рабочее имя «X»"."""

import re

from etl.text.morphology import lemma, parses
from etl.text.names import generic_nouns
from etl.text.names.generic_nouns import Generic
from etl.text.names.words import Word
from etl.vocabulary import name_words

FARTHEST = 14
LIST = re.compile(
    r"\b(?:реестр|спис|перечн|перечень|числ|сред|рейтинг|список)[а-яё]*\s(?:[а-яё]+\s){0,2}?"
    r"(?P<noun>(?:парк|технопарк|промпарк|зон|ОЭЗ)[а-яё]*|площад(?:ок|ках|кам|ками))\b[^.!?;:\n«»]{0,60}$",
    re.IGNORECASE,
)
"""A list of parks in which the quoted one stands or stood: "из реестра парков исключён «Сатурн»"."""
LISTED = re.compile(
    r"[»\"”]\s(?:[а-яё]+\s){0,3}?(?:в|во|из)\s(?:[а-яё]+\s){0,2}?(?:реестр|перечень|перечня|реестра|список|списка|числа?)\s"
    r"(?:[а-яё]+\s){0,2}?(?P<noun>(?:парков|технопарков|промпарков|зон|ОЭЗ))\b",
)
"""The same behind the name: "«Сатурн» внесён в реестр индустриальных парков"."""
ONE_OF = re.compile(
    r"[»\"”](?:,|\s[–—-])?\s(?:это\s|стал[а-яё]*\s|остаётся\s)?(?:(?:один|одна|одним|одной|самый|самая|первый|первая|второй|вторая"
    r"|третий|третья|последний|последняя|крупнейший|крупнейшая|старейший|старейшая)\s)(?:[а-яё]+\s){0,2}?(?:из|среди|в\sчисле)\s"
    r"(?:[а-яё-]+\s){0,3}?(?P<noun>парков|технопарков|промпарков|зон|ОЭЗ)\b(?!\s(?:автомобил|машин|такси|культур|отдых))"
)
"""One of several parks: "«Сатурн» – самый молодой из промпарков области"."""
BECOMING = re.compile(
    r"[»\"”]\s(?:[\w-]+\s){0,4}?(?:статус[а-яё]*|стан[а-яё]+|стал[а-яё]*|признал[а-яё]*|признан[а-яё]*|аккредитова[а-яё]+"
    r"|преврат[а-яё]+\sв|под(?:\sсоздание|\sстроительство)?|отвед[а-яё]+\sпод)\s(?:[а-яё]+\s){0,3}?"
    r"(?P<noun>(?:(?:индустриальн|промышленн)[а-яё]+\s(?:техно)?парк|технопарк|промпарк|технополис"
    r"|(?:особ[а-яё]+\s)?экономическ[а-яё]+\sзон|ОЭЗ)[а-яё]*)\b",
)
"""What the quoted one is or becomes: "«Сатурн» получил статус технопарка", "готовят «Сатурн» под технопарк"."""
PARK, TECHNOPARK, ZONE = "индустриальный парк", "технопарк", "особая экономическая зона"


def generic(text: str, tokens: list[Word], place: int) -> Generic | None:
    """The noun of what the word before tokens[place] gives a name to, the last one before it."""
    if place == 0 or text[tokens[place - 1].stop : tokens[place].start].strip(' \u00a0«"“„'):
        return None
    if lemma(tokens[place - 1].text) not in name_words.listed("naming", "ru"):
        return None
    for last in range(place - 1, max(0, place - FARTHEST), -1):
        found = generic_nouns.before(text, tokens, last)
        if found is not None and found.kind in ("park", "organisation") and _is_one(tokens[last - 1].text, found.noun):
            return found
    return None


def listed_park(text: str, start: int, stop: int) -> str:
    """What one of a list of parks is called that is quoted as text[start:stop], "" where no such list is spoken of."""
    behind = (rule.match(text, stop - 1) for rule in (LISTED, BECOMING, ONE_OF))
    found = LIST.search(text, max(0, start - 120), start) or next((match for match in behind if match), None)
    if not found:
        return ""
    noun = found["noun"].casefold()
    return ZONE if noun[0] in "зоэ" else TECHNOPARK if noun.startswith("технопарк") else PARK


def _is_one(word: str, noun: str) -> bool:
    """True for the singular: many things have no one name."""
    return any("sing" in parse.tag for parse in parses(word) if parse.normal_form.endswith(noun.split()[-1]))

"""What a quoted name names that a word of naming leads up to: "технопарк под названием «Сатурн»", "рабочее имя «X»"."""

import re
from functools import partial

from etl.text.morphology import lemma, parses
from etl.text.names import generic_nouns
from etl.text.names.generic_nouns import Generic
from etl.text.names.words import Word
from etl.vocabulary import name_words

FARTHEST = 14
begins = partial(name_words.beginning, "around_parks")
PARKS = r"парков|технопарков|промпарков|зон|ОЭЗ"
LIST = re.compile(
    rf"""
    \b{begins("lists")}[а-яё]* \s (?:[а-яё]+\s){{0,2}}?                # реестра индустриальных
    (?P<noun>(?:парк|технопарк|промпарк|зон|ОЭЗ)[а-яё]* | площад(?:ок|ках|кам|ками))\b
    [^.!?;:\n«»]{{0,60}}$                                              # исключён | «Сатурн»
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A list of parks in which the quoted one stands or stood: "из реестра парков исключён «Сатурн»"."""
LISTED = re.compile(
    rf"""
    [»\"”]\s (?:[а-яё]+\s){{0,3}}? (?:в|во|из)\s                        # «Сатурн» | внесён в
    (?:[а-яё]+\s){{0,2}}? (?:реестр|перечень|перечня|реестра|список|списка|числа?)\s
    (?:[а-яё]+\s){{0,2}}? (?P<noun>(?:{PARKS}))\b
    """,
    re.VERBOSE,
)
"""The same behind the name: "«Сатурн» внесён в реестр индустриальных парков"."""
WHICH_ONE = name_words.beginning("around_parks", "which_one")
ONE_OF = re.compile(
    rf"""
    [»\"”] (?:,|\s[–—-])?\s (?:это\s|стал[а-яё]*\s|остаётся\s)?          # «Сатурн» – это
    (?:{WHICH_ONE}\s) (?:[а-яё]+\s){{0,2}}?                              # самый молодой
    (?:из|среди|в\sчисле)\s (?:[а-яё-]+\s){{0,3}}? (?P<noun>{PARKS})\b   # из промпарков
    (?!\s(?:автомобил|машин|такси|культур|отдых))                        # and of no cars
    """,
    re.VERBOSE,
)
"""One of several parks: "«Сатурн» – самый молодой из промпарков области"."""
INDUSTRIAL_PARK = r"(?:индустриальн|промышленн)[а-яё]+\s(?:техно)?парк"
BECOMING = re.compile(
    rf"""
    [»\"”]\s (?:[\w-]+\s){{0,4}}?                                        # «Сатурн» | ещё весной
    (?:
        статус[а-яё]* | стан[а-яё]+ | стал[а-яё]* | признал[а-яё]* | признан[а-яё]* | аккредитова[а-яё]+
      | преврат[а-яё]+\sв | под(?:\sсоздание|\sстроительство)? | отвед[а-яё]+\sпод
    )\s
    (?:[а-яё]+\s){{0,3}}?                                                # областного
    (?P<noun>
        (?:{INDUSTRIAL_PARK}|технопарк|промпарк|технополис|(?:особ[а-яё]+\s)?экономическ[а-яё]+\sзон|ОЭЗ)[а-яё]*
    )\b
    """,
    re.VERBOSE,
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

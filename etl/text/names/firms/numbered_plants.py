"""Plants by a number or a hyphen: завод № 12, ГПЗ-4, 3-й подшипниковый, шасси-завод, Plant No. 7."""

import re
from collections.abc import Iterator
from functools import partial

from etl.text.morphology import parses
from etl.text.names import phrases
from etl.text.names.mentions import Mention
from etl.vocabulary import name_words

NUMBERED, ABBREVIATED, BY_PRODUCT = 71, 63, 63
"""NUMBERED is surer than what the model takes for a name, and than the firm whose plant it is."""
begins = partial(name_words.beginning_of_any_case, "numbered_plants")
WITH_NUMBER = re.compile(
    rf"""
    \b(?P<noun>{begins("nouns")}[а-яё]*)\s № \s? (?P<number>\d{{1,4}})\b (?![.,]\d)
  | \b(?P<english>[Pp]lant|[Ff]actory|[Ww]orks)\s (?:[Nn]o\.?\s?|№\s?|\#) (?P<english_number>\d{{1,3}})\b
    """,
    re.VERBOSE,
)
RANKED = re.compile(r"\s(?:в|по|на|среди|страны|России|мира|in|of)\s")
"""Behind № 1 that is a rank: "завод № 1 в стране"."""
ABBREVIATION = re.compile(r"\b(?P<short>(?![А-Я]*АЗ-)[А-Я]{1,4}(?:З|АТП|АП))-(?P<number>\d{1,2})\b(?![-–.,]\d)")
ORDINAL = re.compile(
    r"""
    \b(?P<number>\d{1,2})-(?:й|го|му|м|ом|ым)\s
    (?:
        (?P<short>[А-Я]{1,4}З)\b                                                  # ГПЗ
      | (?P<made>[а-яё]{4,}(?:н|ов|ев)(?:ый|ого|ому|ым|ом))      # подшипниковый
        (?:\s(?P<plant>(?:авто|вагон|мото)?(?:завод|комбинат)(?:а|у|ом|е)?))?\b                 # завод
    )
    """,
    re.VERBOSE,
)
HYPHENED = re.compile(r"\b(?P<made>[А-ЯЁа-яё][а-яё]{3,})-завод(?P<case>а|у|ом|е)?\b(?!-)")
ACTING = ("VERB", "PREP", "CONJ", "PRTS", "PRED", "PRCL", "ADVB")


def find(text: str) -> list[Mention]:
    """Plants of which a number or a hyphen makes a name."""
    found = list(_with_number(text)) if "№" in text or "o" in text else []
    found += (_mention(match, f"{match['short']}-{match['number']}", ABBREVIATED) for match in _abbreviated(text))
    found += _by_ordinal(text)
    if "-завод" in text:
        found += _hyphened(text)
    return found


def _mention(match: re.Match[str], name: str, certainty: int) -> Mention:
    head = "перевозчик" if name.partition("-")[0].endswith("АТП") else "завод"
    return Mention(match.start(), match.end(), "organisation", name, certainty, head=head)


def _with_number(text: str) -> Iterator[Mention]:
    for match in WITH_NUMBER.finditer(text):
        number = match["number"] or match["english_number"]
        if number == "1" and RANKED.match(text, match.end()):
            continue
        if match["english"]:
            yield _mention(match, f"{match['english'].title()} No. {number}", NUMBERED)
        else:
            noun = parses(match["noun"])[0]
            if noun.tag.number != "plur":
                yield _mention(match, f"{noun.normal_form} № {number}", NUMBERED)


def _abbreviated(text: str) -> Iterator[re.Match[str]]:
    """ГПЗ-4, ПАТП-1; not the engines of a known plant: ЯМЗ-53."""
    for match in ABBREVIATION.finditer(text):
        if not phrases.lookup(match["short"], "organisation"):
            yield match


def _by_ordinal(text: str) -> Iterator[Mention]:
    for match in ORDINAL.finditer(text):
        if match["short"]:
            yield _mention(match, f"{match['number']}-й {match['short']}", ABBREVIATED)
            continue
        made = parses(match["made"])[0].normal_form
        if match["plant"]:
            yield _mention(match, f"{match['number']}-й {made} {parses(match['plant'])[0].normal_form}", BY_PRODUCT)
        elif made in name_words.listed("numbered_plants", "made") and _is_alone(text, match.end()):
            yield _mention(match, f"{match['number']}-й {made}", BY_PRODUCT)


def _is_alone(text: str, stop: int) -> bool:
    """True for an adjective that no noun follows: "3-й подшипниковый растёт", "на 3-м подшипниковом."."""
    following = re.match(r"\s([а-яё]+)", text[stop : stop + 40])
    return following is None or parses(following[1])[0].tag.POS in ACTING


def _hyphened(text: str) -> Iterator[Mention]:
    for match in HYPHENED.finditer(text):
        made = match["made"].casefold()
        if made not in name_words.listed("numbered_plants", "what_sort"):
            yield _mention(match, f"{match['made'][0].upper()}{made[1:]}-завод", BY_PRODUCT)

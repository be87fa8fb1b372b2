"""Quoted names that are parks by what is said of them: "в «Сосновом» 12 резидентов", "этот парк …" right behind."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from etl.text.names import generic_nouns, phrases
from etl.text.names.generic_nouns import lemmas
from etl.text.names.mentions import Mention
from etl.text.names.parks import namesakes, park_names, parks_of_towns
from etl.vocabulary import name_words

IMPLIED, NAMESAKE = 67, 82
HINT = re.compile(
    r"резидент|арендатор|участ(?:ок|к)|парк|зон|ОЭЗ|технополис|застройщик|девелопер|\bга\b|гектар", re.IGNORECASE
)
"""What is looked for first in a paragraph, since it is quick."""
INSIDE = re.compile(r"(?:^|[\s(,])(?:в|во|на)\s$", re.IGNORECASE)
begins = partial(name_words.beginning, "around_parks")
TENANTS = re.compile(
    rf"""
    [»\"”] (?:\s\([^()\n]*\))?                       # «Сосновый» (Тула)
    (?:,?\s[\w-]+){{0,4}}? [\s,]*                    # , по словам главы,
    (?:(?:\d[\d\s]*|[а-яё]+)\s)?                     # 12 | двенадцать
    (?:
        резидент(?:а|ов|ы) | арендатор(?:а|ов|ы)
      | свободн[а-яё]+\s{begins("land")}              # свободных гектаров
      | участк(?:и|ов)\b
    )
    """,
    re.VERBOSE,
)
"""Behind "в «Сосновом»": whom or what only a park holds."""
HELD = re.compile(
    r"""
    (?:резидент|арендатор)(?:а|у|ом|е|ы|ов|ам|ами|ах)?\s$                    # резидентами | «Соснового»
  | (?:участ(?:ок|к[а-яё]+)|земл[а-яё]+|гектар[а-яё]*|га)\s                  # участок …
    (?:[а-яё]+\s)?(?:в|на)\s$                                                # … земли в | «Сосновом»
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before a name in the genitive, or inside what only a park is: "резидент «Соснового»", "участок в «Сосновом»"."""
OWNER = re.compile(
    r"(?:застройщик|девелопер|собственник|владел(?:ец|ьц)|оператор|инвестор)(?:а|у|ом|е|ы|ов)?\s$", re.IGNORECASE
)
"""Before what may be a park or a company: a park where the name is a village's or a known park's."""
ABBREVIATED = re.compile(r"(?:^|[\s(])ИП\s$")
"""Before a quoted name in a text on parks, where it means one and no trader: "ИП «Заречный»"."""
WITH_AREA = re.compile(
    r"[»\"”](?:,|:|\s[–—-]|\s\()\s?(?:площад[а-яё]*\s)?\d[\d\s,]*\s?(?:га\b|гектар|резидент|арендатор)"
)
"""Behind it, in any text: "ИП «Заречный»: 90 га"."""
FIELD = r"(?:гринфилд|браунфилд|greenfield|brownfield)"
MEASURED = re.compile(
    rf"""
    [»\"”]\s \([^()\n]{{3,40}}(?:область|обл\.|край|республика|АО)\)   # «Заречный» (Пензенская область)
    (?:, | \s[–—-])\s (?:площад[а-яё]*\s)?                             # , площадь
    (?:
        \d[\d\s,]*\s?(?:га\b|гектар|резидент)                          # 41 га
      | {FIELD}\b
    )
  | [»\"”]\s \({FIELD},\s                                              # «Заречный» (гринфилд,
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Behind a name in a text on parks, what only a park has: «Заречный» (Пензенская область), 41 га."""
TENANT = re.compile(r"(?:резидент|арендатор)[а-яё]*\s$", re.IGNORECASE)
INDUSTRIAL_PARK = r"(?:[Ии]ндустриальн|[Пп]ромышленн)[а-яё]+\s(?:техно)?парк"
ZONE = r"(?:[Оо]соб[а-яё]+\s)?[Ээ]кономическ[а-яё]+\sзон"
TAKEN_UP = re.compile(
    rf"""
    [»\"”] [^!?\n«»]{{0,90}}? [.!?] \s+                                # … «Сосновый» под Тулой.
    (?:[–—-]\s)? (?:[А-ЯЁа-яё]+:\s)? (?:(?:В|На)\s)?                   # – Директор: В
    (?P<noun>
        (?:[Ээ]т|[Сс]ам)?[а-яё]*\s?                                    # этом
        (?:(?:[Чч]астн|[Рр]егиональн|[Мм]униципальн)[а-яё]+\s)?        # частном
        (?:{INDUSTRIAL_PARK}|[Пп]ромпарк|[Тт]ехнопарк|[Тт]ехнополис|ОЭЗ|{ZONE})(?:ом|[аеуы])?
    )
    (?:, | \s(?!«|\"|[А-ЯЁ]|№|\d))                                     # with no name of its own behind
    """,
    re.VERBOSE,
)
"""Behind the only name of a sentence, the park as one speaks of what is named: "… «Сосновый». Технопарк занят"."""
LIKEWISE = re.compile(r"[Оо]дноим[её]нн[а-яё]+\s(?:[а-яё]+\s)?(?P<noun>(?:техно|пром)?парк)[а-яё]*")
PREFIX = re.compile(
    r"""
    ^(?:УК\s)? (?:Управляющая\ компания\s)?                            # УК
    (?:Индустриальный\s|Промышленный\s)? (?:Техно|Пром)?[Пп]арк\s      # Индустриальный парк
    [«\"]?                                                             # «
    """,
    re.VERBOSE,
)
VILLAGE = re.compile(r"(?:[оеё]в|[иы]н)о(?:-\d{1,2})?$|[сц]кое$")
"""Ends of the names of villages, after which parks are called and hardly a company: «Софьино», «Боровлёво-2»."""
NOUNS = (
    ("зона", "особый экономический зона"),
    ("оэз", "оэз"),
    ("технопарк", "технопарк"),
    ("технополис", "технополис"),
)


def find(text: str, zones: Sequence[tuple[int, int]], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The bare names of which the passage tells so; their other mentions follow."""
    starts = [mention.start for mention in mentions]
    named = {namesakes.series(mention.name) for mention in mentions if mention.kind == "park"}
    for start, stop in zones:
        first, last = bisect_left(starts, start), bisect_left(starts, stop)
        bare = [mention for mention in mentions[first:last] if _is_bare(text, mention)]
        is_hinted = bool(bare) and HINT.search(text, start, stop) is not None
        for mention in bare:
            noun = _noun(text, start, mention, mentions[first:last]) if is_hinted else ""
            if not noun and named and not mention.head and _is_village(text, mention):
                noun = "индустриальный парк"
            park = _as_park(text, mention, noun) if noun else None
            if park is not None and namesakes.series(park.name) not in named:
                yield park


def namesakes_of_firms(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Parks called like the firm before them: "ООО «Парк Сосновый» управляет одноимённым индустриальным парком"."""
    named = {namesakes.series(mention.name) for mention in mentions if mention.kind == "park"}
    for match in LIKEWISE.finditer(text):
        before = [one for one in mentions if match.start() - 150 < one.start < match.start()]
        firm = next(
            (one for one in reversed(before) if one.kind == "organisation" and text[one.stop - 1] in '»"”'), None
        )
        own = PREFIX.sub("", text[_opening(text, firm) + 1 : firm.stop - 1]) if firm else ""
        noun = "технопарк" if "техно" in match["noun"] else "индустриальный парк"
        name = f"{noun} «{own}»"
        if own and namesakes.series(name) not in named:
            yield Mention(*match.span(), "park", name, NAMESAKE, head=noun)


def _is_bare(text: str, mention: Mention) -> bool:
    """True for a quoted name of which nothing else is told and that no company is known by."""
    is_quoted = text[mention.stop - 1] in '»"”' and mention.kind == "organisation"
    return is_quoted and not (mention.candidates or phrases.lookup(mention.name, "organisation"))


def _opening(text: str, mention: Mention) -> int:
    """Where the name's quotation marks open: the mention may begin with a noun, "Застройщик «Соснового»"."""
    return max(text.rfind(mark, mention.start, mention.stop - 1) for mark in '«"“„')


def _noun(text: str, start: int, mention: Mention, mentions: Sequence[Mention]) -> str:
    """What the park is, "" where nothing tells that it is one."""
    opening = _opening(text, mention)
    before = text[max(start, opening - 40) : opening]
    own = text[opening + 1 : mention.stop - 1]
    if not mention.head and INSIDE.search(before) and TENANTS.match(text, mention.stop - 1):
        return "индустриальный парк"
    if HELD.search(before) and (not TENANT.search(before) or _is_genitive(own)):
        return "индустриальный парк"
    is_measured = WITH_AREA.match(text, mention.stop - 1) is not None
    if ABBREVIATED.search(before) and (is_measured or parks_of_towns.TOPIC.search(text)):
        return "индустриальный парк"
    if OWNER.search(before) and _is_genitive(own) and _is_village(text, mention):
        return "индустриальный парк"
    if not mention.head and MEASURED.match(text, mention.stop - 1) and parks_of_towns.TOPIC.search(text):
        return "индустриальный парк"
    taken_up = None if mention.head else TAKEN_UP.match(text, mention.stop - 1)
    if taken_up is None or any(other.kind == "park" and other.start < taken_up.end() for other in mentions):
        return ""
    said = taken_up["noun"].casefold()
    return next((noun for word, noun in NOUNS if word in said), "индустриальный парк")


def _is_village(text: str, mention: Mention) -> bool:
    """True for a name like a village's, in a document that has told of a park."""
    own = text[_opening(text, mention) + 1 : mention.stop - 1]
    name, dash, number = own.partition("-")
    return VILLAGE.search(f"{park_names.nominative(name)}{dash}{number}") is not None


def _is_genitive(own: str) -> bool:
    """True for what is in the genitive only: «Соснового», «Заречья»; "резидент «Сосновый»" is the tenant."""
    nominative = park_names.nominative(own)
    return nominative != own and own.casefold().replace("ё", "е") not in lemmas(own)


def _as_park(text: str, mention: Mention, noun: str) -> Mention:
    opening = _opening(text, mention)
    own = text[opening + 1 : mention.stop - 1]
    name = f"{generic_nouns.as_written(noun)} «{park_names.nominative(own)}»"
    known = phrases.parks_of_series(name, "", "")
    certainty = max(IMPLIED, mention.certainty + 1)
    return replace(
        mention, start=opening, kind="park", name=name, head=noun, certainty=certainty, candidates=known, is_bare=False
    )

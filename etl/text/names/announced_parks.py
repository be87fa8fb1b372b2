"""Quoted names that a number of parks announces: "в двух парках области. В «Сосновом» …, в «Берёзовом» …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.text.names import generic_nouns, inflection, phrases
from etl.text.names.mentions import Mention

ANNOUNCED = 66
HINT = re.compile(r"парк(?:ов|ах|ам|ами|а)\b|зон(?:ах|ам|ы)?\b|parks\b|zones\b")
"""What is looked for first, since it is quick."""
MANY = re.compile(
    r"\b(?:дв(?:а|е|ух|ум|умя)|об(?:а|оих|оим|оими)|тр(?:и|ёх|ех|ём|ем|емя)|четыр(?:е|ёх|ех|ём|ем|ьмя)|пят(?:ь|и|ью)|[2-9]"
    r"|two|both|three|four|five)\s(?:[а-яёa-z-]+\s){0,3}?"
    r"(?P<noun>(?:индустриальн|промышленн)[а-яё]+\sпарк[а-яё]*|технопарк[а-яё]*|промпарк[а-яё]*|парк[а-яё]*"
    r"|(?:industrial|technology|supplier|business|science)\sparks|technoparks|parks)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(r"\s(?:автомобил|машин|автобус|техник|культур|of\s(?:vehicles|cars|buses))", re.IGNORECASE)
"""Behind the noun: a fleet is no park of ours."""
BEFORE = re.compile(r"(?:(?:^|[\s(])(?:в|на|из|у|in|at|of)|[,:–—-]|\bи|\band)\s$|[.!?]\s$|^$", re.IGNORECASE)
"""What may stand right before one of them: "в «Сосновом»", ", «Сосновый» и «Берёзовый»"; it may open a sentence."""
REACH = 350


def find(text: str, zones: Sequence[tuple[int, int]], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The names in quotation marks, two at least, that stand behind such an announcement in its paragraph."""
    for start, stop in zones:
        found = MANY.search(text, start, stop) if HINT.search(text, start, stop) else None
        if found and not OTHERS.match(text, found.end()):
            named = [one for one in mentions if found.end() < one.start < min(stop, found.end() + REACH)]
            parks = [one for one in named if _may_be_park(text, start, one)]
            if len({one.name for one in parks}) > 1:
                noun = _noun(found["noun"].casefold())
                yield from (_as_park(text, one, noun) for one in parks)


def _may_be_park(text: str, start: int, mention: Mention) -> bool:
    """True for a quoted name of which nothing else is told than where something is."""
    is_quoted = text[mention.start] in '«"“' and mention.kind == "organisation" and not mention.head
    is_known = bool(mention.candidates or phrases.lookup(mention.name, "organisation"))
    return (
        is_quoted and not is_known and BEFORE.search(text[max(start, mention.start - 12) : mention.start]) is not None
    )


def _noun(written: str) -> str:
    if written.isascii():
        return written.removesuffix("s") if written != "parks" else "industrial park"
    return "технопарк" if written.startswith("технопарк") else "индустриальный парк"


def _as_park(text: str, mention: Mention, noun: str) -> Mention:
    own = text[mention.start + 1 : mention.stop - 1]
    is_inside = text[max(0, mention.start - 3) : mention.start].casefold().strip() in ("в", "на")
    name = f"{generic_nouns.as_written(noun)} «{inflection.nominative(own, True) if is_inside else own}»"
    known = phrases.parks_of_series(name, "", "")
    return replace(mention, kind="park", name=name, head=noun, certainty=ANNOUNCED, candidates=known, is_bare=False)

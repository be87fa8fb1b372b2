"""Parks of developers that are called in Latin letters: PNK Парк Валищево, M7 Park, Rumyantsevo Park."""

import re
from collections.abc import Iterator, Sequence

from etl.text.names import phrases
from etl.text.names.mentions import Mention
from etl.text.names.parks import parks_of_towns
from etl.vocabulary import name_words

BRANDED, IN_ENGLISH = 86, 84
"""BRANDED is surer than the brand alone, and than an English park by its noun."""
HINT = re.compile(r"[A-Za-z0-9]\s(?:Парк|Park|PARK)")
"""What is looked for first, since it is quick."""
BRAND = r"(?<![\w’'&.-])(?P<brand>[A-ZА][A-Z0-9]{1,7}|[A-Z][a-z]{2,15})"
PARK = re.compile(
    rf"""
    (?:\b(?P<first>[A-Z][a-z]{{2,}})\s)?                                      # Atlant
    {BRAND}\s                                                                 # PNK
    (?P<noun>Парк(?:а|у|ом|е)?|Park|PARK)                                     # Парк
    (?:\s(?P<own>[А-ЯЁ][а-яё]{{2,}}(?:-\d)? | [A-Z][a-z]{{3,}}(?:-\d)?))?     # Валищево | Domodedovo-2
    (?![\w-])
    """,
    re.VERBOSE,
)
"""The brand, the noun, and what one of several parks of a brand is called besides."""


def find(text: str, zones: Sequence[tuple[int, int]], language: str) -> Iterator[Mention]:
    """The parks that a text on parks calls so."""
    if not HINT.search(text) or not parks_of_towns.TOPIC.search(text):
        return
    certainty = IN_ENGLISH if language == "en" else BRANDED
    for start, stop in zones:
        for match in PARK.finditer(text, start, stop):
            if _is_name(match["brand"]):
                yield _park(match, certainty)


def _is_name(brand: str) -> bool:
    """False for what makes parks of all kinds: Industrial Park, National Park, The Park."""
    small = brand.casefold()
    is_kind = (small, "park") in name_words.kind_of("en") or (small, "парк") in name_words.kind_of("ru")
    return not is_kind and small not in name_words.listed("branded_park", "no_brand")


def _park(match: re.Match[str], certainty: int) -> Mention:
    """A word behind the noun is the park's own name where the brand is an abbreviation: PNK Park Domodedovo."""
    is_series = match["brand"].isupper() or match["noun"][0] == "П"
    own = match["own"] if is_series and match["own"] else ""
    noun = "Парк" if match["noun"][0] == "П" else "Park"
    known = phrases.parks_of_series(f"«{own or match['brand']}»", "", "")
    first = match["first"] if match["first"] and _is_name(match["first"]) else ""
    name = " ".join(part for part in (first, match["brand"], noun, own) if part)
    stop = match.end() if own or not match["own"] else match.end("noun")
    return Mention(match.start("first" if first else "brand"), stop, "park", name, certainty, known, head="park")

"""Townspeople as the plant of their town, as buyers the town: "павловчане собрали", "японцы из Yazaki"."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from etl.text.morphology import lemma
from etl.text.names import words
from etl.text.names.firms import plants_of_town
from etl.text.names.generic_nouns import lemmas
from etl.text.names.geography import demonyms
from etl.text.names.mentions import Mention
from etl.text.names.words import latin_key
from etl.vocabulary import gazetteer, name_words
from etl.vocabulary.demonyms import buying, countries, nations
from etl.vocabulary.gazetteer import Known

PEOPLE, BY_FIRM = 87, 89
"""Surer than a town, or what a model takes for a name."""
FROM = re.compile(
    r"""
    \b(?P<people>[А-ЯЁа-яёA-Za-z]+)\s (?:из|с|со|from|of|at)\s                   # японцы из
    (?:(?:компании|фирмы|завода|концерна|холдинга|группы)\s)? [«\"“]?$       # компании
    """,
    re.VERBOSE,
)
"""Before the name of those who are called by their nation or town."""
NATION = re.compile(rf"\b(?:{'|'.join(countries())})\b", re.IGNORECASE)
WITH = frozenset({"у", "для", "от"})
"""Prepositions before people who are their plant: "у нижегородцев заказов нет"."""
TOWN_BESIDE = re.compile(r"[»\"”]?\s?(?:\||\(|\((?:г\.\s))\s?|\n\s*")
REACH, BEFORE = 40, 24
OF_A_NAME = 5
"""Letters with which a plant's name and its town's begin: Кинельагропласт."""
STAFF = ("овц", "евц")
"""Of those who work at a plant: камазовцы of КАМАЗ, вазовцы of АВТОВАЗ."""


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Mentions of plants and towns by those who work or live there."""
    firms = [mention for mention in mentions if plants_of_town.is_firm(text, mention)]
    staff = {mention.name.casefold(): mention for mention in reversed(firms) if mention.name.isalpha()}
    yield from _by_firm(text, mentions)
    yield from _countries(text, zones)
    for start, stop in zones:
        for people in demonyms.PEOPLE.finditer(text, start, stop):
            stem = people["stem"] or people["many"]
            town = demonyms.town(stem)
            found = _meant(text, people, town, mentions, firms) if town else _staff(people, stem, staff)
            if found is not None:
                yield found


def _by_firm(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Firms with the people before them: "японцы из Yazaki", "магнитогорцы из «Белмага»"."""
    for mention in mentions:
        before = text[max(0, mention.start - REACH) : mention.start] if mention.kind == "organisation" else ""
        people = FROM.search(before)
        if people is not None and _are_people(people["people"]):
            first = mention.start - len(before) + people.start()
            yield replace(mention, start=first, certainty=BY_FIRM, is_bare=False)


def _countries(text: str, zones: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Countries by those who are their market: "россияне купили", "казахстанцы раскупили"."""
    for start, stop in zones:
        for people in NATION.finditer(text, start, stop):
            word = people.group().casefold()
            country = gazetteer.region(countries()[word])
            if country is not None and _buys(text, people.end()):
                yield Mention(*people.span(), "country", country.name_ru, PEOPLE, (country,), country.area)


def _are_people(word: str) -> bool:
    found = demonyms.PEOPLE.fullmatch(word)
    is_town = found is not None and demonyms.town(found["stem"] or found["many"]) is not None
    return is_town or word.casefold() in nations()


def _staff(people: re.Match[str], stem: str, firms: Mapping[str, Mention]) -> Mention | None:
    """The plant by those who work there: камазовцы, вазовцы."""
    if not stem.endswith(STAFF) or not demonyms.is_nominative(people):
        return None
    own = stem[: -len(STAFF[0])].casefold()
    firm = next((firm for name, firm in firms.items() if name.endswith(own)), None)
    return firm and replace(firm, start=people.start(), stop=people.end(), certainty=PEOPLE, is_bare=False)


def _meant(
    text: str, people: re.Match[str], town: Known, mentions: Sequence[Mention], firms: Sequence[Mention]
) -> Mention | None:
    """The plant of the town's people, or the town where they buy."""
    start, stop = people.span()
    acts = demonyms.is_nominative(people)
    if not acts and not _is_of_plant(text, start):
        return None
    if _buys(text, stop):
        return Mention(start, stop, "city", town.name_ru, PEOPLE, (town,), town.area, town.name_ru) if acts else None
    firm = _plant(text, mentions, firms, town, start)
    return firm and replace(firm, start=start, stop=stop, certainty=PEOPLE, is_bare=False)


def _is_of_plant(text: str, start: int) -> bool:
    """True for "у нижегородцев", "доля челнинцев"; not for "190 костромичей", who are counted."""
    before = words.split(text, max(0, start - BEFORE), start)
    word = before[-1].text.casefold() if before and not text[before[-1].stop : start].strip() else ""
    return word in WITH or not lemmas(word).isdisjoint(name_words.listed("owned", "ru"))


def _buys(text: str, stop: int) -> bool:
    """True for "самарцы в мае купили": townspeople as a market."""
    following = words.split(text, stop, min(len(text), stop + REACH))
    return any(lemma(word.text) in buying() for word in following[:4])


def _plant(text: str, mentions: Sequence[Mention], firms: Sequence[Mention], town: Known, start: int) -> Mention | None:
    """The plant of the town: of several the one named most often, of these the one named last before."""
    own = latin_key(town.name_ru)[:OF_A_NAME]
    seated = [firm for firm in firms if _is_of(firm, town, own) or _is_beside(text, mentions, firm, town)]
    often = Counter(firm.name for firm in seated)
    return max(seated, key=lambda firm: (often[firm.name], firm.start < start, firm.start), default=None)


def _is_of(firm: Mention, town: Known, own: str) -> bool:
    """True for a firm with its seat in the town, and for one that is called after it."""
    if firm.city:
        return firm.area == town.area and words.key(firm.city) == words.key(town.name_ru)
    return len(own) == OF_A_NAME and latin_key(firm.name).startswith(own)


def _is_beside(text: str, mentions: Sequence[Mention], firm: Mention, town: Known) -> bool:
    """True for a firm whose town stands in the next cell or in brackets: "| «Рама» | Ижевск |", "«Рама» (Ижевск)"."""
    place = bisect_left(mentions, firm.stop, key=lambda mention: mention.start)
    following = mentions[place] if place < len(mentions) else None
    is_close = following is not None and TOWN_BESIDE.fullmatch(text, firm.stop, following.start)
    return bool(is_close and following and town in following.candidates)

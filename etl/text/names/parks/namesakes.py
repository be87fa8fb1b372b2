"""Parks of one name: which mentions mean the same. КИП «Мастер» and ДИП «Мастер» are two."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from etl.text.names import inflection, phrases, words
from etl.text.names.generic_nouns import PARK_ABBREVIATION, lemmas
from etl.text.names.mentions import Mention
from etl.text.names.words import latin_key
from etl.vocabulary import name_words
from etl.vocabulary.gazetteer import Known

INDUSTRIAL = frozenset({"индустриальный парк", "промышленный парк", "industrial park"})
TECHNOPARKS = frozenset({"технопарк", "промышленный технопарк", "technopark", "technology park"})
ZONE = re.compile(r"\b[ОС]ЭЗ\b|экономическ[а-яё]+\sзон|\bSEZ\b|economic\szone", re.IGNORECASE)
BESIDE = 40
STOPS = frozenset(".;!?\n")
THERE = ("там ", "Там ", "здесь ", "Здесь ", "тамошний ", "тамошнем ", "тамошнего ", "местный ", "местном ")
"""Before a park of the town that was named last: "Были в Тутаеве. Там | «Мастер» работает с заводом"."""
INSIDE = ("в ", "В ", "во ", "Во ")
PARK_ABBREVIATIONS = frozenset({"кип", "дип", "скип"})


def series(name: str) -> str:
    """The key of what stands in quotation marks, of the whole name where nothing does.

    >>> series("ДИП «Мастер»"), series("Кузбасский технопарк")
    ('master', 'kuzbasski tehnopark')
    """
    return latin_key(name[name.index("«") :] if "«" in name else name)


def signature(name: str) -> str:
    """The initials of a park's name that begins with where it is, "" where it does not.

    >>> signature("Камский индустриальный парк «Мастер»"), signature("КИП «Мастер»"), signature("парк «Мастер»")
    ('kip', 'kip', '')
    """
    before = words.split(name.partition("«")[0])
    if "«" not in name or not before or not before[0].is_capital or _is_generic(before[0].text):
        return ""
    if PARK_ABBREVIATION.fullmatch(before[0].text):
        return latin_key(before[0].text)
    is_place = inflection.is_adjective(before[0].text) if before[0].is_cyrillic else len(before) > 1
    return "".join(latin_key(word.text)[0] for word in before) if is_place else ""


def _is_generic(word: str) -> bool:
    """True for words of "особая экономическая зона" and the like."""
    language = "ru" if words.is_cyrillic(word) else "en"
    nouns = (phrase for phrase, kind in name_words.kind_of(language).items() if kind == "park")
    return bool(lemmas(word) & {part for phrase in nouns for part in phrase} - PARK_ABBREVIATIONS)


def is_zone(noun: str) -> bool:
    """True for the nouns of economic zones: ОЭЗ, особая экономическая зона."""
    return not {"оэз", "поэз", "экономический", "economic", "sez", "oez", "fez"}.isdisjoint(noun.split())


def are_two(noun: str, known: Known | None) -> bool:
    """True where a park with that noun is no economic zone, as the known one is: индустриальный парк «Узловая»."""
    return noun in INDUSTRIAL | TECHNOPARKS and known is not None and known.type == "special_economic_zone"


def model(mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The mention of the same park that says more: of the same initials, or for a bare name the last before it."""
    same = [
        other
        for other in mentions
        if other.kind == "park" and (other.known or other.area) and series(_name(other)) == series(mention.name)
        if not are_two(mention.head, other.known)
        and not (is_zone(mention.head) and other.head in INDUSTRIAL | TECHNOPARKS)
    ]
    own = signature(mention.name)
    if own:
        return next((other for other in same if signature(_name(other)) == own), None)
    earlier = [other for other in same if other.start < mention.start]
    nearest = earlier[-1] if earlier else next(iter(same), None)
    return None if nearest and _is_elsewhere(mention, nearest, mentions) else nearest


def of_town(text: str, mention: Mention, mentions: Sequence[Mention]) -> Known | None:
    """The park of the same series in the town beside its quoted name: "в Димитровграде тоже есть «Мастер»"."""
    if mention.kind != "park" or text[mention.start] not in '«"“' or mention.known is None:
        return None
    place = bisect_left(mentions, mention.start, key=lambda other: other.start)
    is_there = text.endswith(THERE, 0, mention.start)
    for other in reversed(mentions[max(0, place - 3) : place]):
        gap = text[other.stop : mention.start]
        is_beside = other.kind == "city" and len(gap) < BESIDE and not STOPS & set(gap)
        is_beside = is_beside and text.endswith(INSIDE, 0, other.start)
        if (is_beside or (is_there and other.kind == "city")) and other.candidates:
            where = other.candidates[0]
            found = phrases.parks_of_series(mention.known.name_ru, where.area, where.city)
            return found[0] if len(found) == 1 else None
    return None


def _is_elsewhere(mention: Mention, other: Mention, mentions: Sequence[Mention]) -> bool:
    """True when the last place named between the two mentions is another one: a heading "Туймазы" begins a new park."""
    between = [
        place
        for place in mentions
        if place.kind in ("city", "region") and place.candidates and other.stop <= place.start < mention.start
    ]
    return bool(between) and between[-1].candidates[0].area != other.area


def _name(mention: Mention) -> str:
    """The known park's Russian or English name, in the mention's own letters."""
    known = mention.known
    if known is None:
        return mention.name
    return known.name_ru if words.is_cyrillic(mention.name) else _quoted(known.name_en)


def _quoted(name: str) -> str:
    return name.replace('"', "«", 1).replace('"', "»")

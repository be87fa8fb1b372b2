"""Names in quotation marks: завод «Автомобильные технологии», ДИП «Мастер», industrial park "Tutaev"."""

import re
from bisect import bisect_left
from dataclasses import replace

from etl.text.morphology import lemma, parses
from etl.text.names import generic_nouns, inflection, phrases, quoted_names
from etl.text.names.generic_nouns import Generic, are_adjacent
from etl.text.names.geography import places
from etl.text.names.mentions import Mention
from etl.text.names.parks import park_names, quoted_parks
from etl.text.names.parks.quoted_parks import WITH_GENERIC
from etl.text.names.quoted import bare_quotations, named_so, quoted_appositions
from etl.text.names.quoted_names import Quotation
from etl.text.names.words import Word
from etl.vocabulary import name_words

AND = re.compile(r"(?:\s\([^()]*\))?\s*(?:[,;]|и|and|или)\s+")
ROW = 120
NEXT_IN_ROW = re.compile(r"\d[^\n]*[,;]\s(?:а\s|и\s)?$")
ITS_FIGURE = re.compile(r"\s[–—-]\s(?:[а-яё]+\s){0,2}\d")
FULL_STOP = re.compile(r"[.!?]\s[А-ЯЁA-Z«]")
TOLD, TENANT, BARE = 65, 64, 40
"""A tenant is less sure than the park that the name means elsewhere: "резидент «Сатурн»" may be one of Сатурн."""
LONGEST_CLAUSE = 10
SHARE = "акция"
"""One is a campaign, several are shares of what is quoted: "акции «Рамы»"."""
COUNT = 24
COUNTED = re.compile(
    r"""
    (?<![\d.,:/№-]) (?<!№\s) (?!(?:19|20)\d\d\s$)                                              # no year, no № 5
    (?:\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:,\d+)?)[ \u00a0]                                       # 1 200 | 1,15
    (?:(?:тыс\.|тысяч[иуа]?|млн|миллион(?:а|ов)?|штук)[ \u00a0])?$                             # тыс.
  | \b(?:
        сотн[июя] | сотен | десятк(?:а|и|ов) | десяток | тысячу | пар[уы] | дюжин[ауы] | полсотни
      | полтора\sдесятка
    )[ \u00a0]$
    """,
    re.VERBOSE,
)


def find(text: str, tokens: list[Word]) -> list[Mention]:
    """Quoted names, with the generic noun, the legal form or the adjective of place before them."""
    found: list[Mention] = []
    starts = [token.start for token in tokens]
    noun = ""
    for quotation in quoted_names.find(text):
        place = bisect_left(starts, quotation.start)
        mention = _mention(text, tokens, quotation, place)
        if mention.certainty in (WITH_GENERIC, TENANT):
            noun = mention.head if _are_many_parks(text, mention) else ""
        elif found and AND.fullmatch(text, found[-1].stop, mention.start):
            mention = _like(found[-1], mention, noun)
        elif found and mention.is_bare and _is_in_row(text, found[-1], mention):
            mention = _like(found[-1], mention, "")
        found.append(mention)
    return _like_following(text, found)


def _is_in_row(text: str, first: Mention, second: Mention) -> bool:
    """True where each of two has its figure in one sentence: "«Рама» продала 240 прицепов, | «Ось» – 170"."""
    between = text[first.stop : second.start]
    is_close = len(between) < ROW and NEXT_IN_ROW.search(between) is not None
    return is_close and not FULL_STOP.search(between) and ITS_FIGURE.match(text, second.stop) is not None


def _like_following(text: str, found: list[Mention]) -> list[Mention]:
    """The names; those listed before a company of which more is told are companies: «Рама» и ООО «Ось»."""
    for place in range(len(found) - 2, -1, -1):
        first, second = found[place], found[place + 1]
        is_listed = first.is_bare and second.kind == "organisation" and not second.is_bare
        if is_listed and first.kind == "organisation" and AND.fullmatch(text, first.stop, second.start):
            found[place] = replace(first, certainty=min(second.certainty, TOLD), is_bare=False)
    return found


def _are_many_parks(text: str, mention: Mention) -> bool:
    """True for "технопарки «Квадрат»" and "ОЭЗ «Алабуга»", behind which more names may follow."""
    parts = re.split('[«"]', text[mention.start : mention.stop])[0].split() if mention.kind == "park" else []
    return bool(parts) and (
        mention.head.startswith("оэз") or quoted_parks.is_plural(parts[-1].strip(":,"), mention.head)
    )


def _like(first: Mention, second: Mention, noun: str) -> Mention:
    """The second of «Крылатый» и «Солнечный» is what the first is; one of several parks with `noun` in its name."""
    if first.kind == "park" and noun:
        name = f"{generic_nouns.as_written(noun)} «{second.name}»"
        known = phrases.parks_of_series(name, "", "")
        return replace(
            second, kind="park", name=name, head=noun, certainty=WITH_GENERIC, candidates=known, is_bare=False
        )
    if first.kind == "nothing" and first.certainty == second.certainty == BARE:
        return replace(second, kind="nothing", is_bare=False)
    if first.is_bare or first.kind == "park" or not second.is_bare:
        return second
    return replace(second, kind=first.kind, head=first.head, certainty=first.certainty, is_bare=False)


def _mention(text: str, tokens: list[Word], quotation: Quotation, place: int) -> Mention:
    quoted = quotation.of(text)
    generic = _before(text, tokens, quotation, place) if _touches(text, tokens, place, quotation) else None
    stop = min(quotation.stop + 1, len(text))
    is_share = generic is not None and generic.noun == SHARE and _are_shares(tokens[generic.last - 1].text, quoted)
    if generic is None or is_share or _is_owner(quoted, generic) or _is_of(generic, quoted):
        return _without_generic(text, tokens, quotation, place)
    start = tokens[generic.first].start
    if generic.kind == "park" and generic.last < place:
        name = f"{generic_nouns.as_written(generic.noun)} «{quoted}»"
        return Mention(quotation.start - 1, stop, "park", name, WITH_GENERIC, head=generic.noun)
    if generic.kind == "park":
        return quoted_parks.with_its_name(text, tokens, quotation, generic)
    head = "" if generic.noun in name_words.legal_forms() else generic.noun
    certainty = TENANT if generic.noun in name_words.listed("tenant", "ru") else WITH_GENERIC
    return Mention(start, stop, generic.kind, _as_written(quoted), certainty, head=head)


def _are_shares(word: str, quoted: str) -> bool:
    """True for "акции «Рамы»": several, of what is in the genitive."""
    is_one = word.casefold() in ("акция", "акцию", "акцией")
    return not is_one and any("gent" in parse.tag for parse in parses(quoted.split()[0]))


def _before(text: str, tokens: list[Word], quotation: Quotation, place: int) -> Generic | None:
    """The noun right before the name, or where it opens the clause before a comma: "Технопарк при вузе, «Сатурн», "."""
    found = generic_nouns.governing(text, tokens, place)
    if found is None and tokens[place - 1].is_cyrillic and quotation.start - tokens[place - 1].stop == 2:
        found = _park_of_place(text, tokens, place)
    if found is not None or "," not in text[tokens[place - 1].stop : quotation.start]:
        return found
    first = place - 1
    while first > 0 and place - first < LONGEST_CLAUSE and are_adjacent(text, tokens[first - 1], tokens[first]):
        first -= 1
    nouns = (generic_nouns.before(text, tokens, last) for last in range(first + 1, min(first + 4, place)))
    noun = next((noun for noun in nouns if noun), None)
    return noun if noun and noun.kind == "park" and noun.first == first else None


def _park_of_place(text: str, tokens: list[Word], place: int) -> Generic | None:
    """The park's noun before where it is: технопарк Москвы | «Заря», ОЭЗ Тверской области | «Заря»."""
    last = place - 1
    if places.REGION_NOUNS & generic_nouns.lemmas(tokens[last].text):
        last -= 1
    elif not places.is_place(tokens[last].text) or places.is_town_in_nominative(tokens[last].text):
        return None
    are_close = last > 0 and all(are_adjacent(text, tokens[at - 1], tokens[at]) for at in range(last, place))
    found = generic_nouns.before(text, tokens, last) if are_close else None
    return found if found is not None and found.kind == "park" else None


def _without_generic(text: str, tokens: list[Word], quotation: Quotation, place: int) -> Mention:
    """A name with its noun in apposition (Казанская «Идея», старейший технопарк республики), or with none at all."""
    is_governed = (
        generic_nouns.is_governed(text, tokens, place)
        or _is_object(text, tokens, place)
        or _is_described(text, tokens, place)
    )
    name = _nominative(quotation.of(text), is_governed)
    if _is_counted(text, quotation.start - 1):
        return Mention(quotation.start - 1, quotation.stop + 1, "nothing", name, BARE)
    generic = quoted_appositions.noun_behind(text, tokens, quotation) or named_so.generic(text, tokens, place)
    is_known = bool(phrases.lookup(quotation.of(text), "organisation"))
    stop = quotation.stop + 1
    park = named_so.listed_park(text, quotation.start - 1, stop) if generic is None and not is_known else ""
    if park:
        generic = Generic(place, place, "park", park)
    if generic is None:
        is_told = place < len(tokens) and bare_quotations.is_organisation(text, tokens, place, quotation.stop)
        is_bare = not is_told and not inflection.is_new_word(quotation.of(text))
        certainty = TOLD if is_told else BARE
        return Mention(quotation.start - 1, quotation.stop + 1, "organisation", name, certainty, is_bare=is_bare)
    if generic.kind == "park":
        own = park_names.nominative(quotation.of(text)) if is_governed else name
        name = f"{generic_nouns.as_written(generic.noun)} «{own}»"
    return Mention(quotation.start - 1, quotation.stop + 1, generic.kind, name, WITH_GENERIC, head=generic.noun)


def _is_object(text: str, tokens: list[Word], place: int) -> bool:
    """True behind a verb that only companies follow in another case: "руководит «Торсионом»", "передал «Раме»"."""
    if not place or text[tokens[place - 1].stop : tokens[place].start].strip(' \u00a0«"“„'):
        return False
    listed = name_words.listed("company_verb", "governing")
    return lemma(tokens[place - 1].text) in listed


def _is_described(text: str, tokens: list[Word], place: int) -> bool:
    """True behind an adjective in another case: "на базе бывшего «Торсиона»", "на тверском «Торсионе»"."""
    if not place or text[tokens[place - 1].stop : tokens[place].start].strip(' \u00a0«"“„'):
        return False
    readings = [parse.tag for parse in parses(tokens[place - 1].text) if parse.tag.POS in ("ADJF", "PRTF")]
    return bool(readings) and not any("nomn" in tag for tag in readings)


def _is_counted(text: str, start: int) -> bool:
    """True right behind a number of things: "214 «Палессе»", "1,15 тыс. «Десен»"; not behind a year."""
    return COUNTED.search(text, max(0, start - COUNT), start) is not None


def _nominative(quoted: str, is_governed: bool) -> str:
    """The name in the nominative; a word that no dictionary has is one where nothing governs it: «Тербуны» заняли."""
    return inflection.nominative(quoted, is_governed) if is_governed or not inflection.is_new_word(quoted) else quoted


def _touches(text: str, tokens: list[Word], place: int, quotation: Quotation) -> bool:
    """True when nothing but blanks is between, a comma in an apposition ("другой парк, «Родники»,"), a list's colon."""
    if place == 0:
        return False
    gap = text[tokens[place - 1].stop : quotation.start - 1]
    if "\n" in gap or not gap:
        return False
    mark, behind = gap.strip(), text[quotation.stop + 1 : quotation.stop + 2]
    is_of_list = mark == ":" and (behind == "," or _names_one_park(text, tokens[place - 1], quotation))
    return not mark or is_of_list or (mark == "," and behind in (",", "."))


def _names_one_park(text: str, noun: Word, quotation: Quotation) -> bool:
    """True for "Ждут пятый индустриальный парк: «Рябина» …"; not for "Кто придёт в парк: «Рама» и «Ось»"."""
    is_one = noun.text.endswith(("парк", "технополис")) or noun.text in ("зона", "зону", "промзона", "промзону", "ОЭЗ")
    return is_one and not AND.match(text, quotation.stop + 1)


def _is_owner(quoted: str, generic: Generic) -> bool:
    """True for "проекты «КАМАЗа»", which are KAMAZ's: the quoted name is known and no event or product."""
    return generic.kind in ("nothing", "product", "programme") and bool(phrases.lookup(quoted, "organisation"))


def _is_of(generic: Generic, quoted: str) -> bool:
    """True for "резиденты «Новоюжного»": the quoted name is in the genitive, and so none that the noun could have."""
    readings = parses(quoted.split()[0])
    known = [parse for parse in readings if parse.is_known or "ADJF" in parse.tag]
    cases = {parse.tag.case for parse in known if parse.tag.POS in ("NOUN", "ADJF")}
    return generic.kind == "organisation" and "gent" in cases and "nomn" not in cases


def _as_written(quoted: str) -> str:
    return " ".join(quoted.split())

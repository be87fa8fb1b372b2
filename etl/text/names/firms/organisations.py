"""Organisations by form: Ульяновский автозавод, Фонд развития промышленности, группа ГАЗ, КрАЗ."""

import re
from functools import cache
from itertools import takewhile

from etl.text.morphology import parses
from etl.text.names import generic_nouns, inflection
from etl.text.names.generic_nouns import Generic, are_adjacent, lemmas
from etl.text.names.geography import place_adjectives, places
from etl.text.names.latin import english
from etl.text.names.mentions import Mention
from etl.text.names.person_names import is_given_name, is_surname, may_be_given_name
from etl.text.names.words import Word, opens_sentence, without_case_ending
from etl.vocabulary import name_words, units

PLANT, INSTITUTION, UNQUOTED, UNQUOTED_TOWN, ABBREVIATED, NAMED_AFTER = 60, 58, 62, 72, 54, 91
"""UNQUOTED_TOWN is surer than the town (технопарк Саров), NAMED_AFTER than the person after whom a plant is named."""
PLANT_ABBREVIATION = re.compile(r"[А-Я][А-Яа-я]{1,5}АЗ|[А-Я]АЗ")
LONGEST_TAIL, LONGEST_NAME = 6, 5
NAMED = frozenset({"имени", "им"})
TOO_GENERAL = frozenset({"зона", "park", "development zone", "economic zone"})
"""Nouns of parks that only quotation marks make one of."""
PLANT_ENDS = ("завод", "комбинат")
"""Of compounds: вагонзавод, спецавтозавод."""
NO_NAMES = frozenset({"VERB", "INFN", "PRTS", "PREP", "CONJ", "ADJS"})
"""Words of a headline in capitals that is no name."""
PARK_NOUNS = frozenset({"технопарк", "парк", "технополис", "промпарк", "промзона", "оэз", "зона"})
WHOLE_PARKS = frozenset({"технопарк", "технополис", "промпарк"})
"""Nouns of parks of which one adjective of a village makes a name: "Варгашинский технопарк"."""
OF_NO_PLACE = ("ческий", "тельский", "орский", "етский", "льский")
"""Ends of adjectives that speak of no village: "Университетский технопарк", "Педагогический технопарк"."""
DESCRIBED = frozenset({"завод", "компания"})
"""Nouns that open a sentence with what they make and no name: "Завод шин остановлен"."""
DESCRIBING = frozenset({"столичный"})
"""Adjectives of a place of which no name is made."""
ZONES = frozenset({"экономический", "промышленный", "индустриальный"})
"""What a zone must be to be a park: Липецкая особая экономическая зона."""


def find(text: str, tokens: list[Word]) -> list[Mention]:
    """Russian organisations and parks that stand without quotation marks."""
    found: list[Mention] = []
    place = 0
    while place < len(tokens):
        if not tokens[place].is_capital:
            place += 1
            continue
        mention, last = _at(text, tokens, place)
        if mention is not None:
            found.append(mention)
        place = max(last, place + 1)
    return found


def _at(text: str, tokens: list[Word], place: int) -> tuple[Mention | None, int]:
    for rule in (_plant, _institution, _named_after, _unquoted, _plant_abbreviation):
        mention, last = rule(text, tokens, place)
        if mention is not None:
            return mention, last
    return None, place


def _plant(text: str, tokens: list[Word], place: int) -> tuple[Mention | None, int]:
    """Димитровградский автоагрегатный завод, Тольяттинский кабельный завод, Кузбасский технопарк."""
    last = place + 1
    if not tokens[place].is_cyrillic or not inflection.may_be_adjective(tokens[place].text):
        return None, place
    while last < len(tokens) and are_adjacent(text, tokens[last - 1], tokens[last]):
        said = lemmas(tokens[last].text)
        nouns = said & (name_words.listed("plant", "ru") | PARK_NOUNS) or {
            noun for noun in said if noun.endswith(PLANT_ENDS)
        }
        if nouns:
            return _plant_mention(text, tokens, place, last + 1, min(nouns))
        if last - place > 3 or not inflection.is_adjective(tokens[last].text):
            break
        last += 1
    return None, place


def _plant_mention(text: str, tokens: list[Word], place: int, last: int, noun: str) -> tuple[Mention | None, int]:
    if {parse.tag.number for parse in parses(tokens[last - 1].text) if parse.normal_form == noun} == {"plur"}:
        return None, place
    if noun in PARK_NOUNS and {parse.tag.number for parse in parses(tokens[place].text) if "ADJF" in parse.tag} == {
        "plur"
    }:
        return None, place
    if noun == "зона" and not lemmas(tokens[last - 2].text) & ZONES:
        return None, place
    if noun in name_words.listed("plant", "described") and last - place < 3:
        return None, place
    if opens_sentence(text, tokens[place]) and not _is_name_like(tokens[place:last]):
        return None, place
    tail = genitives(text, tokens, last, only_small=True)
    name = inflection.nominative(" ".join(token.text for token in tokens[place:tail]))
    area, city = place_adjectives.area_of(tokens[place].text)
    kind = "park" if noun in PARK_NOUNS else "organisation"
    mention = Mention(tokens[place].start, tokens[tail - 1].stop, kind, name, PLANT, area=area, city=city, head=noun)
    return mention, tail


def _is_name_like(words_of_name: list[Word]) -> bool:
    """At the head of a sentence: an adjective of a place, or several adjectives; not "Новый завод"."""
    adjective = words_of_name[0].text
    if place_adjectives.area_of(adjective)[0]:
        return lemmas(adjective).isdisjoint(DESCRIBING)
    is_park = not lemmas(words_of_name[-1].text).isdisjoint(WHOLE_PARKS) and not adjective.endswith(OF_NO_PLACE)
    return (
        (len(words_of_name) > 2 or is_park)
        and adjective.endswith(("ский", "цкий"))
        and not place_adjectives.is_of_country(adjective)
    )


def _institution(text: str, tokens: list[Word], place: int) -> tuple[Mention | None, int]:
    """Фонд развития моногородов, Корпорация развития республики; not a lone "Правительство"."""
    nouns = lemmas(tokens[place].text) & name_words.listed("institution", "ru")
    if not nouns or tokens[place].text.isupper() or _is_only_plural(tokens[place].text):
        return None, place
    if nouns <= DESCRIBED and place + 1 < len(tokens) and _is_new_name(tokens[place + 1].text):
        return None, place
    last = genitives(text, tokens, place + 1)
    is_described = nouns <= DESCRIBED and opens_sentence(text, tokens[place])
    if is_described and all(token.text.islower() for token in tokens[place + 1 : last]):
        return None, place
    if (
        place + 1 < len(tokens)
        and tokens[place + 1].text in NAMED
        or last - place < 2
        or _is_of_any(tokens[place + 1 : last])
        or _holds_plant(text, tokens, place + 1, last)
    ):
        return None, place
    name = inflection.nominative(" ".join(token.text for token in tokens[place:last]))
    return Mention(tokens[place].start, tokens[last - 1].stop, "organisation", name, INSTITUTION, head=min(nouns)), last


def _is_of_any(behind: list[Word]) -> bool:
    """True for "Правительство области", whose name the text leaves out."""
    return all(lemmas(token.text) & name_words.listed("institution", "of_any") for token in behind)


def _is_only_plural(word: str) -> bool:
    """True for "Заводы республики", which are many."""
    return all(parse.tag.number == "plur" for parse in parses(word))


def _named_after(text: str, tokens: list[Word], place: int) -> tuple[Mention | None, int]:
    """Завод имени Карелина, Омский колледж им. Н. Э. Баумана: the noun and who it is named after."""
    noun = place - 1
    while noun > 0 and len(tokens[noun].text) == 1 and tokens[noun].is_capital:
        noun -= 1
    if noun < 1 or tokens[noun].text.casefold() not in NAMED:
        return None, place
    generic = generic_nouns.governing(text, tokens, noun)
    if generic is None or generic.kind not in ("organisation", "park"):
        return None, place
    start, stop = tokens[generic.first].start, tokens[place].stop
    name = f"{generic_nouns.as_written(generic.noun)} {text[tokens[generic.last].start : stop]}"
    adjective = tokens[generic.first - 1] if generic.first and generic.last - generic.first == 1 else None
    if adjective and adjective.is_capital and are_adjacent(text, adjective, tokens[generic.first]):
        whole = inflection.nominative(f"{adjective.text} {tokens[generic.first].text}")
        if place_adjectives.area_of(adjective.text)[0]:
            start, name = adjective.start, f"{whole} {text[tokens[generic.last].start : stop]}"
    return Mention(start, stop, generic.kind, name, NAMED_AFTER, head=generic.noun), place + 1


def _holds_plant(text: str, tokens: list[Word], first: int, last: int) -> bool:
    """True for "Администрация Семёновского завода", which speaks for the plant and is no organisation of its own."""
    return any(_plant(text, tokens, place)[0] for place in range(first, last) if tokens[place].is_capital)


def genitives(text: str, tokens: list[Word], first: int, only_small: bool = False) -> int:
    """Where the genitives that follow a noun end: "развития промышленности", "порошковой металлургии"."""
    last = first
    while last < len(tokens) and last - first < LONGEST_TAIL and are_adjacent(text, tokens[last - 1], tokens[last]):
        word = tokens[last].text
        if (
            word == "и"
            and last + 1 < len(tokens)
            and last > first
            and inflection.may_be_genitive(tokens[last + 1].text)
        ):
            last += 1
            continue
        if not inflection.may_be_genitive(word) or (only_small and tokens[last].is_capital) or _is_person(tokens, last):
            break
        last += 1
    while last > first and (tokens[last - 1].text == "и" or inflection.is_adjective(tokens[last - 1].text)):
        last -= 1
    return last


def _is_person(tokens: list[Word], place: int) -> bool:
    """True for "Марта" in "президент Союза перевозчиков Марта Зюзина", which is no genitive of March."""
    is_capital = tokens[place].is_capital and place + 1 < len(tokens) and tokens[place + 1].is_capital
    name = tokens[place].text
    return is_capital and (is_given_name(name) or (may_be_given_name(name) and is_surname(tokens[place + 1].text)))


def _unquoted(text: str, tokens: list[Word], place: int) -> tuple[Mention | None, int]:
    """Группы ОАТ, компания Saargummi, технопарк Заря: a generic noun and a name without quotation marks."""
    generic = _introducing(text, tokens, place)
    if generic is None or not are_adjacent(text, tokens[place - 1], tokens[place]):
        return None, place
    first_word = tokens[place].text
    is_name = first_word.isupper() and len(first_word) > 1 or not tokens[place].is_cyrillic or generic.kind == "park"
    is_name = is_name or (_is_new_name(first_word) and not _has_surname(text, tokens, place))
    if not is_name or inflection.is_adjective(first_word) or first_word.casefold() in _no_names():
        return None, place
    if (
        generic.kind in ("nothing", "programme")
        or not _may_introduce(generic, tokens, place)
        or _is_plural(generic, tokens)
    ):
        return None, place
    if generic.noun in TOO_GENERAL or (not tokens[place - 1].is_cyrillic and english.is_title_case(tokens)):
        return None, place
    if generic.noun == "парк" and inflection.is_dictionary_word(first_word) and not places.is_place(first_word):
        return None, place
    last = place + 1
    while last < len(tokens) and _goes_on(text, tokens, place, last):
        last += 1
    written = " ".join(token.text for token in tokens[place:last])
    start = tokens[generic.first if generic.last == place else place].start
    if generic.kind == "park":
        own = written if written.isupper() or places.is_town_in_nominative(written) else inflection.nominative(written)
        name = f"{inflection.nominative(text[start : tokens[generic.last - 1].stop])} «{own}»"
        is_shouted = last - place > 1 and tokens[place].is_cyrillic
        certainty = UNQUOTED_TOWN if is_shouted or places.is_town_in_nominative(written) else UNQUOTED
        return Mention(start, tokens[last - 1].stop, "park", name, certainty, head=generic.noun), last
    cases = {parse.tag.case for parse in parses(tokens[generic.last - 1].text)}
    name = inflection.nominative(written, is_governed=_is_new_name(first_word) and "nomn" not in cases)
    return Mention(start, tokens[last - 1].stop, generic.kind, name, UNQUOTED, head=generic.noun), last


def _is_new_name(word: str) -> bool:
    """True for a Russian word that no dictionary has and that is neither a town nor a surname: "фирма Волготех"."""
    is_new = inflection.is_new_word(word) and not places.is_city_in_any_case(word)
    return is_new and not any("Surn" in parse.tag or "ADJF" in parse.tag for parse in parses(word))


def _has_surname(text: str, tokens: list[Word], place: int) -> bool:
    """True for "основатель компании Винченцо Трани"."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    return following is not None and following.is_capital and are_adjacent(text, tokens[place], following)


@cache
def _no_names() -> frozenset[str]:
    """What stands before a name or a sum and is none itself: "the group OOO …", "its banks RUB 163 bln"."""
    return frozenset({*name_words.legal_forms(), *units.phrases("currencies_before")})


def _introducing(text: str, tokens: list[Word], place: int) -> Generic | None:
    """The noun before the name, of a Latin name with genitives between: "производитель грузовых прицепов Norrvik"."""
    if tokens[place].is_cyrillic:
        return generic_nouns.before(text, tokens, place)
    return generic_nouns.governing(text, tokens, place)


def _goes_on(text: str, tokens: list[Word], place: int, last: int) -> bool:
    """True for a Latin word with a capital right behind another, for one in capitals behind another: ДЕГА НОГИНСК."""
    if not are_adjacent(text, tokens[last - 1], tokens[last]) or last - place >= LONGEST_NAME:
        return False
    if tokens[place].is_cyrillic:
        return tokens[place].text.isupper() and tokens[last].text.isupper() and len(tokens[last].text) > 2
    return tokens[last].is_capital and not tokens[last].is_cyrillic


def _plant_abbreviation(text: str, tokens: list[Word], place: int) -> tuple[Mention | None, int]:
    """КрАЗ, ТагАЗа, ИжАЗ: an abbreviation that ends as those of car plants do."""
    bare = without_case_ending(tokens[place].text)
    if not PLANT_ABBREVIATION.fullmatch(bare):
        return None, place
    return Mention(tokens[place].start, tokens[place].stop, "organisation", bare, ABBREVIATED), place + 1


def _is_plural(generic: Generic, tokens: list[Word]) -> bool:
    """True for "промпарки Челнов", which name no park."""
    if generic.kind != "park":
        return False
    last = tokens[generic.last - 1].text
    numbers = {parse.tag.number for parse in parses(last) if generic.noun.endswith(parse.normal_form)}
    return numbers == {"plur"} or parses(last)[0].tag.number == "plur"


def _may_introduce(generic: Generic, tokens: list[Word], place: int) -> bool:
    """True for a noun in small letters, and at the head of a sentence for parks and Latin names: "Компания Axle"."""
    noun = tokens[generic.last - 1].text
    if generic.kind == "organisation" and noun[0].isupper() and noun[1:].islower():
        return not tokens[place].is_cyrillic or _is_new_name(tokens[place].text)
    town = tokens[place].text
    is_other_town = places.is_city_in_any_case(town) and not places.is_town_in_nominative(town)
    is_shouted = noun.isupper() and noun.casefold() not in generic_nouns.ABBREVIATIONS
    is_shouted = is_shouted and not _is_shouted_name(tokens, place)
    return noun.islower() or (generic.kind == "park" and not is_other_town and not is_shouted)


def _is_shouted_name(tokens: list[Word], place: int) -> bool:
    """True for a name in capitals behind a noun in capitals, with which the line ends: ПРОМПАРК ВОСТОК-СЕРВИС."""
    behind = tokens[place : place + LONGEST_NAME]
    shouted = list(takewhile(lambda token: token.text.isupper(), behind))
    is_closed = len(shouted) < len(behind) or len(tokens) == place + len(shouted)
    return is_closed and not any(parses(token.text)[0].tag.POS in NO_NAMES for token in shouted if len(token.text) > 1)

"""Persons by the form of their names: Сергей Когогин, В. А. Лебедев, Radiy Khabirov, Mr Babkin."""

import re
from functools import lru_cache

from etl.text.morphology import parses
from etl.text.names import generic_nouns, inflection
from etl.text.names.geography import place_adjectives, places
from etl.text.names.mentions import Mention
from etl.text.names.person_names import is_given_name, is_patronymic, is_surname, may_be_given_name, nominative
from etl.text.names.persons import people_by_position, surnames
from etl.text.names.words import Word, is_cyrillic
from etl.vocabulary import positions

FARTHEST_POSITION = 8
FULL_NAME, TITLED, WITH_POSITION = 90, 86, 87
TITLES = frozenset({
    "mr", "mrs", "ms", "dr", "prof", "sir", "gov", "sen", "rep", "gen", "herr", "frau",
    "господин", "госпожа", "г-н", "г-жа",
})  # fmt: skip
PARTICLES = frozenset({"von", "van", "de", "der", "фон", "ван", "де", "заде", "оглы", "кызы"})
COLLOQUIAL_PATRONYMIC = re.compile(r"[а-яё]{3,}ич(?:а|у|ем|е)?$")
"""Ерофеич, Кузьмич: a patronymic where a surname follows."""
PATRONYMIC_END = re.compile(r"(?:ич|[вч]н)(?:а|у|ем|е|ы|ой)?$")


def find(text: str, tokens: list[Word]) -> list[Mention]:
    """Persons named in full, with initials or with Mr; a surname alone is found by who is named in full elsewhere."""
    found: list[Mention] = []
    place = 0
    while place < len(tokens):
        if not tokens[place].is_capital:
            found += _titled(text, tokens, place) if tokens[place].text in TITLES else []
            place += 1
            continue
        last = next((last for rule in RULES if (last := rule(text, tokens, place))), 0)
        if last:
            name = nominative(tuple(token.text for token in tokens[place:last]), _governed(text, tokens, place))
            stop = _with_full_stop(text, tokens[last - 1])
            found.append(Mention(tokens[place].start, stop, "person", name, FULL_NAME))
            place = last
            continue
        found += _titled(text, tokens, place) or _surname_with_position(text, tokens, place)
        place += 1
    return found


def _governed(text: str, tokens: list[Word], place: int) -> str:
    """The case of the position that leads up to the name, "" where that may be the nominative: "аналитика Даля"."""
    for back in range(place - 1, max(-1, place - 1 - FARTHEST_POSITION), -1):
        if text[tokens[back].stop : tokens[back + 1].start].strip(' \u00a0«»"“”'):
            return ""
        if _is_head(tokens[back]) and not (back and _is_head(tokens[back - 1])):
            return _case_of_head(tokens[back].text)
    return ""


def _case_of_head(word: str) -> str:
    """The case of one who holds a position, "" where it may be the nominative."""
    readings = [parse for parse in parses(word) if "sing" in parse.tag and "anim" in parse.tag]
    cases = {parse.tag.case for parse in readings if parse.normal_form.replace("ё", "е") in positions.heads()}
    return "" if "nomn" in cases else min(cases - {"accs"} or cases, default="")


def _with_full_stop(text: str, word: Word) -> int:
    """Where a name ends, the point behind a last initial included."""
    return word.stop + 1 if len(word.text) == 1 and text[word.stop : word.stop + 1] == "." else word.stop


def _full_name(text: str, tokens: list[Word], place: int) -> int:
    """Where a full name that begins at `place` ends, 0 if none does."""
    if not tokens[place].is_capital or not (is_given_name(tokens[place].text) or _is_rare_name(text, tokens, place)):
        return 0
    last = place + 1
    is_letters = tokens[place].text.isupper() and last < len(tokens) and not tokens[last].text.isupper()
    if _is_company(text, tokens, place) or (is_letters and len(tokens[place].text) > 1):
        return 0
    if last < len(tokens) and _is_middle_name(text, tokens, last):
        last += 1
    while last < len(tokens) and tokens[last].text.casefold() in PARTICLES:
        last += 1
    if last < len(tokens) and surnames.follows(text, tokens, last):
        return last + 1
    return last if last - place > 1 and tokens[last - 1].is_capital and len(tokens[last - 1].text) > 1 else 0


def _is_company(text: str, tokens: list[Word], place: int) -> bool:
    """True for Latin words behind a noun that says what they are: "компания Qazaq Axle"."""
    if tokens[place].is_cyrillic or not place or not tokens[place - 1].is_cyrillic:
        return False
    generic = generic_nouns.before(text, tokens, place)
    is_from_there = place_adjectives.area_of(tokens[place - 1].text)[0] or place_adjectives.is_of_country(
        tokens[place - 1].text
    )
    return bool(is_from_there) or (generic is not None and generic.kind == "organisation")


def _is_rare_name(text: str, tokens: list[Word], place: int) -> bool:
    """True for a word that may be a given name where a patronymic or a surname follows: "Марта Зюзина"."""
    if place + 1 >= len(tokens) or not may_be_given_name(tokens[place].text):
        return False
    following = tokens[place + 1]
    is_close = following.is_capital and generic_nouns.are_adjacent(text, tokens[place], following)
    return is_close and (is_patronymic(following.text) or is_surname(following.text))


def _is_middle_name(text: str, tokens: list[Word], place: int) -> bool:
    """True for the patronymic in "Павел Ерофеич Дёмин" and the letter in "Oleg P. Shatrov"."""
    token = tokens[place]
    if not generic_nouns.are_adjacent(text, tokens[place - 1], token):
        return False
    has_surname = place + 1 < len(tokens) and surnames.follows(text, tokens, place + 1)
    if is_patronymic(token.text):
        return True
    is_colloquial = COLLOQUIAL_PATRONYMIC.search(token.text) is not None
    return has_surname and (is_colloquial or (surnames.is_initial(text, token) and not token.is_cyrillic))


def _surname_first(text: str, tokens: list[Word], place: int) -> int:
    """Where "Когогин Сергей Анатольевич" or "Когогин С. А." ends."""
    if place + 2 >= len(tokens) or not tokens[place].is_capital or len(tokens[place].text) < 3:
        return 0
    if (
        not tokens[place].is_cyrillic
        and tokens[place].text.casefold() in positions.heads().keys() | positions.modifiers()
    ):
        return 0
    second, third = tokens[place + 1 : place + 3]
    if not generic_nouns.are_adjacent(text, tokens[place], second):
        return 0
    if (
        surnames.is_initial(text, second)
        and surnames.is_initial(text, third)
        and not text[second.stop : third.start].strip(". \u00a0")
    ):
        return place + 3 if _is_surname_like(tokens[place].text) and not _begins_name(text, tokens, place + 3) else 0
    is_whole = is_patronymic(third.text) and is_given_name(second.text) and not _is_abbreviation(tokens[place].text)
    return place + 3 if is_whole and (PATRONYMIC_END.search(third.text) or not third.is_cyrillic) else 0


def _is_abbreviation(word: str) -> bool:
    """True for МАЗа in "гендиректор МАЗа Валерий Иванкович", whose last word is a surname."""
    return sum(map(str.isupper, word)) > 1


def _begins_name(text: str, tokens: list[Word], place: int) -> bool:
    """True where the initials belong to the surname behind them: "Директору Иванов А. В. Петров"."""
    return (
        place < len(tokens) and tokens[place].is_capital and text[tokens[place - 1].stop : tokens[place].start] == ". "
    )


@lru_cache(maxsize=20_000)
def _is_surname_like(word: str) -> bool:
    return is_cyrillic(word) and word[1:].islower() and any("Surn" in parse.tag for parse in parses(word))


def _with_initials(text: str, tokens: list[Word], place: int) -> int:
    """Where "С. А. Когогин" ends, 0 if no such name begins at `place`."""
    last = place
    while last < len(tokens) and last - place < 2 and surnames.is_initial(text, tokens[last]):
        last += 1
    if text[max(0, tokens[place].start - 1) : tokens[place].start] in ("«", '"', "."):
        return 0
    if last == place or last >= len(tokens) or text[tokens[last - 1].stop : tokens[last].start].strip() != ".":
        return 0
    return last + 1 if len(tokens[last].text) > 2 and tokens[last].is_capital and tokens[last].text[1:].islower() else 0


def _titled(text: str, tokens: list[Word], place: int) -> list[Mention]:
    if tokens[place].text.casefold() not in TITLES or place + 1 >= len(tokens) or not tokens[place + 1].is_capital:
        return []
    if text[tokens[place].stop : tokens[place + 1].start].strip(" .\u00a0"):
        return []
    last = place + 2
    while last < min(place + 4, len(tokens)) and surnames.follows(text, tokens, last):
        last += 1
    named = tokens[place + 1 : last]
    name = nominative(tuple(token.text for token in named))
    return [Mention(named[0].start, named[-1].stop, "person", name, TITLED, is_bare=len(named) == 1)]


def _surname_with_position(text: str, tokens: list[Word], place: int) -> list[Mention]:
    """A Russian surname alone that its position tells to be one: "директор Петров", "Кирюшин, прежний директор"."""
    token = tokens[place]
    last = place + 1
    if not token.is_capital or not _is_surname_like(token.text) or is_given_name(token.text):
        return []
    if last < len(tokens) and inflection.go_together(token.text, tokens[last].text):
        return []
    is_alone = last == len(tokens) or not (
        tokens[last].is_capital and generic_nouns.are_adjacent(text, token, tokens[last])
    )
    if (
        place
        and is_alone
        and generic_nouns.are_adjacent(text, tokens[place - 1], token)
        and _is_head(tokens[place - 1])
    ):
        return [] if places.is_city_in_any_case(token.text) else [_surname(token)]
    if last < len(tokens) and text[token.stop : tokens[last].start] in (", ", " (", " — ", " – ", " - "):
        while last < min(place + 4, len(tokens)) and generic_nouns.lemmas(tokens[last].text) & positions.modifiers():
            last += 1
        return [_surname(token)] if last < len(tokens) and _is_head(tokens[last]) else []
    return []


def _surname(token: Word) -> Mention:
    return Mention(token.start, token.stop, "person", nominative((token.text,)), WITH_POSITION)


def _is_head(word: Word) -> bool:
    return word.is_cyrillic and word.text.islower() and bool(generic_nouns.lemmas(word.text) & positions.heads().keys())


RULES = (_surname_first, _full_name, _with_initials, people_by_position.ends)

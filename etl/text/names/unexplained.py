"""What rules and gazetteer leave: slovnet reads the Russian sentences with a capitalised word nobody explained."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from etl.records import Sentence
from etl.text.morphology import parses
from etl.text.names import generic_nouns, inflection, models, person_names, words
from etl.text.names.mentions import Mention
from etl.text.names.persons import people
from etl.vocabulary import name_words, positions

MODEL_PERSON, MODEL_ORGANISATION, MODEL_SURNAME = 55, 50, 30
LONGEST_SENTENCE = 1_500
LONGEST_ABBREVIATION = 4
QUOTES = '«»"“”„ '
NO_NAMES = name_words.listed("unexplained", "no_names")


def find(text: str, sentences: Iterable[Sentence], explained: Sequence[Mention]) -> list[Mention]:
    """Persons and organisations that only the model sees."""
    taken = bytearray(len(text))
    for mention in explained:
        if not mention.is_bare:
            taken[mention.start : mention.stop] = b"\x01" * (mention.stop - mention.start)
    found: list[Mention] = []
    for sentence in sentences:
        if sentence.language == "ru" and _has_unexplained(text, sentence, taken):
            found += _from_model(text, sentence, taken)
    return found


def _has_unexplained(text: str, sentence: Sentence, taken: bytearray) -> bool:
    """True when a capitalised word inside the sentence, or a strange one at its beginning, belongs to no mention."""
    if sentence.stop - sentence.start > LONGEST_SENTENCE:
        return False
    for place, found in enumerate(words.WORD.finditer(text, sentence.start, sentence.stop)):
        word, start = found[0], found.start()
        if word[0].isupper() and not taken[start] and len(word) > 1 and word not in NO_NAMES:
            if place > 0 and not _opens_clause(text, start):
                return True
            if _is_strange(word):
                return True
    return False


@lru_cache(maxsize=20_000)
def _is_strange(word: str) -> bool:
    """True for a word that no dictionary has, and for a surname."""
    likeliest = parses(word)[0]
    return not likeliest.is_known or "Surn" in likeliest.tag


def _opens_clause(text: str, start: int) -> bool:
    return text[max(0, start - 3) : start].strip(' «"(-–—*').endswith((".", ":", "!", "?", "\n", "|")) or text[
        max(0, start - 1) : start
    ] in ("«", '"')


def _from_model(text: str, sentence: Sentence, taken: bytearray) -> list[Mention]:
    found: list[Mention] = []
    for start, stop, kind in models.spans(text[sentence.start : sentence.stop]):
        start, stop = _trimmed(text, sentence.start + start, sentence.start + stop)
        if stop - start < 2 or any(taken[start:stop]) or not text[start].isupper():
            continue
        if kind == "person":
            bracket = text.find(" (", start, stop)
            found += _person(text, start, bracket if bracket > 0 else stop)
        elif kind == "organisation" and text[start:stop] not in NO_NAMES and not _is_generic(text[start:stop]):
            found += _organisation(text, sentence, start, stop)
    return found


def _organisation(text: str, sentence: Sentence, start: int, stop: int) -> list[Mention]:
    start, stop = _whole(text, sentence, start, stop)
    stop = _without_loose_end(text, start, _without_person(text, start, stop))
    if _is_shouted(text, sentence, start, stop):
        return []
    name = inflection.nominative(" ".join(text[start:stop].split()), _is_governed(text, sentence, start))
    return [Mention(start, stop, "organisation", name, MODEL_ORGANISATION)]


def _without_loose_end(text: str, start: int, stop: int) -> int:
    """Where the name ends without marks and prepositions that the model took in: "Агентство статистики | при"."""
    found = words.split(text, start, stop)
    while len(found) > 1 and found[-1].text.islower() and any("PREP" in parse.tag for parse in parses(found[-1].text)):
        found.pop()
    return stop if text[stop - 1] in '»"”.)' or not found else found[-1].stop


def _is_shouted(text: str, sentence: Sentence, start: int, stop: int) -> bool:
    """True for EBITDA, words in capitals, and one that only opens its sentence: "ШЕСТЕРНИ СВОИ, А НЕ ТУРЕЦКИЕ"."""
    if text[start:stop] in name_words.listed("english_common", "words"):
        return True
    found = words.split(text, start, stop)
    is_common = all(inflection.is_dictionary_word(word.text) for word in found)
    if text[start:stop].isupper() and is_common:
        return len(text[start:stop]) > LONGEST_ABBREVIATION or text[sentence.start : sentence.stop].isupper()
    return is_common and len(found) == 1 and start == sentence.start


def _person(text: str, start: int, stop: int) -> list[Mention]:
    found = words.split(text, start, stop)
    if len(found) > 1 and len(found[0].text) == 1 and text[found[0].stop] != ".":
        start, found = found[1].start, found[1:]
    parts = tuple(word.text for word in found)
    if not parts or not all(part[0].isupper() or part in people.PARTICLES for part in parts) or len(parts[-1]) == 1:
        return []
    if not words.is_cyrillic(" ".join(parts)) and not person_names.is_given_name(parts[0]):
        return []
    is_full = len(parts) > 1 and len(parts) < 5
    certainty = MODEL_PERSON if is_full else MODEL_SURNAME
    return [Mention(start, stop, "person", person_names.nominative(parts), certainty, is_bare=not is_full)]


def _without_person(text: str, start: int, stop: int) -> int:
    """Where the organisation ends whose span runs on over a person: "Союза перевозчиков | Марта Зюзина"."""
    found = words.split(text, start, stop)
    is_person = len(found) > 3 and person_names.is_given_name(found[-2].text) and found[-1].is_capital
    return found[-3].stop if is_person and found[-2].is_capital else stop


def _whole(text: str, sentence: Sentence, start: int, stop: int) -> tuple[int, int]:
    """The span with the closing mark of a name quoted within, and without a common noun that opens the sentence."""
    if text[start:stop].count("«") > text[start:stop].count("»") and text[stop : stop + 1] == "»":
        stop += 1
    first, _, rest = text[start:stop].partition(" ")
    if start == sentence.start and rest[:1].isupper() and _is_common_noun(first):
        start += len(first) + 1
    return start, stop


def _is_common_noun(word: str) -> bool:
    """True for "Доля" of "Доля УАЗа"; not for "Группа" of "Группа ГАЗ"."""
    return inflection.is_dictionary_word(word) and not inflection.is_adjective(word) and not _is_generic(word)


def _is_governed(text: str, sentence: Sentence, start: int) -> bool:
    before = words.split(text, max(sentence.start, start - 40), start + 1)
    return generic_nouns.is_governed(text, before, len(before) - 1)


def _is_generic(name: str) -> bool:
    """True for a lone "Правительство" or "Совет директоров": which one is meant the model does not know."""
    listed = name_words.listed
    generic = (
        listed("institution", "ru")
        | listed("institution", "authority")
        | listed("organisation", "ru")
        | listed("park", "ru")
    )
    first, *rest = name.split()
    is_position = bool(generic_nouns.lemmas(first) & positions.heads().keys())
    is_generic = bool(generic_nouns.lemmas(first) & generic)
    return (
        is_position or is_generic and all(generic_nouns.lemmas(word) & listed("institution", "of_any") for word in rest)
    )


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    """The span without quotation marks at its ends."""
    while start < stop and text[start] in QUOTES:
        start += 1
    while stop > start and text[stop - 1] in QUOTES:
        stop -= 1
    return start, stop

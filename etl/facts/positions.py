"""Phrases that name a person's position: "мэр Челнов Наиль Магдеев", "Sokolov (President of AVTOVAZ)"."""

from collections.abc import Iterator
from dataclasses import dataclass

from etl.facts.event_grammar import is_russian
from etl.facts.passages import Passage
from etl.records import Document
from etl.text.morphology import lemma, parses
from etl.vocabulary import positions as vocabulary
from etl.vocabulary.function_words import words as small

LONGEST = 16
QUOTES = frozenset("«»\"“”„*’'")
OPENERS = frozenset({",", "(", "-", "–", "—"})
ENDS = frozenset({",", "(", ")", ";", ":", "-", "–", "—", ".", "!", "?", "|", "/"})
STOP_PARTS = frozenset({"VERB", "INFN", "GRND", "ADVB", "PRED", "NPRO", "PRCL", "CONJ", "PREP", "PRTS"})
POSSESSIVES = frozenset({"его", "их", "ее", "её", "своего"})
ACTING = frozenset({"врио", "ио", "и.о."})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words first:last (positions in the passage, last included) that name a position, and where its nouns stand."""

    first: int
    last: int
    heads: tuple[int, ...]


def find(told: Passage, person: int) -> Iterator[Phrase]:
    """The phrase before the person, else the one after."""
    phrase = _before(told, person, person - 1) or _after(told, person) or _apposed(told, person)
    if phrase:
        yield phrase


def _apposed(told: Passage, person: int) -> Phrase | None:
    """ "The head of the company, Sergey Kogogin, said": the phrase before the comma, where another comma follows."""
    signs = [told.words[place].text for place in (person - 1, person + 1) if 0 <= place < len(told.words)]
    return _before(told, person, person - 2) if signs == [",", ","] and told.sentence.language == "en" else None


def _before(told: Passage, person: int, last: int) -> Phrase | None:
    """ "мэр Набережных Челнов Наиль Магдеев": leftwards to the noun, then over its adjectives."""
    position = last
    if position < 0 or told.words[position].text in ENDS or told.lemma(position) in {"и", "and"}:
        return None
    while position >= max(0, person - LONGEST) and not _is_head(told, position):
        if not _continues(told, position):
            return None
        position -= 1
    if position < max(0, person - LONGEST):
        return None
    heads = [position]
    first = _with_modifiers(told, position)
    while first > 0 and _is_head(told, first - 1):
        heads.insert(0, first - 1)
        first = _with_modifiers(told, first - 1)
    return Phrase(_with_owner(told, first), last, tuple(heads))


def _after(told: Passage, person: int) -> Phrase | None:
    """ "Sergey Kogogin (Director General of KAMAZ)", "Тимур Шагивалеев, генеральный директор ОЭЗ,"."""
    first = person + 1
    if first >= len(told.words) or told.words[first].text not in OPENERS:
        return None
    first += 1
    while first < len(told.words) and told.lemma(first) in small("owners"):
        first += 1
    position = first
    while position < len(told.words) and not _is_head(told, position):
        if not (_is_modifier(told, position) or _is_owner(told, position) or _is_entity(told, position)):
            return None
        position += 1
    heads: list[int] = []
    last = position
    while last < len(told.words) and _goes_on(told, last):
        heads += [last] if _is_head(told, last) and (not heads or last == heads[-1] + 1) else []
        last += 1
    followed_by_person = last < len(told.words) and told.words[last].kind == "name" and told.name(last).kind == "person"
    return Phrase(first, last - 1, tuple(heads)) if heads and not followed_by_person else None


def _is_head(told: Passage, position: int) -> bool:
    """True for the noun of a position; the directors of a board are none."""
    word = told.words[position]
    is_noun = word.kind == "word" and word.lemma in vocabulary.heads()
    return is_noun and not (is_russian(word.text) and "plur" in parses(word.text)[0].tag)


def _is_modifier(told: Passage, position: int) -> bool:
    word = told.words[position]
    return word.kind == "word" and not vocabulary.modifiers().isdisjoint((word.lemma, word.text.casefold()))


def _is_owner(told: Passage, position: int) -> bool:
    """A name, its quotes and its 's before the noun: "Autostat's executive director"."""
    word = told.words[position]
    is_other_name = word.kind == "name" and told.name(position).kind != "person"
    return is_other_name or word.text in QUOTES or word.lemma in small("owners")


def _with_modifiers(told: Passage, position: int) -> int:
    """The first of the adjectives before the noun."""
    while position > 0 and _is_modifier(told, position - 1) and told.lemma(position - 1) != "and":
        position -= 1
        if position > 1 and told.lemma(position - 1) == "and" and _is_modifier(told, position - 2):
            position -= 1
    return position


def _with_owner(told: Passage, first: int) -> int:
    """The name before an English phrase belongs to it: "KAMAZ CEO", "the group's founder"."""
    if told.sentence.language != "en":
        return first
    start = first
    while start > 0 and (_is_owner(told, start - 1) or told.lemma(start - 1) in vocabulary.stand_ins()):
        start -= 1
    return start


def _continues(told: Passage, position: int) -> bool:
    """True for a word that may stand between the noun and the person."""
    word = told.words[position]
    if word.kind != "word":
        return word.kind == "name" and told.name(position).kind != "person"
    if word.text == ",":
        return _joins_list(told, position)
    if word.text in QUOTES:
        return True
    if word.text in ENDS:
        return False
    if word.lemma == "at":
        return position + 1 < len(told.words) and told.words[position + 1].kind == "name"
    if is_russian(word.text):
        tag = parses(word.text)[0].tag
        if word.text.casefold() in POSSESSIVES:
            return True
        return word.lemma in small("inside_position") or not any(part in tag for part in STOP_PARTS)
    return word.lemma not in small("no_position")


def _joins_list(told: Passage, position: int) -> bool:
    """True for the comma of "министр энергетики, промышленности и связи", not of "глава края, и Иван Ковалев"."""
    neighbours = [told.words[index] for index in (position - 1, position + 1) if 0 <= index < len(told.words)]
    return all(word.kind == "word" and word.lemma not in {"и", "and"} and word.text not in ENDS for word in neighbours)


def _goes_on(told: Passage, position: int) -> bool:
    return _continues(told, position) and told.words[position].text != ","


def wording(document: Document, told: Passage, phrase: Phrase) -> str:
    """The position in the nominative, without the organisation: "заместитель директора по развитию"."""
    first, last = _own_words(told, phrase)
    own = [word for word in told.words[first : last + 1] if word.text.casefold() not in POSSESSIVES]
    words = [document.text[word.start : word.stop] for word in own]
    if told.sentence.language == "ru":
        leading = max(phrase.heads[0] - first, 0) + 1
        words = _nominative(words[:leading]) + words[leading:]
    text = " ".join(words).replace(" ,", ",").strip(' ,*«»"')
    return text[:1].lower() + text[1:] if told.sentence.language == "ru" else text


def _own_words(told: Passage, phrase: Phrase) -> tuple[int, int]:
    """The phrase without the entity's name, what stands for it, and loose ends."""
    first = next(
        index
        for index in range(phrase.first, phrase.heads[0] + 1)
        if index == phrase.heads[0] or _is_modifier(told, index)
    )
    last = phrase.heads[-1]
    while last < phrase.last and not _is_entity(told, last + 1):
        last += 1
    while last > phrase.heads[-1] and told.lemma(last) in small("position_ends"):
        last -= 1
    return first, last


def _is_entity(told: Passage, position: int) -> bool:
    return told.words[position].kind == "name" or told.lemma(position) in vocabulary.stand_ins()


def _nominative(words: list[str]) -> list[str]:
    """The adjectives and the noun in dictionary forms; "гендиректора" in full: "генеральный директор"."""
    if words[0].casefold() in ACTING:
        return words
    short = vocabulary.short()
    return [short.get(word.casefold()) or short.get(lemma(word)) or _dictionary_form(word) for word in words]


def _dictionary_form(word: str) -> str:
    """The nominative; of "управляющий", a participle, not its verb."""
    reading = parses(word)[0]
    inflected = reading.inflect({"nomn", "sing"}) if "PRTF" in reading.tag or "ADJF" in reading.tag else None
    return str(inflected.word) if inflected else lemma(word)

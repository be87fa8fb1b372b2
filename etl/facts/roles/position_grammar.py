"""Words of phrases that name a position: its noun, adjectives, owner; and how far such a phrase reaches."""

import re
from dataclasses import dataclass
from functools import lru_cache

from etl.facts.events.grammar import is_russian
from etl.facts.passages import Passage
from etl.text.morphology import lemma, parses
from etl.text.names.generic_nouns import lemmas
from etl.vocabulary import positions as vocabulary
from etl.vocabulary.function_words import words as small

LONGEST, SHORTEST, FARTHEST_ENTITY = 16, 3, 4
LABELS = frozenset({":", "–", "—", "-"})
QUOTES = frozenset("«»\"“”„*’'")
ENDS = frozenset({",", "(", ")", ";", ":", "-", "–", "—", ".", "!", "?", "|", "/"})
STOP_PARTS = frozenset({"VERB", "INFN", "GRND", "ADVB", "PRED", "NPRO", "PRCL", "CONJ", "PREP", "PRTS"})
POSSESSIVES = frozenset({"его", "их", "ее", "её", "своего", "своим", "наш", "нашего"})
MANAGING = "управляющий"
TITLES = frozenset({".", "mr", "ms", "mrs", "dr", "prof", "frau", "herr", "г-н", "г-жа", "господин", "госпожа"})
DESCRIBING = re.compile(r"[a-z-]+(?:ly|ed|ing)")
""""Newly inducted" before an English position."""
MANAGED = frozenset({"директор", "компания", "партнер", "организация", "общество"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words first:last (positions in the passage, last included) that name a position, and where its nouns stand.

    Without a noun a verb names it: "возглавил завод".
    """

    first: int
    last: int
    heads: tuple[int, ...] = ()


def head(told: Passage, position: int) -> str:
    """The vocabulary's noun of a position that stands here, "" where none does: "отца-основателя" is "основатель"."""
    word = told.words[position]
    if word.kind != "word":
        return ""
    nouns = vocabulary.heads()
    if word.lemma in nouns:
        return word.lemma
    if oblique(word.text):
        return oblique(word.text)
    last = word.lemma.rpartition("-")[2].removeprefix("зам")
    if len(last) > SHORTEST and last != word.lemma and lemma(last) in nouns:
        return lemma(last)
    is_manager = MANAGING in (lemmas(word.text) if word.lemma != "управлять" else {MANAGING})
    return MANAGING if is_manager and _is_participle_alone(told, position) else ""


@lru_cache(maxsize=20_000)
def oblique(word: str) -> str:
    """The position in "по оценке аналитика", which might be analytics as well, "" where there is none."""
    readings = (parse for parse in parses(word) if {"masc", "sing"} <= parse.tag.grammemes and "anim" in parse.tag)
    forms = (str(parse.normal_form) for parse in readings if parse.tag.case in ("gent", "accs") and is_russian(word))
    return next((form for form in forms if form in vocabulary.heads()), "")


def before_title(told: Passage, person: int) -> int:
    """Where the word before the person stands, Mr and Dr and the point of "Gov." apart."""
    place = person - 1
    while place > 0 and told.words[place].text.casefold() in TITLES:
        place -= 1
    return place


def is_plural(word: str) -> bool:
    """The directors of a board are none.

    >>> is_plural("директоров"), is_plural("directors"), is_plural("boss")
    (True, True, False)
    """
    if is_russian(word):
        return "plur" in parses(word)[0].tag
    return word.endswith("s") and not word.endswith("ss") and lemma(word) != word.casefold()


def _is_participle_alone(told: Passage, position: int) -> bool:
    """True for "управляющий парка", not for "управляющей компании"."""
    word = told.words[position].text
    following = told.lemma(position + 1)
    may_be_one = any("sing" in parse.tag for parse in parses(word))
    return word.casefold().startswith("управляющ") and may_be_one and following not in MANAGED


def is_head(told: Passage, position: int) -> bool:
    """True for the noun of a position."""
    return bool(head(told, position)) and not is_plural(told.words[position].text)


def is_modifier(told: Passage, position: int) -> bool:
    """True for an adjective that belongs to a position."""
    word = told.words[position]
    if word.kind != "word":
        return False
    forms = (word.lemma, word.text.casefold(), participle(word.text))
    return not vocabulary.modifiers().isdisjoint(forms)


@lru_cache(maxsize=20_000)
def participle(word: str) -> str:
    """The nominative of a Russian participle: "управляющего" → "управляющий"; empty for any other word."""
    reading = parses(word)[0] if is_russian(word) else None
    inflected = reading.inflect({"nomn", "sing", "masc"}) if reading and "PRTF" in reading.tag else None
    return str(inflected.word) if inflected else ""


def is_owner(told: Passage, position: int) -> bool:
    """A name, its quotes and its 's before the noun: "Autostat's executive director"."""
    word = told.words[position]
    is_other_name = word.kind == "name" and told.name(position).kind != "person"
    return is_other_name or word.text in QUOTES or word.lemma in small("owners")


def is_entity(told: Passage, position: int) -> bool:
    """A name or a noun that stands for one."""
    return told.words[position].kind == "name" or told.lemma(position) in vocabulary.stand_ins()


def continues(told: Passage, position: int) -> bool:
    """True for a word that may stand between the noun and the person."""
    word = told.words[position]
    if word.kind != "word":
        return word.kind == "number" or (word.kind == "name" and told.name(position).kind != "person")
    if word.text == "№":
        return True
    if word.text == ",":
        return _joins_list(told, position)
    if word.text in QUOTES or word.text.casefold() in POSSESSIVES:
        return True
    if word.text in ENDS:
        return False
    if word.lemma == "at":
        return _leads_to_entity(told, position)
    if is_russian(word.text):
        tag = parses(word.text)[0].tag
        return word.lemma in small("inside_position") or not any(part in tag for part in STOP_PARTS)
    return word.lemma not in small("no_position")


def _leads_to_entity(told: Passage, position: int) -> bool:
    """True for "at" before a name, its noun and adjectives apart: "head of research at | leasing company Rostec"."""
    for place in range(position + 1, min(position + 1 + FARTHEST_ENTITY, len(told.words))):
        if is_entity(told, place) or told.lemma(place) == "the":
            return True
        if not told.words[place].text.isalpha() or not told.words[place].text.islower():
            return False
    return False


def _is_in_place(told: Passage, position: int) -> bool:
    """True for "in" before where somebody has his position: "the director of Kamax in Russia Jens Wolter"."""
    if told.lemma(position) != "in" or position + 1 >= len(told.words):
        return False
    return told.words[position + 1].kind == "name" and told.name(position + 1).kind in {"city", "region", "country"}


def _before_bracket(told: Passage, position: int) -> int:
    """Where the words before a short form in brackets end: "ассоциации «Российские дилеры» | (РОАД)"."""
    if position > 2 and told.words[position].text == ")":
        for place in range(position - 1, max(0, position - FARTHEST_ENTITY), -1):
            if told.words[place].text == "(":
                return place - 1
            if told.words[place].kind != "name" and not told.words[place].text.isupper():
                return position
    return position


def _joins_list(told: Passage, position: int) -> bool:
    """True for the comma of "министр энергетики, промышленности и связи", not of "глава края, и Иван Ковалев"."""
    neighbours = [told.words[index] for index in (position - 1, position + 1) if 0 <= index < len(told.words)]
    return all(word.kind == "word" and word.lemma not in {"и", "and"} and word.text not in ENDS for word in neighbours)


def backwards(told: Passage, person: int, last: int) -> Phrase | None:
    """The phrase that ends at `last`, leftwards to the noun and its adjectives: "мэр Набережных Челнов"."""
    position = last = _before_bracket(told, last) if last >= 0 else last
    if position < 0 or told.words[position].text in ENDS or told.lemma(position) in {"и", "and"}:
        return None
    while position >= max(0, person - LONGEST) and not is_head(told, position):
        if not continues(told, position) and not _is_in_place(told, position):
            return None
        position -= 1
    if position < max(0, person - LONGEST):
        return None
    if told.words[position].text == "главе" and told.words[position - 1].text.casefold() == "во":
        return None
    heads = [position]
    first = _with_modifiers(told, position)
    while first > 0 and is_head(told, first - 1):
        heads.insert(0, first - 1)
        first = _with_modifiers(told, first - 1)
    return Phrase(_with_owner(told, first), last, tuple(heads))


def _with_modifiers(told: Passage, position: int) -> int:
    """The first of the adjectives before the noun."""
    while position > 0 and is_modifier(told, position - 1) and told.lemma(position - 1) != "and":
        position -= 1
        if position > 1 and told.lemma(position - 1) == "and" and is_modifier(told, position - 2):
            position -= 1
    return position


def _with_owner(told: Passage, first: int) -> int:
    """The name before an English phrase belongs to it: "KAMAZ CEO", "the group's founder"."""
    if told.sentence.language != "en":
        return first
    start = first
    while start > 0 and (is_owner(told, start - 1) or told.lemma(start - 1) in vocabulary.stand_ins()):
        start -= 1
    return start


def forwards(told: Passage, first: int, is_held: bool = False) -> Phrase | None:
    """The phrase that begins at `first`: "Director General of KAMAZ", "Renera's chief executive"; not one of another
    person, unless `is_held` says that somebody else held the post."""
    while first < len(told.words) and (told.lemma(first) in small("owners") or told.words[first].text in POSSESSIVES):
        first += 1
    position = first
    while position < len(told.words) and not is_head(told, position):
        is_part = is_modifier(told, position) or is_owner(told, position) or is_entity(told, position)
        if not is_part and not _is_describing(told, position):
            return None
        position += 1
    heads: list[int] = []
    last = position
    while last < len(told.words) and continues(told, last) and told.words[last].text != ",":
        heads += [last] if is_head(told, last) and (not heads or last == heads[-1] + 1) else []
        last += 1
    return Phrase(first, last - 1, tuple(heads)) if heads and (is_held or not _is_of_another(told, last)) else None


def _is_of_another(told: Passage, last: int) -> bool:
    """True where another person follows the phrase: "…, директор по развитию – Э. Р. Тагирова"."""
    place = last + 1 if last < len(told.words) and told.words[last].text in LABELS else last
    return place < len(told.words) and told.words[place].kind == "name" and told.name(place).kind == "person"


def is_adjective(word: str) -> bool:
    """True for a Russian adjective."""
    return is_russian(word) and "ADJF" in parses(word)[0].tag


def _is_describing(told: Passage, position: int) -> bool:
    """True for an adjective before the noun: "многолетний замдиректора", "newly inducted CEO"."""
    word = told.words[position]
    if word.kind != "word" or not word.text.islower():
        return False
    return is_adjective(word.text) or bool(DESCRIBING.fullmatch(word.text))

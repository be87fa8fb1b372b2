"""Whose a word for a quantity is: this figure's, or that of another beside which it stands."""

from functools import lru_cache

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, is_russian
from etl.facts.status import tense
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed

CLAIM = 4
CLAUSE_ENDS = {",", ";", ":", "(", ")", "а", "но", "while", "but", "and", "и"}
LEADING = {
    "of",
    "-",
    "–",
    "—",
    ":",
    "в",
    "до",
    "составить",
    "составлять",
    "быть",
    "at",
    "to",
    "be",
    "for",
    "another",
    "еще",
}
TRADED_RATE, MADE_RATE = 0.5, 0.5
PART_BEGINS = {("из", "который"), ("из", "они"), ("of", "which"), ("of", "whom"), ("of", "they"), ("тот", "число")}
INCLUDING = {"включая", "including", "incl"}
OF_THESE = {("of", "these"), ("of", "those"), ("из", "этот"), ("of", "them")}
GIVING = listed("accounting_for")
OF_THEM, PART_REACH, RATE_REACH = 2, 3, 9
OF_THE_PART, OF_THE_WHOLE, OF_A_PART = 1.5, 0.6, 0.3
HEAD_REACH = 3
PREDICATE, LONGEST_PREDICATE = 2.0, 3
LINKING = {"-", "–", "—", "это", "be"}
TRADED = {"orders", "sales", "exports"}


def of_rate(passage: Passage, cue: Cue) -> float:
    """What is left of "a year" where goods change hands, or were made: "takes 350,000 discs a year"."""
    rates = {rate.first for rate in passage.themed("per_time")}
    said = passage.themed("words")
    if cue.first not in rates or any(other.code == "capacity" and other.first not in rates for other in said):
        return 1.0
    if any(other.code in TRADED for other in said):
        return TRADED_RATE
    made = any(other.code == "production" and _is_past(passage.words[other.first].text) for other in said)
    return MADE_RATE if made or _is_past_rate(passage, cue) else 1.0


def _is_past_rate(passage: Passage, rate: Cue) -> bool:
    """ "Давал стране 1 200 автокранов в год": so much was made."""
    near = passage.words[max(0, rate.first - RATE_REACH) : rate.first]
    return any(word.lemma in GIVING and tense(word.text) == "past" for word in near)


def _is_past(word: str) -> bool:
    return is_russian(word) and any(
        reading.tag.tense == "past" and reading.tag.POS == "VERB" for reading in parses(word.casefold())[:1]
    )


def is_claimed(passage: Passage, position: int, cue: Cue) -> bool:
    """ "Has 1,280 people on the payroll and seeks 150": in the clause of a figure that it stands right behind."""
    owner = max((index for index in passage.positions("number") if index < cue.first), default=-1)
    if owner < 0 or cue.first - owner > CLAIM or _is_parted(passage, owner, cue.first):
        return False
    return _is_parted(passage, cue.last, position)


def _is_parted(passage: Passage, first: int, last: int) -> bool:
    return any(word.text in CLAUSE_ENDS for word in passage.words[first + 1 : last])


def leads_on(passage: Passage, cue: Cue) -> bool:
    """ "Выручка - 6,4 млрд, прибыль - 290 млн": the word that the next figure follows is of that figure."""
    place = cue.last + 1
    while place < len(passage.words) and passage.words[place].lemma in LEADING:
        place += 1
    return place > cue.last and place < len(passage.words) and passage.words[place].kind == "number"


@lru_cache(maxsize=100)
def _parts(passage: Passage) -> tuple[int, ...]:
    """Where a part of what was told begins: "2,4 млрд, из них ...", "24 residents, of which ..."."""
    lemmas = passage.lemmas
    return tuple(
        index
        for index in range(1, len(lemmas))
        if lemmas[index] in INCLUDING or lemmas[index - 1 : index + 1] in PART_BEGINS
    )


def of_part(passage: Passage, position: int, cue: Cue) -> float:
    """What is left of a word for another part: "вложено 1,3 млрд, из них 800 млн дал бюджет" is no support of 1,3."""
    parts = _parts(passage)
    if not parts:
        return 1.0
    is_part = is_named_part(passage, position)
    begin = position if is_part else max((index for index in parts if index < position), default=-1)
    ends = (index for index in parts if index > position and not (is_part and index == position + OF_THEM))
    if cue.first > min(ends, default=len(passage.words)):
        return OF_A_PART
    if begin < 0 or all(index >= begin for index in passage.positions("number")):
        return 1.0
    return OF_THE_WHOLE if cue.last < begin else OF_THE_PART


def is_beyond(passage: Passage, position: int, index: int) -> bool:
    """The word stands in a part of the number's whole, and not of the number itself."""
    return of_part(passage, position, Cue(index, index, "words", "")) == OF_A_PART


def is_named_part(passage: Passage, position: int) -> bool:
    """ "18 компаний, 11 из которых работают", "52,000 of these were shipped": of what was told before it."""
    is_of = position + OF_THEM in _parts(passage) or passage.lemmas[position + 1 : position + 3] in OF_THESE
    is_followed = passage.words[position + OF_THEM + 1 : position + OF_THEM + 2]
    return is_of and not (is_followed and is_followed[0].kind == "number")


def begins_part(passage: Passage, position: int) -> bool:
    """ "Из них четырнадцать", "of which eleven", "в том числе 40": right behind the words for a part."""
    return any(0 < position - index <= PART_REACH for index in _parts(passage))


def of_predicate(passage: Passage, position: int, cue: Cue) -> float:
    """What a word gains that says what the figure is: "900 млн - заём ФРП", "RUB 1.2 bn of it is a loan"."""
    if cue.first < position + 2 or not any(
        passage.lemma(index) in LINKING and cue.first - index <= LONGEST_PREDICATE
        for index in range(position + 1, cue.first)
    ):
        return 1.0
    between = passage.words[position + 1 : cue.first]
    is_plain = len(between) <= LONGEST_PREDICATE + 2 and all(
        word.kind == "word" and (word.text.isalpha() or word.lemma in LINKING) for word in between
    )
    return PREDICATE if is_plain and not leads_on(passage, cue) else 1.0


def is_head_behind(passage: Passage, position: int, cue: Cue) -> bool:
    """What the sum is of stands behind it: "100 млн рублей льготного займа", "14 million of bank debt"."""
    between = passage.words[position + 1 : cue.first]
    if not 0 < len(between) <= HEAD_REACH or any(word.kind != "word" or not word.text.isalpha() for word in between):
        return False
    head = passage.words[cue.last].text
    if not is_russian(head):
        return between[0].lemma in {"of", "in"}
    if not any(reading.tag.POS == "NOUN" and reading.tag.case == "gent" for reading in parses(head.casefold())[:2]):
        return False
    return all(_describes(word.text) for word in between)


def _describes(word: str) -> bool:
    return any(reading.tag.POS in {"ADJF", "PRTF"} for reading in parses(word.casefold())[:1])


def is_plant(passage: Passage, cue: Cue) -> bool:
    """ "Pay at the works averages 84,300": a plant, and nobody at work."""
    return cue.first == cue.last and passage.words[cue.first].text.casefold() == "works"

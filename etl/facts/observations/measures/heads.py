"""The head of what a number is told of: "средняя цена двигателя в контракте - 212 тыс." tells a price, and no order."""

from functools import lru_cache

from etl.facts.lexicon import Cue
from etl.facts.passages import CONTRAST, Passage, is_russian
from etl.text.morphology import parses

LINKS = {"-", "–", "—", ":", "составить", "составлять", "равняться", "достигнуть", "достигать", "быть", "be"}
LINKS |= {"reach", "total", "stand", "equal", "average", "amount", "make", "превысить", "превышать"}
BETWEEN = {"to", "at", "всего", "лишь", "только", "уже", "about", "now", "сейчас", "теперь", "only", "just", "some"}
ENDS = CONTRAST | {";", ":", ",", "(", ")", ".", "и", "and"}
PREPOSITIONS = {"of", "in", "for", "at", "by", "to", "from", "with", "on", "per"}
LONGEST = 12
OF_THE_HEAD, OF_AN_ATTRIBUTE = 1.5, 0.4


def of_head(passage: Passage, position: int, cue: Cue) -> float:
    """What a word gains that is the head of what the number is told of, and loses that only describes it."""
    head = _head(passage, position)
    if head < 0 or not head - LONGEST < cue.first < position:
        return 1.0
    if cue.first <= head <= cue.last:
        return OF_THE_HEAD
    return OF_AN_ATTRIBUTE if cue.first > head else 1.0


@lru_cache(maxsize=100)
def _head(passage: Passage, position: int) -> int:
    """Where the head stands, if it names a quantity; -1 where there is none."""
    link = position - 1
    while link > 0 and passage.lemma(link) in BETWEEN:
        link -= 1
    if link < 1 or passage.lemma(link) not in LINKS:
        return -1
    first = link
    while first > max(0, link - LONGEST) and not _ends(passage, first - 1):
        first -= 1
    head = _noun(passage, first, link)
    named = passage.themed("words", "negative")
    return head if any(cue.first <= head <= cue.last for cue in named) else -1


def _ends(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    return word.kind == "number" or word.lemma in ENDS


def _noun(passage: Passage, first: int, last: int) -> int:
    """The first noun in the nominative, or, in English, the last word before a preposition."""
    head = -1
    for index in range(first, last):
        word = passage.words[index]
        if word.kind != "word" or not word.text[0].isalpha():
            continue
        if is_russian(word.text):
            tags = [reading.tag for reading in parses(word.text.casefold())[:2]]
            if tags[0].POS == "VERB":
                return -1
            if any(tag.POS == "NOUN" and tag.case == "nomn" for tag in tags):
                return index
        elif word.lemma in PREPOSITIONS:
            if head >= 0:
                return head
        else:
            head = index
    return head

"""How the clause of a trigger is built: where it stands, its tense, its phrase, the word before its date."""

from functools import lru_cache

from etl.facts.events.dates import When
from etl.facts.events.grammar import form, is_finite
from etl.facts.events.triggers import Hit
from etl.facts.passages import Passage
from etl.vocabulary.function_words import words

PERFECT_REACH = 3
PERFECT = frozenset({"has", "have"})
SMALL_WORD = 6
SOURCES = frozenset({"sentence", "report"})


def of_trigger(passage: Passage, hit: Hit) -> list[str]:
    """The phrase, where it has several words."""
    return ["phrase", f"phrase:{' '.join(passage.lemmas[hit.first : hit.last + 1])}"] if hit.last > hit.first else []


def of_date(passage: Passage, hit: Hit, when: When) -> list[str]:
    """What holds of the clause with a date, each a word or two joined by a colon."""
    own = form(passage, hit.first)
    source = when.source if when.source in SOURCES else "else"
    found = [f"clause:{_clause(passage, hit.first)}:{source}"]
    if when.mark and when.source == "sentence":
        before = _before(passage, when.mark.start)
        found += [f"dated with:{before}", f"dated with:{before}:{own}"]
    if own == "past" and _is_perfect(passage, hit):
        found.append(f"perfect:{source}")
    return found


@lru_cache(maxsize=100)
def _clause(passage: Passage, position: int) -> str:
    """main, later (another verb stands before), or aside (a word before it makes its clause depend on another)."""
    before = passage.lemmas[:position]
    if not words("subordinating").isdisjoint(before):
        return "aside"
    places = (place for place, lemma in enumerate(before) if lemma not in words("auxiliary"))
    return "later" if any(is_finite(passage, place) for place in places) else "main"


def _before(passage: Passage, start: int) -> str:
    """The small word or sign before a date: "на 2026 год", "by 2030", "(2019)"."""
    place = next(index for index, word in enumerate(passage.words) if word.start <= start < word.stop)
    lemma = passage.lemma(place - 1)
    return lemma if lemma.isalpha() and len(lemma) <= SMALL_WORD else lemma[:1] or "start"


def _is_perfect(passage: Passage, hit: Hit) -> bool:
    """True for "has opened", which is news."""
    before = passage.words[max(0, hit.first - PERFECT_REACH) : hit.first]
    return any(word.text.casefold() in PERFECT for word in before)

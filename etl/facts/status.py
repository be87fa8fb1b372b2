"""In what sense a number is stated: actual, planned, forecast or denied."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import lru_cache
from math import exp

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, count_between, is_russian
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.function_words import words

REACH = 9.0
COMMA = 0.75
LONG_ENOUGH = 4
TENSES = {"futr": ("planned", 0.9), "past": ("actual", 0.8), "pres": ("actual", 0.45)}
THRESHOLD = 0.22
DENIED_AFTER = 5
LASTING = listed("lasting")
BEEN = {"был", "была", "было", "были"}
OWING = frozenset({"должный", "должен"})
DECLARING = listed("declaring")
OWED_BEFORE, OWED_AFTER = 5, 9


def leaning(passage: Passage, position: int) -> str:
    """The status that the words around the number lean to: actual, planned, forecast or denied."""
    if _is_denied(passage, position):
        return "denied"
    force = forces(passage, position)
    return max(force, key=lambda kind: (force[kind], kind == "actual"))


def leans_ahead(passage: Passage, position: int) -> bool:
    """True where the words around speak of what is still to come."""
    force = forces(passage, position)
    return max(force["planned"], force["forecast"]) > force["actual"]


@lru_cache(maxsize=1_000)
def forces(passage: Passage, position: int) -> Mapping[str, float]:
    """How strongly cues and tenses around speak for each status."""
    force = {"planned": 0.0, "forecast": 0.0, "actual": THRESHOLD}
    for cue in passage.themed("planned", "forecast", "actual"):
        if _is_debt(passage, cue) or _is_speech(passage, cue):
            continue
        force[cue.theme] = max(force[cue.theme], _force(passage, position, cue))
    for index, told in verbs(passage):
        kind, strength = TENSES[told]
        force[kind] = max(force[kind], strength * _nearness(passage, position, index, index))
    return force


def _is_debt(passage: Passage, cue: Cue) -> bool:
    """True for "завод должен банку 6,2 млрд рублей", where no verb tells what is still to be done."""
    if passage.lemma(cue.first) not in OWING:
        return False
    around = passage.words[max(0, cue.first - OWED_BEFORE) : cue.last + OWED_AFTER]
    return not any(word.kind == "word" and is_russian(word.text) and _is_infinitive(word.text) for word in around)


def _is_speech(passage: Passage, cue: Cue) -> bool:
    """True for "…, заявил министр" and "заявил, что", which only tell who said it; sums declared are plans."""
    if passage.lemma(cue.first) not in DECLARING:
        return False
    return passage.lemma(cue.first - 1) == "," or passage.lemma(cue.last + 1) == ","


@lru_cache(maxsize=20_000)
def _is_infinitive(word: str) -> bool:
    return "INFN" in parses(word)[0].tag


@lru_cache(maxsize=100)
def verbs(passage: Passage) -> tuple[tuple[int, str], ...]:
    """Where the passage's verbs stand, and their tenses."""
    places = (index for index, word in enumerate(passage.words) if word.kind == "word")
    return tuple((index, told) for index in places if (told := _tense_at(passage, index)))


@lru_cache(maxsize=100)
def verb_places(passage: Passage) -> list[int]:
    """Where the passage's verbs stand."""
    return [place for place, _ in verbs(passage)]


def speaks_of_past(passage: Passage, position: int) -> bool:
    """The nearest verb of the number's clause is in the past, and tells no result that lasts: "занято 640 мест"."""
    nearest = _nearest_verb(passage, position)
    if nearest is None or nearest[1] != "past":
        return False
    place = nearest[0]
    around = {word.text.casefold() for word in passage.words[max(0, place - 2) : place]}
    return not is_result(passage.words[place].text) or not BEEN.isdisjoint(around)


def tells(passage: Passage, position: int) -> bool:
    """The number's clause tells of what has happened."""
    return speaks_of_past(passage, position) and not leans_ahead(passage, position)


def nearest_tense(passage: Passage, position: int) -> str:
    """futr, past, pres or empty: the tense of the verb nearest to the number."""
    nearest = _nearest_verb(passage, position)
    return nearest[1] if nearest else ""


@lru_cache(maxsize=1_000)
def _nearest_verb(passage: Passage, position: int) -> tuple[int, str] | None:
    """Where the verb nearest to the number stands, and its tense."""
    return max(verbs(passage), key=lambda verb: (_nearness(passage, position, verb[0], verb[0]), verb[1]), default=None)


def has_verb_between(passage: Passage, one: int, other: int) -> bool:
    """A finite verb stands between two words."""
    return count_between(_finite_verbs(passage), one, other) > 0


@lru_cache(maxsize=100)
def _finite_verbs(passage: Passage) -> list[int]:
    """Where words stand that are verbs wherever they stand."""
    return [place for place, word in enumerate(passage.words) if word.kind == "word" and tense(word.text)]


def _is_denied(passage: Passage, position: int) -> bool:
    """ "не 400, а 350": a negation right before, and what is right instead after."""
    before = [passage.lemma(position - step) for step in (1, 2)]
    if passage.lemma(position - 1) in {"не", "not"} or (before[1] in {"не", "not"} and before[0] in {"на", "в", "за"}):
        return any(word.lemma in {"а", "but"} for word in passage.words[position + 1 : position + 1 + DENIED_AFTER])
    return any(_force(passage, position, cue) > THRESHOLD for cue in passage.themed("denied"))


def _force(passage: Passage, position: int, cue: Cue) -> float:
    return _nearness(passage, position, cue.first, cue.last)


def _nearness(passage: Passage, position: int, first: int, last: int) -> float:
    nearest = last if last < position else first
    brackets = 0.5 if passage.words[nearest].depth != passage.words[position].depth else 1.0
    first_word, last_word = (nearest, position) if nearest < position else (position, nearest)
    commas = bisect_left(passage.commas, last_word) - bisect_right(passage.commas, first_word)
    return (
        brackets
        * COMMA**commas
        * (1.0 if first < position else 0.8)
        * exp(-passage.distance(position, nearest) / REACH)
    )


def _tense_at(passage: Passage, index: int) -> str:
    """The tense of the word; "to be delivered" has none."""
    found = tense(passage.words[index].text)
    return "" if found == "past" and passage.words[index - 1].text.casefold() == "be" else found


@lru_cache(maxsize=100_000)
def tense(word: str) -> str:
    """futr, past, pres or empty, of a verb; passive participles ("выпущено") count as past.

    >>> tense("построят"), tense("выпустил"), tense("завод"), tense("assembled"), tense("employs")
    ('futr', 'past', '', 'past', 'pres')
    """
    if len(word) < 2 or not word[0].isalpha():
        return ""
    return _russian_tense(word) if is_russian(word) else _english_tense(word.casefold())


@lru_cache(maxsize=10_000)
def is_participle(word: str) -> bool:
    """A participle that stands with a noun: "открытый", "построенного"."""
    return is_russian(word) and any("PRTF" in parse.tag for parse in parses(word))


@lru_cache(maxsize=10_000)
def is_result(word: str) -> bool:
    """A short participle that tells how something is now: "занято", "заполнен", "загружены"."""
    return is_russian(word) and any("PRTS" in one.tag and one.normal_form in LASTING for one in parses(word)[:2])


def _russian_tense(word: str) -> str:
    tag = parses(word)[0].tag
    if "VERB" in tag:
        return str(tag.tense) if tag.tense else ""
    return "past" if "PRTS" in tag else ""


def _english_tense(word: str) -> str:
    if word in words("past_forms") or (word.endswith("ed") and len(word) > LONG_ENOUGH):
        return "past"
    return "pres" if word in words("present_forms") else ""

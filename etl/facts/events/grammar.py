"""How a trigger stands in its sentence: its tense and voice, and whether a noun can be its object."""

from functools import lru_cache

from etl.facts.passages import Passage
from etl.text.morphology import parses
from etl.vocabulary.function_words import words

PRESENT = frozenset({"am", "is", "are", "has", "does"})
AUXILIARY_REACH = 4
OBLIQUE_REACH = 5
OF_REACH = 3
ENGLISH_NOUN_ENDINGS = ("tion", "sion", "ment", "over", "age")
NO_VERB_ENDINGS = ("s", "ing", "er", "est", "men", "people", "children", "feet")
FINITE = frozenset({"past", "present", "future", "participle"})
AFTER_PARTICIPLE = words("governing") | {"to", "as", "<date>"}


def is_russian(word: str) -> bool:
    """True for a word in Cyrillic letters."""
    return "А" <= word[:1] <= "ё"


@lru_cache(maxsize=2_000)
def form(passage: Passage, position: int) -> str:
    """past, present, future, infinitive, state ("is open"), attribute (a participle beside its noun) or noun."""
    word = passage.words[position].text
    return _russian_form(passage, position) if is_russian(word) else _english_form(passage, position)


def _russian_form(passage: Passage, position: int) -> str:
    own = _form_of_word(passage.words[position].text)
    if own == "infinitive":
        before = passage.words[max(0, position - 1)]
        is_achieved = before.lemma in words("achieved") and parses(before.text)[0].tag.tense == "past"
        return "past" if is_achieved else "infinitive"
    if own == "participle":
        return "future" if _has_future_being(passage, position) else "past"
    return own


@lru_cache(maxsize=50_000)
def _form_of_word(word: str) -> str:
    """What a Russian word is by itself: the forms above, and participle for "открыт"."""
    tag = parses(word)[0].tag
    if "VERB" in tag:
        return {"past": "past", "futr": "future"}.get(str(tag.tense), "present")
    forms = (("INFN", "infinitive"), ("PRTF", "attribute"), ("PRTS", "participle"))
    return next((form for part, form in forms if part in tag), "noun")


def _has_future_being(passage: Passage, position: int) -> bool:
    """True for "будет открыт", "открыт будет"."""
    around = passage.words[max(0, position - AUXILIARY_REACH) : position + 2]
    return any(word.text.casefold() in {"будет", "будут"} for word in around)


def _english_form(passage: Passage, position: int) -> str:
    word = passage.words[position].text.casefold()
    before = [word.lemma for word in passage.words[max(0, position - AUXILIARY_REACH) : position]]
    if words("future") & set(before):
        return "future"
    if before[-1:] == ["to"] or before[-2:] == ["to", "be"]:
        return "infinitive"
    is_gerund = word.endswith("ing") and before[-1:] != ["be"]
    if is_gerund or word.endswith(ENGLISH_NOUN_ENDINGS) or set(before[-1:]) & words("before_nouns"):
        return "noun"
    if word in PRESENT:
        return "present"
    if word in words("same_in_past") or word != passage.lemma(position) and not word.endswith(("s", "ing")):
        return "past"
    if word == "open" and before[-1:] == ["be"]:
        return "state"
    return "past" if {"have", "be"} & set(before[-2:]) and not word.endswith("ing") else "present"


@lru_cache(maxsize=2_000)
def is_finite(passage: Passage, position: int) -> bool:
    """True for a verb that makes a clause: "открыли", "is", "opened"; not for an English one that looks like a noun."""
    word = passage.words[position]
    if word.kind != "word" or not word.text[:1].isalpha():
        return False
    if is_russian(word.text):
        return _form_of_word(word.text) in FINITE
    small = word.text.casefold()
    has_ending = small.endswith(NO_VERB_ENDINGS) or not small.isascii()
    return word.lemma in words("auxiliary") or small in words("same_in_past") or small != word.lemma and not has_ending


def may_follow_object(passage: Passage, position: int, last: int) -> bool:
    """True where the object may stand before the trigger: not before an active transitive verb, but for "который"."""
    word = passage.words[position].text
    if follows_relative(passage, position, AUXILIARY_REACH * 2):
        return True
    if not is_russian(word):
        return _is_passive(passage, position, last)
    tag = parses(word)[0].tag
    return not ("tran" in tag and ("VERB" in tag or "GRND" in tag) and "plur" not in tag)


@lru_cache(maxsize=1_000)
def out_of_place(passage: Passage, first: int, last: int, place: int) -> int:
    """How many reasons there are that the noun at `place` is no usual object of the words first:last."""
    if place == last:
        return 0
    is_before = place < first and not may_follow_object(passage, first, last)
    return is_before + is_oblique(passage, place, last) + _is_dependent(passage, place, last)


def _is_dependent(passage: Passage, place: int, trigger: int) -> bool:
    """True for a noun that only describes another: "история завода", "construction of the plant"."""
    word = passage.words[place]
    if word.kind != "word":
        return False
    if not is_russian(word.text):
        return "of" in {passage.lemma(place - step) for step in range(1, OF_REACH + 1) if place - step != trigger}
    return _is_genitive(passage, place) and _follows_noun(passage, place, trigger)


def _follows_noun(passage: Passage, place: int, trigger: int) -> bool:
    """True where a noun other than the trigger stands before the adjectives before `place`."""
    while place > 0:
        place -= 1
        word = passage.words[place]
        if place == trigger or word.kind != "word" or not is_russian(word.text):
            return False
        tag = parses(word.text)[0].tag
        if "ADJF" not in tag and "PRTF" not in tag:
            return "NOUN" in tag
    return False


def follows_parenthesis(passage: Passage, position: int) -> bool:
    """True for a verb after a comma, whose noun is farther away: "линия, которую осмотрели, наконец заработает"."""
    while position > 0 and passage.lemma(position - 1) in words("before_parted_verb"):
        position -= 1
    return passage.lemma(position - 1) == ","


def _is_passive(passage: Passage, position: int, last: int) -> bool:
    """True for "was opened", "agreement signed in 2012", and for nouns."""
    before = {passage.lemma(position - step) for step in (1, 2, 3)}
    is_participle = passage.lemma(last + 1) in AFTER_PARTICIPLE
    return "be" in before or is_participle or form(passage, position) == "noun"


def follows_relative(passage: Passage, position: int, reach: int) -> bool:
    """True inside a relative clause: "линия, которую запустили", "the plant that KAMAZ opened"."""
    before = passage.words[max(0, position - reach) : position]
    return any(word.lemma in words("relative") for word in before)


def is_oblique(passage: Passage, position: int, trigger: int) -> bool:
    """True for a noun under a preposition, "на территории завода", "at its plant"; the trigger governs no further."""
    if not is_russian(passage.words[position].text):
        return _is_english_oblique(passage, position)
    while position > 0:
        position -= 1
        word = passage.words[position]
        if position == trigger or word.kind != "word" or not is_russian(word.text):
            return False
        if word.lemma in words("governing"):
            return True
        tag = parses(word.text)[0].tag
        is_adjective = "ADJF" in tag or "PRTF" in tag
        if not is_adjective and not ("NOUN" in tag and _is_genitive(passage, position + 1)):
            return False
    return False


def _is_english_oblique(passage: Passage, position: int) -> bool:
    """True where a preposition governs the noun: back to the article before it, a date or a number."""
    for step in range(1, OBLIQUE_REACH + 1):
        before = passage.lemma(position - step)
        if before in words("governing"):
            return True
        if before in words("articles"):
            return passage.lemma(position - step - 1) in words("governing")
        if not before or before.startswith("<"):
            return False
    return False


def _is_genitive(passage: Passage, position: int) -> bool:
    word = passage.words[position]
    return word.kind == "word" and is_russian(word.text) and parses(word.text)[0].tag.case == "gent"

"""What a number counts: the nouns right behind it, or right before it, and the product among them."""

from functools import lru_cache

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, Word, is_russian
from etl.records import Number
from etl.text.morphology import parses
from etl.vocabulary import function_words
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.products import products

COUNTED_WINDOW = 5
LONGEST_VERB, OF_WINDOW = 8, 4
LONGEST_CLAUSE = 9
HEADS = listed("number_of")
BEING = listed("is_so_many")
DETERMINERS = {"the", "its", "their", "our", "these", "those", "his", "such"}
OWNERS = ("'s", "’s", "s'", "s’")
HEAD_STARTS, HEAD_ADJECTIVES = {".", ";", ":", ","}, 2
STOPPING = set(",;:(")
HEADED, LONGEST_HEADED = 18, 4


@lru_cache(maxsize=100)
def counted(passage: Passage, position: int) -> tuple[Cue, ...]:
    """The cues of nouns that the number at `position` counts: "54 новых резидента", "резидентов 54"."""
    cues = passage.themed("counted", "product")
    begin = _behind_of(passage, position)
    after = tuple(
        cue
        for cue in cues
        if begin < cue.first <= begin + COUNTED_WINDOW
        and _is_open(passage, begin, cue.first)
        and _agrees(passage.words[cue.last].text, passage.number(position).value)
        and not passage.words[cue.last].text.endswith(OWNERS)
    )
    return after or tuple(
        cue
        for cue in cues
        if (cue.last == position - 1 or _are_many(passage, cue, position) or _heads(passage, cue, position))
        and not _counts_before(passage, cue)
        and is_plural(passage.words[cue.last].text)
    )


def _behind_of(passage: Passage, position: int) -> int:
    """ "240 of the tractors", "six of its dealers": the noun stands behind the words for some of them."""
    is_some = passage.lemma(position + 1) == "of" and passage.lemma(position + 2) in DETERMINERS
    is_some = is_some and passage.lemma(position - 1) != "in"
    return position + 2 if is_some else position


def _heads(passage: Passage, cue: Cue, position: int) -> bool:
    """ "Suppliers found in the meantime: 340", "Charging posts along the M11: 48": a headline's first noun."""
    if passage.words[position - 1].text != ":" or is_russian(passage.words[cue.last].text):
        return False
    first = max((index for index in range(position - 1) if passage.words[index].text in HEAD_STARTS), default=-1) + 1
    clause = passage.words[first : position - 1]
    if not first <= cue.first <= first + HEAD_ADJECTIVES or any(word.kind == "number" for word in clause):
        return False
    return STOPS.isdisjoint(passage.lemmas[first : cue.first])


def _are_many(passage: Passage, cue: Cue, position: int) -> bool:
    """ "Предприятий станет пятнадцать", "машин было уже 60", "total of workers is 3,200": a verb stands between."""
    between = passage.words[cue.last + 1 : position]
    if not between or any(word.kind == "number" or word.text in STOPPING for word in between):
        return False
    if is_russian(passage.words[cue.last].text) and HEADS.intersection(
        passage.lemmas[max(0, cue.first - 2) : cue.first]
    ):
        return len(between) <= LONGEST_CLAUSE and between[-1].lemma in BEING
    if len(between) > LONGEST_VERB:
        return False
    if is_russian(passage.words[cue.last].text):
        return _counted_before(passage, position) == cue.last
    heads = {passage.lemma(cue.first - step) for step in range(1, OF_WINDOW)}
    is_headed = passage.lemma(cue.first - 1) in {"of", "the"} and not heads.isdisjoint(HEADS)
    return is_headed and between[-1].lemma in BEING


def _counted_before(passage: Passage, position: int) -> int | None:
    """Where the noun stands that is counted by the number behind it and the verb: "токарей было тридцать"."""
    if passage.lemma(position - 1) not in listed("amounting") and not _by_so_many(passage, position):
        return None
    for index in range(position - 1, max(-1, position - 1 - LONGEST_VERB), -1):
        word = passage.words[index]
        if word.kind == "number" or word.text in ",;:(":
            return None
        if word.kind == "word" and _is_of(word.text) and passage.lemma(index - 1) not in STOPS:
            return index
    return None


def _by_so_many(passage: Passage, position: int) -> bool:
    """ "Сотрудников прибавится на 2,1 тысячи", "людей убавилось на 900": of the noun before there are so many more."""
    if passage.lemma(position - 1) != "на":
        return False
    return any(cue.code == "growth" and cue.last == position - 2 for cue in passage.themed("words", "negative"))


@lru_cache(maxsize=100)
def headed(passage: Passage, position: int) -> str:
    """What no vocabulary knows and a bare number tells the number of: "число заправок выросло со 130 до 310"."""
    if HEADS.isdisjoint(passage.lemmas[max(0, position - HEADED) : position]) or passage.number(position).counted:
        return ""
    for index in range(position - 1, max(-1, position - 1 - HEADED), -1):
        if passage.words[index].text in ";:.":
            return ""
        if passage.lemma(index) in HEADS:
            return _noun_behind(passage, index, position)
    return ""


def _noun_behind(passage: Passage, head: int, position: int) -> str:
    """The noun that the head governs; empty where the vocabulary knows it, or where it is none."""
    known = {index for cue in passage.themed("counted", "product", "words") for index in range(cue.first, cue.last + 1)}
    first = head + 2 if passage.lemma(head + 1) == "of" else head + 1
    for index in range(first, min(position, first + LONGEST_HEADED)):
        word = passage.words[index]
        if word.kind != "word" or not word.text.isalpha() or index in known:
            return ""
        if _is_of(word.text) if is_russian(word.text) else first > head + 1 and is_plural(word.text):
            return " ".join(one.text for one in passage.words[first : index + 1])
    return ""


def living_before(passage: Passage, position: int) -> bool:
    """ "Токарей было тридцать": people, whatever their trade, are counted by the number behind them."""
    index = _counted_before(passage, position)
    if index is None or passage.lemma(index) in listed("not_people"):
        return False
    return str(parses(passage.words[index].text.casefold())[0].tag.animacy) == "anim"


def _is_of(noun: str) -> bool:
    """In the case in which things are counted: "машин", "резидентов"."""
    if not is_russian(noun):
        return False
    tag = parses(noun.casefold())[0].tag
    return (tag.POS, tag.case, tag.number) == ("NOUN", "gent", "plur")


def _is_open(passage: Passage, position: int, first: int) -> bool:
    """No punctuation, preposition or other mark between a number and the noun it counts."""
    return all(_modifies(word) for word in passage.words[position + 1 : first])


def _modifies(word: Word) -> bool:
    """An adjective, a name or a quotation mark between a number and its noun: "400 regional enterprises"."""
    if word.kind == "name":
        return True
    if word.kind == "word" and word.lemma in {"и", "and"}:
        return True
    if word.kind != "word" or word.lemma in STOPS:
        return False
    if word.text in '«"“':
        return True
    tags = [reading.tag.POS for reading in parses(word.text.casefold())] if is_russian(word.text) else []
    return word.text[0].isalpha() and (not tags or not {"ADJF", "PRTF", "ADVB"}.isdisjoint(tags) or tags[0] is None)


STOPS = function_words.words("between_counted")


def _agrees(noun: str, value: float) -> bool:
    """The noun has a form in which so many are counted: "130 млн | компания вложит" has not."""
    if not is_russian(noun) or value % 10 == 1:
        return True
    tags = [reading.tag for reading in parses(noun.casefold())]
    return any(tag.number != "sing" or tag.case != "nomn" for tag in tags)


def is_plural(noun: str) -> bool:
    """ "Резидентов 54", "tenants 31"; "a toolmaker up to 120,000" is not counted."""
    if not is_russian(noun):
        return noun.endswith("s")
    return any(reading.tag.number == "plur" or reading.tag.POS is None for reading in parses(noun.casefold()))


def _counts_before(passage: Passage, cue: Cue) -> bool:
    """True where the noun is already counted by a number before it, no comma between."""
    before = passage.words[max(0, cue.first - 2) : cue.first]
    return any(word.kind == "number" for word in before) and all(word.text not in ",;" for word in before)


def product(passage: Passage, position: int) -> str:
    """The product that the number counts, or else the one named nearest before it; empty where none is named."""
    named = [cue for cue in counted(passage, position) if cue.theme == "product"]
    if not named or all(products()[cue.code].generic for cue in named):
        named = named or [cue for cue in passage.themed("product") if cue.last < position]
    return (
        max(named, key=lambda cue: (not products()[cue.code].generic, cue.last - cue.first, cue.last)).code
        if named
        else ""
    )


def are_members(passage: Passage, number: Number) -> bool:
    """ "The cluster counts 74 members": companies, where an association of such is spoken of."""
    if not number.counted.casefold().endswith("members"):
        return False
    return not listed("associations").isdisjoint(passage.lemma_set)

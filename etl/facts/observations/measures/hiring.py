"""Who is sought, who will come, and who is there: "ждут 70 фрезеровщиков", "придут ещё двести", "700 душ в цехах"."""

from etl.facts.lexicon import Cue
from etl.facts.observations.measures import people
from etl.facts.passages import Passage
from etl.facts.status import tense
from etl.records import Number
from etl.text.morphology import lemma, lemmas, parses
from etl.vocabulary.beside_figures import listed

SOUGHT_FORCE, COMING_FORCE, SOULS_FORCE = 1.5, 1.5, 4.0
POSTS_FORCE = 6.0
REACH, SOULS_REACH = 4, 5
LEAST_TRADES = 2
NOBODY = listed("not_hired")
"""Who are waited for without being hired."""
SOULS = listed("souls")
ENDS = ";:.()"


def forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What the verb before people says that they are, with the word that says so."""
    number = passage.number(position)
    are_people = number.unit == "people" or people.are_counted(number)
    for index in range(position - 1, max(-1, position - 1 - REACH), -1):
        word = passage.words[index]
        if word.kind == "number" or word.text in ENDS:
            break
        if word.lemma in listed("inviting") and tense(word.text) in {"pres", ""} and _is_trade(number):
            return {"vacancies": (SOUGHT_FORCE, Cue(index, index, "words", "vacancies"))}
        if are_people and word.lemma in listed("joining") and tense(word.text) == "futr":
            return {"jobs": (COMING_FORCE, Cue(index, index, "words", "jobs"))}
    staffed = _staffed(passage, position) if passage.lemma(position + 1) in SOULS else None
    return {} if staffed is None else {"headcount": (SOULS_FORCE, staffed)}


def _staffed(passage: Passage, position: int) -> Cue | None:
    """ "Штат раздули до 2 100 душ": a word for the staff right before them."""
    near = (cue for cue in passage.themed("words") if 0 < position - cue.last <= SOULS_REACH)
    return next((cue for cue in near if cue.code == "headcount"), None)


def _is_trade(number: Number) -> bool:
    """ "70 фрезеровщиков", and no 500 guests."""
    head = number.counted.casefold().split()[-1:]
    if not head or lemma(head[0]) in NOBODY | listed("not_people"):
        return False
    return str(parses(head[0])[0].tag.animacy) == "anim"


def posts(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """Posts on offer, which are people sought."""
    if not are_posts(passage, passage.number(position)):
        return {}
    return {"vacancies": (POSTS_FORCE, Cue(position, position, "words", "vacancies"))}


def are_posts(passage: Passage, number: Number) -> bool:
    """ "86 объявлений о найме", "57 заявок: сварщики, наладчики", "44 позиции, зарплата от 90 тысяч"."""
    if not number.counted or listed("offers").isdisjoint(lemmas(number.counted)[:2]):
        return False
    return not listed("hiring").isdisjoint(passage.lemmas) or _lists_trades(passage)


def _lists_trades(passage: Passage) -> bool:
    """Behind a colon two trades at least, in the plural."""
    colon = next((index for index, word in enumerate(passage.words) if word.text == ":"), len(passage.words))
    tags = [parses(word.text.casefold())[0].tag for word in passage.words[colon + 1 :] if word.kind == "word"]
    return len([tag for tag in tags if tag.animacy == "anim" and tag.number == "plur"]) >= LEAST_TRADES

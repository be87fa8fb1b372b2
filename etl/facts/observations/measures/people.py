"""Whether a number counts people, by the noun behind it."""

from collections.abc import Callable

from etl.facts.lexicon import Cue
from etl.facts.observations.measures import clauses, counting
from etl.facts.passages import Passage, is_russian
from etl.facts.status import tense
from etl.records import Number
from etl.text.morphology import lemma, parses
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.indicators import indicators

OURS_FORCE, WHOLE_FORCE = 1.5, 4.0
FEW, NEAR = 5, 4
POST_REACH, POST_BEFORE, VACANT_REACH = 3, 6, 2
WORK_REACH = 6
SCHOOL_REACH = 10
PLACES = listed("school_places")
ADMITTING = listed("admitting")
ADMITTED, WANTED_REACH = 5, 8
AHEAD, AHEAD_RU = {"will", "would", "shall", "to"}, {"будут", "будет"}
WORK = {"работу", "работой", "work", "employment"}
GIVEN = listed("given_work")
WORKING = ("работающ", "трудящ")
"""Those who work, whose dictionary form is the verb."""
AND = {"и", "and"}
QUOTES = '«"“'
NAMES = {"Surn", "Name", "Patr"}


def are_counted(number: Number) -> bool:
    """The number counts living beings, whatever their trade: "45 литейщиков", "140 монтажниц", "85 operators"."""
    nouns = number.counted.casefold().split()
    if not nouns:
        return False
    head = nouns[-1].strip('«»"“”')
    if number.counted[0] in QUOTES or lemma(head) in listed("not_people"):
        return False
    if lemma(head) in listed("people") or head.startswith(WORKING):
        return True
    tag = parses(head)[0].tag if is_russian(head) else None
    return tag is not None and tag.animacy == "anim" and NAMES.isdisjoint(tag.grammemes)


def forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What stands beside people and says what they are: "нас 430 человек", "90 мест пустуют", "работу получат 260"."""
    if "us" in _texts(passage, position + 2, position + 4) and passage.lemma(position + 1) in {"of", "people"}:
        return _said("headcount", OURS_FORCE, position)
    before = _texts(passage, position - 3, position)
    if _is_ours(passage, position, before):
        is_working = not listed("employing").isdisjoint(passage.lemmas[max(0, position - WORK_REACH) : position])
        live = not is_working and any(cue.code == "population" for cue in passage.themed("words", "counted"))
        return _said("population" if live and before[-1] != "нас" else "headcount", OURS_FORCE, position - 1)
    if before[-2:] in (["of", "its"], ["of", "their"], ["из", "его"], ["из", "своих"]) or _is_whole(passage, position):
        return _said("headcount", WHOLE_FORCE, position - 1)
    if passage.lemma(position + 1) == "resident" and passage.number(position).value > indicators()["residents"].most:
        return _said("population", WHOLE_FORCE, position + 1)
    found = ((code, force, place(passage, position)) for place, code, force in _rules())
    return next((_said(code, force, place) for code, force, place in found if place is not None), {})


def _rules() -> tuple[tuple[Callable[[Passage, int], int | None], str, float], ...]:
    """Who finds the words beside people that say what they are, what that is, and how surely; the first that does."""
    return (
        (_school, "other", WHOLE_FORCE),
        (_vacant, "vacancies", WHOLE_FORCE),
        (_wanted, "vacancies", OURS_FORCE),
        (_given_work, "jobs", OURS_FORCE),
        (_will_work, "jobs", OURS_FORCE),
        (_locals_at_work, "headcount", WHOLE_FORCE),
    )


def _locals_at_work(passage: Passage, position: int) -> int | None:
    """ "Заняты 900 жителей посёлка", "1,650 inhabitants of the republic work there": those who live there and work."""
    if not any(cue.code == "population" for cue in counting.counted(passage, position)):
        return None
    clause = sorted(clauses.around(passage, position, WORK_REACH, WORK_REACH))
    working = (index for index in clause if passage.lemma(index) in listed("employing"))
    return next((index for index in working if AND.isdisjoint(passage.lemmas[position:index])), None)


def _wanted(passage: Passage, position: int) -> int | None:
    """ "350 сварщиков и водителей ищут", "twelve welders and thirty press operators are wanted urgently"."""
    if not passage.holds(listed("wanted")):
        return None
    for index in range(position + 1, min(len(passage.words), position + 1 + WANTED_REACH)):
        word = passage.words[index]
        is_list = word.kind == "number" and passage.words[position].text.isascii()
        if word.text in ",;:()." or word.kind == "name" or (word.kind == "number" and not is_list):
            return None
        if word.lemma in listed("wanted") and (is_russian(word.text) or passage.lemma(index - 1) == "be"):
            return index
    return None


def _will_work(passage: Passage, position: int) -> int | None:
    """ "Will employ 180", "320 people will receive work", "будут работать 600 человек": work that is still to come."""
    if not passage.holds(listed("employing")):
        return None
    for index in sorted(clauses.around(passage, position, WORK_REACH, WORK_REACH)):
        if passage.lemma(index) not in listed("employing"):
            continue
        near = _texts(passage, index - 3, index)
        if passage.words[index].text.isascii():
            is_ahead = not (AHEAD - ({"to"} if passage.lemma(index) == "work" else set())).isdisjoint(near)
        else:
            is_ahead = not AHEAD_RU.isdisjoint(near) or tense(passage.words[index].text) == "futr"
        if is_ahead:
            return index
    return None


def _is_ours(passage: Passage, position: int, before: list[str]) -> bool:
    """ "Нас восемьдесят пять", "сейчас в нём 320 человек"; "у нас было 1,6" is of anything."""
    if before[-1:] == ["нас"] and before[-2:-1] != ["у"]:
        return True
    number = passage.number(position)
    is_counted = number.unit == "people" or are_counted(number)
    return is_counted and ("нас" in before[-2:] or before[-1:] in (["нём"], ["нем"], ["ней"]))


def _said(code: str, force: float, place: int) -> dict[str, tuple[float, Cue]]:
    return {code: (force, Cue(place, place, "words", code))}


def _is_whole(passage: Passage, position: int) -> bool:
    """ "740 человек из 1 915", "180 из семисот": those of whom some were told of right before."""
    if passage.lemma(position - 1) not in {"из", "of"} or not passage.number(position).value > FEW:
        return False
    near = range(position - 2, max(-1, position - 2 - NEAR), -1)
    part = next((index for index in near if passage.words[index].kind == "number"), None)
    return part is not None and (passage.number(part).unit == "people" or are_counted(passage.number(part)))


def _vacant(passage: Passage, position: int) -> int | None:
    """ "90 мест пустуют", "свободных рабочих мест 55", "is advertising 85 posts": where this is said."""
    posts = [cue for cue in passage.themed("counted") if cue.code == "jobs" and _is_of(passage, cue, position)]
    if not posts:
        return None
    first = max(0, min(posts[0].first, position) - VACANT_REACH)
    around = range(first, min(len(passage.words), posts[-1].last + VACANT_REACH + 1))
    return next((index for index in around if passage.lemma(index) in listed("vacant")), None)


def _school(passage: Passage, position: int) -> int | None:
    """ "Общежитие на 540 мест", "в колледже 640 мест", "на первый курс приняли 425 человек": the school or the beds."""
    if not passage.holds(listed("schools")):
        return None
    places = passage.lemma(position + 1) in PLACES
    schools = (index for index, word in enumerate(passage.lemmas) if word in listed("schools"))
    near = next((index for index in schools if abs(index - position) <= SCHOOL_REACH), None)
    if near is None or not (
        places or any(passage.lemma(index) in ADMITTING for index in range(max(0, position - ADMITTED), position))
    ):
        return None
    return near


def _is_of(passage: Passage, post: Cue, position: int) -> bool:
    """The post is the number's own: right behind it, or before it with no other number between."""
    if post.first > position:
        return post.first - position <= POST_REACH
    between = passage.words[post.last + 1 : position]
    return len(between) <= POST_BEFORE and all(word.kind != "number" and word.text not in ",;:" for word in between)


def _given_work(passage: Passage, position: int) -> int | None:
    """ "Работу получат 260 человек", "обеспечит работой 180 горожан", "will give work to 2,300"."""
    for index in range(max(0, position - WORK_REACH), position):
        word = passage.words[index]
        if word.text.casefold() in WORK and not any(
            passage.words[place].kind == "number" for place in range(index, position)
        ):
            around = passage.lemmas[max(0, index - 3) : position]
            return index if not GIVEN.isdisjoint(around) and _is_ahead(passage, index, position) else None
    return None


def _is_ahead(passage: Passage, index: int, position: int) -> bool:
    """The verb is of the future or an infinitive: work that is given already is done by those who are there."""
    if passage.words[index].text.isascii():
        return not {"will", "would", "to", "should"}.isdisjoint(_texts(passage, index - 4, index))
    verbs = [parses(text)[0].tag for text in _texts(passage, index - 3, position) if text.isalpha()]
    return any(tag.POS == "INFN" or tag.tense == "futr" for tag in verbs)


def _texts(passage: Passage, first: int, last: int) -> list[str]:
    return [word.text.casefold() for word in passage.words[max(0, first) : max(0, last)]]


def is_trade(word: str) -> bool:
    """One who does such work, in a case in which one is paid: "сварщику", "a toolmaker"."""
    word = word.casefold()
    if lemma(word) in listed("not_people") or not word[0].isalpha():
        return False
    if not is_russian(word):
        return lemma(word) in listed("people") - listed("not_paid")
    tag = parses(word)[0].tag
    return tag.POS == "NOUN" and tag.animacy == "anim" and tag.case in {"datv", "nomn", "gent"} and "Name" not in tag

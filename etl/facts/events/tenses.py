"""Which of two years a day or month without a year belongs to, by the tense of what is told and the words around."""

from datetime import date
from functools import lru_cache

from etl import edtf
from etl.facts.events.grammar import form, is_finite, is_russian
from etl.facts.events.triggers import Hit
from etl.facts.passages import Passage
from etl.records import DateMark, Publication
from etl.text import dates
from etl.vocabulary.function_words import words

NEXT = frozenset({"следующий", "ближайший", "предстоящий", "next", "upcoming"})
"""Before what is still to come: "Следующий кофе – 4 сентября"."""
NEXT_REACH = 2
SCHEDULE_REACH = 6
SCHEDULE_AFTER = 2
GOVERNOR_REACH = 2
SOON = 90
JUST_PAST = 100
FAR_AHEAD = 240


def is_ahead(passage: Passage, hit: Hit, position: int, publication: Publication) -> bool | None:
    """True where a month without a year is the next, False where it is the last; None where the words do not say.

    A noun or infinitive goes by the verb beside it: "перерезание ленточки порадует в октябре", "начал собирать".
    """
    ahead = _is_told_ahead(passage, hit, position, publication)
    return False if ahead and _is_out_of_sight(passage.date(position), publication) else ahead


def _is_told_ahead(passage: Passage, hit: Hit, position: int, publication: Publication) -> bool | None:
    """As the words have it: by the tense of what is told, a beginning, or a schedule."""
    told = _tense(passage, hit.first, position)
    if passage.lemma(position - 1) in words("long_past"):
        return False
    if told == "" and not NEXT.isdisjoint(passage.lemmas[max(0, hit.first - NEXT_REACH) : hit.first]):
        return True
    if told != "future" and _sets_beginning(passage, position):
        return _is_nearer_ahead(passage.date(position), publication)
    if is_scheduled(passage, position, has_told=told == "past" and hit.first < position):
        return True
    return {"future": True, "present": True, "past": False}.get(told)


def _is_out_of_sight(mark: DateMark, publication: Publication) -> bool:
    """True for a day whose next return is most of a year off, and that was the other day: a plan missed, a slip."""
    past, ahead = (edtf.bounds(dates.resolve(mark, publication.date, is_ahead))[0] for is_ahead in (False, True))
    told = edtf.bounds(publication.date)[1]
    if not (past and ahead and told) or past == ahead or len(dates.resolve(mark, publication.date)) < len(told):
        return False
    return _days(told, ahead) > FAR_AHEAD and _days(past, told) < JUST_PAST


def _is_nearer_ahead(mark: DateMark, publication: Publication) -> bool | None:
    """True where the next such day is near, and nearer than the last: "director from 1 April", told in March."""
    past, ahead = (edtf.bounds(dates.resolve(mark, publication.date, is_ahead))[0] for is_ahead in (False, True))
    told = edtf.bounds(publication.date)[1]
    if not (past and ahead and told):
        return None
    return _days(told, ahead) < min(SOON, _days(past, told))


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _tense(passage: Passage, position: int, dated: int) -> str:
    """past, present or future by the word at a position; for a noun by the verb that stands beside it and its date.

    Empty where English does not show it.
    """
    own = form(passage, position)
    word = passage.words[position].text
    if own == "infinitive":
        if _is_before_past_verb(passage, dated, position):
            return "past"
        places = range(max(0, position - GOVERNOR_REACH), position)
        before = {form(passage, place) for place in places if passage.lemma(place) != "to"}
        return "past" if "past" in before else "future"
    if own == "attribute":
        return "past"
    if not is_russian(word):
        return own if own != "present" or word.endswith("s") else ""
    if own != "noun":
        return own
    verbs = _verbs(passage)
    if not verbs:
        return ""
    nearest = min(verbs, key=lambda verb: passage.distance(verb, position) + passage.distance(verb, dated))
    return form(passage, nearest)


@lru_cache(maxsize=10)
def _verbs(passage: Passage) -> list[int]:
    """Where Russian verbs stand, those that announce only where there are no others."""
    verbs = [place for place, other in enumerate(passage.words) if is_russian(other.text)]
    verbs = [place for place in verbs if form(passage, place) in {"past", "present", "future"}]
    return [verb for verb in verbs if passage.lemma(verb) not in words("announcing")] or verbs


def _is_before_past_verb(passage: Passage, dated: int, position: int) -> bool:
    """True where a verb in the past that governs the infinitive is dated: "14 августа разрешила концерну купить"."""
    verbs = [place for place in range(dated + 1, position) if is_finite(passage, place)]
    return bool(verbs) and all(form(passage, place) == "past" for place in verbs[:1])


def _sets_beginning(passage: Passage, position: int) -> bool:
    """True for the day from which what was decided holds: "named director, effective 1 April"."""
    return passage.date(position).relation == "since" or passage.lemma(position - 1) in words("beginning")


def is_scheduled(passage: Passage, position: int, *, has_told: bool = False) -> bool:
    """True for a day that somebody set: "назначен на 11 октября", "is due on the road by November 30", "for 3 May".

    What follows the day of a verb in the past says nothing of it: "took the hall in March and will hire 280".
    """
    if passage.lemma(position - 1) == "for":
        return True
    stop = position if has_told else position + SCHEDULE_AFTER + 1
    return any(word.lemma in words("scheduling") for word in passage.words[max(0, position - SCHEDULE_REACH) : stop])

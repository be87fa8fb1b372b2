"""A short readable line for an event on the timeline."""

from etl.facts.events.grammar import form, is_russian
from etl.facts.events.triggers import Hit
from etl.facts.passages import Passage
from etl.records import Document
from etl.vocabulary.function_words import words

LONGEST = 80
LEAST_WORDS = 3
ACTORS = frozenset({"organisation", "park", "person"})
DATE_OPENING = 3
JOINTS = frozenset({",", ";", ":", "-", "–", "—", "|"})
LOOSE = " \t\n,;:(|*–—-."


def title(document: Document, passage: Passage, hit: Hit, subject: str) -> str:
    """The clause of the trigger with the clauses beside it as far as they fit, at most 80 characters.

    A clause without a subject of its own has `subject` before it: "КАМАЗ: вернулся к пятидневной неделе".
    """
    first, last = _clause(passage, hit)
    first = _with_subject(passage, first, last, hit)
    if _length(passage, first, last) > LONGEST:
        first = _without_date(passage, first, min(hit.first, hit.near))
    if _length(passage, first, last) <= LONGEST:
        first, last = _widened(passage, first, last)
    else:
        last = _shortened(passage, first, last, max(hit.last, hit.near))
    named = _named(passage, first, last, subject) if first and _lacks_subject(passage, first, hit) else ""
    first = _after_relative(passage, first) if named else first
    text = " ".join(document.text[passage.words[first].start : passage.words[last].stop].split())
    return named + _clean(_cut(text, LONGEST - len(named)), is_first=not named)


def _named(passage: Passage, first: int, last: int, subject: str) -> str:
    """Who the clause speaks of, with a colon: the name before it, else `subject`; empty where it names somebody."""
    places = [place for place in passage.positions("name") if passage.name(place).kind in ACTORS]
    if any(first <= place <= last for place in places):
        return ""
    before = [passage.name(place).name for place in places if place < first]
    who = before[-1] if before else subject
    return f"{who}: " if who else ""


def _clause(passage: Passage, hit: Hit) -> tuple[int, int]:
    """The words between the signs around the trigger and its object."""
    first = _next_joint(passage, min(hit.first, hit.near), -1)
    return first, _next_joint(passage, max(hit.last, hit.near), 1)


def _with_subject(passage: Passage, first: int, last: int, hit: Hit) -> int:
    """The first word of the clauses before, as far as the subject, where all fits in 80 characters."""
    start = first
    while start >= 2 and _lacks_subject(passage, start, hit):
        start = _next_joint(passage, start - 2, -1)
    return start if _length(passage, start, last) <= LONGEST else first


def _lacks_subject(passage: Passage, first: int, hit: Hit) -> bool:
    """True for a clause that begins with its verb, or with "который" in its place."""
    while first < hit.first and (passage.words[first].kind == "date" or passage.lemma(first) in words("dangling")):
        first += 1
    is_told = first == hit.first or is_russian(passage.words[first].text)
    is_verb = is_told and form(passage, first) in {"past", "present", "future"}
    return is_verb or passage.lemma(first) in words("subjectless")


def _after_relative(passage: Passage, first: int) -> int:
    """The word behind "который" or "in which" at the beginning."""
    beginning = range(first, min(first + 2, len(passage.words) - 1))
    return max((place + 1 for place in beginning if passage.lemma(place) in words("relative")), default=first)


def _without_date(passage: Passage, first: int, needed: int) -> int:
    """The clause's first word behind the date that opens it: the timeline shows the date."""
    beginning = range(first, min(first + DATE_OPENING, needed))
    opening = [place for place in beginning if passage.words[place].kind == "date"]
    return opening[-1] + 1 if opening else first


def _widened(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """The clause together with its neighbours while the whole stays short: the one before first."""
    while True:
        wider_first = _next_joint(passage, first - 2, -1) if first >= 2 else first
        if first - wider_first > LEAST_WORDS and _length(passage, wider_first, last) <= LONGEST:
            first = wider_first
            continue
        wider_last = _next_joint(passage, last + 2, 1) if last + 2 < len(passage.words) else last
        if wider_last - last > LEAST_WORDS and _length(passage, first, wider_last) <= LONGEST:
            last = wider_last
            continue
        return first, last


def _shortened(passage: Passage, first: int, last: int, needed: int) -> int:
    """The last word of the clause before which no new phrase has begun, as far as 80 characters reach."""
    cuts = [
        position - 1
        for position in range(needed + 1, last + 1)
        if passage.lemma(position) in words("dangling")
        and passage.lemma(position - 1) not in words("dangling")
        and _length(passage, first, position - 1) <= LONGEST
    ]
    return cuts[-1] if cuts else last


def _next_joint(passage: Passage, position: int, step: int) -> int:
    """The last word before the next sign in a direction."""
    while 0 <= position + step < len(passage.words) and not _is_joint(passage, position + step):
        position += step
    return position


def _length(passage: Passage, first: int, last: int) -> int:
    return passage.words[last].stop - passage.words[first].start


def _is_joint(passage: Passage, position: int) -> bool:
    """True for a sign between clauses; the dash of «Малая Родина - сила России» is none."""
    word = passage.words[position]
    if word.kind != "word" or word.text not in JOINTS:
        return False
    before = [other.text for other in passage.words[:position]]
    return before.count("«") <= before.count("»")


def _cut(text: str, longest: int) -> str:
    """The text cut after a word that can end a phrase."""
    if len(text) <= longest:
        return text
    pieces = text[: longest - 1].rsplit(" ", 1)[0].split(" ")
    while len(pieces) > 1 and pieces[-1].casefold().strip('«"(') in words("dangling"):
        pieces.pop()
    return " ".join(pieces) + "…"


def _clean(text: str, *, is_first: bool) -> str:
    """The text without signs and linking words at its ends, and without half a pair of quotation marks."""
    text = text.strip(LOOSE)
    first, _, rest = text.partition(" ")
    text = rest if first.casefold() in words("linking") else text
    text = text.replace('"', "") if text.count('"') % 2 else text
    text = text.strip("«“»”") if sum(map(text.count, "«“")) != sum(map(text.count, "»”")) else text
    return text[:1].upper() + text[1:] if is_first else text

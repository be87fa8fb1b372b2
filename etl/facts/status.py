"""In what sense a number is stated: actual, planned, forecast or denied."""

from math import exp

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage
from etl.text.morphology import parses

REACH = 9.0
THEMES = {"planned": "planned", "forecast": "forecast", "denied": "denied", "actual": "actual"}
FUTURE = 0.9
PAST = 0.8
THRESHOLD = 0.22
DENIED_AFTER = 5
ENGLISH_PAST = ("ed",)


def status(passage: Passage, position: int, *, is_future: bool, is_past: bool) -> str:
    """The status of the number: what its clause says, and whether its period lies ahead of the publication."""
    if _is_denied(passage, position):
        return "denied"
    force = _forces(passage, position)
    if is_future:
        force["planned"] += 0.5
        force["actual"] *= 0.6
    if is_past:
        force["forecast"] *= 0.5
    return max(force, key=lambda kind: (force[kind], kind == "actual"))


def leans_ahead(passage: Passage, position: int) -> bool:
    """True where the words around speak of what is still to come."""
    force = _forces(passage, position)
    return max(force["planned"], force["forecast"]) > force["actual"]


def _forces(passage: Passage, position: int) -> dict[str, float]:
    """How strongly cues and tenses around speak for each status."""
    force = {"planned": 0.0, "forecast": 0.0, "actual": THRESHOLD}
    for cue in passage.themed("planned", "forecast", "actual"):
        force[cue.theme] = max(force[cue.theme], _force(passage, position, cue))
    for index, word in enumerate(passage.words):
        tense = _tense(word.text) if word.kind == "word" else ""
        if tense:
            kind = "planned" if tense == "futr" else "actual"
            force[kind] = max(
                force[kind], (FUTURE if tense == "futr" else PAST) * _nearness(passage, position, index, index)
            )
    return force


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
    return brackets * (1.0 if first < position else 0.8) * exp(-passage.distance(position, nearest) / REACH)


def _tense(word: str) -> str:
    """futr, past or empty, of a Russian verb; passive participles ("выпущено") count as past.

    >>> _tense("построят"), _tense("выпустил"), _tense("завод")
    ('futr', 'past', '')
    """
    if len(word) < 3 or not "а" <= word[-1].casefold() <= "ё":
        return ""
    tag = parses(word)[0].tag
    if "VERB" in tag:
        return str(tag.tense) if tag.tense in {"futr", "past"} else ""
    return "past" if "PRTS" in tag else ""

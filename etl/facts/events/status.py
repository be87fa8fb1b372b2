"""Whether what a trigger tells has happened or is planned, and why it may not count as told."""

from etl.facts.events.grammar import AFTER_PARTICIPLE, AUXILIARY_REACH, form, is_finite, is_russian
from etl.facts.events.triggers import Hit
from etl.facts.passages import Passage
from etl.text.morphology import parses
from etl.vocabulary.function_words import words

PLAN_REACH = 8.0
BESIDE = 3.0
NOBODY_REACH = 6
POSSIBLE_REACH = 3
DENIAL_REACH = 4
FROM_REACH = 6
INFINITIVE_REACH = 3
CONDITION_REACH = 7
CLAUSE_SIGNS = frozenset({",", ";", ":", "(", "–", "—"})


def refusal(passage: Passage, hit: Hit) -> str:
    """Why the trigger does not count: negated, a question, a condition; empty where it counts."""
    own = form(passage, hit.first)
    before = [passage.lemma(hit.first - step) for step in (1, 2)]
    far = {word.lemma for word in passage.words[max(0, hit.first - NOBODY_REACH) : hit.first]}
    is_nobody = bool(far & words("nobody")) or {"not", "one"} <= far
    is_parted = before[1] in words("negative") and before[0] in words("between_negation")
    after = {passage.lemma(hit.last + step) for step in (1, 2)} if own == "noun" else set()
    if after & words("negative") or before[0] in words("negative") or is_parted or is_nobody:
        return "negated"
    is_dated = passage.lemma(hit.last + 1) == "<date>" or "<date>" in _behind_from(passage, hit)
    is_known = before[0] in words("referring") or before[1] in words("referring") and _is_of_noun(passage, hit.first)
    if is_known and hit.kind.code != "crisis" and own == "noun" and not is_dated:
        return "spoken of as known"
    if own == "state":
        return "a state"
    if own == "infinitive" and _is_plan_denied(passage, hit.first):
        return "negated"
    if far & words("until") and not is_dated:
        return "spoken of as known"
    if {word.lemma for word in passage.words[max(0, hit.first - POSSIBLE_REACH) : hit.first]} & words("possible"):
        return "a possibility"
    if passage.words[-1].text == "?":
        return "a question"
    if passage.lemma(hit.first) in words("intending") and "infinitive" in _forms_behind(passage, hit.first):
        return "an intention"
    near = {passage.lemma(hit.first + step) for step in (-2, -1, 1)}
    is_open = passage.holds(words("uncertain")) and bool(_clause_before(passage, hit) & words("uncertain"))
    return "a condition" if is_open or near & words("unreal") else ""


def _clause_before(passage: Passage, hit: Hit) -> set[str]:
    """The words from the last comma to the trigger: "said | whether the line would | restart"."""
    found: set[str] = set()
    for place in range(hit.first - 1, max(-1, hit.first - 1 - CONDITION_REACH), -1):
        if passage.lemma(place) in CLAUSE_SIGNS:
            break
        found.add(passage.lemma(place))
    return found


def _is_of_noun(passage: Passage, position: int) -> bool:
    """True for the genitive of "после старта | сборки", of which the noun before it speaks as known."""
    word = passage.words[position - 1]
    return word.kind == "word" and is_russian(word.text) and form(passage, position - 1) == "noun"


def _forms_behind(passage: Passage, position: int) -> set[str]:
    """The forms of the words right behind a verb that may govern an infinitive: "собирается там | открыть"."""
    behind = range(position + 1, min(position + 1 + INFINITIVE_REACH, len(passage.words)))
    return {form(passage, place) for place in behind if passage.words[place].kind == "word"}


def _behind_from(passage: Passage, hit: Hit) -> set[str]:
    """The words right behind "от" near a noun: "по контракту с «Рамой» от | 30 мая"."""
    near = range(hit.last + 1, min(hit.last + 1 + FROM_REACH, len(passage.words)))
    return {passage.lemma(place + 1) for place in near if passage.lemma(place) in ("от", "of")}


def _is_plan_denied(passage: Passage, position: int) -> bool:
    """True for "не планирует останавливать", "does not plan to close"."""
    lemmas = [word.lemma for word in passage.words[max(0, position - DENIAL_REACH) : position]]
    return not words("negative").isdisjoint(lemmas)


def is_reduced(passage: Passage, hit: Hit) -> bool:
    """True for a participle behind its noun, which only recalls: "the support provided to the industry"."""
    if is_russian(passage.words[hit.first].text) or hit.near > hit.first:
        return False
    before = {passage.lemma(hit.first - step) for step in (1, 2, 3)}
    return not before & {"be", "have"} and passage.lemma(hit.first + 1) in AFTER_PARTICIPLE


def status(passage: Passage, hit: Hit, *, is_behind: bool) -> str:
    """planned or occurred, by the tense of the trigger and the words of planning around it.

    `is_behind` says that the event's date lies before the publication: then only words beside a noun make it a plan.
    """
    own = form(passage, hit.first)
    if own == "infinitive" and _is_purpose(passage, hit):
        return "occurred"
    if own in {"future", "infinitive"}:
        return "planned"
    if own in {"past", "attribute"}:
        return "occurred"
    return "planned" if _is_in_plan(passage, hit, BESIDE if is_behind else PLAN_REACH) else "occurred"


def _is_purpose(passage: Passage, hit: Hit) -> bool:
    """True for what people met for: "sat down with carmakers to discuss the fee"."""
    if hit.kind.code != "meeting" or passage.lemma(hit.first) not in words("discussing"):
        return False
    before = [place for place in range(hit.first) if is_finite(passage, place)]
    return bool(before) and form(passage, before[-1]) == "past"


def _is_in_plan(passage: Passage, hit: Hit, reach: float) -> bool:
    """True where a word of planning or a future verb stands close to a noun or a present verb."""
    if any(passage.distance(hit.first, cue.first) <= reach for cue in passage.themed("planned", "forecast")):
        return True
    positions = range(max(0, hit.first - AUXILIARY_REACH), min(len(passage.words), hit.first + AUXILIARY_REACH + 1))
    return any(_is_future(passage.words[position].text) for position in positions)


def _is_future(word: str) -> bool:
    return is_russian(word) and parses(word)[0].tag.tense == "futr"

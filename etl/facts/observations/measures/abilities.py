"""What can be made against what is made: "can weld up to 25,000 bodies a year", "давал стране 1 200 кранов в год"."""

from etl.facts import status
from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, last_before
from etl.vocabulary.beside_figures import listed

ABLE_FORCE = 1.3
ABLE_REACH, MADE_AFTER, RATE_AFTER = 8, 6, 6
PLAN_REACH = 8
SIGNS = ";:.()"
OF_ONE_YEAR = 0.2
EXPECTED = {"мочь", "смочь", "may", "might", "could"}
LEVELS = {"до", "to"}
WOULD = frozenset({"бы"})
DESIGNED = {"рассчитать", "design"}
PLANS = listed("plans")


def forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What an ability beside a number of things says that it is, with the word that says so."""
    able = _able(passage, position)
    if able is None and passage.holds(WOULD):
        able = _would_make(passage, position)
    return {} if able is None else {"capacity": (ABLE_FORCE, Cue(able, able, "words", "capacity"))}


def _able(passage: Passage, position: int) -> int | None:
    """ "Can cast 2.2 million wheels a year", "up to 50,000 engines can leave the line annually": of a plant as such.

    What may be made in one year alone is expected: "в этом году завод может выпустить 5 тысяч машин".
    """
    if not passage.holds(listed("able")):
        return None
    able = next((index for index in _before(passage, position) if passage.lemma(index) in listed("able")), None)
    if able is None:
        able = _able_behind(passage, position)
    if able is None or not _is_made(passage, *sorted((able, position + (MADE_AFTER if able > position else 0)))):
        return None
    if has_rate(passage, position):
        return able
    return able if passage.lemma(able) in listed("surely_able") and not _is_of_one_year(passage) else None


def _would_make(passage: Passage, position: int) -> int | None:
    """ "При желании сделали бы и восемь тысяч": what would be made is what can be made, where no year is named."""
    before = _before(passage, position)
    would = next((index for index in before if passage.lemma(index) in WOULD), None)
    if would is None or _is_of_one_year(passage) or not _is_made(passage, max(0, would - 3), position):
        return None
    return would


def _before(passage: Passage, position: int) -> list[int]:
    """The words of the number's clause before it, the nearest first; none beyond another number."""
    found = []
    for index in range(position - 1, max(-1, position - 1 - ABLE_REACH), -1):
        if passage.words[index].kind == "number" or passage.words[index].text in SIGNS:
            break
        found.append(index)
    return found


def _able_behind(passage: Passage, position: int) -> int | None:
    for index in range(position + 1, min(len(passage.words), position + MADE_AFTER)):
        if passage.words[index].kind == "number" or passage.words[index].text in SIGNS + ",":
            return None
        if passage.lemma(index) in listed("able"):
            return index
    return None


def _is_made(passage: Passage, first: int, last: int) -> bool:
    """A word for making stands between."""
    if any(cue.code == "production" and first < cue.first <= last for cue in passage.themed("words")):
        return True
    return any(passage.lemma(index) in listed("doing") for index in range(first, last))


def has_rate(passage: Passage, position: int) -> bool:
    """ "A year", "ежегодно" right behind the number or what it counts."""
    return any(-2 <= cue.first - position <= RATE_AFTER for cue in passage.themed("per_time"))


def names_capacity(passage: Passage, position: int) -> bool:
    """ "The plant is laid out for 6 million a year": a rate, and a word for what can be made, no sum."""
    rates = {cue.first for cue in passage.themed("per_time")}
    is_named = any(cue.code == "capacity" and cue.first not in rates for cue in passage.themed("words"))
    return is_named and has_rate(passage, position)


def _is_of_one_year(passage: Passage) -> bool:
    return bool(passage.positions("date"))


def of_plan(passage: Passage, position: int, cue: Cue) -> float:
    """What is left of a word for capacity that tells of one year or of a plan: "в 2024 году сможет собрать 5 тысяч"."""
    said = passage.lemma(cue.first)
    if said in EXPECTED and _is_of_one_year(passage) and not has_rate(passage, position):
        return OF_ONE_YEAR
    if said in DESIGNED and not PLANS.isdisjoint(passage.lemmas[max(0, cue.first - PLAN_REACH) : cue.first]):
        return OF_ONE_YEAR
    return 1.0


def goes_on_as(passage: Passage, position: int, code: str, cue: Cue | None) -> str:
    """The indicator where only what was told before says capacity: what was made or is planned is production.

    "Мощность - 60 тысяч в год. На первый год запланировано всего 7 тысяч".
    """
    last = last_before(passage.positions("number"), position)
    if code != "capacity" or (cue is not None and cue.last > last) or passage.lemma(position - 1) in LEVELS:
        return code
    is_planned = not listed("planning").isdisjoint(passage.lemmas[max(0, position - PLAN_REACH) : position])
    is_bare = not passage.number(position).counted
    is_past = status.speaks_of_past(passage, position) or "never" in passage.lemmas[last + 1 : position]
    return "production" if is_planned or (is_bare and is_past) else code

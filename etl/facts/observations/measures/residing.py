"""Companies in a park, which are its residents: "в технопарке прописано 41 предприятие", "под крышей парка 27 фирм"."""

from typing import TypeVar

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed

Force = TypeVar("Force", float, tuple[float, Cue])

REACH = 9
LEAST = 5
IN = {"в", "во", "на", "под", "in"}
STATUS = listed("status_of")
OF_RESIDENT = [{word, resident} for word in sorted(STATUS) for resident in ("резидент", "resident")]
AROUND = listed("around")
ACTING = listed("gathering")


def in_a_park(passage: Passage, position: int) -> bool:
    """A park or zone stands before the number as the place, or as the one that took the companies in."""
    if _of_status(passage, position):
        return True
    if passage.number(position).value < LEAST or not AROUND.isdisjoint(passage.lemmas):
        return False
    parks = [cue.first for cue in passage.themed("anaphora") if cue.code == "park"]
    parks += [index for index in passage.positions("name") if passage.name(index).kind == "park"]
    return any(0 < position - index <= REACH and _is_host(passage, index, position) for index in parks)


def _of_status(passage: Passage, position: int) -> bool:
    """ "Статус резидента получили 16 компаний", "resident status was granted to 31 firms": whoever has it is one."""
    if not passage.holds(STATUS):
        return False
    near = range(max(1, position - REACH), min(len(passage.words), position + REACH))
    return any({passage.lemma(index - 1), passage.lemma(index)} in OF_RESIDENT for index in near)


def as_residents(found: dict[str, Force]) -> dict[str, Force]:
    """What was found to speak for companies speaks for residents."""
    if "enterprises" not in found:
        return found
    rest = {code: force for code, force in found.items() if code not in {"enterprises", "residents"}}
    return rest | {"residents": max(found[code] for code in ("enterprises", "residents") if code in found)}


def _is_host(passage: Passage, index: int, position: int) -> bool:
    between = passage.lemmas[index:position]
    if any(word.kind == "number" or word.text in ";:." for word in passage.words[index + 1 : position]):
        return False
    if not ACTING.isdisjoint(between):
        return True
    before = passage.lemmas[max(0, index - 3) : index]
    if IN.isdisjoint(before):
        return False
    tags = [reading.tag.case for reading in parses(passage.words[index].text.casefold())]
    return passage.words[index].kind == "name" or "accs" not in tags[:1]

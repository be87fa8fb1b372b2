"""Which of several named together "первый", "во втором" and "the latter" stand for."""

from collections.abc import Iterator, Sequence

from etl.facts.about import ACTORS
from etl.facts.observations.subject.discourse import key
from etl.facts.passages import Passage
from etl.records import Name
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed

BESIDE, APART = 16, 32
"""Letters between two of one list, and where a town in brackets stands between them."""
RUSSIAN = ("первый", "второй", "третий", "четвёртый")
ENGLISH = {"first": 0, "second": 1, "third": 2, "former": 0, "latter": -1}
FORMS = {
    form: place
    for place, word in enumerate(RUSSIAN)
    for parse in parses(word)[:1]
    for variant in parse.lexeme
    if (form := variant.word) and variant.tag.number == "sing"
} | {"последний": -1, "последняя": -1, "последнем": -1, "последней": -1, "последнего": -1}
ORDERS = ENGLISH | FORMS
VERBS = listed("of_the_first")
"""Behind "the first": it stands for one; behind "the first plant" it does not."""
NOUNS = frozenset({"NOUN", "ADJF", "PRTF", "NUMR"})


def find(passage: Passage, before: Sequence[Name]) -> Iterator[tuple[int, Name]]:
    """The place of each such word that has no noun of its own, and the organisation or park that it means."""
    for place, word in enumerate(passage.words):
        order = ORDERS.get(word.text.casefold())
        if order is None or not _is_alone(passage, place):
            continue
        here = [passage.name(index) for index in passage.positions("name") if index < place]
        listed = last_list([*before, *here])
        if len(listed) > max(order, 1) and (order < 2 or len(listed) > 2):
            yield place, listed[order]


def _is_alone(passage: Passage, place: int) -> bool:
    """True for "В первом тесно", "The latter has"; not for "первый цех", "the first plant", "во-первых"."""
    word = passage.words[place].text
    following = passage.words[place + 1] if place + 1 < len(passage.words) else None
    if following is None or following.kind not in ("word", "number"):
        return False
    if word.isascii():
        before = passage.words[place - 1].text.casefold() if place else ""
        return before == "the" and following.text in VERBS
    is_noun = following.kind == "word" and parses(following.text)[0].tag.POS in NOUNS
    return not is_noun and (following.text in "—–-," or following.kind == "number" or following.text.isalpha())


def last_list(names: Sequence[Name]) -> list[Name]:
    """The last two or more different organisations, or parks, that stand side by side."""
    listed: list[Name] = []
    reach = BESIDE
    for name in reversed(names):
        if name.kind not in ACTORS:
            reach = APART
            continue
        is_beside = listed and name.kind == listed[0].kind and 0 <= listed[0].start - name.stop <= reach
        reach = BESIDE
        if listed and not is_beside:
            if len({key(one) for one in listed}) > 1:
                break
            listed = []
        listed.insert(0, name)
    return listed if len({key(one) for one in listed}) == len(listed) > 1 else []

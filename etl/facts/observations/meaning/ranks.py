"""A place in a ranking: by its unit, by what stands around an ordinal, or by "number two"."""

from itertools import pairwise

from etl.facts.observations.measures import quantities
from etl.facts.observations.measures.quantities import Background
from etl.facts.observations.sense import SURE, Sense
from etl.facts.passages import Passage
from etl.records import Number
from etl.text.morphology import lemma
from etl.vocabulary.beside_figures import listed

RANKED = listed("ranked")
RANK_WINDOW = 4
RANK_FORCE = 0.5
BECOMES = listed("becomes")
COMES_IN = listed("comes_in")
CONTINENTS = {"Europe", "Asia", "Africa", "America", "Eurasia"}
BECOMES_WINDOW = 3
ROWS = listed("rows")
LOWEST_PLACE = 50
WAYS = {"to", "from", "into", "на", "с", "со", "до"}
FOLLOWED = listed("followed")
GOES = listed("goes_on_a_list")
TURNS_OUT = listed("turns_out")
INSTRUMENTAL = ("ым", "им", "ой", "ыми", "ими")
ENDS = {"", ",", ".", ";", ")", ":", "!", "в", "по", "среди", "за", "после"}
MEASURES = listed("ranked_by")
GOES_WINDOW = 3
DASHES = {"-", "–", "—"}
LEAST_GROUP = 3
GROUP_WINDOW = 3
INSIDE = {"в", "во", "из", "среди", "in", "into", "among", "within", "inside", "from"}
ENTERED = listed("entered")
LISTS = listed("lists")
MOVES = listed("moving_on_a_list")


def is_place(passage: Passage, position: int) -> bool:
    """The number can only be read as an ordinal, a place or a "number two"."""
    number = passage.number(position)
    if number.form == "fraction":
        return passage.lemma(position + 1) in ROWS
    return number.form == "ordinal" or number.unit == "place" or _is_numbered(passage, position, number)


def read(passage: Passage, position: int, background: Background, before: Sense | None) -> Sense:
    """A place in a ranking ("16-е место", "топ-5", "eighth in the world"), else nothing."""
    number = passage.number(position)
    is_edition = number.unit != "place" and passage.lemma(position + 1) in LISTS
    if _is_group(passage, position, number) or is_edition:
        return Sense(reason="ordinal")
    ranked = quantities.forces(passage, position, {"rank"})
    is_rank = (
        number.unit == "place"
        or (ranked and ranked["rank"][0] > RANK_FORCE)
        or _is_numbered(passage, position, number)
        or _among_all(passage, position)
        or _by_size(passage, position)
        or _goes(passage, position)
        or _comes_in(passage, position)
        or _turns_out(passage, position)
        or (number.value > 1 and _becomes(passage, position, background))
        or _moves(passage, position, number, before)
    )
    if not is_rank:
        return Sense(reason="ordinal")
    if number.form == "fraction":
        return Sense("rank", unit="place", value=round(100 / number.value), force=SURE, rule="rank")
    return Sense("rank", unit="place", value=number.value, upper=number.upper, force=SURE, rule="rank")


def _is_group(passage: Passage, position: int, number: Number) -> bool:
    """ "Первая тройка не изменилась", "топ-5 марок:", "the top five brands took 70%": the leaders as such, into which
    nobody enters."""
    is_first = "первый" in {passage.lemma(position - 1), lemma(passage.words[position].text.split()[0])}
    if number.unit != "place" or number.value < LEAST_GROUP or not (is_first or number.qualifier == "up_to"):
        return False
    before = (passage.lemma(index) for index in range(position - 1, position - 1 - GROUP_WINDOW, -1))
    return INSIDE.isdisjoint(before) and not any(word.lemma in ENTERED for word in passage.words)


def _is_numbered(passage: Passage, position: int, number: Number) -> bool:
    """ "It is now number two", in a word; "employee number 17" is no place."""
    text = passage.words[position].text
    return passage.lemma(position - 1) == "number" and text.isalpha() and not number.counted and not number.unit


def _by_size(passage: Passage, position: int) -> bool:
    """ "The third best-selling brand", "второй по объёму продаж"."""
    following = passage.lemma(position + 1)
    if following in {"best-selling", "bestselling", "best-seller"} or passage.lemma(position + 2) == "selling":
        return True
    if following == "по":
        return passage.lemma(position + 2) in MEASURES
    behind = {word.lemma for word in passage.words[position + 2 : position + 2 + RANK_WINDOW]}
    measured = any(pair[0] == "по" and pair[1] in MEASURES for pair in pairwise(passage.lemmas))
    return passage.number(position).value > 1 and measured and not behind.isdisjoint(RANKED)


def _is_land(passage: Passage, index: int) -> bool:
    """ "Third in Germany", "eighth in Europe": a country, a region or a continent; "the second in Tula" is a plant."""
    if not 0 <= index < len(passage.words):
        return False
    word = passage.words[index]
    return word.text in CONTINENTS or (word.kind == "name" and passage.name(index).kind == "country")


def _comes_in(passage: Passage, position: int) -> bool:
    """ "The bearing maker came eleventh", "finished third, behind Neva": how one comes out of a race."""
    if passage.lemma(position - 1) not in COMES_IN:
        return False
    return passage.lemma(position + 1) in ENDS | {"in", "among", "behind", "with", "overall", "after", "and"}


def _goes(passage: Passage, position: int) -> bool:
    """ "Первым в списке идёт «КАМАЗ»", "вторым - японская Denso"."""
    if passage.words[position].text.casefold().endswith(("ым", "им")) and passage.words[position + 1 :]:
        named = any(word.kind == "name" for word in passage.words[position + 2 : position + 2 + GOES_WINDOW])
        if named and passage.words[position + 1].text in DASHES:
            return True
    if not passage.words[position].text.casefold().endswith(("ым", "им", "ой")):
        return False
    return any(word.lemma in GOES for word in passage.words[position + 1 : position + 1 + GOES_WINDOW])


def _turns_out(passage: Passage, position: int) -> bool:
    """ "Третьим стал Sollers", "год назад кировчане были девятнадцатыми"."""
    text = passage.words[position].text.casefold()
    if not text.endswith(INSTRUMENTAL) or passage.number(position).value <= 1:
        return False
    if passage.lemma(position + 1) in TURNS_OUT:
        return any(word.kind == "name" for word in passage.words[position + 2 : position + 2 + GOES_WINDOW])
    return passage.lemma(position - 1) in TURNS_OUT and passage.lemma(position + 1) in ENDS


def _becomes(passage: Passage, position: int, background: Background) -> bool:
    """ "Зона была только восьмой" where a ranking was spoken of; "Neva was second, behind GAZ"."""
    if not any(word.lemma in BECOMES for word in passage.words[max(0, position - BECOMES_WINDOW) : position]):
        return False
    followed = any(passage.lemma(position + step) in FOLLOWED for step in (1, 2))
    return followed or bool(background.force.get("rank"))


def _moves(passage: Passage, position: int, number: Number, before: Sense | None) -> bool:
    """ "Pushed to fifth", "сползла с первого на четвёртое": from place to place."""
    if number.counted or number.value > LOWEST_PLACE:
        return False
    moves = any(word.lemma in MOVES for word in passage.words)
    return (moves and passage.lemma(position - 1) in WAYS) or (
        before is not None and before.indicator == "rank" and before.is_near
    )


def _among_all(passage: Passage, position: int) -> bool:
    """ "Eighth in the world", "второе в стране"."""
    if passage.lemma(position + 1) not in {"in", "в", "among", "среди"}:
        return False
    behind = passage.lemmas[position + 1 : position + 1 + RANK_WINDOW]
    if passage.words[position].text.casefold().endswith("ую") and ROWS.isdisjoint(behind):
        return False
    if passage.lemma(position + 1) == "in" and _is_land(passage, position + 2):
        return True
    return any(word.lemma in RANKED for word in passage.words[position + 1 : position + 1 + RANK_WINDOW])

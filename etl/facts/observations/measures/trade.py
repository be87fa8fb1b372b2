"""Where goods go and by what right: things contracted are orders, things sent to another country are exports."""

from etl.facts.lexicon import Cue
from etl.facts.observations.measures import clauses, counting, owners
from etl.facts.passages import Passage, is_russian
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.products import products

ORDER_FORCE, EXPORT_FORCE = 1.0, 1.2
CONTRACT_REACH, WAY_REACH, NAME_REACH = 14, 10, 10
IMPORT_FORCE, PAID_REACH = 2.0, 6
IMPORTING = listed("importing")
INTO = {"в", "во", "на", "to", "into", "for"}
HOME = "RU"
ASKING = listed("asking_for")
DEPARTING = listed("departing")
RUNNING = listed("running")
BOUND_FORCE, BOUND_REACH = 1.6, 6
DIRECTLY = {"to", "for", "into"}
TAKEN_FORCE, TAKER_BEFORE, TAKER_AFTER = 1.6, 7, 6
BUYING = listed("buying")
DASHES = {"-", "–", "—"}
PLACING = {"in", "from", "of", "at", "for", "by", "to", "into"}
BETWEEN = {
    "of",
    "them",
    "they",
    "these",
    "those",
    "this",
    "which",
    "be",
    "have",
    "units",
    "unit",
    "piece",
    "new",
    "sell",
}
"""What may stand between so many and where they go."""


def forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What way and contract say that a number of things is, with the words that say so."""
    found: dict[str, tuple[float, Cue]] = {}
    contract = _contract(passage, position)
    if contract is not None:
        found["orders"] = ORDER_FORCE, Cue(contract, contract, "words", "orders")
    imported = _imported(passage, position)
    if imported is not None:
        return {"other": (IMPORT_FORCE, Cue(imported, imported, "words", "other"))}
    if passage.lemma(position - 1) in RUNNING and _counts_vehicles(passage, position):
        found["other"] = ORDER_FORCE, Cue(position - 1, position - 1, "words", "other")
    if _is_asked_for(passage, position):
        found.setdefault("orders", (ORDER_FORCE, Cue(position - 1, position - 1, "words", "orders")))
    if (taker := _taken_abroad(passage, position)) is not None:
        found["exports"] = TAKEN_FORCE, Cue(taker, taker, "words", "exports")
        return found
    bound = None if _is_meant(passage, position) else _bound_for(passage, position)
    country = bound or _country(passage, position)
    if country is not None:
        force = EXPORT_FORCE if bound is None else BOUND_FORCE
        found["exports"] = force, Cue(country, country, "words", "exports")
    return found


def money_forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What the way of goods says that a sum is: "were imported for $1.08 billion"."""
    if not passage.holds(IMPORTING):
        return {}
    imported = next((index for index, said in enumerate(passage.lemmas) if said in IMPORTING), None)
    if imported is None or not 0 < position - imported <= PAID_REACH:
        return {}
    return {"other": (IMPORT_FORCE, Cue(imported, imported, "words", "other"))}


def _taken_abroad(passage: Passage, position: int) -> int | None:
    """ "Armenia took 13,204 cars", "1 200 «Газелей» забрали белорусы": those of another country that took so many.

    Who only bought some may have bought what was made at home, unless exports are spoken of.
    """
    if not passage.holds(listed("taking_goods")):
        return None
    clause = clauses.around(passage, position, TAKER_BEFORE, TAKER_AFTER)
    verb = next((index for index in clause if passage.lemma(index) in listed("taking_goods")), None)
    if verb is None:
        return _taken_too(passage, position)
    abroad = any(cue.code == "exports" for cue in passage.themed("words")) or owners.begins_part(passage, position)
    if passage.lemma(verb) in BUYING and not abroad:
        return None
    return next((index for index in clause if index != verb and _is_foreign(passage, index)), None)


def _taken_too(passage: Passage, position: int) -> int | None:
    """ "Узбеки забрали 740 самосвалов, монголы - 120", "Belarus took 2,300 of them, Serbia 410": so did the next."""
    index = position - 2 if passage.words[position - 1].text in DASHES else position - 1
    if index < 0 or not _is_foreign(passage, index):
        return None
    before = [place for place in passage.positions("number") if place < index]
    return index if before and _taken_abroad(passage, before[-1]) is not None else None


def _is_foreign(passage: Passage, index: int) -> bool:
    """ "Kazakhstan", "Foreign customers", "белорусы": who acts, and is of another country."""
    word = passage.words[index]
    if word.kind != "name":
        return word.lemma in listed("foreigners")
    name = passage.name(index)
    if name.kind != "country" or name.area == HOME:
        return False
    if not is_russian(word.text):
        return passage.lemma(index - 1) not in PLACING
    return any(reading.tag.case == "nomn" for reading in parses(word.text.casefold()))


def _imported(passage: Passage, position: int) -> int | None:
    """ "From abroad 61,400 cars were imported", "ввезли 118 тыс. машин": what comes in is no export."""
    for index, said in enumerate(passage.lemmas) if passage.holds(IMPORTING) else ():
        if said not in IMPORTING or abs(index - position) > WAY_REACH or _number_between(passage, index, position):
            continue
        if all(word.text not in ",;" for word in passage.words[slice(*sorted((index, position)))]):
            return index
    return None


def _is_asked_for(passage: Passage, position: int) -> bool:
    """ "Moscow wants 1,000 electric buses", "the carrier has reserved 90 coaches": goods asked for right before."""
    if passage.lemma(position - 1) not in ASKING:
        return False
    return any(cue.theme == "product" for cue in counting.counted(passage, position))


def _counts_vehicles(passage: Passage, position: int) -> bool:
    """ "Runs 640 coaches": vehicles that drive on roads, which whoever runs them has in his fleet."""
    named = (cue.code for cue in counting.counted(passage, position) if cue.theme == "product")
    return any(products()[code].registered for code in named)


def _bound_for(passage: Passage, position: int) -> int | None:
    """ "Nine for Serbia", "22,800 of them for Nepal", "300 were sent to Egypt": the country right behind so many."""
    for index in range(position + 1, min(len(passage.words), position + 1 + BOUND_REACH)):
        word = passage.words[index]
        if word.lemma in DIRECTLY and index + 1 < len(passage.words) and passage.words[index + 1].kind == "name":
            return index + 1 if _is_abroad(passage, index + 1) else None
        is_going = word.lemma in listed("going") or word.lemma in DEPARTING
        is_plain = word.lemma in BETWEEN or is_going or _is_goods(passage, index)
        if not is_plain or is_russian(word.text):
            return None
    return None


def _is_meant(passage: Passage, position: int) -> bool:
    """ "Of these, 120 are for Minsk": what is only meant for somebody may still be on order."""
    return passage.lemmas[position + 1 : position + 3] == ("be", "for")


def _is_goods(passage: Passage, index: int) -> bool:
    return any(cue.first <= index <= cue.last for cue in passage.themed("product"))


def _contract(passage: Passage, position: int) -> int | None:
    """ "Контракт с Саратовом подразумевает поставку 43 троллейбусов", "won a tender to supply 60 buses"."""
    if not passage.holds(listed("supplies")):
        return None
    supplied = False
    for index in range(position - 1, max(-1, position - 1 - CONTRACT_REACH), -1):
        word = passage.words[index]
        if word.kind == "number" or word.text in ";:":
            return None
        if word.lemma in listed("supplies"):
            supplied = supplied or not _is_done(word.text)
        elif supplied and (word.lemma in listed("contracts") or word.lemma in listed("agreements")):
            return index
    return None


def _is_done(word: str) -> bool:
    """ "Поставил", "supplied": handed over already."""
    if not is_russian(word):
        return word.endswith("ed")
    return any(reading.tag.tense == "past" for reading in parses(word.casefold())[:1])


def _country(passage: Passage, position: int) -> int | None:
    """ "Уехали в Казахстан 900 автобусов", "shipped 33,500 of them to Russia": the country where things go."""
    if not any(abs(index - position) <= WAY_REACH for index in _on_the_way(passage)):
        return None
    for index in passage.positions("name"):
        is_near = abs(index - position) <= NAME_REACH and not _number_between(passage, index, position)
        if is_near and passage.lemma(index - 1) in INTO and _is_abroad(passage, index):
            return index
    return None


def _on_the_way(passage: Passage) -> list[int]:
    going = listed("going")
    return [index for index, lemma in enumerate(passage.lemmas) if lemma in going] if passage.holds(going) else []


def _is_abroad(passage: Passage, index: int) -> bool:
    """Another country, or a city of one, as where to and not as where: "в Россию", not "в России"."""
    name = passage.name(index)
    if name.kind not in {"country", "city"} or not name.area or (name.kind == "city" and name.area.startswith(HOME)):
        return False
    word = passage.words[index].text
    if is_russian(word) and word.isupper():
        return False
    return not is_russian(word) or any(reading.tag.case == "accs" for reading in parses(word.casefold()))


def _number_between(passage: Passage, one: int, other: int) -> bool:
    first, last = sorted((one, other))
    return any(first < index < last for index in passage.positions("number"))

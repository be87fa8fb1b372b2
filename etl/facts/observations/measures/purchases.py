"""What a sum is paid for: a plant's cost, an order's worth, a machine bought, a company sold."""

from etl.facts import money
from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, is_russian
from etl.facts.status import tense
from etl.records import Number
from etl.text.morphology import lemma, parses
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.function_words import words as small

SURE, LIKELY = 2.0, 1.0
REACH = 8
FACILITY_REACH = 4
DESCRIBED = 3
FEW = 100
OWING = {"должен", "должна", "должно", "должны"}
PRICE_WORDS = {"за", "for"}
SIGNS = {"-", "–", "—", ",", "("}
FOR = 2
WHO = {"it", "they", "we", "which", "company", "group", "firm"}
ON_SALES = 8
SALES = {"sale", "sales", "revenue", "turnover"}
VERB_REACH = 4
GONE = listed("changed_hands")


def forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What the thing beside a sum says that it is, with the word that says so."""
    found: dict[str, tuple[float, Cue]] = {}
    for theme, code in (("facilities", "investment"), ("contracts", "orders")):
        index = _owner(passage, position, theme)
        if index is not None:
            found[code] = SURE, Cue(index, index, "words", code)
    if (owing := _owing(passage, position)) is not None:
        found["other"] = SURE, Cue(owing, owing, "words", "other")
    if _is_gained(passage, position):
        found["profit"] = SURE, Cue(position - 1, position - 1, "words", "profit")
    if (offered := _offered(passage, position)) is not None:
        code = "price" if passage.themed("product") else "other"
        found[code] = SURE, Cue(offered, offered, "words", code)
    if (built := _built_for(passage, position)) is not None:
        found.setdefault("investment", (LIKELY, built))
    bought = _bought(passage, position)
    if bought is not None:
        found[bought.code] = SURE if bought.code == "other" else LIKELY, bought
    return found


def _owner(passage: Passage, position: int, theme: str) -> int | None:
    """ "A $490 million site", "the order is worth 9.8 billion", "цена контракта - 31 млн юаней": whose the sum is."""
    if not passage.holds(listed(theme)):
        return None
    for index in range(position + 1, position + 1 + DESCRIBED):
        if not passage.lemma(index).isascii() or not passage.lemma(index).isalpha() or _ends(passage, index):
            break
        if _is(passage, index, theme):
            return index
    if theme == "contracts":
        for index in range(position - 1, max(-1, position - REACH), -1):
            if _is(passage, index, theme):
                return index
            if passage.lemma(index) not in listed("worth") and passage.words[index].text not in SIGNS:
                return None
    return None


def _ends(passage: Passage, index: int) -> bool:
    """A verb or a small word ends what stands behind a sum: "RUB 2.99bn left its warehouses"."""
    return bool(tense(passage.words[index].text)) or passage.lemma(index) in small("dangling")


def _offered(passage: Passage, position: int) -> int | None:
    """ "Покупатель заплатил около 1,9 млрд рублей", "the buyer will pay 10,000 rubles": for a firm, or for goods."""
    before = range(position - 1, max(-1, position - 1 - REACH), -1)
    if not passage.holds(listed("offering")) or any(passage.words[index].kind == "number" for index in before):
        return None
    offers = next((index for index in before if _is(passage, index, "offering")), None)
    buyers = (index for index in before if _is(passage, index, "buyers"))
    return next((index for index in buyers if offers is not None and index < offers), None)


def _owing(passage: Passage, position: int) -> int | None:
    """ "Должен банку 6,2 млрд рублей": a debt, where no infinitive says what must be done."""
    for index in range(position - 1, max(-1, position - REACH), -1):
        word = passage.words[index]
        if word.kind == "number" or word.text in ";:":
            return None
        if word.text.casefold() in OWING:
            between = passage.words[index + 1 : position]
            return None if any(_is_infinitive(one.text) for one in between) else index
    return None


def _is_infinitive(word: str) -> bool:
    return is_russian(word) and any(reading.tag.POS == "INFN" for reading in parses(word.casefold())[:1])


def _is_gained(passage: Passage, position: int) -> bool:
    """ "Neva made $212 million last year", "earned €2.1bn on sales of €55.8bn": money made is what is left of it."""
    if passage.lemma(position - 1) == "make":
        who = passage.words[max(0, position - 2)]
        is_sum = bool(money.currency(passage.number(position))) and passage.lemma(position + 1) != "worth"
        return is_sum and (who.kind == "name" or who.lemma in WHO)
    following = [passage.lemma(position + step) for step in range(1, ON_SALES)]
    return passage.lemma(position - 1) == "earn" and "on" in following and not SALES.isdisjoint(following)


def _bought(passage: Passage, position: int) -> Cue | None:
    """ "Купило пресс за 2,2 млн евро" is put into the firm, "продали завод за 100 млн" is another sum."""
    if PRICE_WORDS.isdisjoint({passage.lemma(position - 1), passage.lemma(position - FOR)}):
        return None
    for index in range(position - 2, max(-1, position - 2 - REACH), -1):
        if passage.words[index].kind == "number" and not _is_few(passage.number(index)):
            return None
        if _is(passage, index, "deals"):
            return _of_deal(passage, index, position)
    return None


def _is_few(number: Number) -> bool:
    """ "Купили два пресса за 118 миллионов": so many things, and no other sum."""
    return not number.unit and number.value < FEW


def _built_for(passage: Passage, position: int) -> Cue | None:
    """ "Новая литейная линия за 780 млн рублей", "a press shop for €15 million": what is built costs so much."""
    if passage.lemma(position - 1) not in PRICE_WORDS:
        return None
    near = range(position - 2, max(-1, position - 2 - FACILITY_REACH), -1)
    place = next(
        (index for index in near if _is(passage, index, "facilities") or _is(passage, index, "equipment")), None
    )
    if place is None or any(passage.words[index].kind == "number" for index in range(place, position)):
        return None
    return Cue(place, place, "words", "investment")


def _of_deal(passage: Passage, deal: int, position: int) -> Cue | None:
    """What changed hands, behind the word for the deal or, where it opens the clause, right before it."""
    behind = range(deal + 1, position)
    if any(_is(passage, thing, "property") for thing in behind):
        return Cue(deal, deal, "words", "other")
    if any(_is(passage, thing, "equipment") for thing in behind):
        return Cue(deal, deal, "words", "investment")
    is_of_goods = any(deal < cue.first < position for cue in passage.themed("product"))
    gone = passage.lemma(deal) in GONE and any(_is(passage, deal - step, "property") for step in range(1, REACH))
    is_whole = gone or _is(passage, deal - 1, "property") or _is_sold(passage, deal)
    return Cue(deal, deal, "words", "other") if is_whole and not is_of_goods else None


def _is_sold(passage: Passage, deal: int) -> bool:
    """ "Завод «Нева» продан", "завод «Нева» продали", "Neva was sold": a firm that is itself what changes hands."""
    owner = deal - 2 if passage.lemma(deal - 1) in {"быть", "be"} else deal - 1
    if owner < 0 or passage.words[owner].kind != "name" or passage.name(owner).kind not in {"organisation", "park"}:
        return False
    text = passage.words[deal].text.casefold()
    if not is_russian(text):
        return owner == deal - 2
    tag = parses(text)[0].tag
    return bool(tag.POS == "PRTS" or (tag.POS == "VERB" and tag.number == "plur"))


def _is(passage: Passage, index: int, theme: str) -> bool:
    return passage.lemma(index) in listed(theme)


def are_buyers(passage: Passage, position: int) -> bool:
    """ "Some 9,800 people signed for a Haval", "12,000 customers have ordered the crossover": so many were bought."""
    if listed("choosing").isdisjoint(passage.lemma_set):
        return False
    number = passage.number(position)
    nouns = number.counted.split()
    if number.unit != "people" and (not nouns or lemma(nouns[-1]) not in listed("choosers")):
        return False
    last = position + 1 + len(nouns)
    verb = next((index for index in range(position + 1, last + VERB_REACH) if _is(passage, index, "choosing")), None)
    return verb is not None and any(verb < index <= verb + VERB_REACH for index in _goods(passage))


def _goods(passage: Passage) -> list[int]:
    """Where products stand, named or as such."""
    named = [index for index in passage.positions("name") if passage.name(index).kind in {"product", "organisation"}]
    return named + [cue.first for cue in passage.themed("product")]

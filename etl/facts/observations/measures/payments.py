"""What a sum pays for: goods go for a price, what is built has its cost, a worker gets a wage."""

from dataclasses import replace
from functools import cache

from etl.facts import money
from etl.facts.lexicon import Cue
from etl.facts.observations.measures import payers, people, purchases
from etl.facts.passages import Passage
from etl.records import Number
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.wording import phrases

PRICE_FORCE = 1.5
WAGE_FORCE = 0.9
BARGAIN_WINDOW = 7
GOODS_WINDOW, GOODS_AFTER = 9, 3
TRADE_WINDOW = 6
DASHES = {"-", "–", "—"}
LEAST_PAID = 1e6
"""A bare number below is rather no sum that anybody spends."""
COMING_TO = {"come", "came", "run", "ran", "amount"}
ASKING, LEAST_ASKED = {"ask", "want", "charge", "quote", "demand", "pay", "fetch"}, 1000
PRICED, AT_ONCE = {"за", "по", "for", "at"}, 2
"""A price follows these at once: "купили за год 11,7 тысячи" tells of none."""
MOST_PRICE = 100e6
LEAST_WAGE, MOST_WAGE = 15e3, 400e3
MONTHLY_FORCE, MONTHLY_AFTER = 1.5, 2
USUAL_WAGE = 0.3
"""Sums of roubles as large as a wage are nothing else more often than not."""
ORDER_FORCE, COST_FORCE = 1.0, 0.7
WORTH = listed("costing")
LEAST_SPOKEN, MOST_SPOKEN = 40, 400
PAID = {"им", "ему", "ей", "нам", "каждому", "them"}


def forces(passage: Passage, position: int, value: float) -> dict[str, tuple[float, Cue]]:
    """What payer, goods or worker beside a sum say that it is, with the words that say so."""
    found = purchases.forces(passage, position)
    if value >= LEAST_PAID or money.currency(passage.number(position)):
        for code, said in payers.forces(passage, position).items():
            found.setdefault(code, said)
    is_price = value <= MOST_PRICE and "other" not in found
    bargain = _bargain(passage, position) or _asked(passage, position) if is_price else None
    if bargain is None and value <= MOST_PRICE:
        bargain = _priced(passage, position)
    cost = _cost(passage, position)
    if cost is not None:
        found.setdefault("investment", (COST_FORCE, cost))
    if bargain is not None:
        found["price"] = PRICE_FORCE, bargain
    if (running := _running_cost(passage, position)) is not None:
        found = {"other": (PRICE_FORCE, running)}
    ordered = _ordered(passage, position)
    if ordered is not None:
        found["orders"] = ORDER_FORCE, ordered
    if LEAST_WAGE <= value <= MOST_WAGE:
        found |= _wage(passage, position)
    return found


def _wage(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What speaks for a wage: that it is paid by the month, who is paid, or that roubles so many are one."""
    usual = Cue(position, position, "words", "wage")
    if any(position < cue.first <= position + MONTHLY_AFTER for cue in passage.themed("monthly")):
        return {"wage": (MONTHLY_FORCE, usual), "price": (0.0, usual)}
    if (paid := _paid_worker(passage, position)) is not None:
        return {"wage": (WAGE_FORCE, paid)}
    return {"wage": (USUAL_WAGE, usual)} if passage.number(position).unit == "RUB" else {}


def _bargain(passage: Passage, position: int) -> Cue | None:
    """ "Тягач стоил 14 миллионов, сегодня отдают за 9,5": the words by which goods have their price."""
    for cue in passage.themed("bargain"):
        if 0 < position - cue.last <= BARGAIN_WINDOW and not payers.number_between(passage, cue.last, position):
            span = passage.words[max(0, cue.first - GOODS_WINDOW) : position]
            if passage.lemma(cue.last) in PRICED and position - cue.last > AT_ONCE:
                continue
            is_plain = cue.last > cue.first or _goods_before(passage, cue)
            if is_plain and not any(word.lemma in _no_goods() for word in span):
                return cue
    return None


def _priced(passage: Passage, position: int) -> Cue | None:
    """ "Новая китайская шина - 24 тысячи рублей": goods and, behind a dash, what they cost."""
    if passage.lemma(position - 1) not in DASHES or not passage.number(position).unit:
        return None
    return next((cue for cue in passage.themed("product") if cue.last == position - 2), None)


def _asked(passage: Passage, position: int) -> Cue | None:
    """ "They ask 1.9 million for a used one", "for the top trim dealers want 4.89 million"."""
    if passage.lemma(position - 1) not in ASKING or passage.number(position).value < LEAST_ASKED:
        return None
    near = passage.lemmas[max(0, position - GOODS_WINDOW) : position + GOODS_AFTER]
    return Cue(position - 1, position - 1, "words", "price") if "for" in near else None


def _cost(passage: Passage, position: int) -> Cue | None:
    """ "A new hall would cost €15 million", "цех обошёлся в 300 млн": what is built, and no product, has its cost."""
    for cue in passage.themed("bargain"):
        if 0 < position - cue.last <= BARGAIN_WINDOW and not payers.number_between(passage, cue.last, position):
            span = passage.words[max(0, cue.first - GOODS_WINDOW) : cue.first]
            is_built = any(word.lemma in listed("facilities") for word in span[-2:])
            if is_built or (any(word.lemma in _no_goods() for word in span) and not _goods_before(passage, cue)):
                return cue
    return None


def _running_cost(passage: Passage, position: int) -> Cue | None:
    """ "Insurance cost RUB 17 m", "the strike cost the firm 2.2 million": paid for neither goods nor buildings."""
    costs = listed("running_costs")
    if costs.isdisjoint(passage.lemma_set) or passage.themed("infrastructure"):
        return None
    before = range(position - 1, max(-1, position - 1 - GOODS_WINDOW), -1)
    for index in before:
        if passage.words[index].kind == "number" or passage.words[index].text in ";:.,":
            return None
        if passage.lemma(index) in costs:
            said = passage.lemmas[index + 1 : position]
            is_told = not listed("dearly").isdisjoint(said) or ("to" in said and not COMING_TO.isdisjoint(said))
            return Cue(index, index, "words", "other") if is_told or index == position - 1 else None
    return None


@cache
def _no_goods() -> frozenset[str]:
    return listed("no_goods") | listed("facilities") | listed("property")


def _ordered(passage: Passage, position: int) -> Cue | None:
    """ "Заказ на 60 цистерн стоимостью 480 млн": the worth of what was ordered."""
    if passage.lemma(position - 1) not in WORTH:
        return None
    numbers = [index for index in passage.positions("number") if index < position]
    ordered = [cue for cue in passage.themed("words") if cue.code == "orders" and cue.last < position]
    return ordered[-1] if numbers and ordered and ordered[-1].last < numbers[-1] else None


def _goods_before(passage: Passage, bargain: Cue) -> bool:
    """A product named as such, not so many of them."""
    goods = [(cue.first, cue.last) for cue in passage.themed("product") if cue.first <= bargain.last + GOODS_AFTER]
    goods += [(index, index) for index in passage.positions("name") if passage.name(index).kind == "product"]
    return any(
        -GOODS_AFTER <= bargain.first - last <= GOODS_WINDOW and not _is_counted(passage, first)
        for first, last in goods
    )


def _is_counted(passage: Passage, first: int) -> bool:
    return any(
        passage.words[index].kind == "number" and all(word.text.isalpha() for word in passage.words[index + 1 : first])
        for index in range(max(0, first - 2), first)
    )


def _paid_worker(passage: Passage, position: int) -> Cue | None:
    """ "Слесарю - 112 тыс. руб.", "welders get 90,000": the trade or the pronoun of those who are paid."""
    is_sum = bool(passage.number(position).unit) or any(cue.code == "wage" for cue in passage.themed("words"))
    for index in range(position - 1, max(-1, position - 1 - TRADE_WINDOW), -1):
        word = passage.words[index]
        if word.kind == "number":
            return None
        if word.kind == "word" and (
            (people.is_trade(word.text) and (is_sum or _is_given(passage, index))) or _is_paid(passage, index)
        ):
            return Cue(index, index, "words", "wage")
    return None


def _is_given(passage: Passage, index: int) -> bool:
    """ "Наладчику семьдесят", "у сборщика 55 тысяч": one to whom or with whom a bare number is."""
    cases = {reading.tag.case for reading in parses(passage.words[index].text.casefold())[:1]}
    return "datv" in cases or passage.lemma(index - 1) == "у"


def _is_paid(passage: Passage, index: int) -> bool:
    """ "Им обещают от 110 тысяч", "платим им 58 тысяч": a pronoun beside the word for paying."""
    if passage.words[index].text.casefold() not in PAID:
        return False
    return any(cue.code == "wage" and abs(cue.first - index) <= TRADE_WINDOW for cue in passage.themed("words"))


def in_roubles(passage: Passage, position: int, number: Number) -> Number:
    """ "Получают по сто шестьдесят", "сулят по сто десять": the thousands of a wage left out, as one speaks."""
    text = passage.words[position].text
    is_bare = not number.unit and not number.counted and number.form == "quantity" and text[0].isalpha()
    if not is_bare or passage.lemma(position - 1) != "по" or not LEAST_SPOKEN <= number.value <= MOST_SPOKEN:
        return number
    if passage.lemma(position + 1) in phrases("per_time") or not _speaks_of_wages(passage, position):
        return number
    return replace(number, value=number.value * 1000, unit="RUB")


def _speaks_of_wages(passage: Passage, position: int) -> bool:
    """A word for pay stands before, and nothing is counted."""
    if any(cue.code != "headcount" for cue in passage.themed("counted")) or passage.themed("product"):
        return False
    return any(cue.code == "wage" and cue.last < position for cue in passage.themed("words"))

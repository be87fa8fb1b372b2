"""Who pays a sum: the state spends support, a firm invests, taxes go to the budget."""

from etl.facts import standing
from etl.facts.lexicon import Cue
from etl.facts.observations.measures import owners
from etl.facts.passages import Passage, is_russian
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed

FORCE = 1.2
RELIEF_FORCE = 3.0
"""A tax that is forgiven is told by the word for the tax, which stands nearest."""
GIVEN_FORCE = 2.0
BUDGETS = listed("budgets")
BUDGET_REACH, BUDGET_NAME = 9, 3
SPENDING_WINDOW = 9
SPENDING_AFTER = 3
PAYER_WINDOW = 8
PAYER_AFTER = 5
TAX_REACH, TAX_AFTER = 8, 3
TAKEN_REACH = 5
COFFERS = listed("coffers")
TAKING = listed("taking_in")
PRONOUNS = {"он", "она", "они", "it", "they"}
PAYERS = {"organisation", "region", "city", "country"}
PLACES = {"в", "во", "из", "на", "под", "in", "at", "near", "from", "to", "of"}
INTO = {"в", "into", "to"}
THAT = {"что", "that"}
SIGNS = ";:."
FROM = {"у", "от", "из", "from", "в"}
PROFITS = {"after", "before", "до", "после"}
"""Before "tax" they tell of a profit."""


def forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What the payer says that the sum is: support, an investment of a firm's own, or taxes."""
    taxed = _taxed(passage, position) or _taken_by_the_state(passage, position)
    if taxed is not None:
        return {taxed.code: (RELIEF_FORCE if taxed.code == "support" else FORCE, taxed)}
    given = _given_to_the_budget(passage, position)
    if given is not None:
        return {"taxes": (GIVEN_FORCE, given)}
    spent = _spent_by_the_state(passage, position) or _got_from_the_state(passage, position)
    if spent is not None:
        return {"support": (FORCE, spent)}
    paid = _spent_by_a_firm(passage, position)
    return {} if paid is None else {"investment": (FORCE, paid)}


def _taxed(passage: Passage, position: int) -> Cue | None:
    """ "Налогов в областной бюджет принёс 7,1 млрд", "gave RUB 5.1 bn in taxes"; relief from them is support."""
    near = range(max(0, position - TAX_REACH), min(len(passage.words), position + TAX_AFTER + 1))
    taxes = (
        index
        for index in near
        if passage.lemma(index) in listed("tax_words") and passage.lemma(index - 1) not in PROFITS
    )
    taxed = next((index for index in taxes if not number_between(passage, index, position)), None)
    if taxed is None:
        return None
    signs = SIGNS if taxed < position else SIGNS + ","
    if any(passage.words[index].text in signs for index in range(*sorted((taxed, position)))):
        return None
    is_relief = any(passage.lemma(index) in listed("reliefs") for index in near)
    return Cue(taxed, taxed, "words", "support" if is_relief else "taxes")


def _given_to_the_budget(passage: Passage, position: int) -> Cue | None:
    """ "В городской бюджет завод принёс 1,3 млрд", "занесли 820 млн в казну города": what comes in are taxes."""
    if not passage.holds(BUDGETS):
        return None
    near = range(max(0, position - BUDGET_REACH), min(len(passage.words), position + BUDGET_REACH))
    for index in near:
        if passage.lemma(index) not in BUDGETS or number_between(passage, index, position):
            continue
        before = passage.words[max(0, index - BUDGET_NAME) : index]
        is_into = any(word.lemma in INTO for word in before) and _is_goal_form(passage.words[index].text)
        beside = passage.lemmas[max(0, min(index, position) - BUDGET_NAME) : max(index, position) + BUDGET_NAME]
        if is_into and not listed("giving").isdisjoint(beside):
            return Cue(index, index, "words", "taxes")
    return None


def _is_goal_form(word: str) -> bool:
    """ "В бюджет", "в казну": where to, and not where."""
    return any(reading.tag.case == "accs" for reading in parses(word.casefold()))


def _taken_by_the_state(passage: Passage, position: int) -> Cue | None:
    """ "The treasury got RUB 2.6 bn from it", "the taxman took 610,000": what comes to the budget are taxes."""
    for index in range(position - 1, max(-1, position - 1 - TAKEN_REACH), -1):
        if passage.words[index].kind == "number" or passage.words[index].text in SIGNS + ",":
            return None
        if passage.lemma(index) in COFFERS:
            between = passage.lemmas[index + 1 : position]
            return None if TAKING.isdisjoint(between) else Cue(index, index, "words", "taxes")
    return None


def _spent_by_the_state(passage: Passage, position: int) -> Cue | None:
    """ "Бюджет потратил 47 млрд", "1,8 млрд даст Фонд развития", "the government has set aside": what is spent.

    What the state builds itself, such as roads, is no support.
    """
    if passage.themed("infrastructure"):
        return None
    for cue in passage.themed("spends"):
        if -SPENDING_AFTER <= position - cue.last <= SPENDING_WINDOW and cue.last != position:
            if number_between(passage, cue.last, position) or _is_next_clause(passage, position, cue):
                continue
            if _state_beside(passage, position, cue):
                return cue
    return None


def _got_from_the_state(passage: Passage, position: int) -> Cue | None:
    """ "Obtained RUB 5bn from the Industrial Development Fund", "просит у Корпорации развития 100 миллионов"."""
    givers = [cue.first for cue in passage.themed("state")] + [
        index
        for index in passage.positions("name")
        if passage.name(index).kind == "organisation" and standing.is_informant(passage.name(index))
    ]
    given = any(
        abs(index - position) <= PAYER_WINDOW
        and not FROM.isdisjoint({passage.lemma(index - step) for step in range(1, 4)})
        and not number_between(passage, index, position)
        for index in givers
    )
    if not given:
        return None
    asked = (cue for cue in passage.themed("gets") if abs(cue.first - position) <= SPENDING_WINDOW)
    return next((cue for cue in asked if not number_between(passage, cue.first, position)), None)


def _spent_by_a_firm(passage: Passage, position: int) -> Cue | None:
    """ "Группа «Нева» выделила на цех 430 млн": a firm that is named before the verb, and gets nothing, pays itself."""
    for cue in passage.themed("spends"):
        is_near = 0 < position - cue.last <= SPENDING_WINDOW and passage.lemma(cue.first) in listed("invests")
        if not is_near or number_between(passage, cue.last, position):
            continue
        near = [index for index in passage.positions("name") if 0 < cue.first - index <= PAYER_WINDOW]
        if near and _is_payer(passage, near[-1]) and not passage.themed("state"):
            return cue
    return None


def _is_payer(passage: Passage, index: int) -> bool:
    name = passage.name(index)
    is_firm = name.kind == "organisation" and not standing.is_informant(name)
    passive = (
        standing.is_recipient(passage, index) or standing.is_inflected(passage, index) or _is_place(passage, index)
    )
    return is_firm and not passive


def _is_next_clause(passage: Passage, position: int, spending: Cue) -> bool:
    """ "Обещает 4,1 млрд; область компенсирует часть": a comma parts the sum from the spending behind it."""
    return any(word.text in SIGNS + "," for word in passage.words[position + 1 : spending.first])


def _state_beside(passage: Passage, position: int, spending: Cue) -> bool:
    """The nearest possible payer is the state: a ministry, the government, the budget, a fund of development.

    None who only tells of it is one: "the ministry says that the Japanese spend", nor who gives a part of the sum.
    """
    payers = [
        (cue.last, True)
        for cue in passage.themed("state")
        if not _is_goal(passage, cue) and not owners.is_beyond(passage, position, cue.first)
    ]
    payers += [
        (cue.last, False)
        for cue in passage.themed("anaphora")
        if cue.last < spending.first and (cue.code == "organisation" or passage.lemma(cue.last) in PRONOUNS)
    ]
    payers += [
        (index, passage.name(index).kind != "organisation" or standing.is_informant(passage.name(index)))
        for index in passage.positions("name")
        if passage.name(index).kind in PAYERS and not _is_place(passage, index)
    ]
    near = [
        (abs(place - spending.first) + (PAYER_AFTER if place > spending.last else 0), is_state)
        for place, is_state in payers
        if -PAYER_WINDOW <= place - spending.first <= PAYER_AFTER
        and THAT.isdisjoint(passage.lemmas[place + 1 : spending.first])
    ]
    return bool(near) and min(near, key=lambda payer: payer[0])[1]


def _is_place(passage: Passage, index: int) -> bool:
    """ "В Татарстане направили 300 млн": where it was, and not who pays."""
    return passage.lemma(index - 1) in PLACES


def _is_goal(passage: Passage, payer: Cue) -> bool:
    """ "Перечислили в бюджет": where money goes to, not whose it is."""
    if passage.lemma(payer.first - 1) not in INTO:
        return False
    word = passage.words[payer.first].text.casefold()
    return not is_russian(word) or any(reading.tag.case == "accs" for reading in parses(word))


def number_between(passage: Passage, one: int, other: int) -> bool:
    first, last = sorted((one, other))
    return any(passage.number(index).unit for index in passage.positions("number") if first < index < last)

"""Names without quotation marks by the noun behind them: "Волготех – завод", "Uzlovaya, the special economic zone"."""

from collections.abc import Iterable, Iterator, Sequence

from etl.text.morphology import lemma, parses
from etl.text.names import english_words, generic_nouns, inflection, phrases
from etl.text.names.generic_nouns import Generic, are_adjacent, lemmas
from etl.text.names.mentions import Mention
from etl.text.names.parks import english_parks
from etl.text.names.phrases import Hit
from etl.text.names.words import Word, is_cyrillic
from etl.vocabulary import name_words
from etl.vocabulary.gazetteer import Known

COMPANY, PARK, TOWN = 63, 73, 88
"""TOWN is surer than the town that the name is otherwise."""
LINKS = frozenset({", ", " – ", " — ", " - "})
ARTICLES = frozenset({"the", "a", "an"})
COPULAS = frozenset({"is", "was", "remains", "became"})
AUXILIARIES = frozenset({"has", "had", "will", "would", "plans", "itself"})
FARTHEST_NOUN = 5
TOO_WIDE = frozenset({"парк", "зона", "park", "zone"})
"""Nouns of a park that a town may be as well, and a park of cars: "Тверь, парк машин"."""
COMPANY_OF_TOWN = frozenset({"company", "group", "firm", "maker", "manufacturer", "giant"})
INSIDE = frozenset({"in", "near", "from", "to", "outside", "around", "into"})
INSIDE_RUSSIAN = frozenset({"в", "во", "на", "под", "из", "близ", "около", "до", "через", "у"})


def find(text: str, tokens: list[Word], hits: Sequence[Hit]) -> Iterator[Mention]:
    """Towns that are parks or companies here, and Russian names that no dictionary has, each with its noun behind."""
    if len(tokens) > FARTHEST_NOUN - 2:
        yield from _towns(text, tokens, hits)
        yield from _new_names(text, tokens)


def english_noun(text: str, tokens: list[Word], place: int) -> Generic | None:
    """The noun in "Alabuga, the special economic zone in Tatarstan" and in "Alabuga is a special economic zone"."""
    if place + 1 >= len(tokens):
        return None
    gap = text[tokens[place - 1].stop : tokens[place].start]
    if tokens[place].text in COPULAS and gap == " ":
        place, gap = place + 1, ", "
    if gap not in LINKS or place + 1 >= len(tokens) or tokens[place].text not in ARTICLES:
        return None
    for last in range(min(place + FARTHEST_NOUN, len(tokens)), place + 1, -1):
        generic = generic_nouns.before(text, tokens, last)
        if generic is not None and generic.kind in ("park", "organisation"):
            return generic
    return None


def is_firm(text: str, tokens: list[Word], hit: Hit) -> bool:
    """True for a firm by a town's name where it acts or has a plant: "Yokohama sells", "Yokohama's tyre plant"."""
    before = generic_nouns.before(text, tokens, hit.first)
    is_named = before is not None and before.kind == "organisation"
    if is_named and are_adjacent(text, tokens[hit.first - 1], tokens[hit.first]):
        return True
    place = hit.first - 1
    is_inside = place >= 0 and tokens[place].text.casefold() in INSIDE | INSIDE_RUSSIAN
    if is_inside or hit.last >= len(tokens):
        return False
    gap, word = text[tokens[hit.last - 1].stop : tokens[hit.last].start], tokens[hit.last].text
    if gap in ("'", "’") and word == "s" and hit.last + 1 < len(tokens):
        return _has_site(tokens, hit.last + 1)
    if gap.strip(' \u00a0»"'):
        return False
    is_told = lemma(word) in name_words.listed("company_verb", "ru") if word[0] > "z" else False
    acts = is_told or word in name_words.listed("english_context", "company_verb")
    return acts or word in AUXILIARIES or _has_site(tokens, hit.last)


def _has_site(tokens: list[Word], first: int) -> bool:
    """True before "tyre plant", "own works": what a firm has."""
    return any(token.text in name_words.listed("english_context", "site") for token in tokens[first : first + 3])


def _towns(text: str, tokens: list[Word], hits: Iterable[Hit]) -> Iterator[Mention]:
    for hit in hits:
        town = next((known for known in hit.candidates if known.kind == "city"), None)
        if town is None or hit.last + 1 >= len(tokens):
            continue
        name = text[tokens[hit.first].start : tokens[hit.last - 1].stop]
        before = tokens[hit.first - 1].text.casefold() if hit.first else ""
        if tokens[hit.first].is_cyrillic:
            noun = _russian_noun(text, tokens, hit.last) if before not in INSIDE_RUSSIAN else None
        else:
            noun = english_noun(text, tokens, hit.last) if before not in INSIDE else None
        if noun is not None and _is_of_town(text, tokens, noun):
            yield _of_town(tokens, hit, name, noun, town)


def _is_of_town(text: str, tokens: list[Word], noun: Generic) -> bool:
    """True for a noun that a town has not itself, and that belongs to no other name."""
    is_park = noun.kind == "park" and noun.noun not in TOO_WIDE
    is_company = noun.kind == "organisation" and (noun.noun in COMPANY_OF_TOWN or english_words.is_maker(noun.noun))
    return (is_park or is_company) and not _names_another(text, tokens, noun.last)


def _names_another(text: str, tokens: list[Word], last: int) -> bool:
    """True where a name follows the noun: "Kaluga, the industrial park Vorsino", "Узловая, завод «Рама»"."""
    stop = tokens[last - 1].stop
    if text[stop : stop + 2].strip(" \u00a0")[:1] in tuple("«\"“„'’") and stop < len(text):
        return True
    return last < len(tokens) and are_adjacent(text, tokens[last - 1], tokens[last]) and tokens[last].is_capital


def _of_town(tokens: list[Word], hit: Hit, name: str, noun: Generic, town: Known) -> Mention:
    start, stop = tokens[hit.first].start, tokens[hit.last - 1].stop
    if noun.kind == "organisation":
        return Mention(start, stop, "organisation", name, TOWN, head=noun.noun)
    own = town.name_ru if tokens[hit.first].is_cyrillic else name
    found = Mention(start, stop, "park", _park_name(own, noun), TOWN, (), town.area, town.city, noun.noun)
    known = english_parks.known(found, town.area) or phrases.parks_of_series(f"«{own}»", town.area, "")
    known = tuple(park for park in known if _is_zone(noun.noun) == (park.type == "special_economic_zone"))
    return Mention(start, stop, "park", found.name, TOWN, known, town.area, town.city, noun.noun)


def _is_zone(noun: str) -> bool:
    return any(part in ("economic", "sez", "экономический", "оэз", "oez", "fez") for part in noun.split())


def _park_name(own: str, noun: Generic) -> str:
    if own[:1] > "z":
        return f"{generic_nouns.as_written(noun.noun)} «{own}»"
    return f"{own} {noun.noun.upper() if len(noun.noun) == len('sez') else noun.noun.title()}"


def _russian_noun(text: str, tokens: list[Word], place: int) -> Generic | None:
    """The noun in ", крупный индустриальный парк" and " – это завод", adjectives alone before it."""
    if text[tokens[place - 1].stop : tokens[place].start] not in LINKS or not tokens[place].text.islower():
        return None
    first = place + (tokens[place].text == "это")
    for last in range(first + 1, min(first + FARTHEST_NOUN, len(tokens)) + 1):
        generic = generic_nouns.before(text, tokens, last)
        if generic is not None:
            is_own = generic.kind in ("park", "organisation") and not _names_another(text, tokens, last)
            return generic if is_own and _is_named(tokens, last) else None
        if not inflection.is_adjective(tokens[last - 1].text):
            return None
    return None


def _is_named(tokens: list[Word], last: int) -> bool:
    """False for "Волготех, завод которого": the noun is another's."""
    return last == len(tokens) or not lemmas(tokens[last].text) & {"который", "чей"}


def _new_names(text: str, tokens: list[Word]) -> Iterator[Mention]:
    """Russian words that no dictionary has, before their noun."""
    for place in range(len(tokens) - 1):
        token = tokens[place]
        if not token.is_capital or not tokens[place + 1].is_cyrillic:
            continue
        noun = _russian_noun(text, tokens, place + 1)
        if noun is None or noun.noun in TOO_WIDE or noun.noun in name_words.legal_forms():
            continue
        before = tokens[place - 1].text.casefold() if place and are_adjacent(text, tokens[place - 1], token) else ""
        is_part = place > 0 and tokens[place - 1].is_capital and bool(before)
        cases = {parse.tag.case for parse in parses(tokens[noun.last - 1].text) if "NOUN" in parse.tag}
        is_kind = generic_nouns.before(text, tokens, place + 1) is not None
        if is_part or is_kind or before in INSIDE_RUSSIAN or not _is_new(token.text):
            continue
        name = token.text if "nomn" in cases else inflection.nominative(token.text, is_governed=True)
        if noun.kind == "park":
            yield Mention(token.start, token.stop, "park", _park_name(name, noun), PARK, head=noun.noun)
        else:
            yield Mention(token.start, token.stop, "organisation", name, COMPANY, head=noun.noun)


def _is_new(word: str) -> bool:
    """True for a word that is neither in a dictionary nor a surname: Волготех, Полимер-Пласт, Тербуны."""
    if not is_cyrillic(word):
        return len(word) > 2 and not english_words.is_common(word)
    return len(word) > 3 and not any(
        parse.is_known and "Geox" not in parse.tag or "Surn" in parse.tag
        for part in word.split("-")
        for parse in parses(part)
    )

"""English names that no rule explained: capitalised words that no dictionary has, by what stands around them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from etl.records import Sentence
from etl.text.morphology import is_english
from etl.text.names import apposition, english_words, generic_nouns, phrases, words
from etl.text.names.geography import place_adjectives
from etl.text.names.latin import english, english_context
from etl.text.names.latin.english_context import Run
from etl.text.names.mentions import Mention
from etl.text.names.words import Word
from etl.vocabulary import name_words

STRANGE, WITH_NOUN = 45, 62
DATELINE = re.compile(r",|\s+\(|\s*[–—]|\s-\s")
OF_PLACE = frozenset({"in", "at", "from", "near", "to", "around", "outside", "of"})
NATIONS = frozenset({"Sino", "Russo", "Anglo", "Franco", "Italo", "Indo", "Euro", "Afro", "Austro"})
ACROSS = frozenset({"Trans", "Cis"})
COINED = re.compile(
    rf"""
    ^[A-Z][a-z]{{2,}}(?:[A-Z][a-z]{{2,}})+\b                   # OmskTransMash
  | -{name_words.beginning("coined", "english_ends")}\b        # Polyot | -Avto
    """,
    re.VERBOSE,
)
"""What no place is called by: OmskTransMash, Polyot-Avto."""
PARKS = frozenset({"park", "zone", "estate", "technopark"})
FIRST_LETTERS_OF_A_WORD, LONGEST_ABBREVIATION, SHORTEST_PART = 3, 4, 4
NUMBER_WORDS = frozenset({"thousand", "million", "hundred", "dozen", "hundreds", "thousands", "dozens"})
MEASURES = frozenset(
    {"km", "kwh", "mwh", "kw", "mw", "hp", "cng", "lng", "rub", "usd", "eur", "cny", "kzt", "byn", "uah"}
)


def find(text: str, sentences: Iterable[Sentence], explained: Sequence[Mention]) -> list[Mention]:
    """Strange capitalised words as what their surroundings tell; none that only follow "the" or "of" like a model."""
    taken = bytearray(len(text))
    for mention in explained:
        if not mention.is_bare:
            taken[mention.start : mention.stop] = b"\x01" * (mention.stop - mention.start)
    found: list[Seen] = []
    for sentence in sentences:
        if sentence.language == "en":
            found += _in_sentence(text, words.split(text, sentence.start, sentence.stop), taken)
    told: dict[str, set[str]] = {}
    for seen in found:
        told.setdefault(seen.mention.name, set()).add(seen.told)
    judged = (_judged(seen.mention, told[seen.mention.name]) for seen in found)
    return [name for name in judged if name]


@dataclass(frozen=True, slots=True)
class Seen:
    """A strange name with what this place of the text tells of it; "subject" where it stands like an organisation."""

    mention: Mention
    told: str


def _judged(mention: Mention, told: set[str]) -> Mention | None:
    """The mention as what all its places in the text tell; None where they tell nothing."""
    if mention.kind != "organisation":
        return mention
    if english_context.ORGANISATION in told:
        return mention
    if english_context.PERSON in told:
        return replace(mention, kind="person")
    if english_context.PLACE in told:
        return replace(mention, kind="city")
    return mention if "subject" in told else None


def _in_sentence(text: str, tokens: list[Word], taken: bytearray) -> list[Seen]:
    """The strange names of a sentence."""
    if english.is_title_case(tokens):
        return []
    found: list[Seen] = []
    place = 1 if tokens and _is_dateline(text, tokens[0]) else 0
    while place < len(tokens):
        last = place
        while last < len(tokens) and _is_strange(tokens[last], taken) and _continues(text, tokens, place, last):
            last += 1
        if last > place:
            while last < len(tokens) and _belongs(text, tokens, last, taken):
                last += 1
            if not _are_things(text, tokens, place, last):
                found.append(_seen(Run(text, tokens, _with_initials(text, tokens, place, taken), last, taken)))
        place = max(last, place + 1)
    return found


def _are_things(text: str, tokens: list[Word], place: int, last: int) -> bool:
    """True for a plural of two English words that only its sentence gives a capital: "Curtainsiders lost 66 %"."""
    word = tokens[place].text
    if last - place > 1 or not word.endswith("s") or not words.opens_sentence(text, tokens[place]):
        return False
    one = f"{word.removesuffix('ies')}y" if word.endswith("ies") else word.removesuffix("s")
    parts = ((one[:cut], one[cut:]) for cut in range(SHORTEST_PART, len(one) - 1))
    return any(is_english(first) and (is_english(rest) or rest.endswith("er")) for first, rest in parts)


def _with_initials(text: str, tokens: list[Word], place: int, taken: bytearray) -> int:
    """Where a name begins whose first word is an abbreviation of its own: IG Metall, ADM Jizzakh."""
    before = tokens[place - 1] if place else None
    is_code = before is not None and before.text.isupper() and 1 < len(before.text) <= LONGEST_ABBREVIATION
    if (
        before is None
        or not is_code
        or taken[before.start]
        or not before.text.isalpha()
        or english_words.is_common(before.text)
    ):
        return place
    return place - 1 if generic_nouns.are_adjacent(text, before, tokens[place]) else place


def _is_dateline(text: str, word: Word) -> bool:
    """True for the city in capitals that begins a paragraph: "PUEBLA, Mexico — "."""
    is_first = text[max(0, word.start - 1) : word.start] in ("", "\n")
    return is_first and word.text.isupper() and len(word.text) > 3 and bool(DATELINE.match(text, word.stop))


def _belongs(text: str, tokens: list[Word], place: int, taken: bytearray) -> bool:
    """True for the capitalised English word in "Ural Steel"."""
    token = tokens[place]
    is_free = token.is_capital and not token.is_cyrillic and not taken[token.start]
    is_listed = token.text in name_words.listed("english_common", "words")
    return is_free and not is_listed and _continues(text, tokens, 0, place)


def _seen(run: Run) -> Seen:
    text, tokens = run.text, run.tokens
    start, stop = tokens[run.first].start, tokens[run.last - 1].stop
    name = " ".join(text[start:stop].split())
    generic = apposition.english_noun(text, tokens, run.last)
    if generic is not None:
        is_park = generic.kind == "park"
        kind, written = ("park", f"{name} {generic.noun.title()}") if is_park else ("organisation", name)
        return Seen(Mention(start, stop, kind, written, WITH_NOUN, head=generic.noun), english_context.ORGANISATION)
    if run.after in PARKS:
        return _park(run, name)
    is_counted = run.before.isdigit() or run.before in NUMBER_WORDS and tokens[run.last - 1].text.endswith("s")
    told = english_context.kind(run)
    if told in ("", english_context.PLACE) and COINED.search(name):
        told = english_context.ORGANISATION
    may_be_common = all(map(_is_of_common_words, tokens[run.first : run.last]))
    if not told and not may_be_common and _word_before_list(tokens, run.first) not in OF_PLACE | {"the", "a", "an"}:
        told = "subject"
    return Seen(Mention(start, stop, "product" if is_counted else "organisation", name, STRANGE), told)


def _park(run: Run, name: str) -> Seen:
    """The park in "the Vorsino park", whose noun alone would be too little to find one by."""
    known = phrases.parks_of_series(f"«{name}»", "", "")
    start, stop = run.tokens[run.first].start, run.tokens[run.last].stop
    written = f"{name} {run.after.capitalize()}"
    return Seen(Mention(start, stop, "park", written, WITH_NOUN, known, head=run.after), english_context.ORGANISATION)


def _word_before_list(tokens: list[Word], first: int) -> str:
    """The word before "Fiesta, Focus and EcoSport", wherever in the list the name stands."""
    place = first
    while place > 0 and (tokens[place - 1].is_capital or tokens[place - 1].text in ("and", "or")):
        place -= 1
    return tokens[place - 1].text.casefold() if place else ""


def _continues(text: str, tokens: list[Word], first: int, place: int) -> bool:
    return place == first or generic_nouns.are_joined(text, tokens[place - 1], tokens[place])


def _is_strange(token: Word, taken: bytearray) -> bool:
    """True for a capitalised word that English does not have."""
    word = token.text
    if token.is_cyrillic or not token.is_capital or taken[token.start] or len(word) < FIRST_LETTERS_OF_A_WORD:
        return False
    is_code = any(map(str.isdigit, word)) or word.casefold() in MEASURES | name_words.legal_forms()
    parts = word.split("-")
    listed = name_words.listed("english_common", "words")
    is_new = not all(map(english_words.is_common, parts)) or (len(parts) > 1 and not listed.intersection(parts))
    is_new = is_new and not (len(parts) > 1 and _tells_where(parts))
    return not is_code and all(part[:1].isupper() for part in parts) and is_new


def _tells_where(parts: list[str]) -> bool:
    """True for "Tajik-Turkish", "Sino-Russian" and "Trans-Urals", which say of which countries or parts of one."""
    *first, last = parts
    are_joined = all(part in NATIONS or place_adjectives.is_of_country(part) for part in first)
    return are_joined and place_adjectives.is_of_country(last) or first[0] in ACROSS


def _is_of_common_words(token: Word) -> bool:
    """True for "Rolf-Sever" and "Asia-Pacific", of which only the surroundings tell whether they name a company."""
    return all(map(english_words.is_common, token.text.split("-")))

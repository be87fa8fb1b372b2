"""Later mentions of what a document introduced: surnames alone, abbreviations from brackets, names without noun."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from etl.text.morphology import is_english
from etl.text.names import declension, generic_nouns, inflection, phrases, words
from etl.text.names.firms import abbreviations
from etl.text.names.generic_nouns import lemmas
from etl.text.names.mentions import Mention
from etl.text.names.words import Word, key, without_case_ending

SURNAME, AGAIN, ABBREVIATED, QUOTED_AGAIN, IN_A_CASE = 53, 52, 76, 66, 81
"""ABBREVIATED is surer than the gazetteer, which knows another ЧАЗ; IN_A_CASE than the noun before the quotation: "сети
«Сатурна»" are no firm of that name."""
TITLED = 87
"""Of a surname behind Mr, surer than that it is one."""
UNSURE = 65
"""What only slovnet or quotation marks speak for is no introduction where something else introduces the name."""
OPENING = '«"“„'
IN_QUOTES = re.compile(r"[«\"“](.+)[»\"”]")
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Naming:
    """One form of a name of its own, and what it names; a common word names it in quotation marks only."""

    keys: tuple[str, ...]
    mention: Mention
    is_common: bool
    is_in_a_case: bool


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> list[Mention]:
    """Mentions by surname, by abbreviation and by the name alone, outside the mentions that are there already."""
    people = _by_surname(mentions)
    short = abbreviations.find(text, mentions)
    names = _by_name(mentions)
    found: list[Mention] = []
    if not people and not short and not names:
        return found
    titled = {mention.start for mention in mentions if mention.kind == "person" and mention.is_bare}
    for start, stop in zones:
        for word in words.capitalised(text, start, stop):
            found += _person_again(word, people, TITLED if word.start in titled else SURNAME)
            found += _abbreviated(word, short) or _named(text, word, names)
    return found


def _person_again(word: Word, people: dict[str, Mention], certainty: int) -> Iterator[Mention]:
    person = next((people[form] for form in sorted(_surname_forms(word.text)) if form in people), None)
    if person is not None:
        yield replace(person, start=word.start, stop=word.stop, certainty=certainty, is_bare=False)


def _abbreviated(word: Word, short: dict[str, Mention]) -> list[Mention]:
    other = short.get(key(word.text)) or short.get(key(without_case_ending(word.text)))
    return [replace(other, start=word.start, stop=word.stop, certainty=ABBREVIATED, is_bare=False)] if other else []


def _named(text: str, word: Word, names: dict[str, list[Naming]]) -> list[Mention]:
    """The mention by the longest name that begins with the word."""
    first = key(word.text)
    namings = names.get(first) or names.get(key(without_case_ending(word.text))) or ()
    following = words.split(text, word.start, word.start + LONGEST_NAME) if namings else []
    for naming in sorted(namings, key=_order):
        last = len(naming.keys)
        if len(following) < last or tuple(other.key for other in following[1:last]) != naming.keys[1:]:
            continue
        stop = following[last - 1].stop
        is_quoted = text[word.start - 1 : word.start] in tuple(OPENING) and text[stop : stop + 1] in ("»", '"', "”")
        if is_quoted:
            is_sure = naming.is_in_a_case and naming.mention.certainty > UNSURE
            return [_again(naming, word.start - 1, stop + 1, IN_A_CASE if is_sure else QUOTED_AGAIN)]
        if not naming.is_common and _is_one_phrase(text, following[:last]):
            return [_again(naming, word.start, stop, AGAIN)]
    return []


def _order(naming: Naming) -> tuple[int, bool, bool]:
    """The longest first, and a name that is introduced before what may be no more than another case of it."""
    return -len(naming.keys), naming.mention.certainty <= UNSURE, not naming.is_in_a_case


def _again(naming: Naming, start: int, stop: int, certainty: int) -> Mention:
    return replace(naming.mention, start=start, stop=stop, certainty=certainty, is_bare=False)


def _is_one_phrase(text: str, tokens: list[Word]) -> bool:
    return all(generic_nouns.are_adjacent(text, left, right) for left, right in zip(tokens, tokens[1:], strict=False))


def _by_surname(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Surname in every guise → the first full name with it; two persons of one surname make it useless."""
    owners: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        parts = mention.name.split()
        if mention.kind == "person" and len(parts) > 1:
            for form in {key(parts[-1]), *_surname_forms(parts[-1])}:
                owners.setdefault(form, {}).setdefault(mention.name, mention)
    return {form: next(iter(people.values())) for form, people in owners.items() if len(people) == 1}


def _surname_forms(word: str) -> frozenset[str]:
    """The keys under which a surname and its cases meet."""
    return frozenset({key(word)}) | (lemmas(word) if words.is_cyrillic(word) else frozenset())


def _by_name(mentions: Sequence[Mention]) -> dict[str, list[Naming]]:
    """First word → every case of the names that the document gave to organisations and parks; not those of two."""
    owners: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        own = _own_name(mention)
        if own:
            owners.setdefault(own, {}).setdefault(f"{mention.name} {mention.area}", mention)
    found: dict[str, list[Naming]] = {}
    for own, named in owners.items():
        parts = tuple(word.text for word in words.split(own))
        introduced = [mention for mention in named.values() if mention.certainty > UNSURE] or list(named.values())
        if len(introduced) > 1 or not parts or len(own) < 3:
            continue
        plain, is_common = tuple(key(part) for part in parts), _is_common(parts)
        for keys in declension.forms(parts):
            found.setdefault(keys[0], []).append(Naming(keys, introduced[0], is_common, keys != plain))
    return found


def _own_name(mention: Mention) -> str:
    """What a mention is called without its noun, "" for what has no name or one of the gazetteer's."""
    if mention.is_bare or (mention.kind == "organisation" and mention.known is not None):
        return ""
    if mention.kind == "organisation":
        return mention.name
    quoted = IN_QUOTES.search(mention.name) if mention.kind == "park" else None
    if quoted:
        return quoted.group(1)
    own = _without_noun(mention) if mention.kind == "park" and not words.is_cyrillic(mention.name) else ""
    return "" if any(phrases.lookup(own, kind) for kind in ("city", "region", "organisation", "country")) else own


def _without_noun(mention: Mention) -> str:
    """ "Kaluga South" of Kaluga South Industrial Park."""
    own = mention.name.casefold().removesuffix(mention.head.casefold()).rstrip()
    return mention.name[: len(own)] if own and len(own) < len(mention.name) else ""


def _is_common(parts: tuple[str, ...]) -> bool:
    """True for a dictionary word: "Идея" alone is an idea."""
    if len(parts) > 1:
        return False
    if words.is_cyrillic(parts[0]):
        return inflection.is_dictionary_word(parts[0])
    return is_english(parts[0])

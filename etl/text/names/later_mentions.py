"""Later mentions of what a document introduced: surnames alone, abbreviations from brackets, names without noun."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.text.names import inflection, words
from etl.text.names.generic_nouns import lemmas
from etl.text.names.mentions import Mention
from etl.text.names.words import Word, key, without_case_ending

IN_BRACKETS = re.compile(r"[\s\u00a0]*\((?:далее\s*[-–—]\s*)?[«\"“]?([A-ZА-ЯЁ][A-Za-zА-Яа-яё-]{1,11})[»\"”]?\)")
SURNAME, AGAIN = 53, 52
TITLED = 87
"""Of a surname behind Mr, surer than that it is one."""


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> list[Mention]:
    """Mentions by surname, by abbreviation and by the name alone, outside the mentions that are there already."""
    people = _by_surname(mentions)
    others = _by_name(mentions) | _by_abbreviation(text, mentions)
    found: list[Mention] = []
    if not people and not others:
        return found
    titled = {mention.start for mention in mentions if mention.kind == "person" and mention.is_bare}
    for start, stop in zones:
        for word in words.capitalised(text, start, stop):
            found += _again(word, people, others, TITLED if word.start in titled else SURNAME)
    return found


def _again(word: Word, people: dict[str, Mention], others: dict[str, Mention], certainty: int) -> Iterator[Mention]:
    person = next((people[form] for form in sorted(_surname_forms(word.text)) if form in people), None)
    if person is not None:
        yield replace(person, start=word.start, stop=word.stop, certainty=certainty, is_bare=False)
    other = others.get(key(word.text)) or others.get(key(without_case_ending(word.text)))
    if other is not None:
        yield replace(other, start=word.start, stop=word.stop, certainty=AGAIN, is_bare=False)


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


def _by_name(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Every case of a name of one word that the document introduced as an organisation."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        parts = words.split(mention.name)
        is_new = mention.kind == "organisation" and not mention.is_bare and mention.known is None
        if is_new and len(parts) == 1 and len(mention.name) > 2 and not _is_common(mention.name):
            for form in inflection.forms((parts[0].text,)):
                found.setdefault(form[0], mention)
    return found


def _is_common(word: str) -> bool:
    """True for a dictionary word: "Идея" alone is an idea."""
    return words.is_cyrillic(word) and inflection.is_dictionary_word(word)


def _by_abbreviation(text: str, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Abbreviations in brackets behind a name: Ярославский моторный завод (ЯМЗ)."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind in ("organisation", "park"):
            bracket = IN_BRACKETS.match(text, mention.stop)
            if bracket and _abbreviates(bracket.group(1), mention.name):
                for form in inflection.forms((bracket.group(1),)):
                    found.setdefault(form[0], mention)
    return found


def _abbreviates(short: str, name: str) -> bool:
    """True when the letters of `short` follow each other in `name`, the first at its beginning.

    >>> _abbreviates("ЯЗДА", "Ярославский завод дизельной аппаратуры"), _abbreviates("США", "Автотор")
    (True, False)
    """
    letters = iter(key(name))
    is_inside = all(any(letter == other for other in letters) for letter in key(short))
    capitals = sum(map(str.isupper, short))
    return capitals > 1 and is_inside

"""English companies by the first part of their names: "Mercer" of Mercer Axle, also where it stands before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.text.morphology import is_english
from etl.text.names import english_words, phrases, words
from etl.text.names.mentions import Mention
from etl.text.names.words import Word, opens_sentence
from etl.vocabulary import name_words

SHORT = 52
KINDS = ("organisation", "park", "city", "region", "country")


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> list[Mention]:
    """Mentions by the name without what the company makes and without its partners, where nothing else is called so."""
    owners: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        short = _short(mention) if mention.kind == "organisation" and mention.known is None else ""
        if short:
            owners.setdefault(short, {}).setdefault(mention.name, mention)
    surnames = {mention.name.split()[-1] for mention in mentions if mention.kind == "person"}
    meant = {short: next(iter(named.values())) for short, named in owners.items() if len(named) == 1}
    places: dict[str, list[Word]] = {}
    for word in _places(text, zones, [short for short in meant if short not in surnames]):
        places.setdefault(word.text, []).append(word)
    return [
        replace(meant[short], start=word.start, stop=word.stop, certainty=SHORT)
        for short, found in places.items()
        if any(_is_name(text, word) for word in found)
        for word in found
    ]


def _short(mention: Mention) -> str:
    """The name that is left: "Iron Bridge" of Iron Bridge Castings, "Calder" of Calder & Rowe; "" where none is."""
    parts = mention.name.split()
    last = parts.index("&") if "&" in parts else len(parts)
    while last > 1 and (english_words.ends_company(parts[last - 1]) or parts[last - 1].casefold() in _legal_forms()):
        last -= 1
    short = " ".join(parts[:last])
    is_whole = last == len(parts) or words.is_cyrillic(short) or len(short) < len("Ace")
    is_known = any(phrases.lookup(short, kind) for kind in KINDS)
    return "" if is_whole or is_known or english_words.ends_company(short) else short


def _legal_forms() -> frozenset[str]:
    return name_words.legal_forms()


def _places(text: str, zones: Sequence[tuple[int, int]], shorts: Sequence[str]) -> Iterator[Word]:
    """Where one of the names stands, but as the name of a town or with its partner."""
    listed = "|".join(re.escape(short) for short in sorted(shorts, key=len, reverse=True))
    pattern = re.compile(rf"\b(?:{listed})\b(?!\s?&)")
    for start, stop in zones if shorts else ():
        for match in pattern.finditer(text, start, stop):
            before = words.split(text, max(start, match.start() - 10), match.start())
            if not before or before[-1].text not in name_words.listed("english_context", "in_place"):
                yield words.word(match.start(), match[0])


def _is_name(text: str, place: Word) -> bool:
    """True where the word is no common one with a capital: within a sentence, or before what companies do."""
    if not is_english(place.text) or not opens_sentence(text, place):
        return True
    following = words.split(text, place.stop, place.stop + 20)[:1]
    verbs = name_words.listed("english_context", "company_verb") | {"has", "had", "will"}
    acts = bool(following) and following[0].text in verbs
    return acts or text[place.stop : place.stop + 2] in ("'s", "’s")

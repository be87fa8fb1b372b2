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
    found: list[Mention] = []
    for short, named in owners.items():
        if len(named) == 1 and short not in surnames:
            places = [word for start, stop in zones for word in _places(text, start, stop, short)]
            if any(_is_name(text, place) for place in places):
                found += (
                    replace(next(iter(named.values())), start=p.start, stop=p.stop, certainty=SHORT) for p in places
                )
    return found


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


def _places(text: str, start: int, stop: int, short: str) -> Iterator[Word]:
    for match in re.compile(rf"\b{re.escape(short)}\b(?!\s?&)").finditer(text, start, stop):
        before = words.split(text, max(start, match.start() - 10), match.start())
        if not before or before[-1].text not in name_words.listed("english_context", "in_place"):
            yield Word(match.start(), match.end(), short)


def _is_name(text: str, place: Word) -> bool:
    """True where the word is no common one with a capital: within a sentence, or before what companies do."""
    if not is_english(place.text) or not opens_sentence(text, place):
        return True
    following = words.split(text, place.stop, place.stop + 20)[:1]
    verbs = name_words.listed("english_context", "company_verb") | {"has", "had", "will"}
    acts = bool(following) and following[0].text in verbs
    return acts or text[place.stop : place.stop + 2] in ("'s", "’s")

"""English names of persons whom only their position tells to be persons: President Kassym-Jomart Tokayev."""

from etl.text.morphology import is_english
from etl.text.names import english_words, generic_nouns
from etl.text.names.words import Word
from etl.vocabulary import name_words, positions

FARTHEST_POSITION, FARTHEST_OF = 6, 8
HEADS = frozenset(positions.heads()) | {"executive"}
ENDS_OF_NO_POSITION = frozenset(
    {"the", "a", "an", "at", "in", "from", "with", "by", "to", "and", "that", "who", "says"}
)
PLACE_BEGINNINGS = frozenset(
    {"St", "Saint", "San", "Santa", "Fort", "Mount", "New", "Los", "Las", "Nizhny", "Veliky", "Great"}
)
"""With which no person's name begins."""
OF_COMPANY = ("of", "for")
BEHIND_PERSON = frozenset(
    {"has", "have", "had", "named", "noted", "signed", "visited", "opened", "hopes", "did", "does", "is", "was", "will"}
)
GOVERNING = frozenset({"of", "for", "at", "in", "from", "with", "by", "to", "and"})


def ends(text: str, tokens: list[Word], place: int) -> int:
    """Where an English name ends that a position precedes or follows: President Kassym-Jomart Tokayev."""
    last = place
    while last < len(tokens) and last - place < 3 and _is_english_name(text, tokens, place, last):
        last += 1
    if last - place < 2:
        return 0
    is_held = (
        _position_before(text, tokens, place)
        or _position_behind(text, tokens, last)
        or _is_of_company(text, tokens, place, last)
    )
    return last if is_held else 0


def _position_before(text: str, tokens: list[Word], place: int) -> bool:
    """True where a position leads up to the name: "head of site Antonín Drexler", "elected Dr Nikita Bely"."""
    if place and tokens[place - 1].text.casefold() in GOVERNING:
        return False
    for back in range(place - 1, max(-1, place - 1 - FARTHEST_POSITION), -1):
        token = tokens[back]
        is_apposition = back == place - 1 and text[token.stop : tokens[place].start] == ", "
        if not is_apposition and not generic_nouns.are_adjacent(text, token, tokens[back + 1]):
            return False
        small = token.text.casefold()
        if token.is_cyrillic:
            return False
        if small in HEADS - {"partner"}:
            return True
        if token.is_capital or small in ENDS_OF_NO_POSITION or _is_generic(small):
            return False
    return False


def _is_of_company(text: str, tokens: list[Word], place: int, last: int) -> bool:
    """True for strange words behind a position and its company: "the vice-president of KAMAZ | Asahiko Nishiyama"."""
    if place < 3 or last >= len(tokens) or any(is_english(token.text) for token in tokens[place:last]):
        return False
    company, of, head = tokens[place - 1], tokens[place - 2], tokens[place - 3]
    is_position = head.text.casefold() in HEADS
    is_of = (company.is_capital and of.text in OF_COMPANY) or (
        company.text in positions.stand_ins() and of.text == "the"
    )
    window = tokens[max(0, place - FARTHEST_OF) : place - 3]
    is_close = "," not in text[window[0].start : company.start] if window else True
    is_position = is_of and is_close and (is_position or any(token.text.casefold() in HEADS for token in window))
    verb = tokens[last].text
    acts = verb in name_words.listed("english_context", "quoting") or verb in BEHIND_PERSON
    return is_position and acts and generic_nouns.are_adjacent(text, company, tokens[place])


def _is_generic(word: str) -> bool:
    """True for "plant" in "head of the plant Ural Trucks", whose name follows."""
    return word in name_words.listed("organisation", "en") or word in name_words.listed("product", "en")


def _position_behind(text: str, tokens: list[Word], place: int) -> bool:
    """True for a position in apposition: "Jana Hrubá, the acting head of production, said"."""
    if place >= len(tokens) or text[tokens[place - 1].stop : tokens[place].start] != ", ":
        return False
    for ahead in range(place, min(place + FARTHEST_POSITION, len(tokens))):
        if ahead > place and "," in text[tokens[ahead - 1].stop : tokens[ahead].start]:
            return False
        small = tokens[ahead].text.casefold()
        if small in HEADS - {"partner"}:
            return True
        is_owner = small in positions.stand_ins() or small in {"the", "a", "an", "its", "s"}
        if not is_owner and small not in positions.modifiers() and not tokens[ahead].is_capital:
            return False
    return False


def _is_english_name(text: str, tokens: list[Word], first: int, place: int) -> bool:
    token = tokens[place]
    if token.is_cyrillic or not token.is_capital or token.text.isupper() or any(map(str.isdigit, token.text)):
        return False
    small = token.text.casefold()
    is_place = place == first and token.text in PLACE_BEGINNINGS
    if small in positions.heads() or small in positions.modifiers() or is_organisational(token.text) or is_place:
        return False
    return place == first or generic_nouns.are_adjacent(text, tokens[place - 1], token)


def is_organisational(word: str) -> bool:
    listed = name_words.listed
    sections = ("english_common", "english_place_end")
    is_listed = any(word in listed(section, "words") for section in sections)
    return is_listed or english_words.ends_company(word) or word.casefold() in listed("institution", "en")

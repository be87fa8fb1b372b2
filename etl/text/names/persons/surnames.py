"""Words behind a given name, an initial or a title that are a surname, and no word of a company or a position."""

from etl.text.morphology import is_english
from etl.text.names import english_words, generic_nouns, phrases
from etl.text.names.persons import people_by_position
from etl.text.names.words import Word, is_cyrillic
from etl.vocabulary import gazetteer, positions


def follows(text: str, tokens: list[Word], place: int) -> bool:
    """True where the word at `place` is a surname behind the name, initial or title before it."""
    token = tokens[place]
    gap = text[tokens[place - 1].stop : token.start]
    is_close = generic_nouns.are_adjacent(text, tokens[place - 1], token)
    is_behind_initial = is_initial(text, tokens[place - 1]) and gap in (". ", ".\u00a0")
    if not token.is_capital or len(token.text) < 2 or not (is_close or is_behind_initial):
        return False
    if token.is_cyrillic != tokens[place - 1].is_cyrillic or any(letter.isdigit() for letter in token.text):
        return False
    if token.text.casefold() in positions.heads() or (
        not token.is_cyrillic and people_by_position.is_organisational(token.text)
    ):
        return False
    if _closes_company(text, tokens, place + 1) or _are_common(tokens[place - 1].text, token.text):
        return False
    if _is_of_company(tokens[place - 1].text, token):
        return False
    return not token.text.isupper() or tokens[place - 1].text.isupper()


def _are_common(given: str, surname: str) -> bool:
    """True for two English words of which the first is a name only by its Russian spelling: Iron Bridge."""
    is_foreign = given.casefold() in gazetteer.foreign_given_names() or is_cyrillic(given) or len(given) == 1
    return not is_foreign and is_english(given) and is_english(surname)


def _is_of_company(known: str, word: Word) -> bool:
    """True for "Rolf Group" and "Rolf Logistic", since Rolf is a company."""
    is_word = not word.is_cyrillic and (is_english(word.text) or english_words.ends_company(word.text.capitalize()))
    return is_word and bool(phrases.lookup(known, "organisation"))


def _closes_company(text: str, tokens: list[Word], place: int) -> bool:
    """True for "Castings" in "Iron Bridge Castings", which is no person's name."""
    if place >= len(tokens) or not generic_nouns.are_adjacent(text, tokens[place - 1], tokens[place]):
        return False
    return not tokens[place].is_cyrillic and english_words.ends_company(tokens[place].text)


def is_initial(text: str, token: Word) -> bool:
    return len(token.text) == 1 and token.is_capital and text[token.stop : token.stop + 1] == "."

"""What the words around an unknown English name tell: an organisation, a place, a person, or nothing."""

import re
from dataclasses import dataclass

from etl.text.morphology import is_english
from etl.text.names import generic_nouns
from etl.text.names.geography import places
from etl.text.names.words import Word
from etl.vocabulary import name_words, positions

ORGANISATION, PLACE, PERSON = "organisation", "place", "person"
APPOSITION_LENGTH = 7
POSSESSIVE = re.compile(r"['’]s?\s$")
FULL_PERSON, FARTHEST_POSITION = 2, 6


@dataclass(frozen=True, slots=True)
class Run:
    """The words first:last of a sentence that no dictionary has; `taken` marks the letters of other names."""

    text: str
    tokens: list[Word]
    first: int
    last: int
    taken: bytearray

    @property
    def before(self) -> str:
        """The small word right before, "" where a mark or nothing stands."""
        if not self.first or not self._is_close(self.first):
            return ""
        return self.tokens[self.first - 1].text.casefold()

    @property
    def after(self) -> str:
        """The word right behind, "" where a mark or nothing stands."""
        return self.tokens[self.last].text if self.last < len(self.tokens) and self._is_close(self.last) else ""

    @property
    def gap(self) -> str:
        """What stands between the run and the next word."""
        stop = self.tokens[self.last].start if self.last < len(self.tokens) else self.tokens[-1].stop
        return self.text[self.tokens[self.last - 1].stop : stop]

    @property
    def follows_name(self) -> bool:
        """True where another name stands right before."""
        return self.before != "" and bool(self.taken[self.tokens[self.first - 1].start])

    @property
    def follows_owner(self) -> bool:
        """True behind "its" and behind a possessive: "Ford's Vsevolozhsk line"."""
        start = self.tokens[self.first].start
        is_possessed = POSSESSIVE.search(self.text[max(0, start - 3) : start]) is not None
        return is_possessed or self.before in ("its", "their", "our")

    def _is_close(self, place: int) -> bool:
        return generic_nouns.are_adjacent(self.text, self.tokens[place - 1], self.tokens[place])


def kind(run: Run) -> str:
    """What the run is as far as its surroundings tell, "" where they do not."""
    rules = (
        _by_naming,
        _by_apposition,
        _by_insertion,
        _by_position,
        _by_quoting,
        _by_own_words,
        _by_owner,
        _by_noun,
        _by_preposition,
        _by_verb,
    )
    return next((found for rule in rules if (found := rule(run))), "")


def _by_naming(run: Run) -> str:
    """ "A start-up called Voltray" is a company."""
    if run.before not in name_words.listed("naming", "en") or run.first < 2:
        return ""
    generic = generic_nouns.before(run.text, run.tokens, run.first - 1)
    return ORGANISATION if generic is not None and generic.kind == "organisation" else ""


def _by_apposition(run: Run) -> str:
    """ "Renera, the energy-storage arm", "Shildon, population 9,700", "Osi-Holding, whose hall"."""
    if run.gap != ", ":
        return ""
    following = run.tokens[run.last : run.last + APPOSITION_LENGTH]
    first = following[0].text.casefold() if following else ""
    if first in _listed("place_noun") or first in ("whose",):
        return PLACE if first != "whose" else ORGANISATION
    noun = _head_noun(run.text, following)
    if first in ("the", "a", "an", "its") and noun:
        if noun in positions.heads():
            return PERSON if run.last - run.first >= FULL_PERSON else ""
        return PLACE if noun in _listed("place_noun") else ORGANISATION
    return ORGANISATION if first in _listed("maker") else ""


def _by_insertion(run: Run) -> str:
    """ "One of them, Ala-Too Import, says": what stands between commas and acts is a company."""
    is_inserted = run.text[: run.tokens[run.first].start].endswith(", ") and run.gap == ", "
    following = run.tokens[run.last].text if run.last < len(run.tokens) else ""
    before = run.tokens[run.first - 1] if run.first else None
    is_of_company = before is not None and not before.is_capital and before.text not in positions.heads()
    acts = following in _listed("company_verb") or following in ("has", "had", "will")
    return ORGANISATION if is_inserted and is_of_company and acts else ""


def _by_position(run: Run) -> str:
    """ "Chief analyst of ShinInfo", "analyst Ida Brand of Voltray" name a company, "mayor of Lordsville" does not."""
    if run.before not in ("of", "at", "with", "from"):
        return ""
    last = run.first - 2
    while last >= 0 and run.tokens[last].is_capital and run.taken[run.tokens[last].start]:
        last -= 1
    for place in range(last, max(-1, last - FARTHEST_POSITION), -1):
        word = run.tokens[place].text
        kinds = positions.heads().get(word.casefold(), ())
        if kinds or not word.islower():
            return ORGANISATION if kinds[:1] == ("organisation",) else ""
    return ""


def _head_noun(text: str, following: list[Word]) -> str:
    """The last of the small words up to a mark or a preposition: "body-panel stamper" gives "stamper"."""
    noun = ""
    for place, word in enumerate(following):
        is_apart = place > 0 and not generic_nouns.are_adjacent(text, following[place - 1], word)
        if is_apart or word.text in _listed("ends_phrase"):
            return noun
        noun = word.text.casefold() if word.text.islower() else ""
    return noun if len(following) < APPOSITION_LENGTH else ""


def _by_own_words(run: Run) -> str:
    """An English word within tells a company (Hargreave Pressings) or a place (Chachapa Bay)."""
    common = [word.text for word in run.tokens[run.first : run.last] if is_english(word.text)]
    if not common:
        return ""
    return PLACE if common[-1] in _listed("place_end") else ORGANISATION


def _by_owner(run: Run) -> str:
    """ "Japan's Atsumitec" is a company, "its Shildon works" a place, as is "Hyundai Nošovice"."""
    noun = run.after.casefold()
    is_site = noun in _listed("site") or noun in name_words.listed("organisation", "en")
    if run.follows_owner and is_site:
        return PLACE
    if run.follows_name and run.last - run.first == 1:
        return "" if places.is_city(run.tokens[run.first - 1].text) else PLACE
    return ORGANISATION if run.follows_owner and places.is_place(run.tokens[run.first - 1].text) else ""


def _by_preposition(run: Run) -> str:
    is_in_place = run.before in _listed("in_place") and not run.gap.startswith(("'", "’"))
    who = run.tokens[run.first - 2].text.casefold() if run.first > 1 else ""
    if run.before == "at" and run.last - run.first > 1 and who in _listed("staff"):
        return ORGANISATION
    return PLACE if is_in_place else ""


def _by_noun(run: Run) -> str:
    """ "The Marmara Otomotiv works"; one word before "works" may be a town's as well."""
    is_works = run.last - run.first > 1 and run.after.casefold() in name_words.listed("organisation", "en")
    return ORGANISATION if is_works else ""


def _by_quoting(run: Run) -> str:
    """Who is quoted by name and surname is a person: "says Defne Oral, who runs the park"."""
    last = run.tokens[run.last - 1].text
    is_person = run.before in _listed("quoting") and run.last - run.first == FULL_PERSON
    return PERSON if is_person and not (is_english(last) and last.endswith("s")) else ""


def _by_verb(run: Run) -> str:
    """What says, plans and employs is a company."""
    return ORGANISATION if run.after in _listed("company_verb") else ""


def _listed(key: str) -> frozenset[str]:
    return name_words.listed("english_context", key)

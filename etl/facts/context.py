"""Entities that a document leaves to the reader: the region it is about, the company last spoken of."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from etl.facts import about
from etl.facts.passages import Passage
from etl.facts.standing import is_called_informant
from etl.records import Document, Marks, Name
from etl.text.morphology import parses
from etl.text.names.words import is_cyrillic, without_case_ending
from etl.vocabulary import gazetteer
from etl.vocabulary import positions as vocabulary

KNOWN_AS = {
    "агентство": "agency",
    "agency": "agency",
    "издание": "media",
    "журнал": "media",
    "газета": "media",
    "банк": "finance",
    "bank": "finance",
    "ассоциация": "association",
    "association": "association",
}
"""Nouns that stand for what the gazetteer has of a type, whatever its name: "аналитик агентства" of Автостат."""
SPEECH = frozenset('«"“„–—-')
END_OF_SPEECH = re.compile(r"[,!?…][»\"”]?\s*[–—-]|[»\"”]\s*,|,\s*[»\"”]")
QUOTES = '«»"“”„'
TOPIC, CALLED_SO, POSSESSIVE = 2.0, 1.5, 4.0
NAMED_SO, NO_EMPLOYER, NO_NEWS = 1.5, 0.7, 4.0
"""The same for what has the noun in its name ("Корпорация развития"), and less for brands and for the agency whose news
it is."""
IN_PARAGRAPH, OPENS_PARAGRAPH, OPENS_SENTENCE, OPENS_ELSEWHERE, GOVERNED = 1.2, 0.7, 1.5, 0.6, 1.0
"""How far an entity is believed to be meant: by the document's topic, its paragraph, its place there, its noun; less
where it only stands by another word: "orders of Opel", "кредит Сбербанка".
"""
BY_ANOTHER = re.compile(
    r"\b(?:of|by|with|for|from|to|against|у|для|от|к|с|со|через|против|при)\s[«\"“]?$", re.IGNORECASE
)
BODIES = frozenset({"organisation", "park"})
NEAR = 10
OF = re.compile(r"\s(?:of|from|at|из|от)\s[«\"“]?(?:the\s)?|\s\([«\"“]?")
LABEL = re.compile(r"\s[–—-]\s")
WORD = re.compile(r"[^\W\d_]{2,}")
AROUND = 100
"""Names before a person, and behind: with all of them the work would grow with the square of a document's length."""


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What is the same for all persons of a document: the names of its article, which of them stand by another word
    (their starts), where sentences begin, what it is about, and by person the organisation told beside a name."""

    names: tuple[Name, ...]
    governed: frozenset[int]
    sentences: tuple[int, ...]
    weights: dict[str, float]
    affiliations: dict[str, Name]
    text: str

    @classmethod
    def of(cls, document: Document, marks: Marks) -> "Backdrop":
        """The backdrop of a document."""
        names = tuple(name for name in marks.names if about.block_of(document, name))
        governed = frozenset(name.start for name in names if _is_governed(document.text, name))
        starts = tuple(sentence.start for sentence in marks.sentences)
        weights = {name.name: weight for name, weight in about.mains(document, marks)}
        return cls(names, governed, starts, weights, _affiliations(document.text, marks.names), document.text)

    def began(self, place: int) -> int:
        """Where the sentence begins that holds a place of the text."""
        return self.sentences[bisect_right(self.sentences, place) - 1]

    def opens(self, name: Name) -> bool:
        """True for a name that its sentence begins with: neither a verb nor a dash stands before it."""
        before = self.text[self.began(name.start) : name.start]
        return not LABEL.search(before) and not any(map(_is_verb, WORD.findall(before)))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a person stands: the names before and around him, where paragraph and sentence begin."""

    before: tuple[Name, ...]
    everywhere: tuple[Name, ...]
    paragraph: int
    sentence: int
    backdrop: Backdrop
    is_possessive: bool = False

    @classmethod
    def of(cls, document: Document, told: Passage, person: Name, backdrop: Backdrop) -> "Surroundings":
        """The surroundings of a person in a sentence."""
        block = document.blocks[told.sentence.block]
        near = names_around(backdrop.names, person)
        names = tuple(name for name in near if not _is_spoken(document, told, name, person))
        before = tuple(name for name in names if name.stop <= person.start)
        return cls(before, names, block.start, told.sentence.start, backdrop)


def names_around(names: Sequence[Name], person: Name) -> Sequence[Name]:
    """The names around a person: all of most documents; of a very long one those that may have to do with him."""
    here = bisect_right(names, person.start, key=lambda name: name.start)
    return names[max(0, here - AROUND) : here + AROUND]


def spoken_of(around: Surroundings, kinds: Collection[str], noun: str = "") -> Name | None:
    """The entity of these kinds that the person's position is likeliest to be in; `noun` is what stands for it."""
    fitting = [
        name
        for name in around.before
        if name.kind in kinds
        and (around.is_possessive or not is_called_informant(name) or (noun and _is_called(name, noun)))
    ]
    is_particular = noun in vocabulary.called()
    called = [
        name for name in around.before if (is_particular or (noun and name.kind == "region")) and _is_called(name, noun)
    ]
    if called or is_particular:
        return called[-1] if called else None
    if not fitting:
        later = [name for name in around.everywhere if name.kind in kinds and not is_called_informant(name)]
        return max(later, key=lambda name: around.backdrop.weights.get(name.name, 0.0), default=None)
    here = [name for name in fitting if name.start >= around.paragraph]
    latest = fitting[-1].start
    sentence = [name for name in fitting if name.start >= around.backdrop.began(latest)]

    opens = OPENS_SENTENCE if sentence[0].start >= around.paragraph else OPENS_ELSEWHERE
    opens = POSSESSIVE if around.is_possessive else opens * around.backdrop.opens(sentence[0])

    def likelihood(name: Name) -> float:
        belief = TOPIC * around.backdrop.weights.get(name.name, 0.0)
        belief += (name.start >= around.paragraph) * IN_PARAGRAPH
        belief += (name.name in {one.name for one in here[:1]}) * OPENS_PARAGRAPH
        belief += (name.name == sentence[0].name) * opens
        belief -= (name.start in around.backdrop.governed) * GOVERNED
        belief -= _is_brand(name) * NO_EMPLOYER + _is_agency(around, name) * NO_NEWS
        return belief + (bool(noun) and _is_called(name, noun)) * (
            CALLED_SO + (noun in name.name.casefold()) * NAMED_SO
        )

    return max(reversed(fitting), key=likelihood)


def _is_brand(name: Name) -> bool:
    """True for Lada, which has no director of its own."""
    known = gazetteer.by_id().get(name.known)
    return name.kind == "organisation" and known is not None and known.type == "brand"


def _is_agency(around: Surroundings, name: Name) -> bool:
    """True for the agency in brackets that opens a paragraph: "(TBW) Accuride …"."""
    text = around.backdrop.text
    return text[max(0, name.start - 2) : name.start] in ("(", "\n(") and text[name.stop : name.stop + 1] == ")"


def has_body(around: Surroundings) -> bool:
    """True where a company is what the document is about, so that its president is meant."""
    return any(name.kind in BODIES and around.backdrop.weights.get(name.name, 0.0) == 1.0 for name in around.before)


def _is_verb(word: str) -> bool:
    return is_cyrillic(word) and parses(word)[0].tag.POS in ("VERB", "PRTS")


def _is_spoken(document: Document, told: Passage, name: Name, person: Name) -> bool:
    """True for a name within the direct speech that a sentence attributes: "– АвтоВАЗ не платит, – сказал директор"."""
    if not told.sentence.start <= name.start < person.start:
        return False
    opening = document.text[told.sentence.start : told.sentence.start + 1]
    return opening in SPEECH and END_OF_SPEECH.search(document.text, name.stop, person.start) is not None


def _is_governed(text: str, name: Name) -> bool:
    """True for a name behind a preposition and for one in another case than the nominative."""
    if BY_ANOTHER.search(text, max(0, name.start - NEAR), name.start):
        return True
    first = text[name.start : name.stop].strip(QUOTES).split()[0]
    return is_cyrillic(first) and _is_oblique(first)


def _is_oblique(word: str) -> bool:
    return not any("nomn" in parse.tag for parse in parses(word)) or without_case_ending(word) != word


def _is_called(name: Name, noun: str) -> bool:
    written = name.name.casefold()
    begins = vocabulary.called().get(noun, ())
    known = gazetteer.by_id().get(name.known)
    if known is not None and known.type == KNOWN_AS.get(noun):
        return True
    return noun == name.head or noun in written or any(word.startswith(begins) for word in written.split() if begins)


def _affiliations(text: str, names: Sequence[Name]) -> dict[str, Name]:
    """Persons → the organisation that a mention of theirs names: "Ulrike Kessel of Gestalt Achsen AG"."""
    found: dict[str, Name] = {}
    for name, following in zip(names, names[1:], strict=False):
        is_told = name.kind == "person" and following.kind in {"organisation", "park"}
        if is_told and OF.fullmatch(text, name.stop, following.start):
            found.setdefault(name.name, following)
    return found


def affiliation(around: Surroundings, person: Name) -> Name | None:
    """The organisation with which the person was named before."""
    found = around.backdrop.affiliations.get(person.name)
    return found if found and found.start < person.start else None

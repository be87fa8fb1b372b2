"""Phrases that name a person's position: "мэр Челнов Наиль Магдеев", "Sokolov (President of AVTOVAZ)"."""

from collections.abc import Iterator

from etl.facts.passages import Passage, is_russian
from etl.facts.roles import position_grammar as grammar
from etl.facts.roles import position_verbs as verbs
from etl.facts.roles.position_grammar import Phrase
from etl.records import Document
from etl.text.morphology import lemma, parses
from etl.vocabulary import positions as vocabulary
from etl.vocabulary.function_words import words as small

OPENERS = frozenset({",", "(", "-", "–", "—"})
CLOSERS = frozenset({",", ".", ")", "—", "–", "-", ";", ":", "»", '"', "!", "?"})
JOINTS = frozenset({",", "и", "and"})
ACTING = frozenset({"врио", "ио", "и.о."})
OF_TOWN = frozenset({"городской", "муниципальный"})
DEPUTY = "зам"
APOSTROPHES = frozenset({"'", "’", "'s", "’s"})


def find(told: Passage, person: int) -> Iterator[Phrase]:
    """The phrases beside the person: the one before, else the one after; and what verbs tell."""
    before = _before(told, person) or _shared(told, person)
    beside = before or _after(told, person) or _apposed(told, person)
    first = before.first if before else person
    by_verb = (*verbs.behind(told, person), verbs.around(told, person) or verbs.before(told, first))
    succeeding = verbs.succeeding(told, person) if not beside else None
    yield from dict.fromkeys(phrase for phrase in (beside, _another(told, before), *by_verb, succeeding) if phrase)


def _before(told: Passage, person: int) -> Phrase | None:
    return grammar.backwards(told, person, grammar.before_title(told, person))


def _shared(told: Passage, person: int) -> Phrase | None:
    """The plural before several persons: "совладельцы «Рамы» | Илья Носов и Пётр Глебов"."""
    first, last = person, person
    while _joins_persons(told, first - 1) and _is_person(told, first - 2):
        first -= 2
    while _joins_persons(told, last + 1) and _is_person(told, last + 2):
        last += 2
    place = end = first - 2 if first > 1 and told.words[first - 1].text == "," else first - 1
    while first != last and place >= max(0, first - grammar.LONGEST):
        if grammar.head(told, place):
            is_several = grammar.is_plural(told.words[place].text)
            return Phrase(place, end, (place,)) if is_several else None
        if not grammar.continues(told, place):
            return None
        place -= 1
    return None


def shared_place(told: Passage, person: int) -> int:
    """The place of the person among those that are named together: 1 of "Путин и | Токаев"."""
    place = 0
    while _joins_persons(told, person - 1) and _is_person(told, person - 2):
        person, place = person - 2, place + 1
    return place


def _joins_persons(told: Passage, position: int) -> bool:
    return 0 < position < len(told.words) and told.words[position].text in JOINTS


def _is_person(told: Passage, position: int) -> bool:
    is_name = 0 <= position < len(told.words) and told.words[position].kind == "name"
    return is_name and told.name(position).kind == "person"


def _another(told: Passage, before: Phrase | None) -> Phrase | None:
    """The first of two positions: "Владелец, | экс-депутат Лев Бурмистров", "president | and CEO Greg Olsson"."""
    if before is None or before.first < 2 or told.words[before.first - 1].text not in JOINTS:
        return None
    another = grammar.backwards(told, before.first, before.first - 2)
    if another is None or told.words[before.first - 1].text == ",":
        opens = another is not None and (another.first == 0 or told.words[another.first - 1].text in OPENERS | CLOSERS)
        return another if opens else None
    return another if _is_of_one_body(told, another) and _is_of_one_body(told, before) else None


def _is_of_one_body(told: Passage, phrase: Phrase) -> bool:
    """True for a position in a company: "губернатор и глава завода Иван Петров" are two persons."""
    return all(vocabulary.heads()[grammar.head(told, place)][0] == "organisation" for place in phrase.heads)


def _after(told: Passage, person: int) -> Phrase | None:
    """ "Sergey Kogogin (Director General of KAMAZ)", "Тимур Шагивалеев, тогда генеральный директор ОЭЗ,"."""
    first = person + 1
    if first >= len(told.words) or told.words[first].text not in OPENERS:
        return None
    while first + 1 < len(told.words) and told.lemma(first + 1) in small("at_that_time"):
        first += 1
    return grammar.forwards(told, first + 1)


def _apposed(told: Passage, person: int) -> Phrase | None:
    """ "The head of the company, Sergey Kogogin, said": the phrase before a comma, where a sign follows the person."""
    before = told.words[person - 1].text if person else ""
    if before in grammar.LABELS:
        return _labelled(told, person)
    after = told.words[person + 1].text if person + 1 < len(told.words) else "."
    return grammar.backwards(told, person, person - 2) if before == "," and after in CLOSERS else None


def _labelled(told: Passage, person: int) -> Phrase | None:
    """The label of a form: "Генеральный директор: Иван Петров", "…, директор по развитию – Э. Р. Тагирова"."""
    phrase = grammar.backwards(told, person, person - 2)
    opens = phrase is not None and (
        phrase.first == 0 or told.words[phrase.first - 1].text in OPENERS | CLOSERS | verbs.POSTS_HELD
    )
    return phrase if opens else None


def wording(document: Document, told: Passage, phrase: Phrase) -> str:
    """The position in the nominative, without the organisation: "заместитель директора по развитию"."""
    if not phrase.heads:
        return vocabulary.headship(told.sentence.language)
    first, last = _own_words(told, phrase)
    if _is_acting(told, first):
        return " ".join(("и.о.", document.text[told.words[first].start : told.words[last].stop]))
    own = [word for word in told.words[first : last + 1] if word.text.casefold() not in grammar.POSSESSIVES]
    words = [document.text[word.start : word.stop] for word in own]
    if _are_duties(told, first):
        return _of_duties(document, told, first, last)
    if told.sentence.language == "ru":
        leading = max(phrase.heads[0] - first, 0) + 1
        words = _nominative(words[:leading]) + words[leading:]
    text = " ".join(_singular(words, told, phrase)).replace(" ,", ",").strip(' ,*«»"')
    return text[:1].lower() + text[1:] if told.sentence.language == "ru" else text


def _is_acting(told: Passage, first: int) -> bool:
    """True behind "и. о." and "и.о.", where the position stays in the genitive."""
    before = [word.text.casefold() for word in told.words[max(0, first - 4) : first]]
    return before == ["и", ".", "о", "."]


def _singular(words: list[str], told: Passage, phrase: Phrase) -> list[str]:
    """The words, an English plural as one of the several has it: "presidents"."""
    is_many = told.sentence.language == "en" and grammar.is_plural(told.words[phrase.heads[0]].text)
    plural = told.words[phrase.heads[0]].text
    return [word.removesuffix("s") if is_many and word == plural else word for word in words]


def _are_duties(told: Passage, first: int) -> bool:
    """True for "исполняющий обязанности директора"."""
    near = told.words[max(0, first - 1) : first + 3]
    return any(word.text.casefold().startswith("обязанност") for word in near)


def _of_duties(document: Document, told: Passage, first: int, last: int) -> str:
    """The position of one who acts for another, which stays in the genitive."""
    duties = next(
        place for place in range(max(0, first - 1), last) if told.words[place].text.casefold().startswith("обяз")
    )
    behind = document.text[told.words[duties + 1].start : told.words[last].stop]
    return f"исполняющий обязанности {behind}"


def _own_words(told: Passage, phrase: Phrase) -> tuple[int, int]:
    """The phrase without the entity's name, what stands for it, and loose ends."""
    first = next(
        index
        for index in range(phrase.first, phrase.heads[0] + 1)
        if index == phrase.heads[0] or (grammar.is_modifier(told, index) and not _is_possessor(told, index))
    )
    last = phrase.heads[-1]
    while last < phrase.last and not grammar.is_entity(told, last + 1) and told.lemma(last + 1) != "at":
        last += 1
    while last > phrase.heads[-1] and (told.lemma(last) in small("position_ends") or _is_loose(told, last)):
        last -= 1
    return first, last


def _is_possessor(told: Passage, position: int) -> bool:
    """True for "plant" in "the plant's director"."""
    return position + 1 < len(told.words) and told.words[position + 1].text in APOSTROPHES


def _is_loose(told: Passage, position: int) -> bool:
    """True for the adjective of the entity: "партнёр консалтинговой | компании"."""
    place = position + 1
    while place < len(told.words) and told.lemma(place) in OF_TOWN:
        place += 1
    is_before_entity = place < len(told.words) and grammar.is_entity(told, place)
    word = told.words[position].text
    return is_before_entity and is_russian(word) and "ADJF" in parses(word)[0].tag


def _nominative(words: list[str]) -> list[str]:
    """The adjectives and the noun in dictionary forms; "гендиректора" in full: "генеральный директор"."""
    if words[0].casefold() in ACTING:
        return words
    return [*map(_written_out, words[:-1]), _written_out(grammar.oblique(words[-1]) or words[-1])]


def _written_out(word: str) -> str:
    """ "гендиректора" as "генеральный директор", "замполпреда" as "заместитель полпреда", else the nominative."""
    short = vocabulary.short()
    full = short.get(word.casefold()) or short.get(lemma(word))
    deputy_of = lemma(word).removeprefix(DEPUTY)
    if full or deputy_of == lemma(word) or deputy_of not in vocabulary.heads():
        return full or _dictionary_form(word)
    genitive = parses(deputy_of)[0].inflect({"gent"})
    return f"заместитель {genitive.word if genitive else deputy_of}"


def _dictionary_form(word: str) -> str:
    """The nominative; of "управляющий", a participle, not its verb."""
    reading = parses(word)[0]
    if reading.normal_form == word.casefold():
        return word  # "областной", which might be a genitive too
    inflected = reading.inflect({"nomn", "sing"}) if "PRTF" in reading.tag or "ADJF" in reading.tag else None
    return str(inflected.word) if inflected else lemma(word)

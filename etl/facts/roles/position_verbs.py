"""Positions that a verb gives: "назначен директором КАМАЗа", "named Jana Hrubá head of sales", "возглавил завод"."""

from collections.abc import Iterator

from etl.facts.passages import Passage
from etl.facts.roles import position_grammar as grammar
from etl.facts.roles.position_grammar import Phrase
from etl.text.morphology import parses
from etl.vocabulary import positions as vocabulary

FARTHEST, FARTHEST_OBJECT, FARTHEST_LED = 9, 7, 5
OPENING = 2
"""Where the person of "Headed by Anna Tarr" stands."""
ARTICLES = frozenset({"the", "a", "an", "its", "their"})
POSTS, THIS = frozenset({"должность", "пост", "место"}), frozenset({"эту", "этот", "это", "его", "её", "ее"})
POSTS_HELD = frozenset({"посту", "должности", "кресле", "месте"})
COMMA = ","
SIGNS = frozenset({",", "–", "—", "-", "("})
PRONOUNS = frozenset({"им", "ею", "ей"})
COPULAS = frozenset({"is", "was", "remains"})
SHORTEST_PARENTHESIS = 3
HELMS = {"глава": "во", "руль": "у", "helm": "at", "head": "at"}
"""At which somebody stands who leads, and the small word before."""


def behind(told: Passage, person: int) -> Iterator[Phrase]:
    """ "Михаил Тюрин назначен директором ЛиАЗа"; "Brandt, until recently head of sales at A, has been made …"."""
    start = person + 2 if person + 1 < len(told.words) and told.words[person + 1].text == "(" else person + 1
    position, is_open = start, False
    while position < min(start + FARTHEST, len(told.words)):
        if _is_heading(told, position):
            yield from _headed(told, position)
            return
        if told.lemma(position) in vocabulary.verbs("become") | vocabulary.verbs("follow"):
            is_open = True
        elif is_open and (phrase := _worked(told, position) or grammar.forwards(told, position)):
            yield phrase
            start, is_open = phrase.last + 1, told.lemma(phrase.first - 1) == "from"
            position = phrase.last
        elif not _is_between(told, position):
            return
        is_open = is_open or told.words[position].text == COMMA
        position += 1


def _worked(told: Passage, position: int) -> Phrase | None:
    """ "Работавшая | в «Соллерсе» начальником отдела", "joined | Volta in 2021 as head": the company comes first."""
    if told.lemma(position - 1) == "join" and told.words[position].kind == "name":
        start = next((at for at in range(position + 1, position + FARTHEST_OBJECT) if told.lemma(at) == "as"), 0)
        joined = grammar.forwards(told, start + 1) if start and told.name(position).kind == "organisation" else None
        return Phrase(position, joined.last, joined.heads) if joined else None
    place = position + 1
    if told.lemma(position) not in {"в", "на"} or place >= len(told.words) or told.words[place].kind != "name":
        return None
    phrase = grammar.forwards(told, place + 1) if told.name(place).kind == "organisation" else None
    return Phrase(place, phrase.last, phrase.heads) if phrase and phrase.heads[0] > place else None


def _is_heading(told: Passage, position: int) -> bool:
    """True for "возглавляет" and "heads", not for the noun "head"."""
    word = told.words[position]
    if word.text == "managing" and told.lemma(position + 1) in vocabulary.heads():
        return False
    is_verb = word.lemma in vocabulary.verbs("head") and word.text.casefold() != word.lemma
    return is_verb and not grammar.is_head(told, position) or (is_verb and word.lemma in {"head", "chair"})


def around(told: Passage, person: int) -> Phrase | None:
    """ "Sitrak Rus has named Elena Vostrikova commercial director", "elected Dr. Nikita Bely its chairman"."""
    if told.lemma(grammar.before_title(told, person)) not in vocabulary.verbs("become") - {"be", "быть", "act", "work"}:
        return None
    position = person + 1
    while position < min(person + FARTHEST, len(told.words)):
        phrase = grammar.forwards(told, position)
        if phrase or told.words[position].text == COMMA or not _is_between(told, position):
            return phrase
        position += 1
    return None


def before(told: Passage, person: int) -> Phrase | None:
    """ "Директором КАМАЗа назначен Сергей Когогин", "предприятие возглавил Иван Петров"."""
    if told.lemma(person - 1) == "by" and told.lemma(person - 2) in vocabulary.verbs("head"):
        return _object_before(told, person - 2) or _object_behind(told, person)
    verb = grammar.before_title(told, person)
    if told.holds(HELMS) and (helm := _at_the_helm(told, verb)):
        return helm
    if told.sentence.language == "en":
        return _comes_to(told, verb) or _heading_before(told, verb) or _of_copula(told, person, verb)
    return _in_russian(told, person, verb)


def _in_russian(told: Passage, person: int, verb: int) -> Phrase | None:
    """What stands before the verb before a person in a Russian sentence."""
    while verb > 0 and told.lemma(verb) in vocabulary.verbs("become"):
        verb -= 1
    verb = _before_parenthesis(told, verb)
    if told.words[verb].text in PRONOUNS:
        return _told_as(told, person, verb)
    if told.lemma(verb) in vocabulary.verbs("head"):
        return _antecedent(told, verb) or _object_before(told, verb)
    if led := _led_by(told, verb):
        return led
    if told.words[verb].text in POSTS and verb > 1 and told.words[verb - 1].text in THIS:
        return _told_before(told, verb - 2)
    if told.words[verb + 1].text in {"будет", "станет", "поручено", "доверено"} and (led := _led_before(told, person)):
        return led
    is_moved = verb != grammar.before_title(told, person)
    if not is_moved:
        return None
    return grammar.backwards(told, person, verb) or grammar.backwards(told, person, _before_circumstances(told, verb))


def _comes_to(told: Passage, last: int) -> Phrase | None:
    """ "The post of chief engineer at Rama goes to | Anna Tarr": what comes to whom."""
    if told.lemma(last) != "to" or told.lemma(last - 1) not in vocabulary.verbs("come"):
        return None
    first = next((place for place in range(last - 2, -1, -1) if told.lemma(place) in vocabulary.verbs("seat")), None)
    if first is None:
        return None
    is_behind = told.lemma(first + 1) == "of"
    return grammar.forwards(told, first + 2 if is_behind else 0)


def _heading_before(told: Passage, verb: int) -> Phrase | None:
    """ "Running the Kaluga plant is | Denis Osipov": what is headed opens the sentence."""
    opening = told.words[0].text.casefold()
    is_inverted = opening.endswith("ing") and told.lemma(0) in vocabulary.verbs("head")
    if not is_inverted or told.words[verb].text not in COPULAS:
        return None
    places = [place for place in range(verb - 1, 0, -1) if grammar.is_entity(told, place)]
    return Phrase(1, places[0]) if places and verb <= FARTHEST else None


def _before_parenthesis(told: Passage, last: int) -> int:
    """What stands before words set apart: "Директором «Рамы» | , по данным газеты, | станет Иван Ким"."""
    if told.words[last].text != COMMA or last < SHORTEST_PARENTHESIS:
        return last
    for place in range(last - 1, max(0, last - FARTHEST), -1):
        if told.words[place].text == COMMA:
            return place - 1 if told.lemma(place + 1) in vocabulary.verbs("according") else last
    return last


def _told_as(told: Passage, person: int, pronoun: int) -> Phrase | None:
    """ "Гендиректор «Рамы» – с 1 октября им стал | Антон Лебедев": the phrase that the pronoun stands for."""
    place = pronoun - 1
    while place > 0 and (_is_circumstance(told, place) or told.words[place].text.casefold() in {"в", "с"}):
        place -= 1
    return grammar.backwards(told, person, place - 1) if place > 0 and told.words[place].text in SIGNS else None


def _antecedent(told: Passage, verb: int) -> Phrase | None:
    """What "которым руководит" goes on about: "«Рама», | которой руководит"."""
    place = verb - 3
    is_relative = place >= 0 and told.lemma(verb - 1) == "который" and told.words[verb - 2].text == COMMA
    while is_relative and place > 0 and told.words[place].text in grammar.QUOTES:
        place -= 1
    return Phrase(place, place) if is_relative and grammar.is_entity(told, place) else None


def _led_by(told: Passage, entity: int) -> Phrase | None:
    """ "Руководит «Рамой» | Денис Ковшов", "возглавляет завод | Денис Ковшов": verb, what is headed, who heads it."""
    if entity < 1 or not grammar.is_entity(told, entity):
        return None
    for place in range(entity - 1, max(-1, entity - FARTHEST_LED), -1):
        if told.lemma(place) in vocabulary.verbs("head"):
            opens = place == 0 or told.words[place - 1].text in grammar.ENDS or told.words[place - 1].kind == "date"
            return Phrase(place + 1, entity) if opens else None
        if told.words[place].text in grammar.ENDS or not grammar.continues(told, place):
            return None
    return None


def _at_the_helm(told: Passage, last: int) -> Phrase | None:
    """ "Во главе «Рамы» стоит | Денис Ковшов", "at the helm of the plant is | Anna Tarr": what is headed."""
    last -= told.words[last].kind == "word" and not grammar.is_entity(told, last) and told.words[last].text != "»"
    while last > 0 and told.words[last].text in grammar.QUOTES:
        last -= 1
    if last < 1 or not grammar.is_entity(told, last):
        return None
    for place in range(last - 1, max(0, last - FARTHEST_LED), -1):
        if told.lemma(place) in HELMS:
            before = {told.words[max(0, place - step)].text.casefold() for step in (1, 2)}
            return Phrase(place + 1, last) if HELMS[told.lemma(place)] in before else None
        is_part = grammar.is_entity(told, place) or grammar.is_owner(told, place)
        if not is_part and not grammar.is_adjective(told.words[place].text) and told.lemma(place) != "of":
            return None
    return None


def _object_behind(told: Passage, person: int) -> Phrase | None:
    """ "Headed by Anna Tarr, | Rama grew"."""
    is_opening = person == OPENING and person + 1 < len(told.words)
    if not is_opening or told.words[person + 1].text != COMMA:
        return None
    place = person + 2 + (told.lemma(person + 2) in ARTICLES)
    return Phrase(place, place) if place < len(told.words) and grammar.is_entity(told, place) else None


def _of_copula(told: Passage, person: int, verb: int) -> Phrase | None:
    """ "The general director is | Radik Ilyasov.": the phrase that opens the sentence before "is"."""
    behind = told.words[person + 1].text if person + 1 < len(told.words) else "."
    if told.words[verb].text not in COPULAS or behind not in (".", ",", ";"):
        return None
    phrase = grammar.backwards(told, person, verb - 1)
    opens = phrase is not None and all(told.lemma(place) in ARTICLES for place in range(phrase.first))
    return phrase if opens else None


def _told_before(told: Passage, last: int) -> Phrase | None:
    """The position that "на эту должность" takes up: "руководит новый директор: на | эту должность назначен"."""
    for place in range(last, -1, -1):
        if grammar.is_head(told, place):
            first = place
            while first > 0 and place - first < FARTHEST_OBJECT and told.words[first - 1].text not in grammar.ENDS:
                first -= 1
            return Phrase(first, place, (place,))
    return None


def succeeding(told: Passage, person: int) -> Phrase | None:
    """ "На посту директора «Рамы» Ивана Петрова сменил Сергей Лукин": the post of either of the two."""
    near = range(max(0, person - FARTHEST), min(person + FARTHEST, len(told.words)))
    if told.sentence.language != "ru" or not any(told.lemma(place) in vocabulary.verbs("follow") for place in near):
        return None
    for place in near:
        is_post = told.words[place].text in POSTS_HELD and told.words[place - 1].text.casefold() in ("на", "в")
        if place and is_post and (phrase := _post(told, place + 1)):
            return phrase
    return None


def _post(told: Passage, first: int) -> Phrase | None:
    """The phrase behind "на посту", up to who held it."""
    phrase = grammar.forwards(told, first, is_held=True)
    return phrase if phrase and phrase.first == first else None


def _before_circumstances(told: Passage, last: int) -> int:
    """What stands before time and place: "Директором завода | в Ижевске с 20 января назначен"."""
    while last > 1 and _is_circumstance(told, last) and told.words[last - 1].text.casefold() in {"в", "с", "на", "во"}:
        last -= 2
    return last


def _is_circumstance(told: Passage, position: int) -> bool:
    word = told.words[position]
    return word.kind == "date" or (word.kind == "name" and told.name(position).kind in {"city", "region"})


def _is_between(told: Passage, position: int) -> bool:
    """True for words between person and position: auxiliaries, "на пост", "until recently", dates, an age."""
    word = told.words[position]
    is_predecessor = (
        word.kind == "name"
        and told.name(position).kind == "person"
        and told.lemma(position - 1) in vocabulary.verbs("follow")
    )
    is_mark = word.kind in {"date", "number"} or word.text == COMMA or word.text.isdecimal()
    return is_mark or is_predecessor or word.lemma in vocabulary.verbs("between")


def _headed(told: Passage, verb: int) -> Iterator[Phrase]:
    """ "возглавил завод «Москвич»", "heads the administration of the park": what is headed, named or spoken of."""
    for position in range(verb + 1, min(verb + FARTHEST_OBJECT, len(told.words))):
        if grammar.is_entity(told, position):
            yield Phrase(verb + 1, _with_company(told, position))
            return
        if not grammar.continues(told, position):
            return


def _with_company(told: Passage, position: int) -> int:
    """Where the entity ends that its place opens: "heads the Kaluga | plant of Alfing Components"."""
    if told.words[position].kind != "name" or told.name(position).kind not in {"city", "region", "country"}:
        return position
    for place in range(position + 1, min(position + FARTHEST_OBJECT, len(told.words))):
        word = told.words[place]
        if word.kind == "name":
            return place if told.name(place).kind in {"organisation", "park"} else position
        if not word.text.isalpha() or not word.text.islower() or told.lemma(place) in {"and", "и"}:
            return position
    return position


def _led_before(told: Passage, person: int) -> Phrase | None:
    """ "Руководить производством «Рамы» | будет Денис Ковшов": what is to be headed, in front of the verb."""
    for place in range(person - 2, max(-1, person - FARTHEST), -1):
        if told.lemma(place) in vocabulary.verbs("head"):
            entities = [index for index in range(place + 1, person - 1) if grammar.is_entity(told, index)]
            return Phrase(place + 1, entities[-1]) if entities else None
    return None


def _object_before(told: Passage, verb: int) -> Phrase | None:
    """The entity before the verb: "завод возглавил", "the company is now led by"."""
    place = verb - 1
    while place > 0 and (
        told.lemma(place) in vocabulary.verbs("between") or told.words[place].depth or told.words[place].text == ")"
    ):
        place -= 1
    place -= told.words[place].text == "("
    noun = place
    while (
        noun > 0 and place - noun < FARTHEST_OBJECT and not grammar.is_entity(told, noun) and _is_attribute(told, noun)
    ):
        noun -= 1
    return Phrase(noun, noun) if noun >= 0 and grammar.is_entity(told, noun) else None


def _is_attribute(told: Passage, position: int) -> bool:
    """True for the genitives behind a noun: "завод топливной аппаратуры | возглавил"."""
    word = told.words[position]
    return word.kind == "word" and any(parse.tag.case == "gent" for parse in parses(word.text))

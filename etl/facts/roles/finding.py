"""Persons' positions in organisations, regions, cities and countries."""

from collections.abc import Iterator
from dataclasses import replace

from etl.facts import context, governments
from etl.facts.context import Backdrop, Surroundings
from etl.facts.passages import Passage, Passages
from etl.facts.roles import position_grammar as grammar
from etl.facts.roles import positions
from etl.facts.roles.position_grammar import Phrase
from etl.records import Document, Name, Publication, Role, within
from etl.vocabulary import positions as vocabulary

ZONES = frozenset({"title", "dateline", "body"})
ANY_BODY = "body"
AFFILIATING = frozenset({"из", "от", "of", "from", "at", "("})
MANAGING = ({"управлять", "компания"}, {"manage", "company"}, {"managing", "company"}, {"management", "company"})
DEPARTMENT = "департамент"
DEPUTY_MINISTERS = ({"замминистр"}, {"замминистра"}, {"заместитель", "министр"}, {"deputy", "minister"})
"""Who without more words belongs to the ministry spoken of."""
DISTRICTS = frozenset({"округ", "район", "горокруг", "муниципалитет", "поселение"})
POSSESSIVES = frozenset({"его", "её", "ее", "их", "its", "their"})
GENERIC = frozenset({"глава", "руководитель", "head", "chief", "начальник", "leader"})


def find(told: Passages, publication: Publication) -> list[Role]:
    """The document's roles, one for each person, position and organisation."""
    found: list[tuple[Role, bool]] = []
    document, marks = told.document, told.marks
    backdrop = Backdrop.of(document, marks)
    for sentence in marks.sentences:
        named = within(marks.names, sentence.start, sentence.stop)
        if document.blocks[sentence.block].zone in ZONES and any(name.kind == "person" for name in named):
            found += _of_passage(document, told.of(sentence), publication, backdrop)
    return _distinct(found)


def _of_passage(
    document: Document, told: Passage, publication: Publication, backdrop: Backdrop
) -> Iterator[tuple[Role, bool]]:
    """The roles of a sentence, each with whether its organisation is named in the phrase itself."""
    for position in told.positions("name"):
        person = told.name(position)
        if person.kind != "person":
            continue
        around = Surroundings.of(document, told, person, backdrop)
        phrases = tuple(positions.find(told, position))
        for phrase in phrases:
            named = (
                _distributed(told, phrase, position)
                or _named(told, phrase)
                or _apposed(told, phrase)
                or _behind(told, phrase, position)
                or _of_place(told, phrase, person)
                or _of_district(told, phrase, person)
                or next(
                    (name for other in phrases if _adjoins(told, phrase, other) and (name := _named(told, other))), None
                )
            )
            stated = named or context.affiliation(around, person)
            organisation = stated or _meant(told, phrase, person, around)
            if organisation:
                yield _role(document, told, person, phrase, organisation, publication), named is not None


def _role(
    document: Document, told: Passage, person: Name, phrase: Phrase, organisation: Name, publication: Publication
) -> Role:
    return Role(
        person=person,
        position=positions.wording(document, told, phrase),
        organisation=organisation,
        start=person.start,
        stop=person.stop,
        quote_start=told.sentence.start,
        quote_stop=told.sentence.stop,
        as_of=publication.date,
    )


def _kinds(told: Passage, phrase: Phrase) -> tuple[str, ...]:
    """The kinds of entity that the last noun is a position in: in "заместитель министра" the minister decides."""
    if not phrase.heads:
        return ("organisation", "park", "city", "region", "country")
    return vocabulary.heads()[grammar.head(told, phrase.heads[-1])]


def _named(told: Passage, phrase: Phrase) -> Name | None:
    """The entity that the phrase names: after the noun first, of a fitting kind first."""
    last_head = phrase.heads[-1] if phrase.heads else phrase.first
    places = [index for index in range(phrase.first, phrase.last + 1) if told.words[index].kind == "name"]
    order = sorted(places, key=lambda index: (index < last_head, _is_where(told, index, places)))
    names = [told.name(index) for index in order]
    fitting = [name for name in names if name.kind in _kinds(told, phrase)]
    others = [name for name in names if name.kind not in {"person", "product", "programme"}]
    if not fitting and others and _kinds(told, phrase) == ("region",):
        return governments.most_named(others) or others[0]
    return next(iter(fitting + others), None)


def _adjoins(told: Passage, phrase: Phrase, other: Phrase) -> bool:
    """True for "president" and "CEO" of "Tallis president and CEO", which are of one company."""
    first, second = sorted((phrase, other), key=lambda one: one.first)
    return first.last + 2 == second.first and told.words[first.last + 1].text in positions.JOINTS


def _is_where(told: Passage, position: int, places: list[int]) -> bool:
    """True for the place of a company that follows: "head of the Togliatti seat maker Avtokreslo"."""
    behind = (index for index in places if index > position)
    is_place = told.name(position).kind in {"city", "region", "country"}
    return is_place and any(told.name(index).kind in {"organisation", "park"} for index in behind)


def _behind(told: Passage, phrase: Phrase, person: int) -> Name | None:
    """The company behind the person: "аналитик Пётр Лебедь из «Торга-Авто»", "analyst Dana Whitfield of Halden"."""
    place = person + 2 if told.lemma(person + 2) != "the" else person + 3
    if phrase.first > person or told.lemma(person + 1) not in AFFILIATING or place >= len(told.words):
        return None
    is_name = told.words[place].kind == "name" and told.name(place).kind in {"organisation", "park"}
    return told.name(place) if is_name else None


def _apposed(told: Passage, phrase: Phrase) -> Name | None:
    """The entity before a bracket or a label: завод «Полюс» (директор Иван Ким), «Полюс», директор – Иван Ким."""
    place = phrase.first - 2
    if place < 0 or told.words[place].kind != "name" or told.name(place).kind not in {"organisation", "park"}:
        return None
    mark = told.words[phrase.first - 1].text
    after = told.words[phrase.last + 1].text if phrase.last + 1 < len(told.words) else ""
    return told.name(place) if mark == "(" or (mark == "," and after in grammar.LABELS) else None


def _of_place(told: Passage, phrase: Phrase, person: Name) -> Name | None:
    """The region, city or country of the adjective before the position: "тульский губернатор"."""
    for index in range(phrase.first - 1, max(-1, phrase.first - 3), -1):
        word = told.words[index]
        if word.kind != "word" or not (grammar.is_adjective(word.text) or word.text.istitle()):
            return None
        place = governments.by_adjective(word.text, _kinds(told, phrase), person)
        if place:
            return place
    return None


def _distributed(told: Passage, phrase: Phrase, person: int) -> Name | None:
    """Of "presidents of Azerbaijan and Iran, Ilham Aliyev and Hassan Rouhani" the country of each."""
    if len(phrase.heads) != 1 or not grammar.is_plural(told.words[phrase.heads[0]].text):
        return None
    names = [told.name(index) for index in range(phrase.first, phrase.last + 1) if told.words[index].kind == "name"]
    fitting = [name for name in names if name.kind in _kinds(told, phrase)]
    place = positions.shared_place(told, person)
    return fitting[place] if len(fitting) > 1 and place < len(fitting) else None


def _of_district(told: Passage, phrase: Phrase, person: Name) -> Name | None:
    """The town of "глава Миасского городского округа"."""
    for index in range((phrase.heads or (phrase.first,))[-1] + 1, phrase.last):
        if told.lemma(index + 1) in DISTRICTS or told.lemma(index + 2) in DISTRICTS:
            return governments.by_adjective(told.words[index].text, ("city",), person)
    return None


def _meant(told: Passage, phrase: Phrase, person: Name, around: Surroundings) -> Name | None:
    """The entity that the phrase leaves to the context: by its generic noun ("мэр города"), else by the position."""
    words = [told.lemma(index) for index in range(phrase.first, phrase.last + 1)]
    noun = next((word for word in words if word in vocabulary.stand_ins()), "")
    kinds = _kinds(told, phrase)
    if not noun and phrase.heads and grammar.head(told, phrase.heads[0]) in vocabulary.outside():
        return None
    is_possessive = any(
        told.words[index].text.casefold() in POSSESSIVES for index in range(max(0, phrase.first - 1), phrase.last)
    )
    if not noun and not is_possessive and (country := governments.governed(words, person)):
        return country
    is_alone = not noun and not is_possessive and words[-1] in vocabulary.of_countries()
    if is_alone and not _is_of_company(told, phrase) and not context.has_body(around):
        return governments.country(context.names_around(told.marks.names, person), person)
    is_of_ministry = set(words) in DEPUTY_MINISTERS or DEPARTMENT in words
    if not noun and is_of_ministry and (ministry := governments.ministry(around)):
        return ministry
    if not noun and "country" in kinds and "organisation" not in kinds:
        return governments.government(around, person, words)
    authorities = [vocabulary.authorities()[word] for word in words if word in vocabulary.authorities()]
    authority = "city" if "city" in authorities else next(iter(authorities), "")
    if authority == "region" and not noun and _is_of_the_country(told, phrase):
        return governments.country(context.names_around(told.marks.names, person), person)
    is_managing = any(set(words) >= managing for managing in MANAGING)
    if is_managing:
        noun = next((word for word in words if vocabulary.stand_ins().get(word) == "park"), "")
    of_managing = ("park", ANY_BODY) if any(name.kind == "park" for name in around.before) else (ANY_BODY,)
    meant = (vocabulary.stand_ins()[noun],) if noun else of_managing if is_managing else ()
    around = replace(around, is_possessive=is_possessive)
    for kind in meant or ((authority,) if authority else _alike(kinds)):
        name = governments.region(around) if kind == "region" else context.spoken_of(around, _group(kind), noun)
        if name:
            return name
    return None


def _is_of_company(told: Passage, phrase: Phrase) -> bool:
    """True for an English president in small letters: "according to president Maxim Sokolov"."""
    return told.sentence.language == "en" and told.words[phrase.last].text.islower()


def _is_of_the_country(told: Passage, phrase: Phrase) -> bool:
    """True for "Председатель Правительства", written with a capital."""
    return any(told.words[index].text.startswith("Правительств") for index in range(phrase.first + 1, phrase.last + 1))


def _group(kind: str) -> tuple[str, ...]:
    """Kinds among which the context chooses: a director may be a plant's or a park's."""
    return ("organisation", "park") if kind == ANY_BODY else (kind,)


def _alike(kinds: tuple[str, ...]) -> tuple[str, ...]:
    return (ANY_BODY, *kinds) if {"organisation", "park"} <= set(kinds) else kinds


def _distinct(told: list[tuple[Role, bool]]) -> list[Role]:
    """One role for each person, position and organisation; what is told plainly stands before what was only meant."""
    plain = {role.person.name for role, is_named in told if is_named}
    kept: dict[tuple[str, str, str], Role] = {}
    for role, is_named in told:
        if is_named or role.person.name not in plain:
            kept.setdefault((role.person.name, role.position.casefold(), role.organisation.name), role)
    places: dict[tuple[str, str], list[Role]] = {}
    for role in kept.values():
        places.setdefault((role.person.name, role.organisation.name), []).append(role)
    return [
        role
        for role in kept.values()
        if not any(_says_more(other, role) for other in places[role.person.name, role.organisation.name])
    ]


def _says_more(other: Role, role: Role) -> bool:
    """True where `other`, of the same person in the same organisation, tells the place more fully."""
    if other is role:
        return False
    words, more = role.position.casefold().split(), other.position.casefold().split()
    is_generic = words[0] in GENERIC and more[0] not in GENERIC
    return is_generic or (set(words) < set(more))

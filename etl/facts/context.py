"""Entities that a document leaves to the reader: the region it is about, the company last spoken of."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from etl.facts.passages import Passage
from etl.records import Name
from etl.vocabulary import gazetteer

NAMED_REGION = 2


def spoken_of(told: Passage, kind: str, start: int) -> Name | None:
    """The entity of a kind that the text has last spoken of: in an earlier sentence its subject, which stands first."""
    fitting = [name for name in told.marks.names if name.kind == kind]
    before = [name for name in fitting if name.stop <= start]
    if not before:
        return next(iter(fitting), None)
    if before[-1].start >= told.sentence.start:
        return before[-1]
    sentence = next(other for other in told.marks.sentences if other.start <= before[-1].start < other.stop)
    return next(name for name in before if name.start >= sentence.start)


def country(names: Sequence[Name], person: Name) -> Name | None:
    """The country that most of the document's names lie in, else Russia."""
    areas = Counter(name.area[:2] for name in names if name.area)
    area = areas.most_common(1)[0][0] if areas else "RU"
    return _unnamed(replace(person, area=area))


def region(names: Sequence[Name]) -> Name | None:
    """The region that most of the document's names lie in; it need not be named itself."""
    areas: Counter[str] = Counter()
    for name in names:
        if name.area.startswith("RU-"):
            areas[name.area] += NAMED_REGION if name.kind == "region" else 1
    if not areas:
        return None
    area = areas.most_common(1)[0][0]
    named = next((name for name in names if name.kind == "region" and name.area == area), None)
    return named or _unnamed(next(name for name in names if name.area == area))


def government(names: Sequence[Name], person: Name) -> Name | None:
    """What a minister without a ministry governs: the region or country named last before, else Russia."""
    before = [name for name in names if name.kind in {"region", "country"} and name.stop <= person.start]
    return before[-1] if before else _unnamed(replace(person, area="RU"))


def _unnamed(lying_there: Name) -> Name | None:
    known = gazetteer.region(lying_there.area)
    if known is None:
        return None
    return replace(lying_there, kind=known.kind, name=known.name_ru, known=known.known_id, city="", head="")

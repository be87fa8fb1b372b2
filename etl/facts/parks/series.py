"""Parks that a document gives only by series and region: "similar parks are open in Penza and Kaliningrad oblasts"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.records import Document, Marks, Name, Sentence, within
from etl.text.names import phrases

SERIES = re.compile(r"[«\"“„]([^«»\"“”„]+)[»\"”“]")
SIMILAR = re.compile(
    r"""
    \b(?:
        подобн | аналогичн | похож | таки(?:е|х|ми)\ же | тако(?:й|го|м)\ же
      | по\ (?:этому\ |тому\ же\ |его\ )?образцу | по\ (?:той|такой)\ же\ модели
      | одноим[её]нн | клон(?:ы|ов|ами|ировал) | тёзк | тиражир
      | similar | of\ the\ same\ kind | sister | the\ same\ model | copies | replica | namesake
    )\w*
    """,
    re.IGNORECASE | re.VERBOSE,
)
PARKS = re.compile(r"\b(?:проект|парк|промпарк|технопарк|площадк|park|project|technopark|site)\w*", re.IGNORECASE)
BY_PLACE = re.compile(r"[А-ЯЁ][а-яё-]+[сц]кий\s(?:[а-яё]+\s)?(?:техно|пром)?парк")
PLACES = ("region", "city")
REMEMBERED = 100
"""Names before among which the park of the series is."""
ZONES = frozenset({"title", "dateline", "body"})


def merged(document: Document, marks: Marks) -> tuple[Name, ...]:
    """All names, the parks of series among them; a park that only its place names is the one of the series there."""
    found = find(document, marks)
    of_area = {park.area: park for park in found}
    names = (
        replace(name, name=of_area[name.area].name, known=of_area[name.area].known)
        if found and name.kind == "park" and name.area in of_area and _is_by_place(name)
        else name
        for name in marks.names
    )
    return tuple(sorted((*names, *found), key=lambda name: (name.start, name.stop)))


def _is_by_place(name: Name) -> bool:
    """True for "Брянский парк", whose name says but where it is."""
    return not name.known and BY_PLACE.fullmatch(name.name) is not None


def find(document: Document, marks: Marks) -> list[Name]:
    """A park for each region or city where a sentence puts parks like the one spoken of; it stands at that name."""
    found: list[Name] = []
    if not any(_is_of_series(name) for name in marks.names):
        return found
    for sentence in marks.sentences:
        model = _model(document, marks, sentence)
        if model:
            found += _parks(document, marks, sentence, model)
    return list({park.name: park for park in found}.values())


def _model(document: Document, marks: Marks, sentence: Sentence) -> Name | None:
    """The park of a named series that a sentence on similar parks refers to."""
    text = document.text[sentence.start : sentence.stop]
    similar = SIMILAR.search(text)
    if document.blocks[sentence.block].zone not in ZONES or not similar or not PARKS.search(text):
        return None
    earlier = bisect_left(marks.names, sentence.stop, key=lambda name: name.start)
    before = marks.names[max(0, earlier - REMEMBERED) : earlier]
    return next((name for name in reversed(before) if _is_of_series(name)), None)


def _is_of_series(name: Name) -> bool:
    """A park that has a name of its own in quotation marks."""
    return name.kind == "park" and SERIES.search(name.name) is not None


def _parks(document: Document, marks: Marks, sentence: Sentence, model: Name) -> Iterator[Name]:
    series = SERIES.search(model.name)
    places = [name for name in within(marks.names, sentence.start, sentence.stop) if name.kind in PLACES]
    for place in _unnested(places):
        if series and place.area and place.area != model.area:
            name = f"«{series.group(1)}» ({place.name})"
            city = place.name if place.kind == "city" else ""
            found = phrases.parks_of_series(f"«{series.group(1)}»", place.area, city) if city else ()
            known = found[0].known_id if len(found) == 1 else ""
            name = found[0].name_ru if known and document.language == "ru" else name
            yield replace(place, kind="park", name=name, known=known, city=city, head="парк")


def _unnested(places: Sequence[Name]) -> Iterator[Name]:
    """Places of which no other tells the region too: of "в Тутаеве Ярославской области" the city."""
    cities = {place.area for place in places if place.kind == "city"}
    return (place for place in places if place.kind == "city" or place.area not in cities)

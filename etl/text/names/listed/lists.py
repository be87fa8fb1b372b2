"""Names at the head of listed items: "Участники кластера:", below it "Рессора – 300 человек"."""

import re
from collections.abc import Iterator, Sequence

from etl.records import Block, Document
from etl.text.morphology import parses
from etl.text.names import inflection, words
from etl.text.names.listed import headings, place_cells, written_names
from etl.text.names.listed.headings import Told
from etl.text.names.mentions import Mention

HEAD = re.compile(r"(?P<name>[^\n:;,.()–—]{2,60}?)(?P<mark>\s[-–—]\s|:\s|,\s|\s\(|$)")
FIGURE = re.compile(r"[^\n.!?]{0,30}\d")
"""What makes a line of a plain text an item: a figure right behind the name."""
LONGEST_LEAD = 80
COMPOUND = re.compile(r"[A-ZА-ЯЁ][a-zа-яё]{2,}(?:-[A-ZА-ЯЁ][a-zа-яё]{2,})+")
VERBS = frozenset({"VERB", "INFN", "PRTS"})


def find(document: Document) -> list[Mention]:
    """The names with which the items begin of lists whose heading or lead-in says what they are."""
    article = [block for block in document.blocks if block.zone != "boilerplate"]
    found: list[Mention] = []
    for lead, items in _lists(document.text, article):
        said = document.text[lead.start : lead.stop]
        told = headings.of_list(said)
        if told is not None:
            has_verb = any(parses(word.text)[0].tag.POS in VERBS for word in words.split(said))
            found += (mention for item in items for mention in _at_head(document.text, item, told, has_verb))
    return [*found, *_headings(document, article)]


def _headings(document: Document, article: Sequence[Block]) -> Iterator[Mention]:
    """A heading that is a compound with two capitals: Пластик-Тольятти; two lines and more that are a quoted name and
    its town: "«Сосновый Бор», Ижевск" over what is told of it."""
    lines = [
        block for block in article if block.kind in ("heading", "paragraph") and block.stop - block.start < LONGEST_LEAD
    ]
    for line in lines:
        written = document.text[line.start : line.stop].strip("# ")
        if line.kind == "heading" and COMPOUND.fullmatch(written) and not place_cells.where(written)[0]:
            yield written_names.mention(document.text, line.start, line.stop, Told("organisation", ""))
    placed = [line for line in lines if _is_quoted_with_place(document.text[line.start : line.stop])]
    if len(placed) > 1:
        told = Told(headings.topic(document), "")
        yield from (written_names.mention(document.text, line.start, line.stop, told) for line in placed)


def _is_quoted_with_place(line: str) -> bool:
    within = written_names.place_within(line)
    return within is not None and written_names.QUOTED.fullmatch(within["name"].strip()) is not None


def _lists(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Block]]]:
    """What leads in and the items, two at least."""
    place = 1
    while place < len(blocks):
        last = place
        while last < len(blocks) and _is_item(text, blocks[last]):
            last += 1
        lead = blocks[place - 1]
        if last - place > 1 and _leads(text, lead):
            yield lead, list(blocks[place:last])
        place = max(last, place) + 1


def _leads(text: str, lead: Block) -> bool:
    """True for a heading, for a line or a paragraph that closes with a colon, and for a short line without a stop."""
    is_short = lead.stop - lead.start <= LONGEST_LEAD
    return text[lead.stop - 1] == ":" or (is_short and (lead.kind == "heading" or text[lead.stop - 1] not in ".!?;,"))


def _is_item(text: str, block: Block) -> bool:
    if block.kind == "item":
        return True
    head = HEAD.match(text, block.start, block.stop) if block.kind == "paragraph" else None
    return head is not None and head["mark"] != "" and FIGURE.match(text, head.end(), block.stop) is not None


def _at_head(text: str, item: Block, told: Told, has_verb: bool) -> Iterator[Mention]:
    """The name up to a dash, a colon or a bracket; behind a lead-in with a verb no single common word is one."""
    head = HEAD.match(text, item.start, item.stop)
    if head is None or not _is_written_like_one(head["name"]) or not written_names.is_name(head["name"], told):
        return
    if has_verb and inflection.is_dictionary_word(head["name"]):
        return
    stop = text.find(")", head.end()) + 1 if head["mark"].endswith("(") else 0
    with_place = stop and written_names.place_within(text[item.start : stop])
    yield written_names.mention(text, head.start("name"), stop if with_place else head.end("name"), told)


def _is_written_like_one(name: str) -> bool:
    """True for a quoted name and for words that all have capitals, or follow an adjective: "Торжокский агрегатный"."""
    if written_names.QUOTED.fullmatch(name):
        return True
    parts = words.split(name)
    is_adjective = bool(parts) and parts[0].is_cyrillic and "ADJF" in parses(parts[0].text)[0].tag
    return bool(parts) and (is_adjective or all(word.is_capital or word.text[0].isdigit() for word in parts))

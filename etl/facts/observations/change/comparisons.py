"""What a number is compared with, and whether it is told by how much or up to where."""

from etl.facts.observations.change import directions
from etl.facts.passages import Passage

BY = {"на", "by"}
TO = {"до", "to", "at", "в", "from", "с", "со", "on", "with", "till", "until"}
OR = {"or", "или"}


def compared(passage: Passage, position: int) -> bool:
    """A comparative follows: "больше, чем", "more than a year ago", "fewer than"."""
    return _comparative(passage, position) is not None


def _comparative(passage: Passage, position: int) -> int | None:
    """Where a comparative follows the number, no other number between but one after "or": "245,000 or 3.2% more".

    Of a fraction it is no comparative behind a comma: "две трети заказов, хотя раньше было больше".
    """
    is_part = passage.number(position).form == "fraction"
    for index in range(position + 1, min(len(passage.words), position + 1 + directions.COMPARED_AFTER)):
        if is_part and passage.words[index].text == ",":
            return None
        if passage.words[index].kind == "number":
            return _comparative(passage, index) if passage.lemma(index - 1) in OR else None
        if passage.words[index].lemma in directions.COMPARATIVES and passage.lemma(index - 1) != "as":
            return index
    return None


def compared_with(passage: Passage, position: int) -> bool:
    """The comparative has something to compare with: "11,000 more than a year ago"; not "836 million more"."""
    index = _comparative(passage, position)
    return index is not None and any(passage.lemma(index + step) in {"чем", "than", "as"} for step in (1, 2))


def says_by(passage: Passage, position: int) -> bool:
    """ "На 15%", "by 7%", also within the qualifier: "более чем на 300"."""
    return word_before(passage, position) in BY or not BY.isdisjoint(
        passage.words[position].text.casefold().split()[:-1]
    )


def word_before(passage: Passage, position: int) -> str:
    """The word before the number, an article apart."""
    index = position - 2 if passage.lemma(position - 1) in {"a", "an"} else position - 1
    return passage.lemma(index)


def leads_to(passage: Passage, position: int) -> bool:
    """ "до 33 процентов", "to 22%": a level, not a change."""
    return word_before(passage, position) in TO

"""The unit of a number: its own, that of what it counts, or that of the quantity spoken of."""

from etl.facts import quantities
from etl.facts.passages import Passage
from etl.facts.quantities import Background
from etl.facts.sense import MONEY, UNNAMED, Sense, with_frame
from etl.records import Number
from etl.vocabulary.indicators import indicators

LEAST_MONEY = 1e6
LEAST_FORCE = 0.2
SMALLEST_BARE = 10
SHORTEST_NOUN = 3
PIECES_ENDINGS = ("шт", "шт.", "штук", "units")


def unit(passage: Passage, position: int, number: Number, background: Background, before: Sense | None) -> str:
    """The number's own unit, that of the noun it counts, or, of a bare number, that of the likeliest quantity."""
    nouns = quantities.counted(passage, position)
    for cue in nouns:
        if cue.theme == "counted" and number.unit in UNNAMED:
            return indicators()[cue.code].unit
    if number.unit:
        return number.unit
    if nouns or counts(number) or pieces(passage, position):
        return "units"
    return _bare_unit(passage, position, number, background, before)


def counts(number: Number) -> bool:
    """The number counts a noun, however unknown."""
    return len(number.counted) >= SHORTEST_NOUN


def pieces(passage: Passage, position: int) -> bool:
    return any(cue.first == position + 1 for cue in passage.themed("pieces")) or bool(
        passage.words[position].text.casefold().endswith(PIECES_ENDINGS)
    )


def _bare_unit(passage: Passage, position: int, number: Number, background: Background, before: Sense | None) -> str:
    """The unit of the figure before it, or of the quantity that the words around name."""
    if before is not None and any(cue.last == position - 1 for cue in passage.themed("earlier")):
        return before.level_unit
    if abs(number.value) < SMALLEST_BARE:
        return ""
    if before is not None and number.value >= LEAST_MONEY and (before.level_unit in MONEY or _is_sum(number, before)):
        return before.currency
    reading = quantities.choose_bare(passage, position, Background(with_frame(background, before)))
    if reading is None or reading.force < LEAST_FORCE:
        return ""
    return indicators()[reading.indicator].unit or "units"


def _is_sum(number: Number, before: Sense) -> bool:
    """Among sums of money a bare number far greater than the last count is one more: "44 млн и 27 человек"."""
    return (
        bool(before.currency)
        and before.level_unit in {"people", "companies"}
        and number.value > 100 * abs(before.value)
    )

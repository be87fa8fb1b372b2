"""Each fact once: what a document tells twice with one value is one observation."""

from etl.records import Document, Observation


def once(document: Document, observations: list[Observation]) -> list[Observation]:
    """Each fact once, in the order of the text.

    Of two with one subject, indicator, value and unit the surer is kept; a figure of the title gives way to the same
    in the text.
    """
    best: dict[tuple[object, ...], Observation] = {}
    body = {(abs(made.value), made.unit) for made in observations if not _in_title(document, made)}
    for made in observations:
        key = (made.indicator, made.subject.name, made.value, made.unit, made.time_period)
        if _in_title(document, made) and (abs(made.value), made.unit) in body:
            continue
        if key not in best or made.confidence > best[key].confidence:
            best[key] = made
    kept = set(best.values())
    return [made for made in observations if made in kept]


def _in_title(document: Document, made: Observation) -> bool:
    block = document.block_at(made.start)
    return block is not None and block.zone == "title"

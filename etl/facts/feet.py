"""Lines below an article that end like no sentence: other articles' headlines, imprints, prices of the paper."""

from etl.records import Block, Document

PROSE, LONGEST, MOST_LINES = 140, 110, 8
ENDS = '.!?»"”)…'
GOING_ON = '.!?:;,»"”)…'
FEWEST, MOST_FIGURES = 2, 3
KINDS = {"paragraph", "item", "heading"}


def below(document: Document) -> frozenset[int]:
    """Which blocks are such lines. A document of few paragraphs, or one that ends in a long list, has none."""
    prose = [index for index, block in enumerate(document.blocks) if _is_prose(document, block)]
    if len(prose) < FEWEST:
        return frozenset()
    last = max(index for index, block in enumerate(document.blocks) if index == prose[-1] or block.kind == "cell")
    last = max(last, prose[-1])
    tail = range(last + 1, len(document.blocks))
    if len(tail) > MOST_LINES or any(_text(document, document.blocks[index]).endswith(":") for index in tail):
        return frozenset()
    lines = [index for index in tail if _is_line(document, document.blocks[index])]
    figures = [index for index in lines if any(map(str.isdigit, _text(document, document.blocks[index])))]
    return frozenset(lines) if len(figures) <= MOST_FIGURES else frozenset()


def _is_prose(document: Document, block: Block) -> bool:
    is_long = block.zone == "body" and block.stop - block.start > PROSE
    return is_long and block.kind == "paragraph" and _text(document, block)[-1:] in ENDS


def _is_line(document: Document, block: Block) -> bool:
    text = _text(document, block)
    return block.zone == "body" and block.kind in KINDS and len(text) <= LONGEST and text[-1:] not in GOING_ON


def _text(document: Document, block: Block) -> str:
    return document.text[block.start : block.stop].strip()

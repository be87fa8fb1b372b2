"""How wide a text is in Onest, the face of every chart, so that labels can be placed without a browser."""

from functools import cache

# Advance in em at weight 400, rounded to 0.02, of the font's own table; what is not listed is taken as wide as an "м".
_ADVANCES = {
    0.22: "'il", 0.24: "·", 0.26: ",.:;Ij|‘’", 0.28: " !\u00a0\u202f", 0.30: "()‹›", 0.32: "[]", 0.36: '"1ft°',
    0.38: "r{}²", 0.42: "*", 0.44: "„“”", 0.46: "-_гт", 0.48: "/\\«»", 0.50: "7s", 0.52: "?kxzзкхчь", 0.54: "vвуэя",
    0.56: "+2<=>JT^`ac~Талнс≈≥≤−±×≠", 0.58: "LeuГbепцё–", 0.60: "3EFXZdghnopqyЕХЁийоръдб", 0.62: "5689KYЗКРУ",
    0.64: "4PЬ", 0.66: "#$0BRSБВЧЯ", 0.68: "&AVАы€", 0.70: "CДЛЭм…→₽", 0.72: "DGHUНПСЦф", 0.74: "NИЙЪ", 0.76: "OQОж—",
    0.78: "шю", 0.80: "%", 0.82: "mщ", 0.84: "wФЫ", 0.86: "MЖМ", 0.96: "Ш", 0.98: "@WЩ", 1.00: "Ю", 1.06: "№",
}  # fmt: skip
_ADVANCE = {glyph: advance for advance, glyphs in _ADVANCES.items() for glyph in glyphs}
_UNKNOWN = 0.70
_BOLDER = 1.04
ELLIPSIS = "…"
LITTLE = 0.4


@cache
def _em(text: str) -> float:
    return sum(_ADVANCE.get(glyph, _UNKNOWN) for glyph in text)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels that a line of text takes at a font size.

    >>> width("КАМАЗ", 10)
    34.6
    """
    return round(_em(text) * size * (_BOLDER if bold else 1.0), 2)


def shorten(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """The text, or as many of its first words as fit into a room of pixels, with an ellipsis.

    Where the next word is so long that little would be left without it, it is cut.

    >>> shorten("Решение построить автозавод", 130, 12)
    'Решение построить…'
    >>> shorten("Завод «Электрогидравликопневмоавтоматика»", 130, 12)
    'Завод «Электрогидр…'
    """
    if width(text, size, bold=bold) <= room:
        return text
    words = text.split(" ")
    while len(words) > 1 and width(" ".join(words) + ELLIPSIS, size, bold=bold) > room:
        words.pop()
    kept = " ".join(words).rstrip(" ,.;:–-«(")
    if width(kept, size, bold=bold) < LITTLE * room:
        kept = text
    while len(kept) > 1 and width(kept + ELLIPSIS, size, bold=bold) > room:
        kept = kept[:-1].rstrip()
    return kept + ELLIPSIS


def wrap(text: str, room: float, size: float, *, lines: int = 3, bold: bool = False) -> list[str]:
    """The text in lines that fit into a room of pixels; what does not fit into the last line is shortened.

    >>> wrap("Калужские автозаводы", 90, 13)
    ['Калужские', 'автозаводы']
    """
    broken: list[str] = []
    words = text.split(" ")
    while words and len(broken) < lines - 1:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size, bold=bold) <= room:
            line = f"{line} {words.pop(0)}"
        broken.append(shorten(line, room, size, bold=bold))
    return [*broken, shorten(" ".join(words), room, size, bold=bold)] if words else broken

"""Markdown marks within a line: what a reader sees instead of them."""

import re
from html import unescape

IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,500}\")?\)")
LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,500}\")?\)")
REFERENCE = re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,100}\]")
AUTOLINK = re.compile(r"<(https?://[^<>\s]{1,2000})>")
TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>")
FOOTNOTE = re.compile(r"\[\^[^\]\n]{1,50}\]")
FOOTNOTE_MARK = re.compile(r"\s*(?:\[?\d{1,2}\]?|\[[a-zа-я]\]|\*{1,3}|[†‡])\s*", re.IGNORECASE)
POWER_OF = re.compile(r"(?:(?<![^\W\d_])(?:[кдсм]?м|[kdcm]?m|ft|in|yd)|(?<!\d)10)\s*$", re.IGNORECASE)
""""м<sup>2</sup>", "10<sup>6</sup>": what stands above is a power."""
CODE = re.compile(r"`{1,2}([^`\n]+)`{1,2}")
STRUCK = re.compile(r"~~(?=\S)[^~\n]{1,500}~~|<(del|s|strike)>[^<\n]{0,500}</\1>")
ABOVE = re.compile(r"(?<![мm])<sup>\s*(?:\[?\d{1,2}\]?|\*{1,3})\s*</sup>")
"""The mark of a footnote, no power: "500<sup>1</sup>"."""
STRONG = re.compile(r"\*\*|~~|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)")
EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
UNDERLINED = re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?!\w)")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
MARKS = re.compile(r"[*_`\[<&\\~]")


def plain(text: str) -> str:
    """A Markdown line as its reader sees it.

    >>> plain("**КАМАЗ** открыл [завод](https://example.org/1) в *Набережных Челнах*")
    'КАМАЗ открыл завод в Набережных Челнах'
    """
    if not MARKS.search(text):
        return text
    for pattern in (IMAGE, LINK, REFERENCE, AUTOLINK):
        text = pattern.sub(r"\1", text)
    text = ABOVE.sub("", STRUCK.sub("", text))
    text = TAG.sub("", FOOTNOTE.sub("", text))
    text = CODE.sub(r"\1", text)
    text = STRONG.sub("", text)
    text = UNDERLINED.sub(r"\1", EMPHASIS.sub(r"\1", text))
    return unescape(ESCAPED.sub(r"\1", text))


def unmarked(text: str) -> str:
    """A line of plain text without the bold marks that a crawler left in it.

    >>> unmarked("заместитель губернатора **Игорь Эдель**")
    'заместитель губернатора Игорь Эдель'
    """
    return text.replace("**", "") if text.count("**") > 1 else text

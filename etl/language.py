"""Which language a text is written in."""

import re

SAMPLE = 5_000
CYRILLIC = re.compile(r"[а-яёА-ЯЁ]+")
LATIN = re.compile(r"[a-zA-Z]+")


def language(text: str, default: str = "") -> str:
    """ru or en by the majority of letters; `default` where there are none.

    >>> language("ПАО KAMAZ выпустило грузовики"), language("KAMAZ made 400 trucks"), language("13 500", "ru")
    ('ru', 'en', 'ru')
    """
    sample = text[:SAMPLE]
    if not LATIN.search(sample):
        return "ru" if CYRILLIC.search(sample) else default
    cyrillic, latin = (sum(map(len, letters.findall(sample))) for letters in (CYRILLIC, LATIN))
    return "ru" if cyrillic >= latin else "en"

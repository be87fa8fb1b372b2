"""What the form of a line tells: contacts, rates, menus, page numbers. Used where an article begins or ends."""

import re

from etl.readers import stamps
from etl.readers.pieces import Piece
from etl.vocabulary import boilerplate

SENTENCE_END = re.compile(r"[.!?…][»\"”’')\]*]*$|[»\"”]$")
WORD = re.compile(r"[^\W\d_]{2,}")
SEGMENT_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?][»\")]))\s+(?=[A-ZА-ЯЁ0-9+(«\"“©])|(?<=\s[|·•])\s|\s(?=[—–]\s\d)")
SEPARATOR = re.compile(r"\s[|·•>»›]\s|\s/\s")
PROSE_WORDS = 9
ARTICLE_LENGTH = 120
LONGEST_LINE = 400

CURRENCY = r"(?:[$€£¥₽]|\b(?:USD|EUR|CNY|RUB|KZT|BYN|GBP|JPY|UAH|TRY|юан\w+|доллар\w*|евро|йен\w*|Brent|Urals|BTC)\b)"
AMOUNT = r"[+-]?\d[\d\s]*[.,]\d+%?"
RATES = re.compile(rf"(?:{CURRENCY}|[\d\s.,%=|/:;↑↓▲▼•·()+-])+", re.IGNORECASE)
HAS_RATE = re.compile(rf"{CURRENCY}.{{0,10}}{AMOUNT}|{AMOUNT}.{{0,10}}{CURRENCY}", re.IGNORECASE)

SHORT_PHONE = r"(?<![\d-])\d{2,3}-\d\d-\d\d(?![\d-])"
LONG_PHONE = r"(?:\+\d|\b8)[\s(-]{1,2}\d{3,5}\)?(?:[\s-]\d{1,4}){2,5}|\(\d{3,5}\)\s?\d{1,3}(?:-\d\d){2}"
CONTACT = re.compile(
    "|".join(
        (
            SHORT_PHONE,
            LONG_PHONE,
            r"[\w.+-]+@[\w-]+(?:\.\w+)*",  # press@neva.ru
            r"\bhttps?://\S+|\bwww\.\S+",
            r"\bс \d{1,2}:\d\d до \d{1,2}:\d\d",  # с 9:00 до 18:00
            r"(?<!\d)\d{6},\s*(?:г\.|[А-ЯЁA-Z])|,\s*\d{6}(?!\d)",  # 445024, г. | Россия, 445024
            r"(?<!\d)\d{6}(?!\d).*\b(?:ул\.|пр\.|шоссе|д\.)",  # 445024 Тольятти, ул.
            r"\b(?:ул\.|пр\.|pr\.|st\.).*(?<!\d)\d{6}(?!\d)",  # ул. Мира, 445024
            r"©|\(c\)\s|(?:^|\s)\d{1,2}\+(?:[\s.]|$)",  # © | 16+
        )
    ),
    re.IGNORECASE,
)
MAYBE_CONTACT = re.compile(r"[@©+]|\d[:-]\d|\d{6}|\([cC\d]|://|[wW]{3}\.")
PAGE_NUMBER = re.compile(r"(?:стр\.?|страница|page|p\.|лист)\s*\d+(?:\s*(?:из|of|/)\s*\d+)?[.\s]*", re.IGNORECASE)
WEATHER = re.compile(r"\d\s?°")
IDENTIFIER = re.compile(r"[a-z]+(?:[_-][a-z]+)+(?:\s[a-z]+(?:[_-][a-z]+)+)*")
EVIDENCE = re.compile(r"[\d@|]")


def has_contact(text: str) -> bool:
    """True where a phone, an address of any kind, opening hours, an age mark or a copyright stands.

    >>> has_contact("тел. (8482) 31-22-00, вн. 104"), has_contact("Выпущено 3 274 машины (+6,6 %)")
    (True, False)
    """
    return MAYBE_CONTACT.search(text) is not None and CONTACT.search(text) is not None


def ends_sentence(text: str) -> bool:
    return SENTENCE_END.search(text[-6:]) is not None


def words(text: str) -> int:
    """How many words of two letters or more the text has."""
    return len(WORD.findall(text))


def is_article(piece: Piece) -> bool:
    """True for what surely is a paragraph of an article: unjudged, long, a finished sentence, no contacts."""
    text = piece.text
    if piece.zone or piece.kind not in ("paragraph", "item") or len(text) < ARTICLE_LENGTH:
        return False
    if len(text) >= LONGEST_LINE:
        return True
    return ends_sentence(text) and not boilerplate.line_reason(text) and not has_contact(text)


def line_reason(text: str) -> str:
    """Why a short line is boilerplate wherever it stands; "" when it is not.

    >>> line_reason("$ 100,68"), line_reason("Реклама"), line_reason("Реклама подорожала на 20 %.")
    ('rate ticker', 'advertisement', '')
    """
    if len(text) > ARTICLE_LENGTH:
        return ""
    if _is_rate(text):
        return "rate ticker"
    if IDENTIFIER.fullmatch(text) or PAGE_NUMBER.fullmatch(text):
        return "page furniture"
    reason = boilerplate.line_reason(text)
    if reason and ends_sentence(text) and words(text) > 2 and not boilerplate.line_reason_is_sure(text):
        return ""
    return reason


def margin_reason(text: str, whole: str = "") -> str:
    """Why a segment above or below the article is boilerplate; "" when it reads as the article's prose.

    >>> margin_reason("Отдел кадров: 37-17-31, кабинет 402."), margin_reason("По итогам года выпущено 500 машин.")
    ("publisher's imprint", '')
    """
    if len(text) > LONGEST_LINE:
        return ""
    reason = line_reason(text) or boilerplate.line_reason(text)
    if reason:
        return reason
    contact = has_contact(text)
    if words(CONTACT.sub(" ", text) if contact else text) > PROSE_WORDS + 3 * contact:
        return ""
    if contact:
        return "publisher's imprint"
    if WEATHER.search(text):
        return "rate ticker"
    return boilerplate.margin_reason(text) if EVIDENCE.search(whole or text) else ""


def is_menu(text: str) -> bool:
    """True for short segments between bars, slashes or dots.

    >>> is_menu("Центр / Новости"), is_menu("Об агентстве | Реклама | RSS"), is_menu("Убыток КАМАЗа вырос")
    (True, True, False)
    """
    segments = SEPARATOR.split(text)
    return len(segments) > 1 and all(words(segment) <= 3 for segment in segments) and not stamps.has_date(text)


def segments(text: str) -> list[str]:
    """The sentences and bar-parted stretches of a line; joined by spaces they are the line again."""
    return [segment for segment in SEGMENT_END.split(text) if segment]


def _is_rate(text: str) -> bool:
    return len(text) <= 80 and HAS_RATE.search(text) is not None and RATES.fullmatch(text) is not None

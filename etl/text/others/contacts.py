"""Patterns of what surrounds an article: web addresses, phones, postal addresses, times of day, rates, comments."""

import re

from etl.text.others.rules import Rule, signed
from etl.text.patterns import any_of
from etl.vocabulary.others import words

GAP = r"[ \u00a0\u2009\u202f]?"
DASH = r"[-–‑]"
CAPITAL = r"[A-ZА-ЯЁ]"
HOUR = r"(?:[01]?\d|2[0-3])"
CLOCK = rf"{HOUR}:[0-5]\d(?::[0-5]\d)?"
NOT_IN_NUMBER = r"(?<![\d.,:])"
LAST_DIGIT = r"(?![\w%]|[.,]\d)"

ENDS = ("ru", "рф", "com", "org", "net", "info", "su", "io", "by", "kz")
DOMAIN = rf"(?:[\w-]{{1,63}}\.){{1,5}}(?:{'|'.join(ENDS)})"
LINK_SIGNS = ("://", "www.", "(/", "(#", "@", *(f".{end}" for end in ENDS))
LINK = rf"""
    (?:https?://|www\.) [^\s<>()\[\]"»]+        # https://example.ru/news/5512
  | \( (?:/|\#) [^\s()]+ \)                     # (/news/5512), behind the text of a link
  | (?<![\w.+-]) [\w.+-]{{1,64}} @ [\w-]{{1,63}} (?:\.[\w-]{{1,63}}){{0,5}}             # an e-mail address
  | (?<![\w.-]) {DOMAIN} (?:/[^\s<>()\[\]"»]*)? (?!\w)
"""
NINE_DIGITS = r"(?:[\ \u00a0()–‑-]*\d){9}"
PHONE = rf"""
    # +7 (8552) 56-41-20
    \+\d{{1,3}} [\ \u00a0]? \(?\d [\d\ \u00a0()–-]{{6,18}} \d (?!\d) |
    (?<![\w.,]) (?=\+|8{NINE_DIGITS}) (?:\+\d{{1,3}}|8) {GAP} {DASH}? \(?\d{{3,5}}\)?
        (?:[\ \u00a0–-]*\d{{1,3}}){{2,5}} (?!\d)
    # (846) 201-40-40
  | \(\d{{3,5}}\) {GAP} \d{{1,3}} (?:[\ -]\d{{2,4}}){{1,3}} (?!\d)
  | (?<![\d.,-]) \d{{1,3}} {DASH} \d{{2,3}} {DASH} \d{{2}} (?![\d-])                                       # 292-18-59
  | (?<!\w) (?:(?i:тел|tel|phone|факс|fax)\.?:?|📞|☎) \ ? \+?\d [\d\ ()–-]{{0,24}} \d
  | (?<!\w) (?i:доб|ext)\. \ ? \d[\d-]*
    # 800-555-0199, 020 7946 0958
  | (?<![\d.,$€£₽-]) (?:1-)? \d{{3}} (?:-\d{{3}}-|\.\d{{3}}\.) \d{{4}} (?![\d-])
  | (?<![\d.,]) 0\d{{2,4}} \ \d{{3,4}} \ \d{{4}} (?!\d)
"""
STREET = any_of([*words("streets"), *map(str.capitalize, words("streets"))])
BUILDING = any_of(words("buildings"))
HOUSE = r"\d+(?:/\d+)?"
HOUSE_NAMED = rf"(?:д\.?\ ?|дом\ )?{HOUSE}[а-яА-Я]?"
ENDING = r"(?:[оеиы]е|ая|[оеиы]й|[ое]го|[ое]му|[оеиы]м|ую)"
"""Of an adjective in any case: "на Южном шоссе"."""
NAME = r"(?:[A-ZА-ЯЁ]|\x00+)"
"""Begins a street's name; one of a month or a day was taken for a date: "пр. Октября", "ул. 8 Марта"."""
ADDRESS = rf"""
    # ул. Декабристов, д. 2
    (?<!\w) {STREET} \.? [\ \u00a0] {NAME}[\w.«»"-]{{0,30}} (?:\ {CAPITAL}?[\w.«»"-]{{1,30}}){{0,2}}?
        (?: ,\ ?(?:(?:д|дом)\.?\ ?)? | \ (?=\d+[,.;\n]) ) {HOUSE}[а-яa-z]? {LAST_DIGIT}
    # корп. 3, кабинет 402
  | (?<!\w) {BUILDING} \.? \ {HOUSE}[а-я]? (?!\w|[.,]\d|\ ?(?:м|кв)(?!\w)) (?= [,;.\n)] | $ | \ (?:по|на)\ {STREET} )
  | (?<![\w.,-]) \d{{1,4}}(?:/\d+)?[A-Za-z]?,? \ {CAPITAL}[\w-]{{1,30}} \ (?i:{any_of(words("english_streets"))}) \.?
    # ул. 40 лет Победы, Южное шоссе, 36, 1-й Автозаводский проезд, 4
  | (?<!\w) {STREET} \.? [\ \u00a0] \d{{1,3}}(?:-летия|[\ \u00a0]лет) [\ \u00a0] {NAME}\w* (?:,\ {HOUSE_NAMED})?
  | (?<!\w) (?:\d{{1,2}}-[йяе]\ )? {CAPITAL}[а-яё-]{{2,30}}{ENDING} \ {STREET}\.?, \ {HOUSE_NAMED} {LAST_DIGIT}
  | (?<!\w) {CAPITAL}[\w-]{{1,30}} \ (?:Prospekt|Avenue|Street|Road|Shosse|pr\.|st\.|ul\.),? \ \d{{1,4}} {LAST_DIGIT}
  | (?<!\w) ul\. \ {CAPITAL}\w+,? \ \d{{1,4}} {LAST_DIGIT}
  | (?<!\w) (?:Unit|Building|Bldg|Block|Office|Suite|Flat|Apartment|Apt\.?) \ \d{{1,3}}[A-Z]?
        (?=,\ [\dA-Z])                                                                   # Unit 5, 12 Station Road
"""
ADDRESS_SIGNS = (
    *words("streets"), *words("buildings"), *words("english_streets"),
    "prospekt", "avenue", "street", "road", "shosse", "pr", "st", "ul", "unit", "building", "bldg", "block", "office",
    "suite", "flat", "apartment", "apt",
)  # fmt: skip
POSTAL_CODE = r"""
    (?: (?<=\b[A-Z]\d\ ) | (?<=\b[A-Z]\d\d\ ) | (?<=\b[A-Z]{2}\d\ ) ) \d[A-Z]{2} (?!\w) |              # CV3 | 4LF
    # 420066, г. Казань
    (?<![\w.,-]) [1-6]\d{5} (?=,\ [А-ЯЁA-Z]|,\ г\.) | (?<=,\ ) [1-6]\d{5} (?=[,.\n]|$)
"""
CODES = r"(?:USD|EUR|CNY|RUB|ЦБ|[$€¥₽])"
CENTS = r"[.,](?:\d{4}|\d\d)(?!\d)"
CURRENCY = any_of(words("currencies"))
QUOTE = r"\d{1,3}(?:[.,]\d{1,4})?(?![\d%]|[.,]\d)"
NO_SUM = rf"(?!{GAP}(?:тыс|млн|млрд|трлн|%|процент))"
RATE = rf"""
    # $ 100,68 on a line
    (?m:^) [\ \t|]* (?:\d{{1,3}}\ )? (?:{CODES}|долл\w*\.?|евро|юан\w*|Доллар|Евро|Юань) [^\d\n]{{0,12}}
        \d{{1,3}}{CENTS} (?:[\ \t|]*[-+−▲▼↑↓]?[\ \t]?\d*[.,]?\d*%?)? [\ \t|]* (?m:$)
  | {CODES} [\ \u00a0] \d{{1,3}}(?=,){CENTS} {NO_SUM}                                                  # USD 95,47
  | (?i:доллар|евро|юань)(?:\ США)? [\ \u00a0:–—-]+ \d{{1,3}}(?=,){CENTS} {NO_SUM}                    # доллар 78,32
    # курс доллара составил 95,47 рубля
  | (?i:курс\w*) \ (?:[а-яё]+\ ){{0,3}}? (?i:{CURRENCY}) [^\n.!?;\d]{{0,50}}? {QUOTE} {NO_SUM} (?:\ ?(?:руб\w*|₽))?
  | {QUOTE} \ (?:to|per|against) \ the \ (?:US\ )? (?i:{CURRENCY})                                # 95.4 to the dollar
  | {QUOTE} \ (?i:руб\w*|roubles?|rubles?) \.? \ (?:за|к|to|per|for) \ (?:(?:one|один|the|a)\ )? (?i:{CURRENCY})
    # 58.89 USD/RUB
  | \d+[.,]\d+ \ (?:USD|EUR|CNY)/RUB | (?:USD|EUR|CNY)/[A-Z]{{3}} \ \d+[.,]\d+
  | (?:\d+ \ (?:USD|EUR|CNY|доллар|евро|юань) | [$€¥]1) \ = \ [\d.,]*\d (?:\ (?:руб\w*|₽))?
  | (?i:{CURRENCY}) \ по \ {QUOTE} \ (?i:руб\w*)                                                  # доллар по 92,5 рубля
"""
RATE_TOLD = rf"""
    # евро подорожал до 92,5 рубля, the dollar bought 81 roubles
    (?<!\d\ ) (?i:{any_of(words("dear_currencies"))}) \ (?:США\ )? (?:[а-яa-z]+\ )? {any_of(words("rate_verbs"))} [ ]
        (?:{any_of(words("to_a_rate"))}\ )? {QUOTE} {NO_SUM} \ ? (?:руб\w*|₽|roubles?|rubles?)
"""
RATE_SIGNS = (*"$€¥₽", "usd", "eur", "cny", "rub", "цб", "долл*", "юан*", *words("currencies"))
PART_OF_DAY = r"(?:утра|вечера|ночи|дня|по\ московскому|по\ мск|мск)"
SPOKEN_HOUR = r"(?:\d{1,2}|час|дв[аух]+|тр[иех]+|четыр[еёх]+|(?:пят|шест|сем|восем|восьм|девят|десят|\w+надцат)[ьи])"
ENGLISH_HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
HOUR_BEGUN = r"(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)(?:ого|его)"
WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?|(?i:пн|вт|ср|чт|пт|сб|вс)\.?)"
TIME = rf"""
    # 15:29, 8:00-17:00
    {NOT_IN_NUMBER} {CLOCK} (?:{GAP}[-–—]{GAP}{CLOCK})? (?:{GAP}(?:МСК|мск|[ap]\.?m\.?(?!\w)))? (?![:\d])
  | {NOT_IN_NUMBER} [01]?\d (?:[:.][0-5]\d)? \ ? (?:[ap]\.m\.|[apAP][mM](?!\w))                             # 7 p.m.
  | (?<!\w) (?i:в|к|до|с|около) \ {SPOKEN_HOUR} (?:\ час\w*)? (?:\ \d{{2}}\ минут)? \ {PART_OF_DAY} (?!\w)  # в 10 утра
  | (?<!\w) (?i:в|к) \ {HOUR} \ ч(?:\.|ас\w*)? \ ?[0-5]?\d \ мин(?:\.|ут\w*|(?!\w))                    # в 7 ч 15 мин
  | (?<!\w) (?:в|к|с|до) \ {HOUR}-00 (?!\d|[.,]\d|{GAP}(?:%|м|кг))                                     # в 11-00
  | (?<!\w) (?:\d{{1,2}}|{ENGLISH_HOUR}) \ o['’]clock(?!\w)
  | (?<!\w) (?:half|quarter) \ (?:past|to) \ (?:\d{{1,2}}|{ENGLISH_HOUR}) (?!\w)                     # at half past five
  | (?<!\w) (?:в|к|с|до) \ {HOUR} \.[0-5]\d (?=\s+(?:до|по|[А-ЯЁа-яё])|\ *$)
        (?!\ (?:млн|млрд|тыс|%|раз|процент|руб|евро|долл|га\b|кв|т\b|км\b))
  | (?<!\w) (?:с|from) \ {HOUR} \ (?:до|to) \ {HOUR}
        (?: \ час\w* | (?=[.;]?\s*$) | (?=[.,;]\ *(?:{CAPITAL}|кроме|без)) )
"""
HOURS = rf"""
    # в половине шестого; closes at | 17.30
    (?<!\w) (?:половин[аеуы]|четверть) \ {HOUR_BEGUN} (?=\ {PART_OF_DAY}|[.,;)]|$) (?:\ {PART_OF_DAY}(?!\w))?
  | (?<!\w) {WEEKDAY} (?:[-–]{WEEKDAY})? [:,]? \ {HOUR}[-–]{HOUR} (?![\d%]|[.,]\d)                   # Mon-Fri 8-17
  | (?:opens?|closes?|begins?) \ at \ (?P<it> {HOUR}\.[0-5]\d ) (?=[.,;)](?!\d)|$|\ (?:on|to|and|every)\b)
"""
RUSSIAN_DAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
ENGLISH_DAYS = ("mon*", "tue*", "wed*", "thu*", "fri*", "sat*", "sun*")
HOUR_SIGNS = (*RUSSIAN_DAYS, *ENGLISH_DAYS, "половин*", "четверть", "open*", "close*", "begin*")
AUDIENCE = any_of(words("audience"))
COMMENTS = (
    rf"(?<!\w)(?:{AUDIENCE}[: ]{{0,3}}\(?\d[\d ,]{{0,15}}\)?(?!\w|[.,]\d|\ ?%)"  # no "share 12.9%"
    rf"|(?<![.,])\d{{1,9}}(?: \d{{3}}){{0,3}}[KКkк]? {AUDIENCE})"
)


def _verbose(pattern: str) -> re.Pattern[str]:
    """The pattern, tried only where no word is cut."""
    return re.compile(rf"(?<!\w)(?:{pattern})", re.VERBOSE | re.MULTILINE)


RULES: tuple[Rule, ...] = (
    Rule("web address", _verbose(LINK), LINK_SIGNS),
    signed("rate", _verbose(RATE), RATE_SIGNS),
    signed("rate", _verbose(RATE_TOLD), words("dear_currencies")),
    Rule("phone", _verbose(PHONE)),
    Rule("time of day", _verbose(TIME)),
    signed("time of day", _verbose(HOURS), HOUR_SIGNS),
    signed("address", _verbose(ADDRESS), ADDRESS_SIGNS),
    Rule("address", _verbose(POSTAL_CODE), at_digits=True),
    signed("comments or views", re.compile(COMMENTS, re.IGNORECASE), words("audience")),
)
"""Reason and pattern; of two findings that overlap, the one named first stays."""

"""Digits and number words that are no quantity: times of day, phones, model names, standards, addresses, list numbers …"""

import re
from collections.abc import Sequence
from functools import cache

from etl.records import Other
from etl.text.patterns import any_of
from etl.text.plain import plain
from etl.vocabulary import units

D = r"\d"
GAP = r"[ \u00a0\u2009\u202f]?"
DASH = r"[-–‑]"
CAPITAL = r"[A-ZА-ЯЁ]"
LETTERS = r"[A-Za-zА-Яа-яЁё]"
CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d"

Rule = tuple[str, re.Pattern[str]]

RULES: list[Rule] = [
    ("web address", re.compile(r"(?:https?://|www\.)[^\s<>()\[\]\"»]+|\((?:/|#)[^\s()]+\)|[\w.+-]+@[\w-]+(?:\.[\w-]+)*|(?<![\w.])(?:[\w-]+\.)+(?:ru|рф|com|org|net|info|su|io|by|kz)(?:/[^\s<>()\[\]\"»]*)?(?!\w)")),
    ("rate", re.compile(r"(?m)^[ \t|]*(?:\d{1,3} )?(?:[$€¥£₽]|USD|EUR|CNY|ЦБ|долл\w*\.?|евро|юан\w*|(?:Доллар|Евро|Юань)[^\d\n]{0,12})[ \t|:]*\d{1,3}[.,]\d{2,4}(?:[ \t|]*[-+−▲▼↑↓]?[ \t]?\d*[.,]?\d*%?)?[ \t|]*$")),
    ("rate", re.compile(rf"(?:ЦБ|USD|EUR|CNY|[$€¥])[ \u00a0]\d{{2,3}},\d{{2,4}}(?!\d|{GAP}(?:тыс|млн|млрд|трлн))")),
    ("phone", re.compile(rf"(?<![\w.,])(?:\+{D}{{1,3}}|(?<!\d)8){GAP}{DASH}?\(?{D}{{3,5}}\)?(?:[ \u00a0-]*{D}{{1,3}}){{2,5}}(?!\d)")),
    ("phone", re.compile(rf"\({D}{{3,5}}\){GAP}{D}{{1,3}}(?:[ -]{D}{{2,3}}){{1,3}}(?!\d)")),
    ("phone", re.compile(rf"(?<![\d.,-]){D}{{1,3}}{DASH}{D}{{2,3}}{DASH}{D}{{2}}(?![\d-])")),
    ("phone", re.compile(rf"(?<![\d.,-])(?:(?i:тел|tel|phone|факс|fax|доб|ext)\.?:?|📞|☎) ?\+?{D}[\d ()–-]*{D}|(?i:доб|ext)\.? ?{D}+")),
    ("time of day", re.compile(rf"(?<![\d.,:]){CLOCK.replace('.]', ']')}(?::[0-5]\d)?(?:{GAP}[-–—]{GAP}{CLOCK.replace('.]', ']')})?(?:{GAP}(?:МСК|мск|[ap]\.?m\.?(?!\w)))?(?![:\d])")),
    ("time of day", re.compile(rf"(?<![\d.,])(?:[01]?\d)(?:[:.][0-5]\d)? ?(?:[ap]\.m\.|[apAP][mM](?!\w))")),
    ("time of day", re.compile(r"(?<![\w.,])(?:в|к|до|с|около) (?:\d{1,2}|час|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|семи|восьми|девяти|десяти)(?: час\w*)?(?: \d{2} минут)? (?:утра|вечера|ночи|дня|по московскому|по мск|мск)(?!\w)", re.IGNORECASE)),
    ("time of day", re.compile(r"(?<!\w)(?:с|from) (?:[01]?\d|2[0-3]) (?:до|to) (?:[01]?\d|2[0-3])(?= ?(?:час|ч\.|[.,;]?\s*$|[.,;] *(?:[А-ЯA-Z]|кроме|без)|, ))", re.MULTILINE)),
    ("age mark", re.compile(r"(?<![\w.,])(?:0|6|12|16|18|21)\+(?!\d)|(?<!\w)[(\[](?:0|6|12|16|18)\+[)\]]")),
    ("age", re.compile(r"(?<!\w)(?:в возрасте|aged?|в свои)(?: от| до| between)? \d{1,3}(?:(?: до | and |[-–])\d{1,3})?(?: (?:лет|года|year))?(?!\w)|(?<!\w)\d{1,3}-летн(?:ий|его|ему|им|ем|яя|ей|юю)(?= [А-ЯЁ])|(?<!\w)\d{1,3}-year-old(?!\w)|(?<=, )\d{1,2}(?=, (?:has|is|was|will|who)\b)", re.IGNORECASE)),
    ("law", re.compile(rf"(?:№{GAP})?(?<![\w]){D}+{DASH}(?:ФЗ|ФКЗ|р|п|пп|ПП|ЗРТ|ОЗ|УГ)(?!\w)|(?<!\w)(?:ПП|ФЗ|ст\.|статья|статьи|статье|статью|п\.|пункт\w?|пп\.|ч\.|Article|Art\.|Section|постановлени\w+(?: правительства(?: РФ)?)?)[ \u00a0](?:№{GAP})?{D}[\d.]*(?:{DASH}{D}+)?(?![\w%]|[.,]\d)")),
    ("standard", re.compile(rf"(?<!\w)(?:ГОСТ|ОСТ|СНиП|СП|СТО|ТУ|СанПиН|ISO|IATF|ИСО|DIN|IEC|МЭК|EN|SAE|UNECE|ОКВЭД|ОКПД|КБК|ИНН|ОГРН|КПП|ISIN|VIN|ISSN|ISBN|УДК)(?:[ \u00a0-]?(?:Р|R|ISO|ИСО|TS|МЭК|IEC|/|№|:))*[ \u00a0-]?[A-Z]{{0,2}}{D}[\d.:–/-]*{D}?")),
    ("standard", re.compile(rf"(?<!\w)(?:Евро|Euro|ЕВРО|EURO|Level|Tier|Stage|Industry|Индустрия){DASH}?[ \u00a0]?{D}(?:\.{D})?(?!\d|[.,]\d|{GAP}(?:млн|млрд|тыс|bn|m))")),
    ("number of a document", re.compile(rf"(?<!\w)(?:№|N°|No\.?|Nos\.|nr\.?|номер(?:ом|а)?|#){GAP}[A-ZА-Я]{{0,4}}{DASH}?[A-ZА-Я]{{0,4}}{D}[\w/.–-]*(?:{GAP}\({D}+\))?(?<![.–-])", re.IGNORECASE)),
    ("number of a document", re.compile(rf"(?<!\w)(?:issue|vol\.|volume|выпуск|вып\.|p\.|pp\.|page|pages|стр\.|страниц[аеуы]|route|маршрут\w*|маршрута|лицензи\w+|свидетельств\w+|regd?\.|ИНН|индекс|рис\.|figure|fig\.|таблица|табл\.|table|приложени\w+|annex|chapter|глава|Hall|зал|павильон\w*|стенд\w*|корпус|цех|лот|lot)[ \u00a0](?:№ ?)?[A-ZА-Я]?{D}[\d/–-]*(?!\w|[.,]\d|{GAP}(?:%|млн|тыс|млрд))", re.IGNORECASE)),
    ("number of a document", re.compile(r"(?<![\w/])\d{1,3}/\d{2}(?!\w|/)(?<!1/2)|(?<!\w)(?:(?:ПИ|ЭЛ|Эл|ТУ|ФС|ID|id)[ \u00a0-]*)+(?:№ ?)?(?:[А-ЯA-Z]{2})?\d[\d-]*")),
    ("address", re.compile(rf"(?<!\w)(?:ул|улиц[аеуы]|пр|просп|проспект[ае]?|пр-т|пр-кт|пер|переул\w+|наб|набережн\w+|ш|шоссе|бул|бульвар\w*|пл|площад[ьи]|мкр|тракт|проезд\w*)\.?[ \u00a0]{CAPITAL}[\w.«»\" -]{{1,40}}?,? ?(?:д\.|дом)? ?{D}+(?:/{D}+)?[а-яa-z]?(?![\w%]|[.,]\d)")),
    ("address", re.compile(rf"(?<!\w)(?:д|дом|стр|строение|корп|оф|офис|кв|кабинет|каб|а/я|этаж|литера?|пом|подъезд)\.? {D}+(?:/{D}+)?[а-я]?(?!\w|[.,]\d| ?(?:м|кв)(?!\w))(?=[,;.\n)]|$)")),
    ("address", re.compile(rf"(?<![\w.,-]){D}{{1,4}}(?:/{D}+)?[A-Za-z]?,? {CAPITAL}[\w-]+ (?:pr|prospekt|prospect|avenue|ave|street|st|str|road|rd|shosse|highway|lane|blvd)(?!\w)\.?(?:, {D}{{6}})?", re.IGNORECASE)),
    ("address", re.compile(rf"(?<!\w)(?:{CAPITAL}[\w-]+ (?:Prospekt|Avenue|Street|Road|Shosse|pr\.|st\.|ul\.)|ul\. {CAPITAL}\w+),? {D}{{1,4}}(?!\w|[.,]\d)")),
    ("address", re.compile(rf"(?<![\w.,-])[1-6]{D}{{5}}(?=,)|(?<=, )[1-6]{D}{{5}}(?=,|\.|$)|(?m:^)[1-6]{D}{{5}}(?=,? [А-ЯЁA-Z])")),
    ("road", re.compile(rf"(?<!\w)(?:[МMРРPАA]{DASH}{D}{{1,3}}|Е{D}{{1,3}})(?!\w|{DASH})(?=[ ,.»)])")),
    ("dimensions", re.compile(rf"(?<![\w.,]){D}+(?:[.,]{D}+)?{GAP}[xх×*]{GAP}{D}+(?:[.,]{D}+)?(?:{GAP}[xх×*]{GAP}{D}+(?:[.,]{D}+)?)?(?:\.{D})?(?![\d])(?:{GAP}(?:px|пикс\w*|мм|см|м|mm|cm|m)(?!\w))?")),
    ("always", re.compile(r"(?<!\w)24/7(?:/365)?(?!\w)")),
    ("coordinates", re.compile(r"\d{1,3}\.\d{4,},? ?\d{1,3}\.\d{4,}")),
    ("numbering", re.compile(r"(?m)^[ \t>*_#]*\(?\d{1,2}(?:\.\d{1,2})*(?:[.)]|\.\))(?=[ \t\u00a0]+[^\d\s])|(?<=[:;] )\d{1,2}\)(?= )|(?<=\()\d{1,2}(?=\) [А-ЯЁA-Zа-я])|\[\d{1,3}\]|(?<![\w.,] )(?<!\w)\d{1,2}\)(?= [А-ЯЁA-Zа-яa-z])")),
    ("comments or views", re.compile(r"(?i)(?<!\w)(?:комментари[ийея]\w*|comments?|просмотр\w*|views?|лайк\w*|likes?|shares?|поделиться|прочт\w+|скачиван\w+)[: ]*\(?\d[\d ]*\)?(?!\w)|(?<!\w)\d+ (?:комментари\w+|comments?|просмотр\w*|views|лайк\w*|likes)(?!\w)")),
    ("copyright year", re.compile(r"(?:©|\(c\)|\(с\)|Copyright)[^\d\n]{0,40}(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?", re.IGNORECASE)),
    ("roman numeral", re.compile(r"(?<![\w.&'-])(?=[IVXLC]{2})(?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3})(?![\w&'-])|(?<![\w.&'])[IVX](?=[-–][IVX]+(?!\w))|(?<![\w.&'«\"])[IVX](?= [А-ЯЁа-яё])|(?<=(?:Stage|Phase|Class) )[IVX](?!\w)")),
]
"""Reason and pattern; of two that overlap the one named first wins. Patterns see the text as written, with dates blotted out."""

BRAND = r"(?:УАЗ|ГАЗ|ПАЗ|ЛиАЗ|НЕФАЗ|НефАЗ|КАМАЗ|КамАЗ|Камаз|МАЗ|ЗИЛ|ВАЗ|КрАЗ|ЯМЗ|УМЗ|ЗМЗ|Урал|БелАЗ|БЕЛАЗ|Москвич|Лада|Ту|Ан|Ил|Як|Су|Ми|Boeing|Airbus|KAMAZ|Kamaz|UAZ|GAZ|PAZ|LiAZ|NEFAZ|MAZ|Ural|Moskvich|Lada|LADA|BMW|Audi|Mazda|Peugeot|Citroen|Porsche|Volvo|Fiat|Arrizo|Tiggo|Haval|Geely|Chery|Exeed|Omoda|Jaecoo|Changan|JAC|Jetour|Sitrak|FAW|Shacman|Foton|Sollers|Tesla|iPhone|Windows|Tahoe|Transit)"
NOT_MODEL = r"(?![\d%]|[.,]\d|[ \u00a0]?(?:тыс|млн|млрд|%|thousand|million|bn)|[ \u00a0]\d{3})"
COUNTED_NEXT = r"(?![ \u00a0-]+(?:[а-яё]+(?:ых|их|ов|ев|ей|ий|ин|ек|ок|уз|иц|лей|шт|чел|лет)(?!\w)|(?:шт|ед|чел)\.?(?!\w)|[a-z-]+s(?!\w)|new |of ))"

NAMES: list[Rule] = [
    ("model name", re.compile(rf"(?<![\w$€₽]){LETTERS}[A-Za-zА-Яа-яЁё]*{DASH}{D}[\w.]*(?:{DASH}[\w]+)*(?<!\.)")),
    ("model name", re.compile(rf"(?<![\w$€₽/]){LETTERS}+(?<!\bм)(?<!\bm)(?<!км)(?<!km)(?<!см)(?<!RUB)(?<!USD)(?<!EUR)(?<!CNY)(?<!руб){D}[\w]*(?:[-/.][\w]+)*(?<!\.)")),
    ("model name", re.compile(rf"(?<![\w.,]){D}{{2,6}}{DASH}{D}{{2,4}}(?=[ \u00a0]?[—–-] )|(?<![\w.,]){D}{{4,6}}{DASH}0{D}(?!\d)")),
    ("model name", re.compile(rf"(?<!\w){BRAND}[ \u00a0]{D}{{1,6}}(?:{DASH}{D}{{1,4}})?(?:\.{D})?{NOT_MODEL}{COUNTED_NEXT}")),
    ("model name", re.compile(rf"(?<!\w){CAPITAL}[\w-]* (?:NEXT|Next|NN|Max|MAX|Pro|PRO|Plus|City|Evolution|Sport|Cross) {D}(?:\.{D})?{NOT_MODEL}{COUNTED_NEXT}")),
    ("model name", re.compile(rf"(?<!\w)(?!I |A )[A-Z] {D}{{2,4}}{NOT_MODEL}(?= [a-z])|(?<=[a-z] )[A-Z][a-z]+(?:max|bus|way|line|star) {D}{{1,2}}{NOT_MODEL}{COUNTED_NEXT}|(?<!\w)[A-Z][a-z]*(?:max|bus|way|line|star) {D}{{1,2}}{NOT_MODEL}{COUNTED_NEXT}")),
    ("version of a name", re.compile(rf"(?<=[»\"”’\]]) {D}\.{D}(?!\d|[ \u00a0]?(?:%|млн|тыс|млрд))|(?<!\w)v\.? ?{D}+(?:\.{D}+)+|(?i:верси\w+|version) {D}+(?:\.{D}+)*|(?<!\w)(?:web|веб|industry|индустрия) ?{D}\.0(?!\w)")),
    ("square metre sign", re.compile(r"(?<![\w.])(?<!\d )(?:м|m|км|km)[23²³](?!\w)")),
    ("chemical formula", re.compile(r"(?<!\w)(?:CO2|СО2|CO₂|NOx|H2|Н2|O2)(?!\w)")),
]
"""Product names; weaker than the rules above, and they leave "топ-5" and units alone."""

SMALL_WORDS: list[Rule] = [
    ("one of several", re.compile(r"(?<!\w)(?:ни )?(?:один|одна|одно|одну|одного|одной|одному|одним|одном|одних) из(?!\w)|(?<!\w)one of(?! every)(?!\w)", re.IGNORECASE)),
    ("pronoun", re.compile(r"(?<!\w)(?:one another|no one|every one|each one|any one|one by one|one day|один и тот же|одно и то же|одна и та же|одну и ту же|одного и того же|одним словом|один за другим|одна за другой|один на один)(?!\w)|(?<=new )one(?!\w)|(?<=this )one(?!\w)|(?<=that )one(?!\w)|(?<=which )one(?!\w)|(?<=first )one(?!\w)|(?<=second )one(?!\w)|(?<=last )one(?!\w)|(?<=latter )one(?!\w)|(?<=previous )one(?!\w)|(?<=only )one(?!\w)|(?<=old )one(?!\w)", re.IGNORECASE)),
    ("idiom", re.compile(r"(?<!\w)(?:в первую очередь|во-первых|во-вторых|в-третьих|первым делом|с первого взгляда|из первых рук|first of all|at first|for the first time|first and foremost|second to none|на все сто|в два счета|в двух словах|one-off|one-stop|одно окно|одного окна|раз и навсегда|third part(?:y|ies)|second-hand|first-hand)(?!\w)", re.IGNORECASE)),
]

NOT_NAMES = re.compile(r"(?:топ|top|ТОП|TOP|Топ|Top|до|от|по|на|за|минус|плюс|около|свыше|более|тыс|млн|млрд|руб|\+)[-–‑]?\d|[MmМм][23²³]$|(?:mid|early|late|pre|post|в|к)[-–]\d", re.IGNORECASE)
YEAR = re.compile(r"(?<![\w.,:-])(?:19[3-9]|20[0-6])\d(?:-?(?:й|го|м|му))?(?![\d%]|[.,]\d|-?[a-zа-я])")
YEAR_WORD = re.compile(r" ?(?:год\w*|г\.|гг\.)(?!\w)")
COUNTED = re.compile(r"[ \u00a0](?:[а-яё]+|[a-z]+s)(?!\w)|[ \u00a0]?[(][+−-]|[ \u00a0]?[$€₽]")
FUNCTION_WORD = re.compile(r"[ \u00a0](?:а|и|в|во|на|с|со|к|по|о|от|до|за|из|у|для|или|но|что|как|г|is|was|has|vs|as|his|this|its)(?!\w)")


def find(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Other]:
    """What `text` writes in digits or number words outside `taken` (dates) that is no quantity, in order.

    >>> [(other.start, other.reason) for other in find("Новый КАМАЗ-54901, тел. 292-18-59")]
    [(6, 'model name'), (19, 'phone')]
    """
    masked = _masked(text, taken)
    found: list[Other] = []
    for reason, pattern in (*RULES, *NAMES, *SMALL_WORDS, ("indefinite amount", _indefinite())):
        for match in pattern.finditer(masked):
            if match.end() > match.start() and not _refused(reason, match[0]):
                found.append(Other(match.start(), match.end(), reason))
    found += _years(masked)
    return _without_overlaps(found)


def _masked(text: str, taken: Sequence[tuple[int, int]]) -> str:
    pieces, end = [], 0
    for start, stop in sorted(taken):
        pieces += [text[end:start], "\x00" * (stop - max(start, end))]
        end = max(end, stop)
    return "".join(pieces) + text[end:]


def _refused(reason: str, written: str) -> bool:
    return reason == "model name" and bool(NOT_NAMES.match(written))


def _years(masked: str) -> list[Other]:
    """Bare years that no date has taken: "2024" without a noun that it counts."""
    return [Other(year.start(), year.end(), "year") for year in YEAR.finditer(masked) if not _counts(masked, year.end())]


def _counts(masked: str, stop: int) -> bool:
    if YEAR_WORD.match(masked, stop) or FUNCTION_WORD.match(masked, stop):
        return False
    return bool(COUNTED.match(masked, stop))


def _without_overlaps(found: list[Other]) -> list[Other]:
    """The findings in order; one that overlaps an earlier rule's falls."""
    free: list[Other] = []
    covered: set[int] = set()
    for other in found:
        if covered.isdisjoint(range(other.start, other.stop)):
            covered.update(range(other.start, other.stop))
            free.append(other)
    return sorted(free, key=lambda other: other.start)


@cache
def _indefinite() -> re.Pattern[str]:
    """"Десятки тысяч", "several thousand", "миллионы", "hundreds of"."""
    many = any_of(units.words("alone", "plural"))
    few = any_of(units.words("alone", "indefinite"))
    scales = any_of(units.values("magnitudes"))
    return re.compile(rf"(?<![\w-])(?:(?:{many}(?: of)?|{few}) )+{scales}(?: (?:of )?{scales})*|(?<!(?:\w|\d) )(?<!\w){many} of(?= [a-z])", re.IGNORECASE)

"""Patterns of digits that name a thing: standards, laws, papers, models, versions, Roman numerals, list items."""

import re

from etl.text.numbers import digits
from etl.text.others.rules import DECIMALS, Rule, signed
from etl.text.patterns import any_of
from etl.vocabulary import units
from etl.vocabulary.others import words

GAP = r"[ \u00a0\u2009\u202f]?"
BLANK = r"[\ \u00a0]"
DASH = r"[-–‑]"
CAPITAL = r"[A-ZА-ЯЁ]"
LETTER = r"[A-Za-zА-Яа-яЁё]"
NUMBER_SIGN = rf"№{GAP}"
MAGNITUDE = r"(?:тыс|млн|млрд|трлн|%|thousand|million|billion|bn)"
MILESTONE = digits.MILESTONE.pattern.replace("[ ", "[\\ ")
NO_MORE_DIGITS = rf"(?![\d%]|[.,]\d|{GAP}{MAGNITUDE}|{BLANK}\d{{3}})"

PLURAL = rf"[а-яё]+(?:ых|их|ов|ев|ей|ий|ин|ек|ок|уз|иц|лет) | (?!(?:{'|'.join(words('not_counted'))})\b)[a-z-]+s"
COUNTED = rf"(?! [\ \u00a0-]+ (?: {PLURAL} | шт | ед | чел | new | of ) (?!\w) )"
"""A noun that the digits would count: "на КАМАЗе", then "КАМАЗ 500 грузовиков"."""
LAWS = {*words("laws"), *(law[0].upper() + law[1:] for law in words("laws"))}

LAW = rf"""
    \d{{1,3}}-(?:й|я|ю|ей) \ стать[яеию]\w* (?!\w) |                                                 # 282-й статьи
    (?:{NUMBER_SIGN})? (?<!\w) \d{{1,6}} {DASH} (?:{any_of(words("law_suffixes"))})                        # № 488-ФЗ
  | (?<!\w) (?:{any_of(LAWS)}) {BLANK} (?:{NUMBER_SIGN}|\([A-Z]{{2}}\)\ (?:No\ )?)? \d[\d.]*
        (?:{DASH}\d+|(?:/\d+)+(?:/[A-Z]{{2,3}})?)? (?![\w%]|[.,]\d)                    # ПП 719, Directive 2014/94/EU
  | (?<!\w) {any_of(words("rules"))} {BLANK} \d[\d./]* (?<!\.) {NO_MORE_DIGITS} {COUNTED}              # Rule 12
"""
STANDARD = rf"""
    (?<!\w) {any_of(words("standards"))} (?:[\ \u00a0-]?(?:Р|R|ISO|ИСО|TS|МЭК|IEC|/|№|:))* [\ \u00a0-]?
        [A-Z]{{0,2}}\d [\d.:–/-]* (?<=\d)                                                            # ГОСТ Р 12345-2020
  | (?<!\w) {any_of(words("classes"))} [-–‑\ ]? \d(?:\.\d)? (?!\d|[.,]\d|{GAP}{MAGNITUDE})                # Евро-5
"""
SERIES = rf"[A-ZА-Я]{{0,4}}{DASH}?[A-ZА-Я]{{0,4}}"
PAPER_NUMBER = rf"(?!{MILESTONE}) {SERIES}\d [\w/.–-]{{0,40}} (?:{GAP}\(\d+\))? (?<![.–-])"
PAPER = rf"""
    # № 12 (48)
    (?<!\w) (?:№|N°|\#|No\ (?=\d\d?(?![\d.,%]|\ per))|(?i:nos?\.|nr\.|номер(?:ом|а)?\ )) {GAP} {PAPER_NUMBER}
  | (?<!\w) (?i:{any_of(words("numbered"))}) (?:{BLANK}|:{BLANK}?|=) (?:{NUMBER_SIGN})? (?:[A-Z]{{2}}{BLANK})?
        [A-ZА-Яtт]?\d [\d/–-]*(?:\.\d+)*
        (?:\ (?:из|of)\ \d+|{GAP}\(\d+\))?                                                          # страница 3 из 12
        (?!\w|[.,]\d|{GAP}{MAGNITUDE}|{BLANK}(?:\d{{3}}|кв|га|м|км|т)(?!\w))
  | (?<!\w) (?:id|ID|Id|ИД) \ [а-яa-z]+ :? \ \d{{3,}}                                              # ID материала 448812
  | (?<!\w) (?:[сС]|сс|[cC](?=\.{GAP}[\d–-]+(?:[,;)]|\.?$)))\. {GAP} \d{{1,4}}(?:[-–]\d{{1,4}})?
        {NO_MORE_DIGITS}                                                                         # с. 45–52
  | (?<!\w) (?:{any_of(words("registers"))}[\ \u00a0-]*)+ (?:{NUMBER_SIGN})? (?:[А-ЯA-Z]{{2}})?\d[\d-]*
  | (?<![\w/.,]) (?!50/50|1/10|[1-9]/\d\d?\ (?:of|част|дол)) \d{{1,3}}/(?:20)?\d{{2}} (?![\w/])  # 48/25
  | (?<!\w) \d{{1,5}} \ с\. (?=\s|$) (?!\ [а-я])                                                          # 320 с.
"""
ENUMERATION = r"""
    # "1." or "2)" opening a line
    ^ [\ \t>*_\#]* \(? \d{1,2}(?:\.\d{1,2})* (?:[.)]|\.\)) (?=[\ \t\u00a0]+[^\d\s])
  | (?<=[:;]\ ) \d{1,2}\) (?=\ ) | (?<=[:;.]\ ) \d{1,2}\. (?=\ [А-ЯЁA-Z«"])
  | \[\d{1,3}\] | \(\d{1,2}\) (?=\ [А-ЯЁA-Zа-я]{3}) | (?<=[\s(]) \d{1,2}\) (?=\ [А-ЯЁA-Zа-яa-z])
"""
ROMAN = r"""
    # III форум, XXI век
    (?<![\w.&'-]) (?=[IVXLC]{2}) (?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3}) (?![\w&'])
  | (?<![\w.&'-]) [IVX] (?=[-–—][IVX]+(?!\w))
  | (?<![\w.&'«"-]) [IVX] (?=\ [А-ЯЁа-яё])
  | (?<=[a-z]\ ) [IVX] (?=[.,;)\s]*$)
"""
BRAND = any_of(words("brands"))
MODEL_WORD = any_of(words("model_words"))
STEMS = "|".join(brand.removesuffix("а") for brand in words("brands"))
QUOTED_BRAND = rf"(?:{STEMS})[а-яё]{{0,3}}"
A_BRAND = r"(?: (?<=\b[Tt]he\ ) | (?<=\b[Aa]\ ) | (?<=\b[Aa]n\ ) | (?<=\bnew\ ) | (?<=\bold\ ) )"
NOT_GLUED = r"(?<!\bм)(?<!\bm)(?<!км)(?<!km)(?<!см)(?<!руб)(?<!Rs)"
NOT_GLUED += rf"(?<!{'|'.join(words('currency_codes'))})"
MODEL = rf"""
    # КАМАЗ-54901, M6
    (?<![$€₽]) {LETTER}{{1,30}}+ (?:
        {DASH}\d[\w.]{{0,20}}(?:{DASH}\w{{1,20}}){{0,4}} | {NOT_GLUED}\d\w{{0,30}}(?:[-/.]\w{{1,20}}){{0,4}} ) (?<!\.)
  | (?<![\w.,]) \d{{5,6}}{DASH}\d{{2}} (?=[\ \u00a0]?[—–-]\ |[\ ,.]*$) | (?<![\w.,]) \d{{4,6}}{DASH}0\d (?!\d)
  | {BRAND} {BLANK} \d{{1,6}}(?:{DASH}\d{{1,4}})?(?:\.\d)? {NO_MORE_DIGITS} {COUNTED}               # УАЗ 3163
  | {any_of(words("software"))} {BLANK} \d{{1,2}} {NO_MORE_DIGITS}                                   # Windows 11
  | {A_BRAND} {BRAND} {BLANK} \d{{1,4}} {NO_MORE_DIGITS}                                    # a Fiat 500 sells
  | ["«] {QUOTED_BRAND} [»"] \ (?P<it>\d{{3,5}}) {NO_MORE_DIGITS} {COUNTED}                             # «Нива» 21214
  | \d [А-Я]{{2}} {DASH} \d{{2,3}} (?!\w)                                                      # 6СТ-60
  | \d{{1,4}} [A-ZА-Я]{{1,3}} \d \w*                                                            # 35S15, 7B15
  | (?:Model{BLANK}[3SXY]|ID\.\ ?\d) (?!\w)                                                       # Tesla Model 3
    # Mercedes-Benz GLE 350, MAN TGX 18.440
  | {BRAND} (?:{BLANK}{CAPITAL}[\w-]*){{1,2}} {BLANK} (?:\d{{1,4}}|\d\.\d|\d\d\.\d{{3}}) {NO_MORE_DIGITS} {COUNTED}
  | {CAPITAL}[\w-]{{0,30}}+ \ {MODEL_WORD} \ \d(?:\.\d)? {NO_MORE_DIGITS} {COUNTED}                # GAZelle NEXT 4.6
  | (?!I\ |A\ )[A-Z] \ \d{{2,4}} {NO_MORE_DIGITS} (?=\ [a-z])                                # F 2750
  | [A-Z][a-z]{{0,20}}(?:{"|".join(words("model_endings"))}) \ \d{{1,2}} {NO_MORE_DIGITS} {COUNTED}  # Citymax 8
  | [a-z]{{1,5}}[A-Z]\w{{0,20}} \ \d{{1,3}} {NO_MORE_DIGITS} {COUNTED}                             # dCi 11
"""
SUM_IN_POINTS = r"\d{1,3}(?:\.\d{3}){2}(?!\d)"
VERSION = rf"""
    {CAPITAL}[\w-]{{1,30}}+ \ (?P<it>[1-9]\.0) (?! \d | {BLANK}?{MAGNITUDE} ) |                           # Мастер 2.0
    (?<=[»"”’\]]) \ \d\.\d (?! \d | {BLANK}?{MAGNITUDE} )                                            # «Мастер» 2.0
  | (?<!\w) v\.?\ ?\d+(?:\.\d+)+ | (?i:верси\w+|version) \ \d+(?:\.\d+)*
  | (?i:{any_of(words("versioned"))}) \ \d+\.\d+ {NO_MORE_DIGITS} {COUNTED}                       # прошивка 7.3
  | (?<![\d.,/-]) (?!{SUM_IN_POINTS}) \d{{1,2}}(?:\.\d{{1,3}}){{2}} (?!\w|[.,/]\d)                        # 4.12.1
  | (?<!\w) (?i:web|веб)\ ?\d\.0 (?!\w)
"""
NOT_MODEL = re.compile(
    rf"(?:{'|'.join(words('not_models'))}){DASH}?\d|[mм][23²³]$|r\d+(?:\.\d+)?(?:bn|mn?|mln|tn)$", re.IGNORECASE
)
"""What looks like a model name: топ-5, mid-2024, м2, R1.7bn."""
DIMENSIONS = rf"""
    (?<![\w.,]) (?:\d{{2,3}}/\d{{2,3}} | \d{{1,2}}[.,]\d\d) {GAP} Z?R{GAP}\d\d(?:[.,]5)? (?!\d) |      # 315/80R22,5
    (?<![\w.,]) \d+(?:[.,]\d+)? (?:{GAP}[xх×*]{GAP}\d+(?:[.,]\d+)?){{1,2}} (?!\d)                    # 1280х853, 6х6.2
        (?:{GAP}(?:px|пикс\w*|мм|см|м|mm|cm|m)(?!\w))?
"""
SQUARES = tuple(letter + digit for letter in "мm" for digit in "23²³")
GLUED = r"(?<![\w.,])(?:\d{1,2}(?:[DGH]|WD|PL|W-?\d\d)|1[СC]|[248][KК])(?!\w)|(?<![\w.,])\d{3,4}p(?!\w)"
MACHINE = r"(?<![\d.])(?!\d{1,3}(?:\.\d{3}){3})\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)"
""""192.168.1.2"; "1.234.567.890" is a sum."""
CENTURY = r"(?<!\w)(?:1[0-9]|2[01])(?:(?:st|nd|th)[- ]century|(?:-?(?:го|й|м|ом))? век(?:а|е|у|ом)?)(?!\w)"
FORMULAE = ("CO2", "СО2", "CO₂", "H2", "Н2", "O2")
NOT_MAGNITUDE = "".join(rf"(?<!{re.escape(word)}[ \u00a0])" for word in units.values("magnitudes"))


ONE_LETTER = re.compile(rf"[A-ZА-Я]{DASH}\d\d")
""""К-700" is a tractor."""


def _verbose(pattern: str) -> re.Pattern[str]:
    """The pattern, tried only where no word is cut."""
    return re.compile(rf"(?<!\w)(?:{pattern})", re.VERBOSE | re.MULTILINE)


RULES: tuple[Rule, ...] = (
    Rule("law", _verbose(LAW)),
    Rule("personal number", re.compile(r"(?<![\w-])\d{3}-\d{3}-\d{3} \d\d(?!\d)"), at_digits=True),
    signed("standard", _verbose(STANDARD), (*words("standards"), *words("classes"))),
    Rule("cadastral number", re.compile(r"(?<![\d:.])\d\d:\d\d:\d{6,7}:\d{1,6}(?![\d:])"), at_digits=True),
    Rule("dimensions", _verbose(DIMENSIONS), at_digits=True),
    Rule("number of a document", _verbose(PAPER)),
    Rule("name with a digit", re.compile(GLUED), at_digits=True),
    Rule("web address", re.compile(MACHINE), DECIMALS),
    Rule("century", re.compile(CENTURY, re.IGNORECASE), at_digits=True),
    Rule("road", re.compile(rf"(?<!\w)(?:[МMРРPАA]{DASH}\d{{1,3}}|Е\d{{1,3}})(?=[ ,.»)])")),
    Rule("list number", _verbose(ENUMERATION)),
    Rule("version of a name", _verbose(VERSION), (*DECIMALS, "верси", "version")),
    Rule("model name", _verbose(MODEL)),
    Rule(
        "square metre sign",
        re.compile(rf"(?=[кk]?[мm][23²³])(?<![\w.])(?<!\d{BLANK}){NOT_MAGNITUDE}[кk]?[мm].(?!\w)"),
        SQUARES,
    ),
    Rule("chemical formula", re.compile(rf"(?<!\w)(?:{'|'.join(FORMULAE)})(?!\w)"), tuple(map(str.lower, FORMULAE))),
    Rule("Roman numeral", _verbose(ROMAN), ("i", "v", "x", "l")),
)
"""Reason and pattern; of two findings that overlap, the one named first stays."""


def is_model(written: str) -> bool:
    """Whether letters with digits name a product.

    >>> is_model("КАМАЗ-54901"), is_model("топ-5")
    (True, False)
    """
    return not NOT_MODEL.match(written) or bool(ONE_LETTER.match(written))

"""Years in words and in short, which stand only where they count nothing: "in two thousand and twelve", "в 98-м".

They are read before all other dates, and what is said behind them decides: "in two thousand and twelve cars" and "в
девяносто восьмом цехе" stay what they were.
"""

import re
from collections.abc import Sequence

from etl.text.dates.patterns import Found, Phrase, Rule, grammar, reduce
from etl.text.dates.periods import is_day
from etl.text.dates.words import Token, full_year, plain
from etl.text.morphology import parses
from etl.vocabulary import calendar

STARTERS = frozenset({
    "year_century", "thousand", "thousand_en", "hundreds", "tens", "year_2000", "short_year", "short_ru", "short_en",
    "m",
})  # fmt: skip
"""A run without one of these holds no such year."""
LAST_OF_THIS_CENTURY = 40
"""Years in two figures up to here are of this century, the others of the last."""
LAST_DAY = 31
_CASES = {"м": "loct", "го": "gent", "му": "datv", "й": "accs"}
_ENDING = re.compile("(го|му|м|й)$")
_MONTHS_IN_SHORT = re.compile("[369][MМ]")
_LAST_WORD = re.compile(r"([^\W\d_]+) $")
_LAST_WORDS = re.compile(r"[^\W\d_]+(?=[ ,])")
_SURE_CENTURIES = ("nineteen", "eighteen")
_TIME_BEFORE = frozenset({
    "month_in", "by", "since", "month_en", "short_en", "season_en", "year_en", "quarter_word", "part_half", "part",
    "the",
})  # fmt: skip
_GAPS = ("", "  ", "| ", " |", "|")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_AGREEING = frozenset({"NOUN", "ADJF", "PRTF"})
_PLURAL = re.compile(r"[a-z]{3,}[^su]s")
_ENDS_HERE = re.compile(r"г(?!\w)| ?(?:$|[\n|;:()–—-]|[.,](?!\d)|(?:г|к|и|vs)(?!\w))")


def settle(run: Sequence[Token], text: str) -> Sequence[Token]:
    """The run with each such year that counts nothing as one word."""
    if not any(token.kinds.keys() & STARTERS for token in run):
        return run
    settled: list[Token] = []
    for word in reduce(run, (_GRAMMAR,)):
        if "doubtful" not in word.kinds:
            settled.append(word)
        elif _stands(word, text):
            settled.append(word._replace(kinds={"period" if any(word.expression[2:]) else "year": 1}))
        else:
            settled.extend(token for token in run if word.start <= token.start < word.stop)
    return settled


def _stands(word: Token, text: str) -> bool:
    """True where what follows is not counted nor named by the words."""
    written, following = plain(text[word.start : word.stop]), plain(text[word.stop : word.stop + 30])
    if len(word.expression) > len(("calendar", "2024", "")):
        return bool(_MONTHS_IN_SHORT.fullmatch(text, word.start, word.stop)) and _is_told(word, text, following)
    if word.expression[2]:
        return bool(_ENDS_HERE.match(following)) if word.expression[1] else is_alone(word, text)
    if written[-1].isascii():
        return _is_said_of_time(text[max(0, word.start - 40) : word.start], written, following)
    return not _agrees(written, following)


def is_alone(word: Token, text: str) -> bool:
    """True in a table's cell or head: nothing but gaps of several spaces, tabs, bars or line ends around it."""
    before, after = text[max(0, word.start - 2) : word.start], text[word.stop : word.stop + 2]
    return (before in _GAPS or before[-1:] in "\n\t") and (after in _GAPS or after[:1] in "\n\t")


def _is_told(word: Token, text: str, following: str) -> bool:
    """True for "за 6М", "9M results" and in a cell; "6М" may be a thread, "3M" a company."""
    before, after = _LAST_WORD.search(plain(text[max(0, word.start - 15) : word.start])), _NEXT_WORD.match(following)
    kinds = {kind for found in (before, after) if found for kind in calendar.kinds().get(found[1], ())}
    return is_alone(word, text) or not kinds.isdisjoint(("over", "over_en", "results", "total_word", "in"))


def _is_said_of_time(before: str, written: str, following: str) -> bool:
    """True after a preposition, a month, a season …, and where nothing but the year is said."""
    if _is_counted_in_english(following):
        return False
    words = _LAST_WORDS.findall(plain(before))
    kinds = calendar.kinds().get(words[-2 if words[-1:] == ["of"] else -1], {}) if words else {}
    if not _TIME_BEFORE.isdisjoint(kinds) or written.startswith(_SURE_CENTURIES):
        return True
    return not before[-2:].strip().isalpha() and bool(_ENDS_HERE.match(following))


def _is_counted_in_english(following: str) -> bool:
    found = _NEXT_WORD.match(following)
    is_plural = found is not None and _PLURAL.fullmatch(found[1])
    return bool(is_plural) or (found is not None and "not_a_year" in calendar.kinds().get(found[1], ()))


def _agrees(written: str, following: str) -> bool:
    """ "В девяносто восьмом цехе", "к девяносто восьмому дому": the noun has the case of the ordinal."""
    ending, found = _ENDING.search(written), _NEXT_WORD.match(following)
    if not ending or not found:
        return False
    tags = [reading.tag for reading in parses(found[1])[:3]]
    cases = {_CASES[ending[1]], "loc2" if ending[1] == "м" else "nomn" if ending[1] == "й" else ""}
    return any(tag.POS in _AGREEING and tag.case in cases and tag.number == "sing" for tag in tags)


def _doubtful(phrase: Phrase, year: int, first: str) -> Found:
    """The phrase with its year, which begins with the word of that name, as one word."""
    opener = phrase.named[first]
    token = Token({"doubtful": 1}, opener.start, phrase.words[-1].stop, ("calendar", str(year), ""))
    return (*phrase.words[: phrase.words.index(opener)], token)


def _of_century(phrase: Phrase) -> Found | None:
    """ "Nineteen ninety-eight", "twenty twelve", "twenty-oh-eight"."""
    year = 100 * phrase.value("century", "year_century")
    year += phrase.value("tens", "tens") + phrase.value("last", "count")
    is_spoken_so = phrase.has("zero") or phrase.has("hundred") or year % 100 > 9
    return _doubtful(phrase, year, "century") if is_spoken_so and phrase.value("last", "count") < 20 else None


def _of_thousand(phrase: Phrase) -> Found | None:
    """ "Two thousand and twelve", "в две тысячи двадцать четвёртом"."""
    rest = phrase.value("tens", "tens") + phrase.value("last", "count", "ordinal")
    is_year = phrase.value("count", "count") == 2 and 0 < rest < 100
    return _doubtful(phrase, 2000 + rest, "count") if is_year else None


def _year_two_thousand(phrase: Phrase) -> Found | None:
    return _doubtful(phrase, 2000, "count") if phrase.value("count", "count") == 2 else None


def _of_hundreds(phrase: Phrase) -> Found | None:
    """ "В тысяча девятьсот сорок третьем"."""
    year = 1000 + phrase.value("hundreds", "hundreds") + phrase.value("tens", "tens") + phrase.value("last", "ordinal")
    return _doubtful(phrase, year, "thousand")


def _two_thousandth(phrase: Phrase) -> Found | None:
    return _doubtful(phrase, 2000, "year")


def _in_short(phrase: Phrase) -> Found | None:
    """ "В 98-м", "с девяносто первого"; "с 22-го" is rather a day, "в двадцать пятый" a time."""
    year = phrase.value("year", "short_year") or phrase.value("tens", "tens") + phrase.value("last", "ordinal")
    if year <= LAST_DAY and not phrase.has("surely"):
        return None
    century = 2000 if year <= LAST_OF_THIS_CENTURY else 1900
    return _doubtful(phrase, century + year, "year" if phrase.has("year") else "tens")


def _whole(phrase: Phrase, *expression: str) -> Found:
    return (Token({"doubtful": 1}, phrase.words[0].start, phrase.words[-1].stop, ("calendar", *expression)),)


def _day_of_short_year(phrase: Phrase) -> Found | None:
    """ "15 Dec 23"."""
    month, day = phrase.value("month", "short_ru", "short_en"), phrase.value("day", "day", "nth")
    year = str(full_year(phrase.value("year", "two_digits")))
    return _whole(phrase, year, f"{month:02}-{day:02}") if is_day(month, day) else None


def _month_of_short_year(phrase: Phrase) -> Found | None:
    """ "Дек 23", "янв.25"."""
    year = str(full_year(phrase.value("year", "two_digits")))
    return _whole(phrase, year, f"{phrase.value('month', 'short_ru'):02}")


def _month_alone(phrase: Phrase) -> Found | None:
    """ "Jan" at the head of a column."""
    return _whole(phrase, "", f"{phrase.value('month', 'short_ru', 'short_en'):02}")


def _months_alone(phrase: Phrase) -> Found | None:
    """ "6М", "9M" are the first months of a year."""
    return _whole(phrase, "", "01", "", f"{phrase.value('count', 'count'):02}")


RULES = (
    Rule("century:year_century dash? tens:tens ( dash? last:count )? >!dash|count", _of_century),
    Rule("century:year_century last:count >!dash|count", _of_century),
    Rule("century:year_century dash? zero:zero_en dash? last:count >!dash", _of_century),
    Rule("<=in|by|since|month_en century:year_century hundred:hundred_en and tens:tens? dash? last:count", _of_century),
    Rule("count:count thousand_en and? tens:tens dash? last:count >!dash|count|thousand_en|hundred_en", _of_thousand),
    Rule("count:count thousand_en and? tens:tens >!dash|count|thousand_en|hundred_en|tens", _of_thousand),
    Rule("count:count thousand_en and? last:count >!dash|count|thousand_en|hundred_en|tens", _of_thousand),
    Rule("<=year_en count:count thousand_en >!and|count|tens", _year_two_thousand),
    Rule("count:count thousand tens:tens? last:ordinal >!year_word|month_ru", _of_thousand),
    Rule("thousand:thousand hundreds:hundreds tens:tens? last:ordinal >!year_word|month_ru", _of_hundreds),
    Rule("<=in|by|since|part year:year_2000 >!year_word", _two_thousandth),
    Rule("surely:in_ru|part year:short_year >!year_word|month_ru|comma|and|dash", _in_short),
    Rule("surely:in_ru|part tens:tens last:ordinal >!year_word|month_ru|comma|and|dash", _in_short),
    Rule("by|since|on_to year:short_year >!year_word|month_ru", _in_short),
    Rule("by|since|on_to tens:tens last:ordinal >!year_word|month_ru", _in_short),
    Rule("<!day|nth month:short_ru dot? year:two_digits", _month_of_short_year),
    Rule("month:short_ru|short_en dot?", _month_alone),
    Rule("count:count m >!bare_year|year|apostrophe|two_digits|dot|of|comma|slash", _months_alone),
    Rule("day:day|nth month:short_ru|short_en dot? year:two_digits", _day_of_short_year),
)
_GRAMMAR = grammar(RULES)

"""When a document was published: every claim of the document, judged, and the contradictions told."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from etl import edtf
from etl.records import DateClaim, DateMark, Document, Publication, Sentence
from etl.resolve import publication_claims as claims
from etl.resolve import publication_trust as trust
from etl.resolve import publication_years as years
from etl.resolve.publication_trust import Claim
from etl.resolve.publication_years import Evidence
from etl.vocabulary import publication

_NEXT_YEAR = timedelta(days=366)
_LONG = timedelta(days=180)
_PLANS_REACH = timedelta(days=8 * 365)

_WITHOUT_YEAR = (trust.PART_DATELINE, trust.PART_DATELINE + 1, trust.PART_TODAY, trust.LEAD)


def judge(document: Document, dates: tuple[DateMark, ...], sentences: tuple[Sentence, ...]) -> Publication:
    """The date of publication with its basis, and a verdict on every claim.

    What the article itself says (dateline, "сегодня, 16 октября 2025 года") is believed before the page's metadata,
    these before a crawler's header; a file's properties never. A date without a year takes it from what else is said.
    """
    found = claims.collect(document, dates, sentences)
    known = years.evidence(
        document, dates, {claim.start for claim in found if claim.trust > trust.LEAD and claim.quote}
    )
    found = [_doubted(claim, known) for claim in found]
    found = [_with_year(claim, found, known) for claim in found]
    winner = next((claim for claim in found if _can_win(claim)), None)
    winner = winner or _changed(found) or _inferred(document, dates, known)
    if winner is None:
        return Publication(note=_note(found, None), claims=tuple(_verdict(claim, None) for claim in found))
    best = _sharpened(winner, found)
    told = [claim for claim in found if claim is not winner]
    return Publication(
        best.date,
        _basis(winner, best, told),
        _note(told, best),
        tuple(_verdict(claim, best) for claim in [winner, *told]),
    )


def _can_win(claim: Claim) -> bool:
    return claim.trust > trust.PROPERTY and not claim.doubt


def _changed(found: Sequence[Claim]) -> Claim | None:
    """The day of a page's last change, where nothing else tells of any."""
    changed = next((claim for claim in found if claim.source == trust.CHANGE), None)
    return replace(changed, doubt="", trust=trust.LEAD) if changed else None


def _doubted(claim: Claim, known: Evidence) -> Claim:
    """The claim with the reason against it, for those that no reader of the article sees."""
    if claim.doubt or claim.trust not in (trust.CRAWLER, trust.PROPERTY, trust.METADATA):
        return claim
    if claim.trust == trust.PROPERTY:
        return replace(claim, doubt="a file's property tells when the file was made")
    if known.year and abs(int(known.year) - int(claim.date[:4].replace("XXXX", known.year))) > 1:
        return replace(claim, doubt=f"the text calls {known.year} its own year")
    later = _spoken_of_later(claim.date, known)
    if later:
        return replace(claim, doubt=f"the text speaks of {later} as past")
    ahead = _still_to_come(claim.date, known)
    if ahead:
        return replace(claim, doubt=f"the text speaks of {ahead} as still to come")
    if claim.date in publication.listed("defaults", "days") and not _confirmed(claim.date, known):
        return replace(claim, doubt="a day that programs write when they know none")
    return claim


def _spoken_of_later(claimed: str, known: Evidence) -> str:
    """The period that begins after the claimed date and that the text tells as past; empty if there is none.

    Without a past tense it may be a plan, unless it lies farther ahead than plans reach.
    """
    last_day = edtf.bounds(claimed)[1]
    if not last_day:
        return ""
    ahead = _NEXT_YEAR if claimed in publication.listed("defaults", "days") else _PLANS_REACH
    told_as_past = (period for period in known.past if period[0] > last_day)
    far = (period for period in known.spoken_of if period[0] > (_day(last_day) + ahead).isoformat())
    first, last = max([*told_as_past, *far], default=("", ""))
    return first[:4] if first.endswith("-01-01") and last.endswith("-12-31") else first


def _still_to_come(claimed: str, known: Evidence) -> str:
    """The year that ended long before the claimed day, though the text tells it as to come and knows none later."""
    first_day = edtf.bounds(claimed)[0]
    coming = max((last for _, last in known.future), default="")
    latest = max((last for _, last in known.spoken_of), default="")
    is_long_ago = bool(coming and first_day) and _day(coming) + _LONG < _day(first_day)
    return coming[:4] if is_long_ago and latest <= coming else ""


def _confirmed(claimed: str, known: Evidence) -> bool:
    return any(first[:4] in (claimed[:4], str(int(claimed[:4]) - 1)) for first, _ in known.spoken_of if first)


def _with_year(claim: Claim, found: Sequence[Claim], known: Evidence) -> Claim:
    """A day without its year takes that of another claim to the same day, be it of a teaser, else of what the article
    tells."""
    if not claim.date.startswith("XXXX-"):
        return claim
    month_day = claim.date[4:]
    believed = [c.date for c in found if not c.doubt and claims.is_to_the_day(c.date) and "XXXX" not in c.date]
    beside = [c.date for c in found if c.trust == trust.NEVER and claims.is_to_the_day(c.date)]
    same = [date for date in (*believed, *beside) if date[4:] == month_day and "XXXX" not in date]
    if same or believed:
        year = same[0][:4] if same else _nearest_year(month_day, believed[0])
    else:
        weekday, told = (claim.weekday, claim.told) if claims.is_to_the_day(claim.date) else (None, None)
        year = years.year_of_day(claim.date, weekday, known)
        if year and weekday is None and told is not None:
            year = years.year_by_told_weekday(claim.date, told, year, is_agency=claim.is_agency)
    return replace(claim, date=year + month_day) if year and edtf.is_valid(year + month_day) else claim


def _nearest_year(month_day: str, other: str) -> str:
    """The year in which the day lies nearest to another claim."""
    year = int(other[:4])
    choices = [str(y) for y in (year - 1, year, year + 1) if edtf.is_valid(f"{y}{month_day}")]
    return min(choices, key=lambda y: abs(_day(y + month_day) - _day(other)), default="")


def _inferred(document: Document, dates: Sequence[DateMark], known: Evidence) -> Claim | None:
    """A year that no place of the document gives as its date, worked out from what it tells."""
    ways = (
        ("its own year is named", (known.year, known.year_mark)),
        ("a distance in years", years.year_by_distance(dates, known)),
        ("the year of its latest figures", years.year_of_figures(dates, known)),
    )
    for source, (year, mark) in ways:
        if year and mark:
            quote = document.text[mark.start : mark.stop]
            return Claim(year, source, trust.LEAD, mark.start, mark.stop, quote)
    return None


def _sharpened(winner: Claim, found: Sequence[Claim]) -> Claim:
    """The winner to the day, where another claim gives a day within it: "January 2022" and a header's 2022-01-14."""
    first, last = edtf.bounds(winner.date)
    days = (c for c in found if _can_win(c) and c.trust >= trust.CRAWLER and claims.is_to_the_day(c.date))
    better = next((c for c in days if first <= c.date <= last), None) if first != last else None
    return replace(winner, date=better.date) if better else winner


def _basis(winner: Claim, best: Claim, told: Sequence[Claim]) -> str:
    """stated for what a place of the document gives with its year or another confirms; else inferred."""
    confirmed = any(claim.date == best.date and not claim.doubt and claim.trust not in _WITHOUT_YEAR for claim in told)
    return "inferred" if winner.trust in _WITHOUT_YEAR and not confirmed else "stated"


def _verdict(claim: Claim, best: Claim | None) -> DateClaim:
    """The claim with why it won or lost."""
    if claim.doubt:
        verdict = f"not believed: {claim.doubt}"
    elif best is None:
        verdict = "not believed: nothing tells its year"
    elif (claim.start, claim.source) == (best.start, best.source):
        verdict = "won: the most trustworthy place that gives a date"
    elif claim.date == best.date:
        verdict = "confirms"
    else:
        verdict = f"lost to {best.date} ({best.source})"
    return DateClaim(claim.date, claim.source, claim.quote, claim.start, claim.stop, verdict)


def _note(lost: Sequence[Claim], best: Claim | None) -> str:
    """The contradiction between the header and the text, in one sentence; empty when they agree."""
    for claim in lost:
        if claim.trust not in (trust.CRAWLER, trust.METADATA, trust.DATELINE):
            continue
        if claim.doubt:
            return f"The {claim.source} says {claim.date}, but {claim.doubt}."
        if best and not _agree(claim.date, best.date):
            return f"The {claim.source} says {claim.date}, but the {best.source} {best.date}."
    return ""


def _agree(one: str, other: str) -> bool:
    """True when one lies within the other."""
    return one.startswith(other.rstrip("~")) or other.startswith(one)


def _day(period: str) -> date:
    """The first day of a day, month or year."""
    return date.fromisoformat(edtf.bounds(period)[0])

"""A percentage that is no change: a share, the localisation, or a rate of the economy."""

from etl.facts.observations.change import growth
from etl.facts.observations.measures import quantities
from etl.facts.observations.measures.quantities import Background
from etl.facts.observations.sense import FRAME_FORCE, Sense
from etl.facts.passages import Passage
from etl.records import Number
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.indicators import indicators

CANDIDATES = ("share", "localisation", "other")
RATE_REACH = 5.0
CAPITAL_REACH = 8.0
MARKET_WINDOW = 8
LOCAL_FORCE, BY = 2.0, {"by", "and", "but", "in", "now", "already"}
LOCAL = listed("local")
THEM = {"они", "they", "который", "which"}


def read(passage: Passage, position: int, number: Number, background: Background, before: Sense | None) -> Sense:
    """A percentage that is no change: a share, the localisation, or another rate."""
    if any(passage.distance(position, cue.last) < RATE_REACH for cue in passage.themed("rates")):
        return Sense(reason="rate of the economy")
    near = quantities.forces(passage, position, CANDIDATES)
    force = {code: found for code, (found, _) in near.items()}
    force["share"] = max(force.get("share", 0.0), growth.share_force(passage, position, {"share"}))
    force["share"] += background.force.get("share", 0.0)
    force["localisation"] = 2.0 * force.get("localisation", 0.0) + background.force.get("localisation", 0.0)
    if _is_local(passage, position):
        force["localisation"] += LOCAL_FORCE
    if "other" in near and (number.form == "fraction" or near["other"][1].first not in _rates(passage)):
        force["other"] = 0.0
    if before is not None and before.unit == "percent" and before.indicator in force:
        force[before.indicator] += FRAME_FORCE
    indicator = max(force, key=lambda code: (force[code], code))
    of = _whole(passage, position, before) if indicator == "share" else ""
    return Sense(indicator, of, "percent", number.value, number.upper, "", force[indicator] + 0.3, "part")


def _is_local(passage: Passage, position: int) -> bool:
    """ "Call it 15 per cent local", "now 60% home-made": what is so much local, no noun behind."""
    behind = passage.words[position + 2 : position + 3]
    return passage.lemma(position + 1) in LOCAL and (
        not behind or not behind[0].text.isalpha() or behind[0].lemma in BY
    )


def _rates(passage: Passage) -> set[int]:
    """Where words stand that are told in percent and are no part of a whole: unemployment, a discount."""
    return {cue.first for cue in passage.themed("percentages")}


def _whole(passage: Passage, position: int, before: Sense | None) -> str:
    """The whole that a share is part of; "half of them" is part of what was counted just before."""
    is_of_them = not THEM.isdisjoint({passage.lemma(position + 1), passage.lemma(position + 2)})
    if is_of_them and before is not None and before.is_near and before.indicator not in quantities.NOT_LEVELS:
        return before.indicator
    if any(passage.distance(position, cue.first) < CAPITAL_REACH for cue in passage.themed("capital")):
        return "capital"
    near = quantities.forces(passage, position, {code for code in indicators() if code not in quantities.NOT_LEVELS})
    market = [
        cue for cue in passage.themed("anaphora") if cue.code == "country" and cue.first > position - MARKET_WINDOW
    ]
    if any(passage.lemma(cue.first) in {"рынок", "market"} for cue in market):
        return "market"
    return max(near, key=lambda code: (near[code][0], code), default="")

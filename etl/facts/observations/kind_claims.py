"""Whether an entity of such a kind can be the subject of such a quantity."""

from math import log

from etl.facts import standing
from etl.facts.observations.claim import Claim, names_actor
from etl.facts.passages import Passage
from etl.vocabulary import gazetteer
from etl.vocabulary.fits import fit

TYPED = {"park", "region", "city", "country"}
LONGEST_ABBREVIATION = 6
MARKET = {"sales", "production", "exports", "price", "market"}
BRANDS = {"марка", "бренд", "brand", "marque"}


def add_kind(claim: Claim, told: str, passage: Passage, is_untitled: bool) -> None:
    """Whether an entity of this kind can be the subject of such a quantity."""
    kind = claim.name.kind
    suits = max(fit(kind, told), fit("park", told)) if claim.features.get("several") else fit(kind, told)
    claim.features["fit"] = log(max(0.05, suits))
    claim.add("informant", float(standing.is_informant(claim.name)))
    claim.add(f"is_{kind}", 1.0)
    claim.add("shouted", float(claim.name.name.isupper() and len(claim.name.name) > LONGEST_ABBREVIATION))
    if kind in TYPED:
        claim.add(f"{kind}_{told}", 1.0)
    elif gazetteer.is_brand(claim.name.known) or claim.name.head in BRANDS:
        claim.add("is_brand", 1.0)
        claim.add(f"brand_{told}", 1.0)
        claim.add("noun_brand", claim.features.get("noun", 0.0))
    if kind == "country":
        acts = names_actor(passage)
        claim.add("country_market", float(told in MARKET and not acts))
        claim.add("country_stage", float(acts))
        general = "market" in passage.by_theme
        claim.add("country_general", float(general))
        claim.add("country_general_alone", float(general and not acts))
        claim.add("country_no_title", float(is_untitled))
        claim.add("country_no_title_alone", float(is_untitled and not acts))
        claim.add("country_unnamed", float(claim.name.start == claim.name.stop))

"""Whether an entity of such a kind can be the subject of such a quantity."""

from math import log

from etl.facts import standing
from etl.facts.observations.subject.claim import Claim, names_actor
from etl.facts.passages import Passage
from etl.vocabulary import gazetteer
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.fits import fit

TYPED = {"park", "region", "city", "country"}
LONGEST_ABBREVIATION = 6
MARKET = {"sales", "production", "exports", "price", "market"}
BRANDS = listed("brands")


def add_kind(claim: Claim, passage: Passage, is_untitled: bool) -> None:
    """What the entity is, and how a country stands among those whom the sentence names."""
    kind, name = claim.name.kind, claim.name.name
    claim.add(f"is_{kind}")
    claim.hold(
        informant=standing.is_informant(claim.name),
        shouted=len(name) > LONGEST_ABBREVIATION and name.isupper(),
        is_brand=kind not in TYPED and (gazetteer.is_brand(claim.name.known) or claim.name.head in BRANDS),
    )
    for trade in standing.trades(claim.name):
        claim.add(f"is_{trade}")
    if kind == "country":
        acts, is_general = names_actor(passage), "market" in passage.by_theme
        claim.hold(
            country_stage=acts,
            country_general=is_general,
            country_general_alone=is_general and not acts,
            country_no_title=is_untitled,
            country_no_title_alone=is_untitled and not acts,
            country_unnamed=claim.name.start == claim.name.stop,
        )


def add_quantity(claim: Claim, told: str, passage: Passage) -> None:
    """Whether an entity of this kind can be the subject of such a quantity."""
    kind = claim.name.kind
    suits = max(fit(kind, told), fit("park", told)) if claim.features.get("several") else fit(kind, told)
    claim.features["fit"] = log(max(0.05, suits))
    if kind in TYPED:
        claim.add(f"{kind}_{told}")
    elif "is_brand" in claim.features:
        claim.add(f"brand_{told}")
        claim.add("noun_brand", claim.features.get("noun", 0.0))
    if kind == "country" and told in MARKET and not names_actor(passage):
        claim.add("country_market")

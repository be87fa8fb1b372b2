"""The short closed lists of FACTS: what a column may say besides nothing."""

STATUSES = {
    "observations": frozenset({"actual", "planned", "forecast", "denied"}),
    "events": frozenset({"occurred", "planned"}),
}
QUALIFIERS = frozenset({"exact", "about", "over", "at_least", "under", "up_to", "range"})
BASES = frozenset({"stated", "inferred", "published", "unknown"})
KINDS = ("organisation", "park", "region", "city", "country", "person", "product", "programme")
"""Kinds of entities; the ids of those that no gazetteer has begin with them."""

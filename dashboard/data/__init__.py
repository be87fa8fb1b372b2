"""The tables that the ETL wrote, and the answers to questions about them."""

from dashboard.data.fitting import Filters, fitting
from dashboard.data.geography import geometry
from dashboard.data.labels import code_label, code_labels, document_labels, entity_label, park_label
from dashboard.data.questions import LANES, events, newest_observations, observations, parks, stated, years_of
from dashboard.data.tables import Store, Tables, read

__all__ = [
    "LANES",
    "Filters",
    "Store",
    "Tables",
    "code_label",
    "code_labels",
    "document_labels",
    "entity_label",
    "events",
    "fitting",
    "geometry",
    "newest_observations",
    "observations",
    "park_label",
    "parks",
    "read",
    "stated",
    "years_of",
]

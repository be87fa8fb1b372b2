"""Names of organisations, parks, people, places, products and programmes."""

from etl.text.names.finding import find

__all__ = ["find"]

"""Organisations, plants, products and papers by the form of their names."""

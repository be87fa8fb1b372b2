"""Persons, by the form of their names and by their positions."""

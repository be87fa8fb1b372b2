"""Places: regions, cities, countries, the adjectives that speak of them, and where others are."""

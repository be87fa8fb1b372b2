"""Names in Latin letters, in English and in Russian text."""

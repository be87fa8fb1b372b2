"""Names in quotation marks, and what the words around them tell of what they name."""

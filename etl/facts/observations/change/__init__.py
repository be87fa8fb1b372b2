"""Numbers that say by how much something changed: which way, from what, and what grew."""

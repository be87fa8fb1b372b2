"""Names in cells of tables and at the head of listed items, by what the heading says."""

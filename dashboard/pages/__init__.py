"""One module a page: what it shows of the tables, wiring only."""

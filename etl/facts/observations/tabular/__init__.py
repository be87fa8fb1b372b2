"""Tables and labelled lines: the headings of a cell, and what they say of its numbers."""

"""What a number says, apart from whose and when: levels, parts, places in a ranking, bare and elliptic numbers."""

"""Industrial parks and zones: named, quoted, told by region, town, developer, or by nothing but their noun."""

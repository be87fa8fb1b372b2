"""Who holds which position where. `finding.find` is the way in."""

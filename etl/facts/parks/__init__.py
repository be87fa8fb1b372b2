"""Industrial parks as such. `finding.find` is the way in."""

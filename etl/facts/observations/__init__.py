"""Which quantity of whom each number is, and when. `finding.find` is the way in."""

"""What happened, happens or will happen. `finding.find` is the way in."""

"""Mentions of a document → what it states. `statements.find` is the way in."""

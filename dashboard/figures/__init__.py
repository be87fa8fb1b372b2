"""Charts: frame → plain dict figure. They know neither Dash nor files."""

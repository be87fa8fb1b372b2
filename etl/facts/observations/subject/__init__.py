"""Whose a number is: who comes into question, what speaks for each, and the likeliest."""

"""What a number measures: the words for quantities around it, what it counts and what a sum pays for."""

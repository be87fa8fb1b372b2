"""Text → mentions: sentences, dates, numbers, names, and digits that are neither. `marks.find` is the way in."""

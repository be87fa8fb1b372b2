"""A text beside its plain form, as the readers of numbers look at it."""

from dataclasses import dataclass

from etl.text.plain import plain


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` as written and `plain` for patterns: lower case, spans of dates and others blotted out."""

    text: str
    plain: str

    @classmethod
    def of(cls, text: str, taken: list[tuple[int, int]]) -> "Passage":
        """`text` without the spans that other marks have taken."""
        return cls(text, plain(text, taken))

    def follows(self, stop: int, reach: int = 60) -> str:
        """The lower-case text behind `stop`, taken spans too."""
        return plain(self.text[stop : stop + reach])

"""Whose a figure is, as a question: who comes into question, and which other figures it goes on from or leads to."""

from collections import Counter
from dataclasses import dataclass, field

from etl.facts.about import Key
from etl.facts.observations.subject.claim import Claim
from etl.facts.observations.subject.discourse import key


@dataclass(frozen=True, slots=True)
class Question:
    """The claims to one figure. `links` are the figures it goes on from, by way: near, comment (a growth or a number
    in brackets), far, stale (another topic stood between) and carried (from a paragraph before); `pronoun` is how near
    a pronoun stands; figures of one `block` are told of the same more often than others."""

    claims: tuple[Claim, ...]
    links: tuple[tuple[str, int], ...]
    block: int
    pronoun: float = 0.0

    @property
    def keys(self) -> tuple[Key, ...]:
        """The entities that come into question."""
        return tuple(key(claim.name) for claim in self.claims)


@dataclass(slots=True)
class Thread:
    """Which figure the next one goes on from: their places among the document's figures, -1 where there is none."""

    count: int = 0
    last: int = -1
    carried: int = -1
    leading: int = -1

    def begin_paragraph(self) -> None:
        """A paragraph does not go on with the one before, but may."""
        self.carried = self.last if self.last >= 0 else self.carried
        self.last = self.leading = -1

    def begin_item(self) -> None:
        """Every item goes on from its lead-in."""
        self.last = self.leading if self.leading >= 0 else self.last

    def lead_in(self) -> None:
        """Items follow."""
        self.leading = self.last

    def add(self) -> None:
        """One more figure."""
        self.last, self.count = self.count, self.count + 1

    def links(self, is_near: bool, is_comment: bool, is_stale: bool) -> tuple[tuple[str, int], ...]:
        """The figures that the next one goes on from."""
        way = "stale" if is_stale else "far" if not is_near else "comment" if is_comment else "near"
        return tuple((name, index) for name, index in ((way, self.last), ("carried", self.carried)) if index >= 0)


@dataclass(slots=True)
class Answers:
    """Whose the figures so far are, in the document and in each block."""

    given: list[Key | None] = field(default_factory=list)
    total: int = 0
    everywhere: Counter[Key] = field(default_factory=Counter)
    here: dict[int, Counter[Key]] = field(default_factory=dict)

    def add(self, question: Question, answer: Key | None) -> None:
        """The next question is answered; None where nobody comes into question."""
        self.given.append(answer)
        if answer is not None:
            self.total += 1
            self.everywhere[answer] += 1
            self.here.setdefault(question.block, Counter())[answer] += 1

    def features(self, question: Question) -> list[dict[str, float]]:
        """Every claim's own features, and those that earlier answers give it."""
        here = self.here.get(question.block, Counter())
        in_block = max(1, here.total())
        return [self._features(question, claim, here, in_block) for claim in question.claims]

    def _features(self, question: Question, claim: Claim, here: Counter[Key], in_block: int) -> dict[str, float]:
        name, own = key(claim.name), claim.features
        found = dict(own)
        found["told"] = self.everywhere.get(name, 0) / max(1, self.total)
        found["told_here"] = here.get(name, 0) / in_block
        for way, index in question.links:
            if self.given[index] == name:
                found[f"last_{way}"] = 1.0
                if way != "carried":
                    found["last_noun"] = own.get("noun", 0.0)
                    found["last_pronoun"] = question.pronoun
                    found["last_unnamed"] = 1.0 - own.get("named", 0.0)
        return found

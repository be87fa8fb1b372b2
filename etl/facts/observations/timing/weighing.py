"""What speaks for an answer: features in bundles of such as begin alike, so that none need be spelled to be weighed."""

from collections.abc import Iterable, Mapping, Sequence

Bundle = tuple[str, Sequence[str]]
"""How the features begin, and how each goes on."""
PLAIN = ("",)
"""How a feature goes on that is all said by its beginning."""


def names(bundles: Iterable[Bundle]) -> list[str]:
    """The features as they stand in the file of their weights.

    >>> names([("carried", ("flow", "past")), ("latest", PLAIN)])
    ['carried:flow', 'carried:past', 'latest:']
    """
    return [f"{first}:{rest}" for first, more in bundles for rest in more]


def weigh(bundles: Iterable[Bundle], weights: Mapping[str, Mapping[str, float]]) -> float:
    """The sum of the features' weights.

    >>> weigh([("carried", ("flow", "past"))], {"carried": {"flow": 0.5}})
    0.5
    """
    total = 0.0
    for first, more in bundles:
        known = weights.get(first)
        if known is not None:
            for rest in more:
                if rest in known:
                    total += known[rest]
    return total

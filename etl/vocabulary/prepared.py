"""What follows from the vocabulary alone and takes long to work out: a run may take it from an earlier one."""

from collections.abc import Callable, Mapping
from functools import update_wrapper
from typing import Any, TypeVar

Result = TypeVar("Result")
_known: dict[str, Any] = {}


def prepared(work: Callable[[], Result]) -> Callable[[], Result]:
    """`work`, done at most once, and not at all where its result was taken from an earlier run."""
    name = f"{work.__module__}.{work.__qualname__}"

    def result() -> Result:
        if name not in _known:
            _known[name] = work()
        found: Result = _known[name]
        return found

    return update_wrapper(result, work)


def take(earlier: Mapping[str, Any]) -> None:
    """Take up what a run of the same code and vocabulary worked out."""
    for name, result in earlier.items():
        _known.setdefault(name, result)


def known() -> Mapping[str, Any]:
    """All results so far, for a later run to take."""
    return dict(_known)

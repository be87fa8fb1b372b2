"""Fast regular expressions of many literal phrases."""

import re
from collections.abc import Iterable

Branch = dict[str, "Branch"]
LAST = ""
END = r"(?:(?<=[^\w])|(?!\w))"
"""After a word no letter may follow; after "руб." or "%" any may."""


def any_of(phrases: Iterable[str]) -> str:
    """A pattern that matches the longest of `phrases` that ends at the end of a word.

    A blank may be left out behind a full stop; `*` stands for further letters.

    >>> bool(re.fullmatch(any_of(["кв. м", "га"]), "кв.м"))
    True
    """
    root: Branch = {}
    for phrase in phrases:
        branch = root
        for piece in _pieces(phrase):
            branch = branch.setdefault(piece, {})
        branch[LAST] = {}
    return f"(?:{_pattern(root)}){END}"


def _pieces(phrase: str) -> list[str]:
    pieces = []
    for before, letter in zip(" " + phrase, phrase, strict=False):
        if letter == " ":
            pieces.append("[ ]" if before.isalnum() or before == "*" else "[ ]?")
        else:
            pieces.append(r"[^\W\d_]*" if letter == "*" else re.escape(letter))
    return pieces


def _pattern(branch: Branch) -> str:
    """The branch with common beginnings written once, so that a search tries few alternatives."""
    longer = [piece + _pattern(rest) for piece, rest in sorted(branch.items()) if piece != LAST]
    if not longer:
        return ""
    joined = longer[0] if len(longer) == 1 and LAST not in branch else f"(?:{'|'.join(longer)})"
    return joined + ("?" if LAST in branch else "")

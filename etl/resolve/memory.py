"""What was worked out of names, kept from run to run: most names of many documents were seen before."""

from collections.abc import Callable

from etl.resolve.spelling import Named

Names = dict[Named, tuple[str, str]]
"""Of each name the id that it makes on its own, and the key of its kin: names that could mean one entity share it."""
Groups = dict[tuple[tuple[Named, int], ...], tuple[object, ...]]
"""What names make an entity, each with the number of documents that have it, and that entity's fields."""
ENOUGH = 0.05


class Memory:
    """Names and groups of an earlier run; those of this run, as they are asked for."""

    def __init__(self, names: Names | None = None, groups: Groups | None = None) -> None:
        self._names: Names = names or {}
        self._groups: Groups = groups or {}
        self.names: Names = {}
        self.groups: Groups = {}

    def of_name(self, name: Named, worked_out: Callable[[Named], tuple[str, str]]) -> tuple[str, str]:
        """Own id and key of a name."""
        found = self.names[name] = self._names.get(name) or worked_out(name)
        return found

    def of_group(
        self, group: tuple[tuple[Named, int], ...], worked_out: Callable[[], tuple[object, ...]]
    ) -> tuple[object, ...]:
        """The entity of a group of names."""
        found = self.groups[group] = self._groups.get(group) or worked_out()
        return found

    @property
    def is_news(self) -> bool:
        """Whether enough is new, or no longer needed, to be worth keeping."""
        names, groups = self._names.keys() ^ self.names.keys(), self._groups.keys() ^ self.groups.keys()
        return len(names) > ENOUGH * len(self.names) or len(groups) > ENOUGH * len(self.groups)

    def packed(self) -> tuple[object, object]:
        """What to keep for the next run, as plain tuples, which are read much faster than others."""
        plain = {name: tuple(name) for name in self.names}
        names = {plain[name]: found for name, found in self.names.items()}
        groups = {
            tuple((plain[name], count) for name, count in group): tuple(found) for group, found in self.groups.items()
        }
        return names, groups

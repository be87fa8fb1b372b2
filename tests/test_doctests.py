"""The examples in the docstrings hold."""

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest

import dashboard
import etl


@pytest.mark.parametrize(("package", "least"), [(dashboard, 30), (etl, 60)], ids=["dashboard", "etl"])
def test_examples_in_docstrings(package: ModuleType, least: int) -> None:
    names = [found.name for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    results = {name: doctest.testmod(importlib.import_module(name)) for name in names if not name.endswith("__main__")}
    assert sum(result.attempted for result in results.values()) > least
    assert not [name for name, result in results.items() if result.failed]

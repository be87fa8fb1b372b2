"""The examples in the docstrings hold."""

import doctest
import importlib
import pkgutil

import dashboard


def test_examples_in_docstrings():
    names = [found.name for found in pkgutil.walk_packages(dashboard.__path__, "dashboard.")]
    results = {name: doctest.testmod(importlib.import_module(name)) for name in names}
    assert sum(result.attempted for result in results.values()) > 30
    assert not [name for name, result in results.items() if result.failed]

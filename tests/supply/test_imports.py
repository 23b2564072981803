"""What the program imports is what it declares."""

from __future__ import annotations

import ast
import sys
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING, Final

from packaging.utils import canonicalize_name

from tests.supply.installed import needed_by
from tests.supply.pins import APP, CHECKOUT, project, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_WITHOUT_IMPORT: Final = {
    # Data alone: zoneinfo finds it by itself where the system has no time zones.
    "tzdata",
}
"""Declared for another reason than an import."""
_MANUAL: Final = CHECKOUT / "workshop" / "report" / "manual"
"""Makes the manual's pages at development; what it makes is in assets/."""


@cache
def _imported(*, but: Path | None = None) -> frozenset[str]:
    """Top names of all that is imported anywhere in the program, also within functions."""
    found: set[str] = set()
    for path in (CHECKOUT / "workshop").rglob("*.py"):
        if but is None or not path.is_relative_to(but):
            found |= set(_names(ast.parse(path.read_text(encoding="utf-8"))))
    return frozenset(found - set(sys.stdlib_module_names) - {"workshop"})


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def _declared() -> set[str]:
    return {canonicalize_name(each.name) for each in project()["app"]}


def _brought_by(module: str) -> set[str]:
    return {canonicalize_name(name) for name in _modules().get(module, [])}


@cache
def _modules() -> Mapping[str, list[str]]:
    """Module -> distributions; a look at every file that is installed."""
    return metadata.packages_distributions()


def test_every_import_is_of_a_declared_dependency() -> None:
    declared = _declared()
    undeclared = {name for name in _imported(but=_MANUAL) if not _brought_by(name) & declared}
    assert undeclared == set()


def test_the_maker_of_the_manual_needs_one_thing_more_which_the_tests_have() -> None:
    more = _imported() - _imported(but=_MANUAL)
    assert more == {"markdown_it"}
    assert "markdown-it-py" in {canonicalize_name(each.name) for each in project()["test"]}


def test_every_declared_dependency_is_imported() -> None:
    imported = {dist for name in _imported() for dist in _brought_by(name)}
    assert _declared() - imported == _WITHOUT_IMPORT


def test_the_lock_of_the_program_is_what_the_program_brings_along() -> None:
    """Nothing is locked that nothing asks for; what is for other systems counts as asked for."""
    here = {name for name, pin in read(APP).items() if pin.is_wanted_here}
    assert here == set(needed_by("app"))

"""Promises of every sentence on a window: plain words, no blame, no shouting."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from types import ModuleType

import pytest

from workshop.texts import ui

MODULES = [
    importlib.import_module(f"{ui.__name__}.{each.name}")
    for each in pkgutil.iter_modules(ui.__path__)
]
NOT_OURS = re.compile(
    r"(?<!goed of )\b(fout|foute|ongeldig\w*|succesvol\w*|helaas|sessie\w*|submit\w*|error)\b"
    r"|\bvergeten\b|!",
    re.I,
)


def sentences(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from sentences(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from sentences(each)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_no_sentence_blames_or_shouts(module: ModuleType) -> None:
    constants = [value for name, value in vars(module).items() if name.isupper()]
    found = [text for value in constants for text in sentences(value) if NOT_OURS.search(text)]
    assert found == []


def test_all_modules_were_read() -> None:
    assert len(MODULES) > 20

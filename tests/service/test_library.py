"""What windows and tablets ask of the library is what the one of this laptop can."""

from __future__ import annotations

import inspect

from workshop.evening.library import Library
from workshop.service.library import CardLibrary


def test_the_library_of_this_laptop_answers_all_that_is_asked() -> None:
    asked = {
        name: list(inspect.signature(function).parameters)
        for name, function in inspect.getmembers(CardLibrary, inspect.isfunction)
        if not name.startswith("_")
    }
    assert asked
    for name, parameters in asked.items():
        assert list(inspect.signature(getattr(Library, name)).parameters) == parameters

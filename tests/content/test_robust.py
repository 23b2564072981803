"""Whatever stands in a file, the checker answers with a programme or with faults."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from tests.content.sample import SAMPLE, faults_of
from workshop.domain.programme import Kind

_WORDS = st.sampled_from(sorted({*re.findall(r"[a-z_.]+", SAMPLE), *Kind}))
_SCALARS = st.one_of(_WORDS, st.text(max_size=20), st.integers(-5, 60), st.booleans())


def _holders(values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(values, max_size=4) | st.dictionaries(_WORDS, values, max_size=6)


_TABLES = st.dictionaries(_WORDS, st.recursive(_SCALARS, _holders, max_leaves=8), max_size=8)


def _as_toml(value: object) -> str:
    """Inline TOML; JSON's strings are TOML's, but for one character."""
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {_as_toml(item)}' for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_as_toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _check(text: str) -> None:
    for fault in faults_of(text):
        assert 0 <= fault.line <= text.count("\n") + 1
        assert fault.code
        assert "\n" not in fault.found


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    _check(text)


@given(_TABLES)
def test_any_table_is_answered(data: dict[str, object]) -> None:
    _check("\n".join(f'"{key}" = {_as_toml(value)}' for key, value in data.items()))


@given(st.lists(_TABLES, max_size=2), st.lists(_TABLES, max_size=2))
def test_any_steps_and_questions_are_answered(
    steps: list[dict[str, object]], questions: list[dict[str, object]]
) -> None:
    head = SAMPLE[: SAMPLE.index("[[step]]")]
    tables = [("[[step]]", step) for step in steps]
    tables += [("[[step.question]]", question) for question in questions]
    for header, table in tables:
        head += "\n".join([header, *(f'"{key}" = {_as_toml(item)}' for key, item in table.items())])
        head += "\n"
    _check(head)


@given(st.integers(0, len(SAMPLE)), st.integers(0, 40), st.text(max_size=5))
def test_any_slip_of_the_hand_is_answered(at: int, gone: int, typed: str) -> None:
    _check(SAMPLE[:at] + typed + SAMPLE[at + gone :])


def test_no_depth_is_too_deep_for_an_answer() -> None:
    for depth in range(300, 500, 7):
        _check(f"format = {'[' * depth}{']' * depth}")

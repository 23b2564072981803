"""Promises of `docs/csv.md`: what it says of faults and files is what the room does."""

from __future__ import annotations

import re
from pathlib import Path

from tests.exchange.paper import evening
from workshop import exchange
from workshop.exchange.answers import LAYOUT as ANSWERS
from workshop.exchange.decoding import SIZE_LIMIT
from workshop.exchange.participants import LAYOUT as PARTICIPANTS

DOCS = (Path(__file__).parents[2] / "docs" / "csv.md").read_text("utf-8")
FROM_THE_RULES = {"too_few", "range", "sum", "main_field"}
"""Codes that `check_value` and `check_row` give."""


def test_every_fault_is_in_the_table_and_no_other() -> None:
    sources = Path(str(exchange.__file__)).parent.glob("*.py")
    code = re.compile(r'(?:Trouble\(|_wrong\(question, |AnswerInvalidError\(question\.id, )"(\w+)"')
    found = {each for path in sources for each in code.findall(path.read_text("utf-8"))}
    found |= {"quote", "cell_too_long"} | FROM_THE_RULES
    table = DOCS[DOCS.index("## Faults") :]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == found


def test_the_limits_are_those_of_the_code() -> None:
    for limit in (SIZE_LIMIT, ANSWERS.row_limit, PARTICIPANTS.row_limit):
        assert f"{limit:,}" in DOCS


def test_the_columns_are_those_of_the_code() -> None:
    for layout in (ANSWERS, PARTICIPANTS):
        assert f"\n    {';'.join(layout.names)}\n" in DOCS


def test_the_examples_are_of_this_format() -> None:
    assert evening().state.questions  # the kinds below are all those that exist
    for question in evening().state.questions.values():
        assert f"`{question.kind}`" in DOCS

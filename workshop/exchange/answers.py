"""`antwoorden.csv` to commands: the whole answer of each author to each question in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.exchange.decoding import decode
from workshop.exchange.findings import Findings
from workshop.exchange.header import Column, Layout
from workshop.exchange.joint import JointAnswers
from workshop.exchange.outcome import CommandRows, Plan
from workshop.exchange.own import Mint, OwnAnswers, whole_answers
from workshop.exchange.sheet import ANSWER, QUESTION, WHO, read_sheet
from workshop.exchange.table import read_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.state import State

LAYOUT: Final = Layout((Column(WHO), Column(QUESTION), Column(ANSWER)), row_limit=100_000)


def read_answers(
    data: bytes, state: State, new_id: Callable[[], str], new_secret: Callable[[], str]
) -> CommandRows:
    """What the file asks for in `state`: commands for what is new or different, or all its faults.

    Args:
        data: the file's bytes.
        state: read only, and nothing of it is kept.
        new_id: makes the id of each new team, entry and remark.
        new_secret: makes the secret of each anonymous form, at least 128 random bits.
    """
    findings, plan = Findings(), Plan()
    decoded = decode(data, findings)
    rows = read_table(decoded.text, LAYOUT, findings) if decoded.encoding else ()
    sheet = read_sheet(rows, state, findings)
    answers = whole_answers(sheet, state, findings)
    OwnAnswers(state, Mint(new_id, new_secret), plan).add(answers)
    JointAnswers(state, new_id, plan, findings).add(sheet)
    return plan.outcome(decoded.encoding, findings)

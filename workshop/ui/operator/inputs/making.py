"""Which editor a question has."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from workshop.domain.programme import Kind
from workshop.ui.operator.inputs.choosing import ChoiceEditor
from workshop.ui.operator.inputs.numbers import NumberEditor, RankEditor, WeighEditor
from workshop.ui.operator.inputs.position import PositionEditor
from workshop.ui.operator.inputs.rows import RowsEditor
from workshop.ui.operator.inputs.texts import ItemsEditor, TextEditor

if TYPE_CHECKING:
    from workshop.domain.programme import Question
    from workshop.ui.operator.inputs.editor import Editor
    from workshop.ui.theme.look import Look


def make_editor(look: Look, question: Question) -> Editor:
    """An empty editor for an answer to `question`."""
    match question.kind:
        case Kind.TEXT:
            return TextEditor(look, question)
        case Kind.ITEMS:
            return ItemsEditor(look, question)
        case Kind.STATEMENT | Kind.CHOICE:
            return ChoiceEditor(look, question)
        case Kind.NUMBER:
            return NumberEditor(look, question)
        case Kind.WEIGH:
            return WeighEditor(look, question)
        case Kind.RANK:
            return RankEditor(look, question)
        case Kind.POSITION:
            return PositionEditor(look, question)
        case Kind.RECORD | Kind.RECORDS:
            return RowsEditor(look, question)
        case _:
            assert_never(question.kind)

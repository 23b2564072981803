"""Joint answers: what those present wrote down together, what stays beside it, and the polls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.programme import Kind
from workshop.report.outline.blocks import (
    Bullets,
    Figure,
    JointBlock,
    JointItem,
    Line,
    Paragraph,
    Table,
    TallyData,
    TallyLine,
)
from workshop.report.outline.timeline import timeline_blocks
from workshop.report.outline.walk import place_text, same_together
from workshop.texts import promises
from workshop.texts.outline import figures, headings
from workshop.texts.outline import harvest as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.joint import EntryPicture, FieldPicture, RemarkPicture
    from workshop.pictures.polls import PollPicture
    from workshop.pictures.report_data import JointReport, QuestionReport
    from workshop.report.outline.blocks import Block


def joint_blocks(
    question: QuestionReport, joint: JointReport, *, says_aid: bool = True
) -> Iterator[Block]:
    """The joint answer first, then dots and polls about it; `says_aid` as in `own_blocks`."""
    yield _joint_block(question, joint, says_aid=says_aid)
    if joint.timeline is not None:
        yield from timeline_blocks(joint.timeline)
    if joint.dots:
        yield _dots(joint.dots)
    for number, result in enumerate(joint.polls, 1):
        yield Paragraph(words.poll(result, number, len(joint.polls)))
        if result.reservations:
            yield Paragraph(words.reservations(result))
            yield Bullets(result.reservations)
        if result.objections:
            yield Paragraph(words.OBJECTIONS)
            yield Bullets(result.objections)
        if result.reacted:
            yield _poll(result)


def _joint_block(question: QuestionReport, joint: JointReport, *, says_aid: bool) -> JointBlock:
    elsewhere = joint.links and bool(joint.entries)
    notes = [promises.AID_QUESTION] * (question.aid and says_aid) + [words.SEE_LINKS] * elsewhere
    return JointBlock(
        lead=words.JOINT,
        prompt=question.prompt,
        entries=() if elsewhere else tuple(entry_item(question, each) for each in joint.entries),
        remarks=remark_items(joint),
        note=" ".join(notes),
        gap="" if joint.entries else words.NO_JOINT,
    )


def entry_item(question: QuestionReport, entry: EntryPicture) -> JointItem:
    """An entry with what belongs to it.

    Empty fields are left out, unless something had to stand there; the first never is.
    """
    first, *others = entry.fields
    if question.kind is Kind.WEIGH:
        lines = [Line("", (entry.main,))]  # all points on one line
    elif question.kind is Kind.POSITION and question.poles and first.text:
        lines = [Line("", (place_text(first.text, question.poles),))]
    else:
        lines = [field_line(first)]
        lines += [field_line(each) for each in others if each.text or each.missing]
    if entry.rationale:
        lines.append(Line(words.RATIONALE, (entry.rationale,)))
    return JointItem((*lines, *_rests_on(entry.sources)))


def remark_items(joint: JointReport) -> tuple[JointItem, ...]:
    """Dissenting opinions, then what was not agreed.

    What a dissent rests on is left out: with the label of that answer it would name who differs.
    """
    dissents = [JointItem((Line(words.DISSENT, (each.text,)),)) for each in joint.dissents]
    return (*dissents, *(_remark(words.NOT_AGREED, each) for each in joint.not_agreed))


def field_line(field: FieldPicture) -> Line:
    """The field's text, or the sentence that says it is not there."""
    if field.text:
        return Line(field.label, (field.text,))
    return Line(field.label, (words.missing(field.label),), is_missing=True)


def _remark(label: str, remark: RemarkPicture) -> JointItem:
    return JointItem((Line(label, (remark.text,)), *_rests_on(remark.sources)))


def _rests_on(sources: tuple[str, ...]) -> tuple[Line, ...]:
    if not sources:
        return ()
    *others, last = same_together(sources)
    return (Line(words.RESTS_ON, (*map(_without_full_stop, others), last)),)


def _without_full_stop(text: str) -> str:
    """For a text that a semicolon follows; three dots stay."""
    return text if text.endswith("..") else text.removesuffix(".")


# --- dots and polls ------------------------------------------------------------------------


def _dots(dots: tuple[tuple[str, int], ...]) -> Figure:
    rows = tuple((label, str(count)) for label, count in dots)
    return Figure(
        kind="tally",
        data=TallyData(tuple(TallyLine(label, count) for label, count in dots)),
        caption=f"{figures.most(dots, dots=True)} {words.NO_DOTS}",
        alt=figures.counts(dots),
        table=Table((headings.WHAT, headings.DOTS), rows, numeric=(1,)),
    )


def _poll(result: PollPicture) -> Figure:
    numbers = (result.agree, result.with_reservation, result.disagree)
    rows = zip(figures.POLL_WORDS, map(str, numbers), strict=True)
    return Figure(
        kind="poll",
        data=result,
        caption=figures.poll(result),
        alt=figures.poll(result),
        table=Table((headings.CHOICE, headings.NUMBER), tuple(rows), numeric=(1,)),
    )

"""What stands scattered over the steps, gathered: the linking table, and the differences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workshop.report.outline.blocks import (
    Compass,
    Figure,
    Gap,
    Heading,
    JointItem,
    Paragraph,
    Quote,
    Table,
)
from workshop.report.outline.insights import CORE_VALUES
from workshop.report.outline.joint import field_line
from workshop.report.outline.walk import questions, same_together
from workshop.texts import promises
from workshop.texts.outline import back as words
from workshop.texts.outline import figures, harvest, headings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.pictures.insights import WeightsInsight
    from workshop.pictures.joint import EntryPicture
    from workshop.pictures.report_data import JointReport, ProgrammeReport, ReportData, StepReport
    from workshop.report.outline.blocks import Block


def links(data: ReportData) -> Iterator[Block]:
    """The linking tables; nothing at all on an evening whose programmes have none."""
    found = [(place, each) for place, each in questions(data) if each.joint and each.joint.links]
    if found:
        yield Heading(1, headings.LINKS, "koppeltabel")
    for place, question in found:
        yield Quote(place.name, question.prompt)
        if question.joint and question.joint.entries:
            yield _links_table(question.joint)
        else:
            yield Gap(words.NO_LINKS)
        if question.joint:
            yield from _loose(question.joint)


def compass(data: ReportData) -> Iterator[Block]:
    """The linking table as sentences, on pages of its own; nothing where there is none to read."""
    for _, question in questions(data):
        joint = question.joint
        if joint and joint.links and joint.entries and any(joint.leads):
            yield Heading(1, headings.COMPASS, "kompas")
            yield Paragraph(words.COMPASS)
            yield Compass(tuple(_sentence(joint.leads, entry) for entry in joint.entries))
            for number, result in enumerate(joint.polls, 1):
                yield Paragraph(harvest.poll(result, number, len(joint.polls)))


def core_values(data: ReportData) -> Iterator[Block]:
    """The five core values side by side: how heavy they weigh, and the norms that were agreed."""
    for programme in data.programmes:
        found = _weighed(programme)
        steps = {each.id.rpartition(".")[2]: each for each in programme.steps}
        if found is None or not steps.keys() >= set(found.keys):
            continue
        yield Heading(1, headings.CORE_VALUES, f"kernwaarden-{programme.id}")
        yield Paragraph(words.CORE_VALUES)
        rows = [
            (label, str(points), "\n".join(_norms(steps[key])) or words.NO_NORM)
            for key, label, points in zip(found.keys, found.labels, found.points, strict=True)
        ]
        yield Figure(
            kind="radar",
            data=found,
            caption=figures.weights(found),
            alt=figures.weights_alt(replace(found, groups=()), promises.OTHERS),
            table=Table(
                (headings.CORE_VALUE, headings.POINTS, headings.NORMS), tuple(rows), numeric=(1,)
            ),
            legend=figures.LEGEND_RADAR,
        )


def _weighed(programme: ProgrammeReport) -> WeightsInsight | None:
    """What each gave to the five values, if that was shown."""
    insights = (question.insight.weights for step in programme.steps for question in step.questions)
    return next((each for each in insights if each and each.keys == CORE_VALUES), None)


def _norms(step: StepReport) -> list[str]:
    """What those present agreed at the step of one value."""
    joint = (question.joint for question in step.questions if question.joint)
    return [entry.main for each in joint for entry in each.entries]


def _sentence(leads: Sequence[str], entry: EntryPicture) -> JointItem:
    fields = zip(leads, entry.fields, strict=True)
    return JointItem(tuple(replace(field_line(each), label=lead) for lead, each in fields if lead))


def _loose(joint: JointReport) -> Iterator[Block]:
    """What no row names, in the words of the earlier joint answers."""
    if joint.loose:
        ends = tuple(words.loose(each.label, each.texts) for each in joint.loose)
        yield Gap(words.LOOSE, ends)


def _links_table(joint: JointReport) -> Table:
    """A column per field; columns for explanation and sources only if they say something."""
    entries = joint.entries
    columns = [
        (label, [field_line(each.fields[at]).texts[0] for each in entries])
        for at, label in enumerate(joint.fields)
    ]
    extra = [
        (headings.EXPLANATION, [each.rationale for each in entries]),
        (headings.RESTS_ON, ["\n".join(same_together(each.sources)) for each in entries]),
    ]
    columns += [(label, cells) for label, cells in extra if any(cells)]
    rows = zip(*(cells for _, cells in columns), strict=True)
    return Table(tuple(label for label, _ in columns), tuple(rows))


def differences(data: ReportData) -> Iterator[Block]:
    """Dissenting opinions and what was not agreed, with the step they belong to."""
    yield Heading(1, headings.DIFFERENCES, "niet-eens")
    rows = [
        (place.name, kind, each.text)
        for place, question in questions(data)
        if question.joint
        for kind, remarks in (
            (harvest.DISSENT, question.joint.dissents),
            (harvest.NOT_AGREED, question.joint.not_agreed),
        )
        for each in remarks
    ]
    if not rows:
        yield Gap(words.NO_DIFFERENCES)
        return
    yield Paragraph(words.DIFFERENCES)
    yield Table((headings.STEP, headings.KIND, headings.WHAT), tuple(rows))

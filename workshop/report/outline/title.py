"""The title page: what this is, of when, in which state, and what was promised about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.outline.blocks import Facts, KeyNumber, TitleBlock
from workshop.report.outline.walk import questions
from workshop.texts import promises
from workshop.texts.dates import dutch_moment
from workshop.texts.outline import front as words

if TYPE_CHECKING:
    from workshop.pictures.report_data import AccountStatus, ReportData


def title_block(data: ReportData) -> TitleBlock:
    """The first page."""
    return TitleBlock(
        municipality=words.municipality(data.municipality),
        council=words.COUNCIL,
        title=data.title or words.NO_TITLE,
        subtitle=words.subtitle(data.date),
        practice=words.PRACTICE if data.practice else "",
        status_kind=data.status.kind,
        status=status(data.status),
        status_detail=_detail(data.status),
        statement=words.statement(data.publicity),
        numbers=_numbers(data),
        settings=Facts(tuple(_settings(data))),
    )


def status(account: AccountStatus) -> str:
    """State of the account in a few words."""
    match account.kind:
        case "adopted":
            return words.adopted(account.version, changed=account.changed)
        case "agreed":
            return words.agreed(account.version)
        case _:
            return words.concept(account.concept or account.version)


def _detail(account: AccountStatus) -> str:
    match account.kind:
        case "adopted":
            return words.adopted_detail(account.council_date, account.item, account.decision)
        case "agreed":
            return f"{dutch_moment(account.agreed_at)}. {words.NOT_ADOPTED_YET}"
        case _:
            return words.CONCEPT_DETAIL


def _settings(data: ReportData) -> list[tuple[str, str]]:
    theme = [(words.THEME, data.theme)] if data.theme else []
    return [
        *theme,
        (words.PUBLICITY, words.publicity(data.publicity)),
        (words.ATTRIBUTION, words.attribution(data.attribution)),
        (words.LIMITS, promises.LIMITS),
    ]


def _numbers(data: ReportData) -> tuple[KeyNumber, ...]:
    present = data.attendance.council_present
    groups = {each.group for each in data.attendance.attendees if each.group and each.was_there}
    is_known = groups.isdisjoint(promises.MARKS)  # else nobody can count them any more
    joint = [each.joint for _, each in questions(data) if each.joint and each.joint.entries]
    dissent = sum(bool(each.dissents) for each in joint)
    return (
        KeyNumber(str(present), words.council_members(present, data.attendance.seats)),
        *([KeyNumber(str(len(groups)), words.groups(len(groups)))] if is_known else []),
        KeyNumber(str(len(joint)), words.joint_answers(len(joint), dissent)),
    )

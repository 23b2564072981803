"""What was typed and is not on disk yet, laid over what is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from workshop.domain.board import Entry, Remark
from workshop.domain.programme import WEIGH_TOTAL, Kind
from workshop.domain.wording import is_erased
from workshop.pictures.in_words import entry_text, main_text
from workshop.texts.promises import ERASED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.programme import Field
    from workshop.pictures.desk import DeskJoint

TEXT: Final = "text"
"""The one field of a remark."""


@dataclass(frozen=True)
class Draft:
    """Only what was touched; the rest stays as saved, also if that changes meanwhile."""

    fields: Mapping[str, str] = field(default_factory=dict)
    rationale: str | None = None
    sources: tuple[str, ...] | None = None

    def with_changes(
        self,
        fields: Mapping[str, str] | None,
        rationale: str | None,
        sources: tuple[str, ...] | None,
    ) -> Draft:
        """With these changed too; None leaves a thing as it is."""
        return Draft(
            {**self.fields, **(fields or {})},
            self.rationale if rationale is None else rationale,
            self.sources if sources is None else sources,
        )

    @property
    def says(self) -> bool:
        """Something was typed or chosen."""
        return bool(any(self.fields.values()) or self.rationale or self.sources)

    def over(self, entry: Entry) -> Entry:
        """The entry as it was typed."""
        return Entry(
            entry.id,
            {**entry.fields, **self.fields},
            entry.rationale if self.rationale is None else self.rationale,
            entry.sources if self.sources is None else self.sources,
        )

    def over_remark(self, remark: Remark) -> Remark:
        """The remark as it was typed."""
        sources = remark.sources if self.sources is None else self.sources
        return replace(remark, text=self.fields.get(TEXT, remark.text), sources=sources)


def is_empty(entry: Entry) -> bool:
    """Nothing was typed or chosen."""
    return not (any(entry.fields.values()) or entry.rationale or entry.sources)


def lacking(joint: DeskJoint, entry: Entry) -> tuple[Field, ...]:
    """The fields without which it cannot be saved: references to what is gone count as empty.

    A row of a linking table may be saved with gaps, but not with nothing at all.
    """
    found = gaps(joint, entry)
    if not joint.question.is_linking:
        return found
    gone = tuple(each for each in found if entry.fields.get(each.key, "").strip())
    return gone or (found[:1] if not any(entry.fields.values()) else ())


def gaps(joint: DeskJoint, entry: Entry) -> tuple[Field, ...]:
    """The fields that should say something and do not."""
    known = {key: {each.id for each in found} for key, found in joint.references}
    columns = joint.question.columns
    return tuple(
        column
        for column in columns
        if (column.required or column is columns[0])
        and (
            not entry.fields.get(column.key, "").strip()
            or (column.key in known and entry.fields[column.key] not in known[column.key])
        )
    )


def points_left(joint: DeskJoint, entry: Entry) -> int:
    """Of a weighing: how many points are still to be given; below nought there are too many."""
    if joint.question.kind is not Kind.WEIGH:
        return 0
    given = (entry.fields.get(column.key, "") for column in joint.question.columns)
    return WEIGH_TOTAL - sum(int(text) for text in given if text)


def is_whole(joint: DeskJoint, entry: Entry) -> bool:
    """It can be saved."""
    return not lacking(joint, entry) and not points_left(joint, entry)


def row_of(joint: DeskJoint, entry: Entry) -> dict[str, str]:
    """Its fields as a command wants them: without what names something that is gone."""
    known = {key: {each.id for each in found} for key, found in joint.references}
    texts = {each.key: entry.fields.get(each.key, "") for each in joint.question.columns}
    return {
        key: "" if key in known and text not in known[key] else text for key, text in texts.items()
    }


def in_words(joint: DeskJoint, entry: Entry) -> dict[str, str]:
    """Every field as people read it: references by the text of what they name."""
    known = {key: {each.id: each.text for each in found} for key, found in joint.references}
    texts: dict[str, str] = {}
    for column in joint.question.columns:
        text: str = entry.fields.get(column.key, "")
        if column.key in known:
            named: Mapping[str, str] = {str(key): word for key, word in known[column.key].items()}
            text = named.get(text, "")
        texts[column.key] = ERASED if is_erased(text) else entry_text(joint.question, text)
    return texts


def title_of(joint: DeskJoint, entry: Entry) -> str:
    """What names it; empty while nothing does."""
    words = in_words(joint, entry)
    return main_text(joint.question, words) if any(words.values()) else ""


def title_of_removed(joint: DeskJoint, gone: Entry | Remark) -> str:
    """What names an entry or a remark that was taken away."""
    return title_of(joint, gone) if isinstance(gone, Entry) else gone.text

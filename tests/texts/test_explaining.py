"""Every error has a Dutch sentence that says what to do, whatever data it carries."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from workshop.domain import errors
from workshop.domain.errors import (
    AnswerInvalidError,
    CsvFaultsError,
    FormsKnownError,
    GroupRefusedError,
    ProgrammeFault,
    ProgrammeFaultsError,
    RefusedError,
    ResourceError,
    RowFault,
    RowsRefusedError,
    UnknownIdError,
    WorkshopError,
)
from workshop.texts import archive, rooms
from workshop.texts.explaining import (
    ANSWER_PROBLEMS,
    KEY_UNUSABLE,
    READ_ONLY,
    SEAL_FAILED,
    SESSION_FILE,
    TARGET_TAKEN,
    UNREADABLE,
    WRITE_FAILED,
    explain,
)
from workshop.texts.ui import account

_CODES: Mapping[str, Mapping[str, str]] = {
    "AnswerInvalidError": ANSWER_PROBLEMS,
    "ReadOnlyError": READ_ONLY,
    "WriteFailedError": WRITE_FAILED,
    "SessionFileError": SESSION_FILE,
    "SealKeyUnusableError": KEY_UNUSABLE,
    "SealFailedError": SEAL_FAILED,
    "ReportFileError": UNREADABLE,
    "InputFileError": UNREADABLE,
    "TargetTakenError": TARGET_TAKEN,
    "SealedReportError": archive.SEALED_REPORT,
    "ArchiveFactsError": archive.PROBLEMS,
    "RoomRefusedError": rooms.REFUSED,
    "RoomPeopleError": rooms.PEOPLE,
}
_VARIANTS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("UnknownIdError", "what"): ("programme", "team"),
    ("DuplicateError", "what"): ("answers", "earlier", "name", "programme"),
    ("EmptyTextError", "what"): ("joint_answer", "title"),
    ("TextTooLongError", "what"): ("visie.waarden.eigen", "name"),
    ("NoFormError", "step"): ("", "Koppeltabel"),
    ("NotForThisQuestionError", "expected"): ("own", "joint"),
    ("RoundClosedError", "what"): ("poll", "dots"),
    ("CannotUndoError", "why"): ("changed", "unknown"),
    ("SessionLockedError", "backup"): ("", "/avonden/avond.backups/1"),
    ("SessionLockedError", "holder"): ("", "laptop van de griffie"),
    ("SealKeyExpiredError", "until"): ("2025-01-31T00:00:00+00:00",),
    ("SealKeyNotYetValidError", "since"): ("2027-01-31T00:00:00+00:00",),
    ("HeldError", "since"): ("2026-11-12T20:58:00+00:00",),
    ("HeldAlreadyError", "since"): ("2026-11-12T20:58:00+00:00",),
    ("GoneAlreadyError", "kept"): ("zonder-namen", "vernietigen"),
    ("ArchiveFactsError", "field"): tuple(archive.FIELDS),
    ("NotSealedError", "is_reopened"): ("", "ja"),
    ("WriteFailedError", "path"): ("", "/avonden/avond.dialoog"),
}
_DETAIL = {
    "expected": "items",
    "found": "7",
    "limit": "3",
    "minimum": "0",
    "maximum": "None",
    "field": "waarde",
}


def _all_errors() -> list[type[WorkshopError]]:
    found: list[type[WorkshopError]] = []
    todo: list[type[WorkshopError]] = [WorkshopError]
    while todo:
        kind = todo.pop()
        todo += kind.__subclasses__()
        found.append(kind)
    abstract = {WorkshopError, RefusedError, ResourceError}
    return [kind for kind in found if kind not in abstract and kind.__module__ == errors.__name__]


# Any: fields of forty kinds of errors.
def _samples(kind: Any) -> Iterator[WorkshopError]:  # noqa: ANN401 as said
    """The error with plain data, then once for each variant of each of its fields."""
    plain: dict[str, Any] = {
        field.name: _plain(kind, field.name, str(field.type)) for field in dataclasses.fields(kind)
    }
    for name in plain:
        variants = _VARIANTS.get((kind.__name__, name), ())
        if name in ("why", "reason", "problem"):
            variants = (*variants, *_CODES.get(kind.__name__, {}))
        for variant in variants:
            yield kind(**{**plain, name: variant})
    yield kind(**plain)


def _plain(kind: type[WorkshopError], name: str, hint: str) -> object:
    if name == "detail":
        return _DETAIL
    if name == "refusals":
        return ((3, UnknownIdError("question", "visie.waarde")),)
    if name == "faults" and kind is ProgrammeFaultsError:
        return (ProgrammeFault("eigen.toml", 7, "title", "empty"),)
    if name == "faults" and kind is CsvFaultsError:
        return (RowFault(7, "vraag", "empty", "", ""),)
    if name in ("why", "reason", "problem"):
        return next(iter(_CODES.get(kind.__name__, {"changed": ""})))
    known = _VARIANTS.get((kind.__name__, name))
    if known:
        return known[0]
    return 12_345 if hint == "int" else "iets"


@pytest.mark.parametrize("kind", _all_errors(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_that_a_person_understands(kind: type[WorkshopError]) -> None:
    for error in _samples(kind):
        sentence = explain(error)
        assert sentence[-1] in ".?!…)" or sentence.splitlines()[-1].endswith("."), sentence
        assert "{" not in sentence
        assert "None" not in sentence
        assert kind.__name__ not in sentence
        assert not re.search(r"\b(error|exception|null|invalid)\b", sentence, re.IGNORECASE)


@pytest.mark.parametrize("what", ["programme", "theme", "evening"])
def test_what_is_shipped_is_found_by_a_command(what: str) -> None:
    said = explain(UnknownIdError(what, "niets"))
    assert "‘niets’" in said
    assert "dialoogavond programmes" in said


def test_forms_that_are_there_already_are_counted() -> None:
    assert explain(FormsKnownError(1, 1)).startswith("Het antwoord in dit bestand staat al")
    assert "Van de 4 antwoorden in dit bestand staat er 1 al" in explain(FormsKnownError(1, 4))
    assert "Van de 4 antwoorden in dit bestand staan er 3 al" in explain(FormsKnownError(3, 4))


def test_a_number_reads_as_people_write_it() -> None:
    assert "12.345 tekens" in explain(errors.TextTooLongError("name", 12_345, 120))


def test_a_refused_group_says_that_nothing_was_taken_over_and_names_each_refusal() -> None:
    refusals = tuple((i, UnknownIdError("question", f"visie.{i}")) for i in range(3))
    lines = explain(GroupRefusedError(refusals)).splitlines()
    assert "niets overgenomen" in lines[0]
    assert len(lines) == 4


def test_refused_rows_start_with_their_row() -> None:
    refused = RowsRefusedError("a.csv", ((7, UnknownIdError("team", "Tafel 3")),))
    assert explain(refused).startswith("Rij 7: ")


def test_of_a_file_full_of_faults_the_first_are_told_and_the_others_counted() -> None:
    faults = tuple(errors.RowFault(row, "wie", "who_unknown", "Ada") for row in range(2, 100_002))
    lines = explain(errors.CsvFaultsError("antwoorden.csv", faults)).splitlines()
    assert lines[-1] == "En nog 99800 andere punten. Los eerst deze op."
    assert len(lines) == 201
    few = explain(errors.CsvFaultsError("antwoorden.csv", faults[:200])).splitlines()
    assert len(few) == 200
    assert "andere punten" not in few[-1]


def test_a_range_without_an_end_still_reads_well() -> None:
    detail = {"found": "-1", "minimum": "0", "maximum": "None"}
    assert "tot en met …" in explain(AnswerInvalidError("visie.x.eigen", "range", detail))


def test_a_sentence_that_starts_with_a_quote_keeps_it() -> None:
    detail = {"found": "x", "expected": "a, b"}
    sentence = explain(AnswerInvalidError("visie.x.eigen", "option", detail))
    assert sentence == "Vraag visie.x.eigen: ‘x’ is geen keuze. Kies uit: a, b."


def test_how_many_comments_wait_for_an_answer_is_said() -> None:
    assert explain(errors.CommentsOpenError(1)).startswith("Eén opmerking bij het concept heeft")
    assert explain(errors.CommentsOpenError(3)).startswith("3 opmerkingen bij het concept hebben")


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("poll", "De peiling bij ‘Waarden’ staat nog open. Sluit die eerst."),
        ("dots", "De stippen bij ‘Waarden’ staan nog open. Sluit ze eerst."),
    ],
)
def test_what_is_open_and_holds_up_agreement_is_said_with_its_step(what: str, said: str) -> None:
    rest = " Anders staat de uitkomst niet in het verslag."
    assert explain(errors.RoundOpenError(what, "Waarden")) == said + rest
    first = account.round_first(what, "Waarden")
    assert first == f"Kan nog niet: {said[0].lower()}{said[1:]}{rest}"

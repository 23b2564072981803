"""Promises of the words in the archive's documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workshop.domain.archive import ArchiveFacts
from workshop.domain.errors import ArchiveFactsError, NotSealedError
from workshop.domain.keeping import Kept
from workshop.domain.settings import Attribution, Publicity
from workshop.pictures.report_data import AccountStatus, Attendance, KeepingLine, ReportData
from workshop.texts import archive as words
from workshop.texts.explaining import explain

AGREED = AccountStatus("agreed", 2, agreed_at="2026-03-12T21:00:00+00:00")
ADOPTED = replace(AGREED, kind="adopted", council_date="2026-03-26", item="7")
DATA = ReportData(
    title="Waarden",
    municipality="Veenrade",
    date="2026-03-12",
    place="",
    theme="",
    facilitator="",
    clerk="",
    chair="",
    practice=False,
    publicity=Publicity.PUBLIC,
    attribution=Attribution.GROUP,
    as_person=False,
    status=AGREED,
    began_at="",
    ended_at="",
    attendance=Attendance(None, 0, (), ()),
    house_rules=(),
    harvest=(),
    programmes=(),
    pledges=(),
    agreements=(),
    parked=(),
    erased=0,
)
AT = "2026-03-13T08:00:00+00:00"


def test_a_rehearsal_is_called_one_everywhere() -> None:
    rehearsal = replace(DATA, practice=True)
    assert words.name_of(DATA) == "Dialoogavond Waarden, 12 maart 2026"
    assert words.piece_name(rehearsal, words.MINUTES).startswith("Verslag van OEFENING: ")
    assert words.PRACTICE in words.about(rehearsal)
    assert words.about(DATA).endswith("Deze avond is openbaar.")


def test_the_council_is_the_one_of_the_municipality() -> None:
    assert words.council_of("Veenrade") == words.council_of("Gemeente Veenrade")
    assert words.council_of("gemeente Veenrade") == "Gemeenteraad van Veenrade"


def test_what_was_destroyed_is_an_event_and_no_longer_in_the_copy() -> None:
    decision = KeepingLine(Kept.DESTROYED, AT, "Gijs", "B.2", "besluit 14")
    assert words.destroyed(decision) == (
        "De eigen antwoorden zijn vernietigd. Categorie selectielijst: B.2. Grond: besluit 14"
    )
    whole = words.session_holds(Attribution.GROUP)
    assert words.session_holds(Attribution.GROUP, Kept.WHOLE) == whole
    nameless = words.session_holds(Attribution.GROUP, Kept.NAMELESS)
    assert "De namen van deelnemers zijn eruit verwijderd." in nameless
    assert whole.split(".")[0] in nameless
    gone = words.session_holds(Attribution.GROUP, Kept.DESTROYED)
    assert gone == f"De eigen antwoorden zijn eruit verwijderd. {words.SESSION_CLOSED}"
    told = words.explained(DATA, AT, ["avond.dialoog"], sealed="", kept=Kept.DESTROYED)
    assert gone in told


def test_an_item_says_only_what_there_is_to_say() -> None:
    assert words.about_step("", "", polled=False) == ""
    said = words.about_step("Er zijn waarden.", "Geen tijd.", polled=True)
    assert said == (
        "Doel: Er zijn waarden. Overgeslagen: Geen tijd. Er is gepeild. Dat is geen stemming."
    )


def test_adoption_says_meeting_item_and_number() -> None:
    said = words.adopted(ADOPTED)
    assert said == (
        "Vastgesteld door de raad in de raadsvergadering van 26 maart 2026, agendapunt 7."
    )
    changed = words.adopted(replace(ADOPTED, changed=True, decision="2026-31"))
    assert changed.startswith("Gewijzigd vastgesteld")
    assert changed.endswith("agendapunt 7, besluit 2026-31.")
    assert words.sealed_as(ADOPTED) == said
    assert words.sealed_as(AGREED).startswith("Akkoord van de aanwezigen, versie 2. Nog niet")


def test_the_readme_tells_of_the_copy_only_if_it_is_there() -> None:
    names = ["verslag.pdf", "dossier.mdto.xml"]
    without = words.explained(DATA, AT, names, sealed="Zegel.")
    assert "LET OP" not in without
    assert "DB Browser" not in without
    assert "Gemeente Veenrade. Gemaakt op 13 maart 2026, 09:00." in without
    copied = words.explained(DATA, AT, [*names, "avond.dialoog"], sealed="Zegel.")
    assert words.session_holds(Attribution.GROUP) in copied
    assert "DB Browser" in copied


def test_the_command_line_warns_of_the_copy() -> None:
    assert words.SESSION_CLOSED not in words.archived("m", "m.zip", with_session=False)
    assert words.SESSION_CLOSED in words.archived("m", "m.zip", with_session=True)


@pytest.mark.parametrize("field", words.FIELDS)
def test_every_field_has_a_name_in_complaints(field: str) -> None:
    assert field in ArchiveFacts.__dataclass_fields__
    assert explain(ArchiveFactsError(field, "empty")).endswith(": vul dit in.")


def test_a_concept_and_a_reopened_account_are_refused_with_what_to_do() -> None:
    assert "Verzegel het eerst" in explain(NotSealedError(1, is_reopened=False))
    assert "heropend als versie 3" in explain(NotSealedError(3, is_reopened=True))


def test_an_earlier_version_is_named_by_its_number() -> None:
    assert words.earlier(1) == "Verslag, versie 1"

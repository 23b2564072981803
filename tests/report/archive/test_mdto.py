"""What MDTO is told: what the clerk said, what happened to the account, and who may see it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from tests.report.archive.schemas import MDTO, STANDARDS, names, texts
from tests.report.archive.sources import EVERYTHING, FACTS, PDF, SESSION, source
from tests.report.exports import samples
from workshop.domain.archive import Appraisal, ArchiveFacts
from workshop.domain.keeping import Decision, Kept
from workshop.domain.settings import Attribution
from workshop.pictures.report_data import KeepingLine, ReportData
from workshop.report.archive.packing import documents
from workshop.texts import archive as words


def made(data: ReportData, facts: ArchiveFacts = EVERYTHING) -> dict[str, bytes]:
    return dict(documents(source(data, facts), PDF, SESSION))


def test_all_that_was_asked_stands_with_the_dossier() -> None:
    dossier = made(samples.full())["dossier.mdto.xml"]

    def told(path: str) -> list[str]:
        return texts(dossier, f"informatieobject/{path}", MDTO)

    assert told("aggregatieniveau/begripLabel") == ["Dossier"]
    assert told("identificatie/identificatieKenmerk") == ["avond-v2", "Z-2026-0112"]
    assert told("classificatie/begripLabel") == ["2.07 Raad"]
    assert told("dekkingInTijd/dekkingInTijdBegindatum") == ["2026-11-12"]
    assert told("dekkingInTijd/dekkingInTijdEinddatum") == ["2026-12-03"]
    assert told("waardering/begripCode") == ["V"]
    assert told("bewaartermijn/termijnLooptijd") == ["P10Y"]
    assert told("bewaartermijn/termijnEinddatum") == ["2036-12-03"]
    assert told("informatiecategorie/begripLabel") == ["18.1"]
    assert told("archiefvormer/verwijzingNaam") == ["Gemeenteraad van Voorbeeldstad"]
    assert told("dekkingInRuimte/verwijzingIdentificatie/identificatieKenmerk") == ["gm0363"]
    assert told("aanvullendeMetagegevens/verwijzingNaam") == ["ORI-A.xml"]


def test_what_was_not_said_is_not_there() -> None:
    found = names(made(samples.full(), FACTS)["dossier.mdto.xml"])
    absent = {"classificatie", "bewaartermijn", "informatiecategorie", "dekkingInTijdEinddatum"}
    assert not found & absent
    assert {"waardering", "archiefvormer", "beperkingGebruik", "dekkingInTijd"} <= found


def test_a_term_is_only_told_of_what_is_destroyed() -> None:
    kept = replace(EVERYTHING, appraisal=Appraisal.KEEP)
    assert "bewaartermijn" not in names(made(samples.full(), kept)["dossier.mdto.xml"])


def test_agreement_is_no_decision_and_adoption_is_the_councils() -> None:
    results = "informatieobject/event/eventResultaat"
    agreed = texts(made(samples.full())["verslag.mdto.xml"], results, MDTO)
    assert agreed[0] == words.AGREED
    assert not [each for each in agreed if "astgesteld door de raad" in each]
    adopted = texts(made(samples.adopted())["verslag.mdto.xml"], results, MDTO)
    (decision,) = [each for each in adopted if "astgesteld door de raad" in each]
    assert decision.startswith("Gewijzigd vastgesteld door de raad in de raadsvergadering van 3")
    actors = "informatieobject/event/eventVerantwoordelijkeActor/verwijzingNaam"
    assert "Gemeenteraad van Voorbeeldstad" in texts(
        made(samples.adopted())["verslag.mdto.xml"], actors, MDTO
    )


def test_a_version_after_another_says_which_it_replaces() -> None:
    path = "informatieobject/gerelateerdInformatieobject/gerelateerdInformatieobjectVerwijzing"
    account = made(samples.full())["verslag.mdto.xml"]
    assert texts(account, f"{path}/verwijzingNaam", MDTO) == ["Verslag, versie 1"]
    mark = f"{path}/verwijzingIdentificatie/identificatieKenmerk"
    assert texts(account, mark, MDTO) == [samples.FORMER_FINGERPRINT]


@pytest.mark.parametrize("attribution", Attribution)
def test_the_copy_of_the_evening_is_for_the_clerk_alone(attribution: Attribution) -> None:
    documents_ = made(replace(samples.full(), attribution=attribution), FACTS)
    note = "informatieobject/beperkingGebruik/beperkingGebruikNadereBeschrijving"
    said = [words.session_holds(attribution)]
    assert texts(documents_["avond.mdto.xml"], note, MDTO) == said
    assert texts(documents_["dossier.mdto.xml"], note, MDTO) == said
    kinds = "informatieobject/beperkingGebruik/beperkingGebruikType/begripLabel"
    assert texts(documents_["avond.mdto.xml"], kinds, MDTO) == ["Overig"]
    assert texts(documents_["verslag.mdto.xml"], kinds, MDTO) == ["Nader te bepalen"]


def test_what_was_decided_about_answers_is_told_of_what_held_them() -> None:
    decision = Decision(2, Kept.DESTROYED, "B.2", "besluit 14", "Griffier B", samples.AGREED, {})
    line = KeepingLine(Kept.DESTROYED, samples.AGREED, "Griffier B", "B.2", "besluit 14")
    data = replace(samples.full(), keeping=(replace(line, kept=Kept.WHOLE), line))
    told = replace(source(data, EVERYTHING), decision=decision)
    documents_ = dict(documents(told, PDF, SESSION))
    results = "informatieobject/event/eventResultaat"
    category = "informatieobject/informatiecategorie/begripLabel"
    for name, has_answers in (("dossier", True), ("avond", True), ("verslag", False)):
        found = texts(documents_[f"{name}.mdto.xml"], results, MDTO)
        assert (words.destroyed(line) in found) == has_answers
        assert len([each for each in found if "vernietigd" in each]) == has_answers
        assert b"Griffier B" not in documents_[f"{name}.mdto.xml"]
    assert texts(documents_["avond.mdto.xml"], category, MDTO) == ["B.2"]
    assert texts(documents_["dossier.mdto.xml"], category, MDTO) == ["18.1"]
    note = "informatieobject/beperkingGebruik/beperkingGebruikNadereBeschrijving"
    said = [words.session_holds(Attribution.GROUP, Kept.DESTROYED)]
    assert texts(documents_["avond.mdto.xml"], note, MDTO) == said
    assert said[0].encode() in documents_["leesmij.txt"]


def test_nobodys_name_stands_in_the_metadata() -> None:
    people = [each.name for each in samples.full().attendance.attendees]
    people += ["Gespreksleider A", "Griffier B", "Voorzitter C"]
    for name, content in made(samples.named()).items():
        if name.endswith(".mdto.xml"):
            assert not [each for each in people if each.encode() in content], name


def test_every_term_of_mdto_stands_in_its_published_list() -> None:
    lists = (STANDARDS / "mdto-begrippenlijsten.md").read_text("utf-8")
    cells = {cell.strip() for line in lists.splitlines() for cell in line.split("|")}
    found: dict[str, set[str]] = {}
    for data in (samples.full(), samples.adopted()):
        for name, content in made(data).items():
            if name.endswith(".mdto.xml"):
                for label, listed in _terms(content):
                    found.setdefault(listed, set()).add(label)
    published = {name: labels for name, labels in found.items() if name.endswith("MDTO")}
    assert len(published) == 6
    for labels in published.values():
        assert labels <= cells
    assert {*words.APPRAISALS.values(), *words.RESTRICTIONS.values()} <= cells
    assert {each.value for each in Appraisal} <= cells


def _terms(document: bytes) -> list[tuple[str, str]]:
    """(label, its list) of every term."""
    found = []
    for label in etree.fromstring(document).iter(f"{MDTO}begripLabel"):
        term = label.getparent()
        assert term is not None
        listed = term.findtext(f"{MDTO}begripBegrippenlijst/{MDTO}verwijzingNaam")
        found.append((label.text or "", listed or ""))
    return found

"""What the RIS asks is taken from the report's data."""

from __future__ import annotations

from tests.report.exports import samples
from workshop.report.outline.ris import ris_facts
from workshop.texts.handing_over import ris_line


def test_a_report_that_was_adopted_names_its_item() -> None:
    assert ris_line(ris_facts(samples.adopted())) == (
        "Waarden in het sociaal domein, Gemeente Voorbeeldstad"
        " | Verslag dialoogavond (Gewijzigd vastgesteld door de raad, versie 2) | 12-11-2026"
        " | raadsvergadering 03-12-2026, agendapunt 7b | Informeel, zonder publiek"
    )


def test_an_empty_evening_has_a_line_too() -> None:
    assert ris_line(ris_facts(samples.empty())) == (
        "Dialoogavond zonder titel, Gemeente niet ingevuld | Verslag dialoogavond (Concept 1)"
        " | nog geen agendapunt | Openbaar"
    )

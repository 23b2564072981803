"""`keep` and `hold`: what they do, what they say, and when they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_whole_evening import agree_on
from workshop.evening.opened import look_at

WHY = ("--category", "B.2", "--ground", "Besluit 14")


@pytest.fixture
def agreed(run: Run, evening: Path, answers: Path) -> Path:
    """An evening with answers from paper, agreed."""
    assert run("enter", evening, answers).status == 0
    agree_on(run, evening)
    return evening


def test_from_names_to_answers_to_a_statement(run: Run, agreed: Path) -> None:
    kept = run("keep", agreed, "--choose", "bewaren", *WHY)
    assert (kept.status, kept.out.startswith("De eigen antwoorden blijven bewaard.")) == (0, True)
    nameless = run("keep", agreed, "--choose", "zonder-namen", *WHY)
    assert nameless.out.startswith("De namen van deelnemers zijn weg")
    statement = agreed.with_name("verklaring.pdf")
    words = ("--choose", "vernietigen", *WHY, "--by", "Saskia", "--statement", statement)
    destroyed = run("keep", agreed, *words)
    assert destroyed.status == 0, destroyed.err
    assert "De eigen antwoorden zijn weg" in destroyed.out
    assert "avond-verslag-v1.pdf" in destroyed.out
    assert f"De verklaring van vernietiging staat in {statement}." in destroyed.out
    assert statement.read_bytes().startswith(b"%PDF")
    decision = look_at(agreed, lambda state: state.account.decision)
    assert decision is not None
    assert (decision.by, decision.category, decision.ground) == ("Saskia", "B.2", "Besluit 14")
    checked = run("check", agreed)
    assert "De avond is heel." in checked.out
    verified = run("verify", agreed.with_name("avond-verslag-v1.pdf"), agreed)
    assert (verified.status, "Onveranderd." in verified.out) == (0, True)


def test_what_is_gone_cannot_be_kept(run: Run, agreed: Path) -> None:
    assert run("keep", agreed, "--choose", "vernietigen", *WHY).status == 0
    refused = run("keep", agreed, "--choose", "bewaren", *WHY)
    assert refused.status == 1
    assert refused.err == "De eigen antwoorden zijn al vernietigd. Bewaren kan dus niet meer.\n"


def test_before_the_agreement_there_is_nothing_to_decide(run: Run, evening: Path) -> None:
    refused = run("keep", evening, "--choose", "vernietigen", *WHY)
    assert (refused.status, "nog niet akkoord" in refused.err) == (1, True)


def test_a_statement_of_keeping_is_wrong_use(run: Run, agreed: Path, tmp_path: Path) -> None:
    target = tmp_path / "verklaring.pdf"
    refused = run("keep", agreed, "--choose", "bewaren", *WHY, "--statement", target)
    assert refused.status == 2
    assert "Bij bewaren gaat er niets weg" in refused.err
    assert look_at(agreed, lambda state: state.account.decision) is None


@pytest.mark.parametrize("left_out", ["--choose", "--category", "--ground"])
def test_all_three_are_asked(run: Run, agreed: Path, left_out: str) -> None:
    words = {"--choose": "vernietigen", "--category": "B.2", "--ground": "x"}
    del words[left_out]
    refused = run("keep", agreed, *(part for pair in words.items() for part in pair))
    assert (refused.status, f"{left_out} ontbreekt." in refused.err) == (2, True)


def test_a_request_holds_and_lets_go(run: Run, agreed: Path) -> None:
    assert "geen Woo-verzoek" in run("hold", agreed, "--lift", "--reason", "klaar").err
    placed = run("hold", agreed, "--reason", "zaak 14")
    assert (placed.status, placed.out.startswith("Woo-verzoek loopt.")) == (0, True)
    again = run("hold", agreed, "--reason", "zaak 15")
    assert (again.status, "Er loopt al een Woo-verzoek" in again.err) == (1, True)
    for words in (
        ("keep", agreed, "--choose", "vernietigen", *WHY),
        ("erase", agreed, "--participant", "Raadslid 01", "--reason", "op verzoek"),
    ):
        refused = run(*words)
        assert (refused.status, "(zaak 14)" in refused.err) == (1, True)
        assert "Hef het dan eerst op" in refused.err
    lifted = run("hold", agreed, "--lift", "--reason", "afgehandeld")
    assert lifted.out == "Het Woo-verzoek is opgeheven. Verwijderen kan weer.\n"
    assert run("keep", agreed, "--choose", "vernietigen", *WHY).status == 0


def test_a_hold_may_come_before_anything_else(run: Run, evening: Path) -> None:
    assert run("hold", evening, "--reason", "zaak 14").status == 0
    refused = run("erase", evening, "--text", "Voorbeeldstad", "--reason", "op verzoek")
    assert (refused.status, "Woo-verzoek" in refused.err) == (1, True)

"""The laptop breaks in the midst of the evening, and another one goes on from the stick."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from tests.domain.method import PROGRAMME
from tests.server.room import HOST, PEOPLE, free_port
from tests.store.sticking import wait_until
from tests.tablet.hand import PATIENCE_MS, TABLET
from tests.tablet.test_page import KINDS, KINDS_OF_QUESTION
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, QuestionId, SessionId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Details
from workshop.evening import create_evening, open_evening
from workshop.store.stick_reading import rebuilt
from workshop.texts.tablet import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

    from workshop.domain.state import State

TEXT: Final = QuestionId(f"{KINDS}.eigen.text")
KNOWS_THE_SECOND: Final = """() => Object.keys(localStorage)
  .some(each => each.endsWith('avond:epoch') && localStorage.getItem(each) === '2')"""
STATEMENT: Final = QuestionId(f"{KINDS}.eigen.statement")


@contextmanager
def serving(path: Path, port: int, stick: Path | None = None) -> Iterator[str]:
    """A laptop with its tablets, until it breaks at the end of the block; the evening's code."""
    command = [*(sys.executable, "-m", "workshop", "serve", str(path)), "--host", HOST]
    command += ["--port", str(port), *(("--stick", str(stick)) if stick else ())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            line = ""
            while not line.startswith("Avondcode"):
                line = process.stdout.readline()
                assert line, "the laptop did not start"
            yield "".join(re.findall(r"\d", line))
        finally:
            process.kill()


def new_evening(path: Path, attribution: Attribution) -> None:
    with create_evening(path) as evening:
        details = Details("Waarden van Veenrade", "Veenrade", "2026-03-12", council_seats=21)
        evening.do(c.CreateSession(SessionId("avond"), details, attribution))
        evening.do(c.AddProgramme(PROGRAMME))
        for key, (name, group) in PEOPLE.items():
            evening.do(c.SetParticipant(ParticipantId(key), name, "raadslid", group))
        evening.do(c.EnterPhase(KINDS, Phase.OWN))


def answered(state: State) -> dict[QuestionId, int]:
    """How many answers there are to each question, earlier wordings included."""
    return {
        question: sum(len(revisions) for revisions in authors.values())
        for question, authors in state.answers.items()
    }


def on_stick(stick: Path) -> dict[QuestionId, int]:
    with rebuilt(stick) as found:
        return answered(found.state())


def continue_on(stick: Path, path: Path) -> str:
    """What the other laptop says."""
    command = [sys.executable, "-m", "workshop", "continue", str(stick), "-o", str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@contextmanager
def tablet(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page whose time the test lets pass, and what went wrong in its scripts."""
    faults: list[str] = []
    with closing(browser.new_context(viewport=TABLET)) as context:  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.clock.install()
        yield page, faults


def turn_to(page: Page, kind: str) -> None:
    """One question at a time, and back if the page went on by itself meanwhile."""
    heading = page.locator("main h1")
    titles = [f"Jouw {each}?" for each in KINDS_OF_QUESTION]
    wanted = titles.index(f"Jouw {kind}?")
    heading.wait_for()
    while (now := heading.inner_text()) != titles[wanted]:
        is_past = now in titles and titles.index(now) > wanted
        way = WORDS["previous"] if is_past else WORDS["next"]
        page.get_by_role("button", name=way, exact=True).click()
        expect(heading).not_to_have_text(now)


def join(page: Page, code: str, attribution: Attribution) -> None:
    page.locator(".code-input").fill(code)
    page.get_by_role("button", name="Doe mee", exact=True).click()
    if attribution is Attribution.ANONYMOUS:
        page.locator("main.view-seat").wait_for()
        page.get_by_role("button", name=WORDS["join"], exact=True).click()
    else:
        page.locator(".name").filter(has_text="Ada").click()


def comes(page: Page, wanted: Locator, *, is_there: bool = True) -> None:
    """The page asks again by itself, at ever longer pauses: let them pass until it is so."""
    for _ in range(12):
        page.clock.run_for(15_000)
        try:
            expect(wanted).to_have_count(int(is_there), timeout=5_000)
        except AssertionError:
            continue
        return
    pytest.fail("it never came to be")


def saved(page: Page) -> Locator:
    return page.get_by_role("heading", name=re.compile("^Opgeslagen op de laptop"))


def send(page: Page) -> None:
    page.get_by_role("button", name="Verstuur", exact=True).click()


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.ANONYMOUS])
def test_tablets_find_their_seat_at_the_second_laptop_and_refuse_the_first(
    browser: Browser, tmp_path: Path, attribution: Attribution
) -> None:
    """Nobody touches the tablet in between; what waited on it arrives exactly once."""
    first, second = tmp_path / "avond.dialoog", tmp_path / "laptop 2" / "verder.dialoog"
    stick, port = tmp_path / "usb", free_port()
    second.parent.mkdir()
    stick.mkdir()
    new_evening(first, attribution)
    with tablet(browser) as (page, faults):
        with serving(first, port, stick) as code:
            page.goto(f"http://{HOST}:{port}/")
            join(page, code, attribution)
            turn_to(page, "text")
            page.locator("textarea").first.fill("Vertrouwen")
            send(page)
            saved(page).wait_for()
            wait_until(lambda: on_stick(stick) == {TEXT: 1})
        page.locator(".off").get_by_text("Geen verbinding met de laptop.").wait_for()
        turn_to(page, "statement")
        page.locator(".option").first.click()
        send(page)
        page.get_by_text("Nog niet verstuurd").first.wait_for()

        told = continue_on(stick, second)
        assert "‘Waarden van Veenrade’ (Veenrade, 12 maart 2026)" in told
        assert "Alles op de stick is heel." in told
        with serving(second, port, stick):
            comes(page, page.get_by_text("Nog niet verstuurd"), is_there=False)
            # An answer may arrive before the page heard whose laptop this is.
            page.wait_for_function(KNOWS_THE_SECOND)
            assert page.locator(".code-input").count() == 0
            if attribution is Attribution.GROUP:
                page.get_by_text("Ada").first.wait_for()
            wait_until(lambda: on_stick(stick) == {TEXT: 1, STATEMENT: 1})

        with serving(first, port):
            comes(page, page.locator("main.view-elsewhere"))
            page.get_by_text(WORDS["other_laptop"]).wait_for()
        with serving(second, port):
            comes(page, page.locator("main.view-elsewhere"), is_there=False)
            expect(page.locator(".code-input")).to_have_count(0)
    with open_evening(second) as evening:
        assert evening.look(answered) == {TEXT: 1, STATEMENT: 1}
        (author,) = evening.look(lambda state: list(state.answers[TEXT]))
        assert (author == "ada") is (attribution is Attribution.GROUP)
    with open_evening(first) as evening:
        assert evening.look(answered) == {TEXT: 1}
    assert faults == []

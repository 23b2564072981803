"""A griffier makes a programme, sees it, and nothing that was typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.content.sample import SAMPLE
from tests.ui.editor.shown import (
    begun,
    bench_of,
    button,
    choose,
    click,
    field,
    fill,
    fill_step,
    focused,
    outline_button,
    page_of,
    press,
    show_editor,
    type_text,
)
from tests.ui.start.opened import cut_off, interactive, reached_by_tab
from workshop.content.documents import read_document
from workshop.content.own import own_programmes
from workshop.content.programmes import programme, programmes
from workshop.domain.programme import Kind, Who
from workshop.domain.tree import found_at, items_at, text_at
from workshop.texts.ui import editor as words
from workshop.texts.ui import help
from workshop.ui.editor.changes import STARTS
from workshop.ui.editor.work import Work
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY, EVENING

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.ui.editor.work_page import WorkPage

_CTRL = Qt.KeyboardModifier.ControlModifier


def _checked(qtbot: QtBot, page: WorkPage) -> Work:
    """What the reader says after the next pause."""
    with qtbot.waitSignal(page.work.checked):
        pass
    return page.work


def test_a_new_programme_begins_in_its_title_with_one_step(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    assert focused(page) is field(page, words.FIELDS["title"])
    type_text(page, "Wonen in de wijk")
    assert text_at(page.work.document, ("title",)) == "Wonen in de wijk"
    assert text_at(page.work.document, ("id",)) == "wonen-in-de-wijk"
    assert len(items_at(page.work.document, ("step",))) == 1


def test_what_is_missing_is_told_at_its_field_and_in_a_list_that_leads_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = begun(qtbot, tmp_path)
    type_text(page, "x" * 121)
    _checked(qtbot, page)
    sentence = "Deze tekst heeft 121 tekens. Hoogstens 120 mag."
    assert field(page, words.FIELDS["title"]).accessibleDescription() == sentence
    assert page.count.text() == words.missing(5)
    click(page.count)
    lines = [line.text() for line in page.faults.lines]
    assert lines[0] == f"Titel: {sentence}"
    assert "Stap 1, uitleg: Dit is leeg. Vul het in of haal het weg." in lines
    click(next(line for line in page.faults.lines if line.text().startswith("Stap 1, uitleg")))
    assert page.work.node == ("step", 0)
    assert focused(page) is field(page, words.FIELDS["explanation"])


def test_every_kind_of_question_shows_exactly_its_own_keys(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    page.work.choose(("step", 0))
    click(outline_button(page, words.ADD_JOINT))
    page.names.setChecked(True)
    bench = bench_of(tmp_path)
    for kind in Kind:
        choose(page, words.FIELDS["kind"], words.KINDS[kind])
        assert page.form is not None
        shown = {str(row.place[4]) for row in page.form.rows}
        usual = {"prompt", "id", "kind", "who", "help", "examples", "aid"}
        assert shown - usual == bench.keys_of(kind)
        page.work.check()
        told = {fault.code for fault in page.work.faults_in(page.work.node)}
        assert told <= {"empty", "duplicate"}  # to be filled in, and nothing strange


def test_another_kind_and_back_keeps_what_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    page.work.choose(("step", 0))
    click(outline_button(page, words.ADD_OWN))
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.CHOICE])
    fill(page, "Keuze 1: Keuze 1", "Wit")
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.NUMBER])
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.CHOICE])
    assert text_at(page.work.document, (*page.work.node, "options", 0, "label")) == "Wit"
    assert text_at(page.work.document, (*page.work.node, "options", 0, "key")) == "wit"


def test_ctrl_z_takes_back_one_change_at_a_time_and_ctrl_y_does_it_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = begun(qtbot, tmp_path)
    type_text(page, "Wonen")
    fill(page, words.FIELDS["summary"], "Over wonen.")
    page.work.choose(("step", 0))
    click(outline_button(page, words.ADD_OWN))
    document = page.work.document
    press(page, Qt.Key.Key_Z, _CTRL)
    assert items_at(page.work.document, ("step", 0, "question")) == ()
    assert page.work.node == ("step", 0)
    press(page, Qt.Key.Key_Z, _CTRL)
    assert text_at(page.work.document, ("summary",)) == ""
    assert text_at(page.work.document, ("title",)) == "Wonen"
    press(page, Qt.Key.Key_Z, _CTRL)
    assert text_at(page.work.document, ("title",)) == ""
    assert not page.work.can_undo
    for _ in range(3):
        press(page, Qt.Key.Key_Y, _CTRL)
    assert page.work.document == document
    assert not page.work.can_redo


def test_after_taking_back_the_field_shows_what_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    type_text(page, "Wonen")
    with qtbot.waitSignal(page.work.kept):  # a pause
        pass
    type_text(page, " en werken")
    press(page, Qt.Key.Key_Z, _CTRL)
    line = field(page, words.FIELDS["title"])
    assert line.property("text") == "Wonen"
    assert focused(page) is line


def test_parts_come_go_move_and_are_doubled_from_the_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    page.outline.tree.setFocus()
    press(page, Qt.Key.Key_Down)
    assert page.work.node == ("step", 0)
    fill_step(page, "Eerste")
    click(outline_button(page, words.ADD_STEP))
    fill_step(page, "Tweede")
    page.outline.tree.setFocus()
    press(page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _titles(page) == ["Tweede", "Eerste"]
    click(outline_button(page, words.DOUBLE))
    assert _titles(page) == ["Tweede", "Tweede", "Eerste"]
    assert _ids(page) == ["tweede", "tweede-2", "eerste"]
    page.outline.tree.setFocus()
    press(page, Qt.Key.Key_Delete)
    assert _titles(page) == ["Tweede", "Eerste"]
    assert page.message.text() == words.taken_away("2  Tweede")
    press(page, Qt.Key.Key_Z, _CTRL)
    assert _titles(page) == ["Tweede", "Tweede", "Eerste"]


def _titles(page: WorkPage) -> list[str]:
    count = len(items_at(page.work.document, ("step",)))
    return [text_at(page.work.document, ("step", at, "title")) for at in range(count)]


def _ids(page: WorkPage) -> list[str]:
    count = len(items_at(page.work.document, ("step",)))
    return [text_at(page.work.document, ("step", at, "id")) for at in range(count)]


def test_the_last_step_stays_and_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    page.work.choose(("step", 0))
    click(outline_button(page, words.DELETE))
    assert page.message.text() == words.ONLY_STEP
    assert len(items_at(page.work.document, ("step",))) == 1


def test_a_field_chooses_from_earlier_joint_questions_and_follows_their_names(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = begun(qtbot, tmp_path)
    type_text(page, "Wonen")
    page.work.choose(("step", 0))
    fill(page, words.FIELDS["title"], "Waarden")
    click(outline_button(page, words.ADD_JOINT))
    type_text(page, "Welke waarden delen we?")
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.ITEMS])
    click(outline_button(page, words.ADD_JOINT))
    type_text(page, "Hoe hangt het samen?")
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.RECORDS])
    choose(page, "Veld 1: Kiest uit", words.asked("Waarden", "Welke waarden delen we?"))
    place = (*page.work.node, "fields", 0, "reference")
    assert text_at(page.work.document, place) == "wonen.waarden.samen"
    page.work.choose(("step", 0))
    fill(page, words.FIELDS["title"], "Wat telt")
    assert text_at(page.work.document, place) == "wonen.wat-telt.samen"


def test_figures_of_others_stand_beside_a_statement_under_the_names_of_its_options(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = begun(qtbot, tmp_path)
    type_text(page, "Wonen")
    click(button(page, words.MORE["source"]))
    assert focused(page) is field(page, "Bron 1: Titel")
    type_text(page, "Een onderzoek")
    fill(page, "Bron 1: Jaar", "2019")
    page.work.choose(("step", 0))
    click(outline_button(page, words.ADD_OWN))
    type_text(page, "Elke wijk een huisarts.")
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.STATEMENT])
    options = field(page, "Keuze 4: Keuze 1")
    assert options.property("text") == "Weet ik niet"  # what a statement usually has
    click(button(page, words.ADD_PUBLISHED))
    fill(page, words.PUBLISHED["title"], "Raadsleden")
    fill(page, words.PUBLISHED["year"], "2019")
    choose(page, words.PUBLISHED["source"], "Een onderzoek")
    fill(page, words.percent_of("Eens"), "60")
    fill(page, "Keuze 1: Keuze 1", "Helemaal eens")  # the figures follow while it is typed
    question = page.work.node
    assert found_at(page.work.document, (*question, "published", "percentages")) == {
        "helemaal-eens": 60
    }
    assert field(page, "Keuze 1: Keuze 1").property("text") == "Helemaal eens"
    page.work.check()
    assert page.work.faults_in(question) == []
    page.work.choose(())
    fill(page, "Bron 1: Titel", "Een boek")
    assert text_at(page.work.document, (*question, "published", "source")) == "een-boek"
    page.work.choose(question)
    click(button(page, words.DROP_PUBLISHED))
    assert found_at(page.work.document, (*question, "published")) is None


def test_rows_in_time_name_the_fields_of_their_question(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    page.work.choose(("step", 0))
    click(outline_button(page, words.ADD_JOINT))
    type_text(page, "Wanneer doen we wat?")
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.RECORDS])
    fill(page, "Veld 1: Veld 1", "Van")
    click(button(page, words.MORE["fields"]))
    type_text(page, "Tot")
    click(button(page, words.ADD_TIMELINE))
    choose(page, words.TIMELINE["begin"], "Van")
    choose(page, words.TIMELINE["end"], "Tot")
    fill(page, "Veld 1: Veld 1", "Begin")
    question = page.work.node
    timeline = {"begin": "begin", "end": "tot"}
    assert found_at(page.work.document, (*question, "timeline")) == timeline
    page.work.check()
    assert page.work.faults_in(question) == []


def test_items_of_a_list_move_and_go(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    page.work.choose(("step", 0))
    click(outline_button(page, words.ADD_OWN))
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.RANK])
    fill(page, "Keuze 1: Keuze 1", "Een")
    fill(page, "Keuze 2: Keuze 1", "Twee")
    click(button(page, words.MORE["options"]))
    type_text(page, "Drie")
    click(button(page, "Keuze 3: Omhoog"))
    click(button(page, "Keuze 1: Haal weg"))
    place = (*page.work.node, "options")
    options = range(len(items_at(page.work.document, place)))
    labels = [text_at(page.work.document, (*place, at, "label")) for at in options]
    assert labels == ["Drie", "Twee"]
    page.work.undo()
    assert len(items_at(page.work.document, place)) == 3


def test_a_file_that_clashes_is_asked_about_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    bench = bench_of(tmp_path)
    bench.put_to_use("a" * 32, read_document(SAMPLE))
    file = tmp_path / "collega.toml"
    file.write_text(SAMPLE.replace("Welke drie?", "Welke vier?"), "utf-8")
    window = show_editor(qtbot, tmp_path)
    click(window.shelf.file)
    assert window.page is None
    click(button(window, words.LEAVE))
    assert not window.shelf.question.isVisible()
    click(window.shelf.file)
    click(button(window, words.take_as(3)))
    page = page_of(window)
    assert page.work.document["version"] == 3
    click(page.back)
    file.write_text("format = ", "utf-8")
    click(window.shelf.file)
    assert window.shelf.trouble.isVisible()
    assert "regel 1" in window.shelf.trouble.sentence.text()


def test_a_draft_is_thrown_away_only_when_asked_twice(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    type_text(page, "Wonen")
    click(page.back)
    window = page.window()
    name = words.named(words.THROW_AWAY, "Wonen")
    qtbot.waitUntil(lambda: any(each.accessibleName() == name for each in interactive(window)))
    throw = button(window, name)
    click(throw)
    assert bench_of(tmp_path).own() != []
    assert throw.text() == words.THROW_AWAY_SURE
    click(throw)
    assert bench_of(tmp_path).own() == []


def test_who_answers_decides_where_the_question_stands(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    page.work.choose(("step", 0))
    for prompt in ("Eerste vraag", "Tweede vraag"):
        click(outline_button(page, words.ADD_OWN))
        type_text(page, prompt)
    page.work.choose(("step", 0, "question", 0))
    choose(page, words.FIELDS["who"], words.WHO[Who.JOINT])
    assert page.work.node == ("step", 0, "question", 1)
    questions = [("step", 0, "question", at) for at in range(2)]
    assert [text_at(page.work.document, (*each, "id")) for each in questions] == [
        "eigen.tweede-vraag",
        "samen",
    ]
    page.work.check()
    assert "own_after_joint" not in {each.code for each in page.work.faults}


def test_the_beamer_shows_what_is_typed_and_the_tablet_asks_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = begun(qtbot, tmp_path)
    page.work.choose(("step", 0))
    click(outline_button(page, words.ADD_OWN))
    before = page.preview.beamer.grab().toImage()
    type_text(page, "Waar sta je?")
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.POSITION])
    fill(page, "Links", "Vrijheid")
    fill(page, "Rechts", "Zekerheid")
    _checked(qtbot, page)
    assert page.preview.beamer.grab().toImage() != before
    click(page.preview.tabs[1])
    said = [each.text() for each in page.preview.tablet.sheet.findChildren(type(page.message))]
    assert {"Waar sta je?", "Vrijheid", "Zekerheid"} <= set(said)


@pytest.mark.parametrize("name", [each.id for each in programmes()])
def test_every_part_of_every_shipped_programme_can_be_shown_and_is_not_changed_by_it(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    window = show_editor(qtbot, tmp_path)
    window.adapt(name)
    page = page_of(window)
    assert page.work.faults == ()
    document = page.work.document
    for step in range(len(items_at(document, ("step",)))):
        page.work.choose(("step", step))
        for at in range(len(items_at(document, ("step", step, "question")))):
            page.work.choose(("step", step, "question", at))
            assert page.form is not None
            page.form.refresh()
    assert page.work.document is document
    assert not page.work.can_undo


def test_a_draft_is_kept_by_itself_and_is_there_at_the_next_opening(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = begun(qtbot, tmp_path)
    type_text(page, "Wonen")
    with qtbot.waitSignal(page.work.kept) as kept:
        pass
    assert kept.args == [""]
    assert page.message.text() == words.KEPT
    type_text(page, " en werken")
    page.window().close()  # at once: what was typed last is kept too
    window = show_editor(qtbot, tmp_path)
    click(button(window, words.named(words.GO_ON, "Wonen en werken")))
    page = page_of(window)
    assert field(page, words.FIELDS["title"]).property("text") == "Wonen en werken"
    assert page.message.text().startswith("Dit is je concept van ")


def test_it_is_used_without_faults_only_and_its_version_rises_by_itself(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = begun(qtbot, tmp_path)
    type_text(page, "Wonen")
    click(page.use)
    assert page.message.text() == words.NOT_YET
    assert page.faults.isVisible()
    assert own_programmes(tmp_path / "programmas").found == ()
    fill(page, words.FIELDS["summary"], "Over wonen.")
    page.work.choose(("step", 0))
    fill_step(page, "Waarden")
    click(page.use)
    assert page.message.text() == words.used_as(1)
    fill(page, words.FIELDS["title"], "Andere titel")
    click(page.use)
    assert page.message.text() == words.used_as(2)
    (own,) = own_programmes(tmp_path / "programmas").found
    assert (own.programme.id, own.programme.version) == ("wonen", 2)
    # Evenings know the step by this name: another title leaves it as it is.
    assert own.programme.steps[0].id == "wonen.waarden"
    assert own.programme.steps[0].title == "Andere titel"
    (one,) = bench_of(tmp_path).own()
    assert (one.version, one.draft) == (2, "")


def test_names_can_be_changed_by_hand(qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(qtbot, tmp_path)
    type_text(page, "Wonen")
    page.names.setChecked(True)
    fill(page, words.FIELDS["id"], "Mijn Naam")
    _checked(qtbot, page)
    assert "kan geen naam zijn" in field(page, words.FIELDS["id"]).accessibleDescription()
    fill(page, words.FIELDS["id"], "mijn-naam")
    fill(page, words.FIELDS["title"], "Iets anders")
    assert text_at(page.work.document, ("id",)) == "mijn-naam"  # chosen by hand: it stays


def test_it_is_shared_as_one_file_and_opened_by_a_colleague(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_editor(qtbot, tmp_path / "ik")
    window.adapt("visie")
    page = page_of(window)
    file = tmp_path / "ik" / "collega.toml"
    file.parent.mkdir(exist_ok=True)
    click(page.save_as)
    assert page.message.text() == words.SAVED_AS
    theirs = show_editor(qtbot, tmp_path / "collega", file=file)
    click(theirs.shelf.file)
    assert page_of(theirs).work.document == page.work.document
    click(page_of(theirs).use)
    (own,) = own_programmes(tmp_path / "collega" / "programmas").found
    shipped = programme("visie")
    assert own.programme.title == words.own_version(shipped.title)
    assert len(list(own.programme.questions())) == len(list(shipped.questions()))


@pytest.mark.parametrize(
    ("theme", "size"), [(DAY, (1280, 720)), (EVENING, (1280, 720)), (DAY, (1440, 900))]
)
def test_everything_is_reached_by_tab_named_and_not_cut_off(
    qtbot: QtBot, tmp_path: Path, theme: object, size: tuple[int, int]
) -> None:
    look = Look(DAY if theme is DAY else EVENING, motion=False)
    window = show_editor(qtbot, tmp_path, look=look, size=size)
    assert all(each.accessibleName() for each in interactive(window))
    assert cut_off(window) == []
    click(window.shelf.new)
    page = page_of(window)
    page.work.choose(("step", 0))
    click(outline_button(page, words.ADD_JOINT))
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.RECORDS])
    for node in ((), ("step", 0), ("step", 0, "question", 0)):
        page.work.choose(node)
        QTest.qWait(0)
        assert [each for each in interactive(window) if not each.accessibleName()] == []
        assert cut_off(window) == []
        page.outline.tree.setFocus()
        missed = set(interactive(window)) - reached_by_tab(window)
        assert missed == set()


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_large_letters_leave_room_for_the_form(qtbot: QtBot, tmp_path: Path, scale: float) -> None:
    window = show_editor(qtbot, tmp_path, look=Look(DAY, scale, motion=False))
    window.begin()
    page = page_of(window)
    qtbot.waitUntil(lambda: page.form is not None and page.form.width() >= page.look.px(280))
    assert window.width() == 1280
    assert page.minimumSizeHint().width() <= 1280
    is_beside = scale <= 1.25
    assert page.preview.isVisible() is is_beside
    if not is_beside:
        click(page.look_at)
        assert (page.preview.isVisible(), page.outline.isVisible()) == (True, False)
        click(page.look_at)
        assert (page.preview.isVisible(), page.outline.isVisible()) == (False, True)


def test_a_question_starts_with_what_its_kind_needs() -> None:
    assert set(STARTS) == {"count", "options", "fields", "poles"}
    assert found_at(dict(STARTS), ("poles", 1)) == ""


def test_going_through_the_kinds_with_the_arrows_is_one_change_and_leaves_nothing_behind(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = begun(qtbot, tmp_path)
    page.work.choose(("step", 0))
    click(outline_button(page, words.ADD_OWN))
    type_text(page, "Wat gaat voor?")
    choose(page, words.FIELDS["kind"], words.KINDS[Kind.RANK])  # past the statement
    question = page.work.node
    assert items_at(page.work.document, (*question, "options")) == (
        {"key": "keuze", "label": ""},
        {"key": "keuze-2", "label": ""},
    )
    press(page, Qt.Key.Key_Z, _CTRL)
    assert text_at(page.work.document, (*question, "kind")) == Kind.TEXT
    assert text_at(page.work.document, (*question, "prompt")) == "Wat gaat voor?"


def test_f1_helps_with_the_list_and_with_a_programme(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_editor(qtbot, tmp_path)
    for page in ("editor.shelf", "editor.work"):
        press(window, Qt.Key.Key_F1)
        assert window.help.isVisible()
        assert window.help.title.text() == help.PAGES[page].title
        press(window, Qt.Key.Key_Escape)
        assert not window.help.isVisible()
        if window.page is None:
            click(window.shelf.new)
    assert window.isVisible()  # Esc was for the help

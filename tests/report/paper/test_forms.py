"""Promises of a paper form: all questions in order, whole, and no name where none is promised."""

from __future__ import annotations

import base64
import io
import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image

from tests.report.paper import samples
from tests.report.reading import page_text, printed_over, run, spots, structure_text, tree
from tests.squeezed import squeezed
from workshop.content.programmes import programmes
from workshop.content.themes import theme
from workshop.domain.programme import Kind
from workshop.domain.settings import Attribution, Publicity
from workshop.report.paper.forms import lay_out_forms
from workshop.report.paper.sheets import FormStep
from workshop.texts import paper_forms as words
from workshop.texts import promises

if TYPE_CHECKING:
    from pathlib import Path

    from tests.verapdf import VeraPdf
    from workshop.domain.programme import Programme, Question
    from workshop.report.paper.sheets import FormsData

pytestmark = pytest.mark.timeout(120)


def printed(folder: Path, data: FormsData) -> Path:
    path = folder / "formulieren.pdf"
    path.write_bytes(lay_out_forms(data).pdf)
    return path


def one_step(*questions: Question) -> tuple[FormStep, ...]:
    return (FormStep("Programma", "Stap", questions),)


def words_of(path: Path) -> str:
    """All that is printed, in the order of the file: that of the structure."""
    return run("pdftotext", "-raw", path, "-")


def pages_of(path: Path) -> list[str]:
    return run("pdftotext", "-layout", path, "-").split("\f")[:-1]


@pytest.fixture(scope="module", params=list(Attribution))
def shipped(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("formulieren")
    return printed(folder, samples.forms(samples.shipped(), request.param))


# --- what stands on them -------------------------------------------------------------------


def test_all_questions_stand_there_in_order_with_number_help_and_ideas(shipped: Path) -> None:
    read = squeezed(words_of(shipped))
    at = 0
    for step in samples.shipped():
        for number, question in enumerate(step.questions, 1):
            help_lines = [line.removeprefix("- ") for line in question.help.split("\n")]
            for text in (f"{number}. {question.prompt}", *help_lines, *question.suggestions):
                found = read.find(squeezed(text), at)
                assert found >= at, text
                at = found


def test_no_step_of_the_shipped_programmes_takes_more_than_two_pages(shipped: Path) -> None:
    pages = pages_of(shipped)
    for step in samples.shipped():
        foot = re.compile(rf"{re.escape(step.title)}(, bladzijde \d van \d)?$")
        own = [page for page in pages if foot.search(page.rstrip())]
        assert len(own) in (1, 2), step.title
    assert len(pages) == 17


@pytest.mark.parametrize("programme", programmes(), ids=lambda each: each.id)
def test_no_step_of_any_programme_takes_more_than_two_pages(programme: Programme) -> None:
    for step in samples.shipped(programme.id):
        data = replace(samples.forms((step,), practice=True), publicity=Publicity.CLOSED)
        assert lay_out_forms(data).pages <= 2, step.title


@pytest.mark.parametrize("publicity", list(Publicity))
@pytest.mark.parametrize("attribution", list(Attribution))
def test_not_even_with_all_that_a_head_may_say(
    attribution: Attribution, publicity: Publicity
) -> None:
    data = samples.forms(samples.shipped(), attribution, practice=True)
    data = replace(data, publicity=publicity, title="De toekomst van de zorg in alle kernen")
    assert lay_out_forms(data).pages == 17
    assert lay_out_forms(replace(data, logo=logo())).pages == 17


def test_no_question_is_split_over_pages(shipped: Path) -> None:
    for page in pages_of(shipped):
        prompts = re.findall(r"^ *\d+\. +(?=.*\w)", page, re.MULTILINE)
        declines = page.count(words.DECLINE)
        assert declines, page
        assert len(prompts) >= declines
    total = sum(page.count(words.DECLINE) for page in pages_of(shipped))
    assert total == sum(len(step.questions) for step in samples.shipped())


def test_each_form_says_who_sees_what_in_the_words_of_the_evening(tmp_path: Path) -> None:
    for attribution in Attribution:
        data = samples.forms(samples.shipped()[:1], attribution)
        read = " ".join(page_text(printed(tmp_path, data), 1).split())
        assert promises.ATTRIBUTION[attribution] in read
        assert promises.ATTRIBUTION_MEANS[attribution] in read
        assert promises.PUBLICITY[Publicity.INFORMAL] in read
        assert promises.LIMITS in read


def test_a_form_without_names_asks_for_a_number_on_each_page_and_never_for_a_name(
    tmp_path: Path,
) -> None:
    data = samples.forms(samples.shipped(), Attribution.ANONYMOUS)
    for page in pages_of(printed(tmp_path, data)):
        assert words.NUMBER in page
        assert "Fractie" not in page
        assert not re.search(r"\bNaam\b", page)
    assert words.NAMELESS in pages_of(printed(tmp_path, data))[0]


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.NAME])
def test_a_form_with_names_asks_for_name_and_group_on_each_page(
    attribution: Attribution, tmp_path: Path
) -> None:
    for page in pages_of(printed(tmp_path, samples.forms(samples.shipped(), attribution))):
        assert "Naam" in page
        assert "Fractie" in page
        assert words.NAMELESS not in page


def test_a_rehearsal_says_so_on_each_form(tmp_path: Path) -> None:
    steps = samples.shipped()[:4]
    told = printed(tmp_path, samples.forms(steps, practice=True))
    assert words_of(told).count(words.PRACTICE) == len(steps)
    assert words.PRACTICE not in words_of(printed(tmp_path, samples.forms(steps)))


def test_an_aid_of_the_app_is_called_one_once(tmp_path: Path) -> None:
    aid, plain = samples.KINDS[0], samples.KINDS[1]
    both_aids = one_step(aid, replace(plain, aid=True))
    read = {
        "one question": squeezed(words_of(printed(tmp_path, samples.forms(one_step(aid))))),
        "all": squeezed(words_of(printed(tmp_path, samples.forms(both_aids)))),
        "step": squeezed(
            words_of(printed(tmp_path, samples.forms((replace(both_aids[0], aid=True),))))
        ),
    }
    said = (words.AID_QUESTION, words.AID_QUESTIONS, words.AID_STEP)
    for (name, text), expected in zip(read.items(), said, strict=True):
        assert [text.count(squeezed(each)) for each in said] == [
            int(each == expected) for each in said
        ], name


# --- room to write -------------------------------------------------------------------------


def test_every_kind_has_its_words_and_its_room(tmp_path: Path) -> None:
    read = words_of(printed(tmp_path, samples.forms(one_step(*samples.KINDS))))
    for expected in (
        *("Eens", "Oneens", "Kies er één.", "Kies er hoogstens 2."),
        *("0 tot en met 100 euro", "100", words.TOGETHER, words.RANK_HELP, words.PLACE),
        *("Zo lang mogelijk thuis", "Bij twijfel ingrijpen", "Veld 0", "Veld 5"),
        *("Regel 1", "Regel 2", words.GO_ON, "50."),
    ):
        assert expected in read, expected
    assert read.count(words.DECLINE) == len(samples.KINDS)


def lines_on(path: Path) -> list[tuple[float, float, float]]:
    """Level rules on all pages: left, right, height."""
    plain = path.with_name("plain.pdf")
    run("qpdf", "--qdf", "--object-streams=disable", path, plain)
    found = re.findall(
        r"([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S", plain.read_bytes().decode("latin-1")
    )
    return [(float(x), float(right), float(y)) for x, y, right, other in found if y == other]


def test_a_short_form_gives_more_lines_than_a_long_one_and_never_less_than_three(
    tmp_path: Path,
) -> None:
    text = replace(samples.KINDS[0], help="")

    def count(number: int) -> int:
        questions = [replace(text, prompt=f"Vraag {at}") for at in range(number)]
        return len(lines_on(printed(tmp_path, samples.forms(one_step(*questions)))))

    beside = 5
    """The double rule, name, group and footer."""
    assert count(1) == 12 + beside
    assert count(2) >= 2 * 5 + beside
    assert count(9) >= 9 * 3 + beside


def test_lines_are_nine_and_a_half_millimetres_apart(tmp_path: Path) -> None:
    path = printed(tmp_path, samples.forms(one_step(samples.KINDS[0])))
    heights = sorted(y for left, right, y in lines_on(path) if right - left > 450)
    steps = {round((b - a) * 25.4 / 72, 1) for a, b in pairwise(heights)}
    assert 9.5 in steps


def test_what_fits_on_no_page_goes_on_on_the_next(tmp_path: Path) -> None:
    path = printed(tmp_path, samples.forms(one_step(samples.KINDS[2])))
    read = words_of(path)
    assert [f"{at}." in read for at in range(1, 51)] == [True] * 50
    assert len(pages_of(path)) == 3


def test_a_text_longer_than_a_page_is_not_lost(tmp_path: Path) -> None:
    long = replace(samples.KINDS[0], help=" ".join(f"woord{at}" for at in range(1_500)))
    path = printed(tmp_path, samples.forms(one_step(long)))
    assert "woord1499" in words_of(path)
    assert len(pages_of(path)) > 2


# --- as others read them -------------------------------------------------------------------


def test_forms_conform_to_both_standards(shipped: Path, vera: VeraPdf) -> None:
    assert vera.check(shipped).failures == ()


def test_so_do_all_kinds_and_hostile_words(vera: VeraPdf, tmp_path: Path) -> None:
    for data in (samples.forms(one_step(*samples.KINDS)), samples.hostile()):
        assert vera.check(printed(tmp_path, data)).failures == ()


def logo() -> str:
    target = io.BytesIO()
    Image.new("RGB", (300, 100), "#005AA7").save(target, "PNG")
    return base64.b64encode(target.getvalue()).decode()


def test_so_does_a_form_with_a_logo(vera: VeraPdf, tmp_path: Path) -> None:
    path = printed(tmp_path, replace(samples.forms(samples.shipped()[:1]), logo=logo()))
    assert vera.check(path).failures == ()
    assert len(run("pdfimages", "-list", path).splitlines()) == 3, "a head of two lines, one image"
    assert printed_over(spots(path, 1)) == []


def test_no_words_are_printed_over_each_other(shipped: Path, tmp_path: Path) -> None:
    kinds = tmp_path / "soorten"
    kinds.mkdir()
    hostile = printed(tmp_path, samples.hostile())
    for path in (shipped, hostile, printed(kinds, samples.forms(one_step(*samples.KINDS)))):
        for page in range(1, len(pages_of(path)) + 1):
            assert printed_over(spots(path, page)) == [], (path, page)


def test_nothing_is_printed_beyond_the_margins(tmp_path: Path) -> None:
    path = printed(tmp_path, samples.hostile())
    for page in range(1, len(pages_of(path)) + 1):
        for spot in spots(path, page):
            assert spot.left > 50, spot
            assert spot.right < 545, spot


def test_hostile_words_stand_there_as_they_were_typed(tmp_path: Path) -> None:
    built = lay_out_forms(samples.hostile())
    assert "中" in built.missing
    read = squeezed(words_of(printed(tmp_path, samples.hostile())))
    assert squeezed(samples.HOSTILE[0]) in read
    assert "W" * 300 in read


def test_a_screen_reader_comes_by_the_questions_in_order_too(tmp_path: Path) -> None:
    steps = samples.shipped()[4:5]
    read = squeezed(structure_text(printed(tmp_path, samples.forms(steps))).replace('"', ""))
    places = [
        read.find(squeezed(f"{number}. {each.prompt}"))
        for number, each in enumerate(steps[0].questions, 1)
    ]
    assert -1 < places[0] < places[1] < places[2]


def test_steps_and_questions_are_headings_and_choices_a_list(tmp_path: Path) -> None:
    path = printed(tmp_path, samples.forms(one_step(*samples.KINDS)))
    with pikepdf.open(path) as pdf:
        root = tree(pdf)
    assert len(root.all("H1")) == 1
    assert len(root.all("H2")) == len(samples.KINDS)
    items = sum(each.count for each in samples.KINDS if each.kind is Kind.ITEMS)
    options = sum(len(each.options) for each in samples.KINDS)
    assert len(root.all("LI")) == items + options + 2, "and two points of a help text"
    assert len(root.all("TH")) == 3 + 3 + 2 * 6
    assert len(root.all("TR")) == 3 + 6 + 2 * 6


def test_the_running_words_are_legible_too(shipped: Path) -> None:
    plain = shipped.with_name("plain.pdf")
    run("qpdf", "--qdf", "--object-streams=disable", shipped, plain)
    drawn = plain.read_bytes().decode("latin-1")
    sizes = {float(size) for size in re.findall(r"/F\S+ ([\d.]+) Tf", drawn)} - {0.0}
    assert min(sizes) >= 10.5
    assert 12 in sizes


def test_the_same_data_gives_the_same_bytes() -> None:
    data = samples.forms(samples.shipped())
    assert lay_out_forms(data).pdf == lay_out_forms(data).pdf


# --- what is read beside a form ------------------------------------------------------------


def with_tables() -> FormStep:
    (first, *_) = samples.shipped("duiden")
    figures = theme("borger-odoorn").steps[0].examples
    return replace(first, examples=(*first.examples, *figures))


def test_tables_of_figures_are_handed_out_on_a_sheet_of_their_own(tmp_path: Path) -> None:
    step = with_tables()
    pages = pages_of(printed(tmp_path, samples.forms((step,))))
    sheets = [at for at, page in enumerate(pages) if words.HAND_OUT in page]
    assert sheets == [2]  # behind the form and its back, whichever way it is printed
    assert words.GO_ON_HERE in pages[1]
    read = squeezed(" ".join(pages[2:]))
    assert all(squeezed(example) in read for example in step.examples)
    assert words.NAME not in pages[2]
    assert words.hand_out(step.title) in pages[2]


def test_other_examples_stay_in_the_explanation() -> None:
    plain = samples.shipped("visie")
    assert all(each.examples and not each.hand_out for each in plain)


def test_a_hand_out_of_several_pages_asks_nobody_whose_it_is(tmp_path: Path) -> None:
    step = with_tables()
    pages = pages_of(printed(tmp_path, samples.forms((replace(step, examples=step.examples * 3),))))
    foot = words.hand_out(step.title)
    own = [page for page in pages if foot in page]
    assert len(own) > 1
    assert not any(f"{words.NAME} " in page for page in own)

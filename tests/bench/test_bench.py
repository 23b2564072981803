"""Promises of the benchmarks' frame: a module is enough, and the figures mean what they say."""

from __future__ import annotations

import importlib
import inspect
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from tests.bench import Bar, Beside, Row, percentile, row
from tests.bench.__main__ import DOCS, FIGURES, main, names
from tests.bench.pictures import draw_all
from tests.bench.run import Run, Taken, here_and_now
from tests.bench.table import BEGIN, END, TITLES, figure, in_docs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BARE = Beside("bare", 3.0)


def _run(*rows: Row, bench: str = "owner") -> Run:
    return Run(here_and_now(), tuple(Taken(bench, each) for each in rows))


@pytest.mark.parametrize(
    ("samples", "p50", "p95", "p99"),
    [([7.0], 7, 7, 7), ([2.0, 1.0], 1, 2, 2), (list(map(float, range(1, 101))), 50, 95, 99)],
)
def test_percentiles_are_samples_at_their_rank(
    samples: list[float], p50: float, p95: float, p99: float
) -> None:
    assert [percentile(samples, share) for share in (50, 95, 99)] == [p50, p95, p99]


def test_a_row_holds_its_median_against_the_reference() -> None:
    found = row("opslaan", 45, [3.0, 1.0, 2.0], "ms", Beside("bare", 4.0))
    assert found == Row("opslaan", 45, 2.0, 3.0, 3.0, "ms", "bare", 4.0, 0.5, None, None)
    assert not found.is_missed


def test_a_bar_holds_the_figure_that_was_promised() -> None:
    samples = [1.0] * 98 + [9.0] * 2
    assert not row("x", 1, samples, "ms", BARE, Bar(5.0)).is_missed
    assert not row("x", 1, samples, "ms", BARE, Bar(5.0, "p95")).is_missed
    assert row("x", 1, samples, "ms", BARE, Bar(5.0, "p99")).is_missed
    assert row("x", 1, samples, "ms", BARE, Bar(0.3, "ratio")).is_missed


def test_a_reference_that_is_missing_is_said_aloud_and_in_its_row(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = row("verslag", 45, [2.0], "s", Beside("Typst", None), Bar(0.5, "ratio"))
    assert "REFERENCE MISSING: Typst, for: verslag" in capsys.readouterr().err
    assert found.beside == "no reference (Typst)"
    assert found.ratio is None
    assert not found.is_missed


def test_every_benchmark_can_be_run_quickly_or_in_full_and_has_a_title() -> None:
    assert set(names()) == set(TITLES)
    for name in names():
        bench = importlib.import_module(f"tests.bench.bench_{name}")
        assert list(inspect.signature(bench.run).parameters) == ["quick"]


def test_rows_are_printed_as_a_table_and_written_as_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(quick: bool) -> Iterator[Row]:
        assert quick
        yield row("opslaan", 45, [1.5], "ms", BARE, Bar(1.0))

    monkeypatch.setattr(importlib.import_module("tests.bench.bench_owner"), "run", run)
    main(["--quick", "--json", str(tmp_path / "rows.json"), "owner"])
    head, line = capsys.readouterr().out.splitlines()
    assert {"metric", "n", "p50", "p95", "p99", "reference", "ratio", "bar"} <= set(head.split())
    assert line.split()[:7] == ["opslaan", "45", "1.5", "1.5", "1.5", "ms", "0.50"]
    assert line.endswith("p50 ≤ 1 MISSED")
    (taken,) = Run.read(tmp_path / "rows.json").rows
    assert (taken.bench, taken.row.ratio, taken.row.is_missed) == ("owner", 0.5, True)


def test_one_that_breaks_is_said_aloud_and_takes_no_figures_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(quick: bool) -> Iterator[Row]:
        yield row("opslaan", 45, [1.5], "ms", BARE)
        raise OSError(quick)

    def holds(quick: bool) -> Iterator[Row]:
        yield row("beeld", int(quick), [1.5], "ms", BARE)

    for name, run in (("owner", breaks), ("pictures", holds)):
        monkeypatch.setattr(importlib.import_module(f"tests.bench.bench_{name}"), "run", run)
    with pytest.raises(SystemExit, match="broken: owner"):
        main(["--json", str(tmp_path / "rows.json"), "owner", "pictures"])
    assert "OSError" in capsys.readouterr().err
    assert [each.row.metric for each in Run.read(tmp_path / "rows.json").rows] == [
        "opslaan",
        "beeld",
    ]


def test_a_benchmark_that_does_not_exist_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(["snelheid"])
    assert wrong.value.code == 2
    assert "snelheid" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.0, "0"), (0.1821, "0.182"), (5.0, "5"), (60.0, "60"), (100.4, "100"), (1259.4, "1,259")],
)
def test_a_figure_has_three_figures_that_count(value: float, said: str) -> None:
    assert figure(value) == said


def test_the_document_gets_the_figures_between_its_marks_and_keeps_the_rest() -> None:
    run = _run(row("opslaan", 45, [2.0], "ms", BARE, Bar(1.0)))
    text = in_docs(f"Voor.\n{BEGIN}\noud\n{END}\nNa.\n", run)
    assert text.startswith("Voor.\n")
    assert text.endswith("Na.\n")
    assert "oud" not in text
    assert f"### {TITLES['owner']}" in text
    assert "| opslaan | 45 | 2 | 2 | 2 | ms | bare | 3 | 0.67 | p50 ≤ 1 **missed** |" in text
    assert in_docs(text, run) == text
    with pytest.raises(ValueError, match="no lines"):
        in_docs("niets", run)


def test_pictures_are_sound_svg_that_says_its_figures_and_serves_light_and_dark(
    tmp_path: Path,
) -> None:
    rows = (
        row("a report with 2 charts", 9, [1.0], "s", Beside("WeasyPrint", 8.0), Bar(0.5, "ratio")),
        row("receipt, 45 tablets", 45, [2.0, 5.0], "ms", BARE, Bar(1.0, "p95")),
        row("window's clock late <meanwhile>", 45, [2.0], "ms", BARE),
    )
    made = draw_all(_run(*rows), tmp_path / "beeld")
    assert {each.stem for each in made} == {"bars", "ratios", "report", "receipts", "lateness"}
    for each in made:
        root = ET.fromstring(each.read_text(encoding="utf-8"))  # noqa: S314 our own
        words = " ".join(root.itertext())
        assert "prefers-color-scheme: dark" in words
        assert root.get("role") == "img"
    assert "WeasyPrint: 8 s" in (tmp_path / "beeld" / "report.svg").read_text(encoding="utf-8")


def test_what_a_run_has_no_figures_for_gets_no_picture(tmp_path: Path) -> None:
    assert draw_all(_run(), tmp_path) == ()


def test_the_document_tells_of_the_run_that_lies_beside_it() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert in_docs(text, Run.read(FIGURES)) == text
    for picture in sorted(FIGURES.parent.glob("*.svg")):
        assert f"performance/{picture.name}" in text

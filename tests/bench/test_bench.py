"""Promises of the benchmarks' frame: a module is enough, and the figures mean what they say."""

from __future__ import annotations

import importlib
import inspect
import json
from typing import TYPE_CHECKING

import pytest

from tests.bench import Row, percentile, row
from tests.bench.__main__ import main, names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.mark.parametrize(
    ("samples", "p50", "p95", "p99"),
    [([7.0], 7, 7, 7), ([2.0, 1.0], 1, 2, 2), (list(map(float, range(1, 101))), 50, 95, 99)],
)
def test_percentiles_are_samples_at_their_rank(
    samples: list[float], p50: float, p95: float, p99: float
) -> None:
    assert [percentile(samples, share) for share in (50, 95, 99)] == [p50, p95, p99]


def test_a_row_holds_its_median_against_the_reference() -> None:
    assert row("opslaan", 45, [3.0, 1.0, 2.0], 4.0, "ms") == Row(
        "opslaan", 45, 2.0, 3.0, 3.0, 4.0, 0.5, "ms"
    )


def test_every_benchmark_can_be_run_quickly_or_in_full() -> None:
    for name in names():
        bench = importlib.import_module(f"tests.bench.bench_{name}")
        assert list(inspect.signature(bench.run).parameters) == ["quick"]


def test_rows_are_printed_as_a_table_and_written_as_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(quick: bool) -> Iterator[Row]:
        assert quick
        yield row("opslaan", 45, [1.5], 3.0, "ms")

    monkeypatch.setattr(importlib.import_module("tests.bench.bench_owner"), "run", run)
    main(["--quick", "--json", str(tmp_path / "rows.json"), "owner"])
    head, line = capsys.readouterr().out.splitlines()
    assert head.split() == ["metric", "n", "p50", "p95", "p99", "reference", "ratio", "unit"]
    assert line.split() == ["opslaan", "45", "1.5", "1.5", "1.5", "3", "0.5", "ms"]
    (plain,) = json.loads((tmp_path / "rows.json").read_text(encoding="utf-8"))
    assert plain["ratio"] == 0.5


def test_a_benchmark_that_does_not_exist_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(["snelheid"])
    assert wrong.value.code == 2
    assert "snelheid" in capsys.readouterr().err

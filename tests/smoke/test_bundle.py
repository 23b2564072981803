"""The program frozen into one folder, as a griffie without Python will get it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from tests.browser import chromium
from tests.server.room import free_port
from tests.smoke.environments import CHECKOUT, run
from workshop import __version__

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

# Beside the program itself, a probe of Qt: that its libraries and plugins came along.
_ENTRY = """\
import sys

if sys.argv[1:] == ["probe-qt"]:
    from tests.smoke.qt_probe import main
else:
    from workshop.__main__ import main

raise SystemExit(main())
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made by the description that releases are made by."""
    folder = tmp_path_factory.mktemp("bundel")
    entry = folder / "entry.py"
    entry.write_text(_ENTRY, encoding="utf-8")
    places = ["--workpath", str(folder / "work"), "--distpath", str(folder / "dist")]
    command = [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", *places]
    run([*command, str(CHECKOUT / ".ci" / "bundle" / "dialoogavond.spec")], ENTRY=str(entry))
    suffix = ".exe" if os.name == "nt" else ""
    return folder / "dist" / "dialoogavond" / f"dialoogavond{suffix}"


def test_it_says_its_version(program: Path, tmp_path: Path) -> None:
    assert __version__ in run([str(program), "--version"], cwd=tmp_path)


def test_it_lists_both_programmes(program: Path, tmp_path: Path) -> None:
    printed = run([str(program), "programmes"], cwd=tmp_path)
    assert "visie" in printed
    assert "waardemodel" in printed


def test_it_plays_a_whole_evening_and_makes_the_report(program: Path, tmp_path: Path) -> None:
    run([str(program), "demo", "--out", str(tmp_path / "avond")], cwd=tmp_path)
    report = tmp_path / "avond" / "verslag.pdf"
    assert report.read_bytes().startswith(b"%PDF-")


def test_qt_comes_along(program: Path, tmp_path: Path) -> None:
    printed = run([str(program), "probe-qt"], cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert printed.split() == ["offscreen", "visible=True", "painted=True"]


# --- on a machine that has nothing ----------------------------------------------------------


_SYSTEM: Final = (
    *("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1"),
    *("libutil.so.1", "libresolv.so.2", "libz.so.1"),
)
"""What every Debian has, however small."""


@pytest.fixture
def bare(program: Path, tmp_path: Path) -> Path:
    """A root with the C library and the frozen program: no Python, no shell, no time zones."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("NOT CHECKED on a bare root: that takes Linux and root")
    root = tmp_path / "root"
    loader = Path("/lib64/ld-linux-x86-64.so.2")
    libraries = Path("/lib/x86_64-linux-gnu")
    if not loader.exists():
        pytest.skip("NOT CHECKED on a bare root: this is no x86-64 Debian")
    for folder in ("lib64", "lib/x86_64-linux-gnu", "tmp", "dev", "home", "opt"):
        (root / folder).mkdir(parents=True)
    shutil.copy(loader, root / "lib64")
    for name in _SYSTEM:
        shutil.copy(libraries / name, root / "lib/x86_64-linux-gnu")
    for name, minor in (("null", 3), ("urandom", 9)):
        os.mknod(root / "dev" / name, stat.S_IFCHR | 0o666, os.makedev(1, minor))
    shutil.copytree(program.parent, root / "opt/dialoogavond", symlinks=True)
    return root


def test_a_bare_machine_plays_the_evening_and_proves_its_report(bare: Path) -> None:
    chroot = ["chroot", str(bare), "/opt/dialoogavond/dialoogavond"]
    run([*chroot, "demo", "--out", "/home/avond"], HOME="/home")
    assert "Onveranderd" in run([*chroot, "verify", "/home/avond/verslag.pdf"], HOME="/home")


def test_a_bare_machine_lets_a_tablet_in(bare: Path) -> None:
    chroot = ["chroot", str(bare), "/opt/dialoogavond/dialoogavond"]
    new = ["new", "/home/a.dialoog", "--title", "Avond", "--municipality", "Bergen"]
    run([*chroot, *new, "--programme", "visie"], HOME="/home")
    port = free_port()
    serve = ["serve", "/home/a.dialoog", "--host", "127.0.0.1", "--port", str(port)]
    environment = {**os.environ, "HOME": "/home", "PYTHONUTF8": "1"}
    with subprocess.Popen([*chroot, *serve], env=environment, stdout=subprocess.PIPE) as process:
        try:
            with chromium() as browser, browser.new_page() as page:
                page.goto(served(port, process))
                page.get_by_role("heading").first.wait_for()
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


def served(port: int, process: subprocess.Popen[bytes]) -> str:
    """The address, once somebody listens there."""
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 2):
            return f"http://127.0.0.1:{port}/"
        time.sleep(0.1)
    raise AssertionError(process.poll())

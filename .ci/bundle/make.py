"""Makes what a griffie installs: a folder that runs without Python, as .tar.xz and as .deb.

python .ci/bundle/make.py [--out dist] [--no-deb]

The frozen folder is made for the system this runs on: on Windows and macOS it is the same
description, and stays a folder (a zip). Run it with the checkout's Python and what
requirements/test.txt names; what is installed otherwise than locked is refused.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from importlib import metadata
from pathlib import Path

from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))

from tests.supply.installed import not_as_locked  # noqa: E402
from tests.supply.parts import VENDORED, Part, distribution, write_texts  # noqa: E402
from tests.supply.pins import APP, read  # noqa: E402
from workshop import __version__  # noqa: E402

HERE = Path(__file__).resolve().parent
NAME = "dialoogavond"
OURS = "nl.dialoogavond.Dialoogavond"
# Nothing of the test extra is frozen, so nothing of it is listed.
DEPENDS = (
    *("libc6", "zlib1g", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"),
    *("libx11-xcb1", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0"),
    *("libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-xkb1"),
)


def main() -> None:
    """Make everything and say how large it is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=CHECKOUT / "dist")
    parser.add_argument("--no-deb", action="store_true", help="the folder and the archive only")
    chosen = parser.parse_args()
    if odd := not_as_locked():
        sys.exit(f"not as requirements/ names it: {', '.join(odd)}")
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = freeze(Path(temporary))
        parts = inside(folder)
        (folder / "LICENTIES.txt").write_text(licences(parts), encoding="utf-8")
        write_texts(parts, folder / "licenties")
        shutil.copy(CHECKOUT / "LICENSE", folder / "LICENTIE-EUPL.txt")
        (folder / "LEESMIJ.txt").write_text(readme(), encoding="utf-8")
        made = [archive(folder, chosen.out), manual(chosen.out), content(chosen.out)]
        if not chosen.no_deb and shutil.which("dpkg-deb"):
            made.append(package(folder, chosen.out, Path(temporary)))
        size = sum(each.lstat().st_size for each in folder.rglob("*") if each.is_file())
    sys.stdout.write(f"the folder: {size / 1e6:.0f} MB\n")
    for each in made:
        digest = hashlib.sha256(each.read_bytes()).hexdigest()
        (each.parent / f"{each.name}.sha256").write_text(
            f"{digest}  {each.name}\n", encoding="ascii"
        )
        sys.stdout.write(f"{each}: {each.stat().st_size / 1e6:.0f} MB, sha256 {digest}\n")


def freeze(temporary: Path) -> Path:
    """The frozen folder."""
    places = ["--workpath", str(temporary / "work"), "--distpath", str(temporary / "dist")]
    command = [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", "--noconfirm", *places]
    subprocess.run([*command, str(HERE / f"{NAME}.spec")], check=True)
    return temporary / "dist" / NAME


def inside(folder: Path) -> list[Part]:
    """Every distribution whose files are in the folder, and the files of others in assets/.

    What is there without being locked for the program came along because it happened to be
    installed: dialoogavond.spec leaves such out by name.
    """
    names = {each.name.partition(".")[0].casefold() for each in (folder / "onderdelen").iterdir()}
    names |= _modules_in(folder)
    found = {
        canonicalize_name(each.name)
        for each in metadata.distributions()
        if _top_level(each) & names and each.name.casefold() != NAME
    }
    if odd := found - set(read(APP)):
        sys.exit(f"in the bundle, though the program does not ask for it: {sorted(odd)}")
    return [*(distribution(name) for name in sorted(found)), *VENDORED, python(), bootloader()]


def python() -> Part:
    """Python itself; where its licence lies, depends on who built it."""
    library = Path(sysconfig.get_path("stdlib"))
    places = (
        library / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / library.name / "copyright",
    )
    text = next((place for place in places if place.is_file()), None)
    if text is None:
        sys.exit(f"no licence of Python in {', '.join(map(str, places))}")
    return Part("Python", platform.python_version(), "PSF-2.0", (text,), is_distribution=False)


def bootloader() -> Part:
    """What starts the frozen program; its exception leaves the whole a licence of its own."""
    builder = metadata.distribution("pyinstaller")
    texts = [each for each in builder.files or () if each.name == "COPYING.txt"]
    return Part(
        "PyInstaller-bootloader",
        builder.version,
        "GPL-2.0-or-later WITH Bootloader-exception",
        tuple(Path(str(each.locate())) for each in texts),
        is_distribution=False,
    )


def _modules_in(folder: Path) -> set[str]:
    """Pure modules are in the program's own archive."""
    from PyInstaller.archive.readers import CArchiveReader

    program = folder / (f"{NAME}.exe" if os.name == "nt" else NAME)
    names = CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz").toc
    return {name.partition(".")[0].casefold() for name in names}


def _top_level(found: metadata.Distribution) -> set[str]:
    files = found.files or ()
    tops = {each.parts[0].removesuffix(".py") for each in files if each.parts}
    return {top.partition(".")[0].casefold() for top in tops - {".."}}


def licences(parts: list[Part]) -> str:
    """Name, version and licence of each."""
    lines = ["Dialoogavond is gemaakt met deze onderdelen. Elk heeft zijn eigen licentie;", ""]
    lines[0] += " de teksten staan in de map licenties."
    lines += [f"{part.name} {part.version}: {part.licence}" for part in parts]
    lines += ["", "Qt (met PySide6): LGPL-3.0", ""]
    return "\n".join(lines)


def content(out: Path) -> Path:
    """What it is made of, as CycloneDX."""
    target = out / f"{NAME}-{__version__}-{platform.system().lower()}.cdx.json"
    command = [sys.executable, "-m", "tests.supply.sbom", str(target)]
    subprocess.run(command, check=True, cwd=CHECKOUT, stdout=subprocess.DEVNULL)
    return target


def readme() -> str:
    """What lies beside the program, in Dutch."""
    return (CHECKOUT / "docs" / "leesmij-bundel.txt").read_text(encoding="utf-8")


def manual(out: Path) -> Path:
    """The manual as one PDF."""
    target = out / f"{NAME}-{__version__}-handleiding.pdf"
    command = [sys.executable, "-m", "workshop.report.manual", "--pdf", str(target)]
    subprocess.run(command, check=True, cwd=CHECKOUT, stdout=subprocess.DEVNULL)
    return target


def archive(folder: Path, out: Path) -> Path:
    """The folder as one file: a zip on Windows and macOS, else .tar.xz."""
    system, machine = platform.system().lower(), platform.machine()
    stem = out / f"{NAME}-{__version__}-{system}-{machine}"
    kind = "xztar" if system == "linux" else "zip"
    return Path(shutil.make_archive(str(stem), kind, folder.parent, folder.name))


def package(folder: Path, out: Path, temporary: Path) -> Path:
    """A Debian package: the program in /opt, with its entry in the menu and its kind of file."""
    root = temporary / "deb"
    shutil.copytree(folder, root / "opt" / NAME, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin" / NAME).symlink_to(f"/opt/{NAME}/{NAME}")
    for name, target in (
        (f"{OURS}.desktop", "usr/share/applications"),
        (f"{OURS}.xml", "usr/share/mime/packages"),
        (f"{OURS}.svg", "usr/share/icons/hicolor/scalable/apps"),
    ):
        (root / target).mkdir(parents=True)
        shutil.copy(HERE / name, root / target)
    (root / "usr/share/doc" / NAME).mkdir(parents=True)
    shutil.copy(CHECKOUT / "LICENSE", root / "usr/share/doc" / NAME / "copyright")
    size = sum(each.stat().st_size for each in root.rglob("*") if each.is_file()) // 1024
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(
        f"""Package: {NAME}
Version: {__version__}
Architecture: {_debian_architecture()}
Maintainer: De makers van Dialoogavond <dialoogavond@example.invalid>
Installed-Size: {size}
Depends: {", ".join(DEPENDS)}
Section: office
Priority: optional
Description: Dialoogavond van de gemeenteraad
 Leid een dialoogavond met laptop, beamer en tablets, zonder internet.
 De avond eindigt in een verzegeld verslag.
""",
        encoding="utf-8",
    )
    made = out / f"{NAME}_{__version__}_{_debian_architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "--build", str(root), str(made)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return made


def _debian_architecture() -> str:
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


if __name__ == "__main__":
    main()

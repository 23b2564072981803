"""Makes a folder from which the program can be installed on a machine without internet.

python .ci/bundle/wheels.py [--out wheels]

Every file is one that the lock names: another under the same name is refused. The folder serves
machines with the system and the Python that this runs on. It needs the checkout's own Python (the
builder of the program's wheel is in requirements/build.txt) and, once, an index.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PIP = (sys.executable, "-m", "pip", "--quiet", "wheel", "--no-deps")


def main() -> None:
    """The locked wheels, then the program's own; says how to install from them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=CHECKOUT / "dist" / "wheels")
    out = parser.parse_args().out.resolve()
    lock = CHECKOUT / "requirements" / "app.txt"
    _pip("--require-hashes", "--requirement", str(lock), "--wheel-dir", str(out))
    _pip("--no-build-isolation", "--wheel-dir", str(out), str(CHECKOUT))
    made = list(out.glob("*.whl"))
    size = sum(each.stat().st_size for each in made) / 1e6
    sys.stdout.write(f"{out}: {len(made)} wheels, {size:.0f} MB\n")
    sys.stdout.write(f'python -m pip install --no-index --find-links "{out}" dialoogavond\n')


def _pip(*arguments: str) -> None:
    subprocess.run([*PIP, *arguments], check=True)


if __name__ == "__main__":
    main()

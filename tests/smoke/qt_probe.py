"""Opens a window, paints it and says on what: run in a process of its own, and from a bundle."""

from __future__ import annotations

import sys


def main() -> None:
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    label = QLabel("Dialoogavond")
    label.show()
    app.processEvents()
    painted = not label.grab().isNull() and label.sizeHint().width() > 0
    sys.stdout.write(f"{app.platformName()} visible={label.isVisible()} painted={painted}\n")


if __name__ == "__main__":
    main()

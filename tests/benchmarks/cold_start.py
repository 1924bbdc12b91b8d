"""Runs the application as a person starts it and ends it at the first painted page: seconds since it was launched.

Started by `bench_window` in a process of its own: `python cold_start.py PROJECT`, the time of launching (Unix time) in
ANNOTATOR_LAUNCHED. With "bare" as its argument it is the least there can be: Python, Qt, one empty window painted.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path


def say() -> None:
    """Prints the seconds since the launch."""
    print(time.time() - float(os.environ["ANNOTATOR_LAUNCHED"]), flush=True)


def bare() -> None:
    """An empty window, painted once."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        def paintEvent(self, event):
            say()
            QTimer.singleShot(0, QApplication.quit)

    app = QApplication([])
    window = Window()
    window.resize(1440, 900)
    window.show()
    app.exec()


def ours(project: str) -> None:
    """The application with a project, until the first picture of a page is on the window."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    sys.argv = ["annotator", project]
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from annotator.__main__ import main
    from annotator.ui.page.images import PageImages

    paint = PageImages.paint

    def told(self, *arguments):
        painted = paint(self, *arguments)
        if painted:
            PageImages.paint = paint
            say()
            QTimer.singleShot(0, QApplication.closeAllWindows)
        return painted

    PageImages.paint = told
    main()


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else ours(sys.argv[1])

"""An analyst at the real window: mouse and keys go in, what the window shows comes out; waits for signals, never for time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.base.settings import SettingsFile
from annotator.model.annotation import Annotation
from annotator.ui.desk import Preferences
from annotator.ui.main_window import MainWindow
from annotator.ui.pdf_bridge import PdfBridge
from annotator.ui.theme import Themes

PATIENCE = 30_000
"""Milliseconds after which a story gives up waiting."""


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Runs the event loop until `holds()`; fails with `what` where that never comes."""
    clock = QElapsedTimer()
    clock.start()
    while not holds():
        assert clock.elapsed() < PATIENCE, f"waited in vain until {what}"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


class Analyst:
    """Sits down with an application, a project and settings of their own."""

    def __init__(
        self, app: QApplication, project: Path, *, settings: Path | None = None, suggestions: bool = False
    ) -> None:
        self._bridge = PdfBridge()
        preferences = Preferences(SettingsFile(settings or project.with_suffix(".settings.json")))
        # Stories about other things are told without what comes by itself.
        preferences.change(suggest=suggestions)
        self.window = MainWindow(preferences, Themes(app, "light"), self._bridge)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        self.window.projects.open(project)
        self.view = self.window.view
        wait_until(self.window.isActiveWindow, "the window is active")

    def leaves(self) -> None:
        """Closes the window."""
        self.window.close()
        assert not self.window.isVisible()
        self._bridge.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def opens(self, name: str) -> None:
        """Chooses a document of the library and waits for its first page."""
        project = self.window.projects.workbench.project
        document = next(d for d in project.documents() if d.name == name)
        self.window.library.document_chosen.emit(document.id)
        assert self.window.documents.open.id == document.id
        self.sees_the_page()

    def sees_the_page(self) -> None:
        """Waits until the page in view has its picture."""
        source = self.window.documents._source
        view = self.view
        wait_until(
            lambda: (
                source.failed(view.page) is not None or any(key[1] == view.page for key in self._bridge.images._held)
            ),
            "the page is drawn",
        )

    def drags_over(self, words: str) -> None:
        """Marks a passage with the mouse, from its first letter to its last."""
        text = self.window.documents.open.layer.text
        start = text.index(words)
        end = start + len(words)
        self.view.reveal(start, end)
        viewport = self.view.viewport()
        first = self._place(start)
        last = self._place(end - 1)
        begin = QPoint(int(first.left()) + 1, int(first.center().y()))
        finish = QPoint(int(last.right()), int(last.center().y()))
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
        for share in (0.3, 0.7, 1.0):
            at = QPointF(begin) + (QPointF(finish) - QPointF(begin)) * share
            move = QMouseEvent(
                QEvent.Type.MouseMove, at, QPointF(viewport.mapToGlobal(at.toPoint())), Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            )  # fmt: skip
            QApplication.sendEvent(viewport, move)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, finish)
        assert self.view.selected_text() == words, self.view.selected_text()

    def _place(self, offset: int) -> QRectF:
        page, at = self.view.text.local(offset)
        return self.view.rect_place(page, self.view.text.index(page).character_rect(at))

    def presses(self, keys: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the hands are: a letter, or a name of Qt.Key such as "Return"."""
        key = getattr(Qt.Key, f"Key_{keys}")
        QTest.keyClick(self._hands(), key, modifiers)

    def types(self, words: str) -> None:
        """Types into the field that has the focus."""
        QTest.keyClicks(self._hands(), words)

    def fills(self, **fields: str) -> None:
        """Goes to each field by Tab and types into it; the caret is found where the window put it."""
        form = self.window.form
        for name, words in fields.items():
            editor = form._form.editors[name]
            for _ in range(60):
                if editor.isAncestorOf(self._hands()):
                    break
                self.presses("Tab")
            assert editor.isAncestorOf(self._hands()), f"Tab never reached {name}"
            self.types(words)

    @property
    def tags(self) -> tuple[Annotation, ...]:
        """All tags of the project, as they are saved."""
        return self.window.projects.workbench.project.annotations()

    @property
    def says(self) -> str:
        """What the message bar says."""
        return "\n".join(self.window.messages.texts)

    def _hands(self) -> QWidget:
        hands = QApplication.focusWidget()
        assert hands is not None, "nothing has the focus"
        return hands

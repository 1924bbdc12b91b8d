"""The strip at the bottom: what was saved when, who is at work, what runs and how to stop it, which page."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from annotator.ui import tones
from annotator.ui.i18n import clock, number, tr
from annotator.ui.parts import Panel, TonedLabel, close_button
from annotator.workbench.tasks import Task

WORD_MS = 8_000
"""How long the word on what was just done stands."""


class ThinBar(QWidget):
    """A bar of progress, five pixels high; with no total it stands half full and pale."""

    def __init__(self) -> None:
        super().__init__()
        self._done = 0
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """110 by 5 pixels."""
        return QSize(110, 5)

    def show_steps(self, done: int, total: int) -> None:
        """How far."""
        self._done, self._total = done, total
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tones.rule(self.palette()))
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, 2.5, 2.5)
        colour = tones.accent(self.palette())
        if self._total <= 0:
            colour.setAlphaF(0.4)
        share = min(1.0, self._done / self._total) if self._total > 0 else 0.5
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(0, 0, area.width() * share, area.height()), 2.5, 2.5)
        painter.end()


class PassingWord(TonedLabel):
    """What was just done; it goes by itself."""

    def __init__(self) -> None:
        super().__init__(size=tones.SMALL, quiet=False)
        self._ends = QTimer(self)
        self._ends.setSingleShot(True)
        self._ends.setInterval(WORD_MS)
        self._ends.timeout.connect(self.clear)

    def say(self, text: str) -> None:
        """Stands there for a while."""
        self.setText(text)
        self._ends.start()


class StatusStrip(Panel):
    """`annotator_clicked`, `page_clicked`, `stop_clicked` say what was clicked."""

    annotator_clicked = Signal()
    page_clicked = Signal()
    stop_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved_at = ""
        self._page: tuple[int, int] | None = None
        self._name = ""
        self._saved = TonedLabel(size=tones.SMALL)
        self._read_only = TonedLabel(size=tones.SMALL, bold=True)
        self._annotator = _word_button(self.annotator_clicked)
        self._work = TonedLabel(size=tones.SMALL)
        self._bar = ThinBar()
        self._word = PassingWord()
        self._stop = close_button()
        self._stop.clicked.connect(self.stop_clicked)
        self._pages = _word_button(self.page_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 1, 8, 1)
        layout.setSpacing(14)
        # As high with work under way as without: the page above must not move.
        layout.addStrut(self._stop.sizeHint().height())
        for widget in (self._saved, self._read_only, self._annotator):
            layout.addWidget(widget)
        task = QHBoxLayout()
        task.setSpacing(6)
        parts: tuple[QWidget, ...] = (self._work, self._bar, self._stop)
        for part in parts:
            task.addWidget(part)
        layout.addLayout(task)
        layout.addWidget(self._word)
        layout.addStretch(1)
        layout.addWidget(self._pages)
        self._read_only.hide()
        self.show_work("", 0, 0)
        self.retranslate()

    def show_saved(self, at: datetime | str | None = None) -> None:
        """The moment of the last save: a datetime, ISO 8601 text, or now; "" for nothing saved yet."""
        self._saved_at = at if isinstance(at, str) else (at or datetime.now(UTC)).isoformat()
        self._saved.setText(tr("✓ saved {time}", time=clock(self._saved_at)) if self._saved_at else "")

    def show_read_only(self, *, read_only: bool) -> None:
        """Whether the badge "read-only" stands there."""
        self._read_only.setVisible(read_only)

    def show_annotator(self, name: str) -> None:
        """Who is at work; "" asks."""
        self._name = name
        self._annotator.setText(name or tr("Who is at work?"))

    def show_work(self, words: str, done: int, total: int) -> None:
        """What runs in the background: "importing 3 of 12"; "" hides it. `total` 0 means nobody knows."""
        for widget in (self._work, self._bar, self._stop):
            widget.setVisible(bool(words))
        self._work.setText(words)
        self._bar.show_steps(done, total)
        self._bar.setAccessibleName(words)

    def show_tasks(self, tasks: tuple[Task, ...]) -> None:
        """The oldest of the tasks under way: "importing 3 of 12: minutes.pdf"; hides it where there is none."""
        if not tasks:
            self.show_work("", 0, 0)
            return
        task = tasks[0]
        words = task.title
        if task.total:
            step, total = number(min(task.done + 1, task.total)), number(task.total)
            words = tr("{title} {step} of {total}: {what}", title=words, step=step, total=total, what=task.what)
        self.show_work(words.removesuffix(": "), task.done, task.total)

    def show_word(self, text: str) -> None:
        """What was just done, in a few words; they go by themselves."""
        self._word.say(text)

    @property
    def word(self) -> str:
        """What was just done, as it stands there."""
        return self._word.text()

    def show_page(self, page: int, pages: int) -> None:
        """The page read now, from 1, and how many there are; 0 pages hides it."""
        self._page = (page, pages)
        self._pages.setVisible(pages > 0)
        self._pages.setText(tr("page {page} of {pages}", page=number(page), pages=number(pages)))

    def retranslate(self) -> None:
        """Says all words again."""
        self._read_only.setText(tr("read-only"))
        self._read_only.setToolTip(tr("The project is open in another window, or may not be written."))
        self._annotator.setToolTip(tr("Who is at work: new tags carry this name"))
        self._pages.setToolTip(tr("Go to page"))
        self._stop.setToolTip(tr("Stop"))
        self._stop.setAccessibleName(tr("Stop"))
        self.show_annotator(self._name)
        self.show_page(*(self._page or (0, 0)))
        self.show_saved(self._saved_at)


def _word_button(signal: object) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setFont(tones.scaled(button.font(), tones.SMALL))
    button.clicked.connect(signal)
    return button

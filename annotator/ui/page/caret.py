"""How the keyboard moves the caret: by character, word, line and page of text; and when it blinks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from annotator.model.geometry import PageIndex, PagePoint
from annotator.ui.page.document_text import DocumentText
from annotator.ui.page.ports import TextUnits


class CaretMoves:
    """Where each movement leads from an offset; Up and Down keep the column they began in."""

    def __init__(self, text: DocumentText, units: TextUnits) -> None:
        self._text = text
        self._units = units
        self._column: float | None = None

    def forget_column(self) -> None:
        """Begin a new column: called before every movement but Up and Down."""
        self._column = None

    def left(self, at: int) -> int:
        """One character back."""
        return max(at - 1, 0)

    def right(self, at: int) -> int:
        """One character on."""
        return min(at + 1, len(self._text.text))

    def word_left(self, at: int) -> int:
        """To the start of this word, or of the one before."""
        text = self._text.text
        at -= 1
        while at > 0 and not text[at].isalnum():
            at -= 1
        return max(self._units.word_at(text, at)[0], 0) if at > 0 else 0

    def word_right(self, at: int) -> int:
        """To the start of the next word."""
        text = self._text.text
        if at >= len(text):
            return at
        at = max(self._units.word_at(text, at)[1], at + 1)
        while at < len(text) and not text[at].isalnum():
            at += 1
        return at

    def line_start(self, at: int) -> int:
        """To the start of the printed line."""
        return self._line_edges(at)[0]

    def line_end(self, at: int) -> int:
        """To the end of the printed line, before its line break."""
        return self._line_edges(at)[1]

    def document_start(self, _at: int) -> int:
        """To the first character."""
        return 0

    def document_end(self, _at: int) -> int:
        """Behind the last character."""
        return len(self._text.text)

    def _line_edges(self, at: int) -> tuple[int, int]:
        page, local = self._text.local(at)
        index = self._text.index(page)
        number = index.line_at(local)
        if number < 0:
            return at, at
        line, first = index.lines[number], self._text.start_of(page)
        return first + line.start, first + line.end

    def up(self, at: int) -> int:
        """To the line above, in the order of the text; over a column's or page's top to the end of the one before."""
        return self._by_line(at, -1)

    def down(self, at: int) -> int:
        """To the line below, in the order of the text; at a column's or page's foot to the top of the next."""
        return self._by_line(at, 1)

    def _by_line(self, at: int, step: int) -> int:
        page, local = self._text.local(at)
        index = self._text.index(page)
        number, here = index.line_at(local), index.caret_rect(local)
        if number < 0 or here is None:
            return self._next_page(page, step, at)
        if self._column is None:
            self._column = here.x0
        target = self._other_row(page, number, step)
        return self._next_page(page, step, at) if target is None else self._in_row(page, target)

    def _other_row(self, page: PageIndex, number: int, step: int) -> int | None:
        """The next line in text order that does not stand beside line `number`: cells of one row count as one."""
        index = self._text.index(page)
        here = index.line_rect(number)
        number += step
        while 0 <= number < len(index.lines):
            there = index.line_rect(number)
            if not here.y0 <= (there.y0 + there.y1) / 2 <= here.y1:
                return number
            number += step
        return None

    def _in_row(self, page: PageIndex, number: int) -> int:
        """The gap nearest to the kept column, in the line `number` or one beside it."""
        index, column = self._text.index(page), self._column or 0.0
        middle = index.line_rect(number)
        y = (middle.y0 + middle.y1) / 2
        row = [number]
        for step in (-1, 1):
            other = number + step
            while 0 <= other < len(index.lines) and index.line_rect(other).y0 <= y <= index.line_rect(other).y1:
                row.append(other)
                other += step

        def away(line: int) -> float:
            rect = index.line_rect(line)
            return max(rect.x0 - column, 0.0, column - rect.x1)

        best = min(row, key=away)
        caret = index.nearest_in_line(best, PagePoint(column, y)).caret
        return self._text.start_of(page) + min(caret, index.lines[best].end)

    def _next_page(self, page: PageIndex, step: int, at: int) -> int:
        """The first or last line of the next page that has text; `at` where there is none."""
        number = page + step
        while 0 <= number < self._text.layer.pages:
            there = PageIndex(number)
            lines = len(self._text.index(there).lines)
            if lines:
                return self._in_row(there, 0 if step > 0 else lines - 1)
            number += step
        return at


class Blink(QObject):
    """Whether the caret is lit just now: on while typing, then in the rhythm of the system."""

    def __init__(self, parent: QObject, repaint: Callable[[], None]) -> None:
        super().__init__(parent)
        self.lit = False
        self._repaint = repaint
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Light it, and begin to blink."""
        self.lit = True
        self._repaint()
        period = QGuiApplication.styleHints().cursorFlashTime()
        if period > 1:
            self._timer.start(period // 2)

    def stop(self) -> None:
        """Put it out."""
        self._timer.stop()
        self.lit = False
        self._repaint()

    def _turn(self) -> None:
        self.lit = not self.lit
        self._repaint()

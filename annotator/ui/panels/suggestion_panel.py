"""A suggestion in the form's place: what it would say, how sure it is, why, and what can be answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.label_schema import Label
from annotator.model.suggestion import Suggestion
from annotator.store.suggestions import SIMILAR
from annotator.ui.describe import field_rows
from annotator.ui.i18n import language, tr
from annotator.ui.panels.quote_box import QuoteBox
from annotator.ui.panels.review_buttons import key_of
from annotator.ui.panels.suggestion_words import made_by, odds_said, reasons, version_said
from annotator.ui.swatch import Swatch
from annotator.ui.theme import Theme, label_colour
from annotator.ui.words import label_name

MARGIN = 16


class SuggestionPanel(QWidget):
    """Says what is asked for; `show_suggestion` fills it anew each time."""

    accept_requested = Signal()
    reject_requested = Signal()
    edit_requested = Signal()

    def __init__(self, theme: Theme, keys: Mapping[str, tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Suggestion, Label, int] | None = None
        self.setAccessibleName(tr("Suggestion"))
        self.swatch, self.title, self.quote_box = Swatch(self), QLabel(self), QuoteBox(self, movable=False)
        self.title.setProperty("role", "title")
        self._badge = _label("muted", tr("suggested"))
        self.score, self.source = _label("", ""), _label("small", "")
        self.values, self.why = QGridLayout(), QVBoxLayout()
        self.values.setHorizontalSpacing(12)
        self.values.setColumnStretch(1, 1)
        self.why.setSpacing(2)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(4)
        self.accept = self._button("primary", tr("Accept"), key_of("verdict.accept", keys), self.accept_requested)
        self.reject = self._button("verdict", tr("Reject"), key_of("verdict.reject", keys), self.reject_requested)
        self.edit = self._button("verdict", tr("Edit"), key_of("tag.edit", keys), self.edit_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scrolling())

    def _scrolling(self) -> QScrollArea:
        body = QWidget()
        body.setProperty("role", "bare")
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 12)
        column.setSpacing(10)
        header = QHBoxLayout()
        header.setSpacing(8)
        header.addWidget(self.swatch)
        header.addWidget(self.title, 1)
        header.addWidget(self._badge)
        column.addLayout(header)
        column.addWidget(self.quote_box)
        column.addWidget(self.score)
        column.addLayout(self._buttons)
        column.addLayout(self.values)
        self._why_heading = _label("heading", tr("Why?").upper())
        self._why_heading.setAccessibleName(tr("Why?"))
        column.addWidget(self._why_heading)
        column.addLayout(self.why)
        column.addWidget(self.source)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setProperty("role", "bare")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        return scroll

    def _button(self, role: str, word: str, key: str, signal: object) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", role)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setText(f"{word}  {key}" if key else word)
        button.setToolTip(f"{word} ({key})" if key else word)
        button.setAccessibleName(word)
        button.clicked.connect(signal)
        self._buttons.addWidget(button, 1)
        return button

    def show_suggestion(self, suggestion: Suggestion, label: Label, page: int, *, read_only: bool) -> None:
        """Shows one; `page` counts from 1, and nothing can be answered where `read_only`."""
        for button in (self.accept, self.reject, self.edit):
            button.setEnabled(not read_only)
        if self._shown == (suggestion, label, page):
            return
        self._shown = suggestion, label, page
        self._show_head(suggestion, label, page)
        self.score.setText(odds_said(suggestion))
        spoken = language()
        rows = ((row.name, row.show(suggestion.fields)) for row in field_rows(label, spoken))
        self._show_values([(name, said) for name, said in rows if said])
        self._show_reasons(list(reasons(suggestion)))
        self.source.setText(made_by(suggestion))
        # Of what is similar the version is only the tag that it is like.
        self.source.setToolTip("" if suggestion.source == SIMILAR else version_said(suggestion.version))

    def set_theme(self, theme: Theme) -> None:
        """Takes the new theme's colours."""
        self._theme = theme
        if self._shown is not None:
            self._show_head(*self._shown)

    def _show_head(self, suggestion: Suggestion, label: Label, page: int) -> None:
        colour = label_colour(label, self._theme.dark)
        self.swatch.show_label(colour, label.pattern, "suggestion")
        self.title.setText(tr("{label}?", label=label_name(label, label.id, language())))
        item = suggestion.fields.get("agenda_item")
        place = [tr("page {page}", page=page)] + ([tr("item {item}", item=item)] if item else [])
        self.quote_box.show_quote(suggestion.text, " · ".join(place), colour, movable=False)

    def _show_values(self, values: Iterable[tuple[str, str]]) -> None:
        _empty(self.values)
        for row, (name, said) in enumerate(values):
            value = _label("muted", said)
            font = QFont(value.font())
            font.setItalic(True)
            value.setFont(font)
            value.setAccessibleName(f"{name}: {said}")
            self.values.addWidget(_label("small", name), row, 0, Qt.AlignmentFlag.AlignTop)
            self.values.addWidget(value, row, 1)

    def _show_reasons(self, said: list[str]) -> None:
        _empty(self.why)
        self._why_heading.setVisible(bool(said))
        for reason in said:
            self.why.addWidget(_label("", f"· {reason}"))

    def said(self) -> str:
        """All that is read in it, line by line."""
        return "\n".join(each.text() for each in self.findChildren(QLabel) if not each.isHidden())


def _label(role: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()

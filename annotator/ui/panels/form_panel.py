"""The form of the chosen tag: its label, its passage, its fields; every edit is told at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.model.label_schema import LabelSchema
from annotator.text.validation import problems
from annotator.ui.forms.form import FieldForm
from annotator.ui.i18n import tr
from annotator.ui.panels.form_content import FormContent, State
from annotator.ui.panels.form_footer import FormFooter
from annotator.ui.panels.quote_box import QuoteBox
from annotator.ui.swatch import Swatch
from annotator.ui.theme import Theme, label_colour
from annotator.ui.words import say, wrapped

MARGIN = 16


class FormPanel(QWidget):
    """Header, quote, fields and footer; or, with no tag chosen, what to do next."""

    fields_edited = Signal(object)
    """All fields of the tag, a dict, at every edit."""
    committed = Signal()
    """Enter: the person is done and goes back to the page."""
    given_up = Signal()
    """Escape."""
    label_changed = Signal(str)
    """Id of the label it is to have instead."""
    span_moved = Signal(str, int)
    """"start" or "end", by how many words."""
    removed = Signal()

    def __init__(self, schema: LabelSchema, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema, self._theme, self._language = schema, theme, language
        self._content: FormContent | None = None
        self._form: FieldForm | None = None
        self._forms: dict[str, FieldForm] = {}
        self._unread: dict[str, dict[str, str]] = {}
        self._suggestions: dict[str, list[str]] = {}
        self.setAccessibleName(tr("Form of the tag"))
        self.swatch, self.title, self.who = Swatch(self), QLabel(self), QLabel(self)
        self.title.setProperty("role", "title")
        self.who.setProperty("role", "muted")
        self.quote_box = QuoteBox(self)
        self.quote_box.span_moved.connect(self.span_moved)
        self.footer = FormFooter(schema, theme, language, self)
        self.footer.label_changed.connect(self.label_changed)
        self.footer.removed.connect(self.removed)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(self._make_scroll())

    # Made once

    def _make_empty(self) -> QWidget:
        *keys, last = (label.key for label in self._schema.labels)
        said = tr("{keys} or {last}", keys=", ".join(keys), last=last) if keys else last
        self._invitation = tr("Select a passage and press {keys}.", keys=said)
        self.empty = QLabel(self._invitation, self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(MARGIN)
        return self.empty

    def _make_scroll(self) -> QWidget:
        body = QWidget()
        body.setProperty("role", "bare")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(MARGIN, 14, MARGIN, 12)
        self._column.setSpacing(10)
        header = QHBoxLayout()
        header.setSpacing(8)
        header.addWidget(self.swatch)
        header.addWidget(self.title, 1)
        header.addWidget(self.who)
        self._column.addLayout(header)
        self._column.addWidget(self.quote_box)
        self._column.addWidget(self.footer)
        self._column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setProperty("role", "bare")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        return self._scroll

    def _form_for(self, content: FormContent) -> FieldForm:
        form = self._forms.get(content.label.id)
        if form is not None and form.label == content.label:
            return form
        form = FieldForm(content.label, self._language, self._scroll.widget())
        form.hide()
        form.edited.connect(self._edited)
        form.set_suggestions(self._suggestions)
        old = self._forms.pop(content.label.id, None)
        if old is not None:
            self._column.removeWidget(old)
            old.deleteLater()
        self._forms[content.label.id] = form
        self._column.insertWidget(2, form)
        return form

    # What it is told

    def show_annotation(self, content: FormContent) -> None:
        """Shows a tag. Content of the tag that is shown already moves no caret and loses no text."""
        fresh = not content.same_tag(self._content)
        if fresh:
            self._set_aside()
        self._content = content
        form = self._form_for(content)
        if form is not self._form:
            if self._form is not None:
                self._form.hide()
            self._form = form
        form.set_read_only(content.read_only)
        form.set_fields(content.fields, fresh=fresh)
        form.show_sources(content.prefilled)
        if fresh:
            form.put_back(self._unread.pop(content.id, {}))
        form.show()
        self._show_head(content)
        self.footer.show_label(content.label.id, read_only=content.read_only, others=content.others)
        self._check()
        self._stack.setCurrentIndex(1)
        if fresh:
            self._scroll.verticalScrollBar().setValue(0)

    def clear(self, instead: QWidget | None = None, hint: str = "") -> None:
        """No tag is chosen; another widget may stand here instead, or a hint below what invites to tag."""
        self._set_aside()
        self._content = None
        self.empty.setText("\n\n".join(part for part in (self._invitation, hint) if part))
        if instead is not None and self._stack.indexOf(instead) < 0:
            self._stack.addWidget(instead)
        self._stack.setCurrentWidget(instead or self.empty)

    def _set_aside(self) -> None:
        """Keeps what was typed but not understood, for when its tag is shown again."""
        if self._form is not None and self._content is not None and self._content.id:
            unread = self._form.unread()
            if unread:
                self._unread[self._content.id] = unread

    def in_hand(self) -> str:
        """Id of the field that has the focus, "" where none has."""
        hands, form = QApplication.focusWidget(), self._form
        if hands is None or form is None:
            return ""
        return next((name for name, editor in form.editors.items() if editor.isAncestorOf(hands)), "")

    def take_over(self, old: FormPanel, field: str) -> None:
        """Goes on where `old` was, which showed the same tag: text not understood, and the field the hands were in."""
        before = old._form
        if before is None or self._form is None or self._content is None or not self._content.same_tag(old.content()):
            return
        self._form.put_back(before.unread())
        if field in self._form.editors:
            self._focus(self._form.editors[field].first_widget, Qt.FocusReason.OtherFocusReason)

    def content(self) -> FormContent | None:
        """What is shown."""
        return self._content

    def focus_first_empty(self) -> None:
        """Puts the caret into the first field that has no value."""
        editor = self._form.first_empty() if self._form is not None and self._content is not None else None
        if editor is not None:
            self._focus(editor.first_widget, Qt.FocusReason.OtherFocusReason)

    def set_suggestions(self, suggestions: Mapping[str, Iterable[str]]) -> None:
        """Texts used before, by field id, that text fields complete from."""
        self._suggestions = {name: list(texts) for name, texts in suggestions.items()}
        for form in self._forms.values():
            form.set_suggestions(self._suggestions)

    def set_theme(self, theme: Theme) -> None:
        """Takes the new theme's colours; what is typed stays."""
        self._theme = theme
        self.footer.set_theme(theme)
        if self._content is not None:
            self._show_head(self._content)

    # What the person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape that no field wanted."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            if self._form is not None:
                self._form.drop_unread()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """What it holds is to be kept; a field that cannot be read is put under the hands instead."""
        if not self.bad_text():  # It would be lost without a word.
            self.committed.emit()

    def bad_text(self) -> str:
        """What stands in the first field that cannot be read, which is put under the hands; "" where all can."""
        bad = self._form.first_bad() if self._form is not None and self._content is not None else None
        if bad is None:
            return ""
        self._focus(bad.first_widget, Qt.FocusReason.OtherFocusReason)
        return bad.unread() or bad.field.id

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the form from top to bottom and round."""
        stops = self._stops()
        here = QApplication.focusWidget()
        if not stops:
            return super().focusNextPrevChild(forward)
        at = stops.index(here) if here in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        self._focus(stops[(at + (1 if forward else -1)) % len(stops)], reason)
        return True

    def _focus(self, widget: QWidget, reason: Qt.FocusReason) -> None:
        widget.setFocus(reason)
        self._scroll.ensureWidgetVisible(widget, 0, 24)

    def _stops(self) -> list[QWidget]:
        """Where Tab stops, top to bottom; after the last it begins again."""
        if self._form is None or self._content is None:
            return []
        editors = [editor.first_widget for editor in self._form.editors.values()]
        return [w for w in (*editors, *self.footer.buttons.values(), self.footer.remove) if w.isEnabled()]

    def _edited(self) -> None:
        self._check()
        if self._form is not None and self._content is not None:
            self.fields_edited.emit(self._form.fields())

    def _check(self) -> None:
        if self._form is not None:
            found = problems(self._form.label, self._form.fields())
            self._form.show_problems({name: tr(p.template, **p.values) for name, p in found.items()})

    def _show_head(self, content: FormContent) -> None:
        colour = label_colour(content.label, self._theme.dark)
        self.swatch.show_label(colour, content.label.pattern)
        self.title.setText(say(content.label.name, self._language))
        self.title.setToolTip(wrapped(say(content.label.help, self._language)))
        self.who.setText(" · ".join(part for part in (content.who, _state_word(content)) if part))
        item = content.fields.get("agenda_item")
        place = [tr("page {page}", page=content.page)] + ([tr("item {item}", item=item)] if item else [])
        self.quote_box.show_quote(content.quote, " · ".join(place), colour, movable=not content.read_only)

    def sizeHint(self) -> QSize:
        """What it would like to have."""
        return QSize(350, 640)

    def minimumSizeHint(self) -> QSize:
        """Less would cut fields; lower than this it scrolls."""
        return QSize(300, 160)


def _state_word(content: FormContent) -> str:
    words: dict[State, str] = {"new": tr("new"), "saved": tr("saved"), "editing": tr("editing")}
    return tr("read-only") if content.read_only else words[content.state]

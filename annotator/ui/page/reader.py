"""What a screen reader is told: the page, its text, and what is selected."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from annotator.model.geometry import PageIndex
from annotator.ui.i18n import tr
from annotator.ui.page.document_text import DocumentText
from annotator.ui.page.selection import Selection


def describe(widget: QWidget, text: DocumentText, page: PageIndex, selection: Selection) -> None:
    """Set the widget's description, and say that it is new where somebody listens."""
    if selection.empty:
        words = text.text[slice(*text.layer.page_span(page))] if text.layer.pages else ""
        said = tr("Page {page} of {pages}: {text}", page=page + 1, pages=text.layer.pages, text=words)
    else:
        there = text.layer.page_of(selection.start)
        said = tr("Selected on page {page}: {text}", page=there + 1, text=text.text[selection.start : selection.end])
    widget.setAccessibleDescription(said)
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))

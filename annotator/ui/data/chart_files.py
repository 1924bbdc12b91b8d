"""A chart as a file: a picture (PNG at twice the size, SVG whose text stays text) on paper white, or its numbers (CSV)."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from annotator.base.errors import ExchangeError
from annotator.base.replacing import replacing
from annotator.figures.chart import Chart
from annotator.model.label_schema import LabelSchema
from annotator.ui.data.chart_layout import arrange
from annotator.ui.data.chart_look import ChartLook, Ink, look_of
from annotator.ui.data.chart_painting import (
    Marks,
    is_mixed,
    legend,
    legend_places,
    paint_chart,
    paint_legend,
)
from annotator.ui.data.chart_words import measure, notes_of, title_of
from annotator.ui.data.folding import folded
from annotator.ui.data.sheet import safe
from annotator.ui.i18n import tr
from annotator.ui.theme import palette, read_theme

WIDTH, HEIGHT = 760, 420
"""A picture's usual size in pixels; long charts are larger."""
TWICE = 2
LARGEST = 16_000
"""Pixels to a side that any program opens."""
_PAD = 24


def save_chart(chart: Chart, path: Path, schema: LabelSchema) -> None:
    """Writes the chart in the format that the file's name ends in: .png, .svg, else .csv. Raises AnnotatorError."""
    write: dict[str, Callable[[Chart, Path, LabelSchema], None]] = {".png": _write_png, ".svg": _write_svg}
    with replacing(path) as temporary:
        write.get(path.suffix.lower(), _write_csv)(chart, temporary, schema)


def paper_ink(schema: LabelSchema) -> Ink:
    """The labels' colours on paper, which is light in both themes."""

    def ink(label_id: str) -> tuple[QColor, str]:
        label = schema.label(label_id)
        return (QColor(label.colour), label.pattern) if label is not None else (QColor("#808080"), "solid")

    return ink


def paper_look(schema: LabelSchema) -> ChartLook:
    """How charts in files look, whatever the window's theme."""
    colours = palette(read_theme("light"))
    colours.setColor(colours.ColorRole.Window, QColor("white"))
    return look_of(colours, paper_ink(schema), QFont(QApplication.font()))


def _size(chart: Chart, look: ChartLook) -> QSize:
    inner = WIDTH - 2 * _PAD
    arranged = arrange(chart, look, inner, HEIGHT - 2 * _PAD - 90)
    _, foot = legend_places(legend(chart), look, inner)
    head = look.lines.height() + look.small_lines.height() + 24
    width, height = arranged.size.width() + 2 * _PAD, arranged.size.height() + head + foot + 2 * _PAD + 10
    return QSize(round(width), round(height))


def _paint(painter: QPainter, chart: Chart, look: ChartLook, size: QSize) -> None:
    painter.fillRect(QRect(0, 0, size.width(), size.height()), look.ground)
    inner = QRectF(_PAD, _PAD, size.width() - 2 * _PAD, size.height() - 2 * _PAD)
    bold = QFont(look.normal)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(look.text)
    line = look.lines.height()
    painter.drawText(inner.topLeft() + QPointF(0, look.lines.ascent()), title_of(chart))
    painter.setFont(look.small)
    painter.setPen(look.muted)
    note = look.small_lines.elidedText(note_of(chart), Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner.topLeft() + QPointF(0, line + 6 + look.small_lines.ascent()), note)
    places, foot = legend_places(legend(chart), look, inner.width())
    top = line + look.small_lines.height() + 24
    room = QRectF(0, 0, inner.width(), inner.height() - top - foot - 10)
    painter.save()
    painter.translate(inner.left(), inner.top() + top)
    paint_chart(painter, chart, arrange(chart, look, room.width(), room.height()), look, Marks(), room)
    painter.restore()
    painter.save()
    painter.translate(inner.left(), inner.bottom() - foot)
    paint_legend(painter, places, look, mixed=is_mixed(chart))
    painter.restore()


def _write_png(chart: Chart, path: Path, schema: LabelSchema) -> None:
    chart, look = folded(chart), paper_look(schema)
    size = _size(chart, look)
    ratio = min(float(TWICE), LARGEST / max(size.width(), size.height()))
    picture = QImage((size.toSizeF() * ratio).toSize(), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    _paint(painter, chart, look, size)
    painter.end()
    if not picture.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise ExchangeError("The picture could not be written to {folder}; choose another.", folder=path.parent)


def _write_svg(chart: Chart, path: Path, schema: LabelSchema) -> None:
    chart, look = folded(chart), paper_look(schema)
    size = _size(chart, look)
    # Opened first, for the reason why the system refuses it, which the generator does not tell.
    path.touch()
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title_of(chart))
    generator.setDescription(note_of(chart))
    painter = QPainter(generator)
    _paint(painter, chart, look, size)
    painter.end()


def _write_csv(chart: Chart, path: Path, _schema: LabelSchema) -> None:
    """A row for each part of each bar; ends and whole, which are the bar's, stand in its first."""
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write("\ufeff")
        sheet = csv.writer(file, lineterminator="\r\n")
        sheet.writerow(
            [tr("bar"), tr("part"), tr("value"), tr("unit"), tr("lowest"), tr("highest"), tr("of"), tr("tags")]
        )
        for bar in chart.bars:
            for at, part in enumerate(bar.parts):
                ends = [_plain(value) for value in (bar.low, bar.high, bar.of)] if not at else ["", "", ""]
                named = [safe(bar.name), safe(part.name), _plain(part.value), safe(chart.unit)]
                sheet.writerow([*named, *ends, len(part.tags)])


def _plain(value: float | None) -> str:
    """A number as programs read it: a point before the fraction, no groups."""
    if value is None:
        return ""
    return str(int(value)) if value == int(value) else repr(value)

"""Child process only: pages drawn straight into shared memory as BGRX."""

from __future__ import annotations

from typing import Any

from annotator.base.errors import PageError
from annotator.pdf.documents import Page
from annotator.pdf.library import mupdf
from annotator.pdf.memory import MAX_PIXELS, Slots
from annotator.pdf.messages import Rendered, RenderPage

_WHITE = 255


class Renderer:
    """Draws pages, what others marked and wrote on them and their form fields included.

    MuPDF's device BGR with an alpha channel is Qt's Format_RGB32 byte for byte; cleared to white, every pixel is opaque.
    The pixmap lies in the shared slot itself, so that nothing is converted or copied on this side.
    """

    def __init__(self, slots: Slots) -> None:
        self._slots = slots
        self._listed: tuple[Page, Any] | None = None

    def forget(self) -> None:
        """Let go of what is kept of the last page."""
        self._listed = None

    def render(self, page: Page, request: RenderPage, slot: int) -> Rendered:
        """Draw into the slot; the answer's pixels are left empty. Raises PageError for a picture too large.

        Edges are rounded to whole pixels, so tiles whose edges are given by whole pixels fit without a seam.
        """
        x, y, width, height = _pixels(page, request)
        if width * height > MAX_PIXELS:
            raise PageError(
                "Page {page} of “{name}” is too large to draw at this size ({width} × {height} pixels); zoom out.",
                page=page.index + 1,
                name=page.name,
                width=width,
                height=height,
            )
        stride = width * 4
        view = self._slots.view(slot, stride * height)
        try:
            pixmap = mupdf.fz_new_pixmap_with_data(
                mupdf.fz_device_bgr(),
                width,
                height,
                mupdf.FzSeparations(),
                1,
                stride,
                mupdf.python_mutable_buffer_data(view),
            )
            mupdf.fz_clear_pixmap_with_value(pixmap, _WHITE)
            matrix = mupdf.FzMatrix(request.scale, 0, 0, request.scale, -x, -y)
            self._draw(page, request, pixmap, matrix)
        finally:
            view.release()
        return Rendered(page.index, request.scale, request.clip, width, height, stride, b"")

    def _draw(self, page: Page, request: RenderPage, pixmap: Any, matrix: Any) -> None:
        device = mupdf.fz_new_draw_device(mupdf.FzMatrix(), pixmap)
        if request.clip is None:
            mupdf.fz_run_page(page.fz, device, matrix, mupdf.FzCookie())
        else:
            everything = mupdf.FzRect(mupdf.FzRect.Fixed_INFINITE)
            mupdf.fz_run_display_list(self._list(page), device, matrix, everything, mupdf.FzCookie())
        mupdf.fz_close_device(device)

    def _list(self, page: Page) -> Any:
        """The page's display list, kept for its next tile."""
        if self._listed is not None:
            last, made = self._listed
            if (last.document, last.index) == (page.document, page.index):
                return made
        made = mupdf.fz_new_display_list_from_page(page.fz)
        self._listed = (page, made)
        return made


def _pixels(page: Page, request: RenderPage) -> tuple[int, int, int, int]:
    """Left, top, width and height of the picture, in pixels of the whole page at that scale."""
    box, clip, scale = mupdf.fz_bound_page(page.fz), request.clip, request.scale
    if clip is None:
        x, y = round(box.x0 * scale), round(box.y0 * scale)
        return x, y, max(1, round(box.x1 * scale) - x), max(1, round(box.y1 * scale) - y)
    x, y = round((box.x0 + clip.x0) * scale), round((box.y0 + clip.y0) * scale)
    return (
        x,
        y,
        max(1, round((box.x0 + clip.x1) * scale) - x),
        max(1, round((box.y0 + clip.y1) * scale) - y),
    )

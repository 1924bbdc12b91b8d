"""Child process only: the one door to MuPDF. PyMuPDF is typed in part, so that it is `Any` from here on.

MuPDF's store (decoded pictures, fonts, glyphs) is bounded at its default of 256 MiB; PyMuPDF has no way to set another.
"""

from __future__ import annotations

from typing import Any

import pymupdf as _pymupdf

pymupdf: Any = _pymupdf
mupdf: Any = _pymupdf.mupdf

# MuPDF prints what it mends in a file; nobody reads that here.
pymupdf.TOOLS.mupdf_display_errors(on=False)
pymupdf.TOOLS.mupdf_display_warnings(on=False)

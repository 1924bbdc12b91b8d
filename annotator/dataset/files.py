"""Data sets are written as all files are: in one step, see `base.replacing`."""

from __future__ import annotations

from annotator.base.replacing import replacing, writing_failed

__all__ = ["replacing", "writing_failed"]

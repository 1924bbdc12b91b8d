"""Data sets are written as all files are: in one step, see `base.replacing`."""

from __future__ import annotations

from annotator.base.replacing import flush, replacing, writing_failed

__all__ = ["flush", "replacing", "writing_failed"]

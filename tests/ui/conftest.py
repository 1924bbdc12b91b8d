"""Every test of the window begins in English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.ui import i18n


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    i18n.set_language("en")
    yield
    i18n.set_language("en")

"""Puts the table of keys into README.md, between `<!-- keys -->` and `<!-- /keys -->`.

Run `python -m tests.tools.readme_keys` from the checkout.
"""

from __future__ import annotations

from annotator.ui.commands import keys_as_markdown
from tests.tools.i18n_update import ROOT


def put_in(readme: str) -> str:
    """The text with the table in force between the marks. Raises ValueError where the marks are missing."""
    before, mark, rest = readme.partition("<!-- keys -->\n")
    _, end, after = rest.partition("<!-- /keys -->")
    if not mark or not end:
        raise ValueError("README.md lacks the marks <!-- keys --> and <!-- /keys -->")
    return f"{before}{mark}{keys_as_markdown()}{end}{after}"


if __name__ == "__main__":
    path = ROOT / "README.md"
    path.write_text(put_in(path.read_text(encoding="utf-8")), encoding="utf-8")

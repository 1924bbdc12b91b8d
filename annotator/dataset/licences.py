"""Which licence of the Hugging Face Hub a person means: there a data set is found by its licence only under these ids."""

from __future__ import annotations

import re

_KNOWN = frozenset(
    [
        "afl-3.0",
        "agpl-3.0",
        "apache-2.0",
        "cc0-1.0",
        "cc-by-2.0",
        "cc-by-2.5",
        "cc-by-3.0",
        "cc-by-4.0",
        "cc-by-sa-3.0",
        "cc-by-sa-4.0",
        "cc-by-nc-2.0",
        "cc-by-nc-3.0",
        "cc-by-nc-4.0",
        "cc-by-nd-4.0",
        "cc-by-nc-nd-3.0",
        "cc-by-nc-nd-4.0",
        "cc-by-nc-sa-2.0",
        "cc-by-nc-sa-3.0",
        "cc-by-nc-sa-4.0",
        "cdla-permissive-1.0",
        "cdla-permissive-2.0",
        "cdla-sharing-1.0",
        "eupl-1.1",
        "eupl-1.2",
        "gpl-2.0",
        "gpl-3.0",
        "lgpl-3.0",
        "mit",
        "mpl-2.0",
        "odbl",
        "odc-by",
        "pddl",
        "unlicense",
    ]
)
"""Of https://huggingface.co/docs/hub/repositories-licenses those that a data set may have."""
_ALSO = {"cc0": "cc0-1.0", "odbl-1.0": "odbl", "odc-by-1.0": "odc-by", "pddl-1.0": "pddl"}
_BETWEEN = re.compile(r"[\s_-]+")


def hub_licence(said: str) -> str | None:
    """The Hub's id of "CC BY 4.0", "cc-by-4.0" or "MIT"; None where it has none for what is said."""
    plain = _BETWEEN.sub("-", said.strip().lower())
    found = _ALSO.get(plain, plain)
    return found if found in _KNOWN else None

"""The process that suggests and learns: reads a request a line from its input, answers on its output, ends with its parent.

Requests are `{"do": "suggest", "document", "text", "starts"}`; answers `{"suggestions": […]}`, `{"progress": [done, total,
what]}` before the answer, or `{"failed": why}`.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress

from annotator.model.annotation import DocumentId
from annotator.suggest import engine
from annotator.suggest.wire import Json, line_of, suggestion_json

log = logging.getLogger(__name__)

NICENESS = 10
"""How much the window, and whoever else works, goes before us (nice(2))."""


def main() -> None:
    """Answers until the input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not end up among the answers.
    os.dup2(2, 1)
    with suppress(OSError):
        os.nice(NICENESS)
    for line in sys.stdin.buffer:
        answers.write(line_of(_answer(json.loads(line))))
        answers.flush()


def _answer(request: Json) -> Json:
    try:
        return _DOES[request["do"]](request)
    except Exception as error:  # one text that a rule stumbles over must not end the work on all others
        log.exception("no answer")
        return {"failed": f"{type(error).__name__}: {error}"}


def _suggest(request: Json) -> Json:
    found = engine.suggest(DocumentId(request["document"]), request["text"], request["starts"])
    return {"suggestions": [suggestion_json(each) for each in found]}


_DOES: dict[str, Callable[[Json], Json]] = {"suggest": _suggest}


if __name__ == "__main__":
    main()

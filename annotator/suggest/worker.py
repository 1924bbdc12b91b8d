"""The process that suggests and learns: reads a request a line from its input, answers on its output, ends with its parent.

Requests are `{"do":"suggest","document","text","starts"}`, answered by any number of `{"some":[…]}` and then by the other
`{"suggestions":[…]}`; `{"do":"train","documents":[…]}`, answered by any number of `{"progress":[done,total,what]}` and then
`{"model":text}`; and `{"do":"model","model":text}`, "" for none, by which suggestions are made from there on, and which has no
answer. What cannot be answered gives `{"failed":why}`. A request's `number` stands in all its answers.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO

from annotator.base.errors import AnnotatorError
from annotator.model.annotation import DocumentId
from annotator.suggest import engine
from annotator.suggest.model import Model
from annotator.suggest.orphan import end_with
from annotator.suggest.side_by_side import side_by_side
from annotator.suggest.wire import Json, line_of, suggestion_json, training_from_json

log = logging.getLogger(__name__)

SOME = 200
"""Suggestions that are sent at once: to read more would hold up the window for longer than it is painted in."""
NICENESS = 10
"""How much the window, and whoever else works, goes before us (nice(2))."""


class Worker:
    """Answers requests, one after the other."""

    def __init__(self, answers: IO[bytes]) -> None:
        self._answers = answers
        self._number: int | None = None
        self._model: Model | None = None
        self._does: dict[str, Callable[[Json], Json | None]] = {
            "model": self._take_up,
            "suggest": self._suggest,
            "train": self._train,
        }

    def do(self, request: Json) -> None:
        """Answers one."""
        self._number = request.get("number")
        try:
            answer = self._does[request["do"]](request)
        except AnnotatorError as error:
            answer = {"failed": str(error).rstrip(".")}
        except Exception as error:  # one text that a rule stumbles over must not end the work on all others
            log.exception("no answer")
            answer = {"failed": f"{type(error).__name__}: {error}"}
        if answer is not None:
            self._say(answer)

    def _say(self, answer: Json) -> None:
        self._answers.write(line_of({**answer, "number": self._number}))
        self._answers.flush()

    def _take_up(self, request: Json) -> None:
        body = request["model"].encode("utf-8", "surrogatepass")
        self._model = engine.model_of(body) if body else None

    def _suggest(self, request: Json) -> Json:
        found = engine.suggestions(DocumentId(request["document"]), request["text"], request["starts"], self._model)
        every = [suggestion_json(each) for each in found]
        while len(every) > SOME:
            self._say({"some": every[:SOME]})
            del every[:SOME]
        return {"suggestions": every}

    def _train(self, request: Json) -> Json:
        def progress(done: int, total: int, what: str) -> None:
            self._say({"progress": [done, total, what]})

        return {"model": engine.learned(map(training_from_json, request["documents"]), progress, side_by_side)}


def main() -> None:
    """Answers until the input ends, or whoever reads the answers does."""
    end_with(os.getppid())
    with os.fdopen(os.dup(1), "wb") as answers:
        # What a library prints must not end up among the answers.
        os.dup2(2, 1)
        with suppress(OSError):
            os.nice(NICENESS)
        worker = Worker(answers)
        for line in sys.stdin.buffer:
            worker.do(json.loads(line))


if __name__ == "__main__":
    main()

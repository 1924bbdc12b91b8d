"""The child process: takes tasks, asks MuPDF, answers; ends with its parent, however that ends.

Started as `python -m annotator.pdf.worker SOCKET LIFELINE SLOTS` with three inherited descriptors.
"""

from __future__ import annotations

import fcntl
import gc
import os
import resource
import select
import signal
import socket
import sys

from annotator.base.errors import AnnotatorError, DocumentError, PageError
from annotator.pdf import failures
from annotator.pdf.channel import Channel, Done, Fault, Forget, Give, Ready, Task
from annotator.pdf.documents import Documents
from annotator.pdf.mark_reader import read_marks
from annotator.pdf.memory import Slots
from annotator.pdf.messages import Inspect, ReadHighlights, ReadPage, RenderPage, Request, Result, WriteHighlights
from annotator.pdf.render import Renderer
from annotator.pdf.text_layer import read_page
from annotator.pdf.writer import write_copy

MEMORY = 4 << 30
"""Bytes of address space the child may have (RLIMIT_AS); more is refused by the system and becomes an error of a page."""


class Worker:
    """Answers one task after the other."""

    def __init__(self, channel: Channel, slots: Slots) -> None:
        self._channel = channel
        self._documents = Documents()
        self._renderer = Renderer(slots)

    def run(self) -> None:
        """Serve until the other end is gone."""
        self._channel.send(Ready())
        while self._channel.receive():
            for message in self._channel.messages():
                self._handle(message)

    def _handle(self, message: Give | Forget | Task) -> None:
        match message:
            case Give():
                self._documents.give(message, self._channel.take_file())
            case Forget():
                self._renderer.forget()
                self._documents.forget(message.document)
            case Task():
                self._channel.send(Done(message.serial, self._result(message)))

    def _result(self, task: Task) -> Result | Fault:
        try:
            return self._answer(task)
        except AnnotatorError as error:
            return Fault.of(error)
        except Exception as error:  # noqa: BLE001 -- MuPDF raises many types; any is the fault of this page alone
            return Fault.of(self._fault(task.request, error))

    def _answer(self, task: Task) -> Result:
        request = task.request
        match request:
            case Inspect():
                return self._documents.inspect(request.document)
            case ReadPage():
                return read_page(self._documents.page(request.document, request.page))
            case RenderPage():
                return self._renderer.render(self._documents.page(request.document, request.page), request, task.slot)
            case WriteHighlights():
                return write_copy(self._documents.fresh(request.document), request)
            case ReadHighlights():
                return read_marks(self._documents.fresh(request.document).pdf)

    def _fault(self, request: Request, error: Exception) -> DocumentError:
        name, reason = self._documents.name(request.document), " ".join(str(error).split()) or type(error).__name__
        match request:
            case Inspect():
                return DocumentError(
                    "“{name}” is damaged and cannot be opened ({reason}); get a new copy of the file.",
                    name=name,
                    reason=reason,
                )
            case WriteHighlights():
                return failures.not_written(name, reason)
            case ReadHighlights():
                return failures.not_read(name, reason)
            case ReadPage():
                template = "The text of page {page} of “{name}” cannot be read ({reason}); the other pages can be used."
            case RenderPage():
                template = "Page {page} of “{name}” cannot be drawn ({reason}); the other pages can be used."
        return PageError(template, page=request.page + 1, name=name, reason=reason)


def _die_with_parent(lifeline: int) -> None:
    """Let the system end us when the parent's end of a pipe closes, even amid a drawing that never returns.

    SIGIO's default action ends the process without the interpreter having to run. (PR_SET_PDEATHSIG would act when the
    *thread* that started us ends, which may be a background one.)
    """
    fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)
    if select.select([lifeline], [], [], 0)[0]:  # gone before we were ready
        sys.exit()


def _limit_memory() -> None:
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def main(arguments: list[str]) -> None:
    """Serve on the descriptors given as numbers."""
    end, lifeline, slots = map(int, arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _die_with_parent(lifeline)
    _limit_memory()
    gc.freeze()  # modules stay; collecting need not look at them again
    Worker(Channel(socket.socket(fileno=end)), Slots(slots)).run()


if __name__ == "__main__":
    main(sys.argv[1:])

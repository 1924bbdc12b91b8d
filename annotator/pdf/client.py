"""Asks the PDF process: requests in, answers out, never a wait in the window; a dead or stuck child is replaced."""

from __future__ import annotations

import itertools
import logging
import os
import pickle
import select
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import overload

from annotator.model.annotation import DocumentId
from annotator.model.geometry import PageIndex
from annotator.pdf import failures
from annotator.pdf.channel import Done, Fault, Forget, Give, Ready, Task
from annotator.pdf.memory import SLOT_BYTES, SLOTS, Slots, file_of
from annotator.pdf.messages import (
    Answer,
    Failed,
    HighlightsRead,
    HighlightsWritten,
    Inspect,
    Inspected,
    PageRead,
    Priority,
    ReadHighlights,
    ReadPage,
    Rendered,
    RenderPage,
    Request,
    Result,
    WriteHighlights,
)
from annotator.pdf.process import WorkerProcess
from annotator.pdf.queue import Job, Reply, RequestQueue, Ticket

_log = logging.getLogger(__name__)

DEADLINE = 10.0
"""Seconds that one request may take in the child."""
STARTING = 30.0
"""Seconds that a child may take to be ready: the libraries may have to come from a slow disk."""
IN_HAND = 2
"""Requests that the child has at a time."""
AHEAD = 3
"""Pages asked for at once by `read_all`: one given out, two for the child."""
MAX_FAILED_STARTS = 3
"""Children that may die one after the other before they are ready, until those who wait are told."""


@dataclass(frozen=True, slots=True)
class _Document:
    file: int
    size: int
    name: str
    password: str


@dataclass(frozen=True, slots=True)
class _Running:
    """A job that the child has, and the slot for its pixels."""

    job: Job
    serial: int
    slot: int


class PdfClient:
    """One PDF process and the queue before it, for one thread.

    The owner watches `fileno()` (one and the same for life) and calls `handle_ready()` when it can be read, and
    `check_deadline()` at the time that `next_deadline()` gives. `on_ready` is called, from within other methods, where
    answers wait that `fileno()` does not tell of: `handle_ready()` must then be called soon, from the event loop.
    Replies are only ever called from within `handle_ready`, `check_deadline`, `wait` and `ask`; each request gets one,
    unless it is cancelled or the client closed.
    """

    def __init__(self, *, deadline: float = DEADLINE, on_ready: Callable[[], None] | None = None) -> None:
        self._deadline = deadline
        self.on_ready = on_ready
        self._slots = Slots()
        self._idle = os.pipe()  # never written to: stands behind `fileno()` while there is no child
        self._descriptor = os.dup(self._idle[0])
        self._process: WorkerProcess | None = None
        self._ready = False
        self._failed_starts = 0
        self._due: float | None = None
        self._documents: dict[DocumentId, _Document] = {}
        self._given: set[DocumentId] = set()
        self._queue = RequestQueue()
        self._running: deque[_Running] = deque()
        self._settled: deque[tuple[Job, Answer]] = deque()
        self._bad: dict[tuple[type[Request], DocumentId, PageIndex | None], Failed] = {}
        self._numbers = itertools.count(1)

    def start(self) -> None:
        """Launch the child, where there is none, and return at once."""
        if self._process is None:
            self._failed_starts = 0
            self._launch()

    def close(self) -> None:
        """End the child and give everything back; those who wait get no answer."""
        if self._process is not None:
            self._process.kill()
            self._process = None
        for document in list(self._documents):
            os.close(self._documents.pop(document).file)
        self._slots.close()
        for descriptor in (*self._idle, self._descriptor):
            os.close(descriptor)

    def register(self, document: DocumentId, data: bytes, *, password: str = "", name: str = "") -> None:
        """Make a document known; `name` is what errors call it. Raises OSError where memory for its bytes is lacking."""
        self._drop(document)
        self._documents[document] = _Document(file_of(data), len(data), name or document[:12], password)

    def forget(self, document: DocumentId) -> None:
        """Let go of a document; requests on it that wait are answered with a DocumentError."""
        if (known := self._documents.get(document)) is None:
            return
        for job in self._queue.remove_document(document):
            self._settle(job, failures.closed(known.name))
        self._drop(document)
        self._ring()

    def submit(self, request: Request, priority: Priority, reply: Reply, *, again: bool = False) -> Ticket:
        """Queue a request; an equal one that waits or runs is not asked twice.

        A page over which the child died or hung is refused at once, unless asked for `again`. Raises KeyError for a
        document that is not registered.
        """
        name = self._documents[request.document].name
        _log.debug("%s of %s", type(request).__name__, name)
        ticket = Ticket(next(self._numbers))
        bad = self._bad.get(_key(request))
        if bad is not None and not again:
            self._settle(Job(request, priority, {ticket: reply}), bad)
            self._ring()
            return ticket
        running = next((run.job for run in self._running if run.job.request == request), None)
        if running is not None:
            running.waiting[ticket] = reply
            return ticket
        self._queue.add(request, priority, ticket, reply)
        self.start()
        self._feed()
        return ticket

    def cancel(self, ticket: Ticket) -> None:
        """Take back a request; its reply is not called any more. One already answered is left alone."""
        for job in (*self._queue.jobs(), *(run.job for run in self._running), *(job for job, _ in self._settled)):
            if job.waiting.pop(ticket, None) is not None:
                if not job.waiting:
                    self._queue.remove(job)
                return

    def fileno(self) -> int:
        """A descriptor that can be read when there is something to handle."""
        return self._descriptor

    def handle_ready(self) -> None:
        """Take what the child says and call the replies; returns at once where there is nothing."""
        self._take_answers()
        while self._settled:
            job, answer = self._settled.popleft()
            for reply in list(job.waiting.values()):
                reply(answer)

    def next_deadline(self) -> float | None:
        """When `check_deadline` is to be called, by `time.monotonic()`; None while nothing runs."""
        return 0.0 if self._settled else self._due

    def check_deadline(self) -> None:
        """Replace the child where it has taken too long, after taking what it did say."""
        self._take_answers()
        if self._due is not None and time.monotonic() >= self._due:
            self._replace(hung=True)
        self.handle_ready()

    def wait(self, seconds: float | None = None) -> None:
        """Wait for something to handle, at most so long, and handle it."""
        due = [self._due - time.monotonic()] if self._due is not None else []
        if seconds is not None:
            due.append(seconds)
        if not self._settled:
            select.select([self._descriptor], [], [], max(0.0, min(due)) if due else None)
        self.check_deadline()

    @overload
    def ask(self, request: Inspect, timeout: float | None = None, *, again: bool = False) -> Inspected: ...
    @overload
    def ask(self, request: ReadPage, timeout: float | None = None, *, again: bool = False) -> PageRead: ...
    @overload
    def ask(self, request: RenderPage, timeout: float | None = None, *, again: bool = False) -> Rendered: ...
    @overload
    def ask(
        self, request: WriteHighlights, timeout: float | None = None, *, again: bool = False
    ) -> HighlightsWritten: ...
    @overload
    def ask(self, request: ReadHighlights, timeout: float | None = None, *, again: bool = False) -> HighlightsRead: ...
    def ask(self, request: Request, timeout: float | None = None, *, again: bool = False) -> Result:
        """Submit and wait for the answer. Raises its DocumentError, and one where `timeout` seconds were not enough.

        `again` is as in `submit`. Replies to other requests may be called while it waits.
        """
        answers: list[Answer] = []
        ticket = self.submit(request, Priority.VISIBLE, answers.append, again=again)
        end = None if timeout is None else time.monotonic() + timeout
        while not answers:
            left = None if end is None else end - time.monotonic()
            if timeout is not None and left is not None and left <= 0:
                self.cancel(ticket)
                raise failures.late(self._documents[request.document].name, timeout)
            self.wait(left)
        answer = answers[0]
        if isinstance(answer, Failed):
            raise answer.error
        return answer

    def read_all(self, document: DocumentId, pages: int) -> Iterator[PageRead | Failed]:
        """The text of all pages in their order, each while the next is being read; a page that failed says why.

        Replies to other requests may be called while it waits.
        """
        answers: dict[int, Answer] = {}
        tickets: dict[int, Ticket] = {}
        asked = 0
        try:
            for page in range(pages):
                while asked < min(page + AHEAD, pages):
                    reply = partial(answers.__setitem__, asked)
                    tickets[asked] = self.submit(ReadPage(document, PageIndex(asked)), Priority.BACKGROUND, reply)
                    asked += 1
                while page not in answers:
                    self.wait()
                answer = answers.pop(page)
                del tickets[page]
                assert isinstance(answer, PageRead | Failed)
                yield answer
        finally:
            for ticket in tickets.values():
                self.cancel(ticket)

    def _launch(self) -> None:
        self._process = WorkerProcess(self._slots, self._descriptor)
        self._given.clear()
        self._ready = False
        self._due = time.monotonic() + STARTING

    def _feed(self, held: int = -1) -> None:
        """Give the child work: one request to do and one to have at hand, so that it never waits for us.

        `held` is a slot whose pixels are still to be copied.
        """
        free = set(range(SLOTS)) - {run.slot for run in self._running} - {held}
        while self._process is not None and len(self._running) < IN_HAND and (job := self._queue.pop()) is not None:
            run = _Running(job, next(self._numbers), free.pop())
            self._running.append(run)
            if self._ready and len(self._running) == 1:
                self._due = time.monotonic() + self._deadline
            try:
                self._give(self._process, job.request.document)
                self._process.channel.send(Task(run.serial, job.request, run.slot))
            except OSError:  # the child is gone: `fileno()` can be read now, and `handle_ready` replaces it
                return

    def _give(self, process: WorkerProcess, document: DocumentId) -> None:
        """Hand over a document that this child has not had."""
        if document not in self._given:
            known = self._documents[document]
            self._given.add(document)
            process.channel.send(Give(document, known.name, known.password, known.size), known.file)

    def _drop(self, document: DocumentId) -> None:
        """Forget a document's bytes, here and in the child, and what was found bad in it."""
        if (known := self._documents.pop(document, None)) is None:
            return
        os.close(known.file)
        self._bad = {key: failed for key, failed in self._bad.items() if key[1] != document}
        if document in self._given and self._process is not None:
            self._given.discard(document)
            try:
                self._process.channel.send(Forget(document))
            except OSError:  # a child that is gone has forgotten all
                return

    def _take_answers(self) -> None:
        """Read what the child sent, and replace it where it is gone."""
        while self._process is not None and select.select([self._descriptor], [], [], 0)[0]:
            try:
                alive = self._process.channel.receive()
                for message in self._process.channel.messages():
                    self._take(message)
            except pickle.UnpicklingError as error:
                _log.error("the PDF process sent what is no message: %s", error)
                alive = False
            if not alive:
                self._replace(hung=False)
        self._feed()

    def _take(self, message: Ready | Done) -> None:
        if isinstance(message, Ready):
            self._ready = True
            self._failed_starts = 0
        else:
            if not self._running or self._running[0].serial != message.serial:
                raise pickle.UnpicklingError(f"an answer to {message.serial}, which was not asked")
            run = self._running.popleft()
            self._feed(run.slot)
            self._settle(run.job, self._answer(run, message))
        self._due = time.monotonic() + self._deadline if self._running else None

    def _answer(self, run: _Running, done: Done) -> Answer:
        result = done.result
        if isinstance(result, Fault):
            return result.failed()
        if isinstance(result, Rendered) and run.job.waiting:
            if result.stride != 4 * result.width or not 0 < result.stride * result.height <= SLOT_BYTES:
                raise pickle.UnpicklingError(f"{result.width} × {result.height} pixels fit in no slot")
            return replace(result, pixels=self._slots.copy(run.slot, result.stride * result.height))
        return result

    def _settle(self, job: Job, answer: Answer) -> None:
        """Keep an answer for the next `handle_ready`."""
        if job.waiting:
            self._settled.append((job, answer))

    def _ring(self) -> None:
        """Tell the owner of answers that did not come from the child."""
        if self._settled and self.on_ready is not None:
            self.on_ready()

    def _replace(self, *, hung: bool) -> None:
        """Kill the child, blame the request it was at, keep the others, start another."""
        if self._process is None:
            return
        self._process.kill()
        self._process = None
        os.dup2(self._idle[0], self._descriptor, inheritable=False)
        self._due = None
        running = list(self._running)
        self._running.clear()
        if not self._ready:
            self._failed_starts += 1
        elif running:
            self._blame(running.pop(0).job, hung=hung)
        for run in reversed(running):
            if run.job.request.document in self._documents:
                self._queue.put_back(run.job)
            else:  # let go of meanwhile: nobody could give the new child its bytes
                self._settle(run.job, failures.closed(run.job.request.document[:12]))
        if self._failed_starts < MAX_FAILED_STARTS:
            self._launch()
            return
        for job in list(self._queue.jobs()):
            self._queue.remove(job)
            self._settle(job, failures.not_started(self._documents[job.request.document].name))

    def _blame(self, job: Job, *, hung: bool) -> None:
        """Answer the request that ended a child, and remember its page."""
        request = job.request
        known = self._documents.get(request.document)
        name = known.name if known else request.document[:12]
        failed = failures.hung(request, name, self._deadline) if hung else failures.crashed(request, name)
        _log.warning("%s", failed.error)
        self._bad[_key(request)] = failed
        self._settle(job, failed)


def _key(request: Request) -> tuple[type[Request], DocumentId, PageIndex | None]:
    page = request.page if isinstance(request, ReadPage | RenderPage) else None
    return type(request), request.document, page

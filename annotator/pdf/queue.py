"""What waits for the PDF process: by priority, the newest first, one job for equal requests."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NewType

from annotator.model.annotation import DocumentId
from annotator.pdf.messages import Answer, Priority, Request

Ticket = NewType("Ticket", int)
"""A claim on one answer; for `cancel`."""
Reply = Callable[[Answer], None]


@dataclass(slots=True, eq=False)
class Job:
    """A request and all who wait for its answer."""

    request: Request
    priority: Priority
    waiting: dict[Ticket, Reply] = field(default_factory=dict)


class RequestQueue:
    """Jobs that nobody has begun."""

    def __init__(self) -> None:
        self._waiting: dict[Priority, OrderedDict[Request, Job]] = {priority: OrderedDict() for priority in Priority}

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def add(self, request: Request, priority: Priority, ticket: Ticket, reply: Reply) -> Job:
        """Queue a request as the newest; an equal one that waits takes on the reply, and the higher priority."""
        job = self._find(request)
        if job is None:
            job = Job(request, priority)
        else:
            self.remove(job)
            job.priority = min(priority, job.priority)
        job.waiting[ticket] = reply
        self._waiting[job.priority][request] = job
        return job

    def put_back(self, job: Job) -> None:
        """Queue a job again that was taken out, as the newest."""
        self._waiting[job.priority][job.request] = job

    def pop(self) -> Job | None:
        """The job to do next, now out of the queue."""
        for jobs in self._waiting.values():
            if jobs:
                return jobs.popitem()[1]
        return None

    def remove(self, job: Job) -> None:
        """Take a job out, where it is in."""
        self._waiting[job.priority].pop(job.request, None)

    def jobs(self) -> Iterator[Job]:
        """All jobs, in the order in which they would be done."""
        for jobs in self._waiting.values():
            yield from reversed(jobs.values())

    def remove_document(self, document: DocumentId) -> list[Job]:
        """Take out all jobs on a document; the newest first."""
        found = [job for job in self.jobs() if job.request.document == document]
        for job in found:
            self.remove(job)
        return found

    def _find(self, request: Request) -> Job | None:
        return next((jobs[request] for jobs in self._waiting.values() if request in jobs), None)

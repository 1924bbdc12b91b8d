"""One question to a PDF process of one's own, which can be stopped while it is being answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from annotator.pdf.client import PdfClient
from annotator.pdf.messages import Answer, Failed, Priority, Request, Result

T = TypeVar("T", bound=Result)

DEADLINE = 60.0
"""Seconds for a copy to be written or searched for marks: a file of hundreds of megabytes is written anew in twenty."""
_LOOK_UP = 0.2
"""Seconds until it is asked again whether to stop."""


@contextmanager
def pdf_process() -> Iterator[PdfClient]:
    """A process that ends with the block, whatever it is at then."""
    client = PdfClient(deadline=DEADLINE)
    try:
        yield client
    finally:
        client.close()


def asked(client: PdfClient, request: Request, kind: type[T], check: Callable[[], None]) -> T:
    """The answer, which is of that `kind`. Raises its DocumentError, and what `check` raises, which is called meanwhile."""
    answers: list[Answer] = []
    ticket = client.submit(request, Priority.VISIBLE, answers.append)
    try:
        while not answers:
            client.wait(_LOOK_UP)
            check()
    finally:
        client.cancel(ticket)
    answer = answers[0]
    if isinstance(answer, Failed):
        raise answer.error
    assert isinstance(answer, kind)
    return answer

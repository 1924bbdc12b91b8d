"""What a person is told where the PDF process died or hung over a request."""

from __future__ import annotations

from dataclasses import replace

from annotator.base.errors import DocumentError, PageError
from annotator.pdf.messages import Failed, Inspect, ReadHighlights, ReadPage, Request, WriteHighlights


def crashed(request: Request, name: str) -> Failed:
    """The child died over the request."""
    return _fatal(request, name, DocumentError("the PDF engine crashed over it"))


def hung(request: Request, name: str, seconds: float) -> Failed:
    """The child had no answer after so many seconds."""
    why = DocumentError("the PDF engine had not finished after {seconds:g} s", seconds=seconds)
    return replace(_fatal(request, name, why), hung=True)


def not_started(name: str) -> Failed:
    """No child could be started at all."""
    return Failed(
        DocumentError(
            "“{name}” cannot be opened, as the PDF engine does not start; install Annotator again, the log says more.",
            name=name,
        ),
        fatal=True,
    )


def closed(name: str) -> Failed:
    """The document was forgotten, or the client closed, before its turn came."""
    return Failed(DocumentError("“{name}” was closed.", name=name))


def late(name: str, seconds: float) -> DocumentError:
    """Whoever asked would not wait any longer."""
    return DocumentError(
        "“{name}” gave no answer within {seconds:g} s; try again when the computer is less busy.",
        name=name,
        seconds=seconds,
    )


def not_written(name: str, reason: object) -> DocumentError:
    """No copy with highlights can be made."""
    return DocumentError("“{name}” cannot be saved with highlights ({reason}).", name=name, reason=reason)


def not_read(name: str, reason: object) -> DocumentError:
    """What is marked in a file cannot be found out."""
    return DocumentError("What is marked in “{name}” cannot be read ({reason}).", name=name, reason=reason)


def _fatal(request: Request, name: str, why: DocumentError) -> Failed:
    if isinstance(request, Inspect):
        return Failed(
            DocumentError("“{name}” could not be opened: {why}; get a new copy of the file.", name=name, why=why),
            fatal=True,
        )
    if isinstance(request, WriteHighlights):
        return Failed(not_written(name, why), fatal=True)
    if isinstance(request, ReadHighlights):
        return Failed(not_read(name, why), fatal=True)
    page = request.page + 1
    if isinstance(request, ReadPage):
        error = PageError(
            "The text of page {page} of “{name}” could not be read: {why}; the other pages can be used.",
            page=page,
            name=name,
            why=why,
        )
    else:
        error = PageError(
            "Page {page} of “{name}” could not be drawn: {why}; the other pages can be used.",
            page=page,
            name=name,
            why=why,
        )
    return Failed(error, fatal=True)

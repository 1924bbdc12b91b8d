"""What a person is told where the PDF process died or hung over a request."""

from __future__ import annotations

from annotator.base.errors import DocumentError, PageError
from annotator.pdf.messages import Failed, Inspect, ReadPage, Request


def crashed(request: Request, name: str) -> Failed:
    """The child died over the request."""
    return _fatal(request, name, "the PDF engine crashed over it", None)


def hung(request: Request, name: str, seconds: float) -> Failed:
    """The child had no answer after so many seconds."""
    return _fatal(request, name, "the PDF engine had not finished after {seconds:g} s", seconds)


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


def _fatal(request: Request, name: str, reason: str, seconds: float | None) -> Failed:
    end = f": {reason}; the other pages can be used."
    if isinstance(request, Inspect):
        template = f"“{{name}}” could not be opened: {reason}; get a new copy of the file."
        return Failed(DocumentError(template, name=name, seconds=seconds), fatal=True)
    what = "The text of page {page} of “{name}” could not be read" if isinstance(request, ReadPage) else _DRAWN
    return Failed(PageError(what + end, page=request.page + 1, name=name, seconds=seconds), fatal=True)


_DRAWN = "Page {page} of “{name}” could not be drawn"

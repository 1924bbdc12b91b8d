"""How the two processes speak: length-prefixed values over a socket, files passed along, nothing but our own classes."""

from __future__ import annotations

import io
import os
import pickle
import socket
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotator.base import errors
from annotator.model.annotation import DocumentId
from annotator.pdf.messages import Failed, Request, Result

_LENGTH = struct.Struct("<I")
_CHUNK = 1 << 18
_TORN = (AttributeError, EOFError, ImportError, IndexError, KeyError, TypeError, ValueError)
"""What unpickling may raise besides UnpicklingError for bytes that are none of ours (its documentation)."""
_TRUSTED = frozenset(
    {
        "annotator.model.geometry",
        "annotator.model.text_layer",
        "annotator.pdf.channel",
        "annotator.pdf.messages",
    }
)


@dataclass(frozen=True, slots=True)
class Give:
    """To the child: a document's bytes, in the file that travels with the message."""

    document: DocumentId
    name: str
    password: str
    size: int


@dataclass(frozen=True, slots=True)
class Forget:
    """To the child: a document is no longer asked about."""

    document: DocumentId


@dataclass(frozen=True, slots=True)
class Task:
    """To the child: a request, and the slot its pixels go to."""

    serial: int
    request: Request
    slot: int


@dataclass(frozen=True, slots=True)
class Fault:
    """From the child: an error of `base.errors` by its class's name (exceptions with keywords do not pickle)."""

    kind: str
    template: str
    values: dict[str, object]

    @staticmethod
    def of(error: errors.AnnotatorError) -> Fault:
        """The error as a value."""
        return Fault(type(error).__name__, error.template, error.values)

    def failed(self) -> Failed:
        """The answer that a client gives; an unknown class becomes a DocumentError."""
        made = getattr(errors, self.kind, None)
        if not (isinstance(made, type) and issubclass(made, errors.DocumentError)):
            made = errors.DocumentError
        return Failed(made(self.template, **self.values))


@dataclass(frozen=True, slots=True)
class Ready:
    """From the child: it has loaded its libraries and begins with the tasks."""


@dataclass(frozen=True, slots=True)
class Done:
    """From the child: the answer to the task of that serial; pixels stay in the slot."""

    serial: int
    result: Result | Fault


class _Reader(pickle.Unpickler):
    """Makes our messages and nothing else, so that a PDF that takes over the child cannot run code in the window."""

    def find_class(self, module: str, name: str) -> Any:
        """The class, where it is one of ours. Raises UnpicklingError otherwise."""
        if module in _TRUSTED and "." not in name:  # a dot would lead on to what the module imports
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no message")


class Channel:
    """One end of the socket between window and child."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._buffer = bytearray()
        self._files: list[int] = []

    def fileno(self) -> int:
        """The socket's descriptor, readable when a message or the other end's death is there."""
        return self._end.fileno()

    def send(self, message: object, file: int | None = None) -> None:
        """Send one message, and an open file with it. Raises OSError where the other end is gone."""
        body = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        data = _LENGTH.pack(len(body)) + body
        if file is not None:
            sent = socket.send_fds(self._end, [data], [file])
            data = data[sent:]
        self._end.sendall(data)

    def receive(self) -> bool:
        """Read what is there, waiting for something; False where the other end is gone."""
        try:
            data, files, _flags, _from = socket.recv_fds(self._end, _CHUNK, 8)
        except OSError:  # reset by a killed child: the same as its end
            return False
        self._files.extend(files)
        self._buffer += data
        return bool(data)

    def messages(self) -> Iterator[Any]:
        """The whole messages read so far. Raises UnpicklingError for what is no message of ours."""
        while len(self._buffer) >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._buffer)
            end = _LENGTH.size + length
            if len(self._buffer) < end:
                return
            body = bytes(self._buffer[_LENGTH.size : end])
            del self._buffer[:end]
            try:
                message = _Reader(io.BytesIO(body)).load()
            except _TORN as error:
                raise pickle.UnpicklingError(str(error)) from error
            yield message

    def take_file(self) -> int:
        """The descriptor of the oldest file received that nobody took; the caller closes it."""
        return self._files.pop(0)

    def detach(self) -> None:
        """Let go of the socket and leave its descriptor open."""
        self._end.detach()

    def close(self) -> None:
        """Close this end and the files nobody took."""
        for file in self._files:
            os.close(file)
        self._files.clear()
        self._end.close()

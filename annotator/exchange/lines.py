"""A package's lines, read as those of a hostile file: streamed, limited, each following from the one before."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from annotator.base.errors import AnnotatorError, ExchangeError
from annotator.exchange import package_format as limits
from annotator.exchange.package_format import chained
from annotator.exchange.soundness import Unsound

Json = dict[str, Any]


def lines_of(path: Path, file: BinaryIO, size: int) -> Generator[tuple[int, Json], None, None]:
    """Each line's number from 1 and its object; the last has "end". Raises ExchangeError at the first fault."""
    if not size:
        raise ExchangeError("{path} is empty (0 bytes); fetch it again from where it came.", path=path)
    file.seek(0)
    number, before, ended = 0, "", False
    for number, line in enumerate(_raw_lines(path, file, size), 1):
        if ended:
            raise damaged(path, number)
        said = _decoded(path, number, line)
        if number > 1 and said.get("previous") != before:
            raise damaged(path, number - 1)
        ended = "end" in said
        before = chained(line)
        yield number, said
    if not ended:
        raise damaged(path, number)


def damaged(path: Path, line: int) -> ExchangeError:
    """The sentence for a file that was whole once."""
    return ExchangeError(
        "{path} is damaged or cut off after line {line}; fetch it again from where it came.", path=path, line=line
    )


def faulty(path: Path, line: int, why: AnnotatorError) -> ExchangeError:
    """The sentence for a file that never was what it says."""
    return ExchangeError(
        "{path} is no sound package: {why} (line {line}); ask whoever made it for another.",
        path=path,
        line=line,
        why=why,
    )


def _raw_lines(path: Path, file: BinaryIO, size: int) -> Iterator[bytes]:
    most = limits.SLACK + limits.RATIO * size
    read = number = 0
    with gzip.GzipFile(fileobj=file, mode="rb") as unpacked:
        while line := _next_line(path, unpacked, number):
            read += len(line)
            number += 1
            if len(line) > limits.LINE or read > most:
                raise ExchangeError(
                    "{path} holds far more than such a file can; Annotator did not make it, do not use it.", path=path
                )
            if not line.endswith(b"\n"):
                raise damaged(path, number)
            yield line


def _next_line(path: Path, unpacked: gzip.GzipFile, number: int) -> bytes:
    try:
        return unpacked.readline(limits.LINE + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        if number == 0 and not isinstance(error, EOFError):
            raise no_package(path) from error
        raise damaged(path, number) from error
    except OSError as error:
        raise ExchangeError("{path} cannot be read: {why}.", path=path, why=error.strerror or error) from error


def no_package(path: Path) -> ExchangeError:
    """The sentence for another file."""
    return ExchangeError(
        "{path} is neither an Annotator project nor a package of one; choose a file whose name ends in .annotator or "
        ".annotator-package.",
        path=path,
    )


def _decoded(path: Path, number: int, line: bytes) -> Json:
    try:
        return _object(line)
    except Unsound as error:
        raise (no_package(path) if number == 1 else faulty(path, number, error)) from error


def _object(line: bytes) -> Json:
    if line.count(b",") + line.count(b"[") + line.count(b"{") > limits.VALUES:
        raise Unsound("more values stand in it than a line may hold")
    try:
        said = json.loads(line.decode(), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise Unsound("it is no JSON") from error
    if not isinstance(said, dict):
        raise Unsound("it is no JSON object")
    return said


def _no_constant(name: str) -> NoReturn:
    raise Unsound("it holds {name}, which is no number", name=name)

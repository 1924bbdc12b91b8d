"""Reads JSON strictly and says what is wrong with it in one sentence; shares nothing with what writes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from annotator.base.errors import ExchangeError
from annotator.dataset.incoming import WrongTag
from annotator.dataset.records import Fault

MAX_DIGITS = 4300
"""Python's own limit on the digits of a whole number; longer ones are refused, not computed."""
_BOM = "\ufeff"
"""Only a file may begin with it, not a line."""
_MARK = _BOM.encode()


def parsed(raw: bytes) -> Any:
    """The value of a JSON text in UTF-8. Raises ValueError or RecursionError, of which `why` makes a sentence."""
    text = raw.decode()
    if text.startswith(_BOM):
        raise json.JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0)
    return _decode(text)


def parsed_object(raw: bytes) -> dict[str, Any]:
    """The same where only an object will do."""
    said = parsed(raw)
    if not isinstance(said, dict):
        raise WrongTag("It is not a JSON object.")
    return said


def own_record(said: object) -> dict[str, Any]:
    """Our record beside somebody else's words: an object, or a text that is one; nothing where it is neither."""
    if isinstance(said, str):
        try:
            said = parsed(said.encode("utf-8", "surrogatepass"))
        except (ValueError, RecursionError):
            # Somebody else's, or changed: what stands beside it is all there is.
            return {}
    return said if isinstance(said, dict) else {}


def parsed_file(path: Path, what: str) -> Any:
    """The value of a whole file of the format `what`. Raises OSError, and ExchangeError where it is no JSON."""
    try:
        return parsed(path.read_bytes().removeprefix(_MARK))
    except (ValueError, RecursionError) as error:
        raise ExchangeError(
            "{name} cannot be read as {what}: {why}", name=path.name, what=what, why=why(error)
        ) from error


def parsed_lines(path: Path) -> Iterator[tuple[int, dict[str, Any] | Fault]]:
    """Each line's number from 1 with its object, or with what is wrong with it; empty lines are passed over."""
    with path.open("rb") as file:
        for number, raw in enumerate(file, 1):
            line = raw.removeprefix(_MARK) if number == 1 else raw
            if line.strip():
                try:
                    yield number, parsed_object(line)
                except (ValueError, RecursionError) as error:
                    yield number, Fault(number, why(error))


def why(error: Exception) -> str:
    """What was wrong, as one sentence."""
    match error:
        case WrongTag():
            return str(error)
        case UnicodeDecodeError():
            return "It is not UTF-8."
        case json.JSONDecodeError():
            return f"It is not JSON: {error.msg} at character {error.pos + 1}."
        case RecursionError():
            return "It is nested too deeply."
        case _:
            return f"It holds a number of more than {MAX_DIGITS} digits."


def _no_constant(name: str) -> NoReturn:
    raise WrongTag(f"It holds {name}, which is no number in JSON.")


def _no_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    said = dict(pairs)
    if len(said) != len(pairs):
        names = [name for name, _ in pairs]
        raise WrongTag(f"It says {next(n for n in names if names.count(n) > 1)} twice.")
    return said


# Made once: `json.loads` with hooks makes a decoder a call.
_decode = json.JSONDecoder(parse_constant=_no_constant, object_pairs_hook=_no_twice).decode

"""The PDF process as its parent sees it: started, spoken to, killed."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

from annotator.pdf.channel import Channel
from annotator.pdf.memory import Slots

_log = logging.getLogger(__name__)
_ROOT = Path(__file__).resolve().parents[2]
_LAST_WORDS = 4_000


class WorkerProcess:
    """One child; `channel` speaks to it. Lives until `kill`, or until this process dies in whatever way.

    The child is a fresh interpreter that imports `annotator.pdf.worker` alone: no fork (Qt and threads do not survive
    one) and no multiprocessing (it would run the caller's main module again).
    """

    def __init__(self, slots: Slots, descriptor: int) -> None:
        """Start without waiting; our end of the socket takes the number `descriptor`, which stays the caller's."""
        ours, theirs = socket.socketpair()
        os.dup2(ours.fileno(), descriptor, inheritable=False)
        ours.close()
        held, self._lifeline = os.pipe()
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 -- open as long as the child lives
        passed = (theirs.fileno(), held, slots.file)
        self._child = subprocess.Popen(  # noqa: S603 -- our own interpreter and numbers
            [sys.executable, "-P", "-m", "annotator.pdf.worker", *map(str, passed)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            pass_fds=passed,
            env=_environment(),
            process_group=0,  # Ctrl-C in a terminal is for us alone
        )
        theirs.close()
        os.close(held)
        self.channel = Channel(socket.socket(fileno=descriptor))

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def kill(self) -> None:
        """End the child now and leave no zombie; what it had to say goes to the log."""
        self._child.kill()
        self._child.wait()
        os.close(self._lifeline)
        self._errors.seek(0)
        words = self._errors.read()[-_LAST_WORDS:]
        self._errors.close()
        if words:
            _log.warning("the PDF process said: %s", words.decode(errors="replace"))
        self.channel.detach()


def _environment() -> dict[str, str]:
    """Ours, with the folder that holds `annotator` first on the child's path."""
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{_ROOT}{os.pathsep}{path}" if path else str(_ROOT)}

"""The command line as tests call it: in this process, or in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotator import cli
from annotator.store.project import Project

ROOT = Path(__file__).resolve().parents[2]
SENTENCE = "Bestyrelsen godkendte budgettet for den kommende sæson."


@dataclass(frozen=True)
class Said:
    """What a verb printed, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Runs verbs in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Said:
        self._capsys.readouterr()
        status = cli.run([str(a) for a in arguments])
        out, err = self._capsys.readouterr()
        assert "Traceback" not in out + err
        if status:
            assert err.strip()
        return Said(status, out, err)

    def refused(self, *arguments: object, why: str, status: int = 1) -> str:
        """The one sentence with which it refuses; with `--json` it is the same."""
        said = self(*arguments)
        assert (said.status, said.out) == (status, "")
        assert why in said.err
        sentence = said.err.splitlines()[-1]
        assert sentence.startswith("annotator: ")
        assert sentence.endswith((".", "?"))
        assert self(*arguments, "--json").err.splitlines()[-1] == sentence
        return sentence


def processed(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Runs a verb in a process of its own, without any display."""
    env = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    env |= {"PYTHONPATH": str(ROOT)} | options.pop("env", {})
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, env=env, timeout=60, check=False, **options)


def sha(project: Path, name: str) -> str:
    """The id of the first document of that name; PDFs made here differ from run to run."""
    with Project.open(project, read_only=True) as opened:
        return next(d.id for d in opened.documents() if d.name == name)


def write_tags(path: Path, *tags: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(tag, ensure_ascii=False) + "\n" for tag in tags), encoding="utf-8")
    return path


def decision(**more: Any) -> dict[str, Any]:
    return {"document": "økonomi.PDF", "label": "decision", "text": SENTENCE, **more}

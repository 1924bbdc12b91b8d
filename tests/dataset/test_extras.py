"""A format whose package is missing says so in one sentence, with the line that installs it, before anything is written."""

from __future__ import annotations

import shlex
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import SimpleNamespace

import pytest

from annotator.base.errors import PackageMissing
from annotator.cli import run
from annotator.dataset import extras
from annotator.dataset.export import export
from annotator.dataset.registry import FORMATS
from tests.dataset.traps import PLAIN

ROOT = Path(__file__).parents[2]
NEEDY = {name: form for name, form in FORMATS.items() if form.needs}
names = pytest.mark.parametrize("name", NEEDY)


@pytest.fixture
def blocked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No package of any extra can be imported."""
    for package in extras.PACKAGES.values():
        monkeypatch.setitem(sys.modules, package, None)


def test_every_extra_is_declared_and_all_is_all_of_them() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert declared.keys() == {*extras.PACKAGES, extras.ALL}
    assert sorted(declared[extras.ALL]) == sorted(line for name in extras.PACKAGES for line in declared[name])
    for name, package in extras.PACKAGES.items():
        assert any(line.startswith(package) for line in declared[name])
    assert {form.needs for form in NEEDY.values()} == extras.PACKAGES.keys()


def test_what_is_here_is_not_missing() -> None:
    assert [extras.missing(form.needs) for form in FORMATS.values()] == [None] * len(FORMATS)


@names
@pytest.mark.usefixtures("blocked")
def test_a_missing_package_is_said_and_nothing_written(name: str, tmp_path: Path) -> None:
    fault = extras.missing(NEEDY[name].needs)
    assert fault is not None
    assert str(fault).startswith(f"The format needs the package {extras.PACKAGES[NEEDY[name].needs]}, which is not")
    assert str(fault).endswith(extras.install_line())
    with pytest.raises(PackageMissing):
        export(lambda: [PLAIN], NEEDY[name], tmp_path / "ud")
    with pytest.raises(PackageMissing):
        list(NEEDY[name].read(tmp_path / "ud"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("blocked")
def test_the_formats_that_need_nothing_work_without(tmp_path: Path) -> None:
    assert [extras.missing(form.needs) for form in FORMATS.values() if form not in NEEDY.values()] == [None] * (
        len(FORMATS) - len(NEEDY)
    )
    assert export(lambda: [PLAIN], FORMATS["jsonl"], tmp_path / "x.jsonl").carried == 1


@names
@pytest.mark.usefixtures("blocked")
def test_the_command_says_it_in_one_sentence(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "p.annotator"
    assert run(["new", str(project), "--annotator", "Ann"]) == 0
    capsys.readouterr()
    assert run(["export", str(project), "--format", name, "--out", str(tmp_path / "ud")]) == 1
    said = capsys.readouterr().err.strip()
    assert len(said.splitlines()) == 1
    assert extras.install_line() in said
    assert not (tmp_path / "ud").exists()


def test_the_line_of_a_program_that_pip_knows_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    known = SimpleNamespace(metadata=SimpleNamespace(get_all=lambda _: ["hf", "spacy", "all"]))
    monkeypatch.setattr(extras, "distribution", lambda _: known)
    assert shlex.split(extras.install_line()) == [sys.executable, "-m", "pip", "install", "annotator[all]"]


@pytest.mark.parametrize("given", [None, ["other"]])
def test_the_line_of_a_clone_never_asks_the_index_for_our_name(
    given: list[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def found(_: str) -> SimpleNamespace:
        if given is None:
            raise PackageNotFoundError
        return SimpleNamespace(metadata=SimpleNamespace(get_all=lambda _: given))

    monkeypatch.setattr(extras, "distribution", found)
    *before, flag, what = shlex.split(extras.install_line())
    assert (before, flag, what) == ([sys.executable, "-m", "pip", "install"], "-e", f"{ROOT}[all]")


def test_no_heavy_package_is_loaded_before_it_is_needed() -> None:
    # Of the package `dataset` alone: sqlite-utils loads pandas, which loads pyarrow, wherever both are there.
    code = "import sys, annotator.dataset.export; print(*(set(sys.argv[1:]) & sys.modules.keys()))"
    done = subprocess.run(
        [sys.executable, "-c", code, *extras.PACKAGES.values()], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""

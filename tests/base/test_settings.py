"""Settings come back as they were saved; damage costs no more than what is damaged."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import AnnotatorError
from annotator.base.settings import PLACES, RECENT, Place, Settings, SettingsFile


def full(tmp_path: Path) -> Settings:
    settings = Settings("Åse", "da", "dark", 1.25, (), {"tag.next": ("Ctrl+Alt+N",)}, "AbC=", {"left": (240, 900)})
    return settings.with_recent(tmp_path / "ærø.annotator").with_place(tmp_path / "p", "ab" * 32, Place(3, 12.5))


def test_everything_comes_back(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "deep" / "settings.json")
    assert file.load() == Settings()
    file.save(full(tmp_path))
    assert SettingsFile(file.path).load() == full(tmp_path)
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", "3", '"x"', "\x00"])
def test_a_damaged_file_is_set_aside(tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.path.write_text(text, encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert file.load() == Settings()
    assert "damaged" in caplog.text
    assert (tmp_path / "settings.json.damaged").read_text(encoding="utf-8") == text
    assert not file.path.exists()


def test_bytes_that_are_no_text_are_damage(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.path.write_bytes(b"\xff\xfe\x00")
    assert file.load() == Settings()


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("language", "sv"),
        ("theme", 3),
        ("zoom", "wide"),
        ("zoom", -1),
        ("recent", "a"),
        ("keys", {"tag.next": "N"}),
        ("panels", {"left": ["x"]}),
        ("places", {"p#d": {"page": 1}}),
        ("thresholds", {"p": 1.5}),
        ("annotator", None),
    ],
)
def test_one_wrong_value_costs_only_itself(tmp_path: Path, name: str, wrong: object) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.save(full(tmp_path))
    held = json.loads(file.path.read_text(encoding="utf-8"))
    file.path.write_text(json.dumps({**held, name: wrong, "unknown": 1}), encoding="utf-8")
    assert file.load() == replace(full(tmp_path), **{name: getattr(Settings(), name)})


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(AnnotatorError, match="could not be written"):
        SettingsFile(tmp_path / "file" / "settings.json").save(Settings())


def test_recent_projects_are_few_and_newest_first(tmp_path: Path) -> None:
    settings = Settings()
    for i in range(RECENT + 3):
        settings = settings.with_recent(tmp_path / f"{i}.annotator")
    settings = settings.with_recent(tmp_path / "5.annotator")
    assert settings.recent[0].endswith("5.annotator")
    assert len(settings.recent) == len(set(settings.recent)) == RECENT
    assert not settings.without_recent(tmp_path / "5.annotator").recent[0].endswith("5.annotator")


def test_a_threshold_is_its_projects_own(tmp_path: Path) -> None:
    settings = Settings().with_threshold(tmp_path / "a", 0.8).with_threshold(tmp_path / "b", 0.3)
    assert [settings.threshold_of(tmp_path / name) for name in ("a", "b", "c")] == [0.8, 0.3, 0.5]
    assert settings.with_threshold(tmp_path / "x" / ".." / "a", 0.9).threshold_of(tmp_path / "a") == 0.9
    for number in range(PLACES):
        settings = settings.with_threshold(tmp_path / str(number), 0.7)
    assert len(settings.thresholds) == PLACES


def test_places_are_by_project_and_document_and_bounded(tmp_path: Path) -> None:
    settings = Settings()
    for i in range(PLACES + 5):
        settings = settings.with_place(tmp_path / "a", str(i), Place(i))
    assert len(settings.places) == PLACES
    assert settings.place_of(tmp_path / "a", "0") is None
    assert settings.place_of(tmp_path / "a", "12") == Place(12)
    assert settings.place_of(tmp_path / "b", "12") is None


def test_the_environment_says_who_is_at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANNOTATOR_NAME", raising=False)
    assert Settings(annotator="Bo").annotator_name() == "Bo"
    monkeypatch.setenv("ANNOTATOR_NAME", " Åse ")
    assert Settings(annotator="Bo").annotator_name() == "Åse"


def test_a_place_that_cannot_be_made_costs_no_more_than_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    file = SettingsFile()
    assert file.load() == Settings()
    with pytest.raises(AnnotatorError, match="could not be written"):
        file.save(Settings("Åse"))

"""Promises about the machine: a display and missing libraries are told before Qt would abort."""

from __future__ import annotations

import pytest

from desktoplab import machine


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_is_seen_by_its_variable(name: str):
    assert machine.has_display({name: "x"}, "linux")


def test_linux_without_a_display_is_noticed():
    assert not machine.has_display({"DISPLAY": ""}, "linux")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_a_display_and_their_libraries(platform: str):
    assert machine.has_display({}, platform)
    assert machine.needed_libraries({}, platform) == {}


def test_x11_needs_more_libraries_than_drawing_offscreen():
    offscreen = machine.needed_libraries({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    x11 = machine.needed_libraries({"DISPLAY": ":0"}, "linux")
    assert set(offscreen.values()) < set(x11.values())
    assert {"libegl1", "libgl1"} <= set(offscreen.values())
    assert {"libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxkbcommon-x11-0"} <= set(
        x11.values()
    )


def test_wayland_alone_needs_no_x11():
    found = machine.needed_libraries({"WAYLAND_DISPLAY": "wayland-0"}, "linux").values()
    assert "libwayland-cursor0" in found
    assert "libxcb-cursor0" not in found
    both = machine.needed_libraries({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux")
    assert "libxcb-cursor0" in both.values()


def test_a_missing_library_is_named_with_its_package_and_the_command():
    missing = machine.missing_packages({"libnothing.so.9": "libnothing9", "libc.so.6": "libc6"})
    assert "libnothing9" in missing
    assert "apt-get install libnothing9" in machine.explain_missing(["libnothing9"])


@pytest.mark.parametrize("first", [*machine.COMMANDS, "-h", "--help", "--version"])
def test_a_command_needs_no_window(first: str):
    assert not machine.opens_window([first, "preset:digits"])


@pytest.mark.parametrize("arguments", [[], ["run.dlab"], ["--log-level", "debug"]])
def test_without_a_command_the_lab_opens(arguments: list[str]):
    assert machine.opens_window(arguments)

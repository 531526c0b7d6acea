"""Promises of what stands on a card: nothing is cut so that it reads like something else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon
from pytestqt.qtbot import QtBot

from desktoplab.ui.builder.card import fitting
from desktoplab.ui.builder.icons import kind_icon
from desktoplab.ui.builder.layer_card import LayerCard, _columns
from desktoplab.ui.theme import colors

WORDS = "24,896 parameters · frozen · → 64"


@pytest.mark.parametrize("keeps_last", [False, True])
def test_parts_that_have_no_room_go_whole(qtbot: QtBot, keeps_last: bool):
    metrics = QFontMetrics(QFont())
    parts, seen = WORDS.split(" · "), set()
    for room in range(metrics.horizontalAdvance(WORDS) + 1):
        found = fitting(metrics, WORDS, room, keeps_last=keeps_last)
        shown = found.split(" · ") if found else []
        end = parts[len(parts) - len(shown) :] if keeps_last else parts[: len(shown)]
        assert shown == end
        assert metrics.horizontalAdvance(found) <= room
        seen.add(len(shown))
    assert seen == {0, 1, 2, 3}


def test_the_name_of_a_layer_has_room_on_a_narrow_card(qtbot: QtBot, digits_session):
    card = LayerCard(digits_session.experiment.network[0], None)
    qtbot.addWidget(card)
    for width in (220, 260, 400):
        card.resize(width, 40)
        words, histogram, deltas = _columns(card.body_area())
        assert words.width() >= 84
        assert words.right() < histogram.left() < histogram.right() < deltas.left()


def test_an_icon_is_seen_on_a_chosen_row(qtbot: QtBot):
    image = kind_icon("dense").pixmap(QSize(18, 18), QIcon.Mode.Selected).toImage()
    drawn = [image.pixelColor(x, y) for x in range(18) for y in range(18)]
    seen = [color for color in drawn if color.alpha() > 100]
    wanted = QColor(colors().on_accent)
    assert seen
    assert all(abs(color.lightness() - wanted.lightness()) < 8 for color in seen)

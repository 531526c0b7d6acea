"""How a page of help looks: sizes, spaces and colours that Markdown says nothing of."""

from __future__ import annotations

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from desktoplab.ui.theme import colors

HEADINGS = {1: 1.7, 2: 1.25, 3: 1.1}
"""Sizes of headings beside that of the text."""

PICTURE = "\ufffc"
"""What a text has in the place of a picture."""

SHARES = (24, 32, 44)
"""Widths of a table of settings: name, what is allowed, what it does."""


def style(document: QTextDocument) -> None:
    """Sizes, spaces and colours that Markdown says nothing of."""
    chosen = colors()
    base = document.defaultFont().pointSizeF()
    block = document.begin()
    while block.isValid():
        form = QTextBlockFormat(block.blockFormat())
        level = form.headingLevel()
        in_table = QTextCursor(block).currentTable() is not None
        kinds = QTextBlockFormat.LineHeightTypes
        has_picture = PICTURE in block.text()  # the line is as high as that, and no higher
        line = kinds.SingleHeight if has_picture else kinds.ProportionalHeight
        form.setLineHeight(100.0 if has_picture else 130.0, line.value)
        form.setNonBreakableLines(False)
        if level:
            form.setTopMargin(6 if level == 1 else 18)
            form.setBottomMargin(8)
        elif block.textList() is not None:
            form.setBottomMargin(4)
        elif not in_table:
            form.setBottomMargin(10)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(form)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        letters = QTextCharFormat()
        if level:
            letters.setFontPointSize(base * HEADINGS.get(level, 1.0))
            letters.setFontWeight(QFont.Weight.DemiBold)
            cursor.mergeCharFormat(letters)
        _color_code(block, chosen.raised)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _style_table(frame, chosen.border)


def _color_code(block: QTextBlock, color: str) -> None:
    """Give names in code a ground of their own."""
    pieces = [piece.fragment() for piece in block]  # type: ignore[attr-defined]
    places = [
        (fragment.position(), fragment.length())
        for fragment in pieces
        if fragment.isValid() and fragment.charFormat().fontFixedPitch()
    ]
    for start, length in places:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(QColor(color))
        cursor.mergeCharFormat(form)


def _style_table(table: QTextTable, border: str) -> None:
    """Thin lines, the width of the page; tables of settings give most of it to the words."""
    form = QTextTableFormat(table.format())
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QColor(border))
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setCellPadding(6)
    form.setCellSpacing(0)
    percent = QTextLength.Type.PercentageLength
    form.setWidth(QTextLength(percent, 100))
    if table.columns() == len(SHARES):
        form.setColumnWidthConstraints([QTextLength(percent, share) for share in SHARES])
    table.setFormat(form)

"""Text of lessons: Markdown with air between its lines, and Korean words that stay whole."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktoplab.ui.theme import colors

LARGER = 1.2
"""How much larger than the window's text a lesson is set."""
LINE_PERCENT = 128
WORD_JOINER = "\u2060"
BEFORE_UNIT = re.compile(r"(?<=[0-9∞]) (?=[×%])|(?<=×) (?=10[⁻⁰¹²³⁴-⁹])")
POWERS = QRegularExpression("[⁻⁰¹²³⁴-⁹]+")
DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "−0123456789")
INSIDE_WORD = re.compile(r"(?<=[가-힣])(?=[가-힣.,!?:;)%’”])|(?<=[0-9A-Za-z%)’”])(?=[가-힣])")


def keep_words(words: str) -> str:
    """Join what no line break may part: numbers and units, the syllables of Korean words.

    Qt would break Korean anywhere; it is read more easily where words stay whole.
    """
    return INSIDE_WORD.sub(WORD_JOINER, BEFORE_UNIT.sub("\u00a0", words))


def plain(markdown: str) -> str:
    """Markdown as a screen reader should say it."""
    document = QTextDocument()
    document.setMarkdown(markdown)
    return document.toPlainText()


def larger(font: QFont, factor: float = LARGER, *, bold: bool = False) -> QFont:
    """A font of another size, whichever unit the size has."""
    found = QFont(font)
    if font.pointSizeF() > 0:
        found.setPointSizeF(font.pointSizeF() * factor)
    else:
        found.setPixelSize(round(font.pixelSize() * factor))
    if bold:
        found.setBold(True)
    return found


def document_of(markdown: str, font: QFont) -> QTextDocument:
    """A text that is ready to be painted: lines and paragraphs with air, code on a tint."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setIndentWidth(20)
    document.setDefaultFont(font)
    document.setMarkdown(keep_words(markdown))
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    lines = QTextBlockFormat()
    lines.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(lines)
    _raise_powers(document)
    _set_margins(document)
    _tint_code(document)
    return document


def _raise_powers(document: QTextDocument) -> None:
    """Write powers with plain digits that are raised: not every font has those of Unicode."""
    cursor = document.find(POWERS)
    raised = QTextCharFormat()
    raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    while not cursor.isNull():
        form = cursor.charFormat()
        form.merge(raised)
        cursor.insertText(cursor.selectedText().translate(DIGITS), form)
        cursor = document.find(POWERS, cursor)


def _set_margins(document: QTextDocument) -> None:
    """No air before the first paragraph and after the last, little in lists."""
    block, first = document.begin(), True
    while block.isValid():
        cursor, air = QTextCursor(block), QTextBlockFormat()
        in_list = block.textList() is not None
        air.setTopMargin(0 if first else 3 if in_list else 7)
        air.setBottomMargin(0 if not block.next().isValid() else 3 if in_list else 7)
        cursor.mergeBlockFormat(air)
        block, first = block.next(), False


def _tint_code(document: QTextDocument) -> None:
    spans: list[tuple[int, int]] = []
    block = document.begin()
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            piece = walk.fragment()
            if piece.charFormat().fontFamilies():
                spans.append((piece.position(), piece.length()))
            walk += 1
        block = block.next()
    tint = QTextCharFormat()
    tint.setBackground(QColor(colors().grid))
    for start, length in spans:
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(tint)


class Prose(QLabel):
    """A paragraph or more; follows the theme and the size of the window's text.

    The label holds the plain words, for whoever reads the screen aloud; the document is painted.
    """

    def __init__(self, name: str, factor: float = LARGER, *, bold: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._factor, self._bold, self._said = factor, bold, ""
        self._role = QPalette.ColorRole.Text
        self._document = QTextDocument()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def said(self) -> str:
        """The Markdown that is shown."""
        return self._said

    def say(self, markdown: str) -> None:
        """Show a text; an empty one takes no room."""
        self._said = markdown
        self.setVisible(bool(markdown))
        self.setText(plain(markdown))
        self._render()

    def mute(self) -> None:
        """Step back behind the other texts."""
        self._role = QPalette.ColorRole.PlaceholderText
        self.update()

    def _render(self) -> None:
        font = larger(self.font(), self._factor, bold=self._bold)
        self._document = document_of(self._said, font)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(max(40, width))
        return math.ceil(self._document.size().height())

    def sizeHint(self) -> QSize:
        self._document.setTextWidth(-1)
        width = min(280, math.ceil(self._document.idealWidth()))
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._document.setTextWidth(self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self.palette().color(self._role))
        self._document.documentLayout().draw(painter, context)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in kinds and hasattr(self, "_said"):
            self._render()

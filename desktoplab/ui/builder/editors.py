"""One small editor for each kind of setting; each says what was entered and checks nothing.

All have `set_value`, `entered` and `finished`. A value of None means that several cards differ.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)  # fmt: skip

from desktoplab.spec.fields import Choice, Field, File, Flag, Folder, Integer, Line, Number
from desktoplab.spec.values import Chosen, Value
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.builder.number_box import NumberBox
from desktoplab.ui.builder.words import help_text
from desktoplab.ui.text import tr


class NameBox(QComboBox):
    """Chooses one name; also the choice of an entry, whose own settings stand elsewhere."""

    entered = Signal(object)
    finished = Signal()

    def __init__(
        self, options: tuple[tuple[str, str, str], ...], hidden: Collection[str] = ()
    ) -> None:
        super().__init__()
        self._hidden = {option[0]: option for option in options if option[0] in hidden}
        for option in options:
            if option[0] not in hidden:
                self._add(option)
        self.setPlaceholderText(tr("several values"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(self._chosen)

    def widest(self) -> int:
        """Pixels in which every name that may be shown is whole."""
        metrics, names = self.fontMetrics(), map(self.itemText, range(self.count()))
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        text = QSize(max(map(metrics.horizontalAdvance, names), default=0), metrics.height())
        kind = QStyle.ContentsType.CT_ComboBox
        return self.style().sizeFromContents(kind, option, text, self).width()

    def showPopup(self) -> None:
        """Open the list as wide as its longest name, however narrow the box is."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(view.sizeHintForColumn(0) + bar)
        super().showPopup()

    def set_value(self, value: Value | None) -> None:
        """Show a name or the name of a choice."""
        name = value.name if isinstance(value, Chosen) else value
        for other in self._hidden:
            if other != name and (index := self.findData(other)) >= 0:
                self.removeItem(index)
        if name in self._hidden and self.findData(name) < 0:
            self._add(self._hidden[str(name)])  # a file may use what is not offered
        self.setCurrentIndex(-1 if name is None else self.findData(name))

    def _add(self, option: tuple[str, str, str]) -> None:
        name, label, words = option
        self.addItem(label, name)
        self.setItemData(self.count() - 1, words, Qt.ItemDataRole.ToolTipRole)

    def _chosen(self, index: int) -> None:
        self.entered.emit(self.itemData(index))
        self.finished.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FlagBox(QCheckBox):
    """Yes, no, or differing."""

    entered = Signal(object)
    finished = Signal()

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.clicked.connect(self._clicked)

    def set_value(self, value: Value | None) -> None:
        """Show yes, no, or a dash where several cards differ."""
        self.setTristate(value is None)
        if value is None:
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setChecked(bool(value))

    def _clicked(self) -> None:
        self.entered.emit(self.checkState() != Qt.CheckState.Unchecked)
        self.finished.emit()


class FolderBox(QWidget):
    """A path to type, to drop or to browse for."""

    entered = Signal(object)
    finished = Signal()

    def __init__(self, field: Folder) -> None:
        super().__init__()
        self._field = field
        is_file = isinstance(field, File)
        self._path = QLineEdit()
        self._path.setPlaceholderText(tr("Path of a file") if is_file else tr("Path of a folder"))
        self._path.editingFinished.connect(self._typed)
        self._browse = QToolButton()
        name = "mdi6.file-search-outline" if is_file else "mdi6.folder-open-outline"
        self._browse.setIcon(icon(name))
        self._browse.setIconSize(QSize(16, 16))
        self._words = tr("Choose a file") if is_file else tr("Choose a folder")
        self._browse.setToolTip(self._words)
        self._browse.setAccessibleName(self._words)
        self._browse.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._path, 1)
        layout.addWidget(self._browse)
        self.setFocusProxy(self._path)
        self._shown = ""

    def set_value(self, value: Value | None) -> None:
        """Show a path."""
        if value != self._shown or not self._path.hasFocus():
            self._shown = "" if value is None else str(value)
            self._path.setText(self._shown)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self._path.setObjectName(f"{name}_path")
        self._browse.setObjectName(f"{name}_browse")

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._path.setAccessibleName(name)

    def commit(self) -> None:
        """Send the path, if it was changed."""
        found = self._path.text().strip()
        if found.startswith("file:"):  # dropped from a file browser
            found = QUrl(found).toLocalFile()
        if found != self._shown:
            self._shown = found
            self.entered.emit(found)

    def _typed(self) -> None:
        self.commit()
        self.finished.emit()

    def _open(self) -> None:
        dialog = QFileDialog(self, self._words, self._path.text())
        dialog.setObjectName("folder_dialog")
        if isinstance(self._field, File):
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilters([" ".join(self._field.patterns) or "*", tr("All files (*)")])
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._picked)
        dialog.open()

    def _picked(self, path: str) -> None:
        self._path.setText(path)
        self._typed()


class LineBox(QLineEdit):
    """A line of text, sent when it is left or Enter is pressed."""

    entered = Signal(object)
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.editingFinished.connect(self._typed)

    def set_value(self, value: Value | None) -> None:
        """Show a text."""
        if value != self._shown or not self.hasFocus():
            self._shown = "" if value is None else str(value)
            self.setText(self._shown)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Send the text, if it was changed."""
        if self.text() != self._shown:
            self._shown = self.text()
            self.entered.emit(self._shown)

    def _typed(self) -> None:
        self.commit()
        self.finished.emit()


Editor = NumberBox | NameBox | FlagBox | FolderBox | LineBox


def editor_for(field: Field, label: str, hidden: Collection[str] = ()) -> Editor:
    """The editor that fits a field; `hidden` entries of a choice are not offered."""
    if isinstance(field, Number | Integer):
        return NumberBox(field)
    if isinstance(field, Choice):
        return NameBox(tuple((name, tr(words), "") for name, words in field.options))
    if isinstance(field, Flag):
        return FlagBox(label)
    if isinstance(field, Folder):
        return FolderBox(field)
    if isinstance(field, Line):
        return LineBox()
    entries = [field.registry[name] for name in field.names()]
    return NameBox(tuple((one.name, tr(one.label), help_text(one.help)) for one in entries), hidden)


def tooltip_of(field: Field) -> str:
    """Help, range and unit, for a tooltip."""
    parts = [help_text(field.help)]
    if isinstance(field, Number | Integer):
        parts.append(tr(field.allowed()) + (f" {tr(field.unit)}" if field.unit else ""))
    if isinstance(field, Integer) and field.special:
        parts.append(tr("{low} means: {special}", low=field.low, special=tr(field.special)))
    return "\n".join(parts)

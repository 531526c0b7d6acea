"""The palette: what can be added, by section, with a search field. Knows names, builds nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Text, text
from desktoplab.ui.builder import commands
from desktoplab.ui.builder.icons import GROUPS, STRUCTURE, kind_icon
from desktoplab.ui.builder.limits import lock_reason
from desktoplab.ui.builder.mime import BLOCK, LAYER_MIME, kind_mime
from desktoplab.ui.builder.words import help_text
from desktoplab.ui.print_size import px
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

KIND = Qt.ItemDataRole.UserRole
BLOCK_HELP = text(
    "A frame around layers that are repeated as often as you like, with or without a skip "
    "connection around each repetition."
)


class Palette(QWidget):
    """A search field over a list of layers; drag, double-click or Enter puts one in the network."""

    added = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("palette")
        self._search = QLineEdit()
        self._search.setObjectName("palette_search")
        self._search.setAccessibleName(tr("Search layers"))
        self._search.setPlaceholderText(tr("Search layers"))
        self._search.setToolTip(tr("Type a name; Enter adds the first hit."))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._add_first)
        self._search.installEventFilter(self)
        self._list = _Kinds(session.profile.hidden_in(LAYERS))
        self._list.chosen.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        if reason := lock_reason(session, "network"):
            self._search.setEnabled(False)
            self._list.setEnabled(False)
            self.setToolTip(reason)
            self._search.setToolTip(reason)
            self._list.setToolTip(reason)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def kinds(self) -> list[str]:
        """The kinds that are shown now, from top to bottom."""
        return [str(item.data(0, KIND)) for item in self._list.rows() if not item.isHidden()]

    def current_kind(self) -> str:
        """The kind that the keyboard is on, empty for none."""
        row = self._list.currentItem()
        return str(row.data(0, KIND) or "") if row is not None else ""

    def _filter(self, text: str) -> None:
        self._list.show_only(text)

    def _add_first(self) -> None:
        kinds = self.kinds()
        if kinds:
            self._add(kinds[0])
            self._search.selectAll()

    def _add(self, kind: str) -> None:
        commands.add(self._session, kind)
        self.added.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._list.focus_first()
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return False


class _Kinds(QTreeWidget):
    """The list itself: section headings that cannot be chosen, and kinds under them."""

    chosen = Signal(str)

    def __init__(self, hidden: Collection[str] = ()) -> None:
        super().__init__()
        self._hidden = hidden
        self.setObjectName("palette_list")
        self.setAccessibleName(tr("Layers to add"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(10)
        self.setIconSize(QSize(px(18), px(18)))
        self.setDragEnabled(True)
        self.setDragDropMode(QTreeWidget.DragDropMode.DragOnly)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(self._activate)
        self._fill()

    def _fill(self) -> None:
        sections: dict[str, QTreeWidgetItem] = {}
        order = list(GROUPS)
        for entry in sorted(  # sections in a known order, entries as they were registered
            LAYERS.entries(), key=lambda e: order.index(e.group) if e.group in order else 99
        ):
            if entry.name not in self._hidden:
                heading = self._section(sections, entry.group)
                self._row(heading, entry.name, tr(entry.label), entry.help)
        if BLOCK not in self._hidden:
            self._row(self._section(sections, STRUCTURE), BLOCK, tr("Block"), BLOCK_HELP)
        self.expandAll()
        self._color()

    def _section(self, sections: dict[str, QTreeWidgetItem], group: str) -> QTreeWidgetItem:
        if group not in sections:
            heading = QTreeWidgetItem(self, [tr(group) if group else tr("Other")])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = heading.font(0)
            font.setBold(True)
            heading.setFont(0, font)
            heading.setSizeHint(0, QSize(0, self.fontMetrics().height() + 12))
            sections[group] = heading
        return sections[group]

    def _row(
        self, section: QTreeWidgetItem, kind: str, label: str, words: str | Text
    ) -> None:  # fmt: skip
        row = QTreeWidgetItem(section, [label])
        row.setData(0, KIND, kind)
        row.setToolTip(0, help_text(words))
        row.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, help_text(words))
        row.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        row.setSizeHint(0, QSize(0, self.fontMetrics().height() + 10))

    def rows(self) -> Iterator[QTreeWidgetItem]:
        """All kinds, hidden ones too."""
        for section in self._sections():
            yield from _children(section)

    def show_only(self, text: str) -> None:
        """Hide what has none of the typed words in its name, section or help."""
        words = text.casefold().split()
        rows = list(self.rows())
        by_name = [row for row in rows if all(word in _names(row) for word in words)]
        shown = by_name or [row for row in rows if all(w in _everything(row) for w in words)]
        for row in rows:
            row.setHidden(row not in shown)
        for section in self._sections():
            section.setHidden(all(child.isHidden() for child in _children(section)))

    def focus_first(self) -> None:
        """Give the keyboard to the first kind that is shown."""
        first = next((row for row in self.rows() if not row.isHidden()), None)
        if first is not None:
            self.setCurrentItem(first)
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _sections(self) -> list[QTreeWidgetItem]:
        found = [self.topLevelItem(index) for index in range(self.topLevelItemCount())]
        return [section for section in found if section is not None]

    def _activate(self, row: QTreeWidgetItem | None) -> None:
        kind = row.data(0, KIND) if row is not None else None
        if kind:
            self.chosen.emit(kind)

    def _color(self) -> None:
        for section in self._sections():
            section.setForeground(0, self.palette().placeholderText())
        for row in self.rows():
            row.setIcon(0, kind_icon(row.data(0, KIND)))

    def mimeTypes(self) -> list[str]:
        return [LAYER_MIME]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        return kind_mime(str(items[0].data(0, KIND))) if items else QMimeData()

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentItem())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color()


def _children(section: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = [section.child(index) for index in range(section.childCount())]
    return [row for row in found if row is not None]


def _names(row: QTreeWidgetItem) -> str:
    section = row.parent()
    words = section.text(0) if section is not None else ""
    return f"{row.text(0)} {row.data(0, KIND)} {words}".casefold()


def _everything(row: QTreeWidgetItem) -> str:
    return f"{_names(row)} {row.toolTip(0)}".casefold()

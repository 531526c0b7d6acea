"""The window's own commands: files, preferences, layout, full screen. Does nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from desktoplab.ui.menus import Keys, make_action
from desktoplab.ui.text import tr

if TYPE_CHECKING:
    from desktoplab.ui.window import MainWindow


def window_actions(window: MainWindow) -> dict[str, QAction]:
    """The actions by name, added to the window so that their keys work."""
    files = window.files
    made = (
        make_action(window, "new", tr("&New"), files.new, Keys.New),
        make_action(window, "open", tr("&Open…"), files.open, Keys.Open),
        make_action(window, "import", tr("&Import data…"), window.importing.ask, "Ctrl+I"),
        make_action(window, "save", tr("&Save"), files.save, Keys.Save),
        make_action(window, "save_as", tr("Save &as…"), files.save_as, "Ctrl+Shift+S"),
        make_action(window, "save_snapshot", tr("Save r&un as snapshot…"), window.save_snapshot),
        make_action(window, "clear_recent", tr("&Clear this list"), files.clear_recent),
        make_action(window, "preferences", tr("&Preferences…"), window.ask_preferences, "Ctrl+,"),
        make_action(window, "quit", tr("&Quit"), window.close, "Ctrl+Q"),
        make_action(window, "reset_layout", tr("Reset &layout"), window.reset_layout),
        make_action(window, "probes", tr("&Probes…"), window.probing.ask),
        make_action(window, "find_layer", tr("&Find a layer"), window.find_layer, Keys.Find),
        make_action(window, "full_screen", tr("&Full screen"), window.toggle_full_screen, "F11"),
    )
    actions = {action.objectName().removeprefix("action_"): action for action in made}
    actions["save_snapshot"].setEnabled(False)
    for more in (window.first, window.help, window.handing):
        actions.update(more.actions)
    actions["help"] = window.pages.action
    actions["presentation"] = window.presentation.action
    actions["print_size"] = window.presentation.sizes.menuAction()
    window.addActions(list(actions.values()))
    return actions

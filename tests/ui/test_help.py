"""Promises of help: every table has its pages, every link leads somewhere, F1 knows the place."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QWidget

import desktoplab.probes
from desktoplab import places, verdicts
from desktoplab.spec import edits, tables
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import layer
from desktoplab.spec.registry import Registry
from desktoplab.spec.text import Text
from desktoplab.ui.builder.number_box import NumberBox
from desktoplab.ui.guide import pages
from desktoplab.ui.guide.book import make_book
from desktoplab.ui.guide.browser import slug
from desktoplab.ui.guide.pages import INDEX, Book, Chapter, Page
from desktoplab.ui.guide.plot_pages import READ, plot_address
from desktoplab.ui.guide.reference import SHELVES, address
from desktoplab.ui.guide.topics import PANELS, topic
from desktoplab.ui.guide.verdict_pages import MEANINGS
from desktoplab.ui.guide.viewer import HelpWindow
from desktoplab.ui.help import in_order_of_menus
from desktoplab.ui.panels.help_dialogs import ShortcutsDialog
from desktoplab.ui.session import DATA_CARD

assert desktoplab.probes
LINKS = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")
LANGUAGES = ("en", "ko")


@pytest.fixture(params=LANGUAGES)
def book(request, qapp) -> Book:
    return make_book(request.param)


@pytest.fixture
def viewer(qtbot) -> HelpWindow:
    shown = HelpWindow(make_book("en"))
    qtbot.addWidget(shown)
    return shown


def every_page(book: Book) -> list[Page]:
    return [page for chapter in book.chapters for page in chapter.pages]


def test_every_entry_of_every_table_has_a_page_with_its_help_and_settings(qapp):
    book = make_book("en")
    shelved = {id(shelf.registry) for shelf in SHELVES} | {id(tables.PROBES)}
    registries = [one for one in vars(tables).values() if isinstance(one, Registry)]
    assert shelved == {id(registry) for registry in registries}
    for shelf in SHELVES:
        for entry in shelf.registry.entries():
            page = book.page(address(shelf.name, entry.name))
            assert page is not None, entry.name
            assert entry.label in page.title
            for field in entry.fields.values():
                first = field.help.split()[:3]
                assert all(word in page.words.replace("\\", "") for word in first), entry.name


def test_every_plot_and_every_verdict_has_a_page(qapp, plots_by_name):
    book = make_book("en")
    for name in plots_by_name:
        assert book.page(plot_address(name)) is not None, name
        assert name in READ, name
    for name in MEANINGS:
        assert book.page(f"lab:verdicts/{name}") is not None


def test_every_dock_has_help(window, book: Book):
    plots = {plot.name for plot in window.plots}
    for name in window.docks:
        found = plot_address(name) if name in plots else PANELS.get(f"dock_{name}", "lab:settings")
        page = book.page("lab:settings/training" if name == "inspector" else found)
        assert page is not None and len(page.words) > 100, name


@pytest.fixture
def plots_by_name(window) -> dict[str, object]:
    return {plot.name: plot for plot in window.plots}


def test_the_pages_of_verdicts_speak_of_them_as_the_rules_do():
    folder = Path(verdicts.__file__).parent
    made: dict[str, set[str]] = {}
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_verdict = isinstance(node, ast.Call) and ast.unparse(node.func) == "Verdict"
            if is_verdict and isinstance(node.args[0], ast.Constant):
                title = ast.unparse(node.args[1])
                made[str(node.args[0].value)] = set(re.findall(r"text\('([^']+)'\)", title))
    assert set(made) == set(MEANINGS)
    for name, titles in made.items():
        assert isinstance(MEANINGS[name].title, Text)
        assert MEANINGS[name].title.template in titles, name


def test_every_link_of_every_page_leads_to_a_page_and_a_heading(book: Book):
    for page in every_page(book):
        for target in LINKS.findall(page.markdown):
            if "://" in target or "![" in target or target.endswith((".png", ".svg")):
                continue
            base, _, anchor = target.partition("#")
            found = book.page(base) if base else page
            assert found is not None, (page.address, target)
            headings = [line for line in found.markdown.splitlines() if line.startswith("#")]
            assert not anchor or anchor in {slug(line.lstrip("# ")) for line in headings}, target


def test_every_picture_of_the_guide_is_there():
    for language in LANGUAGES:
        for page in pages.guide_pages(language):
            assert page.folder is not None
            for target in re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", page.markdown):
                assert (page.folder / target).is_file(), (page.address, target)


def test_both_languages_have_the_same_pages():
    names = [{path.name for path in places.guide(one).glob("*.md")} for one in LANGUAGES]
    assert names[0] == names[1]
    assert INDEX in names[0]


def test_a_page_that_a_language_lacks_is_shown_in_english(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(places, "guide", lambda *parts: tmp_path.joinpath(*parts))
    for language, name, words in (
        ("en", "index.md", "# One\n[two](two.md)"),
        ("en", "two.md", "# Two"),
        ("ko", "index.md", "# 하나"),
    ):
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / name).write_text(words, "utf-8")
    assert [page.title for page in pages.guide_pages("ko")] == ["하나", "Two"]


def test_search_looks_into_pages_and_puts_titles_first(qapp):
    one, two = Page("a", "Sigmoid", "flat"), Page("b", "Other", "the *sigmoid* again")
    book = Book((Chapter("x", (two, one)),))
    assert book.search("SIGMOID") == [one, two]
    assert book.search("sigmoid again") == [two]
    assert book.search("nowhere") == []


def test_typing_in_the_search_field_lists_what_has_the_words(qtbot, viewer: HelpWindow):
    viewer.open_page(INDEX)
    qtbot.keyClicks(viewer.contents.search, "momentum nesterov")
    listed = viewer.contents.addresses()
    assert listed[0] == "lab:optimizers/nesterov"
    qtbot.keyClick(viewer.contents.search, Qt.Key.Key_Return)
    assert viewer.address == "lab:optimizers/nesterov"
    assert viewer.browser.extraSelections()
    qtbot.keyClick(viewer.contents.search, Qt.Key.Key_Escape)
    assert len(viewer.contents.addresses()) > 100
    assert viewer.isVisible()


def test_back_and_forward_return_to_where_one_read(viewer: HelpWindow):
    viewer.resize(600, 300)
    viewer.open_page("lab:layers/conv2d")
    viewer.browser.scroll_to(60)
    viewer.follow("lab:initializers")
    assert not viewer.forward.isEnabled()
    viewer.back.click()
    assert viewer.address == "lab:layers/conv2d" and viewer.browser.scroll_place() == 60
    assert not viewer.back.isEnabled()
    viewer.forward.click()
    assert viewer.address == "lab:initializers"


def test_the_list_opens_pages(viewer: HelpWindow):
    viewer.open_page(INDEX)
    tree = viewer.findChild(QTreeWidget, "help_pages")
    tree.setCurrentItem(tree.topLevelItem(1).child(0))
    assert viewer.address.startswith("lab:plots/")


def test_an_address_of_the_network_is_told_and_not_opened(viewer: HelpWindow, monkeypatch):
    from PySide6.QtGui import QDesktopServices

    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    viewer.open_page(INDEX)
    viewer.browser.setMarkdown("[there](https://example.org/page)")
    viewer.follow("https://example.org/page")
    assert viewer.told.isVisible() and "https://example.org/page" in viewer.told.text()
    assert viewer.address == INDEX
    assert not opened
    viewer.follow("gone.md")
    assert "no page" in viewer.told.text()


def test_pictures_are_read_from_the_guide_only_and_fit_the_page(viewer: HelpWindow, tmp_path: Path):
    folder = tmp_path / "guide" / "en"
    folder.mkdir(parents=True)
    outside = tmp_path / "outside.png"
    for path in (folder / "wide.png", outside):
        QImage(3000, 100, QImage.Format.Format_RGB32).save(str(path))
    viewer.open_page(INDEX)
    browser = viewer.browser
    browser.show_page(Page("x", "x", "![p](wide.png)", folder))
    kind = 2  # QTextDocument.ImageResource
    found = browser.loadResource(kind, "wide.png")
    assert isinstance(found, QImage) and found.width() <= browser.viewport().width()
    assert browser.horizontalScrollBar().maximum() == 0
    assert browser.loadResource(kind, "../../outside.png") is None
    assert browser.loadResource(kind, str(outside)) is None


def press_f1(window) -> str:
    window.pages.action.trigger()
    return window.pages.viewer.address


def test_f1_opens_the_page_of_what_one_looks_at(qtbot, window):
    assert window.pages.action.shortcut().toString() == "F1"
    window.canvas.setFocus()
    assert press_f1(window) == INDEX
    item = next(i for i in window.session.experiment.network if i.kind == "dense")
    window.session.select([item.uid])
    assert press_f1(window) == "lab:layers/dense"
    window.session.select([DATA_CARD])
    assert press_f1(window) == "lab:datasets/digits"
    plot = next(plot for plot in window.plots if plot.name == "gradient_flow")
    window.activateWindow()
    plot.setFocus()
    assert press_f1(window) == plot_address("gradient_flow")


def test_help_speaks_the_language_of_the_window(window):
    before = QLocale()
    QLocale.setDefault(QLocale("ko"))
    try:
        assert press_f1(window) == INDEX
        assert "신경망" in window.pages.viewer.browser.toPlainText()
    finally:
        QLocale.setDefault(before)


def test_f1_on_a_verdict_opens_its_page(qtbot, window):
    small = edits.change_training(window.session.experiment, "batch_size", 1)
    network = (layer("batch_norm"), *small.network)
    window.session.edit("Batches", Experiment(network, small.data, small.training))
    dock = window.docks["verdicts"]
    dock.raise_()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.side.verdicts.chosen is not None)
    window.side.verdicts.list.setFocus()
    assert press_f1(window) == "lab:verdicts/batch_of_one"


def test_f1_in_the_palette_and_in_the_settings(qtbot, window):
    window.activateWindow()
    tree = window.findChild(QTreeWidget, "palette_list")
    tree.setCurrentItem(tree.topLevelItem(0).child(1))
    tree.setFocus()
    assert press_f1(window) == "lab:layers/flatten"
    window.session.select(())
    window.inspector.show_training()
    window.inspector.tabs.setFocus()
    assert press_f1(window) == "lab:settings/training"


def test_f1_in_a_panel_means_its_page_of_the_guide(qtbot, window):
    window.activateWindow()
    for name, page in (("runs", "library.md"), ("compare", "comparing.md")):
        window.docks[name].show()
        window.docks[name].raise_()
        inside = next(
            one for one in window.docks[name].findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        )  # fmt: skip
        inside.setFocus()
        assert topic(window.session, window.plots) == page
    assert {widget.objectName() for widget in window.findChildren(QWidget)} >= set(PANELS)


def test_f1_knows_blocks_and_cards_of_several_kinds(window):
    other = layer("dropout")
    network = (other, *window.session.experiment.network)
    window.session.edit("Add", type(window.session.experiment)(network))
    window.session.select([other.uid, network[1].uid])
    window.canvas.setFocus()
    assert press_f1(window) == INDEX
    window.session.select([other.uid])
    assert press_f1(window) == "lab:layers/dropout"


def test_a_question_mark_shows_the_keys_but_can_be_typed(qtbot, window):
    def shown() -> bool:
        dialog = window.findChild(ShortcutsDialog)
        return dialog is not None and dialog.isVisible()

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    search = window.findChild(QLineEdit, "palette_search")
    search.setFocus()
    qtbot.keyClicks(search, "?")
    assert search.text() == "?" and not shown()
    box = window.findChild(NumberBox, "bar_learning_rate")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Question)
    assert not shown()
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Question)
    qtbot.waitUntil(shown)
    window.findChild(ShortcutsDialog).reject()


def test_keys_are_listed_as_the_menus_have_them(window):
    keys = [key for action in in_order_of_menus(window) for key in action.shortcuts()]
    names = [key.toString() for key in keys]
    order = [names.index(name) for name in ("Ctrl+N", "Ctrl+Z", "Ctrl+F", "F5", "F11", "F1")]
    assert order == sorted(order)
    assert len(set(names)) == len(names)
